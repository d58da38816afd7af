#include "config.h"

#include "ind-families-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "ind-family-filter.h"
#include "ind-family-row.h"
#include "ind-format.h"
#include "ind-widget-help.h"

/* More than anybody reads: who finds so many types on. */
#define MOST_FOUND 200

/* A list makes 200 rows, seen or not, which takes longer than a letter: of what was found it has as much as is seen. */
#define LISTED_AT_ONCE 16

struct _IndFamiliesPage
{
  GtkWidget parent_instance;

  GtkStack *stack;
  GtkStack *results;
  GtkSearchEntry *search;
  GtkLabel *count;
  IndFamilyFilter *choices;
  GtkWidget *open;
  GtkListView *list;

  IndDesk *desk;              /* not held: the window closes it */
  GListStore *families;       /* all of them */
  GListStore *hits;           /* what was searched for, the best first */
  GtkFilterListModel *found;  /* of one or the other, what is shown */
  GtkSortListModel *sorted;   /* and in which order */
  GtkSliceListModel *listed;  /* as much of that as the list has */
  guint lister;               /* adds to it, when it is to */
  GtkCustomFilter *filter;
  gboolean searching;
};

G_DEFINE_FINAL_TYPE (IndFamiliesPage, ind_families_page, GTK_TYPE_WIDGET)

enum { FAILED, N_SIGNALS };

static guint signals[N_SIGNALS];

static gboolean
matches (gpointer item, gpointer page)
{
  return ind_family_filter_matches (IND_FAMILIES_PAGE (page)->choices, item);
}

/* Says how many there are, and shows what fits: the list, that nothing was found, or that there is nothing. */
static void
update_shown (IndFamiliesPage *self)
{
  guint all = g_list_model_get_n_items (G_LIST_MODEL (self->families));
  guint found = g_list_model_get_n_items (G_LIST_MODEL (self->found));
  g_autofree char *count = NULL;

  if (self->searching && found == MOST_FOUND)
    count = g_strdup_printf (_("the first %u found"), found);
  else if (self->searching || ind_family_filter_is_active (self->choices))
    count = g_strdup_printf (ngettext ("%u of %u family", "%u of %u families", all), found, all);
  else
    count = g_strdup_printf (ngettext ("%u family", "%u families", all), all);
  gtk_label_set_text (self->count, count);
  gtk_stack_set_visible_child_name (self->stack, all > 0 ? "families" : "empty");
  gtk_stack_set_visible_child_name (self->results, found > 0 ? "list" : "nothing");
}

static gboolean
list_more (gpointer page)
{
  IndFamiliesPage *self = page;

  gtk_slice_list_model_set_size (self->listed, gtk_slice_list_model_get_size (self->listed) + LISTED_AT_ONCE);
  self->lister = 0;
  return G_SOURCE_REMOVE;
}

/* Where one comes near the end of what stands in the list, more does; not at once, for the list may be taking its place. */
static void
on_scrolled (GtkAdjustment *at, IndFamiliesPage *self)
{
  double page = gtk_adjustment_get_page_size (at);

  if (self->lister == 0 && gtk_adjustment_get_upper (at) - gtk_adjustment_get_value (at) < 1.5 * page
      && gtk_slice_list_model_get_size (self->listed) < g_list_model_get_n_items (G_LIST_MODEL (self->sorted)))
    self->lister = g_idle_add_full (G_PRIORITY_LOW, list_more, self, NULL);
}

/* The rows of the list, which take what is said of each family. */
static GPtrArray *
items_of (GPtrArray *summaries)
{
  GPtrArray *items = g_ptr_array_new_full (summaries->len, g_object_unref);

  for (guint k = 0; k < summaries->len; k++)
    g_ptr_array_add (items, ind_family_item_new (g_steal_pointer (&summaries->pdata[k])));
  g_ptr_array_set_free_func (summaries, NULL);
  return items;
}

/* Whether a list has the same families in the same order. */
static gboolean
same_order (GListStore *list, GPtrArray *items)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (list)) != items->len)
    return FALSE;
  for (guint k = 0; k < items->len; k++)
    {
      g_autoptr (IndFamilyItem) old = g_list_model_get_item (G_LIST_MODEL (list), k);

      if (ind_family_item_get (old)->id != ind_family_item_get (items->pdata[k])->id)
        return FALSE;
    }
  return TRUE;
}

/* Rows that say the same as before stay, so that focus and place are kept. */
static void
put_in (GListStore *list, GPtrArray *items)
{
  if (!same_order (list, items))
    g_list_store_splice (list, 0, g_list_model_get_n_items (G_LIST_MODEL (list)), items->pdata, items->len);
  for (guint k = 0; k < items->len; k++)
    {
      g_autoptr (IndFamilyItem) old = g_list_model_get_item (G_LIST_MODEL (list), k);

      if (!ind_family_item_equal (old, items->pdata[k]))
        g_list_store_splice (list, k, 1, &items->pdata[k], 1);
    }
}

/*
 * What was found by one letter more. The lines that stand there say something else: a row that is thrown away and made anew
 * takes ten times as long.
 */
static void
put_found (IndFamiliesPage *self, GPtrArray *items)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->hits)), kept = MIN (n, items->len);

  if (same_order (self->hits, items) || ind_family_filter_is_active (self->choices)
      || gtk_sort_list_model_get_sorter (self->sorted) != NULL)
    {
      put_in (self->hits, items);
      return;
    }
  for (guint k = 0; k < kept; k++)
    {
      g_autoptr (IndFamilyItem) old = g_list_model_get_item (G_LIST_MODEL (self->hits), k);

      if (!ind_family_item_equal (old, items->pdata[k]))
        ind_family_item_become (old, items->pdata[k]);
    }
  if (n != items->len)
    g_list_store_splice (self->hits, kept, n - kept, items->pdata + kept, items->len - kept);
}

/* Shows what is searched for, or all families where nothing is. That somebody searches is logged once, not by the letter. */
static gboolean
search (IndFamiliesPage *self, GError **error)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));
  gboolean searching = self->desk != NULL && !ind_is_blank (text);
  g_autoptr (GPtrArray) summaries = searching ? ind_desk_search (self->desk, text, MOST_FOUND, self->searching, error) : NULL;
  g_autoptr (GPtrArray) items = summaries != NULL ? items_of (summaries) : g_ptr_array_new ();

  if (searching && summaries == NULL)
    return FALSE;
  self->searching = searching;
  if (!searching)
    gtk_slice_list_model_set_size (self->listed, G_MAXUINT);
  else if (!same_order (self->hits, items))
    gtk_slice_list_model_set_size (self->listed, LISTED_AT_ONCE);
  put_found (self, items);
  gtk_filter_list_model_set_model (self->found, G_LIST_MODEL (searching ? self->hits : self->families));
  update_shown (self);
  return TRUE;
}

static void
on_search_changed (GtkSearchEntry *entry, IndFamiliesPage *self)
{
  g_autoptr (GError) error = NULL;

  if (!search (self, &error))
    g_signal_emit (self, signals[FAILED], 0, error);
}

/* Something else is to be seen, or in another order. */
static void
on_choices (IndFamiliesPage *self)
{
  GtkSorter *sorter = ind_family_filter_sorter (self->choices);

  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  if (sorter != gtk_sort_list_model_get_sorter (self->sorted))
    {
      gtk_sort_list_model_set_sorter (self->sorted, sorter);
      if (g_list_model_get_n_items (G_LIST_MODEL (self->sorted)) > 0)
        gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", 0);
    }
  update_shown (self);
}

static void
on_choices_failed (IndFamilyFilter *choices, const GError *error, IndFamiliesPage *self)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}

/* Where nothing is found one press leads back to all. */
static void
on_show_all (IndFamiliesPage *self)
{
  ind_families_page_show_all (self);
  ind_families_page_focus (self);
}

static void
open_at (IndFamiliesPage *self, guint position)
{
  g_autoptr (IndFamilyItem) item = g_list_model_get_item (G_LIST_MODEL (self->listed), position);

  if (item != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-case", "x", ind_family_item_get (item)->id);
}

static void
on_row_activated (GtkListView *list, guint position, IndFamiliesPage *self)
{
  open_at (self, position);
}

/* Enter in the search opens the first that was found. */
static void
on_search_activated (GtkSearchEntry *entry, IndFamiliesPage *self)
{
  on_search_changed (entry, self);
  open_at (self, 0);
}

static void
on_search_stopped (GtkSearchEntry *entry, IndFamiliesPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

/* The arrow leads from the search to what was found. */
static gboolean
on_search_key (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, IndFamiliesPage *self)
{
  if (key != GDK_KEY_Down || g_list_model_get_n_items (G_LIST_MODEL (self->found)) == 0)
    return GDK_EVENT_PROPAGATE;
  return gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
on_row_setup (GtkSignalListItemFactory *factory, GtkListItem *item, IndFamiliesPage *self)
{
  gtk_list_item_set_child (item, ind_family_row_new ());
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
on_row_bind (GtkSignalListItemFactory *factory, GtkListItem *item, IndFamiliesPage *self)
{
  IndFamilyItem *family = gtk_list_item_get_item (item);

  show_item (family, item);
  g_signal_connect_object (family, "changed", G_CALLBACK (show_item), item, 0);
}

static void
on_row_unbind (GtkSignalListItemFactory *factory, GtkListItem *item, IndFamiliesPage *self)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), show_item, item);
}

static void
ind_families_page_dispose (GObject *object)
{
  g_clear_handle_id (&IND_FAMILIES_PAGE (object)->lister, g_source_remove);
  ind_widget_drop_children (GTK_WIDGET (object));
  G_OBJECT_CLASS (ind_families_page_parent_class)->dispose (object);
}

static void
ind_families_page_finalize (GObject *object)
{
  IndFamiliesPage *self = IND_FAMILIES_PAGE (object);

  g_clear_object (&self->listed);
  g_clear_object (&self->sorted);
  g_clear_object (&self->found);
  g_clear_object (&self->families);
  g_clear_object (&self->hits);
  g_clear_weak_pointer (&self->desk);
  G_OBJECT_CLASS (ind_families_page_parent_class)->finalize (object);
}

static void
ind_families_page_class_init (IndFamiliesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (IND_TYPE_FAMILY_FILTER);
  G_OBJECT_CLASS (klass)->dispose = ind_families_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = ind_families_page_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/enindgang/Indgang/ui/ind-families-page.ui");
  gtk_widget_class_bind_template_child (widget_class, IndFamiliesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, IndFamiliesPage, results);
  gtk_widget_class_bind_template_child (widget_class, IndFamiliesPage, search);
  gtk_widget_class_bind_template_child (widget_class, IndFamiliesPage, count);
  gtk_widget_class_bind_template_child (widget_class, IndFamiliesPage, list);
  gtk_widget_class_bind_template_child (widget_class, IndFamiliesPage, choices);
  gtk_widget_class_bind_template_child (widget_class, IndFamiliesPage, open);
  gtk_widget_class_bind_template_callback (widget_class, on_choices);
  gtk_widget_class_bind_template_callback (widget_class, on_choices_failed);
  gtk_widget_class_bind_template_callback (widget_class, on_show_all);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_search_stopped);
  gtk_widget_class_bind_template_callback (widget_class, on_search_key);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_row_setup);
  gtk_widget_class_bind_template_callback (widget_class, on_row_bind);
  gtk_widget_class_bind_template_callback (widget_class, on_row_unbind);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);

  /* The search could not be made; why not. */
  signals[FAILED] = g_signal_new ("search-failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
ind_families_page_init (IndFamiliesPage *self)
{
  g_autoptr (GtkSelectionModel) rows = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->families = g_list_store_new (IND_TYPE_FAMILY_ITEM);
  self->hits = g_list_store_new (IND_TYPE_FAMILY_ITEM);
  self->filter = gtk_custom_filter_new (matches, self, NULL);
  self->found = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->families)), GTK_FILTER (self->filter));
  self->sorted = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (self->found)), NULL);
  self->listed = gtk_slice_list_model_new (g_object_ref (G_LIST_MODEL (self->sorted)), 0, G_MAXUINT);
  rows = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->listed))));
  gtk_list_view_set_model (self->list, rows);
  g_signal_connect_object (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list)), "changed", G_CALLBACK (on_scrolled), self, 0);
  g_signal_connect_object (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list)), "value-changed", G_CALLBACK (on_scrolled),
                           self, 0);
  gtk_search_entry_set_key_capture_widget (self->search, GTK_WIDGET (self->list));
  ind_widget_set_name (GTK_WIDGET (self->list), _("Families"));
  ind_widget_set_name (GTK_WIDGET (self), _("Families"));
  update_shown (self);
}

/**
 * ind_families_page_load:
 *
 * Reads the list anew, and makes the search anew that is shown. Rows that say the same as before stay, so that focus and
 * place are kept.
 */
gboolean
ind_families_page_load (IndFamiliesPage *self, IndDesk *desk, GError **error)
{
  g_autoptr (GPtrArray) summaries = ind_desk_list_cases (desk, error);
  g_autoptr (GPtrArray) items = NULL;

  if (summaries == NULL)
    return FALSE;
  if (g_set_weak_pointer (&self->desk, desk))
    self->searching = FALSE;
  items = items_of (summaries);
  put_in (self->families, items);
  ind_family_filter_fill (self->choices, desk, G_LIST_MODEL (self->families));
  on_choices (self);
  return search (self, error);
}

/** ind_families_page_search: leads to the search. */
void
ind_families_page_search (IndFamiliesPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
  gtk_editable_select_region (GTK_EDITABLE (self->search), 0, -1);
}

/** ind_families_page_show_all: ends the search and lets go of every filter, so that every family is seen. */
void
ind_families_page_show_all (IndFamiliesPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  ind_family_filter_clear (self->choices);
  on_search_changed (self->search, self);
}

/** ind_families_page_find: Returns: (transfer none) (nullable): what the list says of a case. */
const IndCaseSummary *
ind_families_page_find (IndFamiliesPage *self, gint64 case_id)
{
  for (guint k = 0; k < g_list_model_get_n_items (G_LIST_MODEL (self->families)); k++)
    {
      g_autoptr (IndFamilyItem) item = g_list_model_get_item (G_LIST_MODEL (self->families), k);

      if (ind_family_item_get (item)->id == case_id)
        return ind_family_item_get (item);
    }
  return NULL;
}

/** ind_families_page_focus: leads to where one was in the list, or to what can be done where it is empty. */
void
ind_families_page_focus (IndFamiliesPage *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->families)) == 0)
    gtk_widget_grab_focus (self->open);
  else if (!gtk_widget_grab_focus (GTK_WIDGET (self->list)))
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}
