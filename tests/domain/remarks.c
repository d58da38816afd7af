#include "config.h"

#include "ind-remarks.h"
#include "records.h"

/* What is said of a record and what is not, on 22 November 2026. */

#define TODAY ind_date_new (2026, 11, 22)

typedef struct
{
  const char *name;
  const IndTable *table;
  const char *pairs;     /* "field=value;…" */
  const char *owned;     /* (nullable): of which list it has something */
  const char *expected;  /* "kind at path", by commas */
} Line;

static const char *const words[IND_N_REMARKS] = {
  "cpr-form", "cpr-modulus", "cpr-birth-date", "not-born-yet", "grown-up", "no-family-words", "nobody-has-it",
  "deadline-passed", "no-legal-basis", "no-review", "agreed-without-shares", "nobody-invited",
};

static const Line lines[] = {
  { "cpr-right", &ind_person_table, "name=P;cpr=070761-4285;birth_date=1961-07-07", NULL, "" },
  { "cpr-none", &ind_person_table, "name=P", NULL, "" },
  { "cpr-form", &ind_person_table, "name=P;cpr=0707614285", NULL, "cpr-form at cpr" },
  { "cpr-modulus", &ind_person_table, "name=P;cpr=070761-4286", NULL, "cpr-modulus at cpr" },
  { "cpr-replacement", &ind_person_table, "name=P;cpr=070761-AB12", NULL, "" },
  { "cpr-other-day", &ind_person_table, "name=P;cpr=070761-4285;birth_date=1961-07-08", NULL, "cpr-birth-date at birth_date" },
  { "born-tomorrow", &ind_person_table, "name=P;birth_date=2026-11-23", NULL, "not-born-yet at birth_date" },
  { "born-today", &ind_person_table, "name=P;birth_date=2026-11-22;in_focus=yes", NULL, "" },
  { "eighteen", &ind_person_table, "name=P;birth_date=2008-11-22;in_focus=yes", NULL, "grown-up at birth_date" },
  { "seventeen", &ind_person_table, "name=P;birth_date=2008-11-23;in_focus=yes", NULL, "" },
  { "a-grown-up-parent", &ind_person_table, "name=P;birth_date=1980-01-01", NULL, "" },
  { "no-family-words", &ind_goal_table, "text=G", NULL, "no-family-words at family_words" },
  { "family-words", &ind_goal_table, "text=G;family_words=Sove", NULL, "" },
  { "goal-dropped", &ind_goal_table, "text=G;status=dropped;due_on=2026-01-01", NULL, "" },
  { "goal-late", &ind_goal_table, "text=G;family_words=Sove;due_on=2026-11-21", NULL, "deadline-passed at due_on" },
  { "goal-due-today", &ind_goal_table, "text=G;family_words=Sove;due_on=2026-11-22", NULL, "" },
  { "task-of-nobody", &ind_action_table, "text=A", NULL, "nobody-has-it at responsible" },
  { "task-of-nobody-done", &ind_action_table, "text=A;status=done", NULL, "" },
  { "task-of-somebody", &ind_action_table, "text=A", "responsible", "" },
  { "task-late", &ind_action_table, "text=A;due_on=2026-11-21", "responsible", "deadline-passed at due_on" },
  { "task-late-and-of-nobody", &ind_action_table, "text=A;due_on=2026-11-21", NULL,
    "nobody-has-it at responsible,deadline-passed at due_on" },
  { "investigation-late", &ind_investigation_table, "title=Syn;due_on=2026-11-21", NULL, "deadline-passed at due_on" },
  { "investigation-late-by-law", &ind_investigation_table, "title=BFU;legal_basis=yes;legal_basis_law=BL;"
    "legal_basis_section=20;started_on=2026-07-21", NULL, "deadline-passed at due_on" },
  { "investigation-in-time", &ind_investigation_table, "title=BFU;legal_basis=yes;legal_basis_law=BL;"
    "legal_basis_section=20;started_on=2026-07-22", NULL, "" },
  { "investigation-done", &ind_investigation_table, "title=Syn;due_on=2026-11-21;done_on=2026-11-22", NULL, "" },
  { "measure-runs", &ind_measure_table, "kind=respite;status=running", NULL, "no-legal-basis at legal_basis,no-review at review_on" },
  { "measure-granted-later", &ind_measure_table, "kind=respite;status=granted;from=2027-01-01", NULL, "" },
  { "measure-reviewed", &ind_measure_table, "kind=respite;status=running;legal_basis=yes;legal_basis_law=BL;"
    "legal_basis_section=90;review_on=2027-01-01", NULL, "" },
  { "agreed-without-shares", &ind_measure_table, "kind=respite;funding_state=agreed", NULL, "agreed-without-shares at funding" },
  { "agreed-with-shares", &ind_measure_table, "kind=respite;funding_state=agreed", "funding", "" },
  { "nobody-invited", &ind_activity_table, "kind=follow-up;month=2026-12;status=agreed", NULL, "nobody-invited at participants" },
  { "somebody-invited", &ind_activity_table, "kind=follow-up;month=2026-12;status=agreed", "participants", "" },
  { "planned", &ind_activity_table, "kind=follow-up;month=2026-12", NULL, "" },
  { "another-kind-of-record", &ind_contact_table, "name=K", NULL, "" },
};

static void
set (IndRecord *record, const char *name, const char *value)
{
  const IndField *field = ind_table_field (record->table, name);

  g_assert_nonnull (field);
  switch (field->type)
    {
    case IND_FIELD_DATE: ind_record_set_number (record, field, ind_date_from_iso (value)); break;
    case IND_FIELD_MONTH: ind_record_set_number (record, field, ind_month_from_iso (value)); break;
    case IND_FIELD_ANSWER: ind_record_set_number (record, field, IND_YES); break;
    case IND_FIELD_OBJECT: ind_record_set_number (record, field, TRUE); break;
    default: ind_record_set_text (record, field, value);
    }
}

static void
test_line (gconstpointer data)
{
  const Line *line = data;
  g_auto (GStrv) pairs = g_strsplit (line->pairs, ";", -1);
  g_autoptr (IndRecord) record = ind_record_new (line->table, 0);
  g_autoptr (GString) said = g_string_new (NULL);
  g_autoptr (GArray) remarks = NULL;

  for (guint k = 0; pairs[k] != NULL; k++)
    {
      g_auto (GStrv) pair = g_strsplit (pairs[k], "=", 2);

      set (record, pair[0], pair[1]);
    }
  if (line->owned != NULL)
    make (record, ind_record_list_at (record, line->owned)->table, NULL);
  remarks = ind_record_remarks (record, TODAY);
  for (guint k = 0; k < remarks->len; k++)
    {
      const IndRemark *remark = &g_array_index (remarks, IndRemark, k);

      g_string_append_printf (said, "%s%s at %s", k > 0 ? "," : "", words[remark->kind], remark->path);
    }
  g_assert_cmpstr (said->str, ==, line->expected);
}

/* A part of a goal needs no words of the family's. */
static void
test_part (void)
{
  g_autoptr (IndCase) family = ind_case_new (0);
  IndGoal *goal = make (family, &ind_goal_table, "text", "G", NULL), *part = make (family, &ind_goal_table, "text", "D", NULL);
  g_autoptr (GArray) remarks = NULL;

  link_to (part, "parent", goal);
  remarks = ind_record_remarks ((IndRecord *) part, TODAY);
  g_assert_cmpuint (remarks->len, ==, 0);
}

/* Each remark is tried above. */
static void
test_all (void)
{
  for (guint kind = 0; kind < IND_N_REMARKS; kind++)
    {
      gboolean tried = FALSE;

      for (gsize k = 0; k < G_N_ELEMENTS (lines) && !tried; k++)
        tried = strstr (lines[k].expected, words[kind]) != NULL;
      g_assert_true (tried);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize k = 0; k < G_N_ELEMENTS (lines); k++)
    {
      g_autofree char *name = g_strconcat ("/remarks/", lines[k].name, NULL);

      g_test_add_data_func (name, &lines[k], test_line);
    }
  g_test_add_func ("/remarks/part", test_part);
  g_test_add_func ("/remarks/all", test_all);
  return g_test_run ();
}
