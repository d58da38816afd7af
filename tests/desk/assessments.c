/* An assessment is begun, continued, and its worries become goals: each one change that can be undone. */
#include "config.h"

#include "ind-assessment.h"
#include "ind-goal.h"
#include "ind-items.h"
#include "ind-rules.h"
#include "ind-test-desk.h"

#define TODAY ind_date_new (2026, 11, 22)

static IndCase *
take_in (IndDesk *desk, const char *name)
{
  g_autofree char *text = ind_test_case_text (name);

  return ind_desk_open_case (desk, ind_test_take_in (desk, text), IND_USE_OPEN, NULL);
}

static gint64
add (IndDesk *desk, IndRecord *owner, IndRecord *draft)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IndRecord) mine = draft;
  gint64 id = ind_desk_add (desk, owner, mine, G_MAXUINT, &error);

  g_assert_no_error (error);
  return id;
}

static IndAssessment *
last_of (IndCase *family)
{
  return ind_list_get (family->assessments, ind_list_length (family->assessments) - 1);
}

/* One child: ten dimensions, nobody's in particular, none explored. */
static void
test_begun (void)
{
  g_autoptr (IndDesk) desk = ind_test_open (NULL);
  g_autoptr (IndCase) family = take_in (desk, "nielsen-referral");
  g_autofree char *before = ind_test_export (desk, family->id), *after = NULL;
  const IndAssessment *one;

  add (desk, (IndRecord *) family, ind_assessment_begun (family, "ICS", TODAY));
  one = last_of (family);
  g_assert_cmpint (one->started_on, ==, TODAY);
  g_assert_cmpuint (ind_list_length (one->children), ==, 1);
  g_assert_cmpuint (ind_list_length (one->dimensions), ==, 10);
  for (guint k = 0; k < 10; k++)
    g_assert_null (((IndAssessmentDimension *) ind_list_get (one->dimensions, k))->child);
  g_assert_cmpint (ind_desk_undo (desk, family->id, NULL), ==, family->id);
  after = ind_test_export (desk, family->id);
  g_assert_cmpstr (before, ==, after);
}

/* Two children: each has their own, but for the family's side. */
static void
test_children (void)
{
  static const char json[] =
    "{\"format\":\"indgang-case\",\"version\":1,\"case\":{\"reference\":\"A\",\"family_name\":\"P\",\"model\":\"en-indgang\","
    "\"status\":\"enrolled\"},\"persons\":[{\"id\":\"p\",\"name\":\"Ida\",\"relation\":\"child\",\"in_focus\":true},"
    "{\"id\":\"q\",\"name\":\"Bo\",\"relation\":\"child\",\"in_focus\":true}]}";
  g_autoptr (IndDesk) desk = ind_test_open (NULL);
  g_autoptr (IndCase) family = ind_desk_open_case (desk, ind_test_take_in (desk, json), IND_USE_OPEN, NULL);
  guint shared = 0;

  add (desk, (IndRecord *) family, ind_assessment_begun (family, "ICS", TODAY));
  g_assert_cmpuint (ind_list_length (last_of (family)->dimensions), ==, 7 * 2 + 3);
  for (guint k = 0; k < 17; k++)
    {
      const IndAssessmentDimension *one = ind_list_get (last_of (family)->dimensions, k);

      g_assert_cmpint (one->child == NULL, ==, ind_dimension_is_shared (one->dimension));
      shared += one->child == NULL;
    }
  g_assert_cmpuint (shared, ==, 3);
}

/* A new one begins with what the last one said; the last one stays as it was. */
static void
test_continued (void)
{
  g_autoptr (IndDesk) desk = ind_test_open (NULL);
  g_autoptr (IndCase) family = take_in (desk, "soerensen-yilmaz");
  const IndAssessment *before = last_of (family), *after;

  add (desk, (IndRecord *) family, ind_assessment_continued (before, "Et halvt år efter", TODAY));
  after = last_of (family);
  g_assert_true (after != before);
  g_assert_cmpuint (ind_list_length (family->assessments), ==, 2);
  g_assert_cmpstr (after->title, ==, "Et halvt år efter");
  g_assert_null (after->conclusion);
  g_assert_nonnull (before->conclusion);
  g_assert_cmpuint (ind_list_length (after->investigations), ==, 0);
  g_assert_cmpuint (ind_list_length (after->dimensions), ==, ind_list_length (before->dimensions));
  for (guint k = 0; k < ind_list_length (before->dimensions); k++)
    g_assert_true (ind_record_says_the_same (ind_list_get (before->dimensions, k), ind_list_get (after->dimensions, k)));
}

/* The goal points back at its dimension; the family's words are not made up, and the worry is nobody else's to read. */
static void
test_goal (void)
{
  g_autoptr (IndDesk) desk = ind_test_open (NULL);
  g_autoptr (IndCase) family = take_in (desk, "soerensen-yilmaz");
  const IndAssessmentDimension *worry = ind_list_get (last_of (family)->dimensions, 6);
  guint n = ind_list_length (family->goals);
  gint64 id = add (desk, (IndRecord *) family, ind_goal_from_worry (worry, "Et mål"));
  const IndGoal *goal = (IndGoal *) ind_case_lookup (family, id);
  g_autoptr (IndChange) change = ind_desk_next_undo (desk, family->id);

  g_assert_cmpstr (change->label, ==, IND_LABEL_ADDED);
  g_assert_cmpstr (goal->text, ==, "Et mål");
  g_assert_null (goal->family_words);
  g_assert_cmpstr (goal->note, ==, worry->concerns);
  g_assert_cmpuint (ind_list_length (goal->dimensions), ==, 1);
  g_assert_cmpstr (((IndTextItem *) ind_list_get (goal->dimensions, 0))->text, ==, worry->dimension);
  g_assert_cmpint (ind_desk_undo (desk, family->id, NULL), ==, family->id);
  g_assert_cmpuint (ind_list_length (family->goals), ==, n);
}

/* BL § 20: four months from the start where nothing else is set; no other paragraph says so. */
static void
test_due (void)
{
  static const struct { const char *law, *section, *started, *due, *expected; } rows[] = {
    { "BL", "20", "2026-01-31", NULL, "2026-05-31" },
    { "BL", "20", "2026-10-31", NULL, "2027-02-28" },
    { "BL", "20", "2026-01-31", "2026-03-01", "2026-03-01" },
    { "BL", "20", NULL, NULL, NULL },
    { "BL", "32", "2026-01-31", NULL, NULL },
    { NULL, NULL, "2026-01-31", NULL, NULL },
    { NULL, NULL, "2026-01-31", "2026-02-01", "2026-02-01" },
  };

  for (gsize k = 0; k < G_N_ELEMENTS (rows); k++)
    {
      g_autoptr (IndRecord) draft = ind_record_new (&ind_investigation_table, 1);
      IndDate due, expected = rows[k].expected != NULL ? ind_date_from_iso (rows[k].expected) : IND_NO_DATE;

      ind_record_set_text_at (draft, "legal_basis_law", rows[k].law);
      ind_record_set_text_at (draft, "legal_basis_section", rows[k].section);
      if (rows[k].started != NULL)
        ind_record_set_number_at (draft, "started_on", ind_date_from_iso (rows[k].started));
      if (rows[k].due != NULL)
        ind_record_set_number_at (draft, "due_on", ind_date_from_iso (rows[k].due));
      due = ind_investigation_due ((IndInvestigation *) draft);
      g_assert_cmpint (due, ==, expected);
      g_assert_cmpint (ind_investigation_is_overdue ((IndInvestigation *) draft, due), ==, FALSE);
      g_assert_cmpint (ind_investigation_is_overdue ((IndInvestigation *) draft, due + 1), ==, due != IND_NO_DATE);
      ind_record_set_number_at (draft, "done_on", ind_date_from_iso ("2026-02-01"));
      g_assert_false (ind_investigation_is_overdue ((IndInvestigation *) draft, due + 1));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ind_clock_set (TODAY);
  g_test_add_func ("/assessments/begun", test_begun);
  g_test_add_func ("/assessments/children", test_children);
  g_test_add_func ("/assessments/continued", test_continued);
  g_test_add_func ("/assessments/goal", test_goal);
  g_test_add_func ("/assessments/due", test_due);
  return g_test_run ();
}
