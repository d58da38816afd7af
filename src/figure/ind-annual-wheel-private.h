#pragma once

#include "ind-annual-wheel.h"

G_BEGIN_DECLS

/* Where the parts of a shape of the wheel stand, in points. */
typedef struct
{
  double width, height, scale;
  IndPoint centre;
  double inner, outer, band;         /* the rings, and how broad the months' band is */
  double body, strong, large;        /* sizes of text */
  double margin, list_x, list_y, list_width, list_height;
  guint columns;
} IndWheelForm;

typedef struct
{
  const IndWheelContent *content;
  const IndWheelForm *form;
  const IndTypeset *typeset;
  IndScene *scene;
  IndFigure *figure;
} IndWheelDrawing;

extern const IndHue ind_wheel_hues[IND_N_RINGS];

void ind_wheel_disc  (IndWheelDrawing *drawing, const IndWheelEntry *entry, IndPoint at, double radius);
void ind_wheel_state (IndWheelDrawing *drawing, IndWheelState state, IndHue hue, const IndPath *outline, IndPoint at,
                      double size);
void ind_wheel_list  (IndWheelDrawing *drawing);
void ind_wheel_legend (IndWheelDrawing *drawing);

G_END_DECLS
