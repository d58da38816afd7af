#pragma once

#include "ind-typeset.h"

G_BEGIN_DECLS

typedef struct
{
  double red, green, blue;
} IndColour;

/**
 * IndTheme:
 * @inks: the colour of each role
 * @ground: what everything stands on
 *
 * The colours of a scene. A dark ground or a projector is another one of these.
 */
typedef struct
{
  const char *name;
  IndColour inks[IND_N_ROLES];
  IndColour ground;
} IndTheme;

typedef enum
{
  IND_THEME_SCREEN,
  IND_THEME_PRINT,
  IND_THEME_GREY,
  IND_N_THEMES
} IndThemeName;

const IndTheme *ind_theme_get (IndThemeName name);

G_END_DECLS
