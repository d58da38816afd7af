#include "config.h"

#include "ind-words.h"

#include <glib/gi18n.h>

#include "ind-format.h"
#include "ind-items.h"
#include "ind-privacy.h"

/* A text that may be sent: without what is for nobody's eyes; %NULL where it would name one of the family and nobody may. */
static char *
sendable (IndCase *family, const char *text, gboolean names)
{
  g_autofree char *safe = ind_text_for_others (family, text);

  return ind_is_blank (safe) || (!names && ind_text_names_family (family, safe)) ? NULL : g_steal_pointer (&safe);
}

/* Where it is, as in a calendar: a place that holds what may not be told is left out whole. */
static char *
place_of (IndCase *family, const IndActivity *meeting, gboolean names)
{
  g_autofree char *place = sendable (family, meeting->place, names);

  return g_strcmp0 (place, meeting->place) == 0 ? g_steal_pointer (&place) : NULL;
}

/* The children by their first names, else the family by its initials. */
static char *
about_whom (IndCase *family, gboolean names)
{
  g_autoptr (GPtrArray) children = ind_case_children (family), first = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *all = NULL;

  for (guint k = 0; names && k < children->len; k++)
    g_ptr_array_add (first, ind_first_name (((IndPerson *) children->pdata[k])->name));
  if (first->len == 0)
    return ind_initials (family->family_name);
  g_ptr_array_add (first, NULL);
  all = ind_format_list ((const char *const *) first->pdata);
  return ind_text_for_others (family, all);
}

static char *
when (const IndActivity *meeting)
{
  g_autofree char *day = ind_format_date_weekday (meeting->date), *time = ind_format_time (meeting->time);
  g_autofree char *month = ind_format_month_year (meeting->month);

  if (meeting->date == IND_NO_DATE)
    return ind_words_fill (_("in {month}; we agree on the day together"), "month", month, NULL);
  if (*time == '\0')
    return g_steal_pointer (&day);
  return ind_words_fill (_("{date} at {time}"), "date", day, "time", time, NULL);
}

static char *
those_invited (IndCase *family, const IndActivity *meeting)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_free);
  guint n = ind_list_length (meeting->participants);

  for (guint k = 0; k < n; k++)
    {
      const IndParty *who = &((IndActorItem *) ind_list_get (meeting->participants, k))->who;
      char *name = sendable (family, who->record != NULL ? ind_actor_name (who->record) : who->name, TRUE);

      if (name != NULL)
        g_ptr_array_add (all, name);
    }
  g_ptr_array_add (all, NULL);
  return all->len > 1 ? ind_format_list ((const char *const *) all->pdata) : NULL;
}

static void
add_line (GString *text, const char *sentence, const char *value)
{
  g_autofree char *line = value != NULL ? ind_words_fill (sentence, "value", value, NULL) : NULL;

  if (line != NULL)
    g_string_append_printf (text, "%s\n", line);
}

static void
add_greeting (GString *text, IndCase *family)
{
  const IndWorker *coordinator = family->coordinator;
  g_autofree char *name = coordinator != NULL ? ind_text_for_others (family, coordinator->name) : NULL;
  g_autofree char *phone = coordinator != NULL ? ind_text_for_others (family, coordinator->phone) : NULL;

  g_string_append (text, _("If you cannot come, or if there is something that you would like us to talk about, "
                           "please let us know."));
  if (!ind_is_blank (name) && !ind_is_blank (phone))
    {
      g_autofree char *call = ind_words_fill (_("Call {name} on {phone}."), "name", name, "phone", phone, NULL);

      g_string_append_printf (text, " %s", call);
    }
  g_string_append_printf (text, "\n\n%s\n", _("Kind regards"));
  if (!ind_is_blank (name))
    g_string_append_printf (text, "%s\n", name);
  if (coordinator != NULL && !ind_is_blank (coordinator->profession))
    g_string_append_printf (text, "%s\n", coordinator->profession);
}

/**
 * ind_words_invitation:
 * @meeting: an activity of @family's to which people are invited, see ind_desk_invite()
 * @names: whether the family and those invited may be named; else initials stand there, and what names one of the family is
 *   left out
 *
 * Returns: (transfer full): a letter to all who are invited, in paragraphs
 */
char *
ind_words_invitation (IndCase *family, const IndActivity *meeting, gboolean names)
{
  g_autofree char *who = about_whom (family, names), *day = when (meeting), *place = place_of (family, meeting, names);
  g_autofree char *purpose = sendable (family, meeting->purpose, names);
  g_autofree char *all = names ? those_invited (family, meeting) : NULL;
  g_autofree char *invited = ind_words_fill (*who != '\0' ? _("You are invited to a network meeting about {who}.")
                                                          : _("You are invited to a network meeting."), "who", who, NULL);
  GString *text = g_string_new (_("Dear all"));

  g_string_append_printf (text, "\n\n%s\n\n", invited);
  add_line (text, _("When: {value}"), day);
  add_line (text, _("Where: {value}"), place);
  add_line (text, _("What about: {value}"), purpose);
  add_line (text, _("Who is invited: {value}"), all);
  g_string_append_printf (text, "\n%s\n\n",
                          _("Together we look at what goes well, what worries us and what should happen now. "
                            "There is nothing that you need to prepare."));
  add_greeting (text, family);
  return g_string_free (text, FALSE);
}
