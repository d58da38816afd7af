#include "config.h"

#include "ind-case-file.h"
#include "ind-desk-overview.h"
#include "ind-fault-vfs.h"
#include "ind-test-desk.h"

#include <stdio.h>

/*
 * How long it takes to find what the overview says, in databases of 2,000 and of 10,000 families: the invented ones, many
 * times over. The median of several readings, the first of a newly opened database apart.
 */

#define ROUNDS 15
#define LIMIT 60      /* milliseconds for 2,000 */
#define TODAY ind_date_new (2026, 11, 23)

static GPtrArray *
sample_paths (void)
{
  g_autofree char *folder = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "..", "..", "data", "sample", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".json"))
      g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
  return paths;
}

static void
fill (IndStore *store, guint n)
{
  g_autoptr (GPtrArray) paths = sample_paths (), differing = g_ptr_array_new_with_free_func (g_free);

  for (guint k = 0; k < n; k++)
    {
      g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (IndCase) family = ind_case_file_read_path (paths->pdata[k % paths->len], ids, NULL);
      g_autofree char *reference = g_strdup_printf ("R-%u", k);

      ind_record_set_text_at ((IndRecord *) family, "reference", reference);
      if (k % 100 == 0)
        g_assert_true (ind_store_begin (store, NULL));
      g_assert_true (ind_store_insert_case (store, family, differing, NULL));
      if (k % 100 == 99 || k + 1 == n)
        g_assert_true (ind_store_commit (store, family->id, IND_LABEL_TAKEN_IN, NULL, NULL));
    }
}

static double
read_once (IndDesk *desk, guint *n_lines)
{
  gint64 began = g_get_monotonic_time ();
  g_autoptr (IndOverview) overview = ind_desk_overview (desk, TODAY, NULL);
  double time = (double) (g_get_monotonic_time () - began) / 1000;

  *n_lines = 0;
  for (guint k = 0; k < IND_N_OVERVIEW_SECTIONS; k++)
    *n_lines += ind_overview_lines (overview, k)->len;
  return time;
}

static int
by_size (const void *a, const void *b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return one < other ? -1 : one > other;
}

static double
measure (guint n)
{
  g_autofree char *path = ind_test_new_path ();
  g_autoptr (IndDesk) desk = ind_test_open (path);
  double times[ROUNDS], first;
  guint n_lines;

  fill (desk->store, n);
  g_clear_object (&desk);
  desk = ind_test_open (path);
  first = read_once (desk, &n_lines);
  for (guint k = 0; k < ROUNDS; k++)
    times[k] = read_once (desk, &n_lines);
  qsort (times, ROUNDS, sizeof *times, by_size);
  printf ("overview of %u families: first %.1f ms, then %.1f ms (%u lines)\n", n, first, times[ROUNDS / 2], n_lines);
  g_clear_object (&desk);
  ind_test_remove (path);
  return times[ROUNDS / 2];
}

int
main (int argc, char **argv)
{
  double few;

  g_test_init (&argc, &argv, NULL);
  ind_clock_set (TODAY);
  ind_fault_vfs_install ();
  few = measure (2000);
  measure (10000);
  printf ("of 2,000 at most %d ms\n", LIMIT);
  return few > LIMIT;
}
