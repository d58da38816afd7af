#include "config.h"

#include "ind-format.h"
#include "ind-generator.h"
#include "ind-goal.h"
#include "ind-store-private.h"
#include "ind-test-desk.h"

#include <string.h>

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

/* Returns: the references that were found, in their order, with what was found of each between them and a colon. */
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

static void
test_everything (Fixture *fixture, gconstpointer data)
{
  static const struct { const char *typed, *shown; } table[] = {
    { "efi-2025-014", "case: <EFI-2025-014> · SBSYS 27.24.00-G01-412-25 · Sørensen Yılmaz" },
    { "EFI-2025-0", "case: <EFI-2025-014>" },
    { "G01-412", "case: SBSYS 27.24.00-<G01-412>-25" },
    { "yilmaz", "case: Sørensen <Yılmaz>" },
    { "soerensen", "case: <Sørensen> Yılmaz" },
    { "kragh", "case: <Lone Kragh>" },
    { "bjerre", "worker: Ingrid <Bjerre>" },
    { "tale-", "worker: <Tale>-/hørekonsulent" },
    { "serap", "" },
    { "visitationen", "" },
  };

  for (gsize k = 0; k < G_N_ELEMENTS (table); k++)
    {
      g_autofree char *shown = shown_for (fixture->desk, table[k].typed);

      g_test_message ("%s: %s", table[k].typed, shown);
    }
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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/search/typed", Fixture, NULL, set_up, test_typed, tear_down);
  g_test_add ("/search/everything", Fixture, NULL, set_up, test_everything, tear_down);
  g_test_add ("/search/anything", Fixture, NULL, set_up, test_anything, tear_down);
  return g_test_run ();
}
