#include "config.h"

#include "ind-annual-wheel.h"
#include "ind-ics-triangle.h"
#include "ind-network-map.h"
#include "ind-paint.h"
#include "ind-pango.h"
#include "ind-progress-chart.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

/*
 * How long a figure takes from its content to its last pixel at 1920×1080, how long what is drawn anew takes while somebody
 * is dragged over a map, and how the layout of a map grows. The machine is measured with plain cairo drawing and naming 45
 * people, which took PLAIN ms where the limits were set; on a slower machine they are wider in that proportion. Only the
 * processor's time counts, so that what else the machine does is left out.
 */

#define WIDTH 1920
#define HEIGHT 1080
#define ROUNDS 300
#define WARM 3
#define LIMIT 12.0
#define DRAG_LIMIT 8.0
#define PLAIN 3.0
#define GROWTH 1.4       /* how far from n log n a doubling may be */
#define FINER 1.7        /* a crowded map's canvas, as in the window */
#define PEOPLE 45
#define MOST 500
#define ENTRIES 60

typedef struct
{
  double times[ROUNDS];
} Series;

static const char *const first_names[] = { "Birgit", "Åse", "Mehmet", "Karen", "Søren", "Fatma", "Jens Peter", "Lærke", "Ole" };
static const char *const last_names[] = { "Sørensen", "Yılmaz", "Kjær", "Nørgaard Thomsen", "Holm", "Lund", "Østergaard" };
static const char *const roles[] = { "mormor", "fysioterapeut", "nabo", "pædagog i børnehaven", "sagsbehandler i kommunen",
                                     "lærer" };
static const char *const sectors[] = { "Familie", "Slægt", "Venner", "Dagtilbud og skole", "Sundhed", "Kommune", "Andre" };
static const IndHue hues[] = { IND_HUE_ORANGE, IND_HUE_YELLOW, IND_HUE_GREEN, IND_HUE_PURPLE, IND_HUE_SKY, IND_HUE_BLUE, IND_HUE_SLATE };

static const IndTieKind kinds[] = { IND_TIE_STRONG, IND_TIE_ORDINARY, IND_TIE_ORDINARY, IND_TIE_WEAK, IND_TIE_STRAINED, IND_TIE_ORDINARY,
                                    IND_TIE_STRONG, IND_TIE_ORDINARY, IND_TIE_WEAK, IND_TIE_BROKEN };

static IndMapNode nodes[MOST];
static IndMapTie ties[MOST];
static char *names[MOST];
static gboolean good = TRUE;

static double
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1000 + (double) time.tv_nsec / 1e6;
}

static int
by_size (const void *a, const void *b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return (one > other) - (one < other);
}

/* The time that so many parts of all rounds took at most. */
static double
part_of (Series *series, double part)
{
  qsort (series->times, ROUNDS, sizeof *series->times, by_size);
  return series->times[(int) ((ROUNDS - 1) * part)];
}

static void
judge (const char *what, Series *series, double limit, double slower)
{
  double median = part_of (series, 0.5), most = part_of (series, 0.99);

  printf ("%s: median %.1f ms, p99 %.1f ms (at most %.1f)\n", what, median, most, limit * slower);
  good = good && most <= limit * slower;
}

static void
fill_people (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (45);

  for (guint k = 0; k < MOST; k++)
    {
      names[k] = g_strdup_printf ("%s %s", first_names[k % G_N_ELEMENTS (first_names)], last_names[k % G_N_ELEMENTS (last_names)]);
      nodes[k] = (IndMapNode) { k + 1, 0, g_rand_double_range (rand, 5, 105), g_rand_double_range (rand, -180, 180),
                                k % IND_N_MAP_MARKS, kinds[k % G_N_ELEMENTS (kinds)], k % (IND_COORDINATION_NONE + 1), names[k],
                                roles[k % G_N_ELEMENTS (roles)], names[k] };
      ties[k] = (IndMapTie) { 1000 + k, k, (k * 7 + 3) % MAX (k, 1), kinds[k % G_N_ELEMENTS (kinds)] };
    }
}

/* @n people, one in ten with a strained tie and one with a broken one; each third has a tie to another. */
static IndNetworkMapInput
people (guint n)
{
  IndNetworkMapInput input = { "Kortet", "Netværkskort for Ida", "19. august 2026", "Ida", "3 år", sectors, hues,
                               G_N_ELEMENTS (sectors), nodes, n, ties, n / 3, "Kontakt", "Hvem", "Hvem koordinerer" };

  for (int k = 0; k <= IND_TIE_NONE; k++)
    input.tie_words[k] = "stærk kontakt";
  for (int k = 0; k < IND_N_MAP_MARKS; k++)
    input.mark_words[k] = "gruppe eller sted";
  for (int k = 0; k <= IND_COORDINATION_NONE; k++)
    input.coordination_words[k] = "koordinatoren";
  return input;
}

/* Paints a scene as large as the surface allows, as the window does. */
static void
paint (cairo_t *cr, const IndScene *scene, IndTypeset *typeset)
{
  double scale = MIN (WIDTH / scene->width, HEIGHT / scene->height) / scene->scale;

  cairo_save (cr);
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_FAST);
  cairo_scale (cr, scale, scale);
  ind_paint_scene (cr, scene, ind_theme_get (IND_THEME_SCREEN), typeset);
  cairo_restore (cr);
}

static double
median_of_plain (cairo_t *cr)
{
  Series series;

  for (int round = -WARM; round < ROUNDS; round++)
    {
      double began = now ();

      cairo_set_source_rgb (cr, 1, 1, 1);
      cairo_paint (cr);
      for (guint k = 0; k < 7; k++)
        {
          cairo_set_source_rgb (cr, 0.9, 0.9 - 0.02 * k, 0.8);
          cairo_move_to (cr, WIDTH / 2.0, HEIGHT / 2.0);
          cairo_arc (cr, WIDTH / 2.0, HEIGHT / 2.0, HEIGHT / 2.0, 2 * G_PI * k / 7, 2 * G_PI * (k + 1) / 7);
          cairo_fill (cr);
        }
      cairo_set_font_size (cr, 16);
      for (guint k = 0; k < PEOPLE; k++)
        {
          IndPoint at = ind_on_circle (WIDTH / 2.0, HEIGHT / 2.0, 60 + 9 * k, 137.5 * k);

          cairo_set_source_rgb (cr, 0.3, 0.3, 0.3);
          cairo_move_to (cr, WIDTH / 2.0, HEIGHT / 2.0);
          cairo_line_to (cr, at.x, at.y);
          cairo_stroke (cr);
          cairo_arc (cr, at.x, at.y, 16, 0, 2 * G_PI);
          cairo_set_source_rgb (cr, 0.8, 0.5, 0.2);
          cairo_fill_preserve (cr);
          cairo_set_source_rgb (cr, 0.2, 0.2, 0.2);
          cairo_stroke (cr);
          cairo_move_to (cr, at.x + 22, at.y);
          cairo_show_text (cr, names[k]);
          cairo_move_to (cr, at.x + 22, at.y + 18);
          cairo_show_text (cr, nodes[k].role);
        }
      if (round >= 0)
        series.times[round] = now () - began;
    }
  return part_of (&series, 0.5);
}

typedef IndFigure *(*NewFigure) (const void *content, const IndTypeset *typeset);

static IndFigure *
new_map (const void *content, const IndTypeset *typeset)
{
  g_autoptr (IndNetworkMap) map = ind_network_map_new_in (content, typeset, WIDTH * FINER, HEIGHT * FINER, NULL);

  return ind_network_map_figure (map);
}

static IndFigure *
new_wheel (const void *content, const IndTypeset *typeset)
{
  return ind_annual_wheel_new (content, IND_WHEEL_SCREEN, typeset);
}

static IndFigure *
new_triangle (const void *content, const IndTypeset *typeset)
{
  return ind_ics_triangle_new (content, typeset);
}

static IndFigure *
new_chart (const void *content, const IndTypeset *typeset)
{
  return ind_figure_new (ind_progress_chart (content, ENTRIES, WIDTH, HEIGHT, 24, typeset));
}

static void
time_figure (const char *what, NewFigure new_figure, const void *content, cairo_t *cr, IndTypeset *typeset, double slower)
{
  Series series;

  for (int round = -WARM; round < ROUNDS; round++)
    {
      double began = now ();
      g_autoptr (IndFigure) figure = new_figure (content, typeset);

      paint (cr, ind_figure_scene (figure), typeset);
      if (round >= 0)
        series.times[round] = now () - began;
    }
  judge (what, &series, LIMIT, slower);
}

/* The still part is a picture; the one who is dragged round the map, with label and ties, is drawn over it each time. */
static void
time_drag (cairo_t *cr, IndTypeset *typeset, double slower)
{
  IndNetworkMapInput input = people (PEOPLE);
  g_autoptr (IndNetworkMap) map = ind_network_map_new_in (&input, typeset, WIDTH * FINER, HEIGHT * FINER, NULL);
  g_autoptr (IndScene) still = ind_network_map_scene (map, IND_MAP_PART_STILL, 4);
  cairo_surface_t *kept = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t *of_kept = cairo_create (kept);
  Series series;

  paint (of_kept, still, typeset);
  cairo_destroy (of_kept);
  for (int round = -WARM; round < ROUNDS; round++)
    {
      double began = now ();
      g_autoptr (IndScene) moving = NULL;

      ind_network_map_move (map, 4, ind_network_map_point (map, 20 + (round + WARM) % 80, 1.7 * round));
      moving = ind_network_map_scene (map, IND_MAP_PART_MOVING, 4);
      cairo_set_operator (cr, CAIRO_OPERATOR_SOURCE);
      cairo_set_source_surface (cr, kept, 0, 0);
      cairo_paint (cr);
      cairo_set_operator (cr, CAIRO_OPERATOR_OVER);
      paint (cr, moving, typeset);
      if (round >= 0)
        series.times[round] = now () - began;
    }
  judge ("dragging one of 45 people", &series, DRAG_LIMIT, slower);
  cairo_surface_destroy (kept);
}

/* The quickest of some layouts of so many people. */
static double
time_layout (guint n, IndTypeset *typeset)
{
  IndNetworkMapInput input = people (n);
  double least = INFINITY;

  for (int round = 0; round < 12; round++)
    {
      double began = now ();
      g_autoptr (IndNetworkMap) map = ind_network_map_new_in (&input, typeset, WIDTH * FINER, HEIGHT * FINER, NULL);

      least = MIN (least, now () - began);
    }
  return least;
}

static void
time_growth (IndTypeset *typeset)
{
  static const guint sizes[] = { 60, 125, 250, MOST };
  double before = 0;

  for (guint k = 0; k < G_N_ELEMENTS (sizes); k++)
    {
      double time = time_layout (sizes[k], typeset), n = sizes[k];
      double most = k > 0 ? n * log (n) / (sizes[k - 1] * log (sizes[k - 1])) * GROWTH : INFINITY;

      printf ("layout of %u people: %.1f ms", sizes[k], time);
      if (k > 0)
        printf (", %.2f times as long (at most %.2f)", time / before, most);
      printf ("\n");
      good = good && (k == 0 || time / before <= most);
      before = time;
    }
}

static void
time_wheel (cairo_t *cr, IndTypeset *typeset, double slower)
{
  static IndWheelEntry entries[ENTRIES];
  IndDate first = ind_date_new (2026, 11, 1);
  IndWheelContent content = {
    first, ind_date_new (2026, 11, 22), "Jeres år", "Familien Holm", "Ida", "november 2026 – oktober 2027", "Næste:",
    "Opfølgning", "12. december", "I dag, 22. november", "Det sker i året", "Intet", "… og mere", "skoleferie", "det, der er gået",
    .month_names = { "november", "december", "januar", "februar", "marts", "april", "maj", "juni", "juli", "august",
                     "september", "oktober" },
    .ring_names = { "Netværksmøde", "Opfølgning", "Samtale", "Hjælp", "Ydelser", "Overgang", "Andet", "Teamet" },
    .state_words = { "planlagt", "aftalt", "holdt", "skulle have været holdt", "aflyst", "foreslået" },
    .entries = entries, .n_entries = ENTRIES,
  };

  for (guint k = 0; k < ENTRIES; k++)
    {
      IndDate month = ind_date_add_months (first, k * 12 / ENTRIES);

      entries[k] = (IndWheelEntry) { k + 1, k % IND_N_RINGS, k % IND_N_WHEEL_STATES, month, 1 + k % 7 / 6,
                                     k % 3 > 0 ? month + (int) (k * 5 % 28) : IND_NO_DATE, "Opfølgning med familien",
                                     "Opfølgning", "12. december, planlagt", NULL };
    }
  time_figure ("annual wheel of 60", new_wheel, &content, cr, typeset, slower);
}

static void
time_triangle (cairo_t *cr, IndTypeset *typeset, double slower)
{
  static IndTriangleField fields[12];
  IndTriangle triangle = { .title = "Udredning", .subtitle = "Trekanten om Ida", .child = "Ida", .age = "3 år",
                           .sides = { "Barnets udvikling", "Forældrenes omsorg", "Familie og netværk" }, .fields = fields,
                           .n_fields = G_N_ELEMENTS (fields), .goal_words = "mål", .no_goal_words = "intet mål endnu" };

  for (int k = 0; k <= IND_LEVEL_UNEXPLORED; k++)
    triangle.levels[k] = "Ressource";
  for (guint k = 0; k < G_N_ELEMENTS (fields); k++)
    fields[k] = (IndTriangleField) { .id = k + 1, .side = k % 3, .level = IND_LEVEL_RESOURCE + k % 4,
                                     .name = "Følelser og adfærd", .state = "Blandet · intet mål endnu", .said = "Følelser",
                                     .lacks_goal = k % 2 == 1, .goals = k % 2 == 0 ? "2" : NULL };
  time_figure ("triangle of 12 fields", new_triangle, &triangle, cr, typeset, slower);
}

static void
time_chart (cairo_t *cr, IndTypeset *typeset, double slower)
{
  static IndChartPoint points[ENTRIES];

  for (guint k = 0; k < ENTRIES; k++)
    points[k] = (IndChartPoint) { ind_date_new (2026, 1, 1) + 7 * (int) k, (int) (k * 3 % 11) };
  time_figure ("chart of 60 points", new_chart, points, cr, typeset, slower);
}

int
main (int argc, char **argv)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  IndTypeset *typeset = ind_pango_typeset_new ();
  IndNetworkMapInput input;
  double plain, slower;

  fill_people ();
  input = people (PEOPLE);
  plain = median_of_plain (cr);
  slower = MAX (1, plain / PLAIN);
  printf ("plain cairo, 45 people: median %.1f ms (%.1f where the limits were set)\n", plain, PLAIN);
  time_figure ("network map of 45", new_map, &input, cr, typeset, slower);
  time_drag (cr, typeset, slower);
  time_wheel (cr, typeset, slower);
  time_triangle (cr, typeset, slower);
  time_chart (cr, typeset, slower);
  time_growth (typeset);
  ind_pango_typeset_free (typeset);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  for (guint k = 0; k < MOST; k++)
    g_free (names[k]);
  return !good;
}
