#include "config.h"

#include "ind-words.h"

#include <glib/gi18n.h>

static const char *const uses[] = {
  [IND_USE_OPEN] = NC_("use", "opened"),
  [IND_USE_SEARCH] = NC_("use", "searched"),
  [IND_USE_SHOW] = NC_("use", "shown"),
  [IND_USE_EXPORT] = NC_("use", "exported"),
  [IND_USE_PRINT] = NC_("use", "printed"),
  [IND_USE_CHANGE] = NC_("use", "changed"),
  [IND_USE_DELETE] = NC_("use", "deleted for good"),
  [IND_USE_SETTINGS] = NC_("use", "settings changed"),
  [IND_USE_LOG] = NC_("use", "access log read"),
  [IND_USE_SWEEP] = NC_("use", "access log swept"),
};

/** ind_words_use: Returns: what a case was used for, of the access log; "" for what is not known. */
const char *
ind_words_use (IndUse use)
{
  return use > IND_USE_NONE && use < G_N_ELEMENTS (uses) ? g_dpgettext2 (NULL, "use", uses[use]) : "";
}
