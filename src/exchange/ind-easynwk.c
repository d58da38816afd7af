#include "config.h"

#include "ind-easynwk.h"

#include <math.h>
#include <string.h>

#include "ind-easynwk-private.h"
#include "ind-format.h"
#include "ind-items.h"

/*
 * The format is described by the program itself (src/data/Alter.ts, NWK.ts and NWKVersion.ts of easynwk-web). What is left
 * out of an older file takes the value that easyNWK gives it; who has no place there gets none here, and is placed by the
 * program.
 */

/* A name for somebody who has none in the file. */
#define NAMELESS "?"

/* More than 100 is outside; how far outside says nothing. */
#define OUTERMOST 110.0

/* An angle may be written as 350 or -370; what is larger is no angle. */
#define LARGEST_ANGLE 720.0

/* The quadrants, clockwise from the top. */
static const char *const sectors[] = { "family", "x-professionals", "x-colleagues", "friends" };

/* What one file holds about one of its people, over all its maps. */
typedef struct
{
  char *id;              /* (nullable) */
  IndRecord *contact;
  guint last_map;        /* the number of the last map, from 1, on which they stand */
} Known;

typedef struct
{
  IndCase *drawn;
  GHashTable *known;        /* kind and name → GPtrArray of Known */
  GPtrArray *passed_over;   /* (nullable) */
  guint map;                /* the number of the map at hand, from 1 */
  GHashTable *tied;         /* "number number" of its nodes between which there is a line */
} Reader;

static void
known_free (gpointer data)
{
  Known *self = data;

  g_free (self->id);
  g_free (self);
}

static void
set_record (IndRecord *record, const char *field, IndRecord *other)
{
  ind_record_set_record_at (record, field, other);
}

/* Adds a record to the end of its owner's list. Returns: (transfer none) */
static IndRecord *
add (IndRecord *owner, const IndTable *table)
{
  const IndList *list = ind_record_list_of (owner, table);
  g_autoptr (IndRecord) record = ind_record_new (table, 0);

  ind_record_insert (owner, list, record, ind_list_length (ind_record_get_list (owner, list)));
  return record;
}

/* Pets are told from places and things by the sign that was chosen for them, where there is one. */
static IndContactKind
kind_of (gboolean human, const char *emoji)
{
  gunichar sign = emoji != NULL ? g_utf8_get_char (emoji) : 0;

  if (human)
    return IND_CONTACT_PERSON;
  /* Unicode's blocks of animals. */
  return (sign >= 0x1f400 && sign <= 0x1f43f) || (sign >= 0x1f980 && sign <= 0x1f9ae) ? IND_CONTACT_PET : IND_CONTACT_PLACE;
}

/*
 * Who stands on several maps of the file is one: the same name, of those the same id, and never two on one map.
 * Returns: (transfer none): the contact
 */
static IndRecord *
find_contact (Reader *self, const char *name, const char *id, IndContactKind kind)
{
  g_autofree char *key = g_strdup_printf ("%d %s", kind == IND_CONTACT_PERSON, name);
  GPtrArray *namesakes = g_hash_table_lookup (self->known, key);
  Known *found = NULL;

  if (namesakes == NULL)
    {
      namesakes = g_ptr_array_new_with_free_func (known_free);
      g_hash_table_insert (self->known, g_steal_pointer (&key), namesakes);
    }
  for (guint k = 0; k < namesakes->len; k++)
    {
      Known *known = namesakes->pdata[k];

      if (known->last_map != self->map && (found == NULL || g_strcmp0 (known->id, id) == 0))
        found = known;
    }
  if (found == NULL)
    {
      found = g_new0 (Known, 1);
      found->id = g_strdup (id);
      found->contact = add ((IndRecord *) self->drawn, &ind_contact_table);
      ind_record_set_text_at (found->contact, "name", name);
      ind_record_set_number_at (found->contact, "kind", kind);
      g_ptr_array_add (namesakes, found);
    }
  found->last_map = self->map;
  return found->contact;
}

static const char *
sector_of (double angle)
{
  double turned = fmod (90 - angle + 360, 360);

  return sectors[MIN ((guint) (turned / 90), G_N_ELEMENTS (sectors) - 1)];
}

static gboolean
read_place (const IndNwkObject *alter, IndRecord *node, GError **error)
{
  double angle, distance;

  if (!ind_nwk_number (alter, "angle", -LARGEST_ANGLE, LARGEST_ANGLE, IND_NO_AMOUNT, &angle, error)
      || !ind_nwk_number (alter, "distance", 0, INFINITY, IND_NO_AMOUNT, &distance, error))
    return FALSE;
  ind_record_set_text_at (node, "sector", sectors[0]);
  if (!ind_amount_is_set (angle) || !ind_amount_is_set (distance))
    return TRUE;
  angle = remainder (angle, 360);
  ind_record_set_text_at (node, "sector", sector_of (angle));
  ind_record_set_amount_at (node, "angle", angle);
  ind_record_set_amount_at (node, "distance", MIN (distance, OUTERMOST));
  return TRUE;
}

static gboolean
read_tie (const IndNwkObject *alter, IndRecord *node, GError **error)
{
  static const IndTieKind kinds[] = { IND_TIE_NONE, IND_TIE_ORDINARY, IND_TIE_STRONG };
  gboolean conflict;
  double kind;

  if (!ind_nwk_number (alter, "edgeType", 0, 2, 1, &kind, error)
      || !ind_nwk_answer (alter, "conflict", FALSE, &conflict, error))
    return FALSE;
  if (kind != floor (kind))
    return ind_nwk_fail (alter, "edgeType", IND_ERROR_TYPE, "whole number", error);
  ind_record_set_number_at (node, "tie", conflict ? IND_TIE_STRAINED : kinds[(int) kind]);
  return TRUE;
}

static gboolean
check_name (const IndNwkObject *place, const char *name, GError **error)
{
  GError *local = NULL;

  if (ind_field_accepts_text (ind_table_field (&ind_contact_table, "name"), name, &local))
    return TRUE;
  ind_nwk_fail (place, "name", local->code, ind_error_what (local), error);
  g_error_free (local);
  return FALSE;
}

/* Somebody, or something, on the map. @nodes: id → IndNode */
static gboolean
read_alter (gpointer reader, const IndNwkObject *alter, gpointer nodes, GError **error)
{
  Reader *self = reader;
  static const char *const taken[] = { "id", "name", "role", "human", "note", "deceased", "edgeType", "angle", "distance",
                                       "conflict", "emoji", NULL };
  g_autofree char *id = NULL, *name = NULL, *role = NULL, *note = NULL, *emoji = NULL;
  IndRecord *map = ind_list_get (self->drawn->maps, self->map - 1), *node = add (map, &ind_node_table), *contact;
  gboolean human, deceased;

  if (!ind_nwk_id (alter, "id", &id, error) || !ind_nwk_text (alter, "name", &name, error)
      || !ind_nwk_text (alter, "role", &role, error)
      || !ind_nwk_text (alter, "note", &note, error) || !ind_nwk_text (alter, "emoji", &emoji, error)
      || !ind_nwk_answer (alter, "human", TRUE, &human, error)
      || !ind_nwk_answer (alter, "deceased", FALSE, &deceased, error)
      || !read_place (alter, node, error) || !read_tie (alter, node, error))
    return FALSE;
  if (id != NULL && g_hash_table_contains (nodes, id))
    return ind_nwk_fail (alter, "id", IND_ERROR_ID_TWICE, id, error);
  if (ind_is_blank (name))
    {
      g_free (name);
      name = g_strdup (!ind_is_blank (role) ? role : !ind_is_blank (emoji) ? emoji : NAMELESS);
    }
  if (!check_name (alter, name, error))
    return FALSE;
  contact = find_contact (self, name, id, kind_of (human, emoji));
  if (!ind_is_blank (role))
    ind_record_set_text_at (contact, "role", role);
  if (deceased)
    ind_record_set_number_at (contact, "deceased", IND_YES);
  set_record (node, "contact", contact);
  ind_record_set_text_at (node, "note", note);
  if (id != NULL)
    g_hash_table_insert (nodes, g_steal_pointer (&id), node);
  ind_nwk_note_others (alter, taken, self->passed_over);
  return TRUE;
}

/* A line between two of them. One to oneself, or a second between the same two, says nothing. */
static gboolean
read_connection (gpointer reader, const IndNwkObject *connection, gpointer nodes, GError **error)
{
  Reader *self = reader;
  static const char *const keys[] = { "id1", "id2", NULL };
  IndRecord *map = ind_list_get (self->drawn->maps, self->map - 1), *ends[2], *tie;
  gint64 one, other;

  for (guint k = 0; k < 2; k++)
    {
      g_autofree char *id = NULL;

      if (!ind_nwk_id (connection, keys[k], &id, error))
        return FALSE;
      if (id == NULL)
        return ind_nwk_fail (connection, NULL, IND_ERROR_KEY_MISSING, keys[k], error);
      ends[k] = g_hash_table_lookup (nodes, id);
      if (ends[k] == NULL)
        return ind_nwk_fail (connection, keys[k], IND_ERROR_ID_UNKNOWN, id, error);
    }
  ind_nwk_note_others (connection, keys, self->passed_over);
  one = MIN (ends[0]->id, ends[1]->id);
  other = MAX (ends[0]->id, ends[1]->id);
  if (one == other
      || !g_hash_table_add (self->tied, g_strdup_printf ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT, one, other)))
    return TRUE;
  tie = add (map, &ind_tie_table);
  set_record (tie, "from", ends[0]);
  set_record (tie, "to", ends[1]);
  ind_record_set_number_at (tie, "kind", IND_TIE_ORDINARY);
  return TRUE;
}

/* Who stands in the centre, as a person who is known by the name alone. */
static gboolean
read_ego (Reader *self, const IndNwkObject *ego, GError **error)
{
  static const char *const taken[] = { "name", NULL };
  IndRecord *map = ind_list_get (self->drawn->maps, self->map - 1), *person = NULL;
  g_autofree char *name = NULL;

  if (!ind_nwk_text (ego, "name", &name, error) || (!ind_is_blank (name) && !check_name (ego, name, error)))
    return FALSE;
  ind_nwk_note_others (ego, taken, self->passed_over);
  if (ind_is_blank (name))
    return TRUE;
  for (guint k = 0; k < ind_list_length (self->drawn->persons) && person == NULL; k++)
    if (g_str_equal (((IndPerson *) ind_list_get (self->drawn->persons, k))->name, name))
      person = ind_list_get (self->drawn->persons, k);
  if (person == NULL)
    {
      person = add ((IndRecord *) self->drawn, &ind_person_table);
      ind_record_set_text_at (person, "name", name);
      ind_record_set_number_at (person, "relation", IND_RELATION_CHILD);
    }
  set_record (add (map, &ind_map_center_table), "target", person);
  return TRUE;
}

static gboolean
read_nwk (Reader *self, const IndNwkObject *nwk, GError **error)
{
  static const char *const taken[] = { "ego", "alteri", "connections", "id", "title", "date", NULL };
  g_autoptr (GHashTable) nodes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *path = ind_nwk_join (nwk->path, "ego"), *general = ind_nwk_join (nwk->general, "ego");
  IndNwkObject ego = { NULL, path, general };

  if (!ind_nwk_object (nwk, "ego", &ego.object, error) || (ego.object != NULL && !read_ego (self, &ego, error)))
    return FALSE;
  ind_nwk_note_others (nwk, taken, self->passed_over);
  return ind_nwk_each (self, nwk, "alteri", IND_EASYNWK_MAX_PEOPLE, read_alter, nodes, error)
         && ind_nwk_each (self, nwk, "connections", IND_EASYNWK_MAX_TIES, read_connection, nodes, error);
}

/* 2023-08-23, in some files with a time of day after it; today's where there is none. */
static gboolean
read_date (const IndNwkObject *version, IndRecord *map, GError **error)
{
  g_autofree char *text = NULL;
  IndDate date = ind_today ();

  if (!ind_nwk_text (version, "date", &text, error))
    return FALSE;
  if (!ind_is_blank (text))
    {
      if (strlen (text) > 10 && text[10] == 'T')
        text[10] = '\0';
      date = ind_date_from_iso (text);
    }
  if (date == IND_NO_DATE)
    return ind_nwk_fail (version, "date", IND_ERROR_NOT_A_DATE, NULL, error);
  ind_record_set_number_at (map, "date", date);
  return TRUE;
}

/* A map with its date; in older files it stands there by itself. */
static gboolean
read_version (gpointer reader, const IndNwkObject *version, gpointer data, GError **error)
{
  Reader *self = reader;
  static const char *const taken[] = { "id", "title", "date", "nwk", NULL };
  IndRecord *map = add ((IndRecord *) self->drawn, &ind_map_table);
  g_autofree char *path = ind_nwk_join (version->path, "nwk"), *general = ind_nwk_join (version->general, "nwk");
  g_autofree char *title = NULL;
  IndNwkObject nwk = { NULL, path, general };

  self->map++;
  g_hash_table_remove_all (self->tied);
  for (guint k = 0; k < G_N_ELEMENTS (sectors); k++)
    ind_record_set_text_at (add (map, &ind_map_sector_table), "text", sectors[k]);
  if (!ind_nwk_text (version, "title", &title, error) || !read_date (version, map, error)
      || !ind_nwk_object (version, "nwk", &nwk.object, error))
    return FALSE;
  ind_record_set_text_at (map, "title", title);
  if (nwk.object == NULL)
    return read_nwk (self, version, error);
  ind_nwk_note_others (version, taken, self->passed_over);
  return read_nwk (self, &nwk, error);
}

/** ind_easynwk_is: Returns: whether what stands in a JSON file is, or was meant to be, a network map of easyNWK's. */
gboolean
ind_easynwk_is (JsonNode *root)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;

  return object != NULL && !json_object_has_member (object, "format")
         && (json_object_has_member (object, "versions") || json_object_has_member (object, "nwk")
             || json_object_has_member (object, "alteri"));
}

/**
 * ind_easynwk_read:
 * @root: what stands in the file, see ind_easynwk_is()
 * @passed_over: (nullable) (element-type utf8): gets the paths of the keys that say something which is not taken
 *
 * Reads a file of easyNWK's: each version is a map, with everyone where they were drawn. An error names the JSON path, and
 * an id or a limit, and nothing else of what stands in the file.
 *
 * Returns: (transfer full) (nullable): a case that holds nothing but the maps, a contact for everyone on them, and persons for
 *   those in their centres, of whom only the names are known; it is for ind_desk_take_in_maps()
 */
IndCase *
ind_easynwk_read (JsonNode *root, GPtrArray *passed_over, GError **error)
{
  static const char *const taken[] = { "versions", NULL };
  g_autoptr (IndCase) drawn = ind_case_new (0);
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GHashTable) tied = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Reader reader = { drawn, known, passed_over, 0, tied };
  IndNwkObject top = { json_node_get_object (root), "", "" };

  if (!json_object_has_member (top.object, "versions"))
    return read_version (&reader, &top, NULL, error) ? g_steal_pointer (&drawn) : NULL;
  ind_nwk_note_others (&top, taken, passed_over);
  if (!ind_nwk_each (&reader, &top, "versions", IND_EASYNWK_MAX_MAPS, read_version, NULL, error))
    return NULL;
  if (reader.map > 0)
    return g_steal_pointer (&drawn);
  ind_nwk_fail (&top, "versions", IND_ERROR_TOO_FEW, "1", error);
  return NULL;
}
