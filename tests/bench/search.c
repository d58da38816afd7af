#include "config.h"

#include "ind-fault-vfs.h"
#include "ind-generator.h"
#include "ind-search-private.h"
#include "ind-test-desk.h"

#include <stdio.h>
#include <stdlib.h>

/*
 * How long a search takes in a database of 10,000 cases: the question itself, which rows and in which order, against the
 * same question asked of FTS5 through the C API about the same rows in a bare table of another database; with the lines of
 * the list and what stands around the words, as the window shows them; and `indgang list --search`, the whole process.
 */

#define MANY 10000
#define LIMIT 200
#define ROUNDS 15
#define MOST_RATIO 2.0
#define MOST_MS 40.0

static const struct
{
  const char *what;
  const char *text;
  const char *match[2];   /* the same, as FTS5 has it */
  gboolean whole;         /* also as a process */
} questions[] = {
  { "one family by its name", "zimmermann", { "\"zimmermann\" *" }, TRUE },
  { "a reference", "R-7777", { "\"R-7777\" *" }, TRUE },
  { "a word in a few texts", "zebr", { "\"zebr\" *" }, TRUE },
  { "a word in the texts of every 40th case", "gravemas", { "\"gravemas\" *" }, FALSE },
  { "two words of a case", "kollega gravemas", { "\"kollega\" *", "\"gravemas\" *" }, FALSE },
  { "one letter, as one begins to type", "s", { "\"s\" *" }, FALSE },
  { "a little word of many texts", "og", { "\"og\" *" }, FALSE },
  { "a word of many cases and a letter of all", "kollega s", { "\"kollega\" *", "\"s\" *" }, FALSE },
};

/* Rows with the word, and rows with one of two words in cases that have both. */
#define RANK "bm25(bare, 0, 0, 20, 8, 4, 2, 1)"
#define ONE "SELECT case_id, rowid, " RANK " FROM bare WHERE bare MATCH ?1 ORDER BY 3"
#define BOTH "SELECT case_id, rowid, " RANK " FROM bare WHERE bare MATCH ?1 || ' OR ' || ?2 AND case_id IN (SELECT case_id FROM " \
             "bare WHERE bare MATCH ?1 INTERSECT SELECT case_id FROM bare WHERE bare MATCH ?2) ORDER BY 3"

static void
set (IndCase *family, const char *field, const char *text)
{
  ind_record_set_text_at ((IndRecord *) family, field, text);
}

static void
fill (IndDesk *desk)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) differing = g_ptr_array_new_with_free_func (g_free);
  IndStore *store = desk->store;

  for (guint seed = 1; seed <= 38; seed++)
    g_ptr_array_add (texts, ind_generate_case (seed));
  g_ptr_array_add (texts, ind_test_case_text ("holm"));
  g_ptr_array_add (texts, ind_test_case_text ("soerensen-yilmaz"));
  for (guint k = 0; k < MANY; k++)
    {
      g_autoptr (IndCase) family = ind_test_read_case (texts->pdata[k % texts->len]);
      g_autofree char *reference = g_strdup_printf ("R-%u", k);

      set (family, "reference", reference);
      set (family, "family_name", k == 4321 ? "Zimmermann" : "Sørensen");
      if (k % 2500 == 42)
        set (family, "note", "Der er en zebra på værelset.");
      if (k % 100 == 0)
        g_assert_true (ind_store_begin (store, NULL));
      g_assert_true (ind_store_insert_case (store, family, differing, NULL));
      if (k % 100 == 99)
        g_assert_true (ind_store_commit (store, family->id, IND_LABEL_TAKEN_IN, NULL, NULL));
    }
}

static void
run (sqlite3 *db, const char *sql)
{
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
}

/* The same rows in a table of FTS5's own, with its own tokenizer. */
static sqlite3 *
make_bare (IndDesk *desk, const char *path)
{
  sqlite3_stmt *from = NULL, *to = NULL;
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  run (db, "PRAGMA cache_size = -16384; PRAGMA synchronous = OFF; CREATE VIRTUAL TABLE bare USING fts5 (case_id UNINDEXED, "
           "kind UNINDEXED, family, about, name, text, note, tokenize = 'unicode61 remove_diacritics 0', prefix = '1 2 3'); BEGIN");
  sqlite3_prepare_v2 (desk->store->db, "SELECT rowid, * FROM search", -1, &from, NULL);
  sqlite3_prepare_v2 (db, "INSERT INTO bare (rowid, case_id, kind, family, about, name, text, note) "
                          "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)", -1, &to, NULL);
  while (sqlite3_step (from) == SQLITE_ROW)
    {
      for (int k = 0; k < 8; k++)
        sqlite3_bind_value (to, k + 1, sqlite3_column_value (from, k));
      g_assert_cmpint (sqlite3_step (to), ==, SQLITE_DONE);
      sqlite3_reset (to);
    }
  sqlite3_finalize (from);
  sqlite3_finalize (to);
  run (db, "COMMIT");
  return db;
}

static double
since (gint64 began)
{
  return (double) (g_get_monotonic_time () - began) / 1000;
}

/* Both are told of everything, in its order; who asks reads as far as he likes. */
static double
ask_bare (sqlite3 *db, const char *const *match)
{
  gint64 began = g_get_monotonic_time ();
  sqlite3_stmt *rows = NULL;
  guint n = 0;

  sqlite3_prepare_v2 (db, match[1] != NULL ? BOTH : ONE, -1, &rows, NULL);
  for (int k = 0; k < 2 && match[k] != NULL; k++)
    sqlite3_bind_text (rows, k + 1, match[k], -1, SQLITE_STATIC);
  while (sqlite3_step (rows) == SQLITE_ROW)
    n += sqlite3_column_int64 (rows, 0) != 0;
  sqlite3_finalize (rows);
  g_assert_cmpuint (n, >, 0);
  return since (began);
}

static double
ask_ours (IndDesk *desk, const char *text)
{
  gint64 began = g_get_monotonic_time ();
  g_autoptr (GPtrArray) sought = ind_sought_new (text);
  g_autoptr (GPtrArray) found = ind_store_find_words (desk->store, sought, 0, NULL);

  g_assert_cmpuint (found->len, >, 0);
  return since (began);
}

static double
ask_lines (IndDesk *desk, const char *text)
{
  gint64 began = g_get_monotonic_time ();
  g_autoptr (GPtrArray) found = ind_store_search (desk->store, text, LIMIT, NULL);

  g_assert_cmpuint (found->len, >, 0);
  return since (began);
}

static double
run_whole (const char *program, const char *path, const char *text)
{
  g_autofree char *database = g_strconcat ("--database=", path, NULL), *search = g_strconcat ("--search=", text, NULL);
  const char *line[] = { program, database, "list", search, NULL };
  g_autofree char *out = NULL;
  gint64 began = g_get_monotonic_time ();
  int status;

  g_assert_true (g_spawn_sync (NULL, (char **) line, NULL, G_SPAWN_DEFAULT, NULL, NULL, &out, NULL, &status, NULL));
  g_assert_cmpint (status, ==, 0);
  g_assert_nonnull (strstr (out, "R-"));
  return since (began);
}

static int
by_size (const void *a, const void *b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return one < other ? -1 : one > other;
}

static double
median (double *times)
{
  qsort (times, ROUNDS, sizeof *times, by_size);
  return times[ROUNDS / 2];
}

int
main (int argc, char **argv)
{
  g_autofree char *path = ind_test_new_path (), *bare_path = ind_test_new_path ();
  g_autoptr (IndDesk) desk = NULL;
  sqlite3 *bare;
  gboolean good = TRUE;

  g_test_init (&argc, &argv, NULL);
  ind_fault_vfs_install ();
  desk = ind_test_open (path);
  fill (desk);
  bare = make_bare (desk, bare_path);
  for (gsize k = 0; k < G_N_ELEMENTS (questions); k++)
    {
      double ours[ROUNDS], theirs[ROUNDS], lines[ROUNDS], whole[ROUNDS], ratio;

      for (int round = 0; round < ROUNDS; round++)
        {
          ours[round] = ask_ours (desk, questions[k].text);
          theirs[round] = ask_bare (bare, questions[k].match);
          lines[round] = ask_lines (desk, questions[k].text);
        }
      ratio = median (ours) / median (theirs);
      good = good && ratio <= MOST_RATIO;
      printf ("%s among %d: %.2f ms, bare FTS5 %.2f ms, ratio %.2f (at most %.1f); with the first %d lines %.2f ms\n",
              questions[k].what, MANY, median (ours), median (theirs), ratio, MOST_RATIO, LIMIT, median (lines));
      if (argc < 2 || !questions[k].whole)
        continue;
      for (int round = 0; round < ROUNDS; round++)
        whole[round] = run_whole (argv[1], path, questions[k].text);
      good = good && median (whole) <= MOST_MS;
      printf ("  as `indgang list --search=%s`, the whole process: %.1f ms (at most %.0f), %.1f ms the fastest\n", questions[k].text,
              median (whole), MOST_MS, whole[0]);
    }
  sqlite3_close (bare);
  g_clear_object (&desk);
  ind_test_remove (path);
  ind_test_remove (bare_path);
  return !good;
}
