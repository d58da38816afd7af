#pragma once

#include <gtk/gtk.h>

#include "ind-desk.h"
#include "ind-map.h"

G_BEGIN_DECLS

#define IND_TYPE_MAP_PANEL (ind_map_panel_get_type ())

/**
 * IndMapPanel:
 *
 * What is known of the one who is selected on a network map, to be changed beside the map. What it shall do to the map
 * is told by signals:
 *
 * "placed" (double distance, double angle): it has been put elsewhere
 * "changed" (IndRecord *record, const char *field, gint64 number): a choice of the node, of the contact it is, or of a tie
 * "written" (IndRecord *record, const char *field, const char *text): a text of the node, or of the contact it is
 * "tie-removed" (IndTie *tie)
 */
G_DECLARE_FINAL_TYPE (IndMapPanel, ind_map_panel, IND, MAP_PANEL, GtkWidget)

/**
 * IndMapPanelSight: what the panel shows. The panel keeps @map and @node; the rest is read while it is given.
 * @node: who it is
 * @words: what a sighted person sees of it
 * @distance, @angle: where it is drawn
 * @sectors: (array length=n_sectors): their names, clockwise from the top
 * @sector: in which it stands
 */
typedef struct
{
  IndMap *map;
  IndNode *node;
  const char *words;
  double distance, angle;
  const char *const *sectors;
  guint n_sectors, sector;
  gboolean read_only;
} IndMapPanelSight;

void ind_map_panel_show (IndMapPanel *self, const IndMapPanelSight *sight);

G_END_DECLS
