/* The year of a family and of all of them, worked by keyboard alone and by mouse alone. Warnings are fatal. */
#include "config.h"

#include "ind-test-window.h"

#include <string.h>

#include "ind-annual-wheel.h"
#include "ind-figure-head.h"
#include "ind-figure-thing.h"
#include "ind-figure-view.h"
#include "ind-preview-window.h"
#include "ind-test-hand.h"
#include "ind-window-private.h"

#define DEGN "2025-009"   /* of the invented families the one with nothing planned */

/* How many there are, those of earlier years among them. */
static guint
count (Fixture *fixture)
{
  return ind_list_length (family_of (fixture)->activities);
}

/* The one that was added last. */
static const IndActivity *
last_activity (Fixture *fixture)
{
  return ind_list_get (family_of (fixture)->activities, count (fixture) - 1);
}

static void
assert_stands (Fixture *fixture, const char *month, int months, const char *date)
{
  const IndActivity *activity = last_activity (fixture);
  g_autofree char *at = ind_month_to_iso (activity->month);

  g_assert_cmpstr (at, ==, month);
  g_assert_cmpint (activity->months == IND_NO_NUMBER ? 1 : activity->months, ==, months);
  g_assert_cmpint (activity->date, ==, date != NULL ? ind_date_from_iso (date) : IND_NO_DATE);
}

static void
open_year (Fixture *fixture)
{
  take_sample (fixture);
  open_case (fixture, "degn", DEGN);
  act_on (fixture, "page", g_variant_new_string ("year"));
  settle ();
  settle ();
}

static void
write_time (const char *text)
{
  g_autoptr (GPtrArray) entries = all_that_fit (is_of_type, GSIZE_TO_POINTER (GTK_TYPE_ENTRY));

  for (guint k = 0; k < entries->len; k++)
    if (g_strcmp0 (gtk_entry_get_placeholder_text (entries->pdata[k]), "10.00") == 0)
      gtk_editable_set_text (entries->pdata[k], text);
}

/* Goes on with Tab until the focus is on what fits. */
static void
tab_to (Fixture *fixture, gboolean (*fits) (GtkWidget *widget, gconstpointer wanted), gconstpointer wanted)
{
  for (guint k = 0; k < 90; k++)
    {
      GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

      if (focus != NULL && fits (focus, wanted))
        return;
      hand_key (GDK_KEY_Tab, 0);
    }
  g_error ("Tab does not come there");
}

static gboolean
is_entry (GtkWidget *widget, gconstpointer unused)
{
  return GTK_IS_TEXT (widget);
}

static gboolean
is_day (GtkWidget *widget, gconstpointer date)
{
  return GTK_IS_BUTTON (widget) && g_object_get_data (G_OBJECT (widget), "date") == date;
}

static gboolean
says_save (GtkWidget *widget, gconstpointer unused)
{
  return GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), "_Gem") == 0;
}

/* From an empty year to a full one without a mouse. */
static void
test_keyboard (Fixture *fixture)
{
  guint before;

  open_year (fixture);
  before = count (fixture);
  g_assert_true (can_be_read ("Intet er planlagt endnu"));
  hand_key (GDK_KEY_Insert, 0);
  wait_until (can_be_read, "Noget nyt");
  tab_to (fixture, is_entry, NULL);
  hand_type ("besoeg i barnehave");
  hand_key (GDK_KEY_Return, 0);
  g_assert_cmpuint (count (fixture), ==, before + 1);
  assert_stands (fixture, "2026-11", 1, NULL);
  g_assert_cmpstr (last_activity (fixture)->title, ==, "besoeg i barnehave");
  hand_key (GDK_KEY_Right, GDK_SHIFT_MASK);
  hand_key (GDK_KEY_Down, GDK_SHIFT_MASK);
  assert_stands (fixture, "2027-01", 1, NULL);
  hand_key (GDK_KEY_Right, GDK_SHIFT_MASK | GDK_CONTROL_MASK);
  assert_stands (fixture, "2027-01", 2, NULL);
  hand_key (GDK_KEY_Left, GDK_SHIFT_MASK | GDK_CONTROL_MASK);
  hand_key (GDK_KEY_Left, GDK_SHIFT_MASK);
  assert_stands (fixture, "2026-12", 1, NULL);
  hand_key (GDK_KEY_Return, 0);
  tab_to (fixture, is_day, GUINT_TO_POINTER (ind_date_new (2026, 12, 9)));
  hand_key (GDK_KEY_space, 0);
  wait_until (can_be_read, "Tidspunkt");
  /* A time that is none is told, and stays to be mended. */
  write_time ("25.99");
  tab_to (fixture, says_save, NULL);
  hand_key (GDK_KEY_Return, 0);
  g_assert_true (can_be_read ("Et klokkeslæt skrives som 14.30"));
  g_assert_cmpint (last_activity (fixture)->date, ==, IND_NO_DATE);
  write_time ("");
  g_assert_false (can_be_read ("Et klokkeslæt skrives som 14.30"));
  tab_to (fixture, says_save, NULL);
  hand_key (GDK_KEY_Return, 0);
  wait_until (can_be_read, "Det sker i året");
  assert_stands (fixture, "2026-12", 1, "2026-12-09");
  g_assert_cmpint (last_activity (fixture)->status, ==, IND_ACTIVITY_AGREED);
  hand_key (GDK_KEY_Right, GDK_SHIFT_MASK);
  assert_stands (fixture, "2027-01", 1, "2027-01-08");
  wait_until (can_be_found, "9. januar ligger i en weekend, så det blev 8. januar");
  hand_key (GDK_KEY_z, GDK_CONTROL_MASK);
  assert_stands (fixture, "2026-12", 1, "2026-12-09");
  hand_key (GDK_KEY_Return, 0);
  hand_key (GDK_KEY_Escape, 0);
  g_assert_true (can_be_read ("Det sker i året"));
  g_assert_nonnull (family_of (fixture));
  hand_key (GDK_KEY_Delete, 0);
  g_assert_cmpuint (count (fixture), ==, before);
  hand_key (GDK_KEY_z, GDK_CONTROL_MASK);
  assert_stands (fixture, "2026-12", 1, "2026-12-09");
  hand_key (GDK_KEY_y, GDK_ALT_MASK);
  wait_until (can_be_found, "Opfølgning hver 3. måned, som i Sammen om familien");
  hand_key (GDK_KEY_v, GDK_ALT_MASK);
  wait_until (can_be_read, "Det sker i året");
  g_assert_cmpuint (count (fixture), >, before + 4);
  hand_key (GDK_KEY_y, GDK_ALT_MASK);
  wait_until (can_be_read, "Der er intet at foreslå");
  hand_key (GDK_KEY_Escape, 0);
  hand_key (GDK_KEY_z, GDK_CONTROL_MASK);
  assert_stands (fixture, "2026-12", 1, "2026-12-09");
}

/* A part of what is proposed. */
/* How many things are drawn on the wheel, and whether some of them are only proposed. */
static guint
on_wheel (gboolean *proposed)
{
  const IndScene *scene = ind_figure_view_scene (first_of_type (IND_TYPE_FIGURE_VIEW));
  g_autofree char *dump = ind_scene_dump (scene);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint k = 0; k < ind_scene_length (scene); k++)
    if (ind_scene_item (scene, k)->id != 0)
      g_hash_table_add (ids, (gpointer) &ind_scene_item (scene, k)->id);
  *proposed = strstr (dump, "foreslået") != NULL;
  return g_hash_table_size (ids);
}

static void
test_part (Fixture *fixture)
{
  g_autoptr (GPtrArray) checks = NULL;
  gboolean proposed;
  guint before, all;

  open_year (fixture);
  before = count (fixture);
  hand_key (GDK_KEY_y, GDK_ALT_MASK);
  wait_until (can_be_read, "Det, der allerede står der");
  checks = all_that_fit (is_of_type, GSIZE_TO_POINTER (GTK_TYPE_CHECK_BUTTON));
  g_assert_cmpuint (checks->len, >, 4);
  all = on_wheel (&proposed);
  g_assert_true (proposed);
  for (guint k = 3; k < checks->len; k++)
    gtk_check_button_set_active (checks->pdata[k], FALSE);
  settle ();
  g_assert_cmpuint (on_wheel (&proposed), <, all);
  g_assert_true (proposed);
  hand_key (GDK_KEY_v, GDK_ALT_MASK);
  wait_until (can_be_read, "Det sker i året");
  g_assert_cmpuint (count (fixture), ==, before + 1);
  on_wheel (&proposed);
  g_assert_false (proposed);
}

/* The middle of one of the wheel's months, in the view's pixels. */
static IndPoint
month_at (IndFigureView *view, int month)
{
  IndPoint at = ind_on_circle (522, 486, 292, 30 * month + 15);
  GdkRectangle room;

  g_assert_cmpint (ind_annual_wheel_month (IND_WHEEL_PART, at.x, at.y), ==, month);
  g_assert_true (ind_figure_view_find_box (view, &(IndBox) { at.x, at.y, 1, 1 }, &room));
  return (IndPoint) { room.x, room.y };
}

static void
click_button (const char *label)
{
  g_autoptr (GPtrArray) buttons = all_that_fit (is_of_type, GSIZE_TO_POINTER (GTK_TYPE_BUTTON));

  for (guint k = 0; k < buttons->len; k++)
    if (g_strcmp0 (gtk_button_get_label (buttons->pdata[k]), label) == 0)
      {
        hand_click (buttons->pdata[k], gtk_widget_get_width (buttons->pdata[k]) / 2.0,
                    gtk_widget_get_height (buttons->pdata[k]) / 2.0, 1, 0);
        return;
      }
  g_error ("There is no button “%s”", label);
}

static void
drag_to_month (IndFigureView *view, int from, int to)
{
  IndPoint begin = month_at (view, from), end = month_at (view, to);

  hand_drag (GTK_WIDGET (view), begin.x, begin.y, end.x, end.y, 0);
}

/* The same without a keyboard. */
static void
test_mouse (Fixture *fixture)
{
  IndFigureView *view;
  IndPoint at;

  open_year (fixture);
  view = first_of_type (IND_TYPE_FIGURE_VIEW);
  at = month_at (view, 4);
  hand_click (GTK_WIDGET (view), at.x, at.y, 2, 0);
  g_assert_true (can_be_read ("Noget nyt"));
  click_button ("_Gem");
  assert_stands (fixture, "2027-03", 1, NULL);
  drag_to_month (view, 4, 6);
  assert_stands (fixture, "2027-05", 1, NULL);
  drag_to_month (view, 6, 6);
  assert_stands (fixture, "2027-05", 1, NULL);
  /* by the handle at its end, which stands where June begins */
  {
    IndPoint end = ind_on_circle (522, 486, 292, 208.5), to = month_at (view, 8);
    GdkRectangle handle;

    ind_figure_view_find_box (view, &(IndBox) { end.x, end.y, 1, 1 }, &handle);
    hand_drag (GTK_WIDGET (view), handle.x, handle.y, to.x, to.y, 0);
  }
  assert_stands (fixture, "2027-05", 3, NULL);
  at = month_at (view, 6);
  hand_click (GTK_WIDGET (view), at.x, at.y, 2, 0);
  g_assert_true (can_be_read ("maj 2027"));
  click_button ("12");
  click_button ("_Gem");
  assert_stands (fixture, "2027-05", 3, "2027-05-12");
}

static gboolean
is_case_open (gpointer fixture)
{
  return family_of (fixture) != NULL;
}

static void
press_icon (const char *icon)
{
  g_autoptr (GPtrArray) buttons = all_that_fit (is_of_type, GSIZE_TO_POINTER (GTK_TYPE_BUTTON));

  for (guint k = 0; k < buttons->len; k++)
    if (g_strcmp0 (gtk_button_get_icon_name (buttons->pdata[k]), icon) == 0)
      {
        g_signal_emit_by_name (buttons->pdata[k], "clicked");
        return;
      }
  g_error ("There is no button with %s", icon);
}

/* The calendar is written where it was asked for, with initials alone, and its use is logged. */
static void
test_calendar (Fixture *fixture)
{
  g_autofree char *path = beside (fixture, "k.ics"), *text = NULL;
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->folder);
  g_autoptr (GPtrArray) log = NULL;
  GtkWidget *chooser;

  take_sample (fixture);
  open_case (fixture, "yilmaz", "EFI-2025-014");
  act_on (fixture, "page", g_variant_new_string ("year"));
  settle ();
  press_icon ("x-office-calendar-symbolic");
  settle ();
  chooser = first_of_type (GTK_TYPE_FILE_CHOOSER_DIALOG);
  g_assert_true (gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), folder, NULL));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), "k.ics");
  settle ();
  gtk_dialog_response (GTK_DIALOG (chooser), GTK_RESPONSE_ACCEPT);
  wait_until (exists, path);
  wait_until (can_be_read, "Kalenderen er gemt");
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "BEGIN:VEVENT"));
  g_assert_null (strstr (text, "Deniz"));
  g_assert_null (strstr (text, "Sørensen"));
  log = ind_desk_access_log (IND_WINDOW (fixture->window)->desk, family_of (fixture)->id, 0, NULL);
  g_assert_cmpint (((IndAccess *) log->pdata[0])->use, ==, IND_USE_EXPORT);
}

/* The page fits a small screen, also with letters twice as large. */
static void
test_width (Fixture *fixture)
{
  int least;

  open_year (fixture);
  gtk_widget_measure (fixture->window, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, 1024);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 192 * 1024, NULL);
  settle ();
  gtk_widget_measure (fixture->window, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
  g_assert_cmpint (least, <=, 1280);
}

/* In a small window it is told how to make the wheel larger, until it has been done. */
static void
test_larger (Fixture *fixture)
{
  open_year (fixture);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1024, 640);
  wait_until (can_be_read, "Ctrl og + gør hjulet større");
  act (fixture, "zoom-in");
  wait_until (cannot_be_read, "Ctrl og + gør hjulet større");
}

/* All families: the row of one leads to its wheel. */
static void
test_all_families (Fixture *fixture)
{
  IndFigureView *view;
  gint64 id;

  take_sample (fixture);
  settle ();
  act_on (fixture, "place", g_variant_new_string ("year"));
  settle ();
  settle ();
  act (fixture, "copy");
  wait_until (can_be_read, "Kopieret som tekst");
  act (fixture, "preview");
  settle ();
  g_assert_cmpuint (count_of_type (IND_TYPE_PREVIEW_WINDOW), ==, 1);
  gtk_window_close (first_of_type (IND_TYPE_PREVIEW_WINDOW));
  settle ();
  view = first_of_type (IND_TYPE_FIGURE_VIEW);
  id = ind_desk_find_case (IND_WINDOW (fixture->window)->desk, DEGN, NULL);
  ind_figure_view_select (view, id);
  g_assert_cmpint (ind_figure_view_selected (view), ==, id);
  hand_key (GDK_KEY_Return, 0);
  wait_for (is_case_open, fixture, "the family's wheel");
  settle ();
  g_assert_cmpint (family_of (fixture)->id, ==, id);
  g_assert_true (can_be_read ("Intet er planlagt endnu"));
}

/* Who comes back to the year of all families stands where they stood. */
static void
test_back (Fixture *fixture)
{
  GtkWidget *family;

  take_sample (fixture);
  hand_key (GDK_KEY_3, GDK_ALT_MASK);
  hand_key (GDK_KEY_Down, 0);
  family = focus_of (fixture);
  g_assert_true (IND_IS_FIGURE_THING (family));
  hand_key (GDK_KEY_2, GDK_ALT_MASK);
  hand_key (GDK_KEY_3, GDK_ALT_MASK);
  g_assert_true (focus_of (fixture) == family);
}

/* Two families, of which one is that of the worker who sits here. */
static void
one_is_mine (Fixture *fixture)
{
  g_autoptr (IndDesk) desk = make_database (fixture);
  g_autoptr (IndCase) family = ind_desk_open_case (desk, ind_desk_find_case (desk, "SOF-2026-003", NULL), IND_USE_OPEN, NULL);

  g_assert_true (ind_desk_take_seat (desk, family->coordinator->id, NULL));
}

static gboolean
is_wider (gpointer data)
{
  return gtk_widget_get_width (first_of_type (IND_TYPE_FIGURE_VIEW)) > GPOINTER_TO_INT (data);
}

/* Mine is the same choice here and among the families; the year begins with another month; the keys of zoom make it larger. */
static void
test_choices (Fixture *fixture)
{
  GtkToggleButton *mine;
  GtkDropDown *first;
  int width;

  show_place (fixture, "year");
  mine = called (GTK_TYPE_TOGGLE_BUTTON, "Mine");
  g_assert_nonnull (mine);
  g_assert_cmpuint (count_of_type (IND_TYPE_FIGURE_THING), ==, 2);
  press ("Mine");
  settle ();
  g_assert_cmpuint (count_of_type (IND_TYPE_FIGURE_THING), ==, 1);
  show_place (fixture, "families");
  g_assert_true (gtk_toggle_button_get_active (called (GTK_TYPE_TOGGLE_BUTTON, "Mine")));
  g_assert_true (can_be_read ("1 af 2 familier"));
  press ("Mine");
  settle ();
  show_place (fixture, "year");
  g_assert_false (gtk_toggle_button_get_active (mine));
  g_assert_cmpuint (count_of_type (IND_TYPE_FIGURE_THING), ==, 2);
  first = first_of_type (GTK_TYPE_DROP_DOWN);
  gtk_drop_down_set_selected (first, gtk_drop_down_get_selected (first) + 2);
  settle ();
  g_assert_cmpuint (count_of_type (IND_TYPE_FIGURE_THING), ==, 2);
  width = gtk_widget_get_width (first_of_type (IND_TYPE_FIGURE_VIEW));
  act (fixture, "zoom-in");
  wait_for (is_wider, GINT_TO_POINTER (width), "a larger year");
  act (fixture, "zoom-fit");
  settle ();
  wait_for (is_wider, GINT_TO_POINTER (width - 1), "the year as wide as the window");
}

/* The months stay in sight over the rows, and no row that one walks to is under them. */
static void
test_months (Fixture *fixture)
{
  GtkScrolledWindow *scrolled;
  GtkWidget *head, *view;
  GtkAdjustment *at;

  take_sample (fixture);
  show_place (fixture, "year");
  g_assert_cmpuint (count_of_type (IND_TYPE_FIGURE_HEAD), ==, 0);
  view = first_of_type (IND_TYPE_FIGURE_VIEW);
  scrolled = GTK_SCROLLED_WINDOW (gtk_widget_get_ancestor (view, GTK_TYPE_SCROLLED_WINDOW));
  at = gtk_scrolled_window_get_vadjustment (scrolled);
  gtk_widget_grab_focus (view);
  hand_key (GDK_KEY_End, 0);
  head = first_of_type (IND_TYPE_FIGURE_HEAD);
  g_assert_cmpfloat (gtk_adjustment_get_value (at), >, 300);
  for (guint k = 0; k < 27; k++)
    {
      graphene_rect_t row;

      hand_key (GDK_KEY_Up, 0);
      g_assert_true (gtk_widget_compute_bounds (focus_of (fixture), GTK_WIDGET (scrolled), &row));
      g_assert_cmpfloat (row.origin.y, >=, gtk_widget_get_height (head) - 2);
      g_assert_cmpfloat (row.origin.y + row.size.height, <=, gtk_widget_get_height (GTK_WIDGET (scrolled)) + 2);
    }
}

static const IndWindowTest tests[] = {
  { "/year/from empty to full by keyboard", test_keyboard },
  { "/year/a part of what is proposed", test_part },
  { "/year/by mouse", test_mouse },
  { "/year/as a calendar", test_calendar },
  { "/year/fits a small screen", test_width },
  { "/year/how to make it larger", test_larger },
  { "/year/all families", test_all_families },
  { "/year/back to all families", test_back },
  { "/year/what is seen of all families", test_choices, .before = one_is_mine },
  { "/year/the months stay over the rows", test_months },
};

int
main (int argc, char **argv)
{
  return ind_test_window_run (argc, argv, tests, G_N_ELEMENTS (tests));
}
