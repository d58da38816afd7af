#include "config.h"

#include "ind-date.h"

static void
test_iso (void)
{
  static const struct { const char *text; gboolean real; } rows[] = {
    { "2026-11-22", TRUE }, { "2024-02-29", TRUE },  { "2023-02-29", FALSE }, { "2026-13-01", FALSE },
    { "2026-00-10", FALSE }, { "2026-04-31", FALSE }, { "2026-4-3", FALSE },  { "2026-04-03 ", FALSE },
    { " 2026-04-03", FALSE }, { "+026-04-03", FALSE }, { "0000-01-01", FALSE }, { "0001-01-01", TRUE },
    { "9999-12-31", TRUE }, { "20260403", FALSE }, { "", FALSE }, { "22.11.2026", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *again = ind_date_to_iso (ind_date_from_iso (rows[i].text));

      g_assert_cmpstr (again, ==, rows[i].real ? rows[i].text : NULL);
    }
  g_assert_cmpuint (ind_date_from_iso (NULL), ==, IND_NO_DATE);
}

/* As people type it, on 22 November 2026; what is no day is none. */
static void
test_typed (void)
{
  static const struct { const char *text, *day; } rows[] = {
    { "22.11.2026", "2026-11-22" }, { " 3.4.2026 ", "2026-04-03" }, { "3/4-2026", "2026-04-03" }, { "03-04-2026", "2026-04-03" },
    { "3 4 2026", "2026-04-03" }, { "2026-04-03", "2026-04-03" }, { "31.4.2026", NULL }, { "3.4.26", NULL },
    { "3/12", "2026-12-03" }, { "1.12.", "2026-12-01" }, { "20.11", "2026-11-20" }, { "1/1", "2027-01-01" }, { "3.6", "2026-06-03" },
    { "29.2", NULL }, { "32.1", NULL }, { "3.", NULL }, { "3", NULL },
    { "3.4.2026 kl. 9", NULL }, { "3.4 kl. 9", NULL }, { "i morgen", NULL }, { "", NULL }, { "99999999999999999999.1.2026", NULL }, { "-3.4.2026", NULL },
  };

  ind_clock_set (ind_date_new (2026, 11, 22));
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *day = ind_date_to_iso (ind_date_from_typed (rows[i].text));

      g_assert_cmpstr (day, ==, rows[i].day);
    }
  ind_clock_set (IND_NO_DATE);
}

static void
test_month (void)
{
  static const struct { const char *text; const char *first, *last; } rows[] = {
    { "2026-11", "2026-11-01", "2026-11-30" }, { "2024-02", "2024-02-01", "2024-02-29" },
    { "2026-12", "2026-12-01", "2026-12-31" }, { "9999-12", "9999-12-01", "9999-12-31" }, { "2026-13", NULL, NULL }, { "2026-1", NULL, NULL },
    { "2026-11-01", NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      IndDate month = ind_month_from_iso (rows[i].text);
      g_autofree char *again = ind_month_to_iso (month);
      g_autofree char *first = ind_date_to_iso (month);
      g_autofree char *last = ind_date_to_iso (ind_date_month_end (month));

      g_assert_cmpstr (again, ==, rows[i].first ? rows[i].text : NULL);
      g_assert_cmpstr (first, ==, rows[i].first);
      g_assert_cmpstr (last, ==, rows[i].last);
      g_assert_cmpuint (ind_date_month (ind_date_from_iso (rows[i].last)), ==, month);
    }
}

static void
test_week (void)
{
  static const struct { const char *date; int week, weekday; } rows[] = {
    { "2026-11-22", 47, 7 }, { "2026-11-23", 48, 1 }, { "2020-12-31", 53, 4 }, { "2021-01-03", 53, 7 },
    { "2021-01-04", 1, 1 },  { "2026-12-31", 53, 4 }, { "2027-01-03", 53, 7 }, { "2027-01-04", 1, 1 },
    { "2024-12-30", 1, 1 },  { "2025-12-28", 52, 7 }, { "2025-12-29", 1, 1 }, { "2016-01-01", 53, 5 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      IndDate date = ind_date_from_iso (rows[i].date);

      g_assert_cmpint (ind_date_iso_week (date), ==, rows[i].week);
      g_assert_cmpint (ind_date_weekday (date), ==, rows[i].weekday);
    }
  g_assert_cmpint (ind_date_iso_week (IND_NO_DATE), ==, 0);
  g_assert_cmpint (ind_date_weekday (IND_NO_DATE), ==, 0);
}

static void
test_add_months (void)
{
  static const struct { const char *from; int months; const char *to; } rows[] = {
    { "2026-11-22", 3, "2027-02-22" }, { "2026-11-30", 3, "2027-02-28" }, { "2023-11-30", 3, "2024-02-29" },
    { "2024-02-29", 12, "2025-02-28" }, { "2026-01-31", 1, "2026-02-28" }, { "2026-01-31", -1, "2025-12-31" },
    { "2026-03-31", -1, "2026-02-28" }, { "2026-12-01", 1, "2027-01-01" }, { "2026-11-22", 0, "2026-11-22" },
    { "2026-01-15", -24, "2024-01-15" }, { "9999-12-01", 1, "9999-12-31" }, { "9999-04-01", 15, "9999-12-31" }, { "0001-01-01", -1, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *to = ind_date_to_iso (ind_date_add_months (ind_date_from_iso (rows[i].from), rows[i].months));

      g_assert_cmpstr (to, ==, rows[i].to);
    }
  g_assert_cmpuint (ind_date_add_months (IND_NO_DATE, 1), ==, IND_NO_DATE);
}

static void
test_age (void)
{
  static const struct { const char *born, *today; int years, months; } rows[] = {
    { "2021-03-04", "2026-03-03", 4, 59 },  { "2021-03-04", "2026-03-04", 5, 60 },
    { "2024-02-29", "2025-02-28", 0, 11 },  { "2024-02-29", "2025-03-01", 1, 12 },
    { "2026-10-31", "2026-11-30", 0, 0 },   { "2026-10-31", "2026-12-01", 0, 1 },
    { "2026-11-22", "2026-11-22", 0, 0 },   { "1931-11-23", "2026-11-22", 94, 1139 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      IndDate born = ind_date_from_iso (rows[i].born);
      IndDate today = ind_date_from_iso (rows[i].today);

      g_assert_cmpint (ind_date_years_between (born, today), ==, rows[i].years);
      g_assert_cmpint (ind_date_months_between (born, today), ==, rows[i].months);
    }
}

static void
test_clock (void)
{
  IndDate day = ind_date_new (2026, 11, 22);
  g_autoptr (GDateTime) local = NULL;

  ind_clock_set (day);
  g_assert_cmpuint (ind_today (), ==, day);
  g_assert_cmpint (ind_now (), ==, 1795345200); /* noon in Danish winter time */
  ind_clock_set (IND_NO_DATE);
  local = g_date_time_new_now_local ();
  g_assert_cmpuint (ind_today (), >=, ind_date_new (2026, 1, 1));
  g_assert_cmpint (g_date_time_to_unix (local) - ind_now (), <=, 60);
}

static void
test_ids (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (int i = 0; i < 10000; i++)
    {
      gint64 *id = g_new (gint64, 1);

      *id = ind_new_id ();
      g_assert_cmpint (*id, >, 0);
      g_assert_true (g_hash_table_add (seen, id));
    }
}

int
main (int argc, char *argv[])
{
  g_setenv ("TZ", "CET-1CEST,M3.5.0,M10.5.0/3", TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/dates/iso", test_iso);
  g_test_add_func ("/base/dates/typed", test_typed);
  g_test_add_func ("/base/dates/month", test_month);
  g_test_add_func ("/base/dates/week", test_week);
  g_test_add_func ("/base/dates/add-months", test_add_months);
  g_test_add_func ("/base/dates/age", test_age);
  g_test_add_func ("/base/dates/clock", test_clock);
  g_test_add_func ("/base/dates/ids", test_ids);
  return g_test_run ();
}
