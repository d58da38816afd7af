/* A figure in a window of its own, worked by hand and by keys. Warnings are fatal. */
#include "config.h"

#include "ind-test-window.h"

#include "ind-figure-view.h"
#include "ind-test-hand.h"

/* Four squares at the corners of a canvas of 400 by 300 points, in the order of reading. */
enum { NORTH_WEST = 1, NORTH_EAST, SOUTH_WEST, SOUTH_EAST };

static const IndBox boxes[] = { { 20, 20, 40, 40 }, { 340, 20, 40, 40 }, { 20, 240, 40, 40 }, { 340, 240, 40, 40 } };

typedef struct
{
  GtkWidget *window;
  IndFigureView *view;
  GString *told;     /* what the view has told, one after another */
} View;

static IndFigure *
squares_new (void)
{
  static const char *const names[] = { "North west", "North east", "South west", "South east" };
  IndScene *scene = ind_scene_new (400, 300);
  IndFigure *figure;

  for (guint k = 0; k < G_N_ELEMENTS (boxes); k++)
    {
      const IndBox *b = &boxes[k];
      const IndPoint corners[] = { { b->x, b->y }, { b->x + b->width, b->y }, { b->x + b->width, b->y + b->height },
                                   { b->x, b->y + b->height } };

      ind_scene_set_id (scene, k + 1);
      ind_scene_shape (scene, IND_ROLE_SOLID, corners, 4);
    }
  figure = ind_figure_new (scene);
  for (guint k = 0; k < G_N_ELEMENTS (boxes); k++)
    ind_figure_add (figure, k + 1, &boxes[k], names[k], "all of it");
  return figure;
}

static void
on_selected (IndFigureView *view, gint64 id, View *test)
{
  g_string_append_printf (test->told, "selected %d. ", (int) id);
}

static void
on_activated (IndFigureView *view, gint64 id, View *test)
{
  g_string_append_printf (test->told, "activated %d. ", (int) id);
}

static void
on_ground (IndFigureView *view, double x, double y, View *test)
{
  g_string_append_printf (test->told, "ground %.0f %.0f. ", x, y);
}

static void
on_chosen (IndFigureView *view, View *test)
{
  g_string_append_printf (test->told, "chosen %u. ", g_hash_table_size (ind_figure_view_chosen (view)));
}

static void
on_nudged (IndFigureView *view, gint64 id, int arrow, guint state, View *test)
{
  g_string_append_printf (test->told, "nudged %d %s. ", (int) id, arrow == IND_ARROW_RIGHT ? "right" : "elsewhere");
}

static void
on_removed (IndFigureView *view, gint64 id, View *test)
{
  g_string_append_printf (test->told, "removed %d. ", (int) id);
}

static gboolean
on_drag_begun (IndFigureView *view, gint64 id, gboolean handle, double x, double y, View *test)
{
  g_string_append_printf (test->told, "drags %s%d. ", handle ? "handle of " : "", (int) id);
  return TRUE;
}

static void
on_dropped (IndFigureView *view, double x, double y, gboolean cancelled, View *test)
{
  if (cancelled)
    g_string_append (test->told, "let go. ");
  else
    g_string_append_printf (test->told, "dropped %.0f %.0f. ", x, y);
}

static void
view_up (View *test)
{
  g_autoptr (IndFigure) figure = squares_new ();

  test->told = g_string_new (NULL);
  test->view = IND_FIGURE_VIEW (ind_figure_view_new ());
  test->window = gtk_window_new ();
  gtk_widget_set_size_request (GTK_WIDGET (test->view), 400, 300);
  gtk_window_set_child (GTK_WINDOW (test->window), GTK_WIDGET (test->view));
  ind_figure_view_set (test->view, figure);
  g_signal_connect (test->view, "selected", G_CALLBACK (on_selected), test);
  g_signal_connect (test->view, "activated", G_CALLBACK (on_activated), test);
  g_signal_connect (test->view, "ground", G_CALLBACK (on_ground), test);
  g_signal_connect (test->view, "chosen", G_CALLBACK (on_chosen), test);
  g_signal_connect (test->view, "nudged", G_CALLBACK (on_nudged), test);
  g_signal_connect (test->view, "removed", G_CALLBACK (on_removed), test);
  g_signal_connect (test->view, "drag-begun", G_CALLBACK (on_drag_begun), test);
  g_signal_connect (test->view, "dropped", G_CALLBACK (on_dropped), test);
  gtk_window_present (GTK_WINDOW (test->window));
  settle ();
  settle ();
  ind_figure_view_select (test->view, SOUTH_WEST);
  settle ();
  g_string_truncate (test->told, 0);
}

static void
view_down (View *test)
{
  gtk_window_destroy (GTK_WINDOW (test->window));
  g_string_free (test->told, TRUE);
}

static void
assert_told (View *test, const char *told)
{
  g_assert_cmpstr (test->told->str, ==, told);
  g_string_truncate (test->told, 0);
}

/* A place of the figure, in the widget. */
static IndPoint
at (View *test, double x, double y)
{
  GdkRectangle room;

  g_assert_true (ind_figure_view_find_box (test->view, &(IndBox) { x, y, 0, 0 }, &room));
  return (IndPoint) { room.x, room.y };
}

static void
click (View *test, double x, double y, int times, GdkModifierType held)
{
  IndPoint place = at (test, x, y);

  hand_click (GTK_WIDGET (test->view), place.x, place.y, times, held);
}

static void
drag (View *test, double x, double y, double to_x, double to_y, GdkModifierType held)
{
  IndPoint from = at (test, x, y), to = at (test, to_x, to_y);

  hand_drag (GTK_WIDGET (test->view), from.x, from.y, to.x, to.y, held);
}

static void
move (View *test, double x, double y)
{
  IndPoint place = at (test, x, y);

  hand_move (GTK_WIDGET (test->view), place.x, place.y);
}

static void
test_keys (Fixture *fixture)
{
  View test;

  view_up (&test);
  ind_figure_view_select (test.view, NORTH_WEST);
  g_string_truncate (test.told, 0);
  hand_key (GDK_KEY_Right, 0);
  assert_told (&test, "selected 2. ");
  hand_key (GDK_KEY_Down, 0);
  assert_told (&test, "selected 4. ");
  hand_key (GDK_KEY_Down, 0);
  assert_told (&test, "");
  hand_key (GDK_KEY_Home, 0);
  assert_told (&test, "selected 1. ");
  hand_key (GDK_KEY_Page_Down, 0);
  assert_told (&test, "selected 2. ");
  hand_key (GDK_KEY_End, 0);
  assert_told (&test, "selected 4. ");
  hand_key (GDK_KEY_Return, 0);
  hand_key (GDK_KEY_Right, GDK_SHIFT_MASK);
  hand_key (GDK_KEY_Delete, 0);
  assert_told (&test, "activated 4. nudged 4 right. removed 4. ");
  hand_key (GDK_KEY_space, GDK_CONTROL_MASK);
  hand_key (GDK_KEY_Escape, 0);
  assert_told (&test, "chosen 1. chosen 0. ");
  view_down (&test);
}

static void
test_mouse (Fixture *fixture)
{
  View test;

  view_up (&test);
  click (&test, 360, 40, 1, 0);
  assert_told (&test, "selected 2. ");
  click (&test, 200, 150, 1, 0);
  assert_told (&test, "selected 0. ");
  click (&test, 40, 40, 1, GDK_CONTROL_MASK);
  assert_told (&test, "chosen 1. ");
  drag (&test, 300, 5, 395, 295, GDK_SHIFT_MASK);
  assert_told (&test, "chosen 2. ");
  drag (&test, 40, 40, 200, 100, 0);
  assert_told (&test, "selected 1. drags 1. dropped 200 100. ");
  ind_figure_view_set_handle (test.view, &(IndPoint) { 100, 40 });
  drag (&test, 102, 41, 200, 200, 0);
  assert_told (&test, "drags handle of 1. dropped 200 200. ");
  view_down (&test);
}

static void
test_escape (Fixture *fixture)
{
  View test;

  view_up (&test);
  move (&test, 40, 40);
  hand_button (TRUE);
  move (&test, 100, 100);
  move (&test, 120, 120);
  hand_key (GDK_KEY_Escape, 0);
  hand_button (FALSE);
  assert_told (&test, "selected 1. drags 1. let go. ");
  view_down (&test);
}

static void
test_double_click_beside (Fixture *fixture)
{
  View test;

  view_up (&test);
  click (&test, 200, 150, 2, 0);
  assert_told (&test, "selected 0. ground 200 150. ");
  view_down (&test);
}

static void
test_double_click (Fixture *fixture)
{
  View test;

  view_up (&test);
  click (&test, 360, 40, 2, 0);
  assert_told (&test, "selected 2. activated 2. ");
  view_down (&test);
}

/* What is selected stays so in a new figure that has it; else nothing is. */
static void
test_another_figure (Fixture *fixture)
{
  g_autoptr (IndFigure) same = squares_new (), less = ind_figure_new (ind_scene_new (400, 300));
  View test;

  view_up (&test);
  ind_figure_view_select (test.view, SOUTH_EAST);
  g_string_truncate (test.told, 0);
  ind_figure_view_set (test.view, same);
  g_assert_cmpint (ind_figure_view_selected (test.view), ==, SOUTH_EAST);
  ind_figure_view_set (test.view, less);
  assert_told (&test, "selected 0. ");
  view_down (&test);
}

static const IndWindowTest tests[] = {
  { "/figure-view/by keyboard", test_keys },
  { "/figure-view/by mouse", test_mouse },
  { "/figure-view/escape lets go", test_escape },
  { "/figure-view/a double click on a thing", test_double_click },
  { "/figure-view/a double click beside them", test_double_click_beside },
  { "/figure-view/another figure", test_another_figure },
};

int
main (int argc, char **argv)
{
  return ind_test_window_run (argc, argv, tests, G_N_ELEMENTS (tests));
}
