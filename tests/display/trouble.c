/* Trouble with writing that passes: a bar says so, nothing that was typed is lost, and it goes on by itself. Warnings are fatal. */
#include "config.h"

#include "ind-test-window.h"

#include <glib/gstdio.h>

#include "ind-app.h"
#include "ind-fault-vfs.h"
#include "ind-test-hand.h"
#include "ind-window-private.h"
#include "ind-writing.h"

#define TEXT "Mere ro om aftenen"

static IndWindow *
window_of (Fixture *fixture)
{
  return IND_WINDOW (fixture->window);
}

static void
open_plan (Fixture *fixture, const char *reference)
{
  gint64 id = ind_desk_find_case (window_of (fixture)->desk, reference, NULL);

  act_on (fixture, "open-case", g_variant_new_int64 (id));
  wait_until (can_be_read, reference);
  act_on (fixture, "page", g_variant_new_string ("plan"));
  settle ();
}

static GtkTextBuffer *
purpose (void)
{
  return gtk_text_view_get_buffer (first_of_type (GTK_TYPE_TEXT_VIEW));
}

static char *
shown (void)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (purpose (), &start, &end);
  return gtk_text_buffer_get_text (purpose (), &start, &end, FALSE);
}

/* Writes something into the purpose, and leaves the field. */
static void
write_purpose (void)
{
  GtkWidget *view = first_of_type (GTK_TYPE_TEXT_VIEW);

  gtk_widget_grab_focus (view);
  settle ();
  gtk_text_buffer_set_text (purpose (), TEXT, -1);
  ind_writing_save (IND_WRITING (gtk_widget_get_ancestor (view, IND_TYPE_WRITING)));
  gtk_window_set_focus (GTK_WINDOW (gtk_widget_get_root (view)), NULL);
  settle ();
}

static gboolean
is_saved (gpointer fixture)
{
  IndCase *family = window_of (fixture)->family;

  return family != NULL && g_strcmp0 (family->purpose, TEXT) == 0;
}

static void
assert_shown (void)
{
  g_autofree char *text = shown ();

  g_assert_cmpstr (text, ==, TEXT);
}

static gboolean
cannot_be_found (gpointer text)
{
  return !can_be_found (text);
}

/* The disk is full while somebody writes, goes elsewhere and comes back. */
static void
test_full (Fixture *fixture)
{
  open_plan (fixture, "SOF-2026-003");
  ind_fault_vfs_arm_lasting (IND_FAULT_FULL, 0);
  write_purpose ();
  wait_until (can_be_found, "Disken er fuld");
  assert_shown ();
  g_assert_false (is_saved (fixture));
  g_assert_cmpuint (count_of_type (ADW_TYPE_MESSAGE_DIALOG), ==, 0);
  act (fixture, "back");
  settle ();
  g_assert_true (can_be_found ("Disken er fuld"));
  press ("Prøv igen");
  wait_until (can_be_read, "Det kan stadig ikke lade sig gøre");
  ind_fault_vfs_disarm ();
  wait_until (cannot_be_found, "Disken er fuld");
  open_plan (fixture, "SOF-2026-003");
  assert_shown ();
}

/* It goes on by itself, with nobody pressing anything. */
static void
test_goes_on (Fixture *fixture)
{
  open_plan (fixture, "SOF-2026-003");
  ind_fault_vfs_arm_lasting (IND_FAULT_FULL, 0);
  write_purpose ();
  wait_until (can_be_found, "Disken er fuld");
  ind_fault_vfs_disarm ();
  wait_until (cannot_be_found, "Disken er fuld");
  wait_for (is_saved, fixture, "what was written is saved");
  assert_shown ();
}

static IndMeasure *
first_measure (Fixture *fixture)
{
  return ind_list_get (window_of (fixture)->family->measures, 0);
}

static GtkWidget *
amount (void)
{
  return called (GTK_TYPE_ENTRY, "Engangsudgift, kroner");
}

static void
open_money (Fixture *fixture)
{
  open_plan (fixture, "EFI-2025-014");
  act_on (fixture, "page", g_variant_new_string ("measures"));
  settle ();
  hand_key (GDK_KEY_F2, 0);
  g_assert_true (can_be_read ("Hvad den koster"));
}

static gboolean
is_paid_once (gpointer fixture)
{
  return first_measure (fixture)->one_off == 4321;
}

/* An amount that could not be saved waits, as a text does, for who comes back to the case. */
static void
test_amount (Fixture *fixture)
{
  open_money (fixture);
  ind_fault_vfs_arm_lasting (IND_FAULT_FULL, 0);
  gtk_widget_grab_focus (amount ());
  gtk_editable_set_text (GTK_EDITABLE (amount ()), "4.321");
  hand_key (GDK_KEY_Tab, 0);
  wait_until (can_be_found, "Disken er fuld");
  act (fixture, "back");
  settle ();
  ind_fault_vfs_disarm ();
  wait_until (cannot_be_found, "Disken er fuld");
  open_money (fixture);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (amount ())), ==, "4.321");
  gtk_widget_grab_focus (amount ());
  hand_key (GDK_KEY_Tab, 0);
  wait_for (is_paid_once, fixture, "the amount is saved");
}

static gboolean
is_spacious (gpointer fixture)
{
  return window_of (fixture)->family->contact_agreement_closeness == IND_CLOSENESS_SPACIOUS;
}

/* What was chosen stays chosen, and is saved too. */
static void
test_choice (Fixture *fixture)
{
  GtkDropDown *choice;
  guint chosen;

  open_plan (fixture, "SOF-2026-003");
  act_on (fixture, "page", g_variant_new_string ("matter"));
  settle ();
  g_assert_false (is_spacious (fixture));
  choice = called (GTK_TYPE_DROP_DOWN, "Hvor tæt I holder kontakten");
  ind_fault_vfs_arm_lasting (IND_FAULT_FULL, 0);
  gtk_drop_down_set_selected (choice, IND_CLOSENESS_SPACIOUS);
  chosen = gtk_drop_down_get_selected (choice);
  wait_until (can_be_found, "Disken er fuld");
  g_assert_false (is_spacious (fixture));
  g_assert_cmpuint (gtk_drop_down_get_selected (choice), ==, chosen);
  ind_fault_vfs_disarm ();
  wait_for (is_spacious, fixture, "what was chosen is saved");
  g_assert_cmpuint (gtk_drop_down_get_selected (choice), ==, chosen);
}

/* What was done otherwise did not happen, which is said; a verb that goes well ends the trouble at once. */
static void
test_gesture (Fixture *fixture)
{
  open_plan (fixture, "EFI-2025-014");
  write_purpose ();
  g_assert_true (is_saved (fixture));
  ind_fault_vfs_arm_lasting (IND_FAULT_SYNC, 0);
  act (fixture, "undo");
  settle ();
  g_assert_true (can_be_found ("Disken kan ikke læses eller skrives"));
  g_assert_true (can_be_read ("Det kunne ikke fortrydes"));
  g_assert_cmpuint (count_of_type (ADW_TYPE_MESSAGE_DIALOG), ==, 0);
  ind_fault_vfs_disarm ();
  act (fixture, "undo");
  settle ();
  wait_until (cannot_be_found, "Disken kan ikke læses eller skrives");
}

/* The database is taken away, and put back. */
static void
test_taken_away (Fixture *fixture)
{
  g_autofree char *away = beside (fixture, "away.db");

  open_plan (fixture, "SOF-2026-003");
  g_assert_cmpint (g_rename (fixture->database, away), ==, 0);
  wait_until (can_be_found, "Databasen er ikke længere, hvor den lå");
  write_purpose ();
  assert_shown ();
  g_assert_false (g_file_test (fixture->database, G_FILE_TEST_EXISTS));
  g_assert_cmpint (g_rename (away, fixture->database), ==, 0);
  wait_until (cannot_be_found, "Databasen er ikke længere, hvor den lå");
  wait_for (is_saved, fixture, "what was written is saved");
  assert_shown ();
}

/* Another file with the same database lies there afterwards: it is opened, the case is shown again, and the text is saved. */
static void
test_copy (Fixture *fixture)
{
  g_autofree char *away = beside (fixture, "away.db"), *bytes = NULL;
  IndDesk *before = window_of (fixture)->desk;
  gsize size;

  open_plan (fixture, "SOF-2026-003");
  g_assert_cmpint (g_rename (fixture->database, away), ==, 0);
  wait_until (can_be_found, "Databasen er ikke længere, hvor den lå");
  write_purpose ();
  g_assert_true (g_file_get_contents (away, &bytes, &size, NULL));
  g_assert_true (g_file_set_contents (fixture->database, bytes, (gssize) size, NULL));
  wait_until (cannot_be_found, "Databasen er ikke længere, hvor den lå");
  wait_for (is_saved, fixture, "what was written is saved");
  g_assert_true (window_of (fixture)->desk != before);
  g_assert_true (can_be_read ("SOF-2026-003"));
  assert_shown ();
}

#define HOLD "import sqlite3, sys; db = sqlite3.connect (sys.argv[1], isolation_level=None); db.execute ('BEGIN EXCLUSIVE'); " \
             "print ('held', flush=True); sys.stdin.read ()"

static GSubprocess *
hold (Fixture *fixture)
{
  g_autoptr (GSubprocess) holder = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, NULL,
                                                     "python3", "-c", HOLD, fixture->database, NULL);
  g_autoptr (GDataInputStream) said = g_data_input_stream_new (g_subprocess_get_stdout_pipe (holder));
  g_autofree char *held = g_data_input_stream_read_line (said, NULL, NULL, NULL);

  g_assert_cmpstr (held, ==, "held");
  return g_steal_pointer (&holder);
}

static void
let_go (GSubprocess *holder)
{
  g_assert_true (g_output_stream_close (g_subprocess_get_stdin_pipe (holder), NULL, NULL));
  g_assert_true (g_subprocess_wait (holder, NULL, NULL));
}

/* Somebody else writes for longer than one waits. */
static void
test_locked (Fixture *fixture)
{
  g_autoptr (GSubprocess) holder = NULL;
  gint64 began;

  open_plan (fixture, "SOF-2026-003");
  holder = hold (fixture);
  began = g_get_monotonic_time ();
  write_purpose ();
  g_assert_cmpint (g_get_monotonic_time () - began, <, 1500 * G_TIME_SPAN_MILLISECOND);
  g_assert_true (can_be_found ("skriver i databasen lige nu"));
  assert_shown ();
  let_go (holder);
  wait_until (cannot_be_found, "skriver i databasen lige nu");
  wait_for (is_saved, fixture, "what was written is saved");
}

static gboolean
may_write (gpointer fixture)
{
  IndDesk *desk = window_of (fixture)->desk;

  return desk != NULL && !ind_desk_is_read_only (desk);
}

static void
before_read_only (Fixture *fixture)
{
  g_autoptr (IndDesk) desk = make_database (fixture);

  ind_fault_vfs_read_only (TRUE);
}

static void
after_read_only (Fixture *fixture)
{
  ind_fault_vfs_read_only (FALSE);
}

/* A database that can only be read can be written as soon as one may. */
static void
test_read_only (Fixture *fixture)
{
  wait_until (can_be_found, "Databasen kan kun læses lige nu");
  ind_fault_vfs_read_only (FALSE);
  wait_for (may_write, fixture, "the database can be written");
  settle ();
  g_assert_false (can_be_found ("Databasen kan kun læses lige nu"));
}

static GSubprocess *at_start;   /* who writes while the program starts */

static void
before_locked (Fixture *fixture)
{
  g_object_unref (make_database (fixture));
  at_start = hold (fixture);
}

/* Somebody writes while the program starts: the families come by themselves. */
static void
test_locked_at_start (Fixture *fixture)
{
  wait_until (can_be_read, "Familierne kan ikke vises");
  let_go (at_start);
  g_clear_object (&at_start);
  wait_for (may_write, fixture, "the families are there");
  settle ();
  g_assert_false (can_be_read ("Familierne kan ikke vises"));
  open_plan (fixture, "SOF-2026-003");
}

static gboolean
is_closed (gpointer fixture)
{
  return gtk_application_get_windows (((Fixture *) fixture)->app) == NULL;
}

/* Whoever closes the window while something cannot be saved is told what would be lost. */
static void
test_close (Fixture *fixture)
{
  open_plan (fixture, "SOF-2026-003");
  ind_fault_vfs_arm_lasting (IND_FAULT_FULL, 0);
  write_purpose ();
  gtk_window_close (GTK_WINDOW (fixture->window));
  settle ();
  g_assert_true (can_be_read ("Det, du har skrevet, er ikke gemt"));
  answer ("no");
  assert_shown ();
  g_action_group_activate_action (G_ACTION_GROUP (fixture->app), "quit", NULL);
  settle ();
  g_assert_true (can_be_read ("Det, du har skrevet, er ikke gemt"));
  g_assert_false (is_closed (fixture));
  ind_fault_vfs_disarm ();
  answer ("yes");
  wait_for (is_closed, fixture, "the window closes");
}

static void
before (Fixture *fixture)
{
  g_object_unref (make_database (fixture));
}

static const IndWindowTest tests[] = {
  { "/trouble/a full disk", test_full, NULL, NULL, before },
  { "/trouble/it goes on by itself", test_goes_on, NULL, NULL, before },
  { "/trouble/an amount", test_amount, NULL, NULL, before },
  { "/trouble/what was chosen", test_choice, NULL, NULL, before },
  { "/trouble/what was not done", test_gesture, NULL, NULL, before },
  { "/trouble/a database that is taken away", test_taken_away, NULL, NULL, before },
  { "/trouble/a database that comes back as another file", test_copy, NULL, NULL, before },
  { "/trouble/somebody else is writing", test_locked, NULL, NULL, before },
  { "/trouble/a database that can only be read", test_read_only, NULL, after_read_only, before_read_only },
  { "/trouble/somebody else is writing at the start", test_locked_at_start, NULL, NULL, before_locked },
  { "/trouble/closing", test_close, NULL, NULL, before },
};

int
main (int argc, char **argv)
{
  ind_fault_vfs_install ();
  return ind_test_window_run (argc, argv, tests, G_N_ELEMENTS (tests));
}
