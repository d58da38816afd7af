#include "config.h"

#include "ind-copied-words.h"

#include <glib/gi18n.h>

#include "ind-format.h"
#include "ind-goal-words.h"
#include "ind-log.h"
#include "ind-matter-words.h"
#include "ind-measure-words.h"
#include "ind-privacy.h"
#include "ind-words.h"

/*
 * One record of a case as text for the journal, a line for each thing that is to be known of it. Internal notes are left out; what
 * was said in a contact is what the journal is to have.
 */

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

static void
add_contact (GString *text, IndRecord *entry, IndDate today)
{
  gboolean late;
  g_autofree char *title = ind_contact_entry_title (entry, today), *stands = ind_contact_entry_stands (entry, today, &late);

  add_line (text, title);
  add_line (text, stands);
}

/* The newest contact first; of the same day, the one that was written last. */
static int
newest_first (gconstpointer a, gconstpointer b)
{
  const IndContactEntry *one = *(const IndContactEntry *const *) a, *other = *(const IndContactEntry *const *) b;
  int order = g_strcmp0 (other->on, one->on);

  return order != 0 ? order : one->position < other->position ? 1 : -1;
}

/** ind_contacts_by_day: Returns: (transfer container) (element-type IndContactEntry): the contact log, the newest first */
GPtrArray *
ind_contacts_by_day (IndCase *family)
{
  GPtrArray *entries = g_ptr_array_new ();

  for (guint k = 0; k < ind_list_length (family->contact_log); k++)
    g_ptr_array_add (entries, ind_list_get (family->contact_log, k));
  g_ptr_array_sort (entries, newest_first);
  return entries;
}

/** ind_copied_log: Returns: (transfer full) (nullable): the contact log for the journal, the newest first; %NULL where it is empty */
char *
ind_copied_log (IndCase *family, IndDate today)
{
  g_autoptr (GPtrArray) entries = ind_contacts_by_day (family);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint k = 0; k < entries->len; k++)
    {
      if (k > 0)
        g_string_append_c (text, '\n');
      add_contact (text, entries->pdata[k], today);
    }
  return text->len > 0 ? ind_text_for_others (family, text->str) : NULL;
}

/**
 * ind_copied_text:
 * @record: a goal, a measure or a contact of an open case; of any other there is nothing to copy alone
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
  else if (record->table == &ind_contact_entry_table)
    add_contact (text, (IndRecord *) record, today);
  return g_string_free (text, text->len == 0);
}
