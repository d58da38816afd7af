/* Habits of every day: what was typed is taken back first, and two windows on one database stay in step. Warnings are fatal. */
#include "config.h"

#include "ind-test-window.h"

#include <string.h>

#include "ind-case-file.h"
#include "ind-goal-row.h"
#include "ind-record-row.h"
#include "ind-test-hand.h"
#include "ind-window-private.h"

/* Ctrl+Z in a field takes back what was typed there; only then what was done to the case. */
static void
test_undo_typing (Fixture *fixture)
{
  IndWindow *window = IND_WINDOW (fixture->window);
  GtkEditable *search;

  take_sample (fixture);
  show_place (fixture, "families");
  search = GTK_EDITABLE (first_of_type (GTK_TYPE_SEARCH_ENTRY));
  act (fixture, "search");
  hand_type ("holm");
  g_assert_cmpstr (gtk_editable_get_text (search), ==, "holm");
  for (int k = 0; k < 4 && *gtk_editable_get_text (search) != '\0'; k++)
    hand_key (GDK_KEY_z, GDK_CONTROL_MASK);
  g_assert_cmpstr (gtk_editable_get_text (search), ==, "");
  g_assert_false (can_be_read ("Fortrudt"));
  g_assert_cmpuint (ind_desk_is_empty (window->desk), ==, FALSE);
  for (int k = 0; k < 4 && *gtk_editable_get_text (search) == '\0'; k++)
    hand_key (GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  g_assert_cmpstr (gtk_editable_get_text (search), !=, "");
  for (int k = 0; k < 4 && *gtk_editable_get_text (search) != '\0'; k++)
    hand_key (GDK_KEY_z, GDK_CONTROL_MASK);
  /* Nothing is left to take back in the field. */
  hand_key (GDK_KEY_z, GDK_CONTROL_MASK);
  wait_until (can_be_read, "Fortrudt");
}

static GtkWidget *
other_window (Fixture *fixture)
{
  for (GList *one = gtk_application_get_windows (fixture->app); one != NULL; one = one->next)
    if (IND_IS_WINDOW (one->data) && one->data != (gpointer) fixture->window)
      return one->data;
  return NULL;
}

/* The other window shows the same case, and what is done in one is seen in both; each can be closed. */
static void
test_windows (Fixture *fixture)
{
  IndWindow *one = IND_WINDOW (fixture->window), *other;

  take_sample (fixture);
  open_case (fixture, "holm", "SOF-2026-003");
  g_action_group_activate_action (G_ACTION_GROUP (fixture->app), "new-window", NULL);
  settle ();
  other = IND_WINDOW (other_window (fixture));
  g_assert_nonnull (other);
  g_assert_true (one->family == other->family);
  g_action_group_activate_action (G_ACTION_GROUP (other), "page", g_variant_new_string ("history"));
  settle ();
  g_assert_true (ind_desk_set_text (one->desk, (IndRecord *) one->family, "phone", "12345678", NULL));
  settle ();
  g_assert_true (can_be_found ("telefon"));
  gtk_window_close (GTK_WINDOW (other));
  settle ();
  g_assert_null (other_window (fixture));
  act (fixture, "undo");
  wait_until (can_be_read, "Fortrudt");
  g_assert_null (one->family->phone);
}

/* One change after another, each told of before what was told last has come or gone; and none stays behind. */
static void
test_fading (Fixture *fixture)
{
  IndWindow *window = IND_WINDOW (fixture->window);

  take_sample (fixture);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  for (int k = 0; k < 3; k++)
    {
      ind_window_toast (window, "Den første", NULL, NULL, NULL);
      show_place (fixture, k % 2 == 0 ? "families" : "overview");
      wait_until (cannot_be_read, "Den første");
      ind_window_toast (window, "Den anden", NULL, NULL, NULL);
      ind_window_toast (window, "Den tredje", NULL, NULL, NULL);
      ind_window_toast (window, "Den fjerde", NULL, NULL, NULL);
      wait_until (can_be_read, "Den fjerde");
      wait_until (cannot_be_read, "Den anden");
      g_assert_false (can_be_read ("Den tredje"));
      ind_window_drop_toast (window);
      ind_window_drop_toast (window);
      wait_until (cannot_be_read, "Den fjerde");
    }
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

/* The plan as text: the family's words, and nothing of how it is drawn; and the log has it. */
static void
test_copy (Fixture *fixture)
{
  IndWindow *window = IND_WINDOW (fixture->window);
  GdkContentProvider *content;
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (GPtrArray) log = NULL;
  const char *text;

  take_sample (fixture);
  open_case (fixture, "yilmaz", "EFI-2025-014");
  act_on (fixture, "page", g_variant_new_string ("plan"));
  settle ();
  hand_key (GDK_KEY_c, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  wait_until (can_be_read, "Kopieret som tekst");
  content = gdk_clipboard_get_content (gtk_widget_get_clipboard (fixture->window));
  g_value_init (&value, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (content, &value, NULL));
  text = g_value_get_string (&value);
  g_assert_nonnull (strstr (text, "Handleplan for Deniz\n"));
  g_assert_nonnull (strstr (text, "»Vi skal sove. Når vi sover, kan vi klare resten.«"));
  g_assert_null (strstr (text, "Side 1"));
  log = ind_desk_access_log (window->desk, window->family->id, 0, NULL);
  g_assert_cmpint (((IndAccess *) log->pdata[0])->use, ==, IND_USE_EXPORT);
}

static char *
copied (Fixture *fixture)
{
  GdkContentProvider *content = gdk_clipboard_get_content (gtk_widget_get_clipboard (fixture->window));
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (content, &value, NULL));
  return g_value_dup_string (&value);
}

/* What page it is | what of it comes along */
static void
test_copy_pages (Fixture *fixture)
{
  static const struct { const char *page, *words, *more; } pages[] = {
    { "network", "Emre", "Dagtilbud og skole" }, { "triangle", "Sundhedsforhold", "Forældrekompetencer" },
    { "year", "Netværksmøde", "december 2026" }, { "matter", "Sms", "Camilla" },
  };

  take_sample (fixture);
  open_case (fixture, "yilmaz", "EFI-2025-014");
  for (gsize k = 0; k < G_N_ELEMENTS (pages); k++)
    {
      g_autofree char *text = NULL;

      act_on (fixture, "page", g_variant_new_string (pages[k].page));
      settle ();
      act (fixture, "copy");
      text = copied (fixture);
      g_test_message ("%s", pages[k].page);
      g_assert_nonnull (strstr (text, pages[k].words));
      g_assert_nonnull (strstr (text, pages[k].more));
    }
  act_on (fixture, "page", g_variant_new_string ("history"));
  settle ();
  act (fixture, "copy");
  wait_until (can_be_read, "Denne side kan ikke kopieres som tekst");
  act (fixture, "print");
  wait_until (can_be_read, "Denne side kan ikke udskrives");
}

/* Who has opened a goal, or stands at a measure, copies that alone. */
static void
test_copy_one (Fixture *fixture)
{
  g_autofree char *goal = NULL, *measure = NULL;

  take_sample (fixture);
  open_case (fixture, "yilmaz", "EFI-2025-014");
  act_on (fixture, "page", g_variant_new_string ("plan"));
  settle ();
  gtk_widget_grab_focus (first_of_type (IND_TYPE_GOAL_ROW));
  hand_key (GDK_KEY_F2, 0);
  hand_key (GDK_KEY_c, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  wait_until (can_be_read, "Det, du står på, er kopieret som tekst");
  goal = copied (fixture);
  g_assert_true (g_str_has_prefix (goal, "»Vi skal sove. Når vi sover, kan vi klare resten.«\n"));
  g_assert_null (strstr (goal, "Handleplan for Deniz"));
  g_assert_nonnull (strstr (goal, "Opgaver:\n– "));
  act_on (fixture, "page", g_variant_new_string ("measures"));
  settle ();
  gtk_widget_grab_focus (first_of_type (IND_TYPE_RECORD_ROW));
  hand_key (GDK_KEY_c, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  wait_until (can_be_read, "Det, du står på, er kopieret som tekst");
  measure = copied (fixture);
  g_assert_true (g_str_has_prefix (measure, "Fysioterapi og ergoterapi i børnehuset"));
  g_assert_nonnull (strstr (measure, "\nI gang · sundhedsloven § 140 a · Bo Vestergaard"));
}

static gboolean
is_entry_called (GtkWidget *widget, gconstpointer name)
{
  g_autofree char *wrong = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name);

  return GTK_IS_ENTRY (widget) && wrong == NULL;
}

static GtkWidget *
setting_entry (const char *name)
{
  g_autoptr (GPtrArray) found = all_that_fit (is_entry_called, name);

  g_assert_cmpuint (found->len, ==, 1);
  return found->pdata[0];
}

/* A setting saves itself; what it cannot be is said at the field, is not thrown away, and is not saved. */
static void
test_settings (Fixture *fixture)
{
  IndDesk *desk = IND_WINDOW (fixture->window)->desk;
  GtkWidget *weeks, *folder;
  g_autofree char *value = NULL;

  take_sample (fixture);
  act (fixture, "settings");
  settle ();
  g_assert_true (can_be_read ("Ingen har sagt det"));
  weeks = setting_entry ("Uger uden kontakt");
  folder = setting_entry ("Mappe til de daglige sikkerhedskopier");
  gtk_widget_grab_focus (weeks);
  hand_key (GDK_KEY_a, GDK_CONTROL_MASK);
  hand_type ("6");
  hand_key (GDK_KEY_Tab, 0);
  g_assert_cmpint (ind_desk_setting_number (desk, IND_SETTING_SILENT_WEEKS), ==, 6);
  gtk_widget_grab_focus (weeks);
  hand_key (GDK_KEY_a, GDK_CONTROL_MASK);
  hand_type ("60");
  hand_key (GDK_KEY_Tab, 0);
  g_assert_true (can_be_found ("1–52"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (weeks)), ==, "60");
  g_assert_cmpint (ind_desk_setting_number (desk, IND_SETTING_SILENT_WEEKS), ==, 6);
  gtk_widget_grab_focus (folder);
  gtk_editable_set_text (GTK_EDITABLE (folder), fixture->folder);
  hand_key (GDK_KEY_Return, 0);
  value = ind_desk_setting (desk, IND_SETTING_BACKUP_FOLDER, NULL);
  g_assert_cmpstr (value, ==, fixture->folder);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (weeks)), ==, "60");
  hand_key (GDK_KEY_Escape, 0);
  settle ();
  g_assert_false (can_be_read ("Uger uden kontakt"));
}

int
main (int argc, char **argv)
{
  static const IndWindowTest tests[] = {
    { "/habits/one goal or measure as text", test_copy_one },
    { "/habits/what was typed is taken back first", test_undo_typing },
    { "/habits/two windows stay in step", test_windows },
    { "/habits/one goes on while what was told still comes or goes", test_fading },
    { "/habits/a page is copied as text", test_copy },
    { "/habits/every page that can be is copied", test_copy_pages },
    { "/habits/a setting saves itself", test_settings },
  };

  return ind_test_window_run (argc, argv, tests, G_N_ELEMENTS (tests));
}
