#include "config.h"

#include "ind-pango.h"

#include <cairo.h>

#include "tests/figure/ind-own-field.h"
#include "ind-ics-triangle.h"
#include "ind-paint.h"

/* With the letters that are really drawn: whatever a year holds, no text of the wheel runs over another or leaves its field. */
static void
test_wheel (void)
{
  IndTypeset *typeset = ind_pango_typeset_new ();

  for (guint seed = 0; seed < 48; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      IndWheelEntry entries[IND_RANDOM_WHEEL_MOST];
      guint n = ind_random_wheel_fill (rand, seed, entries);
      IndDate today = ind_random_wheel_today (rand);
      g_autoptr (IndFigure) figure = ind_random_wheel_draw (entries, n, today, seed / 3 % 4, typeset);
      const IndItem *one, *other;

      if (ind_texts_meet (ind_figure_scene (figure), &one, &other))
        g_error ("%u: |%s| runs over |%s|", seed, one->text, other->text);
      ind_check_own_fields (figure, today, seed);
    }
  ind_pango_typeset_free (typeset);
}

/* The catalogue's ten dimensions, all with worries, earlier levels and goals: on a sheet, on a page and on a wall. */
static void
test_triangle (void)
{
  static const char *const names[] = { "Sundhedsforhold", "Udvikling og adfærd", "Dagtilbud, skole og læring",
                                       "Fritidsforhold og venskaber", "Trygt omsorgsmiljø", "Stimulering og vejledning",
                                       "Understøttelse af relationer", "Familieforhold og baggrund",
                                       "Bolig, beskæftigelse og økonomi", "Socialt netværk" };
  IndTypeset *typeset = ind_pango_typeset_new ();
  IndTriangleField fields[10];
  IndTriangle triangle = { .title = "Tværfaglig udredning", .subtitle = "Trekanten om Ida", .child = "Ida", .age = "3 år",
                           .sides = { "Barnets udvikling", "Forældrekompetencer", "Familie og netværk" },
                           .fields = fields, .n_fields = 10,
                           .levels = { "", "Ressource", "Blandet", "Bekymring", "Ikke udforsket" },
                           .goal_words = "mål eller delmål, i familiens orden", .no_goal_words = "intet mål endnu" };

  for (guint k = 0; k < 10; k++)
    fields[k] = (IndTriangleField) { .id = k + 1, .side = k < 4 ? 0 : k < 7 ? 1 : 2, .name = names[k], .said = names[k],
                                     .level = IND_LEVEL_CONCERN, .earlier = IND_LEVEL_UNEXPLORED,
                                     .earlier_words = "før: Ikke udforsket", .state = "Bekymring · intet mål endnu",
                                     .goals = k % 2 == 0 ? "12.3" : NULL, .lacks_goal = k % 2 != 0 };
  for (guint shape = 0; shape < 3; shape++)
    {
      g_autoptr (IndFigure) figure = NULL;
      const IndItem *one, *other;

      triangle.on_page = shape == 1;
      triangle.on_wall = shape == 2;
      figure = ind_ics_triangle_new (&triangle, typeset);
      if (ind_texts_meet (ind_figure_scene (figure), &one, &other))
        g_error ("%u: |%s| runs over |%s|", shape, one->text, other->text);
    }
  ind_pango_typeset_free (typeset);
}

#define WIDE 700
#define HIGH 500
#define FAINT 48     /* of 255: cairo rounds the edges otherwise beside the edge of a window */

/* What of a scene is seen in a window of this size at this place. Returns: (transfer full) */
static cairo_surface_t *
paint_window (const IndScene *scene, IndTypeset *typeset, int x, int y, int width, int height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDE, HIGH);
  cairo_t *cr = cairo_create (surface);

  cairo_rectangle (cr, x, y, width, height);
  cairo_clip (cr);
  cairo_scale (cr, WIDE / scene->width / scene->scale, HIGH / scene->height / scene->scale);
  ind_paint_scene (cr, scene, ind_theme_get (IND_THEME_SCREEN), typeset);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* Through a window one sees what the whole figure shows there: a line, a turned text or a plate that reaches in is painted. */
static void
test_window (void)
{
  IndTypeset *typeset = ind_pango_typeset_new ();

  for (guint seed = 0; seed < 24; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      IndWheelEntry entries[IND_RANDOM_WHEEL_MOST];
      guint n = ind_random_wheel_fill (rand, seed, entries);
      g_autoptr (IndFigure) figure = ind_random_wheel_draw (entries, n, ind_random_wheel_today (rand), seed % 4, typeset);
      const IndScene *scene = ind_figure_scene (figure);
      cairo_surface_t *whole = paint_window (scene, typeset, 0, 0, WIDE, HIGH);
      int width = g_rand_int_range (rand, 5, 120), height = g_rand_int_range (rand, 5, 120);
      int left = g_rand_int_range (rand, 0, WIDE - width), top = g_rand_int_range (rand, 0, HIGH - height);
      cairo_surface_t *part = paint_window (scene, typeset, left, top, width, height);
      int stride = cairo_image_surface_get_stride (whole);

      for (int y = top; y < top + height; y++)
        for (int x = 4 * left; x < 4 * (left + width); x++)
          g_assert_cmpint (ABS (cairo_image_surface_get_data (part)[y * stride + x]
                                - cairo_image_surface_get_data (whole)[y * stride + x]), <=, FAINT);
      cairo_surface_destroy (part);
      cairo_surface_destroy (whole);
    }
  ind_pango_typeset_free (typeset);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figures/wheel", test_wheel);
  g_test_add_func ("/figures/triangle", test_triangle);
  g_test_add_func ("/figures/window", test_window);
  return g_test_run ();
}
