#define _GNU_SOURCE
#include "config.h"

#include "ind-seal.h"

#include <glib/gstdio.h>
#include <string.h>

/* What docs/backup-format.md says of the file. */
#define COST_AT 17
#define HEADER 73
#define CHUNK 65536
#define SEALED_CHUNK (CHUNK + 17)

/* As little as libsodium allows: these tests open some thousand files. */
static const IndSealCost least = { 1, 8192 };

static IndPassword *
password (const char *text)
{
  return ind_password_new (text, strlen (text));
}

typedef gboolean (*Way) (FILE *from, FILE *to, const IndPassword *password, const IndSealCost *cost, GError **error);

static GBytes *
run (Way way, GBytes *bytes, const char *text, const IndSealCost *cost, GError **error)
{
  g_autoptr (IndPassword) secret = password (text);
  gsize size, length = 0;
  gconstpointer data = g_bytes_get_data (bytes, &size);
  char *result = NULL, nothing = 0;
  FILE *from = fmemopen (size > 0 ? (void *) data : &nothing, size, "r"), *to = open_memstream (&result, &length);
  gboolean done = way (from, to, secret, cost, error);

  fclose (from);
  fclose (to);
  if (done)
    return g_bytes_new_with_free_func (result, length, free, result);
  free (result);
  return NULL;
}

static GBytes *
make_bytes (gsize size)
{
  guint8 *bytes = g_malloc (size + 1);

  for (gsize k = 0; k < size; k++)
    bytes[k] = (guint8) (k * 7 + k / 251);
  return g_bytes_new_take (bytes, size);
}

static GBytes *
seal (gsize size)
{
  g_autoptr (GBytes) plain = make_bytes (size);
  g_autoptr (GError) error = NULL;
  GBytes *sealed = run (ind_seal_write, plain, "hestesko", &least, &error);

  g_assert_no_error (error);
  return sealed;
}

static void
assert_refused (const guint8 *data, gsize size, IndErrorCode one, IndErrorCode other)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) opened = run (ind_seal_read, bytes, "hestesko", &ind_seal_most, &error);

  g_assert_null (opened);
  g_assert_cmpuint (error->domain, ==, IND_ERROR);
  if (error->code != (int) one)
    g_assert_cmpint (error->code, ==, other);
}

static void
test_round_trip (void)
{
  static const gsize sizes[] = { 0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 300000 };

  for (gsize k = 0; k < G_N_ELEMENTS (sizes); k++)
    {
      g_autoptr (GBytes) plain = make_bytes (sizes[k]), sealed = seal (sizes[k]);
      g_autoptr (GBytes) opened = run (ind_seal_read, sealed, "hestesko", &least, NULL);
      gsize chunks = MAX (1, (sizes[k] + CHUNK - 1) / CHUNK);

      g_assert_true (g_bytes_equal (plain, opened));
      g_assert_cmpuint (g_bytes_get_size (sealed), ==, HEADER + sizes[k] + 17 * chunks);
    }
}

/* Nothing of what was sealed can be seen, nor is it the same twice. */
static void
test_hidden (void)
{
  g_autoptr (GBytes) plain = g_bytes_new_static ("Ida Holm Ida Holm", 17);
  g_autoptr (GBytes) one = run (ind_seal_write, plain, "hestesko", &least, NULL);
  g_autoptr (GBytes) other = run (ind_seal_write, plain, "hestesko", &least, NULL);
  const char *data = g_bytes_get_data (one, NULL);

  g_assert_null (memmem (data, g_bytes_get_size (one), "Ida", 3));
  g_assert_false (g_bytes_equal (one, other));
}

static void
test_wrong_password (void)
{
  static const char *const wrong[] = { "", "hestesk", "hestesko ", "Hestesko" };
  g_autoptr (GBytes) sealed = seal (1000);

  for (gsize k = 0; k < G_N_ELEMENTS (wrong); k++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (run (ind_seal_read, sealed, wrong[k], &ind_seal_most, &error));
      g_assert_error (error, IND_ERROR, IND_ERROR_WRONG_PASSWORD);
    }
}

/* Every byte of a small file, changed in one bit and in all. */
static void
test_every_byte (void)
{
  static const guint8 changes[] = { 0x01, 0xff };
  g_autoptr (GBytes) sealed = seal (150);
  gsize size;
  g_autofree guint8 *data = g_memdup2 (g_bytes_get_data (sealed, NULL), g_bytes_get_size (sealed));

  size = g_bytes_get_size (sealed);
  for (gsize at = 0; at < size; at++)
    for (gsize k = 0; k < G_N_ELEMENTS (changes); k++)
      {
        data[at] ^= changes[k];
        if (at < COST_AT)
          assert_refused (data, size, IND_ERROR_NOT_A_BACKUP, IND_ERROR_NOT_A_BACKUP);
        else
          assert_refused (data, size, IND_ERROR_WRONG_PASSWORD, IND_ERROR_BACKUP_DAMAGED);
        data[at] ^= changes[k];
      }
}

static void
test_every_cut (void)
{
  g_autoptr (GBytes) sealed = seal (150);
  gsize size;
  const guint8 *data = g_bytes_get_data (sealed, &size);
  g_autofree guint8 *longer = g_malloc0 (size + 1);

  for (gsize length = 0; length < size; length++)
    assert_refused (data, length, length < COST_AT ? IND_ERROR_NOT_A_BACKUP : IND_ERROR_BACKUP_DAMAGED,
                    length < COST_AT ? IND_ERROR_NOT_A_BACKUP : IND_ERROR_WRONG_PASSWORD);
  memcpy (longer, data, size);
  assert_refused (longer, size + 1, IND_ERROR_WRONG_PASSWORD, IND_ERROR_BACKUP_DAMAGED);
}

/* In a file of several chunks each is its own, in its place: none can be changed, left out, doubled or moved. */
static void
test_chunks (void)
{
  g_autoptr (GBytes) sealed = seal (3 * CHUNK + 500);
  gsize size;
  const guint8 *data = g_bytes_get_data (sealed, &size);
  g_autofree guint8 *other = g_malloc (size + SEALED_CHUNK);
  const gsize second = HEADER + SEALED_CHUNK, third = second + SEALED_CHUNK;
  static const gsize cuts[] = { HEADER + SEALED_CHUNK, HEADER + 2 * SEALED_CHUNK, HEADER + 3 * SEALED_CHUNK,
                                HEADER + 2 * SEALED_CHUNK + 1000 };

  for (gsize at = second + 10; at < size; at += 9973)
    {
      memcpy (other, data, size);
      other[at] ^= 4;
      assert_refused (other, size, IND_ERROR_BACKUP_DAMAGED, IND_ERROR_BACKUP_DAMAGED);
    }
  for (gsize k = 0; k < G_N_ELEMENTS (cuts); k++)
    assert_refused (data, cuts[k], IND_ERROR_BACKUP_DAMAGED, IND_ERROR_BACKUP_DAMAGED);
  memcpy (other, data, size);
  memcpy (other + second, data + third, SEALED_CHUNK);
  memcpy (other + third, data + second, SEALED_CHUNK);
  assert_refused (other, size, IND_ERROR_BACKUP_DAMAGED, IND_ERROR_BACKUP_DAMAGED);
  memcpy (other, data, second);
  memcpy (other + second, data + third, size - third);
  assert_refused (other, size - SEALED_CHUNK, IND_ERROR_BACKUP_DAMAGED, IND_ERROR_BACKUP_DAMAGED);
  memcpy (other, data, third);
  memcpy (other + third, data + second, size - second);
  assert_refused (other, size + SEALED_CHUNK, IND_ERROR_BACKUP_DAMAGED, IND_ERROR_BACKUP_DAMAGED);
}

/* A file that asks for more work than any of ours does is not obeyed. */
static void
test_bounds (void)
{
  static const struct { gsize at; guint64 value; } costs[] = {
    { COST_AT, 0 }, { COST_AT, 21 }, { COST_AT, G_MAXUINT64 }, { COST_AT + 8, 0 },
    { COST_AT + 8, (G_GUINT64_CONSTANT (1) << 30) + 1 }, { COST_AT + 8, G_MAXUINT64 },
  };
  g_autoptr (GBytes) sealed = seal (10);
  gsize size = g_bytes_get_size (sealed);

  for (gsize k = 0; k < G_N_ELEMENTS (costs); k++)
    {
      g_autofree guint8 *data = g_memdup2 (g_bytes_get_data (sealed, NULL), size);
      guint64 value = GUINT64_TO_LE (costs[k].value);
      gint64 before = g_get_monotonic_time ();

      memcpy (data + costs[k].at, &value, sizeof value);
      assert_refused (data, size, IND_ERROR_BACKUP_DAMAGED, IND_ERROR_BACKUP_DAMAGED);
      g_assert_cmpint (g_get_monotonic_time () - before, <, G_USEC_PER_SEC);
    }
}

static void
test_password_files (void)
{
  g_autofree char *folder = g_dir_make_tmp ("indgang-XXXXXX", NULL), *path = g_build_filename (folder, "password", NULL);
  g_autofree char *longest = g_strnfill (1024, 'x'), *too_long = g_strnfill (1025, 'x');
  g_autofree char *longest_line = g_strconcat ("hestesko\n", too_long, NULL);
  const struct { const char *text; const char *password; IndErrorCode code; } files[] = {
    { "hestesko", "hestesko", 0 },
    { "hestesko\n", "hestesko", 0 },
    { "hestesko\r\n", "hestesko", 0 },
    { "hestesko\nand more", "hestesko", 0 },
    { " æ ø \n", " æ ø ", 0 },
    { longest_line, "hestesko", 0 },
    { "", NULL, IND_ERROR_NO_PASSWORD },
    { "\n", NULL, IND_ERROR_NO_PASSWORD },
    { "\r\nhestesko", NULL, IND_ERROR_NO_PASSWORD },
    { too_long, NULL, IND_ERROR_TEXT_TOO_LONG },
  };

  for (gsize k = 0; k < G_N_ELEMENTS (files); k++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (IndPassword) read = NULL;

      g_assert_true (g_file_set_contents (path, files[k].text, -1, NULL));
      read = ind_password_from_file (path, &error);
      if (files[k].password == NULL)
        {
          g_assert_null (read);
          g_assert_error (error, IND_ERROR, (int) files[k].code);
          g_assert_cmpstr (ind_error_file (error), ==, path);
        }
      else
        {
          /* It is the same password where it opens what that one has sealed. */
          g_autoptr (GBytes) plain = make_bytes (10), sealed = run (ind_seal_write, plain, files[k].password, &least, NULL);
          FILE *from = fmemopen ((void *) g_bytes_get_data (sealed, NULL), g_bytes_get_size (sealed), "r");
          FILE *to = g_fopen ("/dev/null", "w");

          g_assert_no_error (error);
          g_assert_true (ind_seal_read (from, to, read, &least, NULL));
          fclose (from);
          fclose (to);
        }
    }
  g_unlink (path);
  {
    g_autoptr (GError) missing = NULL, folders = NULL;

    g_assert_null (ind_password_from_file (path, &missing));
    g_assert_error (missing, IND_ERROR, IND_ERROR_FILE_MISSING);
    g_assert_null (ind_password_from_file (folder, &folders));
    g_assert_error (folders, IND_ERROR, IND_ERROR_FILE_UNREADABLE);
  }
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/seal/round-trip", test_round_trip);
  g_test_add_func ("/seal/hidden", test_hidden);
  g_test_add_func ("/seal/wrong-password", test_wrong_password);
  g_test_add_func ("/seal/every-byte", test_every_byte);
  g_test_add_func ("/seal/every-cut", test_every_cut);
  g_test_add_func ("/seal/chunks", test_chunks);
  g_test_add_func ("/seal/bounds", test_bounds);
  g_test_add_func ("/seal/password-files", test_password_files);
  return g_test_run ();
}
