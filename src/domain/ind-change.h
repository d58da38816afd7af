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
 * case-taken-in, case-replaced, case-updated, case-rescued, case-taken-out: the case's reference, the family's name;
 *   case-updated (from a deltagerliste) also field, value, field, value …; case-removed: none, not even these
 * record-set: table, field, what the record is called, the new value
 * record-changed: table, what it is called, then field, new value, field, new value …
 * record-added, record-removed: table, what it is called, and table and name of what it belongs to ("" and "" for the case)
 * record-moved: table, what it is called, its new number in the order, its old number
 * maps-taken-in: what each of the network maps that came from a file is called
 * nodes-added, nodes-moved, nodes-removed: what the network map is called, what each of those on it is called
 * year-planned: what an activity is called, its month, the next one, its month …
 * list-set: the owner's table, the list's path, what the owner is called, what stands in it now …
 *
 * What a record is called is a text somebody wrote, or "@field=value" where it has none: "@kind=respite", "@on=2026-11-22".
 * A value is as the case file writes it; "" where it was taken away; IND_LABEL_UNTOLD where it is not for the history.
 * goal-moved and action-moved stand in older databases: the text, the new number.
 */
#define IND_LABEL_TAKEN_IN "case-taken-in"
#define IND_LABEL_REPLACED "case-replaced"
#define IND_LABEL_UPDATED "case-updated"
#define IND_LABEL_RESCUED "case-rescued"
#define IND_LABEL_TAKEN_OUT "case-taken-out"
#define IND_LABEL_REMOVED "case-removed"
#define IND_LABEL_SET "record-set"
#define IND_LABEL_CHANGED "record-changed"
#define IND_LABEL_ADDED "record-added"
#define IND_LABEL_RECORD_REMOVED "record-removed"
#define IND_LABEL_MOVED "record-moved"
#define IND_LABEL_LIST_SET "list-set"
#define IND_LABEL_MAPS_TAKEN_IN "maps-taken-in"
#define IND_LABEL_NODES_ADDED "nodes-added"
#define IND_LABEL_NODES_MOVED "nodes-moved"
#define IND_LABEL_NODES_REMOVED "nodes-removed"
#define IND_LABEL_YEAR_PLANNED "year-planned"
#define IND_LABEL_GOAL_MOVED "goal-moved"
#define IND_LABEL_ACTION_MOVED "action-moved"
#define IND_LABEL_UNTOLD "…"

/* In place of a case's row number: a change that concerns the directory of workers alone. */
#define IND_DIRECTORY ((gint64) -1)

/* One change of the history. An undo or redo bears the label of what it took back or made again. */
typedef struct
{
  gint64 id;
  gint64 case_id;    /* or IND_DIRECTORY */
  char *reference;   /* the case's, or NULL once it is gone */
  gint64 number;     /* its place in the order of all changes, 1 for the first */
  char *author;      /* a login name */
  char *worker;      /* (nullable): the name of the worker whose login it is, where that is known */
  gint64 at;         /* seconds since 1970 */
  char *label;
  char **arguments;
  IndChangeKind kind;
  IndChangeState state;
} IndChange;

IndChange *ind_change_copy (const IndChange *self);
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
  gint64 coordinator_id, partner_id;   /* row numbers of workers; 0 where there is none */
  IndDate next_month;    /* of the next planned or agreed follow-up; IND_NO_DATE where there is none */
  IndDate next_date;     /* its day, where one is agreed */
  gboolean overdue;
  char *found_in;        /* (nullable): of a search: the table where its words were found best */
  char *found_field;     /* (nullable): the field, where only that is told: "cpr" */
  char *found;           /* (nullable): what stands around them there, each between IND_FOUND_BEGIN and IND_FOUND_END */
} IndCaseSummary;

#define IND_FOUND_BEGIN "\x02"
#define IND_FOUND_END "\x03"

IndCaseSummary *ind_case_summary_copy (const IndCaseSummary *self);
void ind_case_summary_free (IndCaseSummary *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IndCaseSummary, ind_case_summary_free)

/* A case in which something has happened since some time. */
typedef struct
{
  gint64 case_id;
  char *reference;
  char *family_name;
  guint n_changes;       /* that still stand */
  IndChange *latest;
} IndMovement;

void ind_movement_free (IndMovement *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IndMovement, ind_movement_free)

/* What somebody was writing and has not ended. */
typedef struct
{
  gint64 record_id;      /* the record, or the one to which something was being added */
  char *author;          /* a login name */
  char *field;           /* or a list and a field of what was being added: "contact_log.note" */
  char *text;
  gint64 at;
} IndDraft;

void ind_draft_free (IndDraft *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IndDraft, ind_draft_free)

G_END_DECLS
