#pragma once

#include "ind-overview.h"

G_BEGIN_DECLS

/* The morning's overview in words. Those that are not const are new strings, one line each. */
const char *ind_words_overview_section (IndOverviewSection section, IndDate today);
const char *ind_words_overview_nothing (IndOverviewSection section, IndDate today);
char       *ind_words_overview_family  (const IndOverviewLine *line);
char       *ind_words_overview_what    (const IndOverviewLine *line);
char       *ind_words_overview_reason  (const IndOverviewLine *line, IndDate today);
char       *ind_words_overview_when    (const IndOverviewLine *line, IndDate today);
char       *ind_words_overview_head    (guint n_today, guint n_overdue, IndDate today);
char       *ind_words_no_contact       (IndCase *family, IndDate today);
char       *ind_words_days_away        (IndDate day, IndDate today);

/* Where a family stands in its course */
const char *ind_words_stage            (IndStage stage);
const char *ind_words_need             (IndNeedKind kind);
char       *ind_words_missing          (GArray *needs);

G_END_DECLS
