#include "config.h"

#include "ind-plan-figures.h"

#include <glib/gi18n.h>

#include "ind-format.h"
#include "ind-map-figure.h"
#include "ind-plan-layout.h"
#include "ind-privacy.h"
#include "ind-triangle-content.h"
#include "ind-wheel.h"
#include "ind-words.h"

#define OUTSIDE 28.0   /* how far the labels of a triangle and a map may reach into the page's margins, in points */

/*
 * One picture, or what stands in its place in large print.
 * @heading: (nullable): stands above it
 * @words: what it shows, a line a thing; the same as @alt
 */
typedef struct
{
  char *heading, *alt;
  IndScene *scene;
  GPtrArray *words;
} Picture;

struct _IndPlanFigures
{
  gboolean large;
  GPtrArray *map, *wheel, *triangles;   /* Picture; each empty where the plan goes without */
};

static void
picture_free (Picture *picture)
{
  g_free (picture->heading);
  g_free (picture->alt);
  g_clear_pointer (&picture->scene, ind_scene_unref);
  g_ptr_array_unref (picture->words);
  g_free (picture);
}

static Picture *
add_picture (GPtrArray *list)
{
  Picture *picture = g_new0 (Picture, 1);

  picture->words = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (list, picture);
  return picture;
}

static void
add_wheel (IndPlanFigures *self, IndCase *family, const IndTypeset *typeset)
{
  IndDate today = ind_today ();
  g_autofree char *alt = NULL;
  g_autoptr (IndFigure) figure = ind_wheel_figure (family, ind_date_month (today), today, TRUE, IND_WHEEL_PART, typeset, &alt);
  Picture *picture;

  if (ind_figure_length (figure) == 0)
    return;
  picture = add_picture (self->wheel);
  picture->alt = g_steal_pointer (&alt);
  picture->scene = ind_scene_ref ((IndScene *) ind_figure_scene (figure));
}

/* The map of today; in large print who stands there, sector by sector. */
static void
add_map (IndPlanFigures *self, IndCase *family, const IndTypeset *typeset)
{
  IndMap *latest = ind_map_on (family, IND_NO_DATE);
  g_autoptr (IndMapFigure) figure = latest != NULL ? ind_map_figure_new (family, latest) : NULL;
  const IndNetworkMapInput *input = figure != NULL ? ind_map_figure_input (figure) : NULL;
  Picture *picture;

  if (input == NULL || input->n_nodes == 0)
    return;
  picture = add_picture (self->map);
  picture->heading = ind_words_fill (_("Drawn on {date}"), "date", input->date, NULL);
  picture->alt = g_strdup (ind_map_figure_alt (figure));
  for (guint sector = 0; sector < input->n_sectors; sector++)
    for (guint k = 0; k < input->n_nodes; k++)
      if (input->nodes[k].sector == sector)
        g_ptr_array_add (picture->words, g_strdup (input->nodes[k].words));
  if (!self->large)
    {
      g_autoptr (IndNetworkMap) map = ind_network_map_new (input, typeset, IND_MAP_SHEET_PART);

      picture->scene = ind_network_map_scene (map, IND_MAP_PART_ALL, 0);
    }
}

static void
add_triangle (IndPlanFigures *self, IndCase *family, const IndAssessment *assessment, const IndPerson *child,
              const IndTypeset *typeset)
{
  IndTriangleOptions options = { .on_page = TRUE };
  g_autoptr (IndFigure) figure = ind_triangle_figure (family, assessment, child, &options, typeset);
  g_autoptr (GString) alt = g_string_new (NULL);
  Picture *picture = add_picture (self->triangles);

  if (child != NULL)
    {
      g_autofree char *first = ind_first_name (child->name), *safe = ind_text_for_others (family, first);

      picture->heading = ind_words_fill (_("The triangle about {name}"), "name", safe, NULL);
      g_string_append_printf (alt, "%s.", picture->heading);
    }
  for (guint k = 0; k < ind_figure_length (figure); k++)
    {
      const char *name = ind_figure_thing (figure, k)->name;

      g_ptr_array_add (picture->words, g_strdup (name));
      g_string_append_printf (alt, "%s%s.", alt->len > 0 ? " " : "", name);
    }
  picture->alt = g_string_free (g_steal_pointer (&alt), FALSE);
  picture->scene = ind_scene_ref ((IndScene *) ind_figure_scene (figure));
}

static void
add_triangles (IndPlanFigures *self, IndCase *family, const IndTypeset *typeset)
{
  const IndAssessment *assessment = ind_case_assessment (family, NULL);
  g_autoptr (GPtrArray) children = ind_assessment_children (family, assessment);

  for (guint k = 0; assessment != NULL && k < MAX (1, children->len); k++)
    add_triangle (self, family, assessment, k < children->len ? children->pdata[k] : NULL, typeset);
}

/**
 * ind_plan_figures_new:
 * @with: which; one that the case does not have is left out
 * @large: in large print, where no letter is under 16 points, the words of a figure stand in its place
 *
 * Returns: (transfer full): the figures as they are today
 */
IndPlanFigures *
ind_plan_figures_new (IndCase *family, IndPlanFigure with, gboolean large, const IndTypeset *typeset)
{
  IndPlanFigures *self = g_new0 (IndPlanFigures, 1);

  self->large = large;
  self->map = g_ptr_array_new_with_free_func ((GDestroyNotify) picture_free);
  self->wheel = g_ptr_array_new_with_free_func ((GDestroyNotify) picture_free);
  self->triangles = g_ptr_array_new_with_free_func ((GDestroyNotify) picture_free);
  if ((with & IND_PLAN_WHEEL) != 0 && !large)
    add_wheel (self, family, typeset);
  if ((with & IND_PLAN_MAP) != 0)
    add_map (self, family, typeset);
  if ((with & IND_PLAN_TRIANGLE) != 0)
    add_triangles (self, family, typeset);
  return self;
}

/** ind_plan_figures_free: @self: (transfer full) */
void
ind_plan_figures_free (IndPlanFigures *self)
{
  g_ptr_array_unref (self->map);
  g_ptr_array_unref (self->wheel);
  g_ptr_array_unref (self->triangles);
  g_free (self);
}

/* As wide as the flow, and @outside points more on both sides. */
static void
put_picture (IndFlow *flow, const Picture *picture, double outside)
{
  double scale = (ind_flow_width (flow) + 2 * outside) / picture->scene->width;

  ind_flow_begin (flow, "Figure", picture->alt);
  ind_scene_append_scaled (ind_flow_strip (flow, picture->scene->height * scale, IND_KEEP_NOT), picture->scene, -outside, 0,
                           scale);
  ind_flow_end (flow);
}

static void
put_words (IndFlow *flow, const Picture *picture)
{
  ind_flow_para (flow, _("In large print the picture stands here in words."), &(IndPara) {
    .role = IND_ROLE_MUTED, .step = IND_STEP_BODY, .keep = IND_KEEP_STRICTLY });
  ind_flow_begin (flow, "L", NULL);
  for (guint k = 0; k < picture->words->len; k++)
    {
      ind_flow_gap (flow, 4);
      ind_flow_list_item (flow, picture->words->pdata[k], &(IndPara) { .role = IND_ROLE_BODY, .step = IND_STEP_BODY });
    }
  ind_flow_end (flow);
}

static void
put_all (const IndPlanFigures *self, IndFlow *flow, GPtrArray *pictures)
{
  for (guint k = 0; k < pictures->len; k++)
    {
      const Picture *picture = pictures->pdata[k];

      if (k > 0)
        ind_flow_gap (flow, 24);
      ind_flow_para (flow, picture->heading, &(IndPara) {
        .role = IND_ROLE_MUTED, .step = IND_STEP_BODY, .keep = IND_KEEP_STRICTLY });
      ind_flow_gap (flow, 10);
      if (self->large)
        put_words (flow, picture);
      else
        put_picture (flow, picture, pictures == self->wheel ? 0 : OUTSIDE);
    }
}

/** ind_plan_figures_put_wheel: Adds the family's year. Returns: whether it stands there */
gboolean
ind_plan_figures_put_wheel (const IndPlanFigures *self, IndFlow *flow)
{
  put_all (self, flow, self->wheel);
  return self->wheel->len > 0;
}

/** ind_plan_figures_put_map: Adds a chapter with the network map. */
void
ind_plan_figures_put_map (const IndPlanFigures *self, IndFlow *flow)
{
  if (self->map->len > 0)
    ind_plan_begin_chapter (flow, _("Who is around us"));
  put_all (self, flow, self->map);
}

/** ind_plan_figures_put_triangle: Adds a chapter with the ICS triangle of each child. */
void
ind_plan_figures_put_triangle (const IndPlanFigures *self, IndFlow *flow)
{
  if (self->triangles->len > 0)
    ind_plan_begin_chapter (flow, _("What we have seen and heard"));
  put_all (self, flow, self->triangles);
}
