#include "config.h"

#include "ind-plan-paper.h"

#include <glib/gi18n.h>

#include "ind-format.h"
#include "ind-pango.h"
#include "ind-pdf.h"
#include "ind-plan-figures.h"
#include "ind-plan-layout.h"

#define WIDTH IND_PAGE_WIDTH
#define HEIGHT IND_PAGE_HEIGHT
#define MARGIN IND_PAGE_MARGIN

typedef struct
{
  const IndPlanContent *content;
  const IndPress *press;
  double scale;
} Furniture;

static void
put_watermark (IndScene *page, const IndPress *press)
{
  const char *word = C_("plan", "Draft");
  double size = 160;
  double width = ind_typeset_width (press->typeset, word, IND_ROLE_WATERMARK, size);

  IndItem *item = ind_scene_text (page, IND_ROLE_WATERMARK, size, (WIDTH - width) / 2, HEIGHT / 2 + size * 0.27, width,
                                  word, -1);

  item->angle = -52;
}

/* Head and foot of a page. */
static void
furnish (IndScene *page, guint number, guint n_pages, gpointer data)
{
  const Furniture *furniture = data;
  const IndPlanContent *content = furniture->content;
  g_autofree char *dated = content->draft ? g_strdup_printf ("%s · %s", C_("plan", "Draft"), content->date)
                                          : g_strdup (content->date);

  page->scale = furniture->scale;
  if (content->draft)
    put_watermark (page, furniture->press);
  ind_page_furnish (page, &(IndFurniture) { furniture->press, content->title, dated, content->sender }, number, n_pages);
}

/* Whether those who sign stand on a page of their own: the last chapter begins the last page. */
static gboolean
signers_are_alone (const IndPlanContent *content, GPtrArray *pages)
{
  const IndScene *last = pages->pdata[pages->len - 1];
  guint headings = 0;

  if (pages->len < 2 || content->goals->len == 0)
    return FALSE;
  for (guint k = 0; k < ind_scene_length (last); k++)
    {
      const IndItem *item = ind_scene_item (last, k);
      gboolean heading = item->type == IND_ITEM_BEGIN && g_str_equal (item->tag, "H1");

      headings += heading;
      if (headings == 0 && item->type == IND_ITEM_BEGIN && ind_tag_is_leaf (item->tag))
        return FALSE;
    }
  return headings == 1;
}

static GPtrArray *
lay_out_once (IndCase *family, const IndPlanContent *content, const IndPlanOptions *options, gboolean sign_early,
              const IndTypeset *typeset)
{
  IndPress press = { typeset, options->large_print ? ind_page_large_types : ind_page_types, options->large_print };
  IndPageForm form = { WIDTH, HEIGHT, MARGIN, MARGIN, MARGIN, HEIGHT - MARGIN };
  Furniture furniture = { content, &press, options->size == IND_PAPER_A3 ? G_SQRT2 : 1 };
  g_autoptr (IndPlanFigures) figures = ind_plan_figures_new (family, options->with, options->large_print, typeset);
  g_autoptr (IndFlow) rest = ind_flow_new (&press, WIDTH - 2 * MARGIN);
  g_autoptr (IndFlow) all = NULL;
  gboolean rest_is_on_it, agreement_is_on_it;

  ind_plan_put_goals (rest, content);
  ind_plan_put_rest (rest, content, figures, FALSE, sign_early);
  all = ind_plan_front (content, &press, &form, rest, &rest_is_on_it, &agreement_is_on_it);
  if (!agreement_is_on_it)
    {
      ind_flow_free (rest);
      rest = ind_flow_new (&press, WIDTH - 2 * MARGIN);
      ind_plan_put_goals (rest, content);
      ind_plan_put_rest (rest, content, figures, TRUE, sign_early);
    }
  if (!rest_is_on_it)
    {
      ind_flow_new_page (all);
      ind_flow_append (all, rest);
    }
  return ind_flow_pages (all, &form, furnish, &furniture);
}

/* Who agrees stands last, but not on a page alone where an earlier one has room. */
static GPtrArray *
lay_out (IndCase *family, const IndPlanContent *content, const IndPlanOptions *options, const IndTypeset *typeset)
{
  g_autoptr (GPtrArray) pages = lay_out_once (family, content, options, FALSE, typeset), early = NULL;

  if (signers_are_alone (content, pages))
    early = lay_out_once (family, content, options, TRUE, typeset);
  return early != NULL && early->len < pages->len ? g_steal_pointer (&early) : g_steal_pointer (&pages);
}

/**
 * ind_plan_paper_new:
 * @family: the case
 * @typeset: how wide texts are
 *
 * Lays out the family's plan as it is today.
 *
 * Returns: (transfer full) (element-type IndScene): its pages
 */
GPtrArray *
ind_plan_paper_new (IndCase *family, const IndPlanOptions *options, const IndTypeset *typeset)
{
  g_autoptr (IndPlanContent) content = ind_plan_content_new (family, options->document, options->draft);

  return lay_out (family, content, options, typeset);
}

/** ind_plan_paper_title: Returns: (transfer full): the document's name and the child's first name. */
char *
ind_plan_paper_title (IndCase *family, const IndPlanOptions *options)
{
  g_autoptr (IndPlanContent) content = ind_plan_content_new (family, options->document, options->draft);

  return ind_text_clean (content->title);
}

/**
 * ind_plan_paper_pdf:
 *
 * Returns: (transfer full) (nullable): the plan as a tagged PDF, or %NULL with @error set
 */
GBytes *
ind_plan_paper_pdf (IndCase *family, const IndPlanOptions *options, GError **error)
{
  IndTypeset *typeset = ind_pango_typeset_new ();
  g_autoptr (IndPlanContent) content = ind_plan_content_new (family, options->document, options->draft);
  g_autoptr (GPtrArray) pages = lay_out (family, content, options, typeset);
  g_autofree char *title = ind_text_clean (content->title);
  GBytes *pdf = ind_pdf_new (pages, title, ind_language (), ind_theme_get (IND_THEME_PRINT), typeset, error);

  ind_pango_typeset_free (typeset);
  return pdf;
}
