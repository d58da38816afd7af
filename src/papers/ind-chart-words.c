#include "config.h"

#include "ind-chart-words.h"

#include <glib/gi18n.h>

#include "ind-answers-chart.h"
#include "ind-format.h"
#include "ind-measure-words.h"
#include "ind-words.h"

#define MOST_EVALUATIONS 60   /* the latest are shown */

/**
 * ind_cost_words:
 * @months: (element-type IndMonthCost): see ind_case_cost_months()
 *
 * Returns: (transfer full): what the measures cost from when on: "Kroner a month: 6.400 kr. from marts 2026; expected: 0 kr. from …;
 *   once: 12.000 kr. in maj 2026"
 */
char *
ind_cost_words (const GArray *months, IndDate today)
{
  g_autoptr (GString) changes = g_string_new (NULL);
  double before = -1;
  gboolean expected = FALSE;

  for (guint k = 0; k < months->len; k++)
    {
      const IndMonthCost *one = &g_array_index (months, IndMonthCost, k);
      g_autofree char *amount = ind_kroner (one->monthly), *month = ind_format_month_year (one->month), *words = NULL;

      if (one->monthly == before)
        continue;
      words = ind_words_fill (_("{amount} from {month}"), "amount", amount, "month", month, NULL);
      g_string_append (changes, changes->len > 0 ? "; " : "");
      if (one->month > today && !expected)
        g_string_append_printf (changes, "%s ", _("expected:"));
      expected |= one->month > today;
      g_string_append (changes, words);
      before = one->monthly;
    }
  for (guint k = 0, n = 0; k < months->len; k++)
    {
      const IndMonthCost *one = &g_array_index (months, IndMonthCost, k);
      g_autofree char *amount = ind_kroner (one->once), *month = ind_format_month_year (one->month), *words = NULL;

      if (one->once <= 0)
        continue;
      words = ind_words_fill (_("{amount} in {month}"), "amount", amount, "month", month, NULL);
      g_string_append_printf (changes, "%s%s %s", n == 0 ? "; " : ",", n == 0 ? _("once:") : "", words);
      n++;
    }
  return ind_words_fill (_("What the measures cost a month: {changes}"), "changes", changes->str, NULL);
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  IndDate one = (*(IndEvaluation *const *) a)->on, other = (*(IndEvaluation *const *) b)->on;

  return one < other ? -1 : one > other;
}

/**
 * ind_case_evaluations:
 *
 * Returns: (transfer container) (element-type IndEvaluation): those with an answer in the order of their days, the latest of very many
 */
GPtrArray *
ind_case_evaluations (IndCase *family)
{
  GPtrArray *all = g_ptr_array_new ();

  for (guint k = 0; k < ind_list_length (family->evaluations); k++)
    {
      IndEvaluation *one = ind_list_get (family->evaluations, k);
      guint asked;

      if (ind_evaluation_answered (one, &asked) > 0)
        g_ptr_array_add (all, one);
    }
  g_ptr_array_sort (all, compare_days);
  if (all->len > MOST_EVALUATIONS)
    g_ptr_array_remove_range (all, 0, all->len - MOST_EVALUATIONS);
  return all;
}

/* The fields that are answers from 0 to 10. Returns: (transfer container) (element-type IndField) */
static GPtrArray *
questions (void)
{
  GPtrArray *fields = g_ptr_array_new ();

  for (const IndField *field = ind_evaluation_table.fields; field->name != NULL; field++)
    if (field->type == IND_FIELD_NUMBER && field->high == 10)
      g_ptr_array_add (fields, (gpointer) field);
  return fields;
}

static int
answer (GPtrArray *evaluations, guint k, const IndField *field)
{
  gint64 number = ind_record_get_number (evaluations->pdata[k], field);

  return number == IND_NO_NUMBER ? IND_ANSWERS_NONE : (int) number;
}

/**
 * ind_evaluations_chart:
 * @evaluations: (element-type IndEvaluation): see ind_case_evaluations(), at least one
 *
 * Returns: (transfer full): how the family experiences the cooperation, from the first time to the last; see ind_answers_chart()
 */
IndScene *
ind_evaluations_chart (GPtrArray *evaluations, double width, double size, const IndTypeset *typeset)
{
  g_autoptr (GPtrArray) fields = questions (), days = g_ptr_array_new_with_free_func (g_free);
  g_autofree IndAnswersRow *rows = g_new (IndAnswersRow, fields->len);
  g_autofree int *values = g_new (int, fields->len * evaluations->len);

  for (guint k = 0; k < evaluations->len; k++)
    g_ptr_array_add (days, ind_format_date (((IndEvaluation *) evaluations->pdata[k])->on));
  for (guint i = 0; i < fields->len; i++)
    {
      rows[i] = (IndAnswersRow) { ind_words_field (&ind_evaluation_table, fields->pdata[i]), values + i * evaluations->len };
      for (guint k = 0; k < evaluations->len; k++)
        values[i * evaluations->len + k] = answer (evaluations, k, fields->pdata[i]);
    }
  return ind_answers_chart (rows, fields->len, (const char *const *) days->pdata, days->len, width, size, typeset);
}

/** ind_evaluations_words: Returns: (transfer full): the chart in words: "Well informed: 3 (18. februar 2026), 5 (10. juni 2026); …" */
char *
ind_evaluations_words (GPtrArray *evaluations)
{
  g_autoptr (GPtrArray) fields = questions ();
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < fields->len; i++)
    {
      gboolean first = TRUE;

      for (guint k = 0; k < evaluations->len; k++)
        {
          int value = answer (evaluations, k, fields->pdata[i]);
          g_autofree char *day = ind_format_date (((IndEvaluation *) evaluations->pdata[k])->on);

          if (value == IND_ANSWERS_NONE)
            continue;
          if (first)
            g_string_append_printf (words, "%s%s: ", words->len > 0 ? "; " : "", ind_words_field (&ind_evaluation_table, fields->pdata[i]));
          g_string_append_printf (words, "%s%d (%s)", first ? "" : ", ", value, day);
          first = FALSE;
        }
    }
  return g_string_free (words, FALSE);
}

/** ind_evaluation_stands: Returns: (transfer full): who answered, and how many of the questions: "Mona · 5 of 7 questions answered" */
char *
ind_evaluation_stands (const IndEvaluation *evaluation)
{
  guint asked, answered = ind_evaluation_answered (evaluation, &asked);
  const char *who = evaluation->by.record != NULL ? ind_actor_name (evaluation->by.record) : evaluation->by.name;
  g_autofree char *some = g_strdup_printf ("%u", answered), *all = g_strdup_printf ("%u", asked), *told = NULL;

  told = answered > 0 ? ind_words_fill (_("{some} of {all} questions answered"), "some", some, "all", all, NULL)
                      : g_strdup (_("no question answered yet"));
  return who != NULL ? g_strdup_printf ("%s · %s", who, told) : g_steal_pointer (&told);
}
