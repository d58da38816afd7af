#include "config.h"

#include "ind-test-scan.h"

#include "ind-format.h"

#include <string.h>

/* A search as somebody would make it who has all day: every word of every text of every case is looked at. */

typedef struct
{
  gint64 id;
  GPtrArray *words;
} Scanned;

static void
scanned_free (gpointer data)
{
  Scanned *self = data;

  g_ptr_array_unref (self->words);
  g_free (self);
}

static void
add_words (Scanned *self, const char *text)
{
  g_autofree char *folded = ind_fold (text);
  const char *at = folded;

  while (*at != '\0')
    {
      const char *word = at;

      while (*at != '\0' && g_unichar_isalnum (g_utf8_get_char (at)))
        at = g_utf8_next_char (at);
      if (at > word)
        g_ptr_array_add (self->words, g_strndup (word, (gsize) (at - word)));
      if (*at != '\0')
        at = g_utf8_next_char (at);
    }
}

/* Everything that people wrote, but numbers of persons, where they live, and what has a form of its own. */
static gboolean
scan_record (IndRecord *record, gpointer data, GError **error)
{
  for (const IndField *field = record->table->fields; field->name != NULL; field++)
    {
      gboolean text = field->type == IND_FIELD_TEXT && field->form == IND_FORM_ANY && field->values == NULL
                      && !g_str_equal (field->name, "cpr") && !g_str_equal (field->name, "address");
      gboolean name = field->type == IND_FIELD_PARTY && ind_record_get_record (record, field) == NULL;

      if (text || name)
        add_words (data, ind_record_get_text (record, field));
    }
  return TRUE;
}

static Scanned *
scan (IndDesk *desk, gint64 id)
{
  Scanned *self = g_new (Scanned, 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (IndCase) family = ind_store_load_case (desk->store, id, &error);

  g_assert_no_error (error);
  self->id = id;
  self->words = g_ptr_array_new_with_free_func (g_free);
  ind_record_foreach ((IndRecord *) family, scan_record, self, NULL);
  return self;
}

static gboolean
begins (const char *word, const char *with, const char *from_a, const char *to_a, const char *from_o, const char *to_o)
{
  g_autoptr (GString) respelt = g_string_new (with);

  g_string_replace (respelt, from_a, to_a, 0);
  g_string_replace (respelt, from_o, to_o, 0);
  return g_str_has_prefix (word, respelt->str);
}

static gboolean
has (Scanned *self, const char *sought)
{
  for (guint k = 0; k < self->words->len; k++)
    {
      const char *word = self->words->pdata[k];

      if (g_str_has_prefix (word, sought) || begins (word, sought, "ae", "æ", "oe", "ø")
          || begins (word, sought, "æ", "ae", "ø", "oe"))
        return TRUE;
    }
  return FALSE;
}

static char *
some_word (GPtrArray *cases, GRand *rand)
{
  Scanned *one = cases->pdata[g_rand_int_range (rand, 0, (gint32) cases->len)];
  const char *word = one->words->len == 0 ? "intet" : one->words->pdata[g_rand_int_range (rand, 0, (gint32) one->words->len)];
  gint32 length = (gint32) g_utf8_strlen (word, -1);

  return g_utf8_substring (word, 0, g_rand_boolean (rand) ? length : g_rand_int_range (rand, 1, length + 1));
}

static void
assert_same (IndDesk *desk, GPtrArray *cases, char **sought)
{
  g_autofree char *text = g_strjoinv (" ", sought);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = ind_store_search (desk->store, text, 0, &error);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_int64_hash, g_int64_equal);

  g_assert_no_error (error);
  for (guint k = 0; k < found->len; k++)
    g_assert_true (g_hash_table_add (ids, &((IndCaseSummary *) found->pdata[k])->id));
  for (guint k = 0; k < cases->len; k++)
    {
      Scanned *one = cases->pdata[k];
      gboolean all = TRUE;

      for (char **word = sought; *word != NULL; word++)
        all = all && has (one, *word);
      if (g_hash_table_contains (ids, &one->id) != all)
        g_error ("“%s” is %s", text, all ? "not found" : "found where it does not stand");
    }
}

/** ind_test_assert_search_is_a_scan: @n random searches find what looking through everything finds. */
void
ind_test_assert_search_is_a_scan (IndDesk *desk, GRand *rand, guint n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) summaries = ind_store_list_cases (desk->store, &error);
  g_autoptr (GPtrArray) cases = g_ptr_array_new_with_free_func (scanned_free);

  g_assert_no_error (error);
  for (guint k = 0; k < summaries->len; k++)
    g_ptr_array_add (cases, scan (desk, ((IndCaseSummary *) summaries->pdata[k])->id));
  for (; n > 0 && cases->len > 0; n--)
    {
      char *sought[4] = { NULL };

      for (gint32 k = g_rand_int_range (rand, 1, 4); k-- > 0;)
        sought[k] = some_word (cases, rand);
      assert_same (desk, cases, sought);
      for (guint k = 0; sought[k] != NULL; k++)
        g_free (sought[k]);
    }
}
