/* Network maps: in which sector somebody stands or belongs, and what became of them from one map to the next. */
#include "config.h"

#include <math.h>

#include "ind-map-comparison.h"
#include "records.h"

static gpointer
made (gpointer record)
{
  ind_record_become (record, ind_new_id ());
  return record;
}

/* Clockwise from the top; a turn more is the same. */
static void
test_sector_at (void)
{
  static const struct { guint n; double angle; guint sector; double share; } rows[] = {
    { 7, 90, 0, 0 }, { 7, 89.9, 0, 0.1 * 7 / 360 }, { 7, 38.6, 0, 0.999 }, { 7, 38.5, 1, 0.001 }, { 7, 91, 6, 1 - 7 / 360.0 },
    { 4, 45, 0, 0.5 }, { 4, -45, 1, 0.5 }, { 4, -135, 2, 0.5 }, { 4, 135, 3, 0.5 }, { 4, 180, 3, 0 }, { 4, -180, 3, 0 },
    { 4, 405, 0, 0.5 }, { 4, -315, 0, 0.5 }, { 1, 17, 0, 73 / 360.0 },
  };

  for (gsize k = 0; k < G_N_ELEMENTS (rows); k++)
    {
      double back = ind_sector_angle (rows[k].n, rows[k].sector + ind_sector_share (rows[k].n, rows[k].angle));

      g_assert_cmpuint (ind_sector_at (rows[k].n, rows[k].angle), ==, rows[k].sector);
      g_assert_cmpfloat_with_epsilon (ind_sector_share (rows[k].n, rows[k].angle), rows[k].share, 0.0015);
      g_assert_cmpfloat_with_epsilon (remainder (back - rows[k].angle, 360), 0, 1e-9);
      g_assert_cmpfloat (back, >=, -180);
      g_assert_cmpfloat (back, <=, 180);
    }
}

/* Where somebody belongs until the family says otherwise. */
static void
test_belongs (void)
{
  static const struct { const char *who, *role, *more, *sector; } rows[] = {
    { "child", NULL, NULL, "family" }, { "mother", NULL, NULL, "family" }, { "sibling", NULL, NULL, "family" },
    { "foster-parent", NULL, NULL, "family" }, { "grandparent", NULL, NULL, "relatives" },
    { "grandparent", NULL, "yes", "family" }, { "other", NULL, NULL, "relatives" },
    { "worker", "Socialrådgiver, familiekoordinator", "Børn og Forebyggelse", "municipality" },
    { "worker", "Specialpædagogisk konsulent", "Børn og Forebyggelse", "municipality" },
    { "worker", "Psykolog", "PPR", "municipality" }, { "worker", "Jobkonsulent", "Jobcentret", "municipality" },
    { "worker", "Familiebehandler", "Familiehuset", "municipality" }, { "worker", NULL, NULL, "municipality" },
    { "worker", "Sundhedsplejerske og familievejleder", "Sundhedsplejen", "health" },
    { "worker", "Børnefysioterapeut", "Børneterapien", "health" },
    { "worker", "Epilepsisygeplejerske", "Hospitalets børneafdeling", "health" },
    { "worker", "Pædagogisk leder", "Børnehuset Strandskaden", "daycare-school" },
    { "worker", "Støttepædagog", "Børnehuset Lærkereden", "daycare-school" },
    { "worker", "Afdelingsleder, indskolingen", "Kløverengskolen", "daycare-school" },
    { "contact", "Morfar, døde i 2022", NULL, "relatives" }, { "contact", "Fætter", NULL, "relatives" },
    { "contact", "Camillas veninde fra mødregruppen", NULL, "friends" }, { "contact", "Mormors nabo", NULL, "friends" },
    { "contact", "Ven", NULL, "friends" }, { "contact", "Venlig mand", NULL, "other" }, { "contact", "Underbo", NULL, "friends" },
    { "contact", "CP og epilepsi", "Hospitalets børneafdeling", "health" }, { "contact", "Har udredt ham", NULL, "health" },
    { "contact", "Rådgiver i modtagelsen", "Børn og Forebyggelse", "municipality" },
    { "contact", "Selmas klasselærer", NULL, "daycare-school" }, { "contact", "Forældregruppe på nettet", NULL, "other" },
    { "contact", NULL, NULL, "other" }, { "pet", "Familiens hvide kat", NULL, "family" },
  };
  g_autoptr (GPtrArray) keys = g_ptr_array_new (), few = g_ptr_array_new ();

  for (gsize k = 0; ind_sector_values[k] != NULL; k++)
    g_ptr_array_add (keys, (gpointer) ind_sector_values[k]);
  g_ptr_array_add (few, (gpointer) "x-nær");
  g_ptr_array_add (few, (gpointer) "x-fjern");
  for (gsize k = 0; k < G_N_ELEMENTS (rows); k++)
    {
      gboolean worker = g_str_equal (rows[k].who, "worker"), pet = g_str_equal (rows[k].who, "pet");
      g_autoptr (IndRecord) record = worker ? make (NULL, &ind_worker_table, "name", "Kim", NULL)
        : pet || g_str_equal (rows[k].who, "contact") ? make (NULL, &ind_contact_table, "name", "Kim", NULL)
        : make (NULL, &ind_person_table, "name", "Kim", "relation", rows[k].who, NULL);

      if (rows[k].role != NULL)
        ind_record_set_text (record, ind_table_field (record->table, worker ? "profession" : "role"), rows[k].role);
      if (rows[k].more != NULL && record->table == &ind_person_table)
        ind_record_set_number_at (record, "lives_with_child", IND_YES);
      else if (rows[k].more != NULL)
        ind_record_set_text (record, ind_table_field (record->table, worker ? "department" : "organisation"), rows[k].more);
      if (pet)
        ind_record_set_text_at (record, "kind", "pet");
      if (!g_str_equal (ind_sector_of (record, keys), rows[k].sector))
        g_error ("%s, %s, %s belongs in %s", rows[k].who, rows[k].role, rows[k].more, ind_sector_of (record, keys));
      g_assert_cmpstr (ind_sector_of (record, few), ==, "x-fjern");
    }
}

/* A family with two maps. */
typedef struct
{
  IndCase *family;
  IndMap *before, *after;
} Maps;

static void
set_up (Maps *maps, gconstpointer data)
{
  maps->family = ind_case_new (ind_new_id ());
  maps->before = made (make (maps->family, &ind_map_table, "title", "Opstart", "date", "2026-02-04", NULL));
  maps->after = made (make (maps->family, &ind_map_table, "title", "I dag", "date", "2026-11-22", NULL));
}

static void
tear_down (Maps *maps, gconstpointer data)
{
  g_clear_object (&maps->family);
}

static IndNode *
stand (IndMap *map, gpointer contact, const char *sector, double distance, double angle)
{
  IndRecord *node = made (make (map, &ind_node_table, "sector", sector, NULL));

  link_to (node, "contact", contact);
  ind_record_set_amount_at (node, "distance", distance);
  ind_record_set_amount_at (node, "angle", angle);
  return (IndNode *) node;
}

static void
test_moved (Maps *maps, gconstpointer data)
{
  static const struct { double from, from_angle, to, to_angle; int nearer; gboolean sector; } rows[] = {
    { 20, 80, 20, 80, 0, FALSE }, { 20, 80, 24.9, 60, 0, FALSE }, { 20, 80, 25, 80, -1, FALSE }, { 60, 80, 50, 80, 1, FALSE },
    { 25, 80, 20, 80, 1, FALSE }, { 24.9, 80, 20, 80, 0, FALSE }, { 34, 80, 33, 80, 1, FALSE }, { 33, 80, 34, 80, -1, FALSE }, { 105, 80, 100, 80, 1, FALSE },
    { 20, 80, 20, 10, 0, TRUE }, { 80, 80, 20, 10, 1, TRUE }, { NAN, 80, 20, 80, 0, FALSE }, { 20, 80, NAN, 80, 0, FALSE },
    { NAN, NAN, NAN, NAN, 0, FALSE }, { 20, NAN, 20, 80, 0, FALSE }, { 20, NAN, 20, 10, 0, TRUE }, { 20, 10, 20, NAN, 0, TRUE },
  };

  for (gsize k = 0; k < G_N_ELEMENTS (rows); k++)
    {
      gpointer contact = made (make (maps->family, &ind_contact_table, "name", "Kim", NULL));
      IndNode *was = stand (maps->before, contact, "family", rows[k].from, rows[k].from_angle);
      IndNode *is = stand (maps->after, contact, "family", rows[k].to, rows[k].to_angle);
      g_autoptr (GArray) differences = ind_map_compare (maps->before, maps->after);
      const IndMapDifference *moved = &g_array_index (differences, IndMapDifference, 0);

      if (differences->len != (rows[k].nearer != 0 || rows[k].sector))
        g_error ("row %zu: %u", k, differences->len);
      if (differences->len == 1)
        {
          g_assert_cmpint (moved->kind, ==, IND_MAP_MOVED);
          g_assert_true (moved->before == was && moved->after == is);
          g_assert_cmpint (moved->nearer, ==, rows[k].nearer);
          g_assert_cmpint (moved->other_sector, ==, rows[k].sector);
        }
      ind_record_remove ((IndRecord *) was);
      ind_record_remove ((IndRecord *) is);
    }
}

/* Who comes and who goes; one who stands in the centre of the other map has not gone anywhere. */
static void
test_came_and_went (Maps *maps, gconstpointer data)
{
  gpointer stays = made (make (maps->family, &ind_contact_table, "name", "Bo", NULL));
  gpointer comes = made (make (maps->family, &ind_contact_table, "name", "Agnes", NULL));
  gpointer goes = made (make (maps->family, &ind_contact_table, "name", "Carl", NULL));
  gpointer child = made (make (maps->family, &ind_person_table, "name", "Ida", "relation", "child", "in_focus", "yes", NULL));
  gpointer sibling = made (make (maps->family, &ind_person_table, "name", "Otto", "relation", "sibling", NULL));
  gpointer node = made (make (maps->before, &ind_node_table, "sector", "family", NULL));
  g_autoptr (GArray) differences = NULL, backwards = NULL;
  const IndMapDifference *first, *second;

  link_to (node, "person", sibling);
  link_to (made (make (maps->after, &ind_map_center_table, NULL)), "target", sibling);
  link_to (made (make (maps->after, &ind_node_table, "sector", "family", NULL)), "person", child);
  stand (maps->before, goes, "friends", 50, 0);
  stand (maps->before, stays, "friends", 50, 0);
  stand (maps->after, comes, "friends", 50, 0);
  stand (maps->after, stays, "friends", 50, 0);
  differences = ind_map_compare (maps->before, maps->after);
  g_assert_cmpuint (differences->len, ==, 2);
  first = &g_array_index (differences, IndMapDifference, 0);
  second = &g_array_index (differences, IndMapDifference, 1);
  g_assert_cmpint (first->kind, ==, IND_MAP_CAME);
  g_assert_true (first->before == NULL && ind_node_actor (first->after) == comes);
  g_assert_cmpint (second->kind, ==, IND_MAP_WENT);
  g_assert_true (second->after == NULL && ind_node_actor (second->before) == goes);
  backwards = ind_map_compare (maps->after, maps->before);
  g_assert_cmpuint (backwards->len, ==, 2);
  g_assert_true (ind_node_actor (g_array_index (backwards, IndMapDifference, 0).after) == goes);
}

/* Of ties between those on both maps: new, no more, or of another kind; nobody having said is no contact between two. */
static void
test_ties (Maps *maps, gconstpointer data)
{
  static const struct { const char *who, *was, *is; gboolean told; } rows[] = {
    { "the child", "strong", "strong", FALSE }, { "the child", "strong", "weak", TRUE }, { "the child", "none", "ordinary", TRUE },
    { "the child", "broken", "none", TRUE }, { "the child", NULL, "strong", FALSE }, { "the child", "strong", NULL, FALSE },
    { "another", "weak", "weak", FALSE }, { "another", "weak", "strained", TRUE }, { "another", NULL, "ordinary", TRUE },
    { "another", "strong", NULL, TRUE }, { "another", NULL, NULL, FALSE }, { "one who goes", "strong", NULL, FALSE },
    { "one who comes", NULL, "strong", FALSE },
  };

  for (gsize k = 0; k < G_N_ELEMENTS (rows); k++)
    {
      gpointer bo = made (make (maps->family, &ind_contact_table, "name", "Bo", NULL));
      gpointer agnes = made (make (maps->family, &ind_contact_table, "name", "Agnes", NULL));
      IndMap *both[2] = { maps->before, maps->after };
      gboolean child = g_str_equal (rows[k].who, "the child");
      guint n = 0;
      g_autoptr (GArray) differences = NULL;

      for (guint m = 0; m < 2; m++)
        {
          const char *kind = m == 0 ? rows[k].was : rows[k].is;
          gboolean there = !g_str_equal (rows[k].who, m == 0 ? "one who comes" : "one who goes");
          IndNode *one = stand (both[m], bo, "family", 50, 80), *other = there ? stand (both[m], agnes, "family", 50, 60) : NULL;

          if (kind != NULL && child)
            ind_record_set_text_at ((IndRecord *) one, "tie", kind);
          else if (kind != NULL && there)
            {
              gpointer tie = made (make (both[m], &ind_tie_table, "kind", kind, NULL));

              /* A line has no beginning and no end. */
              link_to (tie, m == 0 ? "from" : "to", one);
              link_to (tie, m == 0 ? "to" : "from", other);
            }
        }
      differences = ind_map_compare (maps->before, maps->after);
      for (guint m = 0; m < differences->len; m++)
        {
          const IndMapDifference *tied = &g_array_index (differences, IndMapDifference, m);

          if (tied->kind != IND_MAP_TIED)
            continue;
          n++;
          g_assert_true (ind_node_actor (tied->after) == bo);
          g_assert_true (child ? tied->other == NULL : ind_node_actor (tied->other) == agnes);
        }
      if (n != (guint) rows[k].told)
        g_error ("row %zu: %u", k, n);
      for (guint m = 0; m < 2; m++)
        {
          while (ind_list_length (both[m]->ties) > 0)
            ind_record_remove (ind_list_get (both[m]->ties, 0));
          while (ind_list_length (both[m]->nodes) > 0)
            ind_record_remove (ind_list_get (both[m]->nodes, 0));
        }
    }
}

/* A sector is the same by its word, wherever on the map it lies. */
static void
test_own_sectors (Maps *maps, gconstpointer data)
{
  gpointer contact = made (make (maps->family, &ind_contact_table, "name", "Bo", NULL));
  g_autoptr (GArray) same = NULL, other = NULL;
  IndNode *node;

  made (make (maps->after, &ind_map_sector_table, "text", "friends", NULL));
  made (make (maps->after, &ind_map_sector_table, "text", "family", NULL));
  stand (maps->before, contact, "family", 50, 80);
  node = stand (maps->after, contact, "family", 50, 180);
  same = ind_map_compare (maps->before, maps->after);
  g_assert_cmpuint (same->len, ==, 0);
  ind_record_set_amount_at ((IndRecord *) node, "angle", 80);
  other = ind_map_compare (maps->before, maps->after);
  g_assert_cmpuint (other->len, ==, 1);
}

/* Somebody new, by their role, else by the sector. */
static void
test_professional (void)
{
  static const struct { const char *role, *sector; gboolean is; } rows[] = {
    { NULL, "health", TRUE }, { "", "municipality", TRUE }, { NULL, "daycare-school", TRUE }, { NULL, "family", FALSE },
    { NULL, "x-naboer", FALSE }, { NULL, NULL, FALSE }, { "Fysioterapeut", "other", TRUE }, { "Klasselærer", "friends", TRUE },
    { "Selmas legekammerat", "daycare-school", FALSE }, { "Mormor", "health", FALSE }, { "Kasserer", "health", TRUE },
    { "Naboens lærer", "friends", TRUE },
  };

  for (gsize k = 0; k < G_N_ELEMENTS (rows); k++)
    g_assert_cmpint (ind_is_professional (rows[k].role, rows[k].sector), ==, rows[k].is);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/maps/sector-at", test_sector_at);
  g_test_add_func ("/maps/professional", test_professional);
  g_test_add_func ("/maps/belongs", test_belongs);
  g_test_add ("/maps/moved", Maps, NULL, set_up, test_moved, tear_down);
  g_test_add ("/maps/came-and-went", Maps, NULL, set_up, test_came_and_went, tear_down);
  g_test_add ("/maps/ties", Maps, NULL, set_up, test_ties, tear_down);
  g_test_add ("/maps/own-sectors", Maps, NULL, set_up, test_own_sectors, tear_down);
  return g_test_run ();
}
