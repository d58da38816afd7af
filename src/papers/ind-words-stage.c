#include "config.h"

#include "ind-overview-words.h"

#include <glib/gi18n.h>

#include "ind-format.h"

/** ind_words_stage: Returns: (transfer none): how far a family has come, "" where there is no course. */
const char *
ind_words_stage (IndStage stage)
{
  switch (stage)
    {
    case IND_STAGE_REFERRED: return _("Referred");
    case IND_STAGE_OFFERED: return _("Offered a place");
    case IND_STAGE_ENROLLED: return _("Enrolled");
    case IND_STAGE_ASSESSMENT: return C_("stage", "Assessment");
    case IND_STAGE_PLAN: return C_("stage", "Plan");
    case IND_STAGE_FOLLOW_UP: return C_("stage", "Follow-up");
    case IND_STAGE_DISCHARGED: return _("Discharged");
    case IND_STAGE_NONE:
    case IND_N_STAGES: break;
    }
  return "";
}

/** ind_words_need: Returns: (transfer none): what there has to be before a family comes further. */
const char *
ind_words_need (IndNeedKind kind)
{
  switch (kind)
    {
    case IND_NEED_TARGET_GROUP: return _("decision on the target group");
    case IND_NEED_OFFER: return _("offer to the family");
    case IND_NEED_COORDINATOR: return _("coordinator");
    case IND_NEED_ANSWER: return _("the family’s answer");
    case IND_NEED_CONSENT: return _("consent");
    case IND_NEED_OPENING: return _("a day for the opening conversation or assessment meeting");
    case IND_NEED_ASSESSMENT: return _("ICS assessment");
    case IND_NEED_DIMENSIONS: return _("something explored in the triangle");
    case IND_NEED_CHILD: return _("conversation with the child");
    case IND_NEED_ANALYSIS: return _("analysis meeting");
    case IND_NEED_GOALS: return _("goals");
    case IND_NEED_FAMILY_WORDS: return _("the family’s own words for the goals");
    case IND_NEED_RESPONSIBLE: return _("somebody for every task");
    case IND_NEED_PLAN: return _("plan handed out");
    case IND_NEED_NEXT_FOLLOW_UP: return _("the next follow-up");
    case IND_N_NEEDS: break;
    }
  return "";
}

/** ind_words_missing: @needs: as of ind_case_needs(). Returns: (transfer full): what is not there yet, "mål og samtykke"; "" for nothing. */
char *
ind_words_missing (GArray *needs)
{
  g_autoptr (GPtrArray) missing = g_ptr_array_new ();

  for (guint k = 0; k < needs->len; k++)
    if (!g_array_index (needs, IndNeed, k).there)
      g_ptr_array_add (missing, (gpointer) ind_words_need (g_array_index (needs, IndNeed, k).kind));
  g_ptr_array_add (missing, NULL);
  return ind_format_list ((const char *const *) missing->pdata);
}
