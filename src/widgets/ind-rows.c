#include "config.h"

#include "ind-rows.h"
#include "ind-widget-help.h"

#define RECORD_ID "record-id"

/** ind_rows_find: Returns: (transfer none) (nullable): the row of the record of that number */
GtkWidget *
ind_rows_find (GtkBox *box, gint64 id)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (box)); row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      const gint64 *of = g_object_get_data (G_OBJECT (row), RECORD_ID);

      if (of != NULL && *of == id)
        return row;
    }
  return NULL;
}

/* Where the focus goes when its row goes: to the next one, else to the one before. */
static void
give_focus_on (GtkWidget *row)
{
  GtkWidget *next = gtk_widget_get_next_sibling (row), *before = gtk_widget_get_prev_sibling (row);

  if (gtk_widget_get_focus_child (gtk_widget_get_parent (row)) != row)
    return;
  if ((next == NULL || !gtk_widget_child_focus (next, GTK_DIR_TAB_FORWARD)) && before != NULL)
    gtk_widget_child_focus (before, GTK_DIR_TAB_FORWARD);
}

static gboolean
is_among (GtkWidget *row, GPtrArray *records)
{
  const gint64 *id = g_object_get_data (G_OBJECT (row), RECORD_ID);

  for (guint k = 0; id != NULL && k < records->len; k++)
    if (((IndRecord *) records->pdata[k])->id == *id)
      return TRUE;
  return FALSE;
}

/**
 * ind_rows_show:
 * @records: (element-type IndRecord)
 *
 * Has a row for each record in the box, in their order. A row stays its record's, with the focus and what is being written in
 * it, whatever comes and goes around it.
 */
void
ind_rows_show (GtkBox *box, GPtrArray *records, IndRowFunc func, gpointer data)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (box)), *before = NULL;

  if (row == NULL)
    ind_box_empty (box);
  while (row != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (row);

      if (!is_among (row, records))
        {
          give_focus_on (row);
          gtk_box_remove (box, row);
        }
      row = next;
    }
  for (guint k = 0; k < records->len; k++)
    {
      IndRecord *record = records->pdata[k];

      row = ind_rows_find (box, record->id);
      if (row == NULL)
        {
          row = func (NULL, record, k, data);
          g_object_set_data_full (G_OBJECT (row), RECORD_ID, g_memdup2 (&record->id, sizeof record->id), g_free);
          gtk_box_insert_child_after (box, row, before);
        }
      else if (gtk_widget_get_prev_sibling (row) != before)
        gtk_box_reorder_child_after (box, row, before);
      func (row, record, k, data);
      before = row;
    }
}
