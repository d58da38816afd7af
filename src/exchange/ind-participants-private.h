#pragma once

#include "ind-participants.h"

G_BEGIN_DECLS

/* The most bytes of a row. */
#define IND_ROW_MAX (1024 * 1024)

/* Where one is in a text: lines are counted as a spreadsheet counts rows, line breaks inside quotes left out. */
typedef struct
{
  guint row;        /* from 1 */
  gsize length;     /* of the line, so far */
  gboolean quoted;
  guint8 before;
} IndLines;

void     ind_lines_init     (IndLines *self);
gboolean ind_lines_pass     (IndLines *self, const guint8 *data, gsize n, GError **error);

char    *ind_csv_decode     (GBytes *bytes, gsize *length, GError **error);
char    *ind_cell_read      (IndColumn column, const char *cell, guint row, GError **error);
char    *ind_cell_write     (IndColumn column, const char *value);

G_END_DECLS
