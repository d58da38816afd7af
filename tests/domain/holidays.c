#include "config.h"

#include "ind-holidays.h"

static void
test_easter (void)
{
  static const char *const days[] = { "1961-04-02", "2000-04-23", "2008-03-23", "2024-03-31", "2025-04-20", "2026-04-05",
                                      "2027-03-28", "2028-04-16", "2038-04-25", "2049-04-18" };

  for (gsize k = 0; k < G_N_ELEMENTS (days); k++)
    {
      IndDate day = ind_date_from_iso (days[k]);
      int year;

      ind_date_get (day, &year, NULL, NULL);
      g_assert_cmpint (ind_easter (year), ==, day);
    }
}

/* The first and the last day of each holiday, and the days beside them. */
static void
test_days (void)
{
  static const struct { const char *day; IndHoliday holiday; } rows[] = {
    { "2026-12-23", IND_HOLIDAY_NONE },   { "2026-12-24", IND_HOLIDAY_CHRISTMAS },
    { "2027-01-01", IND_HOLIDAY_CHRISTMAS }, { "2027-01-02", IND_HOLIDAY_NONE },
    { "2027-02-14", IND_HOLIDAY_NONE },   { "2027-02-15", IND_HOLIDAY_WINTER },
    { "2027-02-21", IND_HOLIDAY_WINTER }, { "2027-02-22", IND_HOLIDAY_NONE },
    { "2027-03-21", IND_HOLIDAY_NONE },   { "2027-03-22", IND_HOLIDAY_EASTER },
    { "2027-03-29", IND_HOLIDAY_EASTER }, { "2027-03-30", IND_HOLIDAY_NONE },
    { "2027-05-05", IND_HOLIDAY_NONE },   { "2027-05-06", IND_HOLIDAY_ASCENSION },
    { "2027-05-07", IND_HOLIDAY_ASCENSION }, { "2027-05-08", IND_HOLIDAY_NONE },
    { "2027-05-15", IND_HOLIDAY_NONE },   { "2027-05-16", IND_HOLIDAY_WHITSUN },
    { "2027-05-17", IND_HOLIDAY_WHITSUN }, { "2027-05-18", IND_HOLIDAY_NONE },
    { "2027-07-04", IND_HOLIDAY_NONE },   { "2027-07-05", IND_HOLIDAY_SUMMER },
    { "2027-08-15", IND_HOLIDAY_SUMMER }, { "2027-08-16", IND_HOLIDAY_NONE },
    { "2027-10-17", IND_HOLIDAY_NONE },   { "2027-10-18", IND_HOLIDAY_AUTUMN },
    { "2027-10-24", IND_HOLIDAY_AUTUMN }, { "2027-10-25", IND_HOLIDAY_NONE },
  };

  for (gsize k = 0; k < G_N_ELEMENTS (rows); k++)
    {
      g_test_message ("%s", rows[k].day);
      g_assert_cmpint (ind_holiday_on (ind_date_from_iso (rows[k].day)), ==, rows[k].holiday);
    }
}

/* Of a year's months only July is mostly holiday. */
static void
test_months (void)
{
  for (int year = 2020; year < 2060; year++)
    for (int month = 1; month <= 12; month++)
      g_assert_cmpint (ind_holiday_in_month (ind_date_new (year, month, 1)), ==,
                       month == 7 ? IND_HOLIDAY_SUMMER : IND_HOLIDAY_NONE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/holidays/easter", test_easter);
  g_test_add_func ("/holidays/days", test_days);
  g_test_add_func ("/holidays/months", test_months);
  return g_test_run ();
}
