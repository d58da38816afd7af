#include "config.h"

#include "ind-case-view.h"

enum { NOTED, DONE, FAILED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_INTERFACE (IndCaseView, ind_case_view, GTK_TYPE_WIDGET)

static void
ind_case_view_default_init (IndCaseViewInterface *iface)
{
  signals[DONE] = g_signal_new ("done", IND_TYPE_CASE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[NOTED] = g_signal_new ("noted", IND_TYPE_CASE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[FAILED] = g_signal_new ("failed", IND_TYPE_CASE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                  G_TYPE_STRING, G_TYPE_ERROR);
}

/** ind_case_view_show: @desk, @family: (nullable): the case to show; %NULL to let go of it. */
void
ind_case_view_show (IndCaseView *self, IndDesk *desk, IndCase *family)
{
  IND_CASE_VIEW_GET_IFACE (self)->show (self, desk, family);
}

/** ind_case_view_refresh: shows the case as it has become. */
void
ind_case_view_refresh (IndCaseView *self)
{
  IND_CASE_VIEW_GET_IFACE (self)->refresh (self);
}

/** ind_case_view_zoom: @steps: so many steps larger, or smaller if negative; 0 for the whole. */
void
ind_case_view_zoom (IndCaseView *self, int steps)
{
  IndCaseViewInterface *iface = IND_CASE_VIEW_GET_IFACE (self);

  if (iface->zoom != NULL)
    iface->zoom (self, steps);
}

/** ind_case_view_pages: Returns: (transfer full) (nullable): what is seen, as it is printed; NULL for nothing to print */
GPtrArray *
ind_case_view_pages (IndCaseView *self, char **title)
{
  IndCaseViewInterface *iface = IND_CASE_VIEW_GET_IFACE (self);

  return iface->pages != NULL ? iface->pages (self, title) : NULL;
}

/** ind_case_view_is_paper: Returns: whether it can be printed, once something stands on it. */
gboolean
ind_case_view_is_paper (IndCaseView *self)
{
  return IND_CASE_VIEW_GET_IFACE (self)->pages != NULL;
}

/** ind_case_view_is_copied: Returns: whether it can be copied as text, once something stands on it. */
gboolean
ind_case_view_is_copied (IndCaseView *self)
{
  return ind_case_view_is_paper (self) || IND_CASE_VIEW_GET_IFACE (self)->words != NULL;
}

/** ind_case_view_words: Returns: (transfer full) (nullable): what is copied of it; %NULL where that is what its pages say */
char *
ind_case_view_words (IndCaseView *self)
{
  IndCaseViewInterface *iface = IND_CASE_VIEW_GET_IFACE (self);

  return iface->words != NULL ? iface->words (self) : NULL;
}

/** ind_case_view_file_name: Returns: (transfer none) (nullable): what a file of it is called, without its ending. */
const char *
ind_case_view_file_name (IndCaseView *self)
{
  IndCaseViewInterface *iface = IND_CASE_VIEW_GET_IFACE (self);

  return iface->file_name != NULL ? iface->file_name (self) : NULL;
}

/** ind_case_view_go_to: puts the focus on what stands on the page of a record. Returns: whether anything does */
gboolean
ind_case_view_go_to (IndCaseView *self, IndRecord *record)
{
  IndCaseViewInterface *iface = IND_CASE_VIEW_GET_IFACE (self);

  return iface->go_to != NULL && iface->go_to (self, record);
}

/** ind_case_view_done: a verb has been done, which the window shall tell of. */
void
ind_case_view_done (IndCaseView *self)
{
  g_signal_emit (self, signals[DONE], 0);
}

/** ind_case_view_note: what the window is to tell beside the next thing that is done. */
void
ind_case_view_note (IndCaseView *self, const char *note)
{
  g_signal_emit (self, signals[NOTED], 0, note);
}

/**
 * ind_case_view_check:
 * @well: what a verb has returned
 * @heading: what did not happen, where it went wrong
 * @error: where the error is, which the verb may set in the same call
 *
 * Returns: @well, once the window has been told of it
 */
gboolean
ind_case_view_check (IndCaseView *self, gboolean well, const char *heading, GError *const *error)
{
  if (well)
    g_signal_emit (self, signals[DONE], 0);
  else
    g_signal_emit (self, signals[FAILED], 0, heading, *error);
  return well;
}

/** ind_case_view_quiet: as ind_case_view_check(), but for what is seen where it was done: the window need not tell of it. */
gboolean
ind_case_view_quiet (IndCaseView *self, gboolean well, const char *heading, GError *const *error)
{
  if (!well)
    g_signal_emit (self, signals[FAILED], 0, heading, *error);
  return well;
}
