#include "config.h"

#include "ind-triangle-content.h"

#include <glib/gi18n.h>

#include "ind-catalogue.h"
#include "ind-format.h"
#include "ind-goal.h"
#include "ind-plan-content.h"
#include "ind-privacy.h"
#include "ind-rules.h"
#include "ind-words.h"

#define MOST_ABOUT 4000      /* so many letters of a field's texts are told to a screen reader */

static const char *const sides[IND_TRIANGLE_SIDES] = { "child", "parents", "family" };

typedef struct
{
  IndCase *family;
  const IndAssessment *assessment;
  const IndPerson *child;
  const IndTriangleOptions *options;
  IndPlanContent *plan;
  GStringChunk *words;
  GArray *fields;
} Content;

/** ind_triangle_level: Returns: (transfer full): a level in a word, "Worry". */
char *
ind_triangle_level (IndLevel level)
{
  switch (level)
    {
    case IND_LEVEL_RESOURCE:
      return g_strdup (C_("level", "Strength"));
    case IND_LEVEL_MIXED:
      return g_strdup (C_("level", "Mixed"));
    case IND_LEVEL_CONCERN:
      return g_strdup (C_("level", "Worry"));
    case IND_LEVEL_NONE:
    case IND_LEVEL_UNEXPLORED:
      break;
    }
  return g_strdup (C_("level", "Not explored"));
}

static IndDate
begun_on (const IndAssessment *assessment)
{
  return assessment->started_on != IND_NO_DATE ? assessment->started_on : assessment->concluded_on;
}

static int
compare_begun (gconstpointer a, gconstpointer b)
{
  IndDate one = begun_on (*(IndAssessment *const *) a), other = begun_on (*(IndAssessment *const *) b);

  return one > other ? -1 : one < other;
}

/** ind_case_assessments: Returns: (transfer container) (element-type IndAssessment): begun last first; without a date last in the case first */
GPtrArray *
ind_case_assessments (IndCase *family)
{
  GPtrArray *all = g_ptr_array_new ();

  for (guint k = ind_list_length (family->assessments); k > 0; k--)
    g_ptr_array_add (all, ind_list_get (family->assessments, k - 1));
  g_ptr_array_sort (all, compare_begun);
  return all;
}

/**
 * ind_case_assessment:
 * @earlier: (out) (optional) (nullable): the one before it
 *
 * Returns: (transfer none) (nullable): the assessment begun last; of several without a date, the last one in the case
 */
IndAssessment *
ind_case_assessment (IndCase *family, IndAssessment **earlier)
{
  g_autoptr (GPtrArray) all = ind_case_assessments (family);

  if (earlier != NULL)
    *earlier = all->len > 1 ? all->pdata[1] : NULL;
  return all->len > 0 ? all->pdata[0] : NULL;
}

/**
 * ind_assessment_children:
 * @assessment: (nullable)
 *
 * Returns: (transfer container) (element-type IndPerson): the children whom it is about; the case's, where it does not say
 */
GPtrArray *
ind_assessment_children (IndCase *family, const IndAssessment *assessment)
{
  guint n = assessment != NULL ? ind_list_length (assessment->children) : 0;
  GPtrArray *children = n > 0 ? g_ptr_array_new () : ind_case_children (family);

  for (guint k = 0; k < n; k++)
    g_ptr_array_add (children, ((IndLinkItem *) ind_list_get (assessment->children, k))->target);
  return children;
}

/**
 * ind_assessment_find:
 * @assessment: (nullable)
 * @child: (nullable)
 *
 * Returns: (transfer none) (nullable): what is said of a dimension for that child, or for the whole family
 */
IndAssessmentDimension *
ind_assessment_find (const IndAssessment *assessment, const char *dimension, const IndPerson *child)
{
  IndAssessmentDimension *shared = NULL;
  guint n = assessment != NULL ? ind_list_length (assessment->dimensions) : 0;

  for (guint k = 0; k < n; k++)
    {
      IndAssessmentDimension *one = ind_list_get (assessment->dimensions, k);

      if (g_strcmp0 (one->dimension, dimension) != 0)
        continue;
      if (child != NULL && one->child == child)
        return one;
      if (one->child == NULL)
        shared = one;
    }
  return shared;
}

static guint
side_of (const char *dimension)
{
  const char *side = ind_catalogue_value (IND_CATALOGUE_DIMENSIONS, dimension, "Side");

  for (guint k = 0; k < IND_TRIANGLE_SIDES; k++)
    if (g_strcmp0 (side, sides[k]) == 0)
      return k;
  return IND_TRIANGLE_SIDES - 1;
}

/* Whether a goal points at a dimension, and is that child's or the whole family's. */
static gboolean
points_at (const IndGoal *goal, const char *dimension, const IndPerson *child)
{
  guint n = ind_list_length (goal->dimensions), n_persons = ind_list_length (goal->for_persons);
  gboolean found = FALSE, childs = n_persons == 0 || child == NULL || side_of (dimension) != 0;

  for (guint k = 0; k < n; k++)
    found |= g_strcmp0 (((IndTextItem *) ind_list_get (goal->dimensions, k))->text, dimension) == 0;
  for (guint k = 0; k < n_persons; k++)
    childs |= ((IndLinkItem *) ind_list_get (goal->for_persons, k))->target == (IndRecord *) child;
  return found && childs;
}

/* The numbers of the goals that point at a dimension, as the plan has them. Returns: (transfer full) (element-type utf8) */
static GPtrArray *
goals_of (const Content *content, const char *dimension)
{
  GPtrArray *numbers = g_ptr_array_new ();

  for (guint k = 0; k < content->plan->goals->len; k++)
    {
      const IndPlanGoal *goal = content->plan->goals->pdata[k];
      const IndRecord *record = ind_case_lookup (content->family, goal->id);

      if (record != NULL && ind_goal_status ((const IndGoal *) record) != IND_GOAL_DROPPED
          && points_at ((const IndGoal *) record, dimension, content->child))
        g_ptr_array_add (numbers, (gpointer) goal->number);
    }
  return numbers;
}

static void
triangle_goal_free (gpointer data)
{
  IndTriangleGoal *goal = data;

  g_free (goal->words);
  g_free (goal);
}

/**
 * ind_triangle_goals:
 * @child: (nullable): of whom the dimension is
 *
 * Returns: (transfer full) (element-type IndTriangleGoal): the goals that point at a dimension
 */
GPtrArray *
ind_triangle_goals (IndCase *family, const char *dimension, const IndPerson *child)
{
  g_autoptr (IndPlanContent) plan = ind_plan_content_new (family, NULL, FALSE);
  Content content = { .family = family, .child = child, .plan = plan };
  g_autoptr (GPtrArray) numbers = goals_of (&content, dimension);
  GPtrArray *goals = g_ptr_array_new_with_free_func (triangle_goal_free);

  for (guint k = 0; k < plan->goals->len; k++)
    {
      const IndPlanGoal *goal = plan->goals->pdata[k];
      IndTriangleGoal *found;

      if (!g_ptr_array_find (numbers, goal->number, NULL))
        continue;
      found = g_new0 (IndTriangleGoal, 1);
      found->id = goal->id;
      found->words = g_strdup_printf ("%s  %s", goal->number, goal->words.text != NULL ? goal->words.text : goal->text);
      g_ptr_array_add (goals, found);
    }
  return goals;
}

static const char *
take (Content *content, char *text)
{
  g_autofree char *mine = text;

  return g_string_chunk_insert (content->words, mine);
}

/* Numbers in a row: 1, 2.1 */
static char *
join (GPtrArray *numbers)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint k = 0; k < numbers->len; k++)
    g_string_append_printf (all, "%s%s", k > 0 ? ", " : "", (const char *) numbers->pdata[k]);
  return g_string_free (g_steal_pointer (&all), FALSE);
}

static void
append_about (GString *about, const char *label, const char *text, IndCase *family)
{
  g_autofree char *safe = ind_text_for_others (family, text), *clean = ind_text_clean (safe);
  g_autofree char *shown = ind_words_shorten (clean, MOST_ABOUT);

  if (*shown != '\0')
    g_string_append_printf (about, "%s%s: %s", about->len > 0 ? "\n" : "", label, shown);
}

/* The texts of a field, strengths first. */
static const char *
about (Content *content, const IndAssessmentDimension *dimension)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (dimension == NULL)
    return NULL;
  append_about (text, _("Strengths"), dimension->strengths, content->family);
  append_about (text, _("Worries"), dimension->concerns, content->family);
  append_about (text, _("The family's words"), dimension->family_words, content->family);
  if (content->options->professional)
    append_about (text, _("Professional assessment"), dimension->professional, content->family);
  return text->len > 0 ? g_string_chunk_insert (content->words, text->str) : NULL;
}

static void
add_field (Content *content, const char *key, gint64 stand_in)
{
  const IndAssessmentDimension *dimension = ind_assessment_find (content->assessment, key, content->child);
  const IndAssessmentDimension *before = ind_assessment_find (content->options->earlier, key, content->child);
  g_autoptr (GPtrArray) goals = goals_of (content, key);
  IndLevel level = dimension != NULL && dimension->level != IND_LEVEL_NONE ? dimension->level : IND_LEVEL_UNEXPLORED;
  g_autofree char *numbers = join (goals), *word = ind_triangle_level (level), *state = NULL;
  IndTriangleField field = { .side = side_of (key), .level = level, .id = dimension != NULL ? dimension->id : stand_in };

  field.name = ind_catalogue_name (IND_CATALOGUE_DIMENSIONS, key);
  field.lacks_goal = goals->len == 0 && (level == IND_LEVEL_MIXED || level == IND_LEVEL_CONCERN);
  if (goals->len > 0)
    {
      field.goals = take (content, goals->len > 1 ? g_strconcat (goals->pdata[0], "+", NULL) : g_strdup (goals->pdata[0]));
      state = ind_words_fill (_("{level} · goal {numbers}"), "level", word, "numbers", numbers, NULL);
    }
  else if (field.lacks_goal)
    state = ind_words_fill (_("{level} · no goal yet"), "level", word, NULL);
  else
    state = g_strdup (word);
  field.state = g_string_chunk_insert (content->words, state);
  if (before != NULL)
    {
      g_autofree char *earlier = ind_triangle_level (before->level);

      field.earlier = before->level != IND_LEVEL_NONE ? before->level : IND_LEVEL_UNEXPLORED;
      field.earlier_words = take (content, ind_words_fill (_("before: {level}"), "level", earlier, NULL));
    }
  field.said = take (content, g_strdup_printf ("%s, %s, %s%s%s", field.name,
                                               ind_catalogue_name (IND_CATALOGUE_SIDES, sides[field.side]), field.state,
                                               field.earlier_words != NULL ? ", " : "",
                                               field.earlier_words != NULL ? field.earlier_words : ""));
  field.about = about (content, dimension);
  g_array_append_val (content->fields, field);
}

/* The catalogue's dimensions, then those that are in the assessment alone. */
static void
add_fields (Content *content)
{
  const char *const *keys = ind_catalogue_keys (IND_CATALOGUE_DIMENSIONS);
  guint n = content->assessment != NULL ? ind_list_length (content->assessment->dimensions) : 0;
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint k = 0; keys[k] != NULL; k++)
    {
      g_hash_table_add (seen, (gpointer) keys[k]);
      add_field (content, keys[k], -1 - (gint64) k);
    }
  for (guint k = 0; k < n; k++)
    {
      const IndAssessmentDimension *one = ind_list_get (content->assessment->dimensions, k);

      if (one->dimension != NULL && (one->child == NULL || one->child == content->child)
          && g_hash_table_add (seen, (gpointer) one->dimension))
        add_field (content, one->dimension, one->id);
    }
}

static char *
subtitle_of (const IndAssessment *assessment, const char *name)
{
  g_autofree char *date = NULL, *about_whom = NULL, *when = NULL;

  about_whom = *name != '\0' ? ind_words_fill (_("The triangle about {name}"), "name", name, NULL) : NULL;
  if (assessment != NULL && assessment->concluded_on != IND_NO_DATE)
    {
      date = ind_format_date (assessment->concluded_on);
      when = ind_words_fill (_("concluded {date}"), "date", date, NULL);
    }
  else if (assessment != NULL && assessment->started_on != IND_NO_DATE)
    {
      date = ind_format_date (assessment->started_on);
      when = ind_words_fill (_("begun {date}"), "date", date, NULL);
    }
  if (about_whom != NULL && when != NULL)
    return g_strdup_printf ("%s · %s", about_whom, when);
  return about_whom != NULL ? g_steal_pointer (&about_whom) : g_steal_pointer (&when);
}

/**
 * ind_triangle_figure:
 * @assessment: (nullable): %NULL where nothing has been explored
 * @child: (nullable): whose triangle it is; the family's side is shared by all children
 *
 * The triangle of one child. A field stands for its IndAssessmentDimension; one that is not there yet stands for a
 * negative number: -1 for the first dimension of the catalogue, and so on.
 *
 * Returns: (transfer full): the figure
 */
IndFigure *
ind_triangle_figure (IndCase *family, const IndAssessment *assessment, const IndPerson *child,
                     const IndTriangleOptions *options, const IndTypeset *typeset)
{
  g_autoptr (IndPlanContent) plan = ind_plan_content_new (family, NULL, FALSE);
  g_autoptr (GArray) fields = g_array_new (FALSE, TRUE, sizeof (IndTriangleField));
  Content content = { family, assessment, child, options, plan, g_string_chunk_new (1024), fields };
  g_autofree char *first = child != NULL ? ind_first_name (child->name) : g_strdup ("");
  g_autofree char *name = ind_text_for_others (family, first), *subtitle = subtitle_of (assessment, name);
  g_autofree char *age = child != NULL ? ind_words_age (child->birth_date, ind_today ()) : NULL;
  g_autofree char *title = assessment != NULL ? ind_text_for_others (family, assessment->title) : NULL;
  IndTriangle triangle = { .title = !ind_is_blank (title) ? title : _("ICS assessment"), .subtitle = subtitle,
                           .child = *name != '\0' ? name : _("The child"), .age = age, .selected = options->selected, .on_page = options->on_page, .has_head = options->has_head,
                           .on_wall = options->on_wall,
                           .goal_words = _("goal or part goal, in the family's order"),
                           .no_goal_words = _("no goal yet") };
  IndFigure *figure;

  add_fields (&content);
  triangle.fields = (const IndTriangleField *) fields->data;
  triangle.n_fields = fields->len;
  for (guint k = 0; k < IND_TRIANGLE_SIDES; k++)
    triangle.sides[k] = ind_catalogue_name (IND_CATALOGUE_SIDES, sides[k]);
  for (IndLevel level = IND_LEVEL_RESOURCE; level <= IND_LEVEL_UNEXPLORED; level++)
    triangle.levels[level] = take (&content, ind_triangle_level (level));
  figure = ind_ics_triangle_new (&triangle, typeset);
  g_string_chunk_free (content.words);
  return figure;
}
