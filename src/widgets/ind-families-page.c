#include "config.h"

#include "ind-families-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "ind-family-filter.h"
#include "ind-family-list.h"
#include "ind-family-names.h"
#include "ind-format.h"
#include "ind-widget-help.h"

/* More than anybody reads: who finds so many types on. */
#define MOST_FOUND 200

typedef struct
{
  IndFamiliesPage *page;
  char *text;
} Asked;

struct _IndFamiliesPage
{
  GtkWidget parent_instance;

  GtkStack *stack;
  GtkStack *results;
  GtkSearchEntry *search;
  AdwStatusPage *nothing;
  GtkLabel *count;
  IndFamilyFilter *choices;
  GtkWidget *open;
  IndFamilyList *all;
  IndFamilyList *hits;        /* what was searched for, the best first */

  IndDesk *desk;              /* not held: the window closes it */
  gboolean searching;         /* what is shown was searched for */
  gboolean logged;            /* that somebody searches stands in the access log */
  Asked *asked;               /* (nullable): the search that is being made */
};

G_DEFINE_FINAL_TYPE (IndFamiliesPage, ind_families_page, GTK_TYPE_WIDGET)

enum { FAILED, N_SIGNALS };

static guint signals[N_SIGNALS];

static IndFamilyList *
shown (IndFamiliesPage *self)
{
  return self->searching ? self->hits : self->all;
}

/* Says how many there are, and shows what fits: the list, that nothing was found, or that there is nothing. */
static void
update_shown (IndFamiliesPage *self)
{
  guint all = g_list_model_get_n_items (ind_family_list_all (self->all)), found = ind_family_list_count (shown (self));
  g_autofree char *count = NULL;

  if (self->searching && found == MOST_FOUND)
    count = g_strdup_printf (_("the first %u found"), found);
  else if (self->searching || ind_family_filter_is_active (self->choices))
    count = g_strdup_printf (ngettext ("%u of %u family", "%u of %u families", all), found, all);
  else
    count = g_strdup_printf (ngettext ("%u family", "%u families", all), all);
  gtk_label_set_text (self->count, count);
  adw_status_page_set_description (self->nothing, ind_family_filter_is_active (self->choices)
    ? _("Only some of the families are shown: a filter is on. Show all, or try fewer letters.")
    : _("Try fewer letters, another name, or the case number."));
  gtk_stack_set_visible_child_name (self->stack, all > 0 ? "families" : "empty");
  gtk_stack_set_visible_child_name (self->results, found == 0 ? "nothing" : self->searching ? "hits" : "all");
}

static const char *
text_of (IndFamiliesPage *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->search));
}

static GPtrArray *
named (IndFamiliesPage *self)
{
  return ind_family_names_find (ind_family_list_all (self->all), text_of (self), MOST_FOUND);
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

/* What was found, those first who are called so; or all families where it is NULL. */
static void
show (IndFamiliesPage *self, GPtrArray *summaries)
{
  self->searching = summaries != NULL;
  self->logged = self->logged && self->searching;
  if (summaries != NULL)
    {
      g_autoptr (GPtrArray) items = named (self), found = items_of (summaries);

      for (guint k = 0; k < found->len; k++)
        ind_family_names_go_on (items, found->pdata[k], MOST_FOUND);
      ind_family_list_put (self->hits, items);
    }
  update_shown (self);
}

/* Shows with the letter who is called so, above what was found before it: what is found now follows. */
static void
show_named (IndFamiliesPage *self)
{
  g_autoptr (GPtrArray) items = named (self);
  GListModel *before = ind_family_list_all (self->hits);

  if (items->len == 0)
    return;
  for (guint k = 0; self->searching && k < g_list_model_get_n_items (before); k++)
    {
      g_autoptr (IndFamilyItem) item = g_list_model_get_item (before, k);

      ind_family_names_go_on (items, item, MOST_FOUND);
    }
  self->searching = TRUE;
  ind_family_list_put (self->hits, items);
  gtk_stack_set_visible_child_name (self->results, "hits");
}

static gboolean
is_sought (IndFamiliesPage *self)
{
  return self->desk != NULL && !ind_is_blank (text_of (self));
}

/* Shows at once what is searched for, or all families where nothing is. */
static gboolean
search (IndFamiliesPage *self, GError **error)
{
  gboolean sought = is_sought (self);
  g_autoptr (GPtrArray) found = sought ? ind_desk_search (self->desk, text_of (self), MOST_FOUND, self->logged, error) : NULL;

  if (sought && found == NULL)
    return FALSE;
  self->logged = sought;
  show (self, found);
  return TRUE;
}

static void ask (IndFamiliesPage *self);

static void
asked_free (Asked *asked)
{
  g_object_unref (asked->page);
  g_free (asked->text);
  g_free (asked);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Asked, asked_free)

/* Who has typed on meanwhile is not shown what was found, but what will be. */
static void
on_found (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Asked) asked = data;
  IndFamiliesPage *self = asked->page;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = ind_desk_find_finish (result, &error);

  if (self->asked != asked)
    return;
  self->asked = NULL;
  if (!is_sought (self))
    return;
  if (!g_str_equal (asked->text, text_of (self)))
    ask (self);
  else if (found != NULL)
    show (self, found);
  else
    g_signal_emit (self, signals[FAILED], 0, error);
}

/* Searches for what stands there, or will when the search has ended that is being made. */
static void
ask (IndFamiliesPage *self)
{
  gboolean goes_on = self->logged;

  if (self->asked != NULL)
    return;
  self->asked = g_new (Asked, 1);
  *self->asked = (Asked) { g_object_ref (self), g_strdup (text_of (self)) };
  self->logged = TRUE;
  ind_desk_find_async (self->desk, self->asked->text, MOST_FOUND, goes_on, on_found, self->asked);
}

static void
on_search_changed (GtkSearchEntry *entry, IndFamiliesPage *self)
{
  if (!is_sought (self))
    {
      show (self, NULL);
      return;
    }
  show_named (self);
  ask (self);
}

static void
on_choices (IndFamiliesPage *self)
{
  ind_family_list_choose (self->all);
  ind_family_list_choose (self->hits);
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

/* Enter in the search opens the first that was found. */
static void
on_search_activated (GtkSearchEntry *entry, IndFamiliesPage *self)
{
  g_autoptr (GError) error = NULL;

  if (!search (self, &error))
    g_signal_emit (self, signals[FAILED], 0, error);
  ind_family_list_open (shown (self), 0);
}

static void
on_search_stopped (GtkSearchEntry *entry, IndFamiliesPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->all));
}

/* The arrow leads from the search to what was found. */
static gboolean
on_search_key (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, IndFamiliesPage *self)
{
  if (key != GDK_KEY_Down || ind_family_list_count (shown (self)) == 0)
    return GDK_EVENT_PROPAGATE;
  return gtk_widget_grab_focus (GTK_WIDGET (shown (self)));
}

static void
ind_families_page_dispose (GObject *object)
{
  IndFamiliesPage *self = IND_FAMILIES_PAGE (object);

  self->asked = NULL;
  g_clear_weak_pointer (&self->desk);
  ind_widget_drop_children (GTK_WIDGET (object));
  G_OBJECT_CLASS (ind_families_page_parent_class)->dispose (object);
}

static void
ind_families_page_class_init (IndFamiliesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (IND_TYPE_FAMILY_FILTER);
  g_type_ensure (IND_TYPE_FAMILY_LIST);
  G_OBJECT_CLASS (klass)->dispose = ind_families_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/enindgang/Indgang/ui/ind-families-page.ui");
  gtk_widget_class_bind_template_child (widget_class, IndFamiliesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, IndFamiliesPage, results);
  gtk_widget_class_bind_template_child (widget_class, IndFamiliesPage, search);
  gtk_widget_class_bind_template_child (widget_class, IndFamiliesPage, count);
  gtk_widget_class_bind_template_child (widget_class, IndFamiliesPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, IndFamiliesPage, all);
  gtk_widget_class_bind_template_child (widget_class, IndFamiliesPage, hits);
  gtk_widget_class_bind_template_child (widget_class, IndFamiliesPage, choices);
  gtk_widget_class_bind_template_child (widget_class, IndFamiliesPage, open);
  gtk_widget_class_bind_template_callback (widget_class, on_choices);
  gtk_widget_class_bind_template_callback (widget_class, on_choices_failed);
  gtk_widget_class_bind_template_callback (widget_class, on_show_all);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_search_stopped);
  gtk_widget_class_bind_template_callback (widget_class, on_search_key);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);

  /* The search could not be made; why not. */
  signals[FAILED] = g_signal_new ("search-failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
ind_families_page_init (IndFamiliesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ind_family_list_set_choices (self->all, self->choices);
  ind_family_list_set_choices (self->hits, self->choices);
  gtk_search_entry_set_key_capture_widget (self->search, GTK_WIDGET (self->results));
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
    {
      self->searching = self->logged = FALSE;
      self->asked = NULL;
    }
  items = items_of (summaries);
  ind_family_list_put (self->all, items);
  ind_family_filter_fill (self->choices, desk, ind_family_list_all (self->all));
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
  GListModel *all = ind_family_list_all (self->all);

  for (guint k = 0; k < g_list_model_get_n_items (all); k++)
    {
      g_autoptr (IndFamilyItem) item = g_list_model_get_item (all, k);

      if (ind_family_item_get (item)->id == case_id)
        return ind_family_item_get (item);
    }
  return NULL;
}

/** ind_families_page_focus: leads to where one was in the list, or to what can be done where it is empty. */
void
ind_families_page_focus (IndFamiliesPage *self)
{
  if (g_list_model_get_n_items (ind_family_list_all (self->all)) == 0)
    gtk_widget_grab_focus (self->open);
  else if (!gtk_widget_grab_focus (GTK_WIDGET (shown (self))))
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}
