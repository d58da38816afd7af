#include "config.h"

#include "ind-goal.h"
#include "ind-store-private.h"
#include "ind-test-desk.h"

#include <stdio.h>
#include <stdlib.h>

/*
 * How long a verb takes, from its call until whoever looks at the object has been told, against a bare transaction of one
 * UPDATE: on the same disk, in a database of its own with the same settings, now the one, now the other.
 */

#define ROUNDS 200
#define LIMIT 2.0

/* How long each of the rounds took, in milliseconds. */
typedef struct
{
  double times[ROUNDS];
} Series;

static int
by_size (const void *a, const void *b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return one < other ? -1 : one > other;
}

static double
median (Series *series)
{
  qsort (series->times, ROUNDS, sizeof *series->times, by_size);
  return series->times[ROUNDS / 2];
}

static void
run (sqlite3 *db, const char *sql)
{
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
}

/* A table as long and wide as that of the goals, and nothing else. */
static sqlite3 *
open_bare (const char *path)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  run (db, "PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;"
           "CREATE TABLE goal (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;"
           "WITH RECURSIVE n (value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM n WHERE value < 1000) "
           "INSERT INTO goal SELECT value, 'Sove igennem' FROM n");
  return db;
}

static double
since (gint64 began)
{
  return (double) (g_get_monotonic_time () - began) / 1000;
}

static double
time_bare (sqlite3 *db, sqlite3_stmt *update, const char *text, guint k)
{
  gint64 began = g_get_monotonic_time ();

  run (db, "BEGIN IMMEDIATE");
  sqlite3_bind_text (update, 1, text, -1, SQLITE_STATIC);
  sqlite3_bind_int64 (update, 2, 1 + k % 1000);
  g_assert_cmpint (sqlite3_step (update), ==, SQLITE_DONE);
  sqlite3_reset (update);
  run (db, "COMMIT");
  return since (began);
}

static void
note_told (GObject *object, GParamSpec *pspec, gpointer told)
{
  *(gboolean *) told = TRUE;
}

static double
time_verb (IndDesk *desk, IndRecord *goal, const char *text, gboolean *told)
{
  gint64 began = g_get_monotonic_time ();
  gboolean done = ind_desk_set_text (desk, goal, "text", text, NULL);
  double time = since (began);

  g_assert_true (done && *told);
  *told = FALSE;
  return time;
}

int
main (int argc, char **argv)
{
  static Series verbs, bare;
  g_autofree char *path = ind_test_new_path (), *bare_path = ind_test_new_path (), *file = NULL;
  g_autoptr (IndDesk) desk = ind_test_open (path);
  g_autoptr (IndCase) family = NULL;
  sqlite3_stmt *update = NULL;
  sqlite3 *db;
  gboolean told = FALSE;
  double verb, one;
  gint64 id;

  g_test_init (&argc, &argv, NULL);
  file = ind_test_case_text ("soerensen-yilmaz");
  id = ind_test_take_in (desk, file);
  family = ind_desk_open_case (desk, id, IND_USE_OPEN, NULL);
  g_signal_connect (ind_list_get (family->goals, 0), "notify::text", G_CALLBACK (note_told), &told);
  db = open_bare (bare_path);
  g_assert_cmpint (sqlite3_prepare_v2 (db, "UPDATE goal SET text = ?1 WHERE id = ?2", -1, &update, NULL), ==, SQLITE_OK);
  for (guint k = 0; k < ROUNDS; k++)
    {
      g_autofree char *text = g_strdup_printf ("Sove igennem, nat %u", k);

      bare.times[k] = time_bare (db, update, text, k);
      verbs.times[k] = time_verb (desk, ind_list_get (family->goals, 0), text, &told);
    }
  verb = median (&verbs);
  one = median (&bare);
  printf ("a verb, median of %d: %.2f ms, a bare transaction %.2f ms, ratio %.2f (at most %.1f)\n", ROUNDS, verb, one,
          verb / one, LIMIT);
  sqlite3_finalize (update);
  sqlite3_close (db);
  g_clear_object (&family);
  g_clear_object (&desk);
  ind_test_remove (path);
  ind_test_remove (bare_path);
  return verb / one > LIMIT;
}
