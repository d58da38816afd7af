#include "config.h"

#include "ind-meeting.h"

static const IndField meeting_participant_fields[] = {
  IND_FIELD (IndMeetingParticipant, who, IND_FIELD_PARTY, .low = 1, .high = 200, .flags = IND_FIELD_REQUIRED),
  IND_FIELD (IndMeetingParticipant, attended, IND_FIELD_ANSWER),
  IND_END
};

IND_DEFINE_RECORD (IndMeetingParticipant, ind_meeting_participant, meeting_participant_fields)

const IndTable ind_meeting_participant_table = {
  .name = "meeting_participant",
  .type = ind_meeting_participant_get_type,
  .fields = meeting_participant_fields,
};

static const IndField board_entry_fields[] = {
  IND_FIELD (IndBoardEntry, text, IND_FIELD_TEXT, .flags = IND_FIELD_REQUIRED),
  IND_FIELD (IndBoardEntry, by, IND_FIELD_PARTY, .low = 1, .high = 200),
  IND_END
};

IND_DEFINE_RECORD (IndBoardEntry, ind_board_entry, board_entry_fields)

const IndTable ind_board_entry_table = {
  .name = "board_entry",
  .type = ind_board_entry_get_type,
  .fields = board_entry_fields,
};

static const IndField board_column_fields[] = {
  IND_FIELD (IndBoardColumn, key, IND_FIELD_TEXT, .flags = IND_FIELD_REQUIRED | IND_FIELD_OWN_VALUES,
              .values = ind_board_column_values),
  IND_END
};

static const IndList board_column_lists[] = {
  IND_LIST (IndBoardColumn, entries, ind_board_entry_table, .path = "entries", .flags = IND_FIELD_REQUIRED),
  IND_END
};

IND_DEFINE_RECORD (IndBoardColumn, ind_board_column, board_column_fields)

const IndTable ind_board_column_table = {
  .name = "board_column",
  .type = ind_board_column_get_type,
  .fields = board_column_fields,
  .lists = board_column_lists,
};

static const IndField board_scale_fields[] = {
  IND_FIELD (IndBoardScale, who, IND_FIELD_PARTY, .low = 1, .high = 200, .flags = IND_FIELD_REQUIRED),
  IND_FIELD (IndBoardScale, value, IND_FIELD_NUMBER, .flags = IND_FIELD_REQUIRED, .low = 0, .high = 10),
  IND_END
};

IND_DEFINE_RECORD (IndBoardScale, ind_board_scale, board_scale_fields)

const IndTable ind_board_scale_table = {
  .name = "board_scale",
  .type = ind_board_scale_get_type,
  .fields = board_scale_fields,
};

static const IndField meeting_fields[] = {
  IND_FIELD (IndMeeting, kind, IND_FIELD_CHOICE, .values = ind_activity_kind_values, .flags = IND_FIELD_REQUIRED),
  IND_FIELD (IndMeeting, title, IND_FIELD_TEXT),
  IND_FIELD (IndMeeting, date, IND_FIELD_DATE, .flags = IND_FIELD_REQUIRED),
  IND_FIELD (IndMeeting, time, IND_FIELD_TEXT),
  IND_FIELD (IndMeeting, place, IND_FIELD_TEXT),
  IND_FIELD (IndMeeting, activity, IND_FIELD_RECORD, .target = &ind_activity_table),
  IND_FIELD (IndMeeting, family_present, IND_FIELD_ANSWER),
  IND_FIELD (IndMeeting, board, IND_FIELD_OBJECT),
  IND_FIELD (IndMeeting, board_method, IND_FIELD_TEXT, .path = "board.method",
              .flags = IND_FIELD_REQUIRED | IND_FIELD_OWN_VALUES, .values = ind_board_method_values),
  IND_FIELD (IndMeeting, minutes_text, IND_FIELD_TEXT),
  IND_FIELD (IndMeeting, note, IND_FIELD_TEXT, .flags = IND_FIELD_INTERNAL),
  IND_FIELD (IndMeeting, interpreter, IND_FIELD_OBJECT),
  IND_FIELD (IndMeeting, interpreter_language, IND_FIELD_TEXT, .path = "interpreter.language"),
  IND_FIELD (IndMeeting, interpreter_minutes, IND_FIELD_NUMBER, .path = "interpreter.minutes", .low = 0,
              .high = G_MAXINT64),
  IND_END
};

static const IndList meeting_lists[] = {
  IND_LIST (IndMeeting, participants, ind_meeting_participant_table, .path = "participants"),
  IND_LIST (IndMeeting, columns, ind_board_column_table, .path = "board.columns", .flags = IND_FIELD_REQUIRED),
  IND_LIST (IndMeeting, scale, ind_board_scale_table, .path = "board.scale"),
  IND_LIST (IndMeeting, agreements, ind_action_table, .path = "agreements"),
  IND_END
};

IND_DEFINE_RECORD (IndMeeting, ind_meeting, meeting_fields)

const IndTable ind_meeting_table = {
  .name = "meeting",
  .type = ind_meeting_get_type,
  .has_ref = TRUE,
  .fields = meeting_fields,
  .lists = meeting_lists,
};
