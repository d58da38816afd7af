#pragma once

#include "ind-date.h"
#include "ind-figure.h"

G_BEGIN_DECLS

/* A ring of the wheel, from the outermost; only those that occur are drawn. Each has its hue and its pattern. */
typedef enum
{
  IND_RING_NETWORK,
  IND_RING_FOLLOW_UP,
  IND_RING_TALK,
  IND_RING_MEASURE,
  IND_RING_REVIEW,
  IND_RING_TRANSITION,
  IND_RING_OTHER,
  IND_RING_TEAM,
  IND_N_RINGS
} IndRing;

/** IndWheelState: told apart by form: a dashed field, a day, a tick, a triangle, a line through it, an empty dotted field. */
typedef enum
{
  IND_WHEEL_PLANNED,
  IND_WHEEL_AGREED,
  IND_WHEEL_HELD,
  IND_WHEEL_OVERDUE,
  IND_WHEEL_CANCELLED,
  IND_WHEEL_PROPOSED,   /* not in the case yet */
  IND_N_WHEEL_STATES
} IndWheelState;

/**
 * IndWheelEntry:
 * @month: the first of its months
 * @date: its day, or %IND_NO_DATE
 * @title: whole, for the list
 * @label: short, for the wheel
 * @when: the day or the months, and how it stands, in words
 * @place: (nullable): where
 */
typedef struct
{
  gint64 id;
  IndRing ring;
  IndWheelState state;
  IndDate month;
  int months;
  IndDate date;
  const char *title, *label, *when, *place;
} IndWheelEntry;

/**
 * IndWheelContent:
 * @first: the first of twelve months
 * @month_names: theirs, in that order
 * @next: (nullable): the next thing; @next_when: its day or its months
 * @holiday_words: (nullable): what the school holidays are called; %NULL where they are not shown
 * @more: says of the list that so many ("{n}") have no room; @overleaf: that they stand on the next page
 * @count_words: (nullable): the like of a count on the wheel
 * @past_words: (nullable): what the shaded part of the year is called; %NULL where the legend leaves it out
 * @entries: in calendar order
 *
 * What an annual wheel shows, all words put already. Texts are cleaned.
 */
typedef struct
{
  IndDate first, today;
  const char *title, *family, *name, *span, *next_head, *next, *next_when, *today_words, *list_head, *nothing, *more;
  const char *holiday_words, *past_words, *count_words, *overleaf;
  const char *month_names[12], *ring_names[IND_N_RINGS], *state_words[IND_N_WHEEL_STATES];
  const IndWheelEntry *entries;
  guint n_entries;
} IndWheelContent;

/**
 * IndWheelShape: on a screen with the list to the right, on an A4 page with the list below, as a part of a page, or 16:9 on
 * a wall, where no letters are under 24 points of 1080. What the signs mean stands in each.
 */
typedef enum
{
  IND_WHEEL_SCREEN,
  IND_WHEEL_PAGE,
  IND_WHEEL_PART,   /* without its head and its list */
  IND_WHEEL_WALL
} IndWheelShape;

IndFigure *ind_annual_wheel_new   (const IndWheelContent *content, IndWheelShape shape, const IndTypeset *typeset);
GPtrArray *ind_annual_wheel_pages (const IndWheelContent *content, const IndTypeset *typeset, GArray *begins);
int        ind_annual_wheel_month (IndWheelShape shape, double x, double y);
IndScene  *ind_annual_wheel_months (IndWheelShape shape, int from, int n);
gboolean   ind_annual_wheel_end   (const IndFigure *figure, IndWheelShape shape, gint64 id, int month, IndPoint *at);

G_END_DECLS
