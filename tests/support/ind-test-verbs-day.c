#include "config.h"

#include "ind-test-verbs-private.h"

#include "ind-desk-overview.h"
#include "ind-goal.h"
#include "ind-measure.h"

/* What is done from the overview in the morning, the fields that have a verb of their own kind, and what is read beside the cases. */

#define CASE "{\"format\":\"indgang-case\",\"version\":1,\"case\":{\"reference\":\"%s\",\"family_name\":\"Dahl\"," \
             "\"model\":\"en-indgang\",\"status\":\"enrolled\"},\"persons\":[{\"id\":\"p\",\"name\":\"Ea\",\"relation\":\"child\"}]," \
             "\"goals\":[{\"id\":\"g\",\"text\":\"at sove\"}]}"

/* The overview */

static gboolean
act_log_contact (IndDesk *desk, IndCase *family, GError **error)
{
  return ind_desk_log_contact (desk, family, IND_CHANNEL_PHONE, TRUE, "Det går bedre", error) != 0;
}

static gboolean
act_hold (IndDesk *desk, IndCase *family, GError **error)
{
  return ind_desk_hold (desk, ind_list_get (family->activities, 0), error);
}

static IndAction *
task_of (IndCase *family)
{
  IndGoal *goal = ind_list_get (family->goals, 0);

  return ind_list_get (goal->actions, 0);
}

static gboolean
act_settle_task (IndDesk *desk, IndCase *family, GError **error)
{
  return ind_desk_settle_task (desk, task_of (family), IND_ACTION_DONE, error);
}

static gboolean
act_look_again (IndDesk *desk, IndCase *family, GError **error)
{
  return ind_desk_look_again (desk, ind_list_get (family->measures, 0), error) != 0;
}

static gboolean
act_plan_follow_up (IndDesk *desk, IndCase *family, GError **error)
{
  IndDate date = ind_date_new (2027, 2, 9);

  return ind_desk_plan_follow_up (desk, family, ind_date_month (date), date, error) != 0;
}

static gboolean
act_put_off (IndDesk *desk, IndCase *family, GError **error)
{
  return ind_desk_put_off (desk, ind_list_get (family->activities, 0), ind_date_new (2027, 8, 1), IND_NO_DATE, error);
}

static gboolean
act_put_off_task (IndDesk *desk, IndCase *family, GError **error)
{
  IndDate date = ind_date_new (2027, 2, 9);

  return ind_desk_put_off (desk, (IndRecord *) task_of (family), ind_date_month (date), date, error);
}

/* Fields and lists */

static gboolean
act_set_number (IndDesk *desk, IndCase *family, GError **error)
{
  return ind_desk_set_number (desk, ind_list_get (family->persons, 0), "birth_date", ind_date_new (2022, 5, 4), error);
}

static gboolean
act_set_amount (IndDesk *desk, IndCase *family, GError **error)
{
  return ind_desk_set_amount (desk, ind_list_get (family->measures, 0), "one_off", 1200, error);
}

/* The worker of the directory whom no case knows yet. Returns: (transfer full) (nullable) */
static IndWorker *
stranger (IndDesk *desk, GError **error)
{
  g_autoptr (GPtrArray) workers = ind_desk_list_workers (desk, error);

  for (guint k = 0; workers != NULL && k < workers->len; k++)
    if (g_str_equal (((IndWorker *) workers->pdata[k])->name, "Aage"))
      return g_object_ref (workers->pdata[k]);
  g_assert_null (workers);
  return NULL;
}

/* Somebody of the directory coordinates; whoever did so is an earlier coordinator. */
static gboolean
act_set_worker (IndDesk *desk, IndCase *family, GError **error)
{
  g_autoptr (IndWorker) worker = stranger (desk, error);

  return worker != NULL && ind_desk_set_worker (desk, (IndRecord *) family, "coordinator", worker, error);
}

/* One whom the case knows, one of the directory, and one who is new to both. */
static gboolean
act_set_actors (IndDesk *desk, IndCase *family, GError **error)
{
  g_autoptr (GPtrArray) who = g_ptr_array_new ();
  g_autoptr (IndRecord) contact = ind_record_new (&ind_contact_table, ind_new_id ());
  g_autoptr (IndWorker) worker = stranger (desk, error);

  ind_record_set_text_at (contact, "name", "Frivillig fra idrætten");
  g_ptr_array_add (who, ind_list_get (family->persons, 1));
  g_ptr_array_add (who, worker);
  g_ptr_array_add (who, contact);
  return worker != NULL && ind_desk_set_actors (desk, (IndRecord *) task_of (family), "responsible", who, error);
}

static gboolean
act_move_node (IndDesk *desk, IndCase *family, GError **error)
{
  IndMap *map = ind_list_get (family->maps, 0);

  return ind_desk_move_node (desk, ind_list_get (map->nodes, 0), 70, 10, error);
}

#define ON_CASE(name) \
  gboolean ind_test_##name (IndDesk *desk, GString *told, GError **error) { return ind_test_with_case (desk, act_##name, error); }

ON_CASE (log_contact)
ON_CASE (hold)
ON_CASE (settle_task)
ON_CASE (look_again)
ON_CASE (plan_follow_up)
ON_CASE (put_off)
ON_CASE (put_off_task)
ON_CASE (set_number)
ON_CASE (set_amount)
ON_CASE (set_worker)
ON_CASE (set_actors)
ON_CASE (move_node)

/* The whole of it */

/** ind_test_take_in_all: two families, or none. */
gboolean
ind_test_take_in_all (IndDesk *desk, GString *told, GError **error)
{
  g_autoptr (GPtrArray) families = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *first = g_strdup_printf (CASE, "E"), *second = g_strdup_printf (CASE, "F");

  g_ptr_array_add (families, ind_test_read_case (first));
  g_ptr_array_add (families, ind_test_read_case (second));
  return ind_desk_take_in_all (desk, families, error);
}

gboolean
ind_test_take_seat (IndDesk *desk, GString *told, GError **error)
{
  g_autoptr (IndWorker) worker = stranger (desk, error);

  return worker != NULL && ind_desk_take_seat (desk, ((IndRecord *) worker)->id, error);
}

gboolean
ind_test_renew_search (IndDesk *desk, GString *told, GError **error)
{
  return ind_desk_renew_search (desk, error);
}

gboolean
ind_test_try_writing (IndDesk *desk, GString *told, GError **error)
{
  return ind_desk_try_writing (desk, error);
}

/* Reading */

gboolean
ind_test_read_overview (IndDesk *desk, GString *told, GError **error)
{
  g_autoptr (IndOverview) overview = ind_desk_overview (desk, ind_date_new (2026, 11, 22), error);

  for (int section = 0; overview != NULL && section < IND_N_OVERVIEW_SECTIONS; section++)
    {
      GArray *lines = ind_overview_lines (overview, (IndOverviewSection) section);

      for (guint k = 0; k < lines->len; k++)
        {
          const IndOverviewLine *line = &g_array_index (lines, IndOverviewLine, k);

          g_string_append_printf (told, "%d|%d|%s|%u|%u\n", section, line->reason, line->family->reference, line->due, line->since);
        }
    }
  return overview != NULL;
}

gboolean
ind_test_read_stages (IndDesk *desk, GString *told, GError **error)
{
  gint64 id = ind_desk_find_case (desk, "A", error);
  g_autoptr (GHashTable) stages = id != 0 ? ind_desk_list_stages (desk, error) : NULL;

  if (stages != NULL)
    g_string_append_printf (told, "%u families, A: %d", g_hash_table_size (stages),
                            GPOINTER_TO_INT (g_hash_table_lookup (stages, &id)));
  return stages != NULL;
}

gboolean
ind_test_read_list (IndDesk *desk, GString *told, GError **error)
{
  g_autoptr (GPtrArray) participants = ind_desk_list_participants (desk, error);

  for (guint k = 0; participants != NULL && k < participants->len; k++)
    {
      const IndParticipant *participant = participants->pdata[k];

      g_string_append_printf (told, "%s|%s|%u\n", participant->values[IND_COLUMN_REFERENCE],
                              participant->values[IND_COLUMN_FAMILY], participant->children->len);
    }
  return participants != NULL;
}

gboolean
ind_test_read_all_drafts (IndDesk *desk, GString *told, GError **error)
{
  gint64 id = ind_desk_find_case (desk, "A", error);
  g_autoptr (GPtrArray) drafts = id != 0 ? ind_desk_all_drafts (desk, id, error) : NULL;

  for (guint k = 0; drafts != NULL && k < drafts->len; k++)
    g_string_append_printf (told, "%s: %s\n", ((IndDraft *) drafts->pdata[k])->field, ((IndDraft *) drafts->pdata[k])->text);
  return drafts != NULL;
}

/** ind_test_find_ever: one of which only the history is left. */
gboolean
ind_test_find_ever (IndDesk *desk, GString *told, GError **error)
{
  return ind_desk_find_case_ever (desk, "C", error) != 0;
}

gboolean
ind_test_catch_up (IndDesk *desk, GString *told, GError **error)
{
  return ind_desk_catch_up (desk, error);
}
