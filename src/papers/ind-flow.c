#include "config.h"

#include "ind-flow-private.h"

#include <string.h>

#define TALL_COLUMN 330.0   /* in points; taller ones are not kept in one piece */

static void
ind_strip_free (IndStrip *strip)
{
  ind_scene_unref (strip->scene);
  g_clear_pointer (&strip->head, ind_scene_unref);
  g_free (strip);
}

/** ind_flow_new: @press: kept by the caller. @width: in points. Returns: (transfer full): an empty flow. */
IndFlow *
ind_flow_new (const IndPress *press, double width)
{
  IndFlow *flow = g_new0 (IndFlow, 1);

  flow->press = press;
  flow->width = width;
  flow->strips = g_ptr_array_new_with_free_func ((GDestroyNotify) ind_strip_free);
  flow->pending = ind_scene_new (0, 0);
  return flow;
}

/** ind_flow_free: Lets go of the flow and all in it. */
void
ind_flow_free (IndFlow *flow)
{
  g_ptr_array_unref (flow->strips);
  ind_scene_unref (flow->pending);
  g_clear_pointer (&flow->head, ind_scene_unref);
  g_free (flow);
}

/** ind_flow_width: Returns: in points. */
double
ind_flow_width (const IndFlow *flow)
{
  return flow->width;
}

/** ind_flow_press: Returns: (transfer none): what the flow is set with. */
const IndPress *
ind_flow_press (const IndFlow *flow)
{
  return flow->press;
}

/** ind_flow_is_empty: Returns: whether nothing stands in it. */
gboolean
ind_flow_is_empty (const IndFlow *flow)
{
  return flow->strips->len == 0;
}

/** ind_flow_set_id: What is added from now on stands for @id; 0 for nothing. */
void
ind_flow_set_id (IndFlow *flow, gint64 id)
{
  flow->id = id;
}

/** ind_flow_gap: Leaves at least @points of air before the next strip, though not at a page's top. */
void
ind_flow_gap (IndFlow *flow, double points)
{
  flow->gap = MAX (flow->gap, points);
}

/** ind_flow_new_page: The next strip begins a page. */
void
ind_flow_new_page (IndFlow *flow)
{
  flow->new_page = TRUE;
}

/** ind_flow_at_foot: The next strip stands at the foot of its page, spare air above it. */
void
ind_flow_at_foot (IndFlow *flow)
{
  flow->at_foot = TRUE;
}

/** ind_flow_begin: The next strip begins the structure @tag; @alt describes a Figure, or is a heading's entry. */
void
ind_flow_begin (IndFlow *flow, const char *tag, const char *alt)
{
  ind_scene_begin (flow->pending, tag, alt, NULL);
}

/** ind_flow_end: The structure begun last ends with the strip added last. */
void
ind_flow_end (IndFlow *flow)
{
  if (ind_scene_length (flow->pending) > 0 || flow->strips->len == 0)
    ind_scene_end (flow->pending);
  else
    ind_scene_end (((IndStrip *) flow->strips->pdata[flow->strips->len - 1])->scene);
}

static IndStrip *
add_strip (IndFlow *flow, double height, IndKeep keep)
{
  IndStrip *strip = g_new0 (IndStrip, 1);

  strip->scene = g_steal_pointer (&flow->pending);
  ind_scene_set_id (strip->scene, flow->id);
  flow->pending = ind_scene_new (0, 0);
  strip->height = height;
  strip->keep = keep;
  strip->gap = flow->gap;
  strip->rule = flow->rule;
  strip->rule_x = flow->rule_x;
  strip->new_page = flow->new_page;
  strip->at_foot = flow->at_foot;
  strip->head = flow->head != NULL ? ind_scene_ref (flow->head) : NULL;
  strip->head_height = flow->head_height;
  flow->gap = 0;
  flow->rule = flow->new_page = flow->at_foot = FALSE;
  g_ptr_array_add (flow->strips, strip);
  return strip;
}

/**
 * ind_flow_strip:
 * @height: in points
 *
 * Adds a strip. Returns: (transfer none): its scene, to be drawn in from 0, 0; to be touched until the next is added
 */
IndScene *
ind_flow_strip (IndFlow *flow, double height, IndKeep keep)
{
  return add_strip (flow, height, keep)->scene;
}

/** ind_flow_let_go: The strip added last need not stay with the next one. */
void
ind_flow_let_go (IndFlow *flow)
{
  if (flow->strips->len > 0)
    ((IndStrip *) flow->strips->pdata[flow->strips->len - 1])->keep = IND_KEEP_NOT;
}

/** ind_flow_rule: Adds a line over the whole width, as a strip of its own. */
void
ind_flow_rule (IndFlow *flow, IndRole role, double line_width, IndKeep keep)
{
  IndScene *scene = ind_flow_strip (flow, line_width, keep);

  ind_scene_rule (scene, role, line_width, 0, line_width / 2, flow->width);
}

/* Adds the lines of one paragraph, a strip each. */
static void
add_lines (IndFlow *flow, const char *text, const IndPara *para, gboolean first, const char *bullet)
{
  const IndType *type = &flow->press->types[para->step];
  const IndTypeset *typeset = flow->press->typeset;
  g_autofree char *label = first && para->label != NULL ? ind_text_clean (para->label) : NULL;
  double bullet_width = bullet != NULL ? ind_typeset_width (typeset, "– ", para->role, type->size) + 3 : 0;
  double left = para->indent + bullet_width;
  double width = (para->width > 0 ? para->width : flow->width - para->indent) - bullet_width;
  double label_width = label != NULL ? ind_typeset_width (typeset, label, IND_ROLE_STRONG, type->size) : 0;
  double indent = label != NULL ? label_width + type->size * 0.5 : 0;
  double baseline = type->leading / 2 + type->size * 0.35;
  g_autofree char *bound = ind_text_bind (text), *alt = para->alt != NULL ? ind_text_clean (para->alt) : NULL;
  g_autoptr (GArray) lines = NULL;

  if (para->hang && g_str_has_prefix (text, "»"))
    {
      indent = -ind_typeset_width (typeset, "»", para->role, type->size);
      left += indent;
      width -= indent;
    }
  lines = para->balance ? ind_typeset_balanced (typeset, bound, para->role, type->size, width, indent)
                        : ind_typeset_lines (typeset, bound, para->role, type->size, width, indent);
  for (guint k = 0; k < lines->len; k++)
    {
      const IndLine *line = &g_array_index (lines, IndLine, k);
      gboolean last = k + 1 == lines->len;
      IndKeep keep = last ? para->keep : k == 0 || k + 2 == lines->len ? IND_KEEP_STRICTLY
                                                                       : MIN (para->keep, IND_KEEP_WITH_NEXT);
      IndScene *scene;

      if (k == 0 && bullet != NULL)
        ind_scene_begin (flow->pending, "LI", NULL, NULL);
      scene = ind_flow_strip (flow, type->leading, keep);
      if (k == 0 && bullet != NULL)
        {
          ind_scene_begin (scene, "Lbl", NULL, NULL);
          ind_scene_text (scene, para->role, type->size, para->indent, baseline,
                          ind_typeset_width (typeset, bullet, para->role, type->size), bullet, -1);
          ind_scene_end (scene);
        }
      if (k == 0)
        ind_scene_begin (scene, bullet != NULL ? "LBody" : para->tag != NULL ? para->tag : "P", alt, para->link);
      if (k == 0 && first && para->number != NULL)
        {
          double size = flow->press->types[para->number_step].size;
          g_autofree char *spaced = g_strconcat (para->number, " ", NULL);

          ind_scene_text (scene, IND_ROLE_NUMBER, size, 0, baseline,
                          ind_typeset_width (typeset, para->number, IND_ROLE_NUMBER, size), spaced, -1);
        }
      if (k == 0 && label != NULL)
        {
          g_autofree char *spaced = g_strconcat (label, " ", NULL);

          ind_scene_text (scene, IND_ROLE_STRONG, type->size, left, baseline, label_width, spaced, -1);
        }
      {
        g_autofree char *set = ind_text_unbind (bound + line->start, line->length);

        ind_scene_text (scene, para->role, type->size, left + line->x, baseline, line->width, set, -1)->rtl = line->rtl;
      }
      if (last)
        ind_scene_end (scene);
      if (last && bullet != NULL)
        ind_scene_end (scene);
    }
}

/* A label that would leave the first line too little room stands above it. Returns: whether it does */
static gboolean
put_label_above (IndFlow *flow, const IndPara *para)
{
  double width = ind_typeset_width (flow->press->typeset, para->label, IND_ROLE_STRONG,
                                    flow->press->types[para->step].size);
  IndPara above = { .role = IND_ROLE_STRONG, .step = para->step, .indent = para->indent, .width = para->width,
                    .keep = IND_KEEP_STRICTLY };

  if (width < (para->width > 0 ? para->width : flow->width - para->indent) * 0.5)
    return FALSE;
  ind_flow_para (flow, para->label, &above);
  return TRUE;
}

/** ind_flow_para: Adds @text, which may hold several paragraphs; nothing where it holds none. */
void
ind_flow_para (IndFlow *flow, const char *text, const IndPara *para)
{
  g_auto (GStrv) parts = ind_text_paragraphs (text);
  gboolean above = para->label != NULL && parts[0] != NULL && put_label_above (flow, para);

  for (guint k = 0; parts[k] != NULL; k++)
    {
      IndPara part = *para;

      if (parts[k + 1] != NULL)
        part.keep = MIN (para->keep, IND_KEEP_WITH_NEXT);
      if (above)
        part.label = NULL;
      if (k > 0)
        ind_flow_gap (flow, flow->press->types[para->step].leading * 0.35);
      add_lines (flow, parts[k], &part, k == 0, NULL);
    }
}

/** ind_flow_list_item: Adds an item of a list, which the caller begins and ends (L). */
void
ind_flow_list_item (IndFlow *flow, const char *text, const IndPara *para)
{
  g_autofree char *clean = ind_text_clean (text);

  if (*clean != '\0')
    add_lines (flow, clean, para, TRUE, "–");
}

/** ind_flow_mark: Adds a paragraph with a mark before its first line. */
void
ind_flow_mark (IndFlow *flow, IndMark mark, IndRole mark_role, const char *text, const IndPara *para)
{
  const IndType *type = &flow->press->types[para->step];
  double size = type->size * 0.92;
  IndPara moved = *para;
  guint first = flow->strips->len;

  moved.indent = para->indent + size + type->size * 0.55;
  if (para->width > 0)
    moved.width = para->width - (moved.indent - para->indent);
  ind_flow_para (flow, text, &moved);
  if (flow->strips->len > first)
    ind_scene_mark (((IndStrip *) flow->strips->pdata[first])->scene, mark, mark_role, para->indent,
                    type->leading / 2 - size / 2, size);
}

/**
 * ind_flow_stack:
 * @height: (out): in points
 *
 * Returns: (transfer full): all strips one below the other
 */
IndScene *
ind_flow_stack (const IndFlow *flow, double *height)
{
  IndScene *scene = ind_scene_new (flow->width, 0);
  double y = 0;

  for (guint k = 0; k < flow->strips->len; k++)
    {
      const IndStrip *strip = flow->strips->pdata[k];

      y += k > 0 ? strip->gap : 0;
      if (k > 0 && strip->rule)
        ind_scene_rule (scene, IND_ROLE_HAIR, 0.5, strip->rule_x, y - strip->gap / 2, flow->width - strip->rule_x);
      ind_scene_append (scene, strip->scene, 0, y);
      y += strip->height;
    }
  ind_scene_append (scene, flow->pending, 0, y);
  scene->height = *height = y;
  return scene;
}

/* Adds the strips of a column one by one, moved by @x points. */
static void
add_below (IndFlow *flow, const IndFlow *column, double x)
{
  for (guint k = 0; k < column->strips->len; k++)
    {
      const IndStrip *strip = column->strips->pdata[k];

      ind_flow_gap (flow, strip->gap);
      ind_scene_append (ind_flow_strip (flow, strip->height, strip->keep), strip->scene, x, 0);
    }
}

/**
 * ind_flow_stack_in:
 * @columns: (array length=n_columns) (transfer full): each becomes a stack
 * @xs: where each begins, in points
 *
 * Adds columns side by side as one strip; where one of them is very tall, below each other.
 *
 * Returns: (transfer none) (nullable): the strip's scene, which knows its height, to be touched until the next strip
 *   is added; %NULL where they stand below each other
 */
IndScene *
ind_flow_stack_in (IndFlow *flow, IndFlow **columns, const double *xs, guint n_columns, IndKeep keep)
{
  g_autoptr (GPtrArray) stacks = g_ptr_array_new_with_free_func ((GDestroyNotify) ind_scene_unref);
  IndScene *all = NULL;
  double tallest = 0;

  for (guint k = 0; k < n_columns; k++)
    {
      double height;

      g_ptr_array_add (stacks, ind_flow_stack (columns[k], &height));
      tallest = MAX (tallest, height);
    }
  if (tallest <= TALL_COLUMN)
    {
      all = ind_flow_strip (flow, tallest, keep);
      all->height = tallest;
    }
  for (guint k = 0; k < n_columns; k++)
    {
      if (all != NULL)
        ind_scene_append (all, stacks->pdata[k], xs[k], 0);
      else
        add_below (flow, columns[k], xs[k]);
      ind_flow_free (columns[k]);
    }
  return all;
}

/** ind_flow_append: Adds all strips of @other, which must be as wide. */
void
ind_flow_append (IndFlow *flow, const IndFlow *other)
{
  for (guint k = 0; k < other->strips->len; k++)
    {
      const IndStrip *strip = other->strips->pdata[k];
      IndScene *scene = ind_flow_strip (flow, strip->height, strip->keep);
      IndStrip *copy = flow->strips->pdata[flow->strips->len - 1];

      ind_scene_append (scene, strip->scene, 0, 0);
      copy->gap = MAX (copy->gap, strip->gap);
      copy->rule |= strip->rule;
      copy->rule_x = strip->rule_x;
      copy->new_page |= strip->new_page;
      copy->at_foot |= strip->at_foot;
      copy->head = strip->head != NULL ? ind_scene_ref (strip->head) : NULL;
      copy->head_height = strip->head_height;
    }
}
