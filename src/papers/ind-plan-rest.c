#include "config.h"

#include "ind-plan-layout.h"

#include <glib/gi18n.h>

#define BEFORE_CHAPTER 36.0
#define TO_SIGN 42.0     /* room for a hand above the line */

static const IndPara plain = { .role = IND_ROLE_BODY, .step = IND_STEP_BODY };
static const IndPara strong = { .role = IND_ROLE_STRONG, .step = IND_STEP_BODY };
static const IndPara small = { .role = IND_ROLE_MUTED, .step = IND_STEP_SMALL };

/** ind_plan_begin_chapter: Adds a chapter's heading with room above and below. */
void
ind_plan_begin_chapter (IndFlow *flow, const char *title)
{
  if (!ind_flow_is_empty (flow))
    ind_flow_gap (flow, BEFORE_CHAPTER);
  ind_plan_chapter (flow, title);
  ind_flow_gap (flow, 8);
}

static void
new_cells (IndFlow *flow, IndFlow **cells, const double *xs, guint n, gint64 id)
{
  for (guint k = 0; k < n; k++)
    {
      cells[k] = ind_flow_new (ind_flow_press (flow), (k + 1 < n ? xs[k + 1] - 12 : ind_flow_width (flow)) - xs[k]);
      ind_flow_set_id (cells[k], id);
    }
}

static void
put_measure (IndFlow *flow, const IndPlanMeasure *measure, const double *xs, guint n)
{
  gboolean large = ind_flow_press (flow)->large;
  IndFlow *cells[3], *who;

  new_cells (flow, cells, xs, n, measure->id);
  who = cells[large ? 0 : 1];
  ind_flow_para (cells[0], measure->title, large ? &strong : &plain);
  ind_flow_para (cells[0], measure->for_whom, &small);
  ind_flow_para (cells[0], measure->law, &small);
  ind_flow_para (who, measure->provider, &plain);
  ind_flow_para (who, measure->provider_about, &small);
  ind_flow_mark (cells[n - 1], measure->state.mark, IND_ROLE_MARK, measure->state.text, &plain);
  ind_flow_para (cells[n - 1], measure->period, &small);
  ind_flow_para (cells[n - 1], measure->review, &small);
  ind_flow_table_row (flow, cells, xs, n);
}

static void
put_measures (IndFlow *flow, const IndPlanContent *content)
{
  gboolean large = ind_flow_press (flow)->large;
  double width = ind_flow_width (flow);
  const double three[] = { 0, width - 101 * IND_MM, width - 57 * IND_MM };
  const double two[] = { 0, width - 64 * IND_MM };
  const char *const heads[] = { C_("plan", "Help"), _("Who gives it"), C_("plan", "When") };
  const char *const large_heads[] = { _("Help, and who gives it"), C_("plan", "When") };

  if (content->measures->len == 0)
    return;
  ind_plan_begin_chapter (flow, _("The help we get"));
  ind_flow_table_head (flow, large ? large_heads : heads, large ? two : three, large ? 2 : 3);
  for (guint k = 0; k < content->measures->len; k++)
    put_measure (flow, content->measures->pdata[k], large ? two : three, large ? 2 : 3);
  ind_flow_table_end (flow);
}

static void
put_event (IndFlow *flow, const IndPlanEvent *event, const double *xs)
{
  g_autofree char *both = event->place != NULL && event->with != NULL
    ? g_strdup_printf ("%s. %s", event->place, event->with) : NULL;
  const char *where = both != NULL ? both : event->place != NULL ? event->place : event->with;
  IndFlow *cells[2];

  new_cells (flow, cells, xs, 2, event->id);
  ind_flow_para (cells[0], event->date, &plain);
  ind_flow_para (cells[0], event->time, &small);
  ind_flow_para (cells[1], event->title, &strong);
  ind_flow_para (cells[1], event->purpose, &plain);
  ind_flow_para (cells[1], where, &small);
  ind_flow_table_row (flow, cells, xs, 2);
}

static void
put_year (IndFlow *flow, const IndPlanContent *content, const IndPlanFigures *figures)
{
  gboolean large = ind_flow_press (flow)->large, undated = FALSE;
  const double xs[] = { 0, (large ? 74 : 49) * IND_MM };
  const char *const heads[] = { C_("plan", "When"), C_("plan", "What") };

  if (content->events->len == 0)
    return;
  for (guint k = 0; k < content->events->len; k++)
    undated |= !((IndPlanEvent *) content->events->pdata[k])->has_date;
  ind_plan_begin_chapter (flow, _("The year ahead"));
  if (ind_plan_figures_put_wheel (figures, flow))
    ind_flow_gap (flow, 18);
  if (undated)
    {
      ind_flow_para (flow, _("Where there is only a month, we find the day together later."), &(IndPara) {
        .role = IND_ROLE_MUTED, .step = IND_STEP_BODY, .keep = IND_KEEP_STRICTLY });
      ind_flow_gap (flow, 6);
    }
  ind_flow_table_head (flow, heads, xs, 2);
  for (guint k = 0; k < content->events->len; k++)
    put_event (flow, content->events->pdata[k], xs);
  ind_flow_table_end (flow);
}

static void
put_helper (IndFlow *flow, const IndPlanHelper *helper, const double *xs, guint n)
{
  gboolean large = n == 2;
  IndFlow *cells[3];

  new_cells (flow, cells, xs, n, 0);
  ind_flow_para (cells[0], helper->name, large ? &strong : &plain);
  ind_flow_para (cells[large ? 0 : 1], helper->about, &plain);
  ind_flow_para (cells[n - 1], helper->phone, &plain);
  ind_flow_table_row (flow, cells, xs, n);
}

static void
put_helpers (IndFlow *flow, const IndPlanContent *content)
{
  gboolean large = ind_flow_press (flow)->large;
  double width = ind_flow_width (flow);
  const double three[] = { 0, 40 * IND_MM, width - 28 * IND_MM };
  const double two[] = { 0, width - 42 * IND_MM };
  const char *const heads[] = { C_("plan", "Name"), _("What they do"), _("Telephone") };
  const char *const large_heads[] = { _("Name, and what they do"), _("Telephone") };

  if (content->helpers->len < 2)
    return;
  ind_plan_begin_chapter (flow, _("Who is who"));
  ind_flow_table_head (flow, large ? large_heads : heads, large ? two : three, large ? 2 : 3);
  for (guint k = 0; k < content->helpers->len; k++)
    put_helper (flow, content->helpers->pdata[k], large ? two : three, large ? 2 : 3);
  ind_flow_table_end (flow);
}

/* A line to write on, a date beside it, and below who is to sign. */
static void
put_signer (IndFlow *flow, const IndPlanSigner *signer)
{
  const IndPress *press = ind_flow_press (flow);
  double width = ind_flow_width (flow), date = width * 0.66;
  g_autofree char *name = signer->about != NULL ? g_strdup_printf ("%s, %s", signer->name, signer->about)
                                                : g_strdup (signer->name);
  double xs[] = { 0, date };
  IndFlow *columns[] = { ind_flow_new (press, date - 18), ind_flow_new (press, width - date) };

  if (signer->agreed != NULL)
    ind_flow_mark (columns[1], IND_MARK_TICK, IND_ROLE_MARK, signer->agreed, &plain);
  else
    {
      IndScene *space = ind_flow_strip (flow, TO_SIGN, IND_KEEP_STRICTLY);

      ind_scene_rule (space, IND_ROLE_RULE, 0.75, 0, TO_SIGN, date - 18);
      ind_scene_rule (space, IND_ROLE_RULE, 0.75, date, TO_SIGN, width - date);
      ind_flow_para (columns[1], C_("plan", "Date"), &(IndPara) { .role = IND_ROLE_MUTED, .step = IND_STEP_SMALL });
    }
  ind_flow_gap (flow, 3);
  ind_flow_para (columns[0], name, &plain);
  ind_flow_stack_in (flow, columns, xs, 2, IND_KEEP_WITH_NEXT);
}

/* Who agrees; while there are no goals there is nothing to agree on. */
static void
put_signers (IndFlow *flow, const IndPlanContent *content)
{
  gboolean all = content->signers->len > 0;

  if (content->goals->len == 0 || (content->signers->len == 0 && content->earlier == NULL))
    return;
  for (guint k = 0; k < content->signers->len; k++)
    all &= ((IndPlanSigner *) content->signers->pdata[k])->agreed != NULL;
  ind_plan_begin_chapter (flow, all ? _("We have agreed on the plan") : _("We agree on the plan"));
  ind_flow_para (flow, content->earlier, &(IndPara) {
    .role = IND_ROLE_MUTED, .step = IND_STEP_BODY, .keep = IND_KEEP_WITH_NEXT });
  for (guint k = 0; k < content->signers->len; k++)
    put_signer (flow, content->signers->pdata[k]);
  ind_flow_let_go (flow);
}

/** ind_plan_put_agreement: Adds all that is agreed about contact, without a heading. */
void
ind_plan_put_agreement (IndFlow *flow, const IndPlanContent *content)
{
  for (guint k = 0; k < content->agreement->len; k++)
    {
      ind_flow_gap (flow, 4);
      ind_flow_para (flow, content->agreement->pdata[k], &(IndPara) {
        .role = IND_ROLE_BODY, .step = IND_STEP_BODY,
        .keep = k + 1 < content->agreement->len ? IND_KEEP_WITH_NEXT : IND_KEEP_NOT });
    }
}

/**
 * ind_plan_put_rest:
 * @with_agreement: whether page one had no room for what is agreed about contact
 * @sign_early: who agrees stands before the pictures, where there is room on a page that has begun
 *
 * Adds what follows the goals: the triangle, help, the year, contact, the map, who is who, who agrees.
 */
void
ind_plan_put_rest (IndFlow *flow, const IndPlanContent *content, const IndPlanFigures *figures, gboolean with_agreement,
                   gboolean sign_early)
{
  if (!sign_early)
    ind_plan_figures_put_triangle (figures, flow);
  put_measures (flow, content);
  if (sign_early)
    {
      put_signers (flow, content);
      ind_plan_figures_put_triangle (figures, flow);
    }
  put_year (flow, content, figures);
  if (with_agreement && content->agreement->len > 0)
    {
      ind_plan_begin_chapter (flow, _("How we keep in touch"));
      ind_plan_put_agreement (flow, content);
    }
  ind_plan_figures_put_map (figures, flow);
  put_helpers (flow, content);
  if (!sign_early)
    put_signers (flow, content);
}
