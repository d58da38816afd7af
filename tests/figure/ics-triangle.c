#include "config.h"

#include "ind-ics-triangle.h"

#include <math.h>
#include <string.h>

#include "ind-letters.h"
#include "ind-texts-apart.h"

#define MOST (3 * 8)

typedef struct
{
  IndTriangleField fields[MOST];
  char *names[MOST];
  IndTriangle triangle;
} Case;

static void
case_clear (Case *c)
{
  for (guint k = 0; k < MOST; k++)
    g_free (c->names[k]);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Case, case_clear)

static char *
random_name (GRand *rand, guint letters)
{
  GString *name = g_string_new (NULL);
  gboolean spaces = g_rand_boolean (rand);

  while (name->len < letters)
    g_string_append_c (name, spaces && g_rand_int_range (rand, 0, 8) == 0 && name->len > 0 ? ' ' : 'n');
  return g_string_free (name, FALSE);
}

static void
make_case (Case *c, GRand *rand, const guint *sides)
{
  c->triangle = (IndTriangle) { .title = "Udredning", .subtitle = "Trekanten om Ida", .child = "Ida", .age = "3 år",
                                .sides = { "Barnet", "Forældre", "Familien" }, .fields = c->fields,
                                .levels = { "", "Ressource", "Blandet", "Bekymring", "Ikke udforsket" },
                                .goal_words = "mål", .no_goal_words = "intet mål endnu" };
  for (guint side = 0; side < IND_TRIANGLE_SIDES; side++)
    for (guint k = 0; k < sides[side]; k++)
      {
        guint n = c->triangle.n_fields++;
        IndTriangleField *field = &c->fields[n];

        c->names[n] = random_name (rand, g_rand_int_range (rand, 0, 4) == 0 ? 200 : g_rand_int_range (rand, 4, 40));
        field->id = 100 + n;
        field->side = side;
        field->name = c->names[n];
        field->said = c->names[n];
        field->level = g_rand_int_range (rand, IND_LEVEL_RESOURCE, IND_LEVEL_UNEXPLORED + 1);
        field->state = g_rand_boolean (rand) ? "Blandet · intet mål endnu" : "Ressource";
        field->goals = g_rand_boolean (rand) ? "12.3+" : NULL;
        field->lacks_goal = field->goals == NULL && g_rand_boolean (rand);
        field->earlier = g_rand_boolean (rand) ? IND_LEVEL_MIXED : IND_LEVEL_NONE;
        field->earlier_words = field->earlier != IND_LEVEL_NONE ? "før: Blandet" : NULL;
      }
}

static gboolean
apart (const IndBox *one, const IndBox *other)
{
  return one->x >= other->x + other->width - 0.01 || other->x >= one->x + one->width - 0.01
         || one->y >= other->y + other->height - 0.01 || other->y >= one->y + one->height - 0.01;
}

/* However many dimensions a municipality has and whatever they are called, no words touch others or leave the sheet. */
static void
test_words_keep_apart (void)
{
  for (guint seed = 0; seed < 400; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      const guint sides[] = { g_rand_int_range (rand, 1, 9), g_rand_int_range (rand, 1, 9), g_rand_int_range (rand, 1, 9) };
      g_auto (Case) c = { 0 };
      g_autoptr (IndFigure) figure = NULL;
      const IndScene *scene;

      make_case (&c, rand, sides);
      figure = ind_ics_triangle_new (&c.triangle, &ind_letters);
      scene = ind_figure_scene (figure);
      for (guint k = 0; k < ind_scene_length (scene); k++)
        {
          const IndItem *one = ind_scene_item (scene, k);

          g_assert_cmpfloat (one->bounds.x, >=, 0);
          g_assert_cmpfloat (one->bounds.x + one->bounds.width, <=, scene->width);
          g_assert_cmpfloat (one->bounds.y + one->bounds.height, <=, scene->height);
          for (guint i = 0; i < k && one->type == IND_ITEM_TEXT && one->angle == 0; i++)
            {
              const IndItem *other = ind_scene_item (scene, i);

              if (other->type == IND_ITEM_TEXT && other->angle == 0)
                g_assert_true (apart (&one->bounds, &other->bounds));
            }
        }
    }
}

/* On a wall no letter is under 24 points of 1080, and no words touch others or leave the sheet. */
static void
test_wall (void)
{
  for (guint seed = 0; seed < 200; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      const guint sides[] = { g_rand_int_range (rand, 1, 5), g_rand_int_range (rand, 1, 5), g_rand_int_range (rand, 1, 5) };
      g_auto (Case) c = { 0 };
      g_autoptr (IndFigure) figure = NULL;
      const IndScene *scene;
      const IndItem *one, *other;
      double scale;

      make_case (&c, rand, sides);
      c.triangle.on_wall = TRUE;
      figure = ind_ics_triangle_new (&c.triangle, &ind_letters);
      scene = ind_figure_scene (figure);
      scale = MIN (1920 / scene->width, 1080 / scene->height);
      g_assert_cmpfloat (fabs (scene->width * scene->scale - 1920), <, 0.01);
      g_assert_cmpfloat (fabs (scene->height * scene->scale - 1080), <, 0.01);
      for (guint k = 0; k < ind_scene_length (scene); k++)
        {
          const IndItem *item = ind_scene_item (scene, k);

          if (item->type == IND_ITEM_TEXT && item->size * scale < 24)
            g_error ("%u: |%s| is %g points", seed, item->text, item->size * scale);
          g_assert_cmpfloat (item->bounds.x, >=, 0);
          g_assert_cmpfloat (item->bounds.x + item->bounds.width, <=, scene->width);
          g_assert_cmpfloat (item->bounds.y + item->bounds.height, <=, scene->height);
        }
      if (ind_texts_meet (scene, &one, &other))
        g_error ("%u: |%s| runs over |%s|", seed, one->text, other->text);
    }
}

/* How the outlines with that word in a figure of one field are made: letters of the dump, without their places. */
static char *
shapes_of (const char *word, IndLevel level, gboolean lacks_goal)
{
  const IndTriangleField field = { .id = 1, .level = level, .lacks_goal = lacks_goal, .name = "Sundhed", .said = "Sundhed" };
  const IndTriangle triangle = { .child = "Ida", .sides = { "Barnet", "Forældre", "Familien" }, .fields = &field, .n_fields = 1,
                                 .levels = { "", "Ressource", "Blandet", "Bekymring", "Ikke udforsket" }, .no_goal_words = "intet mål" };
  g_autoptr (IndFigure) figure = ind_ics_triangle_new (&triangle, &ind_letters);
  g_autofree char *dump = ind_scene_dump (ind_figure_scene (figure));
  g_auto (GStrv) lines = g_strsplit (dump, "\n", -1);
  GString *shapes = g_string_new (NULL);

  for (char **line = lines; *line != NULL; line++)
    if (strstr (*line, word) != NULL)
      for (const char *at = *line; *at != '\0'; at++)
        if (strchr ("MLCZ", *at) != NULL)
          g_string_append_c (shapes, *at);
  return g_string_free (shapes, FALSE);
}

/* That nobody has looked yet and that a worry has no goal are two signs, also without colour. */
static void
test_two_signs (void)
{
  g_autofree char *unexplored = shapes_of ("dashed", IND_LEVEL_UNEXPLORED, FALSE), *worry = shapes_of ("path paper solid 2", IND_LEVEL_CONCERN, FALSE);
  g_autofree char *no_goal = shapes_of ("path paper solid 2", IND_LEVEL_CONCERN, TRUE), *dashed = shapes_of ("dashed", IND_LEVEL_CONCERN, TRUE);

  g_assert_cmpstr (unexplored, !=, "");
  g_assert_cmpstr (no_goal, !=, worry);
  g_assert_cmpstr (unexplored, !=, no_goal);
  /* A drop in dashes would be taken for the ring from afar. */
  g_assert_cmpstr (dashed, ==, "");
}

/* Whatever the number of fields: each level stands within its own field, so that pressing it opens that one. */
static void
test_every_field_is_reached (void)
{
  for (guint n = 1; n <= 8; n++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (n);
      const guint sides[] = { n, n, n };
      g_auto (Case) c = { 0 };
      g_autoptr (IndFigure) figure = NULL;

      make_case (&c, rand, sides);
      figure = ind_ics_triangle_new (&c.triangle, &ind_letters);
      g_assert_cmpuint (ind_figure_length (figure), ==, 3 * n);
      for (guint k = 0; k < 3 * n; k++)
        {
          const IndThing *thing = ind_figure_thing (figure, k);
          const IndBox *box = &thing->box;

          g_assert_cmpint (thing->id, ==, 100 + k);
          g_assert_cmpstr (thing->name, ==, c.names[k]);
          g_assert_cmpint (ind_scene_pick (ind_figure_scene (figure), box->x + box->width / 2, box->y + box->height / 2, 0),
                           ==, thing->id);
          for (guint i = 0; i < k; i++)
            {
              const IndBox *other = &ind_figure_thing (figure, i)->box;

              g_assert_cmpfloat (hypot (box->x + box->width / 2 - other->x - other->width / 2,
                                        box->y + box->height / 2 - other->y - other->height / 2),
                                 >=, (box->width + other->width) / 2);
            }
        }
    }
}

/* The order of reading is the child's side, the parents', the family's, whatever the order they are given in. */
static void
test_order (void)
{
  const IndTriangleField fields[] = {
    { .id = 1, .side = 2, .name = "Netværk", .state = "", .said = "c", .level = IND_LEVEL_RESOURCE },
    { .id = 2, .side = 0, .name = "Sundhed", .state = "", .said = "a", .level = IND_LEVEL_CONCERN, .goals = "2.1" },
    { .id = 3, .side = 1, .name = "Omsorg", .state = "", .said = "b", .level = IND_LEVEL_UNEXPLORED },
  };
  IndTriangle triangle = { .child = "Ida", .sides = { "Barnet", "Forældre", "Familien" }, .fields = fields, .n_fields = 3,
                           .levels = { "", "Ressource", "Blandet", "Bekymring", "Ikke udforsket" }, .goal_words = "mål",
                           .no_goal_words = "intet mål endnu", .selected = 3 };
  g_autoptr (IndFigure) figure = ind_ics_triangle_new (&triangle, &ind_letters);
  g_autofree char *dump = ind_scene_dump (ind_figure_scene (figure));

  g_assert_cmpint (ind_figure_thing (figure, 0)->id, ==, 2);
  g_assert_cmpint (ind_figure_thing (figure, 1)->id, ==, 3);
  g_assert_cmpint (ind_figure_thing (figure, 2)->id, ==, 1);
  g_assert_nonnull (strstr (dump, "|2.1|"));
  g_assert_nonnull (strstr (dump, "path solid 5 "));
  /* The legend speaks only of what occurs. */
  g_assert_nonnull (strstr (dump, "|Bekymring|"));
  g_assert_nonnull (strstr (dump, "|mål|"));
  g_assert_null (strstr (dump, "|Blandet|"));
  g_assert_null (strstr (dump, "|intet mål endnu|"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ics-triangle/words-keep-apart", test_words_keep_apart);
  g_test_add_func ("/ics-triangle/every-field-is-reached", test_every_field_is_reached);
  g_test_add_func ("/ics-triangle/wall", test_wall);
  g_test_add_func ("/ics-triangle/two-signs", test_two_signs);
  g_test_add_func ("/ics-triangle/order", test_order);
  return g_test_run ();
}
