#include "config.h"

#include "ind-backup-private.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

/* Little work for making a key: the fuzzer would otherwise be busy with that. */
static const IndSealCost most = { 2, 65536 };

static void
assert_answer (gboolean done, const GError *error)
{
  if (done != (error == NULL) || (error != NULL && error->domain != IND_ERROR))
    g_abort ();
}

static void
try_sealed (const guint8 *data, gsize size)
{
  g_autoptr (IndPassword) password = ind_password_new ("hestesko", 8);
  g_autoptr (GError) error = NULL;
  FILE *from = fmemopen ((void *) data, size, "r"), *to = g_fopen ("/dev/null", "w");

  assert_answer (ind_seal_read (from, to, password, &most, &error), error);
  fclose (from);
  fclose (to);
}

static void
try_plain (const guint8 *data, gsize size)
{
  static char *path = NULL;
  g_autoptr (GError) error = NULL, broken = NULL;
  g_autoptr (IndStore) copy = NULL;
  IndFacts facts;

  if (path == NULL)
    path = g_strdup_printf ("%s/indgang-fuzz-%d.db", g_file_test ("/dev/shm", G_FILE_TEST_IS_DIR) ? "/dev/shm" : g_get_tmp_dir (),
                            getpid ());
  if (!g_file_set_contents (path, (const char *) data, (gssize) size, NULL))
    g_abort ();
  assert_answer (ind_copy_is_whole (path, &error), error);
  copy = ind_copy_open (path, path, &facts, &broken);
  assert_answer (copy != NULL, broken);
  g_clear_pointer (&copy, ind_store_close);
  ind_remove_database (path);
}

/* Whatever the bytes are, they are taken for a backup, or refused with an error of ours. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  if (size >= 7 && memcmp (data, IND_SEAL_MAGIC, 7) == 0)
    try_sealed (data, size);
  else if (size > 0)
    try_plain (data, size);
  return 0;
}
