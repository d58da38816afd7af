#include "config.h"

#include "ind-holidays.h"

/**
 * ind_easter:
 *
 * By the Gregorian computus (Meeus, Jones and Butcher).
 *
 * Returns: Easter Sunday
 */
IndDate
ind_easter (int year)
{
  int a = year % 19, b = year / 100, c = year % 100;
  int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  int m = (a + 11 * h + 22 * l) / 451;
  int n = h + l - 7 * m + 114;

  return ind_date_new (year, n / 31, n % 31 + 1);
}

/** ind_holiday_on: Returns: the school holiday that the day is a part of. */
IndHoliday
ind_holiday_on (IndDate date)
{
  int year, month, day, week = ind_date_iso_week (date), from_easter;

  ind_date_get (date, &year, &month, &day);
  from_easter = (int) date - (int) ind_easter (year);
  if ((month == 12 && day >= 24) || (month == 1 && day == 1))
    return IND_HOLIDAY_CHRISTMAS;
  if (week == 7)
    return IND_HOLIDAY_WINTER;
  if (from_easter >= -6 && from_easter <= 1)
    return IND_HOLIDAY_EASTER;
  if (from_easter == 39 || from_easter == 40)
    return IND_HOLIDAY_ASCENSION;
  if (from_easter == 49 || from_easter == 50)
    return IND_HOLIDAY_WHITSUN;
  if (week >= 27 && week <= 32)
    return IND_HOLIDAY_SUMMER;
  return week == 42 ? IND_HOLIDAY_AUTUMN : IND_HOLIDAY_NONE;
}

/** ind_holiday_in_month: Returns: the holiday that takes more than half of the month's days, as summer does July's. */
IndHoliday
ind_holiday_in_month (IndDate month)
{
  IndDate end = ind_date_month_end (month);
  guint days[IND_HOLIDAY_CHRISTMAS + 1] = { 0 };

  for (IndDate day = ind_date_month (month); day <= end; day++)
    days[ind_holiday_on (day)]++;
  for (guint k = IND_HOLIDAY_WINTER; k <= IND_HOLIDAY_CHRISTMAS; k++)
    if (2 * days[k] > end - ind_date_month (month) + 1)
      return k;
  return IND_HOLIDAY_NONE;
}

/**
 * ind_is_public_holiday:
 *
 * Returns: whether a day is a Danish public holiday (folkekirkens helligdage and New Year's Day; Great Prayer Day until 2023,
 *   when it was abolished by law no. 214 of 6 March 2023)
 */
gboolean
ind_is_public_holiday (IndDate date)
{
  int year, month, day, after;

  ind_date_get (date, &year, &month, &day);
  after = (int) date - (int) ind_easter (year);
  return (month == 1 && day == 1) || (month == 12 && (day == 25 || day == 26))
         || (after >= -3 && after <= 1 && after != -1) || after == 39 || after == 49 || after == 50
         || (after == 26 && year < 2024);
}

/** ind_is_workday: Returns: whether a day is neither in a weekend nor a public holiday. */
gboolean
ind_is_workday (IndDate date)
{
  return ind_date_weekday (date) <= 5 && !ind_is_public_holiday (date);
}

/** ind_nearest_workday: Returns: the day itself, or the workday of its month that is nearest to it; the later of two. */
IndDate
ind_nearest_workday (IndDate date)
{
  for (int far = 0; far < 31; far++)
    for (int side = 1; side >= -1; side -= 2)
      {
        IndDate day = date + side * far;

        if (ind_date_month (day) == ind_date_month (date) && ind_is_workday (day))
          return day;
      }
  return date;
}

/** ind_month_first_workday: Returns: the first day of a month that is neither in a weekend nor a public holiday. */
IndDate
ind_month_first_workday (IndDate month)
{
  IndDate date = ind_date_month (month);

  while (!ind_is_workday (date))
    date++;
  return date;
}
