#include "config.h"

#include "ind-desk-private.h"

#include "ind-cadence.h"

/** ind_desk_follow_up_months: Returns: how often a family of Én indgang is followed up, as the kommune has set it; see ind_case_cadence(). */
int
ind_desk_follow_up_months (IndDesk *self)
{
  return ind_desk_setting_number (self, IND_SETTING_FOLLOW_UP_MONTHS);
}

/** ind_desk_list_years: see ind_store_list_years(); whoever shows it, or writes it to a file, notes that use. */
GPtrArray *
ind_desk_list_years (IndDesk *self, IndDate first, GError **error)
{
  return ind_store_list_years (self->store, first, error);
}

static gboolean
write_all (IndDesk *self, IndCase *family, GListStore *activities, GError **error)
{
  if (!ind_desk_raise_owner (self, (IndRecord *) family, ind_record_list_of ((IndRecord *) family, &ind_activity_table), error))
    return FALSE;
  for (guint k = 0; k < ind_list_length (activities); k++)
    {
      IndActivity *activity = ind_list_get (activities, k);

      if (!ind_store_insert (self->store, (IndRecord *) activity, error))
        return FALSE;
      for (guint m = 0; m < ind_list_length (activity->participants); m++)
        if (!ind_store_insert (self->store, ind_list_get (activity->participants, m), error))
          return FALSE;
    }
  return TRUE;
}

/**
 * ind_desk_plan_year:
 * @family: an open case
 * @activities: (element-type IndActivity): new ones, as of ind_proposal_activity()
 *
 * Adds activities to a case, all of them as one change; what is there already is kept.
 */
gboolean
ind_desk_plan_year (IndDesk *self, IndCase *family, GPtrArray *activities, GError **error)
{
  g_autoptr (IndCase) shadow = ind_case_new (family->id);
  g_autoptr (GPtrArray) arguments = g_ptr_array_new_with_free_func (g_free);
  const IndList *list = ind_record_list_of ((IndRecord *) family, &ind_activity_table);
  guint n = ind_list_length (family->activities);
  gint64 next = n > 0 ? ((IndRecord *) ind_list_get (family->activities, n - 1))->position + 1 : 0;
  IndAdding adding = { family, shadow };

  if (activities->len == 0)
    return TRUE;
  for (guint k = 0; k < activities->len; k++)
    {
      IndActivity *activity = activities->pdata[k];

      ind_record_insert ((IndRecord *) shadow, list, (IndRecord *) activity, next + k);
      if (!ind_record_foreach ((IndRecord *) activity, ind_desk_prepare, &adding, error))
        return FALSE;
      g_ptr_array_add (arguments, ind_record_called ((IndRecord *) activity));
      g_ptr_array_add (arguments, ind_month_to_iso (activity->month));
    }
  g_ptr_array_add (arguments, NULL);
  if (!ind_store_begin (self->store, error))
    return FALSE;
  if (write_all (self, family, shadow->activities, error))
    return ind_desk_finish (self, family->id, IND_LABEL_YEAR_PLANNED, (const char *const *) arguments->pdata, error);
  ind_store_rollback (self->store);
  return FALSE;
}
