#include "config.h"

#include "ind-command-private.h"

#include <glib/gi18n.h>

#include "ind-format.h"
#include "ind-picture.h"
#include "ind-words.h"

#define LEAST_WIDTH 16

/* The values of --theme. */
const char *const ind_command_themes[] = { "print", "screen", "dark", "projector", "grey", NULL };

/** ind_command_figure_format: Returns: what the file's ending says; on standard output, and in whatever else has no name, SVG. */
IndPictureFormat
ind_command_figure_format (IndCommand *self)
{
  g_autofree char *lower = g_ascii_strdown (ind_command_option (self, "output"), -1);

  if (g_str_has_suffix (lower, ".pdf"))
    return IND_PICTURE_PDF;
  return g_str_has_suffix (lower, ".png") ? IND_PICTURE_PNG : IND_PICTURE_SVG;
}

/** ind_command_check_figure: Returns: (transfer full) (nullable): what is wrong with the --width of a figure's command line. */
char *
ind_command_check_figure (IndCommand *self)
{
  const char *width = ind_command_option (self, "width");

  if (width == NULL)
    return NULL;
  if (!g_ascii_string_to_unsigned (width, 10, LEAST_WIDTH, IND_PICTURE_WIDEST, NULL, NULL))
    return ind_command_about (_("“{what}” is no width; one is a number of pixels from 16 to 16000"), width);
  return ind_command_figure_format (self) == IND_PICTURE_PNG ? NULL : g_strdup (_("--width is for pictures that end in .png"));
}

/** ind_command_theme: Returns: the theme that --theme names; the one for paper where nothing is said. */
IndThemeName
ind_command_theme (IndCommand *self)
{
  const char *given = ind_command_option (self, "theme");
  IndThemeName theme = IND_THEME_PRINT;

  if (given != NULL)
    ind_theme_find (given, &theme);
  return theme;
}

/**
 * ind_command_write_figure:
 * @typeset: (nullable): the one that measured @scene
 * @title, @alt: what the figure is, and what it shows in words
 *
 * Writes a figure to --output, as its ending and the options --theme and --width say.
 *
 * Returns: whether that could be done
 */
gboolean
ind_command_write_figure (IndCommand *self, const IndScene *scene, IndTypeset *typeset, const char *title,
                          const char *alt, GError **error)
{
  const char *width = ind_command_option (self, "width");
  g_autoptr (GBytes) file = ind_picture_new (scene, ind_command_figure_format (self), ind_theme_get (ind_command_theme (self)), typeset,
                                             width != NULL ? atoi (width) : 0, title, alt, ind_language (), error);

  return file != NULL && ind_command_write (file, ind_command_option (self, "output"), error);
}
