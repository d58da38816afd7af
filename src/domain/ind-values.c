#include "config.h"

#include "ind-values.h"

const char *const ind_model_values[] = { "en-indgang", "sammen-om-familien", NULL };
const char *const ind_case_status_values[] = { "referred", "offered", "enrolled", "declined", "rejected", "discharged",
                                               NULL };
const char *const ind_channel_values[] = { "phone", "sms", "email", "video", "meeting", "digital-post", "home-visit",
                                           "letter", NULL };
const char *const ind_agreed_channel_values[] = { "phone", "sms", "email", "video", "meeting", "digital-post", NULL };
const char *const ind_closeness_values[] = { "close", "regular", "spacious", NULL };
const char *const ind_target_decision_values[] = { "inside", "outside", "undecided", NULL };
const char *const ind_relation_values[] = { "child", "mother", "father", "parent", "step-parent", "foster-parent",
                                            "sibling", "grandparent", "other", NULL };
const char *const ind_sex_values[] = { "female", "male", "other", "unknown", NULL };
const char *const ind_contact_kind_values[] = { "person", "pet", "group", "place", NULL };
const char *const ind_tie_values[] = { "strong", "ordinary", "weak", "strained", "broken", "none", NULL };
const char *const ind_tie_between_values[] = { "strong", "ordinary", "weak", "strained", "broken", NULL };
const char *const ind_coordination_values[] = { "family", "coordinator", "shared", "none", NULL };
const char *const ind_level_values[] = { "resource", "mixed", "concern", "unexplored", NULL };
const char *const ind_term_values[] = { "short", "long", NULL };
const char *const ind_goal_status_values[] = { "proposed", "active", "achieved", "adjusted", "dropped", NULL };
const char *const ind_action_status_values[] = { "planned", "under-way", "done", "dropped", NULL };
const char *const ind_measure_status_values[] = { "considered", "applied", "granted", "running", "ended", "refused",
                                                  NULL };
const char *const ind_funding_state_values[] = { "none", "considered", "with-the-group", "agreed", NULL };
const char *const ind_activity_kind_values[] = { "opening", "child-conversation", "assessment-meeting",
                                                 "analysis-meeting", "network-meeting", "follow-up", "status-meeting",
                                                 "handover", "contact", "review", "transition", "measure", "other",
                                                 NULL };
const char *const ind_audience_values[] = { "family", "team", NULL };
const char *const ind_activity_status_values[] = { "planned", "agreed", "held", "cancelled", NULL };
const char *const ind_direction_values[] = { "from-family", "to-family", NULL };

const char *const ind_dimension_values[] = { "child.health", "child.behaviour", "child.learning", "child.leisure",
                                             "parents.care", "parents.stimulation", "parents.relations",
                                             "family.background", "family.housing_work_economy", "family.network",
                                             NULL };
const char *const ind_sector_values[] = { "family", "relatives", "friends", "daycare-school", "health", "municipality",
                                          "other", NULL };
const char *const ind_measure_kind_values[] = { "physio-occupational-therapy", "speech-hearing", "vision",
                                                "special-pedagogical-support", "special-daycare",
                                                "practical-help-daycare", "respite", "aids", "lost-earnings",
                                                "extra-costs", "housing", "family-treatment", "psychologist",
                                                "parent-programme", "home-training", "family-guidance", "other", NULL };
const char *const ind_board_method_values[] = { "signs-of-safety", "loeft", "three-houses", NULL };
const char *const ind_board_column_values[] = { "worries", "works", "happen", "agreements", "house-worries",
                                                "house-good", "house-dreams", NULL };
