#include "config.h"

#include "ind-command-private.h"

#include <glib/gi18n.h>

#include "ind-format.h"
#include "ind-typeset.h"
#include "ind-words.h"

/* The change's number, by which it can be taken back. */
static char *
number_words (const IndChange *change)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GINT64_FORMAT, change->number);

  return ind_words_fill (_("no. {n}"), "n", digits, NULL);
}

/* The case's reference; a dash for the directory, and for what is gone. */
static char *
reference_words (const IndChange *change)
{
  g_autofree char *reference = ind_text_clean (change->reference);

  return *reference != '\0' ? g_steal_pointer (&reference) : g_strdup ("–");
}

static void
print_change (const IndChange *change)
{
  g_autofree char *at = ind_format_stamp (change->at), *number = number_words (change), *words = ind_words_change (change);
  g_autofree char *reference = reference_words (change);

  printf ("%s  %s  %s  %s%s\n", at, number, reference, words, ind_words_change_mark (change));
}

/* As in a diary: a day, and what happened on it. */
static void
print_diary (GPtrArray *changes)
{
  IndDate day = IND_NO_DATE;
  int widest_number = 0, widest_reference = 0;

  for (guint k = 0; k < changes->len; k++)
    {
      g_autofree char *number = number_words (changes->pdata[k]), *reference = reference_words (changes->pdata[k]);

      widest_number = MAX (widest_number, (int) g_utf8_strlen (number, -1));
      widest_reference = MAX (widest_reference, (int) g_utf8_strlen (reference, -1));
    }
  for (guint k = 0; k < changes->len; k++)
    {
      const IndChange *change = changes->pdata[k];
      g_autofree char *time = NULL, *number = number_words (change), *reference = reference_words (change);
      g_autofree char *words = ind_words_change (change);
      IndDate on = ind_words_change_day (change->at, &time);
      g_autofree char *heading = ind_format_date_weekday (on);

      if (on != day)
        printf ("%s%s\n", k > 0 ? "\n" : "", heading);
      day = on;
      printf ("  %s  %s%*s  %s%*s  %s%s\n", time, number, widest_number - (int) g_utf8_strlen (number, -1), "", reference,
              widest_reference - (int) g_utf8_strlen (reference, -1), "", words, ind_words_change_mark (change));
    }
}

/** ind_command_history: indgang history */
gboolean
ind_command_history (IndCommand *self, GError **error)
{
  const char *reference = ind_command_option (self, "case");
  g_autoptr (IndDesk) desk = ind_command_open_desk (self, error);
  g_autoptr (GPtrArray) changes = NULL;
  gint64 id = 0;

  if (desk == NULL)
    return FALSE;
  if (reference != NULL)
    {
      id = ind_desk_find_case_ever (desk, reference, error);
      if (id == 0)
        return FALSE;
    }
  if (!ind_desk_note_use (desk, id, IND_USE_SHOW, error))
    return FALSE;
  changes = ind_desk_history (desk, id, ind_command_since (self), 0, error);
  if (changes == NULL)
    return FALSE;
  print_diary (changes);
  if (changes->len == 0 && !ind_command_is_quiet (self))
    printf ("%s\n", ind_command_option (self, "since") != NULL ? _("Nothing has been changed since then.")
                                                               : _("Nothing has been changed yet."));
  return TRUE;
}

/* Prints the change that has just been made. */
static void
tell (IndCommand *self, IndDesk *desk, gint64 case_id)
{
  g_autoptr (GPtrArray) changes = ind_command_is_quiet (self) ? NULL : ind_desk_history (desk, case_id, 0, 1, NULL);

  if (changes != NULL && changes->len > 0)
    print_change (changes->pdata[0]);
}

/* Takes back, or makes again, the latest change of the case that is named, or of all. */
static gboolean
take_back_latest (IndCommand *self, gint64 (*verb) (IndDesk *desk, gint64 case_id, GError **error), GError **error)
{
  const char *reference = ind_command_option (self, "case");
  g_autoptr (IndDesk) desk = ind_command_open_desk (self, error);
  gint64 id = desk != NULL && reference != NULL ? ind_desk_find_case_ever (desk, reference, error) : 0;

  if (desk == NULL || (reference != NULL && id == 0))
    return FALSE;
  id = verb (desk, id, error);
  if (id != 0)
    tell (self, desk, id);
  return id != 0;
}

/* The row number of the change with that number in the order of all. */
static gint64
find_change (IndDesk *desk, const char *number, GError **error)
{
  g_autoptr (GPtrArray) changes = ind_desk_history (desk, 0, 0, 0, error);
  guint64 wanted;

  if (changes == NULL)
    return 0;
  if (g_ascii_string_to_unsigned (number, 10, 1, G_MAXINT64, &wanted, NULL))
    for (guint k = 0; k < changes->len; k++)
      if (((IndChange *) changes->pdata[k])->number == (gint64) wanted)
        return ((IndChange *) changes->pdata[k])->id;
  ind_error_set (error, IND_ERROR_NO_SUCH_CHANGE, NULL, number);
  return 0;
}

static gboolean
take_back_single (IndCommand *self, const char *number, GError **error)
{
  g_autoptr (IndDesk) desk = ind_command_open_desk (self, error);
  gint64 change = desk != NULL ? find_change (desk, number, error) : 0;
  gint64 id = change != 0 ? ind_desk_take_back (desk, change, error) : 0;

  if (id != 0)
    tell (self, desk, id);
  return id != 0;
}

/** ind_command_undo: indgang undo */
gboolean
ind_command_undo (IndCommand *self, GError **error)
{
  const char *number = ind_command_option (self, "number");

  return number != NULL ? take_back_single (self, number, error) : take_back_latest (self, ind_desk_undo, error);
}

/** ind_command_redo: indgang redo */
gboolean
ind_command_redo (IndCommand *self, GError **error)
{
  return take_back_latest (self, ind_desk_redo, error);
}
