/* The left side of the window: the places, and the way between them and a case. Warnings are fatal. */
#include "config.h"

#include "ind-test-window.h"

#include "ind-case-file.h"
#include "ind-families-page.h"
#include "ind-families-year-view.h"
#include "ind-figure-view.h"
#include "ind-family-row.h"
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

/* Families in a list that is longer than the window, every seventh with a name that takes several lines. */
static void
many_families (Fixture *fixture)
{
  g_autoptr (IndDesk) desk = ind_desk_open (fixture->database, NULL);
  g_autofree char *path = sample_file ("holm.json"), *long_name = g_strnfill (190, 'a');

  for (int k = 0; k < 230; k++)
    {
      g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (IndCase) family = ind_case_file_read_path (path, ids, NULL);

      g_autofree char *reference = g_strdup_printf ("R-%d", k);
      g_autofree char *name = g_strdup_printf ("%03d %s", k, k % 7 == 0 ? long_name : "Toft");

      ind_record_set_text_at ((IndRecord *) family, "reference", reference);
      ind_record_set_text_at ((IndRecord *) family, "family_name", name);
      g_assert_true (ind_desk_take_in (desk, family, ids, NULL));
    }
}

static gint
by_place (gconstpointer a, gconstpointer b)
{
  graphene_rect_t one, other;

  g_assert_true (gtk_widget_compute_bounds (*(GtkWidget **) a, gtk_widget_get_parent (*(GtkWidget **) a), &one));
  g_assert_true (gtk_widget_compute_bounds (*(GtkWidget **) b, gtk_widget_get_parent (*(GtkWidget **) b), &other));
  return one.origin.y < other.origin.y ? -1 : one.origin.y > other.origin.y;
}

/* The rows that are seen have each the room that their words take, and end where the next begins. */
static guint
check_rows (void)
{
  g_autoptr (GPtrArray) rows = all_that_fit (is_of_type, GSIZE_TO_POINTER (IND_TYPE_FAMILY_ROW));

  g_assert_null (what_sticks_out ());
  for (guint k = 0; k < rows->len; k++)
    {
      GtkWidget *row = rows->pdata[k], *content = gtk_widget_get_first_child (row);

      g_assert_cmpint (gtk_widget_get_height (content), <=, gtk_widget_get_height (row));
      rows->pdata[k] = gtk_widget_get_parent (row);
    }
  g_ptr_array_sort (rows, by_place);
  for (guint k = 1; k < rows->len; k++)
    {
      GtkWidget *above = rows->pdata[k - 1], *row = rows->pdata[k];
      graphene_rect_t one, other;

      g_assert_true (gtk_widget_compute_bounds (above, gtk_widget_get_parent (above), &one));
      g_assert_true (gtk_widget_compute_bounds (row, gtk_widget_get_parent (row), &other));
      g_assert_cmpfloat (one.origin.y + one.size.height, ==, other.origin.y);
    }
  return rows->len;
}

/* However far one scrolls, no row of the families stands on another. */
static void
test_rows (Fixture *fixture)
{
  static const double places[] = { 0, 0.02, 0.04, 0.06, 0.08, 0.5, 1, 0.9, 0, 0.02, 0.04 };
  GtkAdjustment *at;

  show_place (fixture, "families");
  at = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (first_of_type (GTK_TYPE_LIST_VIEW)));
  for (guint k = 0; k < G_N_ELEMENTS (places); k++)
    {
      gtk_adjustment_set_value (at, places[k] * gtk_adjustment_get_upper (at));
      settle ();
      g_assert_cmpuint (check_rows (), >, 5);
    }
  search_for ("aaa", "33 af 230 familier");
  settle ();
  g_assert_cmpuint (check_rows (), >, 1);
}

/* How many pixels of what is seen of the widget have not its ground's colour. */
static guint
count_ink (GtkWidget *widget, GtkWidget *within)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  int width = gtk_widget_get_width (within), height = gtk_widget_get_height (within);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);
  graphene_rect_t seen;
  GskRenderNode *node;
  const guint32 *pixels;
  guint n = 0;

  g_assert_true (gtk_widget_compute_bounds (within, widget, &seen));
  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  node = gtk_snapshot_free_to_node (snapshot);
  cairo_translate (cr, -seen.origin.x, -seen.origin.y);
  gsk_render_node_draw (node, cr);
  cairo_surface_flush (surface);
  pixels = (const guint32 *) cairo_image_surface_get_data (surface);
  for (int k = 0; k < width * height; k++)
    n += pixels[k] != pixels[0];
  gsk_render_node_unref (node);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return n;
}

/* However many families there are and however large they are drawn, the page shows them wherever it is scrolled to. */
static void
test_many (Fixture *fixture)
{
  GtkWidget *view, *scrolled;
  GtkAdjustment *at;
  guint n;

  show_place (fixture, "year");
  for (int k = 0; k < 8; k++)
    act (fixture, "zoom-in");
  settle ();
  view = first_of_type (IND_TYPE_FIGURE_VIEW);
  scrolled = gtk_widget_get_ancestor (view, GTK_TYPE_SCROLLED_WINDOW);
  at = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  g_assert_cmpfloat ((double) gtk_widget_get_width (view) * gtk_widget_get_height (view), >, 60e6);
  for (int k = 0; k <= 4; k++)
    {
      gtk_adjustment_set_value (at, k / 4.0 * (gtk_adjustment_get_upper (at) - gtk_adjustment_get_page_size (at)));
      settle ();
      g_assert_cmpuint (count_ink (view, scrolled), >, 3000);
    }
  /* What comes into sight when the window is made higher is drawn too. */
  gtk_adjustment_set_value (at, 1000);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1120, 500);
  settle ();
  n = count_ink (view, scrolled);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1120, 1000);
  settle ();
  g_assert_cmpuint (count_ink (view, scrolled), >, n + n / 2);
}

static const IndWindowTest tests[] = {
  { "/places/many families in a year", test_many, NULL, NULL, many_families },
  { "/places/no family stands on another", test_rows, NULL, NULL, many_families },
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
