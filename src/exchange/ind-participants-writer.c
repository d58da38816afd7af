#include "config.h"

#include "ind-participants-private.h"

#include "ind-format.h"
#include "ind-list-file.h"

/* By municipality, then by reference. */
static gint
by_reference (gconstpointer a, gconstpointer b)
{
  const IndParticipant *one = *(IndParticipant **) a, *other = *(IndParticipant **) b;
  int order = ind_collate (one->values[IND_COLUMN_MUNICIPALITY], other->values[IND_COLUMN_MUNICIPALITY]);

  return order != 0 ? order : ind_collate (one->values[IND_COLUMN_REFERENCE], other->values[IND_COLUMN_REFERENCE]);
}

static void
append (GString *csv, const IndParticipant *participant, const IndListedChild *child)
{
  char *cells[IND_N_COLUMNS + 1] = { NULL };

  for (int k = 0; k < IND_N_COLUMNS; k++)
    cells[k] = ind_cell_write (k, k == IND_COLUMN_CHILD && child != NULL ? child->name
                                  : k == IND_COLUMN_CPR && child != NULL ? child->cpr : participant->values[k]);
  ind_csv_append_row (csv, (const char *const *) cells);
  for (int k = 0; k < IND_N_COLUMNS; k++)
    g_free (cells[k]);
}

/**
 * ind_participants_write:
 * @participants: (element-type IndParticipant): they are put in order
 *
 * Writes a deltagerliste: a row a child, by municipality and reference.
 *
 * Returns: (transfer full): the file; see ind_list_file_csv()
 */
GBytes *
ind_participants_write (GPtrArray *participants)
{
  GString *csv = g_string_new (IND_CSV_MARK);
  const char *heads[IND_N_COLUMNS + 1] = { NULL };

  for (int k = 0; k < IND_N_COLUMNS; k++)
    heads[k] = ind_column_name (k);
  ind_csv_append_row (csv, heads);
  g_ptr_array_sort (participants, by_reference);
  for (guint k = 0; k < participants->len; k++)
    {
      const IndParticipant *participant = participants->pdata[k];

      for (guint c = 0; c < participant->children->len; c++)
        append (csv, participant, participant->children->pdata[c]);
      if (participant->children->len == 0)
        append (csv, participant, NULL);
    }
  return g_string_free_to_bytes (csv);
}
