#include "config.h"

#include "ind-flow-private.h"

/* Where a strip stands. */
typedef struct
{
  guint page;
  double y;
  gboolean first;   /* nothing stands above it on its page */
} Place;

typedef struct
{
  const IndFlow *flow;
  const IndPageForm *form;
  Place *places;
  guint page;
  double y;
  gboolean page_is_empty;
} Pager;

static double
page_top (const Pager *pager, guint page)
{
  return page == 0 ? pager->form->first_top : pager->form->top;
}

/* The strip after the last one that hangs together with the strip at @k, as tightly as @least. */
static guint
group_end (const IndFlow *flow, guint k, IndKeep least)
{
  while (k + 1 < flow->strips->len && least <= IND_KEEP_STRICTLY
         && ((IndStrip *) flow->strips->pdata[k])->keep >= least)
    k++;
  return k + 1;
}

/* How much room the strips from @k to @end take, at a page's top or further down. */
static double
group_height (const IndFlow *flow, guint k, guint end, gboolean at_top)
{
  const IndStrip *first = flow->strips->pdata[k];
  double height = at_top ? first->head_height : first->gap;

  height += first->height;
  for (guint i = k + 1; i < end; i++)
    height += ((IndStrip *) flow->strips->pdata[i])->gap + ((IndStrip *) flow->strips->pdata[i])->height;
  return height;
}

static void
turn_page (Pager *pager)
{
  pager->page++;
  pager->y = page_top (pager, pager->page);
  pager->page_is_empty = TRUE;
}

static void
place_group (Pager *pager, guint k, guint end)
{
  const IndStrip *head = pager->flow->strips->pdata[k];

  if (head->at_foot)
    pager->y = MAX (pager->y, pager->form->bottom - group_height (pager->flow, k, end, pager->page_is_empty));
  for (; k < end; k++)
    {
      const IndStrip *strip = pager->flow->strips->pdata[k];

      pager->y += pager->page_is_empty ? strip->head_height : strip->gap;
      pager->places[k] = (Place) { pager->page, pager->y, pager->page_is_empty };
      pager->y += strip->height;
      pager->page_is_empty = FALSE;
    }
}

/* Finds the largest group from @k that this page or a new one has room for. Returns: where the next group begins */
static guint
place_next (Pager *pager, guint k)
{
  const IndFlow *flow = pager->flow;
  double bottom = pager->form->bottom;
  guint end = k + 1;

  if (((IndStrip *) flow->strips->pdata[k])->new_page && !pager->page_is_empty)
    turn_page (pager);
  for (IndKeep least = IND_KEEP_WITH_NEXT; least <= IND_KEEP_STRICTLY + 1; least++)
    {
      end = group_end (flow, k, least);
      if (pager->y + group_height (flow, k, end, pager->page_is_empty) <= bottom + 0.01)
        break;
      if (!pager->page_is_empty && pager->form->top + group_height (flow, k, end, TRUE) <= bottom + 0.01)
        {
          turn_page (pager);
          break;
        }
      if (least > IND_KEEP_STRICTLY && !pager->page_is_empty)
        turn_page (pager);
    }
  place_group (pager, k, end);
  return end;
}

/* Returns: (transfer full): a place for each strip. */
static Place *
find_places (const IndFlow *flow, const IndPageForm *form, guint *n_pages, double *room)
{
  Pager pager = { flow, form, g_new0 (Place, flow->strips->len + 1), 0, form->first_top, TRUE };

  for (guint k = 0; k < flow->strips->len;)
    k = place_next (&pager, k);
  *n_pages = pager.page + 1;
  *room = form->bottom - pager.y;
  return pager.places;
}

/**
 * ind_flow_count_pages:
 * @room: (out) (optional): how much is free on the last page, in points
 *
 * Returns: how many pages the flow takes
 */
guint
ind_flow_count_pages (const IndFlow *flow, const IndPageForm *form, double *room)
{
  guint n_pages;
  double left;

  g_free (find_places (flow, form, &n_pages, &left));
  if (room != NULL)
    *room = left;
  return n_pages;
}

/* Follows which structures are open after a strip. */
static void
follow (GPtrArray *open, const IndScene *scene)
{
  for (guint k = 0; k < ind_scene_length (scene); k++)
    {
      const IndItem *item = ind_scene_item (scene, k);

      if (item->type == IND_ITEM_BEGIN)
        g_ptr_array_add (open, (char *) item->tag);
      else if (item->type == IND_ITEM_END && open->len > 0)
        g_ptr_array_set_size (open, open->len - 1);
    }
}

/* A leaf ends with its page, and goes on as another one of its name. */
static const char *
open_leaf (GPtrArray *open)
{
  const char *tag = open->len > 0 ? open->pdata[open->len - 1] : NULL;

  return tag != NULL && ind_tag_is_leaf (tag) ? tag : NULL;
}

static void
put_strip (const IndFlow *flow, const IndPageForm *form, guint k, const Place *place, IndScene *page)
{
  const IndStrip *strip = flow->strips->pdata[k];

  if (place->first && strip->head != NULL)
    ind_scene_append (page, strip->head, form->left, place->y - strip->head_height);
  if (!place->first && strip->rule)
    ind_scene_rule (page, IND_ROLE_HAIR, 0.5, form->left + strip->rule_x, place->y - strip->gap / 2,
                    flow->width - strip->rule_x);
  ind_scene_append (page, strip->scene, form->left, place->y);
}

/**
 * ind_flow_pages:
 * @furnish: puts heads and feet on each page before anything else stands on it
 *
 * Breaks the flow into pages, all of them within one Document.
 *
 * Returns: (transfer full) (element-type IndScene): the pages, at least one
 */
GPtrArray *
ind_flow_pages (const IndFlow *flow, const IndPageForm *form, IndPageFunc furnish, gpointer data)
{
  GPtrArray *pages = g_ptr_array_new_with_free_func ((GDestroyNotify) ind_scene_unref);
  g_autoptr (GPtrArray) open = g_ptr_array_new ();
  g_autofree Place *places = NULL;
  guint n_pages;
  double room;

  places = find_places (flow, form, &n_pages, &room);
  for (guint k = 0, page = 0; page < n_pages; page++)
    {
      IndScene *scene = ind_scene_new (form->width, form->height);
      const char *leaf = open_leaf (open);

      if (page == 0)
        ind_scene_begin (scene, "Document", NULL, NULL);
      furnish (scene, page + 1, n_pages, data);
      if (leaf != NULL)
        ind_scene_begin (scene, leaf, NULL, NULL);
      for (; k < flow->strips->len && places[k].page == page; k++)
        {
          put_strip (flow, form, k, &places[k], scene);
          follow (open, ((IndStrip *) flow->strips->pdata[k])->scene);
        }
      if (open_leaf (open) != NULL)
        ind_scene_end (scene);
      if (page + 1 == n_pages)
        ind_scene_end (scene);
      g_ptr_array_add (pages, scene);
    }
  return pages;
}
