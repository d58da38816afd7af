/* The left side of the window: the places, and the way between them and a case. Warnings are fatal. */
#include "config.h"

#include "ind-test-window.h"

#include "ind-families-page.h"
#include "ind-families-year-view.h"
#include "ind-overview-page.h"
#include "ind-window-private.h"

static gboolean
has_focus_within (GtkWindow *window, gpointer widget)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  return focus != NULL && gtk_widget_is_ancestor (focus, widget);
}

static void
two_families (Fixture *fixture)
{
  g_object_unref (make_database (fixture));
}

/* Who has families begins with the overview; each place is a press away, and the list stays where it was. */
static void
test_places (Fixture *fixture)
{
  GtkWindow *window = GTK_WINDOW (fixture->window);

  g_assert_true (can_be_read ("Overblik"));
  g_assert_cmpuint (count_of_type (IND_TYPE_OVERVIEW_PAGE), ==, 1);
  g_assert_cmpuint (count_of_type (IND_TYPE_FAMILIES_PAGE), ==, 0);
  act_on (fixture, "number", g_variant_new_int32 (2));
  settle ();
  g_assert_cmpuint (count_of_type (IND_TYPE_FAMILIES_PAGE), ==, 1);
  g_assert_true (has_focus_within (window, first_of_type (IND_TYPE_FAMILIES_PAGE)));
  show_place (fixture, "year");
  g_assert_cmpuint (count_of_type (IND_TYPE_FAMILIES_YEAR_VIEW), ==, 1);
  gtk_list_box_select_row (IND_WINDOW (window)->side_list,
                           gtk_list_box_get_row_at_index (IND_WINDOW (window)->side_list, IND_PLACE_OVERVIEW));
  settle ();
  g_assert_cmpuint (count_of_type (IND_TYPE_OVERVIEW_PAGE), ==, 1);
}

/* A case has the window; the side comes back by its key, and back leads to where one was. */
static void
test_side (Fixture *fixture)
{
  IndWindow *window = IND_WINDOW (fixture->window);
  gint64 id = ind_desk_find_case (window->desk, "SOF-2026-003", NULL);

  g_assert_null (window->page);
  show_place (fixture, "year");
  act_on (fixture, "open-case", g_variant_new_int64 (id));
  settle ();
  g_assert_false (can_be_read ("Overblik"));
  g_action_group_activate_action (G_ACTION_GROUP (window), "side", NULL);
  settle ();
  g_assert_true (can_be_read ("Overblik"));
  act_on (fixture, "number", g_variant_new_int32 (1));
  settle ();
  g_assert_nonnull (window->family);
  act (fixture, "back");
  settle ();
  g_assert_cmpuint (count_of_type (IND_TYPE_FAMILIES_YEAR_VIEW), ==, 1);
  act_on (fixture, "open-case", g_variant_new_int64 (id));
  settle ();
  g_assert_true (can_be_read ("Overblik"));
}

/* What happens in a case is told by the places, also by those that have been shown before. */
static void
test_fresh (Fixture *fixture)
{
  IndWindow *window = IND_WINDOW (fixture->window);
  gint64 id = ind_desk_find_case (window->desk, "SOF-2026-003", NULL);

  show_place (fixture, "families");
  g_assert_true (can_be_read ("Holm"));
  act_on (fixture, "open-case", g_variant_new_int64 (id));
  settle ();
  g_assert_true (ind_desk_set_text (window->desk, (IndRecord *) window->family, "family_name", "Holm Skov", NULL));
  act (fixture, "back");
  settle ();
  g_assert_true (can_be_read ("Holm Skov"));
}

/* What was open is open the next time, and as large. */
static void
test_remembered (Fixture *fixture)
{
  IndWindow *window = IND_WINDOW (fixture->window);
  gint64 id = ind_desk_find_case (window->desk, "SOF-2026-003", NULL);
  GtkWidget *other;

  show_place (fixture, "families");
  act_on (fixture, "open-case", g_variant_new_int64 (id));
  act_on (fixture, "page", g_variant_new_string ("year"));
  settle ();
  ind_window_remember_all (window);
  other = ind_window_new (fixture->app);
  g_assert_true (ind_window_set_desk (IND_WINDOW (other), window->desk, NULL));
  g_assert_cmpint (ind_window_shown_case (IND_WINDOW (other)), ==, id);
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (ind_case_page_stack (IND_WINDOW (other)->page)), ==, "year");
  g_assert_cmpstr (ind_window_place_name (IND_WINDOW (other)), ==, "families");
  gtk_window_destroy (GTK_WINDOW (other));
}

/* What came into a page while another was seen has the room that it takes. */
static void
test_room (Fixture *fixture)
{
  static const char *const references[] = { "EFI-2025-014", "SOF-2026-003", "2024-014" };
  static const char *const families[] = { "yilmaz", "Holm", "Nowak" };
  static const char *const pages[] = { "matter", "network", "triangle", "plan", "year", "measures", "history" };

  take_sample (fixture);
  for (guint k = 0; k < G_N_ELEMENTS (families); k++)
    {
      open_case (fixture, families[k], references[k]);
      for (guint n = 0; n < G_N_ELEMENTS (pages); n++)
        {
          act_on (fixture, "page", g_variant_new_string (pages[n]));
          settle ();
          g_assert_null (what_sticks_out ());
        }
      act (fixture, "back");
      settle ();
    }
}

static const IndWindowTest tests[] = {
  { "/places/each page has the room that it takes", test_room },
  { "/places/each is a press away", test_places, NULL, NULL, two_families },
  { "/places/beside a case", test_side, NULL, NULL, two_families },
  { "/places/what has changed meanwhile", test_fresh, NULL, NULL, two_families },
  { "/places/what was open is open again", test_remembered, NULL, NULL, two_families },
};

int
main (int argc, char **argv)
{
  return ind_test_window_run (argc, argv, tests, G_N_ELEMENTS (tests));
}
