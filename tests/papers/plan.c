#include "config.h"

#include "ind-plan-paper.h"

#include <string.h>

#include "ind-case-file.h"
#include "ind-format.h"
#include "ind-generator.h"
#include "ind-pango.h"
#include "tests/figure/ind-letters.h"
#include "tests/paint/ind-read-back.h"

/* Where texts may stand, in points: 20 mm from the sheet's edges, heads and feet a little further out. */
#define LEFT 56.6
#define RIGHT 538.7
#define TOP 56.6
#define BOTTOM 785.3

static IndCase *
read_sample (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", name, NULL);
  g_autoptr (GError) error = NULL;
  IndCase *family = ind_case_file_read_path (path, NULL, &error);

  g_assert_no_error (error);
  return family;
}

static IndCase *
read_text (const char *json)
{
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr (GError) error = NULL;
  IndCase *family = ind_case_file_read (bytes, NULL, &error);

  g_assert_no_error (error);
  return family;
}

/* @part @n times, the number of each in the place of #. */
static char *
repeat (const char *part, guint n)
{
  GString *all = g_string_new (NULL);

  for (guint k = 0; k < n; k++)
    for (const char *p = part; *p != '\0'; p++)
      if (*p == '#')
        g_string_append_printf (all, "%u", k);
      else
        g_string_append_c (all, *p);
  return g_string_free (all, FALSE);
}

static IndCase *
read_family (const char *case_members, const char *child, const char *rest)
{
  g_autofree char *json = g_strdup_printf (
    "{\"format\":\"indgang-case\",\"version\":1,\"case\":{\"reference\":\"A\",\"family_name\":\"Prøve\","
    "\"model\":\"en-indgang\",\"status\":\"enrolled\"%s},\"persons\":[{\"id\":\"p\",\"name\":\"%s\","
    "\"relation\":\"child\",\"in_focus\":true}],%s}", case_members, child, rest);

  return read_text (json);
}

static gboolean
is_furniture (const IndScene *page, const IndItem *item)
{
  return item->role == IND_ROLE_WATERMARK || item->baseline < TOP - 4 || item->baseline > BOTTOM + 8;
}

static gboolean
touch (const IndBox *one, const IndBox *other)
{
  return one->x < other->x + other->width - 0.2 && other->x < one->x + one->width - 0.2
         && one->y < other->y + other->height - 0.2 && other->y < one->y + one->height - 0.2;
}

/* No text lies on another one, or outside of the margins. */
static void
check_places (const IndScene *page)
{
  for (guint k = 0; k < ind_scene_length (page); k++)
    {
      const IndItem *one = ind_scene_item (page, k);

      if (one->type != IND_ITEM_TEXT || one->role == IND_ROLE_WATERMARK)
        continue;
      if (one->bounds.x < LEFT || one->bounds.x + one->bounds.width > RIGHT + 0.5)
        g_error ("text from %.1f to %.1f runs over the margin: |%s|", one->bounds.x, one->bounds.x + one->bounds.width,
                 one->text);
      if (!is_furniture (page, one))
        {
          g_assert_cmpfloat (one->bounds.y, >=, TOP - 1);
          g_assert_cmpfloat (one->bounds.y + one->bounds.height, <=, BOTTOM + 1);
        }
      for (guint i = 0; i < k; i++)
        {
          const IndItem *other = ind_scene_item (page, i);

          if (other->type == IND_ITEM_TEXT && other->role != IND_ROLE_WATERMARK && touch (&one->bounds, &other->bounds))
            g_error ("texts overlap:\n|%s|\n|%s|", other->text, one->text);
        }
    }
}

static const char *
leaf_at (const IndScene *page, gboolean last)
{
  const char *tag = NULL;

  for (guint k = 0; k < ind_scene_length (page); k++)
    {
      const IndItem *item = ind_scene_item (page, k);

      if (item->type == IND_ITEM_BEGIN && ind_tag_is_leaf (item->tag) && (last || tag == NULL))
        tag = item->tag;
    }
  return tag;
}

/* Neither a heading nor a table's head stands last on a page; a long one may go on on the next. */
static void
check_foot (const IndScene *page, const IndScene *next)
{
  const char *last = leaf_at (page, TRUE), *first = next != NULL ? leaf_at (next, FALSE) : NULL;

  g_assert_nonnull (last);
  if ((g_str_equal (last, "H1") || g_str_equal (last, "H2") || g_str_equal (last, "TH")) && g_strcmp0 (first, last) != 0)
    {
      g_autofree char *dump = ind_scene_dump (page);

      g_error ("%s stands alone at the foot of this page:\n%s", last, dump);
    }
}

/* What begins ends; leaves hold no structures and end on their page; a row of a table holds something. */
static void
check_structure (GPtrArray *pages)
{
  g_autoptr (GPtrArray) open = g_ptr_array_new ();

  for (guint p = 0; p < pages->len; p++)
    {
      const IndScene *page = pages->pdata[p];

      for (guint k = 0; k < ind_scene_length (page); k++)
        {
          const IndItem *item = ind_scene_item (page, k);
          const char *inner = open->len > 0 ? open->pdata[open->len - 1] : NULL;

          if (item->type == IND_ITEM_BEGIN)
            {
              g_assert_true (inner == NULL || !ind_tag_is_leaf (inner));
              g_assert_true (inner != NULL || g_str_equal (item->tag, "Document"));
              if (g_str_equal (item->tag, "Figure"))
                g_assert_false (ind_is_blank (item->alt));
              g_ptr_array_add (open, (char *) item->tag);
            }
          else if (item->type == IND_ITEM_END)
            {
              g_assert_nonnull (inner);
              g_ptr_array_set_size (open, open->len - 1);
            }
          else if (item->type == IND_ITEM_TEXT && !is_furniture (page, item))
            g_assert_true (inner != NULL && ind_tag_is_leaf (inner));
        }
      g_assert_true (open->len == 0 || !ind_tag_is_leaf (open->pdata[open->len - 1]));
    }
  g_assert_cmpuint (open->len, ==, 0);
}

static GPtrArray *
lay_out (IndCase *family, const IndPlanOptions *options, const IndTypeset *typeset)
{
  GPtrArray *pages = ind_plan_paper_new (family, options, typeset);

  g_assert_cmpuint (pages->len, >, 0);
  for (guint k = 0; k < pages->len; k++)
    {
      check_places (pages->pdata[k]);
      check_foot (pages->pdata[k], k + 1 < pages->len ? pages->pdata[k + 1] : NULL);
    }
  check_structure (pages);
  return pages;
}

/* Everything that is said on the pages, heads and feet left out, with single spaces. */
static char *
read_pages (GPtrArray *pages)
{
  GString *all = g_string_new (NULL);

  for (guint p = 0; p < pages->len; p++)
    for (guint k = 0; k < ind_scene_length (pages->pdata[p]); k++)
      {
        const IndItem *item = ind_scene_item (pages->pdata[p], k);

        if (item->type == IND_ITEM_TEXT && !is_furniture (pages->pdata[p], item))
          {
            g_string_append (all, item->text);
            if (!g_str_has_suffix (item->text, " "))
              g_string_append_c (all, ' ');
          }
      }
  return g_string_free (all, FALSE);
}

/* All kinds of paper, by letters of six points and by the real fonts. Returns what the plain one says. */
static char *
check_everywhere (IndCase *family)
{
  static const IndPlanOptions options[] = {
    { IND_PAPER_A4, FALSE, FALSE, NULL },
    { IND_PAPER_A4, TRUE, FALSE, NULL },
    { IND_PAPER_A3, FALSE, TRUE, "Fælles plan" },
  };
  IndTypeset *pango = ind_pango_typeset_new ();
  char *said = NULL;

  for (guint k = 0; k < G_N_ELEMENTS (options); k++)
    {
      g_autoptr (GPtrArray) letters = lay_out (family, &options[k], &ind_letters);
      g_autoptr (GPtrArray) real = lay_out (family, &options[k], pango);

      if (k == 0)
        said = read_pages (real);
    }
  ind_pango_typeset_free (pango);
  return said;
}

static void
test_samples (void)
{
  static const char *const names[] = { "soerensen-yilmaz.json", "holm.json", "nielsen-referral.json" };

  for (guint k = 0; k < G_N_ELEMENTS (names); k++)
    {
      g_autoptr (IndCase) family = read_sample (names[k]);

      g_free (check_everywhere (family));
    }
}

/* Pages as they were when somebody last looked at them; INDGANG_REWRITE=1 keeps what they are now. */
static void
test_golden (gconstpointer data)
{
  const char *name = data;
  g_autofree char *json = g_strconcat (name, ".json", NULL), *txt = g_strconcat (name, ".txt", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "golden", txt, NULL), *golden = NULL;
  g_autoptr (IndCase) family = read_sample (json);
  g_autoptr (GPtrArray) pages = ind_plan_paper_new (family, &(IndPlanOptions) { 0 }, &ind_letters);
  g_autoptr (GString) dump = g_string_new (NULL);
  g_auto (GStrv) now = NULL, then = NULL;
  g_autoptr (GError) error = NULL;

  for (guint k = 0; k < pages->len; k++)
    {
      g_autofree char *page = ind_scene_dump (pages->pdata[k]);

      g_string_append (dump, page);
    }
  if (g_getenv ("INDGANG_REWRITE") != NULL)
    g_assert_true (g_file_set_contents (path, dump->str, -1, NULL));
  g_file_get_contents (path, &golden, NULL, &error);
  g_assert_no_error (error);
  now = g_strsplit (dump->str, "\n", -1);
  then = g_strsplit (golden, "\n", -1);
  for (guint k = 0; now[k] != NULL && then[k] != NULL; k++)
    g_assert_cmpstr (now[k], ==, then[k]);
  g_assert_cmpuint (g_strv_length (now), ==, g_strv_length (then));
}

/* Who signs does not stand on a page alone while an earlier one has room: this family's year fills the last page. */
static void
test_signers_are_not_alone (void)
{
  IndPlanOptions options = { .with = IND_PLAN_USUAL };
  IndTypeset *typeset = ind_pango_typeset_new ();
  g_autoptr (IndCase) family = read_sample ("../../data/sample/2024-020.json");
  g_autoptr (GPtrArray) pages = ind_plan_paper_new (family, &options, typeset);
  g_autofree char *second = NULL;

  g_assert_cmpuint (pages->len, ==, 3);
  second = ind_scene_dump (pages->pdata[1]);
  g_assert_nonnull (strstr (second, "|Vores mål|"));
  g_assert_nonnull (strstr (second, "|Vi er enige om planen|"));
  ind_pango_typeset_free (typeset);
}

static void
test_words (void)
{
  static const char *const parts[] = {
    "Handleplan for Deniz ", "Skrevet sammen med Camilla og Emre. ", "storesøster, 7 år ",
    "1 »Vi skal sove. Når vi sover, kan vi klare resten.« Emre, far 2 »Jeg vil så gerne have",
    "Ring til Lone 20 00 00 11 Lone Kragh er jeres familiekoordinator. ", "så ring til Rasmus Thorup på 20 00 00 12.",
    "Målet Senest den 31. maj 2027", "Hvor langt er vi? 6 af 10", "– Selma har ikke ondt i maven om søndagen.",
    "13. november 2026 Skulle have været klar", "Gjort 28. april", "Ingen endnu",
    "Nadia Berg epilepsisygeplejerske ", "barnets lov § 90, stk. 1, nr. 4", "Januar–marts 2027",
    "Camilla Sørensen, mor Dato Emre Yılmaz, far Dato Lone Kragh, familiekoordinator Dato",
  };
  g_autoptr (IndCase) family = read_sample ("soerensen-yilmaz.json");
  g_autofree char *said = check_everywhere (family);
  const char *first = strstr (said, "1.1 »Jeg tør ikke lukke øjnene");
  const char *second = strstr (said, "2.1 »Hvis han selv kan gå ind");

  for (guint k = 0; k < G_N_ELEMENTS (parts); k++)
    ind_assert_says (said, parts[k]);
  g_assert_true (first != NULL && second != NULL && first < second);
  ind_assert_says_not (said, "Telefonisk opfølgning");   /* cancelled */
  ind_assert_says_not (said, "Status i kerneteamet");    /* the team's */
  ind_assert_says_not (said, "Hakan");                   /* has no part in the plan */
}

/* A case with nearly nothing: one page, and no heading without something under it. */
static void
test_nearly_nothing (void)
{
  g_autoptr (IndCase) family = read_sample ("nielsen-referral.json");
  g_autoptr (GPtrArray) pages = lay_out (family, &(IndPlanOptions) { 0 }, &ind_letters);
  g_autofree char *said = read_pages (pages);

  g_assert_cmpuint (pages->len, ==, 1);
  g_assert_cmpstr (said, ==, "Handleplan for Freja Freja 8 måneder Sara mor "
                             "Vi har ikke skrevet mål endnu. Dem finder vi sammen, når vi mødes. ");
}

/* Dates without anybody to call, and somebody to call without dates, each on page one. */
static void
test_half_a_foot (void)
{
  static const char event[] = "\"activities\":[{\"id\":\"x\",\"kind\":\"follow-up\",\"month\":\"2026-12\"},"
                              "{\"id\":\"y\",\"kind\":\"other\",\"month\":\"2027-01\",\"title\":\"Tur\"}]";
  g_autoptr (IndCase) dates = read_family ("", "Barn", event);
  g_autoptr (IndCase) call = read_family (",\"coordinator\":\"w\"", "Barn",
                                          "\"workers\":[{\"id\":\"w\",\"name\":\"Lone Kragh\"}]");
  g_autofree char *of_dates = check_everywhere (dates), *of_call = check_everywhere (call);

  ind_assert_says (of_dates, "Det sker der nu December Opfølgning Januar 2027 Tur ");
  ind_assert_says_not (of_dates, "familiekoordinator");
  ind_assert_says (of_call, "Spørg Lone Lone Kragh er jeres familiekoordinator. ");
  ind_assert_says_not (of_call, "Det sker der nu");
}

static void
test_draft (void)
{
  g_autoptr (IndCase) family = read_sample ("holm.json");
  g_autoptr (GPtrArray) pages = lay_out (family, &(IndPlanOptions) { .draft = TRUE }, &ind_letters);
  g_autofree char *said = read_pages (pages);

  ind_assert_says (said, "Dette er en kladde.");
  for (guint k = 0; k < pages->len; k++)
    {
      g_autofree char *dump = ind_scene_dump (pages->pdata[k]);

      ind_assert_says (dump, "|Kladde|");
    }
}

/* Large print: no letter under 16 points, on any page. */
static void
test_large_print (void)
{
  g_autoptr (IndCase) family = read_sample ("soerensen-yilmaz.json");
  g_autoptr (GPtrArray) pages = lay_out (family, &(IndPlanOptions) { .large_print = TRUE }, &ind_letters);
  g_autoptr (GPtrArray) plain = lay_out (family, &(IndPlanOptions) { 0 }, &ind_letters);

  for (guint p = 0; p < pages->len; p++)
    for (guint k = 0; k < ind_scene_length (pages->pdata[p]); k++)
      if (ind_scene_item (pages->pdata[p], k)->type == IND_ITEM_TEXT)
        g_assert_cmpfloat (ind_scene_item (pages->pdata[p], k)->size, >=, 16);
  for (guint p = 0; p < plain->len; p++)
    for (guint k = 0; k < ind_scene_length (plain->pdata[p]); k++)
      if (ind_scene_item (plain->pdata[p], k)->type == IND_ITEM_TEXT)
        g_assert_cmpfloat (ind_scene_item (plain->pdata[p], k)->size, >=, 9);
}

/* Every text that is internal, or is nobody's business, says GEMT here; what may be shown says VIST. */
static void
test_private (void)
{
  static const char json[] =
    "{\"format\":\"indgang-case\",\"version\":1,\"case\":{\"reference\":\"GEMT\",\"journal_reference\":\"GEMT\","
    "\"family_name\":\"VIST-familie\",\"model\":\"en-indgang\",\"status\":\"enrolled\",\"coordinator\":\"w\","
    "\"protected_address\":true,\"address\":\"GEMTvej 12, 2635 GEMTby\",\"note\":\"GEMT\",\"discharge_reason\":\"GEMT\","
    "\"target_group\":{\"note\":\"GEMT\"},\"purpose\":\"VIST formål fra GEMTvej 12 og 140623-9955 og 1406239955\","
    "\"phone\":\"GEMT\",\"consents\":[{\"scope\":\"GEMT\",\"given_by\":\"p\",\"given_on\":\"2026-01-01\"}]},"
    "\"workers\":[{\"id\":\"w\",\"name\":\"VIST-arbejder\"}],"
    "\"persons\":[{\"id\":\"p\",\"name\":\"VIST-barn GEMT\",\"relation\":\"child\",\"in_focus\":true,"
    "\"cpr\":\"140623-9955\",\"address\":\"GEMTgade 3, 2. th.\",\"protected_address\":true,\"note\":\"GEMT\","
    "\"impairment\":\"GEMT\",\"email\":\"GEMT\",\"phone\":\"GEMT\","
    "\"own_case\":{\"department\":\"GEMT\",\"worker\":\"GEMT\",\"note\":\"GEMT\"}}],"
    "\"goals\":[{\"id\":\"g\",\"text\":\"VIST mål\",\"note\":\"GEMT\",\"family_words\":\"VIST ord\","
    "\"actions\":[{\"id\":\"a\",\"text\":\"VIST opgave\",\"note\":\"GEMT\",\"remark\":\"VIST bemærkning\"},"
    "{\"id\":\"b\",\"text\":\"GEMT opgave\",\"status\":\"dropped\"}]},"
    "{\"id\":\"h\",\"text\":\"GEMT mål\",\"status\":\"dropped\"}],"
    "\"measures\":[{\"id\":\"m\",\"kind\":\"aids\",\"title\":\"VIST hjælp\",\"note\":\"GEMT\",\"one_off\":98765,"
    "\"costs\":[{\"monthly\":98765}],\"funding\":[{\"department\":\"GEMT\",\"share\":100}]}],"
    "\"activities\":[{\"id\":\"x\",\"kind\":\"follow-up\",\"month\":\"2026-12\",\"title\":\"VIST møde\","
    "\"place\":\"GEMTgade 3\",\"note\":\"GEMT\",\"purpose\":\"VIST 140623-9955\"},"
    "{\"id\":\"y\",\"kind\":\"status-meeting\",\"month\":\"2026-12\",\"title\":\"GEMT\",\"audience\":\"team\"},"
    "{\"id\":\"z\",\"kind\":\"follow-up\",\"month\":\"2026-12\",\"title\":\"GEMT\",\"status\":\"cancelled\"}],"
    "\"plans\":[{\"issued_on\":\"2026-04-01\",\"note\":\"GEMT\",\"agreed_by\":[\"w\"]}],"
    "\"evaluations\":[],\"contact_log\":[{\"on\":\"2026-01-01\",\"channel\":\"phone\",\"note\":\"GEMT\"}]}";
  static const char *const shown[] = { "VIST-familie", "VIST-barn", "VIST-arbejder", "VIST mål", "»VIST ord«",
                                       "VIST opgave", "VIST bemærkning", "VIST hjælp", "VIST møde", "VIST formål" };
  g_autoptr (IndCase) family = read_text (json);
  g_autofree char *said = check_everywhere (family);
  g_autofree char *text = NULL, *inside = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = ind_plan_paper_pdf (family, &(IndPlanOptions) { 0 }, &error);

  g_assert_no_error (error);
  for (guint k = 1; k < G_N_ELEMENTS (shown); k++)
    ind_assert_says (said, shown[k]);
  text = ind_read_back (pdf, "pdftotext FILE -");
  inside = ind_read_back (pdf, "qpdf --qdf --object-streams=disable FILE -");
  for (guint k = 0; k < 3; k++)
    {
      const char *where = k == 0 ? said : k == 1 ? text : inside;

      ind_assert_says_not (where, "GEMT");
      ind_assert_says_not (where, "140623");
      ind_assert_says_not (where, "98765");
      ind_assert_says_not (where, "98.765");
    }
}

/* A text of 100,000 letters stands there whole, wherever it stands. */
static void
test_long_texts (void)
{
  static const char *const places[] = {
    "\"goals\":[{\"id\":\"g\",\"text\":\"%s\"}]",
    "\"goals\":[{\"id\":\"g\",\"text\":\"Mål\",\"family_words\":\"Mor: »%s«\"}]",
    "\"goals\":[{\"id\":\"g\",\"text\":\"Mål\",\"signs\":[\"%s\"]}]",
    "\"goals\":[{\"id\":\"g\",\"text\":\"Mål\",\"progress\":[{\"on\":\"2026-01-01\",\"value\":3,\"remark\":\"%s\"},"
    "{\"on\":\"2025-01-01\",\"value\":2}]}]",
    "\"goals\":[{\"id\":\"g\",\"text\":\"Mål\",\"actions\":[{\"id\":\"a\",\"text\":\"%s\"},{\"id\":\"b\",\"text\":\"To\"}]}]",
    "\"goals\":[{\"id\":\"g\",\"text\":\"Mål\",\"actions\":[{\"id\":\"a\",\"text\":\"En\",\"remark\":\"%s\"}]}]",
    "\"measures\":[{\"id\":\"m\",\"kind\":\"other\",\"title\":\"%s\"}]",
    "\"activities\":[{\"id\":\"x\",\"kind\":\"other\",\"month\":\"2026-12\",\"purpose\":\"%s\"}]",
  };
  g_autofree char *text = repeat ("ord#. og ", 8300);

  g_strchomp (text);
  for (guint k = 0; k <= G_N_ELEMENTS (places); k++)
    {
      g_autoptr (GString) rest = g_string_new (k < G_N_ELEMENTS (places) ? places[k] : "\"goals\":[]");
      g_autofree char *purpose = k == G_N_ELEMENTS (places) ? g_strdup_printf (",\"purpose\":\"%s\"", text) : g_strdup ("");
      g_autoptr (IndCase) family = NULL;
      g_autofree char *said = NULL;
      const char *at;

      g_string_replace (rest, "%s", text, 0);
      family = read_family (purpose, "Barn", rest->str);
      said = check_everywhere (family);
      at = said;
      for (guint word = 0; word < 8300; word++)
        {
          char expected[16];

          g_snprintf (expected, sizeof expected, "ord%u.", word);
          at = strstr (at, expected);
          g_assert_nonnull (at);
        }
    }
}

/* Names of 200 letters without a space, everywhere that names stand. */
static void
test_long_names (void)
{
  g_autofree char *name = repeat ("m", 200);
  g_autofree char *members = NULL, *rest = NULL;
  g_autoptr (IndCase) family = NULL;

  members = g_strdup_printf (",\"coordinator\":\"w\",\"partner\":\"v\",\"municipality\":\"%s\"", name);
  rest = g_strdup_printf ("\"workers\":[{\"id\":\"w\",\"name\":\"%1$s\",\"phone\":\"%1$s\",\"email\":\"%1$s@x.dk\","
                          "\"profession\":\"%1$s\",\"department\":\"%1$s\"},{\"id\":\"v\",\"name\":\"%1$s %1$s\"}],"
                          "\"goals\":[{\"id\":\"g\",\"text\":\"%1$s\",\"family_words\":\"%1$s\",\"signs\":[\"%1$s\"],"
                          "\"progress\":[{\"on\":\"2026-01-01\",\"value\":1,\"by\":\"w\",\"remark\":\"%1$s\"}],"
                          "\"actions\":[{\"id\":\"a\",\"text\":\"%1$s\",\"responsible\":[\"w\",\"v\"]}]}],"
                          "\"measures\":[{\"id\":\"m\",\"kind\":\"aids\",\"title\":\"%1$s\",\"provider\":{\"name\":\"%1$s\"}}],"
                          "\"activities\":[{\"id\":\"x\",\"kind\":\"other\",\"month\":\"2026-12\",\"title\":\"%1$s\","
                          "\"place\":\"%1$s\",\"participants\":[{\"name\":\"%1$s\"}]}]", name);
  family = read_family (members, name, rest);
  g_free (check_everywhere (family));
}

/* Sixty goals, part goals ten deep, two hundred tasks. */
static void
test_many (void)
{
  g_autofree char *goals = repeat ("{\"id\":\"g#\",\"text\":\"Mål nummer #\",\"family_words\":\"Vi siger nummer #\"},", 60);
  g_autofree char *parts = repeat ("{\"id\":\"d#\",\"parent\":\"p#\",\"text\":\"Delmål #\"},", 10);
  g_autofree char *actions = repeat (",{\"id\":\"a#\",\"text\":\"Opgave nummer #.\"}", 200);
  g_autoptr (GString) rest = g_string_new ("\"goals\":[");
  g_autoptr (IndCase) family = NULL;
  g_autofree char *said = NULL;

  g_string_append_printf (rest, "%s{\"id\":\"p0\",\"text\":\"Dybt\"},", goals);
  for (guint k = 1; k < 10; k++)
    g_string_append_printf (rest, "{\"id\":\"p%u\",\"text\":\"Dybere\",\"parent\":\"p%u\"},", k, k - 1);
  g_string_append_printf (rest, "%s{\"id\":\"t\",\"text\":\"Travlt\",\"actions\":[%s]}]", parts, actions + 1);
  family = read_family ("", "Barn", rest->str);
  said = check_everywhere (family);
  ind_assert_says (said, "Vi har 62 mål. De står alle på de næste sider.");
  ind_assert_says (said, "60 »Vi siger nummer 59«");
  ind_assert_says (said, "Delmål 9 ");
  for (guint k = 0; k < 200; k++)
    {
      g_autofree char *task = g_strdup_printf ("Opgave nummer %u. ", k);

      ind_assert_says (said, task);
    }
}

/* Whatever a valid case holds, its plan can be laid out and written. */
static void
test_random (void)
{
  IndTypeset *pango = ind_pango_typeset_new ();

  for (guint seed = 1; seed <= (g_test_slow () ? 400u : 60u); seed++)
    {
      g_autofree char *json = ind_generate_case (seed);
      g_autoptr (IndCase) family = read_text (json);
      const IndPlanOptions options = { seed % 3 == 0 ? IND_PAPER_A3 : IND_PAPER_A4, seed % 4 == 0, seed % 5 == 0, NULL };
      g_autoptr (GPtrArray) letters = lay_out (family, &options, &ind_letters);
      g_autoptr (GPtrArray) real = lay_out (family, &options, pango);

      if (seed % 10 == 0)
        {
          g_autoptr (GError) error = NULL;
          g_autoptr (GBytes) pdf = ind_plan_paper_pdf (family, &options, &error);
          g_autofree char *check = NULL, *about = NULL;

          g_assert_no_error (error);
          check = ind_read_back (pdf, "qpdf --check FILE");
          about = ind_read_back (pdf, "pdfinfo FILE");
          ind_assert_says (about, "Tagged:          yes");
        }
    }
  ind_pango_typeset_free (pango);
}

static void
test_pdf (void)
{
  g_autoptr (IndCase) family = read_sample ("soerensen-yilmaz.json");
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = ind_plan_paper_pdf (family, &(IndPlanOptions) { .size = IND_PAPER_A3 }, &error);
  g_autofree char *about = NULL, *structure = NULL, *links = NULL;

  g_assert_no_error (error);
  about = ind_read_back (pdf, "pdfinfo FILE");
  structure = ind_read_back (pdf, "pdfinfo -struct-text FILE");
  links = ind_read_back (pdf, "pdfinfo -url FILE");
  ind_assert_says (about, "Title:           Handleplan for Deniz");
  ind_assert_says (about, "Tagged:          yes");
  ind_assert_says (about, "(A3)");
  ind_assert_says (structure, "H1 (block)\n    \"Vores mål\"");
  ind_assert_says (structure, "H2 (block)\n    \"1 »Vi skal sove. Når vi sover, kan vi klare resten.«\"");
  ind_assert_says (structure, "  Table (block)\n    TR\n      TH:\n         /Scope /Column\n        \"Opgave\"");
  ind_assert_says (structure, "LBody");
  ind_assert_says (structure, "Figure");
  ind_assert_says_not (structure, "Side 1 af");
  ind_assert_says (links, "tel:20000011");
  ind_assert_says (links, "mailto:lone.kragh@example.dk");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ind_language_init ("da");
  ind_clock_set (ind_date_new (2026, 11, 22));
  g_test_add_func ("/plan/samples", test_samples);
  g_test_add_func ("/plan/signers-are-not-alone", test_signers_are_not_alone);
  g_test_add_data_func ("/plan/golden/soerensen-yilmaz", "soerensen-yilmaz", test_golden);
  g_test_add_data_func ("/plan/golden/holm", "holm", test_golden);
  g_test_add_data_func ("/plan/golden/nielsen-referral", "nielsen-referral", test_golden);
  g_test_add_func ("/plan/words", test_words);
  g_test_add_func ("/plan/nearly-nothing", test_nearly_nothing);
  g_test_add_func ("/plan/half-a-foot", test_half_a_foot);
  g_test_add_func ("/plan/draft", test_draft);
  g_test_add_func ("/plan/large-print", test_large_print);
  g_test_add_func ("/plan/private", test_private);
  g_test_add_func ("/plan/long-texts", test_long_texts);
  g_test_add_func ("/plan/long-names", test_long_names);
  g_test_add_func ("/plan/many", test_many);
  g_test_add_func ("/plan/random", test_random);
  g_test_add_func ("/plan/pdf", test_pdf);
  return g_test_run ();
}
