#pragma once

#include "ind-test-desk.h"

G_BEGIN_DECLS

void ind_test_assert_search_is_a_scan (IndDesk *desk, GRand *rand, guint n);

G_END_DECLS
