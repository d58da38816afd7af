#include "config.h"

#include "ind-case-file.h"
#include "ind-easynwk.h"
#include "ind-import.h"
#include "ind-items.h"
#include "ind-json.h"
#include "ind-test-desk.h"

#include <string.h>

/* Network maps of easyNWK's: what comes of them, and what is refused. */

typedef struct
{
  IndDesk *desk;
  gint64 id;
  IndCase *family;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = ind_test_case_text ("holm");
  g_autoptr (GError) error = NULL;

  ind_clock_set (ind_date_from_iso ("2026-11-22"));
  fixture->desk = ind_test_open (NULL);
  fixture->id = ind_test_take_in (fixture->desk, text);
  fixture->family = ind_desk_open_case (fixture->desk, fixture->id, IND_USE_OPEN, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->family);
  g_clear_object (&fixture->desk);
  ind_clock_set (IND_NO_DATE);
}

/* A text with ' for ". */
static IndCase *
read_text (const char *text, GPtrArray *passed_over, GError **error)
{
  g_autofree char *json = g_strdelimit (g_strdup (text), "'", '"');
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr (JsonNode) root = ind_json_parse (bytes, error);

  if (root == NULL)
    return NULL;
  g_assert_true (ind_easynwk_is (root));
  return ind_easynwk_read (root, passed_over, error);
}

static IndImport *
read_sample (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "network.nwk.json", NULL);
  g_autoptr (GError) error = NULL;
  IndImport *import = ind_import_read (path, &error);

  g_assert_no_error (error);
  g_assert_nonnull (import->drawn);
  g_assert_null (import->family);
  return import;
}

static const char *
sector_at (IndMap *map, guint k)
{
  return ((IndTextItem *) ind_list_get (map->sectors, k))->text;
}

/* Everyone of a file stands where they were drawn, and is who the case knows by that name. */
static void
test_sample (Fixture *fixture, gconstpointer data)
{
  g_autoptr (IndImport) import = read_sample ();
  g_autoptr (GError) error = NULL;
  guint n_maps = ind_list_length (fixture->family->maps), n_contacts = ind_list_length (fixture->family->contacts);
  IndMap *first, *second;
  IndNode *node;
  IndMapsTally tally;

  g_assert_true (ind_desk_take_in_maps (fixture->desk, fixture->family, import->drawn, &tally, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (tally.n_maps, ==, 2);
  g_assert_cmpuint (tally.n_known, ==, 3);
  g_assert_cmpuint (tally.n_new, ==, 3);
  g_assert_true (tally.center_known);
  g_assert_cmpuint (ind_list_length (fixture->family->maps), ==, n_maps + 2);
  g_assert_cmpuint (ind_list_length (fixture->family->contacts), ==, n_contacts + 3);

  first = ind_list_get (fixture->family->maps, n_maps);
  second = ind_list_get (fixture->family->maps, n_maps + 1);
  g_assert_cmpstr (first->title, ==, "Første samtale");
  g_assert_cmpuint (first->date, ==, ind_date_from_iso ("2026-03-04"));
  g_assert_cmpuint (second->date, ==, ind_date_from_iso ("2026-09-01"));
  g_assert_cmpuint (ind_list_length (first->sectors), ==, 4);
  g_assert_cmpstr (sector_at (first, 0), ==, "family");
  g_assert_cmpstr (sector_at (first, 1), ==, "x-professionals");
  g_assert_cmpstr (sector_at (first, 2), ==, "x-colleagues");
  g_assert_cmpstr (sector_at (first, 3), ==, "friends");
  g_assert_true (((IndLinkItem *) ind_list_get (first->center, 0))->target == ind_list_get (fixture->family->persons, 0));
  g_assert_cmpuint (ind_list_length (first->nodes), ==, 5);

  node = ind_list_get (first->nodes, 0);
  g_assert_cmpstr (node->person->name, ==, "Louise Holm");
  g_assert_cmpfloat (node->angle, ==, 60.5);
  g_assert_cmpfloat (node->distance, ==, 12);
  g_assert_cmpstr (node->sector, ==, "family");
  g_assert_cmpint (node->tie, ==, IND_TIE_STRONG);
  g_assert_cmpstr (node->note, ==, "Tegnet først.");
  node = ind_list_get (first->nodes, 1);
  g_assert_cmpstr (node->contact->name, ==, "Farmor Else");
  g_assert_cmpstr (node->contact->role, ==, "Farmor");
  g_assert_cmpint (node->contact->deceased, ==, IND_YES);
  g_assert_true (node->contact == ((IndNode *) ind_list_get (second->nodes, 1))->contact);
  node = ind_list_get (first->nodes, 2);
  g_assert_cmpint (node->contact->kind, ==, IND_CONTACT_PET);
  g_assert_cmpstr (node->sector, ==, "friends");
  node = ind_list_get (first->nodes, 3);
  g_assert_cmpstr (node->worker->name, ==, "Marianne Lynggaard");
  g_assert_cmpint (node->tie, ==, IND_TIE_STRAINED);
  g_assert_cmpstr (node->sector, ==, "x-professionals");
  node = ind_list_get (first->nodes, 4);
  g_assert_cmpint (node->contact->kind, ==, IND_CONTACT_PLACE);
  g_assert_cmpint (node->tie, ==, IND_TIE_NONE);
  g_assert_cmpstr (node->sector, ==, "x-colleagues");
  g_assert_cmpfloat (node->distance, >, 100);
  g_assert_cmpuint (ind_list_length (first->ties), ==, 2);
  node = ind_list_get (second->nodes, 2);
  g_assert_cmpstr (node->contact->name, ==, "Trine Mølgaard");
  g_assert_true (node->contact == ind_list_get (fixture->family->contacts, 0));

  g_assert_true (g_ptr_array_find_with_equal_func (import->passed_over, "versions[].nwk.ego.age", g_str_equal, NULL));
  g_assert_false (g_ptr_array_find_with_equal_func (import->passed_over, "versions[].nwk.alteri[].age", g_str_equal, NULL));
  ind_test_assert_sound (fixture->desk);
}

/* It is one change, which can be taken back and made again; a second time nobody is made twice. */
static void
test_one_change (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = ind_test_dump (fixture->desk), *after = NULL, *undone = NULL, *redone = NULL, *read_again = NULL;
  g_autoptr (IndImport) import = read_sample (), again = read_sample ();
  g_autoptr (GError) error = NULL;
  IndMapsTally tally;

  g_assert_true (ind_desk_take_in_maps (fixture->desk, fixture->family, import->drawn, &tally, &error));
  after = ind_test_dump (fixture->desk);
  g_assert_cmpint (ind_desk_undo (fixture->desk, fixture->id, &error), ==, fixture->id);
  undone = ind_test_dump (fixture->desk);
  g_assert_cmpstr (undone, ==, before);
  g_assert_cmpint (ind_desk_redo (fixture->desk, fixture->id, &error), ==, fixture->id);
  redone = ind_test_dump (fixture->desk);
  g_assert_cmpstr (redone, ==, after);

  g_assert_true (ind_desk_take_in_maps (fixture->desk, fixture->family, again->drawn, &tally, &error));
  g_assert_cmpuint (tally.n_known, ==, 6);
  g_assert_cmpuint (tally.n_new, ==, 0);
  read_again = ind_test_export (fixture->desk, fixture->id);
  g_assert_nonnull (strstr (read_again, "x-professionals"));
  g_object_unref (ind_test_read_case (read_again));
  ind_test_assert_sound (fixture->desk);
}

/* Two of one name are two, and neither is taken for somebody of the case. */
static void
test_namesakes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IndCase) drawn = read_text ("{'versions':[{'nwk':{'ego':{'name':'Nobody'},'alteri':[{'id':1,'name':'Louise Holm'},"
                                         "{'id':2,'name':' Louise Holm '},{'id':3},{'id':4,'role':'Nabo','human':false}]}}]}",
                                         NULL, &error);
  IndMapsTally tally;
  IndMap *map;
  IndNode *node;

  g_assert_no_error (error);
  g_assert_true (ind_desk_take_in_maps (fixture->desk, fixture->family, drawn, &tally, &error));
  g_assert_cmpuint (tally.n_known, ==, 0);
  g_assert_cmpuint (tally.n_new, ==, 4);
  g_assert_false (tally.center_known);
  map = ind_list_get (fixture->family->maps, ind_list_length (fixture->family->maps) - 1);
  g_assert_cmpuint (ind_list_length (map->center), ==, 0);
  g_assert_cmpuint (map->date, ==, ind_date_from_iso ("2026-11-22"));
  g_assert_true (((IndNode *) ind_list_get (map->nodes, 0))->contact != ((IndNode *) ind_list_get (map->nodes, 1))->contact);
  node = ind_list_get (map->nodes, 2);
  g_assert_cmpstr (node->contact->name, ==, "?");
  g_assert_false (ind_amount_is_set (node->angle));
  g_assert_cmpint (node->tie, ==, IND_TIE_ORDINARY);
  g_assert_cmpstr (((IndNode *) ind_list_get (map->nodes, 3))->contact->name, ==, "Nabo");
  ind_test_assert_sound (fixture->desk);
}

/* In older files the map stands there by itself. A byte order mark, and angles written the other way round, are no harm. */
static void
test_older (void)
{
  static const struct { const char *angle, *sector; double expected; } angles[] = {
    { "90", "family", 90 }, { "0.1", "family", 0.1 }, { "0", "x-professionals", 0 }, { "-89.9", "x-professionals", -89.9 },
    { "-90", "x-colleagues", -90 }, { "-179.9", "x-colleagues", -179.9 }, { "180", "friends", 180 }, { "90.1", "friends", 90.1 },
    { "270", "x-colleagues", -90 }, { "-300", "family", 60 }, { "-180", "friends", -180 },
  };

  for (gsize k = 0; k < G_N_ELEMENTS (angles); k++)
    {
      g_autofree char *text = g_strdup_printf ("\xef\xbb\xbf{'alteri':[{'name':'Bo','angle':%s,'distance':100.5}]}", angles[k].angle);
      g_autoptr (GError) error = NULL;
      g_autoptr (IndCase) drawn = read_text (text, NULL, &error);
      IndNode *node;

      g_assert_no_error (error);
      node = ind_list_get (((IndMap *) ind_list_get (drawn->maps, 0))->nodes, 0);
      g_assert_cmpstr (node->sector, ==, angles[k].sector);
      g_assert_cmpfloat_with_epsilon (node->angle, angles[k].expected, 1e-9);
      g_assert_cmpfloat (node->distance, ==, 100.5);
    }
}

/* What is wrong is said with the place where it stands, and nothing of what the file holds but an id. */
static void
test_refused (void)
{
  static const struct { const char *text; IndErrorCode code; const char *where; } rows[] = {
    { "{'versions':[]}", IND_ERROR_TOO_FEW, "versions" },
    { "{'versions':{}}", IND_ERROR_TYPE, "versions" },
    { "{'versions':[7]}", IND_ERROR_TYPE, "versions[0]" },
    { "{'versions':[{'nwk':[]}]}", IND_ERROR_TYPE, "versions[0].nwk" },
    { "{'versions':[{'date':'2026-02-30','nwk':{}}]}", IND_ERROR_NOT_A_DATE, "versions[0].date" },
    { "{'versions':[{'nwk':{}},{'title':7,'nwk':{}}]}", IND_ERROR_TYPE, "versions[1].title" },
    { "{'nwk':{'ego':'Hemmelig'}}", IND_ERROR_TYPE, "nwk.ego" },
    { "{'nwk':{'ego':{'name':{}}}}", IND_ERROR_TYPE, "nwk.ego.name" },
    { "{'alteri':'Hemmelig'}", IND_ERROR_TYPE, "alteri" },
    { "{'alteri':[[]]}", IND_ERROR_TYPE, "alteri[0]" },
    { "{'alteri':[{'id':1.5}]}", IND_ERROR_TYPE, "alteri[0].id" },
    { "{'alteri':[{'id':1},{'id':1}]}", IND_ERROR_ID_TWICE, "alteri[1].id" },
    { "{'alteri':[{'name':true}]}", IND_ERROR_TYPE, "alteri[0].name" },
    { "{'alteri':[{'human':'Hemmelig'}]}", IND_ERROR_TYPE, "alteri[0].human" },
    { "{'alteri':[{'angle':'90'}]}", IND_ERROR_TYPE, "alteri[0].angle" },
    { "{'alteri':[{'angle':1e308,'distance':1}]}", IND_ERROR_OUT_OF_RANGE, "alteri[0].angle" },
    { "{'alteri':[{'angle':1e999,'distance':1}]}", IND_ERROR_NUMBER_TOO_LARGE, "1" },
    { "{'alteri':[{'angle':1,'distance':-1}]}", IND_ERROR_OUT_OF_RANGE, "alteri[0].distance" },
    { "{'alteri':[{'edgeType':3}]}", IND_ERROR_OUT_OF_RANGE, "alteri[0].edgeType" },
    { "{'alteri':[{'edgeType':0.5}]}", IND_ERROR_TYPE, "alteri[0].edgeType" },
    { "{'alteri':[{'conflict':1}]}", IND_ERROR_TYPE, "alteri[0].conflict" },
    { "{'alteri':[{'id':1}],'connections':[{'id1':1,'id2':2}]}", IND_ERROR_ID_UNKNOWN, "connections[0].id2" },
    { "{'alteri':[{'id':1}],'connections':[{'id1':1}]}", IND_ERROR_KEY_MISSING, "connections[0]" },
    { "{'alteri':[{'id':1}],'connections':[null]}", IND_ERROR_TYPE, "connections[0]" },
    { "{'alteri':[", IND_ERROR_CUT_SHORT, "1" },
  };
  g_autofree char *longest = g_strnfill (201, 'x'), *text = g_strdup_printf ("{'alteri':[{'name':'%s'}]}", longest);
  g_autoptr (GError) too_long = NULL;

  for (gsize k = 0; k < G_N_ELEMENTS (rows); k++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", rows[k].text);
      g_assert_null (read_text (rows[k].text, NULL, &error));
      g_assert_error (error, IND_ERROR, (int) rows[k].code);
      g_assert_cmpstr (ind_error_where (error), ==, rows[k].where);
      g_assert_null (strstr (error->message, "Hemmelig"));
    }
  g_assert_null (read_text (text, NULL, &too_long));
  g_assert_cmpstr (ind_error_where (too_long), ==, "alteri[0].name");
}

/* Hundreds of people, and as many as may be. */
static void
test_many (void)
{
  for (guint n = 500; n <= IND_EASYNWK_MAX_PEOPLE + 1; n += IND_EASYNWK_MAX_PEOPLE + 1 - 500)
    {
      g_autoptr (GString) text = g_string_new ("{'alteri':[");
      g_autoptr (GError) error = NULL;
      g_autoptr (IndCase) drawn = NULL;

      for (guint k = 0; k < n; k++)
        g_string_append_printf (text, "%s{'id':%u,'name':'Nr. %u','angle':%u,'distance':%u}", k > 0 ? "," : "", k, k, k % 180, k % 110);
      g_string_append (text, "]}");
      drawn = read_text (text->str, NULL, &error);
      if (n <= IND_EASYNWK_MAX_PEOPLE)
        g_assert_cmpuint (ind_list_length (drawn->contacts), ==, n);
      else
        g_assert_error (error, IND_ERROR, IND_ERROR_TOO_MANY);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/easynwk/sample", Fixture, NULL, set_up, test_sample, tear_down);
  g_test_add ("/easynwk/one-change", Fixture, NULL, set_up, test_one_change, tear_down);
  g_test_add ("/easynwk/namesakes", Fixture, NULL, set_up, test_namesakes, tear_down);
  g_test_add_func ("/easynwk/older", test_older);
  g_test_add_func ("/easynwk/refused", test_refused);
  g_test_add_func ("/easynwk/many", test_many);
  return g_test_run ();
}
