#pragma once

#include <gio/gio.h>

#include "ind-scene.h"
#include "ind-theme.h"

G_BEGIN_DECLS

/* Of a PNG, in pixels: cairo's surfaces end at 32767. */
#define IND_PICTURE_WIDEST 16000

typedef enum
{
  IND_PICTURE_PDF,
  IND_PICTURE_SVG,
  IND_PICTURE_PNG
} IndPictureFormat;

GBytes *ind_picture_new (const IndScene *scene, IndPictureFormat format, const IndTheme *theme, IndTypeset *typeset,
                         int width, const char *title, const char *alt, const char *language, GError **error);

G_END_DECLS
