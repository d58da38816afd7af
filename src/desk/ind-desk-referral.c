#include "config.h"

#include "ind-desk-private.h"

#include <string.h>

#include "ind-format.h"

#define TARGET_YEARS 7   /* before the seventh birthday */

/* The number that a reference ends with, where a year and a hyphen stand before it; 0 where it is of another kind. */
static guint
number_of (const char *reference, const char *year, gsize *before)
{
  const char *found = g_strrstr (reference, year);
  guint64 number;

  if (found == NULL || !g_ascii_string_to_unsigned (found + strlen (year), 10, 1, 999999, &number, NULL))
    return 0;
  *before = (gsize) (found - reference);
  return (guint) number;
}

/* The highest number that the references of a year end with, 0 where there is none; and what stands before the year there. */
static guint
highest_of (GPtrArray *cases, int year, char **prefix)
{
  g_autofree char *written = g_strdup_printf ("%d-", year);
  guint highest = 0;

  for (guint k = 0; k < cases->len; k++)
    {
      const char *reference = ((IndCaseSummary *) cases->pdata[k])->reference;
      gsize before = 0;
      guint number = number_of (reference, written, &before);

      if (number <= highest)
        continue;
      highest = number;
      g_free (*prefix);
      *prefix = g_strndup (reference, before);
    }
  return highest;
}

/* The next reference of the year, in the way in which this kommune wrote the last one: 2026-014, EFI-2026-014. */
static char *
next_reference (GPtrArray *cases)
{
  g_autofree char *prefix = NULL;
  int year, month, day;
  guint highest;

  ind_date_get (ind_today (), &year, &month, &day);
  highest = highest_of (cases, year, &prefix);
  if (highest == 0)
    highest_of (cases, year - 1, &prefix);
  return g_strdup_printf ("%s%d-%03u", prefix != NULL ? prefix : "", year, highest + 1);
}

/* The model by which most of the families are followed. */
static IndModel
usual_model (GPtrArray *cases)
{
  guint sammen = 0, en = 0;

  for (guint k = 0; k < cases->len; k++)
    {
      IndModel model = ((IndCaseSummary *) cases->pdata[k])->model;

      sammen += model == IND_MODEL_SAMMEN_OM_FAMILIEN;
      en += model == IND_MODEL_EN_INDGANG;
    }
  return sammen > en ? IND_MODEL_SAMMEN_OM_FAMILIEN : IND_MODEL_EN_INDGANG;
}

static IndRecord *
add (IndCase *family, IndRecord *record, const char *ref)
{
  ind_record_set_ref (record, ref);
  ind_record_insert ((IndRecord *) family, ind_record_list_of ((IndRecord *) family, record->table), record, 0);
  g_object_unref (record);
  return record;
}

static void
add_coordinator (IndCase *family, IndWorker *coordinator)
{
  IndRecord *worker = add (family, ind_record_new (&ind_worker_table, 0), "w-1");

  ind_record_copy_fields (worker, (IndRecord *) coordinator);
  ind_record_set_record_at ((IndRecord *) family, "coordinator", worker);
  if (!ind_is_blank (coordinator->municipality))
    ind_record_set_text_at ((IndRecord *) family, "municipality", coordinator->municipality);
}

/* The last of the names, which the family most often has in common; it can be changed. */
static const char *
family_name (const char *child)
{
  const char *space = strrchr (child, ' ');

  return space != NULL ? space + 1 : child;
}

/* The first criterion of the target group, 0 to 6 years old, is answered by the birthday. */
static void
note_age (IndCase *family, IndDate birth_date)
{
  IndRecord *record = (IndRecord *) family;

  ind_record_set_number_at (record, "target_group", TRUE);
  ind_record_set_number_at (record, "target_group_criteria", TRUE);
  ind_record_set_number_at (record, "target_group_age_0_6",
                            ind_date_add_months (birth_date, TARGET_YEARS * 12) > ind_today () ? IND_YES : IND_NO);
}

/**
 * ind_desk_refer:
 *
 * Makes a case of a family that was referred today, with the child in focus. Its reference is the next of the year, its
 * municipality the coordinator's, else that of the settings.
 *
 * Returns: the case's row number; 0 with an error
 */
gint64
ind_desk_refer (IndDesk *self, const IndReferral *referral, GError **error)
{
  g_autoptr (GPtrArray) cases = ind_desk_list_cases (self, error), differing = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *reference = cases != NULL ? next_reference (cases) : NULL, *name = g_strdup (referral->child);
  g_autofree char *municipality = NULL;
  g_autoptr (IndCase) family = NULL;
  IndRecord *child;

  if (cases == NULL)
    return 0;
  g_strstrip (name);
  family = ind_case_new (0);
  ind_record_set_text_at ((IndRecord *) family, "reference", reference);
  ind_record_set_text_at ((IndRecord *) family, "family_name", family_name (name));
  ind_record_set_number_at ((IndRecord *) family, "model", usual_model (cases));
  ind_record_set_number_at ((IndRecord *) family, "status", IND_CASE_REFERRED);
  ind_record_set_number_at ((IndRecord *) family, "referred_on", ind_today ());
  ind_record_set_text_at ((IndRecord *) family, "note", ind_is_blank (referral->note) ? NULL : referral->note);
  child = add (family, ind_record_new (&ind_person_table, 0), "p-1");
  ind_record_set_text_at (child, "name", name);
  ind_record_set_number_at (child, "relation", IND_RELATION_CHILD);
  ind_record_set_number_at (child, "in_focus", IND_YES);
  ind_record_set_number_at (child, "birth_date", referral->birth_date);
  if (referral->birth_date != IND_NO_DATE)
    note_age (family, referral->birth_date);
  municipality = ind_desk_setting (self, IND_SETTING_MUNICIPALITY, NULL);
  ind_record_set_text_at ((IndRecord *) family, "municipality", ind_is_blank (municipality) ? NULL : municipality);
  if (referral->coordinator != NULL)
    add_coordinator (family, referral->coordinator);
  return ind_desk_take_in (self, family, differing, error) ? family->id : 0;
}
