#pragma once

#include <gtk/gtk.h>

#include "ind-desk.h"

G_BEGIN_DECLS

#define IND_TYPE_CASE_VIEW (ind_case_view_get_type ())

/**
 * IndCaseView:
 * @show: shows a case, or lets go of it where @desk and @family are %NULL
 * @refresh: something has been done to the case
 * @zoom: (nullable): so many steps larger, or smaller if negative; 0 for the whole
 * @pages: (nullable): returns (transfer full) (element-type IndScene): what is seen, as it is printed; @title: (out):
 *   what it is called on paper
 * @words: (nullable): returns (transfer full) (nullable): what is copied of it; else the words of the pages are
 * @file_name: (nullable): what a file of it is called: the kind of paper, no person's name
 * @go_to: (nullable): goes to what stands on the page of a record of the case; whether anything does
 *
 * One of the pages of a case. "noted" (const char *note) may come before "done", to be told with it. "done" is emitted after a verb that the window shall tell of, and offer to take back;
 * "failed" (const char *heading, const GError *error) when something could not be done.
 */
G_DECLARE_INTERFACE (IndCaseView, ind_case_view, IND, CASE_VIEW, GtkWidget)

struct _IndCaseViewInterface
{
  GTypeInterface parent_iface;

  void       (*show)    (IndCaseView *self, IndDesk *desk, IndCase *family);
  void       (*refresh) (IndCaseView *self);
  void       (*zoom)    (IndCaseView *self, int steps);
  GPtrArray *(*pages)   (IndCaseView *self, char **title);
  char      *(*words)   (IndCaseView *self);
  const char *(*file_name) (IndCaseView *self);
  gboolean   (*go_to)   (IndCaseView *self, IndRecord *record);
};

void        ind_case_view_show      (IndCaseView *self, IndDesk *desk, IndCase *family);
void        ind_case_view_refresh   (IndCaseView *self);
void        ind_case_view_zoom      (IndCaseView *self, int steps);
GPtrArray  *ind_case_view_pages     (IndCaseView *self, char **title);
gboolean    ind_case_view_is_paper  (IndCaseView *self);
gboolean    ind_case_view_is_copied (IndCaseView *self);
char       *ind_case_view_words     (IndCaseView *self);
const char *ind_case_view_file_name (IndCaseView *self);
gboolean    ind_case_view_go_to     (IndCaseView *self, IndRecord *record);
void        ind_case_view_note      (IndCaseView *self, const char *note);
void        ind_case_view_done      (IndCaseView *self);
gboolean    ind_case_view_check     (IndCaseView *self, gboolean well, const char *heading, GError *const *error);
gboolean    ind_case_view_quiet     (IndCaseView *self, gboolean well, const char *heading, GError *const *error);

G_END_DECLS
