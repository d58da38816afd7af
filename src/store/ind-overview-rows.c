#include "config.h"

#include "ind-store-private.h"

#include <stdlib.h>
#include <string.h>

#include "ind-overview.h"

/*
 * So much of every family on its way as the rules of the overview read (see ind-overview.h), and no more: what is due by
 * Sunday, the last of what was held, and all of what the few need whose turn it may be. A test holds what the rules find in
 * this against what they find in the whole cases.
 */

#define ON_THE_WAY "c.\"status\" IN ('referred', 'offered', 'enrolled')"
#define OPEN "coalesce (a.\"status\", 'planned') IN ('planned', 'agreed')"
#define HELD "a.\"status\" = 'held'"
#define ACTIVITY "SELECT a.case_id, a.id, a.\"kind\", a.\"title\", a.\"audience\", a.\"month\", a.\"months\", a.\"date\", " \
                 "a.\"time\", a.\"status\", a.\"measure\""
#define MEASURE "SELECT m.case_id, m.id, m.\"kind\", m.\"title\", m.\"legal_basis_law\", m.\"legal_basis_section\", " \
                "m.\"legal_basis_stk\", m.\"legal_basis_nr\", m.\"status\", m.\"decided_on\", m.\"from\", m.\"to\", " \
                "m.\"review_on\", coalesce (m.\"provider_person\", m.\"provider_worker\", m.\"provider_contact\") IS NOT NULL " \
                "OR m.\"provider_name\" IS NOT NULL FROM measure m "

typedef struct
{
  IndStore *store;
  GHashTable *by_id;          /* row number → IndCase */
  GHashTable *people;         /* row number → whoever has something to do; they stand in the first case that names them */
  char *sunday, *month;       /* the last day, and the last month, that are looked at */
  char *began;                /* what began until then has had its first follow-up, or should have */
  char *tomorrow;
  IndDate today;
} Reading;

typedef void (*TakeFunc) (const Reading *self, IndCase *family, sqlite3_stmt *row);

static void
set_all (gpointer record, const char *const *names, sqlite3_stmt *row, int at)
{
  for (guint k = 0; names[k] != NULL; k++)
    ind_field_read_plain (row, at + (int) k, record, ind_table_field (IND_RECORD (record)->table, names[k]));
}

/* Puts a new record into its owner's list, last; once it is filled, so that nobody need be told of its fields. */
static void
put_in (gpointer owner, IndRecord *record)
{
  const IndList *list = ind_record_list_of (owner, record->table);

  ind_record_insert (owner, list, record, ind_list_length (ind_record_get_list (owner, list)));
  g_object_unref (record);
}

/* Returns: (transfer none): a record of that number, which may stand there already, with nothing in it */
static gpointer
put (gpointer owner, const IndTable *table, gint64 id)
{
  IndRecord *record = ind_case_lookup (ind_record_case (owner), id);

  if (record == NULL)
    {
      record = ind_record_new_light (table, id);
      put_in (owner, record);
    }
  return record;
}

/* Puts a record with its fields where it belongs, unless it stands there. Returns: (transfer none): it */
static gpointer
put_filled (gpointer owner, const IndTable *table, const char *const *names, sqlite3_stmt *row, int id, int first)
{
  IndRecord *record = ind_case_lookup (ind_record_case (owner), sqlite3_column_int64 (row, id));

  if (record == NULL)
    {
      record = ind_record_new_light (table, sqlite3_column_int64 (row, id));
      set_all (record, names, row, first);
      put_in (owner, record);
    }
  return record;
}

/* Somebody of whom no more is needed than the name; the same for all. */
static IndRecord *
put_somebody (const Reading *self, IndCase *family, sqlite3_stmt *row, int id)
{
  static const char *const names[] = { "name", NULL };
  gint64 key = sqlite3_column_int64 (row, id);
  IndRecord *somebody = g_hash_table_lookup (self->people, &key);

  if (somebody != NULL)
    return somebody;
  somebody = put_filled (family, &ind_worker_table, names, row, id, id + 1);
  g_hash_table_insert (self->people, (gpointer) &somebody->id, somebody);
  return somebody;
}

static void
take_activity (const Reading *self, IndCase *family, sqlite3_stmt *row)
{
  static const char *const names[] = { "kind", "title", "audience", "month", "months", "date", "time", "status", NULL };
  IndRecord *activity = put_filled (family, &ind_activity_table, names, row, 1, 2);
  gint64 measure = sqlite3_column_int64 (row, 10);

  if (measure != 0)
    ind_record_set_record_at (activity, "measure", put (family, &ind_measure_table, measure));
}

static void
take_measure (const Reading *self, IndCase *family, sqlite3_stmt *row)
{
  static const char *const names[] = { "kind", "title", "legal_basis_law", "legal_basis_section", "legal_basis_stk",
                                       "legal_basis_nr", "status", "decided_on", "from", "to", "review_on", NULL };
  IndMeasure *measure = put_filled (family, &ind_measure_table, names, row, 1, 2);

  /* One that an activity names stands there, with nothing in it. */
  if (measure->kind == NULL)
    set_all (measure, names, row, 2);
  if (sqlite3_column_int (row, 13))
    ind_record_set_text_at ((IndRecord *) measure, "provider", "–");
}

static void
take_contact (const Reading *self, IndCase *family, sqlite3_stmt *row)
{
  static const char *const names[] = { "on", "channel", "reached", NULL };

  put_filled (family, &ind_contact_entry_table, names, row, 1, 2);
}

static void
take_meeting (const Reading *self, IndCase *family, sqlite3_stmt *row)
{
  static const char *const names[] = { "kind", "date", "family_present", NULL };
  IndMeeting *meeting = put_filled (family, &ind_meeting_table, names, row, 1, 2);

  /* One at which a task was agreed stands there, with nothing in it. */
  if (meeting->kind == IND_ACTIVITY_NONE)
    set_all (meeting, names, row, 2);
}

static void
take_plan (const Reading *self, IndCase *family, sqlite3_stmt *row)
{
  static const char *const names[] = { "issued_on", NULL };

  put_filled (family, &ind_plan_table, names, row, 1, 2);
}

static void
take_child (const Reading *self, IndCase *family, sqlite3_stmt *row)
{
  static const char *const names[] = { "name", "relation", "in_focus", "informed_on", NULL };

  put_filled (family, &ind_person_table, names, row, 1, 2);
}

static void
take_investigation (const Reading *self, IndCase *family, sqlite3_stmt *row)
{
  static const char *const names[] = { "title", "legal_basis_law", "legal_basis_section", "legal_basis_stk",
                                       "legal_basis_nr", "started_on", "due_on", NULL };
  IndRecord *assessment = put (family, &ind_assessment_table, sqlite3_column_int64 (row, 2));
  IndRecord *one = put_filled (assessment, &ind_investigation_table, names, row, 1, 3);

  if (sqlite3_column_type (row, 10) != SQLITE_NULL)
    ind_record_set_record_at (one, "responsible", put_somebody (self, family, row, 10));
}

static void
take_goal (const Reading *self, IndCase *family, sqlite3_stmt *row)
{
  static const char *const names[] = { "status", "family_words", NULL };
  IndRecord *goal = put (family, &ind_goal_table, sqlite3_column_int64 (row, 1));
  gint64 parent = sqlite3_column_int64 (row, 4);

  set_all (goal, names, row, 2);
  if (parent != 0)
    ind_record_set_record_at (goal, "parent", put (family, &ind_goal_table, parent));
}

/* A task, with the one who has it; that of a goal, or of a meeting. */
static void
take_task (const Reading *self, IndCase *family, sqlite3_stmt *row)
{
  static const char *const names[] = { "text", "due_on", "status", NULL };
  gboolean is_goals = sqlite3_column_type (row, 2) != SQLITE_NULL;
  IndRecord *owner = put (family, is_goals ? &ind_goal_table : &ind_meeting_table, sqlite3_column_int64 (row, is_goals ? 2 : 3));
  IndRecord *task = put_filled (owner, &ind_action_table, names, row, 1, 5), *item;

  if (is_goals)
    ind_field_read_plain (row, 4, owner, ind_table_field (owner->table, "status"));
  if (sqlite3_column_type (row, 8) == SQLITE_NULL)
    return;
  item = put (task, &ind_action_responsible_table, sqlite3_column_int64 (row, 8));
  ind_record_set_record_at (item, "who", put_somebody (self, family, row, 9));
}

static void
take_consent (const Reading *self, IndCase *family, sqlite3_stmt *row)
{
  static const char *const names[] = { "expires_on", NULL };

  put_filled ((IndRecord *) family, &ind_consent_table, names, row, 1, 2);
}

static void
take_assessment (const Reading *self, IndCase *family, sqlite3_stmt *row)
{
  static const char *const names[] = { "level", NULL };
  IndRecord *assessment = put (family, &ind_assessment_table, sqlite3_column_int64 (row, 1));

  if (sqlite3_column_type (row, 2) != SQLITE_NULL)
    put_filled (assessment, &ind_assessment_dimension_table, names, row, 2, 3);
}

/* Each asks for all families at once; ?1 is the last day, ?2 the last month, ?3 what began long enough ago, ?4 tomorrow. */
static const struct
{
  TakeFunc take;
  const char *sql;
} of_all[] = {
  { take_child, "SELECT p.case_id, p.id, p.\"name\", p.\"relation\", p.\"in_focus\", p.\"informed_on\" FROM person p "
                "WHERE p.\"in_focus\" = 1 OR (p.\"relation\" = 'child' AND NOT EXISTS "
                "(SELECT 1 FROM person f WHERE f.case_id = p.case_id AND f.\"in_focus\" = 1)) ORDER BY p.case_id, p.position" },
  { take_activity, ACTIVITY " FROM activity a WHERE " OPEN " AND a.\"month\" <= ?2 ORDER BY a.case_id, a.position" },
  { take_activity, ACTIVITY ", min (coalesce (a.\"date\", a.\"month\" || '-99')) FROM activity a WHERE a.\"kind\" = 'follow-up' "
                   "AND " OPEN " GROUP BY a.case_id" },
  { take_activity, ACTIVITY ", max (coalesce (a.\"date\", a.\"month\" || '-15')) FROM activity a WHERE a.\"kind\" = 'follow-up' "
                   "AND " HELD " GROUP BY a.case_id" },
  { take_activity, ACTIVITY ", max (coalesce (a.\"date\", a.\"month\" || '-15')) FROM activity a WHERE " HELD " AND a.\"kind\" IN "
                   "('opening', 'child-conversation', 'assessment-meeting', 'network-meeting', 'follow-up', 'handover', 'contact') "
                   "AND coalesce (a.\"audience\", 'family') <> 'team' GROUP BY a.case_id" },
  { take_activity, ACTIVITY " FROM activity a WHERE a.\"kind\" = 'review' AND " HELD },
  { take_contact, "SELECT e.case_id, e.id, max (e.\"on\"), e.\"channel\", e.\"reached\" FROM contact_entry e "
                  "WHERE coalesce (e.\"reached\", 1) <> 0 AND e.\"on\" < ?4 GROUP BY e.case_id" },
  { take_meeting, "SELECT m.case_id, m.id, m.\"kind\", max (m.\"date\"), m.\"family_present\" FROM meeting m "
                  "WHERE m.\"family_present\" = 1 AND m.\"date\" < ?4 GROUP BY m.case_id" },
  { take_meeting, "SELECT m.case_id, m.id, m.\"kind\", m.\"date\", m.\"family_present\" FROM meeting m "
                  "WHERE m.\"kind\" = 'follow-up' GROUP BY m.case_id" },
  { take_plan, "SELECT p.case_id, p.id, max (p.\"issued_on\") FROM plan p GROUP BY p.case_id" },
  { take_measure, MEASURE "WHERE m.\"kind\" = 'family-guidance' OR (m.\"status\" IN ('granted', 'running') AND (m.\"review_on\" <= ?1 OR m.\"decided_on\" IS NOT NULL "
                  "OR (m.\"review_on\" IS NULL AND m.\"from\" <= ?3) OR coalesce (m.\"provider_person\", m.\"provider_worker\", "
                  "m.\"provider_contact\", m.\"provider_name\") IS NULL))" },
  { take_investigation, "SELECT i.case_id, i.id, i.assessment_id, i.\"title\", i.\"legal_basis_law\", i.\"legal_basis_section\", "
                        "i.\"legal_basis_stk\", i.\"legal_basis_nr\", i.\"started_on\", i.\"due_on\", "
                        "coalesce (i.\"responsible_person\", i.\"responsible_worker\", i.\"responsible_contact\"), "
                        "coalesce (p.\"name\", w.\"name\", k.\"name\") FROM investigation i "
                        "LEFT JOIN person p ON p.id = i.\"responsible_person\" LEFT JOIN worker w ON w.id = i.\"responsible_worker\" "
                        "LEFT JOIN contact k ON k.id = i.\"responsible_contact\" WHERE i.\"done_on\" IS NULL "
                        "ORDER BY i.case_id, i.position" },
  { take_task, "SELECT a.case_id, a.id, a.goal_id, a.meeting_id, g.\"status\", a.\"text\", a.\"due_on\", a.\"status\", r.id, "
               "coalesce (r.\"who_person\", r.\"who_worker\", r.\"who_contact\"), coalesce (p.\"name\", w.\"name\", k.\"name\") "
               "FROM \"action\" a LEFT JOIN goal g ON g.id = a.goal_id "
               "LEFT JOIN action_responsible r ON r.id = (SELECT f.id FROM action_responsible f WHERE f.action_id = a.id "
               "ORDER BY f.position LIMIT 1) LEFT JOIN person p ON p.id = r.\"who_person\" "
               "LEFT JOIN worker w ON w.id = r.\"who_worker\" LEFT JOIN contact k ON k.id = r.\"who_contact\" "
               "WHERE coalesce (a.\"status\", 'planned') IN ('planned', 'under-way') AND (a.\"due_on\" <= ?1 OR r.id IS NULL)" },
};

/* What those need who are not followed up yet; ?1 is the case. */
static const struct
{
  TakeFunc take;
  const char *sql;
} of_new[] = {
  { take_consent, "SELECT case_id, id, \"expires_on\" FROM consent WHERE case_id = ?1 AND \"withdrawn_on\" IS NULL "
                  "ORDER BY \"expires_on\" IS NOT NULL, \"expires_on\" DESC LIMIT 1" },
  { take_activity, ACTIVITY " FROM activity a WHERE a.case_id = ?1 AND a.\"kind\" IN ('opening', 'child-conversation', "
                   "'assessment-meeting', 'analysis-meeting')" },
  { take_meeting, "SELECT case_id, id, \"kind\", \"date\", \"family_present\" FROM meeting WHERE case_id = ?1" },
  { take_assessment, "SELECT a.case_id, a.id, d.id, d.\"level\" FROM assessment a LEFT JOIN assessment_dimension d "
                     "ON d.id = (SELECT f.id FROM assessment_dimension f WHERE f.assessment_id = a.id AND f.\"level\" <> 'unexplored' "
                     "LIMIT 1) WHERE a.case_id = ?1" },
  { take_goal, "SELECT case_id, id, \"status\", \"family_words\", \"parent\" FROM goal WHERE case_id = ?1" },
};

/* What of the measures the cadence follows from, and whether family guidance was offered. */
#define MEASURES_OF_CASE MEASURE "WHERE m.case_id = ?1"

static gboolean
take_rows (const Reading *self, sqlite3_stmt *statement, TakeFunc take, GError **error)
{
  gboolean row = TRUE;

  while (TRUE)
    {
      IndCase *family;
      gint64 id;

      if (!ind_store_step (self->store, statement, &row, error))
        return FALSE;
      if (!row)
        return TRUE;
      id = sqlite3_column_int64 (statement, 0);
      family = g_hash_table_lookup (self->by_id, &id);
      if (family != NULL)
        take (self, family, statement);
    }
}

static gboolean
take_of_case (const Reading *self, IndCase *family, const char *sql, TakeFunc take, GError **error)
{
  sqlite3_stmt *statement = ind_store_prepare (self->store, sql, error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, family->id);
  return take_rows (self, statement, take, error);
}

static gboolean
take_of_all (const Reading *self, const char *sql, TakeFunc take, GError **error)
{
  sqlite3_stmt *statement = ind_store_prepare (self->store, sql, error);
  const char *const days[] = { self->sunday, self->month, self->began, self->tomorrow };

  if (statement == NULL)
    return FALSE;
  for (int k = 0; k < sqlite3_bind_parameter_count (statement); k++)
    ind_bind_text (statement, k + 1, days[k]);
  return take_rows (self, statement, take, error);
}

#define CASES "SELECT c.id, c.\"reference\", c.\"family_name\", c.\"model\", c.\"status\", c.\"referred_on\", c.\"offered_on\", " \
  "c.\"enrolled_on\", c.\"target_group_decision\", c.\"protected_address\", c.\"contact_agreement_channel\", " \
  "c.\"coordinator\", w.\"name\", c.\"partner\", v.\"name\" FROM \"case\" c LEFT JOIN worker w ON w.id = c.\"coordinator\" " \
  "LEFT JOIN worker v ON v.id = c.\"partner\" WHERE " ON_THE_WAY

static IndCase *
read_case (const Reading *self, sqlite3_stmt *row)
{
  static const char *const names[] = { "reference", "family_name", "model", "status", "referred_on", "offered_on",
                                       "enrolled_on", "target_group_decision", "protected_address",
                                       "contact_agreement_channel", NULL };
  static const char *const workers[] = { "coordinator", "partner" };
  IndCase *family = ind_case_new_light (sqlite3_column_int64 (row, 0));

  set_all (family, names, row, 1);
  for (int k = 0; k < 2; k++)
    if (sqlite3_column_type (row, 11 + 2 * k) != SQLITE_NULL)
      ind_record_set_record_at ((IndRecord *) family, workers[k], put_somebody (self, family, row, 11 + 2 * k));
  return family;
}

static gboolean
read_cases (const Reading *self, GPtrArray *cases, GError **error)
{
  sqlite3_stmt *statement = ind_store_prepare (self->store, CASES, error);
  gboolean row = TRUE;

  while (statement != NULL && ind_store_step (self->store, statement, &row, error))
    {
      IndCase *family;

      if (!row)
        return TRUE;
      family = read_case (self, statement);
      g_ptr_array_add (cases, family);
      g_hash_table_insert (self->by_id, (gpointer) &family->id, family);
    }
  return FALSE;
}

/* Whether a child's family should have been offered guidance, and no measure that was read is that. */
static gboolean
may_lack_guidance (IndCase *family)
{
  gboolean informed = FALSE;

  for (guint k = 0, n = ind_list_length (family->persons); k < n; k++)
    informed = informed || ((IndPerson *) ind_list_get (family->persons, k))->informed_on != IND_NO_DATE;
  for (guint k = 0, n = ind_list_length (family->measures); informed && k < n; k++)
    if (g_strcmp0 (((IndMeasure *) ind_list_get (family->measures, k))->kind, ind_deadline_key (IND_DEADLINE_GUIDANCE)) == 0)
      return FALSE;
  return informed;
}

/*
 * In Sammen om familien the cadence follows from the measures, for those whose turn it may be; and where guidance is missing
 * any of them may have been that.
 */
static gboolean
needs_measures (const Reading *self, IndCase *family)
{
  IndDate since;

  if (may_lack_guidance (family))
    return TRUE;
  if (family->model != IND_MODEL_SAMMEN_OM_FAMILIEN || family->status != IND_CASE_ENROLLED)
    return FALSE;
  since = ind_case_last_follow_up (family, self->today);
  if (since == IND_NO_DATE)
    since = family->enrolled_on;
  return since != IND_NO_DATE && since + 7 * IND_SHORTEST_CADENCE <= self->today;
}

static gboolean
take_the_rest (const Reading *self, IndCase *family, GError **error)
{
  if (needs_measures (self, family) && !take_of_case (self, family, MEASURES_OF_CASE, take_measure, error))
    return FALSE;
  if (family->status != IND_CASE_ENROLLED || ind_case_stage (family) == IND_STAGE_FOLLOW_UP)
    return TRUE;
  for (gsize k = 0; k < G_N_ELEMENTS (of_new); k++)
    if (!take_of_case (self, family, of_new[k].sql, of_new[k].take, error))
      return FALSE;
  return TRUE;
}

static gboolean
read_all (const Reading *self, GPtrArray *cases, GError **error)
{
  if (!read_cases (self, cases, error))
    return FALSE;
  for (gsize k = 0; k < G_N_ELEMENTS (of_all); k++)
    if (!take_of_all (self, of_all[k].sql, of_all[k].take, error))
      return FALSE;
  for (guint k = 0; k < cases->len; k++)
    if (!take_the_rest (self, cases->pdata[k], error))
      return FALSE;
  return TRUE;
}

/**
 * ind_store_list_overview:
 *
 * Returns: (transfer full) (nullable) (element-type IndCase): every family on its way, with so much in it as
 *   ind_overview_new() reads; they are nobody's open cases, and nothing may be written from them
 */
GPtrArray *
ind_store_list_overview (IndStore *self, IndDate today, GError **error)
{
  g_autoptr (GPtrArray) cases = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GHashTable) people = g_hash_table_new (g_int64_hash, g_int64_equal);
  IndDate sunday = ind_overview_week_end (today);
  g_autofree char *end = ind_date_to_iso (sunday), *month = ind_month_to_iso (sunday), *next = ind_date_to_iso (today + 1);
  g_autofree char *began
    = ind_date_to_iso (ind_date_add_months (sunday, -ind_deadline_months (IND_DEADLINE_FIRST_REVIEW)) + 3);
  Reading reading = { self, by_id, people, end, month, began, next, today };

  gboolean alone = sqlite3_get_autocommit (self->db), well;

  /* All of it as it is at one moment, and the file's lock taken once, not for every question. */
  if (alone && !ind_store_exec (self, "BEGIN", error))
    return NULL;
  well = read_all (&reading, cases, error);
  if (alone)
    ind_store_leave (self);
  return well ? g_steal_pointer (&cases) : NULL;
}
