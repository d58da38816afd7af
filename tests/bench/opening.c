#include "config.h"

#include "ind-fault-vfs.h"
#include "ind-generator.h"
#include "ind-test-desk.h"

#include <stdio.h>

/*
 * How long it takes to open a case with all its objects, in a database of 70 cases and in one of 10,000. The same case
 * stands in both, many times among others, and is opened now here, now there, so that nothing is warm for one alone.
 */

#define FEW 70
#define MANY 10000
#define COPIES 20
#define ROUNDS 5
#define LIMIT 1.2

typedef struct
{
  char *path;
  IndDesk *desk;
  gint64 copies[COPIES];
  double times[COPIES * ROUNDS];
} Database;

static IndCase *
renamed (const char *text, guint number)
{
  IndCase *family = ind_test_read_case (text);
  g_autofree char *reference = g_strdup_printf ("R-%u", number);

  ind_record_set_text_at ((IndRecord *) family, "reference", reference);
  return family;
}

/* Writes cases, a hundred in one transaction, for speed; every so often one is the case that is measured. */
static void
fill (Database *database, guint n, const char *measured, GPtrArray *others)
{
  g_autoptr (GPtrArray) differing = g_ptr_array_new_with_free_func (g_free);
  IndStore *store;

  database->path = ind_test_new_path ();
  database->desk = ind_test_open (database->path);
  store = database->desk->store;
  for (guint k = 0; k < n; k++)
    {
      guint every = n / COPIES;
      gboolean is_copy = k % every == every / 2 && k / every < COPIES;
      g_autoptr (IndCase) family = renamed (is_copy ? measured : others->pdata[k % others->len], k);

      if (k % 100 == 0)
        g_assert_true (ind_store_begin (store, NULL));
      g_assert_true (ind_store_insert_case (store, family, differing, NULL));
      if (is_copy)
        database->copies[k / every] = family->id;
      if (k % 100 == 99 || k + 1 == n)
        g_assert_true (ind_store_commit (store, family->id, IND_LABEL_TAKEN_IN, NULL, NULL));
    }
  g_clear_object (&database->desk);
  database->desk = ind_test_open (database->path);
}

static void
open_one (Database *database, guint at)
{
  gint64 began = g_get_monotonic_time ();
  g_autoptr (IndCase) family = ind_store_load_case (database->desk->store, database->copies[at % COPIES], NULL);

  database->times[at] = (double) (g_get_monotonic_time () - began) / 1000;
  g_assert_nonnull (family);
}

static int
by_size (const void *a, const void *b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return one < other ? -1 : one > other;
}

static double
median (Database *database)
{
  qsort (database->times, COPIES * ROUNDS, sizeof *database->times, by_size);
  return database->times[COPIES * ROUNDS / 2];
}

static void
clear (Database *database)
{
  g_clear_object (&database->desk);
  ind_test_remove (database->path);
  g_free (database->path);
}

int
main (int argc, char **argv)
{
  static Database few, many;
  g_autoptr (GPtrArray) others = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *measured = NULL;
  double in_few, in_many;

  g_test_init (&argc, &argv, NULL);
  ind_fault_vfs_install ();
  measured = ind_test_case_text ("soerensen-yilmaz");
  for (guint seed = 1; seed <= 40; seed++)
    g_ptr_array_add (others, ind_generate_case (seed));
  fill (&few, FEW, measured, others);
  fill (&many, MANY, measured, others);
  for (guint k = 0; k < COPIES * ROUNDS; k++)
    {
      open_one (&few, k);
      open_one (&many, k);
    }
  in_few = median (&few);
  in_many = median (&many);
  printf ("opening a case, median of %d: %.2f ms among %d, %.2f ms among %d, ratio %.2f (at most %.1f)\n", COPIES * ROUNDS,
          in_few, FEW, in_many, MANY, in_many / in_few, LIMIT);
  clear (&few);
  clear (&many);
  return in_many / in_few > LIMIT;
}
