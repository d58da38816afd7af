#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * IndRole:
 *
 * What a thing on paper or screen is for. A theme gives each role its ink; the weight of a text follows from its
 * role too. Nothing in a scene names a colour or a font.
 */
typedef enum
{
  /* texts */
  IND_ROLE_BODY,
  IND_ROLE_STRONG,
  IND_ROLE_TITLE,
  IND_ROLE_HEADING,
  IND_ROLE_WORDS,      /* what the family said */
  IND_ROLE_MUTED,
  IND_ROLE_NUMBER,     /* a goal's number: decoration */
  IND_ROLE_ALERT,
  IND_ROLE_WATERMARK,
  /* lines and shapes */
  IND_ROLE_RULE,
  IND_ROLE_HAIR,
  IND_ROLE_FRAME,
  IND_ROLE_MARK,
  IND_ROLE_CURVE,
  IND_ROLE_GRID,
  /* figures; where an item has a hue (see scene), it is that hue's */
  IND_ROLE_WASH,          /* a very light fill, for what is large */
  IND_ROLE_TINT,          /* a light fill; in grey and print with the hue's pattern where the item asks for one */
  IND_ROLE_STROKE,        /* a strong line, or a strong fill */
  IND_ROLE_LABEL,         /* words of that hue */
  IND_ROLE_LABEL_STRONG,
  IND_ROLE_GROUND,        /* what everything stands on: plates, casings, gaps */
  IND_ROLE_PAPER,         /* what stands out from the ground: a map's disc, a panel */
  IND_ROLE_SOLID,         /* the dark middle of a figure, a goal's drop */
  IND_ROLE_ON_SOLID,      /* words on it */
  IND_ROLE_ON_SOLID_STRONG,
  IND_ROLE_ON_SOLID_MUTED,
  IND_ROLE_PAST,          /* what has been, of a year */
  IND_ROLE_NONE,          /* not filled, or not stroked */
  IND_N_ROLES
} IndRole;

const char *ind_role_name    (IndRole role);
gboolean    ind_role_is_bold (IndRole role);

/**
 * IndLine:
 * @start, @length: the line's bytes in the paragraph, a space at its end included
 * @x: where it begins, in points from the paragraph's left edge
 * @width: in points, a space at its end left out
 * @rtl: whether the paragraph runs from right to left
 *
 * A line of a paragraph that has been broken.
 */
typedef struct
{
  guint start;
  guint length;
  double x;
  double width;
  gboolean rtl;
} IndLine;

typedef struct _IndTypeset IndTypeset;

/**
 * IndTypeset:
 * @width: the width of one line of text in points
 * @lines: breaks a paragraph into lines no wider than @width points. @indent moves the first line in, a negative
 *   one moves all others in. Returns: (transfer full): an array of #IndLine, at least one.
 *
 * How wide texts are: by Pango in the program (see paint), six points a letter in tests. The texts given are
 * those of ind_text_clean().
 */
struct _IndTypeset
{
  double (*width) (const IndTypeset *typeset, const char *text, IndRole role, double size);
  GArray *(*lines) (const IndTypeset *typeset, const char *text, IndRole role, double size, double width, double indent);
};

double  ind_typeset_width   (const IndTypeset *typeset, const char *text, IndRole role, double size);
GArray *ind_typeset_lines   (const IndTypeset *typeset, const char *text, IndRole role, double size, double width,
                             double indent);
GArray *ind_typeset_balanced (const IndTypeset *typeset, const char *text, IndRole role, double size, double width,
                              double indent);
char   *ind_typeset_shorten (const IndTypeset *typeset, const char *text, IndRole role, double size, double width);

char   *ind_text_clean      (const char *text);
char  **ind_text_paragraphs (const char *text);
char   *ind_text_bind       (const char *text);
char   *ind_text_unbind     (const char *text, gsize length);

G_END_DECLS
