#pragma once

#include "ind-scene.h"

G_BEGIN_DECLS

typedef struct
{
  double red, green, blue;
} IndColour;

/** IndInks: what a hue's roles look like; the words of @label are read on @wash, @tint and the ground. */
typedef struct
{
  IndColour wash, tint, stroke, label;
} IndInks;

/**
 * IndTheme:
 * @inks: the colour of each role, where the item has no hue
 * @hues: the colours of the figures' roles, by hue
 * @ground: what everything stands on
 * @has_ground: the ground is painted: on a screen, not on paper
 * @has_patterns: hues are told apart by patterns, for paper and for who sees no colours
 *
 * The colours of a scene. A dark ground or a projector is another one of these.
 */
typedef struct
{
  const char *name;
  IndColour inks[IND_N_ROLES];
  IndInks hues[IND_N_HUES];
  IndColour ground;
  gboolean has_ground, has_patterns;
} IndTheme;

typedef enum
{
  IND_THEME_SCREEN,
  IND_THEME_DARK,
  IND_THEME_PROJECTOR,
  IND_THEME_PRINT,
  IND_THEME_GREY,
  IND_N_THEMES
} IndThemeName;

const IndTheme  *ind_theme_get  (IndThemeName name);
gboolean         ind_theme_find (const char *name, IndThemeName *found);
const IndColour *ind_theme_ink  (const IndTheme *theme, IndRole role, IndHue hue);

G_END_DECLS
