#pragma once

#include <gtk/gtk.h>

#include "ind-date.h"

G_BEGIN_DECLS

#define IND_TYPE_FACT (ind_fact_get_type ())

/**
 * IndFact:
 *
 * A small heading with what it says below it: "Koordinator", "Lone Kragh". What needs attention bears a sign
 * beside its words.
 */
G_DECLARE_FINAL_TYPE (IndFact, ind_fact, IND, FACT, GtkBox)

void  ind_fact_set_caption   (IndFact *self, const char *caption);
void  ind_fact_say           (IndFact *self, const char *value);
void  ind_fact_say_with_sign (IndFact *self, const char *value, const char *icon_name, gboolean alert);
void  ind_fact_say_day        (IndFact *self, IndDate date, const char *time);
void  ind_fact_say_follow_up (IndFact *self, IndDate month, IndDate date, const char *time, gboolean overdue);
char *ind_fact_read_out      (IndFact *self);

G_END_DECLS
