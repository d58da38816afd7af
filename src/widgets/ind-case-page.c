#include "config.h"

#include "ind-case-page.h"

#include <glib/gi18n.h>

#include "ind-case-head.h"
#include "ind-case-view.h"
#include "ind-history-page.h"
#include "ind-map-page.h"
#include "ind-matter-page.h"
#include "ind-measures-page.h"
#include "ind-plan-page.h"
#include "ind-triangle-page.h"
#include "ind-year-page.h"
#include "ind-widget-help.h"

struct _IndCasePage
{
  GtkWidget parent_instance;

  IndCaseHead *head;
  AdwViewStack *stack;
  IndMatterPage *matter;
  IndPlanPage *plan;

  IndDesk *desk;
  IndCase *family;
  GPtrArray *shown_pages;     /* (nullable): of the page on the screen */
  char *shown_title;
  GHashTable *visited;        /* (element-type GtkWidget): pages of the case to which the focus has come */
  GHashTable *behind;         /* IndCaseView → Behind: those that nobody sees, until there is time for them */
  guint catching_up;          /* an idle source */
};

/* What a view has not been told yet. */
typedef enum { BEHIND_REFRESH = 1, BEHIND_SHOW } Behind;

enum { PROP_0, PROP_PLAN_SHOWN, N_PROPERTIES };
enum { NOTED, DONE, FAILED, N_SIGNALS };

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IndCasePage, ind_case_page, GTK_TYPE_WIDGET)

/* The page on the screen. */
static IndCaseView *
visible_view (IndCasePage *self)
{
  GtkWidget *child = adw_view_stack_get_visible_child (self->stack);

  return IND_IS_CASE_VIEW (child) ? IND_CASE_VIEW (child) : NULL;
}

static gboolean
plan_shown (IndCasePage *self)
{
  return adw_view_stack_get_visible_child (self->stack) == GTK_WIDGET (self->plan);
}

/* The views, one after another. */
static void
for_each_view (IndCasePage *self, void (*func) (IndCasePage *self, IndCaseView *view))
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->stack));

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    if (IND_IS_CASE_VIEW (child))
      func (self, IND_CASE_VIEW (child));
}

/* Brings a view up to date, where it is behind. */
static void
catch_up (IndCasePage *self, IndCaseView *view)
{
  Behind behind = GPOINTER_TO_UINT (g_hash_table_lookup (self->behind, view));

  g_hash_table_remove (self->behind, view);
  if (behind == BEHIND_SHOW)
    ind_case_view_show (view, self->desk, self->family);
  else if (behind == BEHIND_REFRESH)
    ind_case_view_refresh (view);
}

/* One after another, so that nobody waits for all of them. */
static gboolean
on_time (gpointer data)
{
  IndCasePage *self = data;
  GHashTableIter iter;
  gpointer view;

  g_hash_table_iter_init (&iter, self->behind);
  if (g_hash_table_iter_next (&iter, &view, NULL))
    catch_up (self, view);
  if (g_hash_table_size (self->behind) > 0)
    return G_SOURCE_CONTINUE;
  self->catching_up = 0;
  return G_SOURCE_REMOVE;
}

static void
on_visible_child (IndCasePage *self)
{
  if (visible_view (self) != NULL)
    catch_up (self, visible_view (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLAN_SHOWN]);
}

static void
ind_case_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_PLAN_SHOWN)
    g_value_set_boolean (value, plan_shown (IND_CASE_PAGE (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ind_case_page_dispose (GObject *object)
{
  IndCasePage *self = IND_CASE_PAGE (object);

  ind_widget_drop_children (GTK_WIDGET (self));
  g_clear_pointer (&self->shown_pages, g_ptr_array_unref);
  g_clear_pointer (&self->shown_title, g_free);
  g_clear_handle_id (&self->catching_up, g_source_remove);
  g_clear_pointer (&self->visited, g_hash_table_unref);
  g_clear_pointer (&self->behind, g_hash_table_unref);
  g_clear_object (&self->family);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (ind_case_page_parent_class)->dispose (object);
}

static void
ind_case_page_class_init (IndCasePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (IND_TYPE_CASE_HEAD);
  g_type_ensure (IND_TYPE_PLAN_PAGE);
  g_type_ensure (IND_TYPE_HISTORY_PAGE);
  g_type_ensure (IND_TYPE_MAP_PAGE);
  g_type_ensure (IND_TYPE_MATTER_PAGE);
  g_type_ensure (IND_TYPE_MEASURES_PAGE);
  g_type_ensure (IND_TYPE_TRIANGLE_PAGE);
  g_type_ensure (IND_TYPE_YEAR_PAGE);
  object_class->dispose = ind_case_page_dispose;
  object_class->get_property = ind_case_page_get_property;
  properties[PROP_PLAN_SHOWN] = g_param_spec_boolean ("plan-shown", NULL, NULL, TRUE,
                                                      G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  signals[NOTED] = g_signal_new ("noted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                 G_TYPE_STRING);
  signals[DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_ERROR);
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/enindgang/Indgang/ui/ind-case-page.ui");
  gtk_widget_class_bind_template_child (widget_class, IndCasePage, head);
  gtk_widget_class_bind_template_child (widget_class, IndCasePage, stack);
  gtk_widget_class_bind_template_child (widget_class, IndCasePage, matter);
  gtk_widget_class_bind_template_child (widget_class, IndCasePage, plan);
  gtk_widget_class_bind_template_callback (widget_class, on_visible_child);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
on_view_noted (IndCaseView *view, const char *note, IndCasePage *self)
{
  g_signal_emit (self, signals[NOTED], 0, note);
}

static void
on_view_done (IndCasePage *self)
{
  g_signal_emit (self, signals[DONE], 0);
}

static void
on_view_failed (IndCaseView *view, const char *heading, const GError *error, IndCasePage *self)
{
  g_signal_emit (self, signals[FAILED], 0, heading, error);
}

static void
listen (IndCasePage *self, IndCaseView *view)
{
  g_signal_connect_object (view, "noted", G_CALLBACK (on_view_noted), self, 0);
  g_signal_connect_object (view, "done", G_CALLBACK (on_view_done), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "failed", G_CALLBACK (on_view_failed), self, 0);
}

static void
ind_case_page_init (IndCasePage *self)
{
  self->visited = g_hash_table_new (NULL, NULL);
  self->behind = g_hash_table_new (NULL, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_view_stack_set_visible_child_name (self->stack, "plan");
  for_each_view (self, listen);
}

static void
leave_behind (IndCasePage *self, IndCaseView *view, Behind by)
{
  Behind behind = GPOINTER_TO_UINT (g_hash_table_lookup (self->behind, view));

  g_hash_table_insert (self->behind, view, GUINT_TO_POINTER (MAX (behind, by)));
}

static void
refresh_view (IndCasePage *self, IndCaseView *view)
{
  leave_behind (self, view, BEHIND_REFRESH);
}

static void
show_in_view (IndCasePage *self, IndCaseView *view)
{
  leave_behind (self, view, BEHIND_SHOW);
}

static void
show_now (IndCasePage *self, IndCaseView *view)
{
  g_hash_table_remove (self->behind, view);
  ind_case_view_show (view, self->desk, self->family);
}

/* The view that is seen at once, the others when there is time, or when one goes there. */
static void
catch_up_with_seen (IndCasePage *self)
{
  if (visible_view (self) != NULL)
    catch_up (self, visible_view (self));
  if (self->catching_up == 0)
    self->catching_up = g_idle_add_full (G_PRIORITY_LOW, on_time, self, NULL);
}

/** ind_case_page_refresh: reads the case on the page anew, when something has been done to it. */
void
ind_case_page_refresh (IndCasePage *self)
{
  if (self->family == NULL)
    return;
  for_each_view (self, refresh_view);
  catch_up_with_seen (self);
  ind_case_head_show (self->head, self->family);
}

/*
 * Goes to a page, and puts the focus there: where it was left, the first time, and on the page where one is already, at what
 * the page is about.
 */
static void
go_to (IndCasePage *self, GtkWidget *page)
{
  gboolean was_there = adw_view_stack_get_visible_child (self->stack) == page;
  gboolean is_new = g_hash_table_add (self->visited, page);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus;

  adw_view_stack_set_visible_child (self->stack, page);
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  if (was_there || is_new || focus == NULL || !gtk_widget_is_ancestor (focus, page))
    gtk_widget_grab_focus (page);
}

/** ind_case_page_show: shows a case from its beginning, on the page that is on the screen. */
void
ind_case_page_show (IndCasePage *self, IndDesk *desk, IndCase *family)
{
  g_set_object (&self->desk, desk);
  g_set_object (&self->family, family);
  ind_widget_set_name (GTK_WIDGET (self), family->reference);
  for_each_view (self, show_in_view);
  catch_up_with_seen (self);
  ind_case_head_show (self->head, family);
  g_hash_table_remove_all (self->visited);
  if (visible_view (self) != NULL)
    go_to (self, GTK_WIDGET (visible_view (self)));
}

/** ind_case_page_clear: lets go of the case. */
void
ind_case_page_clear (IndCasePage *self)
{
  g_clear_pointer (&self->shown_pages, g_ptr_array_unref);
  g_clear_object (&self->family);
  g_clear_object (&self->desk);
  for_each_view (self, show_now);
}

/** ind_case_page_set_options: how the plan is to be laid out; its texts must be static. */
void
ind_case_page_set_options (IndCasePage *self, const IndPlanOptions *options)
{
  ind_plan_page_set_options (self->plan, options);
}

/** ind_case_page_stack: Returns: (transfer none): the pages of the case. */
AdwViewStack *
ind_case_page_stack (IndCasePage *self)
{
  return self->stack;
}

/** ind_case_page_go_to: shows the page of that name, and puts the focus there. */
void
ind_case_page_go_to (IndCasePage *self, const char *name)
{
  GtkWidget *page = adw_view_stack_get_child_by_name (self->stack, name);

  if (page != NULL)
    go_to (self, page);
}

/** ind_case_page_log: goes to where a contact is logged, with the cursor in the line. */
void
ind_case_page_log (IndCasePage *self)
{
  adw_view_stack_set_visible_child (self->stack, GTK_WIDGET (self->matter));
  ind_matter_page_log (self->matter);
}

/** ind_case_page_go_to_record: shows the page of that name, and what stands on it of the case's record of that row number. */
void
ind_case_page_go_to_record (IndCasePage *self, const char *name, gint64 record)
{
  IndRecord *there = self->family != NULL ? ind_case_lookup (self->family, record) : NULL;

  ind_case_page_go_to (self, name);
  if (there != NULL && visible_view (self) != NULL)
    ind_case_view_go_to (visible_view (self), there);
}

/** ind_case_page_go_to_number: shows the page that stands there in the row of pages, 0 first. */
void
ind_case_page_go_to_number (IndCasePage *self, guint number)
{
  g_autoptr (GtkSelectionModel) pages = adw_view_stack_get_pages (self->stack);
  g_autoptr (AdwViewStackPage) page = g_list_model_get_item (G_LIST_MODEL (pages), number);

  if (page != NULL)
    go_to (self, adw_view_stack_page_get_child (page));
}

/**
 * ind_case_page_pages:
 *
 * Returns: (transfer none) (nullable) (element-type IndScene): what is on the screen, as it is printed; %NULL where
 *   there is nothing to print
 */
GPtrArray *
ind_case_page_pages (IndCasePage *self)
{
  IndCaseView *view = visible_view (self);

  g_clear_pointer (&self->shown_pages, g_ptr_array_unref);
  g_clear_pointer (&self->shown_title, g_free);
  self->shown_pages = view != NULL ? ind_case_view_pages (view, &self->shown_title) : NULL;
  return self->shown_pages;
}

/** ind_case_page_is_paper: Returns: whether what is on the screen is of a kind that can be printed. */
gboolean
ind_case_page_is_paper (IndCasePage *self)
{
  return visible_view (self) != NULL && ind_case_view_is_paper (visible_view (self));
}

/** ind_case_page_is_copied: Returns: whether what is on the screen is of a kind that can be copied as text. */
gboolean
ind_case_page_is_copied (IndCasePage *self)
{
  return visible_view (self) != NULL && ind_case_view_is_copied (visible_view (self));
}

/** ind_case_page_words: Returns: (transfer full) (nullable): see ind_case_view_words() */
char *
ind_case_page_words (IndCasePage *self)
{
  return visible_view (self) != NULL ? ind_case_view_words (visible_view (self)) : NULL;
}

/** ind_case_page_title: Returns: (transfer full): what the pages of ind_case_page_pages() are called on paper. */
char *
ind_case_page_title (IndCasePage *self)
{
  return g_strdup (self->shown_title);
}

/** ind_case_page_file_name: Returns: (transfer none): what a file of them is called, without ending and without a name. */
const char *
ind_case_page_file_name (IndCasePage *self)
{
  IndCaseView *view = visible_view (self);

  return view != NULL ? ind_case_view_file_name (view) : "";
}

/** ind_case_page_zoom: see ind_case_view_zoom(). */
void
ind_case_page_zoom (IndCasePage *self, int steps)
{
  IndCaseView *view = visible_view (self);

  if (view != NULL)
    ind_case_view_zoom (view, steps);
}
