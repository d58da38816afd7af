#include "config.h"

#include "ind-network-map-private.h"

/**
 * ind_network_map_figure:
 *
 * Returns: (transfer full): the map, each node a thing that can be reached where its mark stands, in the order of the
 *   input
 */
IndFigure *
ind_network_map_figure (const IndNetworkMap *self)
{
  IndFigure *figure = ind_figure_new (ind_network_map_scene (self, IND_MAP_PART_ALL, 0));
  double radius = self->sheet.mark;

  for (guint k = 0; k < self->input->n_nodes; k++)
    {
      IndPoint at = self->spots[k].at;
      IndBox box = { at.x - radius, at.y - radius, 2 * radius, 2 * radius };

      ind_figure_add (figure, self->input->nodes[k].id, &box, self->input->nodes[k].words, NULL);
    }
  return figure;
}
