#pragma once

#include "ind-desk.h"

G_BEGIN_DECLS

#define IND_BENCH_COPIES 20

char *ind_bench_fill (guint n, gint64 copies[IND_BENCH_COPIES]);

G_END_DECLS
