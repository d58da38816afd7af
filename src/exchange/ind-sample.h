#pragma once

#include "ind-case.h"

G_BEGIN_DECLS

GPtrArray *ind_sample_cases (GError **error);

G_END_DECLS
