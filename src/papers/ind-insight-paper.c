#include "config.h"

#include "ind-insight.h"

#include <glib/gi18n.h>

#include "ind-case.h"
#include "ind-format.h"
#include "ind-page.h"
#include "ind-pango.h"
#include "ind-pdf.h"
#include "ind-privacy.h"
#include "ind-words.h"

#define WIDTH (IND_PAGE_WIDTH - 2 * IND_PAGE_MARGIN)
#define VALUE (56 * IND_MM)   /* where values begin; their labels stand to the left */
#define LABEL (VALUE - 4 * IND_MM)

static const IndPara body = { .role = IND_ROLE_BODY, .step = IND_STEP_BODY };

/* What stands on the first page before the first chapter. */
static void
put_front (IndFlow *flow, IndCase *family, const char *title)
{
  g_autofree char *name = ind_text_for_others (family, family->family_name), *reference = ind_text_clean (family->reference);
  g_autofree char *date = ind_format_date (ind_today ());
  g_autofree char *whose = ind_words_fill (_("The {name} family · case {reference} · {date}"), "name", name,
                                           "reference", reference, "date", date, NULL);

  ind_flow_para (flow, title, &(IndPara) { .role = IND_ROLE_TITLE, .step = IND_STEP_TITLE, .tag = "H1", .alt = title });
  ind_flow_gap (flow, 4);
  ind_flow_para (flow, whose, &(IndPara) { .role = IND_ROLE_MUTED, .step = IND_STEP_BODY });
  ind_flow_gap (flow, 16);
  ind_flow_para (flow, _("Here is all that we keep about you in Indgang, our notes for ourselves too. At the end it says what "
                         "has been done in the case, and who has used it."), &body);
  ind_flow_gap (flow, 6);
  ind_flow_para (flow, _("The last four characters of CPR numbers, and addresses that are protected, are left out of this "
                         "paper, so that nobody else gets to see them. Where they stood in a text you find … instead. We do "
                         "keep them, and can show them to the one whom they are about."), &body);
  ind_flow_gap (flow, 6);
  ind_flow_para (flow, _("Your case in the municipality's journal is not part of this. You can ask for that as well."), &body);
}

/* A label, and what it says beside it; below it where that is very long. A heading does not stand alone with one row. */
static void
put_row (IndFlow *flow, const IndInsightPiece *piece, IndKeep keep)
{
  const double xs[] = { 0, VALUE };
  IndFlow *cells[] = { ind_flow_new (ind_flow_press (flow), LABEL),
                       ind_flow_new (ind_flow_press (flow), ind_flow_width (flow) - VALUE) };

  ind_flow_para (cells[0], piece->label, &(IndPara) { .role = IND_ROLE_MUTED, .step = IND_STEP_BODY,
                                                      .keep = IND_KEEP_STRICTLY });
  if (ind_is_blank (piece->text))
    ind_flow_para (cells[1], piece->name, &(IndPara) { .role = IND_ROLE_STRONG, .step = IND_STEP_BODY });
  else
    ind_flow_para (cells[1], piece->text, &(IndPara) { .role = IND_ROLE_BODY, .step = IND_STEP_BODY, .label = piece->name });
  ind_flow_gap (flow, piece->name != NULL && (*piece->label != '\0' || ind_is_blank (piece->text)) ? 10 : 3);
  if (ind_flow_is_empty (cells[0]) && ind_flow_is_empty (cells[1]))
    {
      ind_flow_free (cells[0]);
      ind_flow_free (cells[1]);
      return;
    }
  ind_flow_stack_in (flow, cells, xs, 2, keep);
}

static void
put_use (IndFlow *flow, const IndInsightPiece *piece, const double *xs)
{
  const char *const texts[] = { piece->label, piece->name, piece->text };
  IndFlow *cells[3];

  for (guint k = 0; k < 3; k++)
    {
      cells[k] = ind_flow_new (ind_flow_press (flow), (k < 2 ? xs[k + 1] - 10 : ind_flow_width (flow)) - xs[k]);
      ind_flow_para (cells[k], texts[k], &body);
    }
  ind_flow_table_row (flow, cells, xs, 3);
}

static void
put_piece (IndFlow *flow, const IndInsightPiece *piece, const IndInsightPiece *before, const double *xs)
{
  switch (piece->kind)
    {
    case IND_INSIGHT_CHAPTER:
      ind_flow_gap (flow, 30);
      ind_flow_para (flow, piece->label, &(IndPara) { .role = IND_ROLE_TITLE, .step = IND_STEP_LARGE, .tag = "H1",
                                                      .alt = piece->label, .keep = IND_KEEP_STRICTLY });
      ind_flow_gap (flow, 6);
      break;
    case IND_INSIGHT_RECORD:
      {
        g_autofree char *entry = ind_words_shorten (piece->label, 70);

        ind_flow_gap (flow, 18);
        ind_flow_para (flow, piece->label, &(IndPara) { .role = IND_ROLE_HEADING, .step = IND_STEP_HEADING, .tag = "H2",
                                                        .alt = entry, .keep = IND_KEEP_STRICTLY });
        break;
      }
    case IND_INSIGHT_DAY:
      ind_flow_gap (flow, 12);
      ind_flow_para (flow, piece->label, &(IndPara) { .role = IND_ROLE_STRONG, .step = IND_STEP_BODY,
                                                      .keep = IND_KEEP_STRICTLY });
      break;
    case IND_INSIGHT_ROW:
      put_row (flow, piece, before != NULL && before->kind == IND_INSIGHT_RECORD ? IND_KEEP_WITH_NEXT : IND_KEEP_NOT);
      break;
    case IND_INSIGHT_HEAD:
      ind_flow_gap (flow, 6);
      ind_flow_table_head (flow, (const char *const[]) { piece->label, piece->name, piece->text }, xs, 3);
      break;
    case IND_INSIGHT_USE:
      put_use (flow, piece, xs);
      break;
    }
}

static void
furnish (IndScene *page, guint number, guint n_pages, gpointer furniture)
{
  ind_page_furnish (page, furniture, number, n_pages);
}

/** ind_insight_paper_new: Returns: (transfer full) (element-type IndScene): the insight's pages. */
GPtrArray *
ind_insight_paper_new (const IndInsight *insight, const IndTypeset *typeset)
{
  const char *title = _("What we keep about you");
  static const double xs[] = { 0, 52 * IND_MM, 118 * IND_MM };
  IndPress press = { typeset, ind_page_types, FALSE };
  IndPageForm form = { IND_PAGE_WIDTH, IND_PAGE_HEIGHT, IND_PAGE_MARGIN, IND_PAGE_MARGIN, IND_PAGE_MARGIN,
                       IND_PAGE_HEIGHT - IND_PAGE_MARGIN };
  g_autofree char *date = ind_format_date (ind_today ());
  g_autofree char *municipality = ind_text_for_others (insight->family, insight->family->municipality);
  g_autofree char *sender = !ind_is_blank (municipality) ? g_strdup_printf (_("%s Municipality"), municipality) : NULL;
  IndFurniture furniture = { &press, title, date, sender };
  g_autoptr (GPtrArray) pieces = ind_insight_pieces (insight);
  g_autoptr (IndFlow) flow = ind_flow_new (&press, WIDTH);

  put_front (flow, insight->family, title);
  for (guint k = 0; k < pieces->len; k++)
    put_piece (flow, pieces->pdata[k], k > 0 ? pieces->pdata[k - 1] : NULL, xs);
  if (insight->uses->len > 0)
    ind_flow_table_end (flow);
  return ind_flow_pages (flow, &form, furnish, &furniture);
}

/**
 * ind_insight_pdf:
 *
 * Returns: (transfer full) (nullable): all that is kept about a family as a tagged PDF, or %NULL with @error set
 */
GBytes *
ind_insight_pdf (const IndInsight *insight, GError **error)
{
  IndTypeset *typeset = ind_pango_typeset_new ();
  g_autoptr (GPtrArray) pages = ind_insight_paper_new (insight, typeset);
  GBytes *pdf = ind_pdf_new (pages, _("What we keep about you"), ind_language (), ind_theme_get (IND_THEME_PRINT),
                            typeset, error);

  ind_pango_typeset_free (typeset);
  return pdf;
}
