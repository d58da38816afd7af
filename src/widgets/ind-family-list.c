#include "config.h"

#include "ind-family-list.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "ind-family-row.h"
#include "ind-widget-help.h"

/* A list makes 200 rows, seen or not, which takes longer than a letter: a staged one has as much as is seen. */
#define LISTED_AT_ONCE 16

#define WIDEST 1080
#define TIGHTENING 900

struct _IndFamilyList
{
  GtkWidget parent_instance;

  GtkListView *view;
  IndFamilyFilter *choices;   /* (nullable): not held: it stands beside the list */
  GListStore *families;       /* all of them */
  GtkCustomFilter *filter;
  GtkFilterListModel *found;  /* what of them is shown */
  GtkSortListModel *sorted;   /* and in which order */
  GtkSliceListModel *listed;  /* as much of that as the view has */
  IndUsualHeight *usual;      /* its rows' */
  guint lister;               /* adds to it, when it is to */
  gboolean staged;
};

G_DEFINE_FINAL_TYPE (IndFamilyList, ind_family_list, GTK_TYPE_WIDGET)

enum { PROP_0, PROP_STAGED, N_PROPS };

static gboolean
matches (gpointer item, gpointer list)
{
  IndFamilyFilter *choices = IND_FAMILY_LIST (list)->choices;

  return choices == NULL || ind_family_filter_matches (choices, item);
}

static gboolean
list_more (gpointer list)
{
  IndFamilyList *self = list;

  gtk_slice_list_model_set_size (self->listed, gtk_slice_list_model_get_size (self->listed) + LISTED_AT_ONCE);
  self->lister = 0;
  return G_SOURCE_REMOVE;
}

/* Where one comes near the end of what stands in the list, more does; not at once, for the list may be taking its place. */
static void
on_scrolled (GtkAdjustment *at, IndFamilyList *self)
{
  double page = gtk_adjustment_get_page_size (at);

  if (self->lister == 0 && gtk_adjustment_get_upper (at) - gtk_adjustment_get_value (at) < 1.5 * page
      && gtk_slice_list_model_get_size (self->listed) < g_list_model_get_n_items (G_LIST_MODEL (self->sorted)))
    self->lister = g_idle_add_full (G_PRIORITY_LOW, list_more, self, NULL);
}

/* Whether it has the same families in the same order. */
static gboolean
same_order (IndFamilyList *self, GPtrArray *items)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->families)) != items->len)
    return FALSE;
  for (guint k = 0; k < items->len; k++)
    {
      g_autoptr (IndFamilyItem) old = g_list_model_get_item (G_LIST_MODEL (self->families), k);

      if (ind_family_item_get (old)->id != ind_family_item_get (items->pdata[k])->id)
        return FALSE;
    }
  return TRUE;
}

/* Rows that say the same as before stay, so that focus and place are kept. */
static void
put_in (IndFamilyList *self, GPtrArray *items)
{
  if (!same_order (self, items))
    g_list_store_splice (self->families, 0, g_list_model_get_n_items (G_LIST_MODEL (self->families)), items->pdata, items->len);
  for (guint k = 0; k < items->len; k++)
    {
      g_autoptr (IndFamilyItem) old = g_list_model_get_item (G_LIST_MODEL (self->families), k);

      if (!ind_family_item_equal (old, items->pdata[k]))
        g_list_store_splice (self->families, k, 1, &items->pdata[k], 1);
    }
}

/* The lines that stand there say something else: a row that is thrown away and made anew takes ten times as long. */
static void
put_over (IndFamilyList *self, GPtrArray *items)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->families)), kept = MIN (n, items->len);

  for (guint k = 0; k < kept; k++)
    {
      g_autoptr (IndFamilyItem) old = g_list_model_get_item (G_LIST_MODEL (self->families), k);

      if (!ind_family_item_equal (old, items->pdata[k]))
        ind_family_item_become (old, items->pdata[k]);
    }
  if (n != items->len)
    g_list_store_splice (self->families, kept, n - kept, items->pdata + kept, items->len - kept);
}

/** ind_family_list_put: @items: (element-type IndFamilyItem): what it is to have instead of what it had */
void
ind_family_list_put (IndFamilyList *self, GPtrArray *items)
{
  gboolean other = !same_order (self, items);

  if (self->staged && other)
    {
      gtk_slice_list_model_set_size (self->listed, LISTED_AT_ONCE);
      gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view)), 0);
    }
  if (self->staged && other && gtk_sort_list_model_get_sorter (self->sorted) == NULL
      && (self->choices == NULL || !ind_family_filter_is_active (self->choices)))
    put_over (self, items);
  else
    put_in (self, items);
}

/** ind_family_list_set_choices: @choices: stands beside the list; what it says is taken up by ind_family_list_choose() */
void
ind_family_list_set_choices (IndFamilyList *self, IndFamilyFilter *choices)
{
  g_set_weak_pointer (&self->choices, choices);
}

/** ind_family_list_choose: something else is to be seen, or in another order. */
void
ind_family_list_choose (IndFamilyList *self)
{
  GtkSorter *sorter = ind_family_filter_sorter (self->choices);

  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  if (sorter == gtk_sort_list_model_get_sorter (self->sorted))
    return;
  gtk_sort_list_model_set_sorter (self->sorted, sorter);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->sorted)) > 0)
    gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", 0);
}

/** ind_family_list_all: Returns: (transfer none): all that were put in, whatever has been chosen. */
GListModel *
ind_family_list_all (IndFamilyList *self)
{
  return G_LIST_MODEL (self->families);
}

/** ind_family_list_count: Returns: how many fit what has been chosen. */
guint
ind_family_list_count (IndFamilyList *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->found));
}

/** ind_family_list_open: opens the case of the family that stands there, if one does. */
void
ind_family_list_open (IndFamilyList *self, guint position)
{
  g_autoptr (IndFamilyItem) item = g_list_model_get_item (G_LIST_MODEL (self->listed), position);

  if (item != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-case", "x", ind_family_item_get (item)->id);
}

static void
on_activated (GtkListView *view, guint position, IndFamilyList *self)
{
  ind_family_list_open (self, position);
}

static void
on_row_setup (GtkSignalListItemFactory *factory, GtkListItem *item, IndFamilyList *self)
{
  gtk_list_item_set_child (item, ind_family_row_new (self->usual));
}

static void
show_item (IndFamilyItem *family, GtkListItem *item)
{
  IndFamilyRow *row = IND_FAMILY_ROW (gtk_list_item_get_child (item));
  g_autofree char *name = NULL;

  ind_family_row_show (row, family);
  name = ind_family_row_read_out (row);
  ind_widget_set_name (gtk_widget_get_parent (GTK_WIDGET (row)), name);
}

static void
on_row_bind (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  IndFamilyItem *family = gtk_list_item_get_item (item);

  show_item (family, item);
  g_signal_connect_object (family, "changed", G_CALLBACK (show_item), item, 0);
}

static void
on_row_unbind (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), show_item, item);
}

static gboolean
ind_family_list_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (IND_FAMILY_LIST (widget)->view));
}

static void
ind_family_list_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  IND_FAMILY_LIST (object)->staged = g_value_get_boolean (value);
}

static void
ind_family_list_dispose (GObject *object)
{
  IndFamilyList *self = IND_FAMILY_LIST (object);

  g_clear_handle_id (&self->lister, g_source_remove);
  g_clear_weak_pointer (&self->choices);
  ind_widget_drop_children (GTK_WIDGET (self));
  g_clear_object (&self->listed);
  g_clear_object (&self->sorted);
  g_clear_object (&self->found);
  g_clear_object (&self->families);
  g_clear_pointer (&self->usual, g_rc_box_release);
  G_OBJECT_CLASS (ind_family_list_parent_class)->dispose (object);
}

static void
ind_family_list_class_init (IndFamilyListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ind_family_list_dispose;
  object_class->set_property = ind_family_list_set_property;
  widget_class->grab_focus = ind_family_list_grab_focus;
  g_object_class_install_property (object_class, PROP_STAGED,
    g_param_spec_boolean ("staged", NULL, NULL, FALSE, G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
ind_family_list_init (IndFamilyList *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = g_object_new (ADW_TYPE_CLAMP_SCROLLABLE, "maximum-size", WIDEST, "tightening-threshold", TIGHTENING, NULL);
  GtkAdjustment *at;

  self->usual = g_rc_box_new0 (IndUsualHeight);
  self->families = g_list_store_new (IND_TYPE_FAMILY_ITEM);
  self->filter = gtk_custom_filter_new (matches, self, NULL);
  self->found = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->families)), GTK_FILTER (self->filter));
  self->sorted = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (self->found)), NULL);
  self->listed = gtk_slice_list_model_new (g_object_ref (G_LIST_MODEL (self->sorted)), 0, G_MAXUINT);
  g_signal_connect (factory, "setup", G_CALLBACK (on_row_setup), self);
  g_signal_connect (factory, "bind", G_CALLBACK (on_row_bind), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (on_row_unbind), NULL);
  self->view = GTK_LIST_VIEW (gtk_list_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->listed)))),
                                                 factory));
  gtk_list_view_set_single_click_activate (self->view, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "families");
  g_signal_connect_object (self->view, "activate", G_CALLBACK (on_activated), self, 0);
  ind_widget_set_name (GTK_WIDGET (self->view), _("Families"));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  adw_clamp_scrollable_set_child (ADW_CLAMP_SCROLLABLE (clamp), GTK_WIDGET (self->view));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  gtk_widget_set_parent (scroller, GTK_WIDGET (self));
  at = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view));
  g_signal_connect_object (at, "changed", G_CALLBACK (on_scrolled), self, 0);
  g_signal_connect_object (at, "value-changed", G_CALLBACK (on_scrolled), self, 0);
}
