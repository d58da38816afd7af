#pragma once

#include "ind-date.h"

G_BEGIN_DECLS

/* Language: order of the choice is --language, INDGANG_LANGUAGE, the setting, Danish. */
void        ind_language_init   (const char *chosen);
const char *ind_language        (void);

/* Dates and times in the program's language (ICU). Each returns a new string; "" for no date. */
char *ind_format_date         (IndDate date);   /* 22. november 2026 */
char *ind_format_date_numeric (IndDate date);   /* 22.11.2026 */
char *ind_format_date_short   (IndDate date);   /* 22. nov. */
char *ind_format_day_month    (IndDate date);   /* 22. november */
char *ind_format_date_weekday (IndDate date);   /* søndag den 22. november 2026 */
char *ind_format_month        (IndDate date);   /* november */
char *ind_format_month_short  (IndDate date);   /* nov. */
char *ind_format_month_year   (IndDate date);   /* november 2026 */
char *ind_format_time         (const char *hh_mm);   /* 14.30 */
char *ind_parse_time          (const char *text);     /* HH:MM, of 14.30 or 9 */
char *ind_format_stamp        (gint64 seconds);      /* 22.11.2026 kl. 14.30, local time */
char *ind_format_number       (double number, int decimals);   /* 1.250,50 */
double ind_number_from_typed  (const char *text);              /* of 1.250,50 or 1250,5; NaN where it is no number */
char *ind_format_list         (const char *const *parts);      /* Camilla, Emre og Lone */
char *ind_format_language     (const char *code);   /* tyrkisk; NULL where the code is none */

/* Danish whatever the program's language is, for lists that are Danish. */
const char *ind_language_code   (const char *name);     /* tr for Tyrkisk; NULL where there is none */
char       *ind_language_danish (const char *code);     /* tyrkisk for tr */

/* Texts */
int   ind_collate             (const char *a, const char *b);  /* Danish order, aa as å; NULL sorts last */
char *ind_fold                (const char *text);   /* for searching: lower case, å = aa, é = e, ø stays */
char *ind_first_name          (const char *name);
char *ind_initials            (const char *name);
char *ind_upper_first         (const char *text);
gboolean ind_is_blank         (const char *text);

G_END_DECLS
