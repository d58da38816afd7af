/* What of a case a change in its history was about. */
#include "config.h"

#include "ind-subject.h"

static const struct { const char *label, *arguments; IndSubject subject; } rows[] = {
  { IND_LABEL_TAKEN_IN, "2026-001|Holm", IND_SUBJECT_CASE },
  { IND_LABEL_REMOVED, "", IND_SUBJECT_CASE },
  { IND_LABEL_SET, "case|status||enrolled", IND_SUBJECT_CASE },
  { IND_LABEL_SET, "case|purpose||Mere søvn", IND_SUBJECT_PLAN },
  { IND_LABEL_ADDED, "contact_entry|@on=2026-11-22||", IND_SUBJECT_CASE },
  { IND_LABEL_ADDED, "person|Eva||", IND_SUBJECT_CASE },
  { IND_LABEL_ADDED, "consent|Alt||", IND_SUBJECT_CASE },
  { IND_LABEL_ADDED, "contact|Ole||", IND_SUBJECT_NETWORK },
  { IND_LABEL_NODES_MOVED, "Kort|Ole", IND_SUBJECT_NETWORK },
  { IND_LABEL_RECORD_REMOVED, "tie|@kind=strong|map|Kort", IND_SUBJECT_NETWORK },
  { IND_LABEL_SET, "assessment_dimension|level|Sundhed|resource", IND_SUBJECT_TRIANGLE },
  { IND_LABEL_ADDED, "investigation|Hørelse|assessment|ICS", IND_SUBJECT_TRIANGLE },
  { IND_LABEL_MOVED, "goal|Sove|1|2", IND_SUBJECT_PLAN },
  { IND_LABEL_ADDED, "action|Ringe|goal|Sove", IND_SUBJECT_PLAN },
  { IND_LABEL_LIST_SET, "goal|signs|Sove|Færre opvågninger", IND_SUBJECT_PLAN },
  { IND_LABEL_YEAR_PLANNED, "Opfølgning|2026-12", IND_SUBJECT_YEAR },
  { IND_LABEL_CHANGED, "activity|Møde|date|2026-12-09", IND_SUBJECT_YEAR },
  { IND_LABEL_LIST_SET, "measure|funding|Aflastning|Skole", IND_SUBJECT_MEASURES },
  { IND_LABEL_ADDED, "measure_cost|@from=2026-01-01|measure|Aflastning", IND_SUBJECT_MEASURES },
};

static void
test_subjects (void)
{
  for (gsize k = 0; k < G_N_ELEMENTS (rows); k++)
    {
      g_auto (GStrv) arguments = g_strsplit (rows[k].arguments, "|", -1);
      const IndChange change = { .label = (char *) rows[k].label, .arguments = arguments };

      g_test_message ("%s %s", rows[k].label, rows[k].arguments);
      g_assert_cmpint (ind_change_subject (&change), ==, rows[k].subject);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/subject/of a change", test_subjects);
  return g_test_run ();
}
