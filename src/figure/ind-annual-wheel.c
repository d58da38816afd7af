#include "config.h"

#include "ind-annual-wheel-private.h"

#include <math.h>

/* Sizes in points of each shape's own; a page's are scaled to paper, where 9 points are the least. */
static const IndWheelForm forms[] = {
  [IND_WHEEL_SCREEN] = { .width = 1600, .height = 1200, .scale = 1, .centre = { 556, 632 }, .inner = 156, .outer = 418,
                         .band = 44, .body = 16, .strong = 20, .large = 31, .disc = 17, .least = 20, .smallest = 12,
                         .margin = 48, .list_x = 1112, .list_y = 76, .list_width = 440, .list_height = 1060, .columns = 1,
                         .legend_x = 48, .legend_y = 1162, .legend_width = 1504 },
  [IND_WHEEL_PAGE] = { .width = 1240, .height = 1754, .scale = 0.48, .centre = { 620, 690 }, .inner = 166, .outer = 448,
                       .band = 46, .body = 19.5, .strong = 23.4, .large = 36, .disc = 17, .least = 24, .smallest = 18.75,
                       .margin = 118, .list_x = 118, .list_y = 1305, .list_width = 1004, .list_height = 355, .columns = 2,
                       .legend_x = 118, .legend_y = 1244, .legend_width = 1004 },
  [IND_WHEEL_PART] = { .width = 1044, .height = 1024, .scale = 0.4617, .centre = { 522, 486 }, .inner = 186, .outer = 398,
                       .band = 44, .body = 19.5, .strong = 23.4, .large = 36, .disc = 17, .least = 24, .smallest = 19.49,
                       .legend_x = 2, .legend_y = 971, .legend_width = 1040 },
  [IND_WHEEL_WALL] = { .width = 1920, .height = 1080, .scale = 1, .centre = { 636, 566 }, .inner = 196, .outer = 432,
                       .band = 40, .body = 24, .strong = 28, .large = 37, .disc = 21, .least = 29.1, .smallest = 24,
                       .margin = 56, .list_x = 1206, .list_y = 96, .list_width = 658, .list_height = 764, .columns = 1,
                       .legend_x = 1206, .legend_y = 930, .legend_width = 658 },
};

/* @more: says of those that the list has no room for how many they are. @n_listed: (out): how many it has room for */
static IndFigure *
draw (const IndWheelContent *content, IndWheelShape shape, const IndTypeset *typeset, const char *more, guint *n_listed)
{
  const IndWheelForm *form = &forms[shape];
  g_autoptr (GArray) labels = g_array_new (FALSE, FALSE, sizeof (IndWheelLabel));
  IndWheelDrawing drawing = { content, form, typeset, ind_scene_new (form->width, form->height), NULL, -1, 0, form->list_y, labels };
  double edges[IND_N_RINGS + 1] = { form->outer };
  int room[IND_N_RINGS], all, free_month;
  guint n_edges = 1, k = 0;
  double bottom;

  drawing.scene->scale = form->scale;
  drawing.figure = ind_figure_new (drawing.scene);
  if (content->today >= content->first && content->today < ind_date_add_months (content->first, 12))
    drawing.now = ind_wheel_angle (content, content->today);
  free_month = ind_wheel_last_free (&drawing, IND_N_RINGS);
  all = ind_wheel_share (&drawing, room);
  for (guint ring = 0; ring < IND_N_RINGS; ring++)
    if (room[ring] > 0)
      {
        edges[n_edges] = edges[n_edges - 1] - room[ring] * (form->outer - form->inner) / all;
        n_edges++;
      }
  if (n_edges == 1)
    edges[n_edges++] = form->inner;
  if (form->columns > 0)
    ind_wheel_head (&drawing);
  ind_wheel_ground (&drawing, edges, n_edges);
  for (guint ring = 0; ring < IND_N_RINGS; ring++)
    if (room[ring] > 0)
      {
        int month = free_month >= 0 ? free_month : ind_wheel_last_free (&drawing, ring);

        ind_wheel_draw_ring (&drawing, ring, edges[k + 1], edges[k], room[ring]);
        if (month >= 0)
          ind_wheel_name_ring (&drawing, ring, edges[k + 1], edges[k], month);
        k++;
      }
  ind_wheel_hand (&drawing);
  ind_wheel_labels (&drawing);
  ind_wheel_rim (&drawing);
  ind_wheel_middle (&drawing);
  bottom = ind_wheel_legend (&drawing);
  if (form->legend_y < form->list_y)
    drawing.list_y = MAX (form->list_y, bottom + 2.2 * form->body);
  *n_listed = form->columns > 0 ? ind_wheel_list (&drawing, more) : content->n_entries;
  return drawing.figure;
}

/**
 * ind_annual_wheel_new:
 * @typeset: measures the texts
 *
 * The year as a wheel of twelve months, clockwise from the top, a ring for each kind that occurs, and a list that says the
 * same. Each entry can be reached on the wheel.
 *
 * Returns: (transfer full): the figure
 */
IndFigure *
ind_annual_wheel_new (const IndWheelContent *content, IndWheelShape shape, const IndTypeset *typeset)
{
  guint n_listed;

  return draw (content, shape, typeset, content->more, &n_listed);
}

/* A page that has nothing but the list, from its head to its foot. */
static IndScene *
list_page (const IndWheelContent *content, const IndTypeset *typeset, guint *n_listed)
{
  IndWheelForm form = forms[IND_WHEEL_PAGE];
  IndWheelDrawing drawing = { content, &form, typeset, ind_scene_new (form.width, form.height) };

  form.list_height = form.height - 2 * form.margin - form.strong;
  form.list_y = drawing.list_y = form.margin + form.strong;
  drawing.scene->scale = form.scale;
  *n_listed = ind_wheel_list (&drawing, content->overleaf);
  return drawing.scene;
}

/**
 * ind_annual_wheel_pages:
 * @begins: (element-type guint): gets for each page with which entry its list begins
 *
 * Returns: (transfer full) (element-type IndScene): the wheel on a page, and as many more as its list takes
 */
GPtrArray *
ind_annual_wheel_pages (const IndWheelContent *content, const IndTypeset *typeset, GArray *begins)
{
  GPtrArray *pages = g_ptr_array_new_with_free_func ((GDestroyNotify) ind_scene_unref);
  IndWheelContent rest = *content;
  guint at = 0, n_listed;
  g_autoptr (IndFigure) figure = draw (content, IND_WHEEL_PAGE, typeset, content->overleaf, &n_listed);

  g_array_append_val (begins, at);
  g_ptr_array_add (pages, ind_scene_ref ((IndScene *) ind_figure_scene (figure)));
  while (n_listed > 0 && n_listed < rest.n_entries)
    {
      rest.entries += n_listed;
      rest.n_entries -= n_listed;
      at += n_listed;
      g_array_append_val (begins, at);
      g_ptr_array_add (pages, list_page (&rest, typeset, &n_listed));
    }
  return pages;
}

/** ind_annual_wheel_month: Returns: which of the twelve months lies at this point of the shape, -1 for none. */
int
ind_annual_wheel_month (IndWheelShape shape, double x, double y)
{
  const IndWheelForm *form = &forms[shape];
  double dx = x - form->centre.x, dy = y - form->centre.y, far = hypot (dx, dy);
  double angle = atan2 (dx, -dy) * 180 / G_PI;

  if (far < form->inner || far > form->outer + form->band)
    return -1;
  return (int) ((angle < 0 ? angle + 360 : angle) / IND_WHEEL_MONTH) % 12;
}

/**
 * ind_annual_wheel_months:
 * @from: the first of them, 0–11
 * @n: how many
 *
 * Returns: (transfer full): a frame round months of the shape, to be drawn above it while something is dragged there
 */
IndScene *
ind_annual_wheel_months (IndWheelShape shape, int from, int n)
{
  const IndWheelForm *form = &forms[shape];
  IndScene *scene = ind_scene_new (form->width, form->height);
  int to = MIN (from + MAX (n, 1), 12);
  g_autoptr (IndPath) frame = ind_wheel_sector (form->centre, form->inner, form->outer + form->band, IND_WHEEL_MONTH * MAX (from, 0),
                                      to - MAX (from, 0) == 12 ? 359.9 : IND_WHEEL_MONTH * to);

  ind_scene_path (scene, frame, IND_ROLE_NONE, IND_ROLE_MARK, 5);
  return scene;
}

/**
 * ind_annual_wheel_end:
 * @figure: a wheel of that shape
 * @id: an activity that fills months there
 * @month: after how many of the twelve months it ends, 1–12
 * @at: (out): the middle of that end, where a hand can stretch it
 *
 * Returns: whether it ends there
 */
gboolean
ind_annual_wheel_end (const IndFigure *figure, IndWheelShape shape, gint64 id, int month, IndPoint *at)
{
  const IndScene *scene = ind_figure_scene (figure);
  IndPoint centre = forms[shape].centre;
  double least = INFINITY, most = 0, end = IND_WHEEL_MONTH * month;

  for (guint k = 0; k < ind_scene_length (scene); k++)
    {
      const IndItem *item = ind_scene_item (scene, k);
      const IndPoint *points = ind_scene_points (scene, item);

      if (item->id != id || item->type != IND_ITEM_PATH)
        continue;
      for (guint m = 0; m < item->n_points; m++)
        {
          double dx = points[m].x - centre.x, dy = points[m].y - centre.y, angle = atan2 (dx, -dy) * 180 / G_PI;

          if (fabs (remainder (angle - end, 360)) > 3)
            continue;
          least = MIN (least, hypot (dx, dy));
          most = MAX (most, hypot (dx, dy));
        }
      break;
    }
  if (most == 0)
    return FALSE;
  *at = ind_on_circle (centre.x, centre.y, (least + most) / 2, end - 1.5);
  return TRUE;
}
