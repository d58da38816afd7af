#include "config.h"

#include "records.h"

#include "ind-smarte.h"

typedef struct
{
  const char *what;        /* the goal holds: words, a sign, a task, a number */
  const char *due;
  const char *field, *said;
  const char *answers;     /* of the six, in their order: y, n, or - for nothing */
} Row;

static IndGoal *
goal_of (IndCase *family, const Row *row)
{
  IndGoal *goal = make (family, &ind_goal_table, "text", "Sove", NULL);

  if (strstr (row->what, "words") != NULL)
    ind_record_set_text_at ((IndRecord *) goal, "family_words", "Vi vil sove");
  if (strstr (row->what, "sign") != NULL)
    make (goal, &ind_goal_sign_table, "text", "Vi ler", NULL);
  if (strstr (row->what, "task") != NULL)
    make (goal, &ind_action_table, "text", "Ringe", NULL);
  if (strstr (row->what, "number") != NULL)
    make (goal, &ind_progress_table, "on", "2026-11-22", NULL);
  if (row->due != NULL)
    ind_record_set_number_at ((IndRecord *) goal, "due_on", ind_date_from_iso (row->due));
  if (row->field != NULL)
    ind_record_set_number ((IndRecord *) goal, ind_table_field (&ind_goal_table, row->field),
                           g_str_equal (row->said, "yes") ? IND_YES : IND_NO);
  return goal;
}

/* S, M, A, R, T, E: what stands in the goal answers, unless somebody has said something else. */
static void
test_answers (void)
{
  static const Row rows[] = {
    { "", NULL, NULL, NULL, "------" },
    { "task", NULL, NULL, NULL, "y-----" },
    { "sign", NULL, NULL, NULL, "-y----" },
    { "words", NULL, NULL, NULL, "--y---" },
    { "", NULL, "smarte_realistic", "yes", "---y--" },
    { "", "2027-03-01", NULL, NULL, "----y-" },
    { "number", NULL, NULL, NULL, "-----y" },
    { "words sign task number", "2027-03-01", NULL, NULL, "yyy-yy" },
    { "words sign task number", "2027-03-01", "smarte_realistic", "yes", "yyyyyy" },
    { "sign", NULL, "smarte_measurable", "no", "-n----" },
    { "", NULL, "smarte_specific", "yes", "y-----" },
    { "words", NULL, "smarte_accepted", "yes", "--y---" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (IndCase) family = ind_case_new (0);
      IndGoal *goal = goal_of (family, &rows[i]);
      char said[IND_N_SMARTE + 1] = { 0 };
      guint open = 0;

      for (guint k = 0; k < IND_N_SMARTE; k++)
        {
          IndAnswer answer = ind_smarte_answer (goal, k);

          said[k] = answer == IND_YES ? 'y' : answer == IND_NO ? 'n' : '-';
          open += answer != IND_YES ? 1 : 0;
        }
      g_assert_cmpstr (said, ==, rows[i].answers);
      g_assert_cmpuint (ind_smarte_open (goal), ==, open);
    }
}

/* A goal is begun with what the family says; a part goal with what is to be reached. */
static void
test_begun (void)
{
  g_autoptr (IndCase) family = ind_case_new (0);
  g_autoptr (IndRecord) goal = ind_goal_begun ("Vi vil sove", NULL);
  IndGoal *parent = make (family, &ind_goal_table, "text", "Sove", NULL);
  g_autoptr (IndRecord) part = ind_goal_begun ("Én nat", parent);

  g_assert_cmpstr (((IndGoal *) goal)->family_words, ==, "Vi vil sove");
  g_assert_true (ind_goal_is_only_words ((IndGoal *) goal));
  ind_record_set_text_at (goal, "text", "Sove seks timer");
  g_assert_false (ind_goal_is_only_words ((IndGoal *) goal));
  g_assert_null (((IndGoal *) part)->family_words);
  g_assert_true (((IndGoal *) part)->parent == parent);
  g_assert_false (ind_goal_is_only_words ((IndGoal *) part));
}

/* Notes are in the order of their days, whatever the order in which they were written. */
static void
test_notes (void)
{
  g_autoptr (IndCase) family = ind_case_new (0);
  IndGoal *goal = make (family, &ind_goal_table, "text", "Sove", NULL);
  g_autoptr (GPtrArray) notes = NULL;

  make (goal, &ind_progress_table, "on", "2026-11-22", "remark", "c", NULL);
  make (goal, &ind_progress_table, "on", "2026-03-01", "remark", "a", NULL);
  make (goal, &ind_progress_table, "on", "2026-11-22", "remark", "d", NULL);
  make (goal, &ind_progress_table, "on", "2026-05-01", "remark", "b", NULL);
  notes = ind_goal_notes (goal);
  for (guint k = 0; k < notes->len; k++)
    g_assert_cmpint (((IndProgress *) notes->pdata[k])->remark[0], ==, "abcd"[k]);
  g_assert_cmpuint (notes->len, ==, 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/smarte/answers", test_answers);
  g_test_add_func ("/smarte/begun", test_begun);
  g_test_add_func ("/smarte/notes", test_notes);
  return g_test_run ();
}
