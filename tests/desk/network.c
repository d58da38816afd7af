/* A network map that is worked on: each verb is one change, which can be taken back whole, and leaves a sound case. */
#include "config.h"

#include <math.h>

#include "ind-items.h"
#include "ind-test-desk.h"

#define TODAY ind_date_new (2026, 11, 22)

typedef struct
{
  IndDesk *desk;
  IndCase *family;
  IndMap *map;
  char *before;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = ind_test_case_text ("soerensen-yilmaz");

  fixture->desk = ind_test_open (NULL);
  fixture->family = ind_desk_open_case (fixture->desk, ind_test_take_in (fixture->desk, text), IND_USE_OPEN, NULL);
  g_assert_nonnull (fixture->family);
  fixture->map = ind_list_get (fixture->family->maps, 0);
  fixture->before = ind_test_export (fixture->desk, fixture->family->id);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_pointer (&fixture->before, g_free);
  g_clear_object (&fixture->family);
  g_clear_object (&fixture->desk);
}

/* What is open says what the database says; the last change has the label, and undoing it leaves nothing of it. */
static void
assert_one_change (Fixture *fixture, const char *label)
{
  g_autofree char *objects = ind_test_file_of (fixture->family);
  g_autofree char *after = ind_test_export (fixture->desk, fixture->family->id), *again = NULL;
  g_autoptr (GPtrArray) history = ind_desk_history (fixture->desk, fixture->family->id, 0, 0, NULL);

  g_assert_cmpstr (objects, ==, after);
  g_assert_cmpstr (fixture->before, !=, after);
  ind_test_assert_sound (fixture->desk);
  g_assert_cmpstr (((IndChange *) history->pdata[0])->label, ==, label);
  g_assert_cmpint (ind_desk_undo (fixture->desk, fixture->family->id, NULL), ==, fixture->family->id);
  again = ind_test_export (fixture->desk, fixture->family->id);
  g_assert_cmpstr (fixture->before, ==, again);
}

static void
assert_no_change (Fixture *fixture)
{
  g_autofree char *after = ind_test_export (fixture->desk, fixture->family->id);

  g_assert_cmpstr (fixture->before, ==, after);
}

static gpointer
missing (Fixture *fixture, const IndTable *table)
{
  g_autoptr (GPtrArray) those = ind_map_missing (fixture->map);

  for (guint k = 0; k < those->len; k++)
    if (((IndRecord *) those->pdata[k])->table == table)
      return those->pdata[k];
  g_assert_not_reached ();
}

/* Where the mouse was: the sector follows from the angle, and what is kept is round. */
static void
test_put (Fixture *fixture, gconstpointer data)
{
  static const struct { double distance, angle, kept, turned; const char *sector; } rows[] = {
    { 20.04, 80, 20, 80, "family" }, { 50, 38.5, 50, 38.5, "relatives" }, { 104.26, -90, 104.3, -90, "daycare-school" },
    { 50, 180, 50, 180, "municipality" }, { 50, 95, 50, 95, "other" }, { 50, 440, 50, 80, "family" },
    { 50, -270.01, 50, 90, "family" },
  };

  for (gsize k = 0; k < G_N_ELEMENTS (rows); k++)
    {
      IndRecord *who = missing (fixture, &ind_worker_table);
      gint64 id = ind_desk_put_on_map (fixture->desk, fixture->map, who, rows[k].distance, rows[k].angle, NULL);
      const IndNode *node = (const IndNode *) ind_case_lookup (fixture->family, id);

      g_assert_true (ind_node_actor (node) == who);
      g_assert_cmpfloat (node->distance, ==, rows[k].kept);
      g_assert_cmpfloat (node->angle, ==, rows[k].turned);
      g_assert_cmpstr (node->sector, ==, rows[k].sector);
      g_assert_true (ind_map_node_of (fixture->map, who) == node);
      if (k + 1 < G_N_ELEMENTS (rows))
        g_assert_cmpint (ind_desk_undo (fixture->desk, fixture->family->id, NULL), !=, 0);
    }
  assert_one_change (fixture, IND_LABEL_ADDED);
}

/* Who stands there already is not put there twice. */
static void
test_put_again (Fixture *fixture, gconstpointer data)
{
  IndNode *node = ind_list_get (fixture->map->nodes, 0);
  guint n = ind_list_length (fixture->map->nodes);

  g_assert_cmpint (ind_desk_put_on_map (fixture->desk, fixture->map, ind_node_actor (node), 99, 10, NULL), ==,
                   ((IndRecord *) node)->id);
  g_assert_cmpuint (ind_list_length (fixture->map->nodes), ==, n);
  g_assert_cmpfloat (node->distance, ==, 99);
  g_assert_cmpstr (node->sector, ==, "relatives");
  assert_one_change (fixture, IND_LABEL_CHANGED);
}

/* Somebody whom nobody knows yet. */
static gint64
put_new (IndDesk *desk, IndMap *map, IndRecord *draft, double distance, double angle, GError **error)
{
  gint64 id = ind_desk_put_on_map (desk, map, draft, distance, angle, error);

  g_object_unref (draft);
  return id;
}

/* A name is typed once: the contact and the mark are one change. */
static void
test_put_new (Fixture *fixture, gconstpointer data)
{
  guint n = ind_list_length (fixture->family->contacts);
  gint64 id = put_new (fixture->desk, fixture->map, ind_contact_begun ("Agnes", "Genbo", IND_CONTACT_PERSON), 70, NAN, NULL);
  const IndNode *node = (const IndNode *) ind_case_lookup (fixture->family, id);

  g_assert_nonnull (node);
  g_assert_cmpuint (ind_list_length (fixture->family->contacts), ==, n + 1);
  g_assert_true (node->contact == ind_list_get (fixture->family->contacts, n));
  g_assert_cmpstr (node->contact->role, ==, "Genbo");
  g_assert_cmpstr (node->sector, ==, "friends");
  g_assert_true (isnan (node->angle));
  assert_one_change (fixture, IND_LABEL_ADDED);
}

static void
test_put_nobody (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL, far = NULL;

  g_assert_cmpint (put_new (fixture->desk, fixture->map, ind_contact_begun ("", "Genbo", IND_CONTACT_PERSON), 70, 0, &error), ==, 0);
  g_assert_nonnull (error);
  g_assert_cmpint (put_new (fixture->desk, fixture->map, ind_contact_begun ("Agnes", NULL, IND_CONTACT_PERSON), 111, 0, &far), ==, 0);
  g_assert_error (far, IND_ERROR, IND_ERROR_OUT_OF_RANGE);
  assert_no_change (fixture);
}

/* A professional whom nobody knows yet comes into the directory too, and leaves it when that is taken back. */
static void
test_put_new_worker (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) before = ind_desk_list_workers (fixture->desk, NULL), after = NULL, left = NULL;
  gint64 id = put_new (fixture->desk, fixture->map, ind_worker_begun ("Ulla Lund", "Ergoterapeut"), 50, -150, NULL);
  const IndNode *node = (const IndNode *) ind_case_lookup (fixture->family, id);

  g_assert_nonnull (node);
  g_assert_cmpstr (node->worker->name, ==, "Ulla Lund");
  g_assert_cmpstr (node->worker->profession, ==, "Ergoterapeut");
  g_assert_true (((IndRecord *) node->worker)->owner == (IndRecord *) fixture->family);
  after = ind_desk_list_workers (fixture->desk, NULL);
  g_assert_cmpuint (after->len, ==, before->len + 1);
  ind_test_assert_sound (fixture->desk);
  assert_one_change (fixture, IND_LABEL_ADDED);
  left = ind_desk_list_workers (fixture->desk, NULL);
  g_assert_cmpuint (left->len, ==, before->len);
}

/* A worker whom another case knows, or none, becomes one of this case. */
static void
test_put_from_directory (Fixture *fixture, gconstpointer data)
{
  g_autoptr (IndRecord) draft = ind_record_new (&ind_worker_table, ind_new_id ());
  g_autoptr (GPtrArray) history = NULL, directory = NULL;
  IndRecord *worker = NULL;
  const IndNode *node;
  gint64 id;

  ind_record_set_text_at (draft, "name", "Ulla Lund");
  ind_record_set_text_at (draft, "profession", "Ergoterapeut");
  id = ind_desk_add_worker (fixture->desk, draft, NULL);
  directory = ind_desk_list_workers (fixture->desk, NULL);
  for (guint k = 0; k < directory->len; k++)
    if (((IndRecord *) directory->pdata[k])->id == id)
      worker = directory->pdata[k];
  node = (const IndNode *) ind_case_lookup (fixture->family,
                                            ind_desk_put_on_map (fixture->desk, fixture->map, worker, NAN, NAN, NULL));
  g_assert_nonnull (node);
  g_assert_cmpint (((IndRecord *) node->worker)->id, ==, id);
  g_assert_true (((IndRecord *) node->worker)->owner == (IndRecord *) fixture->family);
  g_assert_cmpstr (node->sector, ==, "health");
  ind_test_assert_sound (fixture->desk);
  assert_one_change (fixture, IND_LABEL_ADDED);
}

static void
test_put_all (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) those = ind_map_missing (fixture->map), left = NULL;
  guint n = ind_list_length (fixture->map->nodes);

  g_assert_cmpuint (those->len, >, 3);
  g_assert_true (ind_desk_put_all_on_map (fixture->desk, fixture->map, those, NULL));
  left = ind_map_missing (fixture->map);
  g_assert_cmpuint (left->len, ==, 0);
  g_assert_cmpuint (ind_list_length (fixture->map->nodes), ==, n + those->len);
  for (guint k = 0; k < those->len; k++)
    {
      const IndNode *node = ind_list_get (fixture->map->nodes, n + k);

      g_assert_true (ind_node_actor (node) == those->pdata[k]);
      g_assert_true (isnan (node->distance) && isnan (node->angle));
    }
  g_assert_true (ind_desk_put_all_on_map (fixture->desk, fixture->map, those, NULL));
  assert_one_change (fixture, IND_LABEL_NODES_ADDED);
}

static void
test_move (Fixture *fixture, gconstpointer data)
{
  IndNode *node = ind_list_get (fixture->map->nodes, 0);

  g_assert_true (ind_desk_move_node (fixture->desk, node, 60, -20, NULL));
  g_assert_cmpstr (node->sector, ==, "friends");
  g_assert_cmpfloat (node->distance, ==, 60);
  g_assert_true (ind_desk_move_node (fixture->desk, node, 60, -20, NULL));
  assert_one_change (fixture, IND_LABEL_CHANGED);
}

static void
test_move_several (Fixture *fixture, gconstpointer data)
{
  IndNode *one = ind_list_get (fixture->map->nodes, 0), *other = ind_list_get (fixture->map->nodes, 1);
  const IndSeat seats[] = { { one, 60, -20 }, { other, 90, 170 } };
  const IndSeat wrong[] = { { one, 60, -20 }, { other, 500, 170 } };
  g_autoptr (GError) error = NULL;

  g_assert_false (ind_desk_move_nodes (fixture->desk, wrong, 2, &error));
  g_assert_error (error, IND_ERROR, IND_ERROR_OUT_OF_RANGE);
  assert_no_change (fixture);
  g_assert_true (ind_desk_move_nodes (fixture->desk, seats, 2, NULL));
  g_assert_cmpstr (one->sector, ==, "friends");
  g_assert_cmpstr (other->sector, ==, "municipality");
  g_assert_true (ind_desk_move_nodes (fixture->desk, seats, 2, NULL));
  assert_one_change (fixture, IND_LABEL_NODES_MOVED);
}

static void
test_set_sector (Fixture *fixture, gconstpointer data)
{
  IndNode *node = ind_list_get (fixture->map->nodes, 0);
  double distance = node->distance;

  g_assert_true (ind_desk_set_node_sector (fixture->desk, node, "health", NULL));
  g_assert_cmpstr (node->sector, ==, "health");
  g_assert_true (isnan (node->angle));
  g_assert_cmpfloat (node->distance, ==, distance);
  assert_one_change (fixture, IND_LABEL_CHANGED);
}

static void
test_tie (Fixture *fixture, gconstpointer data)
{
  IndNode *one = ind_list_get (fixture->map->nodes, 3), *other = ind_list_get (fixture->map->nodes, 7);
  guint n = ind_list_length (fixture->map->ties);
  gint64 id = ind_desk_tie_nodes (fixture->desk, one, other, IND_TIE_STRAINED, NULL);
  IndTie *tie = (IndTie *) ind_case_lookup (fixture->family, id);

  g_assert_nonnull (tie);
  g_assert_cmpuint (ind_list_length (fixture->map->ties), ==, n + 1);
  g_assert_true (tie->from == one && tie->to == other);
  g_assert_cmpint (ind_desk_tie_nodes (fixture->desk, other, one, IND_TIE_STRONG, NULL), ==, id);
  g_assert_cmpint (tie->kind, ==, IND_TIE_STRONG);
  g_assert_cmpuint (ind_list_length (fixture->map->ties), ==, n + 1);
  g_assert_cmpint (ind_desk_undo (fixture->desk, fixture->family->id, NULL), !=, 0);
  g_assert_cmpint (tie->kind, ==, IND_TIE_STRAINED);
  g_assert_cmpint (ind_desk_undo (fixture->desk, fixture->family->id, NULL), !=, 0);
  g_assert_cmpuint (ind_list_length (fixture->map->ties), ==, n);
}

/* A line does not go from one map to another. */
static void
test_tie_across (Fixture *fixture, gconstpointer data)
{
  IndMap *second = ind_list_get (fixture->family->maps, 1);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (ind_desk_tie_nodes (fixture->desk, ind_list_get (fixture->map->nodes, 0), ind_list_get (second->nodes, 1),
                                       IND_TIE_STRONG, &error), ==, 0);
  g_assert_error (error, IND_ERROR, IND_ERROR_ID_OTHER_KIND);
  assert_no_change (fixture);
}

/* Lines between those who go together are removed once; they themselves stay in the case. */
static void
test_remove (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new (), nobody = g_ptr_array_new ();
  IndTie *tie = ind_list_get (fixture->map->ties, 0);
  guint n = ind_list_length (fixture->map->nodes), n_persons = ind_list_length (fixture->family->persons);

  g_assert_true (ind_desk_remove_nodes (fixture->desk, nobody, NULL));
  assert_no_change (fixture);
  g_ptr_array_add (nodes, tie->from);
  g_ptr_array_add (nodes, tie->to);
  g_assert_true (ind_desk_remove_nodes (fixture->desk, nodes, NULL));
  g_assert_cmpuint (ind_list_length (fixture->map->nodes), ==, n - 2);
  g_assert_cmpuint (ind_list_length (fixture->family->persons), ==, n_persons);
  assert_one_change (fixture, IND_LABEL_NODES_REMOVED);
}

static void
test_begin (Fixture *fixture, gconstpointer data)
{
  gint64 id = ind_desk_begin_map (fixture->desk, fixture->family, NULL, "Netværkskort", TODAY, NULL);
  const IndMap *map = (const IndMap *) ind_case_lookup (fixture->family, id);

  g_assert_nonnull (map);
  g_assert_cmpint (map->date, ==, TODAY);
  g_assert_cmpuint (ind_list_length (map->nodes), ==, 0);
  assert_one_change (fixture, IND_LABEL_ADDED);
}

/* The first of a case that has none, and somebody on it. */
static void
test_begin_first (void)
{
  g_autofree char *text = ind_test_case_text ("nielsen-referral");
  g_autoptr (IndDesk) desk = ind_test_open (NULL);
  g_autoptr (IndCase) family = ind_desk_open_case (desk, ind_test_take_in (desk, text), IND_USE_OPEN, NULL);
  g_autofree char *objects = NULL, *file = NULL;
  IndMap *map;

  map = (IndMap *) ind_case_lookup (family, ind_desk_begin_map (desk, family, NULL, "Netværkskort", TODAY, NULL));
  g_assert_nonnull (map);
  g_assert_cmpint (put_new (desk, map, ind_contact_begun ("Pamuk", "Kat", IND_CONTACT_PET), 20, NAN, NULL), !=, 0);
  g_assert_cmpstr (((IndNode *) ind_list_get (map->nodes, 0))->sector, ==, "family");
  ind_test_assert_sound (desk);
  objects = ind_test_file_of (family);
  file = ind_test_export (desk, family->id);
  g_assert_cmpstr (objects, ==, file);
}

static void
test_copy (Fixture *fixture, gconstpointer data)
{
  IndMap *last = ind_list_get (fixture->family->maps, 1);
  const IndSectorDraft sectors[] = { { "health", 4 }, { "x-naboer", -1 }, { "family", 0 } };
  const IndMap *map;

  g_assert_true (ind_desk_set_sectors (fixture->desk, last, sectors, 3, NULL));
  map = (const IndMap *) ind_case_lookup (fixture->family, ind_desk_begin_map (fixture->desk, fixture->family, last, "I dag", TODAY, NULL));
  g_assert_nonnull (map);
  g_assert_cmpstr (map->title, ==, "I dag");
  g_assert_cmpint (map->date, ==, TODAY);
  g_assert_cmpuint (ind_list_length (map->sectors), ==, 3);
  g_assert_cmpuint (ind_list_length (map->center), ==, ind_list_length (last->center));
  g_assert_cmpuint (ind_list_length (map->nodes), ==, ind_list_length (last->nodes));
  g_assert_cmpuint (ind_list_length (map->ties), ==, ind_list_length (last->ties));
  g_assert_cmpuint (ind_list_length (map->ties), >, 0);
  for (guint k = 0; k < ind_list_length (map->nodes); k++)
    {
      IndRecord *node = ind_list_get (map->nodes, k), *from = ind_list_get (last->nodes, k);

      g_assert_cmpint (node->id, !=, from->id);
      g_assert_cmpstr (node->ref, !=, from->ref);
      g_assert_true (ind_record_says_the_same (node, from));
    }
  for (guint k = 0; k < ind_list_length (map->ties); k++)
    {
      const IndTie *tie = ind_list_get (map->ties, k), *from = ind_list_get (last->ties, k);

      g_assert_true (((IndRecord *) tie->from)->owner == (IndRecord *) map);
      g_assert_true (ind_node_actor (tie->from) == ind_node_actor (from->from));
      g_assert_true (ind_node_actor (tie->to) == ind_node_actor (from->to));
    }
  ind_test_assert_sound (fixture->desk);
  g_assert_true (ind_test_can_undo (fixture->desk, fixture->family->id));
}

/* Those in a sector go along with it; those of one that goes keep their place. */
static void
test_sectors (Fixture *fixture, gconstpointer data)
{
  const IndSectorDraft sectors[] = { { "friends", 2 }, { "x-byen", 1 }, { "family", 0 }, { "x-naboer", -1 } };
  IndNode *family = ind_list_get (fixture->map->nodes, 0), *relative = ind_list_get (fixture->map->nodes, 3),
          *gone = ind_list_get (fixture->map->nodes, 8), *unplaced = ind_list_get (fixture->map->nodes, 12);

  g_assert_true (ind_desk_move_node (fixture->desk, family, 20, 90 - 180 / 7.0, NULL));
  g_assert_true (ind_desk_move_node (fixture->desk, relative, 40, 90 - 360 / 7.0 - 90 / 7.0, NULL));
  g_assert_true (ind_desk_move_node (fixture->desk, gone, 50, 100, NULL));
  g_assert_true (ind_desk_set_node_sector (fixture->desk, unplaced, "health", NULL));
  g_clear_pointer (&fixture->before, g_free);
  fixture->before = ind_test_export (fixture->desk, fixture->family->id);
  g_assert_true (ind_desk_set_sectors (fixture->desk, fixture->map, sectors, 4, NULL));
  g_assert_cmpstr (family->sector, ==, "family");
  g_assert_cmpfloat_with_epsilon (family->angle, 90 - 225 + 0.0, 0.2);
  g_assert_cmpfloat (family->distance, ==, 20);
  g_assert_cmpstr (relative->sector, ==, "x-byen");
  g_assert_cmpfloat_with_epsilon (relative->angle, 90 - 90 - 22.5, 0.2);
  g_assert_cmpstr (gone->sector, ==, "x-naboer");
  g_assert_cmpfloat (gone->angle, ==, 100);
  g_assert_cmpstr (unplaced->sector, ==, "family");
  g_assert_true (isnan (unplaced->angle));
  g_assert_true (ind_desk_set_sectors (fixture->desk, fixture->map, (const IndSectorDraft[]) {
    { "friends", 0 }, { "x-byen", 1 }, { "family", 2 }, { "x-naboer", 3 } }, 4, NULL));
  ind_test_assert_sound (fixture->desk);
  g_assert_cmpint (ind_desk_undo (fixture->desk, fixture->family->id, NULL), !=, 0);
  {
    g_autofree char *again = ind_test_export (fixture->desk, fixture->family->id);

    g_assert_cmpstr (fixture->before, ==, again);
  }
  g_assert_cmpuint (ind_list_length (fixture->map->sectors), ==, 0);
}

/* Fewer than there were, and another name; nobody's place changes by a name alone. */
static void
test_fewer_sectors (Fixture *fixture, gconstpointer data)
{
  const IndSectorDraft three[] = { { "family", 0 }, { "health", 4 }, { "other", 6 } };
  const IndSectorDraft two[] = { { "family", 0 }, { "x-alle", 1 } };
  const IndSectorDraft named[] = { { "x-hjemme", 0 }, { "x-alle", 1 } };
  IndNode *node = ind_list_get (fixture->map->nodes, 0);
  double angle;

  g_assert_true (ind_desk_set_sectors (fixture->desk, fixture->map, three, 3, NULL));
  g_assert_true (ind_desk_set_sectors (fixture->desk, fixture->map, two, 2, NULL));
  g_assert_cmpuint (ind_list_length (fixture->map->sectors), ==, 2);
  angle = node->angle;
  g_assert_cmpstr (node->sector, ==, "family");
  g_assert_true (ind_desk_set_sectors (fixture->desk, fixture->map, named, 2, NULL));
  g_assert_cmpstr (node->sector, ==, "x-hjemme");
  g_assert_cmpfloat (node->angle, ==, angle);
  ind_test_assert_sound (fixture->desk);
  for (guint k = 0; k < 3; k++)
    g_assert_cmpint (ind_desk_undo (fixture->desk, fixture->family->id, NULL), !=, 0);
  assert_no_change (fixture);
}

static void
test_wrong_sectors (Fixture *fixture, gconstpointer data)
{
  const IndSectorDraft twice[] = { { "family", 0 }, { "health", 4 }, { "family", -1 } };
  const IndSectorDraft unknown[] = { { "family", 0 }, { "hjemme", -1 } };
  IndSectorDraft many[13];
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL, other = NULL, third = NULL;

  for (guint k = 0; k < 13; k++)
    {
      g_ptr_array_add (keys, g_strdup_printf ("x-%u", k));
      many[k] = (IndSectorDraft) { keys->pdata[k], -1 };
    }
  g_assert_false (ind_desk_set_sectors (fixture->desk, fixture->map, twice, 3, &error));
  g_assert_error (error, IND_ERROR, IND_ERROR_SECTOR_TWICE);
  g_assert_false (ind_desk_set_sectors (fixture->desk, fixture->map, unknown, 2, &other));
  g_assert_error (other, IND_ERROR, IND_ERROR_UNKNOWN_VALUE);
  g_assert_false (ind_desk_set_sectors (fixture->desk, fixture->map, many, 13, &third));
  g_assert_error (third, IND_ERROR, IND_ERROR_TOO_MANY);
  assert_no_change (fixture);
}

static gboolean
takes_part (const IndActivity *meeting, gpointer who)
{
  for (guint k = 0; k < ind_list_length (meeting->participants); k++)
    if (((IndActorItem *) ind_list_get (meeting->participants, k))->who.record == who)
      return TRUE;
  return FALSE;
}

/* Those chosen who can come, and the coordinator, each once; in this month until somebody says which day. */
static void
test_invite (Fixture *fixture, gconstpointer data)
{
  IndMap *second = ind_list_get (fixture->family->maps, 1);
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  const IndActivity *meeting;
  guint n = 0;

  for (guint k = 0; k < ind_list_length (second->nodes); k++)
    g_ptr_array_add (nodes, ind_list_get (second->nodes, k));
  g_ptr_array_add (nodes, ind_list_get (second->nodes, 0));
  meeting = (const IndActivity *) ind_case_lookup (fixture->family, ind_desk_invite (fixture->desk, nodes, &(IndInvitation) {
    .place = "Rådhuset", .purpose = "Skolestart" }, NULL));
  g_assert_nonnull (meeting);
  g_assert_cmpint (meeting->kind, ==, IND_ACTIVITY_NETWORK_MEETING);
  g_assert_cmpint (meeting->month, ==, ind_date_new (2026, 11, 1));
  g_assert_cmpint (meeting->date, ==, IND_NO_DATE);
  g_assert_cmpint (ind_activity_status (meeting), ==, IND_ACTIVITY_PLANNED);
  g_assert_cmpstr (meeting->place, ==, "Rådhuset");
  g_assert_cmpstr (meeting->purpose, ==, "Skolestart");
  for (guint k = 0; k < ind_list_length (second->nodes); k++)
    {
      const IndNode *node = ind_list_get (second->nodes, k);
      gboolean stays = node->contact != NULL && (node->contact->kind == IND_CONTACT_PET || node->contact->deceased == IND_YES);

      g_assert_cmpint (takes_part (meeting, ind_node_actor (node)), ==, !stays);
      n += !stays;
    }
  g_assert_cmpuint (n, <, ind_list_length (second->nodes));
  g_assert_true (takes_part (meeting, fixture->family->coordinator));
  g_assert_cmpuint (ind_list_length (meeting->participants), ==, n);
  assert_one_change (fixture, IND_LABEL_ADDED);
}

static void
test_invite_when (Fixture *fixture, gconstpointer data)
{
  const IndDate day = ind_date_new (2027, 1, 12), march = ind_date_new (2027, 3, 1);
  const struct { IndInvitation said; IndDate month, date; IndActivityStatus status; } rows[] = {
    { { .date = day, .time = "14:30" }, ind_date_new (2027, 1, 1), day, IND_ACTIVITY_AGREED },
    { { .month = march }, march, IND_NO_DATE, IND_ACTIVITY_PLANNED },
    { { .month = march, .date = day }, ind_date_new (2027, 1, 1), day, IND_ACTIVITY_AGREED },
  };
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();

  g_ptr_array_add (nodes, ind_list_get (fixture->map->nodes, 0));
  for (gsize k = 0; k < G_N_ELEMENTS (rows); k++)
    {
      gint64 id = ind_desk_invite (fixture->desk, nodes, &rows[k].said, NULL);
      const IndActivity *meeting = (const IndActivity *) ind_case_lookup (fixture->family, id);

      g_assert_nonnull (meeting);
      g_assert_cmpint (meeting->month, ==, rows[k].month);
      g_assert_cmpint (meeting->date, ==, rows[k].date);
      g_assert_cmpstr (meeting->time, ==, rows[k].said.time);
      g_assert_cmpint (ind_activity_status (meeting), ==, rows[k].status);
    }
}

static void
test_invite_nobody (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  g_autoptr (GError) none = NULL, dead = NULL;

  g_assert_cmpint (ind_desk_invite (fixture->desk, nodes, &(IndInvitation) { 0 }, &none), ==, 0);
  g_assert_error (none, IND_ERROR, IND_ERROR_TOO_FEW);
  for (guint k = 0; k < ind_list_length (fixture->map->nodes); k++)
    {
      IndNode *node = ind_list_get (fixture->map->nodes, k);

      if (node->contact != NULL && node->contact->deceased == IND_YES)
        g_ptr_array_add (nodes, node);
    }
  g_assert_cmpuint (nodes->len, ==, 1);
  g_assert_cmpint (ind_desk_invite (fixture->desk, nodes, &(IndInvitation) { 0 }, &dead), ==, 0);
  g_assert_error (dead, IND_ERROR, IND_ERROR_TOO_FEW);
  assert_no_change (fixture);
}

/* The screen may be older than the case: a map, or a mark, that is gone is not written on. */
static void
test_gone (Fixture *fixture, gconstpointer data)
{
  g_autoptr (IndMap) map = g_object_ref (fixture->map);
  g_autoptr (IndNode) node = g_object_ref (ind_list_get (map->nodes, 0));
  g_autoptr (IndNode) other = g_object_ref (ind_list_get (map->nodes, 1));
  g_autoptr (GPtrArray) nodes = g_ptr_array_new (), nobody = g_ptr_array_new ();
  const IndSeat seats[] = { { node, 20, 20 } };
  const IndSectorDraft sectors[] = { { "family", 0 } };
  IndRecord *who = missing (fixture, &ind_worker_table);

  g_ptr_array_add (nodes, node);
  g_assert_true (ind_desk_remove (fixture->desk, (IndRecord *) map, NULL));
  g_assert_false (ind_desk_move_node (fixture->desk, node, 20, 20, NULL));
  g_assert_false (ind_desk_move_nodes (fixture->desk, seats, 1, NULL));
  g_assert_false (ind_desk_set_node_sector (fixture->desk, node, "health", NULL));
  g_assert_false (ind_desk_remove_nodes (fixture->desk, nodes, NULL));
  g_assert_cmpint (ind_desk_invite (fixture->desk, nodes, &(IndInvitation) { 0 }, NULL), ==, 0);
  g_assert_false (ind_desk_put_all_on_map (fixture->desk, map, nobody, NULL));
  g_assert_false (ind_desk_set_sectors (fixture->desk, map, sectors, 1, NULL));
  g_assert_cmpint (ind_desk_put_on_map (fixture->desk, map, who, 20, 20, NULL), ==, 0);
  g_assert_cmpint (ind_desk_tie_nodes (fixture->desk, node, other, IND_TIE_STRONG, NULL), ==, 0);
  g_assert_cmpint (ind_desk_begin_map (fixture->desk, fixture->family, map, "I dag", TODAY, NULL), ==, 0);
  g_assert_cmpint (ind_desk_undo (fixture->desk, fixture->family->id, NULL), !=, 0);
  assert_no_change (fixture);
}

#define ADD(name, func) g_test_add ("/network/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ind_clock_set (TODAY);
  ADD ("put", test_put);
  ADD ("put-again", test_put_again);
  ADD ("put-new", test_put_new);
  ADD ("put-new-worker", test_put_new_worker);
  ADD ("put-nobody", test_put_nobody);
  ADD ("put-from-directory", test_put_from_directory);
  ADD ("put-all", test_put_all);
  ADD ("move", test_move);
  ADD ("move-several", test_move_several);
  ADD ("set-sector", test_set_sector);
  ADD ("tie", test_tie);
  ADD ("tie-across", test_tie_across);
  ADD ("remove", test_remove);
  ADD ("begin", test_begin);
  g_test_add_func ("/network/begin-first", test_begin_first);
  ADD ("copy", test_copy);
  ADD ("sectors", test_sectors);
  ADD ("fewer-sectors", test_fewer_sectors);
  ADD ("wrong-sectors", test_wrong_sectors);
  ADD ("invite", test_invite);
  ADD ("invite-when", test_invite_when);
  ADD ("invite-nobody", test_invite_nobody);
  ADD ("gone", test_gone);
  return g_test_run ();
}
