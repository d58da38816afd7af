#include "config.h"

#include "records.h"

/* Writes down the goals as the family reads them: each with its part goals after it, in brackets. */
static void
tell_goals (IndCase *family, IndGoal *parent, GString *said)
{
  g_autoptr (GPtrArray) goals = ind_case_goals_in_order (family, parent);

  for (guint k = 0; k < goals->len; k++)
    {
      IndGoal *goal = goals->pdata[k];
      g_autoptr (GString) parts = g_string_new (NULL);

      g_string_append_printf (said, "%s%s", k > 0 ? " " : "", goal->text);
      tell_goals (family, goal, parts);
      if (parts->len > 0)
        g_string_append_printf (said, "(%s)", parts->str);
    }
}

/* By the family's priority, then those without one, then as they stand in the file; part goals under their own. */
static void
test_goal_order (void)
{
  static const struct { const char *text, *parent, *priority; } rows[] = {
    { "school", NULL, NULL }, { "sleep", NULL, "2" }, { "play", NULL, "1" },    { "work", NULL, NULL },
    { "nap", "sleep", NULL }, { "bed", "sleep", "3" }, { "lamp", "sleep", "3" }, { "night", "sleep", "1" },
    { "cry", "night", "9" },  { "talk", NULL, "2" },
  };
  g_autoptr (IndCase) family = ind_case_new (0);
  g_autoptr (GString) said = g_string_new (NULL);
  g_autoptr (GHashTable) goals = g_hash_table_new (g_str_hash, g_str_equal);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      IndRecord *goal = make (family, &ind_goal_table, "text", rows[i].text, NULL);

      if (rows[i].priority != NULL)
        ind_record_set_number_at (goal, "priority", atoi (rows[i].priority));
      if (rows[i].parent != NULL)
        link_to (goal, "parent", g_hash_table_lookup (goals, rows[i].parent));
      g_hash_table_insert (goals, (gpointer) rows[i].text, goal);
    }
  tell_goals (family, NULL, said);
  g_assert_cmpstr (said->str, ==, "play sleep(night(cry) bed lamp nap) talk school work");
}

static void
tell_lacks (IndCase *family, GString *said)
{
  static const char *const kinds[] = {
    [IND_LACK_RESPONSIBLE] = "nobody for", [IND_LACK_FAMILY_WORDS] = "no words for", [IND_LACK_FOLLOW_UP] = "no date",
    [IND_LACK_GOALS] = "no goals", [IND_LACK_COORDINATOR] = "no coordinator",
    [IND_LACK_TELEPHONE] = "no telephone of",
  };
  g_autoptr (GArray) lacks = ind_plan_lacks (family);

  g_string_truncate (said, 0);
  for (guint k = 0; k < lacks->len; k++)
    {
      IndLack *lack = &g_array_index (lacks, IndLack, k);
      const char *called = lack->kind == IND_LACK_TELEPHONE ? "name" : "text";
      const IndField *field = lack->record != NULL && lack->kind != IND_LACK_FOLLOW_UP
                                ? ind_table_field (lack->record->table, called) : NULL;

      g_string_append_printf (said, "%s%s", k > 0 ? ", " : "", kinds[lack->kind]);
      if (field != NULL)
        g_string_append_printf (said, " %s", ind_record_get_text (lack->record, field));
      else if (lack->record != NULL)
        g_string_append (said, " in its month");
    }
}

/* What is told before the plan is handed to the family, from an empty case until nothing is lacking. */
static void
test_what_a_plan_lacks (void)
{
  g_autoptr (IndCase) family = ind_case_new (0);
  g_autoptr (GString) said = g_string_new (NULL);
  IndRecord *worker, *activity, *play, *part, *done, *dropped, *task;

  tell_lacks (family, said);
  g_assert_cmpstr (said->str, ==, "no coordinator, no goals, no date");

  worker = make (family, &ind_worker_table, "name", "Kim", NULL);
  link_to (family, "coordinator", worker);
  activity = make (family, &ind_activity_table, "kind", "follow-up", "month", "2026-12", NULL);
  tell_lacks (family, said);
  g_assert_cmpstr (said->str, ==, "no telephone of Kim, no goals, no date in its month");
  ind_record_set_text_at (worker, "email", "kim@example.dk");
  tell_lacks (family, said);
  g_assert_cmpstr (said->str, ==, "no goals, no date in its month");

  ind_record_set_number_at (activity, "date", ind_date_from_iso ("2026-12-09"));
  play = make (family, &ind_goal_table, "text", "play", "family_words", " ", NULL);
  part = make (family, &ind_goal_table, "text", "part", "family_words", "Let me", NULL);
  link_to (part, "parent", play);
  task = make (part, &ind_action_table, "text", "ask", NULL);
  make (part, &ind_action_table, "text", "asked", "status", "done", NULL);
  make (part, &ind_action_table, "text", "given up", "status", "dropped", NULL);
  done = make (family, &ind_goal_table, "text", "reached", "family_words", "Now", "status", "achieved", NULL);
  make (done, &ind_action_table, "text", "too late to ask", NULL);
  dropped = make (family, &ind_goal_table, "text", "dropped", "status", "dropped", NULL);
  make (dropped, &ind_action_table, "text", "nor here", NULL);
  tell_lacks (family, said);
  g_assert_cmpstr (said->str, ==, "no words for play, nobody for ask");

  ind_record_set_text_at (play, "family_words", "Come and play");
  link_to (make (task, &ind_action_responsible_table, NULL), "who", worker);
  tell_lacks (family, said);
  g_assert_cmpstr (said->str, ==, "");
}

/* The children that the case is about; where none is marked, every child. */
static void
test_children (void)
{
  static const struct { const char *relation, *first, *second, *children; } rows[] = {
    { "child", NULL, NULL, "2" }, { "child", "yes", NULL, "1" }, { "child", "yes", "yes", "2" },
    { "child", "no", "no", "2" }, { "sibling", NULL, "yes", "1" }, { "sibling", NULL, NULL, "1" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (IndCase) family = ind_case_new (0);
      g_autoptr (GPtrArray) children = NULL;
      const char *answers[] = { rows[i].first, rows[i].second };

      make (family, &ind_person_table, "name", "Mor", "relation", "mother", NULL);
      for (guint k = 0; k < 2; k++)
        {
          IndRecord *child = make (family, &ind_person_table, "name", "Barn", "relation",
                                   k == 0 ? rows[i].relation : "child", NULL);

          if (answers[k] != NULL)
            ind_record_set_number_at (child, "in_focus", g_str_equal (answers[k], "yes") ? IND_YES : IND_NO);
        }
      children = ind_case_children (family);
      g_assert_cmpuint (children->len, ==, atoi (rows[i].children));
    }
}

/* One protected person protects the home; a protected case protects everybody. */
static void
test_protected_address (void)
{
  static const struct { const char *family, *mother; gboolean home, hers, his; } rows[] = {
    { NULL, NULL, FALSE, FALSE, FALSE }, { "no", "no", FALSE, FALSE, FALSE }, { "yes", NULL, TRUE, TRUE, TRUE },
    { NULL, "yes", TRUE, TRUE, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (IndCase) family = ind_case_new (0);
      gpointer mother = make (family, &ind_person_table, "name", "Mor", "relation", "mother", NULL);
      gpointer father = make (family, &ind_person_table, "name", "Far", "relation", "father", NULL);

      if (rows[i].family != NULL)
        ind_record_set_number_at ((IndRecord *) family, "protected_address",
                                  g_str_equal (rows[i].family, "yes") ? IND_YES : IND_NO);
      if (rows[i].mother != NULL)
        ind_record_set_number_at (mother, "protected_address", g_str_equal (rows[i].mother, "yes") ? IND_YES : IND_NO);
      g_assert_cmpint (ind_address_is_protected (family, NULL), ==, rows[i].home);
      g_assert_cmpint (ind_address_is_protected (family, mother), ==, rows[i].hers);
      g_assert_cmpint (ind_address_is_protected (family, father), ==, rows[i].his);
    }
}

/* A field that holds no text is left as it is: somebody's record is no name. */
static void
test_text_for_no_text (void)
{
  static const char *const fields[] = { "by", "on", "well_informed" };
  g_autoptr (IndCase) family = ind_case_new (0);
  IndRecord *person = make (family, &ind_person_table, "name", "Mona Testesen", NULL);
  IndEvaluation *one = make (family, &ind_evaluation_table, "on", "2026-06-10", NULL);

  ind_record_set_record_at ((IndRecord *) one, "by", person);
  ind_record_set_number_at ((IndRecord *) one, "well_informed", 5);
  for (gsize k = 0; k < G_N_ELEMENTS (fields); k++)
    {
      g_test_expect_message ("indgang-domain", G_LOG_LEVEL_CRITICAL, "*ind_record_set_text*");
      ind_record_set_text_at ((IndRecord *) one, fields[k], "Per Testesen");
      g_test_assert_expected_messages ();
    }
  g_assert_true (one->by.record == person);
  g_assert_null (one->by.name);
  g_assert_cmpint (one->on, ==, ind_date_new (2026, 6, 10));
  g_assert_cmpint (one->well_informed, ==, 5);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plans/goal-order", test_goal_order);
  g_test_add_func ("/plans/lacks", test_what_a_plan_lacks);
  g_test_add_func ("/plans/children", test_children);
  g_test_add_func ("/plans/protected-address", test_protected_address);
  g_test_add_func ("/plans/text-for-no-text", test_text_for_no_text);
  return g_test_run ();
}
