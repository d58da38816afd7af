#include "config.h"

#include "ind-scene.h"

static void
append_hue (const IndItem *item, GString *dump)
{
  static const char *const hues[] = { "", " orange", " yellow", " green", " purple", " sky", " blue", " slate", " red" };
  static const char *const dashes[] = { "", " dashed", " dotted" };

  g_string_append (dump, hues[item->hue]);
  g_string_append (dump, dashes[item->dash]);
  if (item->patterned)
    g_string_append (dump, " patterned");
  if (item->casing > 0)
    g_string_append_printf (dump, " casing %.4g", item->casing);
}

static void
dump_path (const IndScene *scene, const IndItem *item, GString *dump)
{
  static const char *const names[] = { "M", "L", "C", "Z" };
  static const guint n_points[] = { 1, 1, 3, 0 };
  const IndPoint *point = ind_scene_points (scene, item);

  for (guint k = 0; k < item->n_steps; k++)
    {
      guint8 step = ind_scene_steps (scene, item)[k];

      g_string_append_printf (dump, " %s", names[step]);
      for (guint i = 0; i < n_points[step]; i++, point++)
        g_string_append_printf (dump, "%s%.1f,%.1f", i > 0 ? " " : "", point->x, point->y);
    }
}

static void
dump_item (const IndScene *scene, const IndItem *item, guint depth, GString *dump)
{
  static const char *const marks[] = { "ring", "half", "tick", "triangle", "dashed", "cross", "dot", "hole" };
  const IndBox *box = &item->bounds;

  g_string_append_printf (dump, "%*s", (int) MIN (depth, 40) * 2, "");
  switch (item->type)
    {
    case IND_ITEM_TEXT:
      g_string_append_printf (dump, "%s %.4g", ind_role_name (item->role), item->size);
      if (item->arc != 0)
        g_string_append_printf (dump, " on an arc of %.1f round %.1f %.1f wide %.1f", item->arc, item->centre.x,
                                item->centre.y, item->width);
      else
        g_string_append_printf (dump, " at %.1f %.1f wide %.1f", box->x, item->baseline, box->width);
      if (item->angle != 0)
        g_string_append_printf (dump, " turned %.0f", item->angle);
      append_hue (item, dump);
      g_string_append_printf (dump, "%s |%s|", item->rtl ? " rtl" : "", item->text);
      break;
    case IND_ITEM_LINE:
    case IND_ITEM_SHAPE:
      g_string_append_printf (dump, "%s %s", item->type == IND_ITEM_LINE ? "line" : "shape", ind_role_name (item->role));
      if (item->type == IND_ITEM_LINE)
        g_string_append_printf (dump, " %.4g", item->size);
      for (guint k = 0; k < item->n_points; k++)
        {
          IndPoint point = ind_scene_points (scene, item)[k];

          g_string_append_printf (dump, " %.1f,%.1f", point.x, point.y);
        }
      break;
    case IND_ITEM_PATH:
      g_string_append (dump, "path");
      if (item->fill != IND_ROLE_NONE)
        g_string_append_printf (dump, " %s", ind_role_name (item->fill));
      if (item->role != IND_ROLE_NONE)
        g_string_append_printf (dump, " %s %.4g", ind_role_name (item->role), item->size);
      append_hue (item, dump);
      dump_path (scene, item, dump);
      break;
    case IND_ITEM_FRAME:
      g_string_append_printf (dump, "frame %s at %.1f %.1f size %.1f %.1f", ind_role_name (item->role), box->x, box->y,
                              box->width, box->height);
      break;
    case IND_ITEM_MARK:
      g_string_append_printf (dump, "mark %s %s at %.1f %.1f size %.1f", marks[item->mark], ind_role_name (item->role),
                              box->x, box->y, box->width);
      break;
    case IND_ITEM_BEGIN:
      g_string_append_printf (dump, "<%s", item->tag);
      if (item->alt != NULL)
        g_string_append_printf (dump, " \"%s\"", item->alt);
      if (item->link != NULL)
        g_string_append_printf (dump, " → %s", item->link);
      g_string_append_c (dump, '>');
      break;
    case IND_ITEM_END:
      g_string_append (dump, "</>");
      break;
    }
  g_string_append_c (dump, '\n');
}

/** ind_scene_dump: Returns: (transfer full): the scene as text, a line an item, for comparing in tests. */
char *
ind_scene_dump (const IndScene *scene)
{
  GString *dump = g_string_new (NULL);
  guint depth = 0;

  g_string_append_printf (dump, "scene %.1f x %.1f\n", scene->width * scene->scale, scene->height * scene->scale);
  for (guint k = 0; k < scene->items->len; k++)
    {
      const IndItem *item = ind_scene_item (scene, k);

      if (item->type == IND_ITEM_END && depth > 0)
        depth--;
      dump_item (scene, item, depth + 1, dump);
      if (item->type == IND_ITEM_BEGIN)
        depth++;
    }
  return g_string_free (dump, FALSE);
}
