/* How the window looks at small sizes and in large text: what stands where, and that nothing is cut. Warnings are fatal. */
#include "config.h"

#include "ind-test-window.h"

#include "ind-case-head.h"
#include "ind-fact.h"
#include "ind-map-invite.h"
#include "ind-seat-window.h"
#include "ind-text-line.h"
#include "ind-window-private.h"

static const char *const pages[] = { "matter", "network", "triangle", "plan", "year", "measures", "history" };

static void
set_text_size (int percent)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024 * percent / 100, NULL);
  settle ();
}

static gboolean
is_narrow (gpointer window)
{
  return gtk_widget_get_width (window) <= 1024;
}

static void
make_small (Fixture *fixture)
{
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1024, 700);
  wait_for (is_narrow, fixture->window, "the window is small");
  settle ();
}

static double
top_of (GtkWidget *widget, GtkWidget *around)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, around, &bounds));
  return bounds.origin.y;
}

/* Where there is no room for the pages in the title, it is the family that is named in it, by the name that they have now. */
static void
test_title (Fixture *fixture)
{
  IndWindow *window = IND_WINDOW (fixture->window);

  take_sample (fixture);
  open_case (fixture, "yilmaz", "EFI-2025-014");
  make_small (fixture);
  g_assert_cmpstr (adw_view_switcher_title_get_title (window->title), ==, "Sørensen Yılmaz");
  g_assert_true (ind_desk_set_text (window->desk, (IndRecord *) window->family, "family_name", "Yılmaz", NULL));
  settle ();
  g_assert_cmpstr (adw_view_switcher_title_get_title (window->title), ==, "Yılmaz");
}

static gboolean
is_in_head (GtkWidget *widget, gconstpointer type)
{
  return G_TYPE_CHECK_INSTANCE_TYPE (widget, *(const GType *) type)
         && gtk_widget_get_ancestor (widget, IND_TYPE_CASE_HEAD) != NULL;
}

/* All facts of a family stand in one line on a small screen; what the plan lacks stands beside the name. */
static void
test_head (Fixture *fixture)
{
  GType fact = IND_TYPE_FACT, button = GTK_TYPE_MENU_BUTTON;
  g_autoptr (GPtrArray) facts = NULL, buttons = NULL;
  GtkWidget *head;

  take_sample (fixture);
  open_case (fixture, "yilmaz", "EFI-2025-014");
  make_small (fixture);
  head = first_of_type (IND_TYPE_CASE_HEAD);
  facts = all_that_fit (is_in_head, &fact);
  buttons = all_that_fit (is_in_head, &button);
  g_assert_cmpuint (facts->len, ==, 4);
  for (guint k = 1; k < facts->len; k++)
    g_assert_cmpfloat (top_of (facts->pdata[k], head), ==, top_of (facts->pdata[0], head));
  g_assert_cmpuint (buttons->len, ==, 2);
  g_assert_cmpfloat (top_of (buttons->pdata[0], head), <, top_of (facts->pdata[0], head));
  /* In large text they need more lines, and those of a line still begin at one height. */
  set_text_size (200);
  for (guint k = 0; k < facts->len; k++)
    g_assert_cmpfloat (top_of (facts->pdata[k], gtk_widget_get_ancestor (facts->pdata[k], GTK_TYPE_FLOW_BOX_CHILD)), ==, 0);
  set_text_size (100);
}

/* A text as it stands on the screen, with a line break where each of its lines ends. */
static char *
in_lines (GtkLabel *label)
{
  PangoLayout *layout = gtk_label_get_layout (label);
  const char *text = pango_layout_get_text (layout);
  GString *lines = g_string_new (NULL);

  for (GSList *line = pango_layout_get_lines_readonly (layout); line != NULL; line = line->next)
    {
      const PangoLayoutLine *each = line->data;

      g_string_append_len (lines, text + each->start_index, each->length);
      g_string_append_c (lines, '\n');
    }
  return g_string_free (lines, FALSE);
}

static gboolean
is_torn (GtkWidget *widget, gconstpointer data)
{
  g_autofree char *lines = GTK_IS_LABEL (widget) && gtk_label_get_wrap (GTK_LABEL (widget)) ? in_lines (GTK_LABEL (widget)) : NULL;

  return lines != NULL && g_regex_match_simple ("\\b\\d{1,2}\\. *\\n(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec|måned)|"
                                                "\\p{L} *\\n20\\d\\d\\b|(?:\\bkl\\.|§) *\\n\\d|\\d *\\nkr\\.",
                                                lines, 0, 0);
}

static void
assert_nothing_torn (void)
{
  g_autoptr (GPtrArray) torn = all_that_fit (is_torn, NULL);

  if (torn->len > 0)
    g_error ("A line ends within a date: %s", gtk_label_get_text (torn->pdata[0]));
}

/* No line ends within a date, however wide the window is. */
static void
test_dates (Fixture *fixture)
{
  take_sample (fixture);
  for (int percent = 100; percent <= 200; percent += 50)
    {
      set_text_size (percent);
      show_place (fixture, "overview");
      settle ();
      assert_nothing_torn ();
      open_case (fixture, "yilmaz", "EFI-2025-014");
      for (guint k = 0; k < G_N_ELEMENTS (pages); k++)
        {
          act_on (fixture, "page", g_variant_new_string (pages[k]));
          settle ();
          assert_nothing_torn ();
        }
      act (fixture, "back");
      settle ();
    }
  set_text_size (100);
}

/* The keyboard shortcuts have room on a small screen, also in large text. */
static void
test_shortcuts (Fixture *fixture)
{
  GtkWidget *overlay;
  int width, height;

  act (fixture, "show-help-overlay");
  settle ();
  overlay = GTK_WIDGET (gtk_application_window_get_help_overlay (GTK_APPLICATION_WINDOW (fixture->window)));
  gtk_widget_measure (overlay, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  gtk_widget_measure (overlay, GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
  g_assert_cmpint (width, <=, 1024);
  g_assert_cmpint (height, <=, 700);
  set_text_size (200);
  gtk_widget_measure (overlay, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  gtk_widget_measure (overlay, GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
  g_assert_cmpint (width, <=, 1280);
  g_assert_cmpint (height, <=, 800);
  set_text_size (100);
  gtk_window_close (GTK_WINDOW (overlay));
}

static gboolean
is_search_of_seat (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_SEARCH_ENTRY (widget) && gtk_widget_get_ancestor (widget, IND_TYPE_SEAT_WINDOW) != NULL;
}

/* A search for a name that nobody has says so; Escape takes first the words away, then the window. */
static void
test_seat (Fixture *fixture)
{
  g_autoptr (GPtrArray) searches = NULL;
  GtkWidget *search;

  take_sample (fixture);
  act (fixture, "seat");
  settle ();
  searches = all_that_fit (is_search_of_seat, NULL);
  g_assert_cmpuint (searches->len, ==, 1);
  search = searches->pdata[0];
  g_assert_false (can_be_read ("Ingen på listen hedder sådan"));
  gtk_editable_set_text (GTK_EDITABLE (search), "Kunigunde");
  wait_until (can_be_read, "Ingen på listen hedder sådan");
  g_signal_emit_by_name (search, "stop-search");
  wait_until (cannot_be_read, "Ingen på listen hedder sådan");
  g_assert_cmpuint (count_of_type (IND_TYPE_SEAT_WINDOW), ==, 1);
  g_signal_emit_by_name (search, "stop-search");
  settle ();
  g_assert_cmpuint (count_of_type (IND_TYPE_SEAT_WINDOW), ==, 0);
}

static gboolean
is_empty_caption (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "caption") && *gtk_label_get_text (GTK_LABEL (widget)) == '\0';
}

static void
assert_no_empty_caption (void)
{
  g_autoptr (GPtrArray) empty = all_that_fit (is_empty_caption, NULL);

  g_assert_cmpuint (empty->len, ==, 0);
}

/* A caption that says nothing takes no room between a field and what it is called. */
static void
test_captions (Fixture *fixture)
{
  g_autoptr (GPtrArray) nobody = g_ptr_array_new ();
  GtkWidget *invite;

  take_sample (fixture);
  open_case (fixture, "yilmaz", "EFI-2025-014");
  for (guint k = 0; k < G_N_ELEMENTS (pages); k++)
    {
      act_on (fixture, "page", g_variant_new_string (pages[k]));
      settle ();
      assert_no_empty_caption ();
    }
  invite = ind_map_invite_new (GTK_WINDOW (fixture->window), IND_WINDOW (fixture->window)->desk, family_of (fixture), nobody, nobody);
  gtk_window_present (GTK_WINDOW (invite));
  wait_until (can_be_read, "Dag, når den er aftalt");
  assert_no_empty_caption ();
  gtk_window_destroy (GTK_WINDOW (invite));
}

static gboolean
is_toast (GtkWidget *widget, gconstpointer data)
{
  return g_strcmp0 (gtk_widget_get_css_name (widget), "toast") == 0;
}

static gboolean
has_pages_below (gpointer window)
{
  return gtk_widget_get_height (GTK_WIDGET (IND_WINDOW (window)->switcher)) > 0;
}

/* It comes up from below. */
static gboolean
is_told_above_pages (gpointer window)
{
  g_autoptr (GPtrArray) toasts = all_that_fit (is_toast, NULL);
  graphene_rect_t bounds;

  return toasts->len == 1 && gtk_widget_compute_bounds (toasts->pdata[0], window, &bounds)
         && bounds.origin.y > 0 && bounds.origin.y + bounds.size.height <= top_of (GTK_WIDGET (IND_WINDOW (window)->switcher), window);
}

/* What is told does not cover the pages at the foot of a small window. */
static void
test_toast (Fixture *fixture)
{
  take_sample (fixture);
  open_case (fixture, "yilmaz", "EFI-2025-014");
  make_small (fixture);
  wait_for (has_pages_below, fixture->window, "the pages stand at the foot");
  for (int percent = 100; percent <= 200; percent += 100)
    {
      set_text_size (percent);
      ind_window_toast (IND_WINDOW (fixture->window), "Fortrudt", NULL, NULL, NULL);
      wait_for (is_told_above_pages, fixture->window, "what is told stands above the pages");
      ind_window_drop_toast (IND_WINDOW (fixture->window));
    }
  set_text_size (100);
}

static gboolean
is_title (GtkWidget *widget, gconstpointer text)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_ancestor (widget, ADW_TYPE_HEADER_BAR) != NULL
         && g_strcmp0 (gtk_label_get_text (GTK_LABEL (widget)), text) == 0;
}

/* A small window is as wide as its text is large: its title is read whole. */
static void
test_small_window (Fixture *fixture)
{
  g_autoptr (GPtrArray) titles = NULL;

  take_sample (fixture);
  set_text_size (200);
  act (fixture, "new");
  wait_until (can_be_read, "Barnets navn");
  settle ();
  titles = all_that_fit (is_title, "Ny henvisning");
  g_assert_cmpuint (titles->len, ==, 1);
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (titles->pdata[0])));
  set_text_size (100);
}

static gboolean
tells_all (GtkWidget *line, const char *text)
{
  gboolean told = FALSE;
  g_autoptr (GtkTooltip) tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);

  ind_text_line_set_text (IND_TEXT_LINE (line), text);
  g_signal_emit_by_name (line, "query-tooltip", 1, 1, FALSE, tooltip, &told);
  return told;
}

/* What there is no room for in a line can be read by pointing at it; what is seen whole is not said twice. */
static void
test_long_line (Fixture *fixture)
{
  static const char text[] = "Camilla: hverdage kl. 9–11, og sms efter kl. 20, når børnene sover; Emre: hele dagen om fredagen";
  GtkWidget *line;

  take_sample (fixture);
  open_case (fixture, "yilmaz", "EFI-2025-014");
  act_on (fixture, "page", g_variant_new_string ("matter"));
  settle ();
  line = gtk_widget_get_ancestor (called (GTK_TYPE_ENTRY, "Familiens navn"), IND_TYPE_TEXT_LINE);
  g_assert_true (tells_all (line, text));
  g_assert_false (tells_all (line, "Fredag"));
}

static gboolean
is_cut (GtkWidget *widget, gconstpointer text)
{
  return says (widget, text) && pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget)));
}

/* How the wheel is made larger is what those with large text must be able to read. */
static void
test_larger (Fixture *fixture)
{
  g_autoptr (GPtrArray) cut = NULL;

  take_sample (fixture);
  open_case (fixture, "yilmaz", "EFI-2025-014");
  set_text_size (200);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1280, 800);
  act_on (fixture, "page", g_variant_new_string ("year"));
  wait_until (can_be_read, "Ctrl og + gør hjulet");
  settle ();
  cut = all_that_fit (is_cut, "Ctrl og + gør hjulet");
  g_assert_cmpuint (cut->len, ==, 0);
  set_text_size (100);
}

static const IndWindowTest tests[] = {
  { "/looks/how the wheel is made larger", test_larger },
  { "/looks/long line", test_long_line },
  { "/looks/small window", test_small_window },
  { "/looks/what is told", test_toast },
  { "/looks/no caption is empty", test_captions },
  { "/looks/title of a case", test_title },
  { "/looks/head of a case", test_head },
  { "/looks/no date is torn", test_dates },
  { "/looks/shortcuts", test_shortcuts },
  { "/looks/who are you", test_seat },
};

int
main (int argc, char **argv)
{
  return ind_test_window_run (argc, argv, tests, G_N_ELEMENTS (tests));
}
