/* The window as a coordinator meets it: from an empty database to a plan on paper. Warnings are fatal. */
#include "config.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <glob.h>
#include <gtk/gtkunixprint.h>
#include <string.h>
#include <unistd.h>

#include "ind-app.h"
#include "ind-case-file.h"
#include "ind-case-head.h"
#include "ind-case-page.h"
#include "ind-desk-backup.h"
#include "ind-fact.h"
#include "ind-families-page.h"
#include "ind-family-row.h"
#include "ind-format.h"
#include "ind-goal.h"
#include "ind-history-panel.h"
#include "ind-plan-view.h"
#include "ind-preview-window.h"
#include "ind-print.h"
#include "ind-sheet.h"
#include "ind-window-private.h"

#define PATIENCE 25   /* seconds; sanitizers are slow */

typedef struct
{
  char *folder;
  char *database;
  GtkApplication *app;
  GtkWidget *window;
} Fixture;

static gboolean
on_time_up (gpointer what)
{
  g_error ("This did not happen: %s", (const char *) what);
  return G_SOURCE_REMOVE;
}

/* Lets the program work until @done says so; @what is for @done, and is what is missed where it never does. */
static void
wait_for (gboolean (*done) (gpointer), gpointer data, const char *what)
{
  guint limit = g_timeout_add_seconds (PATIENCE, on_time_up, (gpointer) what);

  while (!done (data))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (limit);
}

#define wait_until(done, text) wait_for (done, (gpointer) text, text)

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
static void
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

typedef struct
{
  void (*body) (Fixture *fixture);
  const char *database;   /* what the file holds beforehand */
  void (*after) (Fixture *fixture);   /* once the program has ended */
  void (*before) (Fixture *fixture);  /* before it begins */
} Test;

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
  const Test *test;
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

/* Runs the program from its start to its end, and the test while its window is up. */
static void
run_test (gconstpointer data)
{
  Run run = { .test = data };
  g_autofree char *folder = g_dir_make_tmp ("indgang-window-XXXXXX", NULL);
  g_autofree char *database = g_build_filename (folder, "test.db", NULL);
  g_autoptr (GtkApplication) app = ind_app_new (database);

  run.fixture = (Fixture) { folder, database, app, NULL };
  if (run.test->database != NULL)
    g_assert_true (g_file_set_contents (database, run.test->database, -1, NULL));
  if (run.test->before != NULL)
    run.test->before (&run.fixture);
  g_idle_add_full (G_PRIORITY_LOW, on_running, &run, NULL);
  g_assert_cmpint (g_application_run (G_APPLICATION (app), 0, NULL), ==, 0);
  if (run.test->after != NULL)
    run.test->after (&run.fixture);
  remove_folder (folder);
}

static gboolean
is_on_screen (GtkWidget *widget)
{
  return gtk_widget_get_mapped (widget) && gtk_widget_get_child_visible (widget);
}

typedef gboolean (*Fits) (GtkWidget *widget, gconstpointer wanted);

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
static GPtrArray *
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

static gboolean
is_of_type (GtkWidget *widget, gconstpointer type)
{
  return G_TYPE_CHECK_INSTANCE_TYPE (widget, GPOINTER_TO_SIZE (type));
}

static gboolean
says (GtkWidget *widget, gconstpointer text)
{
  return GTK_IS_LABEL (widget) && g_str_has_prefix (gtk_label_get_text (GTK_LABEL (widget)), text);
}

static guint
count_of_type (GType type)
{
  g_autoptr (GPtrArray) found = all_that_fit (is_of_type, GSIZE_TO_POINTER (type));

  return found->len;
}

static gboolean
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
static gboolean
can_be_found (gpointer text)
{
  g_autoptr (GPtrArray) found = all_that_fit (says_somewhere, text);

  return found->len > 0;
}

static gboolean
cannot_be_read (gpointer text)
{
  return !can_be_read (text);
}

static gpointer
first_of_type (GType type)
{
  g_autoptr (GPtrArray) found = all_that_fit (is_of_type, GSIZE_TO_POINTER (type));

  g_assert_cmpuint (found->len, >, 0);
  return found->pdata[0];
}

static void
act (Fixture *fixture, const char *action)
{
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), action));
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), action, NULL);
}

static void
act_on (Fixture *fixture, const char *action, GVariant *target)
{
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), action));
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), action, target);
}

static void
answer (const char *response)
{
  adw_message_dialog_response (first_of_type (ADW_TYPE_MESSAGE_DIALOG), response);
  gtk_window_destroy (first_of_type (ADW_TYPE_MESSAGE_DIALOG));
  settle ();
}

static void
take_sample (Fixture *fixture)
{
  act (fixture, "sample");
  wait_until (can_be_read, "28 opdigtede familier");
}

static void
search_for (const char *words, const char *count)
{
  gtk_editable_set_text (first_of_type (GTK_TYPE_SEARCH_ENTRY), words);
  wait_until (can_be_read, count);
  settle ();
}

static void
open_case (Fixture *fixture, const char *words, const char *reference)
{
  search_for (words, "1 af 28 familier");
  g_assert_cmpuint (count_of_type (IND_TYPE_FAMILY_ROW), ==, 1);
  g_signal_emit_by_name (first_of_type (GTK_TYPE_SEARCH_ENTRY), "activate");
  wait_until (can_be_read, reference);
  settle ();
}

/* Every template comes up by itself. */
static void
test_templates (Fixture *fixture)
{
  const GType types[] = { IND_TYPE_FACT, IND_TYPE_FAMILY_ROW, IND_TYPE_FAMILIES_PAGE, IND_TYPE_CASE_HEAD,
                          IND_TYPE_CASE_PAGE, IND_TYPE_HISTORY_PANEL, IND_TYPE_PLAN_VIEW };

  for (gsize k = 0; k < G_N_ELEMENTS (types); k++)
    {
      GtkWidget *window = gtk_window_new ();

      gtk_window_set_child (GTK_WINDOW (window), g_object_new (types[k], NULL));
      gtk_window_present (GTK_WINDOW (window));
      settle ();
      g_assert_true (is_on_screen (gtk_window_get_child (GTK_WINDOW (window))));
      gtk_window_destroy (GTK_WINDOW (window));
    }
}

static void
test_empty (Fixture *fixture)
{
  g_assert_true (can_be_read ("Ingen familier endnu"));
  g_assert_true (GTK_IS_BUTTON (gtk_window_get_focus (GTK_WINDOW (fixture->window))));
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), "undo"));
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), "print"));
  take_sample (fixture);
  g_assert_true (can_be_read ("28 familier"));
  g_assert_true (can_be_read ("Akhtar"));
}

static void
test_search (Fixture *fixture)
{
  take_sample (fixture);
  search_for ("YILMAZ deniz", "1 af 28 familier");
  g_assert_cmpuint (count_of_type (IND_TYPE_FAMILY_ROW), ==, 1);
  g_assert_true (can_be_read ("Sørensen Yılmaz"));
  search_for ("findes xanadu", "0 af 28 familier");
  g_assert_true (can_be_read ("Ingen familie fundet"));
  /* Where it stands, with what stands around it. */
  search_for ("gravemas", "1 af 28 familier");
  g_assert_true (can_be_read ("Person: …alt om tog og gravemaskiner."));
  search_for ("", "28 familier");
}

static void
test_case (Fixture *fixture)
{
  IndSheet *first;
  g_autofree char *words = NULL;

  take_sample (fixture);
  open_case (fixture, "yilmaz", "EFI-2025-014");
  g_assert_true (can_be_read ("Lone Kragh"));
  g_assert_true (can_be_read ("Tyrkisk"));
  /* The month of the next follow-up, and the day that the plan itself names. */
  g_assert_true (can_be_read ("Marts 2027"));
  g_assert_true (can_be_read ("Næste netværksmøde"));
  g_assert_true (can_be_read ("9. december 2026 kl. 13.30"));
  g_assert_true (can_be_read ("Planen mangler"));
  first = first_of_type (IND_TYPE_SHEET);
  words = ind_sheet_read_out (ind_sheet_page (first));
  g_assert_nonnull (g_strstr_len (words, -1, "Handleplan for Deniz"));
  g_assert_nonnull (g_strstr_len (words, -1, "»Vi skal sove. Når vi sover, kan vi klare resten.«"));
  act (fixture, "back");
  settle ();
  g_assert_cmpuint (count_of_type (IND_TYPE_SHEET), ==, 0);
}

/* Whatever stands in the head, the window goes on fitting a small screen. */
static void
test_height (Fixture *fixture)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  int least;

  take_sample (fixture);
  open_case (fixture, "Holm", "SOF-2026-003");
  gtk_widget_measure (window, GTK_ORIENTATION_VERTICAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, 600);
  gtk_widget_measure (window, GTK_ORIENTATION_VERTICAL, 1024, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, 600);
}

static void
test_undo (Fixture *fixture)
{
  take_sample (fixture);
  open_case (fixture, "yilmaz", "EFI-2025-014");
  act (fixture, "undo");
  settle ();
  /* The search that led to it is ended: the list is not empty just because the case is gone. */
  g_assert_true (can_be_read ("27 familier"));
  wait_until (can_be_read, "Fortrudt: sagen for familien Sørensen Yılmaz blev oprettet (EFI-2025-014)");
  act (fixture, "redo");
  settle ();
  g_assert_true (can_be_read ("28 familier"));
}

static gboolean
undoes (GtkWidget *widget, gconstpointer id)
{
  GVariant *target = GTK_IS_ACTIONABLE (widget) ? gtk_actionable_get_action_target_value (GTK_ACTIONABLE (widget)) : NULL;

  return target != NULL && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), "win.take-back") == 0
         && g_variant_get_int64 (target) == *(const gint64 *) id;
}

/* The one button in the history that takes back the change, or NULL where none is offered. */
static GtkWidget *
undo_button (gint64 id)
{
  g_autoptr (GPtrArray) found = all_that_fit (undoes, &id);

  return found->len > 0 ? found->pdata[0] : NULL;
}

/* Any one change is taken back from the history, day by day, and the focus stays where it was. */
static void
test_history (Fixture *fixture)
{
  IndWindow *window = IND_WINDOW (fixture->window);
  g_autoptr (IndChange) taken_in = NULL, status = NULL, words = NULL;
  IndRecord *goal;
  GtkWidget *button, *row;

  take_sample (fixture);
  open_case (fixture, "holm", "SOF-2026-003");
  goal = ind_list_get (window->family->goals, 0);
  taken_in = ind_desk_next_undo (window->desk, window->family->id);
  ind_clock_set (ind_date_new (2026, 11, 23));
  g_assert_true (ind_desk_set_text (window->desk, goal, "family_words", "Vi vil sove.", NULL));
  words = ind_desk_next_undo (window->desk, window->family->id);
  ind_clock_set (ind_date_new (2026, 11, 24));
  g_assert_true (ind_desk_set_number (window->desk, goal, "status", IND_GOAL_ACHIEVED, NULL));
  status = ind_desk_next_undo (window->desk, window->family->id);
  g_action_group_change_action_state (G_ACTION_GROUP (fixture->window), "history", g_variant_new_boolean (TRUE));
  wait_until (can_be_read, "Historik");
  settle ();
  g_assert_true (can_be_read ("I dag"));
  g_assert_true (can_be_read ("I går"));
  g_assert_true (can_be_read ("Søndag den 22. november 2026"));

  button = undo_button (status->id);
  gtk_widget_grab_focus (first_of_type (IND_TYPE_HISTORY_PANEL));
  for (int k = 0; k < 10 && gtk_window_get_focus (GTK_WINDOW (window)) != button; k++)
    gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == button);

  button = undo_button (words->id);
  row = gtk_widget_get_ancestor (button, GTK_TYPE_LIST_VIEW);
  g_assert_true (gtk_widget_grab_focus (button));
  g_signal_emit_by_name (button, "clicked");
  settle ();
  g_assert_true (can_be_read ("Fortrudt: familiens ord"));
  g_assert_null (undo_button (words->id));
  g_assert_nonnull (undo_button (status->id));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), row));
  g_assert_cmpint (((IndGoal *) goal)->status, ==, IND_GOAL_ACHIEVED);

  g_signal_emit_by_name (undo_button (taken_in->id), "clicked");
  settle ();
  g_assert_true (can_be_read ("En senere ændring (24.11.2026 kl. 12.00) bygger på den"));
  g_assert_cmpint (window->family->id, ==, taken_in->case_id);
  ind_clock_set (ind_date_new (2026, 11, 22));
}

static char *
sample_file (const char *name)
{
  return g_build_filename (g_getenv ("G_TEST_SRCDIR"), "..", "..", "data", "sample", name, NULL);
}

static void
drop_file (Fixture *fixture, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_application_open (G_APPLICATION (fixture->app), &file, 1, "");
}

/* A protected address is told, and stands nowhere: neither in the window nor on the pages. */
static void
test_protected (Fixture *fixture)
{
  g_autofree char *path = sample_file ("holm.json"), *copy = g_build_filename (fixture->folder, "holm.json", NULL);
  g_autofree char *content = NULL;
  g_autoptr (GString) changed = NULL;
  g_autoptr (GPtrArray) pages = NULL;

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  changed = g_string_new (content);
  g_assert_cmpuint (g_string_replace (changed, "\"protected_address\": false", "\"protected_address\": true", 1), ==, 1);
  g_assert_true (g_file_set_contents (copy, changed->str, -1, NULL));
  drop_file (fixture, copy);
  wait_until (can_be_read, "Opret familien Holm?");
  g_assert_false (can_be_read ("Fjordparken"));
  answer ("yes");
  wait_until (can_be_read, "Beskyttet");
  g_assert_false (can_be_read ("Fjordparken"));
  pages = all_that_fit (is_of_type, GSIZE_TO_POINTER (IND_TYPE_SHEET));
  g_assert_cmpuint (pages->len, >, 0);
  for (guint k = 0; k < pages->len; k++)
    {
      g_autofree char *words = ind_scene_dump (ind_sheet_page (pages->pdata[k]));

      g_assert_null (g_strstr_len (words, -1, "Fjordparken"));
    }
}

static void
test_open_file (Fixture *fixture)
{
  g_autofree char *path = sample_file ("holm.json");

  drop_file (fixture, path);
  wait_until (can_be_read, "Opret familien Holm?");
  g_assert_true (can_be_read ("Marianne Lynggaard"));
  answer ("no");
  g_assert_true (can_be_read ("Ingen familier endnu"));

  drop_file (fixture, path);
  wait_until (can_be_read, "Opret familien Holm?");
  answer ("yes");
  wait_until (can_be_read, "SOF-2026-003");
  wait_until (can_be_read, "Sagen er oprettet");

  drop_file (fixture, path);
  wait_until (can_be_read, "Erstat sagen for familien Holm?");
  answer ("yes");
  wait_until (can_be_read, "Sagen er erstattet");
  act (fixture, "undo");
  settle ();
  wait_until (can_be_read, "Fortrudt: sagen for familien Holm blev erstattet");
  g_assert_true (can_be_read ("SOF-2026-003"));
}

/* The button of a toast takes back what the toast told of, and nothing that was done since. */
static void
test_own_undo (Fixture *fixture)
{
  g_autofree char *path = sample_file ("holm.json");
  IndDesk *desk = IND_WINDOW (fixture->window)->desk;
  g_autoptr (IndChange) first = NULL, latest = NULL;

  drop_file (fixture, path);
  wait_until (can_be_read, "Opret familien Holm?");
  answer ("yes");
  wait_until (can_be_read, "Sagen er oprettet");
  first = ind_desk_next_undo (desk, 0);
  drop_file (fixture, path);
  wait_until (can_be_read, "Erstat sagen for familien Holm?");
  g_assert_true (can_be_read ("I Indgang nu"));
  answer ("yes");
  wait_until (can_be_read, "Sagen er erstattet");
  g_assert_false (can_be_read ("Sagen er oprettet"));

  act_on (fixture, "take-back", g_variant_new_int64 (first->id));
  wait_until (can_be_read, "En senere ændring (22.11.2026 kl. 12.00) bygger på den: sagen for familien Holm blev erstattet");
  latest = ind_desk_next_undo (desk, 0);
  g_assert_cmpstr (latest->label, ==, IND_LABEL_REPLACED);
  act_on (fixture, "take-back", g_variant_new_int64 (latest->id));
  wait_until (can_be_read, "Fortrudt: sagen for familien Holm blev erstattet");
  act_on (fixture, "redo-change", g_variant_new ("(xx)", latest->case_id, latest->id));
  wait_until (can_be_read, "Gentaget: sagen for familien Holm blev erstattet");
  act (fixture, "back");
  settle ();
  g_assert_false (can_be_read ("Gentaget"));
}

/* In the list it is said whose change would be taken back. */
static void
test_undo_in_list (Fixture *fixture)
{
  IndWindow *window = IND_WINDOW (fixture->window);
  g_autofree char *tooltip = NULL;

  take_sample (fixture);
  open_case (fixture, "holm", "SOF-2026-003");
  g_assert_true (ind_desk_set_text (window->desk, (IndRecord *) ind_list_get (window->family->goals, 0), "family_words", "Vi vil sove.", NULL));
  g_assert_null (strstr (gtk_widget_get_tooltip_text (GTK_WIDGET (window->undo)), "SOF-2026-003"));
  act (fixture, "back");
  settle ();
  tooltip = g_strdup (gtk_widget_get_tooltip_text (GTK_WIDGET (window->undo)));
  g_assert_true (g_str_has_suffix (tooltip, "(Holm, SOF-2026-003)"));
  act (fixture, "undo");
  settle ();
  g_assert_true (can_be_read ("Fortrudt: familiens ord"));
}

/* Who was asked about a new case has not said yes to losing one that has come meanwhile. */
static void
test_asked_again (Fixture *fixture)
{
  g_autofree char *path = sample_file ("holm.json");
  IndDesk *desk = IND_WINDOW (fixture->window)->desk;
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free), history = NULL;
  g_autoptr (IndCase) other = ind_case_file_read_path (path, ids, NULL);

  drop_file (fixture, path);
  wait_until (can_be_read, "Opret familien Holm?");
  g_assert_true (ind_desk_take_in (desk, other, ids, NULL));
  answer ("yes");
  wait_until (can_be_read, "Erstat sagen for familien Holm?");
  answer ("no");
  history = ind_desk_history (desk, 0, 0, 0, NULL);
  g_assert_cmpuint (history->len, ==, 1);
}

static void
test_overdue (Fixture *fixture)
{
  g_autoptr (GPtrArray) overdue = NULL;

  take_sample (fixture);
  overdue = all_that_fit (says, "Kun overskredne (3)");
  g_assert_cmpuint (overdue->len, ==, 1);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (gtk_widget_get_parent (overdue->pdata[0])), TRUE);
  wait_until (can_be_read, "3 af 28 familier");
  settle ();
  g_assert_cmpuint (count_of_type (IND_TYPE_FAMILY_ROW), ==, 3);
}

static void
test_broken_file (Fixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->folder, "broken.json", NULL);

  g_assert_true (g_file_set_contents (path, "{\"format\": \"indgang-case\", \"version\": 1,", -1, NULL));
  drop_file (fixture, path);
  wait_until (can_be_read, "Filen kan ikke indlæses");
  answer ("no");
  g_assert_true (can_be_read ("Ingen familier endnu"));
}

/* What the log says last of the case on screen, or of all families. */
static IndUse
last_use (Fixture *fixture, gboolean of_all)
{
  IndWindow *window = IND_WINDOW (fixture->window);
  g_autoptr (GPtrArray) log = ind_desk_access_log (window->desk, of_all ? 0 : window->family->id, 0, NULL);

  return log->len > 0 ? ((IndAccess *) log->pdata[0])->use : IND_USE_NONE;
}

static gboolean
exists (gpointer path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* What the plan lacks is told; then the PDF is written where it was asked for, and can be read back. */
static void
test_save_pdf (Fixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->folder, "plan.pdf", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->folder);
  g_autofree char *text = NULL;
  GtkWidget *chooser;

  take_sample (fixture);
  open_case (fixture, "yilmaz", "EFI-2025-014");
  act (fixture, "save-pdf");
  wait_until (can_be_read, "Før familien får planen");
  g_assert_true (can_be_read ("Den næste opfølgning (marts 2027) har ingen dato endnu."));
  answer ("yes");
  chooser = first_of_type (GTK_TYPE_FILE_CHOOSER_DIALOG);
  g_assert_true (gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), folder, NULL));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), "plan.pdf");
  settle ();
  gtk_dialog_response (GTK_DIALOG (chooser), GTK_RESPONSE_ACCEPT);
  wait_until (exists, path);
  wait_until (can_be_read, "Gemt som PDF");
  g_assert_true (g_spawn_sync (NULL, (char *[]) { (char *) "pdftotext", path, (char *) "-", NULL }, NULL,
                               G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, NULL, NULL));
  g_assert_nonnull (g_strstr_len (text, -1, "Handleplan for Deniz"));
  g_assert_cmpint (last_use (fixture, FALSE), ==, IND_USE_EXPORT);
}

static gboolean
is_at_work (gpointer window)
{
  return IND_WINDOW (window)->n_jobs > 0;
}

/* Who quits while the PDF is being written gets it all the same. */
static void
test_quit (Fixture *fixture)
{
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->folder);
  GtkWidget *chooser;

  take_sample (fixture);
  open_case (fixture, "yilmaz", "EFI-2025-014");
  act (fixture, "save-pdf");
  wait_until (can_be_read, "Før familien får planen");
  answer ("yes");
  chooser = first_of_type (GTK_TYPE_FILE_CHOOSER_DIALOG);
  g_assert_true (gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), folder, NULL));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), "plan.pdf");
  settle ();
  gtk_dialog_response (GTK_DIALOG (chooser), GTK_RESPONSE_ACCEPT);
  wait_for (is_at_work, fixture->window, "the PDF is begun");
}

static void
after_quit (Fixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->folder, "plan.pdf", NULL);

  g_assert_true (exists (path));
}

static void
test_print (Fixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->folder, "print.pdf", NULL);
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autofree char *text = NULL;
  IndCasePage *page;

  take_sample (fixture);
  open_case (fixture, "yilmaz", "EFI-2025-014");
  page = first_of_type (IND_TYPE_CASE_PAGE);
  operation = ind_print_operation_new (ind_case_page_pages (page), "test");
  gtk_print_operation_set_export_filename (operation, path);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, NULL), ==,
                   GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_true (g_spawn_sync (NULL, (char *[]) { (char *) "pdfinfo", path, NULL }, NULL, G_SPAWN_SEARCH_PATH, NULL,
                               NULL, &text, NULL, NULL, NULL));
  g_assert_nonnull (g_strstr_len (text, -1, "(A4)"));
}

static gboolean
is_printed (gpointer fixture)
{
  return last_use (fixture, FALSE) == IND_USE_PRINT;
}

static gboolean
take_file_printer (GtkPrinter *printer, gpointer settings)
{
  if (gtk_printer_is_virtual (printer) && gtk_printer_accepts_pdf (printer))
    gtk_print_settings_set_printer (settings, gtk_printer_get_name (printer));
  return FALSE;
}

static gboolean
has_printer (gpointer dialog)
{
  return gtk_print_unix_dialog_get_selected_printer (dialog) != NULL;
}

/* The log has it as opened until a printer is chosen; then as printed. */
static void
test_print_is_logged (Fixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->folder, "printed.pdf", NULL), *uri = g_filename_to_uri (path, NULL, NULL);
  IndWindow *window = IND_WINDOW (fixture->window);
  GtkWidget *dialog;

  g_assert_cmpint (last_use (fixture, TRUE), ==, IND_USE_SHOW);
  take_sample (fixture);
  open_case (fixture, "yilmaz", "EFI-2025-014");
  g_assert_cmpint (last_use (fixture, FALSE), ==, IND_USE_OPEN);
  window->print_settings = gtk_print_settings_new ();
  gtk_print_settings_set (window->print_settings, GTK_PRINT_SETTINGS_OUTPUT_URI, uri);
  gtk_enumerate_printers (take_file_printer, window->print_settings, NULL, TRUE);
  act (fixture, "print");
  wait_until (can_be_read, "Før familien får planen");
  answer ("yes");
  dialog = first_of_type (GTK_TYPE_PRINT_UNIX_DIALOG);
  wait_for (has_printer, dialog, "a printer is chosen");
  g_assert_cmpint (last_use (fixture, FALSE), ==, IND_USE_OPEN);
  gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_OK);
  wait_for (is_printed, fixture, "a line of the log");
  wait_until (exists, path);
}

static void
test_preview (Fixture *fixture)
{
  GtkWidget *preview, *focus;
  gboolean scrolled = FALSE;

  take_sample (fixture);
  open_case (fixture, "yilmaz", "EFI-2025-014");
  act (fixture, "preview");
  settle ();
  preview = first_of_type (IND_TYPE_PREVIEW_WINDOW);
  wait_until (can_be_read, "1 af 7");
  focus = gtk_window_get_focus (GTK_WINDOW (preview));
  g_assert_true (GTK_IS_SCROLLED_WINDOW (focus));
  g_signal_emit_by_name (focus, "scroll-child", GTK_SCROLL_END, FALSE, &scrolled);
  g_assert_true (scrolled);
  wait_until (can_be_read, "7 af 7");
  for (const char *const *action = (const char *const[]) { "preview.zoom-in", "preview.zoom-out", "preview.zoom-fit",
                                                           NULL }; *action != NULL; action++)
    {
      g_assert_true (gtk_widget_activate_action (preview, *action, NULL));
      settle ();
    }
  gtk_window_destroy (GTK_WINDOW (preview));
}

/* Larger letters and the pale word change the pages at once. */
static void
test_options (Fixture *fixture)
{
  guint normal;

  take_sample (fixture);
  open_case (fixture, "yilmaz", "EFI-2025-014");
  normal = ind_case_page_pages (first_of_type (IND_TYPE_CASE_PAGE))->len;
  g_action_group_change_action_state (G_ACTION_GROUP (fixture->window), "large-print", g_variant_new_boolean (TRUE));
  g_action_group_change_action_state (G_ACTION_GROUP (fixture->window), "draft", g_variant_new_boolean (TRUE));
  settle ();
  g_assert_cmpuint (ind_case_page_pages (first_of_type (IND_TYPE_CASE_PAGE))->len, >, normal);
  for (const char *const *action = (const char *const[]) { "zoom-in", "zoom-out", "zoom-fit", "show-help-overlay", NULL };
       *action != NULL; action++)
    {
      act (fixture, *action);
      settle ();
    }
}

/* A database that cannot be opened is told about, with what to do; once it is well, trying again helps. */
static void
test_trouble (Fixture *fixture)
{
  g_assert_true (can_be_read ("Familierne kan ikke vises"));
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), "open"));
  g_unlink (fixture->database);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->app), "retry", NULL);
  wait_until (cannot_be_read, "Familierne kan ikke vises");
  settle ();
  g_assert_true (can_be_read ("Ingen familier endnu"));
}

/* A database with two families, before the program opens it. */
static IndDesk *
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

static char *
beside (Fixture *fixture, const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

/* Presses the button on the screen that has this text. */
static void
press (const char *text)
{
  g_autoptr (GPtrArray) found = all_that_fit (says, text);
  GtkWidget *button;

  g_assert_cmpuint (found->len, ==, 1);
  button = gtk_widget_get_ancestor (found->pdata[0], GTK_TYPE_BUTTON);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

/* What another program does is seen without anybody asking for it. */
static void
test_others (Fixture *fixture)
{
  IndWindow *window = IND_WINDOW (fixture->window);
  g_autoptr (IndDesk) other = make_database (fixture);
  g_autoptr (IndCase) elsewhere = NULL;
  gint64 id = ind_desk_find_case (other, "EFI-2025-014", NULL);

  wait_until (can_be_read, "2 familier");
  act_on (fixture, "open-case", g_variant_new_int64 (id));
  wait_until (can_be_read, "EFI-2025-014");
  elsewhere = ind_desk_open_case (other, id, IND_USE_OPEN, NULL);
  g_assert_true (ind_desk_set_text (other, (IndRecord *) elsewhere, "family_name", "Yılmaz Berg", NULL));
  wait_until (can_be_read, "Yılmaz Berg");
  g_assert_cmpstr (window->family->family_name, ==, "Yılmaz Berg");
  g_clear_object (&elsewhere);
  g_assert_true (ind_desk_remove_for_good (other, "EFI-2025-014", NULL));
  wait_until (can_be_read, "1 familie");
  g_assert_null (window->family);
}

/* A program of somebody else's that holds the database for longer than one waits. */
#define HOLD "import sqlite3, sys; db = sqlite3.connect (sys.argv[1], isolation_level=None); db.execute ('BEGIN EXCLUSIVE'); " \
             "print ('held', flush=True); sys.stdin.read ()"

/* Who was told that somebody else is writing tries again, and has lost nothing. */
static void
test_locked (Fixture *fixture)
{
  g_autofree char *path = sample_file ("holm.json");
  g_autoptr (GSubprocess) holder = NULL;
  g_autoptr (GDataInputStream) said = NULL;
  g_autofree char *held = NULL;

  drop_file (fixture, path);
  wait_until (can_be_read, "Opret familien Holm?");
  holder = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, NULL, "python3", "-c", HOLD,
                             fixture->database, NULL);
  said = g_data_input_stream_new (g_subprocess_get_stdout_pipe (holder));
  held = g_data_input_stream_read_line (said, NULL, NULL, NULL);
  g_assert_cmpstr (held, ==, "held");
  answer ("yes");
  g_assert_true (can_be_read ("Sagen blev ikke oprettet"));
  g_assert_true (g_output_stream_close (g_subprocess_get_stdin_pipe (holder), NULL, NULL));
  g_assert_true (g_subprocess_wait (holder, NULL, NULL));
  answer ("yes");
  wait_until (can_be_read, "SOF-2026-003");
  wait_until (can_be_read, "Sagen er oprettet");
}

static void
before_network (Fixture *fixture)
{
  g_autoptr (IndDesk) desk = NULL;

  g_setenv ("INDGANG_NETWORK_DRIVE", "1", TRUE);
  desk = make_database (fixture);
}

static void
before_held (Fixture *fixture)
{
  g_autofree char *lock = beside (fixture, "test.db.lock");

  before_network (fixture);
  g_assert_true (g_file_set_contents (lock, "[a]\nuser=lone\nmachine=PC-7\npid=1\nsince=2026-11-22T08:00:00\n", -1, NULL));
}

static void
after_network (Fixture *fixture)
{
  g_unsetenv ("INDGANG_NETWORK_DRIVE");
}

/* On a network drive the second to come reads, and sees who was first; once that one has left all can be done. */
static void
test_held (Fixture *fixture)
{
  g_autofree char *lock = beside (fixture, "test.db.lock");
  IndWindow *window = IND_WINDOW (fixture->window);
  gint64 id;

  g_assert_true (can_be_read ("Lone (PC-7) har databasen åben. Du kan læse, men ikke ændre noget."));
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "open"));
  id = ind_desk_find_case (window->desk, "SOF-2026-003", NULL);
  act_on (fixture, "open-case", g_variant_new_int64 (id));
  wait_until (can_be_read, "SOF-2026-003");
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "take-back"));
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "undo"));
  g_unlink (lock);
  press ("Prøv igen");
  settle ();
  g_assert_false (can_be_read ("Lone (PC-7)"));
  g_assert_true (can_be_read ("Databasen ligger på et netværksdrev"));
  g_assert_true (can_be_read ("SOF-2026-003"));
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "undo"));
  act (fixture, "hide-network");
  g_assert_false (can_be_read ("Databasen ligger på et netværksdrev"));
}

/* From a network drive to this computer: it is found there from then on, and the old one is kept. */
static void
test_move (Fixture *fixture)
{
  IndWindow *window = IND_WINDOW (fixture->window);
  g_autofree char *here = ind_desk_local_path (), *found = NULL;

  press ("Flyt til denne computer");
  settle ();
  g_assert_true (can_be_read ("Flyt databasen til denne computer?"));
  answer ("yes");
  wait_until (can_be_read, "Databasen er flyttet");
  answer ("no");
  g_assert_true (can_be_read ("2 familier"));
  g_assert_cmpstr (ind_desk_path (window->desk), ==, here);
  g_assert_false (g_file_test (fixture->database, G_FILE_TEST_EXISTS));
  found = ind_desk_default_path ();
  g_assert_cmpstr (found, ==, here);
}

static void
back_up (IndDesk *desk, Fixture *fixture)
{
  g_autofree char *folder = beside (fixture, "copies");
  g_autoptr (IndDailyBackup) backup = NULL;
  g_autoptr (GError) error = NULL;

  g_mkdir (folder, 0700);
  g_assert_true (ind_desk_set_setting (desk, "backup-folder", folder, NULL));
  backup = ind_desk_daily_backup (desk, &error);
  g_assert_no_error (error);
  ind_daily_backup_run (backup, &error);
  g_assert_no_error (error);
}

/* Its head is not that of a database any more. */
static void
before_headless (Fixture *fixture)
{
  g_autoptr (IndDesk) desk = make_database (fixture);
  FILE *file;

  back_up (desk, fixture);
  g_clear_object (&desk);
  file = g_fopen (fixture->database, "r+");
  g_assert_cmpuint (fwrite ("This is nothing any more", 1, 24, file), ==, 24);
  fclose (file);
}

/* A database that is damaged, where there is a backup: its families are back after one press. */
static void
test_restored (Fixture *fixture)
{
  wait_until (can_be_read, "Gendan kopien fra");
  g_assert_true (can_be_read ("Familierne kan ikke vises"));
  press ("Gendan kopien fra");
  wait_until (can_be_read, "Databasen er reddet");
  g_assert_true (can_be_read ("2 sager er her igen."));
  answer ("no");
  g_assert_true (can_be_read ("2 familier"));
}

/* Its end is missing. */
static void
before_cut (Fixture *fixture)
{
  GStatBuf there;

  g_object_unref (make_database (fixture));
  g_assert_cmpint (g_stat (fixture->database, &there), ==, 0);
  g_assert_cmpint (truncate (fixture->database, there.st_size - 4096), ==, 0);
}

/* Where there is no backup, what can be read is saved, and the damaged file is kept. */
static void
test_saved (Fixture *fixture)
{
  wait_until (can_be_read, "Red, hvad der kan læses");
  press ("Red, hvad der kan læses");
  wait_until (can_be_read, "Databasen er reddet");
  answer ("no");
  g_assert_nonnull (IND_WINDOW (fixture->window)->desk);
  g_assert_false (can_be_read ("Familierne kan ikke vises"));
}

/* Overwrites a page. */
static void
spoil (const char *path, goffset at)
{
  g_autofree guint8 *nothing = g_malloc (4096);
  FILE *file = g_fopen (path, "r+");

  memset (nothing, 0xff, 4096);
  fseek (file, at, SEEK_SET);
  g_assert_cmpuint (fwrite (nothing, 4096, 1, file), ==, 1);
  fclose (file);
}

/* Whether the families can be listed and searched though the database is damaged: its window opens as if nothing were wrong. */
static gboolean
is_hidden_damage (const char *path)
{
  g_autoptr (IndDesk) desk = ind_desk_open (path, NULL);
  g_autoptr (GPtrArray) cases = desk != NULL ? ind_desk_list_cases (desk, NULL) : NULL;
  g_autoptr (GPtrArray) found = cases != NULL ? ind_desk_search (desk, "", 0, FALSE, NULL) : NULL;

  return found != NULL && cases->len == 2 && ind_desk_next_undo (desk, 0) != NULL && !ind_desk_look_over (path, NULL);
}

/* One page of it is damaged, which nobody has looked at yet; there is a backup. */
static void
before_hidden_damage (Fixture *fixture)
{
  g_autoptr (IndDesk) desk = make_database (fixture);
  g_autofree char *bytes = NULL;
  gsize size;
  goffset at;

  back_up (desk, fixture);
  g_clear_object (&desk);
  g_assert_true (g_file_get_contents (fixture->database, &bytes, &size, NULL));
  for (at = (goffset) size - 4096; at > 0; at -= 4096)
    {
      spoil (fixture->database, at);
      if (is_hidden_damage (fixture->database))
        break;
      g_assert_true (g_file_set_contents (fixture->database, bytes, (gssize) size, NULL));
    }
  g_assert_cmpint (at, >, 0);
}

/* Damage that nothing on the screen needs is found all the same, and the same is offered. */
static void
test_hidden_damage (Fixture *fixture)
{
  wait_until (can_be_read, "Gendan kopien fra");
  g_assert_true (can_be_found ("Databasen er beskadiget"));
  press ("Gendan kopien fra");
  wait_until (can_be_read, "Databasen er reddet");
  answer ("no");
  g_assert_true (can_be_read ("2 familier"));
}

/* Nothing of it is left but its head. */
static void
before_nothing_left (Fixture *fixture)
{
  GStatBuf there;

  g_object_unref (make_database (fixture));
  g_assert_cmpint (g_stat (fixture->database, &there), ==, 0);
  for (goffset at = 100; at + 4096 <= there.st_size; at += 4096)
    spoil (fixture->database, at);
}

/* Where there is no backup, and nothing can be read, that is said; nothing has been touched. */
static void
test_nothing_left (Fixture *fixture)
{
  g_autofree char *before = NULL, *after = NULL;
  gsize size, size_after;

  wait_until (can_be_read, "Red, hvad der kan læses");
  g_assert_true (g_file_get_contents (fixture->database, &before, &size, NULL));
  press ("Red, hvad der kan læses");
  wait_until (can_be_found, "Der kunne ikke læses noget");
  g_assert_false (can_be_read ("Red, hvad der kan læses"));
  g_assert_true (g_file_get_contents (fixture->database, &after, &size_after, NULL));
  g_assert_cmpmem (before, size, after, size_after);
}

static void
before_copied (Fixture *fixture)
{
  g_autoptr (IndDesk) desk = make_database (fixture);

  back_up (desk, fixture);
}

/* The disk fails under a program that is running: as soon as it is seen the same is offered. */
static void
test_damaged_meanwhile (Fixture *fixture)
{
  IndWindow *window = IND_WINDOW (fixture->window);
  gint64 id = ind_desk_find_case (window->desk, "EFI-2025-014", NULL);
  g_autofree guint8 *nothing = g_malloc (4096);
  FILE *file = g_fopen (fixture->database, "r+");
  GStatBuf there;

  memset (nothing, 0xff, 4096);
  g_assert_cmpint (g_stat (fixture->database, &there), ==, 0);
  fseek (file, 8192, SEEK_SET);
  for (goffset at = 8192; at < there.st_size; at += 4096)
    g_assert_cmpuint (fwrite (nothing, 4096, 1, file), ==, 1);
  fclose (file);
  act_on (fixture, "open-case", g_variant_new_int64 (id));
  wait_until (can_be_read, "Gendan kopien fra");
  press ("Gendan kopien fra");
  wait_until (can_be_read, "Databasen er reddet");
  answer ("no");
  g_assert_true (can_be_read ("2 familier"));
}

static gboolean
one_is_called (gpointer pattern)
{
  glob_t names;
  gboolean found = glob (pattern, 0, NULL, &names) == 0;

  if (found)
    globfree (&names);
  return found;
}

/* The daily backup is made at the start, and on every day that begins while the program is open. */
static void
test_daily (Fixture *fixture)
{
  g_autofree char *first = beside (fixture, "copies/indgang-*-2026-11-22.db");
  g_autofree char *second = beside (fixture, "copies/indgang-*-2026-11-23.db");

  wait_for (one_is_called, first, "today's backup");
  ind_clock_set (ind_date_new (2026, 11, 23));
  g_object_notify (G_OBJECT (fixture->window), "is-active");
  wait_for (one_is_called, second, "the next day's backup");
  ind_clock_set (ind_date_new (2026, 11, 22));
}

static void
before_no_folder (Fixture *fixture)
{
  g_autoptr (IndDesk) desk = make_database (fixture);
  g_autofree char *folder = beside (fixture, "copies");

  /* A folder that was there, and is none any more. */
  g_mkdir (folder, 0700);
  g_assert_true (ind_desk_set_setting (desk, "backup-folder", folder, NULL));
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_assert_true (g_file_set_contents (folder, "x", 1, NULL));
}

/* One that cannot be made is told once, in passing; who asks is told why. */
static void
test_no_daily (Fixture *fixture)
{
  wait_until (can_be_read, "Dagens sikkerhedskopi blev ikke lavet");
  press ("Hvorfor?");
  settle ();
  g_assert_cmpuint (count_of_type (ADW_TYPE_MESSAGE_DIALOG), ==, 1);
  answer ("no");
  g_assert_true (can_be_read ("2 familier"));
}

static const struct
{
  const char *name;
  Test test;
} tests[] = {
  { "/window/every template comes up", { test_templates } },
  { "/window/an empty database is offered the invented families", { test_empty } },
  { "/window/search", { test_search } },
  { "/window/a case with its head and plan", { test_case } },
  { "/window/a case fits a small screen", { test_height } },
  { "/window/a protected address is told and not shown", { test_protected } },
  { "/window/undo and redo", { test_undo } },
  { "/window/any change is taken back from the history", { test_history } },
  { "/window/a file is shown and asked about", { test_open_file } },
  { "/window/a toast takes back its own change and no other", { test_own_undo } },
  { "/window/undo in the list says whose change it takes", { test_undo_in_list } },
  { "/window/a case that came meanwhile is asked about again", { test_asked_again } },
  { "/window/the overdue families alone", { test_overdue } },
  { "/window/a broken file is refused", { test_broken_file } },
  { "/window/the plan as a PDF", { test_save_pdf } },
  { "/window/the plan as a PDF, and quitting at once", { test_quit, NULL, after_quit } },
  { "/window/the plan on paper", { test_print } },
  { "/window/a print is logged", { test_print_is_logged } },
  { "/window/preview", { test_preview } },
  { "/window/large print, draft and zoom", { test_options } },
  { "/window/a database that cannot be opened", { test_trouble, "This is no database, and never was one." } },
  { "/window/what another program does", { test_others } },
  { "/window/somebody else is writing", { test_locked } },
  { "/window/somebody else has the database", { test_held, NULL, after_network, before_held } },
  { "/window/a database moves to this computer", { test_move, NULL, after_network, before_network } },
  { "/window/a damaged database and its backup", { test_restored, NULL, NULL, before_headless } },
  { "/window/a damaged database without a backup", { test_saved, NULL, NULL, before_cut } },
  { "/window/damage that nobody sees", { test_hidden_damage, NULL, NULL, before_hidden_damage } },
  { "/window/a damaged database of which nothing is left", { test_nothing_left, NULL, NULL, before_nothing_left } },
  { "/window/damage that comes meanwhile", { test_damaged_meanwhile, NULL, NULL, before_copied } },
  { "/window/the daily backup", { test_daily, NULL, NULL, before_copied } },
  { "/window/a daily backup that fails", { test_no_daily, NULL, NULL, before_no_folder } },
};

int
main (int argc, char **argv)
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

  for (gsize k = 0; k < G_N_ELEMENTS (tests); k++)
    g_test_add_data_func (tests[k].name, &tests[k].test, run_test);
  status = g_test_run ();
  remove_folder (home);
  return status;
}
