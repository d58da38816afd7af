#include "config.h"

#include "ind-year-words.h"

#include <glib/gi18n.h>

#include "ind-catalogue.h"
#include "ind-format.h"
#include "ind-privacy.h"
#include "ind-typeset.h"
#include "ind-words.h"

/* A text of the case as others may read it; @otherwise where there is none. */
static char *
say (IndCase *family, const char *text, const char *otherwise)
{
  g_autofree char *safe = text != NULL ? ind_text_for_others (family, text) : NULL;
  g_autofree char *clean = ind_text_clean (safe);

  return *clean != '\0' ? g_steal_pointer (&clean) : g_strdup (otherwise);
}

static char *
measure_words (IndCase *family, const IndMeasure *measure)
{
  const char *kind = ind_catalogue_name (IND_CATALOGUE_MEASURES, measure->kind);

  return say (family, measure->title, kind != NULL ? kind : _("the help"));
}

/* The measure or the child that a proposal is about; "" for neither. */
static char *
about_words (IndCase *family, const IndProposal *proposal)
{
  g_autofree char *first = NULL;

  if (proposal->about == NULL)
    return g_strdup ("");
  if (proposal->about->table == &ind_measure_table)
    return measure_words (family, (const IndMeasure *) proposal->about);
  first = ind_first_name (((const IndPerson *) proposal->about)->name);
  return say (family, first, _("the child"));
}

/**
 * ind_words_proposal:
 *
 * Returns: (transfer full) (nullable): the title of what is proposed: "Emil begynder i skole"; %NULL where its kind says it all
 */
char *
ind_words_proposal (IndCase *family, const IndProposal *proposal)
{
  g_autofree char *about = about_words (family, proposal);
  const char *sentence = NULL;

  switch (proposal->reason)
    {
    case IND_PROPOSAL_CADENCE:
    case IND_PROPOSAL_HALF_YEARLY:
      return NULL;
    case IND_PROPOSAL_REVIEW:
    case IND_PROPOSAL_FIRST_REVIEW:
      sentence = _("{about}: follow-up");
      break;
    case IND_PROPOSAL_SCHOOL_START:
      sentence = _("{about} starts school");
      break;
    case IND_PROPOSAL_TEN_YEARS:
      sentence = _("{about} turns 10");
      break;
    case IND_PROPOSAL_EIGHTEEN_YEARS:
      sentence = _("{about} turns 18");
      break;
    }
  return ind_words_fill (sentence, "about", about, NULL);
}

/** ind_words_proposal_short: Returns: (nullable): a title for the wheel, where the whole one would be too long. */
const char *
ind_words_proposal_short (const IndProposal *proposal)
{
  return proposal->reason == IND_PROPOSAL_SCHOOL_START ? _("School start") : NULL;
}

/* Why there is a follow-up so often. */
static char *
cadence_words (IndCase *family, const IndCadence *cadence)
{
  g_autofree char *often = cadence->weeks > 0
    ? g_strdup_printf (ngettext ("Follow-up every week", "Follow-up every %d weeks", (gulong) cadence->weeks), cadence->weeks)
    : g_strdup_printf (ngettext ("Follow-up every month", "Follow-up every %d months", (gulong) cadence->months),
                       cadence->months);
  g_autofree char *because = NULL;

  if (cadence->because == NULL)
    return ind_words_fill (family->model == IND_MODEL_SAMMEN_OM_FAMILIEN ? _("{often}, as in Together about the family")
                                                                         : _("{often}, as the municipality has decided"),
                           "often", often, NULL);
  if (cadence->because->table == &ind_measure_table)
    {
      because = measure_words (family, (const IndMeasure *) cadence->because);
      return ind_words_fill (_("{often}, because “{measure}” is running"), "often", often, "measure", because, NULL);
    }
  because = say (family, ((const IndInvestigation *) cadence->because)->title, _("the investigation"));
  return ind_words_fill (_("{often}, because “{investigation}” is not done yet"), "often", often, "investigation", because,
                         NULL);
}

/* That a follow-up is planned already, but later: "Den næste er først planlagt i marts 2027." */
static char *
later_words (IndCase *family, const IndProposal *proposal)
{
  IndDate next = IND_NO_DATE;
  g_autofree char *month = NULL;

  for (guint k = 0; k < ind_list_length (family->activities); k++)
    {
      const IndActivity *activity = ind_list_get (family->activities, k);

      if (activity->kind == IND_ACTIVITY_FOLLOW_UP && activity->month >= proposal->month
          && ind_activity_status (activity) != IND_ACTIVITY_CANCELLED && (next == IND_NO_DATE || activity->month < next))
        next = activity->month;
    }
  if (next == IND_NO_DATE)
    return NULL;
  month = ind_format_month_year (next);
  return ind_words_fill (_("The one that is planned is not until {month}."), "month", month, NULL);
}

/**
 * ind_words_proposal_reason:
 * @cadence: of the case, see ind_case_cadence()
 *
 * Returns: (transfer full): why it is proposed: "Opfølgning hver 6. uge, fordi »Familiebehandling« er i gang"
 */
char *
ind_words_proposal_reason (IndCase *family, const IndProposal *proposal, const IndCadence *cadence)
{
  g_autofree char *about = about_words (family, proposal), *month = ind_format_month_year (proposal->month), *day = NULL;
  g_autofree char *often = NULL, *later = NULL;
  const char *sentence = NULL;

  switch (proposal->reason)
    {
    case IND_PROPOSAL_CADENCE:
      often = cadence_words (family, cadence);
      later = later_words (family, proposal);
      return later != NULL ? g_strdup_printf ("%s. %s", often, later) : g_steal_pointer (&often);
    case IND_PROPOSAL_HALF_YEARLY:
      return g_strdup (_("Network meeting every half year"));
    case IND_PROPOSAL_REVIEW:
      day = ind_format_date (((const IndMeasure *) proposal->about)->review_on);
      sentence = _("“{about}” is to be looked at again on {day}");
      break;
    case IND_PROPOSAL_FIRST_REVIEW:
      day = ind_format_date (((const IndMeasure *) proposal->about)->from);
      sentence = _("First follow-up within 3 months after “{about}” began on {day}");
      break;
    case IND_PROPOSAL_SCHOOL_START:
      sentence = _("School start in {month}, the year when {about} turns 6");
      break;
    case IND_PROPOSAL_TEN_YEARS:
      sentence = _("{about} turns 10 in {month} and gets more rights in the case");
      break;
    case IND_PROPOSAL_EIGHTEEN_YEARS:
      sentence = _("{about} turns 18 in {month} and passes to the adult area");
      break;
    }
  return ind_words_fill (sentence, "about", about, "month", month, "day", day, NULL);
}

static const char *
holiday_words (IndHoliday holiday)
{
  switch (holiday)
    {
    case IND_HOLIDAY_WINTER:
      return _("winter holidays");
    case IND_HOLIDAY_EASTER:
      return _("Easter holidays");
    case IND_HOLIDAY_ASCENSION:
      return _("Ascension holidays");
    case IND_HOLIDAY_WHITSUN:
      return _("Whitsun");
    case IND_HOLIDAY_SUMMER:
      return _("summer holidays");
    case IND_HOLIDAY_AUTUMN:
      return _("autumn holidays");
    case IND_HOLIDAY_CHRISTMAS:
      return _("Christmas holidays");
    case IND_HOLIDAY_NONE:
      break;
    }
  return "";
}

/**
 * ind_words_holiday_on:
 *
 * Returns: (transfer full) (nullable): that a day lies in the school holidays: "23. december–1. januar: juleferie",
 *   "Uge 42: efterårsferie"; %NULL where it does not
 */
char *
ind_words_holiday_on (IndDate date)
{
  IndHoliday holiday = ind_holiday_on (date);
  IndDate first = date, last = date;
  g_autofree char *from = NULL, *to = NULL, *when = NULL;

  if (holiday == IND_HOLIDAY_NONE)
    return NULL;
  while (ind_holiday_on (first - 1) == holiday)
    first--;
  while (ind_holiday_on (last + 1) == holiday)
    last++;
  if (last - first == 6 && ind_date_weekday (first) == 1)
    when = g_strdup_printf (_("Week %d"), ind_date_iso_week (first));
  else if (last - first > 6 && ind_date_weekday (first) == 1 && ind_date_weekday (last) == 7)
    when = g_strdup_printf (_("Weeks %d–%d"), ind_date_iso_week (first), ind_date_iso_week (last));
  else
    {
      from = ind_format_date_short (first);
      to = ind_format_date_short (last);
      when = g_strdup_printf ("%s – %s", from, to);
    }
  return ind_words_fill (_("{when}: {holidays}"), "when", when, "holidays", holiday_words (holiday), NULL);
}

/**
 * ind_words_holidays_in_month:
 *
 * Returns: (transfer full) (nullable): the school holidays that one plans around: "Uge 42: efterårsferie"; with a comma
 *   between several, %NULL for none
 */
char *
ind_words_holidays_in_month (IndDate month)
{
  IndDate end = ind_date_month_end (month);
  GString *all = g_string_new (NULL);
  IndHoliday before = IND_HOLIDAY_NONE;

  for (IndDate day = ind_date_month (month); day <= end; day++)
    {
      IndHoliday holiday = ind_holiday_on (day);
      g_autofree char *words = holiday != before ? ind_words_holiday_on (day) : NULL;

      before = holiday;
      if (words != NULL)
        g_string_append_printf (all, "%s%s", all->len > 0 ? ", " : "", words);
    }
  return g_string_free (all, all->len == 0);
}

/**
 * ind_words_other_day:
 * @wanted: the day that it would have been, or %IND_NO_DATE
 * @got: the workday that it became
 *
 * Returns: (transfer full) (nullable): why: "9. januar ligger i en weekend, så det blev 8. januar"; %NULL where it is the same
 */
char *
ind_words_other_day (IndDate wanted, IndDate got)
{
  g_autofree char *day = NULL, *other = NULL;

  if (wanted == IND_NO_DATE || got == IND_NO_DATE || wanted == got)
    return NULL;
  day = ind_format_day_month (wanted);
  other = ind_format_day_month (got);
  return ind_words_fill (ind_date_weekday (wanted) > 5 ? _("{day} is in a weekend, so it became {other}")
                                                       : _("{day} is a public holiday, so it became {other}"),
                         "day", day, "other", other, NULL);
}
