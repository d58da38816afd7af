#include "config.h"

#include "ind-plan-work.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "ind-format.h"
#include "ind-goal-row.h"
#include "ind-rows.h"
#include "ind-widget-help.h"
#include "ind-writing.h"

struct _IndPlanWork
{
  GtkWidget parent_instance;

  GtkScrolledWindow *scrolled;
  IndWriting *purpose;
  GtkWidget *heading, *empty, *adding, *add_goal;
  GtkBox *goals;
  GtkEditable *new_goal;

  IndCaseView *view;     /* not held: it holds this */
  IndDesk *desk;
  IndCase *family;
};

G_DEFINE_FINAL_TYPE (IndPlanWork, ind_plan_work, GTK_TYPE_WIDGET)

static gboolean
on_purpose (IndWriting *from, const char *text, IndPlanWork *self)
{
  g_autoptr (GError) error = NULL;

  return self->family != NULL
         && ind_case_view_quiet (self->view, ind_desk_set_text (self->desk, (IndRecord *) self->family, "purpose", text, &error),
                                 _("The text was not saved"), &error);
}

static void
on_new_goal_changed (IndPlanWork *self)
{
  gtk_widget_set_sensitive (self->add_goal, !ind_is_blank (gtk_editable_get_text (self->new_goal)));
}

/* What matters next may be said at once: the cursor stays. */
static void
on_new_goal (IndPlanWork *self)
{
  g_autofree char *words = g_strstrip (g_strdup (gtk_editable_get_text (self->new_goal)));
  g_autoptr (IndRecord) draft = NULL;
  g_autoptr (GError) error = NULL;

  if (*words == '\0' || self->family == NULL)
    return;
  draft = ind_goal_begun (words, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->new_goal));
  if (ind_case_view_quiet (self->view, ind_desk_add (self->desk, (IndRecord *) self->family, draft, G_MAXUINT, &error) != 0,
                           _("The goal was not added"), &error))
    ind_editable_show (self->new_goal, "");
}

/* One goal is open at a time. */
static void
on_opens (IndGoalRow *from, IndGoalRow *row, IndPlanWork *self)
{
  for (GtkWidget *one = gtk_widget_get_first_child (GTK_WIDGET (self->goals)); one != NULL; one = gtk_widget_get_next_sibling (one))
    ind_goal_row_close (IND_GOAL_ROW (one), row);
}

static GtkWidget *
show_goal (GtkWidget *row, IndRecord *record, guint k, gpointer data)
{
  IndPlanWork *self = data;
  g_autofree char *number = g_strdup_printf ("%u", k + 1);

  if (row == NULL)
    {
      row = ind_goal_row_new (self->view);
      gtk_widget_add_css_class (row, "card");
      g_signal_connect_object (row, "opens", G_CALLBACK (on_opens), self, 0);
      return row;
    }
  ind_goal_row_show (IND_GOAL_ROW (row), self->desk, (IndGoal *) record, number);
  return row;
}

/** ind_plan_work_refresh: shows the plan as it has become; what is being written stays. */
void
ind_plan_work_refresh (IndPlanWork *self)
{
  g_autoptr (GPtrArray) goals = NULL;
  gboolean writable;

  if (self->family == NULL)
    return;
  goals = ind_case_goals_in_order (self->family, NULL);
  writable = !ind_desk_is_read_only (self->desk);
  ind_writing_show (self->purpose, self->desk, (IndRecord *) self->family, "purpose");
  ind_rows_show (self->goals, goals, show_goal, self);
  gtk_widget_set_visible (GTK_WIDGET (self->goals), goals->len > 0);
  gtk_widget_set_visible (self->heading, goals->len > 0);
  gtk_widget_set_visible (self->empty, goals->len == 0);
  gtk_widget_set_visible (self->adding, writable);
}

/** ind_plan_work_show: @desk, @family: (nullable): whose plan it is. What is being written in another's is saved first. */
void
ind_plan_work_show (IndPlanWork *self, IndDesk *desk, IndCase *family)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  if (family != self->family)
    {
      for (GtkWidget *one = gtk_widget_get_first_child (GTK_WIDGET (self->goals)); one != NULL; one = gtk_widget_get_next_sibling (one))
        ind_goal_row_save (IND_GOAL_ROW (one));
      ind_writing_show (self->purpose, self->desk, NULL, NULL);
      ind_rows_show (self->goals, none, show_goal, self);
      ind_editable_show (self->new_goal, "");
      gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
    }
  g_set_object (&self->desk, desk);
  g_set_object (&self->family, family);
  ind_plan_work_refresh (self);
}

/** ind_plan_work_open: opens a goal, with the cursor in its first text, or in @task, which is 0 or one of its tasks. */
void
ind_plan_work_open (IndPlanWork *self, gint64 id, gint64 task)
{
  IndGoalRow *found = NULL;

  for (GtkWidget *one = gtk_widget_get_first_child (GTK_WIDGET (self->goals)); one != NULL && found == NULL;
       one = gtk_widget_get_next_sibling (one))
    found = ind_goal_row_find (IND_GOAL_ROW (one), id);
  if (found != NULL)
    ind_goal_row_open (found, task);
}

/** ind_plan_work_set_view: @view: the page, which tells the window what has been done. */
void
ind_plan_work_set_view (IndPlanWork *self, IndCaseView *view)
{
  self->view = view;
}

/* The focus comes to the first goal; where there is none, to what begins one. */
static gboolean
ind_plan_work_grab_focus (GtkWidget *widget)
{
  IndPlanWork *self = IND_PLAN_WORK (widget);
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self->goals));

  return gtk_widget_grab_focus (first != NULL ? first : GTK_WIDGET (self->new_goal));
}

static void
ind_plan_work_dispose (GObject *object)
{
  IndPlanWork *self = IND_PLAN_WORK (object);

  g_clear_object (&self->family);
  ind_widget_drop_children (GTK_WIDGET (self));
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (ind_plan_work_parent_class)->dispose (object);
}

static void
ind_plan_work_class_init (IndPlanWorkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (IND_TYPE_WRITING);
  G_OBJECT_CLASS (klass)->dispose = ind_plan_work_dispose;
  widget_class->grab_focus = ind_plan_work_grab_focus;
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/enindgang/Indgang/ui/ind-plan-work.ui");
  gtk_widget_class_bind_template_child (widget_class, IndPlanWork, scrolled);
  gtk_widget_class_bind_template_child (widget_class, IndPlanWork, purpose);
  gtk_widget_class_bind_template_child (widget_class, IndPlanWork, heading);
  gtk_widget_class_bind_template_child (widget_class, IndPlanWork, empty);
  gtk_widget_class_bind_template_child (widget_class, IndPlanWork, goals);
  gtk_widget_class_bind_template_child (widget_class, IndPlanWork, adding);
  gtk_widget_class_bind_template_child (widget_class, IndPlanWork, add_goal);
  gtk_widget_class_bind_template_child (widget_class, IndPlanWork, new_goal);
  gtk_widget_class_bind_template_callback (widget_class, on_purpose);
  gtk_widget_class_bind_template_callback (widget_class, on_new_goal);
  gtk_widget_class_bind_template_callback (widget_class, on_new_goal_changed);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "planwork");
}

static void
ind_plan_work_init (IndPlanWork *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  on_new_goal_changed (self);
}
