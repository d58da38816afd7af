#include "config.h"

#include "ind-sheet.h"

#include <glib/gi18n.h>
#include <math.h>

#include "ind-paint.h"

struct _IndSheet
{
  GtkWidget parent_instance;

  IndScene *page;
  GdkTexture *texture;
};

G_DEFINE_FINAL_TYPE (IndSheet, ind_sheet, GTK_TYPE_WIDGET)

/* Pixels of the largest picture that is kept; a larger page is drawn anew each time, and only what is seen of it. */
#define LARGEST (40.0 * 1000 * 1000)

static void
paint (cairo_t *cr, const IndScene *page, int width)
{
  const IndTheme *theme = ind_theme_get (IND_THEME_PRINT);
  double points = page->width * page->scale;

  cairo_set_source_rgb (cr, theme->ground.red, theme->ground.green, theme->ground.blue);
  cairo_paint (cr);
  cairo_scale (cr, width / points, width / points);
  ind_paint_scene (cr, page, theme, NULL);
}

/* The page as a picture of @width × @height pixels, or NULL where there is no room for one so large. */
static GdkTexture *
picture_new (const IndScene *page, int width, int height)
{
  cairo_surface_t *surface;
  cairo_t *cr;
  g_autoptr (GBytes) bytes = NULL;

  if ((double) width * height > LARGEST)
    return NULL;
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cr = cairo_create (surface);
  paint (cr, page, width);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    {
      cairo_surface_destroy (surface);
      return NULL;
    }
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                      (gsize) cairo_image_surface_get_stride (surface) * (gsize) height,
                                      (GDestroyNotify) cairo_surface_destroy, surface);
  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes,
                                 (gsize) cairo_image_surface_get_stride (surface));
}

static void
ind_sheet_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  IndSheet *self = IND_SHEET (widget);
  int scale = gtk_widget_get_scale_factor (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);

  graphene_rect_t place = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);

  if (width <= 0 || height <= 0)
    return;
  if (self->texture == NULL || gdk_texture_get_width (self->texture) != width * scale
      || gdk_texture_get_height (self->texture) != height * scale)
    {
      g_clear_object (&self->texture);
      self->texture = picture_new (self->page, width * scale, height * scale);
    }
  if (self->texture != NULL)
    gtk_snapshot_append_texture (snapshot, self->texture, &place);
  else
    {
      cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &place);

      paint (cr, self->page, width);
      cairo_destroy (cr);
    }
}

static void
ind_sheet_finalize (GObject *object)
{
  IndSheet *self = IND_SHEET (object);

  g_clear_object (&self->texture);
  g_clear_pointer (&self->page, ind_scene_unref);
  G_OBJECT_CLASS (ind_sheet_parent_class)->finalize (object);
}

static void
ind_sheet_class_init (IndSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ind_sheet_finalize;
  widget_class->snapshot = ind_sheet_snapshot;
  gtk_widget_class_set_css_name (widget_class, "sheet");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
ind_sheet_init (IndSheet *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/** ind_sheet_new: Returns: (transfer full): a widget that shows @page as page @number of @n_pages. */
GtkWidget *
ind_sheet_new (IndScene *page, guint number, guint n_pages)
{
  IndSheet *self = g_object_new (IND_TYPE_SHEET, NULL);
  g_autofree char *name = g_strdup_printf (_("Page %u of %u"), number, n_pages);
  g_autofree char *words = ind_sheet_read_out (page);

  self->page = ind_scene_ref (page);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  return GTK_WIDGET (self);
}

/** ind_sheet_page: Returns: (transfer none): what the sheet shows. */
const IndScene *
ind_sheet_page (IndSheet *self)
{
  return self->page;
}

/** ind_sheet_forget: lets go of the painted picture; it is painted anew when the sheet is seen again. */
void
ind_sheet_forget (IndSheet *self)
{
  g_clear_object (&self->texture);
}

/**
 * ind_sheet_read_out:
 *
 * Returns: (transfer full): what stands on the page, a line for each heading, paragraph and cell, without the
 *   decorations; figures by their description
 */
char *
ind_sheet_read_out (const IndScene *page)
{
  GString *words = g_string_new (NULL);
  gboolean inside = FALSE, figure = FALSE;

  for (guint k = 0; k < ind_scene_length (page); k++)
    {
      const IndItem *item = ind_scene_item (page, k);

      if (item->type == IND_ITEM_BEGIN && ind_tag_is_leaf (item->tag))
        {
          if (words->len > 0)
            g_string_append_c (words, '\n');
          inside = TRUE;
          figure = g_str_equal (item->tag, "Figure");
          if (figure && item->alt != NULL)
            g_string_append (words, item->alt);
        }
      else if (item->type == IND_ITEM_END)
        inside = figure = FALSE;
      else if (item->type == IND_ITEM_TEXT && inside && !figure)
        {
          if (words->len > 0 && words->str[words->len - 1] != '\n' && words->str[words->len - 1] != ' ')
            g_string_append_c (words, ' ');
          g_string_append (words, item->text);
        }
    }
  return g_string_free (words, FALSE);
}
