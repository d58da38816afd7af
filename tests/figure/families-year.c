#include "config.h"

#include "ind-families-year.h"

#include <string.h>

#include "ind-letters.h"

static const IndFamiliesYearContent plain = {
  .title = "Alle familiers år", .span = "november 2026 – oktober 2027", .today_words = "I dag, 22. november",
  .nobody = "Der er ingen familier endnu", .more = "og {n} mere",
  .month_names = { "november", "december", "januar", "februar", "marts", "april", "maj", "juni", "juli", "august",
                   "september", "oktober" },
  .short_months = { "nov.", "dec.", "jan.", "feb.", "mar.", "apr.", "maj", "jun.", "jul.", "aug.", "sep.", "okt." },
  .state_words = { "planlagt", "aftalt", "holdt", "skulle have været holdt", "aflyst", "foreslået" },
  .ring_names = { "Netværksmøde", "Opfølgning", "Samtale", "Indsats", "Ydelser", "Overgang", "Andet", "Teamet" },
};

typedef struct
{
  IndFamiliesYearContent content;
  IndFamilyRow rows[60];
  IndWheelEntry entries[60][60];
} Year;

/* A year of @n families, at random; every third has a month with more than it has room for. */
static Year *
new_year (guint seed, guint n)
{
  Year *year = g_new0 (Year, 1);
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  year->content = plain;
  year->content.first = ind_date_new (2026, 11, 1);
  year->content.today = ind_date_new (2026, 11, 22);
  year->content.rows = year->rows;
  year->content.n_rows = n;
  for (guint k = 0; k < n; k++)
    {
      guint n_entries = k % 3 == 0 ? 40 : g_rand_int_range (rand, 0, 12);

      year->rows[k] = (IndFamilyRow) { k + 1, "Familien Holm", k % 2 == 0 ? "Ida" : NULL, "Næste: opfølgning, 9. december",
                                       "Familien Holm", k % 3, year->entries[k], n_entries };
      for (guint m = 0; m < n_entries; m++)
        {
          IndDate month = ind_date_add_months (year->content.first, k % 3 == 0 ? 4 : g_rand_int_range (rand, -6, 12));

          year->entries[k][m] = (IndWheelEntry) { 100 * (k + 1) + m, g_rand_int_range (rand, 0, IND_N_RINGS),
                                                  g_rand_int_range (rand, 0, IND_N_WHEEL_STATES), month,
                                                  g_rand_int_range (rand, 1, 25),
                                                  g_rand_boolean (rand) ? month + 8 : IND_NO_DATE, "Opf.", "Opfølgning" };
        }
    }
  return year;
}

/* Whatever the year holds: nothing leaves the sheet, no words stand on others, and each row is its own. */
static void
test_random (void)
{
  for (guint seed = 0; seed < 20; seed++)
    {
      g_autofree Year *year = new_year (seed, 3 * seed);
      g_autoptr (IndFigure) figure = ind_families_year_new (&year->content, IND_FAMILIES_SHEET, 0, 3 * seed, &ind_letters);
      const IndScene *scene = ind_figure_scene (figure);

      g_assert_cmpuint (ind_figure_length (figure), ==, 3 * seed);
      for (guint k = 0; k < ind_scene_length (scene); k++)
        {
          const IndItem *item = ind_scene_item (scene, k);
          const IndBox *a = &item->bounds;

          g_assert_cmpfloat (a->x, >=, 0);
          g_assert_cmpfloat (a->x + a->width, <=, scene->width);
          g_assert_cmpfloat (a->y + a->height, <=, scene->height);
          for (guint m = 0; m < k && item->type == IND_ITEM_TEXT; m++)
            {
              const IndItem *other = ind_scene_item (scene, m);
              const IndBox *b = &other->bounds;

              if (other->type == IND_ITEM_TEXT && a->x < b->x + b->width - 0.5 && b->x < a->x + a->width - 0.5
                  && a->y + 0.3 * a->height < b->y + 0.7 * b->height && b->y + 0.3 * b->height < a->y + 0.7 * a->height)
                g_error ("seed %u: “%s” stands on “%s”", seed, item->text, other->text);
            }
        }
      for (guint k = 0; k < ind_figure_length (figure); k++)
        {
          const IndThing *thing = ind_figure_thing (figure, k);

          g_assert_cmpint (thing->id, ==, k + 1);
          if (k > 0)
            g_assert_cmpfloat (thing->box.y, >=, ind_figure_thing (figure, k - 1)->box.y
                                                   + ind_figure_thing (figure, k - 1)->box.height - 0.01);
        }
    }
}

/* Every family stands on exactly one page, and none leaves it. */
static void
test_pages (void)
{
  g_autofree Year *year = new_year (7, 60);
  guint from = 0, n_pages = 0;

  while (from < 60)
    {
      guint n = ind_families_year_fit (&year->content, from, &ind_letters);
      g_autoptr (IndFigure) page = ind_families_year_new (&year->content, IND_FAMILIES_PAGE, from, n, &ind_letters);
      const IndThing *last = ind_figure_thing (page, n - 1);

      g_assert_cmpuint (from + n, <=, 60);
      g_assert_cmpuint (ind_figure_length (page), ==, n);
      g_assert_cmpfloat (last->box.y + last->box.height, <, ind_figure_scene (page)->height);
      from += n;
      n_pages++;
    }
  g_assert_cmpuint (n_pages, >, 3);
}

/* What a month has no room for is counted. */
static void
test_more (void)
{
  g_autofree Year *year = new_year (1, 1);
  g_autoptr (IndFigure) figure = NULL;
  g_autofree char *dump = NULL;

  for (guint k = 0; k < 40; k++)
    {
      year->entries[0][k].month = ind_date_new (2027, 3, 1);
      year->entries[0][k].date = IND_NO_DATE;
      year->entries[0][k].months = 1;
    }
  figure = ind_families_year_new (&year->content, IND_FAMILIES_SHEET, 0, 1, &ind_letters);
  dump = ind_scene_dump (ind_figure_scene (figure));
  g_assert_nonnull (strstr (dump, "og 35 mere"));
}

/* What an abbreviation is of stands below the rows, of those that occur; on one line more where one is full. */
static void
test_legend (void)
{
  g_autofree Year *year = new_year (1, 1), *many = new_year (3, 30);
  g_autoptr (IndFigure) figure = NULL, full = NULL;
  g_autofree char *dump = NULL, *all = NULL;

  year->rows[0].n_entries = 1;
  year->entries[0][0] = (IndWheelEntry) { 100, IND_RING_FOLLOW_UP, IND_WHEEL_PLANNED, ind_date_new (2027, 3, 1), 1, IND_NO_DATE, "Opf.",
                                          "Opf." };
  figure = ind_families_year_new (&year->content, IND_FAMILIES_SHEET, 0, 1, &ind_letters);
  dump = ind_scene_dump (ind_figure_scene (figure));
  g_assert_nonnull (strstr (dump, "Opfølgning"));
  g_assert_null (strstr (dump, "Netværksmøde"));
  full = ind_families_year_new (&many->content, IND_FAMILIES_PAGE, 0, 3, &ind_letters);
  all = ind_scene_dump (ind_figure_scene (full));
  for (guint k = 0; k < IND_N_RINGS; k++)
    g_assert_nonnull (strstr (all, plain.ring_names[k]));
}

/* The chip of a day stands at its day, whatever day it is, on its own side of today and beside the other chips. */
static void
test_days (void)
{
  for (int day = 0; day < 365; day++)
    {
      g_autofree Year *year = new_year (1, 1);
      g_autoptr (IndFigure) figure = NULL;
      const IndScene *scene;
      IndDate date = year->content.first + day, month = ind_date_month (date);
      gboolean past = date < year->content.today;
      double width = (1380 - 60 - 206 - 176) / 12.0, now = 236 + width * 21.5 / 30;
      double at = 236 + width * (ind_date_months_between (year->content.first, month)
                                 + (double) (date - month) / (ind_date_month_end (date) - month + 1));
      const IndItem *chip = NULL;

      year->rows[0].n_entries = 1;
      year->entries[0][0] = (IndWheelEntry) { 100, IND_RING_FOLLOW_UP, past ? IND_WHEEL_HELD : IND_WHEEL_AGREED, month, 1, date,
                                              "Opf.", "Opfølgning" };
      figure = ind_families_year_new (&year->content, IND_FAMILIES_SHEET, 0, 1, &ind_letters);
      scene = ind_figure_scene (figure);
      for (guint k = 0; k < ind_scene_length (scene) && chip == NULL; k++)
        if (ind_scene_item (scene, k)->id == 1 && ind_scene_item (scene, k)->hue == IND_HUE_BLUE)
          chip = ind_scene_item (scene, k);
      g_assert_nonnull (chip);
      if (past)
        g_assert_cmpfloat (chip->bounds.x + chip->bounds.width, <, now);
      else
        g_assert_cmpfloat (chip->bounds.x, >, now);
      if (day > 22 && day < 320)
        g_assert_cmpfloat_with_epsilon (chip->bounds.x, at, 3);
    }
}

static void
test_nobody (void)
{
  g_autofree Year *year = new_year (1, 0);
  g_autoptr (IndFigure) figure = ind_families_year_new (&year->content, IND_FAMILIES_PAGE, 0, 0, &ind_letters);
  g_autofree char *dump = ind_scene_dump (ind_figure_scene (figure));

  g_assert_nonnull (strstr (dump, "Der er ingen familier endnu"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/families-year/random", test_random);
  g_test_add_func ("/families-year/pages", test_pages);
  g_test_add_func ("/families-year/more", test_more);
  g_test_add_func ("/families-year/legend", test_legend);
  g_test_add_func ("/families-year/days", test_days);
  g_test_add_func ("/families-year/nobody", test_nobody);
  return g_test_run ();
}
