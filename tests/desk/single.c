#include "config.h"

#include "ind-meeting.h"
#include "ind-store-private.h"
#include "ind-test-desk.h"

#include <stdlib.h>

/* A single earlier change, whose changes one undoes, what was being written, and what has happened since. */

typedef struct
{
  IndDesk *desk;
  gint64 id, other_id;
  IndCase *family, *other;
  gint64 added;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autofree char *text = ind_test_case_text ("soerensen-yilmaz"), *other = ind_test_case_text ("holm");

  self->desk = ind_test_open (NULL);
  self->id = ind_test_take_in (self->desk, text);
  self->other_id = ind_test_take_in (self->desk, other);
  self->family = ind_desk_open_case (self->desk, self->id, IND_USE_OPEN, NULL);
  self->other = ind_desk_open_case (self->desk, self->other_id, IND_USE_OPEN, NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_object (&self->family);
  g_clear_object (&self->other);
  g_clear_object (&self->desk);
}

static IndRecord *
goal (Fixture *self, guint k)
{
  return ind_list_get (self->family->goals, k);
}

static IndRecord *
new_record (const IndTable *table, const char *field, const char *text)
{
  IndRecord *record = ind_record_new (table, 0);

  ind_record_set_text (record, ind_table_field (table, field), text);
  return record;
}

static void
set_list_of (Fixture *self, const char *word)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (items, new_record (&ind_goal_sign_table, "text", word));
  g_assert_true (ind_desk_set_list (self->desk, goal (self, 0), "signs", items, NULL));
}

/* What somebody does, a word each. */
static void
write_text (Fixture *self)
{
  g_assert_true (ind_desk_set_text (self->desk, goal (self, 0), "text", "Sove igennem", NULL));
}

static void
write_text_again (Fixture *self)
{
  g_assert_true (ind_desk_set_text (self->desk, goal (self, 0), "text", "Sove i egen seng", NULL));
}

static void
write_date (Fixture *self)
{
  g_assert_true (ind_desk_set_number (self->desk, goal (self, 0), "due_on", ind_date_new (2028, 2, 29), NULL));
}

static void
write_other_goal (Fixture *self)
{
  g_assert_true (ind_desk_set_text (self->desk, goal (self, 1), "text", "Spise sammen", NULL));
}

static void
write_other_case (Fixture *self)
{
  g_assert_true (ind_desk_set_text (self->desk, (IndRecord *) self->other, "purpose", "Ro", NULL));
}

static void
move_down (Fixture *self)
{
  g_autoptr (GPtrArray) goals = ind_case_goals_in_order (self->family, NULL);

  g_assert_true (ind_desk_move (self->desk, goals->pdata[0], 1, NULL));
}

static void
remove_goal (Fixture *self)
{
  g_assert_true (ind_desk_remove (self->desk, goal (self, 0), NULL));
}

static void
remove_contact (Fixture *self)
{
  g_assert_true (ind_desk_remove (self->desk, ind_list_get (self->family->contacts, 0), NULL));
}

static void
set_signs (Fixture *self)
{
  set_list_of (self, "Han vågner glad");
}

static void
set_signs_again (Fixture *self)
{
  set_list_of (self, "Mor sover også");
}

static void
add_goal_at (Fixture *self, guint place)
{
  g_autoptr (IndRecord) draft = new_record (&ind_goal_table, "text", "Nyt mål");

  self->added = ind_desk_add (self->desk, (IndRecord *) self->family, draft, place, NULL);
  g_assert_cmpint (self->added, !=, 0);
}

static void
add_goal (Fixture *self)
{
  add_goal_at (self, G_MAXUINT);
}

static void
add_goal_first (Fixture *self)
{
  add_goal_at (self, 0);
}

static void
add_task_to_it (Fixture *self)
{
  g_autoptr (IndRecord) draft = new_record (&ind_action_table, "text", "Ringe til PPR");

  g_assert_cmpint (ind_desk_add (self->desk, ind_case_lookup (self->family, self->added), draft, G_MAXUINT, NULL), !=, 0);
}

static void
name_it (Fixture *self)
{
  g_assert_true (ind_desk_set_party (self->desk, ind_list_get (self->family->activities, 0), "goal",
                                     ind_case_lookup (self->family, self->added), NULL, NULL));
}

static void
write_it (Fixture *self)
{
  g_assert_true (ind_desk_set_text (self->desk, ind_case_lookup (self->family, self->added), "note", "…", NULL));
}

static void
remove_it (Fixture *self)
{
  g_assert_true (ind_desk_remove (self->desk, ind_case_lookup (self->family, self->added), NULL));
}

/* A board, and then something on it. */
static IndRecord *
meeting (Fixture *self)
{
  return ind_list_get (self->family->meetings, 0);
}

static void
begin_board (Fixture *self)
{
  g_assert_true (ind_desk_set_text (self->desk, meeting (self), "board_method", "signs-of-safety", NULL));
}

static void
write_column (Fixture *self)
{
  g_autoptr (IndRecord) draft = new_record (&ind_board_column_table, "key", "worries");

  g_assert_cmpint (ind_desk_add (self->desk, meeting (self), draft, G_MAXUINT, NULL), !=, 0);
}

static void
write_place (Fixture *self)
{
  g_assert_true (ind_desk_set_text (self->desk, meeting (self), "place", "Hos familien", NULL));
}

/* Somebody whom the directory knows already comes into the case. */
static void
add_known_worker (Fixture *self)
{
  IndWorker *known = self->other->coordinator;
  g_autoptr (IndRecord) draft = new_record (&ind_worker_table, "name", known->name);

  ind_record_set_text_at (draft, "email", known->email);
  ind_record_set_text_at (draft, "municipality", known->municipality);
  self->added = ind_desk_add (self->desk, (IndRecord *) self->family, draft, G_MAXUINT, NULL);
  g_assert_cmpint (self->added, ==, ((IndRecord *) known)->id);
}

static void
have_no_partner (Fixture *self)
{
  g_assert_true (ind_desk_set_party (self->desk, (IndRecord *) self->family, "partner", NULL, NULL, NULL));
}

static void
make_it_partner (Fixture *self)
{
  g_assert_true (ind_desk_set_party (self->desk, (IndRecord *) self->family, "partner",
                                     ind_case_lookup (self->family, self->added), NULL, NULL));
}

static void
remove_former_partner (Fixture *self)
{
  for (guint k = 0; k < ind_list_length (self->family->workers); k++)
    if (g_str_equal (((IndRecord *) ind_list_get (self->family->workers, k))->ref, "w-rasmus"))
      {
        g_assert_true (ind_desk_remove (self->desk, ind_list_get (self->family->workers, k), NULL));
        return;
      }
  g_assert_not_reached ();
}

static void
take_out_other_case (Fixture *self)
{
  g_assert_true (ind_desk_remove (self->desk, (IndRecord *) self->other, NULL));
}

typedef void (*Deed) (Fixture *self);

static const struct { const char *name; Deed earlier, later; gboolean depends; } deeds[] = {
  { "another-field", write_text, write_date, FALSE },
  { "same-field", write_text, write_text_again, TRUE },
  { "another-goal", write_text, write_other_goal, FALSE },
  { "a-move-since", write_text, move_down, FALSE },
  { "moved-then-written", move_down, write_text, FALSE },
  { "moved-twice", move_down, move_down, TRUE },
  { "put-first-then-moved", add_goal_first, move_down, TRUE },
  { "removed-since", write_text, remove_goal, TRUE },
  { "something-else-removed", write_text, remove_contact, FALSE },
  { "removed-then-something-written", remove_contact, write_text, FALSE },
  { "added-then-something-written", add_goal, write_text, FALSE },
  { "added-then-a-task-of-it", add_goal, add_task_to_it, TRUE },
  { "added-then-named", add_goal, name_it, TRUE },
  { "added-then-written", add_goal, write_it, TRUE },
  { "added-then-removed", add_goal, remove_it, TRUE },
  { "list-set-twice", set_signs, set_signs_again, TRUE },
  { "list-then-field", set_signs, write_text, FALSE },
  { "board-then-column", begin_board, write_column, TRUE },
  { "board-then-place", begin_board, write_place, FALSE },
  { "worker-then-named", add_known_worker, make_it_partner, TRUE },
  { "named-no-more-then-gone", have_no_partner, remove_former_partner, TRUE },
  { "another-case", write_text, write_other_case, FALSE },
  { "another-case-gone", write_text, take_out_other_case, FALSE },
};

static IndChange *
latest (Fixture *self)
{
  g_autoptr (GPtrArray) history = ind_desk_history (self->desk, 0, 0, 1, NULL);

  return g_ptr_array_steal_index (history, 0);
}

static void
assert_in_step (Fixture *self)
{
  g_autofree char *objects = ind_test_file_of (self->family), *rows = ind_test_export (self->desk, self->id);

  g_assert_cmpstr (objects, ==, rows);
}

/* Either only the earlier change is gone, and nothing else; or nothing has happened, and one is told what is in the way. */
static void
test_deed (gconstpointer data)
{
  const guint k = GPOINTER_TO_UINT (data);
  Fixture self = { 0 }, alone = { 0 };
  g_autoptr (IndChange) earlier = NULL, later = NULL;
  g_autofree char *before = NULL, *after = NULL, *expected = NULL;
  g_autoptr (GError) error = NULL;

  set_up (&self, NULL);
  set_up (&alone, NULL);
  deeds[k].earlier (&self);
  earlier = latest (&self);
  deeds[k].later (&self);
  later = latest (&self);
  before = ind_test_export (self.desk, self.id);
  ind_desk_take_back (self.desk, earlier->id, &error);
  after = ind_test_export (self.desk, self.id);
  if (deeds[k].depends)
    {
      g_assert_error (error, IND_ERROR, IND_ERROR_LATER_CHANGE);
      g_assert_cmpint (atoi (ind_error_what (error)), ==, later->number);
      g_assert_cmpstr (before, ==, after);
    }
  else
    {
      g_assert_no_error (error);
      deeds[k].later (&alone);
      expected = ind_test_export (alone.desk, alone.id);
      g_assert_cmpstr (after, ==, expected);
    }
  assert_in_step (&self);
  ind_test_assert_sound (self.desk);
  tear_down (&self, NULL);
  tear_down (&alone, NULL);
}

/* Of several changes in the way it is the first that is told; when it is gone, the next. */
static void
test_first_in_the_way (Fixture *self, gconstpointer data)
{
  g_autoptr (IndChange) earlier = NULL, first = NULL, second = NULL;
  g_autoptr (GError) one = NULL, two = NULL, none = NULL;

  add_goal (self);
  earlier = latest (self);
  write_date (self);
  write_it (self);
  first = latest (self);
  name_it (self);
  second = latest (self);
  g_assert_cmpint (ind_desk_take_back (self->desk, earlier->id, &one), ==, 0);
  g_assert_cmpint (atoi (ind_error_what (one)), ==, first->number);
  g_assert_cmpint (ind_desk_take_back (self->desk, first->id, NULL), ==, self->id);
  g_assert_cmpint (ind_desk_take_back (self->desk, earlier->id, &two), ==, 0);
  g_assert_cmpint (atoi (ind_error_what (two)), ==, second->number);
  g_assert_cmpint (ind_desk_take_back (self->desk, second->id, NULL), ==, self->id);
  g_assert_cmpint (ind_desk_take_back (self->desk, earlier->id, &none), ==, self->id);
  g_assert_no_error (none);
  assert_in_step (self);
}

/* What is taken back stands in the history as such, once. */
static void
test_twice (Fixture *self, gconstpointer data)
{
  g_autoptr (IndChange) change = NULL, back = NULL;
  g_autoptr (GError) again = NULL, unknown = NULL;

  write_text (self);
  change = latest (self);
  write_date (self);
  g_assert_cmpint (ind_desk_take_back (self->desk, change->id, NULL), ==, self->id);
  back = latest (self);
  g_assert_cmpint (back->kind, ==, IND_CHANGE_UNDO);
  g_assert_cmpstr (back->label, ==, change->label);
  g_assert_cmpint (ind_desk_take_back (self->desk, change->id, &again), ==, 0);
  g_assert_error (again, IND_ERROR, IND_ERROR_NOT_UNDOABLE);
  g_assert_cmpint (ind_desk_take_back (self->desk, 17, &unknown), ==, 0);
  g_assert_error (unknown, IND_ERROR, IND_ERROR_NO_SUCH_CHANGE);
}

/* The latest change is somebody else's. */
static void
be_another (Fixture *self)
{
  g_assert_true (ind_store_exec (self->desk->store, "UPDATE change SET \"author\" = 'jens' WHERE \"seq\" = "
                                 "(SELECT max(\"seq\") FROM change)", NULL));
}

/* One undoes one's own latest change, whatever others have done since. */
static void
test_own_undo (Fixture *self, gconstpointer data)
{
  g_autofree char *text = g_strdup (((IndGoal *) goal (self, 0))->text);

  write_text (self);
  write_date (self);
  be_another (self);
  g_assert_cmpint (ind_desk_undo (self->desk, self->id, NULL), ==, self->id);
  g_assert_cmpstr (((IndGoal *) goal (self, 0))->text, ==, text);
  g_assert_cmpuint (((IndGoal *) goal (self, 0))->due_on, ==, ind_date_new (2028, 2, 29));
  g_assert_cmpint (ind_desk_redo (self->desk, self->id, NULL), ==, self->id);
  g_assert_cmpstr (((IndGoal *) goal (self, 0))->text, ==, "Sove igennem");
  assert_in_step (self);
}

/* Where somebody else has built upon it, one is told. */
static void
test_own_undo_in_the_way (Fixture *self, gconstpointer data)
{
  g_autoptr (IndChange) theirs = NULL;
  g_autoptr (GError) error = NULL;

  write_text (self);
  write_text_again (self);
  be_another (self);
  theirs = latest (self);
  g_assert_cmpint (ind_desk_undo (self->desk, self->id, &error), ==, 0);
  g_assert_error (error, IND_ERROR, IND_ERROR_LATER_CHANGE);
  g_assert_cmpint (atoi (ind_error_what (error)), ==, theirs->number);
  g_assert_cmpstr (((IndGoal *) goal (self, 0))->text, ==, "Sove i egen seng");
}

static void
assert_drafts (Fixture *self, gint64 id, guint n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) drafts = ind_desk_drafts (self->desk, id, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (drafts->len, ==, n);
}

static void
keep (Fixture *self, const char *field, const char *text)
{
  g_assert_true (ind_desk_keep_draft (self->desk, goal (self, 0), field, text, NULL));
}

/* What is being written is kept, the latest of it, until its verb writes it; that is not undone. */
static void
test_draft_written (Fixture *self, gconstpointer data)
{
  keep (self, "text", "Sov");
  keep (self, "text", "Sove");
  keep (self, "note", "Lone");
  assert_drafts (self, self->id, 2);
  assert_drafts (self, self->other_id, 0);
  write_text (self);
  assert_drafts (self, self->id, 1);
  g_assert_cmpint (ind_desk_undo (self->desk, self->id, NULL), ==, self->id);
  assert_drafts (self, self->id, 1);
  keep (self, "note", NULL);
  assert_drafts (self, self->id, 0);
}

/* A verb that is refused leaves what was written where it was. */
static void
test_draft_refused (Fixture *self, gconstpointer data)
{
  keep (self, "text", "Sov");
  g_assert_false (ind_desk_set_text (self->desk, goal (self, 0), "text", "", NULL));
  assert_drafts (self, self->id, 1);
}

/* Of a task that was to be added, each field by its own; all of it gone when the task is there. */
static void
test_draft_of_new (Fixture *self, gconstpointer data)
{
  g_autoptr (IndRecord) draft = new_record (&ind_action_table, "text", "Ringe til PPR");

  keep (self, "actions.text", "Ringe");
  keep (self, "actions.note", "mandag");
  keep (self, "text", "Sov");
  assert_drafts (self, self->id, 3);
  g_assert_cmpint (ind_desk_add (self->desk, goal (self, 0), draft, G_MAXUINT, NULL), !=, 0);
  assert_drafts (self, self->id, 1);
}

static void
test_draft_of_others (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) all = NULL;

  keep (self, "text", "Sov");
  g_assert_true (ind_store_exec (self->desk->store, "UPDATE draft SET \"author\" = 'jens', \"at\" = \"at\" - 60", NULL));
  assert_drafts (self, self->id, 0);
  /* A family is told of what anybody was writing about it. */
  keep (self, "text", "Sove");
  all = ind_desk_all_drafts (self->desk, self->id, NULL);
  g_assert_cmpuint (all->len, ==, 2);
  g_assert_cmpstr (((IndDraft *) all->pdata[0])->author, ==, "jens");
  g_assert_cmpstr (((IndDraft *) all->pdata[1])->author, ==, g_get_user_name ());
}

static void
test_draft_goes_with_case (Fixture *self, gconstpointer data)
{
  keep (self, "text", "Sov");
  g_assert_true (ind_desk_remove_for_good (self->desk, self->family->reference, NULL));
  g_assert_cmpint (ind_store_number (self->desk->store, "SELECT count(*) FROM draft", 0, -1), ==, 0);
}

static void
test_draft_outlives_the_program (void)
{
  g_autofree char *path = ind_test_new_path (), *text = ind_test_case_text ("holm");
  Fixture self = { .desk = ind_test_open (path) };
  g_autoptr (GPtrArray) drafts = NULL;

  self.id = ind_test_take_in (self.desk, text);
  self.family = ind_desk_open_case (self.desk, self.id, IND_USE_OPEN, NULL);
  keep (&self, "text", "Æbler & \"pærer\"");
  tear_down (&self, NULL);
  self.desk = ind_test_open (path);
  drafts = ind_desk_drafts (self.desk, self.id, NULL);
  g_assert_cmpuint (drafts->len, ==, 1);
  g_assert_cmpstr (((IndDraft *) drafts->pdata[0])->text, ==, "Æbler & \"pærer\"");
  g_assert_cmpstr (((IndDraft *) drafts->pdata[0])->field, ==, "text");
  tear_down (&self, NULL);
  ind_test_remove (path);
}

/* Everything until now was long ago. */
static void
grow_old (Fixture *self)
{
  g_assert_true (ind_store_exec (self->desk->store, "UPDATE change SET \"at\" = \"at\" - 700000", NULL));
}

static void
test_since (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) history = NULL;

  write_text (self);
  grow_old (self);
  write_date (self);
  write_other_case (self);
  history = ind_desk_history (self->desk, self->id, ind_now () - 600000, 0, NULL);
  g_assert_cmpuint (history->len, ==, 1);
  g_assert_cmpstr (((IndChange *) history->pdata[0])->arguments[1], ==, "due_on");
}

/* The statusmøde takes up the cases in which something has happened that still stands, the latest first. */
static void
test_moved_since (Fixture *self, gconstpointer data)
{
  const gint64 since = ind_now () - 600000;
  g_autoptr (GPtrArray) none = NULL, both = NULL, one = NULL;
  IndMovement *first;

  grow_old (self);
  none = ind_desk_moved_since (self->desk, since, NULL);
  g_assert_cmpuint (none->len, ==, 0);
  write_other_case (self);
  write_text (self);
  write_date (self);
  both = ind_desk_moved_since (self->desk, since, NULL);
  g_assert_cmpuint (both->len, ==, 2);
  first = both->pdata[0];
  g_assert_cmpint (first->case_id, ==, self->id);
  g_assert_cmpuint (first->n_changes, ==, 2);
  g_assert_cmpstr (first->reference, ==, self->family->reference);
  g_assert_cmpstr (first->latest->arguments[1], ==, "due_on");
  g_assert_cmpint (ind_desk_undo (self->desk, self->other_id, NULL), ==, self->other_id);
  one = ind_desk_moved_since (self->desk, since, NULL);
  g_assert_cmpuint (one->len, ==, 1);
}

int
main (int argc, char **argv)
{
  static const struct { const char *name; void (*test) (Fixture *, gconstpointer); } tests[] = {
    { "first-in-the-way", test_first_in_the_way }, { "twice", test_twice },
    { "own-undo", test_own_undo },                 { "own-undo-in-the-way", test_own_undo_in_the_way },
    { "draft-written", test_draft_written },       { "draft-refused", test_draft_refused },
    { "draft-of-new", test_draft_of_new },         { "draft-of-others", test_draft_of_others },
    { "draft-goes-with-case", test_draft_goes_with_case },
    { "since", test_since },                       { "moved-since", test_moved_since },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint k = 0; k < G_N_ELEMENTS (deeds); k++)
    {
      g_autofree char *name = g_strconcat ("/single/", deeds[k].name, NULL);

      g_test_add_data_func (name, GUINT_TO_POINTER (k), test_deed);
    }
  for (gsize k = 0; k < G_N_ELEMENTS (tests); k++)
    {
      g_autofree char *name = g_strconcat ("/single/", tests[k].name, NULL);

      g_test_add (name, Fixture, NULL, set_up, tests[k].test, tear_down);
    }
  g_test_add_func ("/single/draft-outlives-the-program", test_draft_outlives_the_program);
  return g_test_run ();
}
