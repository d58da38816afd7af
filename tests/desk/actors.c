/* Who does something: those of the case, workers of the directory and somebody new, by one change. */
#include "config.h"

#include "ind-goal.h"
#include "ind-test-desk.h"

typedef struct
{
  IndDesk *desk;
  IndCase *family;
  IndAction *task;
  GPtrArray *who;
  char *before;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = ind_test_case_text ("soerensen-yilmaz");
  g_autoptr (IndRecord) worker = ind_record_new (&ind_worker_table, ind_new_id ());

  fixture->desk = ind_test_open (NULL);
  ind_record_set_text_at (worker, "name", "Ny Kollega");
  g_assert_cmpint (ind_desk_add_worker (fixture->desk, worker, NULL), !=, 0);
  fixture->family = ind_desk_open_case (fixture->desk, ind_test_take_in (fixture->desk, text), IND_USE_OPEN, NULL);
  g_assert_nonnull (fixture->family);
  fixture->task = ind_list_get (((IndGoal *) ind_list_get (fixture->family->goals, 0))->actions, 0);
  fixture->who = g_ptr_array_new_with_free_func (g_object_unref);
  fixture->before = ind_test_export (fixture->desk, fixture->family->id);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_pointer (&fixture->who, g_ptr_array_unref);
  g_clear_pointer (&fixture->before, g_free);
  g_clear_object (&fixture->family);
  g_clear_object (&fixture->desk);
}

static IndRecord *
worker_called (Fixture *fixture, const char *name)
{
  g_autoptr (GPtrArray) all = ind_desk_list_workers (fixture->desk, NULL);

  for (guint k = 0; k < all->len; k++)
    if (g_str_equal (ind_actor_name (all->pdata[k]), name))
      return g_object_ref (all->pdata[k]);
  g_assert_not_reached ();
}

static IndRecord *
new_contact (const char *name)
{
  IndRecord *contact = ind_record_new (&ind_contact_table, ind_new_id ());

  ind_record_set_text_at (contact, "name", name);
  return contact;
}

/* The person stays one, the worker and the contact become some of the case; undo leaves nothing of it, redo all. */
static void
test_all (Fixture *fixture, gconstpointer data)
{
  guint workers = ind_list_length (fixture->family->workers), contacts = ind_list_length (fixture->family->contacts);
  g_autofree char *objects = NULL, *after = NULL, *undone = NULL, *redone = NULL;
  g_autoptr (GPtrArray) history = NULL;
  GError *error = NULL;

  g_ptr_array_add (fixture->who, g_object_ref (ind_list_get (fixture->family->persons, 1)));
  g_ptr_array_add (fixture->who, worker_called (fixture, "Ny Kollega"));
  g_ptr_array_add (fixture->who, new_contact ("Nabo"));
  g_assert_true (ind_desk_set_actors (fixture->desk, (IndRecord *) fixture->task, "responsible", fixture->who, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (ind_list_length (fixture->task->responsible), ==, 3);
  g_assert_cmpuint (ind_list_length (fixture->family->workers), ==, workers + 1);
  g_assert_cmpuint (ind_list_length (fixture->family->contacts), ==, contacts + 1);
  g_assert_cmpstr (ind_actor_name (((IndActorItem *) ind_list_get (fixture->task->responsible, 2))->who.record), ==, "Nabo");
  objects = ind_test_file_of (fixture->family);
  after = ind_test_export (fixture->desk, fixture->family->id);
  g_assert_cmpstr (objects, ==, after);
  ind_test_assert_sound (fixture->desk);
  history = ind_desk_history (fixture->desk, fixture->family->id, 0, 0, NULL);
  g_assert_cmpstr (((IndChange *) history->pdata[0])->label, ==, IND_LABEL_LIST_SET);
  g_assert_cmpint (ind_desk_undo (fixture->desk, fixture->family->id, NULL), ==, fixture->family->id);
  undone = ind_test_export (fixture->desk, fixture->family->id);
  g_assert_cmpstr (undone, ==, fixture->before);
  g_assert_cmpint (ind_desk_redo (fixture->desk, fixture->family->id, NULL), ==, fixture->family->id);
  redone = ind_test_export (fixture->desk, fixture->family->id);
  g_assert_cmpstr (redone, ==, after);
}

/* What cannot be is refused, and nothing has happened. */
static void
test_nobody (Fixture *fixture, gconstpointer data)
{
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (fixture->who, new_contact (""));
  g_assert_false (ind_desk_set_actors (fixture->desk, (IndRecord *) fixture->task, "responsible", fixture->who, &error));
  g_assert_nonnull (error);
  after = ind_test_export (fixture->desk, fixture->family->id);
  g_assert_cmpstr (after, ==, fixture->before);
  ind_test_assert_sound (fixture->desk);
}

/* None at all: the task is nobody's. */
static void
test_none (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (ind_list_length (fixture->task->responsible), >, 0);
  g_assert_true (ind_desk_set_actors (fixture->desk, (IndRecord *) fixture->task, "responsible", fixture->who, NULL));
  g_assert_cmpuint (ind_list_length (fixture->task->responsible), ==, 0);
}

/* A colleague of the directory coordinates: they become one of the case by the same change, and undo takes back both. */
static void
test_coordinator (Fixture *fixture, gconstpointer data)
{
  g_autoptr (IndRecord) colleague = worker_called (fixture, "Ny Kollega");
  IndRecord *family = (IndRecord *) fixture->family;
  guint workers = ind_list_length (fixture->family->workers), earlier = ind_list_length (fixture->family->earlier_coordinators);
  IndWorker *before = fixture->family->coordinator;
  const IndEarlierCoordinator *last;
  g_autofree char *objects = NULL, *after = NULL, *undone = NULL;
  GError *error = NULL;

  g_assert_true (ind_desk_set_worker (fixture->desk, family, "coordinator", (IndWorker *) colleague, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (fixture->family->coordinator->name, ==, "Ny Kollega");
  g_assert_cmpuint (ind_list_length (fixture->family->workers), ==, workers + 1);
  /* Who coordinated until today stands among the earlier ones. */
  g_assert_cmpuint (ind_list_length (fixture->family->earlier_coordinators), ==, earlier + 1);
  last = ind_list_get (fixture->family->earlier_coordinators, earlier);
  g_assert_true (last->worker == before);
  g_assert_cmpint (last->from, !=, IND_NO_DATE);
  g_assert_cmpint (last->to, ==, ind_today ());
  objects = ind_test_file_of (fixture->family);
  after = ind_test_export (fixture->desk, fixture->family->id);
  g_assert_cmpstr (objects, ==, after);
  ind_test_assert_sound (fixture->desk);
  g_assert_cmpint (ind_desk_undo (fixture->desk, family->id, NULL), ==, family->id);
  undone = ind_test_export (fixture->desk, family->id);
  g_assert_cmpstr (undone, ==, fixture->before);
  g_assert_true (ind_desk_set_worker (fixture->desk, family, "coordinator", NULL, NULL));
  g_assert_null (fixture->family->coordinator);
  g_assert_cmpuint (ind_list_length (fixture->family->earlier_coordinators), ==, earlier + 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/actors/all", Fixture, NULL, set_up, test_all, tear_down);
  g_test_add ("/actors/nobody", Fixture, NULL, set_up, test_nobody, tear_down);
  g_test_add ("/actors/none", Fixture, NULL, set_up, test_none, tear_down);
  g_test_add ("/actors/coordinator", Fixture, NULL, set_up, test_coordinator, tear_down);
  return g_test_run ();
}
