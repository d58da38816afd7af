#include "config.h"

#include "ind-case-file.h"
#include "ind-case-schema.h"
#include "ind-generator.h"
#include "ind-test-desk.h"

/* How many random cases; INDGANG_TEST_CASES asks for more. */
static guint
n_cases (void)
{
  const char *wanted = g_getenv ("INDGANG_TEST_CASES");

  return wanted != NULL ? (guint) g_ascii_strtoull (wanted, NULL, 10) : 200;
}

static guint
first_seed (void)
{
  const char *wanted = g_getenv ("INDGANG_TEST_SEED");

  return wanted != NULL ? (guint) g_ascii_strtoull (wanted, NULL, 10) : 1;
}

static void
assert_same_case (const char *one, const char *other)
{
  g_autofree char *difference = ind_case_difference (one, other);

  g_assert_cmpstr (difference, ==, NULL);
}

/* Takes a file in, exports it so that it can be read again, takes it back and makes it again. */
static void
go_round (const char *text)
{
  g_autoptr (IndDesk) desk = ind_test_open (NULL);
  g_autofree char *empty = ind_test_dump (desk);
  gint64 id = ind_test_take_in (desk, text);
  g_autofree char *full = ind_test_dump (desk);
  g_autofree char *exported = ind_test_export (desk, id);
  g_autoptr (IndCase) read_again = NULL;
  g_autofree char *undone = NULL, *redone = NULL, *again = NULL;
  g_autoptr (GError) error = NULL;

  assert_same_case (text, exported);
  read_again = ind_test_read_case (exported);
  ind_test_assert_sound (desk);

  g_assert_cmpint (ind_desk_undo (desk, 0, &error), ==, id);
  g_assert_no_error (error);
  undone = ind_test_dump (desk);
  g_assert_cmpstr (undone, ==, empty);

  g_assert_cmpint (ind_desk_redo (desk, 0, &error), ==, id);
  g_assert_no_error (error);
  redone = ind_test_dump (desk);
  g_assert_cmpstr (redone, ==, full);
  again = ind_test_export (desk, id);
  g_assert_cmpstr (again, ==, exported);
}

static void
test_samples (void)
{
  static const char *const names[] = { "soerensen-yilmaz", "holm", "nielsen-referral" };

  for (gsize k = 0; k < G_N_ELEMENTS (names); k++)
    {
      g_autofree char *text = ind_test_case_text (names[k]);

      go_round (text);
    }
}

static void
test_random (void)
{
  for (guint k = 0; k < n_cases (); k++)
    {
      g_autofree char *text = ind_generate_case (first_seed () + k);

      g_test_message ("seed %u", first_seed () + k);
      go_round (text);
    }
}

/* What is not known is passed over and said once, however often it stands there. */
static void
test_unknown_keys (void)
{
  const char *text = "{\"format\":\"indgang-case\",\"version\":1,\"future\":{\"id\":\"p\"},\"case\":{\"reference\":\"A\","
                     "\"family_name\":\"B\",\"model\":\"en-indgang\",\"status\":\"referred\"},\"persons\":["
                     "{\"id\":\"p\",\"name\":\"C\",\"relation\":\"child\",\"hair\":1},"
                     "{\"id\":\"q\",\"name\":\"D\",\"relation\":\"child\",\"hair\":2}]}";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GPtrArray) passed_over = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (IndCase) family = ind_case_file_read (bytes, passed_over, &error);

  g_assert_no_error (error);
  g_assert_nonnull (family);
  g_assert_cmpuint (passed_over->len, ==, 2);
}

/* Amounts as large and as small as they may be; a text that only looks like one. */
static void
test_amounts (void)
{
  static const char *const amounts[] = { "0", "0.1", "12.50", "1e17", "1e20", "1.5e300", "1e-300", "1E+2", "1e-10" };

  for (gsize k = 0; k < G_N_ELEMENTS (amounts); k++)
    {
      g_autofree char *text = g_strdup_printf (
        "{\"format\":\"indgang-case\",\"version\":1,\"case\":{\"reference\":\"A\",\"family_name\":\"\\\"1e+17.0\",\"model\":"
        "\"en-indgang\",\"status\":\"referred\"},\"persons\":[{\"id\":\"p\",\"name\":\"C\",\"relation\":\"child\"}],\"measures\":[{"
        "\"id\":\"m\",\"kind\":\"other\",\"one_off\":%s}]}", amounts[k]);

      g_test_message ("%s", amounts[k]);
      go_round (text);
    }
}

/* The test's own measure: it must see a difference where there is one. */
static void
test_measure (void)
{
  g_autofree char *text = ind_test_case_text ("nielsen-referral");
  g_autofree char *difference = NULL, *other = NULL;
  g_autoptr (GString) changed = g_string_new (text);

  g_string_replace (changed, "2026-03-11", "2026-03-12", 0);
  difference = ind_case_difference (text, changed->str);
  g_assert_cmpstr (difference, ==, "$.persons[0].birth_date");
  g_string_assign (changed, text);
  g_string_replace (changed, "\"decision\": \"undecided\",", "", 0);
  other = ind_case_difference (text, changed->str);
  g_assert_cmpstr (other, ==, "$.case.target_group.decision only in the first");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/round-trip/measure", test_measure);
  g_test_add_func ("/round-trip/amounts", test_amounts);
  g_test_add_func ("/round-trip/samples", test_samples);
  g_test_add_func ("/round-trip/unknown-keys", test_unknown_keys);
  g_test_add_func ("/round-trip/random", test_random);
  return g_test_run ();
}
