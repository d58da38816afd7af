#pragma once

#include <adwaita.h>

#include "ind-desk.h"
#include "ind-plan-paper.h"

G_BEGIN_DECLS

#define IND_TYPE_CASE_PAGE (ind_case_page_get_type ())

/**
 * IndCasePage:
 *
 * One case: its head and its pages. "noted", "done" and "failed" are those of its pages, see
 * #IndCaseView; "plan-shown" tells whether the plan is on the screen.
 */
G_DECLARE_FINAL_TYPE (IndCasePage, ind_case_page, IND, CASE_PAGE, GtkWidget)

void       ind_case_page_show        (IndCasePage *self, IndDesk *desk, IndCase *family);
void       ind_case_page_refresh     (IndCasePage *self);
void       ind_case_page_clear       (IndCasePage *self);
void       ind_case_page_set_options (IndCasePage *self, const IndPlanOptions *options);
gboolean       ind_case_page_is_paper (IndCasePage *self);
gboolean       ind_case_page_is_copied (IndCasePage *self);
char          *ind_case_page_words (IndCasePage *self);
GPtrArray *ind_case_page_pages       (IndCasePage *self);
AdwViewStack *ind_case_page_stack    (IndCasePage *self);
void       ind_case_page_go_to       (IndCasePage *self, const char *name);
void       ind_case_page_log         (IndCasePage *self);
void       ind_case_page_go_to_record (IndCasePage *self, const char *name, gint64 record);
void       ind_case_page_go_to_number (IndCasePage *self, guint number);
char      *ind_case_page_title       (IndCasePage *self);
const char *ind_case_page_file_name  (IndCasePage *self);
void       ind_case_page_zoom        (IndCasePage *self, int steps);

G_END_DECLS
