#include "config.h"

#include "ind-date.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>

static IndDate clock_today;

/**
 * ind_date_new:
 *
 * Returns: the day, or %IND_NO_DATE where there is no such day. Years are 1 to 9999.
 */
IndDate
ind_date_new (int year, int month, int day)
{
  GDate date;

  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31
      || !g_date_valid_dmy (day, month, year))
    return IND_NO_DATE;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, day, month, year);
  return g_date_get_julian (&date);
}

/* Reads digits and dashes as @form has them ("dddd-dd-dd"). */
static gboolean
has_form (const char *text, const char *form)
{
  for (; *form != '\0'; form++, text++)
    if (*form == 'd' ? !g_ascii_isdigit (*text) : *text != *form)
      return FALSE;
  return *text == '\0';
}

/** ind_date_from_iso: Returns: the day that "2026-11-22" is, or %IND_NO_DATE. */
IndDate
ind_date_from_iso (const char *text)
{
  if (text == NULL || !has_form (text, "dddd-dd-dd"))
    return IND_NO_DATE;
  return ind_date_new (atoi (text), atoi (text + 5), atoi (text + 8));
}

/* The day of that name that is nearest to today. */
static IndDate
nearest_day (int month, int day)
{
  IndDate today = ind_today (), nearest = IND_NO_DATE;
  int year;

  ind_date_get (today, &year, NULL, NULL);
  for (int k = year - 1; k <= year + 1; k++)
    {
      IndDate one = ind_date_new (k, month, day);

      if (one != IND_NO_DATE
          && (nearest == IND_NO_DATE || ABS ((int) one - (int) today) < ABS ((int) nearest - (int) today)))
        nearest = one;
    }
  return nearest;
}

/**
 * ind_date_from_typed:
 *
 * Returns: the day that somebody has typed as "22.11.2026", "22/11-2026", "22 11 2026" or "2026-11-22"; "22/11" is the one that
 *   is nearest to today. Else %IND_NO_DATE
 */
IndDate
ind_date_from_typed (const char *text)
{
  g_autofree char *typed = g_strstrip (g_strdup (text));
  int numbers[3] = { 0 };
  const char *at = typed;
  guint n = 0;

  if (has_form (typed, "dddd-dd-dd"))
    return ind_date_from_iso (typed);
  for (; n < 3 && (n < 2 || *at != '\0'); n++)
    {
      char *end;

      at += n > 0 ? strspn (at, " ./-") : 0;
      if (n == 2 && *at == '\0')
        break;
      if (!g_ascii_isdigit (*at))
        return IND_NO_DATE;
      numbers[n] = (int) MIN (g_ascii_strtoull (at, &end, 10), 9999);
      at = end;
    }
  if (*at != '\0')
    return IND_NO_DATE;
  if (n == 2)
    return nearest_day (numbers[1], numbers[0]);
  return numbers[2] >= 1800 ? ind_date_new (numbers[2], numbers[1], numbers[0]) : IND_NO_DATE;
}

/** ind_month_from_iso: Returns: the first day of the month that "2026-11" is, or %IND_NO_DATE. */
IndDate
ind_month_from_iso (const char *text)
{
  if (text == NULL || !has_form (text, "dddd-dd"))
    return IND_NO_DATE;
  return ind_date_new (atoi (text), atoi (text + 5), 1);
}

/** ind_date_get: @date may be %IND_NO_DATE, which gives zeros. */
void
ind_date_get (IndDate date, int *year, int *month, int *day)
{
  GDate value;
  gboolean real = date != IND_NO_DATE;

  g_date_clear (&value, 1);
  if (real)
    g_date_set_julian (&value, date);
  if (year)
    *year = real ? g_date_get_year (&value) : 0;
  if (month)
    *month = real ? (int) g_date_get_month (&value) : 0;
  if (day)
    *day = real ? g_date_get_day (&value) : 0;
}

static void
put_digits (char *text, int n, int number)
{
  for (; n > 0; number /= 10)
    text[--n] = (char) ('0' + number % 10);
}

/** ind_date_to_iso: Returns: (transfer full) (nullable): "2026-11-22", or %NULL for no date. */
char *
ind_date_to_iso (IndDate date)
{
  int year, month, day;
  char *text;

  if (date == IND_NO_DATE)
    return NULL;
  ind_date_get (date, &year, &month, &day);
  text = g_strdup ("YYYY-MM-DD");
  put_digits (text, 4, year);
  put_digits (text + 5, 2, month);
  put_digits (text + 8, 2, day);
  return text;
}

/** ind_month_to_iso: Returns: (transfer full) (nullable): "2026-11", or %NULL for no date. */
char *
ind_month_to_iso (IndDate month)
{
  int y, m;

  if (month == IND_NO_DATE)
    return NULL;
  ind_date_get (month, &y, &m, NULL);
  return g_strdup_printf ("%04d-%02d", y, m);
}

/**
 * ind_date_add_months:
 *
 * Returns: the same day @months later; the month's last where it is shorter, and the last day of 9999 behind that
 */
IndDate
ind_date_add_months (IndDate date, int months)
{
  int year, month, day, all;

  if (date == IND_NO_DATE)
    return IND_NO_DATE;
  ind_date_get (date, &year, &month, &day);
  all = year * 12 + (month - 1) + months;
  year = all / 12;
  month = all % 12 + 1;
  if (year > 9999)
    return ind_date_new (9999, 12, 31);
  while (day > 28 && !g_date_valid_dmy (day, month, year))
    day--;
  return ind_date_new (year, month, day);
}

/** ind_date_month: Returns: the first day of the month that @date lies in. */
IndDate
ind_date_month (IndDate date)
{
  int year, month;

  ind_date_get (date, &year, &month, NULL);
  return ind_date_new (year, month, 1);
}

/** ind_date_month_end: Returns: the last day of the month that @date lies in. */
IndDate
ind_date_month_end (IndDate date)
{
  int year, month;

  ind_date_get (date, &year, &month, NULL);
  return date == IND_NO_DATE ? IND_NO_DATE : ind_date_new (year, month, g_date_get_days_in_month (month, year));
}

/** ind_date_weekday: Returns: 1 for Monday to 7 for Sunday, 0 for no date. */
int
ind_date_weekday (IndDate date)
{
  return date == IND_NO_DATE ? 0 : (int) ((date - 1) % 7) + 1;
}

/** ind_date_iso_week: Returns: the week's number by ISO 8601, as Danish calendars have it. */
int
ind_date_iso_week (IndDate date)
{
  GDate value;

  if (date == IND_NO_DATE)
    return 0;
  g_date_clear (&value, 1);
  g_date_set_julian (&value, date);
  return g_date_get_iso8601_week_of_year (&value);
}

/** ind_date_months_between: Returns: the whole months from @from to @to, as a child's age is counted. */
int
ind_date_months_between (IndDate from, IndDate to)
{
  int y1, m1, d1, y2, m2, d2;

  ind_date_get (from, &y1, &m1, &d1);
  ind_date_get (to, &y2, &m2, &d2);
  return (y2 - y1) * 12 + (m2 - m1) - (d2 < d1 ? 1 : 0);
}

/** ind_date_years_between: Returns: the whole years from @from to @to. */
int
ind_date_years_between (IndDate from, IndDate to)
{
  return ind_date_months_between (from, to) / 12;
}

/**
 * ind_clock_set:
 * @today: the day that it is from now on, or %IND_NO_DATE for the real one
 *
 * The program asks no other clock than this, so that tests and papers can be made on a given day. The
 * environment variable INDGANG_TODAY=YYYY-MM-DD sets it too.
 */
void
ind_clock_set (IndDate today)
{
  clock_today = today;
}

/** ind_today: Returns: the day that it is, by the local time. */
IndDate
ind_today (void)
{
  g_autoptr (GDateTime) now = NULL;

  if (clock_today != IND_NO_DATE)
    return clock_today;
  now = g_date_time_new_now_local ();
  return ind_date_new (g_date_time_get_year (now), g_date_time_get_month (now), g_date_time_get_day_of_month (now));
}

/** ind_now: Returns: the time that it is, in seconds since 1970; noon of the day that a test has set. */
gint64
ind_now (void)
{
  g_autoptr (GDateTime) noon = NULL;
  int year, month, day;

  if (clock_today == IND_NO_DATE)
    return g_get_real_time () / G_USEC_PER_SEC;
  ind_date_get (clock_today, &year, &month, &day);
  noon = g_date_time_new_local (year, month, day, 12, 0, 0);
  return g_date_time_to_unix (noon);
}

/** ind_date_begins: Returns: when the day begins by the local time, in seconds since 1970; 0 for no date. */
gint64
ind_date_begins (IndDate date)
{
  g_autoptr (GDateTime) midnight = NULL;
  int year, month, day;

  if (date == IND_NO_DATE)
    return 0;
  ind_date_get (date, &year, &month, &day);
  midnight = g_date_time_new_local (year, month, day, 0, 0, 0);
  return g_date_time_to_unix (midnight);
}

static _Thread_local guint numbers_left;

/* A child process gets numbers of its own. */
static void
forget_numbers (void)
{
  numbers_left = 0;
}

/* Random numbers, many at a time: the system takes as long for one as for all of them. */
static guint64
new_number (void)
{
  static gsize prepared;
  static _Thread_local guint64 numbers[64];

  if (g_once_init_enter (&prepared))
    {
      pthread_atfork (NULL, NULL, forget_numbers);
      g_once_init_leave (&prepared, 1);
    }
  if (numbers_left == 0)
    {
      if (getrandom (numbers, sizeof numbers, 0) != sizeof numbers)
        return (guint64) g_random_int () << 32 | g_random_int ();
      numbers_left = G_N_ELEMENTS (numbers);
    }
  return numbers[--numbers_left];
}

/**
 * ind_new_id:
 *
 * Returns: a random positive 63-bit number, so that two workstations never give the same.
 */
gint64
ind_new_id (void)
{
  guint64 id = 0;

  while (id == 0)
    id = new_number () & G_MAXINT64;
  return (gint64) id;
}

/**
 * ind_new_id_near:
 * @id: another number of this kind
 *
 * Returns: a random number that begins as @id does: 43 bits of its own. What is read together is given numbers near
 *   each other, so that it lies on the same pages of the database however many others there are.
 */
gint64
ind_new_id_near (gint64 id)
{
  const gint64 own = (G_GINT64_CONSTANT (1) << 43) - 1;
  gint64 near = 0;

  while (near == 0)
    near = (id & ~own) | (ind_new_id () & own);
  return near;
}
