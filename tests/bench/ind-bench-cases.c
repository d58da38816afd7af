#include "config.h"

#include "ind-bench-cases.h"

#include "ind-generator.h"
#include "ind-test-desk.h"

#define OTHERS 40

static IndCase *
renamed (const char *text, guint number)
{
  IndCase *family = ind_test_read_case (text);
  g_autofree char *reference = g_strdup_printf ("R-%u", number);

  ind_record_set_text_at ((IndRecord *) family, "reference", reference);
  return family;
}

/**
 * ind_bench_fill:
 * @copies: (out): the row numbers of the cases that are measured
 *
 * Makes a database of @n cases, every so often the same one among others; a hundred in one transaction, for speed.
 *
 * Returns: (transfer full): its path
 */
char *
ind_bench_fill (guint n, gint64 copies[IND_BENCH_COPIES])
{
  g_autoptr (GPtrArray) differing = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *measured = ind_test_case_text ("soerensen-yilmaz"), *path = ind_test_new_path ();
  g_autoptr (IndDesk) desk = ind_test_open (path);
  char *others[OTHERS];
  guint every = n / IND_BENCH_COPIES;

  for (guint seed = 0; seed < OTHERS; seed++)
    others[seed] = ind_generate_case (seed + 1);
  for (guint k = 0; k < n; k++)
    {
      gboolean is_copy = k % every == every / 2 && k / every < IND_BENCH_COPIES;
      g_autoptr (IndCase) family = renamed (is_copy ? measured : others[k % OTHERS], k);

      if (k % 100 == 0)
        g_assert_true (ind_store_begin (desk->store, NULL));
      g_assert_true (ind_store_insert_case (desk->store, family, differing, NULL));
      if (is_copy)
        copies[k / every] = family->id;
      if (k % 100 == 99 || k + 1 == n)
        g_assert_true (ind_store_commit (desk->store, family->id, IND_LABEL_TAKEN_IN, NULL, NULL));
    }
  for (guint seed = 0; seed < OTHERS; seed++)
    g_free (others[seed]);
  return g_steal_pointer (&path);
}
