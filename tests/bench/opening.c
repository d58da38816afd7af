#include "config.h"

#include "ind-bench-cases.h"
#include "ind-fault-vfs.h"
#include "ind-test-desk.h"

#include <stdio.h>

/*
 * How long it takes to open a case with all its objects, in a database of 70 cases and in one of 10,000. The same case
 * stands in both, many times among others, and is opened now here, now there, so that nothing is warm for one alone.
 */

#define FEW 70
#define MANY 10000
#define COPIES IND_BENCH_COPIES
#define ROUNDS 5
#define LIMIT 1.2

typedef struct
{
  char *path;
  IndDesk *desk;
  gint64 copies[COPIES];
  double times[COPIES * ROUNDS];
} Database;

static void
fill (Database *database, guint n)
{
  database->path = ind_bench_fill (n, database->copies);
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
  double in_few, in_many;

  g_test_init (&argc, &argv, NULL);
  ind_fault_vfs_install ();
  fill (&few, FEW);
  fill (&many, MANY);
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
