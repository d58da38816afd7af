#include "config.h"

#include "ind-map-page-private.h"

#include <adwaita.h>

/* What has been moved comes to its place before one's eyes. */

#define GLIDE 200   /* milliseconds */

/* Somebody on the way from where they were drawn last. */
typedef struct
{
  guint node;
  IndPoint from, to;
} Glide;

/** ind_map_glide_note: notes where everybody is, for what comes next. Returns: (transfer full): those who have moved since */
GArray *
ind_map_glide_note (IndMapPage *self)
{
  const IndNetworkMapInput *input = ind_map_figure_input (self->content);
  GArray *glides = g_array_new (FALSE, FALSE, sizeof (Glide));
  g_autoptr (GHashTable) before = g_steal_pointer (&self->places);

  self->places = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  for (guint k = 0; k < input->n_nodes; k++)
    {
      gint64 id = input->nodes[k].id;
      IndPoint now = ind_network_map_mark (self->map, k), *was = before != NULL ? g_hash_table_lookup (before, &id) : NULL;

      if (was != NULL && ABS (was->x - now.x) + ABS (was->y - now.y) > 2)
        {
          Glide one = { k, *was, now };

          g_array_append_val (glides, one);
        }
      g_hash_table_insert (self->places, g_memdup2 (&id, sizeof id), g_memdup2 (&now, sizeof now));
    }
  return glides;
}

static void
on_glide (double part, gpointer page)
{
  IndMapPage *self = page;
  GArray *glides = g_object_get_data (G_OBJECT (self->view), "glides");
  g_autoptr (IndScene) scene = NULL;

  if (glides == NULL || self->map == NULL)
    return;
  for (guint k = 0; k < glides->len; k++)
    {
      const Glide *glide = &g_array_index (glides, Glide, k);

      ind_network_map_move (self->map, glide->node, (IndPoint) { glide->from.x + (glide->to.x - glide->from.x) * part,
                                                                 glide->from.y + (glide->to.y - glide->from.y) * part });
    }
  scene = ind_network_map_scene (self->map, IND_MAP_PART_ALL, 0);
  ind_figure_view_set_layers (self->view, scene, NULL);
}

static void
on_glided (IndMapPage *self)
{
  g_object_set_data (G_OBJECT (self->view), "glides", NULL);
  ind_map_page_lay_out (self);
  ind_map_page_show_figure (self);
}

/** ind_map_glide_play: lets those who have moved come to their places, unless nobody sees it or the desktop asks for less. */
void
ind_map_glide_play (IndMapPage *self, GArray *glides)
{
  AdwAnimation *animation;

  if (glides->len == 0 || !adw_get_enable_animations (GTK_WIDGET (self)) || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  g_object_set_data_full (G_OBJECT (self->view), "glides", g_array_ref (glides), (GDestroyNotify) g_array_unref);
  animation = adw_timed_animation_new (GTK_WIDGET (self->view), 0, 1, GLIDE,
                                       adw_callback_animation_target_new (on_glide, self, NULL));
  self->gliding = G_OBJECT (animation);
  g_signal_connect_object (animation, "done", G_CALLBACK (on_glided), self, G_CONNECT_SWAPPED);
  adw_animation_play (animation);
}

/** ind_map_glide_end: nobody is on the way any more. */
void
ind_map_glide_end (IndMapPage *self)
{
  if (self->gliding != NULL)
    adw_animation_reset (ADW_ANIMATION (self->gliding));
  g_clear_object (&self->gliding);
}
