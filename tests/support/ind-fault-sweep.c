#include "config.h"

#include "ind-fault-sweep.h"

#include "ind-store-private.h"

#include <glib/gstdio.h>

/*
 * A verb with one thing failing: afterwards the database says what it said before, where the verb said that it could not
 * be done, or what it says when all goes well, where the verb said that it was done. It is sound, the same desk goes on,
 * and does the verb when it is asked again.
 */

/* Writes into the file that is there, so that whoever has it open goes on with it. */
static void
write_bytes (IndFaultStage *self)
{
  FILE *file = g_fopen (self->path, "we");

  g_assert_nonnull (file);
  g_assert_cmpuint (fwrite (self->bytes, 1, self->length, file), ==, self->length);
  g_assert_cmpint (fclose (file), ==, 0);
}

/** ind_fault_stage_reset: lays the database there as it is before the verb. */
void
ind_fault_stage_reset (IndFaultStage *self)
{
  g_autofree char *journal = g_strconcat (self->path, "-journal", NULL);

  g_unlink (journal);
  if (self->bytes == NULL)
    g_unlink (self->path);
  else
    write_bytes (self);
  /* Who has it open looks at it now, and so sees that it is another once it has been changed. */
  if (self->other != NULL)
    ind_store_number (self->other->store, "PRAGMA data_version", 0, 0);
}

/* Somebody else's desk, which stays open where the database stays the same file. */
static IndDesk *
look (IndFaultStage *self)
{
  if (self->other == NULL)
    self->other = ind_test_open (self->path);
  return self->other;
}

/* Opens the database, if it is not open yet, and does the verb. */
static gboolean
run (IndFaultStage *self, IndDesk **desk, GString *told, GError **error)
{
  if (*desk == NULL)
    *desk = ind_desk_open (self->path, error);
  return *desk != NULL && (self->verb->run == NULL || self->verb->run (*desk, told, error));
}

static void
keep_bytes (IndFaultStage *self)
{
  g_assert_true (g_file_get_contents (self->path, &self->bytes, &self->length, NULL));
}

/* Finds out what is said when all goes well. */
static void
rehearse (IndFaultStage *self)
{
  g_autoptr (GString) told = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (IndDesk) desk = self->verb->start == IND_TEST_OPEN ? ind_test_open (self->path) : NULL;

  run (self, &desk, told, &error);
  g_assert_no_error (error);
  ind_test_assert_sound (desk);
  self->new = ind_test_whole_state (desk);
  self->told = g_strdup (told->str);
  if (self->old == NULL)
    self->old = g_strdup (self->new);
}

/** ind_fault_stage_init: makes the database that a verb is done to, and finds out what it does there. */
void
ind_fault_stage_init (IndFaultStage *self, const IndTestVerb *verb)
{
  self->verb = verb;
  self->path = ind_test_new_path ();
  if (verb->start != IND_TEST_MISSING)
    {
      g_autoptr (IndDesk) desk = ind_test_open (self->path);

      ind_test_verbs_prepare (desk);
      ind_test_verbs_run_first (verb, desk);
      self->old = ind_test_whole_state (desk);
      g_clear_object (&desk);
      keep_bytes (self);
    }
  rehearse (self);
}

/** ind_fault_stage_init_from: the same, with a database made of @sql, which @verb opens. */
void
ind_fault_stage_init_from (IndFaultStage *self, const IndTestVerb *verb, const char *sql)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (verb->start, ==, IND_TEST_UNOPENED);
  self->verb = verb;
  self->path = ind_test_new_path ();
  g_assert_cmpint (sqlite3_open (self->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
  keep_bytes (self);
  rehearse (self);
}

/** ind_fault_stage_clear: removes the database. */
void
ind_fault_stage_clear (IndFaultStage *self)
{
  g_clear_object (&self->other);
  ind_test_remove (self->path);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->bytes, g_free);
  g_clear_pointer (&self->old, g_free);
  g_clear_pointer (&self->new, g_free);
  g_clear_pointer (&self->told, g_free);
}

/* The error is one of those that this may bring. */
static void
assert_told_rightly (const IndFaultKind *kind, guint after, const GError *error)
{
  gboolean expected = FALSE;

  g_assert_cmpuint (error->domain, ==, IND_ERROR);
  for (gsize k = 0; k < G_N_ELEMENTS (kind->told) && kind->told[k] != 0; k++)
    expected |= error->code == (int) kind->told[k];
  if (!expected)
    g_test_message ("%s, call %u: %s", kind->name, after, error->message);
  g_assert_true (expected);
}

/* Returns: whether the call came that was to fail. */
static gboolean
try (IndFaultStage *self, const IndFaultKind *kind, guint after, gboolean *done)
{
  g_autoptr (GString) told = g_string_new (NULL), told_again = g_string_new (NULL);
  g_autofree char *reopened = NULL, *state = NULL;
  g_autoptr (GError) error = NULL, again = NULL;
  g_autoptr (IndDesk) desk = NULL;
  gboolean fired, done_after_all;

  ind_fault_stage_reset (self);
  if (self->verb->start == IND_TEST_OPEN)
    desk = ind_test_open (self->path);
  kind->arm (kind->what, after);
  *done = run (self, &desk, told, &error);
  fired = kind->disarm ();
  ind_test_disarm ();
  g_assert_true (*done == (error == NULL));
  if (error != NULL)
    assert_told_rightly (kind, after, error);
  else
    g_assert_cmpstr (told->str, ==, self->told);

  reopened = ind_test_whole_state (look (self));
  done_after_all = !*done && self->verb->may_be_done_unsaid && g_strcmp0 (reopened, self->new) == 0;
  if (g_strcmp0 (reopened, *done || done_after_all ? self->new : self->old) != 0)
    g_test_message ("%s, call %u: %s", kind->name, after, *done ? "done, and yet not" : "not done, and yet");
  g_assert_cmpstr (reopened, ==, *done || done_after_all ? self->new : self->old);
  if (!*done && !done_after_all)
    {
      run (self, &desk, told_again, &again);
      g_assert_no_error (again);
      g_assert_cmpstr (told_again->str, ==, self->told);
      state = ind_test_whole_state (self->other);
      g_assert_cmpstr (state, ==, self->new);
    }
  ind_test_assert_sound (self->other);
  if (self->verb->start != IND_TEST_OPEN)
    g_clear_object (&self->other);
  return fired;
}

/**
 * ind_fault_next:
 *
 * Of the calls every one of the first fails in its turn, and then fewer and fewer; where the tests are run with -m slow
 * many more, and other ones in every run.
 *
 * Returns: which call fails after the one with the number @after
 */
guint
ind_fault_next (guint after)
{
  guint step = after / (g_test_slow () ? 8 : 2);

  return after + 1 + (g_test_slow () && step > 0 ? (guint) g_test_rand_int_range (0, (gint32) (2 * step)) : step);
}

/**
 * ind_fault_sweep:
 * @n_refused: how many times the verb was not done is added to it
 *
 * Does the verb over and over, with another call failing each time, until none fails any more.
 *
 * Returns: how many failed
 */
guint
ind_fault_sweep (IndFaultStage *self, const IndFaultKind *kind, guint *n_refused)
{
  guint n = 0;
  gboolean done;

  for (guint after = 0; try (self, kind, after, &done); after = ind_fault_next (after))
    {
      n++;
      if (!done)
        ++*n_refused;
    }
  return n;
}
