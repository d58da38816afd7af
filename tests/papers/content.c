#include "config.h"

#include "ind-plan-content.h"

#include <string.h>

#include "ind-case-file.h"
#include "ind-format.h"

static IndPlanContent *
read_content (const char *case_members, const char *persons, const char *rest)
{
  g_autofree char *json = g_strdup_printf (
    "{\"format\":\"indgang-case\",\"version\":1,\"case\":{\"reference\":\"A\",\"family_name\":\"Prøve\","
    "\"model\":\"en-indgang\",\"status\":\"enrolled\"%s},\"persons\":[%s]%s}", case_members, persons, rest);
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr (GError) error = NULL;
  g_autoptr (IndCase) family = ind_case_file_read (bytes, NULL, &error);

  g_assert_no_error (error);
  return ind_plan_content_new (family, NULL, FALSE);
}

#define CHILD "{\"id\":\"c\",\"name\":\"Anna Prøve\",\"relation\":\"child\",\"in_focus\":true,\"birth_date\":\"2022-01-01\"}"
#define MOTHER "{\"id\":\"m\",\"name\":\"Eva Prøve\",\"relation\":\"mother\"}"
#define AUNT "{\"id\":\"t\",\"name\":\"Ida Prøve\",\"relation\":\"mother\"}"

/* Who said it is read from the words; Mor is somebody only where there is one. */
static void
test_words (void)
{
  static const struct
  {
    const char *persons, *said, *text, *speaker;
  } cases[] = {
    { CHILD "," MOTHER, "Mor: »Vi skal sove.«", "»Vi skal sove.«", "Eva, mor" },
    { CHILD "," MOTHER, "mor: \\\"Vi skal sove.\\\"", "»Vi skal sove.«", "Eva, mor" },
    { CHILD "," MOTHER, "Eva: “Vi skal sove.”", "»Vi skal sove.«", "Eva, mor" },
    { CHILD "," MOTHER, "Anna: »Mig!«", "»Mig!«", "Anna" },
    { CHILD "," MOTHER "," AUNT, "Mor: »Vi skal sove.«", "»Vi skal sove.«", "Mor" },
    { CHILD "," MOTHER, "Morfar: »Ro på.«", "»Ro på.«", "Morfar" },
    { CHILD "," MOTHER, "Vi skal sove.", "»Vi skal sove.«", NULL },
    { CHILD "," MOTHER, "Det vigtigste: vi skal sove.", "»Det vigtigste: vi skal sove.«", NULL },
    { CHILD "," MOTHER, "Mor: »Ja.« Far: »Nej.«", "Mor: »Ja.« Far: »Nej.«", NULL },
    { CHILD "," MOTHER, "  ", NULL, NULL },
  };

  for (guint k = 0; k < G_N_ELEMENTS (cases); k++)
    {
      g_autofree char *rest = g_strdup_printf (",\"goals\":[{\"id\":\"g\",\"text\":\"Mål\",\"family_words\":\"%s\"}]",
                                               cases[k].said);
      g_autoptr (IndPlanContent) content = read_content ("", cases[k].persons, rest);
      const IndPlanGoal *goal = content->goals->pdata[0];

      g_assert_cmpstr (goal->words.text, ==, cases[k].text);
      g_assert_cmpstr (goal->words.speaker, ==, cases[k].speaker);
    }
}

/* By priority, then as in the file, part goals under theirs; what was dropped is gone unless a part of it lives. */
static void
test_order (void)
{
  g_autoptr (IndPlanContent) content = read_content ("", CHILD,
    ",\"goals\":[{\"id\":\"a\",\"text\":\"Uden\"},{\"id\":\"b\",\"text\":\"To\",\"priority\":2},"
    "{\"id\":\"c1\",\"text\":\"Væk\",\"priority\":1,\"status\":\"dropped\"},"
    "{\"id\":\"d\",\"text\":\"Et\",\"priority\":1},{\"id\":\"b2\",\"parent\":\"b\",\"text\":\"To-to\"},"
    "{\"id\":\"b1\",\"parent\":\"b\",\"text\":\"To-et\",\"priority\":1},"
    "{\"id\":\"x\",\"text\":\"Droppet\",\"status\":\"dropped\"},{\"id\":\"y\",\"parent\":\"x\",\"text\":\"Lever\"}]");
  g_autoptr (GString) order = g_string_new (NULL);

  for (guint k = 0; k < content->goals->len; k++)
    {
      const IndPlanGoal *goal = content->goals->pdata[k];

      g_string_append_printf (order, "%s %s%s;", goal->number, goal->text, goal->state.text != NULL ? "!" : "");
    }
  g_assert_cmpstr (order->str, ==, "1 Et;2 To;2.1 To-et;2.2 To-to;3 Uden;4 Droppet!;4.1 Lever;");
}

static void
test_children (void)
{
  g_autoptr (IndPlanContent) two = read_content ("", CHILD ",{\"id\":\"d\",\"name\":\"Bo Prøve\",\"relation\":\"child\","
                                                 "\"in_focus\":true,\"birth_date\":\"2026-06-01\"}",
                                                 ",\"goals\":[{\"id\":\"g\",\"text\":\"Mål\",\"for\":[\"c\"]},"
                                                 "{\"id\":\"h\",\"text\":\"Mål\"}]");
  g_autoptr (IndPlanContent) none = read_content ("", MOTHER, "");

  g_assert_cmpstr (two->title, ==, "Handleplan for Anna og Bo");
  g_assert_cmpstr (((IndPlanMember *) two->members->pdata[0])->about, ==, "4 år");
  g_assert_cmpstr (((IndPlanMember *) two->members->pdata[1])->about, ==, "5 måneder");
  g_assert_cmpstr (((IndPlanGoal *) two->goals->pdata[0])->label, ==, "Målet for Anna");
  g_assert_cmpstr (((IndPlanGoal *) two->goals->pdata[1])->label, ==, "Målet");
  g_assert_cmpstr (none->title, ==, "Handleplan for familien Prøve");
}

/* Where no child is marked, all of them are those whom the case is about. */
static void
test_unmarked_children (void)
{
  g_autoptr (IndPlanContent) content = read_content ("",
    "{\"id\":\"c\",\"name\":\"Anna Prøve\",\"relation\":\"child\"},{\"id\":\"d\",\"name\":\"Bo Prøve\",\"relation\":\"child\"}",
    ",\"goals\":[{\"id\":\"g\",\"text\":\"Mål\",\"for\":[\"d\"]}],\"measures\":["
    "{\"id\":\"1\",\"kind\":\"aids\",\"for\":[\"c\"]},{\"id\":\"2\",\"kind\":\"aids\",\"for\":[\"c\",\"d\"]}]");

  g_assert_cmpstr (((IndPlanGoal *) content->goals->pdata[0])->label, ==, "Målet for Bo");
  g_assert_cmpstr (((IndPlanMeasure *) content->measures->pdata[0])->for_whom, ==, "Til Anna");
  g_assert_null (((IndPlanMeasure *) content->measures->pdata[1])->for_whom);
}

/* Two of one name are told apart. */
static void
test_same_name (void)
{
  g_autoptr (IndPlanContent) content = read_content ("", CHILD ",{\"id\":\"d\",\"name\":\"Anna Holm\","
                                                     "\"relation\":\"grandparent\",\"lives_with_child\":true}", "");

  g_assert_cmpstr (content->title, ==, "Handleplan for Anna Prøve");
  g_assert_cmpstr (((IndPlanMember *) content->members->pdata[1])->name, ==, "Anna Holm");
}

static void
test_tasks (void)
{
  static const struct
  {
    const char *members, *due, *state;
    IndMark mark;
  } cases[] = {
    { "", "Dagen finder vi sammen", "Planlagt", IND_MARK_RING },
    { ",\"status\":\"under-way\"", NULL, "I gang", IND_MARK_HALF },
    { ",\"status\":\"under-way\",\"due_on\":\"2026-11-22\"", "22. november 2026", "I gang", IND_MARK_HALF },
    { ",\"status\":\"under-way\",\"due_on\":\"2026-11-21\"", "21. november 2026", "Skulle have været klar", IND_MARK_TRIANGLE },
    { ",\"status\":\"done\",\"due_on\":\"2026-11-21\",\"done_on\":\"2026-11-20\"", "21. november 2026",
      "Gjort 20. november", IND_MARK_TICK },
    { ",\"status\":\"done\",\"done_on\":\"2025-11-20\"", NULL, "Gjort 20. november 2025", IND_MARK_TICK },
  };

  for (guint k = 0; k < G_N_ELEMENTS (cases); k++)
    {
      g_autofree char *rest = g_strdup_printf (",\"goals\":[{\"id\":\"g\",\"text\":\"Mål\",\"actions\":[{\"id\":\"a\","
                                               "\"text\":\"Opgave\"%s}]}]", cases[k].members);
      g_autoptr (IndPlanContent) content = read_content ("", CHILD, rest);
      const IndPlanTask *task = ((IndPlanGoal *) content->goals->pdata[0])->tasks->pdata[0];

      g_assert_cmpstr (task->due, ==, cases[k].due);
      g_assert_cmpstr (task->state.text, ==, cases[k].state);
      g_assert_cmpint (task->state.mark, ==, cases[k].mark);
      g_assert_null (task->who);
    }
}

/* The date of a goal is said where its text does not say it. */
static void
test_due (void)
{
  g_autoptr (IndPlanContent) content = read_content ("", CHILD,
    ",\"goals\":[{\"id\":\"a\",\"text\":\"Senest den 1. juni 2027 går hun.\",\"due_on\":\"2027-06-01\"},"
    "{\"id\":\"b\",\"text\":\"Hun går.\",\"due_on\":\"2027-06-01\"},"
    "{\"id\":\"c1\",\"text\":\"Hun går.\",\"due_on\":\"2027-06-01\",\"status\":\"achieved\"}]");

  g_assert_null (((IndPlanGoal *) content->goals->pdata[0])->due);
  g_assert_cmpstr (((IndPlanGoal *) content->goals->pdata[1])->due, ==, "Vi vil være i mål senest den 1. juni 2027.");
  g_assert_null (((IndPlanGoal *) content->goals->pdata[2])->due);
}

/* Those with parental responsibility agree; today's agreement is told, an older one too. */
static void
test_signers (void)
{
  static const char persons[] = CHILD "," MOTHER ",{\"id\":\"f\",\"name\":\"Ib Prøve\",\"relation\":\"father\","
                                "\"parental_responsibility\":true}";
  static const char goals[] = ",\"goals\":[{\"id\":\"g\",\"text\":\"Mål\"}]";
  g_autofree char *today = g_strconcat (goals, ",\"plans\":[{\"issued_on\":\"2026-11-22\",\"agreed_by\":[\"f\"]}]", NULL);
  g_autofree char *older = g_strconcat (goals, ",\"plans\":[{\"issued_on\":\"2026-04-14\",\"agreed_by\":[\"f\",\"m\"]},"
                                        "{\"issued_on\":\"2025-04-14\",\"agreed_by\":[\"m\"]}]", NULL);
  g_autoptr (IndPlanContent) one = read_content ("", persons, today), two = read_content ("", persons, older);
  g_autoptr (IndPlanContent) unsaid = read_content ("", CHILD "," MOTHER, goals);

  g_assert_cmpuint (one->signers->len, ==, 2);
  g_assert_cmpstr (((IndPlanSigner *) one->signers->pdata[0])->name, ==, "Ib Prøve");
  g_assert_cmpstr (((IndPlanSigner *) one->signers->pdata[1])->name, ==, "Familiekoordinator");
  g_assert_null (((IndPlanSigner *) one->signers->pdata[1])->agreed);
  g_assert_cmpstr (((IndPlanSigner *) one->signers->pdata[0])->agreed, ==, "Aftalt den 22. november 2026");
  g_assert_null (one->earlier);
  g_assert_null (((IndPlanSigner *) two->signers->pdata[0])->agreed);
  g_assert_cmpstr (two->earlier, ==, "Den forrige plan blev aftalt den 14. april 2026 af Ib og Eva.");
  g_assert_cmpuint (unsaid->signers->len, ==, 2);
  g_assert_cmpstr (((IndPlanSigner *) unsaid->signers->pdata[0])->name, ==, "Eva Prøve");
}

/* Twelve months from today, in calendar order; nothing held, cancelled, or for the team. */
static void
test_year (void)
{
  g_autoptr (IndPlanContent) content = read_content ("", CHILD,
    ",\"activities\":[{\"id\":\"1\",\"kind\":\"other\",\"title\":\"senere\",\"month\":\"2027-12\"},"
    "{\"id\":\"2\",\"kind\":\"other\",\"title\":\"sidste\",\"month\":\"2027-11\",\"date\":\"2027-11-21\"},"
    "{\"id\":\"3\",\"kind\":\"other\",\"title\":\"måned\",\"month\":\"2026-12\"},"
    "{\"id\":\"4\",\"kind\":\"other\",\"title\":\"dag\",\"month\":\"2026-12\",\"date\":\"2026-12-09\",\"time\":\"13:30\"},"
    "{\"id\":\"5\",\"kind\":\"other\",\"title\":\"løber\",\"month\":\"2026-10\",\"months\":3},"
    "{\"id\":\"6\",\"kind\":\"other\",\"title\":\"før\",\"month\":\"2026-11\",\"date\":\"2026-11-21\"},"
    "{\"id\":\"7\",\"kind\":\"other\",\"title\":\"holdt\",\"month\":\"2026-12\",\"status\":\"held\"},"
    "{\"id\":\"8\",\"kind\":\"other\",\"title\":\"aflyst\",\"month\":\"2026-12\",\"status\":\"cancelled\"},"
    "{\"id\":\"9\",\"kind\":\"other\",\"title\":\"hold\",\"month\":\"2026-12\",\"audience\":\"team\"}]");
  g_autoptr (GString) year = g_string_new (NULL);

  for (guint k = 0; k < content->events->len; k++)
    {
      const IndPlanEvent *event = content->events->pdata[k];

      g_string_append_printf (year, "%s: %s%s%s;", event->title, event->date, event->time != NULL ? " " : "",
                              event->time != NULL ? event->time : "");
    }
  g_assert_cmpstr (year->str, ==, "løber: Oktober–december 2026;dag: Onsdag den 9. december 2026 kl. 13.30;"
                                  "måned: December 2026;sidste: Søndag den 21. november 2027;");
}

static void
test_measures (void)
{
  g_autoptr (IndPlanContent) content = read_content ("", CHILD "," MOTHER,
    ",\"measures\":[{\"id\":\"1\",\"kind\":\"aids\",\"status\":\"ended\"},"
    "{\"id\":\"2\",\"kind\":\"respite\",\"status\":\"applied\",\"for\":[\"m\"],\"provider\":{\"name\":\"Huset\"}},"
    "{\"id\":\"3\",\"kind\":\"lost-earnings\",\"title\":\"Ni timer\",\"status\":\"running\",\"for\":[\"c\"],"
    "\"from\":\"2026-02-01\",\"legal_basis\":{\"law\":\"BL\",\"section\":\"87\"}},"
    "{\"id\":\"4\",\"kind\":\"x-egen\",\"legal_basis\":{\"law\":\"XYZ\",\"section\":\"1 a\",\"stk\":2}}]");
  const IndPlanMeasure *first = content->measures->pdata[0], *second = content->measures->pdata[1];
  const IndPlanMeasure *third = content->measures->pdata[2], *last = content->measures->pdata[3];

  g_assert_cmpstr (first->title, ==, "Ni timer");
  g_assert_cmpstr (first->law, ==, "Tabt arbejdsfortjeneste, barnets lov § 87");
  g_assert_cmpstr (first->period, ==, "Fra 1. februar 2026");
  g_assert_null (first->for_whom);
  g_assert_cmpstr (second->title, ==, "Aflastning");
  g_assert_cmpstr (second->for_whom, ==, "Til Eva");
  g_assert_cmpstr (second->provider, ==, "Huset");
  g_assert_cmpstr (second->state.text, ==, "Søgt");
  g_assert_cmpstr (third->state.text, ==, "Overvejes");
  g_assert_nonnull (strstr (third->law, "XYZ § 1\xc2\xa0" "a, stk. 2"));
  g_assert_cmpstr (last->state.text, ==, "Afsluttet");
}

/* Whoever has no name still has a place; what nobody gave is nowhere "(null)". */
static void
test_nameless (void)
{
  g_autoptr (IndPlanContent) content = read_content (",\"coordinator\":\"w\",\"partner\":\"v\"",
    "{\"id\":\"c\",\"name\":\" \",\"relation\":\"child\"},{\"id\":\"m\",\"name\":\"  \",\"relation\":\"mother\","
    "\"parental_responsibility\":true}",
    ",\"workers\":[{\"id\":\"w\",\"name\":\"\"},{\"id\":\"v\",\"name\":\" \",\"phone\":\"20 00 00 11\"}],"
    "\"goals\":[{\"id\":\"g\",\"text\":\" \",\"due_on\":\"2027-01-01\",\"for\":[\"c\"],\"family_words\":\"Mor: »Ja.«\","
    "\"actions\":[{\"id\":\"a\",\"text\":\" \",\"responsible\":[\"m\",\"v\"]}]}],"
    "\"plans\":[{\"issued_on\":\"2026-04-14\",\"agreed_by\":[\"m\",\"w\"]}]");
  const char *const texts[] = {
    content->title, content->subtitle, content->call, content->stand_in, content->earlier,
    ((IndPlanGoal *) content->goals->pdata[0])->label, ((IndPlanGoal *) content->goals->pdata[0])->words.speaker,
    ((IndPlanTask *) ((IndPlanGoal *) content->goals->pdata[0])->tasks->pdata[0])->who,
    ((IndPlanMember *) content->members->pdata[0])->name, ((IndPlanSigner *) content->signers->pdata[0])->name,
    ((IndPlanSigner *) content->signers->pdata[1])->name, ((IndPlanHelper *) content->helpers->pdata[0])->name,
  };

  for (gsize k = 0; k < G_N_ELEMENTS (texts); k++)
    {
      g_assert_nonnull (texts[k]);
      g_test_message ("%s", texts[k]);
      g_assert_null (strstr (texts[k], "(null)"));
      g_assert_null (strstr (texts[k], "  "));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ind_language_init ("da");
  ind_clock_set (ind_date_new (2026, 11, 22));
  g_test_add_func ("/content/words", test_words);
  g_test_add_func ("/content/order", test_order);
  g_test_add_func ("/content/children", test_children);
  g_test_add_func ("/content/unmarked-children", test_unmarked_children);
  g_test_add_func ("/content/same-name", test_same_name);
  g_test_add_func ("/content/tasks", test_tasks);
  g_test_add_func ("/content/due", test_due);
  g_test_add_func ("/content/signers", test_signers);
  g_test_add_func ("/content/year", test_year);
  g_test_add_func ("/content/measures", test_measures);
  g_test_add_func ("/content/nameless", test_nameless);
  return g_test_run ();
}
