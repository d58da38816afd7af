#pragma once

#include "ind-figure.h"
#include "ind-values.h"

G_BEGIN_DECLS

/* The sides in the order of reading: the child's development, parenting, family and network. */
#define IND_TRIANGLE_SIDES 3

/**
 * IndTriangleField:
 * @id: what it stands for
 * @side: 0 to 2; a side holds its fields in the order given
 * @level: what it looks like today
 * @earlier: what it was in the assessment shown beside it; %IND_LEVEL_NONE for none
 * @state: the level in words, and its goals
 * @earlier_words: (nullable): the earlier level in words
 * @goals: (nullable): the number in the drop, of its first goal; %NULL for no goal
 * @lacks_goal: there is a worry, and no goal
 * @said: what is said of it to those who do not see it
 * @about: (nullable): its texts, told when one stays on it
 */
typedef struct
{
  gint64 id;
  guint side;
  IndLevel level, earlier;
  const char *name, *state, *earlier_words, *goals, *said, *about;
  gboolean lacks_goal;
} IndTriangleField;

/**
 * IndTriangle:
 * @title, @subtitle: (nullable): stand above it
 * @child, @age: (nullable): stand in the middle
 * @levels: the levels' words in the legend, by #IndLevel; likewise @goal_words and @no_goal_words
 * @selected: the field with an outline, 0 for none
 * @on_wall: it is shown on a wall by itself: letters of 24 points of 1080, on a wide sheet, where no side has more than four
 * @on_page: it becomes a part of a page: larger words, and its head only where @has_head
 *
 * What an ICS triangle shows. All words come with it.
 */
typedef struct
{
  const char *title, *subtitle, *child, *age;
  const char *sides[IND_TRIANGLE_SIDES];
  const IndTriangleField *fields;
  guint n_fields;
  const char *levels[IND_LEVEL_UNEXPLORED + 1];
  const char *goal_words, *no_goal_words;
  gint64 selected;
  gboolean on_wall, on_page, has_head;
} IndTriangle;

IndFigure *ind_ics_triangle_new (const IndTriangle *triangle, const IndTypeset *typeset);

G_END_DECLS
