#pragma once

#include "ind-date.h"

G_BEGIN_DECLS

/** IndHoliday: the holidays of Danish schools, as they usually lie; a kommune may move a day. */
typedef enum
{
  IND_HOLIDAY_NONE,
  IND_HOLIDAY_WINTER,      /* week 7 */
  IND_HOLIDAY_EASTER,      /* from the Monday of Holy Week to Easter Monday */
  IND_HOLIDAY_ASCENSION,   /* the Thursday and the Friday */
  IND_HOLIDAY_WHITSUN,     /* the Sunday and the Monday */
  IND_HOLIDAY_SUMMER,      /* weeks 27 to 32 */
  IND_HOLIDAY_AUTUMN,      /* week 42 */
  IND_HOLIDAY_CHRISTMAS    /* 24 December to 1 January */
} IndHoliday;

IndDate    ind_easter           (int year);
IndHoliday ind_holiday_on       (IndDate date);
IndHoliday ind_holiday_in_month (IndDate month);

/* When offices are closed */
gboolean   ind_is_public_holiday   (IndDate date);
gboolean   ind_is_workday          (IndDate date);
IndDate    ind_nearest_workday     (IndDate date);
IndDate    ind_month_first_workday (IndDate month);

G_END_DECLS
