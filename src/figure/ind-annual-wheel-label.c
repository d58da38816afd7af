#include "config.h"

#include "ind-annual-wheel-private.h"

#include <math.h>
#include <string.h>

#define RUN_OUT 20.0   /* degrees that words may run out of their field, on either side, where nothing stands */
#define LEAST 15.0     /* degrees that a field fills whose words may: one among many in a month keeps to itself */

/** ind_wheel_take: says that something stands there, so that no words run over it. */
void
ind_wheel_take (IndWheelDrawing *drawing, double inner, double outer, double from, double to)
{
  IndWheelRoom room = { inner, outer, from, to };

  g_array_append_val (drawing->taken, room);
}

/* Keeps free of an angle where something stands, on the side where the field lies. */
static void
keep_off (IndWheelRoom *free, const IndWheelRoom *field, double from, double to)
{
  if (to <= field->from + 0.01)
    free->from = MAX (free->from, to + 0.8);
  else if (from >= field->to - 0.01)
    free->to = MIN (free->to, from - 0.8);
}

/* Whatever of the ring round a field is empty, up to today's hand and to where a year begins. */
static IndWheelRoom
find_free (const IndWheelDrawing *drawing, const IndWheelLabel *label)
{
  IndWheelRoom free = { label->room.inner, label->room.outer, label->room.from - RUN_OUT, label->room.to + RUN_OUT };

  if (label->field.to - label->field.from < LEAST)
    return label->room;
  keep_off (&free, &label->room, -360, 0);
  keep_off (&free, &label->room, 360, 720);
  for (int k = 1, year; k < 12; k++)
    if (ind_wheel_begins_year (drawing->content, k, &year))
      keep_off (&free, &label->room, IND_WHEEL_MONTH * k, IND_WHEEL_MONTH * k);
  if (drawing->now >= 0)
    keep_off (&free, &label->room, drawing->now, drawing->now);
  for (guint k = 0; k < drawing->taken->len; k++)
    {
      const IndWheelRoom *other = &g_array_index (drawing->taken, IndWheelRoom, k);

      if (other->inner < free.outer - 0.5 && other->outer > free.inner + 0.5)
        keep_off (&free, &label->room, other->from, other->to);
    }
  if (label->has_sign)
    free.from = label->room.from;
  return free;
}

static double
length_of (const IndWheelRoom *room, double radius)
{
  return (room->to - room->from) * G_PI / 180 * radius;
}

/* Lines of words that are wide as the room; none where they are more than @most or a word would be broken. */
static GArray *
break_words (const IndWheelDrawing *drawing, const char *text, double size, double room, guint most)
{
  g_autoptr (GArray) lines = ind_typeset_balanced (drawing->typeset, text, IND_ROLE_LABEL_STRONG, size, room, 0);

  if (lines->len > most)
    return NULL;
  for (guint k = 0; k < lines->len; k++)
    {
      const IndLine *line = &g_array_index (lines, IndLine, k);

      if (line->width > room + 0.01 || (k + 1 < lines->len && text[line->start + line->length - 1] != ' '))
        return NULL;
    }
  return g_steal_pointer (&lines);
}

/* What is written, and where. */
typedef struct
{
  char *text;
  GArray *lines;
  double room, size, angle;
  gboolean runs_out;
} Words;

/*
 * The whole, or else what comes before a colon, in the field itself; then so where the ring is empty beside it; then as much
 * of it as there is room for, unless that is too little to be understood. Returns: whether there is anything
 */
static gboolean
find_words (const IndWheelDrawing *drawing, const IndWheelLabel *label, const IndWheelRoom *free, double radius, guint most,
            Words *words)
{
  const char *whole = label->entry->label, *colon = strstr (whole, ": ");
  g_autofree char *part = colon != NULL ? g_strndup (whole, colon - whole) : NULL, *fit = NULL;
  double within = length_of (&label->room, radius), all = length_of (free, radius);

  for (int k = 0; k < 4; k++)
    {
      const char *text = k % 2 == 0 ? whole : part;

      words->room = k < 2 ? within : all;
      words->runs_out = k >= 2;
      words->lines = text != NULL && words->room > 0 ? break_words (drawing, text, words->size, words->room, most) : NULL;
      if (words->lines == NULL)
        continue;
      words->text = g_strdup (text);
      return TRUE;
    }
  words->room = MAX (within, all);
  words->runs_out = all > within;
  if (words->room < 2.5 * words->size)
    return FALSE;
  fit = ind_typeset_shorten (drawing->typeset, whole, IND_ROLE_LABEL_STRONG, words->size, words->room);
  words->lines = g_utf8_strlen (fit, -1) >= MIN (5, g_utf8_strlen (whole, -1))
                   ? break_words (drawing, fit, words->size, words->room, 1) : NULL;
  words->text = words->lines != NULL ? g_steal_pointer (&fit) : NULL;
  return words->text != NULL;
}

/* What words stand on, so that no pattern lies under them, as far as they stand in the field. */
static void
draw_plate (IndWheelDrawing *drawing, const IndWheelLabel *label, double radius, double height, double half, double angle)
{
  double from = MAX (label->field.from, angle - half), to = MIN (label->field.to, angle + half);
  g_autoptr (IndPath) plate = ind_wheel_sector (drawing->form->centre, MAX (label->field.inner + 1, radius - height / 2),
                                                MIN (label->field.outer - 1, radius + height / 2), from, to);

  ind_scene_path (drawing->scene, plate, IND_ROLE_TINT, IND_ROLE_NONE, 0)->hue = ind_wheel_hues[label->entry->ring];
}

/* The wider part of its field on one side of today's hand, over which no words run. */
static IndWheelLabel
beside_hand (const IndWheelDrawing *drawing, const IndWheelLabel *label)
{
  IndWheelLabel part = *label;
  double now = drawing->now;

  if (now <= label->room.from || now >= label->room.to)
    return part;
  if (now - label->room.from > label->room.to - now)
    part.room.to = now - 0.8;
  else
    {
      part.room.from = now + 0.8;
      part.has_sign = FALSE;
    }
  return part;
}

static void
put_label (IndWheelDrawing *drawing, const IndWheelLabel *whole)
{
  const IndWheelLabel part = beside_hand (drawing, whole), *label = &part;
  double inner = label->room.inner, outer = label->room.outer, radius = (inner + outer) / 2, wide = 0, half;
  double size = MIN (drawing->form->body, 0.96 * (outer - inner)), lead = 1.15 * size;
  guint most = CLAMP ((outer - inner - 4) / lead, 1, 3);
  IndWheelState state = label->entry->state;
  IndWheelRoom free = find_free (drawing, label);
  Words words = { .size = size, .angle = (label->room.from + label->room.to) / 2 };
  gboolean below;

  if (!ind_wheel_is_readable (drawing, size)
      || !find_words (drawing, label, &free, radius - (most - 1) * lead / 2 - size / 2, most, &words))
    return;
  for (guint k = 0; k < words.lines->len; k++)
    wide = MAX (wide, g_array_index (words.lines, IndLine, k).width);
  half = wide / 2 / (radius - (words.lines->len - 1) * lead / 2 - size / 2) * 180 / G_PI;
  if (words.runs_out)
    words.angle = CLAMP (words.angle, free.from + half, MAX (free.from + half, free.to - half));
  below = ind_wheel_is_below (words.angle);
  ind_scene_set_id (drawing->scene, label->entry->id);
  if (state == IND_WHEEL_PLANNED || state == IND_WHEEL_AGREED || state == IND_WHEEL_OVERDUE)
    draw_plate (drawing, label, radius, (words.lines->len - 1) * lead + 1.3 * size, half + 3 / radius * 180 / G_PI, words.angle);
  for (guint k = 0; k < words.lines->len; k++)
    {
      const IndLine *line = &g_array_index (words.lines, IndLine, k);
      g_autofree char *text = g_strchomp (g_strndup (words.text + line->start, line->length));
      double off = ((words.lines->len - 1) / 2.0 - k) * lead;
      IndItem *item = ind_wheel_arc_text (drawing, IND_ROLE_LABEL_STRONG, ind_wheel_hues[label->entry->ring], size,
                                              below ? radius - off : radius + off, words.angle, text);

      if (words.runs_out)
        item->casing = 3;
    }
  ind_scene_set_id (drawing->scene, 0);
  if (words.runs_out)
    ind_wheel_take (drawing, inner, outer, words.angle - half, words.angle + half);
  g_array_unref (words.lines);
  g_free (words.text);
}

/** ind_wheel_labels: writes what fields are called, when all that stands on the wheel is known. */
void
ind_wheel_labels (IndWheelDrawing *drawing)
{
  for (guint k = 0; k < drawing->labels->len; k++)
    put_label (drawing, &g_array_index (drawing->labels, IndWheelLabel, k));
}
