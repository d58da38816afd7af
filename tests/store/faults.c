#include "config.h"

#include "ind-fault-vfs.h"
#include "ind-goal.h"
#include "ind-test-desk.h"

#include <glib/gstdio.h>
#include <string.h>

/*
 * Every verb, with every call to the disk failing once: afterwards the database says what it said before, or what it
 * says when all went well, and nothing in between; who was told that it is done finds it done; the desk goes on.
 */

#define ONE "{\"format\":\"indgang-case\",\"version\":1,\"case\":{\"reference\":\"A\",\"family_name\":\"Holm\"," \
            "\"model\":\"en-indgang\",\"status\":\"enrolled\",\"coordinator\":\"w\"}," \
            "\"workers\":[{\"id\":\"w\",\"name\":\"Mette\",\"email\":\"m@example.dk\"}]," \
            "\"persons\":[{\"id\":\"p\",\"name\":\"Ida\",\"relation\":\"child\"}],"
#define GOALS "\"goals\":[{\"id\":\"g\",\"text\":\"at gå\",\"priority\":1,\"actions\":[{\"id\":\"a\",\"text\":\"øve\"," \
              "\"responsible\":[\"p\",\"w\"]}]},{\"id\":\"h\",\"text\":\"at tale\",\"priority\":2}]}"
#define OTHER_GOALS "\"goals\":[{\"id\":\"i\",\"text\":\"at sove\"}]}"

typedef gboolean (*Verb) (IndDesk *desk, GError **error);

static gboolean
import (IndDesk *desk, GError **error)
{
  g_autofree char *text = ind_test_case_text ("nielsen-referral");
  g_autoptr (IndCase) family = ind_test_read_case (text);
  g_autoptr (GPtrArray) differing = g_ptr_array_new_with_free_func (g_free);

  return ind_desk_take_in (desk, family, differing, error);
}

static gboolean
replace (IndDesk *desk, GError **error)
{
  g_autoptr (IndCase) family = ind_test_read_case (ONE OTHER_GOALS);
  g_autoptr (GPtrArray) differing = g_ptr_array_new_with_free_func (g_free);

  return ind_desk_replace (desk, family, differing, error);
}

static gboolean
remove_for_good (IndDesk *desk, GError **error)
{
  return ind_desk_remove_for_good (desk, "A", error);
}

/*
 * Does something with the goals of the case, whose objects must afterwards say what the database says: if the disk
 * failed while they were reread, then once somebody asks for the case again.
 */
static gboolean
with_goals (IndDesk *desk, gboolean move, GError **error)
{
  gint64 id = ind_desk_find_case (desk, "A", error);
  g_autoptr (IndCase) family = id != 0 ? ind_desk_open_case (desk, id, IND_USE_OPEN, error) : NULL;
  g_autoptr (IndCase) again = NULL;
  g_autofree char *objects = NULL, *rows = NULL;
  gboolean done;

  if (family == NULL)
    return FALSE;
  done = move ? ind_desk_move (desk, (IndRecord *) ind_list_get (family->goals, 0), 1, error)
              : ind_desk_set_text (desk, (IndRecord *) ind_list_get (family->goals, 0), "text", "at løbe", error);
  ind_fault_vfs_disarm ();
  again = ind_desk_open_case (desk, id, IND_USE_OPEN, NULL);
  g_assert_true (again == family);
  objects = ind_test_file_of (family);
  g_clear_object (&again);
  g_clear_object (&family);
  rows = ind_test_export (desk, id);
  g_assert_cmpstr (objects, ==, rows);
  return done;
}

static gboolean
set_text (IndDesk *desk, GError **error)
{
  return with_goals (desk, FALSE, error);
}

static gboolean
move (IndDesk *desk, GError **error)
{
  return with_goals (desk, TRUE, error);
}

static gboolean
undo (IndDesk *desk, GError **error)
{
  return ind_desk_undo (desk, 0, error) != 0;
}

static gboolean
redo (IndDesk *desk, GError **error)
{
  return ind_desk_redo (desk, 0, error) != 0;
}

static const struct { const char *name; Verb before, verb; } verbs[] = {
  { "import", NULL, import },     { "replace", NULL, replace },    { "set", NULL, set_text },
  { "move", NULL, move },         { "undo-import", import, undo }, { "undo-replace", replace, undo },
  { "redo", undo, redo },         { "remove", NULL, remove_for_good },
};

typedef struct
{
  char *path;
  char *bytes;      /* the database as it lies before the verb */
  gsize length;
  char *old, *new;  /* what it says before and after */
} Stage;

static void
prepare (Stage *stage, Verb before, Verb verb)
{
  g_autoptr (IndDesk) desk = NULL;

  stage->path = ind_test_new_path ();
  desk = ind_test_open (stage->path);
  ind_test_take_in (desk, ONE GOALS);
  if (before != NULL)
    g_assert_true (before (desk, NULL));
  stage->old = ind_test_state (desk);
  g_clear_object (&desk);
  g_assert_true (g_file_get_contents (stage->path, &stage->bytes, &stage->length, NULL));
  desk = ind_test_open (stage->path);
  g_assert_true (verb (desk, NULL));
  stage->new = ind_test_state (desk);
  g_assert_cmpstr (stage->old, !=, stage->new);
}

/* Returns: whether the call came that was to fail. */
static gboolean
try (Stage *stage, Verb verb, IndFault fault, guint after)
{
  g_autofree char *journal = g_strconcat (stage->path, "-journal", NULL);
  g_autofree char *state = NULL, *reopened = NULL, *later = NULL;
  g_autoptr (GError) error = NULL, again = NULL;
  g_autoptr (IndDesk) desk = NULL, other = NULL;
  gboolean done, fired;

  g_unlink (journal);
  g_assert_true (g_file_set_contents (stage->path, stage->bytes, (gssize) stage->length, NULL));
  desk = ind_test_open (stage->path);
  ind_fault_vfs_arm (fault, after);
  done = verb (desk, &error);
  fired = ind_fault_vfs_disarm ();
  g_assert_true (done == (error == NULL));
  if (error != NULL)
    {
      g_assert_cmpuint (error->domain, ==, IND_ERROR);
      if (error->code == IND_ERROR_FAILED)
        g_test_message ("fault %d at call %u: %s", fault, after, ind_error_what (error));
      g_assert_cmpint (error->code, !=, IND_ERROR_FAILED);
    }

  other = ind_test_open (stage->path);
  reopened = ind_test_state (other);
  g_assert_cmpstr (reopened, ==, done || strcmp (reopened, stage->new) == 0 ? stage->new : stage->old);
  ind_test_assert_sound (other);
  state = ind_test_state (desk);
  g_assert_cmpstr (state, ==, reopened);
  if (strcmp (reopened, stage->old) == 0)
    {
      verb (desk, &again);
      g_assert_no_error (again);
      later = ind_test_state (desk);
      g_assert_cmpstr (later, ==, stage->new);
    }
  return fired;
}

static void
test_verb (gconstpointer data)
{
  gsize which = GPOINTER_TO_SIZE (data);
  Stage stage = { 0 };

  prepare (&stage, verbs[which].before, verbs[which].verb);
  for (IndFault fault = 0; fault < IND_N_FAULTS; fault++)
    {
      guint after = 0;

      /* Every one of the first calls, then fewer and fewer. */
      while (try (&stage, verbs[which].verb, fault, after))
        after += 1 + after / 16;
      g_test_message ("fault %d: up to call %u", fault, after);
    }
  ind_test_remove (stage.path);
  g_free (stage.path);
  g_free (stage.bytes);
  g_free (stage.old);
  g_free (stage.new);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ind_fault_vfs_install ();
  g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL);
  for (gsize k = 0; k < G_N_ELEMENTS (verbs); k++)
    {
      g_autofree char *name = g_strconcat ("/faults/", verbs[k].name, NULL);

      g_test_add_data_func (name, GSIZE_TO_POINTER (k), test_verb);
    }
  return g_test_run ();
}
