#include "config.h"

#include "ind-pango-private.h"

#include "ind-format.h"

#define FONT "Lato,Carlito,sans-serif"

typedef struct
{
  IndTypeset typeset;
  PangoContext *context;
  PangoLayout *layout;
  gboolean bold;
  double size;
} PangoTypeset;

/*
 * A context in which a unit is a point, and letters are as wide on the screen at any zoom as they are on paper.
 */
PangoContext *
ind_pango_context (void)
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

/* Ligatures are off: letters that stand apart are easier to read, to search for and to copy. */
PangoLayout *
ind_pango_layout (PangoContext *context)
{
  PangoLayout *layout = pango_layout_new (context);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_font_features_new ("liga=0, dlig=0"));
  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  return layout;
}

void
ind_pango_set_font (PangoLayout *layout, IndRole role, double size)
{
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family_static (font, FONT);
  pango_font_description_set_weight (font, ind_role_is_bold (role) ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_size (font, (int) (size * PANGO_SCALE + 0.5));
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
}

static void
set_text (PangoTypeset *self, const char *text, IndRole role, double size)
{
  gboolean bold = ind_role_is_bold (role);

  if (bold != self->bold || size != self->size)
    ind_pango_set_font (self->layout, role, size);
  self->bold = bold;
  self->size = size;
  pango_layout_set_text (self->layout, text, -1);
}

static double
typeset_width (const IndTypeset *typeset, const char *text, IndRole role, double size)
{
  PangoTypeset *self = (PangoTypeset *) typeset;
  int width;

  set_text (self, text, role, size);
  pango_layout_set_width (self->layout, -1);
  pango_layout_set_indent (self->layout, 0);
  pango_layout_get_size (self->layout, &width, NULL);
  return (double) width / PANGO_SCALE;
}

static GArray *
typeset_lines (const IndTypeset *typeset, const char *text, IndRole role, double size, double width, double indent)
{
  PangoTypeset *self = (PangoTypeset *) typeset;
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (IndLine));
  PangoLayoutIter *iter;

  set_text (self, text, role, size);
  pango_layout_set_width (self->layout, (int) (width * PANGO_SCALE));
  pango_layout_set_indent (self->layout, (int) (indent * PANGO_SCALE));
  iter = pango_layout_get_iter (self->layout);
  do
    {
      PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
      PangoRectangle extents;

      pango_layout_iter_get_line_extents (iter, NULL, &extents);
      g_array_append_val (lines, ((IndLine) {
        .start = line->start_index,
        .length = line->length,
        .x = (double) extents.x / PANGO_SCALE,
        .width = (double) extents.width / PANGO_SCALE,
        .rtl = line->resolved_dir == PANGO_DIRECTION_RTL,
      }));
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
  return lines;
}

/**
 * ind_pango_typeset_new:
 *
 * Measures texts with the fonts that ind_paint_scene() paints them with. To be used in one thread.
 *
 * Returns: (transfer full): free with ind_pango_typeset_free()
 */
IndTypeset *
ind_pango_typeset_new (void)
{
  PangoTypeset *self = g_new0 (PangoTypeset, 1);

  self->typeset.width = typeset_width;
  self->typeset.lines = typeset_lines;
  self->context = ind_pango_context ();
  self->layout = ind_pango_layout (self->context);
  return &self->typeset;
}

/** ind_pango_typeset_free: @typeset: (transfer full): what ind_pango_typeset_new() returned. */
void
ind_pango_typeset_free (IndTypeset *typeset)
{
  PangoTypeset *self = (PangoTypeset *) typeset;

  g_object_unref (self->layout);
  g_object_unref (self->context);
  g_free (self);
}
