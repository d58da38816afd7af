#include "config.h"

#include "records.h"

#define NO_ERROR -1

/* What a single field takes, and the error that it answers with. */
static void
test_texts (void)
{
  static const struct { const IndTable *table; const char *field, *text; int code; } rows[] = {
    { &ind_case_table, "reference", "EFI-2025-014", NO_ERROR },
    { &ind_case_table, "reference", "", IND_ERROR_EMPTY },
    { &ind_case_table, "reference", "1234567890123456789012345678901234567890", NO_ERROR },
    { &ind_case_table, "reference", "æøå4567890123456789012345678901234567890", NO_ERROR },
    { &ind_case_table, "reference", "12345678901234567890123456789012345678901", IND_ERROR_TEXT_TOO_LONG },
    { &ind_case_table, "model", "en-indgang", NO_ERROR },
    { &ind_case_table, "model", "x-own", IND_ERROR_UNKNOWN_VALUE },
    { &ind_case_table, "model", "En-indgang", IND_ERROR_UNKNOWN_VALUE },
    { &ind_activity_table, "short_title", "123456789012345678901234", NO_ERROR },
    { &ind_activity_table, "short_title", "1234567890123456789012345", IND_ERROR_TEXT_TOO_LONG },
    { &ind_activity_table, "time", "00:00", NO_ERROR }, { &ind_activity_table, "time", "23:59", NO_ERROR },
    { &ind_activity_table, "time", "24:00", IND_ERROR_NOT_A_TIME },
    { &ind_activity_table, "time", "9:30", IND_ERROR_NOT_A_TIME },
    { &ind_activity_table, "time", "09.30", IND_ERROR_NOT_A_TIME },
    { &ind_activity_table, "time", "12:60", IND_ERROR_NOT_A_TIME },
    { &ind_contact_entry_table, "on", "2026-11-22", NO_ERROR },
    { &ind_contact_entry_table, "on", "2026-11-22T14:30", NO_ERROR },
    { &ind_contact_entry_table, "on", "2026-02-30", IND_ERROR_NOT_A_DATE },
    { &ind_contact_entry_table, "on", "2026-11-22T25:00", IND_ERROR_NOT_A_DATE },
    { &ind_contact_entry_table, "on", "2026-11-22 14:30", IND_ERROR_NOT_A_DATE },
    { &ind_contact_entry_table, "on", "2026", IND_ERROR_NOT_A_DATE },
    { &ind_measure_table, "legal_basis_section", "90", NO_ERROR },
    { &ind_measure_table, "legal_basis_section", "140 a", NO_ERROR },
    { &ind_measure_table, "legal_basis_section", "52a", NO_ERROR },
    { &ind_measure_table, "legal_basis_section", "§ 90", IND_ERROR_FORM },
    { &ind_measure_table, "legal_basis_section", "90 ab", IND_ERROR_FORM },
    { &ind_measure_table, "legal_basis_section", "a", IND_ERROR_FORM },
    { &ind_measure_table, "kind", "respite", NO_ERROR }, { &ind_measure_table, "kind", "x-ride.2", NO_ERROR },
    { &ind_measure_table, "kind", "riding", IND_ERROR_UNKNOWN_VALUE },
    { &ind_measure_table, "kind", "x-", IND_ERROR_UNKNOWN_VALUE },
    { &ind_measure_table, "kind", "x-.a", IND_ERROR_UNKNOWN_VALUE },
    { &ind_measure_table, "kind", "x--a", IND_ERROR_UNKNOWN_VALUE },
    { &ind_measure_table, "kind", "x-Ride", IND_ERROR_UNKNOWN_VALUE },
    { &ind_measure_table, "kind", "x-å", IND_ERROR_UNKNOWN_VALUE },
    { &ind_goal_dimension_table, "text", "child.health", NO_ERROR },
    { &ind_goal_dimension_table, "text", "child.wealth", IND_ERROR_UNKNOWN_VALUE },
    { &ind_map_sector_table, "text", "x-colleagues", NO_ERROR },
    { &ind_activity_participant_table, "who", "", IND_ERROR_EMPTY },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      gboolean taken = ind_field_accepts_text (ind_table_field (rows[i].table, rows[i].field), rows[i].text, &error);

      g_test_message ("%s: %s", rows[i].field, rows[i].text);
      g_assert_cmpint (taken, ==, rows[i].code == NO_ERROR);
      g_assert_cmpint (error != NULL ? error->code : NO_ERROR, ==, rows[i].code);
      /* A short text may be a part of any word. */
      if (error != NULL && strlen (rows[i].text) > 3)
        g_assert_null (strstr (error->message, rows[i].text));
    }
}

/* A text may be 100,000 letters long, not bytes. */
static void
test_longest_text (void)
{
  const IndField *field = ind_table_field (&ind_case_table, "purpose");
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  for (guint k = 0; k < 100000; k++)
    g_string_append (text, "å");
  g_assert_true (ind_field_accepts_text (field, text->str, NULL));
  g_string_append (text, "å");
  g_assert_false (ind_field_accepts_text (field, text->str, &error));
  g_assert_error (error, IND_ERROR, IND_ERROR_TEXT_TOO_LONG);
  g_assert_cmpstr (ind_error_where (error), ==, "case.purpose");
  g_assert_cmpstr (ind_error_what (error), ==, "100000");
}

static void
test_numbers (void)
{
  static const struct { const IndTable *table; const char *field; double number; gboolean taken; const char *range; } rows[] = {
    { &ind_progress_table, "value", 0, TRUE, NULL },     { &ind_progress_table, "value", 10, TRUE, NULL },
    { &ind_progress_table, "value", -1, FALSE, "0–10" }, { &ind_progress_table, "value", 11, FALSE, "0–10" },
    { &ind_goal_table, "priority", 1, TRUE, NULL },      { &ind_goal_table, "priority", 0, FALSE, "≥ 1" },
    { &ind_activity_table, "months", 24, TRUE, NULL },   { &ind_activity_table, "months", 25, FALSE, "1–24" },
    { &ind_activity_table, "minutes", 4, FALSE, "≥ 5" }, { &ind_node_table, "angle", -180, TRUE, NULL },
    { &ind_node_table, "angle", 180.5, FALSE, "-180–180" }, { &ind_node_table, "distance", 110, TRUE, NULL },
    { &ind_node_table, "distance", -0.1, FALSE, "0–110" }, { &ind_measure_funding_table, "share", 100.5, FALSE, "0–100" },
    { &ind_measure_cost_table, "monthly", -1, FALSE, "≥ 0" }, { &ind_measure_cost_table, "monthly", 1250.5, TRUE, NULL },
    { &ind_measure_table, "legal_basis_stk", -7, TRUE, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      gboolean taken = ind_field_accepts_number (ind_table_field (rows[i].table, rows[i].field), rows[i].number, &error);

      g_test_message ("%s: %g", rows[i].field, rows[i].number);
      g_assert_cmpint (taken, ==, rows[i].taken);
      if (!taken)
        {
          g_assert_error (error, IND_ERROR, IND_ERROR_OUT_OF_RANGE);
          g_assert_cmpstr (ind_error_what (error), ==, rows[i].range);
        }
    }
}

/* An activity's date lies in its month, or in one of those that it lasts. */
static void
test_date_within_months (void)
{
  static const struct { const char *month, *months, *date; gboolean right; } rows[] = {
    { "2026-11", NULL, NULL, TRUE },         { "2026-11", NULL, "2026-11-01", TRUE },
    { "2026-11", NULL, "2026-11-30", TRUE }, { "2026-11", NULL, "2026-10-31", FALSE },
    { "2026-11", NULL, "2026-12-01", FALSE }, { "2026-11", "3", "2027-01-31", TRUE },
    { "2026-11", "3", "2027-02-01", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (IndRecord) activity = make (NULL, &ind_activity_table, "kind", "other", "month", rows[i].month, NULL);

      if (rows[i].months != NULL)
        ind_record_set_number_at (activity, "months", atoi (rows[i].months));
      ind_record_set_number_at (activity, "date", ind_date_from_iso (rows[i].date));
      g_assert_cmpint (ind_record_check (activity, &error), ==, rows[i].right);
      if (!rows[i].right)
        g_assert_error (error, IND_ERROR, IND_ERROR_OUTSIDE_MONTH);
    }
}

/* The shares of a joint financing add up to 100. */
static void
test_shares (void)
{
  static const struct { double shares[3]; gboolean right; const char *sum; } rows[] = {
    { { NAN }, TRUE, NULL }, { { 100, NAN }, TRUE, NULL }, { { 70, 30, NAN }, TRUE, NULL },
    { { 33.33, 33.33, 33.34 }, TRUE, NULL }, { { 33.3, 33.3, 33.3 }, FALSE, "99.9" },
    { { 60, 30, NAN }, FALSE, "90" }, { { 60, 50, NAN }, FALSE, "110" }, { { 0, NAN }, FALSE, "0" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (IndRecord) measure = make (NULL, &ind_measure_table, "kind", "respite", NULL);

      for (guint k = 0; k < 3 && !isnan (rows[i].shares[k]); k++)
        ind_record_set_amount (make (measure, &ind_measure_funding_table, "department", "Dagtilbud", NULL),
                               ind_table_field (&ind_measure_funding_table, "share"), rows[i].shares[k]);
      g_assert_cmpint (ind_record_check (measure, &error), ==, rows[i].right);
      if (!rows[i].right)
        {
          g_assert_error (error, IND_ERROR, IND_ERROR_SHARES);
          g_assert_cmpstr (ind_error_what (error), ==, rows[i].sum);
        }
    }
}

/* A goal is no part of itself, however long the way round. Each row names the parent of goals 0, 1, 2 … */
static void
test_goal_loops (void)
{
  static const struct { int n; int parents[5]; const char *looping; } rows[] = {
    { 1, { -1 }, "" },           { 1, { 0 }, "0" },          { 2, { -1, 0 }, "" },     { 2, { 1, 0 }, "01" },
    { 3, { 1, 2, 0 }, "012" },   { 5, { -1, 0, 1, 2, 3 }, "" }, { 4, { 1, 2, 1, 0 }, "0123" },
    { 5, { -1, 0, 3, 2, 3 }, "234" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (IndCase) family = ind_case_new (0);
      IndRecord *goals[5];
      g_autoptr (GString) looping = g_string_new (NULL);

      for (int k = 0; k < rows[i].n; k++)
        goals[k] = make (family, &ind_goal_table, "text", "Lege", NULL);
      for (int k = 0; k < rows[i].n; k++)
        if (rows[i].parents[k] >= 0)
          link_to (goals[k], "parent", goals[rows[i].parents[k]]);
      for (int k = 0; k < rows[i].n; k++)
        {
          g_autoptr (GError) error = NULL;

          if (ind_record_check (goals[k], &error))
            continue;
          g_assert_error (error, IND_ERROR, IND_ERROR_GOAL_LOOP);
          g_string_append_printf (looping, "%d", k);
        }
      g_assert_cmpstr (looping->str, ==, rows[i].looping);
    }
}

/* On the map stands exactly one of a person, a worker and a contact; a tie joins two marks of one map. */
static void
test_maps (void)
{
  static const struct { gboolean person, worker, contact, right; } rows[] = {
    { TRUE, FALSE, FALSE, TRUE }, { FALSE, TRUE, FALSE, TRUE }, { FALSE, FALSE, TRUE, TRUE },
    { FALSE, FALSE, FALSE, FALSE }, { TRUE, TRUE, FALSE, FALSE }, { TRUE, TRUE, TRUE, FALSE },
  };
  g_autoptr (IndCase) family = ind_case_new (0);
  gpointer person = make (family, &ind_person_table, "name", "Mor", "relation", "mother", NULL);
  gpointer worker = make (family, &ind_worker_table, "name", "Kim", NULL);
  gpointer contact = make (family, &ind_contact_table, "name", "Pamuk", "kind", "pet", NULL);
  gpointer map = make (family, &ind_map_table, "title", "I dag", "date", "2026-11-22", NULL);
  gpointer other = make (family, &ind_map_table, "title", "I går", "date", "2026-11-21", NULL);
  gpointer one = make (map, &ind_node_table, "sector", "family", NULL);
  gpointer two = make (map, &ind_node_table, "sector", "family", NULL);
  gpointer elsewhere = make (other, &ind_node_table, "sector", "family", NULL);
  gpointer tie = make (map, &ind_tie_table, NULL);
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gpointer node = make (map, &ind_node_table, "sector", "family", NULL);
      g_autoptr (GError) problem = NULL;

      link_to (node, "person", rows[i].person ? person : NULL);
      link_to (node, "worker", rows[i].worker ? worker : NULL);
      link_to (node, "contact", rows[i].contact ? contact : NULL);
      g_assert_cmpint (ind_record_check (node, &problem), ==, rows[i].right);
      if (!rows[i].right)
        g_assert_error (problem, IND_ERROR, IND_ERROR_ONE_OF);
    }
  link_to (tie, "from", one);
  link_to (tie, "to", two);
  g_assert_true (ind_record_check (tie, NULL));
  link_to (tie, "to", elsewhere);
  g_assert_false (ind_record_check (tie, &error));
  g_assert_error (error, IND_ERROR, IND_ERROR_ID_OTHER_KIND);
  g_assert_cmpstr (ind_error_where (error), ==, "to");
}

/* What a case needs, and how many records a list holds: at least one person, at most twelve sectors. */
static void
test_list_limits (void)
{
  g_autoptr (IndCase) family = ind_case_new (0);
  static const char *const needed[][2] = {
    { "reference", "Holm" }, { "family_name", "Holm" }, { "model", "en-indgang" }, { "status", "enrolled" },
  };
  g_autoptr (GError) few = NULL, many = NULL;
  gpointer map;

  for (gsize k = 0; k < G_N_ELEMENTS (needed); k++)
    {
      g_autoptr (GError) missing = NULL;

      g_assert_false (ind_record_check ((IndRecord *) family, &missing));
      if (k > 1)
        {
          g_assert_error (missing, IND_ERROR, IND_ERROR_KEY_MISSING);
          g_assert_nonnull (strstr (ind_error_what (missing), needed[k][0]));
        }
      ind_record_set_text ((IndRecord *) family, ind_table_field (&ind_case_table, needed[k][0]), needed[k][1]);
    }
  g_assert_false (ind_record_check ((IndRecord *) family, &few));
  g_assert_error (few, IND_ERROR, IND_ERROR_TOO_FEW);
  g_assert_cmpstr (ind_error_where (few), ==, "persons");
  make (family, &ind_person_table, "name", "Barn", "relation", "child", NULL);
  g_assert_true (ind_record_check ((IndRecord *) family, NULL));

  map = make (family, &ind_map_table, "title", "I dag", "date", "2026-11-22", NULL);
  for (guint k = 0; k < 12; k++)
    make (map, &ind_map_sector_table, "text", "family", NULL);
  g_assert_true (ind_record_check (map, NULL));
  make (map, &ind_map_sector_table, "text", "family", NULL);
  g_assert_false (ind_record_check (map, &many));
  g_assert_error (many, IND_ERROR, IND_ERROR_TOO_MANY);
  g_assert_cmpstr (ind_error_what (many), ==, "12");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/checks/texts", test_texts);
  g_test_add_func ("/checks/longest-text", test_longest_text);
  g_test_add_func ("/checks/numbers", test_numbers);
  g_test_add_func ("/checks/date-within-months", test_date_within_months);
  g_test_add_func ("/checks/shares", test_shares);
  g_test_add_func ("/checks/goal-loops", test_goal_loops);
  g_test_add_func ("/checks/maps", test_maps);
  g_test_add_func ("/checks/list-limits", test_list_limits);
  return g_test_run ();
}
