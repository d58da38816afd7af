#include "config.h"

#include "ind-families-figure.h"

#include <glib/gi18n.h>

#include "ind-format.h"
#include "ind-page.h"
#include "ind-privacy.h"
#include "ind-typeset.h"
#include "ind-wheel.h"
#include "ind-words.h"

/* What the year of all families shows; @texts and @entries hold what its content points at. */
typedef struct
{
  IndFamiliesYearContent content;
  GPtrArray *texts;
  GArray *rows;
  GPtrArray *entries;     /* GArray of IndWheelEntry, one a row */
} Families;

static const char *
keep (Families *self, char *text)
{
  g_ptr_array_add (self->texts, text);
  return text;
}

/* A word for each ring, and an abbreviation for where a day stands before it: a mark is as wide as a month. */
static const struct { const char *word, *abbreviation; } kinds[IND_N_RINGS] = {
  [IND_RING_NETWORK] = { NC_("short", "Network"), NC_("short", "Netw.") },
  [IND_RING_FOLLOW_UP] = { NC_("short", "Follow-up"), NC_("short", "F.-up") },
  [IND_RING_TALK] = { NC_("short", "Talk"), NC_("short", "Talk") },
  [IND_RING_MEASURE] = { NC_("short", "Help"), NC_("short", "Help") },
  [IND_RING_REVIEW] = { NC_("short", "Review"), NC_("short", "Rev.") },
  [IND_RING_TRANSITION] = { NC_("short", "Change"), NC_("short", "Ch.") },
  [IND_RING_OTHER] = { NC_("short", "Other"), NC_("short", "Other") },
  [IND_RING_TEAM] = { NC_("short", "Team"), NC_("short", "Team") },
};

/* "opfølgning, 9. december", "netværksmøde, april 2027" */
static char *
say_activity (const IndActivity *activity)
{
  g_autofree char *plain = activity->date != IND_NO_DATE ? ind_format_day_month (activity->date)
                                                         : ind_format_month_year (activity->month);
  g_autofree char *when = ind_text_bind (plain);

  return ind_words_fill (_("{activity}, {when}"), "activity", ind_words_activity_kind (activity->kind), "when", when, NULL);
}

static gboolean
is_to_come (const IndActivity *activity, IndDate today)
{
  IndActivityStatus status = ind_activity_status (activity);

  return (status == IND_ACTIVITY_PLANNED || status == IND_ACTIVITY_AGREED) && !ind_activity_is_overdue (activity, today);
}

/* What the row calls for: what should have been held, else that nothing is planned, else what comes next. */
static void
find_need (Families *self, const IndFamilyYear *year, IndFamilyRow *row)
{
  guint overdue = 0;
  const IndActivity *next = NULL;
  g_autofree char *words = NULL;

  for (guint k = 0; k < year->activities->len; k++)
    {
      const IndActivity *activity = year->activities->pdata[k];

      overdue += ind_activity_is_overdue (activity, self->content.today);
      if (next == NULL && is_to_come (activity, self->content.today))
        next = activity;
    }
  row->need = overdue > 0 ? IND_NEED_CONTACT : next == NULL ? IND_NEED_PLAN : IND_NEED_NONE;
  if (overdue > 0)
    {
      row->note = keep (self, g_strdup_printf (ngettext ("%u should have been held", "%u should have been held",
                                                         (gulong) overdue), overdue));
      return;
    }
  if (next == NULL)
    {
      row->note = _("Nothing is planned");
      return;
    }
  words = say_activity (next);
  row->note = keep (self, ind_words_fill (_("Next: {activity}"), "activity", words, NULL));
}

/* "Familien Holm, Ida. 1 skulle have været holdt. opfølgning, 9. december: aftalt; …" */
static char *
speak (Families *self, const IndFamilyYear *year, const IndFamilyRow *row)
{
  GString *all = g_string_new (row->name);

  if (row->about != NULL)
    g_string_append_printf (all, ", %s", row->about);
  g_string_append_printf (all, ". %s.", row->note);
  for (guint k = 0; k < year->activities->len; k++)
    {
      const IndActivity *activity = year->activities->pdata[k];
      g_autofree char *words = say_activity (activity);

      g_string_append_printf (all, "%s%s: %s", k == 0 ? " " : "; ", words,
                              self->content.state_words[ind_wheel_stands (activity, self->content.today)]);
    }
  return g_string_free (all, FALSE);
}

static void
add_row (Families *self, const IndFamilyYear *year)
{
  const IndCaseSummary *summary = year->summary;
  GArray *entries = g_array_new (FALSE, TRUE, sizeof (IndWheelEntry));
  g_autofree char *safe = ind_text_for_others (NULL, summary->family_name), *name = ind_text_clean (safe);
  g_autofree char *whole = ind_words_fill (_("the {family} family"), "family", name, NULL);
  g_autofree char *safe_children = ind_text_for_others (NULL, summary->children), *children = ind_text_clean (safe_children);
  IndFamilyRow row = { .id = summary->id, .name = keep (self, ind_upper_first (whole)) };

  g_ptr_array_add (self->entries, entries);
  if (*children != '\0')
    row.about = keep (self, g_steal_pointer (&children));
  for (guint k = 0; k < year->activities->len; k++)
    {
      const IndActivity *activity = year->activities->pdata[k];
      IndWheelEntry entry = { .id = activity->id, .ring = ind_wheel_ring (activity->kind), .month = activity->month,
                              .state = ind_wheel_stands (activity, self->content.today), .date = activity->date,
                              .months = activity->months != IND_NO_NUMBER ? (int) activity->months : 1,
                              .label = g_dpgettext2 (NULL, "short", kinds[ind_wheel_ring (activity->kind)].word),
                              .title = g_dpgettext2 (NULL, "short", kinds[ind_wheel_ring (activity->kind)].abbreviation) };

      g_array_append_val (entries, entry);
    }
  row.entries = (const IndWheelEntry *) entries->data;
  row.n_entries = entries->len;
  find_need (self, year, &row);
  row.spoken = keep (self, speak (self, year, &row));
  g_array_append_val (self->rows, row);
}

static void
families_init (Families *self, GPtrArray *years, IndDate first, IndDate today)
{
  g_autofree char *day = ind_format_day_month (today), *from = ind_format_month_year (first);
  g_autofree char *to = ind_format_month_year (ind_date_add_months (first, 11));

  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->rows = g_array_new (FALSE, TRUE, sizeof (IndFamilyRow));
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->content = (IndFamiliesYearContent) {
    .first = first, .today = today, .title = _("The year of all families"), .nobody = _("There are no families yet"),
    /* Translators: in a month, so many marks that there is no room for. */
    .more = _("and {n} more"),
    .state_words = { _("planned"), _("agreed"), _("held"), _("should have been held"), _("cancelled") },
  };
  for (IndRing ring = 0; ring < IND_N_RINGS; ring++)
    self->content.ring_names[ring] = ind_wheel_ring_name (ring);
  self->content.span = keep (self, g_strdup_printf ("%s – %s", from, to));
  self->content.today_words = keep (self, ind_words_fill (_("Today, {day}"), "day", day, NULL));
  for (int k = 0; k < 12; k++)
    {
      self->content.month_names[k] = keep (self, ind_format_month (ind_date_add_months (first, k)));
      self->content.short_months[k] = keep (self, ind_format_month_short (ind_date_add_months (first, k)));
    }
  for (guint k = 0; k < years->len; k++)
    add_row (self, years->pdata[k]);
  self->content.rows = (const IndFamilyRow *) self->rows->data;
  self->content.n_rows = self->rows->len;
}

static void
families_clear (Families *self)
{
  g_ptr_array_unref (self->texts);
  g_array_unref (self->rows);
  g_ptr_array_unref (self->entries);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Families, families_clear)

static char *
describe (const Families *self, guint from, guint n)
{
  GString *alt = g_string_new (self->content.span);

  for (guint k = from; k < from + n; k++)
    g_string_append_printf (alt, "\n%s", self->content.rows[k].spoken);
  if (n == 0)
    g_string_append_printf (alt, ": %s", self->content.nobody);
  return g_string_free (alt, FALSE);
}

/**
 * ind_families_figure:
 * @years: (element-type IndFamilyYear): see ind_desk_list_years()
 * @first: the first of its twelve months
 * @alt: (out): the figure in words
 *
 * Returns: (transfer full): the year of all families on one sheet, a row a family; its things are the rows, by the cases' ids
 */
IndFigure *
ind_families_figure (GPtrArray *years, IndDate first, IndDate today, const IndTypeset *typeset, char **alt)
{
  g_auto (Families) families = { .texts = NULL };

  families_init (&families, years, first, today);
  *alt = describe (&families, 0, years->len);
  return ind_families_year_new (&families.content, IND_FAMILIES_SHEET, 0, years->len, typeset);
}

static IndScene *
new_page (const Families *self, guint from, guint n, const IndTypeset *typeset)
{
  g_autoptr (IndFigure) figure = ind_families_year_new (&self->content, IND_FAMILIES_PAGE, from, n, typeset);
  g_autofree char *alt = describe (self, from, n);

  return ind_page_of (ind_figure_scene (figure), alt, from == 0, from + n >= self->content.n_rows);
}

/** ind_families_pages: Returns: (transfer full) (element-type IndScene): as above, as lying A4 pages for ind_pdf_new(). */
GPtrArray *
ind_families_pages (GPtrArray *years, IndDate first, IndDate today, const IndTypeset *typeset)
{
  GPtrArray *pages = g_ptr_array_new_with_free_func ((GDestroyNotify) ind_scene_unref);
  g_auto (Families) families = { .texts = NULL };
  guint n_pages = 0, from = 0;

  families_init (&families, years, first, today);
  for (guint k = 0; k < years->len; n_pages++)
    k += ind_families_year_fit (&families.content, k, typeset);
  do
    {
      guint n = MIN (years->len - from, ind_families_year_fit (&families.content, from, typeset));
      g_autofree char *number = g_strdup_printf (_("Page %u of %u"), pages->len + 1, n_pages);

      families.content.page = n_pages > 1 ? number : NULL;
      g_ptr_array_add (pages, new_page (&families, from, n, typeset));
      from += n;
    }
  while (from < years->len);
  return pages;
}
