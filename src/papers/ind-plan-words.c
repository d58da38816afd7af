#include "config.h"

#include "ind-plan-content-private.h"

#include <glib/gi18n.h>

#include "ind-catalogue.h"
#include "ind-format.h"

/** ind_plan_activity_word: Returns: what an activity of that kind is called where it has no title of its own. */
const char *
ind_plan_activity_word (IndActivityKind kind)
{
  switch (kind)
    {
    case IND_ACTIVITY_OPENING:
      return _("First talk");
    case IND_ACTIVITY_CHILD_CONVERSATION:
      return _("Talk with the child");
    case IND_ACTIVITY_ASSESSMENT_MEETING:
      return _("Assessment meeting");
    case IND_ACTIVITY_ANALYSIS_MEETING:
      return _("Analysis meeting");
    case IND_ACTIVITY_NETWORK_MEETING:
      return _("Network meeting");
    case IND_ACTIVITY_FOLLOW_UP:
      return _("Follow-up");
    case IND_ACTIVITY_STATUS_MEETING:
      return _("Status meeting");
    case IND_ACTIVITY_HANDOVER:
      return _("Handover");
    case IND_ACTIVITY_CONTACT:
      return _("We talk together");
    case IND_ACTIVITY_REVIEW:
      return _("We look at the help again");
    case IND_ACTIVITY_TRANSITION:
      return _("On to something new");
    case IND_ACTIVITY_MEASURE:
      return C_("plan", "Help");
    case IND_ACTIVITY_NONE:
    case IND_ACTIVITY_OTHER:
      break;
    }
  return _("An appointment");
}

/** ind_plan_measure_word: Returns: what help of that kind is called where it has no title of its own. */
const char *
ind_plan_measure_word (IndPlanContent *content, const char *kind)
{
  const char *word = kind != NULL ? ind_catalogue_name (IND_CATALOGUE_MEASURES, kind) : NULL;

  return word != NULL ? ind_plan_say (content, word) : _("Other help");
}

/** ind_plan_law: Returns: (nullable): the paragraph that the help is given by, in words and number. */
const char *
ind_plan_law (IndPlanContent *content, const IndMeasure *measure)
{
  const char *law = measure->legal_basis_law, *section = measure->legal_basis_section;
  g_autofree char *number = NULL, *first = NULL;
  const char *words;

  if (law == NULL || section == NULL)
    return NULL;
  number = ind_catalogue_paragraph (law, section, measure->legal_basis_stk, measure->legal_basis_nr);
  words = ind_catalogue_paragraph_words (law, section, measure->legal_basis_stk, measure->legal_basis_nr);
  if (words == NULL)
    return ind_plan_take (content, ind_upper_first (number));
  first = ind_upper_first (words);
  return ind_plan_take (content, g_strdup_printf ("%s, %s", first, number));
}
