/* The page Sag: a contact logged with one line, the family, consents, the course, and the journal's number. Warnings are fatal. */
#include "config.h"

#include "ind-test-window.h"

#include "ind-log.h"
#include "ind-record-row.h"
#include "ind-test-hand.h"
#include "ind-window-private.h"
#include "ind-words.h"

static void
open_matter (Fixture *fixture, const char *words, const char *reference)
{
  take_sample (fixture);
  open_case (fixture, words, reference);
  act_on (fixture, "page", g_variant_new_string ("matter"));
  settle ();
}

static void
write_in (const char *name, const char *text)
{
  gtk_widget_grab_focus (called (GTK_TYPE_ENTRY, name));
  hand_type (text);
}

/* From another page one key and one line; what is being written is there again after leaving; undo takes it back. */
static void
test_log (Fixture *fixture)
{
  IndContactEntry *entry;
  guint n;

  take_sample (fixture);
  open_case (fixture, "yilmaz", "EFI-2025-014");
  n = ind_list_length (family_of (fixture)->contact_log);
  hand_key (GDK_KEY_k, GDK_CONTROL_MASK);
  hand_type ("Natten gik godt");
  act (fixture, "back");
  settle ();
  open_case (fixture, "yilmaz", "EFI-2025-014");
  hand_key (GDK_KEY_k, GDK_CONTROL_MASK);
  g_assert_cmpstr (gtk_editable_get_text (called (GTK_TYPE_ENTRY, "Hvad blev der sagt? Enter noterer det")), ==, "Natten gik godt");
  hand_key (GDK_KEY_Return, 0);
  g_assert_cmpuint (ind_list_length (family_of (fixture)->contact_log), ==, n + 1);
  entry = ind_list_get (family_of (fixture)->contact_log, n);
  g_assert_cmpstr (entry->note, ==, "Natten gik godt");
  g_assert_cmpstr (entry->on, ==, "2026-11-22");
  g_assert_cmpint (entry->channel, ==, family_of (fixture)->contact_agreement_channel);
  g_assert_cmpint (entry->reached, ==, IND_YES);
  g_assert_true (can_be_read ("I dag · Sms"));
  /* An empty line logs nothing. */
  hand_key (GDK_KEY_Return, 0);
  g_assert_cmpuint (ind_list_length (family_of (fixture)->contact_log), ==, n + 1);
  act (fixture, "undo");
  settle ();
  g_assert_cmpuint (ind_list_length (family_of (fixture)->contact_log), ==, n);
}

static gboolean
is_row_of (GtkWidget *widget, gconstpointer record)
{
  return IND_IS_RECORD_ROW (widget) && ind_record_row_record (IND_RECORD_ROW (widget)) == record;
}

/* Opens what stands of a record, by key. */
static void
open_row (gconstpointer record)
{
  g_autoptr (GPtrArray) found = all_that_fit (is_row_of, record);

  g_assert_cmpuint (found->len, ==, 1);
  gtk_widget_grab_focus (found->pdata[0]);
  hand_key (GDK_KEY_F2, 0);
}

/* Two new ones after each other, with a relation; a CPR number that is none stays and is told of, a right one tells the birth date. */
static void
test_person (Fixture *fixture)
{
  IndPerson *nina;
  guint n;

  open_matter (fixture, "degn", "2025-009");
  n = ind_list_length (family_of (fixture)->persons);
  write_in ("Ny person: navn, relation", "Nina Holm, mor");
  hand_key (GDK_KEY_Return, 0);
  g_assert_cmpuint (ind_list_length (family_of (fixture)->persons), ==, n + 1);
  nina = ind_list_get (family_of (fixture)->persons, n);
  g_assert_cmpstr (nina->name, ==, "Nina Holm");
  g_assert_cmpint (nina->relation, ==, IND_RELATION_MOTHER);
  hand_type ("Per Holm");
  hand_key (GDK_KEY_Return, 0);
  g_assert_cmpuint (ind_list_length (family_of (fixture)->persons), ==, n + 2);
  g_assert_cmpstr (nina->name, ==, "Nina Holm");
  act (fixture, "undo");
  settle ();
  g_assert_cmpuint (ind_list_length (family_of (fixture)->persons), ==, n + 1);

  open_row (nina);
  write_in ("CPR-nummer", "321390-12");
  hand_key (GDK_KEY_Tab, 0);
  g_assert_null (nina->cpr);
  g_assert_true (can_be_read ("Det er ikke et CPR-nummer"));
  g_assert_cmpstr (gtk_editable_get_text (called (GTK_TYPE_ENTRY, "CPR-nummer")), ==, "321390-12");
  gtk_editable_set_text (called (GTK_TYPE_ENTRY, "CPR-nummer"), "");
  write_in ("CPR-nummer", "0101901234");
  hand_key (GDK_KEY_Tab, 0);
  g_assert_cmpstr (nina->cpr, ==, "010190-1234");
  g_assert_cmpint (nina->birth_date, ==, ind_date_new (1990, 1, 1));
  g_assert_false (can_be_read ("Det er ikke et CPR-nummer"));

  /* A language is kept by its code, and shown by its name. */
  write_in ("Sprog", "Tyrkisk");
  hand_key (GDK_KEY_Tab, 0);
  g_assert_cmpstr (nina->language, ==, "tr");
  g_assert_cmpstr (gtk_editable_get_text (called (GTK_TYPE_ENTRY, "Sprog")), ==, "tyrkisk");

  write_in ("Fødselsdato", "");
  gtk_editable_set_text (called (GTK_TYPE_ENTRY, "Fødselsdato"), "31.2.1990");
  hand_key (GDK_KEY_Tab, 0);
  g_assert_true (can_be_read ("En dato skrives som 22.11.2026"));
  g_assert_cmpint (nina->birth_date, ==, ind_date_new (1990, 1, 1));

  /* A name is needed. */
  write_in ("Navn", "");
  gtk_editable_set_text (called (GTK_TYPE_ENTRY, "Navn"), "");
  hand_key (GDK_KEY_Tab, 0);
  g_assert_cmpstr (nina->name, ==, "Nina Holm");
  g_assert_cmpstr (gtk_editable_get_text (called (GTK_TYPE_ENTRY, "Navn")), ==, "");
  write_in ("Navn", "Nina Holm Degn");

  hand_key (GDK_KEY_Escape, 0);
  g_assert_cmpstr (nina->name, ==, "Nina Holm Degn");
  hand_key (GDK_KEY_Delete, 0);
  g_assert_cmpuint (ind_list_length (family_of (fixture)->persons), ==, n);
  act (fixture, "undo");
  settle ();
  g_assert_cmpuint (ind_list_length (family_of (fixture)->persons), ==, n + 1);
}

static gboolean
is_row (GtkWidget *widget, gconstpointer table)
{
  return IND_IS_RECORD_ROW (widget) && ind_record_row_record (IND_RECORD_ROW (widget))->table == table;
}

static const char *const elsewhere[] = { "purpose", NULL };

/* Every field can be written in: of whom is open, and of the case. */
static void
assert_all_fields (const IndTable *table)
{
  for (const IndField *field = table->fields; field->name != NULL; field++)
    {
      g_autoptr (GPtrArray) found = all_that_fit (is_called, ind_words_field (table, field));

      if (field->type == IND_FIELD_OBJECT || g_strv_contains (elsewhere, field->name))
        continue;
      if (found->len == 0)
        g_error ("%s of %s cannot be reached", field->name, table->name);
    }
}

static void
test_fields (Fixture *fixture)
{
  const IndTable *tables[] = { &ind_person_table, &ind_consent_table, &ind_contact_entry_table };

  open_matter (fixture, "yilmaz", "EFI-2025-014");
  assert_all_fields (&ind_case_table);
  for (gsize k = 0; k < G_N_ELEMENTS (tables); k++)
    {
      g_autoptr (GPtrArray) rows = all_that_fit (is_row, tables[k]);

      g_assert_cmpuint (rows->len, >, 0);
      gtk_widget_grab_focus (rows->pdata[0]);
      hand_key (GDK_KEY_F2, 0);
      assert_all_fields (tables[k]);
      hand_key (GDK_KEY_Escape, 0);
    }
}

/* A consent of today by the first parent; one that has run out is told of; an end before its beginning is refused, and stays. */
static void
test_consent (Fixture *fixture)
{
  IndConsent *consent;
  guint n;

  open_matter (fixture, "yilmaz", "EFI-2025-014");
  g_assert_true (can_be_read ("Trukket tilbage 6. maj 2026"));
  n = ind_list_length (family_of (fixture)->consents);
  write_in ("Nyt samtykke: hvad drejer det sig om?", "Foto af Deniz");
  hand_key (GDK_KEY_Return, 0);
  g_assert_cmpuint (ind_list_length (family_of (fixture)->consents), ==, n + 1);
  consent = ind_list_get (family_of (fixture)->consents, n);
  g_assert_cmpstr (consent->scope, ==, "Foto af Deniz");
  g_assert_cmpint (consent->given_on, ==, ind_date_new (2026, 11, 22));
  g_assert_nonnull (consent->given_by.record);
  open_row (consent);
  write_in ("Samtykkedato", "");
  gtk_editable_set_text (called (GTK_TYPE_ENTRY, "Samtykkedato"), "1.3.2026");
  hand_key (GDK_KEY_Tab, 0);
  g_assert_cmpint (consent->given_on, ==, ind_date_new (2026, 3, 1));
  write_in ("Udløbsdato", "1.11.2026");
  hand_key (GDK_KEY_Tab, 0);
  g_assert_cmpint (consent->expires_on, ==, ind_date_new (2026, 11, 1));
  g_assert_true (can_be_read ("Udløb 1. november 2026, spørg igen"));
}

static GtkDropDown *
choice (const char *name)
{
  return called (GTK_TYPE_DROP_DOWN, name);
}

/* The target group is decided where the page says that it is missing; a colleague becomes coordinator. */
static void
test_course (Fixture *fixture)
{
  open_matter (fixture, "degn", "2025-009");
  gtk_drop_down_set_selected (choice ("Status"), IND_CASE_REFERRED - 1);
  gtk_drop_down_set_selected (choice ("Afgørelse om målgruppen"), IND_TARGET_NONE);
  settle ();
  g_assert_true (can_be_found ("Mangler til næste trin: afgørelse om målgruppe"));
  gtk_drop_down_set_selected (choice ("Afgørelse om målgruppen"), IND_TARGET_INSIDE);
  gtk_drop_down_set_selected (choice ("0–6 år"), 1);
  settle ();
  g_assert_cmpint (family_of (fixture)->target_group_decision, ==, IND_TARGET_INSIDE);
  g_assert_cmpint (family_of (fixture)->target_group_age_0_6, ==, IND_YES);
  g_assert_false (can_be_found ("Mangler til næste trin: afgørelse om målgruppe"));
  gtk_drop_down_set_selected (choice ("Koordinator"), 0);
  settle ();
  g_assert_null (family_of (fixture)->coordinator);
  gtk_drop_down_set_selected (choice ("Koordinator"), 1);
  settle ();
  g_assert_nonnull (family_of (fixture)->coordinator);
  act (fixture, "undo");
  settle ();
  g_assert_null (family_of (fixture)->coordinator);
}

/* The journal's number is copied with one press. */
static void
test_journal (Fixture *fixture)
{
  open_matter (fixture, "degn", "2025-009");
  gtk_editable_set_text (called (GTK_TYPE_ENTRY, "Journalnummer"), "");
  write_in ("Journalnummer", "SB-26-1234");
  hand_key (GDK_KEY_Tab, 0);
  g_assert_cmpstr (family_of (fixture)->journal_reference, ==, "SB-26-1234");
  press ("Kopiér");
  settle ();
  g_assert_true (can_be_read ("Kopieret"));
  g_assert_true (gdk_clipboard_is_local (gtk_widget_get_clipboard (fixture->window)));
}

/* The wheel takes the page to its end, whatever it passes on the way. */
static void
test_wheel (Fixture *fixture)
{
  GtkWidget *page;
  GtkAdjustment *at;

  open_matter (fixture, "yilmaz", "EFI-2025-014");
  page = gtk_widget_get_ancestor (called (GTK_TYPE_ENTRY, "Hvad blev der sagt? Enter noterer det"), GTK_TYPE_SCROLLED_WINDOW);
  at = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (page));
  for (double x = 0.25; x < 1; x += 0.5)
    {
      gtk_adjustment_set_value (at, 0);
      settle ();
      for (int k = 0; k < 60; k++)
        hand_wheel (page, gtk_widget_get_width (page) * x, gtk_widget_get_height (page) * 0.7, 1);
      g_assert_cmpfloat (gtk_adjustment_get_value (at), ==, gtk_adjustment_get_upper (at) - gtk_adjustment_get_page_size (at));
    }
  /* GTK 4.8 looks three frames later whether the scrolling goes on, also in a window that has gone. */
  for (int k = 0; k < 3; k++)
    settle ();
}

static const IndWindowTest tests[] = {
  { "/matter/wheel", test_wheel },
  { "/matter/log", test_log },
  { "/matter/person", test_person },
  { "/matter/fields", test_fields },
  { "/matter/consent", test_consent },
  { "/matter/course", test_course },
  { "/matter/journal", test_journal },
};

int
main (int argc, char **argv)
{
  return ind_test_window_run (argc, argv, tests, G_N_ELEMENTS (tests));
}
