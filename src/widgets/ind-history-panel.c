#include "config.h"

#include "ind-history-panel.h"

#include <glib/gi18n.h>

#include "ind-format.h"
#include "ind-widget-help.h"
#include "ind-words.h"

/* One change, as the list holds it. */
#define IND_TYPE_CHANGE_ITEM (ind_change_item_get_type ())
G_DECLARE_FINAL_TYPE (IndChangeItem, ind_change_item, IND, CHANGE_ITEM, GObject)

struct _IndChangeItem
{
  GObject parent_instance;

  IndChange *change;
};

G_DEFINE_FINAL_TYPE (IndChangeItem, ind_change_item, G_TYPE_OBJECT)

struct _IndHistoryPanel
{
  GtkWidget parent_instance;

  GtkStack *stack;
  GtkListView *list;

  GListStore *changes;
};

G_DEFINE_FINAL_TYPE (IndHistoryPanel, ind_history_panel, GTK_TYPE_WIDGET)

static void
ind_change_item_finalize (GObject *object)
{
  g_clear_pointer (&IND_CHANGE_ITEM (object)->change, ind_change_free);
  G_OBJECT_CLASS (ind_change_item_parent_class)->finalize (object);
}

static void
ind_change_item_class_init (IndChangeItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ind_change_item_finalize;
}

static void
ind_change_item_init (IndChangeItem *self)
{
}

static void
on_row_setup (GtkSignalListItemFactory *factory, GtkListItem *item, IndHistoryPanel *self)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/dk/enindgang/Indgang/ui/ind-history-row.ui");

  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, GTK_WIDGET (gtk_builder_get_object (builder, "row")));
  for (const char *const *name = (const char *const[]) { "words", "stamp", "undone", NULL }; *name != NULL; name++)
    g_object_set_data (G_OBJECT (item), *name, gtk_builder_get_object (builder, *name));
}

static void
on_row_bind (GtkSignalListItemFactory *factory, GtkListItem *item, IndHistoryPanel *self)
{
  IndChangeItem *change = gtk_list_item_get_item (item);
  g_autofree char *sentence = ind_words_change (change->change);
  g_autofree char *words = ind_upper_first (sentence), *stamp = ind_format_stamp (change->change->at);
  gboolean taken_back = change->change->kind == IND_CHANGE_DO && change->change->state != IND_CHANGE_DONE;
  g_autofree char *name = g_strdup_printf (taken_back ? _("%s, %s, undone") : "%s, %s", words, stamp);

  gtk_label_set_text (g_object_get_data (G_OBJECT (item), "words"), words);
  gtk_label_set_text (g_object_get_data (G_OBJECT (item), "stamp"), stamp);
  gtk_widget_set_visible (g_object_get_data (G_OBJECT (item), "undone"), taken_back);
  if (taken_back)
    gtk_widget_add_css_class (gtk_list_item_get_child (item), "undone");
  else
    gtk_widget_remove_css_class (gtk_list_item_get_child (item), "undone");
  ind_widget_set_name (gtk_widget_get_parent (gtk_list_item_get_child (item)), name);
}

static void
ind_history_panel_dispose (GObject *object)
{
  ind_widget_drop_children (GTK_WIDGET (object));
  g_clear_object (&IND_HISTORY_PANEL (object)->changes);
  G_OBJECT_CLASS (ind_history_panel_parent_class)->dispose (object);
}

static void
ind_history_panel_class_init (IndHistoryPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ind_history_panel_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/enindgang/Indgang/ui/ind-history-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, IndHistoryPanel, stack);
  gtk_widget_class_bind_template_child (widget_class, IndHistoryPanel, list);
  gtk_widget_class_bind_template_callback (widget_class, on_row_setup);
  gtk_widget_class_bind_template_callback (widget_class, on_row_bind);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "historypanel");
}

static void
ind_history_panel_init (IndHistoryPanel *self)
{
  g_autoptr (GtkSelectionModel) rows = NULL;

  self->changes = g_list_store_new (IND_TYPE_CHANGE_ITEM);
  gtk_widget_init_template (GTK_WIDGET (self));
  rows = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->changes))));
  gtk_list_view_set_model (self->list, rows);
  ind_widget_set_name (GTK_WIDGET (self->list), _("History"));
  ind_widget_set_name (GTK_WIDGET (self), _("History"));
}

/** ind_history_panel_clear: shows no case's history. */
void
ind_history_panel_clear (IndHistoryPanel *self)
{
  g_list_store_remove_all (self->changes);
  gtk_stack_set_visible_child_name (self->stack, "empty");
}

/* One's own login name is said as the person's name, where the system knows it. */
static void
name_author (IndChange *change)
{
  const char *name = g_get_real_name ();

  if (g_strcmp0 (change->author, g_get_user_name ()) != 0 || g_str_equal (name, "Unknown") || *name == '\0')
    return;
  g_free (change->author);
  change->author = g_strdup (name);
}

/** ind_history_panel_load: reads the history of a case; where that fails, none is shown. */
gboolean
ind_history_panel_load (IndHistoryPanel *self, IndDesk *desk, gint64 case_id, GError **error)
{
  g_autoptr (GPtrArray) changes = ind_desk_history (desk, case_id, 0, 0, error);
  g_autoptr (GPtrArray) items = NULL;

  if (changes == NULL)
    {
      ind_history_panel_clear (self);
      return FALSE;
    }
  items = g_ptr_array_new_full (changes->len, g_object_unref);
  for (guint k = 0; k < changes->len; k++)
    {
      IndChangeItem *item = g_object_new (IND_TYPE_CHANGE_ITEM, NULL);

      item->change = g_steal_pointer (&changes->pdata[k]);
      name_author (item->change);
      g_ptr_array_add (items, item);
    }
  g_ptr_array_set_free_func (changes, NULL);
  g_list_store_splice (self->changes, 0, g_list_model_get_n_items (G_LIST_MODEL (self->changes)), items->pdata,
                       items->len);
  gtk_stack_set_visible_child_name (self->stack, items->len > 0 ? "list" : "empty");
  return TRUE;
}
