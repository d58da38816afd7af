#include "config.h"

#include "ind-cadence.h"

static gboolean
is_parent (const IndPerson *person)
{
  return person->relation == IND_RELATION_MOTHER || person->relation == IND_RELATION_FATHER
         || person->relation == IND_RELATION_PARENT || person->parental_responsibility == IND_YES;
}

/**
 * ind_proposal_activity:
 * @title: (nullable): what it is called beside its kind, in the reader's language
 * @short_title: (nullable): likewise, for the wheel
 *
 * The parents take part, and the coordinator; in a network meeting the partner and whoever gives a running measure too, in a
 * review whoever gives that one.
 *
 * Returns: (transfer full): a draft of what is proposed, for ind_desk_plan_year()
 */
IndRecord *
ind_proposal_activity (const IndProposal *self, IndCase *family, const char *title, const char *short_title, IndDate today)
{
  IndRecord *activity = ind_record_new (&ind_activity_table, ind_new_id ());
  IndMeasure *measure = self->about != NULL && self->about->table == &ind_measure_table ? (IndMeasure *) self->about : NULL;

  ind_record_set_number_at (activity, "kind", self->kind);
  ind_record_set_number_at (activity, "month", self->month);
  ind_record_set_record_at (activity, "measure", (IndRecord *) measure);
  ind_record_set_text_at (activity, "title", title);
  ind_record_set_text_at (activity, "short_title", short_title);
  for (guint k = 0; k < ind_list_length (family->persons); k++)
    if (is_parent (ind_list_get (family->persons, k)))
      ind_activity_take_part (activity, ind_list_get (family->persons, k));
  ind_activity_take_part (activity, (IndRecord *) family->coordinator);
  if (measure != NULL)
    ind_activity_take_part (activity, measure->provider.record);
  if (self->kind != IND_ACTIVITY_NETWORK_MEETING)
    return activity;
  ind_activity_take_part (activity, (IndRecord *) family->partner);
  for (guint k = 0; k < ind_list_length (family->measures); k++)
    {
      const IndMeasure *one = ind_list_get (family->measures, k);

      if (ind_measure_runs (one, today))
        ind_activity_take_part (activity, one->provider.record);
    }
  return activity;
}
