#include "config.h"

#include "ind-plan-page.h"

#include <glib/gi18n.h>

#include "ind-pango.h"
#include "ind-plan-view.h"
#include "ind-plan-work.h"
#include "ind-widget-help.h"

#define ROOM 1080    /* pixels: where the paper has room beside the goals */
#define WIDEST 820   /* pixels that the goals take, at most, beside the paper */

typedef enum { WORK, BOTH, PAPER, N_SEEN } Seen;

struct _IndPlanPage
{
  GtkWidget parent_instance;

  GtkWidget *bar, *line;
  GtkToggleButton *show_work, *show_both, *show_paper;
  IndPlanWork *work;
  IndPlanView *paper;

  IndDesk *desk;
  IndCase *family;
  IndPlanOptions options;
  IndTypeset *typeset;
  GPtrArray *pages;      /* (nullable): while they are as the case is */
  Seen wish;
  gboolean wide, setting;
  guint telling;         /* an idle source: what is seen has changed */
};

static void ind_plan_page_view_init (IndCaseViewInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (IndPlanPage, ind_plan_page, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (IND_TYPE_CASE_VIEW, ind_plan_page_view_init))

/* What is on the screen: the paper stands beside the goals only where there is room. */
static Seen
seen (IndPlanPage *self)
{
  return self->wish == BOTH && !self->wide ? WORK : self->wish;
}

static GPtrArray *
pages (IndPlanPage *self)
{
  if (self->pages == NULL && self->family != NULL)
    self->pages = ind_plan_paper_new (self->family, &self->options, self->typeset);
  return self->pages;
}

/* The paper is laid out while it is seen; else when it is asked for. */
static void
show_paper (IndPlanPage *self)
{
  if (seen (self) != WORK && gtk_widget_get_mapped (GTK_WIDGET (self)))
    ind_plan_view_set_pages (self->paper, pages (self));
}

static void
show_wish (IndPlanPage *self)
{
  GtkToggleButton *const buttons[N_SEEN] = { self->show_work, self->show_both, self->show_paper };

  self->setting = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self->show_both), self->wide);
  gtk_toggle_button_set_active (buttons[seen (self)], TRUE);
  self->setting = FALSE;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  show_paper (self);
}

static gboolean
on_tell (gpointer data)
{
  IND_PLAN_PAGE (data)->telling = 0;
  show_wish (data);
  return G_SOURCE_REMOVE;
}

static void
set_wish (IndPlanPage *self, Seen wish)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self));

  self->wish = wish;
  show_wish (self);
  if (seen (self) == PAPER && focus == GTK_WIDGET (self->work))
    ind_plan_view_focus (self->paper);
  else if (seen (self) == WORK && focus == GTK_WIDGET (self->paper))
    gtk_widget_grab_focus (GTK_WIDGET (self->work));
}

static void
on_wish (GtkToggleButton *button, IndPlanPage *self)
{
  if (!self->setting && gtk_toggle_button_get_active (button))
    set_wish (self, button == self->show_work ? WORK : button == self->show_both ? BOTH : PAPER);
}

static gboolean
on_turn (GtkWidget *widget, GVariant *unused, gpointer data)
{
  IndPlanPage *self = IND_PLAN_PAGE (widget);

  set_wish (self, seen (self) != WORK ? WORK : self->wide ? BOTH : PAPER);
  return TRUE;
}

static void
ind_plan_page_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *least, int *usual, int *least_baseline,
                       int *usual_baseline)
{
  IndPlanPage *self = IND_PLAN_PAGE (widget);
  GtkWidget *const parts[] = { GTK_WIDGET (self->work), GTK_WIDGET (self->paper) };
  int bar_least, bar_usual;

  *least = *usual = 0;
  gtk_widget_measure (self->bar, orientation, -1, &bar_least, &bar_usual, NULL, NULL);
  for (gsize k = 0; k < G_N_ELEMENTS (parts); k++)
    {
      int part_least, part_usual;

      gtk_widget_measure (parts[k], orientation, -1, &part_least, &part_usual, NULL, NULL);
      *least = MAX (*least, part_least);
      *usual = MAX (*usual, part_usual);
    }
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *least += bar_least;
      *usual += bar_usual;
    }
  else
    {
      *least = MAX (*least, bar_least);
      *usual = MAX (*usual, bar_usual);
    }
  *least_baseline = *usual_baseline = -1;
}

static void
place (GtkWidget *widget, gboolean visible, int x, int y, int width, int height)
{
  gtk_widget_set_child_visible (widget, visible);
  if (visible)
    gtk_widget_size_allocate (widget, &(GtkAllocation) { x, y, width, height }, -1);
}

static void
ind_plan_page_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  IndPlanPage *self = IND_PLAN_PAGE (widget);
  gboolean wide = width >= ROOM, was = self->wide;
  int bar, line, work, rest;
  Seen now;

  self->wide = wide;
  if (wide != was && self->telling == 0)
    self->telling = g_idle_add (on_tell, self);
  now = seen (self);
  gtk_widget_measure (self->bar, GTK_ORIENTATION_VERTICAL, width, &bar, NULL, NULL, NULL);
  gtk_widget_measure (self->line, GTK_ORIENTATION_HORIZONTAL, -1, &line, NULL, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (self->work), GTK_ORIENTATION_HORIZONTAL, -1, &work, NULL, NULL, NULL);
  work = now == BOTH ? MAX (work, MIN (WIDEST, (int) (width * 0.52))) : width;
  rest = now == BOTH ? width - work - line : width;
  place (self->bar, TRUE, 0, 0, width, bar);
  place (GTK_WIDGET (self->work), now != PAPER, 0, bar, work, height - bar);
  place (self->line, now == BOTH, work, bar, line, height - bar);
  place (GTK_WIDGET (self->paper), now != WORK, width - rest, bar, rest, height - bar);
}

static void
ind_plan_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ind_plan_page_parent_class)->map (widget);
  show_paper (IND_PLAN_PAGE (widget));
}

static void
ind_plan_page_refresh (IndCaseView *view)
{
  IndPlanPage *self = IND_PLAN_PAGE (view);

  g_clear_pointer (&self->pages, g_ptr_array_unref);
  ind_plan_work_refresh (self->work);
  show_paper (self);
}

static void
ind_plan_page_show (IndCaseView *view, IndDesk *desk, IndCase *family)
{
  IndPlanPage *self = IND_PLAN_PAGE (view);

  ind_plan_work_show (self->work, desk, family);
  g_set_object (&self->desk, desk);
  g_set_object (&self->family, family);
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  if (family == NULL)
    ind_plan_view_set_pages (self->paper, NULL);
  else
    ind_plan_view_go_to_top (self->paper);
  show_paper (self);
}

static void
ind_plan_page_zoom (IndCaseView *view, int steps)
{
  ind_plan_view_zoom (IND_PLAN_PAGE (view)->paper, steps);
}

static GPtrArray *
ind_plan_page_pages (IndCaseView *view, char **title)
{
  IndPlanPage *self = IND_PLAN_PAGE (view);

  if (self->family == NULL)
    return NULL;
  *title = ind_plan_paper_title (self->family, &self->options);
  return g_ptr_array_ref (pages (self));
}

static const char *
ind_plan_page_file_name (IndCaseView *view)
{
  return C_("file name", "plan");
}

/* A goal, or that of a task. */
static gboolean
ind_plan_page_go_to (IndCaseView *view, IndRecord *record)
{
  const IndRecord *goal = record->table == &ind_action_table ? record->owner : record;

  if (goal == NULL || goal->table != &ind_goal_table)
    return FALSE;
  if (seen (IND_PLAN_PAGE (view)) == PAPER)
    set_wish (IND_PLAN_PAGE (view), WORK);
  ind_plan_work_open (IND_PLAN_PAGE (view)->work, goal->id, record != goal ? record->id : 0);
  return TRUE;
}

static void
ind_plan_page_view_init (IndCaseViewInterface *iface)
{
  iface->show = ind_plan_page_show;
  iface->refresh = ind_plan_page_refresh;
  iface->zoom = ind_plan_page_zoom;
  iface->pages = ind_plan_page_pages;
  iface->file_name = ind_plan_page_file_name;
  iface->go_to = ind_plan_page_go_to;
}

static gboolean
ind_plan_page_grab_focus (GtkWidget *widget)
{
  IndPlanPage *self = IND_PLAN_PAGE (widget);

  if (seen (self) != PAPER)
    return gtk_widget_grab_focus (GTK_WIDGET (self->work));
  ind_plan_view_focus (self->paper);
  return TRUE;
}

static void
ind_plan_page_dispose (GObject *object)
{
  IndPlanPage *self = IND_PLAN_PAGE (object);

  g_clear_handle_id (&self->telling, g_source_remove);
  ind_widget_drop_children (GTK_WIDGET (self));
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_clear_pointer (&self->typeset, ind_pango_typeset_free);
  g_clear_object (&self->family);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (ind_plan_page_parent_class)->dispose (object);
}

static void
ind_plan_page_class_init (IndPlanPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (IND_TYPE_PLAN_WORK);
  g_type_ensure (IND_TYPE_PLAN_VIEW);
  G_OBJECT_CLASS (klass)->dispose = ind_plan_page_dispose;
  widget_class->measure = ind_plan_page_measure;
  widget_class->size_allocate = ind_plan_page_size_allocate;
  widget_class->map = ind_plan_page_map;
  widget_class->grab_focus = ind_plan_page_grab_focus;
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/enindgang/Indgang/ui/ind-plan-page.ui");
  gtk_widget_class_bind_template_child (widget_class, IndPlanPage, bar);
  gtk_widget_class_bind_template_child (widget_class, IndPlanPage, line);
  gtk_widget_class_bind_template_child (widget_class, IndPlanPage, work);
  gtk_widget_class_bind_template_child (widget_class, IndPlanPage, paper);
  gtk_widget_class_bind_template_child (widget_class, IndPlanPage, show_work);
  gtk_widget_class_bind_template_child (widget_class, IndPlanPage, show_both);
  gtk_widget_class_bind_template_child (widget_class, IndPlanPage, show_paper);
  gtk_widget_class_bind_template_callback (widget_class, on_wish);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F9, GDK_SHIFT_MASK, on_turn, NULL);
}

static void
ind_plan_page_init (IndPlanPage *self)
{
  self->setting = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->typeset = ind_pango_typeset_new ();
  self->options.with = IND_PLAN_USUAL;
  self->wide = TRUE;
  self->wish = BOTH;
  ind_plan_work_set_view (self->work, IND_CASE_VIEW (self));
  show_wish (self);
}

/** ind_plan_page_set_options: how the paper is to be laid out; its texts must be static. */
void
ind_plan_page_set_options (IndPlanPage *self, const IndPlanOptions *options)
{
  self->options = *options;
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  show_paper (self);
}
