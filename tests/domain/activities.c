/* What an activity would be after a gesture on the wheel. */
#include "config.h"

#include "ind-cadence.h"
#include "records.h"

/* "2026-12+3 2026-12-09 10:00 agreed"; a - for what is not set */
static char *
describe (const IndActivity *activity)
{
  g_autofree char *month = ind_month_to_iso (activity->month);
  g_autofree char *date = activity->date != IND_NO_DATE ? ind_date_to_iso (activity->date) : g_strdup ("-");

  return g_strdup_printf ("%s+%d %s %s %s", month, activity->months != IND_NO_NUMBER ? (int) activity->months : 1, date,
                          activity->time != NULL ? activity->time : "-",
                          ind_activity_status_values[ind_activity_status (activity) - 1]);
}

typedef enum { MOVE, STRETCH, SETTLE } Gesture;

static const struct { const char *month, *months, *date, *time, *status; Gesture gesture; const char *to, *at, *becomes; } rows[] = {
  { "2026-12", "1", NULL, NULL, "planned", MOVE, "2027-01", NULL, "2027-01+1 - - planned" },
  { "2026-12", "3", NULL, NULL, "planned", MOVE, "2027-01", NULL, "2027-01+3 - - planned" },
  { "2026-12", "1", "2026-12-09", "10:00", "agreed", MOVE, "2027-01", NULL, "2027-01+1 2027-01-08 10:00 agreed" },
  { "2026-12", "1", "2026-12-31", "10:00", "agreed", MOVE, "2027-02", NULL, "2027-02+1 2027-02-26 10:00 agreed" },
  { "2026-12", "1", "2026-12-31", "10:00", "agreed", MOVE, "2026-11", NULL, "2026-11+1 2026-11-30 10:00 agreed" },
  { "2026-12", "1", "2026-12-09", NULL, "planned", MOVE, "2027-01", NULL, "2027-01+1 2027-01-08 - planned" },
  /* a Sunday, New Year's Day, Whit Monday, and from a Saturday */
  { "2026-12", "1", "2026-12-10", NULL, "agreed", MOVE, "2027-01", NULL, "2027-01+1 2027-01-11 - agreed" },
  { "2026-12", "1", "2026-12-01", NULL, "agreed", MOVE, "2027-01", NULL, "2027-01+1 2027-01-04 - agreed" },
  { "2027-03", "1", "2027-03-17", NULL, "planned", MOVE, "2027-05", NULL, "2027-05+1 2027-05-18 - planned" },
  { "2026-12", "1", "2026-12-12", NULL, "agreed", MOVE, "2027-06", NULL, "2027-06+1 2027-06-12 - agreed" },
  { "2026-12", "3", "2027-01-09", "10:00", "agreed", MOVE, "2027-01", NULL, "2027-01+3 2027-01-09 10:00 agreed" },
  { "2026-12", "1", "2026-12-09", NULL, "held", MOVE, "2027-01", NULL, "2027-01+1 2027-01-09 - held" },
  { "2026-12", "1", NULL, NULL, "planned", STRETCH, "3", NULL, "2026-12+3 - - planned" },
  { "2026-12", "3", NULL, NULL, "planned", STRETCH, "0", NULL, "2026-12+1 - - planned" },
  { "2026-12", "3", NULL, NULL, "planned", STRETCH, "99", NULL, "2026-12+24 - - planned" },
  { "2026-12", "3", "2027-02-09", NULL, "agreed", STRETCH, "2", NULL, "2026-12+2 - - planned" },
  { "2026-12", "1", NULL, NULL, "planned", SETTLE, "2026-12-09", "10:00", "2026-12+1 2026-12-09 10:00 agreed" },
  { "2026-12", "1", NULL, NULL, "held", SETTLE, "2026-12-09", NULL, "2026-12+1 2026-12-09 - held" },
  { "2026-12", "3", NULL, NULL, "planned", SETTLE, "2027-02-09", NULL, "2026-12+3 2027-02-09 - agreed" },
  { "2026-12", "3", NULL, NULL, "planned", SETTLE, "2027-03-09", NULL, "2027-03+1 2027-03-09 - agreed" },
  { "2026-12", "1", "2026-12-09", "10:00", "agreed", SETTLE, NULL, NULL, "2026-12+1 - - planned" },
};

static void
test_gestures (void)
{
  for (gsize k = 0; k < G_N_ELEMENTS (rows); k++)
    {
      g_autoptr (IndCase) family = ind_case_new (0);
      g_autoptr (IndRecord) draft = NULL;
      g_autofree char *becomes = NULL;
      IndRecord *record = make (family, &ind_activity_table, "kind", "follow-up", "month", rows[k].month, "months", rows[k].months,
                                "status", rows[k].status, NULL);

      g_test_message ("row %d", (int) k);
      ind_record_set_number_at (record, "date", ind_date_from_iso (rows[k].date));
      ind_record_set_text_at (record, "time", rows[k].time);
      if (rows[k].gesture == MOVE)
        draft = ind_activity_moved ((IndActivity *) record, ind_month_from_iso (rows[k].to));
      else if (rows[k].gesture == STRETCH)
        draft = ind_activity_stretched ((IndActivity *) record, atoi (rows[k].to));
      else
        draft = ind_activity_settled ((IndActivity *) record, ind_date_from_iso (rows[k].to), rows[k].at);
      becomes = describe ((const IndActivity *) draft);
      g_assert_cmpstr (becomes, ==, rows[k].becomes);
      g_assert_true (ind_record_check (draft, NULL));
    }
}

static char *
take_part (const IndActivity *activity)
{
  GString *names = g_string_new (NULL);

  for (guint k = 0; k < ind_list_length (activity->participants); k++)
    g_string_append_printf (names, "%s%s", k > 0 ? ", " : "",
                            ind_actor_name (((IndActorItem *) ind_list_get (activity->participants, k))->who.record));
  return g_string_free (names, FALSE);
}

/* Who is asked to what is proposed. */
static void
test_proposals (void)
{
  static const struct { IndActivityKind kind; IndProposalReason reason; gboolean about; const char *names; } asked[] = {
    { IND_ACTIVITY_FOLLOW_UP, IND_PROPOSAL_CADENCE, FALSE, "Mor, Lone" },
    { IND_ACTIVITY_NETWORK_MEETING, IND_PROPOSAL_HALF_YEARLY, FALSE, "Mor, Lone, Bo, Pia" },
    { IND_ACTIVITY_REVIEW, IND_PROPOSAL_REVIEW, TRUE, "Mor, Lone, Pia" },
  };

  for (gsize k = 0; k < G_N_ELEMENTS (asked); k++)
    {
      g_autoptr (IndCase) family = ind_case_new (0);
      IndRecord *measure = make (family, &ind_measure_table, "kind", "respite", "status", "running", NULL);
      g_autoptr (IndRecord) draft = NULL;
      g_autofree char *names = NULL;

      make (family, &ind_person_table, "name", "Ida", "relation", "child", NULL);
      make (family, &ind_person_table, "name", "Mor", "relation", "mother", NULL);
      make (family, &ind_person_table, "name", "Morfar", "relation", "grandparent", NULL);
      link_to (family, "coordinator", make (family, &ind_worker_table, "name", "Lone", NULL));
      link_to (family, "partner", make (family, &ind_worker_table, "name", "Bo", NULL));
      link_to (measure, "provider", make (family, &ind_worker_table, "name", "Pia", NULL));
      draft = ind_proposal_activity (&(IndProposal) { asked[k].kind, ind_date_new (2026, 12, 1), asked[k].reason,
                                                      asked[k].about ? measure : NULL }, family, "Titel", NULL,
                                     ind_date_new (2026, 11, 22));
      names = take_part ((IndActivity *) draft);
      g_assert_cmpstr (names, ==, asked[k].names);
      g_assert_cmpint (((IndActivity *) draft)->kind, ==, asked[k].kind);
      g_assert_true ((IndRecord *) ((IndActivity *) draft)->measure == (asked[k].about ? measure : NULL));
      g_assert_true (ind_activity_is_for_family ((IndActivity *) draft));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/activities/gestures", test_gestures);
  g_test_add_func ("/activities/proposals", test_proposals);
  return g_test_run ();
}
