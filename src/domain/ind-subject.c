#include "config.h"

#include "ind-subject.h"

#include "ind-activity.h"
#include "ind-assessment.h"
#include "ind-case.h"
#include "ind-goal.h"
#include "ind-map.h"
#include "ind-log.h"
#include "ind-measure.h"
#include "ind-meeting.h"

/* Of what stands in the case; the rest is about the family itself. */
static const struct { const IndTable *table; IndSubject subject; } tables[] = {
  { &ind_map_table, IND_SUBJECT_NETWORK },         { &ind_contact_table, IND_SUBJECT_NETWORK },
  { &ind_assessment_table, IND_SUBJECT_TRIANGLE }, { &ind_goal_table, IND_SUBJECT_PLAN },
  { &ind_plan_table, IND_SUBJECT_PLAN },           { &ind_evaluation_table, IND_SUBJECT_PLAN },
  { &ind_activity_table, IND_SUBJECT_YEAR },       { &ind_meeting_table, IND_SUBJECT_YEAR },
  { &ind_measure_table, IND_SUBJECT_MEASURES },
};

/* Of the labels that do not begin with a table. */
static const struct { const char *label; IndSubject subject; } labels[] = {
  { IND_LABEL_MAPS_TAKEN_IN, IND_SUBJECT_NETWORK }, { IND_LABEL_NODES_ADDED, IND_SUBJECT_NETWORK },
  { IND_LABEL_NODES_MOVED, IND_SUBJECT_NETWORK },   { IND_LABEL_NODES_REMOVED, IND_SUBJECT_NETWORK },
  { IND_LABEL_YEAR_PLANNED, IND_SUBJECT_YEAR },     { IND_LABEL_GOAL_MOVED, IND_SUBJECT_PLAN },
  { IND_LABEL_ACTION_MOVED, IND_SUBJECT_PLAN },
};

static const char *const with_table[] = { IND_LABEL_SET, IND_LABEL_CHANGED, IND_LABEL_ADDED, IND_LABEL_RECORD_REMOVED,
                                          IND_LABEL_MOVED, IND_LABEL_LIST_SET, NULL };

/* Whether a table's records stand in @table, or in one of its lists, and so on. */
static gboolean
stands_in (const IndTable *table, const char *name)
{
  if (g_str_equal (table->name, name))
    return TRUE;
  for (const IndList *list = table->lists; list != NULL && list->path != NULL; list++)
    if (list->table != table && stands_in (list->table, name))
      return TRUE;
  return FALSE;
}

static IndSubject
subject_of_table (const char *name)
{
  for (gsize k = 0; k < G_N_ELEMENTS (tables); k++)
    if (stands_in (tables[k].table, name))
      return tables[k].subject;
  return IND_SUBJECT_CASE;
}

/** ind_change_subject: Returns: what of the case a change was about. */
IndSubject
ind_change_subject (const IndChange *change)
{
  guint n = change->arguments != NULL ? g_strv_length (change->arguments) : 0;

  for (gsize k = 0; k < G_N_ELEMENTS (labels); k++)
    if (g_str_equal (change->label, labels[k].label))
      return labels[k].subject;
  if (n == 0 || !g_strv_contains (with_table, change->label))
    return IND_SUBJECT_CASE;
  /* What the family wants to reach stands in the plan. */
  if (n > 1 && g_str_equal (change->arguments[0], ind_case_table.name) && g_str_equal (change->arguments[1], "purpose"))
    return IND_SUBJECT_PLAN;
  return subject_of_table (change->arguments[0]);
}
