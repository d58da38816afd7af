#pragma once

#include "ind-case-view.h"

G_BEGIN_DECLS

#define IND_TYPE_CONTACT_LINE (ind_contact_line_get_type ())

/**
 * IndContactLine:
 *
 * Logs a contact with one line and one key: what was said, and Enter. How, with whom, when and whether somebody was reached
 * stand there already as they most often are. What is being written is kept as a draft.
 */
G_DECLARE_FINAL_TYPE (IndContactLine, ind_contact_line, IND, CONTACT_LINE, GtkWidget)

GtkWidget *ind_contact_line_new  (IndCaseView *view);
void       ind_contact_line_show (IndContactLine *self, IndDesk *desk, IndCase *family);

G_END_DECLS
