#include "config.h"

#include "ind-words.h"

#include <string.h>

#include "ind-format.h"

static void
assert_has (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is not in: %s", part, text);
}

static char *
words_of (IndErrorCode code, const char *language)
{
  g_autoptr (GError) error = NULL;

  ind_language_init (language);
  ind_error_set (&error, code, "goals[3].due_on", "17");
  ind_error_set_file (&error, "/home/ea/case.json");
  return ind_words_error (error);
}

/* Every error has its sentence in both languages: the file, the place, and the sentence's end. */
static void
test_errors (void)
{
  for (int code = 0; code < IND_N_ERRORS; code++)
    {
      g_autofree char *danish = words_of (code, "da"), *english = words_of (code, "en");
      static const char before[] = "/home/ea/case.json: goals[3].due_on: ";

      g_test_message ("%d", code);
      g_assert_true (g_str_has_prefix (danish, before));
      g_assert_true (g_str_has_prefix (english, before));
      g_assert_cmpuint (strlen (danish), >, strlen (before) + 20);
      g_assert_cmpuint (strlen (english), >, strlen (before) + 20);
      g_assert_cmpstr (danish, !=, english);
      g_assert_null (strpbrk (danish, "{}\n"));
      g_assert_true (g_str_has_suffix (danish, "."));
      g_assert_true (g_str_has_suffix (english, "."));
      /* What one language tells, the other tells too. */
      g_assert_cmpint (strstr (danish, "17") != NULL, ==, strstr (english, "17") != NULL);
    }
}

/* In a window, where the file has been named already. */
static void
test_reasons (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *reason = NULL;

  ind_language_init ("da");
  ind_error_set (&error, IND_ERROR_FORM, "goals[3].due_on", NULL);
  ind_error_set_file (&error, "/home/ea/case.json");
  reason = ind_words_error_reason (error);
  g_assert_cmpstr (reason, ==, "Det er skrevet forkert; ret det.");
}

/* What a file holds cannot move a cursor or begin a line of its own. */
static void
test_hostile_errors (void)
{
  g_autofree char *long_id = g_strnfill (100000, 'x');
  g_autoptr (GError) error = NULL, other = NULL, foreign = NULL;
  g_autofree char *sentence = NULL, *shortened = NULL, *passed_on = NULL;

  ind_language_init ("da");
  ind_error_set (&error, IND_ERROR_ID_UNKNOWN, "a\nb", "c\033[2Jd\xe2\x80\xae");
  ind_error_set_file (&error, "e\nf\xff.json");
  sentence = ind_words_error (error);
  g_assert_null (strpbrk (sentence, "\n\033"));
  g_assert_null (strstr (sentence, "\xe2\x80\xae"));
  g_assert_true (g_utf8_validate (sentence, -1, NULL));
  ind_error_set (&other, IND_ERROR_ID_UNKNOWN, "12", long_id);
  shortened = ind_words_error (other);
  g_assert_cmpuint (strlen (shortened), <, 300);
  assert_has (shortened, "linje 12: ");
  g_set_error_literal (&foreign, G_IO_ERROR, G_IO_ERROR_BUSY, "Resource busy");
  passed_on = ind_words_error (foreign);
  assert_has (passed_on, "(Resource busy)");
}

static const char *case_status (int choice) { return ind_words_case_status (choice); }
static const char *model (int choice) { return ind_words_model (choice); }
static const char *channel (int choice) { return ind_words_channel (choice); }
static const char *closeness (int choice) { return ind_words_closeness (choice); }
static const char *goal_status (int choice) { return ind_words_goal_status (choice); }
static const char *action_status (int choice) { return ind_words_action_status (choice); }
static const char *measure_status (int choice) { return ind_words_measure_status (choice); }
static const char *activity_kind (int choice) { return ind_words_activity_kind (choice); }
static const char *activity_status (int choice) { return ind_words_activity_status (choice); }
static const char *audience (int choice) { return ind_words_audience (choice); }

/* Every choice that a case file knows has a word. */
static void
test_choices (void)
{
  static const struct
  {
    const char *const *values;
    const char *(*words) (int choice);
  } choices[] = {
    { ind_case_status_values, case_status }, { ind_model_values, model }, { ind_channel_values, channel },
    { ind_closeness_values, closeness }, { ind_goal_status_values, goal_status },
    { ind_action_status_values, action_status }, { ind_measure_status_values, measure_status },
    { ind_activity_kind_values, activity_kind }, { ind_activity_status_values, activity_status },
    { ind_audience_values, audience },
  };

  ind_language_init ("da");
  for (gsize k = 0; k < G_N_ELEMENTS (choices); k++)
    {
      int n = (int) g_strv_length ((char **) choices[k].values);

      g_assert_cmpstr (choices[k].words (0), ==, "");
      for (int choice = 1; choice <= n; choice++)
        g_assert_cmpuint (strlen (choices[k].words (choice)), >, 1);
      g_assert_cmpstr (choices[k].words (n + 1), ==, "");
    }
  g_assert_cmpstr (ind_words_case_status (IND_CASE_DECLINED), ==, "har takket nej");
  g_assert_cmpstr (ind_words_model (IND_MODEL_EN_INDGANG), ==, "Én familie – én indgang");
  g_assert_cmpstr (ind_words_goal_status (IND_GOAL_ACHIEVED), ==, "nået");
  g_assert_cmpstr (ind_words_activity_kind (IND_ACTIVITY_NETWORK_MEETING), ==, "netværksmøde");
}

static IndPerson *
add_person (IndCase *family, IndRelation relation, IndSex sex, const char *born, const char *role)
{
  IndRecord *person = ind_record_new (&ind_person_table, ind_new_id ());

  ind_record_set_number_at (person, "relation", relation);
  ind_record_set_number_at (person, "sex", sex);
  ind_record_set_number_at (person, "birth_date", ind_date_from_iso (born));
  ind_record_set_text_at (person, "role", role);
  ind_record_insert ((IndRecord *) family, ind_record_list_of ((IndRecord *) family, &ind_person_table), person,
                     ind_list_length (family->persons));
  g_object_unref (person);
  return (IndPerson *) person;
}

static void
test_relations (void)
{
  g_autoptr (IndCase) family = ind_case_new (1);
  IndPerson *child = add_person (family, IND_RELATION_CHILD, IND_SEX_MALE, "2023-05-01", NULL);

  ind_language_init ("da");
  g_assert_cmpstr (ind_words_relation (child), ==, "barn");
  g_assert_cmpstr (ind_words_relation (add_person (family, IND_RELATION_MOTHER, 0, NULL, NULL)), ==, "mor");
  g_assert_cmpstr (ind_words_relation (add_person (family, IND_RELATION_PARENT, IND_SEX_MALE, NULL, NULL)), ==, "far");
  g_assert_cmpstr (ind_words_relation (add_person (family, IND_RELATION_PARENT, 0, NULL, NULL)), ==, "forælder");
  g_assert_cmpstr (ind_words_relation (add_person (family, IND_RELATION_GRANDPARENT, IND_SEX_FEMALE, NULL, "mormor")), ==,
                   "mormor");
  g_assert_cmpstr (ind_words_relation (add_person (family, IND_RELATION_SIBLING, IND_SEX_FEMALE, "2020-01-01", NULL)), ==,
                   "storesøster");
  g_assert_cmpstr (ind_words_relation (add_person (family, IND_RELATION_SIBLING, IND_SEX_MALE, "2025-01-01", NULL)), ==,
                   "lillebror");
  g_assert_cmpstr (ind_words_relation (add_person (family, IND_RELATION_SIBLING, 0, NULL, NULL)), ==, "søskende");
}

static void
test_ages (void)
{
  static const struct { const char *born, *today, *age; } ages[] = {
    { "2026-03-11", "2026-11-22", "8 måneder" }, { "2026-10-22", "2026-11-22", "1 måned" },
    { "2026-11-22", "2026-11-22", "0 måneder" }, { "2025-11-23", "2026-11-22", "11 måneder" },
    { "2025-11-22", "2026-11-22", "1 år" }, { "2023-11-23", "2026-11-22", "2 år" }, { "2026-11-23", "2026-11-22", NULL },
    { "", "2026-11-22", NULL },
  };

  ind_language_init ("da");
  for (gsize k = 0; k < G_N_ELEMENTS (ages); k++)
    {
      g_autofree char *age = ind_words_age (ind_date_from_iso (ages[k].born), ind_date_from_iso (ages[k].today));

      g_assert_cmpstr (age, ==, ages[k].age);
    }
}

/* A history that reads like a diary. */
static void
test_history (void)
{
  static const struct { const char *label, *arguments[5], *danish, *done; } labels[] = {
    { IND_LABEL_TAKEN_IN, { "R-1", "Holm" }, "lone oprettede sagen for familien Holm",
      "sagen for familien Holm blev oprettet" },
    { IND_LABEL_TAKEN_IN, { NULL }, "lone oprettede en sag", "en sag blev oprettet" },
    { IND_LABEL_REPLACED, { "R-1", "Holm" }, "lone erstattede sagen for familien Holm med en ny fil",
      "sagen for familien Holm blev erstattet med en ny fil" },
    { IND_LABEL_REPLACED, { NULL }, "lone erstattede en sag med en ny fil", "en sag blev erstattet med en ny fil" },
    { IND_LABEL_REMOVED, { NULL }, "lone slettede en sag permanent", "en sag blev slettet permanent" },
    { IND_LABEL_GOAL_MOVED, { "Sove\nigennem", "1" }, "lone flyttede målet »Sove igennem« til plads nr. 1",
      "målet »Sove igennem« blev flyttet til plads nr. 1" },
    { IND_LABEL_ACTION_MOVED, { "Øve", "2" }, "lone flyttede opgaven »Øve« til plads nr. 2",
      "opgaven »Øve« blev flyttet til plads nr. 2" },
    { IND_LABEL_SET, { "goal", "status", "Sove", "achieved" }, "lone skrev, at målet »Sove« er nået",
      "målet »Sove« blev sat til »nået«" },
    { IND_LABEL_SET, { "action", "due_on", "Øve", "2026-12-04" }, "lone satte fristen for opgaven »Øve« til 4. december 2026",
      "fristen for opgaven »Øve« blev sat til 4. december 2026" },
    { IND_LABEL_SET, { "goal", "family_words", "Sove", "" }, "lone fjernede familiens ord for målet »Sove«",
      "familiens ord for målet »Sove« blev fjernet" },
    { IND_LABEL_SET, { "goal" }, "lone ændrede sagen", "sagen blev ændret" },
    { "something-newer", { NULL }, "lone ændrede sagen", "sagen blev ændret" },
  };

  for (gsize k = 0; k < G_N_ELEMENTS (labels); k++)
    {
      IndChange change = { .author = (char *) "lone", .label = (char *) labels[k].label,
                           .arguments = (char **) labels[k].arguments };
      g_autofree char *words = NULL, *done = NULL, *undone = NULL, *again = NULL, *english = NULL;
      g_autofree char *fortroed = g_strdup_printf ("lone fortrød: %s", labels[k].done);

      ind_language_init ("da");
      words = ind_words_change (&change);
      done = ind_words_change_done (&change);
      g_assert_cmpstr (words, ==, labels[k].danish);
      g_assert_cmpstr (done, ==, labels[k].done);
      change.kind = IND_CHANGE_UNDO;
      undone = ind_words_change (&change);
      g_assert_cmpstr (undone, ==, fortroed);
      change.kind = IND_CHANGE_REDO;
      again = ind_words_change (&change);
      assert_has (again, "lone gentog: ");
      ind_language_init ("en");
      english = ind_words_change (&change);
      assert_has (english, "lone redid: ");
      g_assert_null (strpbrk (english, "{}"));
    }
}

static void
test_lacks (void)
{
  g_autoptr (IndRecord) goal = ind_record_new (&ind_goal_table, 1);
  g_autoptr (IndRecord) activity = ind_record_new (&ind_activity_table, 2);
  g_autoptr (IndRecord) worker = ind_record_new (&ind_worker_table, 3);
  g_autofree char *words = NULL, *month = NULL, *none = NULL, *telephone = NULL, *letters = g_strnfill (200, 'x');
  IndLack lack = { IND_LACK_FAMILY_WORDS, goal };

  ind_language_init ("da");
  ind_record_set_text_at (goal, "text", letters);
  words = ind_words_lack (&lack);
  assert_has (words, "xxx…« mangler familiens egne ord.");
  g_assert_cmpuint (strlen (words), <, 120);
  ind_record_set_number_at (activity, "month", ind_month_from_iso ("2027-03"));
  lack = (IndLack) { IND_LACK_FOLLOW_UP, activity };
  month = ind_words_lack (&lack);
  g_assert_cmpstr (month, ==, "Den næste opfølgning (marts 2027) har ingen dato endnu.");
  lack.record = NULL;
  none = ind_words_lack (&lack);
  g_assert_cmpstr (none, ==, "Der er ikke planlagt en næste opfølgning.");
  ind_record_set_text_at (worker, "name", "Lone Prøve");
  lack = (IndLack) { IND_LACK_TELEPHONE, worker };
  telephone = ind_words_lack (&lack);
  g_assert_cmpstr (telephone, ==, "Familien kan ikke se, hvordan de får fat i Lone: Lone skriver telefon eller mail i indstillingerne.");
}

/* Values are put in once, whatever they look like themselves. */
static void
test_fill (void)
{
  g_autofree char *filled = ind_words_fill ("{b}, {a} {b} {c} {", "a", "{b}", "b", "2", NULL);

  g_assert_cmpstr (filled, ==, "2, {b} 2 {c} {");
}

/* What a check finds: where it is, in which words, and what to do. */
static void
test_findings (void)
{
  static const struct
  {
    IndFindingKind kind;
    const char *place, *where, *what, *said;
    IndErrorCode code;
  } findings[] = {
    { IND_FINDING_FILE, NULL, NULL, "row 3 missing from index x", "SQLite melder »row 3 missing from index x«",
      IND_ERROR_DATABASE_DAMAGED },
    { IND_FINDING_KEYS, "goal", NULL, "case", "en række i tabellen »goal« henviser til en række i »case«, som ikke findes",
      IND_ERROR_DATABASE_DAMAGED },
    { IND_FINDING_RULES, "A-1", "goals[1].status", NULL, "A-1: goals[1].status: ", IND_ERROR_UNKNOWN_VALUE },
    { IND_FINDING_RULES, "A-1", NULL, NULL, "A-1: Databasen er beskadiget", IND_ERROR_DATABASE_DAMAGED },
  };

  ind_language_init ("da");
  for (gsize k = 0; k < G_N_ELEMENTS (findings); k++)
    {
      GError *error = NULL;
      IndFinding *finding;
      g_autofree char *said = NULL;

      ind_error_set (&error, findings[k].code, findings[k].where, findings[k].what);
      finding = ind_finding_new (findings[k].kind, findings[k].place, error);
      said = ind_words_finding (finding);
      assert_has (said, findings[k].said);
      ind_finding_free (finding);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/command/words/errors", test_errors);
  g_test_add_func ("/command/words/reasons", test_reasons);
  g_test_add_func ("/command/words/hostile-errors", test_hostile_errors);
  g_test_add_func ("/command/words/findings", test_findings);
  g_test_add_func ("/command/words/choices", test_choices);
  g_test_add_func ("/command/words/relations", test_relations);
  g_test_add_func ("/command/words/ages", test_ages);
  g_test_add_func ("/command/words/history", test_history);
  g_test_add_func ("/command/words/lacks", test_lacks);
  g_test_add_func ("/command/words/fill", test_fill);
  return g_test_run ();
}
