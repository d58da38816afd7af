#pragma once

#include "ind-case-view.h"

G_BEGIN_DECLS

#define IND_TYPE_RECORD_FORM (ind_record_form_get_type ())

/**
 * IndRecordForm:
 *
 * Fields of a record, each of which saves itself and says at once, below it, what cannot be right; what was typed stays. What
 * is merely unwise is remarked on there too.
 */
G_DECLARE_FINAL_TYPE (IndRecordForm, ind_record_form, IND, RECORD_FORM, GtkWidget)

GtkWidget *ind_record_form_new  (IndCaseView *view, const IndTable *table, const char *const *lines);
void       ind_record_form_show (IndRecordForm *self, IndDesk *desk, IndRecord *record);
void       ind_record_form_try_again (IndRecordForm *self);
void       ind_record_form_save (IndRecordForm *self);

G_END_DECLS
