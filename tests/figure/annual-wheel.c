#include "config.h"

#include "ind-annual-wheel.h"

#include <math.h>
#include <string.h>

#include "ind-letters.h"
#include "ind-own-field.h"

static gboolean
same (const IndBox *one, const IndBox *other)
{
  return one->x == other->x && one->y == other->y && one->width == other->width && one->height == other->height;
}

/* Whatever the year holds: each thing is reached at its own mark or at the count that it is part of; all is on the sheet. */
static void
test_reached (void)
{
  for (guint seed = 0; seed < 120; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      IndWheelEntry entries[IND_RANDOM_WHEEL_MOST];
      guint n = ind_random_wheel_fill (rand, seed, entries);
      g_autoptr (IndFigure) figure = ind_random_wheel_draw (entries, n, ind_random_wheel_today (rand), seed / 3 % 4, &ind_letters);
      const IndScene *scene = ind_figure_scene (figure);

      g_assert_cmpint (ind_figure_length (figure), ==, n);
      for (guint k = 0; k < ind_scene_length (scene); k++)
        {
          const IndItem *item = ind_scene_item (scene, k);

          g_assert_cmpfloat (item->bounds.x, >=, 0);
          g_assert_cmpfloat (item->bounds.x + item->bounds.width, <=, scene->width);
          g_assert_cmpfloat (item->bounds.y + item->bounds.height, <=, scene->height);
        }
      for (guint k = 0; k < n; k++)
        {
          const IndThing *thing = ind_figure_thing (figure, k);
          double x = thing->box.x + thing->box.width / 2, y = thing->box.y + thing->box.height / 2;
          int there;

          if (entries[thing->id - 1].date == IND_NO_DATE)
            continue;
          there = ind_figure_find (figure, ind_scene_pick (scene, x, y, 0));
          g_assert_cmpint (there, >=, 0);
          if (there != (int) k && !same (&ind_figure_thing (figure, there)->box, &thing->box))
            g_error ("%u: thing %u is covered by thing %d", seed, k, there);
        }
    }
}

/* Whatever it holds and whatever day it is: no text runs over another. */
static void
test_texts_apart (void)
{
  for (guint seed = 0; seed < 120; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      IndWheelEntry entries[IND_RANDOM_WHEEL_MOST];
      guint n = ind_random_wheel_fill (rand, seed, entries);
      g_autoptr (IndFigure) figure = ind_random_wheel_draw (entries, n, ind_random_wheel_today (rand), seed / 3 % 4, &ind_letters);
      const IndItem *one, *other;

      if (ind_texts_meet (ind_figure_scene (figure), &one, &other))
        g_error ("%u: |%s| runs over |%s|", seed, one->text, other->text);
    }
}

/* Whatever it holds: what a thing is called stands in its own field. */
static void
test_own_field (void)
{
  guint named = 0;

  for (guint seed = 0; seed < 160; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      IndWheelEntry entries[IND_RANDOM_WHEEL_MOST];
      guint n = seed < 120 ? ind_random_wheel_fill (rand, seed, entries) : ind_random_wheel_fill_few (rand, entries);
      IndDate today = ind_random_wheel_today (rand);
      g_autoptr (IndFigure) figure = ind_random_wheel_draw (entries, n, today, seed / 3 % 4, &ind_letters);

      named += ind_check_own_fields (figure, today, seed);
    }
  g_assert_cmpuint (named, >, 200);
}

static gboolean
says (const IndFigure *figure, const char *text)
{
  g_autofree char *dump = ind_scene_dump (ind_figure_scene (figure)), *words = g_strdup_printf ("|%s|", text);

  return strstr (dump, words) != NULL;
}

/* What is too long for its month is cut there, also where the ring is empty beside it, and stands in the month's middle. */
static void
test_room (void)
{
  static const char title[] = "Besøg hos Deniz i børnehaven";

  for (guint shape = 0; shape <= IND_WHEEL_WALL; shape++)
    {
      const IndWheelEntry entry = { 1, IND_RING_NETWORK, IND_WHEEL_PLANNED, ind_date_new (2027, 6, 1), 1, IND_NO_DATE, title, title,
                                    "planlagt", NULL };
      g_autoptr (IndFigure) figure = ind_random_wheel_draw (&entry, 1, ind_date_new (2026, 11, 22), shape, &ind_wide_letters);
      guint n = 0;

      for (guint k = 0; k < ind_scene_length (ind_figure_scene (figure)); k++)
        {
          const IndItem *item = ind_scene_item (ind_figure_scene (figure), k);

          if (item->type != IND_ITEM_TEXT || item->id != 1 || item->arc == 0)
            continue;
          n++;
          g_assert_cmpfloat (fabs (remainder (item->angle - 225, 360)), <, 0.5);
          g_assert_cmpfloat (item->width / item->arc * 180 / G_PI, <, 30);
        }
      g_assert_cmpuint (n, >, 0);
    }
}

/* A day of the week after today has its number in every ring of what a family gets, when the days about it are free. */
static void
test_near_today (void)
{
  for (guint seed = 0; seed < 4 * 7; seed++)
    {
      IndWheelEntry entries[IND_RING_TEAM];
      g_autoptr (IndFigure) figure = NULL;
      guint numbers = 0;

      for (guint k = 0; k < IND_RING_TEAM; k++)
        entries[k] = (IndWheelEntry) { k + 1, k, IND_WHEEL_AGREED, ind_date_new (2026, 11, 1), 1,
                                       ind_date_new (2026, 11, 24 + seed / 4), "Møde", "Møde", "november", NULL };
      figure = ind_random_wheel_draw (entries, IND_RING_TEAM, ind_date_new (2026, 11, 23), seed % 4, &ind_letters);
      for (guint k = 0; k < ind_scene_length (ind_figure_scene (figure)); k++)
        {
          const IndItem *item = ind_scene_item (ind_figure_scene (figure), k);

          numbers += item->type == IND_ITEM_TEXT && item->id != 0 && item->role == IND_ROLE_GROUND
                     && item->bounds.x + item->bounds.width / 2 < 1000 && item->baseline < 1000;
        }
      if (numbers < IND_RING_TEAM)
        g_error ("shape %u: only %u numbers of the %u.", seed % 4, numbers, 24 + seed / 4);
    }
}

/* Whatever is next, its words lie in the disc in the middle. */
static void
test_middle (void)
{
  for (guint seed = 0; seed < 4 * 8; seed++)
    {
      g_autoptr (IndFigure) figure = NULL;
      const IndScene *scene;
      const IndItem *disc = NULL;

      ind_random_next = ind_random_titles[seed / 4];
      figure = ind_random_wheel_draw (NULL, 0, ind_date_new (2026, 11, 22), seed % 4, seed < 16 ? &ind_letters : &ind_wide_letters);
      scene = ind_figure_scene (figure);
      for (guint k = 0; k < ind_scene_length (scene); k++)
        {
          const IndItem *item = ind_scene_item (scene, k);

          disc = item->type == IND_ITEM_PATH && item->fill == IND_ROLE_SOLID ? item : disc;
          if (item->type != IND_ITEM_TEXT || item->role < IND_ROLE_ON_SOLID || item->role > IND_ROLE_ON_SOLID_MUTED)
            continue;
          if (seed / 4 < 2 && seed < 16 && strstr (item->text, "…") != NULL)
            g_error ("%u: |%s| is cut", seed, item->text);
          for (guint corner = 0; corner < 4; corner++)
            {
              double x = item->bounds.x + (corner % 2) * item->bounds.width, y = item->baseline - (corner / 2) * 0.5 * item->size;
              double r = disc->bounds.width / 2;

              if (hypot (x - disc->bounds.x - r, y - disc->bounds.y - r) > r)
                g_error ("%u: |%s| sticks out of the middle", seed, item->text);
            }
        }
    }
}

/* A family's name is cut before it runs into the wheel. */
static void
test_family (void)
{
  ind_random_family = "Familien Wolfeschlegelsteinhausenbergerdorff-Wolfeschlegelsteinhausenbergerdorff-Wolfeschlegelsteinhausen";
  for (IndWheelShape shape = IND_WHEEL_SCREEN; shape <= IND_WHEEL_WALL; shape++)
    {
      g_autoptr (IndFigure) figure = ind_random_wheel_draw (NULL, 0, ind_date_new (2026, 11, 22), shape, &ind_wide_letters);
      const IndScene *scene = ind_figure_scene (figure);
      const IndItem *rim = NULL;
      guint found = 0;

      for (guint k = 0; k < ind_scene_length (scene); k++)
        {
          const IndItem *item = ind_scene_item (scene, k);

          if (item->type == IND_ITEM_PATH && item->fill == IND_ROLE_PAPER && rim == NULL)
            rim = item;
        }
      for (guint k = 0; k < ind_scene_length (scene); k++)
        {
          const IndItem *item = ind_scene_item (scene, k);
          double r = rim->bounds.width / 2, dx, dy;

          if (item->type != IND_ITEM_TEXT || !g_str_has_prefix (item->text, "Familien"))
            continue;
          found++;
          dx = rim->bounds.x + r - item->bounds.x - item->bounds.width;
          dy = rim->bounds.y + r - item->baseline;
          g_assert_cmpfloat (hypot (MAX (dx, 0), MAX (dy, 0)), >, r);
        }
      g_assert_cmpuint (found, ==, shape != IND_WHEEL_PART);
    }
  ind_random_family = "Familien Holm";
}

/* What is proposed is an empty dotted field with its words, told from what is cancelled by no line through it. */
static void
test_proposed (void)
{
  const IndWheelEntry entry = { 1, IND_RING_FOLLOW_UP, IND_WHEEL_PROPOSED, ind_date_new (2027, 2, 1), 1, IND_NO_DATE, "Opfølgning",
                                "Opfølgning", "februar 2027 · foreslået", NULL };
  g_autoptr (IndFigure) figure = ind_random_wheel_draw (&entry, 1, ind_date_new (2026, 11, 22), IND_WHEEL_PART, &ind_letters);
  const IndScene *scene = ind_figure_scene (figure);

  for (guint k = 0; k < ind_scene_length (scene); k++)
    {
      const IndItem *item = ind_scene_item (scene, k);

      if (item->id != 1)
        continue;
      g_assert_true (item->type == IND_ITEM_TEXT || (item->type == IND_ITEM_PATH && item->dash == IND_DASH_DOTTED
                                                     && item->fill == IND_ROLE_PAPER));
    }
  g_assert_true (says (figure, "foreslået"));
  g_assert_true (says (figure, "Opfølgning"));
  g_assert_cmpstr (ind_figure_thing (figure, 0)->name, ==, "Opfølgning, februar 2027 · foreslået");
}

/* The legend's marks are of no kind; what has been is explained where it is shaded. */
static void
test_legend (void)
{
  const IndWheelEntry entry = { 1, IND_RING_OTHER, IND_WHEEL_PLANNED, ind_date_new (2027, 2, 1), 1, IND_NO_DATE, "Møde", "Møde",
                                "februar", NULL };
  g_autoptr (IndFigure) coming = ind_random_wheel_draw (&entry, 1, ind_date_new (2026, 10, 1), IND_WHEEL_PART, &ind_letters);
  g_autoptr (IndFigure) begun = ind_random_wheel_draw (&entry, 1, ind_date_new (2026, 11, 22), IND_WHEEL_PART, &ind_letters);
  const IndScene *scene = ind_figure_scene (coming);
  guint neutral = 0;

  for (guint k = 0; k < ind_scene_length (scene); k++)
    {
      const IndItem *item = ind_scene_item (scene, k);

      neutral += item->type == IND_ITEM_PATH && item->dash == IND_DASH_DASHED && item->hue == IND_HUE_NONE && item->id == 0;
    }
  g_assert_cmpuint (neutral, ==, 1);
  g_assert_true (says (begun, "det, der er gået"));
  g_assert_false (says (coming, "det, der er gået"));
}

/* Forty in one month: as many marks as have room, the others in one count, and every one can be reached by key. */
static void
test_forty (void)
{
  IndWheelEntry entries[40];
  g_autoptr (IndFigure) figure = NULL;
  const IndThing *last;
  guint counted = 0;
  g_autofree char *count = NULL;

  for (guint k = 0; k < 40; k++)
    entries[k] = (IndWheelEntry) { k + 1, k < 33 ? IND_RING_NETWORK : (IndRing) (k - 32), IND_WHEEL_PLANNED,
                                   ind_date_new (2027, 2, 1), 1, IND_NO_DATE, "Samtale", "Samtale", "februar 2027", NULL };
  figure = ind_random_wheel_draw (entries, 40, ind_date_new (2026, 11, 22), IND_WHEEL_PART, &ind_letters);
  g_assert_cmpuint (ind_figure_length (figure), ==, 40);
  last = ind_figure_thing (figure, 32);
  for (guint k = 0; k < 33; k++)
    counted += same (&ind_figure_thing (figure, k)->box, &last->box);
  g_assert_cmpuint (counted, >, 1);
  count = g_strdup_printf ("+%u", counted);
  g_assert_true (says (figure, count));
  g_assert_true (says (figure, "så mange flere i måneden"));
  g_assert_cmpfloat (last->box.width, >=, 16);
}

/* What the list has no room for is counted there: what stands in it and that number are all of them. */
static void
test_list (void)
{
  static const char title[] = "Opfølgning med en titel for sig";

  for (IndWheelShape shape = IND_WHEEL_SCREEN; shape <= IND_WHEEL_WALL; shape++)
    {
      IndWheelEntry entries[60];
      g_autoptr (IndFigure) figure = NULL;
      g_autofree char *rest = NULL;
      guint listed = 0;

      for (guint k = 0; k < 60; k++)
        entries[k] = (IndWheelEntry) { k + 1, k % IND_N_RINGS, IND_WHEEL_PLANNED, ind_date_add_months (ind_date_new (2026, 11, 1), k / 5), 1,
                                       IND_NO_DATE, title, "Opf.", "februar 2027", NULL };
      figure = ind_random_wheel_draw (entries, 60, ind_date_new (2026, 11, 22), shape, &ind_letters);
      for (guint k = 0; k < ind_scene_length (ind_figure_scene (figure)); k++)
        {
          const IndItem *item = ind_scene_item (ind_figure_scene (figure), k);

          listed += item->type == IND_ITEM_TEXT && g_str_has_prefix (item->text, title);
        }
      rest = g_strdup_printf ("… og %u mere", 60 - listed);
      g_assert_true (shape == IND_WHEEL_PART ? listed == 0 : listed == 60 || says (figure, rest));
    }
}

/* However crowded the year is: what fills a month or more of its own lane is never without words. */
static void
test_named (void)
{
  for (guint seed = 0; seed < 4 * 20; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      IndWheelEntry entries[30];
      g_autoptr (IndFigure) figure = NULL;
      guint n = g_rand_int_range (rand, 8, 31);

      for (guint k = 0; k < n; k++)
        entries[k] = (IndWheelEntry) { k + 1, g_rand_int_range (rand, 0, IND_N_RINGS), IND_WHEEL_PLANNED,
                                       ind_date_add_months (ind_date_new (2026, 12, 1), g_rand_int_range (rand, 0, 8)),
                                       g_rand_int_range (rand, 2, 5), IND_NO_DATE, "Søskendegruppe", "Søskendegruppe", "februar", NULL };
      figure = ind_random_wheel_draw (entries, n, ind_date_new (2026, 10, 22), seed % 4, &ind_letters);
      for (guint k = 0; k < n; k++)
        {
          const IndScene *scene = ind_figure_scene (figure);
          gboolean named = FALSE, alone = FALSE;

          for (guint m = 0; m < ind_scene_length (scene); m++)
            {
              const IndItem *item = ind_scene_item (scene, m);

              if (item->id != k + 1)
                continue;
              named |= item->type == IND_ITEM_TEXT && item->arc != 0;
              alone |= item->type == IND_ITEM_PATH && item->dash == IND_DASH_DASHED && hypot (item->bounds.width, item->bounds.height) > 110;
            }
          if (alone && !named)
            g_error ("%u: thing %u has no words", seed, k + 1);
        }
    }
}

/* 24 months from before the year to after it: one field round the whole wheel; more of them than lanes go on with a point. */
static void
test_long (void)
{
  IndWheelEntry entries[30];
  g_autoptr (IndFigure) one = NULL, many = NULL;

  for (guint k = 0; k < 30; k++)
    entries[k] = (IndWheelEntry) { k + 1, IND_RING_MEASURE, IND_WHEEL_PLANNED, ind_date_new (2026, 2, 1), 24, IND_NO_DATE,
                                   "Aflastning", "Aflastning", "hele året", NULL };
  one = ind_random_wheel_draw (entries, 1, ind_date_new (2026, 11, 22), IND_WHEEL_SCREEN, &ind_letters);
  g_assert_cmpint (ind_figure_length (one), ==, 1);
  g_assert_cmpstr (ind_figure_thing (one, 0)->name, ==, "Aflastning, hele året");
  g_assert_cmpfloat (ind_figure_thing (one, 0)->box.width, >, 700);
  many = ind_random_wheel_draw (entries, 30, ind_date_new (2026, 11, 22), IND_WHEEL_SCREEN, &ind_letters);
  g_assert_cmpint (ind_figure_length (many), ==, 30);
  g_assert_cmpfloat (ind_figure_thing (many, 0)->box.width, >, 320);
  g_assert_cmpfloat (ind_figure_thing (many, 29)->box.width, <, 200);
}

/* The disc of a day near today stands on its own side of today's hand and does not cover it, and has its number. */
static void
test_hand (void)
{
  for (int day = 1; day <= 30; day++)
    {
      const IndWheelEntry entry = { 1, IND_RING_OTHER, IND_WHEEL_AGREED, ind_date_new (2026, 11, 1), 1,
                                    ind_date_new (2026, 11, day), "Møde", "Møde", "november", NULL };
      g_autoptr (IndFigure) figure = ind_random_wheel_draw (&entry, 1, ind_date_new (2026, 11, 22), IND_WHEEL_SCREEN, &ind_letters);
      const IndBox *box = &ind_figure_thing (figure, 0)->box;
      double dx = box->x + box->width / 2 - 556, dy = 632 - box->y - box->height / 2;
      double angle = atan2 (dx, dy) * 180 / G_PI, hand = 21.5, half = box->width / 2 / hypot (dx, dy) * 180 / G_PI;
      g_autofree char *number = g_strdup_printf ("%d", day);

      if (day < 22)
        g_assert_cmpfloat (angle + half, <, hand);
      else
        g_assert_cmpfloat (angle - half, >, hand);
      g_assert_true (says (figure, number));
    }
}

/* So it is in every ring of every shape. */
static void
test_hand_rings (void)
{
  static const IndPoint centres[] = { { 556, 632 }, { 620, 690 }, { 522, 486 }, { 636, 566 } };

  for (guint seed = 0; seed < 4 * 30; seed++)
    {
      IndWheelEntry entries[IND_N_RINGS];
      g_autoptr (IndFigure) figure = NULL;
      int day = 1 + seed / 4;

      for (guint k = 0; k < IND_N_RINGS; k++)
        entries[k] = (IndWheelEntry) { k + 1, k, IND_WHEEL_AGREED, ind_date_new (2026, 11, 1), 1, ind_date_new (2026, 11, day),
                                       "Møde", "Møde", "november", NULL };
      figure = ind_random_wheel_draw (entries, IND_N_RINGS, ind_date_new (2026, 11, 22), seed % 4, &ind_letters);
      for (guint k = 0; k < IND_N_RINGS; k++)
        {
          const IndBox *box = &ind_figure_thing (figure, k)->box;
          double dx = box->x + box->width / 2 - centres[seed % 4].x, dy = centres[seed % 4].y - box->y - box->height / 2;
          double angle = atan2 (dx, dy) * 180 / G_PI;

          g_assert_true ((day < 22) == (angle < 21.5));
        }
    }
}

/* The legend speaks of the states that occur, in every shape; a title that is long for a line takes more. */
static void
test_words (void)
{
  const IndWheelEntry entries[] = {
    { 1, IND_RING_OTHER, IND_WHEEL_HELD, ind_date_new (2026, 11, 1), 1, ind_date_new (2026, 11, 3), "Møde", "Møde", "november", NULL },
    { 2, IND_RING_REVIEW, IND_WHEEL_OVERDUE, ind_date_new (2026, 12, 1), 1, IND_NO_DATE,
      "Merudgifter, som familien har søgt om i foråret: årlig opfølgning sammen med ydelsescentret og sagsbehandleren i kommunen",
      "Merudgifter: årlig opfølgning sammen med kommunen", "december", NULL },
  };

  for (IndWheelShape shape = IND_WHEEL_SCREEN; shape <= IND_WHEEL_WALL; shape++)
    {
      g_autoptr (IndFigure) figure = ind_random_wheel_draw (entries, 2, ind_date_new (2026, 11, 22), shape, &ind_letters);
      g_autofree char *dump = ind_scene_dump (ind_figure_scene (figure));

      g_assert_true (says (figure, "holdt"));
      g_assert_true (says (figure, "skulle være holdt"));
      g_assert_false (says (figure, "aflyst"));
      if (shape != IND_WHEEL_PART)
        g_assert_nonnull (strstr (dump, "kommunen|"));
    }
}

/* The school holidays are a band along the rim, a piece for each, and the legend names it; not where they are not spoken of. */
static void
test_holidays (void)
{
  for (IndWheelShape shape = IND_WHEEL_SCREEN; shape <= IND_WHEEL_WALL; shape++)
    {
      g_autoptr (IndFigure) figure = ind_random_wheel_draw (NULL, 0, ind_date_new (2026, 11, 22), shape, &ind_letters);
      const IndScene *scene = ind_figure_scene (figure);
      guint n = 0;

      for (guint k = 0; k < ind_scene_length (scene); k++)
        n += ind_scene_item (scene, k)->type == IND_ITEM_PATH && ind_scene_item (scene, k)->hue == IND_HUE_SLATE;
      g_assert_true (says (figure, "skoleferie"));
      /* Christmas, week 7, Easter, Ascension, Whitsun, weeks 27 to 32, week 42, the legend's */
      g_assert_cmpuint (n, ==, 8);
    }
}

static void
test_month_at (void)
{
  for (int k = 0; k < 12; k++)
    {
      IndPoint at = ind_on_circle (556, 632, 300, 30 * k + 15);

      g_assert_cmpint (ind_annual_wheel_month (IND_WHEEL_SCREEN, at.x, at.y), ==, k);
    }
  g_assert_cmpint (ind_annual_wheel_month (IND_WHEEL_SCREEN, 556, 632), ==, -1);
  g_assert_cmpint (ind_annual_wheel_month (IND_WHEEL_SCREEN, 1500, 100), ==, -1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/annual-wheel/reached", test_reached);
  g_test_add_func ("/annual-wheel/texts-apart", test_texts_apart);
  g_test_add_func ("/annual-wheel/own-field", test_own_field);
  g_test_add_func ("/annual-wheel/room", test_room);
  g_test_add_func ("/annual-wheel/near-today", test_near_today);
  g_test_add_func ("/annual-wheel/middle", test_middle);
  g_test_add_func ("/annual-wheel/family", test_family);
  g_test_add_func ("/annual-wheel/proposed", test_proposed);
  g_test_add_func ("/annual-wheel/legend", test_legend);
  g_test_add_func ("/annual-wheel/forty", test_forty);
  g_test_add_func ("/annual-wheel/list", test_list);
  g_test_add_func ("/annual-wheel/named", test_named);
  g_test_add_func ("/annual-wheel/hand", test_hand);
  g_test_add_func ("/annual-wheel/hand-rings", test_hand_rings);
  g_test_add_func ("/annual-wheel/words", test_words);
  g_test_add_func ("/annual-wheel/holidays", test_holidays);
  g_test_add_func ("/annual-wheel/long", test_long);
  g_test_add_func ("/annual-wheel/month-at", test_month_at);
  return g_test_run ();
}
