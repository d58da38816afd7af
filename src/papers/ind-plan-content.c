#include "config.h"

#include "ind-plan-content-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ind-format.h"
#include "ind-privacy.h"
#include "ind-rules.h"

/**
 * ind_plan_say:
 * @text: (nullable): a text of the case, or about it
 *
 * Returns: (nullable): the content's own copy, without what must never be printed; %NULL where it is blank
 */
const char *
ind_plan_say (IndPlanContent *content, const char *text)
{
  g_autofree char *safe = ind_is_blank (text) ? NULL : ind_text_for_others (content->family, text);

  return safe != NULL ? g_string_chunk_insert (content->strings, safe) : NULL;
}

/** ind_plan_take: @text: (nullable) (transfer full): as with ind_plan_say(). */
const char *
ind_plan_take (IndPlanContent *content, char *text)
{
  g_autofree char *owned = text;

  return ind_plan_say (content, owned);
}

/* Handleplan for Deniz; for several children, for Deniz og Selma; for none, for the family. */
static void
add_title (IndPlanContent *content, const char *document)
{
  g_autoptr (GPtrArray) children = ind_case_children (content->family);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *family = ind_is_blank (content->family->family_name)
    ? g_strdup (_("the family")) : g_strdup_printf (_("the %s family"), content->family->family_name);

  for (guint k = 0; k < children->len; k++)
    g_ptr_array_add (names, (char *) ind_plan_first_name (content, children->pdata[k]));
  /* Translators: the document's name and the child's, "Handleplan for Deniz" */
  content->title = ind_plan_take (content, g_strdup_printf (_("%s for %s"), document,
                                                            names->len > 0 ? ind_plan_list (content, names) : family));
}

/* The municipality and the coordinator's department. */
static void
add_sender (IndPlanContent *content)
{
  const IndWorker *coordinator = content->family->coordinator;
  const char *place = content->family->municipality, *department = coordinator != NULL ? coordinator->department : NULL;
  g_autofree char *named = NULL;

  if (place != NULL)
    {
      g_autofree char *folded = ind_fold (place);

      named = strstr (folded, "kommune") != NULL ? g_strdup (place) : g_strdup_printf (_("%s Municipality"), place);
    }
  if (named != NULL && department != NULL)
    content->sender = ind_plan_take (content, g_strdup_printf ("%s, %s", named, department));
  else
    content->sender = ind_plan_say (content, named != NULL ? named : department);
}

/* The first of a kind that the family has a day for. */
static const IndActivity *
first_dated (GPtrArray *activities, IndActivityKind kind)
{
  for (guint k = 0; k < activities->len; k++)
    {
      const IndActivity *activity = activities->pdata[k];

      if (activity->kind == kind && activity->date != IND_NO_DATE && ind_activity_is_for_family (activity))
        return activity;
    }
  return NULL;
}

/* Who has spoken for the family in the goals, and when all look at the plan again: as the head of the case has it. */
static void
add_subtitle (IndPlanContent *content)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) activities = ind_case_activities_from (content->family, content->today,
                                                               ind_date_add_months (content->today, 12));
  guint n = ind_list_length (content->family->persons);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  const IndActivity *next;

  for (guint k = 0; k < n; k++)
    {
      const IndPerson *person = ind_list_get (content->family->persons, k);

      if (person->parental_responsibility == IND_YES)
        g_ptr_array_add (names, (char *) ind_plan_first_name (content, person));
    }
  if (content->goals->len > 0 && names->len > 0)
    g_string_append_printf (text, _("Written together with %s."), ind_plan_list (content, names));
  next = first_dated (activities, IND_ACTIVITY_FOLLOW_UP);
  if (next == NULL)
    next = first_dated (activities, IND_ACTIVITY_NETWORK_MEETING);
  if (next != NULL)
    {
      g_autofree char *day = ind_format_date (next->date);

      g_string_append_printf (text, text->len > 0 ? " %s" : "%s", "");
      g_string_append_printf (text, next->kind == IND_ACTIVITY_FOLLOW_UP ? _("We look at the plan again on %s.")
                                                                         : _("We have a network meeting on %s."), day);
    }
  content->subtitle = ind_plan_say (content, text->str);
}

/**
 * ind_plan_content_new:
 * @document: (nullable): what the municipality calls the document; "Handleplan" where it is left out
 *
 * Draws from the case what may stand on the family's plan of today.
 *
 * Returns: (transfer full): the content; it needs the case no longer
 */
IndPlanContent *
ind_plan_content_new (IndCase *family, const char *document, gboolean draft)
{
  IndPlanContent *content = g_new0 (IndPlanContent, 1);

  content->strings = g_string_chunk_new (4096);
  content->family = family;
  content->today = ind_today ();
  content->draft = draft;
  content->members = g_ptr_array_new_with_free_func (g_free);
  content->goals = g_ptr_array_new_with_free_func ((GDestroyNotify) ind_plan_goal_free);
  content->agreement = g_ptr_array_new ();
  content->measures = g_ptr_array_new_with_free_func (g_free);
  content->events = g_ptr_array_new_with_free_func (g_free);
  content->helpers = g_ptr_array_new_with_free_func (g_free);
  content->signers = g_ptr_array_new_with_free_func (g_free);

  content->date = ind_plan_take (content, ind_format_date (content->today));
  content->purpose = ind_plan_say (content, family->purpose);
  add_title (content, document != NULL ? document : _("Action plan"));
  add_sender (content);
  ind_plan_add_members (content);
  ind_plan_add_goals (content);
  add_subtitle (content);
  ind_plan_add_contact (content);
  ind_plan_add_measures (content);
  ind_plan_add_events (content);
  ind_plan_add_helpers (content);
  ind_plan_add_signers (content);
  content->family = NULL;
  return content;
}

/** ind_plan_content_free: Lets go of the content and its texts. */
void
ind_plan_content_free (IndPlanContent *content)
{
  g_ptr_array_unref (content->members);
  g_ptr_array_unref (content->goals);
  g_ptr_array_unref (content->agreement);
  g_ptr_array_unref (content->measures);
  g_ptr_array_unref (content->events);
  g_ptr_array_unref (content->helpers);
  g_ptr_array_unref (content->signers);
  g_string_chunk_free (content->strings);
  g_free (content);
}
