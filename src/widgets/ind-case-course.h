#pragma once

#include <gtk/gtk.h>

#include "ind-case.h"

G_BEGIN_DECLS

#define IND_TYPE_CASE_COURSE (ind_case_course_get_type ())

/**
 * IndCaseCourse:
 *
 * Where a family stands in its course; pressed, it tells of the whole course, and what is there and what is missing for the
 * next step.
 */
G_DECLARE_FINAL_TYPE (IndCaseCourse, ind_case_course, IND, CASE_COURSE, GtkWidget)

void ind_case_course_show (IndCaseCourse *self, IndCase *family);

G_END_DECLS
