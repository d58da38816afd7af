#pragma once

#include "ind-change.h"
#include "ind-finding.h"
#include "ind-map.h"
#include "ind-participant.h"
#include "ind-remarks.h"
#include "ind-rules.h"
#include "ind-use.h"

G_BEGIN_DECLS

/*
 * What the program knows by keys, in a reader's words. Nothing here is about the plan alone: window, command words
 * and papers say the same thing the same way.
 */

/**
 * IndCalled: how a record's own name goes with that of its kind
 * @IND_CALLED_BARE: not at all: the monthly cost
 * @IND_CALLED_ALONE: the name says it all: Ida Holm
 * @IND_CALLED_NAMED: the professional Lone Berg
 * @IND_CALLED_QUOTED: the goal “Sove igennem”
 * @IND_CALLED_DATED: the meeting on 3 November 2026
 */
typedef enum
{
  IND_CALLED_BARE,
  IND_CALLED_ALONE,
  IND_CALLED_NAMED,
  IND_CALLED_QUOTED,
  IND_CALLED_DATED
} IndCalled;

/* Names of what there is, by itself ("Frist") and in a sentence ("fristen"). */
const IndTable *ind_words_table       (const char *name);
const char *ind_words_thing_label     (const IndTable *table);
const char *ind_words_thing           (const IndTable *table);
IndCalled   ind_words_called_as       (const IndTable *table);
const char *ind_words_list            (const IndTable *owner, const IndList *list);
const char *ind_words_field           (const IndTable *table, const IndField *field);
char       *ind_words_the_field       (const IndTable *table, const IndField *field);
char       *ind_words_value           (const IndTable *table, const IndField *field, const char *value);
char       *ind_words_called          (const IndTable *table, const char *called);
char       *ind_words_unquoted        (const char *text);

/* Choices. Each returns a word in the program's language, "" for what is not said. */
const char *ind_words_choice          (const char *const *values, int choice);
const char *ind_words_model           (IndModel model);
const char *ind_words_case_status     (IndCaseStatus status);
const char *ind_words_channel         (IndChannel channel);
const char *ind_words_closeness       (IndCloseness closeness);
const char *ind_words_relation        (const IndPerson *person);
const char *ind_words_goal_status     (IndGoalStatus status);
const char *ind_words_action_status   (IndActionStatus status);
const char *ind_words_measure_status  (IndMeasureStatus status);
const char *ind_words_activity_kind   (IndActivityKind kind);
const char *ind_words_activity_status (IndActivityStatus status);
const char *ind_words_audience        (IndAudience audience);
const char *ind_words_use             (IndUse use);

/* Sentences. Each returns a new string, one line. */
char       *ind_words_age             (IndDate birth_date, IndDate today);
char       *ind_words_follow_up       (IndDate month, IndDate date);
char       *ind_words_lack            (const IndLack *lack);
const char *ind_words_remark          (IndRemarkKind kind);
char       *ind_words_event           (IndCase *family, const IndActivity *activity, gboolean names);
char       *ind_words_invitation      (IndCase *family, const IndActivity *meeting, gboolean names);
char       *ind_words_error           (const GError *error);
char       *ind_words_key             (const char *path);
char       *ind_words_finding         (const IndFinding *finding);
char       *ind_words_error_reason    (const GError *error);
char       *ind_words_error_place     (const GError *error);
char       *ind_words_trouble         (const GError *trouble);

/* The list of cases, and what a search found in it */
char       *ind_words_counts          (IndCase *family);
char       *ind_words_found           (const IndCaseSummary *summary, const char *begin, const char *end);

/* What came in with a file */
char       *ind_words_list_counted    (const IndParticipantsTally *tally);
char       *ind_words_keys_passed_over (GPtrArray *keys);
GPtrArray  *ind_words_columns_passed_over (GPtrArray *columns);
GPtrArray  *ind_words_list_remarks    (GPtrArray *participants);
char       *ind_words_maps_counted    (IndCase *family, const IndMapsTally *tally);
const char *ind_words_maps_remark     (const IndMapsTally *tally);

/* The history */
char       *ind_words_change          (const IndChange *change);
char       *ind_words_change_who      (const IndChange *change);
const char *ind_words_change_mark     (const IndChange *change);
IndDate     ind_words_change_day      (gint64 at, char **time);
char       *ind_words_change_done     (const IndChange *change);
char       *ind_words_change_briefly  (const IndChange *change);

/* Help for sentences */
char       *ind_words_shorten         (const char *text, guint letters);
char       *ind_words_fill            (const char *sentence, const char *name, const char *value, ...) G_GNUC_NULL_TERMINATED;

G_END_DECLS
