#pragma once

#include <gtk/gtk.h>

#include "ind-desk.h"

G_BEGIN_DECLS

#define IND_TYPE_TEXT_LINE (ind_text_line_get_type ())

/**
 * IndTextLine:
 *
 * A line of text, as somebody writes it. When the focus leaves it, or Enter is pressed, "written" (const char *text) →
 * gboolean asks for the verb, if it has become another, and is told whether it was done; "entered" follows after Enter.
 * What is being written in a record's line is kept as a draft.
 */
G_DECLARE_FINAL_TYPE (IndTextLine, ind_text_line, IND, TEXT_LINE, GtkWidget)

GtkWidget  *ind_text_line_new      (const char *name, const char *placeholder);
void        ind_text_line_show     (IndTextLine *self, IndDesk *desk, IndRecord *record, const char *field);
void        ind_text_line_show_as  (IndTextLine *self, IndDesk *desk, IndRecord *record, const char *field, const char *text);
void        ind_text_line_set_text (IndTextLine *self, const char *text);
void        ind_text_line_write    (IndTextLine *self, const char *text);
const char *ind_text_line_get_text (IndTextLine *self);
gboolean    ind_text_line_save     (IndTextLine *self);

G_END_DECLS
