#include "config.h"

#include "ind-words.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ind-case.h"

/*
 * What every kind of record, every list and every field is called. One name here serves the history, the insight and
 * whatever else speaks of them.
 */

/* label: "Goal"; the: as it stands in a sentence, "the goal"; many: over a list of them. */
static const struct
{
  const char *table, *label, *the, *many;
  IndCalled called;
} things[] = {
  { "case", N_("Case"), N_("the case"), N_("Cases"), IND_CALLED_BARE },
  { "worker", N_("Professional"), N_("the professional"), N_("Professionals"), IND_CALLED_NAMED },
  { "person", N_("Person"), N_("the person"), N_("The family"), IND_CALLED_ALONE },
  { "contact", N_("Person in the network"), N_("the person in the network"), N_("The network"), IND_CALLED_ALONE },
  { "earlier_coordinator", N_("Earlier coordinator"), N_("the earlier coordinator"), N_("Earlier coordinators"), IND_CALLED_NAMED },
  { "consent", N_("Consent"), N_("the consent"), N_("Consents"), IND_CALLED_QUOTED },
  { "map", N_("Network map"), N_("the network map"), N_("Network maps"), IND_CALLED_QUOTED },
  { "map_center", N_("Person in the centre"), N_("the centre of the map"), N_("In the centre"), IND_CALLED_ALONE },
  { "map_sector", N_("Sector of the map"), N_("the sector"), N_("Sectors"), IND_CALLED_QUOTED },
  { "node", N_("Mark on the map"), N_("the mark on the map"), N_("Who stands on the map"), IND_CALLED_ALONE },
  { "tie", N_("Line on the map"), N_("the line on the map"), N_("Lines between them"), IND_CALLED_NAMED },
  { "assessment", N_("Assessment"), N_("the assessment"), N_("Assessments"), IND_CALLED_QUOTED },
  { "assessment_child", N_("Child of the assessment"), N_("the child"), N_("Children"), IND_CALLED_NAMED },
  { "assessment_dimension", N_("Dimension"), N_("the dimension"), N_("Dimensions"), IND_CALLED_QUOTED },
  { "investigation", N_("Investigation"), N_("the investigation"), N_("Investigations"), IND_CALLED_QUOTED },
  { "goal", N_("Goal"), N_("the goal"), N_("Goals"), IND_CALLED_QUOTED },
  { "goal_person", N_("Person that the goal is for"), N_("the person"), N_("For whom"), IND_CALLED_ALONE },
  { "goal_dimension", N_("Dimension of the goal"), N_("the dimension"), N_("Dimensions"), IND_CALLED_QUOTED },
  { "goal_sign", N_("Sign of progress"), N_("the sign"), N_("Signs of progress"), IND_CALLED_QUOTED },
  { "goal_progress", N_("Progress"), N_("the progress"), N_("Progress"), IND_CALLED_DATED },
  { "measure", N_("Measure"), N_("the measure"), N_("Measures"), IND_CALLED_QUOTED },
  { "measure_person", N_("Person that the measure is for"), N_("the person"), N_("For whom"), IND_CALLED_ALONE },
  { "measure_cost", N_("Monthly cost"), N_("the monthly cost"), N_("Monthly costs"), IND_CALLED_BARE },
  { "measure_funding", N_("Share of the cost"), N_("the share of the cost"), N_("Shares of the cost"), IND_CALLED_BARE },
  { "measure_goal", N_("Goal of the measure"), N_("the goal"), N_("Goals of the measure"), IND_CALLED_QUOTED },
  { "activity", N_("Activity"), N_("the activity"), N_("Activities"), IND_CALLED_QUOTED },
  { "activity_participant", N_("Participant"), N_("the participant"), N_("Participants"), IND_CALLED_NAMED },
  { "meeting", N_("Meeting"), N_("the meeting"), N_("Meetings"), IND_CALLED_DATED },
  { "meeting_participant", N_("Participant"), N_("the participant"), N_("Participants"), IND_CALLED_NAMED },
  { "board_column", N_("Column of the board"), N_("the column"), N_("The board"), IND_CALLED_QUOTED },
  { "board_entry", N_("Entry on the board"), N_("the entry"), N_("Entries"), IND_CALLED_QUOTED },
  { "board_scale", N_("Number on the scale"), N_("the number on the scale"), N_("The scale from 0 to 10"), IND_CALLED_ALONE },
  { "action", N_("Task"), N_("the task"), N_("Tasks"), IND_CALLED_QUOTED },
  { "action_responsible", N_("Responsible"), N_("the one responsible"), N_("Who is responsible"), IND_CALLED_NAMED },
  { "contact_entry", N_("Contact"), N_("the contact"), N_("Contact log"), IND_CALLED_DATED },
  { "evaluation", N_("Evaluation"), N_("the evaluation"), N_("Evaluations"), IND_CALLED_DATED },
  { "plan", N_("Plan"), N_("the plan"), N_("Plans"), IND_CALLED_QUOTED },
  { "plan_agreed", N_("Has agreed"), N_("the one who agreed"), N_("Agreed by"), IND_CALLED_NAMED },
};

/*
 * label: "Deadline"; the: as it stands in a sentence, "the deadline"; where that is left out, the label in quotes does as
 * well. A field that is called the same everywhere stands first, without its table.
 */
static const struct { const char *table, *name, *label, *the; } fields[] = {
  { NULL, "name", N_("Name"), N_("the name") },
  { NULL, "title", N_("Title"), N_("the title") },
  { NULL, "kind", N_("Kind"), N_("the kind") },
  { NULL, "status", N_("Status"), N_("the status") },
  { NULL, "note", N_("Internal note"), N_("the internal note") },
  { NULL, "phone", N_("Telephone"), N_("the telephone number") },
  { NULL, "email", N_("E-mail"), N_("the e-mail address") },
  { NULL, "address", N_("Address"), N_("the address") },
  { NULL, "role", N_("Role"), N_("the role") },
  { NULL, "municipality", N_("Municipality"), N_("the municipality") },
  { NULL, "department", N_("Department"), N_("the department") },
  { NULL, "protected_address", N_("Protected address"), NULL },
  { NULL, "interpreter", N_("Needs an interpreter"), NULL },
  { NULL, "language", N_("Language"), N_("the language") },
  { NULL, "on", N_("Date"), N_("the date") },
  { NULL, "date", N_("Date"), N_("the date") },
  { NULL, "time", N_("Time"), N_("the time") },
  { NULL, "place", N_("Place"), N_("the place") },
  { NULL, "minutes", N_("Duration"), N_("the duration") },
  { NULL, "purpose", N_("Purpose"), N_("the purpose") },
  { NULL, "from", N_("Start date"), N_("the start date") },
  { NULL, "to", N_("End date"), N_("the end date") },
  { NULL, "start_on", N_("Start date"), N_("the start date") },
  { NULL, "started_on", N_("Start date"), N_("the start date") },
  { NULL, "due_on", N_("Deadline"), N_("the deadline") },
  { NULL, "done_on", N_("Date of completion"), N_("the date of completion") },
  { NULL, "text", N_("Text"), N_("the text") },
  { NULL, "family_words", N_("The family's words"), N_("the family's words") },
  { NULL, "remark", N_("Remark"), N_("the remark") },
  { NULL, "value", N_("Number on the scale"), N_("the number on the scale") },
  { NULL, "who", N_("Who"), NULL },
  { NULL, "target", N_("Who or what"), NULL },
  { NULL, "person", N_("Person"), N_("the person") },
  { NULL, "worker", N_("Professional"), N_("the professional") },
  { NULL, "contact", N_("Person in the network"), N_("the person in the network") },
  { NULL, "child", N_("Child"), N_("the child") },
  { NULL, "goal", N_("Goal"), N_("the goal") },
  { NULL, "measure", N_("Measure"), N_("the measure") },
  { NULL, "activity", N_("Activity"), N_("the activity") },
  { NULL, "dimension", N_("Dimension"), N_("the dimension") },
  { NULL, "responsible", N_("Responsible"), N_("the one responsible") },
  { NULL, "legal_basis", N_("Legal basis"), N_("the legal basis") },
  { NULL, "legal_basis_law", N_("Law"), N_("the law") },
  { NULL, "legal_basis_section", N_("Section"), N_("the section") },
  { NULL, "legal_basis_stk", N_("Subsection"), N_("the subsection") },
  { NULL, "legal_basis_nr", N_("Number in the section"), N_("the number in the section") },
  { "case", "reference", N_("Case number"), N_("the case number") },
  { "case", "journal_reference", N_("Journal number"), N_("the journal number") },
  { "case", "family_name", N_("The family's name"), N_("the family's name") },
  { "case", "model", N_("Model"), N_("the model") },
  { "case", "referred_on", N_("Date of referral"), N_("the date of referral") },
  { "case", "offered_on", N_("Date of the offer"), N_("the date of the offer") },
  { "case", "declined_on", N_("Date of the refusal"), N_("the date of the refusal") },
  { "case", "enrolled_on", N_("Date of enrolment"), N_("the date of enrolment") },
  { "case", "discharged_on", N_("Date of discharge"), N_("the date of discharge") },
  { "case", "discharge_reason", N_("Reason for the discharge"), N_("the reason for the discharge") },
  { "case", "coordinator", N_("Coordinator"), N_("the coordinator") },
  { "case", "partner", N_("Partner"), N_("the partner") },
  { "case", "language_code", N_("Language"), N_("the language") },
  { "case", "language_name", N_("Language, as it was written"), N_("the language, as it was written") },
  { "case", "language_interpreter", N_("Needs an interpreter"), NULL },
  { "case", "contact_agreement", N_("Agreement on contact"), N_("the agreement on contact") },
  { "case", "contact_agreement_channel", N_("Agreed form of contact"), N_("the agreed form of contact") },
  { "case", "contact_agreement_closeness", N_("How close the contact is"), N_("the closeness of the contact") },
  { "case", "contact_agreement_best_time", N_("Best time to get in touch"), N_("the best time to get in touch") },
  { "case", "contact_agreement_remark", N_("Remark on the contact"), N_("the remark on the contact") },
  { "case", "target_group", N_("Target group"), N_("the target group assessment") },
  { "case", "target_group_assessed_on", N_("Date of the target group assessment"), N_("the date of the target group assessment") },
  { "case", "target_group_criteria", N_("Criteria"), N_("the criteria") },
  { "case", "target_group_age_0_6", N_("0 to 6 years old"), NULL },
  { "case", "target_group_lasting_impairment", N_("Lasting impairment"), NULL },
  { "case", "target_group_recently_established", N_("Recently established impairment"), NULL },
  { "case", "target_group_several_supports", N_("Several kinds of help"), NULL },
  { "case", "target_group_several_departments", N_("Several departments"), NULL },
  { "case", "target_group_decision", N_("Decision on the target group"), N_("the decision on the target group") },
  { "case", "target_group_note", N_("Internal note on the target group"), N_("the internal note on the target group") },
  { "case", "network", N_("Network"), N_("the network") },
  { "worker", "profession", N_("Profession"), N_("the profession") },
  { "worker", "core_team", N_("In the core team"), NULL },
  { "person", "relation", N_("Relation to the child"), N_("the relation to the child") },
  { "person", "in_focus", N_("The case is about this child"), NULL },
  { "person", "birth_date", N_("Date of birth"), N_("the date of birth") },
  { "person", "cpr", N_("CPR number"), N_("the CPR number") },
  { "person", "sex", N_("Sex"), N_("the sex") },
  { "person", "impairment", N_("Impairment"), N_("the impairment") },
  { "person", "established_on", N_("Impairment established"), NULL },
  { "person", "informed_on", N_("Municipality informed"), NULL },
  { "person", "parental_responsibility", N_("Parental responsibility"), NULL },
  { "person", "lives_with_child", N_("Lives with the child"), NULL },
  { "person", "own_case", N_("Own case in the municipality"), N_("the case of their own") },
  { "person", "own_case_department", N_("Own case: department"), N_("the department of the case of their own") },
  { "person", "own_case_worker", N_("Own case: caseworker"), N_("the caseworker of the case of their own") },
  { "person", "own_case_note", N_("Own case: internal note"), N_("the internal note on the case of their own") },
  { "contact", "organisation", N_("Organisation"), N_("the organisation") },
  { "contact", "deceased", N_("Dead"), NULL },
  { "consent", "scope", N_("What it is about"), N_("the scope") },
  { "consent", "given_by", N_("Given by"), NULL },
  { "consent", "given_on", N_("Date of the consent"), N_("the date of the consent") },
  { "consent", "expires_on", N_("Expires on"), N_("the date of expiry") },
  { "consent", "withdrawn_on", N_("Withdrawn on"), N_("the date of withdrawal") },
  { "node", "sector", N_("Sector"), N_("the sector") },
  { "node", "distance", N_("Distance from the centre"), N_("the distance from the centre") },
  { "node", "angle", N_("Direction on the map"), N_("the direction on the map") },
  { "node", "tie", N_("Contact with the child"), N_("the contact with the child") },
  { "node", "coordination", N_("Who coordinates"), NULL },
  { "tie", "from", N_("From"), NULL },
  { "tie", "to", N_("To"), NULL },
  { "tie", "kind", N_("Contact between them"), N_("the contact between them") },
  { "assessment", "concluded_on", N_("Date of the conclusion"), N_("the date of the conclusion") },
  { "assessment", "conclusion", N_("Conclusion"), N_("the conclusion") },
  { "assessment_dimension", "level", N_("Overall picture"), N_("the overall picture") },
  { "assessment_dimension", "strengths", N_("Strengths"), N_("the strengths") },
  { "assessment_dimension", "concerns", N_("Worries"), N_("the worries") },
  { "assessment_dimension", "professional", N_("Professional assessment"), N_("the professional assessment") },
  { "goal", "parent", N_("Part of the goal"), N_("the goal that it is a part of") },
  { "goal", "term", N_("Term"), N_("the term") },
  { "goal", "priority", N_("Place in the order"), N_("the place in the order") },
  { "goal", "smarte", N_("SMARTE"), N_("the SMARTE test") },
  { "goal", "smarte_specific", N_("SMARTE: specific"), NULL },
  { "goal", "smarte_measurable", N_("SMARTE: measurable"), NULL },
  { "goal", "smarte_accepted", N_("SMARTE: accepted"), NULL },
  { "goal", "smarte_realistic", N_("SMARTE: realistic"), NULL },
  { "goal", "smarte_timed", N_("SMARTE: timed"), NULL },
  { "goal", "smarte_evaluable", N_("SMARTE: evaluable"), NULL },
  { "goal_progress", "by", N_("Assessed by"), NULL },
  { "goal_dimension", "text", N_("Dimension"), N_("the dimension") },
  { "goal_sign", "text", N_("Sign"), N_("the sign") },
  { "goal_person", "target", N_("For whom"), NULL },
  { "measure_person", "target", N_("For whom"), NULL },
  { "measure_goal", "target", N_("Goal"), N_("the goal") },
  { "map_center", "target", N_("In the centre"), NULL },
  { "map_sector", "text", N_("Sector"), N_("the sector") },
  { "assessment_child", "target", N_("Child"), N_("the child") },
  { "measure", "provider", N_("Who gives the help"), NULL },
  { "measure", "applied_on", N_("Date of the application"), N_("the date of the application") },
  { "measure", "decided_on", N_("Date of the decision"), N_("the date of the decision") },
  { "measure", "review_on", N_("Date of the follow-up"), N_("the date of the follow-up") },
  { "measure", "one_off", N_("One-off cost"), N_("the one-off cost") },
  { "measure", "funding_state", N_("Joint financing"), N_("the state of the joint financing") },
  { "measure", "funding_agreed_on", N_("Joint financing agreed on"), N_("the date of the agreement on joint financing") },
  { "measure_cost", "monthly", N_("Monthly cost"), N_("the monthly cost") },
  { "measure_funding", "share", N_("Share"), N_("the share") },
  { "activity", "short_title", N_("Short title"), N_("the short title") },
  { "activity", "audience", N_("For whom"), NULL },
  { "activity", "month", N_("Month"), N_("the month") },
  { "activity", "months", N_("Number of months"), N_("the number of months") },
  { "meeting", "family_present", N_("The family was there"), NULL },
  { "meeting", "board", N_("Board"), N_("the board") },
  { "meeting", "board_method", N_("The board's method"), N_("the board's method") },
  { "meeting", "minutes_text", N_("Minutes"), N_("the minutes") },
  { "meeting", "interpreter", N_("Interpreter"), N_("the interpreter") },
  { "meeting", "interpreter_language", N_("The interpreter's language"), N_("the interpreter's language") },
  { "meeting", "interpreter_minutes", N_("The interpreter's time"), N_("the interpreter's time") },
  { "meeting_participant", "attended", N_("Was there"), NULL },
  { "board_column", "key", N_("Column"), N_("the column") },
  { "board_entry", "by", N_("Said by"), NULL },
  { "contact_entry", "channel", N_("Form of contact"), N_("the form of contact") },
  { "contact_entry", "with", N_("With"), NULL },
  { "contact_entry", "by", N_("Made by"), NULL },
  { "contact_entry", "direction", N_("Who got in touch"), NULL },
  { "contact_entry", "reached", N_("Somebody was reached"), NULL },
  { "evaluation", "by", N_("Answered by"), NULL },
  { "evaluation", "answers", N_("Answers"), N_("the answers") },
  { "evaluation", "one_way_in", N_("One way in"), NULL },
  { "evaluation", "well_coordinated", N_("Well coordinated"), NULL },
  { "evaluation", "heard_and_involved", N_("Heard and involved"), NULL },
  { "evaluation", "well_informed", N_("Well informed"), NULL },
  { "evaluation", "knows_the_rules", N_("Knows the rules"), NULL },
  { "evaluation", "energy_in_everyday_life", N_("Energy in everyday life"), NULL },
  { "evaluation", "coherent_support", N_("Coherent support"), NULL },
  { "plan", "issued_on", N_("Date"), N_("the date") },
};

static gsize
find_thing (const IndTable *table)
{
  gsize k = 0;

  while (k + 1 < G_N_ELEMENTS (things) && !g_str_equal (things[k].table, table->name))
    k++;
  return k;
}

/* A name for this very table counts more than one for all. */
static gssize
find_field (const IndTable *table, const IndField *field)
{
  gssize found = -1;

  for (gsize k = 0; k < G_N_ELEMENTS (fields); k++)
    if (g_str_equal (fields[k].name, field->name)
        && (fields[k].table == NULL ? found < 0 : g_str_equal (fields[k].table, table->name)))
      found = (gssize) k;
  return found;
}

/** ind_words_table: Returns: (nullable): the kind of record with that name. */
const IndTable *
ind_words_table (const char *name)
{
  for (guint k = 0; ind_tables[k] != NULL; k++)
    if (g_str_equal (ind_tables[k]->name, name))
      return ind_tables[k];
  return NULL;
}

/** ind_words_thing_label: Returns: what such a record is called by itself: Mål. */
const char *
ind_words_thing_label (const IndTable *table)
{
  return _(things[find_thing (table)].label);
}

/** ind_words_thing: Returns: what such a record is called in a sentence: målet. */
const char *
ind_words_thing (const IndTable *table)
{
  return _(things[find_thing (table)].the);
}

/** ind_words_called_as: Returns: how such a record's own name goes with that of its kind. */
IndCalled
ind_words_called_as (const IndTable *table)
{
  return things[find_thing (table)].called;
}

/** ind_words_list: Returns: what stands over a list of records: Opgaver. */
const char *
ind_words_list (const IndTable *owner, const IndList *list)
{
  if (owner == &ind_meeting_table && list->table == &ind_action_table)
    return _("Agreements");
  return _(things[find_thing (list->table)].many);
}

/** ind_words_field: Returns: what a field is called by itself: Frist; its own word where nobody has named it. */
const char *
ind_words_field (const IndTable *table, const IndField *field)
{
  gssize found = find_field (table, field);

  return found >= 0 ? _(fields[found].label) : field->name;
}

/** ind_words_the_field: Returns: (transfer full): what a field is called in a sentence: fristen, »Beskyttet adresse«. */
char *
ind_words_the_field (const IndTable *table, const IndField *field)
{
  gssize found = find_field (table, field);

  if (found >= 0 && fields[found].the != NULL)
    return g_strdup (_(fields[found].the));
  return ind_words_fill (_("“{name}”"), "name", ind_words_field (table, field), NULL);
}
