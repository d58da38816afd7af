#pragma once

#include "ind-path.h"
#include "ind-typeset.h"

G_BEGIN_DECLS

/**
 * IndHue: eight hues that colour-blind people can tell apart. What one means is said by a shape, a pattern or a word
 * too. In grey and print each has a pattern of its own.
 */
typedef enum
{
  IND_HUE_NONE,
  IND_HUE_ORANGE,
  IND_HUE_YELLOW,
  IND_HUE_GREEN,
  IND_HUE_PURPLE,
  IND_HUE_SKY,
  IND_HUE_BLUE,
  IND_HUE_SLATE,
  IND_HUE_RED,
  IND_N_HUES
} IndHue;

/** IndDash: how a path is stroked. */
typedef enum
{
  IND_DASH_NONE,
  IND_DASH_DASHED,   /* 9 on, 7 off, at a width of 2 */
  IND_DASH_DOTTED
} IndDash;

/**
 * IndMark: shapes that stand beside a word and say the same.
 */
typedef enum
{
  IND_MARK_RING,       /* planned */
  IND_MARK_HALF,       /* under way */
  IND_MARK_TICK,       /* done: a disc with a tick */
  IND_MARK_TRIANGLE,   /* should have been ready */
  IND_MARK_DASHED,     /* nobody has it */
  IND_MARK_CROSS,      /* ended or refused */
  IND_MARK_DOT,        /* a filled disc */
  IND_MARK_HOLE        /* a small ring that covers what lies under it */
} IndMark;

typedef enum
{
  IND_ITEM_TEXT,
  IND_ITEM_LINE,      /* two or more points, stroked */
  IND_ITEM_SHAPE,     /* three or more points, filled */
  IND_ITEM_FRAME,     /* a rectangle, stroked, its corners rounded by @size */
  IND_ITEM_MARK,
  IND_ITEM_PATH,      /* an #IndPath, filled by @fill, then stroked by @role */
  IND_ITEM_BEGIN,     /* a structure begins */
  IND_ITEM_END        /* the structure begun last ends */
} IndItemType;

/**
 * IndItem:
 * @role: what it is for
 * @bounds: in points; of a text, the room its letters take
 * @id: what it stands for, 0 for nothing
 * @size: a text's size, a line's width, a frame's radius, in points
 * @width: a frame's line width
 * @baseline: a text's, in points from the top
 * @angle: a text's, in degrees clockwise round its middle; of a text on an arc, where on it the text's middle stands,
 *   clockwise from the top; of a path, how far its pattern is turned
 * @hue: which of its hues a figure's role takes
 * @fill: a path's, %IND_ROLE_NONE for none
 * @dash: a path's
 * @patterned: a path's fill bears its hue's pattern in grey and print; a strong fill is a light one there
 * @casing: a path's or text's: how far the ground's colour reaches round it, in points; 0 for not at all
 * @arc: of a text on an arc, the baseline's radius, negative where it runs anticlockwise (below a middle); else 0
 * @centre: of a text on an arc
 * @rtl: a text's paragraph runs from right to left
 * @text: (nullable): the line of text
 * @tag: (nullable): the structure that begins, as PDF names it
 * @alt: (nullable): a figure's description in words, a heading's entry in the outline
 * @link: (nullable): where a Link leads (mailto:, tel:)
 */
typedef struct
{
  IndItemType type;
  IndRole role;
  IndMark mark;
  IndBox bounds;
  gint64 id;
  IndHue hue;
  IndRole fill;
  IndDash dash;
  IndPoint centre;
  double size, width, baseline, angle, casing, arc;
  gboolean rtl, patterned;
  const char *text, *tag, *alt, *link;
  guint first_point, n_points, first_step, n_steps;
} IndItem;

/**
 * IndScene:
 * @width, @height: in points
 * @scale: how much larger than designed it is put on paper
 * @items: (element-type IndItem): in the order of painting and reading
 *
 * A drawing without colours and fonts: what stands where, what it is for, and how it is to be read. The screen,
 * the printer and the PDF are painted from the same one.
 *
 * Structures are groups (Document, L, LI, Table, TR, TD) or leaves (H1, H2, P, Lbl, LBody, TH, Span, Link, Figure).
 * A reader is told what stands in a leaf; whatever stands outside of all leaves is a decoration: rules, frames, the
 * heads and feet of pages. A leaf holds no other structure, and ends on the page where it began; a group that
 * begins in one page's scene may end in another's.
 */
typedef struct
{
  double width, height, scale;
  GArray *items;
  GArray *points;
  GByteArray *steps;
  GStringChunk *strings;
  gint64 id;
} IndScene;

IndScene *ind_scene_new     (double width, double height);
IndScene *ind_scene_ref     (IndScene *scene);
void      ind_scene_unref   (IndScene *scene);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IndScene, ind_scene_unref)

void      ind_scene_set_id  (IndScene *scene, gint64 id);
IndItem  *ind_scene_text    (IndScene *scene, IndRole role, double size, double x, double baseline, double width,
                             const char *text, gssize length);
IndItem  *ind_scene_text_on_arc (IndScene *scene, IndRole role, double size, IndPoint centre, double radius,
                                 double angle, double width, const char *text, gssize length);
IndItem  *ind_scene_path    (IndScene *scene, const IndPath *path, IndRole fill, IndRole role, double line_width);
void      ind_scene_line    (IndScene *scene, IndRole role, double line_width, const IndPoint *points, guint n_points);
void      ind_scene_rule    (IndScene *scene, IndRole role, double line_width, double x, double y, double length);
void      ind_scene_shape   (IndScene *scene, IndRole role, const IndPoint *points, guint n_points);
void      ind_scene_frame   (IndScene *scene, IndRole role, double line_width, double radius, const IndBox *box);
void      ind_scene_mark    (IndScene *scene, IndMark mark, IndRole role, double x, double y, double size);
void      ind_scene_begin   (IndScene *scene, const char *tag, const char *alt, const char *link);
void      ind_scene_end     (IndScene *scene);
void      ind_scene_append  (IndScene *scene, const IndScene *other, double dx, double dy);
void      ind_scene_append_scaled (IndScene *scene, const IndScene *other, double dx, double dy, double scale);

gboolean  ind_tag_is_leaf   (const char *tag);

guint     ind_scene_length  (const IndScene *scene);
const IndItem  *ind_scene_item   (const IndScene *scene, guint k);
IndBox          ind_item_room    (const IndItem *item);
const IndPoint *ind_scene_points (const IndScene *scene, const IndItem *item);
const guint8   *ind_scene_steps  (const IndScene *scene, const IndItem *item);
gint64    ind_scene_pick    (const IndScene *scene, double x, double y, double slop);
char     *ind_scene_dump    (const IndScene *scene);

G_END_DECLS
