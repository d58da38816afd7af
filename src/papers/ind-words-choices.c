#include "config.h"

#include "ind-words.h"

#include <glib/gi18n.h>

/* The words of each choice, in the order of its values; choices that begin alike share them. */
static const char *const models[] = { N_("One family – one way in"), N_("Together about the family") };
static const char *const case_statuses[] = { N_("referred"), N_("offered a place"), N_("enrolled"), N_("declined the offer"),
                                             N_("not in the target group"), N_("discharged") };
static const char *const channels[] = { N_("telephone"), N_("text message"), N_("e-mail"), N_("video"), N_("meeting"),
                                        N_("Digital Post"), N_("home visit"), N_("letter") };
static const char *const closenesses[] = { N_("close contact"), N_("regular contact"), N_("contact when needed") };
static const char *const target_decisions[] = { N_("in the target group"), N_("not in the target group"),
                                                N_("not decided yet") };
static const char *const relations[] = { N_("child"), N_("mother"), N_("father"), N_("parent"), N_("step-parent"),
                                         N_("foster parent"), N_("sibling"), N_("grandparent"),
                                         N_("close to the family") };
static const char *const sexes[] = { N_("female"), N_("male"), N_("other sex"), N_("unknown") };
static const char *const contact_kinds[] = { N_("person"), N_("pet"), N_("group or association"), N_("place") };
static const char *const ties[] = { N_("strong"), N_("ordinary"), N_("weak"), N_("strained"), N_("broken"),
                                    N_("no line") };
static const char *const coordinations[] = { N_("the family"), N_("the family coordinator"),
                                             N_("the family and the coordinator together"), N_("nobody") };
static const char *const levels[] = { N_("strength"), N_("mixed"), N_("worry"), N_("not explored") };
static const char *const terms[] = { N_("short term"), N_("long term") };
static const char *const goal_statuses[] = { N_("proposed"), N_("being worked on"), N_("achieved"), N_("adjusted"),
                                             N_("dropped") };
static const char *const action_statuses[] = { N_("planned"), N_("under way"), N_("done"), N_("dropped") };
static const char *const measure_statuses[] = { N_("being considered"), N_("applied for"), N_("granted"), N_("running"),
                                                N_("ended"), N_("refused") };
static const char *const funding_states[] = { N_("none"), N_("being considered"), N_("with the coordination group"),
                                              N_("agreed") };
static const char *const activity_kinds[] = { N_("first talk"), N_("talk with the child"), N_("assessment meeting"),
                                              N_("analysis meeting"), N_("network meeting"), N_("follow-up"),
                                              N_("status meeting"), N_("handover"), N_("contact"),
                                              N_("review of the help"), N_("transition"), N_("measure"),
                                              N_("other activity") };
static const char *const audiences[] = { N_("for the family"), N_("for the team") };
static const char *const activity_statuses[] = { N_("planned"), N_("agreed"), N_("held"), N_("cancelled") };
static const char *const directions[] = { N_("the family"), N_("the municipality") };

static const struct { const char *const *values; const char *const *words; } choices[] = {
  { ind_model_values, models },
  { ind_case_status_values, case_statuses },
  { ind_channel_values, channels },
  { ind_agreed_channel_values, channels },
  { ind_closeness_values, closenesses },
  { ind_target_decision_values, target_decisions },
  { ind_relation_values, relations },
  { ind_sex_values, sexes },
  { ind_contact_kind_values, contact_kinds },
  { ind_tie_values, ties },
  { ind_tie_between_values, ties },
  { ind_coordination_values, coordinations },
  { ind_level_values, levels },
  { ind_term_values, terms },
  { ind_goal_status_values, goal_statuses },
  { ind_action_status_values, action_statuses },
  { ind_measure_status_values, measure_statuses },
  { ind_funding_state_values, funding_states },
  { ind_activity_kind_values, activity_kinds },
  { ind_audience_values, audiences },
  { ind_activity_status_values, activity_statuses },
  { ind_direction_values, directions },
};

/**
 * ind_words_choice:
 * @values: the words of a choice as the case file writes them (ind-values.h)
 * @choice: which of them, from 1; 0 is not said
 *
 * Returns: the word in the program's language; "" for what is not said, and for what is no choice
 */
const char *
ind_words_choice (const char *const *values, int choice)
{
  for (gsize k = 0; k < G_N_ELEMENTS (choices); k++)
    if (choices[k].values == values)
      return choice > 0 && choice <= (int) g_strv_length ((char **) values) ? _(choices[k].words[choice - 1]) : "";
  return "";
}

/** ind_words_model: Returns: the model's name. */
const char *
ind_words_model (IndModel model)
{
  return ind_words_choice (ind_model_values, model);
}

/** ind_words_case_status: Returns: henvist, indskrevet … */
const char *
ind_words_case_status (IndCaseStatus status)
{
  return ind_words_choice (ind_case_status_values, status);
}

/** ind_words_channel: Returns: how somebody is reached: telefon, sms … */
const char *
ind_words_channel (IndChannel channel)
{
  return ind_words_choice (ind_channel_values, channel);
}

/** ind_words_closeness: Returns: how close a contact the family wants. */
const char *
ind_words_closeness (IndCloseness closeness)
{
  return ind_words_choice (ind_closeness_values, closeness);
}

/** ind_words_goal_status: Returns: how it stands with a goal. */
const char *
ind_words_goal_status (IndGoalStatus status)
{
  return ind_words_choice (ind_goal_status_values, status);
}

/** ind_words_action_status: Returns: how it stands with a task. */
const char *
ind_words_action_status (IndActionStatus status)
{
  return ind_words_choice (ind_action_status_values, status);
}

/** ind_words_measure_status: Returns: how it stands with a measure. */
const char *
ind_words_measure_status (IndMeasureStatus status)
{
  return ind_words_choice (ind_measure_status_values, status);
}

/** ind_words_activity_kind: Returns: what kind of activity it is, with a small letter. */
const char *
ind_words_activity_kind (IndActivityKind kind)
{
  return ind_words_choice (ind_activity_kind_values, kind);
}

/** ind_words_activity_status: Returns: how it stands with an activity. */
const char *
ind_words_activity_status (IndActivityStatus status)
{
  return ind_words_choice (ind_activity_status_values, status);
}

/** ind_words_audience: Returns: for whom an activity is. */
const char *
ind_words_audience (IndAudience audience)
{
  return ind_words_choice (ind_audience_values, audience);
}
