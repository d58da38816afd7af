#include "config.h"

#include "ind-history-list.h"

#include <glib/gi18n.h>

#include "ind-format.h"
#include "ind-together.h"
#include "ind-widget-help.h"
#include "ind-words.h"

/* One change, as the list holds it. Emits "changed" when it is no longer what it was. */
#define IND_TYPE_CHANGE_ITEM (ind_change_item_get_type ())
G_DECLARE_FINAL_TYPE (IndChangeItem, ind_change_item, IND, CHANGE_ITEM, GObject)

struct _IndChangeItem
{
  GObject parent_instance;

  IndChange *change;
  gboolean begins_day;   /* whether the one above it in the list is of another day */
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (IndChangeItem, ind_change_item, G_TYPE_OBJECT)

struct _IndHistoryList
{
  GtkWidget parent_instance;

  GtkListView *list;

  GListStore *changes;
  gboolean read_only;
  IndDate today;         /* when they were shown: tomorrow it is yesterday */
};

G_DEFINE_FINAL_TYPE (IndHistoryList, ind_history_list, GTK_TYPE_WIDGET)

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
  changed_signal = g_signal_new ("changed", IND_TYPE_CHANGE_ITEM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ind_change_item_init (IndChangeItem *self)
{
}

static void
on_row_setup (GtkSignalListItemFactory *factory, GtkListItem *item, IndHistoryList *self)
{
  static const char *const names[] = { "day", "words", "time", "undone", "undo" };
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/dk/enindgang/Indgang/ui/ind-history-row.ui");

  g_object_set_data (G_OBJECT (item), "list", self);
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, GTK_WIDGET (gtk_builder_get_object (builder, "row")));
  for (gsize k = 0; k < G_N_ELEMENTS (names); k++)
    g_object_set_data (G_OBJECT (item), names[k], gtk_builder_get_object (builder, names[k]));
  ind_label_keep_together (g_object_get_data (G_OBJECT (item), "words"));
}

/* "Today", "Yesterday", or the day's date. */
static char *
day_words (IndDate day)
{
  g_autofree char *date = NULL;

  if (day == ind_today ())
    return g_strdup (_("Today"));
  if (day + 1 == ind_today ())
    return g_strdup (_("Yesterday"));
  date = ind_format_date_weekday (day);
  return ind_upper_first (date);
}

/* Whether it is a change that stands, and not one that takes back or makes again. */
static gboolean
can_be_undone (const IndChange *change)
{
  return change->kind == IND_CHANGE_DO && change->state == IND_CHANGE_DONE && !g_str_equal (change->label, IND_LABEL_REMOVED);
}

/* What takes it back; it says of what, to those who cannot see beside what it stands. */
static void
show_undo (GtkListItem *item, const IndChange *change, gboolean offered)
{
  GtkWidget *button = g_object_get_data (G_OBJECT (item), "undo");
  g_autofree char *what = ind_words_change_done (change);
  g_autofree char *name = ind_words_fill (_("Undo this change: {what}"), "what", what, NULL);

  /* The focus stays in the row. */
  if (!offered && gtk_widget_has_focus (button))
    gtk_widget_grab_focus (gtk_widget_get_parent (gtk_list_item_get_child (item)));
  gtk_widget_set_visible (button, offered);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", change->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.take-back");
  ind_widget_set_name (button, name);
  ind_widget_drop_description (button);
}

static void
show_row (IndHistoryList *self, GtkListItem *item)
{
  IndChangeItem *changed = gtk_list_item_get_item (item);
  const IndChange *change = changed->change;
  g_autofree char *sentence = ind_words_change (change);
  g_autofree char *words = ind_upper_first (sentence), *stamp = ind_format_stamp (change->at);
  g_autofree char *time = NULL, *day = day_words (ind_words_change_day (change->at, &time));
  gboolean taken_back = change->kind == IND_CHANGE_DO && change->state != IND_CHANGE_DONE;
  g_autofree char *name = g_strdup_printf (taken_back ? _("%s, %s, undone") : "%s, %s", words, stamp);

  gtk_label_set_text (g_object_get_data (G_OBJECT (item), "day"), day);
  gtk_widget_set_visible (g_object_get_data (G_OBJECT (item), "day"), changed->begins_day);
  gtk_label_set_text (g_object_get_data (G_OBJECT (item), "words"), words);
  gtk_label_set_text (g_object_get_data (G_OBJECT (item), "time"), time);
  gtk_widget_set_visible (g_object_get_data (G_OBJECT (item), "undone"), taken_back);
  show_undo (item, change, can_be_undone (change) && !self->read_only);
  if (taken_back)
    gtk_widget_add_css_class (gtk_list_item_get_child (item), "undone");
  else
    gtk_widget_remove_css_class (gtk_list_item_get_child (item), "undone");
  ind_widget_set_name (gtk_widget_get_parent (gtk_list_item_get_child (item)), name);
}

static void
on_item_changed (IndChangeItem *changed, GtkListItem *item)
{
  show_row (g_object_get_data (G_OBJECT (item), "list"), item);
}

static void
on_row_bind (GtkSignalListItemFactory *factory, GtkListItem *item, IndHistoryList *self)
{
  g_signal_connect (gtk_list_item_get_item (item), "changed", G_CALLBACK (on_item_changed), item);
  show_row (self, item);
}

static void
on_row_unbind (GtkSignalListItemFactory *factory, GtkListItem *item, IndHistoryList *self)
{
  g_signal_handlers_disconnect_by_data (gtk_list_item_get_item (item), item);
}

static void
ind_history_list_dispose (GObject *object)
{
  ind_widget_drop_children (GTK_WIDGET (object));
  g_clear_object (&IND_HISTORY_LIST (object)->changes);
  G_OBJECT_CLASS (ind_history_list_parent_class)->dispose (object);
}

static void
ind_history_list_class_init (IndHistoryListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ind_history_list_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/enindgang/Indgang/ui/ind-history-list.ui");
  gtk_widget_class_bind_template_child (widget_class, IndHistoryList, list);
  gtk_widget_class_bind_template_callback (widget_class, on_row_setup);
  gtk_widget_class_bind_template_callback (widget_class, on_row_bind);
  gtk_widget_class_bind_template_callback (widget_class, on_row_unbind);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "historylist");
}

static void
ind_history_list_init (IndHistoryList *self)
{
  g_autoptr (GtkSelectionModel) rows = NULL;

  self->changes = g_list_store_new (IND_TYPE_CHANGE_ITEM);
  gtk_widget_init_template (GTK_WIDGET (self));
  rows = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->changes))));
  gtk_list_view_set_model (self->list, rows);
  ind_widget_set_name (GTK_WIDGET (self->list), _("History"));
}

static IndChangeItem *
item_at (IndHistoryList *self, guint position)
{
  g_autoptr (IndChangeItem) item = g_list_model_get_item (G_LIST_MODEL (self->changes), position);

  return item;
}

/* How many of the changes are above those that the list has already; all of them where they do not go together. */
static guint
count_new (IndHistoryList *self, GPtrArray *items)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->changes));

  if (n > items->len || self->today != ind_today ())
    return items->len;
  for (guint k = 0; k < n; k++)
    if (item_at (self, k)->change->id != ((IndChangeItem *) items->pdata[items->len - n + k])->change->id)
      return items->len;
  return items->len - n;
}

/* Shows the changes. Rows that are there already stay, so that focus and place are kept. */
static void
show_items (IndHistoryList *self, GPtrArray *items)
{
  guint n_new = count_new (self, items), n_old = g_list_model_get_n_items (G_LIST_MODEL (self->changes));

  self->today = ind_today ();
  g_list_store_splice (self->changes, 0, n_new == items->len ? n_old : 0, items->pdata, n_new);
  for (guint k = n_new; k < items->len; k++)
    {
      IndChangeItem *item = item_at (self, k), *fresh = items->pdata[k];

      if (item->change->state == fresh->change->state && item->begins_day == fresh->begins_day)
        continue;
      item->begins_day = fresh->begins_day;
      ind_change_free (item->change);
      item->change = g_steal_pointer (&fresh->change);
      g_signal_emit (item, changed_signal, 0);
    }
}

/**
 * ind_history_list_show:
 * @changes: (element-type IndChange): the latest first
 *
 * Shows changes of a case; rows that were there stay where they are.
 */
void
ind_history_list_show (IndHistoryList *self, GPtrArray *changes, gboolean read_only)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_full (changes->len, g_object_unref);
  IndDate above = IND_NO_DATE;

  self->read_only = read_only;
  for (guint k = 0; k < changes->len; k++)
    {
      IndChangeItem *item = g_object_new (IND_TYPE_CHANGE_ITEM, NULL);
      g_autofree char *time = NULL;
      IndDate day;

      item->change = ind_change_copy (changes->pdata[k]);
      day = ind_words_change_day (item->change->at, &time);
      item->begins_day = day != above;
      above = day;
      g_ptr_array_add (items, item);
    }
  show_items (self, items);
}
