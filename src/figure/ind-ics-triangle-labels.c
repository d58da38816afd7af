#include "config.h"

#include "ind-ics-triangle-private.h"

#include <math.h>
#include <string.h>

#include "ind-sky.h"

#define EDGE 24.0          /* between labels and the canvas' edge */
#define OFF 20.0           /* between a label and its side */
#define BETWEEN 10.0       /* between labels */
#define LEADING 1.25
#define SMALL_SKY 26.0     /* how much room the earlier level's sky takes before its words */

typedef enum
{
  ALIGN_LEFT,
  ALIGN_MIDDLE,
  ALIGN_RIGHT
} Align;

/* A text broken into at most @most lines, the last one shortened. Returns: (transfer full) (element-type utf8) */
static GPtrArray *
break_text (const IndTypeset *typeset, const char *text, IndRole role, double size, double width, guint most)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *clean = ind_text_clean (text), *start = NULL;
  g_autoptr (GArray) lines = NULL;

  if (*clean == '\0')
    return parts;
  /* No more is looked at than could be shown. */
  start = g_utf8_strlen (clean, -1) > 400 ? g_utf8_substring (clean, 0, 400) : g_strdup (clean);
  lines = ind_typeset_balanced (typeset, start, role, size, width, 0);
  for (guint k = 0; k < MIN (lines->len, most); k++)
    {
      const IndLine *line = &g_array_index (lines, IndLine, k);
      gboolean rest = k + 1 == most && lines->len > most;
      g_autofree char *part = rest ? g_strdup (start + line->start) : g_strndup (start + line->start, line->length);

      g_ptr_array_add (parts, ind_typeset_shorten (typeset, g_strchomp (part), role, size, width));
    }
  return parts;
}

/* A level and its goal: what has no room in one line is parted between the two. */
static GPtrArray *
break_state (const IndTriangleLayout *layout, const char *state, double width, guint most)
{
  const char *dot = most > 1 && state != NULL ? strstr (state, " · ") : NULL;
  g_autofree char *level = dot != NULL ? g_strndup (state, (gsize) (dot - state)) : NULL;
  GPtrArray *lines;

  if (dot == NULL || ind_typeset_width (layout->typeset, state, IND_ROLE_MUTED, layout->word) <= width)
    return break_text (layout->typeset, state, IND_ROLE_MUTED, layout->word, width, most);
  lines = break_text (layout->typeset, level, IND_ROLE_MUTED, layout->word, width, 1);
  g_ptr_array_extend_and_steal (lines, break_text (layout->typeset, dot + strlen (" · "), IND_ROLE_MUTED, layout->word, width,
                                                   most - 1));
  return lines;
}

typedef struct
{
  GPtrArray *name, *state, *earlier;
  double width, height;
} Label;

static void
label_clear (Label *label)
{
  g_ptr_array_unref (label->name);
  g_ptr_array_unref (label->state);
  g_ptr_array_unref (label->earlier);
}

static double
widest (const IndTypeset *typeset, GPtrArray *lines, IndRole role, double size)
{
  double width = 0;

  for (guint k = 0; k < lines->len; k++)
    width = MAX (width, ind_typeset_width (typeset, lines->pdata[k], role, size));
  return width;
}

static void
set_label (const IndTriangleLayout *layout, const IndTriangleField *field, double width, guint states,
           Label *label)
{
  const IndTypeset *typeset = layout->typeset;
  gboolean earlier = field->earlier != IND_LEVEL_NONE;

  label->name = break_text (typeset, field->name, IND_ROLE_STRONG, layout->name, width, layout->on_wall ? 2 : 3);
  label->state = break_state (layout, field->state, width, states);
  label->earlier = break_text (typeset, earlier ? field->earlier_words : NULL, IND_ROLE_MUTED, layout->word,
                               width - SMALL_SKY, 1);
  label->width = MAX (widest (typeset, label->name, IND_ROLE_STRONG, layout->name),
                      MAX (widest (typeset, label->state, IND_ROLE_MUTED, layout->word),
                           label->earlier->len > 0 ? SMALL_SKY + widest (typeset, label->earlier, IND_ROLE_MUTED,
                                                                         layout->word) : 0));
  label->height = LEADING * (label->name->len * layout->name + (label->state->len + label->earlier->len) * layout->word)
                  + (label->earlier->len > 0 ? 4 : 0);
}

static double
aligned (Align align, double x, double width)
{
  return align == ALIGN_LEFT ? x : align == ALIGN_RIGHT ? x - width : x - width / 2;
}

static double
put_lines (const IndTriangleLayout *layout, GPtrArray *lines, IndRole role, double size, Align align, double x, double y)
{
  for (guint k = 0; k < lines->len; k++)
    {
      double width = ind_typeset_width (layout->typeset, lines->pdata[k], role, size);

      ind_scene_text (layout->scene, role, size, aligned (align, x, width), y + size * 0.95, width, lines->pdata[k], -1);
      y += LEADING * size;
    }
  return y;
}

/* Draws a label with its upper edge at @y; @x is its left, right or middle. */
static void
put_label (const IndTriangleLayout *layout, IndSpot *spot, const Label *label, Align align, double x, double y)
{
  IndScene *scene = layout->scene;

  ind_scene_set_id (scene, spot->field->id);
  spot->label = (IndBox) { aligned (align, x, label->width), y, label->width, label->height };
  y = put_lines (layout, label->name, IND_ROLE_STRONG, layout->name, align, x, y);
  y = put_lines (layout, label->state, IND_ROLE_MUTED, layout->word, align, x, y);
  if (label->earlier->len > 0)
    {
      double width = ind_typeset_width (layout->typeset, label->earlier->pdata[0], IND_ROLE_MUTED, layout->word);
      double left = aligned (align, x, width + SMALL_SKY);

      y += 4;
      ind_sky (scene, spot->field->earlier, left + SMALL_SKY / 2 - 3, y + layout->word * 0.62, 0.34);
      put_lines (layout, label->earlier, IND_ROLE_MUTED, layout->word, ALIGN_LEFT, left + SMALL_SKY, y);
    }
  ind_scene_set_id (scene, 0);
}

/* The left or right edge of the triangle at @y. */
static double
edge_at (const IndTriangleLayout *layout, guint side, double y)
{
  IndPoint low = side == 0 ? layout->left : layout->right;
  double part = CLAMP ((y - layout->apex.y) / (low.y - layout->apex.y), 0, 1);

  return layout->apex.x + part * (low.x - layout->apex.x);
}

/* The labels beside a side, each as near its field as the others let it. */
static void
label_slope (IndTriangleLayout *layout, guint side)
{
  guint first = layout->first[side], n = layout->first[side + 1] - first;
  g_autofree Label *labels = g_new0 (Label, n);
  g_autofree double *tops = g_new (double, n + 1);

  for (guint k = 0; k < n; k++)
    {
      const IndSpot *spot = &g_array_index (layout->spots, IndSpot, first + k);
      gboolean has_drop = spot->field->goals != NULL || spot->field->lacks_goal;
      double y = has_drop ? (spot->disc.y + spot->drop.y) / 2 : spot->disc.y, edge = edge_at (layout, side, y + 50);
      double room = (side == 0 ? edge : layout->width - edge) - OFF - EDGE;

      set_label (layout, spot->field, MIN (layout->widest, room), layout->on_wall ? 1 : 2, &labels[k]);
      tops[k] = y - labels[k].height / 2;
      if (k > 0)
        tops[k] = MAX (tops[k], tops[k - 1] + labels[k - 1].height + BETWEEN);
    }
  /* Nothing stands below the triangle's foot, where the third side's labels begin. */
  tops[n] = layout->left.y + BETWEEN;
  for (guint k = n; k > 0; k--)
    {
      IndSpot *spot = &g_array_index (layout->spots, IndSpot, first + k - 1);
      double x;

      tops[k - 1] = MIN (tops[k - 1], tops[k] - BETWEEN - labels[k - 1].height);
      x = edge_at (layout, side, tops[k - 1] + labels[k - 1].height);
      put_label (layout, spot, &labels[k - 1], side == 0 ? ALIGN_RIGHT : ALIGN_LEFT, side == 0 ? x - OFF : x + OFF,
                 tops[k - 1]);
      label_clear (&labels[k - 1]);
    }
}

/* Where the middle of the k-th label below the foot stands: under its field, on a wall as far apart as the sheet allows. */
static double
foot_at (const IndTriangleLayout *layout, guint k)
{
  guint n = layout->first[3] - layout->first[2];
  const IndSpot *spot = &g_array_index (layout->spots, IndSpot, layout->first[2] + k);

  if (layout->on_wall)
    return layout->apex.x + (k - (n - 1) / 2.0) * MIN (430, 1200.0 / n);
  if (n > 1 && n < 5 && (k == 0 || k + 1 == n))
    return (spot->disc.x + spot->drop.x) / 2;
  return (spot->corners[0].x + spot->corners[1].x) / 2;
}

/* The labels below the foot; many of them in two rows, with a thin line to those of the second one. */
static void
label_foot (IndTriangleLayout *layout)
{
  guint first = layout->first[2], n = layout->first[3] - first, rows = n > 4 ? 2 : 1;
  double y = layout->left.y + OFF, lowest = y;

  for (guint row = 0; row < rows; row++)
    {
      for (guint k = row; k < n; k += rows)
        {
          IndSpot *spot = &g_array_index (layout->spots, IndSpot, first + k);
          double x = foot_at (layout, k), room = layout->widest;
          Label label;

          for (guint i = row; i < n; i += rows)
            if (i + rows == k || i == k + rows)
              room = MIN (room, fabs (x - foot_at (layout, i)) - 2 * BETWEEN);
          set_label (layout, spot->field, room, 2, &label);
          if (row > 0)
            {
              IndPoint leader[] = { { x, layout->left.y + 4 }, { x, y - 4 } };

              ind_scene_line (layout->scene, IND_ROLE_HAIR, 1.4, leader, 2);
            }
          put_label (layout, spot, &label, ALIGN_MIDDLE, x, y);
          lowest = MAX (lowest, y + label.height);
          label_clear (&label);
        }
      y = lowest + BETWEEN;
    }
  layout->bottom = lowest;
}

/* Writes every field's name, level and goals beside it. */
void
ind_triangle_labels (IndTriangleLayout *layout)
{
  label_slope (layout, 0);
  label_slope (layout, 1);
  label_foot (layout);
}
