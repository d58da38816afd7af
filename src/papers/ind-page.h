#pragma once

#include "ind-flow.h"

G_BEGIN_DECLS

#define IND_MM (72 / 25.4)

/* A sheet of A4 as all papers use it, in points. */
#define IND_PAGE_WIDTH (210 * IND_MM)
#define IND_PAGE_HEIGHT (297 * IND_MM)
#define IND_PAGE_MARGIN (20 * IND_MM)

/**
 * IndFurniture: what stands on every page.
 * @title: (nullable): top left from the second page on
 * @dated: (nullable): top right
 * @sender: (nullable): bottom left
 */
typedef struct
{
  const IndPress *press;
  const char *title;
  const char *dated;
  const char *sender;
} IndFurniture;

extern const IndType ind_page_types[];         /* the type scale: a step of 1.25 */
extern const IndType ind_page_large_types[];   /* large print begins at 16 points and takes smaller steps */

void      ind_page_furnish (IndScene *page, const IndFurniture *furniture, guint number, guint n_pages);
IndScene *ind_page_around  (const IndScene *figure, const char *alt, gboolean first, gboolean last);
IndScene *ind_page_of      (const IndScene *figure, const char *alt, gboolean first, gboolean last);

G_END_DECLS
