#include "config.h"

#include "ind-year-page-private.h"

#include <glib/gi18n.h>

#include "ind-year-words.h"

static int
months_of (const IndActivity *activity)
{
  return activity->date == IND_NO_DATE && activity->months != IND_NO_NUMBER ? (int) activity->months : 1;
}

/* The first of its months on the wheel: that of its day where it has one. */
static int
begins (IndYearPage *self, const IndActivity *activity)
{
  return ind_year_page_month (self, activity->date != IND_NO_DATE ? activity->date : activity->month);
}

static void
move_by (IndYearPage *self, IndActivity *activity, int months)
{
  g_autoptr (IndRecord) draft = NULL;
  g_autofree char *note = NULL;
  IndDate month = ind_date_add_months (activity->month, months);

  if (months == 0)
    return;
  draft = ind_activity_moved (activity, month);
  note = ind_words_other_day (((IndActivity *) draft)->date != activity->date ? ind_activity_same_day (activity, month) : IND_NO_DATE,
                              ((IndActivity *) draft)->date);
  if (note != NULL)
    ind_case_view_note (IND_CASE_VIEW (self), note);
  ind_year_page_change (self, activity, draft, _("It was not moved"));
}

static void
stretch_to (IndYearPage *self, IndActivity *activity, int months)
{
  g_autoptr (IndRecord) draft = activity->date == IND_NO_DATE ? ind_activity_stretched (activity, months) : NULL;

  if (draft != NULL && ((IndActivity *) draft)->months != months_of (activity))
    ind_year_page_change (self, activity, draft, _("It was not stretched"));
}

/* Shift and an arrow move it by a month, with Control too they stretch it. */
static void
on_nudged (IndYearPage *self, gint64 id, int arrow, guint state)
{
  IndActivity *activity = ind_year_page_activity (self, id);
  int step = arrow == IND_ARROW_LEFT || arrow == IND_ARROW_UP ? -1 : 1;

  if (activity == NULL || !ind_year_page_can_write (self))
    return;
  if ((state & GDK_CONTROL_MASK) != 0)
    stretch_to (self, activity, months_of (activity) + step);
  else
    move_by (self, activity, step);
}

static gboolean
on_drag_begun (IndYearPage *self, gint64 id, gboolean handle, double x, double y)
{
  if (ind_year_page_activity (self, id) == NULL || !ind_year_page_can_write (self))
    return FALSE;
  self->dragged = id;
  self->stretches = handle;
  self->grabbed = self->dropped = ind_annual_wheel_month (IND_WHEEL_PART, x, y);
  return self->grabbed >= 0 || handle;
}

/* How many months it fills when it is let go of here; 0 beside the wheel. @from: (out): the first of them */
static int
find_months (IndYearPage *self, const IndActivity *activity, int *from)
{
  *from = begins (self, activity) + (self->stretches ? 0 : self->dropped - self->grabbed);
  if (self->dropped < 0)
    return 0;
  return self->stretches ? MAX (1, self->dropped - *from + 1) : months_of (activity);
}

static void
on_dragged (IndYearPage *self, double x, double y)
{
  IndActivity *activity = ind_year_page_activity (self, self->dragged);
  g_autoptr (IndScene) moving = NULL;
  int from, n, month = ind_annual_wheel_month (IND_WHEEL_PART, x, y);

  if (activity == NULL)
    return;
  self->dropped = month;
  n = find_months (self, activity, &from);
  moving = n > 0 && from < 12 && from + n > 0 ? ind_annual_wheel_months (IND_WHEEL_PART, MAX (from, 0), n + MIN (from, 0))
                                               : ind_scene_new (1, 1);
  ind_figure_view_set_layers (self->view, (IndScene *) ind_figure_scene (self->figure), moving);
}

static void
on_dropped (IndYearPage *self, double x, double y, gboolean cancelled)
{
  IndActivity *activity = ind_year_page_activity (self, self->dragged);
  int from, n = activity != NULL && !cancelled ? find_months (self, activity, &from) : 0;

  self->dragged = 0;
  ind_figure_view_set_layers (self->view, NULL, NULL);
  if (n == 0)
    return;
  if (self->stretches)
    stretch_to (self, activity, n);
  else
    move_by (self, activity, self->dropped - self->grabbed);
}

/* A double click in a month plans something there. */
static void
on_ground (IndYearPage *self, double x, double y)
{
  int month = ind_annual_wheel_month (IND_WHEEL_PART, x, y);

  if (month >= 0 && ind_year_page_can_write (self))
    ind_year_page_begin (self, ind_date_add_months (self->first_month, month));
}

/** ind_year_page_hand_show: shows a handle at the end of what is selected, where it can be stretched. */
void
ind_year_page_hand_show (IndYearPage *self)
{
  IndActivity *activity = ind_year_page_activity (self, ind_figure_view_selected (self->view));
  IndPoint at;
  int end = activity != NULL ? begins (self, activity) + months_of (activity) : 0;
  gboolean can = activity != NULL && activity->date == IND_NO_DATE && end > 0 && end <= 12 && ind_year_page_can_write (self)
                 && ind_annual_wheel_end (self->figure, IND_WHEEL_PART, activity->id, end, &at);

  ind_figure_view_set_handle (self->view, can ? &at : NULL);
}

/** ind_year_page_hand_add: lets the wheel be worked by hand and keys. */
void
ind_year_page_hand_add (IndYearPage *self)
{
  g_signal_connect_object (self->view, "nudged", G_CALLBACK (on_nudged), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "drag-begun", G_CALLBACK (on_drag_begun), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "dragged", G_CALLBACK (on_dragged), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "dropped", G_CALLBACK (on_dropped), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "ground", G_CALLBACK (on_ground), self, G_CONNECT_SWAPPED);
}
