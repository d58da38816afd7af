#include "config.h"

#include "ind-wheel.h"

#include <glib/gi18n.h>

#include "ind-format.h"
#include "ind-holidays.h"
#include "ind-page.h"
#include "ind-privacy.h"
#include "ind-words.h"
#include "ind-year-words.h"

/** ind_wheel_ring: Returns: on which ring such an activity stands. */
IndRing
ind_wheel_ring (IndActivityKind kind)
{
  switch (kind)
    {
    case IND_ACTIVITY_NETWORK_MEETING:
      return IND_RING_NETWORK;
    case IND_ACTIVITY_FOLLOW_UP:
      return IND_RING_FOLLOW_UP;
    case IND_ACTIVITY_OPENING:
    case IND_ACTIVITY_CHILD_CONVERSATION:
    case IND_ACTIVITY_CONTACT:
      return IND_RING_TALK;
    case IND_ACTIVITY_MEASURE:
      return IND_RING_MEASURE;
    case IND_ACTIVITY_REVIEW:
      return IND_RING_REVIEW;
    case IND_ACTIVITY_TRANSITION:
    case IND_ACTIVITY_HANDOVER:
      return IND_RING_TRANSITION;
    case IND_ACTIVITY_ASSESSMENT_MEETING:
    case IND_ACTIVITY_ANALYSIS_MEETING:
    case IND_ACTIVITY_STATUS_MEETING:
      return IND_RING_TEAM;
    case IND_ACTIVITY_OTHER:
    case IND_ACTIVITY_NONE:
      break;
    }
  return IND_RING_OTHER;
}

/** ind_wheel_stands: Returns: how an activity stands on the wheel. */
IndWheelState
ind_wheel_stands (const IndActivity *activity, IndDate today)
{
  if (ind_activity_is_overdue (activity, today))
    return IND_WHEEL_OVERDUE;
  switch (ind_activity_status (activity))
    {
    case IND_ACTIVITY_AGREED:
      return activity->date != IND_NO_DATE ? IND_WHEEL_AGREED : IND_WHEEL_PLANNED;
    case IND_ACTIVITY_HELD:
      return IND_WHEEL_HELD;
    case IND_ACTIVITY_CANCELLED:
      return IND_WHEEL_CANCELLED;
    default:
      return IND_WHEEL_PLANNED;
    }
}

static const char *
keep (GPtrArray *texts, char *text)
{
  g_ptr_array_add (texts, text);
  return text;
}

/* A text that may leave the house, on one line; the kind's name where there is none. */
static const char *
say (GPtrArray *texts, IndCase *family, const char *text, IndActivityKind kind)
{
  g_autofree char *safe = text != NULL ? ind_text_for_others (family, text) : NULL;
  g_autofree char *clean = ind_text_clean (safe);

  return keep (texts, *clean != '\0' ? g_steal_pointer (&clean) : ind_upper_first (ind_words_activity_kind (kind)));
}

/* The day and the hour, or the months. */
static char *
say_when (const IndActivity *activity)
{
  g_autofree char *day = ind_format_date (activity->date), *first = ind_format_month_year (activity->month);
  g_autofree char *last = ind_format_month_year (ind_activity_last_day (activity));
  g_autofree char *hour = activity->time != NULL ? ind_format_time (activity->time) : NULL;

  if (activity->date == IND_NO_DATE)
    return g_str_equal (first, last) ? g_steal_pointer (&first) : g_strdup_printf ("%s – %s", first, last);
  return hour != NULL ? ind_words_fill (_("{day} at {time}"), "day", day, "time", hour, NULL) : g_steal_pointer (&day);
}

/** ind_wheel_title: Returns: (transfer full): what an activity is called, as others may read it; its kind where it has no title. */
char *
ind_wheel_title (IndCase *family, const IndActivity *activity)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  g_autofree char *title = (char *) say (texts, family, activity->title, activity->kind);

  return g_steal_pointer (&title);
}

/** ind_wheel_ring_name: Returns: (transfer none): what a ring's activities are called. */
const char *
ind_wheel_ring_name (IndRing ring)
{
  static const char *const names[IND_N_RINGS] = { N_("Network meeting"), N_("Follow-up"), N_("Talks"), N_("Help"), N_("Reviews"),
                                                  N_("Transition"), N_("Other"), N_("The team") };

  return _(names[ring]);
}

/* How it stands. */
static const char *
state_words (IndWheelState state)
{
  switch (state)
    {
    case IND_WHEEL_AGREED:
      return _("agreed");
    case IND_WHEEL_HELD:
      return _("held");
    case IND_WHEEL_OVERDUE:
      return _("should have been held");
    case IND_WHEEL_CANCELLED:
      return _("cancelled");
    default:
      return _("planned");
    }
}

/** ind_wheel_when: Returns: (transfer full): its day or its months, and how it stands: "9. december 2026 kl. 10.00 · aftalt" */
char *
ind_wheel_when (const IndActivity *activity, IndDate today)
{
  g_autofree char *when = say_when (activity);

  return g_strconcat (when, " · ", state_words (ind_wheel_stands (activity, today)), NULL);
}

static void
add_entry (GArray *entries, GPtrArray *texts, IndCase *family, const IndActivity *activity, IndWheelState state,
           const IndWheelContent *content)
{
  IndWheelEntry entry = { activity->id, ind_wheel_ring (activity->kind), state, activity->month,
                          activity->months != IND_NO_NUMBER ? (int) activity->months : 1, activity->date };
  g_autofree char *when = say_when (activity);

  entry.title = say (texts, family, activity->title, activity->kind);
  entry.label = activity->short_title != NULL ? say (texts, family, activity->short_title, activity->kind) : entry.title;
  entry.when = keep (texts, g_strconcat (when, " · ", content->state_words[entry.state], NULL));
  if (!ind_is_blank (activity->place))
    entry.place = say (texts, family, activity->place, activity->kind);
  g_array_append_val (entries, entry);
}

static const char *
children_names (GPtrArray *texts, IndCase *family)
{
  g_autoptr (GPtrArray) children = ind_case_children (family);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  g_autofree char *list = NULL, *safe = NULL;

  for (guint k = 0; k < children->len; k++)
    {
      g_autofree char *name = ind_first_name (((IndPerson *) children->pdata[k])->name);

      g_strv_builder_add (names, name);
    }
  parts = g_strv_builder_end (names);
  list = children->len > 0 ? ind_format_list ((const char *const *) parts) : g_strdup (family->family_name);
  safe = ind_text_for_others (family, list);
  return keep (texts, ind_text_clean (safe));
}

/* The first that is planned or agreed from today on. */
static void
find_next (GPtrArray *texts, IndCase *family, gboolean for_family, IndWheelContent *content)
{
  IndDate today = content->today;
  g_autoptr (GPtrArray) coming = ind_case_activities_from (family, today, ind_date_add_months (today, 24));

  for (guint k = 0; k < coming->len; k++)
    {
      const IndActivity *activity = coming->pdata[k];
      g_autofree char *when = NULL;

      if (for_family && !ind_activity_is_for_family (activity))
        continue;
      when = say_when (activity);
      content->next = say (texts, family, activity->short_title != NULL ? activity->short_title : activity->title,
                           activity->kind);
      content->next_when = keep (texts, ind_text_bind (when));
      return;
    }
}

/* "Skoleferie: 23. december–1. januar: juleferie; uge 7: vinterferie" */
static void
describe_holidays (GString *alt, const IndWheelContent *content)
{
  g_autofree char *head = ind_upper_first (content->holiday_words);
  IndHoliday before = IND_HOLIDAY_NONE;
  IndDate end = ind_date_add_months (content->first, 12);
  gboolean first = TRUE;

  for (IndDate day = content->first; day < end; day++)
    {
      IndHoliday holiday = ind_holiday_on (day);
      g_autofree char *words = holiday != before ? ind_words_holiday_on (day) : NULL;

      before = holiday;
      if (words == NULL)
        continue;
      g_string_append_printf (alt, "%s%s%s", first ? ". " : "; ", first ? head : "", first ? ": " : "");
      g_string_append (alt, words);
      first = FALSE;
    }
}

/* What stands in the list from one entry to before another. */
static char *
describe_list (const IndWheelContent *content, guint from, guint to)
{
  GString *alt = g_string_new (content->list_head);

  for (guint k = from; k < to; k++)
    g_string_append_printf (alt, "%s%s, %s", k == from ? ": " : "; ", content->entries[k].title, content->entries[k].when);
  return g_string_free (alt, FALSE);
}

static char *
describe (const IndWheelContent *content)
{
  GString *alt = g_string_new (content->span);

  for (guint k = 0; k < content->n_entries; k++)
    g_string_append_printf (alt, "%s%s, %s", k == 0 ? ": " : "; ", content->entries[k].title, content->entries[k].when);
  if (content->n_entries == 0)
    g_string_append_printf (alt, ": %s", content->nothing);
  describe_holidays (alt, content);
  return g_string_free (alt, FALSE);
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const IndWheelEntry *one = a, *other = b;
  IndDate first = one->date != IND_NO_DATE ? one->date : one->month, second = other->date != IND_NO_DATE ? other->date : other->month;

  return first < second ? -1 : first > second;
}

/* What a family's wheel shows. @texts, @entries: keep what it is made of */
static IndWheelContent
collect (IndCase *family, IndDate first, IndDate today, gboolean for_family, GPtrArray *proposed, GPtrArray *texts,
         GArray *entries)
{
  g_autoptr (GPtrArray) activities = ind_case_year (family, first);
  g_autofree char *day = ind_format_day_month (today), *from = ind_format_month_year (first);
  g_autofree char *to = ind_format_month_year (ind_date_add_months (first, 11));
  g_autofree char *safe = ind_text_for_others (family, family->family_name), *name = ind_text_clean (safe);
  IndWheelContent content = {
    .first = first, .today = today, .title = _("Your year"), .next_head = _("Next:"), .list_head = _("What happens in the year"),
    .nothing = _("Nothing is planned yet"), .more = _("… and {n} more that there is no room for here"),
    .overleaf = _("… and {n} more overleaf"),
    .holiday_words = _("school holidays"), .past_words = _("what has been"),
    /* Translators: explains "+3" in a month of the wheel. */
    .count_words = _("so many more in the month"),
    .state_words = { _("planned"), _("agreed"), _("held"), _("should have been held"), _("cancelled"), _("proposed") },
  };

  for (IndRing ring = 0; ring < IND_N_RINGS; ring++)
    content.ring_names[ring] = ind_wheel_ring_name (ring);
  content.family = keep (texts, ind_words_fill (_("the {family} family"), "family", name, NULL));
  content.family = keep (texts, ind_upper_first (content.family));
  content.name = children_names (texts, family);
  content.span = keep (texts, g_strdup_printf ("%s – %s", from, to));
  content.today_words = keep (texts, ind_words_fill (_("Today, {day}"), "day", day, NULL));
  find_next (texts, family, for_family, &content);
  for (int k = 0; k < 12; k++)
    content.month_names[k] = keep (texts, ind_format_month (ind_date_add_months (first, k)));
  for (guint k = 0; k < activities->len; k++)
    if (!for_family || ind_activity_is_for_family (activities->pdata[k]))
      add_entry (entries, texts, family, activities->pdata[k], ind_wheel_stands (activities->pdata[k], today), &content);
  for (guint k = 0; proposed != NULL && k < proposed->len; k++)
    add_entry (entries, texts, family, proposed->pdata[k], IND_WHEEL_PROPOSED, &content);
  if (proposed != NULL)
    g_array_sort (entries, compare_entries);
  content.entries = (const IndWheelEntry *) entries->data;
  content.n_entries = entries->len;
  return content;
}

/**
 * ind_wheel_figure:
 * @first: the first of its twelve months
 * @for_family: what is the team's is left out
 * @alt: (out): the wheel in words
 *
 * Returns: (transfer full): a family's annual wheel
 */
IndFigure *
ind_wheel_figure (IndCase *family, IndDate first, IndDate today, gboolean for_family, IndWheelShape shape,
                  const IndTypeset *typeset, char **alt)
{
  return ind_wheel_figure_with (family, first, today, for_family, NULL, shape, typeset, alt);
}

/**
 * ind_wheel_figure_with:
 * @proposed: (nullable) (element-type IndActivity): what is not in the case yet
 *
 * Returns: (transfer full): a family's annual wheel, as of ind_wheel_figure(), with what is proposed for it
 */
IndFigure *
ind_wheel_figure_with (IndCase *family, IndDate first, IndDate today, gboolean for_family, GPtrArray *proposed,
                       IndWheelShape shape, const IndTypeset *typeset, char **alt)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) entries = g_array_new (FALSE, TRUE, sizeof (IndWheelEntry));
  IndWheelContent content = collect (family, first, today, for_family, proposed, texts, entries);

  *alt = describe (&content);
  return ind_annual_wheel_new (&content, shape, typeset);
}

/** ind_wheel_pages: Returns: (transfer full) (element-type IndScene): the family's wheel as it is handed out, with its whole list */
GPtrArray *
ind_wheel_pages (IndCase *family, IndDate first, IndDate today, const IndTypeset *typeset)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) entries = g_array_new (FALSE, TRUE, sizeof (IndWheelEntry)), begins = g_array_new (FALSE, FALSE, sizeof (guint));
  IndWheelContent content = collect (family, first, today, TRUE, NULL, texts, entries);
  g_autoptr (GPtrArray) drawn = ind_annual_wheel_pages (&content, typeset, begins);
  GPtrArray *pages = g_ptr_array_new_with_free_func ((GDestroyNotify) ind_scene_unref);

  for (guint k = 0; k < drawn->len; k++)
    {
      guint from = g_array_index (begins, guint, k);
      guint to = k + 1 < drawn->len ? g_array_index (begins, guint, k + 1) : content.n_entries;
      g_autofree char *alt = k == 0 ? describe (&content) : describe_list (&content, from, to);

      g_ptr_array_add (pages, ind_page_of (drawn->pdata[k], alt, k == 0, k + 1 == drawn->len));
    }
  return pages;
}
