#include "config.h"

#include <math.h>

#include "ind-format.h"

typedef char *(*Format) (IndDate date);

static const struct { Format format; const char *date, *danish, *english; } date_rows[] = {
  { ind_format_date, "2026-11-22", "22. november 2026", "22 November 2026" },
  { ind_format_date, "2026-05-03", "3. maj 2026", "3 May 2026" },
  { ind_format_date, "1500-02-28", "28. februar 1500", "28 February 1500" },
  { ind_format_date_numeric, "2026-11-22", "22.11.2026", "22/11/2026" },
  { ind_format_date_numeric, "2026-03-04", "04.03.2026", "04/03/2026" },
  { ind_format_date_short, "2026-11-22", "22. nov.", "22 Nov" },
  { ind_format_date_short, "2026-05-22", "22. maj", "22 May" },
  { ind_format_day_month, "2026-03-31", "31. marts", "31 March" },
  { ind_format_date_weekday, "2026-11-22", "søndag den 22. november 2026", "Sunday 22 November 2026" },
  { ind_format_date_weekday, "2026-11-25", "onsdag den 25. november 2026", "Wednesday 25 November 2026" },
  { ind_format_month, "2026-11-22", "november", "November" },
  { ind_format_month_short, "2026-11-22", "nov.", "Nov" },
  { ind_format_month_short, "2026-05-22", "maj", "May" },
  { ind_format_month_year, "2026-08-01", "august 2026", "August 2026" },
};

static void
check_dates (gboolean danish)
{
  ind_language_init (danish ? "da" : "en");
  for (gsize i = 0; i < G_N_ELEMENTS (date_rows); i++)
    {
      g_autofree char *text = date_rows[i].format (ind_date_from_iso (date_rows[i].date));
      g_autofree char *none = date_rows[i].format (IND_NO_DATE);

      g_assert_cmpstr (text, ==, danish ? date_rows[i].danish : date_rows[i].english);
      g_assert_cmpstr (none, ==, "");
    }
}

static void
test_dates (void)
{
  check_dates (TRUE);
  check_dates (FALSE);
  check_dates (TRUE);
}

static void
test_times (void)
{
  static const struct { const char *time, *text; } rows[] = {
    { "14:30", "14.30" }, { "00:00", "00.00" }, { "23:59", "23.59" }, { "08:05", "08.05" },
    { "24:00", "" }, { "12:60", "" }, { "8:05", "" }, { "08.05", "" }, { "08:05:00", "" }, { "", "" }, { NULL, "" },
  };

  ind_language_init ("da");
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = ind_format_time (rows[i].time);

      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

/* A time as people write it, and as a case file has it. */
static void
test_times_written (void)
{
  static const struct { const char *text, *time; } rows[] = {
    { "13.30", "13:30" }, { "13:30", "13:30" }, { " 9 ", "09:00" }, { "9.05", "09:05" }, { "24.00", NULL }, { "12.60", NULL },
    { "halv ni", NULL }, { "13.30 x", NULL }, { "13-30", NULL }, { "", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *time = ind_parse_time (rows[i].text);

      g_assert_cmpstr (time, ==, rows[i].time);
    }
}

static void
test_stamps (void)
{
  static const struct { gint64 seconds; const char *text; } rows[] = {
    { 1795354200, "22.11.2026 kl. 14.30" },  /* winter time, 13:30 in Greenwich */
    { 1782304200, "24.06.2026 kl. 14.30" },  /* summer time, 12:30 */
    { G_MAXINT64, "" },
  };

  ind_language_init ("da");
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = ind_format_stamp (rows[i].seconds);

      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

static void
test_numbers (void)
{
  static const struct { double number; int decimals; const char *danish, *english; } rows[] = {
    { 1250.5, 2, "1.250,50", "1,250.50" }, { 1250, 0, "1.250", "1,250" }, { 0.5, 1, "0,5", "0.5" },
    { -3, 0, "-3", "-3" }, { 2.5, 0, "3", "3" }, { 1234567.891, 1, "1.234.567,9", "1,234,567.9" }, { 999, 0, "999", "999" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *danish = NULL;
      g_autofree char *english = NULL;

      ind_language_init ("da");
      danish = ind_format_number (rows[i].number, rows[i].decimals);
      ind_language_init ("en");
      english = ind_format_number (rows[i].number, rows[i].decimals);
      g_assert_cmpstr (danish, ==, rows[i].danish);
      g_assert_cmpstr (english, ==, rows[i].english);
    }
}

static void
test_lists (void)
{
  static const struct { const char *parts[5]; const char *danish, *english; } rows[] = {
    { { NULL }, "", "" },
    { { "Camilla" }, "Camilla", "Camilla" },
    { { "Camilla", "Åse" }, "Camilla og Åse", "Camilla and Åse" },
    { { "Camilla", "Emre", "Lone" }, "Camilla, Emre og Lone", "Camilla, Emre and Lone" },
    { { "Camilla", "Emre", "Lone", "حنان" }, "Camilla, Emre, Lone og حنان", "Camilla, Emre, Lone and حنان" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *danish = NULL;
      g_autofree char *english = NULL;

      ind_language_init ("da");
      danish = ind_format_list (rows[i].parts);
      ind_language_init ("en");
      english = ind_format_list (rows[i].parts);
      g_assert_cmpstr (danish, ==, rows[i].danish);
      g_assert_cmpstr (english, ==, rows[i].english);
    }
}

static void
test_languages (void)
{
  static const struct { const char *code, *danish, *english; } rows[] = {
    { "da", "dansk", "Danish" }, { "tr", "tyrkisk", "Turkish" }, { "ar", "arabisk", "Arabic" },
    { "ur", "urdu", "Urdu" }, { "so", "somali", "Somali" }, { "zh-Hant", "kinesisk", "Chinese" },
    { "ku", "kurdisk", "Kurdish" }, { "xx", NULL, NULL }, { "tyrkisk", NULL, NULL },
    { "", NULL, NULL }, { NULL, NULL, NULL }, { "et sprog, som ingen kender", NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *danish = NULL;
      g_autofree char *english = NULL;

      ind_language_init ("da");
      danish = ind_format_language (rows[i].code);
      ind_language_init ("en");
      english = ind_format_language (rows[i].code);
      g_assert_cmpstr (danish, ==, rows[i].danish);
      g_assert_cmpstr (english, ==, rows[i].english);
    }
}

static gpointer
format_much (gpointer data)
{
  for (int i = 0; i < 500; i++)
    {
      g_autofree char *date = ind_format_date (ind_date_new (2026, 11, 1 + i % 30));
      g_autofree char *number = ind_format_number (i, 1);
      g_autofree char *expected = g_strdup_printf ("%d. november 2026", 1 + i % 30);

      g_assert_cmpstr (date, ==, expected);
      g_assert_true (g_str_has_suffix (number, ",0"));
      g_assert_cmpint (ind_collate ("Aabye", "Østerby"), >, 0);
    }
  return NULL;
}

static void
test_threads (void)
{
  GThread *threads[4];

  ind_language_init ("da");
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("format", format_much, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

/* What people type for an amount, or a share. */
static void
test_typed_numbers (void)
{
  static const struct { const char *text; double number; } rows[] = {
    { "1250", 1250 }, { "1.250", 1250 }, { "1.250,50", 1250.5 }, { "1250,5 kr.", 1250.5 }, { " 60 %", 60 }, { "12 500", 12500 },
    { "0", 0 }, { "-5", -5 },
  };
  static const char *const wrong[] = { "", " ", "kr.", "ti", "1,2,3", "12a", "--1" };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpfloat (ind_number_from_typed (rows[i].text), ==, rows[i].number);
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_true (isnan (ind_number_from_typed (wrong[i])));
}

int
main (int argc, char *argv[])
{
  g_setenv ("TZ", "CET-1CEST,M3.5.0,M10.5.0/3", TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/formats/dates", test_dates);
  g_test_add_func ("/base/formats/times", test_times);
  g_test_add_func ("/base/formats/times-written", test_times_written);
  g_test_add_func ("/base/formats/stamps", test_stamps);
  g_test_add_func ("/base/formats/numbers", test_numbers);
  g_test_add_func ("/base/formats/lists", test_lists);
  g_test_add_func ("/base/formats/languages", test_languages);
  g_test_add_func ("/base/formats/threads", test_threads);
  g_test_add_func ("/base/formats/typed numbers", test_typed_numbers);
  return g_test_run ();
}
