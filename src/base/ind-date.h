#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * IndDate:
 *
 * A day, as GLib's Julian day number; 0 is no date. Months are kept as their first day.
 */
typedef guint32 IndDate;

#define IND_NO_DATE ((IndDate) 0)

IndDate  ind_date_new        (int year, int month, int day);
IndDate  ind_date_from_iso   (const char *text);
IndDate  ind_date_from_typed (const char *text);
char    *ind_date_to_iso     (IndDate date);
IndDate  ind_month_from_iso  (const char *text);
char    *ind_month_to_iso    (IndDate month);
void     ind_date_get        (IndDate date, int *year, int *month, int *day);
IndDate  ind_date_add_months (IndDate date, int months);
IndDate  ind_date_month      (IndDate date);
IndDate  ind_date_month_end  (IndDate date);
int      ind_date_weekday    (IndDate date);
int      ind_date_iso_week   (IndDate date);
int      ind_date_years_between  (IndDate from, IndDate to);
int      ind_date_months_between (IndDate from, IndDate to);

IndDate  ind_today           (void);
gint64   ind_now             (void);
gint64   ind_date_begins     (IndDate date);
void     ind_clock_set       (IndDate today);

gint64   ind_new_id          (void);
gint64   ind_new_id_near     (gint64 id);

G_END_DECLS
