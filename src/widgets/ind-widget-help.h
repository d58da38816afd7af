#pragma once

#include <gtk/gtk.h>

#include "ind-date.h"

G_BEGIN_DECLS

void       ind_widget_set_name        (GtkWidget *widget, const char *name);
void       ind_drop_down_set_name     (GtkDropDown *choice, const char *name, gboolean labelled);
void       ind_drop_down_offer_months (GtkDropDown *choice, IndDate now, int around);
void       ind_widget_clean_names     (GtkWidget *widget);
void       ind_window_name_foreign (GtkWindow *window, const char *title);
void       ind_widget_drop_description (GtkWidget *widget);
void       ind_widget_drop_children   (GtkWidget *widget);
void       ind_box_empty              (GtkBox *box);
GtkWidget *ind_line_new              (guint spacing);
GtkWidget *ind_add_button_new        (GtkWidget *entry, const char *name);
void       ind_line_append           (GtkWidget *line, GtkWidget *child);
GtkWidget *ind_wrapped_label_new      (const char *text);
void       ind_widget_scroll_to       (GtkWidget *widget);
void       ind_entry_tell_wrong       (GtkWidget *entry, GtkWidget *words, gboolean wrong);
void       ind_widget_begin_with     (GtkWidget *window, GtkWidget *first);
void       ind_editable_show          (GtkEditable *editable, const char *text);

G_END_DECLS
