#include "config.h"

#include "ind-assessment-paper.h"

#include <glib/gi18n.h>

#include "ind-catalogue.h"
#include "ind-format.h"
#include "ind-page.h"
#include "ind-pango.h"
#include "ind-paragraph.h"
#include "ind-pdf.h"
#include "ind-plan-content.h"
#include "ind-privacy.h"
#include "ind-triangle-content.h"
#include "ind-words.h"

#define WIDTH (IND_PAGE_WIDTH - 2 * IND_PAGE_MARGIN)
#define OUTSIDE 28.0   /* how far a triangle may reach into the page's margins, in points */

static const IndPara body = { .role = IND_ROLE_BODY, .step = IND_STEP_BODY };
static const IndPara small = { .role = IND_ROLE_MUTED, .step = IND_STEP_SMALL };

typedef struct
{
  IndCase *family;
  const IndAssessment *assessment;
  gboolean professional;
} Paper;

static void
put_chapter (IndFlow *flow, const char *title)
{
  ind_flow_gap (flow, 30);
  ind_flow_para (flow, title, &(IndPara) { .role = IND_ROLE_TITLE, .step = IND_STEP_LARGE, .tag = "H1", .alt = title,
                                           .keep = IND_KEEP_STRICTLY });
  ind_flow_gap (flow, 6);
}

/* A text with its label before it; nothing where there is none. */
static void
put_text (IndFlow *flow, const Paper *paper, const char *label, const char *text)
{
  g_autofree char *safe = ind_text_for_others (paper->family, text), *clean = ind_text_clean (safe);

  if (*clean == '\0')
    return;
  ind_flow_gap (flow, 5);
  ind_flow_para (flow, safe, &(IndPara) { .role = IND_ROLE_BODY, .step = IND_STEP_BODY, .label = label });
}

/* What the family said stands out, in its own words. */
static void
put_words (IndFlow *flow, const Paper *paper, const char *text)
{
  g_autofree char *safe = ind_text_for_others (paper->family, text), *clean = ind_text_clean (safe);

  if (*clean == '\0')
    return;
  ind_flow_gap (flow, 7);
  ind_flow_para (flow, _("The family's words"), &(IndPara) { .role = IND_ROLE_STRONG, .step = IND_STEP_BODY,
                                                             .keep = IND_KEEP_STRICTLY });
  ind_flow_para (flow, safe, &(IndPara) { .role = IND_ROLE_WORDS, .step = IND_STEP_HEADING, .indent = 14 });
}

static void
put_figure (IndFlow *flow, const Paper *paper, const IndPerson *child)
{
  IndAssessment *earlier;
  const IndTypeset *typeset = ind_flow_press (flow)->typeset;
  IndTriangleOptions options = { .on_page = TRUE };
  g_autoptr (IndFigure) figure = NULL;
  g_autoptr (GString) alt = g_string_new (NULL);
  const IndScene *scene;
  double scale;

  ind_case_assessment (paper->family, &earlier);
  options.earlier = earlier;
  figure = ind_triangle_figure (paper->family, paper->assessment, child, &options, typeset);
  scene = ind_figure_scene (figure);
  scale = (WIDTH + 2 * OUTSIDE) / scene->width;
  for (guint k = 0; k < ind_figure_length (figure); k++)
    g_string_append_printf (alt, "%s%s.", k > 0 ? " " : "", ind_figure_thing (figure, k)->name);
  ind_flow_gap (flow, 14);
  ind_flow_begin (flow, "Figure", alt->str);
  ind_scene_append_scaled (ind_flow_strip (flow, scene->height * scale, IND_KEEP_NOT), scene, -OUTSIDE, 0, scale);
  ind_flow_end (flow);
}

/* What is said of one dimension, strengths first. */
static void
put_dimension (IndFlow *flow, const Paper *paper, const IndAssessmentDimension *one, gboolean named)
{
  g_autofree char *level = ind_triangle_level (one->level), *first = NULL, *safe = NULL, *heading = NULL;
  const char *name = ind_catalogue_name (IND_CATALOGUE_DIMENSIONS, one->dimension);

  if (named && one->child != NULL)
    first = ind_first_name (one->child->name);
  safe = ind_text_for_others (paper->family, first);
  heading = safe != NULL ? g_strdup_printf ("%s, %s", name, safe) : g_strdup (name);
  ind_flow_gap (flow, 18);
  ind_flow_para (flow, heading, &(IndPara) { .role = IND_ROLE_HEADING, .step = IND_STEP_HEADING, .tag = "H2",
                                             .alt = heading, .keep = IND_KEEP_STRICTLY });
  ind_flow_para (flow, level, &(IndPara) { .role = IND_ROLE_MUTED, .step = IND_STEP_BODY, .keep = IND_KEEP_WITH_NEXT });
  put_text (flow, paper, _("Strengths"), one->strengths);
  put_text (flow, paper, _("Worries"), one->concerns);
  put_words (flow, paper, one->family_words);
  if (paper->professional)
    put_text (flow, paper, _("Professional assessment"), one->professional);
  ind_flow_let_go (flow);
}

/* The dimensions in the catalogue's order, then a municipality's own that are in the assessment alone. */
static void
put_dimensions (IndFlow *flow, const Paper *paper, gboolean named)
{
  const char *const *keys = ind_catalogue_keys (IND_CATALOGUE_DIMENSIONS);
  guint n = ind_list_length (paper->assessment->dimensions);

  if (n > 0)
    put_chapter (flow, _("What we have seen and heard"));
  for (guint k = 0; keys[k] != NULL; k++)
    for (guint i = 0; i < n; i++)
      {
        const IndAssessmentDimension *one = ind_list_get (paper->assessment->dimensions, i);

        if (g_strcmp0 (one->dimension, keys[k]) == 0)
          put_dimension (flow, paper, one, named);
      }
  for (guint i = 0; i < n; i++)
    {
      const IndAssessmentDimension *one = ind_list_get (paper->assessment->dimensions, i);

      if (!g_strv_contains (keys, one->dimension))
        put_dimension (flow, paper, one, named);
    }
}

static void
put_investigation (IndFlow *flow, const Paper *paper, const IndInvestigation *one, const double *xs)
{
  const char *actor = one->responsible.record != NULL ? ind_actor_name (one->responsible.record) : NULL, *note = NULL;
  g_autofree char *who = ind_text_for_others (paper->family, actor);
  g_autofree char *title = ind_text_for_others (paper->family, one->title), *law = NULL, *key = NULL, *when = NULL;
  IndDate day = one->done_on != IND_NO_DATE ? one->done_on : ind_investigation_due (one);
  g_autofree char *date = day != IND_NO_DATE ? ind_format_date (day) : NULL;
  IndFlow *cells[3];

  for (guint k = 0; k < 3; k++)
    cells[k] = ind_flow_new (ind_flow_press (flow), (k < 2 ? xs[k + 1] - 12 : WIDTH) - xs[k]);
  ind_flow_para (cells[0], title, &body);
  if (one->legal_basis_section != NULL)
    {
      law = ind_record_paragraph ((const IndRecord *) one);
      key = g_strdup_printf ("%s/%s", one->legal_basis_law, one->legal_basis_section);
      note = ind_catalogue_value (IND_CATALOGUE_PARAGRAPHS, key, "Note");
      ind_flow_para (cells[0], law, &small);
      ind_flow_para (cells[0], one->done_on == IND_NO_DATE ? note : NULL, &small);
    }
  ind_flow_para (cells[1], !ind_is_blank (who) ? who : _("Nobody yet"), &body);
  if (date != NULL)
    when = ind_words_fill (one->done_on != IND_NO_DATE ? _("done {date}") : _("no later than {date}"), "date", date, NULL);
  ind_flow_para (cells[2], when, &body);
  ind_flow_table_row (flow, cells, xs, 3);
}

static void
put_investigations (IndFlow *flow, const Paper *paper)
{
  const double xs[] = { 0, WIDTH - 92 * IND_MM, WIDTH - 50 * IND_MM };
  const char *const heads[] = { _("What is looked into"), _("Who does it"), _("By when") };
  guint n = ind_list_length (paper->assessment->investigations);

  if (n == 0)
    return;
  put_chapter (flow, _("Investigations"));
  ind_flow_table_head (flow, heads, xs, 3);
  for (guint k = 0; k < n; k++)
    put_investigation (flow, paper, ind_list_get (paper->assessment->investigations, k), xs);
  ind_flow_table_end (flow);
}

static void
furnish (IndScene *page, guint number, guint n_pages, gpointer furniture)
{
  ind_page_furnish (page, furniture, number, n_pages);
}

static char *
title_of (IndCase *family, const IndAssessment *assessment)
{
  g_autofree char *title = assessment != NULL ? ind_text_for_others (family, assessment->title) : NULL;

  return !ind_is_blank (title) ? ind_text_clean (title) : g_strdup (_("ICS assessment"));
}

/**
 * ind_assessment_paper_new:
 * @professional: the professional assessments stand there too: for colleagues only
 *
 * Lays out the latest ICS assessment: the triangle of each child, what was concluded, what has been seen and heard in
 * each dimension, and the investigations.
 *
 * Returns: (transfer full) (element-type IndScene): its pages
 */
GPtrArray *
ind_assessment_paper_new (IndCase *family, gboolean professional, const IndTypeset *typeset)
{
  IndPress press = { typeset, ind_page_types, FALSE };
  IndPageForm form = { IND_PAGE_WIDTH, IND_PAGE_HEIGHT, IND_PAGE_MARGIN, IND_PAGE_MARGIN, IND_PAGE_MARGIN,
                       IND_PAGE_HEIGHT - IND_PAGE_MARGIN };
  g_autoptr (IndPlanContent) plan = ind_plan_content_new (family, NULL, FALSE);
  const IndAssessment *assessment = ind_case_assessment (family, NULL);
  Paper paper = { family, assessment, professional };
  g_autoptr (GPtrArray) children = ind_assessment_children (family, assessment);
  g_autofree char *title = title_of (family, assessment), *date = ind_format_date (ind_today ());
  IndFurniture furniture = { &press, title, date, plan->sender };
  g_autoptr (IndFlow) flow = ind_flow_new (&press, WIDTH);

  ind_flow_para (flow, title, &(IndPara) { .role = IND_ROLE_TITLE, .step = IND_STEP_TITLE, .tag = "H1", .alt = title });
  for (guint k = 0; k < MAX (1, children->len); k++)
    put_figure (flow, &paper, k < children->len ? children->pdata[k] : NULL);
  if (assessment == NULL)
    {
      ind_flow_gap (flow, 14);
      ind_flow_para (flow, _("Nothing has been explored yet."), &body);
    }
  else
    {
      if (!ind_is_blank (assessment->conclusion))
        put_chapter (flow, _("What we conclude"));
      put_text (flow, &paper, NULL, assessment->conclusion);
      put_dimensions (flow, &paper, children->len > 1);
      put_investigations (flow, &paper);
    }
  return ind_flow_pages (flow, &form, furnish, &furniture);
}

/** ind_assessment_pdf: Returns: (transfer full) (nullable): the assessment as a tagged PDF, or %NULL with @error set */
GBytes *
ind_assessment_pdf (IndCase *family, gboolean professional, GError **error)
{
  IndTypeset *typeset = ind_pango_typeset_new ();
  g_autoptr (GPtrArray) pages = ind_assessment_paper_new (family, professional, typeset);
  g_autofree char *title = title_of (family, ind_case_assessment (family, NULL));
  GBytes *pdf = ind_pdf_new (pages, title, ind_language (), ind_theme_get (IND_THEME_PRINT), typeset, error);

  ind_pango_typeset_free (typeset);
  return pdf;
}
