#pragma once

#include "ind-cost.h"

G_BEGIN_DECLS

/* Measures as those who work with them read of them: with costs, so never for the family. Each char * is a new string. */
char *ind_measure_title  (const IndMeasure *measure);
char *ind_measure_stands (const IndMeasure *measure, IndDate today);
char *ind_measure_offer  (const char *kind, char **searched);
char *ind_kroner         (double amount);
char *ind_kroner_monthly (double amount);

G_END_DECLS
