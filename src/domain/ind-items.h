#pragma once

#include "ind-record.h"

G_BEGIN_DECLS

/* Items of plain lists: a word ("signs": ["…"]), or a link to someone or something ("for": ["p-1"]). */
struct _IndTextItem
{
  IND_RECORD_MEMBERS
  const char *const text;
};

struct _IndLinkItem
{
  IND_RECORD_MEMBERS
  IndRecord *const target;
};

struct _IndActorItem
{
  IND_RECORD_MEMBERS
  const IndParty who;
};

IND_DECLARE_RECORD (IndTextItem, ind_text_item, TEXT_ITEM)
IND_DECLARE_RECORD (IndLinkItem, ind_link_item, LINK_ITEM)
IND_DECLARE_RECORD (IndActorItem, ind_actor_item, ACTOR_ITEM)

/* IndTextItem */
extern const IndTable ind_map_sector_table, ind_goal_dimension_table, ind_goal_sign_table;
/* IndLinkItem, to persons, or to goals */
extern const IndTable ind_map_center_table, ind_assessment_child_table, ind_goal_person_table, ind_measure_person_table,
  ind_measure_goal_table;
/* IndActorItem: a person, worker or contact; a participant may also be a mere name */
extern const IndTable ind_action_responsible_table, ind_plan_agreed_table, ind_activity_participant_table;

G_END_DECLS
