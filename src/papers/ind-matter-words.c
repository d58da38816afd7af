#include "config.h"

#include "ind-matter-words.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ind-format.h"
#include "ind-words.h"

#define LONGEST_NOTE 160   /* letters */

static void
add (GPtrArray *parts, char *text)
{
  if (ind_is_blank (text))
    g_free (text);
  else
    g_ptr_array_add (parts, text);
}

static char *
join (GPtrArray *parts)
{
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **) parts->pdata);
}

/** ind_person_title: Returns: Ayse Yilmaz */
char *
ind_person_title (IndRecord *person, IndDate today)
{
  return g_strdup (ind_actor_name (person));
}

static char *
own_case (const IndPerson *person)
{
  const char *where = !ind_is_blank (person->own_case_department) ? person->own_case_department : person->own_case_worker;

  if (!person->own_case)
    return NULL;
  return ind_is_blank (where) ? g_strdup (_("own case")) : ind_words_fill (_("own case: {where}"), "where", where, NULL);
}

/** ind_person_stands: Returns: mother · 34 years · interpreter: tyrkisk · own case: Jobcenter */
char *
ind_person_stands (IndRecord *record, IndDate today, gboolean *late)
{
  const IndPerson *person = (const IndPerson *) record;
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  *late = FALSE;
  add (parts, ind_upper_first (ind_words_relation (person)));
  add (parts, ind_words_age (person->birth_date, today));
  add (parts, g_strdup (person->phone));
  if (person->interpreter == IND_YES)
    {
      g_autofree char *language = ind_words_value (&ind_person_table, ind_table_field (&ind_person_table, "language"), person->language);

      add (parts, ind_is_blank (language) ? g_strdup (_("interpreter"))
                                          : ind_words_fill (_("interpreter: {language}"), "language", language, NULL));
    }
  if (person->protected_address == IND_YES)
    add (parts, g_strdup (_("protected address")));
  add (parts, own_case (person));
  return join (parts);
}

/** ind_network_title: Returns: Fru Holm */
char *
ind_network_title (IndRecord *contact, IndDate today)
{
  return g_strdup (ind_actor_name (contact));
}

/** ind_network_stands: Returns: neighbour · Boligforeningen · 12 34 56 78 */
char *
ind_network_stands (IndRecord *record, IndDate today, gboolean *late)
{
  const IndContact *contact = (const IndContact *) record;
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  *late = FALSE;
  add (parts, ind_upper_first (contact->role != NULL ? contact->role : ""));
  add (parts, g_strdup (contact->organisation));
  add (parts, g_strdup (contact->phone));
  if (contact->deceased == IND_YES)
    add (parts, g_strdup (_("dead")));
  return join (parts);
}

/** ind_consent_title: Returns: what somebody has agreed to */
char *
ind_consent_title (IndRecord *consent, IndDate today)
{
  return g_strdup (((const IndConsent *) consent)->scope);
}

/** ind_consent_stands: Returns: given by Ayse Yilmaz 3 March 2026 · until 3 March 2027; what has run out or is taken back is @late */
char *
ind_consent_stands (IndRecord *record, IndDate today, gboolean *late)
{
  const IndConsent *consent = (const IndConsent *) record;
  const char *name = ind_actor_name (consent->given_by.record);
  gboolean ended = consent->expires_on != IND_NO_DATE && consent->expires_on < today;
  g_autofree char *given = ind_format_date (consent->given_on), *expires = ind_format_date (consent->expires_on);
  g_autofree char *withdrawn = ind_format_date (consent->withdrawn_on);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  *late = ended || consent->withdrawn_on != IND_NO_DATE;
  if (consent->withdrawn_on != IND_NO_DATE)
    add (parts, ind_words_fill (_("Withdrawn {date}"), "date", withdrawn, NULL));
  else if (consent->expires_on != IND_NO_DATE)
    add (parts, ind_words_fill (ended ? _("Ran out {date}, ask again") : _("Until {date}"), "date", expires, NULL));
  add (parts, ind_words_fill (_("given by {name} {date}"), "name", name != NULL ? name : "", "date", given, NULL));
  return join (parts);
}

/* 22 November, with the year where it is another; and the time. */
static char *
when (const char *stamp, IndDate today)
{
  g_auto (GStrv) parts = g_strsplit (stamp != NULL ? stamp : "", "T", 2);
  IndDate day = parts[0] != NULL ? ind_date_from_iso (parts[0]) : IND_NO_DATE;
  gboolean this_year = ind_date_years_between (MIN (day, today), MAX (day, today)) == 0;
  g_autofree char *date = day == today ? g_strdup (_("Today")) : this_year ? ind_format_day_month (day) : ind_format_date (day);
  g_autofree char *time = parts[0] != NULL && parts[1] != NULL ? ind_format_time (parts[1]) : NULL;

  return time != NULL ? ind_words_fill (_("{date} at {time}"), "date", date, "time", time, NULL) : g_steal_pointer (&date);
}

/** ind_contact_entry_title: Returns: 22 November · Telephone · Ayse Yilmaz · nobody reached */
char *
ind_contact_entry_title (IndRecord *record, IndDate today)
{
  const IndContactEntry *entry = (const IndContactEntry *) record;
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  add (parts, when (entry->on, today));
  add (parts, ind_upper_first (ind_words_channel (entry->channel)));
  add (parts, g_strdup (entry->with.record != NULL ? ind_actor_name (entry->with.record) : entry->with.name));
  if (entry->reached == IND_NO)
    add (parts, g_strdup (_("nobody reached")));
  return join (parts);
}

/** ind_contact_entry_stands: Returns: what was said, shortened */
char *
ind_contact_entry_stands (IndRecord *record, IndDate today, gboolean *late)
{
  const IndContactEntry *entry = (const IndContactEntry *) record;

  *late = FALSE;
  return ind_is_blank (entry->note) ? g_strdup (_("No note")) : ind_words_shorten (entry->note, LONGEST_NOTE);
}

/** ind_earlier_title: Returns: Lone Kragh */
char *
ind_earlier_title (IndRecord *earlier, IndDate today)
{
  return g_strdup (ind_actor_name ((IndRecord *) ((const IndEarlierCoordinator *) earlier)->worker));
}

/** ind_earlier_stands: Returns: 1 March 2025 – 3 May 2026 */
char *
ind_earlier_stands (IndRecord *record, IndDate today, gboolean *late)
{
  const IndEarlierCoordinator *earlier = (const IndEarlierCoordinator *) record;
  g_autofree char *from = ind_format_date (earlier->from), *to = ind_format_date (earlier->to);

  *late = FALSE;
  return g_strdup_printf ("%s – %s", from, to);
}

/**
 * ind_name_and_role:
 * @typed: as somebody writes it: Jens Dahl, physiotherapist
 * @role: (out) (nullable) (transfer full): what stands after the last comma, where there is something before it
 *
 * Returns: the name
 */
char *
ind_name_and_role (const char *typed, char **role)
{
  const char *comma = strrchr (typed, ',');
  g_autofree char *before = comma != NULL ? g_strstrip (g_strndup (typed, (gsize) (comma - typed))) : NULL;
  g_autofree char *rest = comma != NULL ? g_strstrip (g_strdup (comma + 1)) : NULL;

  *role = NULL;
  if (ind_is_blank (before) || ind_is_blank (rest))
    return g_strstrip (g_strdup (typed));
  *role = g_steal_pointer (&rest);
  return g_steal_pointer (&before);
}

/**
 * ind_name_and_relation:
 * @typed: as somebody writes it: Ayse Yilmaz, mother
 * @relation: (out): what stands after the last comma, where it is a relation; else close to the family
 * @role: (out) (nullable) (transfer full): what stands there, where it is none: the neighbour
 *
 * Returns: the name
 */
char *
ind_name_and_relation (const char *typed, IndRelation *relation, char **role)
{
  g_autofree char *name = ind_name_and_role (typed, role), *after = *role != NULL ? ind_fold (*role) : NULL;

  *relation = IND_RELATION_OTHER;
  for (int k = 1; after != NULL && k < IND_RELATION_OTHER; k++)
    {
      g_autofree char *word = ind_fold (ind_words_choice (ind_relation_values, k));

      if (g_str_equal (word, after))
        {
          *relation = (IndRelation) k;
          g_clear_pointer (role, g_free);
          break;
        }
    }
  return g_steal_pointer (&name);
}
