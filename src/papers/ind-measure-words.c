#include "config.h"

#include "ind-measure-words.h"

#include <glib/gi18n.h>
#include <math.h>

#include "ind-catalogue.h"
#include "ind-format.h"
#include "ind-paragraph.h"
#include "ind-words.h"

static const char *
kind_word (const char *kind)
{
  const char *word = kind != NULL ? ind_catalogue_name (IND_CATALOGUE_MEASURES, kind) : NULL;

  return word != NULL ? word : _("Other help");
}

/** ind_measure_title: Returns: what a measure is called: its title, else its kind. */
char *
ind_measure_title (const IndMeasure *measure)
{
  return g_strdup (ind_is_blank (measure->title) ? kind_word (measure->kind) : measure->title);
}

/** ind_kroner: Returns: 1.250 kr., or 1.250,50 kr. */
char *
ind_kroner (double amount)
{
  g_autofree char *number = ind_format_number (amount, fabs (amount - round (amount)) < 0.005 ? 0 : 2);

  return ind_words_fill (_("{amount} kr."), "amount", number, NULL);
}

/** ind_kroner_monthly: Returns: 1.250 kr. a month */
char *
ind_kroner_monthly (double amount)
{
  g_autofree char *kroner = ind_kroner (amount);

  return ind_words_fill (_("{amount} a month"), "amount", kroner, NULL);
}

static char *
period (const IndMeasure *measure)
{
  g_autofree char *from = ind_format_date (measure->from), *to = ind_format_date (measure->to);

  if (measure->from != IND_NO_DATE && measure->to != IND_NO_DATE)
    return g_strdup_printf ("%s – %s", from, to);
  if (measure->from != IND_NO_DATE)
    return ind_words_fill (_("from {date}"), "date", from, NULL);
  return measure->to != IND_NO_DATE ? ind_words_fill (_("until {date}"), "date", to, NULL) : NULL;
}

static void
add (GPtrArray *parts, char *text)
{
  if (text != NULL)
    g_ptr_array_add (parts, text);
}

/** ind_measure_stands: Returns: running · barnets lov § 90 · Solgården · from 1 March 2026 · review 1 March 2027 · 9.500 kr. a month */
char *
ind_measure_stands (const IndMeasure *measure, IndDate today)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  IndMeasureStatus status = measure->status != IND_MEASURE_NONE ? measure->status : IND_MEASURE_CONSIDERED;
  const char *provider = measure->provider.record != NULL ? ind_actor_name (measure->provider.record) : measure->provider.name;
  double monthly = ind_measure_monthly (measure, today);
  gboolean over = status == IND_MEASURE_ENDED || status == IND_MEASURE_REFUSED;
  g_autofree char *review = ind_format_date (measure->review_on);

  add (parts, ind_upper_first (ind_words_measure_status (status)));
  add (parts, ind_record_paragraph ((const IndRecord *) measure));
  if (!ind_is_blank (provider))
    add (parts, g_strdup (provider));
  add (parts, period (measure));
  if (measure->review_on != IND_NO_DATE && !over)
    add (parts, ind_words_fill (measure->review_on < today ? _("should have been reviewed {date}") : _("review {date}"), "date",
                                review, NULL));
  if (monthly > 0)
    add (parts, ind_kroner_monthly (monthly));
  if (ind_amount_is_set (measure->one_off) && measure->one_off > 0)
    {
      g_autofree char *once = ind_kroner (measure->one_off);

      add (parts, ind_words_fill (_("{amount} once"), "amount", once, NULL));
    }
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **) parts->pdata);
}

/**
 * ind_measure_offer:
 * @searched: (out): what one finds it by, folded: its name, its paragraph, and what that was in serviceloven
 *
 * Returns: a kind of the catalogue with its usual paragraph: Aflastning, barnets lov § 90
 */
char *
ind_measure_offer (const char *kind, char **searched)
{
  const char *key = ind_catalogue_value (IND_CATALOGUE_MEASURES, kind, "Paragraph");
  const char *old = ind_catalogue_value (IND_CATALOGUE_MEASURES, kind, "OldParagraph");
  g_autofree char *law = ind_paragraph_called (key), *before = ind_paragraph_called (old);
  g_autofree char *shown = law != NULL ? g_strdup_printf ("%s, %s", kind_word (kind), law) : g_strdup (kind_word (kind));
  g_autofree char *all = g_strjoin (" ", shown, key != NULL ? key : "", before != NULL ? before : "", old != NULL ? old : "", NULL);

  *searched = ind_fold (all);
  return g_steal_pointer (&shown);
}
