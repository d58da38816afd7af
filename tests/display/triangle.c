/* The page Triangle, from an empty case to a full one, by keys and by hand. Warnings are fatal. */
#include "config.h"

#include "ind-test-window.h"

#include <string.h>

#include "ind-assessment.h"
#include "ind-assessment-panel.h"
#include "ind-case-file.h"
#include "ind-figure-thing.h"
#include "ind-figure-view.h"
#include "ind-goal.h"
#include "ind-items.h"
#include "ind-test-hand.h"
#include "ind-window-private.h"
#include "ind-writing.h"

#define LETTERS 100000

static IndAssessment *
last_of (IndCase *family)
{
  return ind_list_get (family->assessments, ind_list_length (family->assessments) - 1);
}

static IndAssessmentDimension *
dimension_of (IndAssessment *assessment, const char *key)
{
  for (guint k = 0; k < ind_list_length (assessment->dimensions); k++)
    {
      IndAssessmentDimension *one = ind_list_get (assessment->dimensions, k);

      if (g_str_equal (one->dimension, key))
        return one;
    }
  g_assert_not_reached ();
}

static void
go_to_triangle (Fixture *fixture)
{
  act_on (fixture, "page", g_variant_new_string ("triangle"));
  settle ();
}

/* What is written in the text of that name. */
static char *
text_of (const char *name)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (called (GTK_TYPE_TEXT_VIEW, name));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
press_at (GtkWidget *widget)
{
  hand_click (widget, gtk_widget_get_width (widget) / 2.0, gtk_widget_get_height (widget) / 2.0, 1, 0);
}

static gboolean
is_level (GtkWidget *widget, gconstpointer word)
{
  return GTK_IS_TOGGLE_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), word) == 0;
}

static void
press_level (const char *word)
{
  g_autoptr (GPtrArray) found = all_that_fit (is_level, word);

  g_assert_cmpuint (found->len, ==, 1);
  press_at (found->pdata[0]);
}

/* Clicks in the middle of the field of that name. */
static void
press_field (const char *name)
{
  IndFigureView *view = first_of_type (IND_TYPE_FIGURE_VIEW);
  GdkRectangle at;

  g_assert_true (ind_figure_view_find_box (view, ind_figure_thing_box (called (IND_TYPE_FIGURE_THING, name)), &at));
  hand_click (GTK_WIDGET (view), at.x + at.width / 2.0, at.y + at.height / 2.0, 1, 0);
}

static void
write_text (const char *name, const char *text)
{
  gtk_widget_grab_focus (called (GTK_TYPE_TEXT_VIEW, name));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (called (GTK_TYPE_TEXT_VIEW, name)), text, -1);
}

/* Nothing has been explored; by keys alone there is a level, texts, a goal and a conclusion. */
static void
test_keys (Fixture *fixture)
{
  IndAssessmentDimension *health;

  take_sample (fixture);
  open_case (fixture, "freja nielsen", "HENV-2026-041");
  go_to_triangle (fixture);
  g_assert_true (can_be_read ("Intet er udforsket endnu"));
  hand_key (GDK_KEY_Return, 0);
  g_assert_cmpuint (ind_list_length (family_of (fixture)->assessments), ==, 1);
  health = dimension_of (last_of (family_of (fixture)), "child.health");
  g_assert_true (is_focus_on (fixture, "Sundhedsforhold, Barnets udvikling, Ikke udforsket"));
  hand_key (GDK_KEY_Return, 0);
  hand_type ("Smiler");
  hand_key (GDK_KEY_Tab, 0);
  g_assert_cmpstr (health->strengths, ==, "Smiler");
  hand_type ("Sover");
  hand_key (GDK_KEY_Tab, GDK_SHIFT_MASK);
  g_assert_cmpstr (health->concerns, ==, "Sover");
  hand_key (GDK_KEY_Tab, GDK_SHIFT_MASK);
  hand_key (GDK_KEY_Tab, GDK_SHIFT_MASK);
  hand_key (GDK_KEY_space, 0);
  g_assert_cmpint (health->level, ==, IND_LEVEL_CONCERN);
  g_assert_true (can_be_read ("Der er endnu ikke noget mål"));
  for (int k = 0; k < 4; k++)
    hand_key (GDK_KEY_Tab, 0);
  hand_key (GDK_KEY_space, 0);
  g_assert_cmpuint (ind_list_length (family_of (fixture)->goals), ==, 1);
  g_assert_true (can_be_read ("1  Et mål om sundhedsforhold"));
  g_assert_false (can_be_read ("Der er endnu ikke noget mål"));
  hand_key (GDK_KEY_Escape, 0);
  g_assert_true (is_focus_on (fixture, "Sundhedsforhold, Barnets udvikling, Bekymring · mål 1"));
  hand_key (GDK_KEY_Tab, 0);
  g_assert_true (is_focus_on (fixture, "Udvikling og adfærd, Barnets udvikling, Ikke udforsket"));
  g_assert_true (can_be_read ("Udvikling og adfærd"));
  hand_key (GDK_KEY_Escape, 0);
  g_assert_true (is_focus_on (fixture, "Det, vi er nået frem til"));
  hand_type ("Godt");
  hand_key (GDK_KEY_Tab, 0);
  g_assert_cmpstr (last_of (family_of (fixture))->conclusion, ==, "Godt");
  act (fixture, "undo");
  settle ();
  g_assert_null (last_of (family_of (fixture))->conclusion);
  hand_key (GDK_KEY_Left, GDK_ALT_MASK);
  g_assert_null (family_of (fixture));
}

/* Arrows go where the fields lie; the fields are read child, parents, family. */
static void
test_order (Fixture *fixture)
{
  static const char *const order[] = {
    "Sundhedsforhold, Barnets udvikling, Bekymring · mål 2.1", "Udvikling og adfærd, Barnets udvikling, Ressource",
    "Dagtilbud, skole og læring, Barnets udvikling, Blandet · mål 2.2",
    "Fritidsforhold og venskaber, Barnets udvikling, Bekymring · mål 2", "Trygt omsorgsmiljø, Forældrekompetencer, Blandet · mål 1.1",
    "Stimulering og vejledning, Forældrekompetencer, Ressource",
    "Understøttelse af relationer, Forældrekompetencer, Blandet · intet mål endnu",
    "Familieforhold og baggrund, Familie og netværk, Blandet · intet mål endnu",
    "Bolig, beskæftigelse og økonomi, Familie og netværk, Bekymring · mål 1", "Socialt netværk, Familie og netværk, Ressource",
  };

  take_sample (fixture);
  open_case (fixture, "yilmaz", "EFI-2025-014");
  go_to_triangle (fixture);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == first_of_type (IND_TYPE_FIGURE_VIEW));
  g_assert_true (can_be_read ("Undersøgelser"));
  press_field (order[0]);
  for (gsize k = 0; k < G_N_ELEMENTS (order); k++)
    {
      g_assert_true (is_focus_on (fixture, order[k]));
      hand_key (GDK_KEY_Tab, 0);
    }
  press_field (order[0]);
  hand_key (GDK_KEY_Right, 0);
  g_assert_true (is_focus_on (fixture, order[4]));
}

/* By hand alone: a field, its level, a text that is saved when one goes elsewhere, a goal, and back to the whole. */
static void
test_hand (Fixture *fixture)
{
  IndAssessmentDimension *relations;
  IndFigureView *view;
  g_autofree char *text = NULL;
  guint n;

  take_sample (fixture);
  open_case (fixture, "yilmaz", "EFI-2025-014");
  go_to_triangle (fixture);
  view = first_of_type (IND_TYPE_FIGURE_VIEW);
  relations = dimension_of (last_of (family_of (fixture)), "parents.relations");
  n = ind_list_length (family_of (fixture)->goals);
  press_field ("Understøttelse af relationer, Forældrekompetencer, Blandet · intet mål endnu");
  text = text_of ("Bekymringer");
  g_assert_cmpstr (text, ==, relations->concerns);
  press_at (called (GTK_TYPE_TEXT_VIEW, "Ressourcer"));
  hand_type ("Ny ");
  press_at (called (GTK_TYPE_TEXT_VIEW, "Bekymringer"));
  g_assert_nonnull (strstr (relations->strengths, "Ny "));
  press_level ("Bekymring");
  g_assert_cmpint (relations->level, ==, IND_LEVEL_CONCERN);
  press ("Lav et mål af bekymringen");
  settle ();
  g_assert_cmpuint (ind_list_length (family_of (fixture)->goals), ==, n + 1);
  g_assert_true (can_be_read ("3  Et mål om understøttelse af relationer"));
  called (IND_TYPE_FIGURE_THING, "Understøttelse af relationer, Forældrekompetencer, Bekymring · mål 3");
  /* It leads to the plan, where it is written on. */
  press ("3  Et mål om understøttelse af relationer");
  settle ();
  g_assert_true (GTK_IS_TEXT_VIEW (focus_of (fixture)));
  hand_type ("Lege");
  act_on (fixture, "page", g_variant_new_string ("triangle"));
  settle ();
  g_assert_cmpstr (((IndGoal *) ind_list_get (family_of (fixture)->goals, n))->family_words, ==, "Lege");
  hand_click (GTK_WIDGET (view), 4, 4, 1, 0);
  g_assert_true (can_be_read ("Undersøgelser"));
  g_assert_true (can_be_read ("barnets lov § 20 · Lone Kragh · færdig 13. maj 2026"));
}

/* A new assessment begins with the last one's words; what it says otherwise stands beside what was said before. */
static void
test_compare (Fixture *fixture)
{
  IndAssessment *before;
  g_autofree char *goes = NULL;

  take_sample (fixture);
  open_case (fixture, "yilmaz", "EFI-2025-014");
  go_to_triangle (fixture);
  before = last_of (family_of (fixture));
  press ("Ny udredning");
  settle ();
  g_assert_cmpuint (ind_list_length (family_of (fixture)->assessments), ==, 2);
  g_assert_true (can_be_read ("22.11.2026 · ICS-udredning, november 2026"));
  press ("Med den forrige");
  settle ();
  called (IND_TYPE_FIGURE_THING, "Udvikling og adfærd, Barnets udvikling, Ressource, før: Ressource");
  press_field ("Udvikling og adfærd, Barnets udvikling, Ressource, før: Ressource");
  g_assert_false (can_be_read ("Før: Han skriger"));
  write_text ("Bekymringer", "Færre skrig");
  press_level ("Blandet");
  g_assert_true (can_be_read ("Før: Han skriger"));
  g_assert_true (can_be_read ("Før: Ressource"));
  g_assert_cmpstr (dimension_of (last_of (family_of (fixture)), "child.behaviour")->concerns, ==, "Færre skrig");
  g_assert_cmpstr (dimension_of (before, "child.behaviour")->concerns, !=, "Færre skrig");
  gtk_drop_down_set_selected (called (GTK_TYPE_DROP_DOWN, "Udredning"), 1);
  settle ();
  goes = text_of ("Bekymringer");
  g_assert_cmpstr (goes, ==, dimension_of (before, "child.behaviour")->concerns);
}

/* An investigation: what the law says of its deadline stands there by itself. */
static void
test_investigation (Fixture *fixture)
{
  const IndInvestigation *one;
  IndAssessment *assessment;

  take_sample (fixture);
  open_case (fixture, "yilmaz", "EFI-2025-014");
  go_to_triangle (fixture);
  assessment = last_of (family_of (fixture));
  gtk_menu_button_popup (called (GTK_TYPE_MENU_BUTTON, "Tilføj undersøgelse"));
  settle ();
  hand_type ("Ny");
  gtk_drop_down_set_selected (called (GTK_TYPE_DROP_DOWN, "Paragraf"), 3);
  settle ();
  press ("Gem");
  settle ();
  g_assert_cmpuint (ind_list_length (assessment->investigations), ==, 3);
  one = ind_list_get (assessment->investigations, 2);
  g_assert_cmpstr (one->title, ==, "Ny");
  g_assert_cmpstr (one->legal_basis_section, ==, "20");
  g_assert_cmpint (one->started_on, ==, ind_date_new (2026, 11, 22));
  g_assert_cmpint (one->due_on, ==, ind_date_new (2027, 3, 22));
  g_assert_true (can_be_read ("barnets lov § 20 · Ingen endnu · senest 22. marts 2027"));
}

/* One that is there is changed, and taken away. */
static void
test_investigation_goes (Fixture *fixture)
{
  IndAssessment *assessment;

  take_sample (fixture);
  open_case (fixture, "yilmaz", "EFI-2025-014");
  go_to_triangle (fixture);
  assessment = last_of (family_of (fixture));
  gtk_menu_button_popup (called (GTK_TYPE_MENU_BUTTON, "Redigér Børnefaglig undersøgelse"));
  settle ();
  hand_type ("X");
  hand_key (GDK_KEY_Return, 0);
  g_assert_cmpstr (((IndInvestigation *) ind_list_get (assessment->investigations, 0))->title, ==, "X");
  gtk_menu_button_popup (called (GTK_TYPE_MENU_BUTTON, "Redigér X"));
  settle ();
  press ("Fjern");
  settle ();
  g_assert_cmpuint (ind_list_length (assessment->investigations), ==, 1);
}

static void
two_children (Fixture *fixture)
{
  static const char json[] =
    "{\"format\":\"indgang-case\",\"version\":1,\"case\":{\"reference\":\"TO-1\",\"family_name\":\"Prøve\",\"model\":\"en-indgang\","
    "\"status\":\"enrolled\"},\"persons\":[{\"id\":\"p\",\"name\":\"Ida\",\"relation\":\"child\",\"in_focus\":true},"
    "{\"id\":\"q\",\"name\":\"Bo\",\"relation\":\"child\",\"in_focus\":true}],\"assessments\":[{\"id\":\"a\",\"title\":\"ICS\","
    "\"children\":[\"p\",\"q\"],\"dimensions\":[{\"dimension\":\"child.health\",\"child\":\"p\",\"level\":\"resource\"},"
    "{\"dimension\":\"family.network\",\"level\":\"mixed\"}]}]}";
  g_autoptr (IndDesk) desk = ind_desk_open (fixture->database, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_static (json, strlen (json));
  g_autoptr (IndCase) family = ind_case_file_read (bytes, NULL, NULL);
  g_autoptr (GPtrArray) differing = g_ptr_array_new_with_free_func (g_free);

  g_assert_true (ind_desk_take_in (desk, family, differing, NULL));
}

/* Each child has a triangle of its own, but for the family's side; what nobody has begun to explore is begun. */
static void
test_children (Fixture *fixture)
{
  IndAssessment *assessment;

  show_place (fixture, "families");
  search_for ("prøve", "1 af 1 familie");
  g_signal_emit_by_name (first_of_type (GTK_TYPE_SEARCH_ENTRY), "activate");
  wait_until (can_be_read, "TO-1");
  settle ();
  go_to_triangle (fixture);
  assessment = last_of (family_of (fixture));
  called (IND_TYPE_FIGURE_THING, "Sundhedsforhold, Barnets udvikling, Ressource");
  gtk_drop_down_set_selected (called (GTK_TYPE_DROP_DOWN, "Barn"), 1);
  settle ();
  called (IND_TYPE_FIGURE_THING, "Socialt netværk, Familie og netværk, Blandet · intet mål endnu");
  press_field ("Sundhedsforhold, Barnets udvikling, Ikke udforsket");
  press ("Udforsk det her");
  settle ();
  g_assert_true (is_focus_on (fixture, "Ressourcer"));
  write_text ("Ressourcer", "Stærk");
  press_level ("Blandet");
  g_assert_cmpuint (ind_list_length (assessment->dimensions), ==, 3);
  g_assert_cmpstr (((IndAssessmentDimension *) ind_list_get (assessment->dimensions, 2))->strengths, ==, "Stærk");
  g_assert_cmpstr (((IndAssessmentDimension *) ind_list_get (assessment->dimensions, 2))->child->name, ==, "Bo");
  called (IND_TYPE_FIGURE_THING, "Sundhedsforhold, Barnets udvikling, Blandet · intet mål endnu");
  press_field ("Bolig, beskæftigelse og økonomi, Familie og netværk, Ikke udforsket");
  press ("Udforsk det her");
  settle ();
  g_assert_null (((IndAssessmentDimension *) ind_list_get (assessment->dimensions, 3))->child);
  gtk_drop_down_set_selected (called (GTK_TYPE_DROP_DOWN, "Barn"), 0);
  settle ();
  called (IND_TYPE_FIGURE_THING, "Sundhedsforhold, Barnets udvikling, Ressource");
}

static void
leave_draft (Fixture *fixture)
{
  g_autoptr (IndDesk) desk = make_database (fixture);
  g_autoptr (IndCase) family = ind_desk_open_case (desk, ind_desk_find_case (desk, "EFI-2025-014", NULL), IND_USE_OPEN, NULL);
  g_autofree char *long_text = g_strnfill (LETTERS, 'a');

  for (gsize k = 7; k < LETTERS; k += 8)
    long_text[k] = ' ';
  g_assert_true (ind_desk_set_text (desk, (IndRecord *) dimension_of (last_of (family), "child.health"), "strengths", long_text,
                                    NULL));
  g_assert_true (ind_desk_keep_draft (desk, (IndRecord *) dimension_of (last_of (family), "child.learning"), "concerns",
                                      "Halvt skrevet", NULL));
}

static void
open_second (Fixture *fixture)
{
  show_place (fixture, "families");
  search_for ("yilmaz", "1 af 2 familier");
  g_signal_emit_by_name (first_of_type (GTK_TYPE_SEARCH_ENTRY), "activate");
  wait_until (can_be_read, "EFI-2025-014");
  settle ();
  go_to_triangle (fixture);
}

/* What was being written when the program ended is there again, and is saved when one has looked at it and goes on. */
static void
test_draft (Fixture *fixture)
{
  IndAssessmentDimension *learning;
  g_autofree char *text = NULL;

  open_second (fixture);
  learning = dimension_of (last_of (family_of (fixture)), "child.learning");
  press_field ("Dagtilbud, skole og læring, Barnets udvikling, Blandet · mål 2.2");
  text = text_of ("Bekymringer");
  g_assert_cmpstr (text, ==, "Halvt skrevet");
  g_assert_true (can_be_read ("Det her var ved at blive skrevet"));
  g_assert_cmpstr (learning->concerns, !=, "Halvt skrevet");
  press_at (called (GTK_TYPE_TEXT_VIEW, "Bekymringer"));
  press_at (called (GTK_TYPE_TEXT_VIEW, "Ressourcer"));
  g_assert_cmpstr (learning->concerns, ==, "Halvt skrevet");
  g_assert_false (can_be_read ("Det her var ved at blive skrevet"));
}

/* A text of 100,000 letters is shown whole, and the page goes on. */
static void
test_long (Fixture *fixture)
{
  g_autofree char *text = NULL;
  gint64 began = g_get_monotonic_time ();

  open_second (fixture);
  press_field ("Sundhedsforhold, Barnets udvikling, Bekymring · mål 2.1");
  text = text_of ("Ressourcer");
  g_assert_cmpuint (strlen (text), ==, LETTERS);
  g_test_message ("%.2f s", (double) (g_get_monotonic_time () - began) / G_USEC_PER_SEC);
  press_field ("Udvikling og adfærd, Barnets udvikling, Ressource");
  g_assert_true (can_be_read ("Udvikling og adfærd"));
  g_assert_cmpint (g_get_monotonic_time () - began, <, 15 * G_USEC_PER_SEC);
}

/* Who comes from elsewhere to an investigation finds it where it stands. */
static void
test_go_to_investigation (Fixture *fixture)
{
  IndAssessment *assessment;
  IndRecord *wanted;
  g_autofree char *name = NULL, *wrong = NULL;

  take_sample (fixture);
  open_case (fixture, "yilmaz", "EFI-2025-014");
  assessment = ind_list_get (family_of (fixture)->assessments, 0);
  wanted = ind_list_get (assessment->investigations, 1);
  name = g_strdup_printf ("Redigér %s", ((IndInvestigation *) wanted)->title);
  ind_case_page_go_to_record (IND_WINDOW (fixture->window)->page, "triangle", wanted->id);
  settle ();
  wrong = gtk_test_accessible_check_property (GTK_ACCESSIBLE (gtk_window_get_focus (GTK_WINDOW (fixture->window))),
                                              GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  g_assert_cmpstr (wrong, ==, NULL);
}

/* Whatever is opened beside it, the triangle keeps its place, and the texts have room. */
static void
test_stands_still (Fixture *fixture)
{
  IndFigureView *view;
  GtkWidget *side;
  int width;

  take_sample (fixture);
  open_case (fixture, "sørensen", "EFI-2025-014");
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1024, 700);
  go_to_triangle (fixture);
  view = first_of_type (IND_TYPE_FIGURE_VIEW);
  side = gtk_widget_get_ancestor (first_of_type (IND_TYPE_ASSESSMENT_PANEL), GTK_TYPE_STACK);
  width = gtk_widget_get_width (GTK_WIDGET (view));
  gtk_widget_grab_focus (GTK_WIDGET (view));
  for (guint k = 0; k < 9; k++)
    {
      int least;

      hand_key (GDK_KEY_Tab, 0);
      g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (view)), ==, width);
      gtk_widget_measure (side, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      g_assert_cmpint (least, <=, gtk_widget_get_width (gtk_widget_get_ancestor (side, GTK_TYPE_SCROLLED_WINDOW)));
    }
}

/* What came into the page while another was seen has the room that it takes. */
static void
test_room (Fixture *fixture)
{
  take_sample (fixture);
  open_case (fixture, "sørensen", "EFI-2025-014");
  settle ();
  go_to_triangle (fixture);
  settle ();
  g_assert_null (what_sticks_out ());
}

/* In large text what is chosen above the triangle can still be told from the others; what does not fit beside it is below. */
static void
test_large_text (Fixture *fixture)
{
  GtkWidget *which;
  double letter;

  take_sample (fixture);
  open_case (fixture, "yilmaz", "EFI-2025-014");
  go_to_triangle (fixture);
  press ("Ny udredning");
  wait_until (can_be_read, "Med den forrige");
  press_field ("Sundhedsforhold, Barnets udvikling, Bekymring · mål 2.1");
  which = gtk_widget_get_ancestor (called (GTK_TYPE_TOGGLE_BUTTON, "Udredning"), GTK_TYPE_DROP_DOWN);
  letter = gtk_widget_get_height (which) / 2.0;
  g_assert_cmpint (gtk_widget_get_width (which), >=, (int) (10 * letter));
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 192 * 1024, NULL);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1280, 800);
  settle ();
  settle ();
  letter = gtk_widget_get_height (which) / 2.0;
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
  g_assert_cmpint (gtk_widget_get_width (which), >=, (int) (10 * letter));
}

static const IndWindowTest tests[] = {
  { "/triangle/large text", test_large_text },
  { "/triangle/room", test_room },
  { "/triangle/keys", test_keys },
  { "/triangle/order", test_order },
  { "/triangle/hand", test_hand },
  { "/triangle/stands still", test_stands_still },
  { "/triangle/compare", test_compare },
  { "/triangle/investigation", test_investigation },
  { "/triangle/investigation goes", test_investigation_goes },
  { "/triangle/go to investigation", test_go_to_investigation },
  { "/triangle/children", test_children, .before = two_children },
  { "/triangle/draft", test_draft, .before = leave_draft },
  { "/triangle/long", test_long, .before = leave_draft },
};

int
main (int argc, char **argv)
{
  return ind_test_window_run (argc, argv, tests, G_N_ELEMENTS (tests));
}
