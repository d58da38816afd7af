#pragma once

#include <gtk/gtk.h>

#include "ind-case.h"

G_BEGIN_DECLS

#define IND_TYPE_CASE_HEAD (ind_case_head_get_type ())

/**
 * IndCaseHead:
 *
 * Above a case: who the family is, who coordinates, where they are in the course, what comes next, and what the plan
 * lacks. A protected address is told, never shown.
 */
G_DECLARE_FINAL_TYPE (IndCaseHead, ind_case_head, IND, CASE_HEAD, GtkWidget)

void ind_case_head_show (IndCaseHead *self, IndCase *family);

G_END_DECLS
