#pragma once

#include "ind-case-view.h"

G_BEGIN_DECLS

/* IndRecordEditor: what is open in a record that is more than its fields; showing leaves what is being written. */
typedef struct
{
  GtkWidget *(*create) (IndCaseView *view);
  void (*show) (GtkWidget *editor, IndDesk *desk, IndRecord *record);
  void (*save) (GtkWidget *editor);
} IndRecordEditor;

/**
 * IndRecordLook: how records of a kind are shown in a list
 * @lines: (array zero-terminated=1) (nullable): the fields that are open in one, see ind_record_form_new()
 * @title: what it is called, a new string
 * @stands: how it stands, a new string; whether that needs attention
 * @editor: (nullable): what is open in one instead of @lines, with a way to remove it
 * @css_class: (nullable): of its own look
 */
typedef struct
{
  const IndTable *table;
  const char *const *lines;
  char *(*title) (IndRecord *record, IndDate today);
  char *(*stands) (IndRecord *record, IndDate today, gboolean *late);
  const IndRecordEditor *editor;
  const char *css_class;
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
