#include "config.h"

#include "ind-command-private.h"

#include <glib/gi18n.h>

#include "ind-catalogue.h"
#include "ind-format.h"
#include "ind-paragraph.h"
#include "ind-privacy.h"
#include "ind-remarks.h"
#include "ind-typeset.h"
#include "ind-words.h"

/*
 * A case on the coordinator's own terminal. A terminal scrolls, is logged and is looked at over a shoulder: CPR
 * numbers, protected addresses, internal notes and costs stay in the case file.
 */

/* A text of the case on one line, as others may read it. */
static char *
said (IndCase *family, const char *text)
{
  g_autofree char *safe = ind_text_for_others (family, text);

  return ind_text_clean (safe);
}

/* One line under a heading: "  Status: indskrevet"; nothing for nothing. */
static void
line (IndCase *family, const char *name, const char *value)
{
  g_autofree char *clean = said (family, value);

  if (*clean != '\0')
    printf ("  %s: %s\n", name, clean);
}

/* Parts with commas, the empty ones left out. */
static char *
join (IndCase *family, const char *const *parts, gsize n)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (gsize k = 0; k < n; k++)
    {
      g_autofree char *clean = said (family, parts[k]);

      if (*clean != '\0')
        g_string_append_printf (joined, "%s%s", joined->len > 0 ? ", " : "", clean);
    }
  return g_string_free (g_steal_pointer (&joined), FALSE);
}

static void
print_worker (IndCase *family, const char *name, const IndWorker *worker)
{
  g_autofree char *text = worker != NULL ? join (family, (const char *const[]) { worker->name, worker->phone, worker->email }, 3)
                                         : NULL;

  line (family, name, text);
}

static void
print_head (IndCase *family)
{
  g_autofree char *name = said (family, family->family_name), *reference = ind_text_clean (family->reference);
  g_autofree char *contact = join (family, (const char *const[]) {
    ind_words_channel (family->contact_agreement_channel), ind_words_closeness (family->contact_agreement_closeness),
    family->contact_agreement_best_time }, 3);
  g_autofree char *language = family->language_code != NULL ? ind_format_language (family->language_code) : NULL;
  IndActivity *next = ind_case_next_follow_up (family);
  g_autofree char *follow_up = next != NULL ? ind_words_follow_up (next->month, next->date) : NULL;
  g_autofree char *overdue = next != NULL && ind_activity_is_overdue (next, ind_today ())
                               ? g_strdup_printf ("%s (%s)", follow_up, _("overdue")) : NULL;

  printf ("%s · %s\n", name, reference);
  line (family, _("Municipality"), family->municipality);
  line (family, _("Model"), ind_words_model (family->model));
  line (family, _("Status"), ind_words_case_status (family->status));
  print_worker (family, _("Coordinator"), family->coordinator);
  print_worker (family, _("Partner"), family->partner);
  line (family, _("Journal"), family->journal_reference);
  line (family, _("Telephone"), family->phone);
  line (family, _("Address"), ind_address_is_protected (family, NULL) ? _("protected") : family->address);
  line (family, _("Contact"), contact);
  if (family->language_interpreter == IND_YES)
    line (family, _("Interpreter"), language != NULL ? language : family->language_name != NULL ? family->language_name : _("yes"));
  line (family, _("Next follow-up"), overdue != NULL ? overdue : follow_up);
}

static void
print_persons (IndCase *family)
{
  guint n = ind_list_length (family->persons);

  printf ("\n%s\n", _("The family"));
  for (guint k = 0; k < n; k++)
    {
      const IndPerson *person = ind_list_get (family->persons, k);
      gboolean young = ind_person_is_child (person) || person->relation == IND_RELATION_CHILD
                       || person->relation == IND_RELATION_SIBLING;
      g_autofree char *age = young ? ind_words_age (person->birth_date, ind_today ()) : NULL;
      g_autofree char *text = join (family, (const char *const[]) { person->name, ind_words_relation (person), age,
                                                            person->impairment, person->phone }, 5);

      printf ("  %s\n", text);
    }
}

/* Camilla, Emre og Lone */
static char *
names_of (GListStore *actors)
{
  guint n = ind_list_length (actors);
  g_autofree const char **names = g_new0 (const char *, n + 1);

  for (guint k = 0; k < n; k++)
    {
      const IndParty *who = &((IndActorItem *) ind_list_get (actors, k))->who;

      names[k] = who->record != NULL ? ind_actor_name (who->record) : who->name;
    }
  return n > 0 ? ind_format_list (names) : g_strdup (_("nobody yet"));
}

static void
print_action (IndCase *family, const IndAction *action, const char *indent)
{
  g_autofree char *who = names_of (action->responsible), *due = ind_format_date_numeric (action->due_on);
  g_autofree char *by = *due != '\0' ? g_strdup_printf (_("by %s"), due) : NULL;
  g_autofree char *text = join (family, (const char *const[]) {
    who, by, ind_action_is_overdue (action, ind_today ()) ? _("overdue") : ind_words_action_status (ind_action_status (action)),
  }, 3);
  g_autofree char *what = said (family, action->text);

  printf ("%s   – %s (%s)\n", indent, what, text);
}

static void
print_goals (IndCase *family, IndGoal *parent, const char *before, const char *indent)
{
  g_autoptr (GPtrArray) goals = ind_case_goals_in_order (family, parent);

  if (parent == NULL && goals->len > 0)
    printf ("\n%s\n", _("Goals, in the family's order"));
  for (guint k = 0; k < goals->len; k++)
    {
      IndGoal *goal = goals->pdata[k];
      g_autofree char *number = g_strdup_printf ("%s%u", before, k + 1), *inner = g_strconcat (number, ".", NULL);
      g_autofree char *deeper = g_strconcat (indent, "  ", NULL);
      g_autofree char *text = said (family, goal->text), *words = said (family, goal->family_words);
      g_autofree char *due = ind_format_date_numeric (goal->due_on);
      g_autofree char *by = *due != '\0' ? g_strdup_printf (_("by %s"), due) : NULL;
      g_autofree char *state = join (family, (const char *const[]) { ind_words_goal_status (ind_goal_status (goal)), by }, 2);

      if (*words != '\0')
        printf ("%s%s. %s\n%s   %s (%s)\n", indent, number, words, indent, text, state);
      else
        printf ("%s%s. %s (%s)\n", indent, number, text, state);
      for (guint a = 0; a < ind_list_length (goal->actions); a++)
        print_action (family, ind_list_get (goal->actions, a), indent);
      print_goals (family, goal, inner, deeper);
    }
}

static void
print_measures (IndCase *family)
{
  guint n = ind_list_length (family->measures);

  if (n > 0)
    printf ("\n%s\n", _("Measures"));
  for (guint k = 0; k < n; k++)
    {
      const IndMeasure *measure = ind_list_get (family->measures, k);
      const IndParty *provider = &measure->provider;
      g_autofree char *law = ind_record_paragraph ((const IndRecord *) measure);
      g_autofree char *text = join (family, (const char *const[]) {
        measure->title != NULL ? measure->title : ind_catalogue_name (IND_CATALOGUE_MEASURES, measure->kind), law,
        provider->record != NULL ? ind_actor_name (provider->record) : provider->name,
        ind_words_measure_status (measure->status) }, 4);

      printf ("  %s\n", text);
    }
}

static void
print_activities (IndCase *family)
{
  IndDate today = ind_today ();
  g_autoptr (GPtrArray) activities = ind_case_activities_from (family, today, ind_date_add_months (today, 12));

  if (activities->len > 0)
    printf ("\n%s\n", _("The next twelve months"));
  for (guint k = 0; k < activities->len; k++)
    {
      const IndActivity *activity = activities->pdata[k];
      g_autofree char *day = ind_words_follow_up (activity->month, activity->date), *time = ind_format_time (activity->time);
      g_autofree char *text = join (family, (const char *const[]) {
        activity->title != NULL ? activity->title : ind_words_activity_kind (activity->kind),
        time, activity->place, ind_words_activity_status (ind_activity_status (activity)),
        ind_activity_is_for_family (activity) ? NULL : ind_words_audience (activity->audience) }, 5);

      printf ("  %s: %s\n", day, text);
    }
}

/* What is allowed, but may have been overlooked. */
static void
print_remarks (IndCase *family)
{
  g_autoptr (GArray) remarks = ind_case_remarks (family, ind_today ());

  if (remarks->len > 0)
    printf ("\n%s\n", _("Worth Looking At"));
  for (guint k = 0; k < remarks->len; k++)
    {
      const IndCaseRemark *about = &g_array_index (remarks, IndCaseRemark, k);
      g_autofree char *called = ind_record_called (about->record), *words = ind_words_called (about->record->table, called);
      g_autofree char *safe = said (family, words), *thing = ind_upper_first (safe);

      line (family, thing, ind_words_remark (about->remark.kind));
    }
}

/** ind_command_show: indgang show REF */
gboolean
ind_command_show (IndCommand *self, GError **error)
{
  g_autoptr (IndDesk) desk = ind_command_open_desk (self, error);
  g_autoptr (IndCase) family = desk != NULL ? ind_command_open_case (desk, self->arguments->pdata[0], IND_USE_SHOW, error)
                                            : NULL;
  g_autofree char *purpose = NULL;

  if (family == NULL)
    return FALSE;
  print_head (family);
  purpose = said (family, family->purpose);
  if (*purpose != '\0')
    printf ("\n%s\n  %s\n", _("Purpose"), purpose);
  print_persons (family);
  print_goals (family, NULL, "", "  ");
  print_measures (family);
  print_activities (family);
  print_remarks (family);
  return TRUE;
}
