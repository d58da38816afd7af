#include "config.h"

#include "ind-format.h"

#include <math.h>
#include <stdio.h>
#include <unicode/udat.h>
#include <unicode/ulistformatter.h>
#include <unicode/uloc.h>
#include <unicode/unum.h>

#define EPOCH 719163 /* 1970-01-01 as GLib's Julian day */
#define MS_PER_DAY 86400000.0

typedef enum
{
  FORM_DATE,
  FORM_NUMERIC,
  FORM_SHORT,
  FORM_DAY_MONTH,
  FORM_WEEKDAY,
  FORM_MONTH,
  FORM_MONTH_SHORT,
  FORM_MONTH_YEAR,
  FORM_TIME,
  FORM_STAMP,
  N_FORMS
} Form;

/* As the case workers of each country write them; ICU's own forms for Danish end no weekday with "den". */
static const struct
{
  const char *language;
  const char *locale;
  const char *patterns[N_FORMS];
} styles[] = {
  { "da", "da_DK",
    { "d. MMMM y", "dd.MM.y", "d. MMM", "d. MMMM", "EEEE 'den' d. MMMM y", "LLLL", "LLL", "LLLL y", "HH.mm",
      "dd.MM.y 'kl.' HH.mm" } },
  { "en", "en_GB",
    { "d MMMM y", "dd/MM/y", "d MMM", "d MMMM", "EEEE d MMMM y", "LLLL", "LLL", "LLLL y", "HH:mm",
      "dd/MM/y HH:mm" } },
};

/* What ICU takes long to open is kept for the language that was asked for last; the lock guards all of it. */
static GMutex lock;
static const char *cached_for;
static guint style;
static UDateFormat *dates[N_FORMS];
static UNumberFormat *numbers;
static UListFormatter *lists;

static void
check (UErrorCode status)
{
  if (U_FAILURE (status))
    g_error ("ICU: %s", u_errorName (status));
}

/* With the lock held. */
static void
prepare_cache (void)
{
  const char *language = ind_language ();

  if (cached_for == language)
    return;
  for (int i = 0; i < N_FORMS; i++)
    g_clear_pointer (&dates[i], udat_close);
  g_clear_pointer (&numbers, unum_close);
  g_clear_pointer (&lists, ulistfmt_close);
  for (style = 0; !g_str_equal (styles[style].language, language); style++)
    ;
  cached_for = language;
}

/* Dates are counted in the Gregorian calendar at all times, as GDate does, and have no time zone. */
static UDateFormat *
open_dates (Form form)
{
  UErrorCode status = U_ZERO_ERROR;
  g_autofree gunichar2 *pattern = g_utf8_to_utf16 (styles[style].patterns[form], -1, NULL, NULL, NULL);
  UCalendar *calendar = ucal_open (u"UTC", -1, styles[style].locale, UCAL_GREGORIAN, &status);
  UDateFormat *opened = udat_open (UDAT_PATTERN, UDAT_PATTERN, styles[style].locale, u"UTC", -1, pattern, -1, &status);

  check (status);
  ucal_setGregorianChange (calendar, -MS_PER_DAY * EPOCH, &status);
  udat_setCalendar (opened, calendar);
  ucal_close (calendar);
  check (status);
  return opened;
}

static char *
format_ms (double ms, Form form)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&lock);
  UErrorCode status = U_ZERO_ERROR;
  UChar text[128];
  int length;

  prepare_cache ();
  if (dates[form] == NULL)
    dates[form] = open_dates (form);
  length = udat_format (dates[form], ms, text, G_N_ELEMENTS (text), NULL, &status);
  check (status);
  return g_utf16_to_utf8 (text, length, NULL, NULL, NULL);
}

static char *
format_day (IndDate date, Form form)
{
  if (date == IND_NO_DATE)
    return g_strdup ("");
  return format_ms (((double) date - EPOCH) * MS_PER_DAY, form);
}

/** ind_format_date: Returns: (transfer full): "22. november 2026". */
char *
ind_format_date (IndDate date)
{
  return format_day (date, FORM_DATE);
}

/** ind_format_date_numeric: Returns: (transfer full): "22.11.2026". */
char *
ind_format_date_numeric (IndDate date)
{
  return format_day (date, FORM_NUMERIC);
}

/** ind_format_date_short: Returns: (transfer full): "22. nov.". */
char *
ind_format_date_short (IndDate date)
{
  return format_day (date, FORM_SHORT);
}

/** ind_format_day_month: Returns: (transfer full): "22. november". */
char *
ind_format_day_month (IndDate date)
{
  return format_day (date, FORM_DAY_MONTH);
}

/** ind_format_date_weekday: Returns: (transfer full): "søndag den 22. november 2026". */
char *
ind_format_date_weekday (IndDate date)
{
  return format_day (date, FORM_WEEKDAY);
}

/** ind_format_month: Returns: (transfer full): "november". */
char *
ind_format_month (IndDate date)
{
  return format_day (date, FORM_MONTH);
}

/** ind_format_month_short: Returns: (transfer full): "nov." or, where the month is short itself, "maj". */
char *
ind_format_month_short (IndDate date)
{
  return format_day (date, FORM_MONTH_SHORT);
}

/** ind_format_month_year: Returns: (transfer full): "november 2026". */
char *
ind_format_month_year (IndDate date)
{
  return format_day (date, FORM_MONTH_YEAR);
}

/**
 * ind_format_time:
 * @hh_mm: (nullable): a time of day as the case file has it, "14:30"
 *
 * Returns: (transfer full): "14.30"; "" for %NULL and for what is no time
 */
char *
ind_format_time (const char *hh_mm)
{
  int hours, minutes;

  if (hh_mm == NULL || strlen (hh_mm) != 5 || hh_mm[2] != ':' || !g_ascii_isdigit (hh_mm[0])
      || !g_ascii_isdigit (hh_mm[1]) || !g_ascii_isdigit (hh_mm[3]) || !g_ascii_isdigit (hh_mm[4]))
    return g_strdup ("");
  hours = atoi (hh_mm);
  minutes = atoi (hh_mm + 3);
  if (hours > 23 || minutes > 59)
    return g_strdup ("");
  return format_ms ((hours * 60 + minutes) * 60000.0, FORM_TIME);
}

/**
 * ind_parse_time:
 * @text: a time of day as people write it: "9", "9.30", "09:30"
 *
 * Returns: (transfer full) (nullable): it as a case file has it, "09:30"; %NULL where it is none
 */
char *
ind_parse_time (const char *text)
{
  unsigned int hour = 0, minute = 0;
  char sign = '.', rest;
  g_autofree char *clean = g_strstrip (g_strdup (text));
  int n = sscanf (clean, "%2u%c%2u%c", &hour, &sign, &minute, &rest);

  if ((n != 1 && n != 3) || (sign != '.' && sign != ':') || hour > 23 || minute > 59)
    return NULL;
  return g_strdup_printf ("%02u:%02u", hour, minute);
}

/**
 * ind_format_stamp:
 * @seconds: a moment, in seconds since 1970
 *
 * Returns: (transfer full): "22.11.2026 kl. 14.30" by the local time; "" for a moment out of all reason
 */
char *
ind_format_stamp (gint64 seconds)
{
  g_autoptr (GDateTime) local = g_date_time_new_from_unix_local (seconds);

  if (local == NULL)
    return g_strdup ("");
  return format_ms (1000.0 * (double) (seconds + g_date_time_get_utc_offset (local) / G_TIME_SPAN_SECOND), FORM_STAMP);
}

/**
 * ind_format_number:
 * @decimals: how many digits stand after the comma, no more and no fewer
 *
 * Returns: (transfer full): "1.250,50"; halves are rounded away from zero
 */
char *
ind_format_number (double number, int decimals)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&lock);
  UErrorCode status = U_ZERO_ERROR;
  UChar text[400];
  int length;

  prepare_cache ();
  if (numbers == NULL)
    {
      numbers = unum_open (UNUM_DECIMAL, NULL, 0, styles[style].locale, NULL, &status);
      check (status);
      unum_setAttribute (numbers, UNUM_ROUNDING_MODE, UNUM_ROUND_HALFUP);
    }
  unum_setAttribute (numbers, UNUM_FRACTION_DIGITS, decimals);
  length = unum_formatDouble (numbers, number, text, G_N_ELEMENTS (text), NULL, &status);
  check (status);
  return g_utf16_to_utf8 (text, length, NULL, NULL, NULL);
}

/**
 * ind_format_list:
 * @parts: (nullable) (array zero-terminated=1): texts in UTF-8
 *
 * Returns: (transfer full): "Camilla, Emre og Lone"; "" for an empty list
 */
char *
ind_format_list (const char *const *parts)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&lock);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autofree UChar *joined = NULL;
  UErrorCode status = U_ZERO_ERROR;
  int room = 64;
  int length;

  for (gsize i = 0; parts != NULL && parts[i] != NULL; i++)
    {
      glong units = 0;
      gunichar2 *text = g_utf8_to_utf16 (parts[i], -1, NULL, &units, NULL);

      if (text == NULL)
        continue;
      g_ptr_array_add (texts, text);
      room += (int) units + 16;
    }
  if (texts->len == 0)
    return g_strdup ("");
  prepare_cache ();
  if (lists == NULL)
    lists = ulistfmt_open (styles[style].locale, &status);
  check (status);
  joined = g_new (UChar, room);
  length = ulistfmt_format (lists, (const UChar *const *) texts->pdata, NULL, texts->len, joined, room, &status);
  check (status);
  return g_utf16_to_utf8 (joined, length, NULL, NULL, NULL);
}

/**
 * ind_format_language:
 * @code: (nullable): a language by BCP 47, such as "tr"
 *
 * Returns: (transfer full) (nullable): its name in the program's language, "tyrkisk"; %NULL where @code is none
 */
char *
ind_format_language (const char *code)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar name[128];
  int length;

  if (code == NULL || *code == '\0')
    return NULL;
  length = uloc_getDisplayLanguage (code, ind_language (), name, G_N_ELEMENTS (name), &status);
  if (U_FAILURE (status) || status == U_USING_DEFAULT_WARNING || length == 0)
    return NULL;
  return g_utf16_to_utf8 (name, length, NULL, NULL, NULL);
}

/**
 * ind_number_from_typed:
 *
 * Returns: the number that somebody has typed in the Danish way, with a comma before the decimals; points and blanks between
 *   the digits, "kr." and "%" may stand there. NaN where it is none
 */
double
ind_number_from_typed (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, "kr", 2);
  g_autoptr (GString) digits = g_string_new (NULL);
  char *end = NULL;
  double number;

  for (const char *at = words[0] != NULL ? words[0] : ""; *at != '\0'; at = g_utf8_next_char (at))
    if (*at == ',')
      g_string_append_c (digits, '.');
    else if (g_ascii_isdigit (*at) || *at == '-')
      g_string_append_c (digits, *at);
    else if (*at != '.' && *at != '%' && !g_unichar_isspace (g_utf8_get_char (at)))
      return (double) NAN;
  number = g_ascii_strtod (digits->str, &end);
  return digits->len > 0 && *end == '\0' ? number : (double) NAN;
}
