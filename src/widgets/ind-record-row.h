#pragma once

#include "ind-case-view.h"

G_BEGIN_DECLS

/**
 * IndRecordLook: how records of a kind are shown in a list
 * @lines: (array zero-terminated=1): the fields that are open in one, see ind_record_form_new()
 * @title: what it is called, a new string
 * @stands: how it stands, a new string; whether that needs attention
 */
typedef struct
{
  const IndTable *table;
  const char *const *lines;
  char *(*title) (IndRecord *record, IndDate today);
  char *(*stands) (IndRecord *record, IndDate today, gboolean *late);
} IndRecordLook;

#define IND_TYPE_RECORD_ROW (ind_record_row_get_type ())

/**
 * IndRecordRow:
 *
 * A record in a list: what it is called and how it stands. Enter, F2 or a press opens its fields where it stands, Escape
 * closes them, Delete removes it. "opens" when it is opened.
 */
G_DECLARE_FINAL_TYPE (IndRecordRow, ind_record_row, IND, RECORD_ROW, GtkWidget)

GtkWidget *ind_record_row_new   (IndCaseView *view, const IndRecordLook *look);
void       ind_record_row_show  (IndRecordRow *self, IndDesk *desk, IndRecord *record);
IndRecord *ind_record_row_record (IndRecordRow *self);
void       ind_record_row_open  (IndRecordRow *self);
void       ind_record_row_close (IndRecordRow *self);

G_END_DECLS
