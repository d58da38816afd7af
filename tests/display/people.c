/* New families, and who sits at the desk. Warnings are fatal. */
#include "config.h"

#include "ind-test-window.h"

#include "ind-day-entry.h"
#include "ind-referral-window.h"
#include "ind-seat-window.h"
#include "ind-test-hand.h"
#include "ind-window-private.h"

static void
two_families (Fixture *fixture)
{
  g_object_unref (make_database (fixture));
}

static GtkWidget *
entry_within (GtkWidget *widget, guint at)
{
  g_autoptr (GPtrArray) entries = all_that_fit (is_of_type, GSIZE_TO_POINTER (GTK_TYPE_ENTRY));
  guint k = 0;

  for (guint n = 0; n < entries->len; n++)
    if (gtk_widget_is_ancestor (entries->pdata[n], widget) && k++ == at)
      return entries->pdata[n];
  g_assert_not_reached ();
}

static gboolean
is_new_case (gpointer fixture)
{
  IndWindow *window = IND_WINDOW (((Fixture *) fixture)->window);

  return window->family != NULL && window->family->status == IND_CASE_REFERRED;
}

/* A referral is a few lines; the case opens, and one press takes it back. */
static void
test_refer (Fixture *fixture)
{
  IndWindow *window = IND_WINDOW (fixture->window);
  GtkWidget *form;
  GtkTextBuffer *reason;

  hand_key (GDK_KEY_n, GDK_CONTROL_MASK);
  form = first_of_type (IND_TYPE_REFERRAL_WINDOW);
  hand_type ("Alma Bech");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry_within (form, 0))), ==, "Alma Bech");
  ind_day_entry_set (first_of_type (IND_TYPE_DAY_ENTRY), ind_date_new (2024, 3, 5));
  gtk_editable_set_text (GTK_EDITABLE (entry_within (form, 2)), "Sundhedsplejen");
  reason = gtk_text_view_get_buffer (first_of_type (GTK_TYPE_TEXT_VIEW));
  gtk_text_buffer_set_text (reason, "Alma sover ikke.", -1);
  press ("Opret sagen");
  wait_for (is_new_case, fixture, "the new case");
  settle ();
  g_assert_cmpuint (count_of_type (IND_TYPE_REFERRAL_WINDOW), ==, 0);
  g_assert_true (can_be_read ("Bech"));
  wait_until (can_be_read, "Sagen for familien Bech blev oprettet");
  g_assert_true (can_be_read ("I har ikke talt sammen endnu"));
  g_assert_cmpstr (window->family->note, ==, "Henvist af Sundhedsplejen: Alma sover ikke.");
  g_assert_cmpuint (((IndPerson *) ind_list_get (window->family->persons, 0))->birth_date, ==, ind_date_new (2024, 3, 5));
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), "undo"));
  press ("Fortryd");
  settle ();
  g_assert_null (window->family);
}

/* Who is called away while writing a referral finds it as it was left; one that is empty is just gone. */
static void
test_put_off (Fixture *fixture)
{
  GtkWidget *form;

  hand_key (GDK_KEY_n, GDK_CONTROL_MASK);
  hand_key (GDK_KEY_Escape, 0);
  settle ();
  g_assert_false (can_be_found ("Skriv videre"));
  hand_key (GDK_KEY_n, GDK_CONTROL_MASK);
  hand_type ("Alma Bech");
  hand_key (GDK_KEY_Escape, 0);
  settle ();
  g_assert_cmpuint (count_of_type (IND_TYPE_REFERRAL_WINDOW), ==, 0);
  press ("Skriv videre");
  settle ();
  form = first_of_type (IND_TYPE_REFERRAL_WINDOW);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry_within (form, 0))), ==, "Alma Bech");
  press ("Opret sagen");
  wait_for (is_new_case, fixture, "the new case");
  settle ();
  hand_key (GDK_KEY_n, GDK_CONTROL_MASK);
  settle ();
  form = first_of_type (IND_TYPE_REFERRAL_WINDOW);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry_within (form, 0))), ==, "");
  hand_key (GDK_KEY_Escape, 0);
}

/* What cannot be right is told where it stands, and nothing is lost. */
static void
test_wrong_day (Fixture *fixture)
{
  g_autoptr (GPtrArray) create = NULL;
  GtkWidget *form;

  act (fixture, "new");
  settle ();
  form = first_of_type (IND_TYPE_REFERRAL_WINDOW);
  create = all_that_fit (says, "Opret sagen");
  g_assert_false (gtk_widget_is_sensitive (gtk_widget_get_ancestor (create->pdata[0], GTK_TYPE_BUTTON)));
  gtk_editable_set_text (GTK_EDITABLE (entry_within (form, 0)), "Alma Bech");
  gtk_widget_grab_focus (entry_within (form, 1));
  gtk_editable_set_text (GTK_EDITABLE (entry_within (form, 1)), "31.2.2024");
  gtk_widget_grab_focus (entry_within (form, 2));
  press ("Opret sagen");
  settle ();
  g_assert_cmpuint (count_of_type (IND_TYPE_REFERRAL_WINDOW), ==, 1);
  g_assert_true (can_be_read ("En dato skrives"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry_within (form, 1))), ==, "31.2.2024");
  gtk_window_close (GTK_WINDOW (form));
  settle ();
  g_assert_null (IND_WINDOW (fixture->window)->family);
}

/* Who sits here is asked in passing, and is known from then on, also in the list of what is theirs. */
static void
test_seat (Fixture *fixture)
{
  IndWindow *window = IND_WINDOW (fixture->window);
  g_autoptr (GPtrArray) rows = NULL;
  GtkWidget *row;

  g_assert_true (can_be_read ("Hvem er du?"));
  press ("Vælg dit navn");
  settle ();
  rows = all_that_fit (says, "Lone Kragh");
  g_assert_cmpuint (rows->len, >, 0);
  row = gtk_widget_get_ancestor (rows->pdata[rows->len - 1], GTK_TYPE_LIST_BOX_ROW);
  g_signal_emit_by_name (gtk_widget_get_parent (row), "row-activated", row);
  settle ();
  g_assert_cmpuint (count_of_type (IND_TYPE_SEAT_WINDOW), ==, 0);
  g_assert_cmpint (ind_desk_seated_worker (window->desk), !=, 0);
  g_assert_false (can_be_read ("Hvem er du?"));
}

/* A new one is one line; who has no time for it just now is not asked again. */
static void
test_new_seat (Fixture *fixture)
{
  IndWindow *window = IND_WINDOW (fixture->window);

  act (fixture, "seat-later");
  settle ();
  g_assert_false (can_be_read ("Hvem er du?"));
  act (fixture, "seat");
  settle ();
  gtk_editable_set_text (first_of_type (ADW_TYPE_ENTRY_ROW), "Birthe Ny");
  g_signal_emit_by_name (first_of_type (ADW_TYPE_ENTRY_ROW), "apply");
  settle ();
  g_assert_cmpuint (count_of_type (IND_TYPE_SEAT_WINDOW), ==, 0);
  g_assert_cmpint (ind_desk_seated_worker (window->desk), !=, 0);
}

/* Writes a setting, and ends it with Enter. */
static void
set (const char *name, const char *text)
{
  GtkWidget *entry = called (GTK_TYPE_ENTRY, name);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "activate");
  settle ();
}

/* What the settings say is used at once; what they cannot say is told there, and stays. */
static void
test_settings (Fixture *fixture)
{
  IndWindow *window = IND_WINDOW (fixture->window);
  g_autofree char *long_name = g_strnfill (61, 'a'), *named = NULL, *language = NULL;
  g_autoptr (GPtrArray) workers = NULL;
  GtkDropDown *choice;

  test_seat (fixture);
  act (fixture, "settings");
  settle ();
  set ("Team eller afdeling", "Familie og Handicap");
  workers = ind_desk_list_workers (window->desk, NULL);
  for (guint k = 0; k < workers->len; k++)
    if (((IndRecord *) workers->pdata[k])->id == ind_desk_seated_worker (window->desk))
      g_assert_cmpstr (((IndWorker *) workers->pdata[k])->department, ==, "Familie og Handicap");

  set ("Det kalder I planen", long_name);
  g_assert_true (can_be_read ("Teksten er længere end 60"));
  g_assert_null (window->options.document);
  set ("Det kalder I planen", "Fælles plan");
  g_assert_false (can_be_read ("Teksten er længere end 60"));
  g_assert_cmpstr (window->options.document, ==, "Fælles plan");
  named = ind_desk_setting (window->desk, IND_SETTING_DOCUMENT_NAME, NULL);
  g_assert_cmpstr (named, ==, "Fælles plan");

  g_assert_false (window->options.large_print);
  gtk_check_button_set_active (first_of_type (GTK_TYPE_CHECK_BUTTON), TRUE);
  settle ();
  g_assert_true (window->options.large_print);

  choice = first_of_type (GTK_TYPE_DROP_DOWN);
  gtk_drop_down_set_selected (choice, 1);
  language = ind_desk_language ();
  g_assert_cmpstr (language, ==, "en");
}

static const IndWindowTest tests[] = {
  { "/people/the settings", test_settings, NULL, NULL, two_families },
  { "/people/a family is referred", test_refer, NULL, NULL, two_families },
  { "/people/a referral that is put off", test_put_off, NULL, NULL, two_families },
  { "/people/a birthday that is none", test_wrong_day, NULL, NULL, two_families },
  { "/people/who sits here", test_seat, NULL, NULL, two_families },
  { "/people/somebody new sits here", test_new_seat, NULL, NULL, two_families },
};

int
main (int argc, char **argv)
{
  return ind_test_window_run (argc, argv, tests, G_N_ELEMENTS (tests));
}
