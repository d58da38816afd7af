#pragma once

#include <gio/gio.h>

#include "ind-activity.h"

G_BEGIN_DECLS

typedef enum
{
  IND_CHANGE_DO,
  IND_CHANGE_UNDO,
  IND_CHANGE_REDO
} IndChangeKind;

typedef enum
{
  IND_CHANGE_DONE,
  IND_CHANGE_UNDONE,
  IND_CHANGE_LOST   /* undone, and something else was done since */
} IndChangeState;

/*
 * The keys of labels. Their arguments are:
 * case-taken-in, case-replaced: the case's reference, the family's name; case-removed: none, not even these
 * record-set: table, field, what the record is called, the new value as text ("" where it was emptied)
 * goal-moved: the goal's text, its new number in the family's order; action-moved: the task's text, its number
 */
#define IND_LABEL_TAKEN_IN "case-taken-in"
#define IND_LABEL_REPLACED "case-replaced"
#define IND_LABEL_REMOVED "case-removed"
#define IND_LABEL_SET "record-set"
#define IND_LABEL_GOAL_MOVED "goal-moved"
#define IND_LABEL_ACTION_MOVED "action-moved"

/* One change of the history. An undo or redo bears the label of what it took back or made again. */
typedef struct
{
  gint64 id;
  gint64 case_id;
  char *reference;   /* the case's, or NULL once it is gone */
  char *author;      /* a login name */
  gint64 at;         /* seconds since 1970 */
  char *label;
  char **arguments;
  IndChangeKind kind;
  IndChangeState state;
} IndChange;

void ind_change_free (IndChange *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IndChange, ind_change_free)

/* What a list of cases says of each. */
typedef struct
{
  gint64 id;
  char *reference;
  char *family_name;
  char *children;        /* first names, in the family's order, with commas */
  char *municipality;
  IndModel model;
  IndCaseStatus status;
  char *coordinator;
  IndDate next_month;    /* of the next planned or agreed follow-up; IND_NO_DATE where there is none */
  IndDate next_date;     /* its day, where one is agreed */
  gboolean overdue;
} IndCaseSummary;

void ind_case_summary_free (IndCaseSummary *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IndCaseSummary, ind_case_summary_free)

G_END_DECLS
