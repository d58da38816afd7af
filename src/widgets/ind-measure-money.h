#pragma once

#include "ind-case-view.h"
#include "ind-measure.h"

G_BEGIN_DECLS

#define IND_TYPE_MEASURE_MONEY (ind_measure_money_get_type ())

/**
 * IndMeasureMoney:
 *
 * What a measure costs a month, from when, and which departments share it. Shares are saved once they add up to 100; until
 * then what is typed stays, and it says how much is missing.
 */
G_DECLARE_FINAL_TYPE (IndMeasureMoney, ind_measure_money, IND, MEASURE_MONEY, GtkWidget)

void ind_measure_money_show     (IndMeasureMoney *self, IndDesk *desk, IndMeasure *measure);
void ind_measure_money_set_view (IndMeasureMoney *self, IndCaseView *view);

G_END_DECLS
