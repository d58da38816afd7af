#include "config.h"

#include "ind-items.h"

#include "ind-goal.h"

static const IndField text_fields[] = {
  IND_FIELD (IndTextItem, text, IND_FIELD_TEXT, .flags = IND_FIELD_REQUIRED),
  IND_END
};

static const IndField sector_fields[] = {
  IND_FIELD (IndTextItem, text, IND_FIELD_TEXT, .flags = IND_FIELD_REQUIRED | IND_FIELD_OWN_VALUES, .values = ind_sector_values),
  IND_END
};

static const IndField dimension_fields[] = {
  IND_FIELD (IndTextItem, text, IND_FIELD_TEXT, .flags = IND_FIELD_REQUIRED | IND_FIELD_OWN_VALUES, .values = ind_dimension_values),
  IND_END
};

static const IndField person_fields[] = {
  IND_FIELD (IndLinkItem, target, IND_FIELD_RECORD, .flags = IND_FIELD_REQUIRED, .target = &ind_person_table),
  IND_END
};

static const IndField goal_fields[] = {
  IND_FIELD (IndLinkItem, target, IND_FIELD_RECORD, .flags = IND_FIELD_REQUIRED, .target = &ind_goal_table),
  IND_END
};

static const IndField actor_fields[] = {
  IND_FIELD (IndActorItem, who, IND_FIELD_ACTOR, .flags = IND_FIELD_REQUIRED),
  IND_END
};

static const IndField party_fields[] = {
  IND_FIELD (IndActorItem, who, IND_FIELD_PARTY, .flags = IND_FIELD_REQUIRED, .low = 1, .high = 200),
  IND_END
};

IND_DEFINE_RECORD (IndTextItem, ind_text_item, text_fields)
IND_DEFINE_RECORD (IndLinkItem, ind_link_item, person_fields)
IND_DEFINE_RECORD (IndActorItem, ind_actor_item, actor_fields)

#define ITEM_TABLE(table_name, item, item_fields) \
  const IndTable ind_##table_name##_table = { .name = #table_name, .type = ind_##item##_item_get_type, \
                                              .fields = item_fields };

ITEM_TABLE (map_sector, text, sector_fields)
ITEM_TABLE (goal_dimension, text, dimension_fields)
ITEM_TABLE (goal_sign, text, text_fields)
ITEM_TABLE (map_center, link, person_fields)
ITEM_TABLE (assessment_child, link, person_fields)
ITEM_TABLE (goal_person, link, person_fields)
ITEM_TABLE (measure_person, link, person_fields)
ITEM_TABLE (measure_goal, link, goal_fields)
ITEM_TABLE (action_responsible, actor, actor_fields)
ITEM_TABLE (plan_agreed, actor, actor_fields)
ITEM_TABLE (activity_participant, actor, party_fields)
