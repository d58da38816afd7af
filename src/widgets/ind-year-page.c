#include "config.h"

#include "ind-year-page-private.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "ind-calendar.h"
#include "ind-dialogs.h"
#include "ind-file.h"
#include "ind-format.h"
#include "ind-pango.h"
#include "ind-toasts.h"
#include "ind-widget-help.h"
#include "ind-words.h"

/* The first month may be so many months before this one, or after it. */
#define LEAST_HEIGHT 480   /* pixels of the wheel, below which its letters are hard to read */
#define MOST_MONTHS 12

static void ind_year_page_view_init (IndCaseViewInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (IndYearPage, ind_year_page, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (IND_TYPE_CASE_VIEW, ind_year_page_view_init))

/** ind_year_page_activity: Returns: (transfer none) (nullable): the activity of that row. */
IndActivity *
ind_year_page_activity (IndYearPage *self, gint64 id)
{
  IndRecord *record = self->family != NULL && id != 0 ? ind_case_lookup (self->family, id) : NULL;

  return record != NULL && record->table == &ind_activity_table ? (IndActivity *) record : NULL;
}

/** ind_year_page_month: Returns: which of the twelve months it is: 0 for the first, less and more for those outside. */
int
ind_year_page_month (IndYearPage *self, IndDate month)
{
  int year, number, first_year, first_number;

  ind_date_get (month, &year, &number, NULL);
  ind_date_get (self->first_month, &first_year, &first_number, NULL);
  return 12 * (year - first_year) + number - first_number;
}

/** ind_year_page_can_write: Returns: whether anything may be changed now. */
gboolean
ind_year_page_can_write (IndYearPage *self)
{
  return self->desk != NULL && !ind_desk_is_read_only (self->desk);
}

static gboolean
with_team (IndYearPage *self)
{
  return gtk_check_button_get_active (self->team);
}

/* What the list shows: the same as the wheel. */
static GPtrArray *
activities_of (IndYearPage *self)
{
  GPtrArray *activities = ind_case_year (self->family, self->first_month);

  for (guint k = activities->len; k > 0 && !with_team (self); k--)
    if (!ind_activity_is_for_family (activities->pdata[k - 1]))
      g_ptr_array_remove_index (activities, k - 1);
  return activities;
}

/* The wheel, with what is proposed while that is being looked at. */
static void
show_wheel (IndYearPage *self)
{
  gboolean proposes = g_strcmp0 (gtk_stack_get_visible_child_name (self->side), "proposals") == 0;
  g_autoptr (GPtrArray) proposed = proposes ? ind_year_proposals_drafts (self->proposals) : NULL;
  g_autofree char *alt = NULL;

  g_clear_pointer (&self->figure, ind_figure_unref);
  if (self->family != NULL)
    self->figure = ind_wheel_figure_with (self->family, self->first_month, ind_today (), !with_team (self), proposed,
                                          IND_WHEEL_PART, self->typeset, &alt);
  ind_figure_view_set (self->view, self->figure);
}

static void
ind_year_page_refresh (IndCaseView *view)
{
  IndYearPage *self = IND_YEAR_PAGE (view);
  g_autoptr (GPtrArray) activities = self->family != NULL ? activities_of (self) : NULL;
  gboolean can = ind_year_page_can_write (self);

  show_wheel (self);
  ind_year_list_set (self->list, self->family, activities);
  gtk_widget_set_visible (self->nothing, activities != NULL && activities->len == 0);
  gtk_widget_set_sensitive (self->add, can);
  gtk_widget_set_sensitive (self->fill, can);
  ind_year_page_hand_show (self);
}

/* Goes to an activity on the wheel, or to the wheel itself. */
static void
go_to (IndYearPage *self, gint64 id)
{
  gtk_stack_set_visible_child_name (self->side, "list");
  ind_activity_editor_clear (self->editor);
  if (self->figure != NULL && id != 0 && ind_figure_find (self->figure, id) >= 0)
    ind_figure_view_select (self->view, id);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* Turns the year so that the activity stands in it, where it does not. */
static gboolean
ind_year_page_go_to (IndCaseView *view, IndRecord *record)
{
  IndYearPage *self = IND_YEAR_PAGE (view);
  IndDate month = record->table == &ind_activity_table ? ((IndActivity *) record)->month : IND_NO_DATE;
  guint at = 0;

  if (month == IND_NO_DATE)
    return FALSE;
  while (at < 2 * MOST_MONTHS && ind_date_add_months (ind_date_month (ind_today ()), (int) at - MOST_MONTHS) < month)
    at++;
  if (self->figure == NULL || ind_figure_find (self->figure, record->id) < 0)
    gtk_drop_down_set_selected (self->first, at);
  go_to (self, record->id);
  return TRUE;
}

static void
on_back (IndYearPage *self)
{
  IndActivity *activity = ind_activity_editor_activity (self->editor);

  go_to (self, activity != NULL ? ((IndRecord *) activity)->id : ind_figure_view_selected (self->view));
}

/**
 * ind_year_page_change:
 * @draft: what the activity shall be
 * @heading: what did not happen, where it went wrong
 */
gboolean
ind_year_page_change (IndYearPage *self, IndActivity *activity, IndRecord *draft, const char *heading)
{
  g_autoptr (GError) error = NULL;
  gint64 id = ((IndRecord *) activity)->id;
  gboolean well;

  if (ind_record_says_the_same ((IndRecord *) activity, draft))
    return TRUE;
  well = ind_desk_change (self->desk, (IndRecord *) activity, draft, &error);
  if (well && self->figure != NULL && ind_figure_find (self->figure, id) >= 0)
    ind_figure_view_select (self->view, id);
  return ind_case_view_check (IND_CASE_VIEW (self), well, heading, &error);
}

/** ind_year_page_begin: begins a new activity in that month, beside the wheel. */
void
ind_year_page_begin (IndYearPage *self, IndDate month)
{
  gtk_stack_set_visible_child_name (self->side, "editor");
  ind_activity_editor_begin (self->editor, month);
}

static void
on_add (IndYearPage *self)
{
  IndActivity *activity = ind_year_page_activity (self, ind_figure_view_selected (self->view));

  ind_year_page_begin (self, activity != NULL ? activity->month : MAX (ind_date_month (ind_today ()), self->first_month));
}

static gboolean
on_insert (GtkWidget *widget, GVariant *arguments, gpointer unused)
{
  if (!ind_year_page_can_write (IND_YEAR_PAGE (widget)))
    return FALSE;
  on_add (IND_YEAR_PAGE (widget));
  return TRUE;
}

static void
on_activated (IndYearPage *self, gint64 id)
{
  IndActivity *activity = ind_year_page_activity (self, id);

  if (activity == NULL || !ind_year_page_can_write (self))
    return;
  gtk_stack_set_visible_child_name (self->side, "editor");
  ind_activity_editor_edit (self->editor, self->family, activity);
}

static void
on_saved (IndYearPage *self)
{
  g_autoptr (IndRecord) draft = ind_activity_editor_draft (self->editor);
  IndActivity *activity = ind_activity_editor_activity (self->editor);
  g_autoptr (GError) error = NULL;
  gint64 id = activity != NULL ? ((IndRecord *) activity)->id : 0;

  if (activity != NULL && !ind_year_page_change (self, activity, draft, _("It was not changed")))
    return;
  if (activity == NULL)
    {
      id = ind_desk_add (self->desk, (IndRecord *) self->family, draft, G_MAXUINT, &error);
      if (!ind_case_view_check (IND_CASE_VIEW (self), id != 0, _("It was not added"), &error))
        return;
    }
  go_to (self, id);
}

static void
remove_it (IndYearPage *self, IndActivity *activity)
{
  g_autoptr (GError) error = NULL;

  if (activity == NULL || !ind_year_page_can_write (self))
    return;
  if (ind_case_view_check (IND_CASE_VIEW (self), ind_desk_remove (self->desk, (IndRecord *) activity, &error),
                           _("It was not removed"), &error))
    go_to (self, 0);
}

static void
on_removed (IndYearPage *self, gint64 id)
{
  remove_it (self, ind_year_page_activity (self, id));
}

static void
on_edited_removed (IndYearPage *self)
{
  remove_it (self, ind_activity_editor_activity (self->editor));
}

/* Wheel and list stand on the same. */
static void
on_selected (IndYearPage *self, gint64 id)
{
  ind_year_list_select (self->list, id);
  if (id != 0)
    ind_figure_view_choose (self->view, NULL, 0);
  ind_year_page_hand_show (self);
}

static void
on_listed (IndYearPage *self, gint64 id)
{
  ind_figure_view_choose (self->view, &id, id != 0);
}

static void
on_fill (IndYearPage *self)
{
  gtk_stack_set_visible_child_name (self->side, "proposals");
  ind_year_proposals_set (self->proposals, self->family, self->first_month, ind_desk_follow_up_months (self->desk));
}

static void
on_accepted (IndYearPage *self)
{
  g_autoptr (GPtrArray) drafts = ind_year_proposals_drafts (self->proposals);
  g_autoptr (GError) error = NULL;

  if (ind_case_view_check (IND_CASE_VIEW (self), ind_desk_plan_year (self->desk, self->family, drafts, &error),
                           _("Nothing was planned"), &error))
    go_to (self, 0);
}

static void
on_team (IndYearPage *self)
{
  if (self->family != NULL)
    ind_year_page_refresh (IND_CASE_VIEW (self));
}

static void
on_first (IndYearPage *self)
{
  guint at = gtk_drop_down_get_selected (self->first);

  if (self->setting || at == GTK_INVALID_LIST_POSITION)
    return;
  self->first_month = ind_date_add_months (ind_date_month (ind_today ()), (int) at - MOST_MONTHS);
  if (self->family != NULL)
    ind_year_page_refresh (IND_CASE_VIEW (self));
}

/* The months that the year may begin with: this one at first. */
static void
fill_first (IndYearPage *self)
{
  IndDate now = ind_date_month (ind_today ());

  self->setting = TRUE;
  ind_drop_down_offer_months (self->first, now, MOST_MONTHS);
  self->setting = FALSE;
  self->first_month = now;
}

/* The case's activities as a calendar, with initials alone. */
static GBytes *
calendar_of (IndYearPage *self, GError **error)
{
  g_autoptr (IndCalendar) calendar = ind_calendar_new (ind_words_event, FALSE);
  g_autoptr (GHashTable) trails = ind_desk_note_use (self->desk, self->family->id, IND_USE_EXPORT, error)
                                    ? ind_desk_trails (self->desk, self->family, error) : NULL;

  if (trails == NULL)
    return NULL;
  ind_calendar_add (calendar, self->family, trails);
  return ind_calendar_write (calendar);
}

static void
on_calendar_file (GFile *file, gpointer page)
{
  IndYearPage *self = page;
  g_autofree char *path = g_file_get_path (file);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  GtkWidget *toasts = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_TOAST_OVERLAY);

  if (self->family == NULL || path == NULL)
    return;
  bytes = calendar_of (self, &error);
  if (bytes == NULL || !ind_file_write (path, bytes, &error))
    g_signal_emit_by_name (self, "failed", _("The calendar was not saved"), error);
  else if (toasts != NULL)
    ind_toasts_show (ADW_TOAST_OVERLAY (toasts), adw_toast_new (_("The calendar has been saved")));
}

static void
on_calendar (IndYearPage *self)
{
  g_autofree char *name = g_strconcat (C_("file name", "calendar"), ".ics", NULL);

  if (self->family != NULL)
    ind_dialog_save_calendar (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), name, on_calendar_file, self);
}

/* What the family is handed. */
static GPtrArray *
ind_year_page_pages (IndCaseView *view, char **title)
{
  IndYearPage *self = IND_YEAR_PAGE (view);

  if (self->family == NULL)
    return NULL;
  *title = g_strdup (_("Your year"));
  return ind_wheel_pages (self->family, self->first_month, ind_today (), self->typeset);
}

static void
ind_year_page_show (IndCaseView *view, IndDesk *desk, IndCase *family)
{
  IndYearPage *self = IND_YEAR_PAGE (view);

  g_set_object (&self->desk, desk);
  g_set_object (&self->family, family);
  ind_activity_editor_clear (self->editor);
  ind_year_proposals_set (self->proposals, NULL, IND_NO_DATE, 0);
  gtk_stack_set_visible_child_name (self->side, "list");
  fill_first (self);
  ind_figure_view_zoom (self->view, 0);
  ind_year_page_refresh (view);
}

/* Where the wheel's letters become small it is told how to read them, until somebody does. */
static void
show_larger (IndYearPage *self)
{
  gtk_widget_set_visible (self->larger, !self->zoomed && gtk_widget_get_height (GTK_WIDGET (self->view)) < LEAST_HEIGHT);
}

static void
ind_year_page_zoom (IndCaseView *view, int steps)
{
  IndYearPage *self = IND_YEAR_PAGE (view);

  ind_figure_view_zoom (self->view, steps);
  self->zoomed |= steps > 0;
  show_larger (self);
}

static const char *
ind_year_page_file_name (IndCaseView *view)
{
  return C_("file name", "wheel");
}

static void
ind_year_page_view_init (IndCaseViewInterface *iface)
{
  iface->show = ind_year_page_show;
  iface->refresh = ind_year_page_refresh;
  iface->zoom = ind_year_page_zoom;
  iface->pages = ind_year_page_pages;
  iface->file_name = ind_year_page_file_name;
  iface->go_to = ind_year_page_go_to;
}

static void
ind_year_page_dispose (GObject *object)
{
  IndYearPage *self = IND_YEAR_PAGE (object);

  if (self->side != NULL)
    g_signal_handlers_disconnect_by_data (self->side, self);
  self->side = NULL;
  ind_widget_drop_children (GTK_WIDGET (self));
  g_clear_pointer (&self->figure, ind_figure_unref);
  g_clear_pointer (&self->typeset, ind_pango_typeset_free);
  g_clear_object (&self->family);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (ind_year_page_parent_class)->dispose (object);
}

static void
bind_callbacks (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, on_first);
  gtk_widget_class_bind_template_callback (widget_class, on_team);
  gtk_widget_class_bind_template_callback (widget_class, on_add);
  gtk_widget_class_bind_template_callback (widget_class, on_fill);
  gtk_widget_class_bind_template_callback (widget_class, on_calendar);
  gtk_widget_class_bind_template_callback (widget_class, on_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
  gtk_widget_class_bind_template_child (widget_class, IndYearPage, larger);
  gtk_widget_class_bind_template_callback (widget_class, on_removed);
  gtk_widget_class_bind_template_callback (widget_class, on_listed);
  gtk_widget_class_bind_template_callback (widget_class, on_saved);
  gtk_widget_class_bind_template_callback (widget_class, on_edited_removed);
  gtk_widget_class_bind_template_callback (widget_class, on_back);
  gtk_widget_class_bind_template_callback (widget_class, on_accepted);
}

/* The focus comes to the wheel. */
static gboolean
ind_year_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (IND_YEAR_PAGE (widget)->view));
}

static void
ind_year_page_class_init (IndYearPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (IND_TYPE_FIGURE_VIEW);
  g_type_ensure (IND_TYPE_YEAR_LIST);
  g_type_ensure (IND_TYPE_ACTIVITY_EDITOR);
  g_type_ensure (IND_TYPE_YEAR_PROPOSALS);
  G_OBJECT_CLASS (klass)->dispose = ind_year_page_dispose;
  widget_class->grab_focus = ind_year_page_grab_focus;
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Insert, 0, on_insert, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Insert, 0, on_insert, NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/enindgang/Indgang/ui/ind-year-page.ui");
  gtk_widget_class_bind_template_child (widget_class, IndYearPage, view);
  gtk_widget_class_bind_template_child (widget_class, IndYearPage, list);
  gtk_widget_class_bind_template_child (widget_class, IndYearPage, editor);
  gtk_widget_class_bind_template_child (widget_class, IndYearPage, proposals);
  gtk_widget_class_bind_template_child (widget_class, IndYearPage, side);
  gtk_widget_class_bind_template_child (widget_class, IndYearPage, first);
  gtk_widget_class_bind_template_child (widget_class, IndYearPage, team);
  gtk_widget_class_bind_template_child (widget_class, IndYearPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, IndYearPage, add);
  gtk_widget_class_bind_template_child (widget_class, IndYearPage, fill);
  gtk_widget_class_bind_template_child (widget_class, IndYearPage, calendar);
  bind_callbacks (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
ind_year_page_init (IndYearPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->typeset = ind_pango_typeset_new ();
  ind_year_page_hand_add (self);
  g_signal_connect_object (self->view, "resized", G_CALLBACK (show_larger), self, G_CONNECT_SWAPPED);
  ind_drop_down_set_name (self->first, _("The year's first month"), TRUE);
  ind_widget_set_name (GTK_WIDGET (self->team), _("The team's too"));
  fill_first (self);
  g_signal_connect_object (self->proposals, "changed", G_CALLBACK (show_wheel), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->side, "notify::visible-child-name", G_CALLBACK (show_wheel), self, G_CONNECT_SWAPPED);
}
