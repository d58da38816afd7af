#include "config.h"

#include "ind-triangle-content.h"

#include <glib/gi18n.h>

#include "ind-format.h"
#include "ind-page.h"
#include "ind-privacy.h"

#define BESIDE 60.0          /* between the triangles of several children, in points */

/* Adds a triangle to the right of those there; on a wall below them, for there the letters are as large as the sheet is broad. */
static void
put_beside (IndScene *all, const IndScene *scene, gboolean below)
{
  double *along = below ? &all->height : &all->width, *across = below ? &all->width : &all->height;

  *along += *along > 0 ? BESIDE : 0;
  all->scale = scene->scale;
  ind_scene_append (all, scene, below ? 0 : all->width, below ? all->height : 0);
  *along += below ? scene->height : scene->width;
  *across = MAX (*across, below ? scene->width : scene->height);
}

static char *
find_title (IndCase *family, const IndAssessment *assessment)
{
  g_autofree char *name = assessment != NULL ? ind_text_for_others (family, assessment->title) : NULL;

  return !ind_is_blank (name) ? ind_text_clean (name) : g_strdup (_("ICS assessment"));
}

/* All its dimensions in words, after whose they are. */
static void
add_words (GString *said, IndCase *family, const IndPerson *child, const IndFigure *figure)
{
  if (child != NULL)
    {
      g_autofree char *first = ind_first_name (child->name), *safe = ind_text_for_others (family, first);

      g_string_append_printf (said, "%s%s.", said->len > 0 ? " " : "", safe);
    }
  for (guint k = 0; k < ind_figure_length (figure); k++)
    g_string_append_printf (said, "%s%s.", said->len > 0 ? " " : "", ind_figure_thing (figure, k)->name);
}

static IndScene *
draw_picture (IndCase *family, const IndAssessment *assessment, const IndTriangleOptions *options,
              const IndTypeset *typeset, char **title, char **alt)
{
  g_autoptr (GPtrArray) children = ind_assessment_children (family, assessment);
  g_autoptr (GString) said = g_string_new (NULL);
  IndScene *all = ind_scene_new (0, 0);

  for (guint k = 0; k < MAX (1, children->len); k++)
    {
      g_autoptr (IndFigure) figure = ind_triangle_figure (family, assessment, k < children->len ? children->pdata[k] : NULL,
                                                          options, typeset);
      const IndScene *scene = ind_figure_scene (figure);

      put_beside (all, scene, options->on_wall);
      add_words (said, family, k < children->len ? children->pdata[k] : NULL, figure);
    }
  *title = find_title (family, assessment);
  *alt = g_string_free (g_steal_pointer (&said), FALSE);
  return all;
}

/**
 * ind_triangle_pages:
 * @assessment: what is shown
 * @earlier: (nullable): one whose levels stand beside those
 * @title: (out) (transfer full): what it is
 *
 * Returns: (transfer full) (element-type IndScene): an assessment on paper, a page of A4 for each child
 */
GPtrArray *
ind_triangle_pages (IndCase *family, const IndAssessment *assessment, const IndAssessment *earlier, const IndTypeset *typeset,
                    char **title)
{
  g_autoptr (GPtrArray) children = ind_assessment_children (family, assessment);
  IndTriangleOptions options = { .earlier = earlier, .on_page = TRUE, .has_head = TRUE };
  GPtrArray *pages = g_ptr_array_new_with_free_func ((GDestroyNotify) ind_scene_unref);

  for (guint k = 0; k < MAX (1, children->len); k++)
    {
      const IndPerson *child = k < children->len ? children->pdata[k] : NULL;
      g_autoptr (IndFigure) figure = ind_triangle_figure (family, assessment, child, &options, typeset);
      g_autoptr (GString) said = g_string_new (NULL);

      add_words (said, family, child, figure);
      g_ptr_array_add (pages, ind_page_around (ind_figure_scene (figure), said->str, k == 0, k + 1 >= children->len));
    }
  *title = find_title (family, assessment);
  return pages;
}

/**
 * ind_triangle_picture:
 * @on_wall: it is shown on a wall, in large letters
 * @title, @alt: (out) (transfer full): what it is, and what it shows in words
 *
 * Returns: (transfer full): the latest assessment beside the one before it as a picture, the triangles of several children
 *   side by side, on a wall one below the other
 */
IndScene *
ind_triangle_picture (IndCase *family, gboolean on_wall, const IndTypeset *typeset, char **title, char **alt)
{
  IndAssessment *earlier, *assessment = ind_case_assessment (family, &earlier);
  IndTriangleOptions options = { .earlier = earlier, .on_wall = on_wall };

  return draw_picture (family, assessment, &options, typeset, title, alt);
}
