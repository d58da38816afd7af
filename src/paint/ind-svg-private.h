#pragma once

#include "ind-scene.h"
#include "ind-theme.h"

G_BEGIN_DECLS

/**
 * IndSvg:
 * @text: what has been written
 * @patterns: by hue and fill, those that stand in the file already and are not turned
 * @turned: how many stand there that are
 */
typedef struct
{
  GString *text;
  const IndTheme *theme;
  IndTypeset *typeset;
  gboolean patterns[IND_N_HUES][IND_N_ROLES];
  guint turned;
} IndSvg;

void ind_svg_put   (IndSvg *svg, const char *format, ...);
void ind_svg_ink   (IndSvg *svg, const char *attribute, IndRole role, IndHue hue);
void ind_svg_path  (IndSvg *svg, const IndScene *scene, const IndItem *item);
void ind_svg_frame (IndSvg *svg, const IndItem *item);
void ind_svg_mark  (IndSvg *svg, const IndItem *item);

G_END_DECLS
