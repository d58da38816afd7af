#include "config.h"

#include "ind-year-list.h"

#include <glib/gi18n.h>

#include "ind-together.h"
#include "ind-wheel.h"
#include "ind-widget-help.h"

struct _IndYearList
{
  GtkWidget parent_instance;

  GtkListView *list;
  GtkSingleSelection *selection;
  GListStore *activities;

  IndCase *family;
  gboolean setting;
};

enum { SELECTED, ACTIVATED, REMOVED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IndYearList, ind_year_list, GTK_TYPE_WIDGET)

static gint64
selected_id (IndYearList *self)
{
  IndRecord *activity = gtk_single_selection_get_selected_item (self->selection);

  return activity != NULL ? activity->id : 0;
}

static void
on_selected (IndYearList *self)
{
  if (!self->setting)
    g_signal_emit (self, signals[SELECTED], 0, selected_id (self));
}

static void
on_activated (IndYearList *self, guint position)
{
  g_autoptr (IndRecord) activity = g_list_model_get_item (G_LIST_MODEL (self->activities), position);

  g_signal_emit (self, signals[ACTIVATED], 0, activity->id);
}

static gboolean
on_delete (GtkWidget *widget, GVariant *unused, gpointer data)
{
  gint64 id = selected_id (IND_YEAR_LIST (widget));

  if (id != 0)
    g_signal_emit (widget, signals[REMOVED], 0, id);
  return id != 0;
}

static GtkWidget *
new_label (GtkWidget *box, const char *css)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_lines (GTK_LABEL (label), 2);
  if (css != NULL)
    gtk_widget_add_css_class (label, css);
  gtk_box_append (GTK_BOX (box), label);
  ind_label_keep_together (GTK_LABEL (label));
  return label;
}

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12), *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (row, "activity");
  gtk_widget_add_css_class (bar, "ring");
  gtk_box_append (GTK_BOX (row), bar);
  gtk_box_append (GTK_BOX (row), words);
  g_object_set_data (G_OBJECT (item), "bar", bar);
  g_object_set_data (G_OBJECT (item), "title", new_label (words, "heading"));
  g_object_set_data (G_OBJECT (item), "when", new_label (words, NULL));
  g_object_set_data (G_OBJECT (item), "place", new_label (words, "muted"));
  gtk_list_item_set_child (item, row);
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *item, IndYearList *self)
{
  const IndActivity *activity = gtk_list_item_get_item (item);
  GtkLabel *when_label = g_object_get_data (G_OBJECT (item), "when"), *place = g_object_get_data (G_OBJECT (item), "place");
  g_autofree char *title = ind_wheel_title (self->family, activity), *when = ind_wheel_when (activity, ind_today ());
  g_autofree char *name = g_strjoin (", ", title, when, activity->place, NULL);
  g_autofree char *ring = g_strdup_printf ("ring-%d", (int) ind_wheel_ring (activity->kind));

  gtk_widget_set_css_classes (g_object_get_data (G_OBJECT (item), "bar"), (const char *[]) { "ring", ring, NULL });
  gtk_label_set_text (g_object_get_data (G_OBJECT (item), "title"), title);
  gtk_label_set_text (when_label, when);
  if (ind_activity_is_overdue (activity, ind_today ()))
    gtk_widget_add_css_class (GTK_WIDGET (when_label), "overdue");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (when_label), "overdue");
  gtk_label_set_text (place, activity->place != NULL ? activity->place : "");
  gtk_widget_set_visible (GTK_WIDGET (place), activity->place != NULL);
  ind_widget_set_name (gtk_widget_get_parent (gtk_list_item_get_child (item)), name);
}

/**
 * ind_year_list_set:
 * @family: (nullable): whose year it is
 * @activities: (nullable) (element-type IndActivity): in calendar order
 */
void
ind_year_list_set (IndYearList *self, IndCase *family, GPtrArray *activities)
{
  gint64 id = selected_id (self);

  self->setting = TRUE;
  g_set_object (&self->family, family);
  g_list_store_splice (self->activities, 0, g_list_model_get_n_items (G_LIST_MODEL (self->activities)),
                       activities != NULL ? activities->pdata : NULL, activities != NULL ? activities->len : 0);
  self->setting = FALSE;
  ind_year_list_select (self, id);
}

/** ind_year_list_select: goes to a line, without the focus; to none where there is no such. */
void
ind_year_list_select (IndYearList *self, gint64 id)
{
  guint at = GTK_INVALID_LIST_POSITION;

  for (guint k = 0; k < g_list_model_get_n_items (G_LIST_MODEL (self->activities)); k++)
    if (ind_list_peek (G_LIST_MODEL (self->activities), k)->id == id)
      at = k;
  self->setting = TRUE;
  gtk_single_selection_set_selected (self->selection, at);
  self->setting = FALSE;
  if (at != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", at);
}

static void
ind_year_list_dispose (GObject *object)
{
  IndYearList *self = IND_YEAR_LIST (object);

  ind_widget_drop_children (GTK_WIDGET (self));
  g_clear_object (&self->selection);
  g_clear_object (&self->activities);
  g_clear_object (&self->family);
  G_OBJECT_CLASS (ind_year_list_parent_class)->dispose (object);
}

static void
ind_year_list_class_init (IndYearListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  static const char *const names[N_SIGNALS] = { "selected", "activated", "removed" };

  G_OBJECT_CLASS (klass)->dispose = ind_year_list_dispose;
  for (guint k = 0; k < N_SIGNALS; k++)
    signals[k] = g_signal_new (names[k], G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                               G_TYPE_INT64);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, on_delete, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Delete, 0, on_delete, NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
ind_year_list_init (IndYearList *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->activities = g_list_store_new (ind_activity_get_type ());
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->activities)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind), self, 0);
  self->list = GTK_LIST_VIEW (gtk_list_view_new (g_object_ref (GTK_SELECTION_MODEL (self->selection)), factory));
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "year");
  ind_widget_set_name (GTK_WIDGET (self->list), _("What happens in the year"));
  g_signal_connect_object (self->list, "activate", G_CALLBACK (on_activated), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (on_selected), self, G_CONNECT_SWAPPED);
  g_object_set (scrolled, "hscrollbar-policy", GTK_POLICY_NEVER, "vexpand", TRUE, "child", self->list, NULL);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_parent (scrolled, GTK_WIDGET (self));
}
