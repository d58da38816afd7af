/* The morning's overview, worked by keyboard alone and by mouse alone. Warnings are fatal. */
#include "config.h"

#include "ind-test-window.h"

#include "ind-case-course.h"
#include "ind-desk-overview.h"
#include "ind-measure-editor.h"
#include "ind-overview-page.h"
#include "ind-overview-row.h"
#include "ind-task-row.h"
#include "ind-test-hand.h"
#include "ind-window-private.h"

/* A line by what is read out of it first. */
typedef struct
{
  IndOverviewSection section;
  const char *begins;
} Wanted;

static gboolean
is_line (GtkWidget *widget, gconstpointer wanted)
{
  const Wanted *line = wanted;
  g_autoptr (GPtrArray) labels = NULL;

  if (!IND_IS_OVERVIEW_ROW (widget) || ind_overview_row_line (IND_OVERVIEW_ROW (widget))->section != line->section)
    return FALSE;
  labels = all_that_fit (says, line->begins);
  for (guint k = 0; k < labels->len; k++)
    if (gtk_widget_is_ancestor (labels->pdata[k], widget))
      return TRUE;
  return FALSE;
}

static GtkWidget *
find_line (IndOverviewSection section, const char *begins)
{
  const Wanted wanted = { section, begins };
  g_autoptr (GPtrArray) found = all_that_fit (is_line, &wanted);

  return found->len > 0 ? found->pdata[0] : NULL;
}

static gboolean
is_gone (gpointer begins)
{
  return find_line (IND_OVERVIEW_TODAY, begins) == NULL;
}

static gboolean
is_back (gpointer begins)
{
  return !is_gone (begins);
}

static gboolean
is_done (gpointer begins)
{
  return find_line (IND_OVERVIEW_OVERDUE, begins) == NULL;
}

/* The invented families, on the overview. */
static void
open_overview (Fixture *fixture)
{
  take_sample (fixture);
  show_place (fixture, "overview");
  wait_until (can_be_read, "Søndag den 22. november 2026");
  settle ();
}

static IndDesk *
desk_of (Fixture *fixture)
{
  return IND_WINDOW (fixture->window)->desk;
}

static IndChange *
latest (Fixture *fixture)
{
  return ind_desk_next_undo (desk_of (fixture), 0);
}

/* All sections with their counts, and what is read out of a line is what stands there. */
static void
test_what_stands_there (Fixture *fixture)
{
  static const char *const headings[] = { "Kontakt i dag", "Skulle være gjort", "Denne uge og den næste", "Længst uden kontakt", "Ingen har opgaven",
                                           "Mangler for at komme videre" };
  GtkWidget *row;
  g_autofree char *wrong = NULL;

  open_overview (fixture);
  for (gsize k = 0; k < G_N_ELEMENTS (headings); k++)
    g_assert_true (can_be_read ((gpointer) headings[k]));
  g_assert_true (can_be_read ("Uge 47 · 7 familier venter på at høre fra dig. 8 ting skulle være gjort."));
  row = find_line (IND_OVERVIEW_TODAY, "Anton Skovgaard");
  g_assert_nonnull (row);
  wrong = gtk_test_accessible_check_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                              "Anton Skovgaard. Opfølgning skulle være holdt 12. november. Den sidste var 19. august. "
                                              "for 10 dage siden");
  g_assert_cmpstr (wrong, ==, NULL);
  /* It is Sunday: the meeting on Wednesday is seen. */
  g_assert_nonnull (find_line (IND_OVERVIEW_WEEK, "Netværksmøde om skolestart"));
}

/* Enter leads to the place of a line, and back again to it. */
static void
test_go_there (Fixture *fixture)
{
  GtkWidget *wanted;
  g_autofree char *wrong = NULL;

  open_overview (fixture);
  gtk_widget_grab_focus (find_line (IND_OVERVIEW_TODAY, "Anton Skovgaard"));
  hand_key (GDK_KEY_Return, 0);
  settle ();
  g_assert_nonnull (IND_WINDOW (fixture->window)->family);
  g_assert_cmpstr (IND_WINDOW (fixture->window)->family->family_name, ==, "Skovgaard");
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (ind_case_page_stack (IND_WINDOW (fixture->window)->page)), ==, "year");
  g_assert_true (can_be_read ("Opfølgning · "));
  wanted = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  wrong = gtk_test_accessible_check_property (GTK_ACCESSIBLE (wanted), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                              "Opfølgning, 12. november 2026 kl. 16.00 · skulle have været holdt, Hjemme hos familien");
  g_assert_cmpstr (wrong, ==, NULL);
  hand_key (GDK_KEY_Left, GDK_ALT_MASK);
  settle ();
  g_assert_null (IND_WINDOW (fixture->window)->family);
  g_assert_cmpuint (count_of_type (IND_TYPE_OVERVIEW_PAGE), ==, 1);
}

/* What lies before this year's first month is turned to. */
static void
test_turn_year (Fixture *fixture)
{
  open_overview (fixture);
  gtk_widget_grab_focus (find_line (IND_OVERVIEW_TODAY, "Ariana Ibrahimi"));
  hand_key (GDK_KEY_Return, 0);
  settle ();
  wait_until (can_be_read, "oktober 2026");
}

/* A line leads to its record, which is open to be written in. */
static void
test_go_to_record (Fixture *fixture)
{
  const struct { IndOverviewSection section; const char *line, *page; GType type; } lines[] = {
    { IND_OVERVIEW_OVERDUE, "Give råd om mad, der er let at tygge", "plan", IND_TYPE_TASK_ROW },
    { IND_OVERVIEW_NOBODY, "Tabt arbejdsfortjeneste", "measures", IND_TYPE_MEASURE_EDITOR },
  };

  open_overview (fixture);
  for (gsize k = 0; k < G_N_ELEMENTS (lines); k++)
    {
      gtk_widget_grab_focus (find_line (lines[k].section, lines[k].line));
      hand_key (GDK_KEY_Return, 0);
      settle ();
      g_assert_cmpstr (adw_view_stack_get_visible_child_name (ind_case_page_stack (IND_WINDOW (fixture->window)->page)), ==,
                       lines[k].page);
      g_assert_nonnull (gtk_widget_get_ancestor (focus_of (fixture), lines[k].type));
      act (fixture, "back");
      settle ();
    }
}

/* A contact is noted without a mouse, and taken back. */
static void
test_note_by_keys (Fixture *fixture)
{
  g_autoptr (IndChange) change = NULL;

  open_overview (fixture);
  gtk_widget_grab_focus (find_line (IND_OVERVIEW_TODAY, "Anton Skovgaard"));
  hand_key (GDK_KEY_Tab, 0);
  hand_key (GDK_KEY_space, 0);
  wait_until (can_be_read, "Talte i telefon");
  hand_key (GDK_KEY_Return, 0);
  wait_until (is_gone, "Anton Skovgaard");
  change = latest (fixture);
  g_assert_cmpstr (change->label, ==, IND_LABEL_ADDED);
  g_assert_cmpstr (change->arguments[0], ==, "contact_entry");
  g_assert_true (can_be_read ("Fortryd"));
  g_assert_true (IND_IS_OVERVIEW_ROW (focus_of (fixture)));
  hand_key (GDK_KEY_z, GDK_CONTROL_MASK);
  wait_until (is_back, "Anton Skovgaard");
}

/* Who did not answer is still to be contacted. */
static void
test_no_answer (Fixture *fixture)
{
  g_autoptr (IndChange) change = NULL;

  open_overview (fixture);
  gtk_widget_grab_focus (find_line (IND_OVERVIEW_TODAY, "Anton Skovgaard"));
  hand_key (GDK_KEY_F10, GDK_SHIFT_MASK);
  wait_until (can_be_read, "Kom ikke igennem");
  hand_key (GDK_KEY_Tab, 0);
  hand_key (GDK_KEY_Tab, 0);
  hand_key (GDK_KEY_Return, 0);
  settle ();
  change = latest (fixture);
  g_assert_cmpstr (change->arguments[0], ==, "contact_entry");
  g_assert_nonnull (find_line (IND_OVERVIEW_TODAY, "Anton Skovgaard"));
}

static void
click (GtkWidget *widget)
{
  hand_click (widget, gtk_widget_get_width (widget) / 2.0, gtk_widget_get_height (widget) / 2.0, 1, 0);
}

/* The label on the screen that says exactly this, within a widget; NULL for anywhere. */
static GtkWidget *
label_in (GtkWidget *within, const char *text)
{
  g_autoptr (GPtrArray) found = all_that_fit (says, text);

  for (guint k = 0; k < found->len; k++)
    if (within == NULL || gtk_widget_is_ancestor (found->pdata[k], within))
      return found->pdata[k];
  g_error ("This cannot be read: %s", text);
}

/* A task is done with the mouse. */
static void
test_done_by_mouse (Fixture *fixture)
{
  GtkWidget *row;
  g_autoptr (IndChange) change = NULL;

  open_overview (fixture);
  row = find_line (IND_OVERVIEW_OVERDUE, "Give råd om mad, der er let at tygge");
  gtk_widget_grab_focus (row);
  settle ();
  settle ();
  click (label_in (row, "Gjort"));
  wait_until (can_be_read, "Flyt til …");
  click (label_in (gtk_widget_get_ancestor (label_in (NULL, "Flyt til …"), GTK_TYPE_POPOVER), "Gjort"));
  wait_until (is_done, "Give råd om mad, der er let at tygge");
  change = latest (fixture);
  g_assert_cmpstr (change->label, ==, IND_LABEL_CHANGED);
}

/* Goes on with Tab until the focus is on the button that says this. */
static void
tab_to (Fixture *fixture, const char *text)
{
  for (guint k = 0; k < 60; k++)
    {
      if (focus_of (fixture) == gtk_widget_get_ancestor (label_in (NULL, text), GTK_TYPE_BUTTON))
        return;
      hand_key (GDK_KEY_Tab, 0);
    }
  g_error ("Tab does not come there: %s", text);
}

static gboolean
is_day (GtkWidget *widget, gconstpointer date)
{
  return GTK_IS_BUTTON (widget) && g_object_get_data (G_OBJECT (widget), "date") == date;
}

/* A follow-up is moved to a day, by keys: what is moved ahead is late no more. */
static void
test_move (Fixture *fixture)
{
  GtkWidget *row = NULL;
  g_autoptr (GPtrArray) days = NULL;
  g_autoptr (IndChange) change = NULL;

  open_overview (fixture);
  row = find_line (IND_OVERVIEW_TODAY, "Anton Skovgaard");
  gtk_widget_grab_focus (row);
  hand_key (GDK_KEY_Tab, 0);
  hand_key (GDK_KEY_space, 0);
  wait_until (can_be_read, "Flyt til …");
  tab_to (fixture, "Flyt til …");
  hand_key (GDK_KEY_Return, 0);
  wait_until (can_be_read, "Flyt hertil");
  days = all_that_fit (is_day, GUINT_TO_POINTER (ind_date_new (2026, 11, 27)));
  g_assert_cmpuint (days->len, ==, 1);
  gtk_widget_grab_focus (days->pdata[0]);
  hand_key (GDK_KEY_space, 0);
  tab_to (fixture, "Flyt hertil");
  hand_key (GDK_KEY_Return, 0);
  wait_until (is_gone, "Anton Skovgaard");
  change = latest (fixture);
  g_assert_cmpstr (change->arguments[0], ==, "activity");
}

/* More of a section than the first six. */
static void
test_more (Fixture *fixture)
{
  open_overview (fixture);
  g_assert_true (can_be_read ("Vis alle 7"));
  press ("Vis alle 7");
  settle ();
  g_assert_false (can_be_read ("Vis alle 7"));
  g_assert_true (IND_IS_OVERVIEW_ROW (focus_of (fixture)));
}

/* Two families, of which one is that of the worker who sits here. */
static void
one_is_mine (Fixture *fixture)
{
  g_autoptr (IndDesk) desk = make_database (fixture);
  g_autoptr (IndCase) family = ind_desk_open_case (desk, ind_desk_find_case (desk, "SOF-2026-003", NULL), IND_USE_OPEN, NULL);

  g_assert_true (ind_desk_take_seat (desk, family->coordinator->id, NULL));
}

/* Who is known to sit here sees their own families first, and all of them by one press. */
static void
test_mine (Fixture *fixture)
{
  g_assert_nonnull (find_line (IND_OVERVIEW_OVERDUE, "Skrive én side om Villads til vikarer"));
  g_assert_null (find_line (IND_OVERVIEW_OVERDUE, "Søge om hjul til udendørs brug"));
  hand_key (GDK_KEY_a, GDK_ALT_MASK);
  settle ();
  g_assert_nonnull (find_line (IND_OVERVIEW_OVERDUE, "Skrive én side om Villads til vikarer"));
  g_assert_nonnull (find_line (IND_OVERVIEW_OVERDUE, "Søge om hjul til udendørs brug"));
  press ("Mine familier");
  settle ();
  g_assert_null (find_line (IND_OVERVIEW_OVERDUE, "Søge om hjul til udendørs brug"));
}

/* Where nothing waits it says so, warmly. */
static void
test_nothing (Fixture *fixture)
{
  g_assert_true (can_be_read ("Alt er fulgt op"));
  g_assert_false (can_be_read ("Kontakt i dag"));
}

static void
one_discharged (Fixture *fixture)
{
  g_autoptr (IndDesk) desk = make_database (fixture);
  g_autoptr (GPtrArray) families = ind_desk_list_cases (desk, NULL);

  for (guint k = 0; k < families->len; k++)
    {
      g_autoptr (IndCase) family = ind_desk_open_case (desk, ((IndCaseSummary *) families->pdata[k])->id, IND_USE_OPEN, NULL);

      g_assert_true (ind_desk_set_number (desk, (IndRecord *) family, "status", IND_CASE_DISCHARGED, NULL));
    }
}

/* The head of a case tells where the family stands, and what is there and what is missing for the next step. */
static void
test_course (Fixture *fixture)
{
  GtkWidget *course;

  open_overview (fixture);
  open_case (fixture, "hussein", "2026-003");
  g_assert_true (can_be_read ("Udredning · "));
  course = first_of_type (IND_TYPE_CASE_COURSE);
  gtk_widget_child_focus (course, GTK_DIR_TAB_FORWARD);
  hand_key (GDK_KEY_space, 0);
  wait_until (can_be_read, "For at komme videre");
  g_assert_true (can_be_read ("Mål: mangler"));
  g_assert_true (can_be_read ("Udskrevet"));
  hand_key (GDK_KEY_Escape, 0);
  wait_until (cannot_be_read, "For at komme videre");
}

/* Before there is anybody it says how to begin, and nothing of what has been followed up. */
static void
test_empty (Fixture *fixture)
{
  show_place (fixture, "overview");
  g_assert_true (can_be_read ("Ingen familier endnu"));
  g_assert_false (can_be_found ("Alt er fulgt op"));
  show_place (fixture, "year");
  g_assert_true (can_be_read ("Ingen familier endnu"));
  show_place (fixture, "overview");
  press ("Prøv med opdigtede familier");
  wait_until (can_be_read, "28 opdigtede familier");
  show_place (fixture, "overview");
  g_assert_true (can_be_read ("Kontakt i dag"));
}

static const IndWindowTest tests[] = {
  { "/overview/nobody yet", test_empty },
  { "/overview/what stands there", test_what_stands_there },
  { "/overview/go there", test_go_there },
  { "/overview/turn the year", test_turn_year },
  { "/overview/go to its record", test_go_to_record },
  { "/overview/note by keys", test_note_by_keys },
  { "/overview/no answer", test_no_answer },
  { "/overview/done by mouse", test_done_by_mouse },
  { "/overview/move", test_move },
  { "/overview/more", test_more },
  { "/overview/course of a case", test_course },
  { "/overview/mine", test_mine, NULL, NULL, one_is_mine },
  { "/overview/nothing", test_nothing, NULL, NULL, one_discharged },
};

int
main (int argc, char **argv)
{
  return ind_test_window_run (argc, argv, tests, G_N_ELEMENTS (tests));
}
