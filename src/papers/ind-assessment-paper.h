#pragma once

#include "ind-case.h"
#include "ind-scene.h"

G_BEGIN_DECLS

GPtrArray *ind_assessment_paper_new (IndCase *family, gboolean professional, const IndTypeset *typeset);
GBytes    *ind_assessment_pdf       (IndCase *family, gboolean professional, GError **error);

G_END_DECLS
