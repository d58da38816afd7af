/* The network map, worked as a coordinator does: from an empty case to a full map, by keys alone and by mouse alone. */
#include "config.h"

#include "ind-test-window.h"

#include "ind-day-entry.h"
#include "ind-figure-view.h"
#include "ind-map-page-private.h"
#include "ind-map-adder.h"
#include "ind-map-page.h"
#include "ind-map-panel.h"
#include "ind-map-title.h"
#include "ind-test-hand.h"
#include "ind-window-private.h"

static IndMap *
last_map (Fixture *fixture)
{
  return ind_list_get (family_of (fixture)->maps, ind_list_length (family_of (fixture)->maps) - 1);
}

static IndFigureView *
view_of (Fixture *fixture)
{
  return first_of_type (IND_TYPE_FIGURE_VIEW);
}

/* A family that nobody has drawn a map of. */
static void
open_empty (Fixture *fixture)
{
  take_sample (fixture);
  open_case (fixture, "holm", "SOF-2026-003");
  while (ind_list_length (family_of (fixture)->maps) > 0)
    g_assert_true (ind_desk_remove (IND_WINDOW (fixture->window)->desk, ind_list_get (family_of (fixture)->maps, 0), NULL));
  settle ();
}

static gboolean
has_nodes (gpointer fixture)
{
  GPtrArray *wanted = fixture;

  return ind_list_length (last_map (wanted->pdata[0])->nodes) == GPOINTER_TO_UINT (wanted->pdata[1]);
}

static void
wait_for_nodes (Fixture *fixture, guint n)
{
  g_autoptr (GPtrArray) wanted = g_ptr_array_new ();

  g_ptr_array_add (wanted, fixture);
  g_ptr_array_add (wanted, GUINT_TO_POINTER (n));
  wait_for (has_nodes, wanted, "so many stand on the map");
  settle ();
}

static gboolean
asks_who (gpointer unused)
{
  return count_of_type (IND_TYPE_MAP_ADDER) == 1;
}

static gboolean
asks_nobody (gpointer unused)
{
  return count_of_type (IND_TYPE_MAP_ADDER) == 0;
}

static void
answer_who (Fixture *fixture, const char *name, guint n)
{
  wait_for (asks_who, NULL, "it is asked who");
  settle ();
  hand_type (name);
  hand_key (GDK_KEY_Return, 0);
  wait_for_nodes (fixture, n);
  wait_for (asks_nobody, NULL, "nobody is asked any more");
}

static void
test_keys (Fixture *fixture)
{
  const IndNode *node;
  g_autofree char *said = NULL;
  double before;
  guint n_ties;

  open_empty (fixture);
  hand_key (GDK_KEY_2, GDK_ALT_MASK);
  wait_until (can_be_read, "Der er endnu intet netværkskort");
  hand_key (GDK_KEY_Return, 0);
  wait_until (can_be_read, "Vælg nogen på kortet");
  hand_key (GDK_KEY_Insert, 0);
  answer_who (fixture, "Kirsten", 1);
  g_assert_cmpstr (ind_actor_name (ind_node_actor (ind_list_get (last_map (fixture)->nodes, 0))), ==, "Kirsten");
  hand_key (GDK_KEY_Insert, 0);
  answer_who (fixture, "Jens", 2);

  /* Jens is selected; he moves outwards, and Kirsten gets a line to him. */
  node = ind_list_get (last_map (fixture)->nodes, 1);
  g_assert_cmpint (ind_figure_view_selected (view_of (fixture)), ==, node->id);
  before = node->distance;
  hand_key (GDK_KEY_Right, GDK_SHIFT_MASK);
  hand_key (GDK_KEY_Right, GDK_SHIFT_MASK);
  g_assert_cmpfloat (node->distance, >, before);
  said = g_strdup_printf ("%s: Familie, ", ind_actor_name (ind_node_actor (node)));
  g_assert_true (can_be_read (said));
  n_ties = ind_list_length (last_map (fixture)->ties);
  hand_key (GDK_KEY_t, GDK_CONTROL_MASK);
  hand_key (GDK_KEY_Home, 0);
  hand_key (GDK_KEY_Return, 0);
  g_assert_cmpuint (ind_list_length (last_map (fixture)->ties), ==, n_ties + 1);
  g_assert_true (can_be_found ("blev tegnet på netværkskortet"));

  hand_key (GDK_KEY_Delete, 0);
  wait_for_nodes (fixture, 1);
  hand_key (GDK_KEY_z, GDK_CONTROL_MASK);
  wait_for_nodes (fixture, 2);
  g_assert_cmpuint (ind_list_length (last_map (fixture)->ties), ==, n_ties + 1);
}

/* The focus is where one works: on the figure, and with Enter in what is said of somebody; the page's key leads back. */
static void
test_focus (Fixture *fixture)
{
  GtkWidget *view, *panel;

  open_empty (fixture);
  hand_key (GDK_KEY_3, GDK_ALT_MASK);
  g_assert_true (gtk_widget_is_ancestor (focus_of (fixture), first_of_type (IND_TYPE_FIGURE_VIEW))
                 || focus_of (fixture) == first_of_type (IND_TYPE_FIGURE_VIEW));
  hand_key (GDK_KEY_2, GDK_ALT_MASK);
  wait_until (can_be_read, "Der er endnu intet netværkskort");
  hand_key (GDK_KEY_Return, 0);
  wait_until (can_be_read, "Vælg nogen på kortet");
  view = GTK_WIDGET (view_of (fixture));
  panel = first_of_type (IND_TYPE_MAP_PANEL);
  g_assert_true (focus_of (fixture) == view);
  hand_key (GDK_KEY_Insert, 0);
  answer_who (fixture, "Naboen Anker", 1);
  hand_key (GDK_KEY_Return, 0);
  g_assert_true (gtk_widget_is_ancestor (focus_of (fixture), panel));
  hand_key (GDK_KEY_2, GDK_ALT_MASK);
  g_assert_true (gtk_widget_is_ancestor (focus_of (fixture), view));

  /* Somebody who is opened without having been selected. */
  hand_key (GDK_KEY_Insert, 0);
  answer_who (fixture, "Naboen Bente", 2);
  gtk_widget_activate_action (gtk_widget_get_first_child (view), "thing.activate", NULL);
  settle ();
  g_assert_cmpint (ind_figure_view_selected (IND_FIGURE_VIEW (view)), ==, ((IndRecord *) ind_list_get (last_map (fixture)->nodes, 0))->id);
  g_assert_true (gtk_widget_is_ancestor (focus_of (fixture), panel));
  g_assert_true (can_be_read ("Naboen Anker"));
}

/* Where somebody's mark is, in the view. */
static GdkRectangle
mark_of (Fixture *fixture, const IndNode *node)
{
  IndBox box;
  GdkRectangle room;

  g_assert_true (ind_figure_view_thing_box (view_of (fixture), node->id, &box));
  g_assert_true (ind_figure_view_find_box (view_of (fixture), &box, &room));
  return room;
}

/* The middle of the map. */
static GdkRectangle
child_in (Fixture *fixture)
{
  IndMapPage *page = first_of_type (IND_TYPE_MAP_PAGE);
  IndPoint centre = ind_network_map_point (page->map, 0, 0);
  GdkRectangle room;

  g_assert_true (ind_figure_view_find_box (view_of (fixture), &(IndBox) { centre.x - 4, centre.y - 4, 8, 8 }, &room));
  return room;
}

static void
test_mouse (Fixture *fixture)
{
  GtkWidget *view;
  const IndNode *first, *second;
  GdkRectangle at, to;
  double distance;

  open_empty (fixture);
  act_on (fixture, "page", g_variant_new_string ("network"));
  wait_until (can_be_read, "Der er endnu intet netværkskort");
  press ("Begynd et netværkskort");
  wait_until (can_be_read, "Vælg nogen på kortet");
  settle ();
  settle ();
  view = GTK_WIDGET (view_of (fixture));
  hand_click (view, gtk_widget_get_width (view) * 0.6, gtk_widget_get_height (view) * 0.3, 2, 0);
  answer_who (fixture, "Kirsten", 1);
  hand_click (view, gtk_widget_get_width (view) * 0.35, gtk_widget_get_height (view) * 0.6, 2, 0);
  answer_who (fixture, "Jens", 2);

  first = ind_list_get (last_map (fixture)->nodes, 0);
  second = ind_list_get (last_map (fixture)->nodes, 1);
  g_assert_cmpstr (first->sector, ==, "family");
  distance = first->distance;
  at = mark_of (fixture, first);
  hand_drag (view, at.x + at.width / 2, at.y + at.height / 2, gtk_widget_get_width (view) * 0.35,
             gtk_widget_get_height (view) * 0.3, 0);
  g_assert_cmpfloat (first->distance, !=, distance);
  g_assert_cmpstr (first->sector, ==, "other");

  /* A line from the handle above the one who is selected to the other. */
  at = mark_of (fixture, first);
  to = mark_of (fixture, second);
  hand_drag (view, at.x + at.width / 2, at.y, to.x + to.width / 2, to.y + to.height / 2, 0);
  g_assert_cmpuint (ind_list_length (last_map (fixture)->ties), ==, 1);

  /* And one to the child in the middle. */
  g_assert_cmpint (first->tie, ==, IND_TIE_NONE_SAID);
  at = mark_of (fixture, first);
  to = child_in (fixture);
  hand_drag (view, at.x + at.width / 2, at.y, to.x + to.width / 2, to.y + to.height / 2, 0);
  g_assert_cmpint (first->tie, ==, IND_TIE_ORDINARY);
}

/* What is being moved is let go of with Escape, and stands where it stood; the case is not left. */
static void
test_escape (Fixture *fixture)
{
  GtkWidget *view;
  const IndNode *node;
  double distance;
  GdkRectangle at;

  take_sample (fixture);
  open_case (fixture, "yilmaz", "EFI-2025-014");
  act_on (fixture, "page", g_variant_new_string ("network"));
  settle ();
  settle ();
  view = GTK_WIDGET (view_of (fixture));
  node = ind_list_get (last_map (fixture)->nodes, 0);
  distance = node->distance;
  at = mark_of (fixture, node);
  hand_move (view, at.x + at.width / 2, at.y + at.height / 2);
  hand_button (TRUE);
  hand_move (view, at.x + 60, at.y + 60);
  hand_move (view, at.x + 80, at.y + 80);
  hand_key (GDK_KEY_Escape, 0);
  hand_button (FALSE);
  g_assert_cmpfloat (node->distance, ==, distance);
  g_assert_nonnull (family_of (fixture));
  g_assert_cmpuint (count_of_type (IND_TYPE_MAP_PAGE), ==, 1);
}

/* The chosen are invited, but for the dead and the cat; the meeting is planned, and its text names nobody of the family. */
static void
test_invite (Fixture *fixture)
{
  g_autoptr (GPtrArray) entries = NULL;
  guint n;

  take_sample (fixture);
  open_case (fixture, "yilmaz", "EFI-2025-014");
  act_on (fixture, "page", g_variant_new_string ("network"));
  settle ();
  n = ind_list_length (family_of (fixture)->activities);
  hand_key (GDK_KEY_a, GDK_CONTROL_MASK);
  wait_until (can_be_read, "18 valgt");
  press ("Inviter …");
  wait_until (can_be_found, "Camilla Sørensen");
  g_assert_true (can_be_read ("Uden invitation: "));
  g_assert_false (can_be_read ("Pamuk"));
  entries = all_that_fit (is_of_type, GSIZE_TO_POINTER (GTK_TYPE_ENTRY));
  ind_day_entry_set (first_of_type (IND_TYPE_DAY_ENTRY), ind_date_from_iso ("2027-01-14"));
  for (guint k = 0; k < entries->len; k++)
    if (g_strcmp0 (gtk_entry_get_placeholder_text (entries->pdata[k]), "13.30") == 0)
      gtk_editable_set_text (entries->pdata[k], "13.30");
  press ("Planlæg mødet");
  settle ();
  g_assert_cmpuint (ind_list_length (family_of (fixture)->activities), ==, n + 1);
  g_assert_cmpstr (((IndActivity *) ind_list_get (family_of (fixture)->activities, n))->time, ==, "13:30");
  wait_until (can_be_read, "Nævn barnet");
}

/* A sector that is called otherwise is the map's own; who stands in it stays there. */
static void
test_sectors (Fixture *fixture)
{
  g_autoptr (GPtrArray) entries = NULL;
  const IndNode *node;

  take_sample (fixture);
  open_case (fixture, "yilmaz", "EFI-2025-014");
  act_on (fixture, "page", g_variant_new_string ("network"));
  settle ();
  node = ind_list_get (last_map (fixture)->nodes, 0);
  g_assert_cmpstr (node->sector, ==, "family");
  g_assert_true (gtk_widget_activate_action (first_of_type (IND_TYPE_MAP_PAGE), "map.sectors", NULL));
  wait_until (can_be_read, "Tilføj et felt");
  entries = all_that_fit (is_of_type, GSIZE_TO_POINTER (GTK_TYPE_ENTRY));
  for (guint k = 0; k < entries->len; k++)
    if (g_str_equal (gtk_editable_get_text (entries->pdata[k]), "Familie"))
      gtk_editable_set_text (entries->pdata[k], "Hjemme");
  press ("Brug disse felter");
  settle ();
  g_assert_cmpstr (node->sector, ==, "x-hjemme");
  act (fixture, "undo");
  settle ();
  g_assert_cmpstr (node->sector, ==, "family");
}

/* What somebody is, and whether they have died, is said beside the map, and drawn and heard there. */
static void
check_kinds (Fixture *fixture, const IndContact *contact)
{
  g_autoptr (GPtrArray) choices = all_that_fit (is_of_type, GSIZE_TO_POINTER (GTK_TYPE_DROP_DOWN));
  g_autoptr (GPtrArray) checks = all_that_fit (is_of_type, GSIZE_TO_POINTER (GTK_TYPE_CHECK_BUTTON));
  const char *last = NULL;

  for (guint k = 0; k < choices->len; k++)
    {
      GListModel *model = gtk_drop_down_get_model (choices->pdata[k]);

      last = GTK_IS_STRING_LIST (model) && g_list_model_get_n_items (model) == 4
               ? gtk_string_list_get_string (GTK_STRING_LIST (model), 1) : NULL;
      if (g_strcmp0 (last, "Kæledyr") == 0)
        gtk_drop_down_set_selected (choices->pdata[k], 1);
    }
  settle ();
  g_assert_cmpint (contact->kind, ==, IND_CONTACT_PET);
  for (guint k = 0; k < checks->len; k++)
    if (g_strcmp0 (gtk_check_button_get_label (checks->pdata[k]), "Er død") == 0)
      gtk_check_button_set_active (checks->pdata[k], TRUE);
  settle ();
  g_assert_cmpint (contact->deceased, ==, IND_YES);
  wait_until (can_be_found, "er død");
  act (fixture, "undo");
  act (fixture, "undo");
  settle ();
  g_assert_cmpint (contact->kind, ==, IND_CONTACT_PERSON);
  g_assert_cmpint (contact->deceased, !=, IND_YES);
}

/* Someone whom only the map knows is taken off it, by Delete and by taking back, while shown beside it. */
static void
test_only_there (Fixture *fixture)
{
  open_empty (fixture);
  hand_key (GDK_KEY_2, GDK_ALT_MASK);
  wait_until (can_be_read, "Der er endnu intet netværkskort");
  hand_key (GDK_KEY_Return, 0);
  wait_until (can_be_read, "Vælg nogen på kortet");
  for (int by_undo = FALSE; by_undo <= TRUE; by_undo++)
    {
      hand_key (GDK_KEY_Insert, 0);
      answer_who (fixture, "Naboen Anker", 1);
      g_assert_nonnull (((IndNode *) ind_list_get (last_map (fixture)->nodes, 0))->contact);
      if (!by_undo)
        check_kinds (fixture, ((IndNode *) ind_list_get (last_map (fixture)->nodes, 0))->contact);
      hand_key (GDK_KEY_Right, GDK_SHIFT_MASK);
      if (by_undo)
        hand_key (GDK_KEY_z, GDK_CONTROL_MASK);
      hand_key (by_undo ? GDK_KEY_z : GDK_KEY_Delete, by_undo ? GDK_CONTROL_MASK : 0);
      wait_for_nodes (fixture, 0);
      wait_until (can_be_read, "Vælg nogen på kortet");
    }
}

static GtkDropDown *
choice_of_kind (void)
{
  g_autoptr (GPtrArray) choices = all_that_fit (is_of_type, GSIZE_TO_POINTER (GTK_TYPE_DROP_DOWN));

  for (guint k = 0; k < choices->len; k++)
    if (gtk_widget_get_ancestor (choices->pdata[k], IND_TYPE_MAP_ADDER) != NULL)
      return choices->pdata[k];
  g_assert_not_reached ();
}

/* Who is offered is marked with the arrows and taken with Enter; whoever is called just so is marked already. */
static void
test_offers (Fixture *fixture)
{
  IndMap *map;
  guint n, n_persons;

  take_sample (fixture);
  open_case (fixture, "yilmaz", "EFI-2025-014");
  act_on (fixture, "page", g_variant_new_string ("network"));
  settle ();
  map = ind_list_get (family_of (fixture)->maps, 0);
  while (ind_list_length (map->nodes) > 0)
    g_assert_true (ind_desk_remove (IND_WINDOW (fixture->window)->desk, ind_list_get (map->nodes, 0), NULL));
  g_assert_true (ind_desk_remove (IND_WINDOW (fixture->window)->desk, ind_list_get (family_of (fixture)->maps, 1), NULL));
  settle ();
  n = ind_list_length (family_of (fixture)->contacts);
  n_persons = ind_list_length (family_of (fixture)->persons);
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (view_of (fixture))));
  hand_key (GDK_KEY_Insert, 0);
  answer_who (fixture, "selma", 1);
  hand_key (GDK_KEY_Insert, 0);
  wait_for (asks_who, NULL, "it is asked who");
  hand_key (GDK_KEY_Down, 0);
  answer_who (fixture, "", 2);
  hand_key (GDK_KEY_Insert, 0);
  wait_for (asks_who, NULL, "it is asked who");
  hand_type ("emre");
  hand_key (GDK_KEY_Up, 0);
  answer_who (fixture, "", 3);
  g_assert_true (g_str_has_prefix (ind_actor_name (ind_node_actor (ind_list_get (map->nodes, 0))), "Selma S"));
  g_assert_true (((IndNode *) ind_list_get (map->nodes, 1))->person == ind_list_get (family_of (fixture)->persons, 1));
  g_assert_cmpstr (((IndNode *) ind_list_get (map->nodes, 2))->contact->name, ==, "emre");
  g_assert_cmpuint (ind_list_length (family_of (fixture)->contacts), ==, n + 1);
  g_assert_cmpuint (ind_list_length (family_of (fixture)->persons), ==, n_persons);
}

/*
 * Tab goes through what is asked, and a therapist who is new is drawn as one who works with the family, among those who do;
 * the name can be mended where it is seen.
 */
static void
test_new_professional (Fixture *fixture)
{
  const IndNode *node;
  g_autoptr (GPtrArray) keys = NULL, entries = NULL;
  guint n;

  open_empty (fixture);
  hand_key (GDK_KEY_2, GDK_ALT_MASK);
  wait_until (can_be_read, "Der er endnu intet netværkskort");
  hand_key (GDK_KEY_Return, 0);
  wait_until (can_be_read, "Vælg nogen på kortet");
  n = ind_list_length (family_of (fixture)->workers);
  hand_key (GDK_KEY_Insert, 0);
  wait_for (asks_who, NULL, "it is asked who");
  settle ();
  hand_type ("Ulla Lund");
  hand_key (GDK_KEY_Tab, 0);
  answer_who (fixture, "Ergoterapeut", 1);
  node = ind_list_get (last_map (fixture)->nodes, 0);
  g_assert_nonnull (node->worker);
  g_assert_cmpstr (node->worker->profession, ==, "Ergoterapeut");
  g_assert_cmpuint (ind_list_length (family_of (fixture)->workers), ==, n + 1);
  keys = ind_map_sector_keys (last_map (fixture));
  g_assert_cmpstr (keys->pdata[ind_node_sector (node, keys)], ==, ind_sector_of ((IndRecord *) node->worker, keys));
  g_assert_cmpstr (keys->pdata[ind_node_sector (node, keys)], !=, "family");
  g_assert_true (can_be_read ("Rettes i alle de sager"));
  entries = all_that_fit (is_of_type, GSIZE_TO_POINTER (GTK_TYPE_ENTRY));
  for (guint k = 0; k < entries->len; k++)
    if (g_str_equal (gtk_editable_get_text (entries->pdata[k]), "Ulla Lund"))
      gtk_widget_grab_focus (entries->pdata[k]);
  hand_key (GDK_KEY_a, GDK_CONTROL_MASK);
  hand_type ("Ulla Lunde");
  hand_key (GDK_KEY_Return, 0);
  wait_until (can_be_read, "Ulla Lunde");
  g_assert_cmpstr (node->worker->name, ==, "Ulla Lunde");
  gtk_widget_grab_focus (GTK_WIDGET (view_of (fixture)));

  /* What is said is not guessed. */
  hand_key (GDK_KEY_Insert, 0);
  wait_for (asks_who, NULL, "it is asked who");
  settle ();
  hand_type ("Doktor");
  gtk_drop_down_set_selected (choice_of_kind (), IND_CONTACT_PET);
  hand_key (GDK_KEY_Tab, 0);
  answer_who (fixture, "Lægens hund", 2);
  node = ind_list_get (last_map (fixture)->nodes, 1);
  g_assert_cmpint (node->contact->kind, ==, IND_CONTACT_PET);
}

static void
answer_title (const char *title, const char *button)
{
  g_autoptr (GPtrArray) entries = all_that_fit (is_of_type, GSIZE_TO_POINTER (GTK_TYPE_ENTRY));

  for (guint k = 0; k < entries->len && title != NULL; k++)
    if (gtk_widget_get_ancestor (entries->pdata[k], IND_TYPE_MAP_TITLE) != NULL
        && gtk_widget_get_ancestor (entries->pdata[k], IND_TYPE_DAY_ENTRY) == NULL)
      gtk_editable_set_text (entries->pdata[k], title);
  press (button);
  settle ();
  g_assert_cmpuint (count_of_type (IND_TYPE_MAP_TITLE), ==, 0);
}

/* The maps of a case have names and days that tell them apart, and one that was made too many can be removed. */
static void
test_names (Fixture *fixture)
{
  GListStore *maps;
  GtkWidget *page;

  take_sample (fixture);
  open_case (fixture, "yilmaz", "EFI-2025-014");
  act_on (fixture, "page", g_variant_new_string ("network"));
  settle ();
  maps = family_of (fixture)->maps;
  page = first_of_type (IND_TYPE_MAP_PAGE);
  g_assert_true (gtk_widget_activate_action (page, "map.new", NULL));
  settle ();
  answer_title (NULL, "Lav kortet");
  g_assert_cmpuint (ind_list_length (maps), ==, 3);
  g_assert_cmpstr (last_map (fixture)->title, ==, "Efter 10 måneder");
  g_assert_cmpint (last_map (fixture)->date, ==, ind_date_new (2026, 11, 22));
  wait_until (can_be_read, "22. november 2026 · Efter 10 måneder");

  g_assert_true (gtk_widget_activate_action (page, "map.name", NULL));
  settle ();
  ind_day_entry_set (first_of_type (IND_TYPE_DAY_ENTRY), ind_date_new (2026, 11, 20));
  answer_title ("Hos farmor", "Gem");
  g_assert_cmpstr (last_map (fixture)->title, ==, "Hos farmor");
  wait_until (can_be_read, "20. november 2026 · Hos farmor");

  g_assert_true (gtk_widget_activate_action (page, "map.remove-map", NULL));
  settle ();
  g_assert_cmpuint (ind_list_length (maps), ==, 2);
  wait_until (can_be_read, "19. august 2026 · Efter et halvt år");
  press ("Fortryd");
  settle ();
  g_assert_cmpuint (ind_list_length (maps), ==, 3);
}

static const IndWindowTest tests[] = {
  { "/map-page/from an empty case to a map by keys alone", test_keys },
  { "/map-page/from an empty case to a map by mouse alone", test_mouse },
  { "/map-page/where the focus is", test_focus },
  { "/map-page/those chosen are invited", test_invite },
  { "/map-page/sectors of its own", test_sectors },
  { "/map-page/who is offered is taken with the arrows and Enter", test_offers },
  { "/map-page/somebody new who works with the family", test_new_professional },
  { "/map-page/maps have names and days, and can be removed", test_names },
  { "/map-page/escape lets go of what is moved", test_escape },
  { "/map-page/someone whom only the map knows is taken off it", test_only_there },
};

int
main (int argc, char **argv)
{
  return ind_test_window_run (argc, argv, tests, G_N_ELEMENTS (tests));
}
