/* Figures as files: what is painted in every theme, and what can be told apart. */
#include "config.h"

#include <cairo.h>
#include <math.h>
#include <string.h>

#include "ind-picture.h"
#include "ind-pango.h"
#include "ind-read-back.h"

static const char *const hues[] = { "none", "orange", "yellow", "green", "purple", "sky", "blue", "slate", "red" };

/* WCAG 2.1: relative luminance. */
static double
luminance (const IndColour *colour)
{
  const double parts[] = { colour->red, colour->green, colour->blue }, weights[] = { 0.2126, 0.7152, 0.0722 };
  double sum = 0;

  for (int k = 0; k < 3; k++)
    sum += weights[k] * (parts[k] <= 0.03928 ? parts[k] / 12.92 : pow ((parts[k] + 0.055) / 1.055, 2.4));
  return sum;
}

static double
contrast (const IndColour *one, const IndColour *other)
{
  double a = luminance (one), b = luminance (other);

  return (MAX (a, b) + 0.05) / (MIN (a, b) + 0.05);
}

static void
assert_reads (const IndTheme *theme, const char *what, const char *on, const IndColour *text, const IndColour *ground,
              double least)
{
  double found = contrast (text, ground);

  if (found < least)
    {
      g_test_message ("%s: %s on %s: %.2f, not %.1f", theme->name, what, on, found, least);
      g_test_fail ();
    }
}

static void
test_words_are_read (void)
{
  static const IndRole plain[] = { IND_ROLE_BODY, IND_ROLE_STRONG, IND_ROLE_WORDS, IND_ROLE_MUTED, IND_ROLE_ALERT,
                                   IND_ROLE_NUMBER };
  static const IndRole on_solid[] = { IND_ROLE_ON_SOLID, IND_ROLE_ON_SOLID_STRONG, IND_ROLE_ON_SOLID_MUTED };

  for (IndThemeName name = 0; name < IND_N_THEMES; name++)
    {
      const IndTheme *theme = ind_theme_get (name);
      double least = name == IND_THEME_PROJECTOR ? 7 : 4.5;

      for (guint k = 0; k < G_N_ELEMENTS (plain); k++)
        {
          assert_reads (theme, ind_role_name (plain[k]), "the ground", &theme->inks[plain[k]], &theme->ground, least);
          assert_reads (theme, ind_role_name (plain[k]), "paper", &theme->inks[plain[k]], &theme->inks[IND_ROLE_PAPER],
                        least);
        }
      for (guint k = 0; k < G_N_ELEMENTS (on_solid); k++)
        assert_reads (theme, ind_role_name (on_solid[k]), "solid", &theme->inks[on_solid[k]],
                      &theme->inks[IND_ROLE_SOLID], least);
      for (IndHue hue = 0; hue < IND_N_HUES; hue++)
        {
          const IndInks *inks = &theme->hues[hue];

          assert_reads (theme, hues[hue], "the ground", &inks->label, &theme->ground, least);
          assert_reads (theme, hues[hue], "its wash", &inks->label, &inks->wash, least);
          assert_reads (theme, hues[hue], "its tint", &inks->label, &inks->tint, least);
          /* lines that mean something: WCAG 1.4.11 */
          assert_reads (theme, hues[hue], "the ground, as a line", &inks->stroke, &theme->ground, 3);
        }
      /* rings, months and what has been: quiet, but to be seen */
      assert_reads (theme, "grid", "paper", &theme->inks[IND_ROLE_GRID], &theme->inks[IND_ROLE_PAPER], 1.9);
      assert_reads (theme, "past", "paper", &theme->inks[IND_ROLE_PAST], &theme->inks[IND_ROLE_PAPER], 1.15);
    }
}

/* How a hue's line looks to somebody without one kind of cones (Machado and others 2009, wholly missing). */
static IndColour
seen_by (const IndColour *colour, const double sight[3][3])
{
  double from[] = { colour->red, colour->green, colour->blue }, to[3];

  for (int k = 0; k < 3; k++)
    from[k] = from[k] <= 0.04045 ? from[k] / 12.92 : pow ((from[k] + 0.055) / 1.055, 2.4);
  for (int k = 0; k < 3; k++)
    to[k] = CLAMP (sight[k][0] * from[0] + sight[k][1] * from[1] + sight[k][2] * from[2], 0, 1);
  return (IndColour) { to[0], to[1], to[2] };
}

/* CIE 1976: from linear light to how different two colours look. */
static void
lab (const IndColour *light, double out[3])
{
  const double x = (0.4124 * light->red + 0.3576 * light->green + 0.1805 * light->blue) / 0.9505,
               y = 0.2126 * light->red + 0.7152 * light->green + 0.0722 * light->blue,
               z = (0.0193 * light->red + 0.1192 * light->green + 0.9505 * light->blue) / 1.089;
  double f[3] = { x, y, z };

  for (int k = 0; k < 3; k++)
    f[k] = f[k] > 0.008856 ? cbrt (f[k]) : 7.787 * f[k] + 16.0 / 116;
  out[0] = 116 * f[1] - 16;
  out[1] = 500 * (f[0] - f[1]);
  out[2] = 200 * (f[1] - f[2]);
}

static void
test_hues_are_told_apart (void)
{
  static const struct { const char *name; double sight[3][3]; } eyes[] = {
    { "all cones", { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } } },
    { "protanopia", { { 0.152286, 1.052583, -0.204868 }, { 0.114503, 0.786281, 0.099216 },
                      { -0.003882, -0.048116, 1.051998 } } },
    { "deuteranopia", { { 0.367322, 0.860646, -0.227968 }, { 0.280085, 0.672501, 0.047413 },
                        { -0.011820, 0.042940, 0.968881 } } },
    { "tritanopia", { { 1.255528, -0.076749, -0.178779 }, { -0.078411, 0.930809, 0.147602 },
                      { 0.004733, 0.691367, 0.303900 } } },
  };

  for (IndThemeName name = 0; name < IND_N_THEMES; name++)
    for (guint e = 0; name != IND_THEME_GREY && e < G_N_ELEMENTS (eyes); e++)
      for (IndHue one = IND_HUE_ORANGE; one < IND_N_HUES; one++)
        for (IndHue other = one + 1; other < IND_N_HUES; other++)
          {
            IndColour a = seen_by (&ind_theme_get (name)->hues[one].stroke, eyes[e].sight);
            IndColour b = seen_by (&ind_theme_get (name)->hues[other].stroke, eyes[e].sight);
            double p[3], q[3], apart;

            lab (&a, p);
            lab (&b, q);
            apart = sqrt (pow (p[0] - q[0], 2) + pow (p[1] - q[1], 2) + pow (p[2] - q[2], 2));
            if (apart < 10)
              {
                g_test_message ("%s, %s: %s and %s are only %.1f apart", ind_theme_get (name)->name, eyes[e].name,
                                hues[one], hues[other], apart);
                g_test_fail ();
              }
          }
}

/* Everything that figures are drawn of. */
static IndScene *
new_scene (IndTypeset *typeset)
{
  IndScene *scene = ind_scene_new (900, 620);
  double wide;

  for (IndHue hue = 0; hue < IND_N_HUES; hue++)
    {
      g_autoptr (IndPath) wedge = ind_path_new ();
      g_autoptr (IndPath) rim = ind_path_new ();
      g_autoptr (IndPath) box = ind_path_new ();
      double from = hue * 40, to = from + 40;
      IndPoint middle = { 300, 310 };

      ind_path_move (wedge, middle.x, middle.y);
      ind_path_arc (wedge, middle.x, middle.y, 220, from, to);
      ind_path_close (wedge);
      ind_scene_path (scene, wedge, IND_ROLE_WASH, IND_ROLE_NONE, 0)->hue = hue;
      ind_path_arc (rim, middle.x, middle.y, 225, from + 1, to - 1);
      ind_scene_path (scene, rim, IND_ROLE_NONE, IND_ROLE_STROKE, 10)->hue = hue;
      wide = ind_typeset_width (typeset, "Ærø og Ålborg", IND_ROLE_LABEL_STRONG, 18);
      if (from + 20 > 90 && from + 20 < 270)
        ind_scene_text_on_arc (scene, IND_ROLE_LABEL_STRONG, 18, middle, -(225 + 26), from + 20, wide, "Ærø og Ålborg",
                               -1)->hue = hue;
      else
        ind_scene_text_on_arc (scene, IND_ROLE_LABEL_STRONG, 18, middle, 225 + 12, from + 20, wide, "Ærø og Ålborg",
                               -1)->hue = hue;

      ind_path_box (box, &(IndBox) { 620, 20 + hue * 64, 100, 52 }, 6);
      {
        IndItem *item = ind_scene_path (scene, box, IND_ROLE_TINT, IND_ROLE_STROKE, 2.2);

        item->hue = hue;
        item->patterned = TRUE;
        item->dash = hue % 3;
      }
      wide = ind_typeset_width (typeset, hues[hue], IND_ROLE_LABEL, 18);
      {
        IndItem *item = ind_scene_text (scene, IND_ROLE_LABEL, 18, 630, 52 + hue * 64, wide, hues[hue], -1);

        item->hue = hue;
        item->casing = 3;
      }
    }
  {
    g_autoptr (IndPath) child = ind_path_new ();
    g_autoptr (IndPath) tie = ind_path_new ();

    ind_path_move (tie, 300, 310);
    ind_path_curve (tie, 340, 250, 420, 240, 470, 250);
    ind_scene_path (scene, tie, IND_ROLE_NONE, IND_ROLE_STROKE, 2)->casing = 3;
    ind_path_circle (child, 300, 310, 56);
    ind_scene_path (scene, child, IND_ROLE_SOLID, IND_ROLE_NONE, 0);
    wide = ind_typeset_width (typeset, "Deniz", IND_ROLE_ON_SOLID_STRONG, 25);
    ind_scene_text (scene, IND_ROLE_ON_SOLID_STRONG, 25, 300 - wide / 2, 312, wide, "Deniz", -1);
    wide = ind_typeset_width (typeset, "3 år", IND_ROLE_ON_SOLID_MUTED, 16);
    ind_scene_text (scene, IND_ROLE_ON_SOLID_MUTED, 16, 300 - wide / 2, 332, wide, "3 år", -1);
  }
  return scene;
}

static GBytes *
new_picture (IndPictureFormat format, IndThemeName theme, int width)
{
  IndTypeset *typeset = ind_pango_typeset_new ();
  g_autoptr (IndScene) scene = new_scene (typeset);
  g_autoptr (GError) error = NULL;
  GBytes *picture = ind_picture_new (scene, format, ind_theme_get (theme), typeset, width, "Et kort & mere",
                                     "Deniz i midten, <ni> farver", "da", &error);

  g_assert_no_error (error);
  ind_pango_typeset_free (typeset);
  return picture;
}

typedef struct
{
  const guint8 *bytes;
  gsize length, at;
} Reader;

static cairo_status_t
read_bytes (void *data, unsigned char *bytes, unsigned int length)
{
  Reader *reader = data;

  g_assert_cmpuint (reader->at + length, <=, reader->length);
  memcpy (bytes, reader->bytes + reader->at, length);
  reader->at += length;
  return CAIRO_STATUS_SUCCESS;
}

static cairo_surface_t *
new_surface (GBytes *png)
{
  Reader reader = { .at = 0 };
  cairo_surface_t *surface;

  reader.bytes = g_bytes_get_data (png, &reader.length);
  surface = cairo_image_surface_create_from_png_stream (read_bytes, &reader);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  return surface;
}

static guint32
pixel (cairo_surface_t *surface, int x, int y)
{
  const guint8 *row = cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);

  return ((const guint32 *) row)[x] & 0xffffff;
}

static void
test_png (void)
{
  /* A pixel a point on a screen, the width that is asked for, and 200 pixels an inch on paper. */
  static const int sizes[][2] = { { 900, 620 }, { 1350, 930 }, { 900, 620 }, { 2500, 1723 }, { 2500, 1723 } };
  static const guint32 grounds[] = { 0xfaf7f2, 0x1d2027, 0x14171f, 0xffffff, 0xffffff };

  for (IndThemeName name = 0; name < IND_N_THEMES; name++)
    {
      g_autoptr (GBytes) png = new_picture (IND_PICTURE_PNG, name, name == IND_THEME_DARK ? 1350 : 0);
      g_autoptr (GBytes) again = new_picture (IND_PICTURE_PNG, name, name == IND_THEME_DARK ? 1350 : 0);
      cairo_surface_t *surface = new_surface (png);

      g_assert_cmpint (cairo_image_surface_get_width (surface), ==, sizes[name][0]);
      g_assert_cmpint (cairo_image_surface_get_height (surface), ==, sizes[name][1]);
      g_assert_cmphex (pixel (surface, 2, 2), ==, grounds[name]);
      g_assert_true (g_bytes_equal (png, again));
      cairo_surface_destroy (surface);
    }
}

/* A patch of one hue, without a word on it, painted in grey. */
static cairo_surface_t *
new_patch (IndHue hue)
{
  g_autoptr (IndScene) scene = ind_scene_new (100, 60);
  g_autoptr (IndPath) box = ind_path_new ();
  g_autoptr (GBytes) png = NULL;
  g_autoptr (GError) error = NULL;
  IndItem *item;

  ind_path_box (box, &(IndBox) { 5, 5, 90, 50 }, 6);
  item = ind_scene_path (scene, box, IND_ROLE_TINT, IND_ROLE_STROKE, 2);
  item->hue = hue;
  item->patterned = TRUE;
  png = ind_picture_new (scene, IND_PICTURE_PNG, ind_theme_get (IND_THEME_GREY), NULL, 0, "", "", "da", &error);
  g_assert_no_error (error);
  return new_surface (png);
}

static void
test_patterns_are_told_apart (void)
{
  cairo_surface_t *patches[IND_N_HUES];

  for (IndHue hue = 0; hue < IND_N_HUES; hue++)
    patches[hue] = new_patch (hue);
  for (IndHue one = 0; one < IND_N_HUES; one++)
    for (IndHue other = one + 1; other < IND_N_HUES; other++)
      {
        guint n = 0;

        for (int y = 0; y < 60; y++)
          for (int x = 0; x < 100; x++)
            n += pixel (patches[one], x, y) != pixel (patches[other], x, y);
        g_test_message ("%s and %s: %u pixels differ", hues[one], hues[other], n);
        g_assert_cmpuint (n, >, 100 * 60 / 20);
      }
  for (IndHue hue = 0; hue < IND_N_HUES; hue++)
    cairo_surface_destroy (patches[hue]);
}

static void
test_svg (void)
{
  g_autoptr (GBytes) svg = new_picture (IND_PICTURE_SVG, IND_THEME_SCREEN, 0);
  g_autoptr (GError) error = NULL;
  GMarkupParser nothing = { NULL, };
  g_autoptr (GMarkupParseContext) parser = g_markup_parse_context_new (&nothing, 0, NULL, NULL);
  gsize length;
  const char *text = g_bytes_get_data (svg, &length);

  g_markup_parse_context_parse (parser, text, length, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (parser, &error);
  g_assert_no_error (error);
  g_assert_nonnull (g_strstr_len (text, length, "<title>Et kort &amp; mere</title>"));
  g_assert_nonnull (g_strstr_len (text, length, "<desc>Deniz i midten, &lt;ni&gt; farver</desc>"));
  g_assert_nonnull (g_strstr_len (text, length, "role=\"img\" xml:lang=\"da\""));
  /* words are words there, with their length, as bold as they are painted */
  g_assert_nonnull (g_strstr_len (text, length, ">Deniz</text>"));
  g_assert_nonnull (g_strstr_len (text, length, "textLength="));
  g_assert_cmpuint (length, <, 40000);
}

static void
test_pdf (void)
{
  g_autoptr (GBytes) pdf = new_picture (IND_PICTURE_PDF, IND_THEME_PRINT, 0);
  g_autofree char *about = ind_read_back (pdf, "pdfinfo FILE");
  g_autofree char *structure = ind_read_back (pdf, "pdfinfo -struct FILE");
  g_autofree char *text = ind_read_back (pdf, "pdftotext -raw FILE -");
  g_autoptr (GString) letters = g_string_new (NULL);

  ind_assert_says (about, "Et kort & mere");
  ind_assert_says (about, "900 x 620 pts");
  ind_assert_says (structure, "Figure");
  ind_assert_says (text, "Deniz");
  ind_assert_says_not (structure, "NonStruct");
  /* words on an arc can be found: their letters stand there, in their order */
  for (const char *p = text; *p != '\0'; p++)
    if (!g_ascii_isspace (*p))
      g_string_append_c (letters, *p);
  g_assert_nonnull (strstr (letters->str, "ÆrøogÅlborg"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/picture/words-are-read", test_words_are_read);
  g_test_add_func ("/picture/hues-are-told-apart", test_hues_are_told_apart);
  g_test_add_func ("/picture/png", test_png);
  g_test_add_func ("/picture/patterns-are-told-apart", test_patterns_are_told_apart);
  g_test_add_func ("/picture/svg", test_svg);
  g_test_add_func ("/picture/pdf", test_pdf);
  return g_test_run ();
}
