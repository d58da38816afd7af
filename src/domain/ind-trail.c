#include "config.h"

#include "ind-trail.h"

/** ind_trail_free: frees what is told of an activity. */
void
ind_trail_free (IndTrail *self)
{
  g_clear_object (&self->removed);
  g_free (self);
}

/* Easter Sunday by the Gregorian computus (Meeus, Jones and Butcher). */
static IndDate
easter (int year)
{
  int a = year % 19, b = year / 100, c = year % 100;
  int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  int m = (a + 11 * h + 22 * l) / 451, days = h + l - 7 * m + 114;

  return ind_date_new (year, days / 31, days % 31 + 1);
}

/**
 * ind_date_is_holiday:
 *
 * Returns: whether a day is a Danish public holiday (folkekirkens helligdage and New Year's Day; Great Prayer Day until 2023,
 *   when it was abolished by law no. 214 of 6 March 2023)
 */
gboolean
ind_date_is_holiday (IndDate date)
{
  int year, month, day, after;

  ind_date_get (date, &year, &month, &day);
  after = (int) date - (int) easter (year);
  return (month == 1 && day == 1) || (month == 12 && (day == 25 || day == 26))
         || (after >= -3 && after <= 1 && after != -1) || after == 39 || after == 49 || after == 50
         || (after == 26 && year < 2024);
}

/** ind_month_first_workday: Returns: the first day of a month that is neither in a weekend nor a public holiday. */
IndDate
ind_month_first_workday (IndDate month)
{
  IndDate date = ind_date_month (month);

  while (ind_date_weekday (date) > 5 || ind_date_is_holiday (date))
    date++;
  return date;
}
