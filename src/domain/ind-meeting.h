#pragma once

#include "ind-activity.h"

G_BEGIN_DECLS

struct _IndMeeting
{
  IND_RECORD_MEMBERS
  const IndActivityKind kind;
  const char *const title;
  const IndDate date;
  const char *const time;          /* as it was written */
  const char *const place;    /* where */
  IndActivity *const activity;
  const IndAnswer family_present;
  const gboolean board;
  const char *const board_method;
  const char *const minutes_text;
  const char *const note;
  const gboolean interpreter;
  const char *const interpreter_language;
  const gint64 interpreter_minutes;
  GListStore *const participants;  /* IndMeetingParticipant */
  GListStore *const columns;       /* IndBoardColumn */
  GListStore *const scale;         /* IndBoardScale */
  GListStore *const agreements;    /* IndAction */
};

struct _IndMeetingParticipant
{
  IND_RECORD_MEMBERS
  const IndParty who;
  const IndAnswer attended;
};

struct _IndBoardColumn
{
  IND_RECORD_MEMBERS
  const char *const key;
  GListStore *const entries;       /* IndBoardEntry */
};

struct _IndBoardEntry
{
  IND_RECORD_MEMBERS
  const char *const text;
  const IndParty by;
};

struct _IndBoardScale
{
  IND_RECORD_MEMBERS
  const IndParty who;
  const gint64 value;              /* 0 to 10 */
};

IND_DECLARE_RECORD (IndMeeting, ind_meeting, MEETING)
IND_DECLARE_RECORD (IndMeetingParticipant, ind_meeting_participant, MEETING_PARTICIPANT)
IND_DECLARE_RECORD (IndBoardColumn, ind_board_column, BOARD_COLUMN)
IND_DECLARE_RECORD (IndBoardEntry, ind_board_entry, BOARD_ENTRY)
IND_DECLARE_RECORD (IndBoardScale, ind_board_scale, BOARD_SCALE)

extern const IndTable ind_meeting_table, ind_meeting_participant_table, ind_board_column_table, ind_board_entry_table,
  ind_board_scale_table;

G_END_DECLS
