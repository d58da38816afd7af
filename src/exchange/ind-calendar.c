#include "config.h"

#include "ind-calendar.h"

#include <libical/ical.h>
#include <string.h>

#include "ind-holidays.h"
#include "ind-privacy.h"

#define ZONE "Europe/Copenhagen"

/* How long a meeting lasts where nobody has said, and at most, in minutes. */
#define USUAL_MINUTES 60
#define MOST_MINUTES (31 * 24 * 60)

/* libical writes later ones than some centuries from now as no date at all. */
#define LAST_YEAR 2500

struct _IndCalendar
{
  IndCalendarWords words;
  gboolean names;
  icalcomponent *calendar;
};

/* One of the two halves of the year. */
static icalcomponent *
new_half (icalcomponent_kind kind, const char *from, const char *rule, int before, int after, const char *name)
{
  return icalcomponent_vanew (kind, icalproperty_new_dtstart (icaltime_from_string (from)),
                              icalproperty_new_rrule (icalrecurrencetype_from_string (rule)),
                              icalproperty_new_tzoffsetfrom (before * 3600), icalproperty_new_tzoffsetto (after * 3600),
                              icalproperty_new_tzname (name), NULL);
}

/*
 * libical's own zone has a TZID that no other program knows, and a list of years that ends. These are the rules of
 * directive 2000/84/EC, which have held since 1996 and hold until they are changed.
 */
static icalcomponent *
new_zone (void)
{
  return icalcomponent_vanew (ICAL_VTIMEZONE_COMPONENT, icalproperty_new_tzid (ZONE),
                              new_half (ICAL_XSTANDARD_COMPONENT, "19961027T030000", "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", 2, 1, "CET"),
                              new_half (ICAL_XDAYLIGHT_COMPONENT, "19960331T020000", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", 1, 2, "CEST"),
                              NULL);
}

static struct icaltimetype
utc (gint64 seconds)
{
  return icaltime_from_timet_with_zone ((time_t) seconds, 0, icaltimezone_get_utc_timezone ());
}

static struct icaltimetype
day (IndDate date)
{
  struct icaltimetype time = icaltime_null_date ();

  ind_date_get (date, &time.year, &time.month, &time.day);
  return time;
}

/* A text without what no calendar file may hold; libical does the rest. Returns: (transfer full) */
static char *
clean (const char *text)
{
  GString *line = g_string_new (NULL);

  for (; *text != '\0'; text = g_utf8_next_char (text))
    g_string_append_unichar (line, g_unichar_iscntrl (g_utf8_get_char (text)) ? ' ' : g_utf8_get_char (text));
  return g_string_free (line, FALSE);
}

/* Two cases may have activities of one id, and none of these may tell anything. */
static char *
uid_of (IndCase *family, const char *ref)
{
  g_autofree char *whole = g_strdup_printf ("%" G_GINT64_FORMAT "/%s", family->id, ref);
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, whole, -1);

  return g_strdup_printf ("%.32s@indgang", sum);
}

static void
add_in_zone (icalcomponent *event, icalproperty *property)
{
  icalproperty_add_parameter (property, icalparameter_new_tzid (ZONE));
  icalcomponent_add_property (event, property);
}

/* Returns: whether it has a time of day */
static gboolean
add_times (icalcomponent *event, const IndActivity *activity)
{
  struct icaltimetype from = day (activity->date != IND_NO_DATE ? activity->date : ind_month_first_workday (activity->month));
  struct icaltimetype to;

  if (activity->date == IND_NO_DATE || activity->time == NULL)
    {
      to = from;
      icaltime_adjust (&to, 1, 0, 0, 0);
      icalcomponent_add_property (event, icalproperty_new_dtstart (from));
      icalcomponent_add_property (event, icalproperty_new_dtend (to));
      return FALSE;
    }
  from.is_date = from.second = 0;
  from.hour = (int) g_ascii_strtoll (activity->time, NULL, 10);
  from.minute = (int) g_ascii_strtoll (activity->time + 3, NULL, 10);
  to = from;
  icaltime_adjust (&to, 0, 0, activity->minutes == IND_NO_NUMBER ? USUAL_MINUTES : (int) MIN (activity->minutes, MOST_MINUTES), 0);
  add_in_zone (event, icalproperty_new_dtstart (from));
  add_in_zone (event, icalproperty_new_dtend (to));
  return TRUE;
}

/* The day before: at the same time, or at nine in the morning of what lasts the whole day. */
static void
add_alarm (icalcomponent *event, const char *summary, gboolean has_time)
{
  icalcomponent_add_component (event, icalcomponent_vanew (ICAL_VALARM_COMPONENT, icalproperty_new_action (ICAL_ACTION_DISPLAY),
                               icalproperty_new_description (summary),
                               icalproperty_new_trigger (icaltriggertype_from_string (has_time ? "-P1D" : "-PT15H")), NULL));
}

/* Where it is: never where somebody lives whose address is protected, nor who it is, unless names are wanted. */
static void
add_place (IndCalendar *self, icalcomponent *event, IndCase *family, const char *place)
{
  g_autofree char *line = place != NULL ? clean (place) : NULL, *safe = ind_text_for_others (family, line);

  if (line != NULL && *line != '\0' && g_str_equal (line, safe) && (self->names || !ind_text_names_family (family, line)))
    icalcomponent_add_property (event, icalproperty_new_location (line));
}

/*
 * A calendar that is published says who has arranged what stands in it (RFC 5546, 3.2.1): the coordinator by the address at work;
 * where nobody has one, the word that other programs write for no address. Nobody who takes part is told of.
 */
static void
add_organizer (icalcomponent *event, IndCase *family)
{
  const char *email = family->coordinator != NULL ? family->coordinator->email : NULL;
  g_autofree char *safe = email != NULL ? ind_text_for_others (family, email) : NULL;
  gboolean is_address = email != NULL && g_str_equal (safe, email) && g_str_is_ascii (email) && strchr (email, '@') != NULL;
  g_autofree char *link = NULL;

  for (const char *at = email; is_address && *at != '\0'; at++)
    is_address = g_ascii_isgraph (*at) && strchr ("\",:;<>()[]\\", *at) == NULL;
  link = is_address ? g_strconcat ("mailto:", email, NULL) : g_strdup ("invalid:nomail");
  icalcomponent_add_property (event, icalproperty_new_organizer (link));
}

static icalproperty_status
status_of (const IndActivity *activity, gboolean removed)
{
  IndActivityStatus status = ind_activity_status (activity);

  if (removed || status == IND_ACTIVITY_CANCELLED)
    return ICAL_STATUS_CANCELLED;
  return status == IND_ACTIVITY_PLANNED ? ICAL_STATUS_TENTATIVE : ICAL_STATUS_CONFIRMED;
}

static gboolean
is_writable (const IndActivity *activity)
{
  int year;

  ind_date_get (activity->date != IND_NO_DATE ? activity->date : activity->month, &year, NULL, NULL);
  return activity->month != IND_NO_DATE && year <= LAST_YEAR;
}

/*
 * What is cancelled is told only where a calendar may have it: it was open once, or has a date, which one gets when it is
 * agreed.
 */
static gboolean
is_told (const IndActivity *activity, const IndTrail *trail)
{
  if (!is_writable (activity))
    return FALSE;
  if (trail != NULL && trail->removed != NULL)
    return trail->was_open;
  return ind_activity_status (activity) != IND_ACTIVITY_CANCELLED || activity->date != IND_NO_DATE
         || (trail != NULL && trail->was_open);
}

static void
add_event (IndCalendar *self, IndCase *family, const IndActivity *activity, const IndTrail *trail)
{
  g_autofree char *uid = uid_of (family, activity->ref), *words = self->words (family, activity, self->names);
  g_autofree char *summary = clean (words);
  icalproperty_status status = status_of (activity, trail != NULL && trail->removed != NULL);
  icalcomponent *event;
  gboolean has_time;

  if (!is_told (activity, trail))
    return;
  event = icalcomponent_vanew (ICAL_VEVENT_COMPONENT, icalproperty_new_uid (uid), icalproperty_new_dtstamp (utc (ind_now ())),
                               icalproperty_new_sequence (trail != NULL ? trail->sequence : 0),
                               icalproperty_new_summary (summary), icalproperty_new_status (status),
                               icalproperty_new_class (ICAL_CLASS_PRIVATE), NULL);
  if (trail != NULL && trail->changed_at > 0)
    icalcomponent_add_property (event, icalproperty_new_lastmodified (utc (trail->changed_at)));
  add_organizer (event, family);
  has_time = add_times (event, activity);
  icalcomponent_add_property (event, icalproperty_new_transp (has_time ? ICAL_TRANSP_OPAQUE : ICAL_TRANSP_TRANSPARENT));
  add_place (self, event, family, activity->place);
  if (status != ICAL_STATUS_CANCELLED && ind_activity_status (activity) != IND_ACTIVITY_HELD)
    add_alarm (event, summary, has_time);
  icalcomponent_add_component (self->calendar, event);
}

/** ind_calendar_new: @words: says what an activity is. Returns: (transfer full): a calendar with nothing in it. */
IndCalendar *
ind_calendar_new (IndCalendarWords words, gboolean names)
{
  IndCalendar *self = g_new0 (IndCalendar, 1);

  self->words = words;
  self->names = names;
  self->calendar = icalcomponent_vanew (ICAL_VCALENDAR_COMPONENT, icalproperty_new_version ("2.0"),
                                        icalproperty_new_prodid ("-//Indgang//Indgang " IND_VERSION "//DA"),
                                        icalproperty_new_calscale ("GREGORIAN"),
                                        icalproperty_new_method (ICAL_METHOD_PUBLISH), new_zone (), NULL);
  return self;
}

static gint
by_ref (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (a, b);
}

/**
 * ind_calendar_add:
 * @trails: (element-type utf8 IndTrail): what the history tells of its activities, see ind_desk_trails()
 *
 * Adds what is planned and agreed in a case, what has been held, and what has been cancelled or removed since it was agreed.
 * Without a date it is an all-day reminder on the first working day of its month. No notes, no CPR numbers.
 */
void
ind_calendar_add (IndCalendar *self, IndCase *family, GHashTable *trails)
{
  g_autoptr (GList) refs = g_list_sort (g_hash_table_get_keys (trails), by_ref);

  for (guint k = 0; k < ind_list_length (family->activities); k++)
    {
      const IndActivity *activity = ind_list_get (family->activities, k);

      add_event (self, family, activity, g_hash_table_lookup (trails, activity->ref));
    }
  for (GList *ref = refs; ref != NULL; ref = ref->next)
    {
      const IndTrail *trail = g_hash_table_lookup (trails, ref->data);

      if (trail->removed != NULL)
        add_event (self, family, trail->removed, trail);
    }
}

/**
 * ind_calendar_add_activity:
 * @trails: see ind_calendar_add()
 *
 * Adds one activity alone, to go with an invitation: who opens it puts it into their own calendar. It names nobody who is
 * invited, for that would tell each of them the others' addresses.
 */
void
ind_calendar_add_activity (IndCalendar *self, IndCase *family, const IndActivity *activity, GHashTable *trails)
{
  add_event (self, family, activity, g_hash_table_lookup (trails, activity->ref));
}

/** ind_calendar_length: Returns: how many events there are in it. */
guint
ind_calendar_length (IndCalendar *self)
{
  return icalcomponent_count_components (self->calendar, ICAL_VEVENT_COMPONENT);
}

/** ind_calendar_write: Returns: (transfer full): the file, lines of at most 75 bytes that end in CRLF. */
GBytes *
ind_calendar_write (IndCalendar *self)
{
  char *text = icalcomponent_as_ical_string_r (self->calendar);
  GBytes *bytes = g_bytes_new (text, strlen (text));

  icalmemory_free_buffer (text);
  return bytes;
}

/** ind_calendar_free: frees a calendar. */
void
ind_calendar_free (IndCalendar *self)
{
  icalcomponent_free (self->calendar);
  g_free (self);
}
