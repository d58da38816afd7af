#pragma once

#include "ind-scene.h"

G_BEGIN_DECLS

/* The steps of the type scale. */
typedef enum
{
  IND_STEP_SMALL,
  IND_STEP_BODY,
  IND_STEP_HEADING,
  IND_STEP_WORDS,
  IND_STEP_LARGE,
  IND_STEP_TITLE,
  IND_N_STEPS
} IndStep;

typedef struct
{
  double size, leading;   /* points */
} IndType;

/**
 * IndPress:
 * @typeset: how wide texts are
 * @types: size and leading of each step
 * @large: for those who need large letters: what stood side by side stands one below the other
 * @close: for much on few pages: little air between the rows of a table
 */
typedef struct
{
  const IndTypeset *typeset;
  const IndType *types;
  gboolean large;
  gboolean close;
} IndPress;

/* How a strip holds on to the next one when pages are broken. */
typedef enum
{
  IND_KEEP_NOT,
  IND_KEEP_WITH_NEXT,   /* unless what hangs together is taller than a page */
  IND_KEEP_STRICTLY     /* unless even that is */
} IndKeep;

/**
 * IndPara:
 * @indent: in points from the flow's left edge
 * @width: in points; 0 for all there is
 * @number: (nullable): stands to the left of the first line, at the flow's edge, in the size @number_step
 * @label: (nullable): stands in bold before the first line's text
 * @hang: a first letter » stands outside of the text's edge
 * @balance: lines of about equal length
 * @keep: how the paragraph holds on to what follows
 * @tag: (nullable): the leaf it is; P where it is left out
 * @alt: (nullable): a heading's entry in the outline
 * @link: (nullable): where a Link leads
 */
typedef struct
{
  IndRole role;
  IndStep step;
  double indent, width;
  const char *number;
  IndStep number_step;
  const char *label;
  gboolean hang, balance;
  IndKeep keep;
  const char *tag, *alt, *link;
} IndPara;

/**
 * IndFlow:
 *
 * What is to stand on paper, as strips from top to bottom that are not to be cut. Strips become pages, or one
 * stack in a column, a cell or a box.
 */
typedef struct _IndFlow IndFlow;

IndFlow  *ind_flow_new       (const IndPress *press, double width);
void      ind_flow_free      (IndFlow *flow);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IndFlow, ind_flow_free)

double    ind_flow_width     (const IndFlow *flow);
const IndPress *ind_flow_press (const IndFlow *flow);
gboolean  ind_flow_is_empty  (const IndFlow *flow);
void      ind_flow_set_id    (IndFlow *flow, gint64 id);
void      ind_flow_gap       (IndFlow *flow, double points);
void      ind_flow_new_page  (IndFlow *flow);
void      ind_flow_at_foot   (IndFlow *flow);
void      ind_flow_begin     (IndFlow *flow, const char *tag, const char *alt);
void      ind_flow_end       (IndFlow *flow);
IndScene *ind_flow_strip     (IndFlow *flow, double height, IndKeep keep);
void      ind_flow_let_go    (IndFlow *flow);
void      ind_flow_rule      (IndFlow *flow, IndRole role, double line_width, IndKeep keep);
void      ind_flow_para      (IndFlow *flow, const char *text, const IndPara *para);
void      ind_flow_list_item (IndFlow *flow, const char *text, const IndPara *para);
void      ind_flow_mark      (IndFlow *flow, IndMark mark, IndRole mark_role, const char *text, const IndPara *para);
IndScene *ind_flow_stack_in  (IndFlow *flow, IndFlow **columns, const double *xs, guint n_columns, IndKeep keep);
void      ind_flow_table_head (IndFlow *flow, const char *const *heads, const double *xs, guint n_columns);
void      ind_flow_table_row (IndFlow *flow, IndFlow **cells, const double *xs, guint n_columns);
void      ind_flow_table_end (IndFlow *flow);
void      ind_flow_append    (IndFlow *flow, const IndFlow *other);
IndScene *ind_flow_stack     (const IndFlow *flow, double *height);

/**
 * IndPageForm:
 * @first_top: where the first page's text begins
 * @top, @bottom: where that of the others begins, and where all end
 */
typedef struct
{
  double width, height, left, first_top, top, bottom;
} IndPageForm;

typedef void (*IndPageFunc) (IndScene *page, guint number, guint n_pages, gpointer data);

guint      ind_flow_count_pages (const IndFlow *flow, const IndPageForm *form, double *room);
GPtrArray *ind_flow_pages       (const IndFlow *flow, const IndPageForm *form, IndPageFunc furnish, gpointer data);

G_END_DECLS
