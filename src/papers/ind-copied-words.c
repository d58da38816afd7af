#include "config.h"

#include "ind-copied-words.h"

#include <glib/gi18n.h>

#include "ind-format.h"
#include "ind-goal-words.h"
#include "ind-measure-words.h"
#include "ind-words.h"

/* One record of a case as text for the journal, a line for each thing that is to be known of it. Internal notes are left out. */

static void
add_line (GString *text, const char *line)
{
  if (!ind_is_blank (line))
    g_string_append_printf (text, "%s\n", line);
}

static void
add_signs (GString *text, const IndGoal *goal)
{
  if (ind_list_length (goal->signs) > 0)
    g_string_append_printf (text, "%s:\n", _("Signs of progress"));
  for (guint k = 0; k < ind_list_length (goal->signs); k++)
    g_string_append_printf (text, "– %s\n", ((const IndTextItem *) ind_list_get (goal->signs, k))->text);
}

static void
add_tasks (GString *text, const IndGoal *goal, IndDate today)
{
  if (ind_list_length (goal->actions) > 0)
    g_string_append_printf (text, "%s:\n", _("Tasks"));
  for (guint k = 0; k < ind_list_length (goal->actions); k++)
    {
      const IndAction *task = ind_list_get (goal->actions, k);
      g_autofree char *stands = ind_task_stands (task, today);

      g_string_append_printf (text, "– %s (%s)\n", task->text, stands);
    }
}

static void
add_goal (GString *text, const IndGoal *goal, IndDate today)
{
  g_autofree char *stands = ind_goal_stands (goal, today);
  g_autofree char *said = ind_words_unquoted (goal->family_words != NULL ? goal->family_words : "");
  g_autofree char *words = !ind_is_blank (said) ? ind_words_fill (_("“{words}”"), "words", said, NULL) : NULL;

  add_line (text, words);
  add_line (text, goal->text);
  add_line (text, stands);
  add_signs (text, goal);
  add_tasks (text, goal, today);
}

/**
 * ind_copied_text:
 * @record: a goal or a measure of an open case; of any other there is nothing to copy alone
 *
 * Returns: (transfer full) (nullable): several lines
 */
char *
ind_copied_text (const IndRecord *record, IndDate today)
{
  GString *text = g_string_new (NULL);

  if (record->table == &ind_goal_table)
    add_goal (text, (const IndGoal *) record, today);
  else if (record->table == &ind_measure_table)
    {
      g_autofree char *title = ind_measure_title ((const IndMeasure *) record);
      g_autofree char *stands = ind_measure_stands ((const IndMeasure *) record, today);

      add_line (text, title);
      add_line (text, stands);
    }
  return g_string_free (text, text->len == 0);
}
