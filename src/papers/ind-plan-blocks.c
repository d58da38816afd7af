#include "config.h"

#include "ind-plan-layout.h"

#include <glib/gi18n.h>

#include "ind-words.h"

#define BETWEEN_BLOCKS (8 * IND_MM)
#define CHART_WIDTH (50 * IND_MM)
#define CHART_HEIGHT (17 * IND_MM)
#define CHART_GAP (7 * IND_MM)
#define TALL_SIGNS 250.0   /* the chart stands beside the signs unless these are taller */

/** ind_plan_chapter: Adds a heading of the first rank. */
void
ind_plan_chapter (IndFlow *flow, const char *title)
{
  ind_flow_para (flow, title, &(IndPara) {
    .role = IND_ROLE_TITLE, .step = IND_STEP_LARGE, .tag = "H1", .alt = title, .keep = IND_KEEP_STRICTLY });
}

/* A goal's entry in the outline: its number, and the beginning of the words. */
static char *
outline_entry (const IndPlanGoal *goal)
{
  g_autofree char *start = ind_words_shorten (goal->words.text != NULL ? goal->words.text : goal->text, 70);

  return g_strdup_printf ("%s %s", goal->number, start);
}

static double
number_width (const IndPress *press, const IndPlanGoal *goal, IndStep step)
{
  return ind_typeset_width (press->typeset, goal->number, IND_ROLE_NUMBER, press->types[step].size);
}

/* The family's words are the block's heading; where there are none, it begins with the goal itself. */
static void
put_goal_heading (IndFlow *flow, const IndPlanGoal *goal)
{
  const IndPress *press = ind_flow_press (flow);
  gboolean has_words = goal->words.text != NULL;
  IndStep number_step = goal->depth == 0 ? IND_STEP_TITLE : goal->depth == 1 ? IND_STEP_HEADING : IND_STEP_BODY;
  double gutter = IND_PLAN_GUTTER (press), room = gutter - (has_words ? 11 : 4);
  g_autofree char *entry = outline_entry (goal);
  gboolean beside;

  while (number_step > IND_STEP_SMALL && number_width (press, goal, number_step) > room)
    number_step--;
  beside = number_width (press, goal, number_step) <= room;

  if (!beside)
    ind_flow_para (flow, goal->number, &(IndPara) {
      .role = IND_ROLE_NUMBER, .step = number_step, .keep = IND_KEEP_STRICTLY });
  ind_flow_para (flow, has_words ? goal->words.text : goal->label, &(IndPara) {
    .role = has_words ? IND_ROLE_WORDS : IND_ROLE_HEADING,
    .step = has_words && goal->depth == 0 ? IND_STEP_WORDS : IND_STEP_HEADING, .indent = gutter, .hang = TRUE,
    .balance = TRUE, .number = beside ? goal->number : NULL, .number_step = number_step, .tag = "H2", .alt = entry,
    .keep = IND_KEEP_STRICTLY });
  ind_flow_para (flow, has_words ? goal->words.speaker : goal->text, &(IndPara) {
    .role = has_words ? IND_ROLE_MUTED : IND_ROLE_BODY, .step = IND_STEP_BODY, .indent = gutter,
    .keep = IND_KEEP_WITH_NEXT });
}

/* What the goal is, whether it is reached, and by when. */
static void
put_goal_text (IndFlow *flow, const IndPlanGoal *goal)
{
  IndPara plain = { .role = IND_ROLE_BODY, .step = IND_STEP_BODY, .indent = IND_PLAN_GUTTER (ind_flow_press (flow)),
                    .keep = IND_KEEP_WITH_NEXT };
  IndPara labelled = plain;

  labelled.label = goal->label;
  if (goal->words.text != NULL && !goal->is_words)
    {
      ind_flow_gap (flow, 8);
      ind_flow_para (flow, goal->text, &labelled);
    }
  if (goal->due != NULL)
    {
      ind_flow_gap (flow, 3);
      ind_flow_para (flow, goal->due, &plain);
    }
  if (goal->state.text != NULL)
    {
      ind_flow_gap (flow, 8);
      plain.role = IND_ROLE_STRONG;
      ind_flow_mark (flow, goal->state.mark, IND_ROLE_MARK, goal->state.text, &plain);
    }
}

static void
put_signs (IndFlow *flow, const IndPlanGoal *goal, double indent)
{
  ind_flow_para (flow, _("What shows that we are on our way"), &(IndPara) {
    .role = IND_ROLE_STRONG, .step = IND_STEP_BODY, .indent = indent, .keep = IND_KEEP_STRICTLY });
  ind_flow_gap (flow, 2);
  ind_flow_begin (flow, "L", NULL);
  for (guint k = 0; goal->signs[k] != NULL; k++)
    ind_flow_list_item (flow, goal->signs[k], &(IndPara) {
      .role = IND_ROLE_BODY, .step = IND_STEP_BODY, .indent = indent, .keep = IND_KEEP_WITH_NEXT });
  ind_flow_end (flow);
}

static void
put_progress (IndFlow *flow, const IndPlanGoal *goal, double indent)
{
  const IndPress *press = ind_flow_press (flow);
  double size = press->types[IND_STEP_SMALL].size, grown = size / 9;
  const IndChartPoint *points = (const IndChartPoint *) goal->progress->data;
  guint n = goal->progress->len;
  g_autofree char *heading = g_strdup_printf (_("How far are we? %d of 10"), points[n - 1].value);
  double height = CHART_HEIGHT * grown + size * 1.8;

  /* One value is a plain line; a curve has it for its heading. */
  ind_flow_para (flow, heading, &(IndPara) {
    .role = n > 1 ? IND_ROLE_STRONG : IND_ROLE_BODY, .step = IND_STEP_BODY, .indent = indent,
    .keep = n > 1 || goal->said.text != NULL ? IND_KEEP_STRICTLY : IND_KEEP_WITH_NEXT });
  if (n > 1)
    {
      double width = MIN (CHART_WIDTH * grown, ind_flow_width (flow) - indent);
      g_autoptr (IndScene) chart = ind_progress_chart (points, n, width, height, size, press->typeset);
      IndScene *strip;

      ind_flow_gap (flow, 1);
      ind_flow_begin (flow, "Figure", goal->progress_alt);
      strip = ind_flow_strip (flow, height, IND_KEEP_WITH_NEXT);
      ind_scene_append (strip, chart, indent, 0);
      ind_flow_end (flow);
    }
  if (goal->said.text != NULL)
    {
      g_autofree char *said = goal->said.speaker != NULL
        ? g_strdup_printf ("%s %s", goal->said.text, goal->said.speaker) : g_strdup (goal->said.text);

      ind_flow_gap (flow, 2);
      ind_flow_para (flow, said, &(IndPara) {
        .role = IND_ROLE_MUTED, .step = IND_STEP_SMALL, .indent = indent, .keep = IND_KEEP_WITH_NEXT });
    }
}

/* Signs and progress stand side by side where both are short. */
static void
put_signs_and_progress (IndFlow *flow, const IndPlanGoal *goal)
{
  const IndPress *press = ind_flow_press (flow);
  double left = IND_PLAN_GUTTER (press), chart = ind_flow_width (flow) - CHART_WIDTH, height;
  gboolean signs = goal->signs[0] != NULL, progress = goal->progress->len > 0;
  IndFlow *columns[2];

  if (signs && progress && !press->large)
    {
      double xs[] = { left, chart };

      columns[0] = ind_flow_new (press, chart - CHART_GAP - left);
      columns[1] = ind_flow_new (press, CHART_WIDTH);
      put_signs (columns[0], goal, 0);
      put_progress (columns[1], goal, 0);
      ind_scene_unref (ind_flow_stack (columns[0], &height));
      if (height <= TALL_SIGNS)
        {
          ind_scene_unref (ind_flow_stack (columns[1], &height));
          if (height <= TALL_SIGNS)
            {
              ind_flow_gap (flow, 9);
              ind_flow_stack_in (flow, columns, xs, 2, IND_KEEP_WITH_NEXT);
              return;
            }
        }
      ind_flow_free (columns[0]);
      ind_flow_free (columns[1]);
    }
  if (signs)
    {
      ind_flow_gap (flow, 9);
      put_signs (flow, goal, left);
    }
  if (progress)
    {
      ind_flow_gap (flow, 9);
      put_progress (flow, goal, left);
    }
}

/* Who does it, and what they are to the family. */
static void
put_who (IndFlow *cell, const IndPlanTask *task)
{
  const IndPara plain = { .role = IND_ROLE_BODY, .step = IND_STEP_BODY };

  if (task->who != NULL)
    ind_flow_para (cell, task->who, &plain);
  else
    ind_flow_mark (cell, IND_MARK_DASHED, IND_ROLE_MARK, _("Nobody yet"), &plain);
  ind_flow_para (cell, task->who_about, &(IndPara) { .role = IND_ROLE_MUTED, .step = IND_STEP_SMALL });
}

/* Large letters need wide columns: who does it stands below what is to be done. */
static void
put_task (IndFlow *flow, const IndPlanTask *task, const double *xs, guint n)
{
  const IndPress *press = ind_flow_press (flow);
  gboolean late = task->state.mark == IND_MARK_TRIANGLE;
  IndFlow *cells[3];

  for (guint k = 0; k < n; k++)
    {
      cells[k] = ind_flow_new (press, (k + 1 < n ? xs[k + 1] - 12 : ind_flow_width (flow)) - xs[k]);
      ind_flow_set_id (cells[k], task->id);
    }
  ind_flow_para (cells[0], task->text, &(IndPara) {
    .role = press->large ? IND_ROLE_STRONG : IND_ROLE_BODY, .step = IND_STEP_BODY });
  put_who (cells[press->large ? 0 : 1], task);
  ind_flow_para (cells[0], task->remark, &(IndPara) { .role = IND_ROLE_MUTED, .step = IND_STEP_SMALL });
  ind_flow_para (cells[n - 1], task->due, &(IndPara) { .role = IND_ROLE_BODY, .step = IND_STEP_BODY });
  ind_flow_mark (cells[n - 1], task->state.mark, late ? IND_ROLE_ALERT : IND_ROLE_MARK, task->state.text, &(IndPara) {
    .role = late ? IND_ROLE_ALERT : IND_ROLE_BODY, .step = IND_STEP_SMALL });
  ind_flow_set_id (flow, task->id);
  ind_flow_table_row (flow, cells, xs, n);
  ind_flow_set_id (flow, 0);
}

static void
put_tasks (IndFlow *flow, const IndPlanGoal *goal)
{
  double width = ind_flow_width (flow);
  const double three[] = { IND_PLAN_GUTTER (ind_flow_press (flow)), width - 77 * IND_MM, width - 36 * IND_MM };
  const double two[] = { 0, width - 62 * IND_MM };
  const char *const heads[] = { C_("plan", "Task"), C_("plan", "Who"), C_("plan", "When") };
  const char *const large_heads[] = { _("Task, and who does it"), C_("plan", "When") };
  gboolean large = ind_flow_press (flow)->large;

  if (goal->tasks->len == 0)
    return;
  ind_flow_gap (flow, 9);
  ind_flow_table_head (flow, large ? large_heads : heads, large ? two : three, large ? 2 : 3);
  for (guint k = 0; k < goal->tasks->len; k++)
    put_task (flow, goal->tasks->pdata[k], large ? two : three, large ? 2 : 3);
  ind_flow_table_end (flow);
}

/** ind_plan_put_goals: Adds all goals, a block each. */
void
ind_plan_put_goals (IndFlow *flow, const IndPlanContent *content)
{
  for (guint k = 0; k < content->goals->len; k++)
    {
      const IndPlanGoal *goal = content->goals->pdata[k];

      if (k == 0)
        ind_plan_chapter (flow, _("Our goals"));
      ind_flow_gap (flow, k == 0 ? 8 : BETWEEN_BLOCKS);
      ind_flow_set_id (flow, goal->id);
      ind_flow_rule (flow, IND_ROLE_RULE, goal->depth == 0 ? 1.5 : 0.75, IND_KEEP_STRICTLY);
      ind_flow_gap (flow, goal->depth == 0 ? 12 : 7);
      put_goal_heading (flow, goal);
      put_goal_text (flow, goal);
      put_signs_and_progress (flow, goal);
      if (ind_flow_press (flow)->large)
        ind_flow_let_go (flow);
      ind_flow_set_id (flow, 0);
      put_tasks (flow, goal);
      ind_flow_let_go (flow);
    }
}
