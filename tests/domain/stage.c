/* How far a family has come, and what it needs to come further. */
#include "config.h"

#include "records.h"

#include "ind-stage.h"

typedef enum { NOTHING, ASSESSMENT, EXPLORED, GOAL, DROPPED_GOAL, PLAN, OPENING_PLANNED, OPENING_HELD, FOLLOW_UP_PLANNED, FOLLOW_UP_HELD, CONSENT } Thing;

static void
add (IndCase *family, Thing thing)
{
  IndRecord *assessment;

  switch (thing)
    {
    case NOTHING: break;
    case ASSESSMENT: make (family, &ind_assessment_table, "title", "ICS", NULL); break;
    case EXPLORED:
      assessment = make (family, &ind_assessment_table, "title", "ICS", NULL);
      make (assessment, &ind_assessment_dimension_table, "dimension", "child.health", "level", "resource", NULL);
      break;
    case GOAL: make (family, &ind_goal_table, "text", "Sove", "status", "active", NULL); break;
    case DROPPED_GOAL: make (family, &ind_goal_table, "text", "Sove", "status", "dropped", NULL); break;
    case PLAN: make (family, &ind_plan_table, "issued_on", "2026-10-01", NULL); break;
    case OPENING_PLANNED:
      make (family, &ind_activity_table, "kind", "opening", "month", "2026-11", "date", "2026-11-25", "status", "agreed", NULL);
      break;
    case OPENING_HELD:
      make (family, &ind_activity_table, "kind", "opening", "month", "2026-10", "status", "held", NULL);
      break;
    case FOLLOW_UP_PLANNED: make (family, &ind_activity_table, "kind", "follow-up", "month", "2027-01", NULL); break;
    case FOLLOW_UP_HELD: make (family, &ind_activity_table, "kind", "follow-up", "month", "2026-10", "status", "held", NULL); break;
    case CONSENT: make (family, &ind_consent_table, "scope", "Alt", "given_on", "2026-10-01", NULL); break;
    }
}

static IndCase *
new_family (const char *status, const char *model, const Thing *things)
{
  IndCase *family = ind_case_new (0);

  ind_record_set_text_at ((IndRecord *) family, "status", status);
  ind_record_set_text_at ((IndRecord *) family, "model", model);
  for (guint k = 0; k < 3; k++)
    add (family, things[k]);
  return family;
}

/* What the case holds | where the family stands */
static void
test_stage (void)
{
  static const struct { const char *status; Thing things[3]; IndStage stage; } rows[] = {
    { "referred", { NOTHING }, IND_STAGE_REFERRED }, { "offered", { NOTHING }, IND_STAGE_OFFERED },
    { "enrolled", { NOTHING }, IND_STAGE_ENROLLED }, { "enrolled", { OPENING_PLANNED }, IND_STAGE_ENROLLED },
    { "enrolled", { OPENING_HELD }, IND_STAGE_ASSESSMENT }, { "enrolled", { ASSESSMENT }, IND_STAGE_ASSESSMENT },
    { "enrolled", { DROPPED_GOAL }, IND_STAGE_ENROLLED }, { "enrolled", { GOAL }, IND_STAGE_PLAN },
    { "enrolled", { ASSESSMENT, GOAL, FOLLOW_UP_PLANNED }, IND_STAGE_PLAN }, { "enrolled", { GOAL, PLAN }, IND_STAGE_FOLLOW_UP },
    { "enrolled", { FOLLOW_UP_HELD }, IND_STAGE_FOLLOW_UP }, { "referred", { GOAL, PLAN }, IND_STAGE_REFERRED },
    { "discharged", { GOAL }, IND_STAGE_DISCHARGED }, { "declined", { GOAL }, IND_STAGE_NONE }, { "rejected", { GOAL }, IND_STAGE_NONE },
  };

  for (gsize k = 0; k < G_N_ELEMENTS (rows); k++)
    {
      g_autoptr (IndCase) family = new_family (rows[k].status, "en-indgang", rows[k].things);

      g_test_message ("row %d", (int) k);
      g_assert_cmpint (ind_case_stage (family), ==, rows[k].stage);
    }
}

/* The needs as "coordinator-, consent+": what is there, and what is not. */
static char *
needs_of (IndCase *family)
{
  static const char *const words[IND_N_NEEDS] = { "target", "offer", "coordinator", "answer", "consent", "opening", "assessment",
                                                   "explored", "child", "analysis", "goals", "words", "tasks", "plan", "next" };
  g_autoptr (GArray) needs = ind_case_needs (family, ind_date_new (2026, 11, 22));
  GString *text = g_string_new (NULL);

  for (guint k = 0; k < needs->len; k++)
    {
      const IndNeed *need = &g_array_index (needs, IndNeed, k);

      g_string_append_printf (text, "%s%s%s", k > 0 ? " " : "", words[need->kind], need->there ? "+" : "-");
    }
  return g_string_free (text, FALSE);
}

static void
test_needs (void)
{
  static const struct { const char *status, *model; Thing things[3]; const char *needs; } rows[] = {
    { "referred", "en-indgang", { NOTHING }, "target- offer-" },
    { "offered", "en-indgang", { NOTHING }, "coordinator- answer-" },
    { "enrolled", "en-indgang", { NOTHING }, "coordinator- consent- opening- assessment-" },
    { "enrolled", "en-indgang", { CONSENT, OPENING_PLANNED }, "coordinator- consent+ opening+ assessment-" },
    { "enrolled", "en-indgang", { ASSESSMENT }, "explored- analysis- goals-" },
    { "enrolled", "sammen-om-familien", { EXPLORED }, "explored+ child- goals-" },
    { "enrolled", "en-indgang", { GOAL }, "words- tasks+ next- plan-" },
    { "enrolled", "en-indgang", { GOAL, FOLLOW_UP_PLANNED }, "words- tasks+ next+ plan-" },
    { "enrolled", "en-indgang", { FOLLOW_UP_HELD }, "next-" },
    { "enrolled", "en-indgang", { FOLLOW_UP_HELD, FOLLOW_UP_PLANNED }, "next+" },
    { "discharged", "en-indgang", { NOTHING }, "" }, { "declined", "en-indgang", { NOTHING }, "" },
  };

  for (gsize k = 0; k < G_N_ELEMENTS (rows); k++)
    {
      g_autoptr (IndCase) family = new_family (rows[k].status, rows[k].model, rows[k].things);
      g_autofree char *needs = needs_of (family);

      g_test_message ("row %d", (int) k);
      g_assert_cmpstr (needs, ==, rows[k].needs);
    }
}

/* A consent is there until it is withdrawn, or its last day is over. */
static void
test_consents (void)
{
  static const struct { const char *field, *day, *needs; } rows[] = {
    { "expires_on", "2026-11-21", "coordinator- consent- opening- assessment-" },
    { "expires_on", "2026-11-22", "coordinator- consent+ opening- assessment-" },
    { "withdrawn_on", "2026-11-01", "coordinator- consent- opening- assessment-" },
  };
  static const Thing nothing[3];

  for (gsize k = 0; k < G_N_ELEMENTS (rows); k++)
    {
      g_autoptr (IndCase) family = new_family ("enrolled", "en-indgang", nothing);
      g_autofree char *needs = NULL;

      make (family, &ind_consent_table, "scope", "PPR", "given_on", "2026-01-05", rows[k].field, rows[k].day, NULL);
      needs = needs_of (family);
      g_assert_cmpstr (needs, ==, rows[k].needs);
    }
}

/* The tasks and the words of the goals. */
static void
test_plan_needs (void)
{
  static const Thing nothing[3];
  g_autoptr (IndCase) family = new_family ("enrolled", "en-indgang", nothing);
  IndRecord *goal = make (family, &ind_goal_table, "text", "Sove", "family_words", "Bare en hel nat", NULL);
  IndRecord *lone = make (family, &ind_worker_table, "name", "Lone Kragh", NULL), *task;
  g_autofree char *words = needs_of (family), *open = NULL, *given = NULL;

  g_assert_cmpstr (words, ==, "words+ tasks+ next- plan-");
  task = make (goal, &ind_action_table, "text", "Ringe", NULL);
  open = needs_of (family);
  g_assert_cmpstr (open, ==, "words+ tasks- next- plan-");
  link_to (make (task, &ind_action_responsible_table, NULL), "who", lone);
  given = needs_of (family);
  g_assert_cmpstr (given, ==, "words+ tasks+ next- plan-");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/domain/stage/stage", test_stage);
  g_test_add_func ("/domain/stage/needs", test_needs);
  g_test_add_func ("/domain/stage/consents", test_consents);
  g_test_add_func ("/domain/stage/plan-needs", test_plan_needs);
  return g_test_run ();
}
