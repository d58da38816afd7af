#include "config.h"

#include "ind-desk.h"
#include "ind-format.h"
#include "ind-goal.h"
#include "ind-test-desk.h"
#include "ind-words.h"

/*
 * Two days of a coordinator's work on the invented case, played through by the verbs: what the history tells of them must
 * read like a diary. INDGANG_REWRITE=1 writes the golden texts anew; a person should read them then.
 */

typedef struct
{
  IndDesk *desk;
  IndCase *family;
} Day;

static IndRecord *
find (Day *day, const char *ref)
{
  GHashTableIter records;
  gpointer record;

  g_hash_table_iter_init (&records, day->family->records);
  while (g_hash_table_iter_next (&records, NULL, &record))
    if (g_strcmp0 (((IndRecord *) record)->ref, ref) == 0)
      return record;
  g_error ("There is no %s", ref);
}

static const IndField *
field (IndRecord *record, const char *name)
{
  return ind_table_field (record->table, name);
}

static IndRecord *
draft (const IndTable *table, const char *name, const char *text)
{
  IndRecord *record = ind_record_new (table, 0);

  ind_record_set_text (record, field (record, name), text);
  return record;
}

static IndRecord *
add (Day *day, IndRecord *owner, IndRecord *new_record, guint place)
{
  g_autoptr (IndRecord) held = new_record;
  g_autoptr (GError) error = NULL;
  gint64 id = ind_desk_add (day->desk, owner, new_record, place, &error);

  g_assert_no_error (error);
  return ind_case_lookup (day->family, id);
}

static void
set_text (Day *day, IndRecord *record, const char *name, const char *text)
{
  g_autoptr (GError) error = NULL;

  ind_desk_set_text (day->desk, record, name, text, &error);
  g_assert_no_error (error);
}

static void
set_date (Day *day, IndRecord *record, const char *name, int year, int month, int on)
{
  g_autoptr (GError) error = NULL;

  ind_desk_set_number (day->desk, record, name, ind_date_new (year, month, on), &error);
  g_assert_no_error (error);
}

/* Gives a list other content: of actors. */
static void
set_actors (Day *day, IndRecord *owner, const char *path, const char *const *refs)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;

  for (guint k = 0; refs[k] != NULL; k++)
    {
      IndRecord *item = ind_record_new (ind_record_list_at (owner, path)->table, 0);

      ind_record_set_record (item, field (item, "who"), find (day, refs[k]));
      g_ptr_array_add (items, item);
    }
  ind_desk_set_list (day->desk, owner, path, items, &error);
  g_assert_no_error (error);
}

static void
move (Day *day, const char *ref, guint place)
{
  g_autoptr (GError) error = NULL;

  ind_desk_move (day->desk, find (day, ref), place, &error);
  g_assert_no_error (error);
}

static void
set_shares (Day *day, const char *ref, const char *one, double first, const char *other, double second)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (items, draft (&ind_measure_funding_table, "department", one));
  g_ptr_array_add (items, draft (&ind_measure_funding_table, "department", other));
  ind_record_set_amount (items->pdata[0], field (items->pdata[0], "share"), first);
  ind_record_set_amount (items->pdata[1], field (items->pdata[1], "share"), second);
  ind_desk_set_list (day->desk, find (day, ref), "funding", items, &error);
  g_assert_no_error (error);
}

/* The morning: a call, what it led to, and a goal that became the family's first. */
static void
first_day (Day *day)
{
  IndRecord *family = (IndRecord *) day->family, *entry, *goal, *action, *next, *progress;
  g_autoptr (IndRecord) contact = NULL;

  ind_clock_set (ind_date_new (2026, 11, 23));
  entry = draft (&ind_contact_entry_table, "on", "2026-11-23T08:40");
  ind_record_set_text (entry, field (entry, "channel"), "phone");
  ind_record_set_record (entry, field (entry, "with"), find (day, "p-camilla"));
  ind_record_set_text (entry, field (entry, "note"), "Camilla ringede; natten var hård.");
  add (day, family, entry, G_MAXUINT);
  move (day, "g-1", 0);
  set_text (day, find (day, "g-2"), "status", "adjusted");
  goal = draft (&ind_goal_table, "text", "Deniz sover i sin egen seng inden påske.");
  ind_record_set_text (goal, field (goal, "family_words"), "Mor: »Bare én nat, hvor vi alle sover.«");
  ind_record_set_record (goal, field (goal, "parent"), find (day, "g-2"));
  goal = add (day, family, goal, G_MAXUINT);
  action = add (day, goal, draft (&ind_action_table, "text", "Bestil tid hos søvnvejlederen"), G_MAXUINT);
  set_actors (day, action, "responsible", (const char *const[]) { "w-lone", "p-emre", NULL });
  set_date (day, action, "due_on", 2026, 12, 3);
  set_text (day, action, "status", "under-way");
  progress = draft (&ind_progress_table, "remark", "To nætter uden at vågne");
  ind_record_set_number (progress, field (progress, "on"), ind_date_new (2026, 11, 23));
  ind_record_set_number (progress, field (progress, "value"), 4);
  add (day, find (day, "g-2"), progress, G_MAXUINT);
  set_date (day, find (day, "act-13"), "date", 2027, 3, 10);
  set_text (day, find (day, "act-13"), "status", "agreed");
  set_actors (day, find (day, "act-13"), "participants", (const char *const[]) { "p-camilla", "p-emre", "w-lone", NULL });
  set_text (day, find (day, "act-09"), "status", "cancelled");
  next = add (day, family, draft (&ind_contact_table, "name", "Søvnskolen"), G_MAXUINT);
  contact = ind_record_draft (next);
  ind_record_set_text (contact, field (next, "organisation"), "Region Hovedstaden");
  ind_record_set_text (contact, field (next, "phone"), "20 00 00 77");
  ind_desk_change (day->desk, next, contact, NULL);
  g_assert_true (ind_desk_remove (day->desk, next, NULL));
}

/* The day after: the measures and the family, a mistake, and what was taken back. */
static void
second_day (Day *day)
{
  IndRecord *family = (IndRecord *) day->family, *measure;
  g_autoptr (IndRecord) person = NULL;

  ind_clock_set (ind_date_new (2026, 11, 24));
  measure = draft (&ind_measure_table, "kind", "respite");
  measure = add (day, family, measure, G_MAXUINT);
  set_text (day, measure, "status", "granted");
  set_date (day, measure, "from", 2027, 1, 1);
  set_date (day, measure, "review_on", 2027, 6, 1);
  set_shares (day, "m-2", "Dagtilbud", 60, "Børn og Forebyggelse", 40);
  set_text (day, family, "phone", "20 00 00 78");
  set_text (day, family, "note", "Kun for mig.");
  set_text (day, family, "contact_agreement_closeness", "close");
  set_text (day, find (day, "p-birgit"), "address", "Ny vej 7");
  set_text (day, find (day, "p-selma"), "cpr", "010119-1234");
  person = ind_record_draft (find (day, "p-hakan"));
  ind_record_set_text (person, field (person, "role"), "farbror");
  ind_record_set_text (person, field (person, "phone"), "20 00 00 79");
  ind_desk_change (day->desk, find (day, "p-hakan"), person, NULL);
  g_assert_true (ind_desk_remove (day->desk, find (day, "p-fatma"), NULL));
  g_assert_cmpint (ind_desk_undo (day->desk, family->id, NULL), ==, family->id);
  g_assert_cmpint (ind_desk_redo (day->desk, family->id, NULL), ==, family->id);
  g_assert_cmpint (ind_desk_undo (day->desk, family->id, NULL), ==, family->id);
}

static char *
diary (Day *day)
{
  g_autoptr (GPtrArray) history = ind_desk_history (day->desk, day->family->id, 0, 0, NULL);
  GString *text = g_string_new (NULL);

  /* The first two, how it came to be, name the login of who runs the test. */
  for (guint k = history->len - 2; k-- > 0;)
    {
      g_autofree char *line = ind_words_change (history->pdata[k]);

      g_string_append_printf (text, "%s\n", line);
    }
  return g_string_free (text, FALSE);
}

static void
compare (Day *day, const char *language)
{
  g_autofree char *file = g_strconcat ("diary.", language, ".txt", NULL), *told = NULL, *golden = NULL;
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "golden", file, NULL);
  g_autoptr (GError) error = NULL;

  ind_language_init (language);
  told = diary (day);
  if (g_getenv ("INDGANG_REWRITE") != NULL)
    g_assert_true (g_file_set_contents (path, told, -1, NULL));
  g_file_get_contents (path, &golden, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (told, ==, golden);
}

/* The login of who runs the test is Lone's. */
static void
be_lone (Day *day)
{
  g_autofree char *email = g_strconcat (g_get_user_name (), "@example.dk", NULL);

  set_text (day, find (day, "w-lone"), "email", email);
}

static void
test_diary (void)
{
  g_autofree char *text = ind_test_case_text ("soerensen-yilmaz");
  g_autoptr (IndDesk) desk = ind_test_open (NULL);
  g_autoptr (IndCase) family = ind_desk_open_case (desk, ind_test_take_in (desk, text), IND_USE_OPEN, NULL);
  Day day = { desk, family };

  be_lone (&day);
  first_day (&day);
  second_day (&day);
  compare (&day, "da");
  compare (&day, "en");
  ind_test_assert_sound (desk);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/diary", test_diary);
  return g_test_run ();
}
