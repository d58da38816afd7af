#include "config.h"

#include "ind-desk-backup.h"
#include "ind-fault-vfs.h"
#include "ind-store-private.h"
#include "ind-test-desk.h"

#include <glib/gstdio.h>
#include <string.h>

/*
 * A damaged database: a case is lost only where pages of its own are hit and no backup has it; what is not lost says
 * what it said.
 */

#define PAGE 4096
#define CASES 8

/* A case of the database as it was. */
typedef struct
{
  gint64 id;
  char *reference;
  char *file;        /* what it said */
  char *older;       /* what it said when the backup was made; NULL where it was not there */
} Known;

typedef struct
{
  char *path;
  char *folder;
  char *backup;
  char *whole;       /* an untouched copy, which can be asked about pages */
  char *bytes;
  gsize length;
  Known cases[CASES];
  guint n_cases;
  guint n_uses, n_changes;
} Place;

static char *
read_file (const char *path, gsize *length)
{
  g_autoptr (GError) error = NULL;
  char *bytes;

  g_file_get_contents (path, &bytes, length, &error);
  g_assert_no_error (error);
  return bytes;
}

/* Writes a file that need not outlast the machine: GLib waits for the disk only where one was there before. */
static void
put (const char *path, const char *bytes, gssize length)
{
  g_unlink (path);
  g_assert_true (g_file_set_contents (path, bytes, length, NULL));
}

static void
know (Place *place, IndDesk *desk)
{
  g_autoptr (GPtrArray) all = ind_desk_list_cases (desk, NULL);
  g_autoptr (GPtrArray) log = ind_desk_access_log (desk, 0, 0, NULL), history = ind_desk_history (desk, 0, 0, 0, NULL);

  place->n_uses = log->len;
  place->n_changes = history->len;
  for (guint k = 0; k < all->len; k++)
    {
      const IndCaseSummary *summary = all->pdata[k];
      Known *known = NULL;

      for (guint n = 0; n < place->n_cases && known == NULL; n++)
        if (place->cases[n].id == summary->id)
          known = &place->cases[n];
      if (known == NULL)
        {
          g_assert_cmpuint (place->n_cases, <, CASES);
          known = &place->cases[place->n_cases++];
          known->id = summary->id;
          known->reference = g_strdup (summary->reference);
        }
      else
        known->older = g_steal_pointer (&known->file);
      known->file = ind_test_export (desk, summary->id);
    }
}

/* A database of some cases; a backup of it; and what has happened since. */
static void
set_up (Place *place, gconstpointer data)
{
  g_autofree char *one = ind_test_case_text ("nielsen-referral"), *other = ind_test_case_text ("holm");
  g_autofree char *third = ind_test_case_text ("soerensen-yilmaz");
  g_autoptr (IndDesk) desk = NULL;
  g_autoptr (IndCase) family = NULL;
  g_autoptr (GError) error = NULL;
  IndRecord *goal;

  place->path = ind_test_new_path ();
  place->folder = g_path_get_dirname (place->path);
  place->backup = g_build_filename (place->folder, "backup.db", NULL);
  place->whole = g_build_filename (place->folder, "whole.db", NULL);
  desk = ind_test_open (place->path);
  ind_test_take_in (desk, one);
  ind_test_take_in (desk, other);
  know (place, desk);
  g_assert_true (ind_desk_backup (desk, place->backup, NULL, NULL));

  family = ind_desk_open_case (desk, ind_desk_find_case (desk, "SOF-2026-003", NULL), IND_USE_OPEN, NULL);
  goal = ind_list_get (family->goals, 0);
  ind_desk_set_text (desk, goal, "text", "At sove hele natten", &error);
  g_assert_no_error (error);
  g_clear_object (&family);
  ind_test_take_in (desk, third);
  know (place, desk);
  g_clear_object (&desk);
  place->bytes = read_file (place->path, &place->length);
  put (place->whole, place->bytes, (gssize) place->length);
}

static void
empty (Place *place, gboolean all)
{
  g_autoptr (GDir) files = g_dir_open (place->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (files)) != NULL)
    {
      g_autofree char *path = g_build_filename (place->folder, name, NULL);

      if (all || (!g_str_equal (path, place->backup) && !g_str_equal (path, place->whole)))
        g_unlink (path);
    }
}

static void
tear_down (Place *place, gconstpointer data)
{
  empty (place, TRUE);
  g_rmdir (place->folder);
  for (guint k = 0; k < place->n_cases; k++)
    {
      g_free (place->cases[k].reference);
      g_free (place->cases[k].file);
      g_free (place->cases[k].older);
    }
  g_free (place->path);
  g_free (place->folder);
  g_free (place->backup);
  g_free (place->whole);
  g_free (place->bytes);
}

/* Puts the database there as it was, with those pages damaged. */
static void
damage (Place *place, const guint *pages, guint n)
{
  g_autofree char *bytes = g_memdup2 (place->bytes, place->length);

  empty (place, FALSE);
  for (guint k = 0; k < n; k++)
    for (gsize at = (gsize) (pages[k] - 1) * PAGE; at < (gsize) pages[k] * PAGE; at++)
      bytes[at] = (char) (at * 2654435761u >> 11);
  put (place->path, bytes, (gssize) place->length);
}

/* To which table or index a page belongs, in the database as it was; "" where to none. */
static char *
owner_of (Place *place, guint page)
{
  g_autofree char *sql = g_strdup_printf ("SELECT name FROM dbstat WHERE pageno = %u", page);
  sqlite3 *db = NULL;
  sqlite3_stmt *statement = NULL;
  char *name;

  g_assert_cmpint (sqlite3_open_v2 (place->whole, &db, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  name = g_strdup (sqlite3_step (statement) == SQLITE_ROW ? (const char *) sqlite3_column_text (statement, 0) : "");
  sqlite3_finalize (statement);
  sqlite3_close (db);
  return name;
}

static gboolean
is_table_of_cases (const char *name)
{
  for (guint k = 0; ind_tables[k] != NULL; k++)
    if (g_str_equal (ind_tables[k]->name, name))
      return TRUE;
  return g_str_equal (name, IND_CASE_WORKER);
}

/* Whether a row of the case, whose numbers are known, cannot be reached in the damaged table any more. */
static gboolean
is_hit (Place *place, const Known *known, const char *table)
{
  g_autofree char *ids = g_str_equal (table, "worker")
    ? g_strdup_printf ("SELECT worker_id FROM case_worker WHERE case_id = %" G_GINT64_FORMAT, known->id)
    : g_strdup_printf ("SELECT id FROM \"%s\" WHERE %s = %" G_GINT64_FORMAT, table, g_str_equal (table, "case") ? "id" : "case_id",
                       known->id);
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM \"%s\" WHERE id = ?1", table);
  g_autofree char *copy = g_build_filename (place->folder, "damaged.db", NULL), *bytes = NULL;
  sqlite3 *whole = NULL, *damaged = NULL;
  sqlite3_stmt *numbers = NULL, *row = NULL;
  gboolean hit = FALSE;
  gsize length;

  bytes = read_file (place->path, &length);
  put (copy, bytes, (gssize) length);
  g_assert_cmpint (sqlite3_open_v2 (place->whole, &whole, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_open_v2 (copy, &damaged, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (whole, ids, -1, &numbers, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (damaged, sql, -1, &row, NULL), ==, SQLITE_OK);
  while (!hit && sqlite3_step (numbers) == SQLITE_ROW)
    {
      sqlite3_bind_int64 (row, 1, sqlite3_column_int64 (numbers, 0));
      hit = sqlite3_step (row) != SQLITE_ROW;
      sqlite3_reset (row);
    }
  sqlite3_finalize (numbers);
  sqlite3_finalize (row);
  sqlite3_close (whole);
  sqlite3_close (damaged);
  g_unlink (copy);
  return hit;
}

static gboolean
is_listed (GPtrArray *list, const char *reference)
{
  return g_ptr_array_find_with_equal_func (list, reference, g_str_equal, NULL);
}

/* Rescues with pages damaged. Returns: how many cases were lost */
static guint
try_pages (Place *place, const guint *pages, guint n, const char *backup)
{
  g_autofree char *owner = owner_of (place, pages[0]), *kept = NULL, *found = NULL;
  g_auto (IndRescue) report = { 0 };
  g_autoptr (IndDesk) desk = NULL;
  g_autoptr (GError) error = NULL;
  gboolean hits[CASES] = { FALSE };
  gsize length, length_kept;
  guint lost = 0, page = pages[0];

  damage (place, pages, n);
  found = read_file (place->path, &length);
  for (guint k = 0; k < place->n_cases; k++)
    hits[k] = is_table_of_cases (owner) && is_hit (place, &place->cases[k], owner);
  if (!ind_desk_rescue (place->path, backup, &report, &error))
    {
      /* Nothing was left of it: that must be true. */
      g_assert_null (backup);
      g_assert_error (error, IND_ERROR, IND_ERROR_DATABASE_DAMAGED);
      for (guint k = 0; k < place->n_cases; k++)
        if (!hits[k])
          g_error ("page %u of %s: nothing was rescued", page, owner);
      kept = read_file (place->path, &length_kept);
      g_assert_cmpmem (found, length, kept, length_kept);
      return place->n_cases;
    }
  kept = read_file (report.kept, &length_kept);
  g_assert_cmpmem (found, length, kept, length_kept);
  desk = ind_test_open (place->path);
  ind_test_assert_sound (desk);
  for (guint k = 0; k < place->n_cases; k++)
    {
      const Known *known = &place->cases[k];
      gint64 id = ind_desk_find_case (desk, known->reference, NULL);
      g_autofree char *file = id != 0 ? ind_test_export (desk, id) : NULL;

      if (g_strcmp0 (file, known->file) == 0)
        continue;
      if (!hits[k])
        g_error ("page %u of %s: a case is %s that was not hit", page, owner, file != NULL ? "other" : "lost");
      g_assert_cmpstr (file, ==, backup != NULL ? known->older : NULL);
      if (file == NULL)
        {
          g_assert_cmpuint (report.lost->len, >, 0);
          lost++;
        }
    }
  g_assert_cmpuint (report.lost->len, ==, lost);
  return lost;
}

/* Pages of the cases' tables are damaged one by one; those where no case stands, eight at once, unless there is time. */
static void
test_every_page (Place *place, gconstpointer backup)
{
  guint all = (guint) (place->length / PAGE), lost = 0, losing = 0, tried = 0;
  guint group[8], most = g_test_thorough () ? 1 : G_N_ELEMENTS (group), n = 0;

  for (guint page = 1; page <= all; page += backup != NULL && !g_test_thorough () ? 5 : 1)
    {
      g_autofree char *owner = owner_of (place, page);
      guint gone = 0;

      if (is_table_of_cases (owner) || page == 1)
        gone = try_pages (place, &page, 1, backup != NULL ? place->backup : NULL);
      else
        group[n++] = page;
      if (n == most || (n > 0 && page + 5 > all))
        {
          g_assert_cmpuint (try_pages (place, group, n, backup != NULL ? place->backup : NULL), ==, 0);
          n = 0;
        }
      tried++;
      lost += gone;
      losing += gone > 0;
    }
  g_test_message ("%u of %u pages, %u of which held cases that were lost, %u in all", tried, all, losing, lost);
  g_assert_cmpuint (losing, >, 0);
  g_assert_cmpuint (losing, <, tried);
}

/* The database is nothing but rubbish. */
static void
test_rubbish (Place *place, gconstpointer data)
{
  g_auto (IndRescue) report = { 0 }, none = { 0 };
  g_autoptr (IndDesk) desk = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;
  g_autofree guint *pages = NULL;
  gsize length;

  pages = g_new (guint, place->length / PAGE);
  for (guint k = 0; k < place->length / PAGE; k++)
    pages[k] = k + 1;
  damage (place, pages, (guint) (place->length / PAGE));
  bytes = read_file (place->path, &length);
  g_assert_false (ind_desk_rescue (place->path, NULL, &none, &error));
  g_assert_error (error, IND_ERROR, IND_ERROR_DATABASE_DAMAGED);
  {
    g_autofree char *after = read_file (place->path, &length);
    g_assert_cmpmem (bytes, place->length, after, length);
  }
  g_assert_true (ind_desk_rescue (place->path, place->backup, &report, NULL));
  g_assert_cmpuint (report.n_cases, ==, 2);
  g_assert_cmpuint (report.rescued->len, ==, 0);
  desk = ind_test_open (place->path);
  ind_test_assert_sound (desk);
  for (guint k = 0; k < place->n_cases; k++)
    if (place->cases[k].older != NULL)
      {
        g_autofree char *file = ind_test_export (desk, place->cases[k].id);

        g_assert_cmpstr (file, ==, place->cases[k].older);
      }
}

/* Several pages at once, in a larger database without a backup: whoever is not hit is there. */
static void
test_several (Place *place, gconstpointer data)
{
  g_auto (IndRescue) report = { 0 };
  g_autoptr (IndDesk) desk = NULL;
  g_autoptr (GPtrArray) cases = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;
  guint many = 300;
  gsize length;

  desk = ind_test_open (place->path);
  for (guint k = 0; k < many; k++)
    {
      g_autofree char *text = ind_test_case_text ("nielsen-referral"), *reference = g_strdup_printf ("\"R-%u\"", k);
      g_autoptr (GString) numbered = g_string_new (text);

      g_string_replace (numbered, "\"HENV-2026-041\"", reference, 0);
      ind_test_take_in (desk, numbered->str);
    }
  g_clear_object (&desk);
  bytes = read_file (place->path, &length);
  /* The last pages are those of the cases that came last, and of their indexes. */
  for (gsize page = 0; page < 5; page++)
    memset (bytes + length - (page * 7 + 1) * PAGE, 0, PAGE);
  put (place->path, bytes, (gssize) length);
  ind_desk_rescue (place->path, NULL, &report, &error);
  g_assert_no_error (error);
  g_test_message ("%u rescued, %u lost", report.rescued->len, report.lost->len);
  g_assert_cmpuint (report.rescued->len, >, many / 2);
  desk = ind_test_open (place->path);
  ind_test_assert_sound (desk);
  cases = ind_desk_list_cases (desk, NULL);
  g_assert_cmpuint (cases->len, ==, report.rescued->len);
  g_assert_cmpuint (cases->len, ==, report.n_cases);
}

/* What was taken over stands in the history; log and history are those of the damaged database, and go on. */
static void
test_history (Place *place, gconstpointer data)
{
  g_auto (IndRescue) report = { 0 };
  g_autoptr (IndDesk) desk = NULL;
  g_autoptr (GPtrArray) log = NULL, history = NULL;
  guint rescued = 0;

  empty (place, FALSE);
  put (place->path, place->bytes, (gssize) place->length);
  g_assert_true (ind_desk_rescue (place->path, place->backup, &report, NULL));
  g_assert_cmpuint (report.rescued->len, ==, 2);
  g_assert_true (is_listed (report.rescued, "SOF-2026-003"));
  g_assert_cmpuint (report.lost->len, ==, 0);
  desk = ind_test_open (place->path);
  history = ind_desk_history (desk, 0, 0, 0, NULL);
  for (guint k = 0; k < history->len; k++)
    rescued += g_str_equal (((IndChange *) history->pdata[k])->label, IND_LABEL_RESCUED);
  g_assert_cmpuint (rescued, ==, 2);
  g_assert_cmpuint (history->len, ==, place->n_changes + 2);
  log = ind_desk_access_log (desk, 0, 0, NULL);
  g_assert_cmpuint (log->len, >=, place->n_uses);
  /* The rescue of a case is a change like any other. */
  g_assert_cmpint (ind_desk_undo (desk, 0, NULL), !=, 0);
  ind_test_assert_sound (desk);
}

/* A case that was deleted for good after the backup was made does not come back. */
static void
test_removed (Place *place, gconstpointer data)
{
  g_auto (IndRescue) report = { 0 };
  g_autoptr (IndDesk) desk = NULL;
  g_autofree char *bytes = NULL;
  gsize length;

  empty (place, FALSE);
  put (place->path, place->bytes, (gssize) place->length);
  desk = ind_test_open (place->path);
  g_assert_true (ind_desk_remove_for_good (desk, "HENV-2026-041", NULL));
  g_clear_object (&desk);
  g_assert_true (ind_desk_rescue (place->path, place->backup, &report, NULL));
  desk = ind_test_open (place->path);
  g_assert_cmpint (ind_desk_find_case (desk, "HENV-2026-041", NULL), ==, 0);
  g_assert_cmpint (ind_desk_find_case (desk, "SOF-2026-003", NULL), !=, 0);
  g_clear_object (&desk);
  bytes = read_file (place->path, &length);
  g_assert_null (g_strstr_len (bytes, (gssize) length, "HENV-2026-041"));
}

/* What a verb reads is enough to know that it is damaged; whoever has it open keeps it from being rescued. */
static void
test_in_use (Place *place, gconstpointer data)
{
  g_auto (IndRescue) report = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (IndDesk) desk = NULL;

  empty (place, FALSE);
  put (place->path, place->bytes, (gssize) place->length);
  desk = ind_test_open (place->path);
  g_assert_false (ind_desk_rescue (place->path, place->backup, &report, &error));
  g_assert_error (error, IND_ERROR, IND_ERROR_IN_USE);
  g_assert_false (ind_desk_is_damage (error));
}

int
main (int argc, char **argv)
{
  static const struct { const char *name; void (*test) (Place *, gconstpointer); const char *data; } tests[] = {
    { "every-page/alone", test_every_page, NULL },   { "every-page/backup", test_every_page, "backup" },
    { "rubbish", test_rubbish, NULL },               { "several", test_several, NULL },
    { "history", test_history, NULL },               { "removed", test_removed, NULL },
    { "in-use", test_in_use, NULL },
  };

  g_test_init (&argc, &argv, NULL);
  g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL);
  /* Nothing need reach the disk here. */
  ind_fault_vfs_install ();
  for (gsize k = 0; k < G_N_ELEMENTS (tests); k++)
    {
      g_autofree char *name = g_strconcat ("/rescue/", tests[k].name, NULL);

      g_test_add (name, Place, tests[k].data, set_up, tests[k].test, tear_down);
    }
  return g_test_run ();
}
