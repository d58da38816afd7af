#include "config.h"

#include "ind-overview-words.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ind-catalogue.h"
#include "ind-format.h"
#include "ind-paragraph.h"
#include "ind-privacy.h"
#include "ind-typeset.h"
#include "ind-words.h"

/** ind_words_overview_section: Returns: (transfer none): the heading of a section. */
const char *
ind_words_overview_section (IndOverviewSection section, IndDate today)
{
  switch (section)
    {
    case IND_OVERVIEW_TODAY: return _("Contact today");
    case IND_OVERVIEW_OVERDUE: return _("Should have been done");
    case IND_OVERVIEW_WEEK: return ind_overview_sees_next_week (today) ? _("This week and the next") : _("This week");
    case IND_OVERVIEW_SILENT: return _("Longest without contact");
    case IND_OVERVIEW_NOBODY: return _("Nobody has it");
    case IND_OVERVIEW_STAGE: return _("Missing for the next step");
    case IND_N_OVERVIEW_SECTIONS: break;
    }
  return "";
}

/** ind_words_overview_nothing: Returns: (transfer none): what stands in a section that has no lines. */
const char *
ind_words_overview_nothing (IndOverviewSection section, IndDate today)
{
  switch (section)
    {
    case IND_OVERVIEW_TODAY: return _("Nobody is waiting to hear from you today.");
    case IND_OVERVIEW_OVERDUE: return _("Nothing is late. Well done.");
    case IND_OVERVIEW_WEEK:
      return ind_overview_sees_next_week (today) ? _("Nothing more is planned this week or the next.")
                                                 : _("Nothing more is planned this week.");
    case IND_OVERVIEW_SILENT: return _("You have spoken with all families lately.");
    case IND_OVERVIEW_NOBODY: return _("Somebody has everything.");
    case IND_OVERVIEW_STAGE: return _("Every family has what the next step takes.");
    case IND_N_OVERVIEW_SECTIONS: break;
    }
  return "";
}

/* A text as it may be read over somebody's shoulder: a CPR number that was written there is not shown. */
static char *
safe (IndCase *family, const char *text, const char *otherwise)
{
  gboolean has_digits = text != NULL && strpbrk (text, "0123456789") != NULL;
  g_autofree char *shown = has_digits ? ind_text_for_others (family, text) : g_strdup (text);
  g_autofree char *clean = ind_text_clean (shown);

  return *clean != '\0' ? g_steal_pointer (&clean) : g_strdup (otherwise);
}

/** ind_words_overview_family: Returns: (transfer full): whose line it is, "Deniz og Selma Sørensen Yılmaz". */
char *
ind_words_overview_family (const IndOverviewLine *line)
{
  g_autoptr (GPtrArray) children = ind_case_children (line->family), names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *family = safe (line->family, line->family->family_name, ""), *all = NULL, *first = NULL;

  for (guint k = 0; k < children->len; k++)
    g_ptr_array_add (names, ind_first_name (((IndPerson *) children->pdata[k])->name));
  g_ptr_array_add (names, NULL);
  all = ind_format_list ((const char *const *) names->pdata);
  first = safe (line->family, all, "");
  return g_strdup_printf ("%s%s%s", first, *first != '\0' && *family != '\0' ? " " : "", family);
}

static char *
measure_words (const IndOverviewLine *line, const IndMeasure *measure)
{
  const char *kind = ind_catalogue_name (IND_CATALOGUE_MEASURES, measure->kind);

  return safe (line->family, measure->title, kind != NULL ? kind : _("the help"));
}

static char *
deadline_words (const IndOverviewLine *line)
{
  const char *name = ind_catalogue_name (IND_CATALOGUE_DEADLINES, ind_deadline_key (line->deadline));
  g_autofree char *about = NULL;

  switch (line->deadline)
    {
    case IND_DEADLINE_GUIDANCE:
    case IND_DEADLINE_PLAN:
      return g_strdup (name);
    case IND_DEADLINE_INVESTIGATION:
      return safe (line->family, ((IndInvestigation *) line->record)->title, _("the investigation"));
    case IND_DEADLINE_FIRST_REVIEW:
    case IND_DEADLINE_REVIEW:
      about = measure_words (line, (IndMeasure *) line->record);
      break;
    }
  return ind_words_fill (line->deadline == IND_DEADLINE_FIRST_REVIEW ? _("{about}: first follow-up") : _("{about}: follow-up"),
                         "about", about, NULL);
}

/* What a task, an investigation, a measure or an activity is called. */
static char *
record_words (const IndOverviewLine *line)
{
  const IndRecord *record = line->record;
  g_autofree char *kind = NULL;

  if (record->table == &ind_action_table)
    return safe (line->family, ((IndAction *) record)->text, "");
  if (record->table == &ind_investigation_table)
    return safe (line->family, ((IndInvestigation *) record)->title, _("the investigation"));
  if (record->table == &ind_measure_table)
    return measure_words (line, (IndMeasure *) record);
  kind = ind_upper_first (ind_words_activity_kind (((IndActivity *) record)->kind));
  return safe (line->family, ((IndActivity *) record)->title, kind);
}

/** ind_words_overview_what: Returns: (transfer full): what it is, "Opfølgning", "Søge om hjul"; the family's name where it is they. */
char *
ind_words_overview_what (const IndOverviewLine *line)
{
  if (line->section == IND_OVERVIEW_TODAY)
    return ind_words_overview_family (line);
  switch (line->reason)
    {
    case IND_REASON_DEADLINE:
      return deadline_words (line);
    case IND_REASON_ACTIVITY:
    case IND_REASON_TASK:
    case IND_REASON_NOBODY:
      return record_words (line);
    case IND_REASON_CADENCE:
    case IND_REASON_SILENCE:
    case IND_REASON_NO_COORDINATOR:
    case IND_REASON_STAGE:
      break;
    }
  return ind_words_overview_family (line);
}

/* "22. november", with the year where it is another one. */
static char *
day_words (IndDate day, IndDate today)
{
  int year, this_year;

  ind_date_get (day, &year, NULL, NULL);
  ind_date_get (today, &this_year, NULL, NULL);
  return year == this_year ? ind_format_day_month (day) : ind_format_date (day);
}

/* A sentence of which the beginning is known from what stands above it: "Skulle være holdt 13. november". */
static char *
without_what (const char *sentence)
{
  g_autofree char *rest = g_strstrip (g_strdup (sentence));

  return ind_upper_first (rest);
}

static char *
activity_reason (const IndOverviewLine *line, IndDate today)
{
  const IndActivity *activity = (const IndActivity *) line->record;
  g_autofree char *kind = ind_upper_first (ind_words_activity_kind (activity->kind));
  gboolean is_titled = line->section == IND_OVERVIEW_TODAY || (activity->title != NULL && !g_str_equal (activity->title, kind));
  const char *what = is_titled ? kind : "";
  g_autofree char *day = NULL, *time = NULL, *words = NULL;
  const char *sentence;

  if (activity->date == IND_NO_DATE)
    {
      day = ind_format_month (ind_date_month (line->due));
      sentence = line->due < today ? _("{what} was planned for {day}, and has had no day") : _("{what} this month, without a day yet");
    }
  else
    {
      day = day_words (activity->date, today);
      time = activity->time != NULL ? ind_format_time (activity->time) : NULL;
      sentence = activity->date < today ? _("{what} should have been held on {day}")
                 : activity->date > today ? (time != NULL ? _("{what} on {day} at {time}") : _("{what} on {day}"))
                 : time != NULL ? _("{what} today at {time}") : _("{what} today");
    }
  words = ind_words_fill (sentence, "what", what, "day", day, "time", time, NULL);
  if (line->section == IND_OVERVIEW_TODAY && line->since != IND_NO_DATE)
    {
      g_autofree char *last = day_words (line->since, today);

      return ind_words_fill (_("{words}. The last one was on {day}"), "words", words, "day", last, NULL);
    }
  return is_titled ? g_steal_pointer (&words) : without_what (words);
}

static char *
often_words (const IndCadence *cadence)
{
  if (cadence->weeks > 0)
    return g_strdup_printf (ngettext ("there is one every week", "there is one every %d weeks", (gulong) cadence->weeks),
                            cadence->weeks);
  return g_strdup_printf (ngettext ("there is one every month", "there is one every %d months", (gulong) cadence->months),
                          cadence->months);
}

/* "Sidste opfølgning var 3. september; der følges op hver 6. uge" */
static char *
cadence_reason (const IndOverviewLine *line, IndDate today)
{
  g_autofree char *often = often_words (&line->cadence), *day = day_words (line->since, today), *first = NULL;
  gboolean was_held = ind_case_last_follow_up (line->family, today) != IND_NO_DATE;
  const IndActivity *next = (const IndActivity *) line->record;

  first = ind_words_fill (was_held ? _("The last follow-up was on {day}; {often}")
                                   : _("Enrolled on {day} and not followed up yet; {often}"),
                          "day", day, "often", often, NULL);
  if (next != NULL)
    {
      g_autofree char *when = next->date != IND_NO_DATE ? day_words (next->date, today) : ind_format_month_year (next->month);

      return ind_words_fill (_("{words}. The next one: {when}"), "words", first, "when", when, NULL);
    }
  return g_steal_pointer (&first);
}

/* The one who has a task: "Sofie Munk". */
static char *
responsible_words (const IndOverviewLine *line)
{
  const IndAction *task = (const IndAction *) line->record;
  const IndActorItem *first = ind_list_length (task->responsible) > 0 ? ind_list_get (task->responsible, 0) : NULL;
  const char *name = first != NULL && first->who.record != NULL ? ind_actor_name (first->who.record) : NULL;

  return name != NULL ? safe (line->family, name, NULL) : g_strdup (_("Nobody has it"));
}

static char *
task_reason (const IndOverviewLine *line, IndDate today)
{
  g_autofree char *who = line->reason == IND_REASON_TASK ? responsible_words (line) : NULL;
  g_autofree char *day = line->due != IND_NO_DATE ? day_words (line->due, today) : NULL;

  if (day == NULL)
    return g_strdup (_("Nobody has it, and it has no deadline"));
  return ind_words_fill (_("{who}, deadline {day}"), "who", who != NULL ? who : _("Nobody has it"), "day", day, NULL);
}

/* The law and number of a deadline, "barnets lov § 95". */
static char *
paragraph_words (IndDeadlineKind kind)
{
  const char *key = ind_catalogue_value (IND_CATALOGUE_DEADLINES, ind_deadline_key (kind), "Paragraph");
  char *words = ind_paragraph_called (key);

  return words != NULL ? words : g_strdup ("");
}

static char *
deadline_reason (const IndOverviewLine *line, IndDate today)
{
  int months = ind_deadline_months (line->deadline);
  g_autofree char *since = line->since != IND_NO_DATE ? day_words (line->since, today) : NULL;
  g_autofree char *due = day_words (line->due, today), *law = paragraph_words (line->deadline), *about = NULL;
  g_autofree char *within = g_strdup_printf (ngettext ("within %d month", "within %d months", (gulong) months), months);
  const char *sentence = NULL;

  switch (line->deadline)
    {
    case IND_DEADLINE_GUIDANCE:
      about = ind_first_name (((IndPerson *) line->record)->name);
      sentence = _("The municipality was told of {about} on {since}: {within} ({law})");
      break;
    case IND_DEADLINE_INVESTIGATION:
      sentence = since != NULL ? _("Begun on {since}, to be done by {due}") : _("To be done by {due}");
      break;
    case IND_DEADLINE_PLAN:
      about = measure_words (line, (IndMeasure *) line->record);
      sentence = _("“{about}” was decided on {since}: {within} ({law})");
      break;
    case IND_DEADLINE_FIRST_REVIEW:
      sentence = _("It began on {since}: {within} ({law})");
      break;
    case IND_DEADLINE_REVIEW:
      sentence = _("To be looked at again on {due}");
      break;
    }
  return ind_words_fill (sentence, "about", about, "since", since, "due", due, "within", within, "law", law, NULL);
}

/* @what: what the contact was: an entry of the log, or something held with the family */
static char *
contact_words (IndDate on, const IndRecord *what, IndDate today)
{
  g_autofree char *day = day_words (on, today);
  const char *how = "";

  if (what->table == &ind_contact_entry_table)
    how = ind_words_channel (((IndContactEntry *) what)->channel);
  else if (what->table == &ind_activity_table)
    how = ind_words_activity_kind (((IndActivity *) what)->kind);
  else if (what->table == &ind_meeting_table)
    how = ind_words_activity_kind (((IndMeeting *) what)->kind);
  return ind_words_fill (*how != '\0' ? _("Last contact on {day}: {how}") : _("Last contact on {day}"), "day", day, "how", how,
                         NULL);
}

/** ind_words_no_contact: Returns: (transfer full): of a family with an empty contact log: when one met all the same, if one did. */
char *
ind_words_no_contact (IndCase *family, IndDate today)
{
  IndRecord *what = NULL;
  IndDate on = ind_case_last_contact (family, today, &what);
  g_autofree char *contact = on != IND_NO_DATE && what != NULL ? contact_words (on, what, today) : NULL;

  if (contact == NULL)
    return g_strdup (_("Nobody has been spoken with yet. The first contact you write above stands here."));
  return ind_words_fill (_("{contact}. What you write above comes to stand here."), "contact", contact, NULL);
}

static char *
silence_reason (const IndOverviewLine *line, IndDate today)
{
  g_autofree char *day = day_words (line->since, today);

  if (line->record != NULL)
    return contact_words (line->since, line->record, today);
  return ind_words_fill (line->family->status == IND_CASE_ENROLLED ? _("No contact since the family was enrolled on {day}")
                                                                   : _("Referred on {day}, and not yet spoken with"),
                         "day", day, NULL);
}

static char *
stage_reason (const IndOverviewLine *line, IndDate today)
{
  g_autoptr (GArray) needs = ind_case_needs (line->family, today);
  g_autofree char *missing = ind_words_missing (needs), *day = NULL;
  const char *stage = ind_words_stage (ind_case_stage (line->family));

  if (line->since == IND_NO_DATE)
    return ind_words_fill (_("{stage}. Still missing: {missing}"), "stage", stage, "missing", missing, NULL);
  day = day_words (line->since, today);
  return ind_words_fill (ind_case_stage (line->family) > IND_STAGE_ENROLLED
                           ? _("{stage}, enrolled on {day}. Still missing: {missing}")
                           : _("{stage} on {day}. Still missing: {missing}"),
                         "stage", stage, "day", day, "missing", missing, NULL);
}

/**
 * ind_words_overview_reason:
 *
 * Returns: (transfer full): why the line stands there: "Sidste opfølgning var 3. september. Opfølgning hver 6. uge, fordi …"
 */
char *
ind_words_overview_reason (const IndOverviewLine *line, IndDate today)
{
  g_autofree char *day = NULL;

  switch (line->reason)
    {
    case IND_REASON_ACTIVITY: return activity_reason (line, today);
    case IND_REASON_CADENCE: return cadence_reason (line, today);
    case IND_REASON_TASK: return task_reason (line, today);
    case IND_REASON_DEADLINE: return deadline_reason (line, today);
    case IND_REASON_SILENCE: return silence_reason (line, today);
    case IND_REASON_STAGE: return stage_reason (line, today);
    case IND_REASON_NO_COORDINATOR:
      if (line->since == IND_NO_DATE)
        return g_strdup (_("No coordinator yet"));
      day = day_words (line->since, today);
      return ind_words_fill (_("Referred on {day}, no coordinator yet"), "day", day, NULL);
    case IND_REASON_NOBODY:
      if (line->record->table == &ind_action_table)
        return task_reason (line, today);
      return g_strdup (line->record->table == &ind_measure_table ? _("Nobody is named who gives the help")
                                                                 : _("Nobody is responsible for the investigation"));
    }
  return g_strdup ("");
}

/* From so many days on they are counted in months, and from so many months on in years. */
#define DAYS_AS_MONTHS 60
#define MONTHS_AS_YEARS 24

static char *
past_words (IndDate day, IndDate today)
{
  int days = (int) (today - day), months = ind_date_months_between (day, today), years = ind_date_years_between (day, today);

  if (days < DAYS_AS_MONTHS)
    return g_strdup_printf (ngettext ("%d day ago", "%d days ago", (gulong) days), days);
  if (months < MONTHS_AS_YEARS)
    return g_strdup_printf (ngettext ("%d month ago", "%d months ago", (gulong) months), months);
  return g_strdup_printf (ngettext ("%d year ago", "%d years ago", (gulong) years), years);
}

/** ind_words_days_away: Returns: (transfer full): how near a day is: "i dag", "i morgen", "om 3 dage", "for 6 dage siden". */
char *
ind_words_days_away (IndDate day, IndDate today)
{
  int days = (int) day - (int) today;

  switch (days)
    {
    case 0: return g_strdup (C_("day", "today"));
    case 1: return g_strdup (C_("day", "tomorrow"));
    case -1: return g_strdup (C_("day", "yesterday"));
    default: break;
    }
  return days < 0 ? past_words (day, today)
                  : g_strdup_printf (ngettext ("in %d day", "in %d days", (gulong) days), days);
}

/** ind_words_overview_when: Returns: (transfer full): how near the line's day is; "" where it has none, or its reason tells it. */
char *
ind_words_overview_when (const IndOverviewLine *line, IndDate today)
{
  IndDate day = line->reason == IND_REASON_SILENCE || line->reason == IND_REASON_NO_COORDINATOR ? line->since : line->due;

  return day != IND_NO_DATE ? ind_words_days_away (day, today) : g_strdup ("");
}

/**
 * ind_words_overview_head:
 * @n_today: how many families are to be contacted today
 * @n_overdue: how many things should have been done
 *
 * Returns: (transfer full): the day in a line: "Uge 47 · 4 familier venter på at høre fra dig. 3 ting skulle være gjort."
 */
char *
ind_words_overview_head (guint n_today, guint n_overdue, IndDate today)
{
  g_autoptr (GString) head = g_string_new (NULL);

  g_string_printf (head, _("Week %d"), ind_date_iso_week (today));
  if (n_today > 0)
    {
      g_string_append (head, " · ");
      g_string_append_printf (head, ngettext ("%u family is waiting to hear from you.",
                                              "%u families are waiting to hear from you.", n_today), n_today);
    }
  if (n_overdue > 0)
    {
      g_string_append (head, n_today > 0 ? " " : " · ");
      g_string_append_printf (head, ngettext ("%u thing should have been done.", "%u things should have been done.", n_overdue),
                              n_overdue);
    }
  if (n_today == 0 && n_overdue == 0)
    g_string_append_printf (head, " · %s", _("Everything has been followed up."));
  return g_string_free (g_steal_pointer (&head), FALSE);
}
