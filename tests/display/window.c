/* The window as a coordinator meets it: from an empty database to a plan on paper. Warnings are fatal. */
#include "config.h"

#include "ind-test-window.h"

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
#include "ind-desk-overview.h"
#include "ind-fact.h"
#include "ind-families-page.h"
#include "ind-family-row.h"
#include "ind-format.h"
#include "ind-goal.h"
#include "ind-history-page.h"
#include "ind-plan-view.h"
#include "ind-preview-window.h"
#include "ind-print.h"
#include "ind-sheet.h"
#include "ind-window-private.h"

/* Every template comes up by itself. */
static void
test_templates (Fixture *fixture)
{
  const GType types[] = { IND_TYPE_FACT, IND_TYPE_FAMILY_ROW, IND_TYPE_FAMILIES_PAGE, IND_TYPE_CASE_HEAD,
                          IND_TYPE_CASE_PAGE, IND_TYPE_HISTORY_PAGE, IND_TYPE_PLAN_VIEW };

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

/* Who is called so is seen with the letter, before anything else is found; of one who is only written about, nothing is yet. */
static void
test_search_names (Fixture *fixture)
{
  static const char *const typed[][2] = {
    { "holm", "Holm" }, { "yilm", "Sørensen Yılmaz" }, { "deniz", "Sørensen Yılmaz" }, { "yilmaz den", "Sørensen Yılmaz" },
    { "gravemas", "Akhtar" /* as before */ }, { "olm", "Akhtar" },
  };
  GtkWidget *entry;

  take_sample (fixture);
  entry = first_of_type (GTK_TYPE_SEARCH_ENTRY);
  for (gsize k = 0; k < G_N_ELEMENTS (typed); k++)
    {
      IndFamilyRow *row;
      g_autofree char *heard = NULL;

      gtk_editable_set_text (GTK_EDITABLE (entry), typed[k][0]);
      g_signal_emit_by_name (entry, "search-changed");
      row = first_of_type (IND_TYPE_FAMILY_ROW);
      heard = ind_family_row_read_out (row);
      g_assert_true (g_str_has_prefix (heard, typed[k][1]));
      search_for ("", "28 familier");
    }
}

static gboolean
lists_27 (gpointer list)
{
  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (list))) == 27;
}

/* The list has what is seen of what was found, and the rest when one comes to it; each letter more changes what stands there. */
static void
test_search_list (Fixture *fixture)
{
  GtkWidget *list;
  IndFamilyRow *row;
  int at;
  g_autofree char *heard = NULL;

  take_sample (fixture);
  search_for ("s", "27 af 28 familier");
  list = gtk_widget_get_ancestor (first_of_type (IND_TYPE_FAMILY_ROW), GTK_TYPE_LIST_VIEW);
  g_assert_false (lists_27 (list));
  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list)), G_MAXDOUBLE);
  wait_for (lists_27, list, "the rest is listed");
  search_for ("l", "23 af 28 familier");
  row = first_of_type (IND_TYPE_FAMILY_ROW);
  at = 1;
  gtk_editable_insert_text (first_of_type (GTK_TYPE_SEARCH_ENTRY), "o", 1, &at);
  wait_until (can_be_read, "11 af 28 familier");
  settle ();
  g_assert_true (row == first_of_type (IND_TYPE_FAMILY_ROW));
  heard = ind_family_row_read_out (row);
  g_assert_true (g_str_has_prefix (heard, "Akhtar"));
  g_assert_true (is_called (gtk_widget_get_parent (GTK_WIDGET (row)), heard));
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
  g_autoptr (IndChange) made = NULL;

  take_sample (fixture);
  open_case (fixture, "yilmaz", "EFI-2025-014");
  /* What made the case on the screen is not taken back by a key too many. */
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), "undo"));
  made = ind_desk_next_undo (IND_WINDOW (fixture->window)->desk, IND_WINDOW (fixture->window)->family->id);
  act_on (fixture, "take-back", g_variant_new_int64 (made->id));
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

static gboolean
is_choice (GtkWidget *widget, gconstpointer name)
{
  g_autofree char *wrong = GTK_IS_DROP_DOWN (widget)
    ? gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name) : NULL;

  return GTK_IS_DROP_DOWN (widget) && wrong == NULL;
}

static void
choose (const char *name, guint at)
{
  g_autoptr (GPtrArray) found = all_that_fit (is_choice, name);

  g_assert_cmpuint (found->len, ==, 1);
  gtk_drop_down_set_selected (found->pdata[0], at);
  settle ();
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
  act_on (fixture, "page", g_variant_new_string ("history"));
  settle ();
  g_assert_true (can_be_read ("I dag"));
  g_assert_true (can_be_read ("I går"));
  g_assert_true (can_be_read ("Søndag den 22. november 2026"));

  button = undo_button (status->id);
  gtk_widget_grab_focus (first_of_type (IND_TYPE_HISTORY_PAGE));
  for (int k = 0; k < 10 && gtk_window_get_focus (GTK_WINDOW (window)) != button; k++)
    gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == button);

  g_assert_true (can_be_read ("3 ændringer"));
  choose ("Hvad det handlede om", 4);
  g_assert_true (can_be_read ("2 ændringer"));
  g_assert_null (undo_button (taken_in->id));
  choose ("Hvad det handlede om", 2);
  g_assert_true (can_be_read ("Der er ikke gjort noget af den slags"));
  press ("Vis det hele");
  settle ();
  g_assert_true (can_be_read ("3 ændringer"));

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

static gboolean
is_choice_of (GtkWidget *widget, gconstpointer first)
{
  GListModel *names = GTK_IS_DROP_DOWN (widget) ? gtk_drop_down_get_model (GTK_DROP_DOWN (widget)) : NULL;
  const char *text = names != NULL ? gtk_string_list_get_string (GTK_STRING_LIST (names), 0) : NULL;

  return g_strcmp0 (text, first) == 0;
}

/* The history of one who has done something; who is chosen stays so. */
static void
test_history_person (Fixture *fixture)
{
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (IndChange) taken_in = NULL;

  take_sample (fixture);
  open_case (fixture, "holm", "SOF-2026-003");
  taken_in = ind_desk_next_undo (IND_WINDOW (fixture->window)->desk, IND_WINDOW (fixture->window)->family->id);
  act_on (fixture, "page", g_variant_new_string ("history"));
  wait_until (can_be_read, "I dag");
  /* Nobody else has been here, so that it is not offered. */
  for (GtkWidget *one = first_of_type (GTK_TYPE_DROP_DOWN); one != NULL; one = gtk_widget_get_next_sibling (one))
    gtk_widget_set_visible (one, TRUE);
  settle ();
  found = all_that_fit (is_choice_of, "Alle");
  g_assert_cmpuint (found->len, ==, 1);
  gtk_drop_down_set_selected (found->pdata[0], 1);
  settle ();
  g_assert_nonnull (undo_button (taken_in->id));
  g_assert_cmpuint (gtk_drop_down_get_selected (found->pdata[0]), ==, 1);
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
  wait_until (can_be_read, "Omgjort: sagen for familien Holm blev erstattet");
  act (fixture, "back");
  settle ();
  g_assert_false (can_be_read ("Omgjort"));
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

/* The choice among the families whose first text is this one; the box in which it stands is opened. */
static GtkDropDown *
family_choice (const char *first)
{
  g_autoptr (GPtrArray) boxes = all_that_fit (says, "Filter"), found = NULL;

  gtk_menu_button_popup (GTK_MENU_BUTTON (gtk_widget_get_ancestor (boxes->pdata[0], GTK_TYPE_MENU_BUTTON)));
  settle ();
  found = all_that_fit (is_choice_of, first);
  g_assert_cmpuint (found->len, ==, 1);
  return found->pdata[0];
}

static void
choose_text (GtkDropDown *choice, const char *text)
{
  GListModel *texts = gtk_drop_down_get_model (choice);

  for (guint k = 0; k < g_list_model_get_n_items (texts); k++)
    if (g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (texts), k), text))
      {
        gtk_drop_down_set_selected (choice, k);
        settle ();
        return;
      }
  g_error ("%s is not offered", text);
}

/* So many of the families are on their way to the stage. */
static guint
count_stage (Fixture *fixture, IndStage stage)
{
  g_autoptr (GHashTable) stages = ind_desk_list_stages (IND_WINDOW (fixture->window)->desk, NULL);
  GHashTableIter iter;
  gpointer value;
  guint n = 0;

  g_hash_table_iter_init (&iter, stages);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    n += GPOINTER_TO_INT (value) == (int) stage;
  return n;
}

/* Not the button in the box of the filter, which may still be open. */
static void
press_all (void)
{
  g_autoptr (GPtrArray) found = all_that_fit (says, "Vis alle familier");

  for (guint k = 0; k < found->len; k++)
    if (gtk_widget_get_ancestor (found->pdata[k], ADW_TYPE_STATUS_PAGE) != NULL)
      {
        g_signal_emit_by_name (gtk_widget_get_parent (found->pdata[k]), "clicked");
        return;
      }
  g_assert_not_reached ();
}

/* What is chosen goes together with the search; where nothing fits, one press shows all families. */
static void
test_filter (Fixture *fixture)
{
  g_autofree char *count = NULL;
  guint n;

  take_sample (fixture);
  n = count_stage (fixture, IND_STAGE_ASSESSMENT);
  g_assert_cmpuint (n, >, 0);
  count = g_strdup_printf ("%u af 28 familier", n);
  choose_text (family_choice ("Alle trin"), "Udredning");
  wait_until (can_be_read, count);
  g_assert_true (can_be_read ("Filter (1)"));
  choose_text (family_choice ("Uanset status"), "udskrevet");
  wait_until (can_be_read, "Ingen familie fundet");
  press_all ();
  wait_until (can_be_read, "28 familier");
  g_assert_true (gtk_drop_down_get_selected (family_choice ("Alle trin")) == 0);
}

/* What the list says of the family that stands at its top. */
static const IndCaseSummary *
first_family (void)
{
  g_autoptr (IndFamilyItem) item = g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (first_of_type (GTK_TYPE_LIST_VIEW))), 0);

  return ind_family_item_get (item);
}

/* Each order begins with another family; by name it is the order of the alphabet again. */
static void
test_order (Fixture *fixture)
{
  g_autoptr (GPtrArray) found = NULL;

  take_sample (fixture);
  g_assert_cmpstr (first_family ()->family_name, ==, "Akhtar");
  found = all_that_fit (is_choice_of, "Efter navn");
  g_assert_cmpuint (found->len, ==, 1);
  choose_text (found->pdata[0], "Efter koordinator");
  g_assert_null (first_family ()->coordinator);
  choose_text (found->pdata[0], "Efter næste opfølgning");
  g_assert_true (first_family ()->overdue);
  choose_text (found->pdata[0], "Efter navn");
  g_assert_cmpstr (first_family ()->family_name, ==, "Akhtar");
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

/* Each thing that the plan lacks leads to where it is put right. */
static void
test_lacks (Fixture *fixture)
{
  IndWindow *window = IND_WINDOW (fixture->window);
  GtkMenuButton *lacks;

  take_sample (fixture);
  open_case (fixture, "yilmaz", "EFI-2025-014");
  act_on (fixture, "page", g_variant_new_string ("matter"));
  settle ();
  lacks = called (GTK_TYPE_MENU_BUTTON, "Planen mangler: 2 ting");
  gtk_menu_button_popup (lacks);
  settle ();
  press ("Ingen står for opgaven »Finde et kursus i tegn");
  settle ();
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (ind_case_page_stack (window->page)), ==, "plan");
  g_assert_true (GTK_IS_EDITABLE (focus_of (fixture)));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (focus_of (fixture))), ==, "Finde et kursus i tegn, som holdes på tyrkisk eller med tolk");
  gtk_menu_button_popup (lacks);
  settle ();
  press ("Den næste opfølgning");
  settle ();
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (ind_case_page_stack (window->page)), ==, "year");
}

/* What the head says leads to where it is said. */
static void
test_head_leads (Fixture *fixture)
{
  IndWindow *window = IND_WINDOW (fixture->window);
  GtkDropDown *who;

  take_sample (fixture);
  open_case (fixture, "yilmaz", "EFI-2025-014");
  press ("Marts 2027");
  settle ();
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (ind_case_page_stack (window->page)), ==, "year");
  g_signal_emit_by_name (called (GTK_TYPE_BUTTON, "Koordinator: Lone Kragh sammen med Rasmus Thorup"), "clicked");
  settle ();
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (ind_case_page_stack (window->page)), ==, "matter");
  who = GTK_DROP_DOWN (gtk_widget_get_ancestor (focus_of (fixture), GTK_TYPE_DROP_DOWN));
  g_assert_cmpstr (gtk_string_object_get_string (gtk_drop_down_get_selected_item (who)), ==, "Lone Kragh");
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
  wait_until (can_be_read, "1 af 9");
  focus = gtk_window_get_focus (GTK_WINDOW (preview));
  g_assert_true (GTK_IS_SCROLLED_WINDOW (focus));
  g_signal_emit_by_name (focus, "scroll-child", GTK_SCROLL_END, FALSE, &scrolled);
  g_assert_true (scrolled);
  wait_until (can_be_read, "9 af 9");
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

static const IndWindowTest tests[] = {
  { "/window/every template comes up", test_templates },
  { "/window/an empty database is offered the invented families", test_empty },
  { "/window/search", test_search },
  { "/window/search-list", test_search_list },
  { "/window/search-names", test_search_names },
  { "/window/a case with its head and plan", test_case },
  { "/window/a case fits a small screen", test_height },
  { "/window/a protected address is told and not shown", test_protected },
  { "/window/undo and redo", test_undo },
  { "/window/families are filtered", test_filter },
  { "/window/families are put in order", test_order },
  { "/window/any change is taken back from the history", test_history },
  { "/window/the history is seen of one person", test_history_person },
  { "/window/a file is shown and asked about", test_open_file },
  { "/window/a toast takes back its own change and no other", test_own_undo },
  { "/window/undo in the list says whose change it takes", test_undo_in_list },
  { "/window/a case that came meanwhile is asked about again", test_asked_again },
  { "/window/the overdue families alone", test_overdue },
  { "/window/a broken file is refused", test_broken_file },
  { "/window/what the plan lacks leads to its place", test_lacks },
  { "/window/what the head says leads to its place", test_head_leads },
  { "/window/the plan as a PDF", test_save_pdf },
  { "/window/the plan as a PDF, and quitting at once", test_quit, NULL, after_quit },
  { "/window/the plan on paper", test_print },
  { "/window/a print is logged", test_print_is_logged },
  { "/window/preview", test_preview },
  { "/window/large print, draft and zoom", test_options },
  { "/window/a database that cannot be opened", test_trouble, "This is no database, and never was one." },
};

int
main (int argc, char **argv)
{
  return ind_test_window_run (argc, argv, tests, G_N_ELEMENTS (tests));
}
