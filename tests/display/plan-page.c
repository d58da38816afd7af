/* The page Plan, from an empty case to three goals with tasks, by keys and by hand. Warnings are fatal. */
#include "config.h"

#include "ind-test-window.h"

#include <string.h>

#include "ind-case-file.h"
#include "ind-goal.h"
#include "ind-goal-row.h"
#include "ind-items.h"
#include "ind-sheet.h"
#include "ind-smarte.h"
#include "ind-test-hand.h"
#include "ind-window-private.h"

static IndGoal *
goal_at (Fixture *fixture, guint k)
{
  g_autoptr (GPtrArray) goals = ind_case_goals_in_order (family_of (fixture), NULL);

  g_assert_cmpuint (goals->len, >, k);
  return goals->pdata[k];
}

static guint
count_goals (Fixture *fixture)
{
  return ind_list_length (family_of (fixture)->goals);
}

/* What the first page of the paper says. */
static gboolean
paper_says (const char *text)
{
  g_autofree char *words = ind_sheet_read_out (ind_sheet_page (first_of_type (IND_TYPE_SHEET)));

  return strstr (words, text) != NULL;
}

static void
empty_case (Fixture *fixture)
{
  static const char json[] =
    "{\"format\":\"indgang-case\",\"version\":1,\"case\":{\"reference\":\"PL-1\",\"family_name\":\"Prøve\",\"model\":\"en-indgang\","
    "\"status\":\"enrolled\"},\"workers\":[{\"id\":\"w\",\"name\":\"Lone Prøve\",\"profession\":\"familiekoordinator\","
    "\"email\":\"lone@example.dk\"}],\"persons\":[{\"id\":\"p\",\"name\":\"Ida\",\"relation\":\"child\",\"in_focus\":true},"
    "{\"id\":\"m\",\"name\":\"Mette\",\"relation\":\"mother\"}]}";
  g_autoptr (IndDesk) desk = ind_desk_open (fixture->database, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_static (json, strlen (json));
  g_autoptr (IndCase) family = ind_case_file_read (bytes, NULL, NULL);
  g_autoptr (GPtrArray) differing = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (IndRecord) worker = ind_record_new (&ind_worker_table, ind_new_id ());

  g_assert_true (ind_desk_take_in (desk, family, differing, NULL));
  ind_record_set_text_at (worker, "name", "Rasmus Thorup");
  g_assert_cmpint (ind_desk_add_worker (desk, worker, NULL), !=, 0);
}

static void
open_empty (Fixture *fixture)
{
  show_place (fixture, "families");
  search_for ("prøve", "1 af 1 familie");
  g_signal_emit_by_name (first_of_type (GTK_TYPE_SEARCH_ENTRY), "activate");
  wait_until (can_be_read, "PL-1");
  act_on (fixture, "page", g_variant_new_string ("plan"));
  settle ();
}

/* From nothing to three goals, tasks with who and when, a sign, a number and an answer: no mouse. */
static void
test_keys (Fixture *fixture)
{
  IndGoal *first, *second;
  const IndAction *task;

  open_empty (fixture);
  g_assert_true (can_be_read ("Hvad er vigtigst for jer lige nu?"));
  g_assert_true (is_focus_on (fixture, "Hvad er vigtigst for jer lige nu?"));
  hand_type ("Vi vil sove");
  hand_key (GDK_KEY_Return, 0);
  hand_type ("Han vil lege");
  hand_key (GDK_KEY_Return, 0);
  hand_type ("Fri");
  hand_key (GDK_KEY_Return, 0);
  g_assert_cmpuint (count_goals (fixture), ==, 3);
  first = goal_at (fixture, 0);
  second = goal_at (fixture, 1);
  g_assert_cmpstr (first->family_words, ==, "Vi vil sove");
  g_assert_true (ind_goal_is_only_words (first));
  g_assert_false (can_be_read ("Hvad er vigtigst for jer lige nu?"));
  g_assert_true (paper_says ("Vi vil sove"));

  /* The second becomes the first, and back. */
  gtk_widget_grab_focus (GTK_WIDGET (first_of_type (IND_TYPE_GOAL_ROW)));
  hand_key (GDK_KEY_Down, GDK_ALT_MASK);
  g_assert_true (goal_at (fixture, 0) == second);
  hand_key (GDK_KEY_Up, GDK_ALT_MASK);
  g_assert_true (goal_at (fixture, 0) == first);

  /* Opened, the words first; Tab saves. */
  hand_key (GDK_KEY_F2, 0);
  g_assert_true (is_focus_on (fixture, "Familiens ord"));
  hand_key (GDK_KEY_End, GDK_CONTROL_MASK);
  hand_type (" igen");
  hand_key (GDK_KEY_Tab, 0);
  g_assert_cmpstr (first->family_words, ==, "Vi vil sove igen");
  g_assert_cmpstr (first->text, ==, "Vi vil sove igen");
  g_assert_true (is_focus_on (fixture, "Målet"));
  hand_key (GDK_KEY_a, GDK_CONTROL_MASK);
  hand_type ("Seks timer");
  hand_key (GDK_KEY_Tab, 0);
  g_assert_cmpstr (first->text, ==, "Seks timer");

  /* A task: Tab goes on to who, Enter to the next one. */
  gtk_widget_grab_focus (called (GTK_TYPE_ENTRY, "Ny opgave"));
  hand_type ("Ringe");
  hand_key (GDK_KEY_Tab, 0);
  g_assert_cmpuint (ind_list_length (first->actions), ==, 1);
  task = ind_list_get (first->actions, 0);
  g_assert_true (is_focus_on (fixture, "Hvem gør det"));
  hand_type ("lon");
  hand_key (GDK_KEY_Return, 0);
  g_assert_cmpuint (ind_list_length (task->responsible), ==, 1);
  hand_type ("rasm");
  hand_key (GDK_KEY_Return, 0);
  g_assert_cmpuint (ind_list_length (family_of (fixture)->workers), ==, 2);
  hand_type ("Nabo");
  hand_key (GDK_KEY_Tab, 0);
  g_assert_cmpuint (ind_list_length (task->responsible), ==, 3);
  g_assert_cmpuint (ind_list_length (family_of (fixture)->contacts), ==, 1);
  g_assert_true (is_focus_on (fixture, "Hvornår"));
  hand_type ("1.3.2027");
  hand_key (GDK_KEY_Return, 0);
  g_assert_cmpint (task->due_on, ==, ind_date_new (2027, 3, 1));
  hand_key (GDK_KEY_Escape, 0);
  g_assert_true (can_be_read ("Lone Prøve, Rasmus Thorup og Nabo · senest 1. marts 2027 · planlagt"));

  /* Undo takes back the day, and the focus stays. */
  act (fixture, "undo");
  settle ();
  g_assert_cmpint (task->due_on, ==, IND_NO_DATE);
  g_assert_true (is_focus_on (fixture, "Ringe, Lone Prøve, Rasmus Thorup og Nabo · planlagt"));
  hand_key (GDK_KEY_Tab, 0);
  hand_type ("Skrive");
  hand_key (GDK_KEY_Return, 0);
  hand_type ("Tale");
  hand_key (GDK_KEY_Return, 0);
  g_assert_cmpuint (ind_list_length (first->actions), ==, 3);
  hand_key (GDK_KEY_Tab, GDK_SHIFT_MASK);
  hand_key (GDK_KEY_Delete, 0);
  g_assert_cmpuint (ind_list_length (first->actions), ==, 2);

  /* Signs: Enter goes on to the next. */
  gtk_widget_grab_focus (called (GTK_TYPE_ENTRY, "Tegn på fremgang"));
  hand_type ("Vi ler");
  hand_key (GDK_KEY_Return, 0);
  hand_type ("Vi spiser");
  hand_key (GDK_KEY_Return, 0);
  g_assert_cmpuint (ind_list_length (first->signs), ==, 2);
  g_assert_cmpint (ind_smarte_answer (first, IND_SMARTE_MEASURABLE), ==, IND_YES);
  hand_key (GDK_KEY_Escape, 0);
  g_assert_true (is_focus_on (fixture, "Mål 1: »Vi vil sove igen«. I gang · 0 af 2 opgaver gjort · 3 spørgsmål mangler svar"));

  /* Removed, and back again with all that it held. */
  hand_key (GDK_KEY_Delete, 0);
  g_assert_cmpuint (count_goals (fixture), ==, 2);
  g_assert_true (is_focus_on (fixture, "Mål 1: »Han vil lege«. I gang · 5 spørgsmål mangler svar"));
  act (fixture, "undo");
  settle ();
  g_assert_cmpuint (count_goals (fixture), ==, 3);
  g_assert_cmpuint (ind_list_length (goal_at (fixture, 0)->actions), ==, 2);
}

/* The paper stands beside, goes and comes with F9, and follows what is done. */
static void
test_paper (Fixture *fixture)
{
  open_empty (fixture);
  g_assert_cmpuint (count_of_type (IND_TYPE_SHEET), >, 0);
  hand_type ("Ro");
  hand_key (GDK_KEY_Return, 0);
  g_assert_true (paper_says ("Ro"));
  act (fixture, "undo");
  settle ();
  g_assert_cmpstr (gtk_editable_get_text (called (GTK_TYPE_ENTRY, "Hvad er vigtigst for jer lige nu?")), ==, "");
  g_assert_false (paper_says ("Ro"));
  hand_key (GDK_KEY_F9, GDK_SHIFT_MASK);
  g_assert_cmpuint (count_of_type (IND_TYPE_SHEET), ==, 0);
  hand_key (GDK_KEY_F9, GDK_SHIFT_MASK);
  g_assert_cmpuint (count_of_type (IND_TYPE_SHEET), >, 0);
  press ("Papir");
  settle ();
  g_assert_cmpuint (count_of_type (IND_TYPE_SHEET), >, 0);
  g_assert_true (cannot_be_read ((gpointer) "Derfor arbejder vi sammen"));
  press ("Arbejde");
  settle ();
  g_assert_true (can_be_read ("Derfor arbejder vi sammen"));
}

static void
press_head (gpointer row)
{
  hand_click (row, gtk_widget_get_width (row) / 2.0, 24, 1, 0);
}

/* Dragged by its handle, the last goal becomes the first. */
static void
test_drag (Fixture *fixture)
{
  IndGoal *last;
  GtkWidget *from, *to;
  graphene_point_t at;

  open_empty (fixture);
  for (const char *const *words = (const char *const[]) { "A", "B", "C", NULL }; *words != NULL; words++)
    {
      hand_type (*words);
      hand_key (GDK_KEY_Return, 0);
    }
  last = goal_at (fixture, 2);
  from = called (GTK_TYPE_IMAGE, "Flyt mål 3");
  to = called (GTK_TYPE_IMAGE, "Flyt mål 1");
  g_assert_true (gtk_widget_compute_point (to, from, &GRAPHENE_POINT_INIT (6, 24), &at));
  hand_drag (from, gtk_widget_get_width (from) / 2.0, gtk_widget_get_height (from) / 2.0, at.x, at.y, 0);
  g_assert_true (goal_at (fixture, 0) == last);
}

static void
tick (const char *text)
{
  GtkCheckButton *check = called (GTK_TYPE_CHECK_BUTTON, text);

  gtk_check_button_set_active (check, !gtk_check_button_get_active (check));
  settle ();
}

/* By hand: opened, a part goal, a number twice the same day, a task done, an answer; another opens and the first closes. */
static void
test_hand (Fixture *fixture)
{
  IndGoal *goal;
  const IndAction *task;
  GtkWidget *row;
  g_autofree char *done = NULL;
  guint n;

  take_sample (fixture);
  open_case (fixture, "yilmaz", "EFI-2025-014");
  act_on (fixture, "page", g_variant_new_string ("plan"));
  settle ();
  press ("Arbejde");
  settle ();
  goal = goal_at (fixture, 0);
  task = ind_list_get (goal->actions, 0);
  n = ind_list_length (goal->progress);
  row = first_of_type (IND_TYPE_GOAL_ROW);
  press_head (row);
  g_assert_true (is_focus_on (fixture, "Familiens ord"));
  g_assert_cmpint (ind_action_status (task), !=, IND_ACTION_DONE);
  done = g_strconcat ("Gjort: ", task->text, NULL);
  tick (done);
  g_assert_cmpint (ind_action_status (task), ==, IND_ACTION_DONE);
  g_assert_cmpint (task->done_on, ==, ind_date_new (2026, 11, 22));
  gtk_editable_set_text (called (GTK_TYPE_ENTRY, "Nyt delmål"), "Først én nat");
  g_signal_emit_by_name (called (GTK_TYPE_ENTRY, "Nyt delmål"), "activate");
  settle ();
  g_assert_true (can_be_read ("Først én nat"));
  gtk_toggle_button_set_active (called (GTK_TYPE_TOGGLE_BUTTON, "9"), TRUE);
  settle ();
  g_assert_cmpuint (ind_list_length (goal->progress), ==, n + 1);
  gtk_toggle_button_set_active (called (GTK_TYPE_TOGGLE_BUTTON, "8"), TRUE);
  settle ();
  g_assert_cmpuint (ind_list_length (goal->progress), ==, n + 1);
  g_assert_true (can_be_read ("8 · 22.11.2026"));
  gtk_expander_set_expanded (first_of_type (GTK_TYPE_EXPANDER), TRUE);
  settle ();
  g_assert_cmpint (ind_smarte_answer (goal, IND_SMARTE_TIMED), ==, IND_YES);
  tick ("Hvornår vil vi være der?");
  g_assert_cmpint (goal->smarte_timed, ==, IND_NO);
  tick ("Hvornår vil vi være der?");
  g_assert_cmpint (goal->smarte_timed, ==, IND_UNSAID);
  gtk_widget_grab_focus (row);
  hand_key (GDK_KEY_Escape, 0);
  g_assert_true (cannot_be_read ((gpointer) "Familiens ord"));
}

static const IndWindowTest tests[] = {
  { "/plan/keys", test_keys, .before = empty_case },
  { "/plan/paper", test_paper, .before = empty_case },
  { "/plan/drag", test_drag, .before = empty_case },
  { "/plan/hand", test_hand },
};

int
main (int argc, char **argv)
{
  return ind_test_window_run (argc, argv, tests, G_N_ELEMENTS (tests));
}
