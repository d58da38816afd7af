#pragma once

#include "ind-annual-wheel.h"

G_BEGIN_DECLS

#define IND_WHEEL_MONTH 30.0   /* degrees */

/* Where the parts of a shape of the wheel stand, in points. */
typedef struct
{
  double width, height, scale;
  IndPoint centre;
  double inner, outer, band;         /* the rings, and how broad the months' band is */
  double body, strong, large;        /* sizes of text */
  double disc, least;                /* a day's radius at most, and how small a mark may become */
  double smallest;                   /* letters smaller than this are left out */
  double margin, list_x, list_y, list_width, list_height;
  guint columns;                     /* of the list; 0 for no head and no list */
  double legend_x, legend_y, legend_width;
} IndWheelForm;

typedef struct
{
  const IndWheelContent *content;
  const IndWheelForm *form;
  const IndTypeset *typeset;
  IndScene *scene;
  IndFigure *figure;
  double now;   /* where today's hand stands, in degrees clockwise from the top; -1 when today is not in the year */
  guint counted;   /* how many the first count on the wheel says; 0 where there is none */
  double list_y;   /* where the list begins, under a legend that stands above it */
  GArray *labels;   /* of IndWheelLabel, which are put when today's hand is drawn */
} IndWheelDrawing;

/* The room between two radii and two angles. */
typedef struct
{
  double inner, outer, from, to;
} IndWheelRoom;

/* What is to be written on a field, and the part of the field that is free of the sign of its state. */
typedef struct
{
  const IndWheelEntry *entry;
  IndWheelRoom room, field;
} IndWheelLabel;

extern const IndHue ind_wheel_hues[IND_N_RINGS];

double   ind_wheel_angle       (const IndWheelContent *content, IndDate date);
int      ind_wheel_month       (const IndWheelContent *content, IndDate month);
gboolean ind_wheel_is_readable (const IndWheelDrawing *drawing, double size);
gboolean ind_wheel_begins_year (const IndWheelContent *content, int k, int *year);
IndPath *ind_wheel_sector      (IndPoint centre, double inner, double outer, double from, double to);
gboolean ind_wheel_is_below    (double angle);
IndItem *ind_wheel_arc_text    (IndWheelDrawing *drawing, IndRole role, IndHue hue, double size, double radius,
                                double angle, const char *text);
void     ind_wheel_text        (IndWheelDrawing *drawing, IndRole role, double size, double x, double baseline,
                                const char *text, gboolean middle);
void     ind_wheel_count         (IndWheelDrawing *drawing, IndHue hue, guint n, IndPoint at, double radius);
void     ind_wheel_disc        (IndWheelDrawing *drawing, const IndWheelEntry *entry, IndHue hue, IndPoint at,
                                double radius);
IndItem *ind_wheel_outline     (IndWheelDrawing *drawing, IndWheelState state, IndHue hue, const IndPath *outline);
void     ind_wheel_sign        (IndWheelDrawing *drawing, IndWheelState state, IndPoint at, double size);
void     ind_wheel_state       (IndWheelDrawing *drawing, IndWheelState state, IndHue hue, const IndPath *outline,
                                IndPoint at, double size);

void     ind_wheel_field       (IndWheelDrawing *drawing, const IndWheelEntry *entry, double inner, double outer,
                                double from, double to, gboolean before, gboolean after);
void     ind_wheel_labels      (IndWheelDrawing *drawing);
gboolean ind_wheel_is_long     (const IndWheelEntry *entry);
int      ind_wheel_stands_in   (const IndWheelContent *content, const IndWheelEntry *entry);
gboolean ind_wheel_has_others  (const IndWheelContent *content, IndRing ring);
int      ind_wheel_find_lanes  (const IndWheelContent *content, IndRing ring, int most, int *lanes);
int      ind_wheel_share       (const IndWheelDrawing *drawing, int room[IND_N_RINGS]);
double   ind_wheel_step        (double disc, double radius);
gboolean ind_wheel_place_days  (const IndWheelDrawing *drawing, GPtrArray *here, double step, const IndWheelRoom *room,
                                gboolean across, double *angles);
int      ind_wheel_last_free   (const IndWheelDrawing *drawing, IndRing ring);
void     ind_wheel_draw_ring   (IndWheelDrawing *drawing, IndRing ring, double inner, double outer, int room);
void     ind_wheel_name_ring   (IndWheelDrawing *drawing, IndRing ring, double inner, double outer, int month);

gboolean ind_wheel_holidays    (const IndWheelContent *content, IndDate *from, IndDate *to);
IndItem *ind_wheel_holiday     (IndWheelDrawing *drawing, const IndPath *outline);
gboolean ind_wheel_has_past    (const IndWheelDrawing *drawing);
void     ind_wheel_ground      (IndWheelDrawing *drawing, const double *edges, guint n_edges);
void     ind_wheel_hand        (IndWheelDrawing *drawing);
void     ind_wheel_rim         (IndWheelDrawing *drawing);
void     ind_wheel_middle      (IndWheelDrawing *drawing);
void     ind_wheel_head        (IndWheelDrawing *drawing);
guint    ind_wheel_list        (IndWheelDrawing *drawing, const char *more);
double   ind_wheel_legend      (IndWheelDrawing *drawing);

G_END_DECLS
