#include "config.h"

#include "ind-words.h"

#include <glib/gi18n.h>
#include <stdarg.h>
#include <string.h>

#include "ind-format.h"
#include "ind-privacy.h"
#include "ind-typeset.h"

/* The longest that a goal or a task is quoted with in a sentence. */
#define QUOTED 60

/* The longest path of a key that is shown. */
#define LONGEST_KEY 80

static const char *
by_sex (IndSex sex, const char *female, const char *male, const char *other)
{
  return sex == IND_SEX_FEMALE ? female : sex == IND_SEX_MALE ? male : other;
}

/* Older or younger than the one child in focus, where both birthdays are known. */
static const char *
sibling (const IndPerson *person)
{
  g_autoptr (GPtrArray) children = ind_case_children (ind_record_case ((IndRecord *) person));
  IndDate child = children->len == 1 ? ((IndPerson *) children->pdata[0])->birth_date : IND_NO_DATE;

  if (child == IND_NO_DATE || person->birth_date == IND_NO_DATE || child == person->birth_date)
    return by_sex (person->sex, _("sister"), _("brother"), _("sibling"));
  if (person->birth_date < child)
    return by_sex (person->sex, _("big sister"), _("big brother"), _("elder sibling"));
  return by_sex (person->sex, _("little sister"), _("little brother"), _("younger sibling"));
}

/**
 * ind_words_relation:
 * @person: one of a case
 *
 * Returns: what they are to the child, as the family calls it where that is written down: mor, storesøster, mormor
 */
const char *
ind_words_relation (const IndPerson *person)
{
  if (!ind_is_blank (person->role))
    return person->role;
  switch (person->relation)
    {
    case IND_RELATION_CHILD:
      return _("child");
    case IND_RELATION_MOTHER:
      return _("mother");
    case IND_RELATION_FATHER:
      return _("father");
    case IND_RELATION_PARENT:
      return by_sex (person->sex, _("mother"), _("father"), _("parent"));
    case IND_RELATION_STEP_PARENT:
      return by_sex (person->sex, _("stepmother"), _("stepfather"), _("step-parent"));
    case IND_RELATION_FOSTER_PARENT:
      return by_sex (person->sex, _("foster mother"), _("foster father"), _("foster parent"));
    case IND_RELATION_SIBLING:
      return sibling (person);
    case IND_RELATION_GRANDPARENT:
      return by_sex (person->sex, _("grandmother"), _("grandfather"), _("grandparent"));
    case IND_RELATION_OTHER:
      return _("close to the family");
    case IND_RELATION_NONE:
      break;
    }
  return "";
}

/**
 * ind_words_age:
 *
 * Returns: (transfer full) (nullable): "3 år", before the first birthday "8 måneder"; %NULL where the birthday is
 *   not known or has not been
 */
char *
ind_words_age (IndDate birth_date, IndDate today)
{
  int months = birth_date != IND_NO_DATE && birth_date <= today ? ind_date_months_between (birth_date, today) : -1;

  if (months < 0)
    return NULL;
  if (months < 12)
    return g_strdup_printf (ngettext ("%d month", "%d months", (gulong) months), months);
  return g_strdup_printf (ngettext ("%d year", "%d years", (gulong) (months / 12)), months / 12);
}

/** ind_words_follow_up: Returns: (transfer full): the day, or the month as long as there is no day; "" for neither. */
char *
ind_words_follow_up (IndDate month, IndDate date)
{
  return date != IND_NO_DATE ? ind_format_date_numeric (date) : ind_format_month_year (month);
}

/* A record's text, as others may read it. */
static char *
quote (IndRecord *record, const char *text)
{
  g_autofree char *safe = ind_text_for_others (ind_record_case (record), text);

  return ind_words_shorten (safe, QUOTED);
}

/**
 * ind_words_lack:
 *
 * Returns: (transfer full): a sentence about what a plan lacks
 */
char *
ind_words_lack (const IndLack *lack)
{
  g_autofree char *called = NULL;
  IndActivity *activity;

  switch (lack->kind)
    {
    case IND_LACK_RESPONSIBLE:
      called = quote (lack->record, IND_ACTION (lack->record)->text);
      return ind_words_fill (_("Nobody is responsible for the task “{task}” yet."), "task", called, NULL);
    case IND_LACK_FAMILY_WORDS:
      called = quote (lack->record, IND_GOAL (lack->record)->text);
      return ind_words_fill (_("The goal “{goal}” lacks the family's own words."), "goal", called, NULL);
    case IND_LACK_FOLLOW_UP:
      if (lack->record == NULL)
        return g_strdup (_("No next follow-up has been planned."));
      activity = IND_ACTIVITY (lack->record);
      called = ind_format_month_year (activity->month);
      return ind_words_fill (_("The next follow-up ({month}) has no date yet."), "month", called, NULL);
    case IND_LACK_GOALS:
      return g_strdup (_("The plan has no goals yet."));
    case IND_LACK_COORDINATOR:
      return g_strdup (_("The family has no coordinator yet."));
    case IND_LACK_TELEPHONE:
      called = ind_first_name (IND_WORKER (lack->record)->name);
      return ind_words_fill (_("The family cannot see how to reach {name}: {name} writes telephone or e-mail in the settings."),
                             "name", called, NULL);
    }
  return g_strdup ("");
}

/**
 * ind_words_shorten:
 * @text: (nullable): any text
 * @letters: at most so many
 *
 * Returns: (transfer full): the text on one line, with nothing in it that moves a terminal's cursor, and an ellipsis
 *   where it was longer
 */
char *
ind_words_shorten (const char *text, guint letters)
{
  g_autofree char *clean = ind_text_clean (text);
  g_autofree char *start = NULL;

  if (g_utf8_strlen (clean, -1) <= (glong) letters)
    return g_steal_pointer (&clean);
  start = g_utf8_substring (clean, 0, (glong) letters - 1);
  return g_strconcat (g_strchomp (start), "…", NULL);
}

/**
 * ind_words_fill:
 * @sentence: a translated sentence with {names}
 * @name: the first name
 * @value: what comes in its place
 * @...: more names and values, then %NULL
 *
 * Unlike a printf format, it lets a translator put the parts in any order, and use one twice or not at all.
 *
 * Returns: (transfer full): the sentence; a name that nobody has given a value stays as it is
 */
char *
ind_words_fill (const char *sentence, const char *name, const char *value, ...)
{
  g_autoptr (GHashTable) values = g_hash_table_new (g_str_hash, g_str_equal);
  GString *filled = g_string_new (NULL);
  const char *end;
  va_list more;

  va_start (more, value);
  while (name != NULL)
    {
      g_hash_table_insert (values, (gpointer) name, (gpointer) (value != NULL ? value : ""));
      name = va_arg (more, const char *);
      value = name != NULL ? va_arg (more, const char *) : NULL;
    }
  va_end (more);

  for (const char *at = sentence; *at != '\0'; at++)
    {
      g_autofree char *inside = *at == '{' && (end = strchr (at, '}')) != NULL ? g_strndup (at + 1, end - at - 1) : NULL;
      const char *found = inside != NULL ? g_hash_table_lookup (values, inside) : NULL;

      if (found != NULL)
        {
          g_string_append (filled, found);
          at = end;
        }
      else
        g_string_append_c (filled, *at);
    }
  return g_string_free (filled, FALSE);
}

/**
 * ind_words_key:
 * @path: a key of a case file that the program does not know: goals[].colour
 *
 * A key that looks like none may be anything, a person's data too: then it is not repeated.
 *
 * Returns: (transfer full): the path, or an ellipsis
 */
char *
ind_words_key (const char *path)
{
  gboolean plain = g_utf8_strlen (path, -1) <= LONGEST_KEY;

  for (const char *at = path; plain && *at != '\0'; at = g_utf8_next_char (at))
    plain = g_unichar_isalnum (g_utf8_get_char (at)) || strchr ("_-.[]", *at) != NULL;
  return plain ? ind_text_for_others (NULL, path) : g_strdup ("…");
}
