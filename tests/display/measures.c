/* The page Indsatser: a measure found by its old paragraph, its cost, and shares that must add up. Warnings are fatal. */
#include "config.h"

#include "ind-test-window.h"

#include "ind-log.h"
#include "ind-measure.h"
#include "ind-score.h"
#include "ind-test-hand.h"
#include "ind-window-private.h"

/* The entry of that name, or @nth of them. */
static gpointer
nth_entry (const char *name, guint nth)
{
  g_autoptr (GPtrArray) found = all_that_fit (is_called, name);

  for (guint k = 0; k < found->len; k++)
    if (GTK_IS_ENTRY (found->pdata[k]) && nth-- == 0)
      return found->pdata[k];
  g_error ("no entry is called %s", name);
}

static gpointer
entry_called (const char *name)
{
  return nth_entry (name, 0);
}

static gboolean
is_adder (GtkWidget *widget, gconstpointer label)
{
  return GTK_IS_MENU_BUTTON (widget) && g_strcmp0 (gtk_menu_button_get_label (GTK_MENU_BUTTON (widget)), label) == 0;
}

static void
open_adder (void)
{
  g_autoptr (GPtrArray) found = all_that_fit (is_adder, "_Tilføj indsats");

  g_assert_cmpuint (found->len, ==, 1);
  gtk_menu_button_popup (found->pdata[0]);
  settle ();
}

static void
write_in (const char *name, const char *text)
{
  gtk_widget_grab_focus (entry_called (name));
  hand_type (text);
}

static void
test_add (Fixture *fixture)
{
  IndMeasure *measure;
  guint n;

  take_sample (fixture);
  open_case (fixture, "degn", "2025-009");
  act_on (fixture, "page", g_variant_new_string ("measures"));
  settle ();
  n = ind_list_length (family_of (fixture)->measures);
  open_adder ();
  hand_key (GDK_KEY_Down, 0);
  hand_key (GDK_KEY_Down, 0);
  hand_key (GDK_KEY_Escape, 0);
  g_assert_cmpuint (ind_list_length (family_of (fixture)->measures), ==, n);
  open_adder ();
  write_in ("Ord eller paragraf, gammel eller ny", "sel/44");
  hand_key (GDK_KEY_Down, 0);
  hand_key (GDK_KEY_Return, 0);
  g_assert_cmpuint (ind_list_length (family_of (fixture)->measures), ==, n + 1);
  measure = ind_list_get (family_of (fixture)->measures, n);
  g_assert_cmpstr (measure->kind, ==, "respite");
  g_assert_cmpstr (measure->legal_basis_section, ==, "90");
  g_assert_true (can_be_read ("Under overvejelse · barnets lov § 90"));

  write_in ("Ny udgift, kroner om måneden", "otte");
  hand_key (GDK_KEY_Return, 0);
  g_assert_true (can_be_read ("Et beløb skrives som 1.250,50"));
  gtk_editable_set_text (entry_called ("Ny udgift, kroner om måneden"), "8.500");
  g_signal_emit_by_name (entry_called ("Ny udgift, kroner om måneden"), "activate");
  settle ();
  g_assert_cmpuint (ind_list_length (measure->costs), ==, 1);
  g_assert_cmpfloat (((IndMeasureCost *) ind_list_get (measure->costs, 0))->monthly, ==, 8500);

  write_in ("Engangsudgift, kroner", "12.000");
  hand_key (GDK_KEY_Return, 0);
  g_assert_cmpfloat (measure->one_off, ==, 12000);

  /* Shares are kept once they add up. */
  write_in ("Afdeling", "Sundhed");
  hand_key (GDK_KEY_Tab, 0);
  hand_type ("40");
  hand_key (GDK_KEY_Tab, 0);
  g_assert_cmpuint (ind_list_length (measure->funding), ==, 0);
  g_assert_true (can_be_read ("Andelene giver 40 %"));
  /* Closed meanwhile, they wait. */
  hand_key (GDK_KEY_Escape, 0);
  g_assert_false (can_be_read ("Hvem deler udgiften"));
  g_assert_true (can_be_found (" · 12.000 kr. én gang"));
  hand_key (GDK_KEY_F2, 0);
  g_assert_true (can_be_read ("Andelene giver 40 %"));
  gtk_widget_grab_focus (nth_entry ("Afdeling", 1));
  hand_type ("Skole");
  hand_key (GDK_KEY_Tab, 0);
  hand_type ("60");
  hand_key (GDK_KEY_Tab, 0);
  g_assert_cmpuint (ind_list_length (measure->funding), ==, 2);
  g_assert_false (can_be_read ("Andelene giver"));
  act (fixture, "undo");
  settle ();
  g_assert_cmpuint (ind_list_length (measure->funding), ==, 0);
  hand_key (GDK_KEY_Escape, 0);
  hand_key (GDK_KEY_Delete, 0);
  g_assert_cmpuint (ind_list_length (family_of (fixture)->measures), ==, n);
}

/* What each department pays stands over the measures. */
static void
test_sums (Fixture *fixture)
{
  take_sample (fixture);
  open_case (fixture, "yilmaz", "EFI-2025-014");
  act_on (fixture, "page", g_variant_new_string ("measures"));
  settle ();
  g_assert_true (can_be_read ("Nu 40.590 kr. om måneden"));
  g_assert_true (can_be_read ("Dagtilbud"));
  g_assert_true (can_be_read ("12.400 kr."));
  g_assert_true (can_be_read ("Børn og Forebyggelse"));
  g_assert_true (can_be_read ("10.600 kr."));
  hand_key (GDK_KEY_F2, 0);
  g_assert_true (can_be_read ("Hvad den koster"));
  hand_key (GDK_KEY_Escape, 0);
  g_assert_false (can_be_read ("Hvad den koster"));
}

static gboolean
is_chart (GtkWidget *widget, gconstpointer unused)
{
  return GTK_IS_DRAWING_AREA (widget) && gtk_widget_get_mapped (widget)
         && gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)) == GTK_ACCESSIBLE_ROLE_IMG;
}

/* What it has cost and how the family experiences it are charts that can be heard; a family without either has none. */
static void
test_charts (Fixture *fixture)
{
  g_autoptr (GPtrArray) charts = NULL, none = NULL;

  take_sample (fixture);
  open_case (fixture, "yilmaz", "EFI-2025-014");
  act_on (fixture, "page", g_variant_new_string ("measures"));
  settle ();
  charts = all_that_fit (is_chart, NULL);
  g_assert_cmpuint (charts->len, ==, 2);
  g_assert_true (is_called (charts->pdata[0], "Indsatserne koster om måneden: 1.240 kr. fra januar 2026; 9.390 kr. fra februar 2026; "
                                              "15.790 kr. fra april 2026; 40.590 kr. fra juli 2026; ventet: 32.440 kr. fra februar 2027"));
  open_case (fixture, "nielsen", "HENV-2026-041");
  act_on (fixture, "page", g_variant_new_string ("measures"));
  settle ();
  none = all_that_fit (is_chart, NULL);
  g_assert_cmpuint (none->len, ==, 0);
}

static GtkWidget *
score_called (const char *name)
{
  return called (IND_TYPE_SCORE, name);
}

/* What the family answers is written down where its chart is, by keys alone, and taken away again. */
static void
test_answers (Fixture *fixture)
{
  g_autoptr (GPtrArray) charts = NULL;
  IndEvaluation *one;

  take_sample (fixture);
  open_case (fixture, "nielsen", "HENV-2026-041");
  act_on (fixture, "page", g_variant_new_string ("measures"));
  settle ();
  press ("Skriv svar ned");
  g_assert_cmpuint (ind_list_length (family_of (fixture)->evaluations), ==, 1);
  one = ind_list_get (family_of (fixture)->evaluations, 0);
  g_assert_cmpint (one->on, ==, ind_today ());
  g_assert_true (can_be_found ("ingen spørgsmål besvaret endnu"));

  /* The day is chosen in a calendar, too. */
  hand_key (GDK_KEY_Down, GDK_ALT_MASK);
  hand_key (GDK_KEY_Left, 0);
  hand_key (GDK_KEY_Return, 0);
  g_assert_cmpint (one->on, ==, ind_today () - 1);

  gtk_widget_grab_focus (score_called ("Velinformeret"));
  hand_type ("7");
  g_assert_cmpint (one->well_informed, ==, 7);
  hand_key (GDK_KEY_Right, 0);
  hand_key (GDK_KEY_space, 0);
  g_assert_cmpint (one->well_informed, ==, 8);
  /* Tab leaves the numbers for those of the next question. */
  hand_key (GDK_KEY_Tab, 0);
  hand_type ("0");
  g_assert_cmpint (one->knows_the_rules, ==, 0);
  g_assert_true (can_be_found ("2 af 7 spørgsmål besvaret"));
  charts = all_that_fit (is_chart, NULL);
  g_assert_cmpuint (charts->len, ==, 1);

  hand_key (GDK_KEY_Delete, 0);
  g_assert_cmpint (one->knows_the_rules, ==, IND_NO_NUMBER);
  act (fixture, "undo");
  settle ();
  g_assert_cmpint (one->knows_the_rules, ==, 0);
  press ("Fjern");
  g_assert_cmpuint (ind_list_length (family_of (fixture)->evaluations), ==, 0);
}

/* What has just been begun is seen, be it far down. */
static gboolean
is_seen (gpointer name)
{
  GtkWidget *score = called (IND_TYPE_SCORE, name), *page = gtk_widget_get_ancestor (score, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (score, page, &bounds) && bounds.origin.y >= 0 && bounds.size.height > 0
         && bounds.origin.y + bounds.size.height <= gtk_widget_get_height (page);
}

static void
test_seen (Fixture *fixture)
{
  take_sample (fixture);
  open_case (fixture, "yilmaz", "EFI-2025-014");
  act_on (fixture, "page", g_variant_new_string ("measures"));
  settle ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  press ("Skriv svar ned");
  wait_until (is_seen, "Én indgang");
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

static const IndWindowTest tests[] = {
  { "/measures/add", test_add },
  { "/measures/sums", test_sums },
  { "/measures/charts", test_charts },
  { "/measures/answers", test_answers },
  { "/measures/seen", test_seen },
};

int
main (int argc, char **argv)
{
  return ind_test_window_run (argc, argv, tests, G_N_ELEMENTS (tests));
}
