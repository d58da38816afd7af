#include "config.h"

#include "ind-insight.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ind-case.h"
#include "ind-format.h"
#include "ind-page.h"
#include "ind-pango.h"
#include "ind-pdf.h"
#include "ind-privacy.h"
#include "ind-words.h"

#define WIDTH (IND_PAGE_WIDTH - 2 * IND_PAGE_MARGIN)
#define VALUE (44 * IND_MM)   /* where values begin; their labels stand to the left */
#define GUTTER (3 * IND_MM)
#define HALF (WIDTH / 2)       /* where the second of two short ones begins */

/* Of a table's columns, those for which there is no room stand together in the last one, in at least so much. */
#define REST (50 * IND_MM)
#define WIDEST_WORD (55 * IND_MM)

/* Much stands in it: a step smaller than other papers, and closer. */
static const IndType types[IND_N_STEPS] = {
  [IND_STEP_SMALL] = { 9, 12 }, [IND_STEP_BODY] = { 9.5, 12.5 }, [IND_STEP_HEADING] = { 11.5, 15 },
  [IND_STEP_WORDS] = { 14, 18 }, [IND_STEP_LARGE] = { 17.5, 22 }, [IND_STEP_TITLE] = { 24, 29 },
};

/* What is known while the paper is laid out. */
typedef struct
{
  IndFlow *flow;
  GPtrArray *pieces;
  double *xs;           /* where its columns begin */
  guint n_columns;      /* how many there are; those behind the last stand in it too */
} Layout;

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

/* What is found where: the chapters with their page, where it is known. */
static void
put_contents (IndFlow *flow, GPtrArray *pieces, const guint *pages)
{
  guint n = 0;

  ind_flow_gap (flow, 14);
  ind_flow_para (flow, _("What you find here"), &(IndPara) { .role = IND_ROLE_HEADING, .step = IND_STEP_HEADING,
                                                             .keep = IND_KEEP_STRICTLY });
  for (guint k = 0; k < pieces->len; k++)
    {
      const IndInsightPiece *piece = pieces->pdata[k];
      const double xs[] = { 0, VALUE * 2 };
      IndFlow *cells[2];
      g_autofree char *page = NULL;

      if (piece->kind != IND_INSIGHT_CHAPTER)
        continue;
      page = g_strdup_printf (_("page %u"), pages != NULL ? pages[n] : 0);
      n++;
      cells[0] = ind_flow_new (ind_flow_press (flow), xs[1] - GUTTER);
      cells[1] = ind_flow_new (ind_flow_press (flow), ind_flow_width (flow) - xs[1]);
      ind_flow_para (cells[0], piece->label, &body);
      ind_flow_para (cells[1], page, &(IndPara) { .role = IND_ROLE_MUTED, .step = IND_STEP_BODY });
      ind_flow_gap (flow, 2);
      ind_flow_stack_in (flow, cells, xs, 2, IND_KEEP_NOT);
    }
}

/* A label, and what it says beside it, in two cells. */
static void
fill_row (IndFlow *flow, const IndInsightPiece *piece, double width, IndFlow **cells)
{
  cells[0] = ind_flow_new (ind_flow_press (flow), VALUE - GUTTER);
  cells[1] = ind_flow_new (ind_flow_press (flow), width - VALUE);
  ind_flow_para (cells[0], piece->label, &(IndPara) { .role = IND_ROLE_MUTED, .step = IND_STEP_BODY,
                                                      .keep = IND_KEEP_STRICTLY });
  if (ind_is_blank (piece->text))
    ind_flow_para (cells[1], piece->name, &(IndPara) { .role = IND_ROLE_STRONG, .step = IND_STEP_BODY });
  else
    ind_flow_para (cells[1], piece->text, &(IndPara) { .role = IND_ROLE_BODY, .step = IND_STEP_BODY, .label = piece->name });
}

/* Whether a row fits on one line of half the width. */
static gboolean
is_short (const IndFlow *flow, const IndInsightPiece *piece)
{
  const IndTypeset *typeset = ind_flow_press (flow)->typeset;
  double size = types[IND_STEP_BODY].size;

  return piece->kind == IND_INSIGHT_ROW && piece->name == NULL && !ind_is_blank (piece->text) && !ind_is_blank (piece->label)
         && strchr (piece->text, '\n') == NULL
         && ind_typeset_width (typeset, piece->label, IND_ROLE_MUTED, size) <= VALUE - GUTTER
         && ind_typeset_width (typeset, piece->text, IND_ROLE_BODY, size) <= HALF - VALUE - GUTTER;
}

/* Puts a row, and where both are short the one after it beside it. Returns: how many it has put */
static guint
put_row (IndFlow *flow, const IndInsightPiece *piece, const IndInsightPiece *next, IndKeep keep)
{
  const double xs[] = { 0, VALUE, HALF, HALF + VALUE };
  gboolean two = next != NULL && is_short (flow, piece) && is_short (flow, next);
  gboolean begins = piece->name != NULL && (*piece->label != '\0' || ind_is_blank (piece->text));
  IndFlow *cells[4];

  fill_row (flow, piece, two ? HALF - GUTTER : ind_flow_width (flow), cells);
  if (two)
    fill_row (flow, next, ind_flow_width (flow) - HALF, cells + 2);
  ind_flow_gap (flow, begins ? 6 : 1.5);
  if (two || !ind_flow_is_empty (cells[0]) || !ind_flow_is_empty (cells[1]))
    ind_flow_stack_in (flow, cells, xs, two ? 4 : 2, keep);
  else
    {
      ind_flow_free (cells[0]);
      ind_flow_free (cells[1]);
    }
  return two ? 2 : 1;
}

/* How wide the longest word of a text is, or all of it. */
static double
width_of (const IndFlow *flow, const char *text, IndRole role, gboolean whole)
{
  double size = types[IND_STEP_SMALL].size, widest = 0;
  g_autofree char *bound = ind_text_bind (text);
  g_auto (GStrv) words = whole ? g_strsplit (bound, "\n", -1) : g_strsplit_set (bound, " \n", -1);

  for (char **word = words; *word != NULL; word++)
    widest = MAX (widest, ind_typeset_width (ind_flow_press (flow)->typeset, *word, role, size));
  return widest;
}

/* How wide a column must be, and would like to be. */
static void
measure_column (const Layout *layout, guint head, guint column, double *least, double *liked)
{
  *least = *liked = 0;
  for (guint k = head; k < layout->pieces->len; k++)
    {
      const IndInsightPiece *piece = layout->pieces->pdata[k];
      IndRole role = k == head || column == 0 ? IND_ROLE_STRONG : IND_ROLE_BODY;

      if (k > head && piece->kind != IND_INSIGHT_CELLS)
        break;
      *least = MAX (*least, width_of (layout->flow, piece->cells[column], role, FALSE));
      *liked = MAX (*liked, width_of (layout->flow, piece->cells[column], role, k > head));
    }
  *least = MIN (*least, WIDEST_WORD) + 2 * GUTTER;
  *liked = MAX (*liked + 2 * GUTTER, *least);
}

/* Shares out what is left: who wants less than an even share gets what it wants, the others the same each. */
static void
share_out (double *widths, const double *liked, guint n, double left)
{
  g_autofree gboolean *done = g_new0 (gboolean, n);
  guint open = n, before = n + 1;

  while (open > 0 && open < before)
    {
      double share = left / open;

      before = open;
      for (guint k = 0; k < n; k++)
        if (!done[k] && liked[k] - widths[k] <= share)
          {
            left -= liked[k] - widths[k];
            widths[k] = liked[k];
            done[k] = TRUE;
            open--;
          }
    }
  for (guint k = 0; k < n; k++)
    widths[k] += done[k] ? 0 : left / open;
}

/* Gives the columns their widths: each its longest word, and of what is left what it would like. */
static void
set_columns (Layout *layout, guint head)
{
  const IndInsightPiece *piece = layout->pieces->pdata[head];
  guint n = g_strv_length (piece->cells);
  g_autofree double *least = g_new (double, n), *liked = g_new (double, n);
  double width = ind_flow_width (layout->flow), sum = 0, x = 0;

  for (guint k = 0; k < n; k++)
    measure_column (layout, head, k, &least[k], &liked[k]);
  for (guint k = 0; k < n; k++)
    sum += least[k];
  layout->n_columns = n;
  while (sum > width && layout->n_columns > 1)
    {
      guint last = --layout->n_columns;

      /* What does not fit goes into the last column, with its name. */
      sum = REST;
      for (guint k = 0; k < last - 1; k++)
        sum += least[k];
      least[last - 1] = REST;
      liked[last - 1] = width;
    }
  share_out (least, liked, layout->n_columns, MAX (width - sum, 0));
  layout->xs = g_renew (double, layout->xs, n);
  for (guint k = 0; k < layout->n_columns; k++)
    {
      layout->xs[k] = x;
      x += least[k];
    }
}

/* What stands in a column: where it is the last, also what there is no column for. */
static char *
cell_of (const Layout *layout, char **heads, char **cells, guint column)
{
  g_autoptr (GString) all = NULL;
  guint n = g_strv_length (cells);

  if (column + 1 < layout->n_columns || layout->n_columns == n)
    return g_strdup (cells[column]);
  all = g_string_new (NULL);
  for (guint k = column; k < n; k++)
    if (*cells[k] != '\0')
      g_string_append_printf (all, "%s%s: %s", all->len > 0 ? " · " : "", heads[k], cells[k]);
  return g_string_free (g_steal_pointer (&all), FALSE);
}

static void
begin_table (Layout *layout, guint head)
{
  const IndInsightPiece *piece = layout->pieces->pdata[head];
  g_auto (GStrv) heads = NULL;

  set_columns (layout, head);
  heads = g_new0 (char *, layout->n_columns + 1);
  for (guint k = 0; k < layout->n_columns; k++)
    heads[k] = k + 1 < layout->n_columns || layout->n_columns == g_strv_length (piece->cells) ? g_strdup (piece->cells[k])
                                                                                              : g_strdup (_("More"));
  ind_flow_gap (layout->flow, 8);
  ind_flow_table_head (layout->flow, (const char *const *) heads, layout->xs, layout->n_columns);
}

static void
put_cells (Layout *layout, char **heads, char **texts)
{
  g_autofree IndFlow **cells = g_new (IndFlow *, layout->n_columns);

  for (guint k = 0; k < layout->n_columns; k++)
    {
      double end = k + 1 < layout->n_columns ? layout->xs[k + 1] - GUTTER : ind_flow_width (layout->flow);
      g_autofree char *text = cell_of (layout, heads, texts, k);

      cells[k] = ind_flow_new (ind_flow_press (layout->flow), end - layout->xs[k]);
      ind_flow_para (cells[k], text, &(IndPara) { .role = k == 0 ? IND_ROLE_STRONG : IND_ROLE_BODY, .step = IND_STEP_SMALL });
    }
  ind_flow_table_row (layout->flow, cells, layout->xs, layout->n_columns);
}

/* Puts a table whole. Returns: how many pieces it was */
static guint
put_table (Layout *layout, guint head)
{
  char **heads = ((IndInsightPiece *) layout->pieces->pdata[head])->cells;
  guint k = head + 1;

  begin_table (layout, head);
  for (; k < layout->pieces->len && ((IndInsightPiece *) layout->pieces->pdata[k])->kind == IND_INSIGHT_CELLS; k++)
    put_cells (layout, heads, ((IndInsightPiece *) layout->pieces->pdata[k])->cells);
  ind_flow_table_end (layout->flow);
  return k - head;
}

/* Puts what stands at @at. Returns: how many pieces that was */
static guint
put_piece (Layout *layout, guint at)
{
  IndFlow *flow = layout->flow;
  const IndInsightPiece *piece = layout->pieces->pdata[at];
  const IndInsightPiece *before = at > 0 ? layout->pieces->pdata[at - 1] : NULL;
  const IndInsightPiece *next = at + 1 < layout->pieces->len ? layout->pieces->pdata[at + 1] : NULL;

  switch (piece->kind)
    {
    case IND_INSIGHT_CHAPTER:
      ind_flow_gap (flow, 20);
      ind_flow_para (flow, piece->label, &(IndPara) { .role = IND_ROLE_TITLE, .step = IND_STEP_LARGE, .tag = "H1",
                                                      .alt = piece->label, .keep = IND_KEEP_STRICTLY });
      ind_flow_gap (flow, 4);
      break;
    case IND_INSIGHT_RECORD:
      {
        g_autofree char *entry = ind_words_shorten (piece->label, 70);

        ind_flow_gap (flow, 11);
        ind_flow_para (flow, piece->label, &(IndPara) { .role = IND_ROLE_HEADING, .step = IND_STEP_HEADING, .tag = "H2",
                                                        .alt = entry, .keep = IND_KEEP_STRICTLY });
        break;
      }
    case IND_INSIGHT_DAY:
      ind_flow_gap (flow, 8);
      ind_flow_para (flow, piece->label, &(IndPara) { .role = IND_ROLE_STRONG, .step = IND_STEP_BODY,
                                                      .keep = IND_KEEP_STRICTLY });
      break;
    case IND_INSIGHT_ROW:
      /* A heading does not stand alone with one row. */
      return put_row (flow, piece, next,
                      before != NULL && before->kind == IND_INSIGHT_RECORD ? IND_KEEP_WITH_NEXT : IND_KEEP_NOT);
    case IND_INSIGHT_HEAD:
      return put_table (layout, at);
    case IND_INSIGHT_CELLS:
      break;
    }
  return 1;
}

static void
furnish (IndScene *page, guint number, guint n_pages, gpointer furniture)
{
  ind_page_furnish (page, furniture, number, n_pages);
}

static GPtrArray *
lay_out (const IndInsight *insight, GPtrArray *pieces, const IndTypeset *typeset, const guint *chapter_pages)
{
  const char *title = _("What we keep about you");
  IndPress press = { typeset, types, .close = TRUE };
  IndPageForm form = { IND_PAGE_WIDTH, IND_PAGE_HEIGHT, IND_PAGE_MARGIN, IND_PAGE_MARGIN, IND_PAGE_MARGIN,
                       IND_PAGE_HEIGHT - IND_PAGE_MARGIN };
  g_autofree char *date = ind_format_date (ind_today ());
  g_autofree char *municipality = ind_text_for_others (insight->family, insight->family->municipality);
  g_autofree char *sender = !ind_is_blank (municipality) ? g_strdup_printf (_("%s Municipality"), municipality) : NULL;
  IndFurniture furniture = { &press, title, date, sender };
  g_autoptr (IndFlow) flow = ind_flow_new (&press, WIDTH);
  Layout layout = { flow, pieces };

  put_front (flow, insight->family, title);
  put_contents (flow, pieces, chapter_pages);
  for (guint k = 0; k < pieces->len;)
    k += put_piece (&layout, k);
  g_free (layout.xs);
  return ind_flow_pages (flow, &form, furnish, &furniture);
}

/* Returns: (transfer full): the page on which each chapter begins, in their order. The paper's own title is no chapter. */
static guint *
find_chapters (GPtrArray *pages, guint n_pieces)
{
  guint *found = g_new0 (guint, n_pieces + 1);
  guint n = 0;

  for (guint p = 0; p < pages->len; p++)
    for (guint k = 0; k < ind_scene_length (pages->pdata[p]); k++)
      {
        const IndItem *item = ind_scene_item (pages->pdata[p], k);

        if (item->type == IND_ITEM_BEGIN && g_strcmp0 (item->tag, "H1") == 0 && n++ > 0 && n <= n_pieces + 1)
          found[n - 2] = p + 1;
      }
  return found;
}

/** ind_insight_paper_new: Returns: (transfer full) (element-type IndScene): the insight's pages. */
GPtrArray *
ind_insight_paper_new (const IndInsight *insight, const IndTypeset *typeset)
{
  g_autoptr (GPtrArray) pieces = ind_insight_pieces (insight);
  /* Laid out once to learn the chapters' pages, and once with them: they take the same room. */
  g_autoptr (GPtrArray) draft = lay_out (insight, pieces, typeset, NULL);
  g_autofree guint *chapter_pages = find_chapters (draft, pieces->len);

  return lay_out (insight, pieces, typeset, chapter_pages);
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
