#include "config.h"

#include "ind-words-private.h"

#include <glib/gi18n.h>

#include "ind-case.h"

/*
 * Where the usual sentence would be stiff. {it} is the record as one speaks of it ("the goal “Sleep”"), {name} its name
 * alone, {owner} what it belongs to.
 */
static const struct { const IndTable *table; IndForms added, removed; } things[] = {
  { &ind_worker_table, { N_("{who} gave {it} a part in the case"), N_("{it} was given a part in the case") },
                       { N_("{who} took {it} out of the case"), N_("{it} was taken out of the case") } },
  { &ind_person_table, { N_("{who} wrote down {it} as one of the family"), N_("{it} was written down as one of the family") },
                       { N_("{who} took {it} out of the family"), N_("{it} was taken out of the family") } },
  { &ind_contact_table, { N_("{who} added {it} to the network"), N_("{it} was added to the network") },
                        { N_("{who} took {it} out of the network"), N_("{it} was taken out of the network") } },
  { &ind_consent_table, { N_("{who} wrote down {it}"), N_("{it} was written down") }, { NULL } },
  { &ind_map_table, { N_("{who} began {it}"), N_("{it} was begun") }, { NULL } },
  { &ind_node_table, { N_("{who} put {it} on {owner}"), N_("{it} was put on {owner}") },
                     { N_("{who} took {it} off {owner}"), N_("{it} was taken off {owner}") } },
  { &ind_tie_table, { N_("{who} drew {it} on {owner}"), N_("{it} was drawn on {owner}") },
                    { N_("{who} removed {it} from {owner}"), N_("{it} was removed from {owner}") } },
  { &ind_assessment_table, { N_("{who} began {it}"), N_("{it} was begun") }, { NULL } },
  { &ind_progress_table, { N_("{who} wrote down {it} for {owner}"), N_("{it} was written down for {owner}") }, { NULL } },
  { &ind_measure_table, { N_("{who} entered {it}"), N_("{it} was entered") }, { NULL } },
  { &ind_measure_cost_table, { N_("{who} entered a monthly cost of {owner}"), N_("a monthly cost of {owner} was entered") },
                             { N_("{who} removed a monthly cost of {owner}"), N_("a monthly cost of {owner} was removed") } },
  { &ind_measure_funding_table, { N_("{who} entered a share of the cost of {owner}"), N_("a share of the cost of {owner} was entered") },
                                { N_("{who} removed a share of the cost of {owner}"), N_("a share of the cost of {owner} was removed") } },
  { &ind_activity_table, { N_("{who} planned {it}"), N_("{it} was planned") }, { NULL } },
  { &ind_activity_participant_table, { N_("{who} added {name} to those who take part in {owner}"), N_("{name} was added to those who take part in {owner}") },
                                     { N_("{who} removed {name} from those who take part in {owner}"), N_("{name} was removed from those who take part in {owner}") } },
  { &ind_meeting_table, { N_("{who} entered {it}"), N_("{it} was entered") }, { NULL } },
  { &ind_meeting_participant_table, { N_("{who} added {name} to those who take part in {owner}"), N_("{name} was added to those who take part in {owner}") },
                                    { N_("{who} removed {name} from those who take part in {owner}"), N_("{name} was removed from those who take part in {owner}") } },
  { &ind_board_column_table, { N_("{who} put {it} on the board of {owner}"), N_("{it} was put on the board of {owner}") },
                             { N_("{who} took {it} off the board of {owner}"), N_("{it} was taken off the board of {owner}") } },
  { &ind_board_entry_table, { N_("{who} wrote “{name}” in {owner}"), N_("“{name}” was written in {owner}") },
                            { N_("{who} wiped “{name}” out of {owner}"), N_("“{name}” was wiped out of {owner}") } },
  { &ind_board_scale_table, { N_("{who} wrote down {name}'s number on the scale in {owner}"), N_("{name}'s number on the scale in {owner} was written down") },
                            { N_("{who} removed {name}'s number on the scale from {owner}"), N_("{name}'s number on the scale was removed from {owner}") } },
  { &ind_action_table, { N_("{who} added {it} under {owner}"), N_("{it} was added under {owner}") },
                       { N_("{who} removed {it} under {owner}"), N_("{it} under {owner} was removed") } },
  { &ind_action_responsible_table, { N_("{who} gave {owner} to {name}"), N_("{owner} was given to {name}") },
                                   { N_("{who} took {name} off {owner}"), N_("{name} was taken off {owner}") } },
  { &ind_contact_entry_table, { N_("{who} wrote {it} in the log"), N_("{it} was written in the log") }, { NULL } },
  { &ind_evaluation_table, { N_("{who} entered {it}"), N_("{it} was entered") }, { NULL } },
};

/* Part of a meeting, an action is what was agreed there. */
static const IndForms agreement_added = { N_("{who} added the agreement “{name}” from {owner}"),
                                          N_("the agreement “{name}” from {owner} was added") };
static const IndForms agreement_removed = { N_("{who} removed the agreement “{name}” from {owner}"),
                                            N_("the agreement “{name}” from {owner} was removed") };

static const IndForms moved_on_map = { N_("{who} moved {it} on the network map"), N_("{it} was moved on the network map") };
static const IndForms stands = { N_("{who} noted that {it} is {value}"), N_("{it} was set to {value}") };
static const IndForms part_of = { N_("{who} made {it} a part of “{value}”"), N_("{it} was made a part of “{value}”") };
static const IndForms own_goal = { N_("{who} made {it} a goal of its own"), N_("{it} was made a goal of its own") };
static const IndForms note_written = { N_("{who} wrote an internal note on {it}"), N_("an internal note on {it} was written") };
static const IndForms case_note_written = { N_("{who} wrote an internal note"), N_("an internal note was written") };
static const IndForms minutes_written = { N_("{who} wrote in the minutes of {it}"), N_("the minutes of {it} were written") };
static const IndForms moved_in_year = { N_("{who} put {it} in {value}"), N_("{it} was put in {value}") };
static const IndForms dated = { N_("{who} put {it} on {value}"), N_("{it} was put on {value}") };
static const IndForms made_coordinator = { N_("{who} made {value} the coordinator"), N_("{value} was made the coordinator") };
static const IndForms made_partner = { N_("{who} made {value} the partner"), N_("{value} was made the partner") };

static const struct { const IndTable *table; const char *field; const IndForms *set, *emptied; } fields[] = {
  { NULL, "note", &note_written },
  { &ind_case_table, "note", &case_note_written },
  { &ind_case_table, "coordinator", &made_coordinator },
  { &ind_case_table, "partner", &made_partner },
  { &ind_node_table, "sector", &moved_on_map, &moved_on_map },
  { &ind_node_table, "distance", &moved_on_map, &moved_on_map },
  { &ind_node_table, "angle", &moved_on_map, &moved_on_map },
  { &ind_goal_table, "status", &stands },
  { &ind_goal_table, "parent", &part_of, &own_goal },
  { &ind_action_table, "status", &stands },
  { &ind_measure_table, "status", &stands },
  { &ind_activity_table, "status", &stands },
  { &ind_activity_table, "month", &moved_in_year },
  { &ind_activity_table, "date", &dated },
  { &ind_meeting_table, "date", &dated },
  { &ind_meeting_table, "minutes_text", &minutes_written },
};

static const IndForms responsible = { N_("{who} gave {owner} to {items}"), N_("{owner} was given to {items}") };
static const IndForms nobody_responsible = { N_("{who} took everybody off {owner}"), N_("everybody was taken off {owner}") };
static const IndForms take_part = { N_("{who} changed those who take part in {owner}: {items}"), N_("those who take part in {owner} were changed: {items}") };
static const IndForms is_for = { N_("{who} wrote whom {owner} is for: {items}"), N_("whom {owner} is for was changed: {items}") };
static const IndForms is_for_all = { N_("{who} made {owner} one for the whole family"), N_("{owner} was made one for the whole family") };
static const IndForms tied = { N_("{who} tied {owner} to: {items}"), N_("{owner} was tied to: {items}") };
static const IndForms agreed = { N_("{who} wrote who agrees on {owner}: {items}"), N_("who agrees on {owner} was changed: {items}") };

static const IndForms signs = { N_("{who} wrote what shows that {owner} is on its way: {items}"),
                                N_("what shows that {owner} is on its way changed: {items}") };
static const IndForms shares = { N_("{who} changed how the cost of {owner} is shared"),
                                 N_("how the cost of {owner} is shared was changed") };
static const IndForms not_shared = { N_("{who} wrote that the cost of {owner} is not shared"),
                                     N_("it was written that the cost of {owner} is not shared") };
static const IndForms costs = { N_("{who} changed the monthly costs of {owner}"), N_("the monthly costs of {owner} were changed") };

static const struct { const IndTable *items; const IndForms *set, *emptied; } lists[] = {
  { &ind_action_responsible_table, &responsible, &nobody_responsible },
  { &ind_activity_participant_table, &take_part },
  { &ind_meeting_participant_table, &take_part },
  { &ind_goal_person_table, &is_for, &is_for_all },
  { &ind_measure_person_table, &is_for, &is_for_all },
  { &ind_measure_goal_table, &tied },
  { &ind_goal_dimension_table, &tied },
  { &ind_goal_sign_table, &signs },
  { &ind_measure_funding_table, &shares, &not_shared },
  { &ind_measure_cost_table, &costs },
  { &ind_plan_agreed_table, &agreed },
};

/** ind_forms_added: @owner: (nullable): what it belongs to; %NULL for the case. Returns: (nullable): */
const IndForms *
ind_forms_added (const IndTable *table, const IndTable *owner)
{
  if (table == &ind_action_table && owner == &ind_meeting_table)
    return &agreement_added;
  for (gsize k = 0; k < G_N_ELEMENTS (things); k++)
    if (things[k].table == table)
      return &things[k].added;
  return NULL;
}

/** ind_forms_removed: @owner: (nullable): what it belonged to; %NULL for the case. Returns: (nullable): */
const IndForms *
ind_forms_removed (const IndTable *table, const IndTable *owner)
{
  if (table == &ind_action_table && owner == &ind_meeting_table)
    return &agreement_removed;
  for (gsize k = 0; k < G_N_ELEMENTS (things); k++)
    if (things[k].table == table && things[k].removed.did != NULL)
      return &things[k].removed;
  return NULL;
}

/** ind_forms_set: Returns: (nullable): how it is said that a field was given a value, or that it was taken away. */
const IndForms *
ind_forms_set (const IndTable *table, const IndField *field, gboolean emptied)
{
  const IndForms *found = NULL;

  for (gsize k = 0; k < G_N_ELEMENTS (fields); k++)
    if ((fields[k].table == NULL || fields[k].table == table) && g_str_equal (fields[k].field, field->name))
      found = emptied ? fields[k].emptied : fields[k].set;
  return found;
}

/** ind_forms_list: Returns: (nullable): how it is said what now stands in a list, or that nothing does. */
const IndForms *
ind_forms_list (const IndTable *owner, const IndTable *items, gboolean emptied)
{
  for (gsize k = 0; k < G_N_ELEMENTS (lists); k++)
    if (lists[k].items == items)
      return emptied ? lists[k].emptied : lists[k].set;
  return NULL;
}
