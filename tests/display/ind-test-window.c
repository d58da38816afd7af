#include "config.h"

#include "ind-test-window.h"

#include <glib/gstdio.h>
#include <string.h>

#include "ind-app.h"
#include "ind-case-file.h"
#include "ind-family-row.h"
#include "ind-format.h"
#include "ind-remembered.h"
#include "ind-window-private.h"

#define PATIENCE 25   /* seconds; sanitizers are slow */

static gboolean
on_time_up (gpointer what)
{
  g_error ("This did not happen: %s", (const char *) what);
  return G_SOURCE_REMOVE;
}

/* Lets the program work until @done says so; @what is for @done, and is what is missed where it never does. */
void
wait_for (gboolean (*done) (gpointer), gpointer data, const char *what)
{
  guint limit = g_timeout_add_seconds (PATIENCE, on_time_up, (gpointer) what);

  while (!done (data))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (limit);
}

static gboolean
on_frame (GtkWidget *window, GdkFrameClock *clock, gpointer frames)
{
  return --*(int *) frames > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static gboolean
is_over (gpointer frames)
{
  return *(int *) frames <= 0;
}

/* Lets what is on its way come onto the screen. */
void
settle (void)
{
  GListModel *windows = gtk_window_get_toplevels ();
  int frames = 0;

  while (g_main_context_iteration (NULL, FALSE))
    ;
  for (guint k = 0; k < g_list_model_get_n_items (windows) && frames == 0; k++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, k);

      if (gtk_widget_get_mapped (window))
        {
          frames = 3;
          gtk_widget_add_tick_callback (window, on_frame, &frames, NULL);
        }
    }
  wait_for (is_over, &frames, "a frame is drawn");
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *inner = g_build_filename (path, name, NULL);

      if (g_file_test (inner, G_FILE_TEST_IS_DIR))
        remove_folder (inner);
      else
        g_unlink (inner);
    }
  g_rmdir (path);
}

typedef struct
{
  Fixture fixture;
  const IndWindowTest *test;
} Run;

static gboolean
on_running (gpointer data)
{
  Run *run = data;

  run->fixture.window = gtk_application_get_windows (run->fixture.app)->data;
  settle ();
  run->test->body (&run->fixture);
  g_action_group_activate_action (G_ACTION_GROUP (run->fixture.app), "quit", NULL);
  return G_SOURCE_REMOVE;
}

/* Each test begins as on the first day. */
static void
forget_all (void)
{
  static const char *const keys[] = { IND_REMEMBERED_WIDTH, IND_REMEMBERED_HEIGHT, IND_REMEMBERED_MAXIMIZED,
                                      IND_REMEMBERED_PLACE, IND_REMEMBERED_PAGE, IND_REMEMBERED_CASE, IND_REMEMBERED_MINE };
  g_autoptr (GSettings) remembered = ind_remembered_new ();

  for (gsize k = 0; remembered != NULL && k < G_N_ELEMENTS (keys); k++)
    g_settings_reset (remembered, keys[k]);
}

/* Runs the program from its start to its end, and the test while its window is up. */
static void
run_test (gconstpointer data)
{
  Run run = { .test = data };
  g_autofree char *folder = g_dir_make_tmp ("indgang-window-XXXXXX", NULL);
  g_autofree char *database = g_build_filename (folder, "test.db", NULL);
  g_autoptr (GtkApplication) app = NULL;

  forget_all ();
  run.fixture = (Fixture) { folder, database, NULL, NULL };
  if (run.test->database != NULL)
    g_assert_true (g_file_set_contents (database, run.test->database, -1, NULL));
  if (run.test->before != NULL)
    run.test->before (&run.fixture);
  run.fixture.app = app = ind_app_new (database);
  g_idle_add_full (G_PRIORITY_LOW, on_running, &run, NULL);
  g_assert_cmpint (g_application_run (G_APPLICATION (app), 0, NULL), ==, 0);
  if (run.test->after != NULL)
    run.test->after (&run.fixture);
  remove_folder (folder);
}

gboolean
is_on_screen (GtkWidget *widget)
{
  return gtk_widget_get_mapped (widget) && gtk_widget_get_child_visible (widget);
}

static void
collect (GtkWidget *widget, Fits fits, gconstpointer wanted, GPtrArray *found)
{
  if (!is_on_screen (widget))
    return;
  if (fits (widget, wanted))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect (child, fits, wanted, found);
}

/* All widgets on the screen that fit, in all windows. */
GPtrArray *
all_that_fit (Fits fits, gconstpointer wanted)
{
  GPtrArray *found = g_ptr_array_new ();
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint k = 0; k < g_list_model_get_n_items (windows); k++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, k);

      collect (window, fits, wanted, found);
    }
  return found;
}

gboolean
is_of_type (GtkWidget *widget, gconstpointer type)
{
  return G_TYPE_CHECK_INSTANCE_TYPE (widget, GPOINTER_TO_SIZE (type));
}

gboolean
says (GtkWidget *widget, gconstpointer text)
{
  return GTK_IS_LABEL (widget) && g_str_has_prefix (gtk_label_get_text (GTK_LABEL (widget)), text);
}

static gboolean
sticks_out (GtkWidget *widget, gconstpointer unused)
{
  GtkWidget *box = gtk_widget_get_parent (widget);
  graphene_rect_t bounds;

  return GTK_IS_BOX (box) && gtk_widget_compute_bounds (widget, box, &bounds)
         && bounds.origin.y + bounds.size.height > gtk_widget_get_height (box) + 1;
}

GtkWidget *
what_sticks_out (void)
{
  g_autoptr (GPtrArray) found = all_that_fit (sticks_out, NULL);

  return found->len > 0 ? found->pdata[0] : NULL;
}

guint
count_of_type (GType type)
{
  g_autoptr (GPtrArray) found = all_that_fit (is_of_type, GSIZE_TO_POINTER (type));

  return found->len;
}

gboolean
is_called (GtkWidget *widget, gconstpointer name)
{
  g_autofree char *wrong = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name);

  return wrong == NULL;
}

/* What is of that type and has that name. */
gpointer
called (GType type, const char *name)
{
  g_autoptr (GPtrArray) found = all_that_fit (is_called, name);

  for (guint k = 0; k < found->len; k++)
    if (G_TYPE_CHECK_INSTANCE_TYPE (found->pdata[k], type))
      return found->pdata[k];
  g_error ("nothing is called %s", name);
}

/* What has the focus: an entry, not the text in it. */
GtkWidget *
focus_of (Fixture *fixture)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  return GTK_IS_TEXT (focus) ? gtk_widget_get_parent (focus) : focus;
}

gboolean
is_focus_on (Fixture *fixture, const char *name)
{
  return focus_of (fixture) != NULL && is_called (focus_of (fixture), name);
}

IndCase *
family_of (Fixture *fixture)
{
  return IND_WINDOW (fixture->window)->family;
}

gboolean
can_be_read (gpointer text)
{
  g_autoptr (GPtrArray) found = all_that_fit (says, text);

  return found->len > 0;
}

static gboolean
says_somewhere (GtkWidget *widget, gconstpointer text)
{
  return GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL;
}

/* As can_be_read(), be it in the midst of other sentences. */
gboolean
can_be_found (gpointer text)
{
  g_autoptr (GPtrArray) found = all_that_fit (says_somewhere, text);

  return found->len > 0;
}

gboolean
cannot_be_read (gpointer text)
{
  return !can_be_read (text);
}

gpointer
first_of_type (GType type)
{
  g_autoptr (GPtrArray) found = all_that_fit (is_of_type, GSIZE_TO_POINTER (type));

  g_assert_cmpuint (found->len, >, 0);
  return found->pdata[0];
}

void
act (Fixture *fixture, const char *action)
{
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), action));
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), action, NULL);
}

void
act_on (Fixture *fixture, const char *action, GVariant *target)
{
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), action));
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), action, target);
}

void
answer (const char *response)
{
  adw_message_dialog_response (first_of_type (ADW_TYPE_MESSAGE_DIALOG), response);
  gtk_window_destroy (first_of_type (ADW_TYPE_MESSAGE_DIALOG));
  settle ();
}

void
take_sample (Fixture *fixture)
{
  act (fixture, "sample");
  wait_until (can_be_read, "28 opdigtede familier");
}

void
search_for (const char *words, const char *count)
{
  gtk_editable_set_text (first_of_type (GTK_TYPE_SEARCH_ENTRY), words);
  wait_until (can_be_read, count);
  settle ();
}

void
show_place (Fixture *fixture, const char *name)
{
  act_on (fixture, "place", g_variant_new_string (name));
  settle ();
}

void
open_case (Fixture *fixture, const char *words, const char *reference)
{
  show_place (fixture, "families");
  search_for (words, "1 af 28 familier");
  g_assert_cmpuint (count_of_type (IND_TYPE_FAMILY_ROW), ==, 1);
  g_signal_emit_by_name (first_of_type (GTK_TYPE_SEARCH_ENTRY), "activate");
  wait_until (can_be_read, reference);
  settle ();
}

char *
sample_file (const char *name)
{
  return g_build_filename (g_getenv ("G_TEST_SRCDIR"), "..", "..", "data", "sample", name, NULL);
}

void
drop_file (Fixture *fixture, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_application_open (G_APPLICATION (fixture->app), &file, 1, "");
}

gboolean
exists (gpointer path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* A database with two families, before the program opens it. */
IndDesk *
make_database (Fixture *fixture)
{
  static const char *const names[] = { "holm.json", "soerensen-yilmaz.json" };
  g_autoptr (IndDesk) desk = ind_desk_open (fixture->database, NULL);

  for (gsize k = 0; k < G_N_ELEMENTS (names); k++)
    {
      g_autofree char *path = sample_file (names[k]);
      g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (IndCase) family = ind_case_file_read_path (path, ids, NULL);

      g_assert_true (ind_desk_take_in (desk, family, ids, NULL));
    }
  return g_steal_pointer (&desk);
}

char *
beside (Fixture *fixture, const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

/* Presses the button on the screen that has this text. */
void
press (const char *text)
{
  g_autoptr (GPtrArray) found = all_that_fit (says, text);
  GtkWidget *button;

  g_assert_cmpuint (found->len, ==, 1);
  button = gtk_widget_get_ancestor (found->pdata[0], GTK_TYPE_BUTTON);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

/* See the header. */
int
ind_test_window_run (int argc, char **argv, const IndWindowTest *tests, gsize n_tests)
{
  g_autofree char *home = g_dir_make_tmp ("indgang-home-XXXXXX", NULL);
  int status;

  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_setenv ("XDG_CONFIG_HOME", home, TRUE);
  ind_language_init ("da");
  gtk_disable_setlocale ();
  g_test_init (&argc, &argv, NULL);
  ind_clock_set (ind_date_new (2026, 11, 22));
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP no screen\n");
      return 77;
    }
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  for (gsize k = 0; k < n_tests; k++)
    g_test_add_data_func (tests[k].name, &tests[k], run_test);
  status = g_test_run ();
  remove_folder (home);
  return status;
}
