/* Two dated maps of a case compared: who came, went and moved is told and drawn, and one becomes the other. */
#include "config.h"

#include "ind-test-window.h"

#include "ind-figure-view.h"
#include "ind-map-compare.h"
#include "ind-map-comparison.h"
#include "ind-map-page.h"
#include "ind-test-hand.h"
#include "ind-window-private.h"

static IndMap *
map_of (Fixture *fixture, guint k)
{
  return ind_list_get (family_of (fixture)->maps, k);
}

static gboolean
is_open (gpointer unused)
{
  return count_of_type (IND_TYPE_MAP_COMPARE) == 1;
}

static gboolean
is_closed (gpointer unused)
{
  return count_of_type (IND_TYPE_MAP_COMPARE) == 0;
}

static void
open_comparison (Fixture *fixture)
{
  take_sample (fixture);
  open_case (fixture, "yilmaz", "EFI-2025-014");
  act_on (fixture, "page", g_variant_new_string ("network"));
  settle ();
  g_assert_cmpuint (ind_list_length (family_of (fixture)->maps), ==, 2);
  g_assert_cmpint (map_of (fixture, 0)->date, <, map_of (fixture, 1)->date);
  g_assert_true (gtk_widget_activate_action (first_of_type (IND_TYPE_MAP_PAGE), "map.compare", NULL));
  wait_for (is_open, NULL, "the two maps are compared");
  settle ();
  settle ();
}

/* One of the figures of the window that is on top. */
static IndFigureView *
view_named (const char *buildable)
{
  g_autoptr (GPtrArray) views = all_that_fit (is_of_type, GSIZE_TO_POINTER (IND_TYPE_FIGURE_VIEW));

  for (guint k = 0; k < views->len; k++)
    if (g_strcmp0 (gtk_buildable_get_buildable_id (views->pdata[k]), buildable) == 0)
      return views->pdata[k];
  g_error ("no figure %s", buildable);
}

static gboolean
stands (const char *view, const IndNode *node)
{
  IndBox box;

  return ind_figure_view_thing_box (view_named (view), node->id, &box);
}

static void
test_beside (Fixture *fixture)
{
  g_autoptr (GArray) differences = NULL;
  guint n[IND_N_MAP_DIFFERENCES] = { 0 };

  open_comparison (fixture);
  differences = ind_map_compare (map_of (fixture, 0), map_of (fixture, 1));
  for (guint k = 0; k < differences->len; k++)
    {
      const IndMapDifference *difference = &g_array_index (differences, IndMapDifference, k);

      n[difference->kind]++;
      g_assert_true (difference->before == NULL || stands ("before", difference->before));
      g_assert_true (difference->after == NULL || stands ("after", difference->after));
    }
  g_assert_cmpuint (n[IND_MAP_CAME], >, 0);
  g_assert_cmpuint (n[IND_MAP_MOVED], >, 0);
  g_assert_true (can_be_read ("Kommet til"));
  g_assert_true (can_be_read ("Flyttet"));
  g_assert_true (can_be_read ("Ændret kontakt"));
  g_assert_true (can_be_read ("Selma og Birgit Sørensen: ny, stærk kontakt"));
  hand_key (GDK_KEY_Escape, 0);
  wait_for (is_closed, NULL, "Escape closes the comparison");
  g_assert_nonnull (family_of (fixture));
}

/* Where somebody stands across the map on which one becomes the other. */
static double
x_of (const IndNode *node)
{
  IndBox box;

  g_assert_true (ind_figure_view_thing_box (view_named ("both"), node->id, &box));
  return box.x;
}

static void
test_blended (Fixture *fixture)
{
  g_autoptr (GArray) differences = NULL;
  GtkRange *slider;
  guint n_came = 0, n_moved = 0;

  open_comparison (fixture);
  differences = ind_map_compare (map_of (fixture, 0), map_of (fixture, 1));
  press ("Oven på hinanden");
  settle ();
  settle ();
  slider = first_of_type (GTK_TYPE_SCALE);
  for (guint k = 0; k < differences->len; k++)
    {
      const IndMapDifference *one = &g_array_index (differences, IndMapDifference, k);

      gtk_range_set_value (slider, 0.25);
      if (one->kind == IND_MAP_CAME)
        g_assert_false (stands ("both", one->after));
      else
        g_assert_true (stands ("both", one->before));
      gtk_range_set_value (slider, 0.75);
      if (one->kind == IND_MAP_WENT)
        g_assert_false (stands ("both", one->before));
      else
        g_assert_true (stands ("both", one->after));
      n_came += one->kind == IND_MAP_CAME;
      if (one->kind == IND_MAP_MOVED)
        {
          double first, last;

          gtk_range_set_value (slider, 0);
          first = x_of (one->before);
          gtk_range_set_value (slider, 1);
          last = x_of (one->after);
          gtk_range_set_value (slider, 0.25);
          g_assert_cmpfloat_with_epsilon (x_of (one->before), first + 0.25 * (last - first), 0.5);
          gtk_range_set_value (slider, 0.75);
          g_assert_cmpfloat_with_epsilon (x_of (one->after), first + 0.75 * (last - first), 0.5);
          n_moved += ABS (last - first) > 5;
        }
    }
  g_assert_cmpuint (n_came, >, 0);
  g_assert_cmpuint (n_moved, >, 0);
}

/* With one map there is nothing to compare. */
static void
test_one_map (Fixture *fixture)
{
  take_sample (fixture);
  open_case (fixture, "yilmaz", "EFI-2025-014");
  g_assert_true (ind_desk_remove (IND_WINDOW (fixture->window)->desk, (IndRecord *) map_of (fixture, 0), NULL));
  act_on (fixture, "page", g_variant_new_string ("network"));
  settle ();
  gtk_widget_activate_action (first_of_type (IND_TYPE_MAP_PAGE), "map.compare", NULL);
  settle ();
  g_assert_cmpuint (count_of_type (IND_TYPE_MAP_COMPARE), ==, 0);
}

static GtkDropDown *
choice_named (const char *buildable)
{
  g_autoptr (GPtrArray) choices = all_that_fit (is_of_type, GSIZE_TO_POINTER (GTK_TYPE_DROP_DOWN));

  for (guint k = 0; k < choices->len; k++)
    if (g_strcmp0 (gtk_buildable_get_buildable_id (choices->pdata[k]), buildable) == 0)
      return choices->pdata[k];
  g_error ("no choice %s", buildable);
}

static const char *
shown_in (GtkDropDown *choice)
{
  return gtk_string_object_get_string (gtk_drop_down_get_selected_item (choice));
}

/* Of three maps every pair can be compared, and none with itself. */
static void
test_choices (Fixture *fixture)
{
  IndDesk *desk = IND_WINDOW (fixture->window)->desk;
  GtkDropDown *earlier, *later;

  take_sample (fixture);
  open_case (fixture, "yilmaz", "EFI-2025-014");
  g_assert_cmpint (ind_desk_begin_map (desk, family_of (fixture), map_of (fixture, 1), "I dag", ind_today (), NULL), !=, 0);
  act_on (fixture, "page", g_variant_new_string ("network"));
  settle ();
  g_assert_true (gtk_widget_activate_action (first_of_type (IND_TYPE_MAP_PAGE), "map.compare", NULL));
  wait_for (is_open, NULL, "two of the maps are compared");
  earlier = choice_named ("earlier");
  later = choice_named ("later");
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (earlier)), ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (later)), ==, 1);
  g_assert_cmpstr (shown_in (earlier), ==, "19. august 2026 · Efter et halvt år");
  gtk_drop_down_set_selected (earlier, 0);
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (later)), ==, 2);
  g_assert_cmpstr (shown_in (later), ==, "22. november 2026 · I dag");
  gtk_drop_down_set_selected (later, 0);
  g_assert_cmpstr (shown_in (later), ==, "19. august 2026 · Efter et halvt år");
  settle ();
  g_assert_true (can_be_read ("Kommet til"));
  gtk_drop_down_set_selected (earlier, 1);
  g_assert_cmpstr (shown_in (later), ==, "22. november 2026 · I dag");
  settle ();
  g_assert_false (can_be_read ("Kommet til"));
}

static const IndWindowTest tests[] = {
  { "/map-compare/beside each other, with what has changed", test_beside },
  { "/map-compare/one becomes the other", test_blended },
  { "/map-compare/none is compared with itself", test_choices },
  { "/map-compare/one map alone is not compared", test_one_map },
};

int
main (int argc, char **argv)
{
  return ind_test_window_run (argc, argv, tests, G_N_ELEMENTS (tests));
}
