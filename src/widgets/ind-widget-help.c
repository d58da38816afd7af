#include "config.h"

#include "ind-widget-help.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "ind-format.h"
#include "ind-together.h"

/** ind_widget_set_name: sets what a screen reader calls the widget, instead of what is written in it. */
void
ind_widget_set_name (GtkWidget *widget, const char *name)
{
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

#define OFFERED 40   /* letters of a line of what can be chosen */

static void
set_up_choice (GtkListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, g_object_new (GTK_TYPE_LABEL, "ellipsize", PANGO_ELLIPSIZE_END, "xalign", 0.0, NULL));
}

/* The row around the words is what is heard. */
static void
bind_choice (GtkListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_list_item_get_child (item), *row = gtk_widget_get_parent (label);
  const char *words = gtk_string_object_get_string (gtk_list_item_get_item (item));

  gtk_label_set_text (GTK_LABEL (label), words);
  if (row != NULL)
    ind_widget_set_name (row, words);
}

/* What is chosen is heard with the name, as it is seen in the button. */
static void
describe_choice (GtkDropDown *choice)
{
  gpointer item = gtk_drop_down_get_selected_item (choice);
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (choice));

  if (GTK_IS_STRING_OBJECT (item))
    gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    gtk_string_object_get_string (item), -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

/* Among all that can be chosen the words stand whole, however narrow the choice itself is. */
static void
set_up_offered (GtkListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "max-width-chars", OFFERED, NULL));
}

static void
bind_offered (GtkListItemFactory *factory, GtkListItem *item)
{
  GtkLabel *label = GTK_LABEL (gtk_list_item_get_child (item));

  bind_choice (factory, item);
  gtk_label_set_width_chars (label, (int) MIN (g_utf8_strlen (gtk_label_get_text (label), -1), OFFERED));
}

/**
 * ind_drop_down_set_name:
 * @choice: one between strings
 * @labelled: whether a label names the choice already; the button in it, to which the focus comes, has no name
 *
 * Names a choice. Its words are shortened where there is no room, and stand without the picture that nobody can hear.
 */
void
ind_drop_down_set_name (GtkDropDown *choice, const char *name, gboolean labelled)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new (), offered = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_choice), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_choice), NULL);
  g_signal_connect (offered, "setup", G_CALLBACK (set_up_offered), NULL);
  g_signal_connect (offered, "bind", G_CALLBACK (bind_offered), NULL);
  gtk_drop_down_set_factory (choice, factory);
  gtk_drop_down_set_list_factory (choice, offered);
  if (!labelled)
    ind_widget_set_name (GTK_WIDGET (choice), name);
  ind_widget_set_name (gtk_widget_get_first_child (GTK_WIDGET (choice)), name);
  gtk_accessible_reset_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  g_signal_handlers_disconnect_by_func (choice, describe_choice, NULL);
  g_signal_connect (choice, "notify::selected-item", G_CALLBACK (describe_choice), NULL);
  describe_choice (choice);
}

/**
 * ind_widget_drop_description:
 *
 * The tooltip of a button without words says its name, which need not be heard once more as its description; that of
 * other widgets stays.
 */
void
ind_widget_drop_description (GtkWidget *widget)
{
  gboolean is_mute = (GTK_IS_BUTTON (widget) && gtk_button_get_icon_name (GTK_BUTTON (widget)) != NULL)
                     || GTK_IS_MENU_BUTTON (widget) || GTK_IS_MENU_BUTTON (gtk_widget_get_parent (widget));

  if (is_mute)
    gtk_accessible_reset_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

/* The pictures beside the words of a switcher between pages, and in a row to write in, are heard as these words. */
static void
name_picture (GtkWidget *image)
{
  GtkWidget *row = gtk_widget_get_ancestor (image, ADW_TYPE_ENTRY_ROW);
  GtkWidget *button = gtk_widget_get_ancestor (image, GTK_TYPE_TOGGLE_BUTTON);
  GParamSpec *label = button != NULL && gtk_widget_get_ancestor (button, ADW_TYPE_VIEW_SWITCHER) != NULL
                        ? g_object_class_find_property (G_OBJECT_GET_CLASS (button), "label") : NULL;
  g_autofree char *words = NULL;

  if (row != NULL)
    ind_widget_set_name (image, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
  if (label == NULL)
    return;
  g_object_get (button, "label", &words, NULL);
  if (words != NULL)
    ind_widget_set_name (image, words);
}

/* A menu is called as its button, which has no words but those of its tooltip. */
static void
name_menu (GtkMenuButton *button)
{
  GtkPopover *menu = gtk_menu_button_get_popover (button);
  const char *name = gtk_widget_get_tooltip_text (GTK_WIDGET (button));

  if (GTK_IS_POPOVER_MENU (menu) && name != NULL)
    ind_widget_set_name (GTK_WIDGET (menu), name);
}

static void
clean_name (GtkWidget *widget)
{
  GtkWidget *child = GTK_IS_BUTTON (widget) ? gtk_button_get_child (GTK_BUTTON (widget)) : NULL;

  /* A label with a mnemonic names its button by itself. */
  if (GTK_IS_LABEL (child) && gtk_label_get_use_underline (GTK_LABEL (child)))
    gtk_accessible_reset_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL);
  else if (GTK_IS_BUTTON (widget)
           && g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (widget)), "window-close-symbolic") == 0)
    ind_widget_set_name (widget, _("Close"));
  if (GTK_IS_IMAGE (widget))
    name_picture (widget);
  if (GTK_IS_MENU_BUTTON (widget))
    name_menu (GTK_MENU_BUTTON (widget));
  ind_widget_drop_description (widget);
}

/**
 * ind_widget_clean_names:
 *
 * Names what libraries leave without a name, or with one that has the underscore of its mnemonic in it, in a dialog
 * or toast that has been made; and lets no button without words say its name twice.
 */
void
ind_widget_clean_names (GtkWidget *widget)
{
  clean_name (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    ind_widget_clean_names (child);
}

/* What GTK's and libadwaita's own windows leave without a name. */
static void
name_foreign (GtkWidget *widget)
{
  static const struct { const char *icon, *name; } icons[] = {
    { "edit-find-symbolic", N_("Search") }, { "go-previous-symbolic", N_("Back") }, { "go-next-symbolic", N_("Open") },
    { "adw-external-link-symbolic", N_("Open in the browser") },
  };
  GtkWidget *child = GTK_IS_BUTTON (widget) ? gtk_button_get_child (GTK_BUTTON (widget)) : NULL;
  const char *icon = GTK_IS_BUTTON (widget) ? gtk_button_get_icon_name (GTK_BUTTON (widget))
                     : GTK_IS_IMAGE (widget) ? gtk_image_get_icon_name (GTK_IMAGE (widget)) : NULL;

  for (gsize k = 0; icon != NULL && k < G_N_ELEMENTS (icons); k++)
    if (g_str_equal (icon, icons[k].icon))
      ind_widget_set_name (widget, _(icons[k].name));
  if (GTK_IS_SEARCH_ENTRY (widget))
    ind_widget_set_name (widget, _("Search"));
  else if (GTK_IS_LABEL (child) && !gtk_label_get_use_underline (GTK_LABEL (child)))
    ind_widget_set_name (widget, gtk_label_get_text (GTK_LABEL (child)));
  else if (GTK_IS_TEXT_VIEW (widget) || GTK_IS_LIST_BOX (widget) || GTK_IS_MENU_BUTTON (widget)
           || g_strcmp0 (icon, IND_APPLICATION_ID) == 0)
    ind_widget_set_name (widget, gtk_window_get_title (GTK_WINDOW (gtk_widget_get_root (widget))));
  for (child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    name_foreign (child);
}

/** ind_window_name_foreign: names what is in a window that a library has made; @title: what the window is called. */
void
ind_window_name_foreign (GtkWindow *window, const char *title)
{
  gtk_window_set_title (window, title);
  ind_widget_clean_names (GTK_WIDGET (window));
  name_foreign (GTK_WIDGET (window));
}

/** ind_widget_drop_children: what a widget that has its children from a template does when it is disposed of. */
void
ind_widget_drop_children (GtkWidget *widget)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (widget)) != NULL)
    gtk_widget_unparent (child);
}

/**
 * ind_box_empty:
 *
 * Takes everything out of a box that is to be filled anew. GTK 4.8 asks also those whom nobody sees whether their height goes by
 * their width, and keeps the answer until they have been measured, whatever has come into them since; so they are measured first.
 */
void
ind_box_empty (GtkBox *box)
{
  GtkWidget *child;

  for (GtkWidget *around = GTK_WIDGET (box); around != NULL && !gtk_widget_get_mapped (around);
       around = gtk_widget_get_parent (around))
    gtk_widget_measure (around, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

/** ind_wrapped_label_new: Returns: (transfer floating): a label of as many lines as its text needs. */
GtkWidget *
ind_wrapped_label_new (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_width_chars (GTK_LABEL (label), 28);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 48);
  ind_label_keep_together (GTK_LABEL (label));
  return label;
}

/**
 * ind_line_new:
 * @spacing: pixels between what stands in it
 *
 * A line in which texts may wrap, filled with ind_line_append(). GtkBox asks how wide its children are at its height, which a
 * text that wraps finds out by being laid out again and again; so does what is aligned otherwise than to fill its place.
 *
 * Returns: (transfer floating): a line
 */
GtkWidget *
ind_line_new (guint spacing)
{
  return g_object_new (GTK_TYPE_GRID, "column-spacing", spacing, NULL);
}

/** ind_line_append: puts @child at the end of a line. */
void
ind_line_append (GtkWidget *line, GtkWidget *child)
{
  gtk_grid_attach_next_to (GTK_GRID (line), child, NULL, GTK_POS_RIGHT, 1, 1);
}

static gboolean
is_written (GBinding *binding, const GValue *text, GValue *sensitive, gpointer data)
{
  g_value_set_boolean (sensitive, !ind_is_blank (g_value_get_string (text)));
  return TRUE;
}

static void
on_add (GtkWidget *entry)
{
  g_signal_emit_by_name (entry, "activate");
}

/**
 * ind_add_button_new:
 * @entry: in which one writes what is to be added
 * @name: what the button does, for who cannot see it
 *
 * Returns: (transfer floating): a button to stand after the entry, which does what Enter does in it
 */
GtkWidget *
ind_add_button_new (GtkWidget *entry, const char *name)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_focus_on_click (button, FALSE);
  gtk_widget_set_tooltip_text (button, name);
  ind_widget_set_name (button, name);
  ind_widget_drop_description (button);
  g_object_bind_property_full (entry, "text", button, "sensitive", G_BINDING_SYNC_CREATE, is_written, NULL, NULL, NULL);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_add), entry, G_CONNECT_SWAPPED);
  return button;
}

#define AROUND 12   /* pixels of what stands around what one scrolls to */

/* On the second frame it has its place. The value is set at once: it ends a glide to where the focus stood before that. */
static gboolean
on_scroll_frame (GtkWidget *widget, GdkFrameClock *clock, gpointer frames)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  GtkWidget *viewport = scrolled != NULL ? gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scrolled)) : NULL;
  GtkWidget *content = GTK_IS_VIEWPORT (viewport) ? gtk_viewport_get_child (GTK_VIEWPORT (viewport)) : NULL;
  graphene_rect_t bounds;

  if (++*(guint *) frames < 2)
    return G_SOURCE_CONTINUE;
  if (content != NULL && gtk_widget_compute_bounds (widget, content, &bounds))
    {
      GtkAdjustment *place = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
      double top = bounds.origin.y - AROUND, low = bounds.origin.y + bounds.size.height + AROUND;
      double value = MAX (gtk_adjustment_get_value (place), low - gtk_adjustment_get_page_size (place));

      gtk_adjustment_set_value (place, MIN (value, top));
    }
  return G_SOURCE_REMOVE;
}

/** ind_drop_down_offer_months: offers the months from @around before this one to @around after it, and chooses this one. */
void
ind_drop_down_offer_months (GtkDropDown *choice, IndDate now, int around)
{
  g_autoptr (GtkStringList) months = gtk_string_list_new (NULL);

  for (int k = -around; k <= around; k++)
    gtk_string_list_take (months, ind_format_month_year (ind_date_add_months (now, k)));
  gtk_drop_down_set_model (choice, G_LIST_MODEL (months));
  gtk_drop_down_set_selected (choice, (guint) around);
}

/** ind_widget_scroll_to: brings a widget that has just been opened into sight, its top first. */
void
ind_widget_scroll_to (GtkWidget *widget)
{
  gtk_widget_add_tick_callback (widget, on_scroll_frame, g_new0 (guint, 1), g_free);
}

/**
 * ind_widget_begin_with:
 * @first: what of the window has the focus once it is shown
 *
 * Given before the window is shown the focus would make it something nameless to a screen reader.
 */
void
ind_widget_begin_with (GtkWidget *window, GtkWidget *first)
{
  g_signal_connect_object (window, "map", G_CALLBACK (gtk_widget_grab_focus), first, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

/** ind_editable_show: shows a text that nobody wrote there: undo within the field does not go back before it. */
void
ind_editable_show (GtkEditable *editable, const char *text)
{
  gtk_editable_set_enable_undo (editable, FALSE);
  gtk_editable_set_text (editable, text);
  gtk_editable_set_enable_undo (editable, TRUE);
}

/** ind_entry_tell_wrong: marks what stands in an entry as what it cannot be, or not; @words say so below it. */
void
ind_entry_tell_wrong (GtkWidget *entry, GtkWidget *words, gboolean wrong)
{
  gtk_widget_set_visible (words, wrong);
  gtk_accessible_update_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  if (wrong)
    gtk_widget_add_css_class (entry, "error");
  else
    gtk_widget_remove_css_class (entry, "error");
}
