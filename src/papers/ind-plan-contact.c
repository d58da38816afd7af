#include "config.h"

#include "ind-plan-content-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ind-format.h"

static const char *
channel_sentence (IndChannel channel)
{
  switch (channel)
    {
    case IND_CHANNEL_PHONE:
      return _("We call you.");
    case IND_CHANNEL_SMS:
      return _("We send you a text message.");
    case IND_CHANNEL_EMAIL:
      return _("We send you an e-mail.");
    case IND_CHANNEL_VIDEO:
      return _("We talk on video.");
    case IND_CHANNEL_MEETING:
      return _("We meet and talk.");
    case IND_CHANNEL_DIGITAL_POST:
      return _("We write to you in Digital Post.");
    case IND_CHANNEL_HOME_VISIT:
      return _("We come to your home.");
    case IND_CHANNEL_LETTER:
      return _("We send you a letter.");
    case IND_CHANNEL_NONE:
      break;
    }
  return NULL;
}

static const char *
closeness_sentence (IndCloseness closeness)
{
  switch (closeness)
    {
    case IND_CLOSENESS_CLOSE:
      return _("You want us to be in touch often.");
    case IND_CLOSENESS_REGULAR:
      return _("You want us to be in touch regularly.");
    case IND_CLOSENESS_SPACIOUS:
      return _("You want to be left in peace unless there is something new.");
    case IND_CLOSENESS_NONE:
      break;
    }
  return NULL;
}

static void
add_agreement (IndPlanContent *content)
{
  const IndCase *family = content->family;
  const char *channel = channel_sentence (family->contact_agreement_channel);
  const char *closeness = closeness_sentence (family->contact_agreement_closeness);
  const char *texts[] = { NULL, family->contact_agreement_best_time, family->contact_agreement_remark };
  g_autofree char *both = channel != NULL && closeness != NULL ? g_strdup_printf ("%s %s", channel, closeness) : NULL;

  texts[0] = both != NULL ? both : channel != NULL ? channel : closeness;
  for (guint k = 0; k < G_N_ELEMENTS (texts); k++)
    {
      const char *said = ind_plan_say (content, texts[k]);

      if (said != NULL)
        g_ptr_array_add (content->agreement, (char *) said);
    }
}

/* A telephone number as a link: tel:+4520000011, tel:20000011. */
static char *
phone_link (const char *phone)
{
  GString *link = g_string_new ("tel:");

  for (const char *p = phone; *p != '\0'; p++)
    if (g_ascii_isdigit (*p) || (*p == '+' && link->len == 4))
      g_string_append_c (link, *p);
  return g_string_free (link, link->len < 7);
}

/* Whether it is fit to be a link: one word with an @ in it, in plain letters. */
static gboolean
is_address (const char *email)
{
  const char *at = strchr (email, '@');

  for (const char *p = email; *p != '\0'; p++)
    if (!g_ascii_isalnum (*p) && strchr ("@.-_+", *p) == NULL)
      return FALSE;
  return at != NULL && at > email && at[1] != '\0' && strchr (at + 1, '@') == NULL;
}

/** ind_plan_add_contact: Whom to call, and what has been agreed about contact. */
void
ind_plan_add_contact (IndPlanContent *content)
{
  const IndWorker *coordinator = content->family->coordinator, *partner = content->family->partner;
  const char *first;

  add_agreement (content);
  if (coordinator == NULL)
    return;
  first = ind_plan_name (content, &(IndParty) { (IndRecord *) coordinator, NULL });
  content->phone = ind_plan_say (content, coordinator->phone);
  content->call = ind_plan_take (content, g_strdup_printf (content->phone != NULL ? C_("plan", "Call %s")
                                                                                  : C_("plan", "Ask %s"), first));
  if (content->phone != NULL)
    content->phone_link = ind_plan_take (content, phone_link (content->phone));
  if (!ind_is_blank (coordinator->name))
    content->coordinator = ind_plan_take (content, g_strdup_printf (_("%s is your family coordinator."),
                                                                    coordinator->name));
  content->email = ind_plan_say (content, coordinator->email);
  if (content->email != NULL && is_address (content->email))
    content->email_link = ind_plan_take (content, g_strdup_printf ("mailto:%s", content->email));
  if (partner != NULL)
    {
      const char *other = ind_plan_whole_name (content, partner);

      content->stand_in = ind_plan_take (content, !ind_is_blank (partner->phone)
        ? g_strdup_printf (_("If %s is away, call %s on %s."), first, other, partner->phone)
        : g_strdup_printf (_("If %s is away, ask %s."), first, other));
    }
}

static void
meet (GPtrArray *workers, const IndParty *party)
{
  if (party->record != NULL && IND_IS_WORKER (party->record) && !g_ptr_array_find (workers, party->record, NULL))
    g_ptr_array_add (workers, party->record);
}

/* The professionals who have a part in what stands on the plan. */
static GPtrArray *
find_workers (IndPlanContent *content)
{
  GPtrArray *workers = g_ptr_array_new ();
  const IndCase *family = content->family;
  g_autoptr (GPtrArray) activities = ind_case_activities_from (content->family, content->today,
                                                               ind_date_add_months (content->today, 12) - 1);

  meet (workers, &(IndParty) { (IndRecord *) family->coordinator, NULL });
  meet (workers, &(IndParty) { (IndRecord *) family->partner, NULL });
  for (guint k = 0; k < ind_list_length (family->goals); k++)
    {
      const IndGoal *goal = ind_list_get (family->goals, k);

      for (guint i = 0; i < ind_list_length (goal->actions) && ind_goal_status (goal) != IND_GOAL_DROPPED; i++)
        {
          const IndAction *action = ind_list_get (goal->actions, i);

          for (guint m = 0; m < ind_list_length (action->responsible); m++)
            if (ind_action_status (action) != IND_ACTION_DROPPED)
              meet (workers, &((IndActorItem *) ind_list_get (action->responsible, m))->who);
        }
    }
  for (guint k = 0; k < ind_list_length (family->measures); k++)
    {
      const IndMeasure *measure = ind_list_get (family->measures, k);

      if (measure->status != IND_MEASURE_ENDED && measure->status != IND_MEASURE_REFUSED)
        meet (workers, &measure->provider);
    }
  for (guint k = 0; k < activities->len; k++)
    {
      const IndActivity *activity = activities->pdata[k];

      for (guint i = 0; i < ind_list_length (activity->participants) && ind_activity_is_for_family (activity); i++)
        meet (workers, &((IndActorItem *) ind_list_get (activity->participants, i))->who);
    }
  return workers;
}

/** ind_plan_add_helpers: Who is who among the professionals. */
void
ind_plan_add_helpers (IndPlanContent *content)
{
  g_autoptr (GPtrArray) workers = find_workers (content);

  for (guint k = 0; k < workers->len; k++)
    {
      const IndWorker *worker = workers->pdata[k];
      IndPlanHelper *helper = g_new0 (IndPlanHelper, 1);

      helper->name = ind_plan_whole_name (content, worker);
      helper->about = worker->profession != NULL && worker->department != NULL
        ? ind_plan_take (content, g_strdup_printf ("%s, %s", worker->profession, worker->department))
        : ind_plan_say (content, worker->profession != NULL ? worker->profession : worker->department);
      helper->phone = ind_plan_say (content, worker->phone);
      g_ptr_array_add (content->helpers, helper);
    }
}

static const IndPlan *
latest_plan (const IndCase *family)
{
  const IndPlan *latest = NULL;

  for (guint k = 0; k < ind_list_length (family->plans); k++)
    {
      const IndPlan *plan = ind_list_get (family->plans, k);

      if (latest == NULL || plan->issued_on >= latest->issued_on)
        latest = plan;
    }
  return latest != NULL && ind_list_length (latest->agreed_by) > 0 ? latest : NULL;
}

static gboolean
agreed_to (const IndPlan *plan, gconstpointer who)
{
  for (guint k = 0; k < ind_list_length (plan->agreed_by); k++)
    if (((IndActorItem *) ind_list_get (plan->agreed_by, k))->who.record == who)
      return TRUE;
  return FALSE;
}

static void
add_signer (IndPlanContent *content, gconstpointer who, const char *about, const IndPlan *plan)
{
  IndPlanSigner *signer = g_new0 (IndPlanSigner, 1);

  signer->name = ind_plan_whole_name (content, who);
  signer->about = ind_plan_say (content, about);
  if (plan != NULL && plan->issued_on == content->today && agreed_to (plan, who))
    {
      g_autofree char *day = ind_format_date (plan->issued_on);

      signer->agreed = ind_plan_take (content, g_strdup_printf (_("Agreed on %s"), day));
    }
  g_ptr_array_add (content->signers, signer);
}

/**
 * ind_plan_add_signers:
 *
 * Who is to agree: those with parental responsibility, or the parents where that is not said, and the coordinator, whoever
 * that becomes.
 * Who agreed to an earlier plan is told in a sentence; who has agreed to today's needs not sign.
 */
void
ind_plan_add_signers (IndPlanContent *content)
{
  const IndCase *family = content->family;
  const IndPlan *plan = latest_plan (family);
  guint n = ind_list_length (family->persons);
  gboolean said = FALSE;

  for (guint k = 0; k < n; k++)
    said |= ((IndPerson *) ind_list_get (family->persons, k))->parental_responsibility == IND_YES;
  for (guint k = 0; k < n; k++)
    {
      const IndPerson *person = ind_list_get (family->persons, k);

      if (said ? person->parental_responsibility == IND_YES : ind_plan_is_parent (person))
        add_signer (content, person, ind_plan_role (content, person), plan);
    }
  if (family->coordinator != NULL)
    add_signer (content, family->coordinator, _("family coordinator"), plan);
  else
    {
      IndPlanSigner *nobody_yet = g_new0 (IndPlanSigner, 1);

      nobody_yet->name = ind_plan_take (content, ind_upper_first (_("family coordinator")));
      g_ptr_array_add (content->signers, nobody_yet);
    }
  if (plan != NULL && plan->issued_on < content->today)
    {
      g_autofree char *day = ind_format_date (plan->issued_on);
      g_autoptr (GPtrArray) names = g_ptr_array_new ();

      for (guint k = 0; k < ind_list_length (plan->agreed_by); k++)
        {
          const char *name = ind_plan_name (content, &((IndActorItem *) ind_list_get (plan->agreed_by, k))->who);

          if (name != NULL)
            g_ptr_array_add (names, (char *) name);
        }
      content->earlier = ind_plan_take (content, g_strdup_printf (_("The last plan was agreed on %s by %s."), day,
                                                                  ind_plan_list (content, names)));
    }
}
