#include "config.h"

#include "ind-test-verbs-private.h"

#include "ind-cadence.h"
#include "ind-easynwk.h"
#include "ind-family-year.h"
#include "ind-fault-memory.h"
#include "ind-fault-vfs.h"
#include "ind-goal.h"
#include "ind-json.h"
#include "ind-measure.h"
#include "ind-participants.h"
#include "ind-store-private.h"

#include <string.h>

/* Two families: what is done is done to the first; the other is there to be left alone. */

#define HEAD "{\"format\":\"indgang-case\",\"version\":1,\"case\":{\"reference\":"
#define CASE "\"model\":\"en-indgang\",\"status\":\"enrolled\",\"enrolled_on\":\"2026-02-04\",\"coordinator\":\"w\""
#define PEOPLE "\"workers\":[{\"id\":\"w\",\"name\":\"Mette\",\"email\":\"m@example.dk\"}," \
               "{\"id\":\"v\",\"name\":\"Bo\",\"email\":\"b@example.dk\"}]," \
               "\"persons\":[{\"id\":\"p\",\"name\":\"Ida\",\"relation\":\"child\"}," \
               "{\"id\":\"m\",\"name\":\"Lone\",\"relation\":\"mother\"}]"
#define GOALS "\"goals\":[{\"id\":\"g\",\"text\":\"at gå\",\"priority\":1,\"actions\":[{\"id\":\"a\",\"text\":\"øve\"," \
              "\"responsible\":[\"p\",\"w\"]}]},{\"id\":\"h\",\"text\":\"at tale\",\"priority\":2}]"
#define REST "\"measures\":[{\"id\":\"s\",\"kind\":\"respite\",\"title\":\"Aflastning\",\"for\":[\"p\"],\"funding\":" \
             "[{\"department\":\"Børn\",\"share\":60},{\"department\":\"Sundhed\",\"share\":40}]}]," \
             "\"network\":{\"maps\":[{\"title\":\"Start\",\"date\":\"2026-02-04\",\"nodes\":[{\"id\":\"n\",\"person\":\"m\"," \
             "\"sector\":\"family\",\"distance\":6,\"angle\":64},{\"id\":\"o\",\"worker\":\"v\",\"sector\":\"health\"," \
             "\"distance\":50,\"angle\":-90}],\"ties\":[{\"from\":\"n\",\"to\":\"o\",\"kind\":\"strong\"}]}]}," \
             "\"meetings\":[{\"id\":\"t\",\"kind\":\"opening\",\"date\":\"2026-02-04\",\"participants\":" \
             "[{\"who\":{\"ref\":\"m\"},\"attended\":true}]}]"

#define FIRST HEAD "\"A\",\"family_name\":\"Holm\",\"note\":\"%s\"," CASE "}," PEOPLE "," GOALS "," REST "}"
#define OTHER HEAD "\"B\",\"family_name\":\"Berg\"," CASE "}," PEOPLE "," GOALS "}"
#define FIRST_ANEW HEAD "\"A\",\"family_name\":\"Holm\"," CASE "}," PEOPLE ",\"goals\":[{\"id\":\"i\",\"text\":\"at sove\"}]}"
#define NEW HEAD "\"C\",\"family_name\":\"Dahl\"," CASE "}," PEOPLE "," GOALS "," REST "}"

/* A network map on which one is known and one is new. */
#define MAPS "{\"versions\":[{\"date\":\"2026-03-01\",\"nwk\":{\"ego\":{\"name\":\"Ida\"},\"alteri\":[{\"id\":1,\"name\":\"Lone\"," \
             "\"angle\":30,\"distance\":9},{\"id\":2,\"name\":\"Nabo\"}],\"connections\":[{\"id1\":1,\"id2\":2}]}}]}"

/* A list that brings one family up to date and has another that is new. */
#define LIST "Sagsnr;Familie;Barn;Kommune;Model;Status;Telefon\r\nA;Holm;Ida;Ishøj;En indgang;indskrevet;12345678\r\n" \
             "D;Lund;Eva;Ishøj;En indgang;henvist;\r\n"

/* More than a page of the file has room for. */
#define LONG_NOTE 700

/** ind_test_disarm: lets everything succeed again. */
void
ind_test_disarm (void)
{
  ind_fault_vfs_disarm ();
  ind_fault_memory_disarm ();
}

/** ind_test_verbs_prepare: takes in the families that the verbs are tried on, into an empty database. */
void
ind_test_verbs_prepare (IndDesk *desk)
{
  g_autoptr (GString) note = g_string_new (NULL);
  g_autofree char *first = NULL;

  for (guint k = 0; k < LONG_NOTE; k++)
    g_string_append_printf (note, "ord%u ", k % 7);
  first = g_strdup_printf (FIRST, note->str);
  ind_test_take_in (desk, first);
  ind_test_take_in (desk, OTHER);
  /* Lines of the access log that are there to be swept. */
  g_assert_true (ind_store_exec (desk->store, "INSERT INTO access (\"at\", login, \"use\") VALUES (1000, 'x', 'show'),"
                                              "(2000, 'y', 'show')", NULL));
}

/* Whole cases */

static gboolean
take_in (IndDesk *desk, GString *told, GError **error)
{
  g_autoptr (IndCase) family = ind_test_read_case (NEW);
  g_autoptr (GPtrArray) differing = g_ptr_array_new_with_free_func (g_free);

  return ind_desk_take_in (desk, family, differing, error);
}

static gboolean
replace (IndDesk *desk, GString *told, GError **error)
{
  g_autoptr (IndCase) family = ind_test_read_case (FIRST_ANEW);
  g_autoptr (GPtrArray) differing = g_ptr_array_new_with_free_func (g_free);

  return ind_desk_replace (desk, family, differing, error);
}

static gboolean
take_in_list (IndDesk *desk, GString *told, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (LIST, strlen (LIST));
  g_autoptr (GPtrArray) unknown = g_ptr_array_new_with_free_func (g_free), list = NULL;
  IndParticipantsTally tally = { 0 };

  list = ind_participants_read (bytes, unknown, error);
  if (list == NULL || !ind_desk_take_in_participants (desk, list, &tally, NULL, NULL, error))
    return FALSE;
  g_string_append_printf (told, "%u new, %u updated, %u unchanged", tally.n_new, tally.n_updated, tally.n_unchanged);
  return TRUE;
}

static gboolean
remove_for_good (IndDesk *desk, GString *told, GError **error)
{
  return ind_desk_remove_for_good (desk, "A", error);
}

/* Records of the first case */

/**
 * ind_test_with_case:
 *
 * Does something with the first case, whose objects must afterwards say what the database says: if the rereading failed,
 * then once somebody asks for the case again.
 */
gboolean
ind_test_with_case (IndDesk *desk, IndTestAct act, GError **error)
{
  gint64 id = ind_desk_find_case (desk, "A", error);
  g_autoptr (IndCase) family = id != 0 ? ind_desk_open_case (desk, id, IND_USE_OPEN, error) : NULL;
  g_autoptr (IndCase) again = NULL, fresh = NULL;
  gboolean done;

  if (family == NULL)
    return FALSE;
  done = act (desk, family, error);
  ind_test_disarm ();
  again = ind_desk_open_case (desk, id, IND_USE_OPEN, NULL);
  g_assert_true (again == family);
  fresh = ind_store_load_case (desk->store, id, NULL);
  if (fresh != NULL)
    {
      g_autofree char *objects = ind_test_file_of (family), *rows = ind_test_file_of (fresh);

      g_assert_cmpstr (objects, ==, rows);
    }
  return done;
}

static void
set (IndRecord *record, const char *field, const char *text)
{
  ind_record_set_text_at (record, field, text);
}

static gboolean
act_add (IndDesk *desk, IndCase *family, GError **error)
{
  g_autoptr (IndRecord) goal = ind_record_new (&ind_goal_table, ind_new_id ());
  g_autoptr (IndRecord) action = ind_record_new (&ind_action_table, ind_new_id ());
  g_autoptr (IndRecord) who = ind_record_new (&ind_action_responsible_table, ind_new_id ());

  ind_record_set_ref (goal, "ny");
  set (goal, "text", "at sove");
  ind_record_set_ref (action, "ny-opgave");
  set (action, "text", "læse højt");
  ind_record_set_record_at (who, "who", ind_list_get (family->persons, 0));
  ind_record_insert (goal, ind_record_list_of (goal, action->table), action, 0);
  ind_record_insert (action, ind_record_list_of (action, who->table), who, 0);
  return ind_desk_add (desk, (IndRecord *) family, goal, 0, error) != 0;
}

/* Ids that are the same each time. */
static gboolean
give_ref (IndRecord *record, gpointer n, GError **error)
{
  g_autofree char *ref = g_strdup_printf ("%s-%u", record->table->name, ++*(guint *) n);

  if (record->table->has_ref)
    ind_record_set_ref (record, ref);
  return TRUE;
}

static gboolean
act_take_in_maps (IndDesk *desk, IndCase *family, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (MAPS, strlen (MAPS));
  g_autoptr (JsonNode) root = ind_json_parse (bytes, error);
  g_autoptr (IndCase) drawn = root != NULL ? ind_easynwk_read (root, NULL, error) : NULL;
  IndMapsTally tally;
  guint n = 0;

  return drawn != NULL && ind_record_foreach ((IndRecord *) drawn, give_ref, &n, NULL)
         && ind_desk_take_in_maps (desk, family, drawn, &tally, error);
}

static gboolean
act_plan_year (IndDesk *desk, IndCase *family, GError **error)
{
  IndDate today = ind_date_new (2026, 11, 22);
  g_autoptr (GArray) proposals = ind_case_fill_year (family, ind_date_month (today), today, 3);
  g_autoptr (GPtrArray) drafts = g_ptr_array_new_with_free_func (g_object_unref);
  guint n = 0;

  g_assert_cmpuint (proposals->len, >, 2);
  for (guint k = 0; k < 3; k++)
    {
      g_ptr_array_add (drafts, ind_proposal_activity (&g_array_index (proposals, IndProposal, k), family, NULL, NULL, today));
      ind_record_foreach (drafts->pdata[k], give_ref, &n, NULL);
    }
  return ind_desk_plan_year (desk, family, drafts, error);
}

static gboolean
act_add_worker (IndDesk *desk, IndCase *family, GError **error)
{
  g_autoptr (IndRecord) worker = ind_record_new (&ind_worker_table, ind_new_id ());

  ind_record_set_ref (worker, "u");
  set (worker, "name", "Ulla");
  set (worker, "email", "u@example.dk");
  return ind_desk_add (desk, (IndRecord *) family, worker, G_MAXUINT, error) != 0;
}

static gboolean
act_change (IndDesk *desk, IndCase *family, GError **error)
{
  IndRecord *child = ind_list_get (family->persons, 0);
  g_autoptr (IndRecord) draft = ind_record_draft (child);

  set (draft, "impairment", "Taler med hænderne");
  ind_record_set_number_at (draft, "birth_date", ind_date_new (2022, 5, 4));
  return ind_desk_change (desk, child, draft, error);
}

static gboolean
act_set_text (IndDesk *desk, IndCase *family, GError **error)
{
  return ind_desk_set_text (desk, ind_list_get (family->goals, 0), "text", "at løbe", error);
}

static gboolean
act_set_party (IndDesk *desk, IndCase *family, GError **error)
{
  return ind_desk_set_party (desk, ind_list_get (family->measures, 0), "provider", ind_list_get (family->workers, 1), NULL,
                             error);
}

static gboolean
act_set_list (IndDesk *desk, IndCase *family, GError **error)
{
  static const char *const departments[] = { "Børn", "Voksne" };
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (gsize k = 0; k < G_N_ELEMENTS (departments); k++)
    {
      IndRecord *item = ind_record_new (&ind_measure_funding_table, ind_new_id ());

      set (item, "department", departments[k]);
      ind_record_set_amount_at (item, "share", 50);
      g_ptr_array_add (items, item);
    }
  return ind_desk_set_list (desk, ind_list_get (family->measures, 0), "funding", items, error);
}

static gboolean
act_move (IndDesk *desk, IndCase *family, GError **error)
{
  return ind_desk_move (desk, ind_list_get (family->goals, 0), 1, error);
}

/* The mother stands on a map, with a tie, and was at a meeting. */
static gboolean
act_remove (IndDesk *desk, IndCase *family, GError **error)
{
  return ind_desk_remove (desk, ind_list_get (family->persons, 1), error);
}

static gboolean
act_take_out (IndDesk *desk, IndCase *family, GError **error)
{
  return ind_desk_remove (desk, (IndRecord *) family, error);
}

static gboolean
act_keep_draft (IndDesk *desk, IndCase *family, GError **error)
{
  return ind_desk_keep_draft (desk, ind_list_get (family->goals, 0), "text", "at lø", error);
}

static gboolean
act_drop_draft (IndDesk *desk, IndCase *family, GError **error)
{
  return ind_desk_keep_draft (desk, ind_list_get (family->goals, 0), "text", NULL, error);
}

static gboolean
act_begin_map (IndDesk *desk, IndCase *family, GError **error)
{
  return ind_desk_begin_map (desk, family, NULL, "I dag", ind_today (), error) != 0;
}

static gboolean
act_move_nodes (IndDesk *desk, IndCase *family, GError **error)
{
  IndMap *map = ind_list_get (family->maps, 0);
  const IndSeat seats[] = { { ind_list_get (map->nodes, 0), 90, -20 }, { ind_list_get (map->nodes, 1), 20, 80 } };

  return ind_desk_move_nodes (desk, seats, G_N_ELEMENTS (seats), error);
}

/* Both go, and the line between them. */
static gboolean
act_remove_nodes (IndDesk *desk, IndCase *family, GError **error)
{
  IndMap *map = ind_list_get (family->maps, 0);
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();

  g_ptr_array_add (nodes, ind_list_get (map->nodes, 0));
  g_ptr_array_add (nodes, ind_list_get (map->nodes, 1));
  return ind_desk_remove_nodes (desk, nodes, error);
}

static gboolean
act_set_sectors (IndDesk *desk, IndCase *family, GError **error)
{
  const IndSectorDraft sectors[] = { { "health", 4 }, { "x-hjemme", 0 } };

  return ind_desk_set_sectors (desk, ind_list_get (family->maps, 0), sectors, G_N_ELEMENTS (sectors), error);
}

/* The next map from the last one, with all who stand there. */
static gboolean
act_follow_map (IndDesk *desk, IndCase *family, GError **error)
{
  return ind_desk_begin_map (desk, family, ind_list_get (family->maps, 0), "Nu", ind_today (), error) != 0;
}

static gboolean
act_put_on_map (IndDesk *desk, IndCase *family, GError **error)
{
  return ind_desk_put_on_map (desk, ind_list_get (family->maps, 0), ind_list_get (family->workers, 0), 40, 200, error) != 0;
}

/* Several at once, whose places are found by the map's own rule. */
static gboolean
act_put_all_on_map (IndDesk *desk, IndCase *family, GError **error)
{
  g_autoptr (GPtrArray) who = g_ptr_array_new ();

  for (guint k = 0; k < ind_list_length (family->workers); k++)
    g_ptr_array_add (who, ind_list_get (family->workers, k));
  return ind_desk_put_all_on_map (desk, ind_list_get (family->maps, 0), who, error);
}

static gboolean
act_set_node_sector (IndDesk *desk, IndCase *family, GError **error)
{
  IndMap *map = ind_list_get (family->maps, 0);

  return ind_desk_set_node_sector (desk, ind_list_get (map->nodes, 0), "health", error);
}

static gboolean
act_tie_nodes (IndDesk *desk, IndCase *family, GError **error)
{
  IndMap *map = ind_list_get (family->maps, 0);

  return ind_desk_tie_nodes (desk, ind_list_get (map->nodes, 0), ind_list_get (map->nodes, 1), IND_TIE_STRAINED, error) != 0;
}

static gboolean
act_invite (IndDesk *desk, IndCase *family, GError **error)
{
  IndMap *map = ind_list_get (family->maps, 0);
  IndInvitation invitation = { .date = ind_date_new (2026, 12, 9), .time = "13:30", .place = "Rådhuset", .purpose = "Hverdagen" };
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();

  g_ptr_array_add (nodes, ind_list_get (map->nodes, 0));
  g_ptr_array_add (nodes, ind_list_get (map->nodes, 1));
  return ind_desk_invite (desk, nodes, &invitation, error) != 0;
}

#define ON_CASE(name) \
  static gboolean name (IndDesk *desk, GString *told, GError **error) { return ind_test_with_case (desk, act_##name, error); }

ON_CASE (add)
ON_CASE (take_in_maps)
ON_CASE (plan_year)
ON_CASE (add_worker)
ON_CASE (change)
ON_CASE (set_text)
ON_CASE (set_party)
ON_CASE (set_list)
ON_CASE (move)
ON_CASE (remove)
ON_CASE (take_out)
ON_CASE (begin_map)
ON_CASE (follow_map)
ON_CASE (put_on_map)
ON_CASE (put_all_on_map)
ON_CASE (set_node_sector)
ON_CASE (tie_nodes)
ON_CASE (invite)
ON_CASE (move_nodes)
ON_CASE (remove_nodes)
ON_CASE (set_sectors)
ON_CASE (keep_draft)
ON_CASE (drop_draft)

static gboolean
refer (IndDesk *desk, GString *told, GError **error)
{
  IndReferral referral = { .child = "Bo Vand", .birth_date = ind_date_new (2024, 5, 1), .note = "Fra sundhedsplejen" };

  return ind_desk_refer (desk, &referral, error) != 0;
}

/* Taking back */

static gboolean
undo (IndDesk *desk, GString *told, GError **error)
{
  return ind_desk_undo (desk, 0, error) != 0;
}

static gboolean
redo (IndDesk *desk, GString *told, GError **error)
{
  return ind_desk_redo (desk, 0, error) != 0;
}

/* Takes back the change before the latest. */
static gboolean
take_back (IndDesk *desk, GString *told, GError **error)
{
  g_autoptr (GPtrArray) history = ind_desk_history (desk, 0, 0, 2, error);

  return history != NULL && ind_desk_take_back (desk, ((IndChange *) history->pdata[1])->id, error) != 0;
}

/* The directory, the log and the settings */

static gboolean
add_to_directory (IndDesk *desk, GString *told, GError **error)
{
  g_autoptr (IndRecord) worker = ind_record_new (&ind_worker_table, ind_new_id ());

  set (worker, "name", "Aage");
  return ind_desk_add_worker (desk, worker, error) != 0;
}

static gboolean
remove_from_directory (IndDesk *desk, GString *told, GError **error)
{
  g_autoptr (GPtrArray) workers = ind_desk_list_workers (desk, error);

  if (workers == NULL)
    return FALSE;
  for (guint k = 0; k < workers->len; k++)
    if (g_str_equal (((IndWorker *) workers->pdata[k])->name, "Aage"))
      return ind_desk_remove_worker (desk, workers->pdata[k], error);
  g_assert_not_reached ();
}

static gboolean
note_use (IndDesk *desk, GString *told, GError **error)
{
  return ind_desk_note_use (desk, 0, IND_USE_PRINT, error);
}

static gboolean
set_settings (IndDesk *desk, GString *told, GError **error)
{
  static const char *const settings[] = { "log-months", "12", "backup-folder", "/tmp", "follow-up-months", "9",
                                         "silent-weeks", "52", NULL };

  return ind_desk_set_settings (desk, settings, error);
}

static gboolean
sweep_log (IndDesk *desk, GString *told, GError **error)
{
  IndDate before;
  gint64 n = ind_desk_sweep_log (desk, &before, error);

  g_string_append_printf (told, "%d lines", (int) n);
  return n >= 0;
}

/* Reading */

static gboolean
tell_cases (GPtrArray *cases, GString *told)
{
  for (guint k = 0; cases != NULL && k < cases->len; k++)
    {
      const IndCaseSummary *summary = cases->pdata[k];

      g_string_append_printf (told, "%s|%s|%s|%s|%s\n", summary->reference, summary->family_name, summary->children,
                              summary->coordinator, summary->found != NULL ? summary->found : "");
    }
  return cases != NULL;
}

static gboolean
list (IndDesk *desk, GString *told, GError **error)
{
  g_autoptr (GPtrArray) cases = ind_desk_list_cases (desk, error);

  return tell_cases (cases, told);
}

static gboolean
read_years (IndDesk *desk, GString *told, GError **error)
{
  g_autoptr (GPtrArray) years = ind_desk_list_years (desk, ind_date_new (2026, 11, 1), error);

  for (guint k = 0; years != NULL && k < years->len; k++)
    {
      const IndFamilyYear *year = years->pdata[k];

      for (guint n = 0; n < year->activities->len; n++)
        g_string_append_printf (told, "%s|%d|%u\n", year->summary->reference, ((IndActivity *) year->activities->pdata[n])->kind,
                                ((IndActivity *) year->activities->pdata[n])->month);
    }
  return years != NULL;
}

static gboolean
search (IndDesk *desk, GString *told, GError **error)
{
  g_autoptr (GPtrArray) cases = ind_desk_search (desk, "at ga", 0, FALSE, error);

  return tell_cases (cases, told);
}

static gboolean
open_case (IndDesk *desk, GString *told, GError **error)
{
  gint64 id = ind_desk_find_case (desk, "A", error);
  g_autoptr (IndCase) family = id != 0 ? ind_desk_open_case (desk, id, IND_USE_OPEN, error) : NULL;
  g_autoptr (GPtrArray) log = NULL;
  g_autofree char *file = NULL;

  if (family == NULL)
    return FALSE;
  ind_test_disarm ();
  log = ind_desk_access_log (desk, id, 0, NULL);
  g_assert_cmpint (((IndAccess *) log->pdata[0])->use, ==, IND_USE_OPEN);
  file = ind_test_file_of (family);
  g_string_append (told, file);
  return TRUE;
}

static void
tell_change (const IndChange *change, GString *told)
{
  g_autofree char *arguments = g_strjoinv ("|", change->arguments);

  g_string_append_printf (told, "%s %s %s %s %d %d\n", change->label, arguments, change->reference, change->worker,
                          change->kind, change->state);
}

static gboolean
read_trails (IndDesk *desk, GString *told, GError **error)
{
  gint64 id = ind_desk_find_case (desk, "A", error);
  g_autoptr (IndCase) family = id != 0 ? ind_desk_open_case (desk, id, IND_USE_OPEN, error) : NULL;
  g_autoptr (GHashTable) trails = family != NULL ? ind_desk_trails (desk, family, error) : NULL;

  if (trails == NULL)
    return FALSE;
  g_string_append_printf (told, "%u trails", g_hash_table_size (trails));
  return TRUE;
}

static gboolean
history (IndDesk *desk, GString *told, GError **error)
{
  g_autoptr (GPtrArray) changes = ind_desk_history (desk, 0, 0, 0, error);

  for (guint k = 0; changes != NULL && k < changes->len; k++)
    tell_change (changes->pdata[k], told);
  return changes != NULL;
}

static gboolean
moved (IndDesk *desk, GString *told, GError **error)
{
  g_autoptr (GPtrArray) movements = ind_desk_moved_since (desk, 0, error);

  for (guint k = 0; movements != NULL && k < movements->len; k++)
    {
      const IndMovement *movement = movements->pdata[k];

      g_string_append_printf (told, "%s %s %u ", movement->reference, movement->family_name, movement->n_changes);
      tell_change (movement->latest, told);
    }
  return movements != NULL;
}

static gboolean
read_log (IndDesk *desk, GString *told, GError **error)
{
  g_autoptr (GPtrArray) log = ind_desk_access_log (desk, 0, 0, error);

  for (guint k = 0; log != NULL && k < log->len; k++)
    {
      const IndAccess *access = log->pdata[k];

      g_string_append_printf (told, "%s %s %s %d\n", access->login, access->worker, access->reference, access->use);
    }
  return log != NULL;
}

static gboolean
read_drafts (IndDesk *desk, GString *told, GError **error)
{
  gint64 id = ind_desk_find_case (desk, "A", error);
  g_autoptr (GPtrArray) drafts = id != 0 ? ind_desk_drafts (desk, id, error) : NULL;

  for (guint k = 0; drafts != NULL && k < drafts->len; k++)
    g_string_append_printf (told, "%s: %s\n", ((IndDraft *) drafts->pdata[k])->field, ((IndDraft *) drafts->pdata[k])->text);
  return drafts != NULL;
}

static gboolean
read_settings (IndDesk *desk, GString *told, GError **error)
{
  for (const IndSetting *setting = ind_settings; setting->name != NULL; setting++)
    {
      g_autofree char *value = ind_desk_setting (desk, setting->name, error);

      int number;

      if (value == NULL || (setting->kind == IND_SETTING_IS_NUMBER && !ind_desk_read_number (desk, setting->name, &number, error)))
        return FALSE;
      g_string_append_printf (told, "%s: %s\n", setting->name, value);
    }
  return TRUE;
}

static gboolean
read_directory (IndDesk *desk, GString *told, GError **error)
{
  g_autoptr (GPtrArray) workers = ind_desk_list_workers (desk, error);

  for (guint k = 0; workers != NULL && k < workers->len; k++)
    {
      const IndWorker *worker = workers->pdata[k];

      g_string_append_printf (told, "%s %s%s\n", worker->name, worker->email,
                              ((IndRecord *) worker)->id == ind_desk_seated_worker (desk) ? " sits here" : "");
    }
  return workers != NULL;
}

static gboolean
check (IndDesk *desk, GString *told, GError **error)
{
  g_autoptr (GPtrArray) findings = ind_desk_check (desk, error);

  for (guint k = 0; findings != NULL && k < findings->len; k++)
    g_string_append_printf (told, "%s\n", ((IndFinding *) findings->pdata[k])->error->message);
  return findings != NULL;
}

const IndTestVerb ind_test_verbs[] = {
  { "take-in", NULL, IND_TEST_OPEN, take_in },
  { "replace", NULL, IND_TEST_OPEN, replace },
  { "take-in-list", NULL, IND_TEST_OPEN, take_in_list },
  { "remove-for-good", NULL, IND_TEST_OPEN, remove_for_good },
  { "add", NULL, IND_TEST_OPEN, add },
  { "add-worker", NULL, IND_TEST_OPEN, add_worker },
  { "take-in-maps", NULL, IND_TEST_OPEN, take_in_maps },
  { "plan-year", NULL, IND_TEST_OPEN, plan_year },
  { "change", NULL, IND_TEST_OPEN, change },
  { "set-text", NULL, IND_TEST_OPEN, set_text },
  { "set-text-with-draft", "keep-draft", IND_TEST_OPEN, set_text },
  { "set-party", NULL, IND_TEST_OPEN, set_party },
  { "set-list", NULL, IND_TEST_OPEN, set_list },
  { "move", NULL, IND_TEST_OPEN, move },
  { "remove", NULL, IND_TEST_OPEN, remove },
  { "take-out", NULL, IND_TEST_OPEN, take_out },
  { "begin-map", NULL, IND_TEST_OPEN, begin_map },
  { "follow-map", NULL, IND_TEST_OPEN, follow_map },
  { "put-on-map", NULL, IND_TEST_OPEN, put_on_map },
  { "put-all-on-map", "remove-nodes", IND_TEST_OPEN, put_all_on_map },
  { "set-node-sector", NULL, IND_TEST_OPEN, set_node_sector },
  { "tie-nodes", NULL, IND_TEST_OPEN, tie_nodes },
  { "invite", NULL, IND_TEST_OPEN, invite },
  { "undo-invite", "invite", IND_TEST_OPEN, undo },
  { "refer", NULL, IND_TEST_OPEN, refer },
  { "move-nodes", NULL, IND_TEST_OPEN, move_nodes },
  { "remove-nodes", NULL, IND_TEST_OPEN, remove_nodes },
  { "set-sectors", NULL, IND_TEST_OPEN, set_sectors },
  { "undo-remove-nodes", "remove-nodes", IND_TEST_OPEN, undo },
  { "log-contact", NULL, IND_TEST_OPEN, ind_test_log_contact },
  { "hold", "plan-year", IND_TEST_OPEN, ind_test_hold },
  { "undo-hold", "plan-year,hold", IND_TEST_OPEN, undo },
  { "settle-task", NULL, IND_TEST_OPEN, ind_test_settle_task },
  { "look-again", NULL, IND_TEST_OPEN, ind_test_look_again },
  { "plan-follow-up", NULL, IND_TEST_OPEN, ind_test_plan_follow_up },
  { "put-off", "plan-year", IND_TEST_OPEN, ind_test_put_off },
  { "put-off-task", NULL, IND_TEST_OPEN, ind_test_put_off_task },
  { "set-number", NULL, IND_TEST_OPEN, ind_test_set_number },
  { "set-amount", NULL, IND_TEST_OPEN, ind_test_set_amount },
  { "set-worker", "add-to-directory", IND_TEST_OPEN, ind_test_set_worker },
  { "undo-set-worker", "add-to-directory,set-worker", IND_TEST_OPEN, undo },
  { "set-actors", "add-to-directory", IND_TEST_OPEN, ind_test_set_actors },
  { "undo-set-actors", "add-to-directory,set-actors", IND_TEST_OPEN, undo },
  { "move-node", NULL, IND_TEST_OPEN, ind_test_move_node },
  { "take-in-all", NULL, IND_TEST_OPEN, ind_test_take_in_all },
  { "keep-draft", NULL, IND_TEST_OPEN, keep_draft, TRUE },
  { "drop-draft", "keep-draft", IND_TEST_OPEN, drop_draft, TRUE },
  { "undo-take-in", "take-in", IND_TEST_OPEN, undo },
  { "undo-replace", "replace", IND_TEST_OPEN, undo },
  { "undo-remove", "remove", IND_TEST_OPEN, undo },
  { "redo-set-list", "set-list,undo", IND_TEST_OPEN, redo },
  { "undo", "change", IND_TEST_OPEN, undo },
  { "take-back", "set-text,set-list", IND_TEST_OPEN, take_back },
  { "add-to-directory", NULL, IND_TEST_OPEN, add_to_directory },
  { "remove-from-directory", "add-to-directory", IND_TEST_OPEN, remove_from_directory },
  { "note-use", NULL, IND_TEST_OPEN, note_use, TRUE },
  { "set-settings", NULL, IND_TEST_OPEN, set_settings, TRUE },
  { "sweep-log", "set-settings", IND_TEST_OPEN, sweep_log, TRUE },
  { "take-seat", "add-to-directory", IND_TEST_OPEN, ind_test_take_seat, TRUE },
  { "renew-search", NULL, IND_TEST_OPEN, ind_test_renew_search, TRUE },
  { "try-writing", NULL, IND_TEST_OPEN, ind_test_try_writing, TRUE },
  { "catch-up", NULL, IND_TEST_OPEN, ind_test_catch_up },
  { "overview", "plan-year,set-settings", IND_TEST_OPEN, ind_test_read_overview },
  { "stages", NULL, IND_TEST_OPEN, ind_test_read_stages },
  { "list-participants", NULL, IND_TEST_OPEN, ind_test_read_list, TRUE },
  { "all-drafts", "keep-draft", IND_TEST_OPEN, ind_test_read_all_drafts },
  { "find-ever", "take-in,undo", IND_TEST_OPEN, ind_test_find_ever },
  { "list", NULL, IND_TEST_OPEN, list },
  { "search", NULL, IND_TEST_OPEN, search },
  { "years", "plan-year", IND_TEST_OPEN, read_years },
  { "open-case", NULL, IND_TEST_OPEN, open_case },
  { "trails", "set-text,undo", IND_TEST_OPEN, read_trails },
  { "history", "set-text,undo", IND_TEST_OPEN, history },
  { "moved", "set-text", IND_TEST_OPEN, moved },
  { "log", NULL, IND_TEST_OPEN, read_log },
  { "drafts", "keep-draft", IND_TEST_OPEN, read_drafts },
  { "settings", "set-settings", IND_TEST_OPEN, read_settings },
  { "directory", NULL, IND_TEST_OPEN, read_directory },
  { "check", NULL, IND_TEST_OPEN, check },
  { "open", NULL, IND_TEST_UNOPENED, NULL },
  { "make", NULL, IND_TEST_MISSING, NULL },
  { NULL }
};

/** ind_test_verbs_run_first: does what comes before a verb. */
void
ind_test_verbs_run_first (const IndTestVerb *verb, IndDesk *desk)
{
  g_auto (GStrv) names = g_strsplit (verb->before != NULL ? verb->before : "", ",", -1);

  for (char **name = names; *name != NULL; name++)
    for (const IndTestVerb *other = ind_test_verbs; other->name != NULL; other++)
      if (g_str_equal (other->name, *name))
        {
          g_autoptr (GString) told = g_string_new (NULL);
          g_autoptr (GError) error = NULL;

          g_assert_true (other->run (desk, told, &error));
          g_assert_no_error (error);
        }
}

/* Whether a line of the access log belongs to a verb; those of opening and searching come more than once. */
static gboolean
belongs_to_verb (const IndAccess *access)
{
  return access->at < 3000 || (access->use != IND_USE_OPEN && access->use != IND_USE_SEARCH);
}

/* An id that the desk has made up is another each time; here it is how many-eth it is. */
static gboolean
number_made_up (const GMatchInfo *match, GString *state, gpointer data)
{
  GHashTable *seen = data;
  g_autofree char *id = g_match_info_fetch (match, 0), *table = g_match_info_fetch (match, 1);

  if (!g_hash_table_contains (seen, id))
    g_hash_table_insert (seen, g_strdup (id), GUINT_TO_POINTER (g_hash_table_size (seen) + 1));
  g_string_append_printf (state, "%s-%u", table, GPOINTER_TO_UINT (g_hash_table_lookup (seen, id)));
  return FALSE;
}

static char *
without_made_up (const char *state)
{
  g_autoptr (GRegex) made_up = g_regex_new ("\\b([a-z_]+)-[0-9a-f]{8}\\b", 0, 0, NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  char *all = g_regex_replace_eval (made_up, state, -1, 0, 0, number_made_up, seen, NULL);

  g_assert_nonnull (all);
  return all;
}

/** ind_test_whole_state: Returns: (transfer full): all that a database says, without the numbers of rows and the times. */
char *
ind_test_whole_state (IndDesk *desk)
{
  g_autofree char *cases = ind_test_state (desk);
  char *all;
  g_autoptr (GPtrArray) log = ind_desk_access_log (desk, 0, 0, NULL);
  GString *state = g_string_new (cases);
  sqlite3_stmt *drafts = ind_store_prepare (desk->store, "SELECT \"field\" || ': ' || \"text\" FROM draft ORDER BY id", NULL);

  g_assert_true (log != NULL && drafts != NULL);
  for (guint k = 0; k < log->len; k++)
    {
      const IndAccess *access = log->pdata[k];

      if (belongs_to_verb (access))
        g_string_append_printf (state, "%s %s %d\n", access->login, access->reference, access->use);
    }
  while (sqlite3_step (drafts) == SQLITE_ROW)
    g_string_append_printf (state, "%s\n", sqlite3_column_text (drafts, 0));
  sqlite3_reset (drafts);
  g_assert_true (read_settings (desk, state, NULL));
  g_assert_true (read_directory (desk, state, NULL));
  all = without_made_up (state->str);
  g_string_free (state, TRUE);
  return all;
}
