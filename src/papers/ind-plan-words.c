#include "config.h"

#include "ind-plan-content-private.h"

#include <glib/gi18n.h>

#include "ind-catalogue.h"
#include "ind-format.h"
#include "ind-paragraph.h"

/** ind_plan_measure_word: Returns: what help of that kind is called where it has no title of its own. */
const char *
ind_plan_measure_word (IndPlanContent *content, const char *kind)
{
  const char *word = kind != NULL ? ind_catalogue_name (IND_CATALOGUE_MEASURES, kind) : NULL;

  return word != NULL ? ind_plan_say (content, word) : _("Other help");
}

/* § 140 a: a letter after a number does not begin a line. */
static char *
bind_letters (const char *paragraph)
{
  GString *bound = g_string_new (NULL);

  for (const char *at = paragraph; *at != '\0'; at++)
    if (*at == ' ' && at > paragraph && g_ascii_isdigit (at[-1]) && g_ascii_isalpha (at[1]) && !g_ascii_isalpha (at[2]))
      g_string_append (bound, "\xc2\xa0");
    else
      g_string_append_c (bound, *at);
  return g_string_free (bound, FALSE);
}

/** ind_plan_law: Returns: (nullable): the paragraph that the help is given by, in words and number. */
const char *
ind_plan_law (IndPlanContent *content, const IndMeasure *measure)
{
  const char *law = measure->legal_basis_law, *section = measure->legal_basis_section;
  g_autofree char *paragraph = NULL, *number = NULL, *first = NULL;
  const char *words;

  if (law == NULL || section == NULL)
    return NULL;
  paragraph = ind_record_paragraph ((const IndRecord *) measure);
  number = bind_letters (paragraph);
  words = ind_catalogue_paragraph_words (law, section, measure->legal_basis_stk, measure->legal_basis_nr);
  if (words == NULL)
    return ind_plan_take (content, ind_upper_first (number));
  first = ind_upper_first (words);
  return ind_plan_take (content, g_strdup_printf ("%s, %s", first, number));
}
