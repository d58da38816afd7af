#include "config.h"

#include "ind-insight.h"

#include <stdlib.h>
#include <string.h>

#include "ind-case-file.h"
#include "ind-case.h"
#include "ind-format.h"
#include "ind-generator.h"
#include "ind-pango.h"
#include "ind-privacy.h"
#include "ind-rules.h"
#include "ind-words.h"
#include "tests/figure/ind-letters.h"
#include "tests/paint/ind-read-back.h"

/* Where a page's text stands, in points; heads and feet are outside. */
#define TOP 56.6
#define BOTTOM 785.3
#define LEFT 56.6
#define RIGHT 538.7

#define SEEDS 24

typedef struct
{
  IndCase *family;
  GPtrArray *changes, *uses, *drafts;
} Fixture;

static IndCase *
read_text (const char *json)
{
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr (GError) error = NULL;
  IndCase *family = ind_case_file_read (bytes, NULL, &error);

  g_assert_no_error (error);
  return family;
}

static void
add_change (Fixture *fixture, IndChangeKind kind, gint64 at, const char *label, const char *const *arguments)
{
  IndChange *change = g_new0 (IndChange, 1);

  change->number = fixture->changes->len + 1;
  change->author = g_strdup ("lkr");
  change->worker = g_strdup ("Lone Kragh");
  change->at = at;
  change->kind = kind;
  change->label = g_strdup (label);
  change->arguments = g_strdupv ((char **) arguments);
  g_ptr_array_add (fixture->changes, change);
}

static void
add_use (Fixture *fixture, IndUse use, gint64 at, const char *worker)
{
  IndAccess *access = g_new0 (IndAccess, 1);

  access->login = g_strdup ("mly");
  access->worker = g_strdup (worker);
  access->at = at;
  access->use = use;
  g_ptr_array_add (fixture->uses, access);
}

static void
take (Fixture *fixture, IndCase *family)
{
  fixture->family = family;
  fixture->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) ind_change_free);
  fixture->uses = g_ptr_array_new_with_free_func ((GDestroyNotify) ind_access_free);
  fixture->drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) ind_draft_free);
}

static void
fixture_clear (Fixture *fixture)
{
  g_clear_object (&fixture->family);
  g_clear_pointer (&fixture->changes, g_ptr_array_unref);
  g_clear_pointer (&fixture->uses, g_ptr_array_unref);
  g_clear_pointer (&fixture->drafts, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fixture, fixture_clear)

static IndInsight
insight_of (Fixture *fixture)
{
  return (IndInsight) { fixture->family, fixture->changes, fixture->uses, fixture->drafts };
}

/* Letters alone: where lines were broken does not count. */
static char *
squeeze (const char *text)
{
  g_autofree char *clean = ind_text_clean (text), *bound = ind_text_bind (clean), *plain = ind_text_unbind (bound, strlen (bound));
  GString *letters = g_string_new (NULL);

  for (const char *at = plain; *at != '\0'; at = g_utf8_next_char (at))
    if (!g_unichar_isspace (g_utf8_get_char (at)))
      g_string_append_unichar (letters, g_utf8_get_char (at));
  return g_string_free (letters, FALSE);
}

/* All that stands on the pages between head and foot, in reading order, squeezed. */
static char *
text_of (GPtrArray *pages)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint p = 0; p < pages->len; p++)
    for (guint k = 0; k < ind_scene_length (pages->pdata[p]); k++)
      {
        const IndItem *item = ind_scene_item (pages->pdata[p], k);

        if (item->type == IND_ITEM_TEXT && item->baseline > TOP - 4 && item->baseline < BOTTOM + 8)
          {
            g_autofree char *letters = squeeze (item->text);

            g_string_append (all, letters);
          }
      }
  return g_string_free (g_steal_pointer (&all), FALSE);
}

typedef struct
{
  IndCase *family;
  const char *text, *lower;
  guint found;
} Search;

/* A word of a catalogue or a choice may be a title, with a capital letter. */
static void
assert_told (Search *search, const char *words, gboolean any_case)
{
  g_autofree char *safe = ind_text_for_others (search->family, words);
  g_auto (GStrv) paragraphs = ind_text_paragraphs (safe);

  for (guint k = 0; paragraphs[k] != NULL; k++)
    {
      g_autofree char *letters = squeeze (paragraphs[k]), *lower = g_utf8_strdown (letters, -1);

      search->found++;
      if (strstr (any_case ? search->lower : search->text, any_case ? lower : letters) == NULL)
        g_error ("this is kept, and not told: “%s”", paragraphs[k]);
    }
}

/* What every field of a record says stands in the insight; an object alone says nothing. */
static gboolean
find_record (IndRecord *record, gpointer data, GError **error)
{
  for (const IndField *field = record->table->fields; field->name != NULL; field++)
    {
      g_autofree char *value = ind_record_value (record, field), *words = NULL;

      if (field->type == IND_FIELD_OBJECT || *value == '\0' || g_str_equal (field->name, "cpr")
          || (g_str_equal (field->name, "address")
              && ind_address_is_protected (((Search *) data)->family, record->table == &ind_person_table ? (IndPerson *) record : NULL)))
        continue;
      words = ind_words_value (record->table, field, value);
      assert_told (data, words, field->values != NULL);
    }
  return TRUE;
}

/* Nothing that is kept is forgotten, whatever the case holds; nothing runs over a margin. */
static void
test_everything (void)
{
  IndTypeset *pango = ind_pango_typeset_new ();
  guint found = 0;

  for (guint32 seed = 0; seed < SEEDS; seed++)
    {
      g_autofree char *json = ind_generate_case (seed), *text = NULL, *lower = NULL;
      g_auto (Fixture) fixture = { NULL };
      g_autoptr (GPtrArray) pages = NULL;
      IndInsight insight;
      Search search = { NULL };

      take (&fixture, read_text (json));
      insight = insight_of (&fixture);
      pages = ind_insight_paper_new (&insight, seed % 4 == 0 ? pango : &ind_letters);
      text = text_of (pages);
      lower = g_utf8_strdown (text, -1);
      search = (Search) { fixture.family, text, lower, 0 };
      ind_record_foreach ((IndRecord *) fixture.family, find_record, &search, NULL);
      found += search.found;
      for (guint p = 0; p < pages->len; p++)
        for (guint k = 0; k < ind_scene_length (pages->pdata[p]); k++)
          {
            const IndItem *item = ind_scene_item (pages->pdata[p], k);

            if (item->type == IND_ITEM_TEXT)
              {
                g_assert_cmpfloat (item->bounds.x, >=, LEFT);
                g_assert_cmpfloat (item->bounds.x + item->bounds.width, <=, RIGHT + 1);
              }
          }
    }
  g_assert_cmpuint (found, >, 20 * SEEDS);
  ind_pango_typeset_free (pango);
}

#define CASE \
  "{\"format\":\"indgang-case\",\"version\":1,\"case\":{\"reference\":\"R-1\",\"family_name\":\"Prøve\"," \
  "\"model\":\"en-indgang\",\"status\":\"enrolled\",\"protected_address\":true,\"address\":\"Skjultvej 14, 2635 Ishøj\"," \
  "\"note\":\"Bor på Skjultvej 14. Ring ikke om natten.\"},\"workers\":[{\"id\":\"w\",\"name\":\"Lone Kragh\"," \
  "\"profession\":\"Familiekoordinator\"}],\"persons\":[{\"id\":\"p\",\"name\":\"Ida Prøve\",\"relation\":\"child\"," \
  "\"in_focus\":true,\"cpr\":\"110323-9876\",\"address\":\"Anden Gade 9\",\"note\":\"Hun er 110323-9876.\"}]," \
  "\"goals\":[{\"id\":\"a\",\"text\":\"Sove\",\"priority\":2},{\"id\":\"b\",\"text\":\"Lege\",\"priority\":1," \
  "\"actions\":[{\"id\":\"t\",\"text\":\"Bestille en gyngestol\",\"responsible\":[\"w\"],\"due_on\":\"2026-12-03\"}]}," \
  "{\"id\":\"c\",\"parent\":\"b\",\"text\":\"Gynge\"}]," \
  "\"measures\":[{\"id\":\"i\",\"kind\":\"respite\",\"status\":\"running\",\"costs\":[{\"from\":\"2026-01-01\"," \
  "\"monthly\":1250.5}],\"funding\":[{\"department\":\"Børn\",\"share\":100}]}]}"

/* What somebody was writing of a person who was to be added. */
static void
add_draft_of_new (Fixture *fixture, const char *field, const char *text)
{
  IndDraft *draft = g_new0 (IndDraft, 1);

  draft->record_id = fixture->family->id;
  draft->author = g_strdup ("lkr");
  draft->field = g_strdup (field);
  draft->text = g_strdup (text);
  g_ptr_array_add (fixture->drafts, draft);
}

static void
take_family (Fixture *fixture)
{
  static const char *const in[] = { "R-1", "Prøve", NULL }, *const moved[] = { "goal", "Lege", "1", "2", NULL },
                    *const secret[] = { "goal", "text", "Sove", "På Skjultvej 14", NULL };
  IndDraft *draft = g_new0 (IndDraft, 1);
  gint64 noon = ind_date_begins (ind_date_new (2026, 11, 20)) + 12 * 3600;

  take (fixture, read_text (CASE));
  add_change (fixture, IND_CHANGE_DO, noon + 86400, IND_LABEL_SET, secret);
  add_change (fixture, IND_CHANGE_UNDO, noon + 60, IND_LABEL_MOVED, moved);
  for (gint64 k = 60; k > 0; k--)
    add_change (fixture, IND_CHANGE_DO, noon + k, IND_LABEL_MOVED, moved);
  add_change (fixture, IND_CHANGE_DO, noon, IND_LABEL_TAKEN_IN, in);
  add_use (fixture, IND_USE_SHOW, noon, "Marianne Lynggaard");
  add_use (fixture, IND_USE_PRINT, noon, NULL);
  draft->record_id = ((IndRecord *) ind_list_get (fixture->family->goals, 0))->id;
  draft->field = g_strdup ("text");
  draft->text = g_strdup ("Sove hele nat");
  draft->author = g_strdup ("jbo");
  g_ptr_array_add (fixture->drafts, draft);
  add_draft_of_new (fixture, "persons.cpr", "110323-9876");
  add_draft_of_new (fixture, "persons.address", "Tredje Sti 7");
  add_draft_of_new (fixture, "persons.name", "Bedstefar Aksel");
}

/* What the first page says of where a chapter begins is so. */
static void
assert_contents (GBytes *pdf, const char *text)
{
  static const char *const chapters[] = { "Familien", "Fagpersoner", "Mål", "Indsatser", "Hvem der har brugt sagen" };
  g_auto (GStrv) pages = g_strsplit (text, "\f", -1);
  g_autofree char *laid_out = ind_read_back (pdf, "pdftotext -layout -l 1 FILE -");

  for (gsize k = 0; k < G_N_ELEMENTS (chapters); k++)
    {
      g_autofree char *pattern = g_strdup_printf ("(?m)^ *%s +side ([0-9]+)$", chapters[k]);
      g_autofree char *heading = g_strdup_printf ("(?m)^%s$", chapters[k]);
      g_autoptr (GRegex) regex = g_regex_new (pattern, 0, 0, NULL);
      g_autoptr (GMatchInfo) match = NULL;
      g_autofree char *number = NULL;
      guint page;

      g_assert_true (g_regex_match (regex, laid_out, 0, &match));
      number = g_match_info_fetch (match, 1);
      page = (guint) atoi (number);
      g_assert_cmpuint (page, >, 0);
      g_assert_cmpuint (page, <=, g_strv_length (pages));
      g_assert_true (g_regex_match_simple (heading, pages[page - 1], 0, 0));
    }
}

/* As the family reads it: the PDF says everything in order, names what is hidden, and hides it. */
static void
test_paper (void)
{
  static const char *const said[] = {
    "Det gemmer vi om jer", "Familien Prøve · sag R-1 · 22. november 2026", "Sag\n", "Beskyttet. Adressen er gemt",
    "Ring ikke om natten", "Familien\n", "Ida Prøve", "110323-••••. De sidste fire tegn er gemt", "Fagpersoner", "Lone Kragh",
    "Mål\n", "1 Lege", "Bestille en gyngestol", "Frist: 3. december 2026", "1.1 Gynge", "2 Sove", "Indsatser", "Aflastning",
    "1.250,50 kr.", "100 %", "Begyndt og ikke gjort færdigt", "jbo", "Sove hele nat", "Navn", "Bedstefar Aksel", "Det er der gjort i sagen",
    "Lørdag den 21. november 2026", "Fredag den 20. november 2026", "12.01", "Lone fortrød: målet »Lege« blev flyttet op som nr. 1",
    "Lone oprettede sagen for familien Prøve", "Hvem der har brugt sagen", "Marianne Lynggaard", "Vist", "mly", "Udskrevet",
  };
  static const char *const hidden[] = { "9876", "Skjultvej", "skjultvej", "Anden Gade", "Tredje Sti", "{", "null" };
  g_auto (Fixture) fixture = { NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *text = NULL, *about = NULL, *outline = NULL;
  const char *at;
  IndInsight insight;

  take_family (&fixture);
  insight = insight_of (&fixture);
  pdf = ind_insight_pdf (&insight, &error);
  g_assert_no_error (error);
  text = ind_read_back (pdf, "pdftotext FILE -");
  at = text;
  for (gsize k = 0; k < G_N_ELEMENTS (said); k++)
    {
      const char *next = strstr (at, said[k]);

      if (next == NULL)
        g_error ("“%s” is not in what follows:\n%s", said[k], at);
      at = next;
    }
  for (gsize k = 0; k < G_N_ELEMENTS (hidden); k++)
    ind_assert_says_not (text, hidden[k]);
  assert_contents (pdf, text);
  about = ind_read_back (pdf, "pdfinfo FILE");
  ind_assert_says (about, "Tagged:          yes");
  ind_assert_says (about, "Title:           Det gemmer vi om jer");
  outline = ind_read_back (pdf, "qpdf --json --json-key=outlines FILE");
  ind_assert_says (outline, "Indsatser");
  ind_assert_says (outline, "1.1 Gynge");
  g_free (ind_read_back (pdf, "qpdf --check FILE"));
}

/* A family of which almost nothing is kept, in English. */
static void
test_little (void)
{
  g_auto (Fixture) fixture = { NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *text = NULL;
  IndInsight insight;

  ind_language_init ("en");
  take (&fixture, read_text ("{\"format\":\"indgang-case\",\"version\":1,\"case\":{\"reference\":\"R-2\",\"family_name\":\" \","
                             "\"model\":\"en-indgang\",\"status\":\"referred\"},\"persons\":[{\"id\":\"p\",\"name\":\" \","
                             "\"relation\":\"child\"}]}"));
  insight = insight_of (&fixture);
  pdf = ind_insight_pdf (&insight, &error);
  g_assert_no_error (error);
  text = ind_read_back (pdf, "pdftotext FILE -");
  ind_assert_says (text, "What we keep about you");
  ind_assert_says (text, "Page 1 of 1");
  ind_assert_says_not (text, "Who has used the case");
  ind_language_init ("da");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ind_language_init ("da");
  ind_clock_set (ind_date_new (2026, 11, 22));
  g_test_add_func ("/insight/everything", test_everything);
  g_test_add_func ("/insight/paper", test_paper);
  g_test_add_func ("/insight/little", test_little);
  return g_test_run ();
}
