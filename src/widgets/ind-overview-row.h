#pragma once

#include <gtk/gtk.h>

#include "ind-overview.h"

G_BEGIN_DECLS

#define IND_TYPE_OVERVIEW_ROW (ind_overview_row_get_type ())

/**
 * IndOverviewVerb: how a line is settled where it stands
 */
typedef enum
{
  IND_OVERVIEW_SPOKE,       /* on the telephone */
  IND_OVERVIEW_TEXTED,
  IND_OVERVIEW_NO_ANSWER,   /* nobody was reached */
  IND_OVERVIEW_MET,
  IND_OVERVIEW_HELD,        /* an activity, or looking at a measure again */
  IND_OVERVIEW_DONE,        /* a task, or an investigation */
  IND_OVERVIEW_MOVE,        /* to a day that is chosen */
  IND_OVERVIEW_PLAN,        /* the next follow-up */
  IND_N_OVERVIEW_VERBS
} IndOverviewVerb;

/**
 * IndOverviewRow:
 *
 * A line of the overview: what, whose, why and when. "settled" (IndOverviewVerb verb, guint month, guint date) asks for what
 * somebody has chosen in its menu; the month and the day are those of the verbs that want one.
 */
G_DECLARE_FINAL_TYPE (IndOverviewRow, ind_overview_row, IND, OVERVIEW_ROW, GtkListBoxRow)

GtkWidget             *ind_overview_row_new  (const IndOverviewLine *line, IndDate today);
const IndOverviewLine *ind_overview_row_line (IndOverviewRow *self);

G_END_DECLS
