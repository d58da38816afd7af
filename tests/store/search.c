#include "config.h"

#include "ind-generator.h"
#include "ind-goal.h"
#include "ind-random-record.h"
#include "ind-store-private.h"
#include "ind-test-scan.h"

/* What somebody who types in the search finds, in which order, and what is shown of it. */

typedef struct
{
  IndDesk *desk;
  gint64 yilmaz;    /* Sørensen Yılmaz, EFI-2025-014 */
  gint64 holm;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *yilmaz = ind_test_case_text ("soerensen-yilmaz"), *holm = ind_test_case_text ("holm");

  fixture->desk = ind_test_open (NULL);
  fixture->yilmaz = ind_test_take_in (fixture->desk, yilmaz);
  fixture->holm = ind_test_take_in (fixture->desk, holm);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->desk);
}

static GPtrArray *
search (IndDesk *desk, const char *text)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *found = ind_desk_search (desk, text, 0, FALSE, &error);

  g_assert_no_error (error);
  return found;
}

/* Returns: the references that were found, in their order. */
static char *
found_by (IndDesk *desk, const char *text)
{
  g_autoptr (GPtrArray) found = search (desk, text);
  GString *said = g_string_new (NULL);

  for (guint k = 0; k < found->len; k++)
    {
      const IndCaseSummary *summary = found->pdata[k];

      g_string_append_printf (said, "%s%s", k > 0 ? ", " : "", summary->reference);
    }
  return g_string_free (said, FALSE);
}

/* The first that was found: where, and what stands around it, with < and > for its marks. */
static char *
shown_for (IndDesk *desk, const char *text)
{
  g_autoptr (GPtrArray) found = search (desk, text);
  const IndCaseSummary *first = found->len > 0 ? found->pdata[0] : NULL;
  GString *shown = g_string_new (first != NULL ? first->found_in : "");

  if (first != NULL && first->found_field != NULL)
    g_string_append_printf (shown, ".%s", first->found_field);
  if (first != NULL && first->found != NULL)
    g_string_append_printf (shown, ": %s", first->found);
  g_string_replace (shown, IND_FOUND_BEGIN, "<", 0);
  g_string_replace (shown, IND_FOUND_END, ">", 0);
  return g_string_free (shown, FALSE);
}

/* One goal of the first case says this, and nothing else. */
static IndGoal *
say (Fixture *fixture, IndCase *family, const char *text)
{
  IndGoal *goal = ind_list_get (family->goals, 0);
  g_autoptr (GError) error = NULL;

  ind_desk_set_text (fixture->desk, (IndRecord *) goal, "text", text, &error);
  g_assert_no_error (error);
  return goal;
}

static IndCase *
open_yilmaz (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  IndCase *family = ind_desk_open_case (fixture->desk, fixture->yilmaz, IND_USE_OPEN, &error);

  g_assert_no_error (error);
  return family;
}

static void
test_typed (Fixture *fixture, gconstpointer data)
{
  static const struct { const char *typed, *text; gboolean found; } table[] = {
    { "zebra", "En Zebra i haven", TRUE },
    { "zeb", "En Zebra i haven", TRUE },
    { "ebra", "En Zebra i haven", FALSE },
    { "ZEBRA HAV", "En zebra i haven", TRUE },
    { "hav zeb", "En zebra i haven", TRUE },
    { "zebra zkov", "En zebra i haven", FALSE },
    { "zåm", "Zaamet", TRUE },                  /* å = aa, both ways */
    { "zaam", "Zåmet", TRUE },
    { "zeme", "Zémét", TRUE },
    { "zémét", "Zemet", TRUE },
    { "Zıraat", "Ziraat", TRUE },
    { "ziraat", "ZİRAAT", TRUE },
    { "zølle", "Zölle", TRUE },
    { "zælle", "Zälle", TRUE },
    { "zoelle", "Zølle", TRUE },                /* who has no ø */
    { "zoe", "Zølle", TRUE },
    { "zølle", "Zoelle", TRUE },
    { "zaelle", "Zælle", TRUE },
    { "zo", "Zølle", FALSE },                   /* ø is no o */
    { "zolle", "Zølle", FALSE },
    { "zusse", "Zuße", TRUE },
    { "zebra-3/2", "Zebra 3, 2. sal", TRUE },   /* in this order */
    { "zebra-2/3", "Zebra 3, 2. sal", FALSE },
    { "zebra 2 3", "Zebra 3, 2. sal", TRUE },
    { "zebrahaven", "zebra\xC2\xADhaven", TRUE },
    { "زرافة", "زرافة كبيرة", TRUE },
    { "زرا", "زرافة كبيرة", TRUE },
    { "ze\xCC\x81" "bra", "Zébra", TRUE },
  };
  g_autoptr (IndCase) family = open_yilmaz (fixture);

  for (gsize k = 0; k < G_N_ELEMENTS (table); k++)
    {
      g_autofree char *found = NULL;

      say (fixture, family, table[k].text);
      found = found_by (fixture->desk, table[k].typed);
      g_test_message ("%s in %s", table[k].typed, table[k].text);
      g_assert_cmpstr (found, ==, table[k].found ? "EFI-2025-014" : "");
    }
}

/* Names, texts, notes and references of everything; and what stands around the words. */
static void
test_everything (Fixture *fixture, gconstpointer data)
{
  static const struct { const char *typed, *shown; } table[] = {
    { "efi-2025-014", "case: <EFI-2025-014>" },
    { "EFI-2025-0", "case: <EFI-2025-014>" },
    { "G01-412", "case: SBSYS 27.24.00-<G01-412>-25" },
    { "yilmaz", "case: Sørensen <Yılmaz>" },
    { "soerensen", "case: <Sørensen> Yılmaz" },
    { "kragh", "case: Lone <Kragh>" },
    { "bjerre", "worker: Ingrid <Bjerre>" },
    { "serap", "meeting_participant: <Serap> Aksoy, tolk" },
    { "visitationen", "measure: <Visitationen>, Børn og Forebyggelse" },
    { "gravemas", "person: …alt om tog og <gravemaskiner>. Pludselige skift og høje lyde gør ham…" },
    { "tolken ny", "case: Emre bliver stille, når <tolken> er <ny>. Bed om Serap, når hun…" },
  };

  for (gsize k = 0; k < G_N_ELEMENTS (table); k++)
    {
      g_autofree char *shown = shown_for (fixture->desk, table[k].typed);

      g_assert_cmpstr (shown, ==, table[k].shown);
    }
}

static void
test_blank (Fixture *fixture, gconstpointer data)
{
  static const char *const blank[] = { "", " ", "\t\n", "\xC2\xAD" };

  for (gsize k = 0; k < G_N_ELEMENTS (blank); k++)
    {
      g_autofree char *found = found_by (fixture->desk, blank[k]);

      g_assert_cmpstr (found, ==, "SOF-2026-003, EFI-2025-014");
    }
}

static void
set (IndCase *family, gpointer record, const char *field, const char *text)
{
  ind_record_set_text (record, ind_table_field (((IndRecord *) record)->table, field), text);
}

/* A case of its own, in which something is called otherwise. */
static void
take_in_with (Fixture *fixture, const char *reference, const char *family_name, const char *municipality, const char *person,
              const char *goal, const char *note)
{
  g_autofree char *text = ind_test_case_text ("holm");
  g_autoptr (IndCase) family = ind_test_read_case (text);
  g_autoptr (GPtrArray) differing = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  set (family, family, "reference", reference);
  set (family, family, "family_name", family_name != NULL ? family_name : "Holm");
  set (family, family, "note", note);
  if (municipality != NULL)
    set (family, family, "municipality", municipality);
  if (person != NULL)
    set (family, ind_list_get (family->persons, 0), "name", person);
  if (goal != NULL)
    set (family, ind_list_get (family->goals, 0), "text", goal);
  ind_desk_take_in (fixture->desk, family, differing, &error);
  g_assert_no_error (error);
}

/* The family's name, then who has the case, other names, texts, notes, however often it stands there; then Danish order. */
static void
test_rank (Fixture *fixture, gconstpointer data)
{
  g_autofree char *found = NULL, *both = NULL;

  take_in_with (fixture, "R-5", NULL, NULL, NULL, NULL, "Zebra, zebra, zebra og igen zebra.");
  take_in_with (fixture, "R-4", NULL, NULL, NULL, "Se en zebra", NULL);
  take_in_with (fixture, "R-6", "Åholm", NULL, NULL, "Zebra! Zebra! Zebra!", NULL);
  take_in_with (fixture, "R-3", NULL, NULL, "Zebra Holm", NULL, NULL);
  take_in_with (fixture, "R-2", NULL, "Zebrakøbing", NULL, NULL, NULL);
  take_in_with (fixture, "R-1", "Zebraholm", NULL, NULL, NULL, NULL);
  take_in_with (fixture, "R-7", "Aagaard Zebra", NULL, NULL, NULL, NULL);
  found = found_by (fixture->desk, "zebra");
  g_assert_cmpstr (found, ==, "R-1, R-7, R-2, R-3, R-4, R-6, R-5");

  /* Both words in one place before one here and one there. */
  take_in_with (fixture, "R-8", "Aaberg", NULL, "Okapi Holm", NULL, "En giraf");
  take_in_with (fixture, "R-9", "Berg", NULL, NULL, "En giraf", "En okapi, ikke en giraf");
  take_in_with (fixture, "R-10", "Berg", NULL, NULL, "En okapi og en giraf", NULL);
  both = found_by (fixture->desk, "okapi giraf");
  g_assert_cmpstr (both, ==, "R-10, R-8, R-9");
}

static void
test_limit (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) found = NULL;

  take_in_with (fixture, "R-1", NULL, NULL, "Zebra Holm", NULL, NULL);
  take_in_with (fixture, "R-2", "Zebra", NULL, NULL, NULL, NULL);
  found = ind_desk_search (fixture->desk, "zebra", 1, FALSE, NULL);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpstr (((IndCaseSummary *) found->pdata[0])->reference, ==, "R-2");
}

/* Who wants few gets the first of all, also where the first place alone has as many or more. */
static void
test_few (Fixture *fixture, gconstpointer data)
{
  static const struct { const char *words; guint n; } questions[] = {
    { "zebra", 5 }, { "z", 5 }, { "zebra holm", 5 }, { "okap giraf", 2 },
  };

  take_in_with (fixture, "R-5", NULL, NULL, NULL, NULL, "En zebra");
  take_in_with (fixture, "R-4", NULL, NULL, NULL, "Se en zebra og en zebra til", "Zebra");
  take_in_with (fixture, "R-3", NULL, NULL, "Zebra Holm", "Se en zebra", NULL);
  take_in_with (fixture, "R-2", NULL, "Zebrakøbing", "Zebra Holm", NULL, "Zebra");
  take_in_with (fixture, "R-1", "Zebraholm Holm", NULL, NULL, "Zebra, zebra", NULL);
  /* The word that is looked for last stands best where the other stands worst. */
  take_in_with (fixture, "R-6", "Giraf", NULL, NULL, "En okapi", NULL);
  take_in_with (fixture, "R-7", "Okapi", NULL, NULL, NULL, "En giraf");
  for (gsize k = 0; k < G_N_ELEMENTS (questions); k++)
    {
      g_autoptr (GPtrArray) all = search (fixture->desk, questions[k].words);

      g_assert_cmpuint (all->len, ==, questions[k].n);
      for (guint limit = 1; limit <= all->len + 1; limit++)
        {
          g_autoptr (GPtrArray) found = ind_desk_search (fixture->desk, questions[k].words, limit, TRUE, NULL);

          g_assert_cmpuint (found->len, ==, MIN (limit, all->len));
          for (guint at = 0; at < found->len; at++)
            {
              const IndCaseSummary *one = found->pdata[at], *same = all->pdata[at];

              g_assert_cmpstr (one->reference, ==, same->reference);
              g_assert_cmpstr (one->found_in, ==, same->found_in);
              g_assert_cmpstr (one->found, ==, same->found);
            }
        }
    }
}

/* What must stand nowhere but in the case file is not shown, wherever somebody wrote it. */
static void
test_secrets (Fixture *fixture, gconstpointer data)
{
  static const struct { const char *typed, *shown; } table[] = {
    { "zebra", "case: <Zebra> i … og …, 140623 er et tal" },
    { "kystengen", "case" },
    { "031091", "case" },
    { "1936", "case" },
    { "031091-1936", "person.cpr" },
  };
  g_autoptr (IndCase) family = open_yilmaz (fixture);
  g_autoptr (GError) error = NULL;

  ind_desk_set_text (fixture->desk, (IndRecord *) family, "note", "Zebra i Kystengen 14 og 031091-1936, 140623 er et tal", &error);
  g_assert_no_error (error);
  ind_desk_set_number (fixture->desk, (IndRecord *) family, "protected_address", IND_YES, &error);
  g_assert_no_error (error);
  for (gsize k = 0; k < G_N_ELEMENTS (table); k++)
    {
      g_autofree char *found = found_by (fixture->desk, table[k].typed), *shown = shown_for (fixture->desk, table[k].typed);

      g_test_message ("%s", table[k].typed);
      g_assert_cmpstr (found, ==, "EFI-2025-014");
      g_assert_cmpstr (shown, ==, table[k].shown);
    }
}

static void
test_cpr (Fixture *fixture, gconstpointer data)
{
  static const struct { const char *typed, *found; } table[] = {
    { "140623-9955", "EFI-2025-014" }, { "1406239955", "EFI-2025-014" }, { " 080792-1062 ", "SOF-2026-003" },
    { "140623", "" }, { "140623-99", "" }, { "140623-9956", "" }, { "9955", "" },
  };

  for (gsize k = 0; k < G_N_ELEMENTS (table); k++)
    {
      g_autofree char *found = found_by (fixture->desk, table[k].typed), *shown = shown_for (fixture->desk, table[k].typed);

      g_assert_cmpstr (found, ==, table[k].found);
      g_assert_cmpstr (shown, ==, *found != '\0' ? "person.cpr" : "");
    }
}

/* A telephone number is found however it was written, and however it is typed. */
static void
test_phone (Fixture *fixture, gconstpointer data)
{
  static const char *const ways[] = { "70112233", "70 11 22 33", "7011 2233", "70 112 233", "701 12 233", "+4570112233",
                                      "+45 70 11 22 33", "0045 70112233", "70-11-22-33" };
  static const char *const others[] = { "70112234", "7011 2234", "33 22 11 70" };
  g_autoptr (IndCase) family = open_yilmaz (fixture);
  g_autofree char *words = NULL;

  for (gsize k = 0; k < G_N_ELEMENTS (ways); k++)
    {
      g_autofree char *text = g_strdup_printf ("Ring til farmor: %s.", ways[k]);

      say (fixture, family, text);
      for (gsize t = 0; t < G_N_ELEMENTS (ways); t++)
        {
          g_autofree char *found = found_by (fixture->desk, ways[t]), *shown = shown_for (fixture->desk, ways[t]);

          g_test_message ("%s for %s", ways[t], ways[k]);
          g_assert_cmpstr (found, ==, "EFI-2025-014");
          g_assert_true (g_str_has_prefix (shown, "goal: ") && strchr (shown, '<') != NULL);
        }
      for (gsize t = 0; t < 2; t++)
        {
          g_autofree char *found = found_by (fixture->desk, others[t]);

          g_assert_cmpstr (found, ==, "");
        }
    }
  /* Words that only look like one go on being words, in any order. */
  say (fixture, family, "70 11 22 33");
  words = found_by (fixture->desk, others[2]);
  g_assert_cmpstr (words, ==, "EFI-2025-014");
}

static void
test_anything (Fixture *fixture, gconstpointer data)
{
  static const char *const typed[] = {
    "\"", "\"\"", "'", "*", "a*", "^a", "a^", "AND", "OR", "NOT", "NEAR", "NEAR(a b)", "a AND", "name:", "name : x", "{name text}:x",
    "-name", "a+b", "+", "(", ")", "()", "((((((((((", "\\", "%s%n", "a\"b", "\"a b\" c", "🙂", "👨‍👩‍👧‍👦", "\xC2\xAD", "\xEF\xBB\xBF", "\xFF\xFE", "\xC3",
    "ø\xC3", "½", "²", "ﷺ", "ﬁ", "\x01\x02\x03", ";--", "'; DROP TABLE search; --", "optimize", "rank", "…", "–",
  };
  g_autofree char *long_word = g_strnfill (100000, 'a'), *long_text = g_strnfill (100000, 'a');
  g_autofree char *quotes = g_strnfill (100000, '"');

  for (gsize k = 0; k < 100000; k += 2)
    long_text[k] = ' ';
  for (gsize k = 0; k < G_N_ELEMENTS (typed); k++)
    {
      g_autoptr (GPtrArray) found = search (fixture->desk, typed[k]);

      g_assert_cmpuint (found->len, <=, 2);
    }
  g_clear_pointer (&long_word, g_free);
  long_word = g_strnfill (100000, 'a');
  for (int k = 0; k < 3; k++)
    {
      g_autoptr (GPtrArray) found = search (fixture->desk, k == 0 ? long_word : k == 1 ? long_text : quotes);

      g_assert_cmpuint (found->len, ==, k == 1 ? 2 : 0);
    }
  ind_test_assert_sound (fixture->desk);
}

/* Who is called otherwise is found so in every case that knows them. */
static void
test_worker (Fixture *fixture, gconstpointer data)
{
  g_autofree char *found = NULL, *before = NULL, *after = NULL;
  g_autoptr (IndCase) family = open_yilmaz (fixture);

  g_assert_true (ind_desk_set_text (fixture->desk, (IndRecord *) family->coordinator, "name", "Zenobia Kragh", NULL));
  found = found_by (fixture->desk, "zenobia");
  g_assert_cmpstr (found, ==, "EFI-2025-014");
  g_assert_true (ind_desk_set_text (fixture->desk, (IndRecord *) family->coordinator, "name", "Xerxes Kragh", NULL));
  before = found_by (fixture->desk, "zenobia");
  g_assert_cmpstr (before, ==, "");
  g_assert_cmpint (ind_desk_undo (fixture->desk, 0, NULL), !=, 0);
  after = shown_for (fixture->desk, "zenobia");
  g_assert_cmpstr (after, ==, "case: <Zenobia> Kragh");
}

/* That somebody searches is logged, once while they type, and not what for. */
static void
test_log (Fixture *fixture, gconstpointer data)
{
  static const struct { const char *typed; gboolean goes_on; guint n; } table[] = {
    { "", FALSE, 0 }, { "z", FALSE, 1 }, { "ze", TRUE, 1 }, { "zeb", TRUE, 1 }, { "y", FALSE, 2 },
  };

  for (gsize k = 0; k < G_N_ELEMENTS (table); k++)
    {
      g_autoptr (GPtrArray) found = ind_desk_search (fixture->desk, table[k].typed, 0, table[k].goes_on, NULL), log = NULL;
      guint n = 0;

      log = ind_desk_access_log (fixture->desk, 0, 0, NULL);
      for (guint at = 0; at < log->len; at++)
        {
          const IndAccess *access = log->pdata[at];

          n += access->use == IND_USE_SEARCH;
          g_assert_true (access->use != IND_USE_SEARCH || access->case_id == 0);
        }
      g_assert_cmpuint (n, ==, table[k].n);
    }
}

static void
on_found (GObject *source, GAsyncResult *result, gpointer found)
{
  *(GPtrArray **) found = ind_desk_find_finish (result, NULL);
}

/* Returns: (transfer full): what is found by the one who types, who waits for nothing. */
static GPtrArray *
find (IndDesk *desk, const char *text)
{
  GPtrArray *found = NULL;

  ind_desk_find_async (desk, text, 0, FALSE, on_found, &found);
  while (found == NULL)
    g_main_context_iteration (NULL, TRUE);
  return found;
}

/* Found in a thread or at once, in a file or in memory, it is the same, what was written a moment ago too. */
static void
test_thread (void)
{
  g_autofree char *path = ind_test_new_path (), *holm = ind_test_case_text ("holm");
  const char *databases[] = { path, NULL };

  for (gsize k = 0; k < G_N_ELEMENTS (databases); k++)
    {
      IndDesk *desk = ind_test_open (databases[k]);
      gint64 id = ind_test_take_in (desk, holm);
      g_autoptr (IndCase) family = ind_desk_open_case (desk, id, IND_USE_OPEN, NULL);
      g_autoptr (GPtrArray) before = find (desk, "zebra"), after = NULL, log = NULL;
      GPtrArray *late = NULL;

      g_assert_cmpuint (before->len, ==, 0);
      g_assert_true (ind_desk_set_text (desk, (IndRecord *) family, "family_name", "Zebra", NULL));
      after = find (desk, "zeb");
      g_assert_cmpuint (after->len, ==, 1);
      g_assert_cmpstr (((IndCaseSummary *) after->pdata[0])->family_name, ==, "Zebra");
      log = ind_desk_access_log (desk, 0, 0, NULL);
      g_assert_cmpint (((IndAccess *) log->pdata[0])->use, ==, IND_USE_SEARCH);
      /* The window may be closed before it has been found. */
      ind_desk_find_async (desk, "zebra", 0, TRUE, on_found, &late);
      g_clear_object (&family);
      g_clear_object (&desk);
      while (late == NULL)
        g_main_context_iteration (NULL, TRUE);
      g_assert_cmpuint (late->len, ==, 1);
      g_ptr_array_unref (late);
    }
  ind_test_remove (path);
}

/* After whatever was done, the search finds what looking through everything finds. */
static void
test_follows (void)
{
  g_autoptr (IndDesk) desk = ind_test_open (NULL);
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261122);

  for (guint seed = 1; seed <= 12; seed++)
    {
      g_autofree char *text = ind_generate_case (seed * 7);
      gint64 id = ind_test_take_in (desk, text);
      g_autoptr (IndCase) family = ind_desk_open_case (desk, id, IND_USE_OPEN, NULL);
      IndRandom random = { rand, family, 0 };

      for (guint k = 0; k < 10; k++)
        {
          IndRecord *record = NULL;
          g_autoptr (IndRecord) draft = NULL;

          while (record == NULL)
            record = ind_random_any (&random, ind_tables[ind_random_below (&random, desk->store->n_tables)]);
          draft = ind_record_draft (record);
          for (const IndField *field = record->table->fields; field->name != NULL; field++)
            if (field->type == IND_FIELD_TEXT)
              ind_random_field (&random, draft, field);
          switch (ind_random_below (&random, 5))
            {
            case 0: ind_desk_undo (desk, 0, NULL); break;
            case 1: ind_desk_remove (desk, record->table == &ind_case_table ? ind_list_get (family->persons, 0) : record, NULL); break;
            default: ind_desk_change (desk, record, draft, NULL);
            }
          if (ind_desk_find_case (desk, family->reference, NULL) != id)
            break;
        }
      ind_test_assert_search_is_a_scan (desk, rand, 30);
      ind_test_assert_sound (desk);
    }
}

static void
run (IndDesk *desk, const char *sql)
{
  g_assert_cmpint (sqlite3_exec (desk->store->db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
}

/* The check sees where the index says something else than the rows. */
static void
test_check (Fixture *fixture, gconstpointer data)
{
  static const char *const wrongs[] = {
    "UPDATE search SET text = 'zebra' WHERE rowid = (SELECT id FROM goal LIMIT 1)",
    "DELETE FROM search WHERE rowid = (SELECT id FROM person LIMIT 1)",
    "INSERT INTO search (rowid, case_id, kind, name) VALUES (7, 7, 'person', 'zebra')",
    "UPDATE goal SET \"text\" = 'zebra' WHERE id = (SELECT id FROM goal LIMIT 1)",
    "UPDATE worker SET \"name\" = 'zebra' WHERE id = (SELECT \"coordinator\" FROM \"case\" LIMIT 1)",
    "DELETE FROM search",
  };

  ind_test_assert_sound (fixture->desk);
  for (gsize k = 0; k < G_N_ELEMENTS (wrongs); k++)
    {
      g_autoptr (GPtrArray) findings = NULL;

      run (fixture->desk, "SAVEPOINT wrong");
      run (fixture->desk, wrongs[k]);
      run (fixture->desk, "RELEASE wrong");
      findings = ind_desk_check (fixture->desk, NULL);
      g_test_message ("%s", wrongs[k]);
      g_assert_cmpuint (findings->len, ==, 1);
      g_assert_cmpint (((IndFinding *) findings->pdata[0])->kind, ==, IND_FINDING_SEARCH);
      run (fixture->desk, "BEGIN");
      g_assert_true (ind_store_reindex (fixture->desk->store, NULL));
      run (fixture->desk, "COMMIT");
      ind_test_assert_sound (fixture->desk);
    }
}

#define SEARCH_TEST(name, func) g_test_add ("/search/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  SEARCH_TEST ("typed", test_typed);
  SEARCH_TEST ("everything", test_everything);
  SEARCH_TEST ("blank", test_blank);
  SEARCH_TEST ("rank", test_rank);
  SEARCH_TEST ("limit", test_limit);
  SEARCH_TEST ("few", test_few);
  SEARCH_TEST ("secrets", test_secrets);
  SEARCH_TEST ("cpr", test_cpr);
  SEARCH_TEST ("phone", test_phone);
  SEARCH_TEST ("anything", test_anything);
  SEARCH_TEST ("worker", test_worker);
  SEARCH_TEST ("log", test_log);
  g_test_add_func ("/search/in a thread", test_thread);
  g_test_add_func ("/search/follows", test_follows);
  SEARCH_TEST ("check", test_check);
  return g_test_run ();
}
