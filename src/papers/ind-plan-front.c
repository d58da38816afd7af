#include "config.h"

#include "ind-plan-layout.h"

#include <glib/gi18n.h>
#include <string.h>

#define NUMBERS (14 * IND_MM)   /* the gutter for the numbers on page one */
#define BOX (78 * IND_MM)
#define BETWEEN (8 * IND_MM)    /* box and dates */
#define PADDING 16.0            /* inside the box */
#define DAYS (23 * IND_MM)      /* the column of the dates */
#define MOST_DATES 4
#define MOST_MEMBERS 6          /* side by side */
#define SHORT_AGREEMENT 160
#define MANY_LETTERS 4000       /* with more than these, page one is not fitted to one page */

/* How much of what there is stands on page one, and how large. */
typedef struct
{
  IndStep step;       /* of the family's words */
  guint n_goals;
  guint n_events;
  gboolean columns;   /* box and dates side by side at the page's foot */
  gboolean agreement; /* all that is agreed about contact, else the first sentence */
} Fit;

static void
put_title (IndFlow *flow, const IndPlanContent *content)
{
  ind_flow_para (flow, content->title, &(IndPara) {
    .role = IND_ROLE_TITLE, .step = IND_STEP_TITLE, .tag = "H1", .alt = content->title, .keep = IND_KEEP_STRICTLY });
  ind_flow_gap (flow, 4);
  if (content->draft)
    ind_flow_para (flow, _("This is a draft. The plan has not been agreed yet."),
                   &(IndPara) { .role = IND_ROLE_STRONG, .step = IND_STEP_BODY });
  ind_flow_para (flow, content->subtitle, &(IndPara) { .role = IND_ROLE_MUTED, .step = IND_STEP_BODY });
}

static double
member_width (const IndPress *press, const IndPlanMember *member, double most)
{
  g_autofree char *name = ind_text_clean (member->name), *about = ind_text_clean (member->about);
  double width = ind_typeset_width (press->typeset, name, IND_ROLE_STRONG, press->types[IND_STEP_HEADING].size);
  double below = ind_typeset_width (press->typeset, about, IND_ROLE_MUTED, press->types[IND_STEP_BODY].size);

  return MIN (MAX (width, below) + 1, most);
}

/* One of the family: the name, and below it who that is. */
static IndFlow *
member_column (const IndPress *press, const IndPlanMember *member, double width)
{
  IndFlow *column = ind_flow_new (press, width);

  ind_flow_set_id (column, member->id);
  ind_flow_para (column, member->name, &(IndPara) { .role = IND_ROLE_STRONG, .step = IND_STEP_HEADING });
  ind_flow_para (column, member->about, &(IndPara) { .role = IND_ROLE_MUTED, .step = IND_STEP_BODY });
  return column;
}

/* As many of the family side by side as there is room for, hair lines between them. Returns: how many */
static guint
put_member_row (IndFlow *flow, GPtrArray *members, guint first)
{
  const IndPress *press = ind_flow_press (flow);
  double full = ind_flow_width (flow), air = press->types[IND_STEP_BODY].size, taken = 0, spare;
  double widths[MOST_MEMBERS], xs[MOST_MEMBERS];
  IndFlow *columns[MOST_MEMBERS];
  IndScene *row;
  guint n = 0;

  for (; first + n < members->len && n < MOST_MEMBERS; n++)
    {
      widths[n] = member_width (press, members->pdata[first + n], full * 0.45);
      if (n > 0 && taken + 2 * air + widths[n] > full)
        break;
      taken += widths[n] + (n > 0 ? 2 * air : 0);
    }
  spare = MIN ((full - taken) / n, 4 * air);
  for (guint k = 0; k < n; k++)
    {
      xs[k] = k == 0 ? 0 : xs[k - 1] + widths[k - 1] + spare + 2 * air;
      columns[k] = member_column (press, members->pdata[first + k], widths[k]);
    }
  row = ind_flow_stack_in (flow, columns, xs, n, first + n == members->len ? IND_KEEP_STRICTLY : IND_KEEP_NOT);
  for (guint k = 1; k < n && row != NULL; k++)
    {
      IndPoint line[] = { { xs[k] - air, 0 }, { xs[k] - air, row->height } };

      ind_scene_line (row, IND_ROLE_HAIR, 0.75, line, 2);
    }
  return n;
}

/* Who we are. */
static void
put_members (IndFlow *flow, const IndPlanContent *content)
{
  if (content->members->len == 0)
    return;
  ind_flow_gap (flow, 20);
  ind_flow_rule (flow, IND_ROLE_RULE, 0.75, IND_KEEP_STRICTLY);
  for (guint k = 0; k < content->members->len;)
    {
      ind_flow_gap (flow, 8);
      k += put_member_row (flow, content->members, k);
    }
  ind_flow_gap (flow, 8);
  ind_flow_rule (flow, IND_ROLE_RULE, 0.75, IND_KEEP_NOT);
}

static void
put_heading (IndFlow *flow, const char *text)
{
  ind_flow_para (flow, text, &(IndPara) {
    .role = IND_ROLE_HEADING, .step = IND_STEP_HEADING, .tag = "H2", .alt = text, .keep = IND_KEEP_STRICTLY });
}

/* Goals of the family that are still ahead of them. */
static gboolean
is_in_front (const IndPlanGoal *goal)
{
  return goal->depth == 0 && goal->open;
}

/* As large as the words allow, and as the gutter has room for. */
static IndStep
number_step (const IndPress *press, const char *number, IndStep step)
{
  while (step > IND_STEP_SMALL
         && ind_typeset_width (press->typeset, number, IND_ROLE_NUMBER, press->types[step].size) > NUMBERS - 12)
    step--;
  return step;
}

static void
put_wish (IndFlow *flow, const IndPlanGoal *goal, IndStep step)
{
  gboolean has_words = goal->words.text != NULL;
  IndStep number = number_step (ind_flow_press (flow), goal->number, MIN (step + 1, IND_STEP_TITLE));

  ind_flow_set_id (flow, goal->id);
  ind_flow_para (flow, has_words ? goal->words.text : goal->text, &(IndPara) {
    .role = IND_ROLE_WORDS, .step = has_words ? step : MIN (step, IND_STEP_WORDS), .indent = NUMBERS, .hang = TRUE,
    .balance = TRUE, .number = goal->number, .number_step = number,
    .keep = goal->words.speaker != NULL ? IND_KEEP_WITH_NEXT : IND_KEEP_NOT });
  ind_flow_gap (flow, 1);
  ind_flow_para (flow, goal->words.speaker, &(IndPara) {
    .role = IND_ROLE_MUTED, .step = IND_STEP_BODY, .indent = NUMBERS });
  ind_flow_set_id (flow, 0);
}

/* What is most important to us: the family's words, in their order. */
static void
put_wishes (IndFlow *flow, const IndPlanContent *content, const Fit *fit)
{
  guint n = 0, all = 0;

  for (guint k = 0; k < content->goals->len; k++)
    all += is_in_front (content->goals->pdata[k]);
  if (content->goals->len == 0)
    {
      ind_flow_gap (flow, 26);
      ind_flow_para (flow, _("We have not written any goals yet. We find them together when we meet."), &(IndPara) {
        .role = IND_ROLE_WORDS, .step = IND_STEP_WORDS, .balance = TRUE });
    }
  if (all == 0)
    return;
  ind_flow_gap (flow, 26);
  put_heading (flow, _("What matters most to us"));
  for (guint k = 0; k < content->goals->len && n < fit->n_goals; k++)
    if (is_in_front (content->goals->pdata[k]))
      {
        ind_flow_gap (flow, n == 0 ? 10 : fit->step == IND_STEP_LARGE ? 18 : 11);
        put_wish (flow, content->goals->pdata[k], fit->step);
        n++;
      }
  if (n < all)
    {
      g_autofree char *more = g_strdup_printf (ngettext ("We have %u goal. It stands on the pages that follow.",
                                                         "We have %u goals. All of them stand on the pages that follow.",
                                                         all), all);

      ind_flow_gap (flow, 11);
      ind_flow_para (flow, more, &(IndPara) { .role = IND_ROLE_MUTED, .step = IND_STEP_BODY, .indent = NUMBERS });
    }
}

static void
put_purpose (IndFlow *flow, const IndPlanContent *content)
{
  if (content->purpose == NULL)
    return;
  ind_flow_gap (flow, 24);
  put_heading (flow, _("What we want together"));
  ind_flow_gap (flow, 3);
  ind_flow_para (flow, content->purpose, &(IndPara) { .role = IND_ROLE_BODY, .step = IND_STEP_HEADING });
}

/* What is agreed about contact stands in the box where it is short. */
static gboolean
agreement_is_long (const IndPlanContent *content)
{
  gsize letters = 0;

  for (guint k = 0; k < content->agreement->len; k++)
    letters += strlen (content->agreement->pdata[k]);
  return letters > SHORT_AGREEMENT;
}

static void
put_agreement (IndFlow *flow, const IndPlanContent *content)
{
  ind_flow_gap (flow, 24);
  put_heading (flow, _("How we keep in touch"));
  ind_plan_put_agreement (flow, content);
}

static gboolean
has_contact (const IndPlanContent *content)
{
  return content->call != NULL;
}

/* Whom to call. */
static void
put_contact (IndFlow *flow, const IndPlanContent *content, const Fit *fit)
{
  const IndPara plain = { .role = IND_ROLE_BODY, .step = IND_STEP_BODY };

  if (content->call != NULL)
    put_heading (flow, content->call);
  if (content->phone != NULL)
    ind_flow_para (flow, content->phone, &(IndPara) {
      .role = IND_ROLE_STRONG, .step = IND_STEP_LARGE, .tag = content->phone_link != NULL ? "Link" : NULL,
      .link = content->phone_link });
  ind_flow_gap (flow, 2);
  ind_flow_para (flow, content->coordinator, &plain);
  ind_flow_para (flow, content->email, &(IndPara) {
    .role = IND_ROLE_MUTED, .step = IND_STEP_BODY, .tag = content->email_link != NULL ? "Link" : NULL,
    .link = content->email_link });
  ind_flow_gap (flow, 9);
  if (content->agreement->len > 0 && !(fit->agreement && agreement_is_long (content)))
    ind_flow_para (flow, content->agreement->pdata[0], &plain);
  for (guint k = 1; k < content->agreement->len && !agreement_is_long (content); k++)
    {
      ind_flow_gap (flow, 5);
      ind_flow_para (flow, content->agreement->pdata[k], &plain);
    }
  ind_flow_gap (flow, 9);
  ind_flow_para (flow, content->stand_in, &plain);
}

static void
put_event (IndFlow *flow, const IndPlanEvent *event)
{
  const IndPress *press = ind_flow_press (flow);
  double days = press->large ? DAYS * 1.7 : DAYS, width = ind_flow_width (flow) - days;
  double xs[] = { 0, days };
  IndFlow *columns[] = { ind_flow_new (press, days - 6), ind_flow_new (press, width) };

  ind_flow_set_id (columns[0], event->id);
  ind_flow_set_id (columns[1], event->id);
  ind_flow_para (columns[0], event->day, &(IndPara) { .role = IND_ROLE_STRONG, .step = IND_STEP_BODY });
  ind_flow_para (columns[0], event->time, &(IndPara) { .role = IND_ROLE_MUTED, .step = IND_STEP_BODY });
  ind_flow_para (columns[1], event->title, &(IndPara) { .role = IND_ROLE_STRONG, .step = IND_STEP_BODY });
  ind_flow_para (columns[1], event->place != NULL ? event->place : event->with, &(IndPara) {
    .role = IND_ROLE_MUTED, .step = IND_STEP_BODY });
  ind_flow_stack_in (flow, columns, xs, 2, IND_KEEP_NOT);
}

/* What happens now: the next dates. */
static void
put_dates (IndFlow *flow, const IndPlanContent *content, guint most)
{
  put_heading (flow, _("What happens now"));
  for (guint k = 0; k < content->events->len && k < most; k++)
    {
      ind_flow_gap (flow, 5);
      ind_flow_rule (flow, IND_ROLE_HAIR, 0.75, IND_KEEP_STRICTLY);
      ind_flow_gap (flow, 5);
      put_event (flow, content->events->pdata[k]);
    }
}

/* Contact in its frame, as one strip, alone or with the dates beside it. */
static void
put_box (IndFlow *flow, const IndPlanContent *content, const Fit *fit)
{
  const IndPress *press = ind_flow_press (flow);
  gboolean dates = fit->columns && content->events->len > 0;
  double width = dates ? BOX : ind_flow_width (flow);
  double xs[] = { PADDING, BOX + BETWEEN }, height;
  IndFlow *contact = ind_flow_new (press, width - 2 * PADDING);
  g_autoptr (IndScene) stack = NULL;
  IndScene *strip;

  put_contact (contact, content, fit);
  stack = ind_flow_stack (contact, &height);
  height += 2 * PADDING;
  if (dates)
    {
      g_autoptr (IndFlow) column = ind_flow_new (press, ind_flow_width (flow) - xs[1]);
      g_autoptr (IndScene) beside = NULL;
      double other;

      put_dates (column, content, fit->n_events);
      beside = ind_flow_stack (column, &other);
      height = MAX (height, other + PADDING);
      strip = ind_flow_strip (flow, height, IND_KEEP_NOT);
      ind_scene_append (strip, stack, xs[0], PADDING);
      ind_scene_append (strip, beside, xs[1], PADDING);
    }
  else
    {
      strip = ind_flow_strip (flow, height, IND_KEEP_NOT);
      ind_scene_append (strip, stack, PADDING, PADDING);
    }
  ind_scene_frame (strip, IND_ROLE_FRAME, 1.5, 3 * IND_MM, &(IndBox) { 0.75, 0.75, width - 1.5, height - 1.5 });
  ind_flow_free (contact);
}

/* Whom to call and the next dates: side by side at the page's foot, or one after the other. */
static void
put_foot (IndFlow *flow, const IndPlanContent *content, const Fit *fit, const IndPageForm *form)
{
  gboolean dates = content->events->len > 0, beside = fit->columns && dates, framed;
  double width = beside ? BOX : ind_flow_width (flow), height;
  g_autoptr (IndFlow) contact = ind_flow_new (ind_flow_press (flow), width - 2 * PADDING);

  put_contact (contact, content, fit);
  ind_scene_unref (ind_flow_stack (contact, &height));
  framed = has_contact (content) && height < (form->bottom - form->top) * 0.8;
  ind_flow_gap (flow, 26);
  if (framed && fit->columns)
    ind_flow_at_foot (flow);
  if (framed)
    put_box (flow, content, fit);
  else if (has_contact (content))
    put_contact (flow, content, fit);
  if (!dates || (framed && beside))
    return;
  ind_flow_gap (flow, 24);
  put_dates (flow, content, fit->n_events);
}

static IndFlow *
build (const IndPlanContent *content, const IndPress *press, const IndPageForm *form, const Fit *fit,
       const IndFlow *between)
{
  IndFlow *flow = ind_flow_new (press, form->width - 2 * form->left);

  put_title (flow, content);
  put_members (flow, content);
  put_wishes (flow, content, fit);
  put_purpose (flow, content);
  if (fit->agreement && (agreement_is_long (content) || (content->agreement->len > 0 && !has_contact (content))))
    put_agreement (flow, content);
  if (between != NULL)
    {
      ind_flow_gap (flow, 30);
      ind_flow_append (flow, between);
    }
  put_foot (flow, content, fit, form);
  return flow;
}

/* Tries what @fit says. Returns: (transfer full) (nullable): page one, if it is one page */
static IndFlow *
try (const IndPlanContent *content, const IndPress *press, const IndPageForm *form, const Fit *fit,
     const IndFlow *between)
{
  g_autoptr (IndFlow) flow = build (content, press, form, fit, between);

  return ind_flow_count_pages (flow, form, NULL) == 1 ? g_steal_pointer (&flow) : NULL;
}

/* Letters that page one would have to hold. */
static gsize
count_letters (const IndPlanContent *content, guint *n_goals)
{
  gsize letters = 0;

  *n_goals = 0;
  for (guint k = 0; k < content->goals->len; k++)
    {
      const IndPlanGoal *goal = content->goals->pdata[k];

      if (is_in_front (goal))
        {
          const char *said = goal->words.text != NULL ? goal->words.text : goal->text;

          letters += said != NULL ? strlen (said) : 0;
          ++*n_goals;
        }
    }
  return letters;
}

/**
 * ind_plan_front:
 * @form: the page
 * @rest: what comes after page one
 * @rest_is_on_it: (out): whether @rest was so short that it stands on page one too
 * @agreement_is_on_it: (out): whether all that is agreed about contact stands there, or must stand later
 *
 * Page one, in the family's view: who we are, what matters most to us, what we want together, whom to call, and
 * what happens now. The more there is to say, the smaller the words, then the fewer the dates, then the fewer the
 * goals; where even that is too much, it runs over several pages.
 *
 * Returns: (transfer full): the flow
 */
IndFlow *
ind_plan_front (const IndPlanContent *content, const IndPress *press, const IndPageForm *form, const IndFlow *rest,
                gboolean *rest_is_on_it, gboolean *agreement_is_on_it)
{
  Fit fit = { IND_STEP_LARGE, 0, MOST_DATES, !press->large, TRUE };
  guint n_goals;
  gsize letters = count_letters (content, &n_goals);
  IndFlow *flow = NULL;

  fit.n_goals = n_goals;
  *rest_is_on_it = FALSE;
  *agreement_is_on_it = TRUE;
  if (n_goals > 3 || letters > 300)
    fit.step = IND_STEP_WORDS;
  if (letters + (content->purpose != NULL ? strlen (content->purpose) : 0) > MANY_LETTERS)
    {
      fit = (Fit) { IND_STEP_HEADING, n_goals, MOST_DATES, FALSE, TRUE };
      return build (content, press, form, &fit, NULL);
    }
  if (content->goals->len == 0)
    flow = try (content, press, form, &fit, rest);
  *rest_is_on_it = flow != NULL;
  if (flow == NULL)
    flow = try (content, press, form, &fit, NULL);
  *agreement_is_on_it = fit.agreement = flow != NULL;
  for (; flow == NULL && fit.n_events > MOST_DATES - 2; fit.n_events--)
    flow = try (content, press, form, &fit, NULL);
  for (; flow == NULL && fit.step >= IND_STEP_HEADING; fit.step--)
    flow = try (content, press, form, &fit, NULL);
  fit.step = MAX (fit.step, IND_STEP_HEADING);
  for (; flow == NULL && fit.n_events > 1; fit.n_events--)
    flow = try (content, press, form, &fit, NULL);
  for (; flow == NULL && fit.n_goals > 1; fit.n_goals--)
    flow = try (content, press, form, &fit, NULL);
  if (flow == NULL)
    {
      fit = (Fit) { press->large ? IND_STEP_LARGE : IND_STEP_WORDS, n_goals, MOST_DATES, FALSE, FALSE };
      flow = build (content, press, form, &fit, NULL);
    }
  return flow;
}
