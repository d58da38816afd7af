#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * The words that the case file and the database know, in the order of its schema. 0 is always "not said".
 * The arrays hold the words as they are written; papers put them into a reader's language.
 */

typedef enum { IND_MODEL_NONE, IND_MODEL_EN_INDGANG, IND_MODEL_SAMMEN_OM_FAMILIEN } IndModel;
typedef enum
{
  IND_CASE_NONE, IND_CASE_REFERRED, IND_CASE_OFFERED, IND_CASE_ENROLLED, IND_CASE_DECLINED, IND_CASE_REJECTED,
  IND_CASE_DISCHARGED
} IndCaseStatus;
typedef enum
{
  IND_CHANNEL_NONE, IND_CHANNEL_PHONE, IND_CHANNEL_SMS, IND_CHANNEL_EMAIL, IND_CHANNEL_VIDEO, IND_CHANNEL_MEETING,
  IND_CHANNEL_DIGITAL_POST, IND_CHANNEL_HOME_VISIT, IND_CHANNEL_LETTER
} IndChannel;
typedef enum { IND_CLOSENESS_NONE, IND_CLOSENESS_CLOSE, IND_CLOSENESS_REGULAR, IND_CLOSENESS_SPACIOUS } IndCloseness;
typedef enum { IND_TARGET_NONE, IND_TARGET_INSIDE, IND_TARGET_OUTSIDE, IND_TARGET_UNDECIDED } IndTargetDecision;
typedef enum
{
  IND_RELATION_NONE, IND_RELATION_CHILD, IND_RELATION_MOTHER, IND_RELATION_FATHER, IND_RELATION_PARENT,
  IND_RELATION_STEP_PARENT, IND_RELATION_FOSTER_PARENT, IND_RELATION_SIBLING, IND_RELATION_GRANDPARENT,
  IND_RELATION_OTHER
} IndRelation;
typedef enum { IND_SEX_NONE, IND_SEX_FEMALE, IND_SEX_MALE, IND_SEX_OTHER, IND_SEX_UNKNOWN } IndSex;
typedef enum
{
  IND_CONTACT_NONE, IND_CONTACT_PERSON, IND_CONTACT_PET, IND_CONTACT_GROUP, IND_CONTACT_PLACE
} IndContactKind;
typedef enum
{
  IND_TIE_NONE_SAID, IND_TIE_STRONG, IND_TIE_ORDINARY, IND_TIE_WEAK, IND_TIE_STRAINED, IND_TIE_BROKEN, IND_TIE_NONE
} IndTieKind;
typedef enum
{
  IND_COORDINATION_NONE_SAID, IND_COORDINATION_FAMILY, IND_COORDINATION_COORDINATOR, IND_COORDINATION_SHARED,
  IND_COORDINATION_NONE
} IndCoordination;
typedef enum
{
  IND_LEVEL_NONE, IND_LEVEL_RESOURCE, IND_LEVEL_MIXED, IND_LEVEL_CONCERN, IND_LEVEL_UNEXPLORED
} IndLevel;
typedef enum { IND_TERM_NONE, IND_TERM_SHORT, IND_TERM_LONG } IndTerm;
typedef enum
{
  IND_GOAL_NONE, IND_GOAL_PROPOSED, IND_GOAL_ACTIVE, IND_GOAL_ACHIEVED, IND_GOAL_ADJUSTED, IND_GOAL_DROPPED
} IndGoalStatus;
typedef enum
{
  IND_ACTION_NONE, IND_ACTION_PLANNED, IND_ACTION_UNDER_WAY, IND_ACTION_DONE, IND_ACTION_DROPPED
} IndActionStatus;
typedef enum
{
  IND_MEASURE_NONE, IND_MEASURE_CONSIDERED, IND_MEASURE_APPLIED, IND_MEASURE_GRANTED, IND_MEASURE_RUNNING,
  IND_MEASURE_ENDED, IND_MEASURE_REFUSED
} IndMeasureStatus;
typedef enum
{
  IND_FUNDING_NONE_SAID, IND_FUNDING_NONE, IND_FUNDING_CONSIDERED, IND_FUNDING_WITH_THE_GROUP, IND_FUNDING_AGREED
} IndFundingState;
typedef enum
{
  IND_ACTIVITY_NONE, IND_ACTIVITY_OPENING, IND_ACTIVITY_CHILD_CONVERSATION, IND_ACTIVITY_ASSESSMENT_MEETING,
  IND_ACTIVITY_ANALYSIS_MEETING, IND_ACTIVITY_NETWORK_MEETING, IND_ACTIVITY_FOLLOW_UP, IND_ACTIVITY_STATUS_MEETING,
  IND_ACTIVITY_HANDOVER, IND_ACTIVITY_CONTACT, IND_ACTIVITY_REVIEW, IND_ACTIVITY_TRANSITION, IND_ACTIVITY_MEASURE,
  IND_ACTIVITY_OTHER
} IndActivityKind;
typedef enum { IND_AUDIENCE_NONE, IND_AUDIENCE_FAMILY, IND_AUDIENCE_TEAM } IndAudience;
typedef enum
{
  IND_ACTIVITY_STATUS_NONE, IND_ACTIVITY_PLANNED, IND_ACTIVITY_AGREED, IND_ACTIVITY_HELD, IND_ACTIVITY_CANCELLED
} IndActivityStatus;
typedef enum { IND_DIRECTION_NONE, IND_DIRECTION_FROM_FAMILY, IND_DIRECTION_TO_FAMILY } IndDirection;

extern const char *const ind_model_values[];
extern const char *const ind_case_status_values[];
extern const char *const ind_channel_values[];
extern const char *const ind_agreed_channel_values[];
extern const char *const ind_closeness_values[];
extern const char *const ind_target_decision_values[];
extern const char *const ind_relation_values[];
extern const char *const ind_sex_values[];
extern const char *const ind_contact_kind_values[];
extern const char *const ind_tie_values[];
extern const char *const ind_tie_between_values[];
extern const char *const ind_coordination_values[];
extern const char *const ind_level_values[];
extern const char *const ind_term_values[];
extern const char *const ind_goal_status_values[];
extern const char *const ind_action_status_values[];
extern const char *const ind_measure_status_values[];
extern const char *const ind_funding_state_values[];
extern const char *const ind_activity_kind_values[];
extern const char *const ind_audience_values[];
extern const char *const ind_activity_status_values[];
extern const char *const ind_direction_values[];

/* Texts that may also be a kommune's own, x-… */
extern const char *const ind_dimension_values[];
extern const char *const ind_sector_values[];
extern const char *const ind_measure_kind_values[];
extern const char *const ind_board_method_values[];
extern const char *const ind_board_column_values[];

G_END_DECLS
