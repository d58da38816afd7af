#include "config.h"

#include "ind-command-private.h"

#include <glib/gi18n.h>
#include <unistd.h>

#include "ind-format.h"
#include "ind-list-file.h"
#include "ind-typeset.h"
#include "ind-words.h"

/* The longest cell of a table that people read. */
#define WIDEST 40
#define WIDEST_FOUND 100

/* Letters that mean nothing to anybody stand for the beginning and the end of bold ones until a cell has been shortened. */
#define MARK_BEGIN "\xee\x80\x80"
#define MARK_END "\xee\x80\x81"
#define BOLD "\033[1m"
#define NOT_BOLD "\033[22m"

static char *
cell (const char *text, gboolean shorten)
{
  return shorten ? ind_words_shorten (text, WIDEST) : ind_text_clean (text);
}

/* The day as people write it, or in a file for programs as programs do. */
static char *
follow_up (const IndCaseSummary *summary, gboolean for_people)
{
  if (for_people)
    return ind_words_follow_up (summary->next_month, summary->next_date);
  if (summary->next_date != IND_NO_DATE)
    return ind_date_to_iso (summary->next_date);
  return summary->next_month != IND_NO_DATE ? ind_month_to_iso (summary->next_month) : g_strdup ("");
}

/* Where the words were found, and what stands around them; on a terminal, they themselves are bold. */
static char *
found (const IndCaseSummary *summary, gboolean for_people)
{
  gboolean bold = for_people && isatty (STDOUT_FILENO);
  g_autofree char *words = ind_words_found (summary, bold ? MARK_BEGIN : "", bold ? MARK_END : "");
  g_autofree char *cell_text = for_people ? ind_words_shorten (words, WIDEST_FOUND) : ind_text_clean (words);
  g_autoptr (GString) marked = g_string_new (cell_text);
  guint n_begun = g_string_replace (marked, MARK_BEGIN, BOLD, 0);

  /* What was shortened may have lost an end. */
  if (g_string_replace (marked, MARK_END, NOT_BOLD, 0) < n_begun)
    g_string_append (marked, NOT_BOLD);
  return g_string_free (g_steal_pointer (&marked), FALSE);
}

/* Keeps the cases in which something has happened, the one that moved last first. Returns: (transfer container) */
static GPtrArray *
keep_moved (GPtrArray *cases, GPtrArray *movements)
{
  GPtrArray *moved = g_ptr_array_new ();

  for (guint m = 0; m < movements->len; m++)
    for (guint k = 0; k < cases->len; k++)
      if (((IndCaseSummary *) cases->pdata[k])->id == ((IndMovement *) movements->pdata[m])->case_id)
        g_ptr_array_add (moved, cases->pdata[k]);
  return moved;
}

/* What has happened last in a case, and how much in all. */
static char *
movement (GPtrArray *movements, gint64 case_id)
{
  for (guint m = 0; m < movements->len; m++)
    {
      const IndMovement *moved = movements->pdata[m];

      if (moved->case_id == case_id && moved->latest != NULL)
        {
          g_autofree char *latest = ind_words_change (moved->latest), *shortened = ind_words_shorten (latest, WIDEST_FOUND);
          g_autofree char *more = g_strdup_printf ("%u", moved->n_changes - 1);

          return moved->n_changes < 2 ? g_steal_pointer (&shortened)
                 : ind_words_fill (ngettext ("{latest} (and {n} change more)", "{latest} (and {n} changes more)",
                                             (gulong) moved->n_changes - 1), "latest", shortened, "n", more, NULL);
        }
    }
  return g_strdup ("");
}

/* Returns: (transfer full) (element-type utf8) (nullable): what was done last, for each movement */
static GPtrArray *
latest_words (GPtrArray *movements)
{
  GPtrArray *latest = movements != NULL ? g_ptr_array_new_with_free_func (g_free) : NULL;

  for (guint m = 0; movements != NULL && m < movements->len; m++)
    {
      const IndMovement *moved = movements->pdata[m];
      g_autofree char *words = moved->latest != NULL ? ind_words_change (moved->latest) : NULL;

      g_ptr_array_add (latest, ind_text_clean (words));
    }
  return latest;
}

static GPtrArray *
make_rows (GPtrArray *cases, gboolean for_people, gboolean searched, GPtrArray *movements)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (guint k = 0; k < cases->len; k++)
    {
      const IndCaseSummary *summary = cases->pdata[k];
      char **row = g_new0 (char *, 12);

      row[0] = cell (summary->reference, for_people);
      row[1] = cell (summary->family_name, for_people);
      row[2] = cell (summary->children, for_people);
      row[3] = cell (summary->municipality, for_people);
      row[4] = cell (ind_words_model (summary->model), for_people);
      row[5] = cell (ind_words_case_status (summary->status), for_people);
      row[6] = cell (summary->coordinator, for_people);
      row[7] = follow_up (summary, for_people);
      row[8] = g_strdup (summary->overdue ? _("yes") : "");
      if (searched)
        row[9] = found (summary, for_people);
      if (movements != NULL)
        row[searched ? 10 : 9] = movement (movements, summary->id);
      g_ptr_array_add (rows, row);
    }
  return rows;
}

/** ind_command_list: indgang list */
gboolean
ind_command_list (IndCommand *self, GError **error)
{
  const char *format = ind_command_option (self, "format"), *text = ind_command_option (self, "search");
  gboolean for_people = format == NULL || g_str_equal (format, "table");
  gboolean searched = text != NULL && !ind_is_blank (text), since = ind_command_option (self, "since") != NULL;
  const char *const heads[] = { _("Reference"), _("Family"), _("Children"), _("Municipality"), _("Model"), _("Status"),
                                _("Coordinator"), _("Next follow-up"), _("Overdue"), searched ? _("Found") : since ? _("Latest") : NULL,
                                searched && since ? _("Latest") : NULL, NULL };
  g_autoptr (IndDesk) desk = ind_command_open_desk (self, error);
  g_autoptr (GPtrArray) all = NULL, cases = NULL, rows = NULL, movements = NULL, latest = NULL;
  g_autoptr (GBytes) file = NULL;

  /* A search is logged as one; what leaves as a file is more than that. */
  if (desk == NULL || (!for_people && !ind_desk_note_use (desk, 0, IND_USE_EXPORT, error))
      || (for_people && !searched && !ind_desk_note_use (desk, 0, IND_USE_SHOW, error)))
    return FALSE;
  all = ind_desk_search (desk, searched ? text : "", 0, FALSE, error);
  movements = all != NULL && since ? ind_desk_moved_since (desk, ind_command_since (self), error) : NULL;
  if (all == NULL || (since && movements == NULL))
    return FALSE;
  cases = since ? keep_moved (all, movements) : g_ptr_array_ref (all);
  if (!for_people && g_str_equal (format, "json"))
    {
      latest = latest_words (movements);
      file = ind_list_file_json (cases, movements, latest);
    }
  else
    {
      rows = make_rows (cases, for_people, searched, movements);
      if (!for_people)
        file = ind_list_file_csv (heads, rows);
    }
  if (file != NULL)
    return ind_command_write (file, "-", error);
  if (rows->len > 0)
    ind_print_table (heads, rows);
  else if (!ind_command_is_quiet (self))
    printf ("%s\n", searched ? _("No family was found.") : since ? _("Nothing has been changed since then.")
                                                                       : _("There are no families yet."));
  return TRUE;
}
