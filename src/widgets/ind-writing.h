#pragma once

#include <gtk/gtk.h>

#include "ind-desk.h"

G_BEGIN_DECLS

#define IND_TYPE_WRITING (ind_writing_get_type ())

/**
 * IndWriting:
 *
 * A text of a record, as somebody writes it. What is being written is kept as a draft; when the focus leaves it, "written"
 * (const char *text) → gboolean asks for the verb, if the text has become another, and is told whether it was done.
 */
G_DECLARE_FINAL_TYPE (IndWriting, ind_writing, IND, WRITING, GtkWidget)

void ind_writing_show       (IndWriting *self, IndDesk *desk, IndRecord *record, const char *field);
void ind_writing_set_before (IndWriting *self, const char *text);
void ind_writing_save       (IndWriting *self);
void ind_writing_focus      (IndWriting *self);

G_END_DECLS
