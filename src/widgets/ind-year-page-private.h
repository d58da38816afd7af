#pragma once

#include "ind-activity-editor.h"
#include "ind-figure-view.h"
#include "ind-typeset.h"
#include "ind-wheel.h"
#include "ind-year-list.h"
#include "ind-year-page.h"
#include "ind-year-proposals.h"

G_BEGIN_DECLS

struct _IndYearPage
{
  GtkWidget parent_instance;

  IndFigureView *view;
  IndYearList *list;
  IndActivityEditor *editor;
  IndYearProposals *proposals;
  GtkStack *side;
  GtkDropDown *first;
  GtkCheckButton *team;
  GtkWidget *nothing, *add, *fill, *calendar, *larger;

  IndDesk *desk;
  IndCase *family;
  IndTypeset *typeset;
  IndFigure *figure;
  IndDate first_month;        /* of the twelve that are shown */
  gboolean setting;
  gboolean zoomed;            /* by who sits here, who knows how then */

  gint64 dragged;             /* the activity in the hand, 0 for none */
  gboolean stretches;         /* by its end */
  int grabbed, dropped;       /* of the twelve months, where it was taken and where it is now; -1 for beside the wheel */
};

/* What the hand and the keys do on the wheel: ind-year-page-hand.c */
void         ind_year_page_hand_add (IndYearPage *self);
void         ind_year_page_hand_show (IndYearPage *self);

IndActivity *ind_year_page_activity (IndYearPage *self, gint64 id);
int          ind_year_page_month    (IndYearPage *self, IndDate month);
gboolean     ind_year_page_change   (IndYearPage *self, IndActivity *activity, IndRecord *draft, const char *heading);
void         ind_year_page_begin    (IndYearPage *self, IndDate month);
gboolean     ind_year_page_can_write (IndYearPage *self);

G_END_DECLS
