#include "config.h"

#include "ind-pango-private.h"

#include "ind-format.h"

#define MOST_TEXTS 2000   /* remembered at a time */
#define MOST_FONTS 600    /* turned and scaled, remembered at a time */

/*
 * The place before a letter, or after the last one.
 * @x: how wide all letters before it are, in points at IND_PANGO_SIZE
 * @offset: in bytes
 * @breaks: a line may end here
 * @splits: so may one that has no better place to
 * @space: a space stands before it
 */
typedef struct
{
  double x;
  guint offset;
  guint breaks : 1, splits : 1, space : 1;
} Place;

/* A text on one line of any length. Where a narrower line ends, and how wide it is, follows from it at every size. */
typedef struct
{
  PangoLayout *layout;
  gboolean rtl;
  guint n_letters;
  Place places[];
} Shaped;

typedef struct
{
  IndTypeset typeset;
  PangoContext *context;
  PangoContext *directed[2]; /* from left to right, and from right to left, whatever the text; made when needed */
  PangoLayout *layouts[2];   /* plain and bold: without a text, to be copied */
  GHashTable *shaped[2];     /* (element-type utf8 Shaped): by text */
  GHashTable *turned[2];     /* (element-type utf8 PangoLayout): texts that run as the paragraph they are a line of */
  GHashTable *fonts;         /* (element-type cairo_scaled_font_t): of letters on arcs, each turned its own way */
} PangoTypeset;

/*
 * A context in which a unit is a point, and letters are as wide on the screen at any zoom as they are on paper.
 */
static PangoContext *
context_new (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string (ind_language ()));
  return context;
}

/*
 * A layout of one line in the size IND_PANGO_SIZE. Letters grow evenly, so that one font serves all sizes.
 * Ligatures are off: letters that stand apart are easier to read, to search for and to copy.
 */
static PangoLayout *
layout_new (PangoContext *context, gboolean bold)
{
  PangoLayout *layout = pango_layout_new (context);
  PangoAttrList *attributes = pango_attr_list_new ();
  PangoFontDescription *font = pango_font_description_new ();

  pango_attr_list_insert (attributes, pango_attr_font_features_new ("liga=0, dlig=0"));
  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_font_description_set_family_static (font, IND_PANGO_FONT);
  pango_font_description_set_weight (font, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_size (font, IND_PANGO_SIZE * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  return layout;
}

/* How wide each letter of the line is, in Pango's units. */
static int *
measure_letters (const char *text, guint n_letters, PangoLayoutLine *line)
{
  int *widths = g_new0 (int, n_letters + 1);

  for (GSList *run = line->runs; run != NULL; run = run->next)
    {
      PangoGlyphItem *glyphs = run->data;

      pango_glyph_item_get_logical_widths (glyphs, text,
                                           widths + g_utf8_pointer_to_offset (text, text + glyphs->item->offset));
    }
  return widths;
}

static Shaped *
shape (PangoLayout *plain, const char *text)
{
  PangoLayout *layout = pango_layout_copy (plain);
  guint n_letters = g_utf8_strlen (text, -1);
  Shaped *shaped = g_malloc (sizeof (Shaped) + (n_letters + 1) * sizeof (Place));
  g_autofree int *widths = NULL;
  const PangoLogAttr *letters;
  PangoLayoutLine *line;
  gint64 x = 0;
  const char *p = text;
  int n;

  pango_layout_set_text (layout, text, -1);
  line = pango_layout_get_line_readonly (layout, 0);
  letters = pango_layout_get_log_attrs_readonly (layout, &n);
  widths = measure_letters (text, n_letters, line);
  shaped->layout = layout;
  shaped->rtl = line->resolved_dir == PANGO_DIRECTION_RTL;
  shaped->n_letters = n_letters;
  for (guint k = 0; k <= n_letters; k++, p = g_utf8_next_char (p))
    {
      shaped->places[k] = (Place) {
        .x = (double) x / PANGO_SCALE,
        .offset = p - text,
        .breaks = letters[k].is_line_break || k == n_letters,
        .splits = letters[k].is_char_break || k == n_letters,
        .space = k > 0 && letters[k - 1].is_white,
      };
      x += widths[k];
    }
  return shaped;
}

static void
shaped_free (Shaped *shaped)
{
  g_object_unref (shaped->layout);
  g_free (shaped);
}

static const Shaped *
get_shaped (PangoTypeset *self, const char *text, gboolean bold)
{
  Shaped *shaped = g_hash_table_lookup (self->shaped[bold], text);

  if (shaped != NULL)
    return shaped;
  if (g_hash_table_size (self->shaped[bold]) >= MOST_TEXTS)
    g_hash_table_remove_all (self->shaped[bold]);
  shaped = shape (self->layouts[bold], text);
  g_hash_table_insert (self->shaped[bold], g_strdup (text), shaped);
  return shaped;
}

/* A layout of the text that runs from right to left, or not, whatever the text itself would. */
static PangoLayout *
get_turned (PangoTypeset *self, const char *text, gboolean bold, gboolean rtl)
{
  PangoLayout *layout = g_hash_table_lookup (self->turned[bold], text);

  if (layout != NULL)
    return layout;
  if (g_hash_table_size (self->turned[bold]) >= MOST_TEXTS)
    g_hash_table_remove_all (self->turned[bold]);
  if (self->directed[rtl] == NULL)
    {
      self->directed[rtl] = context_new ();
      pango_context_set_base_dir (self->directed[rtl], rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
    }
  layout = layout_new (self->directed[rtl], bold);
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_text (layout, text, -1);
  g_hash_table_insert (self->turned[bold], g_strdup (text), layout);
  return layout;
}

/*
 * The shaped line of @text, in the size IND_PANGO_SIZE; kept, so that what was measured once is painted as often as
 * it is asked for.
 *
 * Returns: (transfer none): valid until the next call
 */
PangoLayoutLine *
ind_pango_line (IndTypeset *typeset, const char *text, gboolean bold, gboolean rtl)
{
  PangoTypeset *self = (PangoTypeset *) typeset;
  const Shaped *shaped = get_shaped (self, text, bold);

  return pango_layout_get_line_readonly (shaped->rtl == rtl ? shaped->layout : get_turned (self, text, bold, rtl), 0);
}

/*
 * Keeps a font as it is turned and scaled now. cairo forgets those that nobody holds but the last 256, and a wheel's
 * words take more, so that each painting would draw each of their letters anew.
 */
void
ind_pango_keep_font (IndTypeset *typeset, cairo_scaled_font_t *font)
{
  PangoTypeset *self = (PangoTypeset *) typeset;

  if (g_hash_table_contains (self->fonts, font))
    return;
  if (g_hash_table_size (self->fonts) >= MOST_FONTS)
    g_hash_table_remove_all (self->fonts);
  g_hash_table_add (self->fonts, cairo_scaled_font_reference (font));
}

static double
typeset_width (const IndTypeset *typeset, const char *text, IndRole role, double size)
{
  const Shaped *shaped = get_shaped ((PangoTypeset *) typeset, text, ind_role_is_bold (role));

  return shaped->places[shaped->n_letters].x * size / IND_PANGO_SIZE;
}

/* How wide a line is, a space at its end left out. */
static double
line_width (const Shaped *shaped, guint first, guint end)
{
  return shaped->places[end > first && shaped->places[end].space ? end - 1 : end].x - shaped->places[first].x;
}

/* Where a line that begins at @first ends when there is room for @most. */
static guint
find_end (const Shaped *shaped, guint first, double most)
{
  guint end = 0, split = 0;

  for (guint k = first + 1; k <= shaped->n_letters; k++)
    {
      const Place *place = &shaped->places[k];

      if (line_width (shaped, first, k) > most)
        {
          if (end > 0 || split > 0)
            break;
        }
      else if (place->breaks)
        end = k;
      if (place->splits)
        split = k;
    }
  return end > 0 ? end : split > 0 ? split : shaped->n_letters;
}

static GArray *
typeset_lines (const IndTypeset *typeset, const char *text, IndRole role, double size, double width, double indent)
{
  const Shaped *shaped = get_shaped ((PangoTypeset *) typeset, text, ind_role_is_bold (role));
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (IndLine));
  double scale = size / IND_PANGO_SIZE;
  guint first = 0;

  do
    {
      double x = lines->len == 0 ? MAX (indent, 0) : MAX (-indent, 0);
      guint end = find_end (shaped, first, (width - x) / scale + 0.001);
      double taken = line_width (shaped, first, end) * scale;

      g_array_append_val (lines, ((IndLine) {
        .start = shaped->places[first].offset,
        .length = shaped->places[end].offset - shaped->places[first].offset,
        .x = shaped->rtl ? width - x - taken : x,
        .width = taken,
        .rtl = shaped->rtl,
      }));
      first = end;
    }
  while (first < shaped->n_letters);
  return lines;
}

/**
 * ind_pango_begin:
 *
 * Begins to read the fonts, in a thread of Pango's own, while the caller does something else. Who does not call this
 * waits for them at the first text.
 */
void
ind_pango_begin (void)
{
  pango_cairo_font_map_get_default ();
}

/**
 * ind_pango_typeset_new:
 *
 * Measures texts with the fonts that ind_paint_scene() paints them with, and keeps what it shaped for painting. To be
 * used in one thread.
 *
 * Returns: (transfer full): free with ind_pango_typeset_free()
 */
IndTypeset *
ind_pango_typeset_new (void)
{
  PangoTypeset *self = g_new0 (PangoTypeset, 1);

  self->typeset.width = typeset_width;
  self->typeset.lines = typeset_lines;
  self->context = context_new ();
  self->fonts = g_hash_table_new_full (NULL, NULL, (GDestroyNotify) cairo_scaled_font_destroy, NULL);
  for (int bold = FALSE; bold <= TRUE; bold++)
    {
      self->layouts[bold] = layout_new (self->context, bold);
      self->shaped[bold] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) shaped_free);
      self->turned[bold] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
    }
  return &self->typeset;
}

/** ind_pango_typeset_free: @typeset: (transfer full): what ind_pango_typeset_new() returned. */
void
ind_pango_typeset_free (IndTypeset *typeset)
{
  PangoTypeset *self = (PangoTypeset *) typeset;

  for (int bold = FALSE; bold <= TRUE; bold++)
    {
      g_hash_table_unref (self->shaped[bold]);
      g_hash_table_unref (self->turned[bold]);
      g_object_unref (self->layouts[bold]);
    }
  for (int rtl = FALSE; rtl <= TRUE; rtl++)
    g_clear_object (&self->directed[rtl]);
  g_hash_table_unref (self->fonts);
  g_object_unref (self->context);
  g_free (self);
}
