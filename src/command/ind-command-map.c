#include "config.h"

#include "ind-command-private.h"

#include <glib/gi18n.h>

#include "ind-map-figure.h"
#include "ind-pango.h"
#include "ind-words.h"

/* The sheet that --paper asks for; without it, a projector's is wide. */
static IndMapSheet
find_sheet (IndCommand *self)
{
  const char *paper = ind_command_option (self, "paper");

  if (paper != NULL)
    return g_str_equal (paper, "a3") ? IND_MAP_SHEET_A3 : IND_MAP_SHEET_A4;
  return ind_command_theme (self) == IND_THEME_PROJECTOR ? IND_MAP_SHEET_WIDE : IND_MAP_SHEET_SCREEN;
}

/** ind_command_no_map: Returns: (transfer full): that a case has no network map, and where one comes from. */
char *
ind_command_no_map (void)
{
  return g_strdup (_("The case has no network map yet. Draw one in the window, on the page Network, or take one in from "
                     "easyNWK: indgang import map.nwk.json --case=REF"));
}

/** ind_command_export_map: indgang export map */
gboolean
ind_command_export_map (IndCommand *self, GError **error)
{
  const char *date = ind_command_option (self, "date");
  g_autoptr (IndDesk) desk = NULL;
  g_autoptr (IndCase) family = NULL;
  IndTypeset *typeset;
  IndMap *shown;
  gboolean done;

  ind_pango_begin ();
  desk = ind_command_open_desk (self, error);
  family = desk != NULL ? ind_command_open_case (desk, ind_command_option (self, "case"), IND_USE_EXPORT, error) : NULL;
  if (family == NULL)
    return FALSE;
  shown = ind_map_on (family, date != NULL ? ind_date_from_iso (date) : IND_NO_DATE);
  if (shown == NULL)
    {
      self->remark = ind_list_length (family->maps) > 0 ? g_strdup (_("The case's first network map is of a later day."))
                                                          : ind_command_no_map ();
      return FALSE;
    }
  typeset = ind_pango_typeset_new ();
  {
    g_autoptr (IndMapFigure) figure = ind_map_figure_new (family, shown);
    g_autoptr (IndNetworkMap) map = ind_network_map_new (ind_map_figure_input (figure), typeset, find_sheet (self));
    g_autoptr (IndScene) scene = ind_network_map_scene (map, IND_MAP_PART_ALL, 0);

    done = ind_command_write_figure (self, scene, typeset, ind_map_figure_title (figure), ind_map_figure_alt (figure), error);
  }
  ind_pango_typeset_free (typeset);
  return done;
}
