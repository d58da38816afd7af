#pragma once

#include "ind-annual-wheel.h"

G_BEGIN_DECLS

/** IndFamilyNeed: what a family's row calls for; told by a mark beside the words. */
typedef enum
{
  IND_NEED_NONE,
  IND_NEED_PLAN,       /* nothing is planned */
  IND_NEED_CONTACT     /* something should have been held */
} IndFamilyNeed;

/**
 * IndFamilyRow:
 * @id: the case's
 * @about: (nullable): the children, beside the family's name
 * @note: what the row calls for, or what comes next
 * @spoken: the whole row in words
 * @entries: in calendar order; their labels are one word for their kind, their titles an abbreviation of it
 */
typedef struct
{
  gint64 id;
  const char *name, *about, *note, *spoken;
  IndFamilyNeed need;
  const IndWheelEntry *entries;
  guint n_entries;
} IndFamilyRow;

/**
 * IndFamiliesYearContent:
 * @first: the first of twelve months
 * @month_names: theirs, in that order; @short_months: for where there is no room
 * @ring_names: what the entries of a ring are, whose titles are abbreviations
 * @more: says of a month that so many ("%u") have no room
 *
 * What the year of all families shows, all words put already. Texts are cleaned.
 */
typedef struct
{
  IndDate first, today;
  const char *title, *span, *today_words, *nobody, *more, *page;
  const char *month_names[12], *short_months[12], *state_words[IND_N_WHEEL_STATES], *ring_names[IND_N_RINGS];
  const IndFamilyRow *rows;
  guint n_rows;
} IndFamiliesYearContent;

/** IndFamiliesShape: as high as it takes, or an A4 page, lying. */
typedef enum
{
  IND_FAMILIES_SHEET,
  IND_FAMILIES_PAGE
} IndFamiliesShape;

void       ind_families_year_head (double *top, double *bottom);
guint      ind_families_year_fit (const IndFamiliesYearContent *content, guint from, const IndTypeset *typeset);
IndFigure *ind_families_year_new (const IndFamiliesYearContent *content, IndFamiliesShape shape, guint from, guint n,
                                  const IndTypeset *typeset);

G_END_DECLS
