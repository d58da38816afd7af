#include "config.h"

#include "ind-participants-private.h"

#include <csv.h>
#include <string.h>

/* So much is given to the parser at a time; a row that is too long is found after it. */
#define BLOCK 65536

static const char separators[] = ";,\t";

/*
 * What is known while a list is read. Of the row at hand only where its cells begin and end in @cells is kept, until it
 * ends.
 */
typedef struct
{
  GArray *columns;          /* int: for every cell of the header its IndColumn, or -1 */
  GPtrArray *passed_over;   /* (nullable) */
  GPtrArray *participants;
  GHashTable *by_reference; /* reference → IndParticipant of @participants */
  GPtrArray *heads;         /* (nullable): where only the header is read: its cells */
  GString *cells;           /* the row's cells, each ended with a NUL */
  gssize at[IND_N_COLUMNS]; /* where in @cells a column's cell begins; -1 for none */
  guint n_cells;
  guint row;
  gboolean headed;          /* the header has been read */
  gboolean too_many;        /* the row says something behind the last column */
  gboolean returned;        /* a CR has ended a row, and an LF would belong to it */
  GError *error;
} Reader;

static void
fail (Reader *self, IndErrorCode code, const char *what)
{
  g_autofree char *where = g_strdup_printf ("%u", self->row);

  if (self->error == NULL)
    ind_error_set (&self->error, code, where, what);
}

/* The blanks around a cell are none of it. */
static void
strip (const char **text, gsize *length)
{
  const char *end = *text + *length;

  while (*text < end && g_unichar_isspace (g_utf8_get_char (*text)))
    *text = g_utf8_next_char (*text);
  while (end > *text)
    {
      const char *last = g_utf8_find_prev_char (*text, end);

      if (!g_unichar_isspace (g_utf8_get_char (last)))
        break;
      end = last;
    }
  *length = (gsize) (end - *text);
}

static void
on_cell (void *data, size_t length, void *reader)
{
  Reader *self = reader;
  const char *text = data;
  guint k = self->n_cells++;
  int column;

  self->returned = FALSE;
  if (self->error != NULL)
    return;
  if (length > 0)
    strip (&text, &length);
  if (self->heads != NULL)
    {
      g_ptr_array_add (self->heads, g_strndup (text != NULL ? text : "", length));
      return;
    }
  if (length == 0 || !self->headed)
    return;
  if (k >= self->columns->len)
    {
      self->too_many = TRUE;
      return;
    }
  column = g_array_index (self->columns, int, k);
  if (column < 0)
    return;
  self->at[column] = (gssize) self->cells->len;
  g_string_append_len (self->cells, text, (gssize) length);
  g_string_append_c (self->cells, '\0');
}

static const char *
cell (Reader *self, IndColumn column)
{
  return self->at[column] >= 0 ? self->cells->str + self->at[column] : NULL;
}

/* Puts a value into a case; another row may have said something else of it. */
static gboolean
put (Reader *self, IndParticipant *participant, IndColumn column)
{
  g_autofree char *value = NULL, *other = NULL;

  if (cell (self, column) == NULL)
    return TRUE;
  value = ind_cell_read (column, cell (self, column), self->row, &self->error);
  if (value == NULL)
    return FALSE;
  if (participant->values[column] == NULL)
    ind_participant_set (participant, column, value, self->row);
  if (strcmp (participant->values[column], value) == 0)
    return TRUE;
  other = g_strdup_printf ("%u", participant->rows[column]);
  ind_participant_fail (&self->error, IND_ERROR_ROWS_DISAGREE, self->row, column, other);
  return FALSE;
}

/* Adds the row's child to the case; one who stands there twice is one. */
static gboolean
put_child (Reader *self, IndParticipant *participant)
{
  g_autofree char *name = NULL, *cpr = NULL, *other = NULL;

  if (cell (self, IND_COLUMN_CHILD) != NULL)
    name = ind_cell_read (IND_COLUMN_CHILD, cell (self, IND_COLUMN_CHILD), self->row, &self->error);
  if (cell (self, IND_COLUMN_CPR) != NULL && self->error == NULL)
    cpr = ind_cell_read (IND_COLUMN_CPR, cell (self, IND_COLUMN_CPR), self->row, &self->error);
  if (self->error != NULL || (name == NULL && cpr == NULL))
    return self->error == NULL;
  for (guint k = 0; k < participant->children->len; k++)
    {
      IndListedChild *child = participant->children->pdata[k];

      if (cpr != NULL && g_strcmp0 (child->cpr, cpr) == 0 && name != NULL && g_strcmp0 (child->name, name) != 0)
        {
          other = g_strdup_printf ("%u", child->row);
          ind_participant_fail (&self->error, IND_ERROR_ROWS_DISAGREE, self->row, IND_COLUMN_CHILD, other);
          return FALSE;
        }
      if (cpr != NULL && g_strcmp0 (child->cpr, cpr) == 0)
        return TRUE;
    }
  /* One row says the name alone, another the number too. */
  for (guint k = 0; k < participant->children->len; k++)
    {
      IndListedChild *child = participant->children->pdata[k];

      if (name == NULL || g_strcmp0 (child->name, name) != 0 || (cpr != NULL && child->cpr != NULL))
        continue;
      if (cpr != NULL)
        {
          child->cpr = g_steal_pointer (&cpr);
          child->row = self->row;
        }
      return TRUE;
    }
  ind_participant_add_child (participant, self->row, name, cpr);
  return TRUE;
}

static void
end_row (Reader *self)
{
  g_autofree char *reference = NULL;
  IndParticipant *participant;

  if (self->too_many)
    fail (self, IND_ERROR_TOO_MANY_CELLS, NULL);
  if (self->cells->len == 0 || self->error != NULL)
    return;
  if (cell (self, IND_COLUMN_REFERENCE) == NULL)
    ind_participant_fail (&self->error, IND_ERROR_EMPTY, self->row, IND_COLUMN_REFERENCE, NULL);
  else
    reference = ind_cell_read (IND_COLUMN_REFERENCE, cell (self, IND_COLUMN_REFERENCE), self->row, &self->error);
  if (reference == NULL)
    return;
  participant = g_hash_table_lookup (self->by_reference, reference);
  if (participant == NULL)
    {
      participant = ind_participant_new (self->row);
      ind_participant_set (participant, IND_COLUMN_REFERENCE, reference, self->row);
      g_ptr_array_add (self->participants, participant);
      g_hash_table_insert (self->by_reference, participant->values[IND_COLUMN_REFERENCE], participant);
    }
  for (int k = 0; k < IND_N_COLUMNS; k++)
    if (k != IND_COLUMN_REFERENCE && k != IND_COLUMN_CHILD && k != IND_COLUMN_CPR && !put (self, participant, k))
      return;
  put_child (self, participant);
}

/* Called for every CR and LF outside quotes, and at the end with -1. */
static void
on_end (int mark, void *reader)
{
  Reader *self = reader;
  gboolean second = mark == '\n' && self->returned;

  self->returned = mark == '\r';
  if (second || self->error != NULL)
    return;
  if (self->headed)
    end_row (self);
  else
    self->headed = self->n_cells > 0;
  g_string_truncate (self->cells, 0);
  for (int k = 0; k < IND_N_COLUMNS; k++)
    self->at[k] = -1;
  self->n_cells = 0;
  self->too_many = FALSE;
  self->row++;
}

/* Runs the parser over the text. */
static gboolean
run (Reader *self, const char *text, gsize length, char separator)
{
  struct csv_parser parser;
  gsize done = 0;

  self->row = 1;
  for (int k = 0; k < IND_N_COLUMNS; k++)
    self->at[k] = -1;
  if (csv_init (&parser, CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL) != 0)
    {
      ind_error_set (&self->error, IND_ERROR_MEMORY, NULL, NULL);
      return FALSE;
    }
  csv_set_delim (&parser, (unsigned char) separator);
  while (done < length && self->error == NULL)
    {
      gsize n = MIN (BLOCK, length - done), parsed = csv_parse (&parser, text + done, n, on_cell, on_end, self);

      done += n;
      if (parsed < n)
        fail (self, csv_error (&parser) == CSV_EPARSE ? IND_ERROR_NOT_CSV : IND_ERROR_MEMORY, NULL);
      else if (self->cells->len + parser.entry_pos > IND_ROW_MAX)
        fail (self, IND_ERROR_LINE_TOO_LONG, "1 MB");
    }
  if (self->error == NULL && csv_fini (&parser, on_cell, on_end, self) != 0)
    fail (self, IND_ERROR_NOT_CSV, NULL);
  csv_free (&parser);
  return self->error == NULL;
}

/* How long the first row is that is not blank. */
static gsize
header_length (const char *text, gsize length)
{
  gboolean quoted = FALSE, begun = FALSE;

  for (gsize k = 0; k < length && k < IND_ROW_MAX; k++)
    {
      quoted ^= text[k] == '"';
      begun = begun || !g_ascii_isspace (text[k]);
      if (begun && !quoted && (text[k] == '\n' || text[k] == '\r'))
        return k;
    }
  return MIN (length, IND_ROW_MAX);
}

/* The columns that a header names, in its cells. */
static guint
columns_of (GPtrArray *heads, GArray *columns)
{
  guint n = 0;

  g_array_set_size (columns, 0);
  for (guint k = 0; k < heads->len; k++)
    {
      int column = ind_column_of_name (heads->pdata[k]);

      g_array_append_val (columns, column);
      n += column >= 0;
    }
  return n;
}

static gboolean
check_columns (Reader *self, GPtrArray *heads, guint row)
{
  static const IndColumn needed[] = { IND_COLUMN_REFERENCE, IND_COLUMN_FAMILY };
  g_autoptr (GHashTable) told = g_hash_table_new (g_str_hash, g_str_equal);
  gboolean seen[IND_N_COLUMNS] = { FALSE };

  self->row = row;
  for (guint k = 0; k < self->columns->len; k++)
    {
      int column = g_array_index (self->columns, int, k);
      char *name = heads->pdata[k];

      if (column >= 0 && seen[column])
        fail (self, IND_ERROR_COLUMN_TWICE, ind_column_name (column));
      else if (column >= 0)
        seen[column] = TRUE;
      else if (*name != '\0' && self->passed_over != NULL && g_hash_table_add (told, name))
        g_ptr_array_add (self->passed_over, g_strdup (name));
    }
  for (gsize k = 0; k < G_N_ELEMENTS (needed); k++)
    if (!seen[needed[k]])
      fail (self, IND_ERROR_COLUMN_MISSING, ind_column_name (needed[k]));
  return self->error == NULL;
}

/* Finds the separator with which the first row names the most columns. */
static gboolean
read_header (Reader *self, const char *text, gsize length, char *separator)
{
  gsize header = header_length (text, length);
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GPtrArray) best = NULL;
  GError *broken = NULL;
  guint most = 0, row = 1;

  for (const char *tried = separators; *tried != '\0'; tried++)
    {
      g_autoptr (GPtrArray) heads = g_ptr_array_new_with_free_func (g_free);
      gboolean good;
      guint n;

      self->heads = heads;
      good = run (self, text, header, *tried);
      if (!good && broken == NULL)
        broken = g_steal_pointer (&self->error);
      n = columns_of (heads, columns);
      if (good && n > most)
        {
          most = n;
          row = self->row - 1;
          *separator = *tried;
          g_clear_pointer (&best, g_ptr_array_unref);
          best = g_ptr_array_ref (heads);
        }
      g_clear_error (&self->error);
      self->headed = FALSE;
      self->heads = NULL;
    }
  if (best != NULL)
    {
      g_clear_error (&broken);
      columns_of (best, self->columns);
      return check_columns (self, best, row);
    }
  self->error = broken;
  self->row = 1;
  if (self->error == NULL && strcspn (text, separators) < header)
    fail (self, IND_ERROR_NO_HEADER, NULL);
  else if (self->error == NULL)
    ind_error_set (&self->error, IND_ERROR_FILE_FOREIGN, NULL, NULL);
  return FALSE;
}

/**
 * ind_participants_read:
 * @passed_over: (nullable) (element-type utf8): gets the names of the columns that the program does not know
 *
 * Reads a deltagerliste. Encoding, separator, line ends, the order of the columns and the way dates are written are found
 * out. Two rows with one reference are one case; what the second says must be what the first says, but for the child. An
 * error names the row, the header being 1, and the column, and nothing that stands there.
 *
 * Returns: (transfer full) (nullable) (element-type IndParticipant): the cases, in the order of the list
 */
GPtrArray *
ind_participants_read (GBytes *bytes, GPtrArray *passed_over, GError **error)
{
  gsize length = 0;
  g_autofree char *text = ind_csv_decode (bytes, &length, error);
  g_autoptr (GPtrArray) participants = g_ptr_array_new_with_free_func ((GDestroyNotify) ind_participant_free);
  g_autoptr (GHashTable) by_reference = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GString) cells = g_string_new (NULL);
  Reader reader = { columns, passed_over, participants, by_reference, .cells = cells };
  char separator = ';';

  if (text == NULL)
    return NULL;
  if (read_header (&reader, text, length, &separator) && run (&reader, text, length, separator))
    return g_steal_pointer (&participants);
  g_propagate_error (error, reader.error);
  return NULL;
}
