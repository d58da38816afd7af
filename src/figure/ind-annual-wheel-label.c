#include "config.h"

#include "ind-annual-wheel-private.h"

#include <math.h>
#include <string.h>

/* Of their size, that words may shrink to before they are cut. */
static const double sizes[] = { 1, 0.85, 0.72 };

#define CLEAR 0.12   /* of their size, that words keep from the ends of their field */

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

/* What is written, and how large. */
typedef struct
{
  char *text;
  GArray *lines;
  double size, lead;
} Words;

/* The innermost of @n lines is the shortest. Returns: the least radius that its letters reach */
static double
innermost (const IndWheelRoom *room, const Words *words, guint n)
{
  return (room->inner + room->outer) / 2 - (n - 1) * words->lead / 2 - 0.4 * words->size;
}

/* How wide each of @n lines may be. */
static double
measure (const IndWheelRoom *room, const Words *words, guint n)
{
  return length_of (room, innermost (room, words, n)) - 2 * CLEAR * words->size;
}

static void
set_size (Words *words, double size)
{
  words->size = size;
  words->lead = 1.08 * size;
}

/* Takes a text if it has room, in as few lines as it needs. Returns: whether it has */
static gboolean
try_words (const IndWheelDrawing *drawing, const IndWheelRoom *room, const char *text, Words *words)
{
  double high = room->outer - room->inner - 0.95 * words->size - 2;   /* what one line leaves */
  guint most = CLAMP (1 + floor (high / words->lead), 1, 3);

  for (guint n = 1; n <= most && words->lines == NULL; n++)
    if (measure (room, words, n) > 0)
      words->lines = break_words (drawing, text, words->size, measure (room, words, n), n);
  words->text = words->lines != NULL ? g_strdup (text) : NULL;
  return words->text != NULL;
}

static const char *
last_word (const char *text)
{
  const char *space = strrchr (text, ' ');

  return space != NULL ? space + 1 : text;
}

/* As many whole words as there is room for, of which the last says something. */
static gboolean
cut_at_word (const IndWheelDrawing *drawing, const IndWheelRoom *room, const char *whole, Words *words)
{
  for (const char *end = g_utf8_strrchr (whole, -1, ' '); end != NULL; end = g_utf8_strrchr (whole, end - whole, ' '))
    {
      g_autofree char *kept = g_strchomp (g_strndup (whole, end - whole)), *text = g_strconcat (kept, "…", NULL);

      if (g_utf8_strlen (last_word (kept), -1) >= 3 && try_words (drawing, room, text, words))
        return TRUE;
    }
  return FALSE;
}

/* As many letters as there is room for in a line, unless they are too few to be understood. */
static gboolean
cut_in_word (const IndWheelDrawing *drawing, const IndWheelRoom *room, const char *whole, Words *words)
{
  g_autofree char *fit = ind_typeset_shorten (drawing->typeset, whole, IND_ROLE_LABEL_STRONG, words->size,
                                              MAX (0, measure (room, words, 1)));

  return g_utf8_strlen (fit, -1) >= MIN (4, g_utf8_strlen (whole, -1)) && try_words (drawing, room, fit, words);
}

/*
 * Words stay in their field: the whole, or a little smaller; what comes before a colon; then as much as there is room for,
 * unless that is too little to be understood. Returns: whether there is anything
 */
static gboolean
find_words (const IndWheelDrawing *drawing, const IndWheelLabel *label, double full, Words *words)
{
  const char *whole = label->entry->label, *colon = strstr (whole, ": ");
  g_autofree char *part = colon != NULL ? g_strndup (whole, colon - whole) : NULL;

  for (guint k = 0; k < 2 * G_N_ELEMENTS (sizes); k++)
    {
      const char *text = k < G_N_ELEMENTS (sizes) ? whole : part;

      set_size (words, MIN (full, MAX (full * sizes[k % G_N_ELEMENTS (sizes)], drawing->form->smallest)));
      if (text != NULL && try_words (drawing, &label->room, text, words))
        return TRUE;
    }
  return cut_at_word (drawing, &label->room, whole, words) || cut_in_word (drawing, &label->room, whole, words);
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
    part.room.from = now + 0.8;
  return part;
}

static void
put_label (IndWheelDrawing *drawing, const IndWheelLabel *whole)
{
  const IndWheelLabel label = beside_hand (drawing, whole);
  double inner = label.room.inner, outer = label.room.outer, radius = (inner + outer) / 2, wide = 0, half;
  double full = MIN (drawing->form->body, 0.96 * (outer - inner)), angle = (label.room.from + label.room.to) / 2;
  IndWheelState state = label.entry->state;
  Words words = { NULL };
  gboolean below = ind_wheel_is_below (angle);

  if (!ind_wheel_is_readable (drawing, full) || !find_words (drawing, &label, full, &words))
    return;
  for (guint k = 0; k < words.lines->len; k++)
    wide = MAX (wide, g_array_index (words.lines, IndLine, k).width);
  half = wide / 2 / innermost (&label.room, &words, words.lines->len) * 180 / G_PI;
  ind_scene_set_id (drawing->scene, label.entry->id);
  if (state == IND_WHEEL_PLANNED || state == IND_WHEEL_AGREED || state == IND_WHEEL_OVERDUE)
    draw_plate (drawing, &label, radius, (words.lines->len - 1) * words.lead + 1.3 * words.size, half + 3 / radius * 180 / G_PI,
                angle);
  for (guint k = 0; k < words.lines->len; k++)
    {
      const IndLine *line = &g_array_index (words.lines, IndLine, k);
      g_autofree char *text = g_strchomp (g_strndup (words.text + line->start, line->length));
      double off = ((words.lines->len - 1) / 2.0 - k) * words.lead;

      ind_wheel_arc_text (drawing, IND_ROLE_LABEL_STRONG, ind_wheel_hues[label.entry->ring], words.size,
                          below ? radius - off : radius + off, angle, text);
    }
  ind_scene_set_id (drawing->scene, 0);
  g_array_unref (words.lines);
  g_free (words.text);
}

/** ind_wheel_labels: writes what fields are called, over all that stands on the wheel. */
void
ind_wheel_labels (IndWheelDrawing *drawing)
{
  for (guint k = 0; k < drawing->labels->len; k++)
    put_label (drawing, &g_array_index (drawing->labels, IndWheelLabel, k));
}
