#include "config.h"

#include "ind-plan-content-private.h"

#include <glib/gi18n.h>

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
  static const struct
  {
    const char *kind, *word;
  } words[] = {
    { "physio-occupational-therapy", N_("Physiotherapy and occupational therapy") },
    { "speech-hearing", N_("Speech and hearing consultant") },
    { "vision", N_("Vision consultant") },
    { "special-pedagogical-support", N_("Special pedagogical support") },
    { "special-daycare", N_("Special daycare") },
    { "practical-help-daycare", N_("Practical help in daycare") },
    { "respite", N_("Respite care") },
    { "aids", N_("Aids") },
    { "lost-earnings", N_("Compensation for lost earnings") },
    { "extra-costs", N_("Cover of extra costs") },
    { "housing", N_("Help with the home") },
    { "family-treatment", N_("Family treatment") },
    { "psychologist", N_("Psychologist") },
    { "parent-programme", N_("Parent programme") },
    { "home-training", N_("Home training") },
    { "family-guidance", N_("Family guidance") },
  };

  for (guint k = 0; k < G_N_ELEMENTS (words); k++)
    if (g_strcmp0 (kind, words[k].kind) == 0)
      return _(words[k].word);
  return _("Other help");
}

/** ind_plan_law: Returns: (nullable): the paragraph that the help is given by, in words and number. */
const char *
ind_plan_law (IndPlanContent *content, const IndMeasure *measure)
{
  static const struct
  {
    const char *law, *word;
  } words[] = {
    { "BL", N_("the Children's Act") },
    { "SEL", N_("the Social Services Act") },
    { "SUL", N_("the Health Act") },
    { "DTL", N_("the Daycare Act") },
    { "FSKL", N_("the Primary School Act") },
  };
  const char *law = measure->legal_basis_law;
  g_autoptr (GString) text = NULL;

  if (law == NULL || measure->legal_basis_section == NULL)
    return NULL;
  for (guint k = 0; k < G_N_ELEMENTS (words); k++)
    if (g_str_equal (measure->legal_basis_law, words[k].law))
      law = _(words[k].word);
  text = g_string_new (NULL);
  g_string_append_printf (text, _("By %s § %s"), law, measure->legal_basis_section);
  if (measure->legal_basis_stk != IND_NO_NUMBER)
    g_string_append_printf (text, _(", subsection %d"), (int) measure->legal_basis_stk);
  if (measure->legal_basis_nr != IND_NO_NUMBER)
    g_string_append_printf (text, _(", no. %d"), (int) measure->legal_basis_nr);
  return ind_plan_say (content, text->str);
}
