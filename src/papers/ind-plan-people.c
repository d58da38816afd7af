#include "config.h"

#include "ind-plan-content-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ind-format.h"
#include "ind-rules.h"
#include "ind-words.h"

/** ind_plan_role: Returns: (nullable): mor, farbror, storesøster; nothing for a child. */
const char *
ind_plan_role (IndPlanContent *content, const IndPerson *person)
{
  if (person->relation == IND_RELATION_CHILD && ind_is_blank (person->role))
    return NULL;
  return ind_plan_say (content, ind_words_relation (person));
}

/* What somebody is called who has no name: mor, fysioterapeut. */
static const char *
nameless (IndPlanContent *content, IndRecord *actor)
{
  const char *word;

  if (IND_IS_PERSON (actor))
    word = ind_words_relation (IND_PERSON (actor));
  else if (actor == (IndRecord *) content->family->coordinator)
    word = _("the family coordinator");
  else if (IND_IS_WORKER (actor))
    word = IND_WORKER (actor)->profession;
  else
    word = IND_CONTACT (actor)->role;
  if (ind_is_blank (word))
    word = IND_IS_WORKER (actor) ? _("a professional") : _("close to the family");
  return ind_plan_say (content, word);
}

/** ind_plan_whole_name: Returns: the name of a person, worker or contact; what they are where they have none. */
const char *
ind_plan_whole_name (IndPlanContent *content, const void *who)
{
  IndRecord *actor = IND_RECORD (who);
  const char *name = ind_plan_say (content, ind_actor_name (actor));

  return name != NULL ? name : nameless (content, actor);
}

/* The first name, or what they are. */
static const char *
first_name (IndPlanContent *content, IndRecord *actor)
{
  const char *first = ind_plan_take (content, ind_first_name (ind_actor_name (actor)));

  return first != NULL ? first : nameless (content, actor);
}

/** ind_plan_first_name: Returns: the first name; the whole one where another in the family has the same. */
const char *
ind_plan_first_name (IndPlanContent *content, const IndPerson *person)
{
  g_autofree char *first = ind_first_name (person->name);
  guint n = ind_list_length (content->family->persons);

  for (guint k = 0; k < n; k++)
    {
      const IndPerson *other = ind_list_get (content->family->persons, k);
      g_autofree char *name = ind_first_name (other->name);

      if (other != person && g_str_equal (name, first))
        return ind_plan_whole_name (content, person);
    }
  return first_name (content, (IndRecord *) person);
}

/** ind_plan_name: Returns: (nullable): as the family knows them: by first name who is near, by full name the others. */
const char *
ind_plan_name (IndPlanContent *content, const IndParty *party)
{
  if (party->record == NULL)
    return ind_plan_say (content, party->name);
  if (IND_IS_PERSON (party->record))
    return ind_plan_first_name (content, IND_PERSON (party->record));
  if (party->record == (IndRecord *) content->family->coordinator)
    return first_name (content, party->record);
  return ind_plan_whole_name (content, party->record);
}

/** ind_plan_function: Returns: (nullable): what a professional or a friend is: epilepsisygeplejerske. */
const char *
ind_plan_function (IndPlanContent *content, const IndParty *party)
{
  const char *text;
  gunichar second;
  g_autofree char *first = NULL;

  if (party->record == NULL || IND_IS_PERSON (party->record)
      || party->record == (IndRecord *) content->family->coordinator)
    return NULL;
  if (IND_IS_CONTACT (party->record))
    return ind_plan_say (content, IND_CONTACT (party->record)->role);
  text = IND_WORKER (party->record)->profession;
  if (text == NULL || *text == '\0')
    return NULL;
  second = g_utf8_get_char (g_utf8_next_char (text));
  if (g_unichar_isupper (second))
    return ind_plan_say (content, text);
  first = g_utf8_strdown (text, g_utf8_next_char (text) - text);
  return ind_plan_take (content, g_strconcat (first, g_utf8_next_char (text), NULL));
}

/** ind_plan_list: @names: (element-type utf8). Returns: (nullable): Camilla, Emre og Lone. */
const char *
ind_plan_list (IndPlanContent *content, GPtrArray *names)
{
  g_autofree const char **parts = g_new0 (const char *, names->len + 1);

  for (guint k = 0; k < names->len; k++)
    parts[k] = names->pdata[k];
  return names->len > 0 ? ind_plan_take (content, ind_format_list (parts)) : NULL;
}

/* Whether they are called so: by first name, or by what they are to the child. */
static gboolean
is_called (IndPlanContent *content, const IndPerson *person, const char *name)
{
  g_autofree char *first = ind_first_name (person->name);
  const char *role = ind_plan_role (content, person);
  /* Families' words are Danish, whatever language the program speaks. */
  const char *danish = person->relation == IND_RELATION_MOTHER ? "mor"
                       : person->relation == IND_RELATION_FATHER ? "far" : NULL;
  const char *called[] = { first, role, danish };
  g_autofree char *folded = ind_fold (name);

  for (guint k = 0; k < G_N_ELEMENTS (called); k++)
    {
      g_autofree char *other = called[k] != NULL ? ind_fold (called[k]) : NULL;

      if (g_strcmp0 (folded, other) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Camilla, mor, where exactly one in the case is called so; else as it was written. */
static const char *
name_speaker (IndPlanContent *content, const char *name)
{
  guint n = ind_list_length (content->family->persons);
  const IndPerson *found = NULL;
  const char *role;

  for (guint k = 0; k < n; k++)
    {
      const IndPerson *person = ind_list_get (content->family->persons, k);

      if (is_called (content, person, name))
        {
          if (found != NULL)
            return ind_plan_say (content, name);
          found = person;
        }
    }
  if (found == NULL)
    return ind_plan_say (content, name);
  role = ind_plan_role (content, found);
  if (role == NULL)
    return ind_plan_first_name (content, found);
  return ind_plan_take (content, g_strdup_printf ("%s, %s", ind_plan_first_name (content, found), role));
}

/* »…« in any of the ways that quotes are typed; only where the text is one single utterance. */
static char *
unquote (const char *text)
{
  static const char *const pairs[][2] = {
    { "»", "«" }, { "«", "»" }, { "“", "”" }, { "„", "“" }, { "”", "”" }, { "\"", "\"" },
  };

  for (guint k = 0; k < G_N_ELEMENTS (pairs); k++)
    {
      gsize open = strlen (pairs[k][0]), close = strlen (pairs[k][1]), length = strlen (text);
      g_autofree char *inner = NULL;

      if (length < open + close || !g_str_has_prefix (text, pairs[k][0]) || !g_str_has_suffix (text, pairs[k][1]))
        continue;
      inner = g_strndup (text + open, length - open - close);
      if (strstr (inner, pairs[k][0]) == NULL && strstr (inner, pairs[k][1]) == NULL)
        return g_steal_pointer (&inner);
    }
  return NULL;
}

/**
 * ind_plan_words:
 * @text: (nullable): Mor: »Vi skal sove.«, or the words alone
 * @speaker: (nullable): who said it, where that is known; else it is read from the text
 *
 * Returns: the words within »…« and who said them
 */
IndPlanWords
ind_plan_words (IndPlanContent *content, const char *text, const char *speaker)
{
  g_autofree char *clean = ind_text_clean (text), *inner = NULL;
  const char *colon = strstr (clean, ": ");
  IndPlanWords words = { NULL, speaker };

  if (*clean == '\0')
    return (IndPlanWords) { NULL, NULL };
  if (speaker == NULL && colon != NULL && g_utf8_strlen (clean, colon - clean) <= 60)
    {
      inner = unquote (colon + 2);
      if (inner != NULL)
        {
          g_autofree char *name = g_strndup (clean, colon - clean);

          words.speaker = name_speaker (content, name);
        }
    }
  if (inner == NULL)
    inner = unquote (clean);
  if (inner == NULL && strstr (clean, "»") == NULL)
    inner = g_strdup (clean);
  words.text = inner != NULL ? ind_plan_take (content, g_strdup_printf ("»%s«", inner)) : ind_plan_say (content, clean);
  return words;
}

/* Whether they have a part in the plan: a goal, or a task. */
static gboolean
has_part (IndPlanContent *content, const IndPerson *person)
{
  guint n = ind_list_length (content->family->goals);

  for (guint k = 0; k < n; k++)
    {
      const IndGoal *goal = ind_list_get (content->family->goals, k);
      guint n_persons = ind_list_length (goal->for_persons), n_actions = ind_list_length (goal->actions);

      if (ind_goal_status (goal) == IND_GOAL_DROPPED)
        continue;
      for (guint i = 0; i < n_persons; i++)
        if (((IndLinkItem *) ind_list_get (goal->for_persons, i))->target == (IndRecord *) person)
          return TRUE;
      for (guint i = 0; i < n_actions; i++)
        {
          const IndAction *action = ind_list_get (goal->actions, i);
          guint n_actors = ind_list_length (action->responsible);

          for (guint m = 0; m < n_actors && ind_action_status (action) != IND_ACTION_DROPPED; m++)
            if (((IndActorItem *) ind_list_get (action->responsible, m))->who.record == (IndRecord *) person)
              return TRUE;
        }
    }
  return FALSE;
}

/** ind_plan_is_parent: Returns: whether they are mother, father or parent. */
gboolean
ind_plan_is_parent (const IndPerson *person)
{
  return person->relation == IND_RELATION_MOTHER || person->relation == IND_RELATION_FATHER
         || person->relation == IND_RELATION_PARENT;
}

/* Only children have an age on the plan. */
static char *
age_of (IndPlanContent *content, const IndPerson *person)
{
  gboolean child = person->relation == IND_RELATION_CHILD || person->relation == IND_RELATION_SIBLING
                   || person->in_focus == IND_YES;

  return child ? ind_words_age (person->birth_date, content->today) : NULL;
}

/** ind_plan_add_members: Who we are: children, parents, who lives with the child, and who has a part in the plan. */
void
ind_plan_add_members (IndPlanContent *content)
{
  guint n = ind_list_length (content->family->persons);

  for (guint k = 0; k < n; k++)
    {
      const IndPerson *person = ind_list_get (content->family->persons, k);
      gboolean child = ind_person_is_child (person) || person->relation == IND_RELATION_CHILD;
      g_autofree char *age = NULL;
      const char *role;
      IndPlanMember *member;

      if (!child && !ind_plan_is_parent (person) && person->parental_responsibility != IND_YES
          && person->lives_with_child != IND_YES && !has_part (content, person))
        continue;
      age = age_of (content, person);
      role = ind_person_is_child (person) ? NULL : ind_plan_role (content, person);
      member = g_new0 (IndPlanMember, 1);
      member->id = person->id;
      member->name = ind_plan_first_name (content, person);
      member->about = role != NULL && age != NULL ? ind_plan_take (content, g_strdup_printf ("%s, %s", role, age))
                                                  : ind_plan_say (content, role != NULL ? role : age);
      g_ptr_array_add (content->members, member);
    }
}
