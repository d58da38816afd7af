/* Network maps in words: where somebody stands, and what became of them from one map to the next. */
#include "config.h"

#include <math.h>
#include <string.h>

#include "ind-format.h"
#include "ind-map-figure.h"
#include "ind-test-desk.h"

typedef struct
{
  IndCase *family;
  IndMapFigure *before, *after;
  GArray *differences;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = ind_test_case_text ("soerensen-yilmaz");
  IndMap *first, *second;

  ind_language_init ("da");
  fixture->family = ind_test_read_case (text);
  first = ind_list_get (fixture->family->maps, 0);
  second = ind_list_get (fixture->family->maps, 1);
  fixture->before = ind_map_figure_new (fixture->family, first);
  fixture->after = ind_map_figure_new (fixture->family, second);
  fixture->differences = ind_map_compare (first, second);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_pointer (&fixture->differences, g_array_unref);
  g_clear_pointer (&fixture->before, ind_map_figure_free);
  g_clear_pointer (&fixture->after, ind_map_figure_free);
  g_clear_object (&fixture->family);
}

static void
test_comparison (Fixture *fixture, gconstpointer data)
{
  g_autofree char *words = ind_map_comparison_words (fixture->before, fixture->after, fixture->differences);
  g_autoptr (GArray) none = g_array_new (FALSE, FALSE, sizeof (IndMapDifference));
  g_autofree char *nothing = ind_map_comparison_words (fixture->before, fixture->after, none);

  g_assert_cmpstr (words, ==,
                   "Fra 19. januar 2026 til 19. august 2026\n"
                   "Kommet til: Pamuk, Familiens hvide kat, Familie, tæt på, stærk kontakt; Hakan Yılmaz, farbror, Slægt, uden for "
                   "kortet, brudt kontakt; Aase Toft, Underbo, Venner, i den yderste ring, anspændt kontakt; Mikkel Aagaard, "
                   "Støttepædagog, Dagtilbud og skole, tæt på, stærk kontakt; Anders Frost, Selmas klasselærer, Dagtilbud og skole, "
                   "i den yderste ring, svag kontakt; Nadia Berg, Epilepsisygeplejerske, Sundhed, i den midterste ring, almindelig "
                   "kontakt\n"
                   "Ikke længere på kortet: Børneneurologisk ambulatorium, CP og epilepsi, Sundhed, i den yderste ring, anspændt "
                   "kontakt; Den forrige rådgiver, Rådgiver i modtagelsen, Kommune, uden for kortet, brudt kontakt\n"
                   "Flyttet: Emre: lidt tættere på; Birgit Sørensen: nu tæt på; Fatma Yılmaz: tættere på, nu i den midterste ring; "
                   "Maja Lund: lidt tættere på; Bo Vestergaard: lidt tættere på; Lone Kragh: tættere på, nu i den midterste ring; "
                   "Jens Abildgaard: lidt tættere på; »Vi med CP-børn«: længere væk, nu i den yderste ring\n"
                   "Ændret kontakt: Camilla og Birgit Sørensen: ikke tegnet mere, før stærk kontakt; Camilla og Jens Abildgaard: "
                   "ikke tegnet mere, før anspændt kontakt; Emre og Birgit Sørensen: ikke tegnet mere, før almindelig kontakt; "
                   "Selma og Birgit Sørensen: ny, stærk kontakt; Selma og Maja Lund: ny, almindelig kontakt; Fatma Yılmaz: fra "
                   "svag til almindelig kontakt; Maja Lund: fra almindelig til stærk kontakt; Karina Holst og Bo Vestergaard: ikke "
                   "tegnet mere, før svag kontakt; Lone Kragh: fra almindelig til stærk kontakt; Lone Kragh og Jens Abildgaard: "
                   "ny, almindelig kontakt; Jens Abildgaard: fra anspændt til almindelig kontakt");
  g_assert_cmpstr (nothing, ==, "Fra 19. januar 2026 til 19. august 2026\nAlt er, som det var.");
}

/* Nearer or farther, from one sector to another, or both. */
static void
test_moved (Fixture *fixture, gconstpointer data)
{
  static const struct { double from, from_angle, to, to_angle; const char *words; } rows[] = {
    { 60, 80, 20, 80, "Camilla: nu tæt på" }, { 20, 80, 110, 80, "Camilla: længere væk, nu uden for kortet" },
    { 20, 80, 30, 80, "Camilla: lidt længere væk" }, { 20, 10, 20, 80, "Camilla: fra Slægt til Familie" },
    { 90, 10, 50, 80, "Camilla: tættere på, nu i den midterste ring, fra Slægt til Familie" },
  };
  IndMap *first = ind_list_get (fixture->family->maps, 0), *second = ind_list_get (fixture->family->maps, 1);
  IndRecord *was = ind_list_get (first->nodes, 0), *is = ind_list_get (second->nodes, 0);

  for (gsize k = 0; k < G_N_ELEMENTS (rows); k++)
    {
      g_autoptr (IndMapFigure) before = NULL, after = NULL;
      g_autoptr (GArray) differences = NULL;
      g_autofree char *words = NULL;
      const IndMapDifference *moved = NULL;

      ind_record_set_amount_at (was, "distance", rows[k].from);
      ind_record_set_amount_at (was, "angle", rows[k].from_angle);
      ind_record_set_amount_at (is, "distance", rows[k].to);
      ind_record_set_amount_at (is, "angle", rows[k].to_angle);
      before = ind_map_figure_new (fixture->family, first);
      after = ind_map_figure_new (fixture->family, second);
      differences = ind_map_compare (first, second);
      for (guint m = 0; m < differences->len && moved == NULL; m++)
        if (g_array_index (differences, IndMapDifference, m).after == (IndNode *) is)
          moved = &g_array_index (differences, IndMapDifference, m);
      g_assert_nonnull (moved);
      words = ind_map_difference_words (before, after, moved);
      g_assert_cmpstr (words, ==, rows[k].words);
    }
}

/* What somebody calls a sector is the field's where it is that, else their own. */
static void
test_sectors (void)
{
  static const struct { const char *typed, *key, *name; } rows[] = {
    { "Venner", "friends", "Venner" }, { " venner ", "friends", "Venner" }, { "Dagtilbud og skole", "daycare-school", "Dagtilbud og skole" },
    { "Fagfolk", "x-professionals", "Fagfolk" }, { "Nære naboer på 4. sal", "x-nae.re-naboer-paa.-4-sal", "Nære naboer på 4 sal" }, { "!", "", "" }, { "  ", "", "" },
  };

  ind_language_init ("da");
  for (gsize k = 0; k < G_N_ELEMENTS (rows); k++)
    {
      g_autofree char *key = ind_sector_key (rows[k].typed);

      g_assert_cmpstr (key, ==, rows[k].key);
      g_autofree char *name = ind_sector_name (key);

      g_assert_cmpstr (name, ==, rows[k].name);
    }
}

static void
test_place (Fixture *fixture, gconstpointer data)
{
  static const struct { double distance, angle; const char *words; } rows[] = {
    { 20, 80, "Familie, tæt på" }, { 50, 80, "Familie, i den midterste ring" }, { 90, -30, "Venner, i den yderste ring" },
    { 105, 95, "Andre, uden for kortet" }, { NAN, 95, "Andre" },
  };

  for (gsize k = 0; k < G_N_ELEMENTS (rows); k++)
    {
      g_autofree char *words = ind_map_figure_place (fixture->after, rows[k].distance, rows[k].angle);

      g_assert_cmpstr (words, ==, rows[k].words);
    }
}

/* The next map is called by the time since the first, and as no other of the case is. */
static void
test_next_title (Fixture *fixture, gconstpointer data)
{
  static const struct { int year, month, day; const char *title; } all[] = {
    { 2026, 1, 19, "Tegnet igen" }, { 2025, 1, 1, "Tegnet igen" }, { 2026, 1, 26, "Efter en uge" },
    { 2026, 2, 18, "Efter 4 uger" }, { 2026, 2, 19, "Efter en måned" }, { 2026, 11, 22, "Efter 10 måneder" },
    { 2026, 7, 20, "Efter et halvt år (2)" }, { 2027, 1, 19, "Efter et år" }, { 2028, 12, 31, "Efter 2 år" },
  };
  g_autofree char *called = ind_map_called (ind_list_get (fixture->family->maps, 1));

  g_assert_cmpstr (called, ==, "19. august 2026 · Efter et halvt år");
  for (gsize k = 0; k < G_N_ELEMENTS (all); k++)
    {
      g_autofree char *title = ind_map_next_title (fixture->family, ind_date_new (all[k].year, all[k].month, all[k].day));

      g_assert_cmpstr (title, ==, all[k].title);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/maps/comparison", Fixture, NULL, set_up, test_comparison, tear_down);
  g_test_add ("/maps/moved", Fixture, NULL, set_up, test_moved, tear_down);
  g_test_add_func ("/maps/sectors", test_sectors);
  g_test_add ("/maps/place", Fixture, NULL, set_up, test_place, tear_down);
  g_test_add ("/maps/the next one's name", Fixture, NULL, set_up, test_next_title, tear_down);
  return g_test_run ();
}
