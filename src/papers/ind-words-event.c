#include "config.h"

#include "ind-words.h"

#include <glib/gi18n.h>

#include "ind-format.h"
#include "ind-privacy.h"

/**
 * ind_words_event:
 * @family: whose it is
 * @activity: an activity of theirs
 * @names: whether they may be named; else they stand there by their initials, and what names one of them is left out
 *
 * Returns: (transfer full): what stands in a calendar: "Netværksmøde (H): skolestart", "Opfølgning (familien Holm)"
 */
char *
ind_words_event (IndCase *family, const IndActivity *activity, gboolean names)
{
  g_autofree char *kind = ind_upper_first (ind_words_activity_kind (activity->kind));
  g_autofree char *initials = names ? NULL : ind_initials (family->family_name);
  g_autofree char *safe = ind_text_for_others (family, family->family_name);
  g_autofree char *whole = ind_words_fill (_("the {family} family"), "family", safe, NULL);
  g_autofree char *title = ind_text_for_others (family, activity->short_title);
  const char *who = names ? whole : initials;

  if (!names && title != NULL && ind_text_names_family (family, title))
    g_clear_pointer (&title, g_free);
  if (*who == '\0')
    who = "–";
  if (ind_is_blank (title))
    return ind_words_fill (_("{kind} ({family})"), "kind", kind, "family", who, NULL);
  return ind_words_fill (_("{kind} ({family}): {title}"), "kind", kind, "family", who, "title", title, NULL);
}
