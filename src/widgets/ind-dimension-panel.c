#include "config.h"

#include "ind-dimension-panel.h"

#include <glib/gi18n.h>

#include "ind-catalogue.h"
#include "ind-format.h"
#include "ind-rows.h"
#include "ind-triangle-content.h"
#include "ind-widget-help.h"
#include "ind-words.h"
#include "ind-writing.h"

#define N_LEVELS 4
#define N_TEXTS 4

static const IndLevel levels[N_LEVELS] = { IND_LEVEL_RESOURCE, IND_LEVEL_MIXED, IND_LEVEL_CONCERN, IND_LEVEL_UNEXPLORED };
static const char *const fields[N_TEXTS] = { "strengths", "concerns", "family_words", "professional" };

struct _IndDimensionPanel
{
  GtkWidget parent_instance;

  GtkLabel *side, *name, *before;
  GtkBox *levels, *goals;
  GtkToggleButton *level_buttons[N_LEVELS];
  IndWriting *strengths, *concerns, *family_words, *professional;
  GtkWidget *begin, *texts, *no_goal, *make_goal;

  IndCaseView *view;     /* not held: it holds the panel */
  IndDesk *desk;
  IndAssessment *assessment;
  IndPerson *child;
  char *dimension;
  gboolean setting;
};

G_DEFINE_FINAL_TYPE (IndDimensionPanel, ind_dimension_panel, GTK_TYPE_WIDGET)

static IndWriting *
writing (IndDimensionPanel *self, guint k)
{
  IndWriting *all[N_TEXTS] = { self->strengths, self->concerns, self->family_words, self->professional };

  return all[k];
}

static IndAssessmentDimension *
find (IndDimensionPanel *self)
{
  return ind_assessment_find (self->assessment, self->dimension, self->child);
}

static IndLevel
level_of (const IndAssessmentDimension *dimension)
{
  return dimension != NULL && dimension->level != IND_LEVEL_NONE ? dimension->level : IND_LEVEL_UNEXPLORED;
}

static void
on_level (GtkToggleButton *button, IndDimensionPanel *self)
{
  IndAssessmentDimension *dimension = self->assessment != NULL ? find (self) : NULL;
  g_autoptr (GError) error = NULL;

  if (self->setting || dimension == NULL || !gtk_toggle_button_get_active (button))
    return;
  for (guint k = 0; k < N_LEVELS; k++)
    if (self->level_buttons[k] == button && level_of (dimension) != levels[k])
      ind_case_view_check (self->view, ind_desk_set_number (self->desk, (IndRecord *) dimension, "level", levels[k], &error),
                           _("The level was not changed"), &error);
}

static gboolean
on_written (IndWriting *from, const char *text, IndDimensionPanel *self)
{
  IndAssessmentDimension *dimension = self->assessment != NULL ? find (self) : NULL;
  g_autoptr (GError) error = NULL;

  for (guint k = 0; k < N_TEXTS && dimension != NULL; k++)
    if (writing (self, k) == from)
      return ind_case_view_check (self->view, ind_desk_set_text (self->desk, (IndRecord *) dimension, fields[k], text, &error),
                                  _("The text was not saved"), &error);
  return FALSE;
}

/* A dimension that the assessment has nothing of yet: of several children each has their own, but for the family's side. */
static void
on_begin (IndDimensionPanel *self)
{
  gboolean shared = ind_list_length (self->assessment->children) < 2 || ind_dimension_is_shared (self->dimension);
  g_autoptr (IndRecord) draft = ind_dimension_begun (self->dimension, shared ? NULL : self->child);
  g_autoptr (GError) error = NULL;

  if (ind_case_view_check (self->view, ind_desk_add (self->desk, (IndRecord *) self->assessment, draft, G_MAXUINT, &error) != 0,
                           _("The dimension was not added"), &error))
    ind_writing_focus (self->strengths);
}

static void
on_make_goal (IndDimensionPanel *self)
{
  IndAssessmentDimension *worry = find (self);
  g_autofree char *name = g_utf8_strdown (ind_catalogue_name (IND_CATALOGUE_DIMENSIONS, self->dimension), -1);
  g_autofree char *text = ind_words_fill (_("A goal about {dimension}"), "dimension", name, NULL);
  g_autoptr (IndRecord) goal = worry != NULL ? ind_goal_from_worry (worry, text) : NULL;
  g_autoptr (GError) error = NULL;

  if (goal == NULL)
    return;
  gtk_widget_grab_focus (GTK_WIDGET (self->level_buttons[0]));
  ind_case_view_check (self->view, ind_desk_add (self->desk, (IndRecord *) ind_record_case ((IndRecord *) worry), goal, G_MAXUINT,
                                                 &error) != 0,
                       _("The goal was not made"), &error);
  if (gtk_widget_get_first_child (GTK_WIDGET (self->goals)) != NULL)
    gtk_widget_grab_focus (gtk_widget_get_first_child (GTK_WIDGET (self->goals)));
}

static GtkWidget *
show_goal (GtkWidget *button, IndRecord *record, guint k, gpointer goals)
{
  const IndTriangleGoal *goal = g_ptr_array_index ((GPtrArray *) goals, k);
  g_autofree char *named = ind_words_fill (_("Goal {goal}, go to the plan"), "goal", goal->words, NULL);

  if (button == NULL)
    {
      button = gtk_button_new ();
      gtk_button_set_child (GTK_BUTTON (button), ind_wrapped_label_new (""));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.record");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(sx)", "plan", goal->id);
      return button;
    }
  gtk_label_set_text (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), goal->words);
  ind_widget_set_name (button, named);
  return button;
}

/* The goals' buttons stay, for one may be where the focus goes while a text is saved. */
static void
show_goals (IndDimensionPanel *self, const IndAssessmentDimension *dimension)
{
  IndCase *family = ind_record_case ((IndRecord *) self->assessment);
  g_autoptr (GPtrArray) goals = ind_triangle_goals (family, self->dimension, self->child), records = g_ptr_array_new ();
  IndLevel level = level_of (dimension);
  gboolean worry = level == IND_LEVEL_MIXED || level == IND_LEVEL_CONCERN;

  for (guint k = 0; k < goals->len; k++)
    g_ptr_array_add (records, ind_case_lookup (family, ((IndTriangleGoal *) goals->pdata[k])->id));
  ind_rows_show (self->goals, records, show_goal, goals);
  gtk_widget_set_visible (self->no_goal, worry && goals->len == 0);
  gtk_widget_set_visible (self->make_goal, worry && goals->len == 0 && !ind_desk_is_read_only (self->desk));
}

/**
 * ind_dimension_panel_show:
 * @earlier: (nullable): an assessment whose words stand below today's
 * @child: (nullable): whose triangle it is
 *
 * Shows what @assessment says of a dimension.
 */
void
ind_dimension_panel_show (IndDimensionPanel *self, IndDesk *desk, IndAssessment *assessment, const IndAssessment *earlier,
                          const char *dimension, IndPerson *child)
{
  const char *side = ind_catalogue_value (IND_CATALOGUE_DIMENSIONS, dimension, "Side");
  g_autofree char *mine = g_strdup (dimension);
  IndAssessmentDimension *shown = ind_assessment_find (assessment, dimension, child);
  IndAssessmentDimension *before = earlier != NULL ? ind_assessment_find (earlier, dimension, child) : NULL;

  for (guint k = 0; k < N_TEXTS; k++)
    if (shown == NULL || self->assessment == NULL || shown != find (self))
      ind_writing_save (writing (self, k));
  g_set_object (&self->desk, desk);
  g_set_object (&self->assessment, assessment);
  g_set_object (&self->child, child);
  g_free (self->dimension);
  self->dimension = g_steal_pointer (&mine);
  gtk_label_set_text (self->side, side != NULL ? ind_catalogue_name (IND_CATALOGUE_SIDES, side) : "");
  gtk_label_set_text (self->name, ind_catalogue_name (IND_CATALOGUE_DIMENSIONS, self->dimension));
  self->setting = TRUE;
  for (guint k = 0; k < N_LEVELS; k++)
    {
      gtk_toggle_button_set_active (self->level_buttons[k], level_of (shown) == levels[k]);
      gtk_widget_set_sensitive (GTK_WIDGET (self->level_buttons[k]), shown != NULL && !ind_desk_is_read_only (desk));
    }
  self->setting = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->before), before != NULL);
  if (before != NULL)
    {
      g_autofree char *word = ind_triangle_level (before->level);
      g_autofree char *told = ind_words_fill (_("Before: {text}"), "text", word, NULL);

      gtk_label_set_text (self->before, told);
    }
  for (guint k = 0; k < N_TEXTS; k++)
    {
      ind_writing_show (writing (self, k), desk, (IndRecord *) shown, fields[k]);
      ind_writing_set_before (writing (self, k), before != NULL
        ? ind_record_get_text ((IndRecord *) before, ind_table_field (before->table, fields[k])) : NULL);
    }
  gtk_widget_set_visible (self->texts, shown != NULL);
  gtk_widget_set_visible (self->begin, shown == NULL && !ind_desk_is_read_only (desk));
  show_goals (self, shown);
}

/** ind_dimension_panel_clear: saves what is being written, and lets go of the case. */
void
ind_dimension_panel_clear (IndDimensionPanel *self)
{
  for (guint k = 0; k < N_TEXTS; k++)
    ind_writing_show (writing (self, k), self->desk, NULL, NULL);
  g_clear_object (&self->assessment);
  g_clear_object (&self->child);
  g_clear_object (&self->desk);
}

/** ind_dimension_panel_focus: puts the cursor in its first text. */
void
ind_dimension_panel_focus (IndDimensionPanel *self)
{
  ind_writing_focus (self->strengths);
}

/** ind_dimension_panel_set_view: @view: the page, which tells the window what has been done. */
void
ind_dimension_panel_set_view (IndDimensionPanel *self, IndCaseView *view)
{
  self->view = view;
}

static void
ind_dimension_panel_dispose (GObject *object)
{
  IndDimensionPanel *self = IND_DIMENSION_PANEL (object);

  ind_widget_drop_children (GTK_WIDGET (self));
  g_clear_object (&self->assessment);
  g_clear_object (&self->child);
  g_clear_object (&self->desk);
  g_clear_pointer (&self->dimension, g_free);
  G_OBJECT_CLASS (ind_dimension_panel_parent_class)->dispose (object);
}

static void
ind_dimension_panel_class_init (IndDimensionPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (IND_TYPE_WRITING);
  G_OBJECT_CLASS (klass)->dispose = ind_dimension_panel_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/enindgang/Indgang/ui/ind-dimension-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, IndDimensionPanel, side);
  gtk_widget_class_bind_template_child (widget_class, IndDimensionPanel, name);
  gtk_widget_class_bind_template_child (widget_class, IndDimensionPanel, before);
  gtk_widget_class_bind_template_child (widget_class, IndDimensionPanel, levels);
  gtk_widget_class_bind_template_child (widget_class, IndDimensionPanel, goals);
  gtk_widget_class_bind_template_child (widget_class, IndDimensionPanel, strengths);
  gtk_widget_class_bind_template_child (widget_class, IndDimensionPanel, concerns);
  gtk_widget_class_bind_template_child (widget_class, IndDimensionPanel, family_words);
  gtk_widget_class_bind_template_child (widget_class, IndDimensionPanel, professional);
  gtk_widget_class_bind_template_child (widget_class, IndDimensionPanel, begin);
  gtk_widget_class_bind_template_child (widget_class, IndDimensionPanel, texts);
  gtk_widget_class_bind_template_child (widget_class, IndDimensionPanel, no_goal);
  gtk_widget_class_bind_template_child (widget_class, IndDimensionPanel, make_goal);
  gtk_widget_class_bind_template_callback (widget_class, on_written);
  gtk_widget_class_bind_template_callback (widget_class, on_make_goal);
  gtk_widget_class_bind_template_callback (widget_class, on_begin);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "sidepanel");
}

static void
ind_dimension_panel_init (IndDimensionPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint k = 0; k < N_LEVELS; k++)
    {
      g_autofree char *word = ind_triangle_level (levels[k]);
      GtkWidget *button = gtk_toggle_button_new_with_label (word);

      self->level_buttons[k] = GTK_TOGGLE_BUTTON (button);
      gtk_toggle_button_set_group (self->level_buttons[k], k > 0 ? self->level_buttons[0] : NULL);
      gtk_widget_set_hexpand (button, TRUE);
      g_signal_connect (button, "toggled", G_CALLBACK (on_level), self);
      gtk_box_append (self->levels, button);
    }
}
