#include "config.h"

#include "ind-fault-memory.h"
#include "ind-fault-sweep.h"

/* Every verb, with an allocation of SQLite's failing, or that one and all after it; see ind_fault_next(). */

static void
arm (int lasting, guint after)
{
  ind_fault_memory_arm (after, lasting);
}

static const IndFaultKind kinds[] = {
  { "an allocation fails", arm, FALSE, ind_fault_memory_disarm, { IND_ERROR_MEMORY } },
  { "allocations fail from then on", arm, TRUE, ind_fault_memory_disarm, { IND_ERROR_MEMORY } },
};

static guint tried[G_N_ELEMENTS (kinds)], refused[G_N_ELEMENTS (kinds)];

static void
sweep (IndFaultStage *stage)
{
  for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++)
    tried[k] += ind_fault_sweep (stage, &kinds[k], &refused[k]);
}

static void
test_verb (gconstpointer verb)
{
  g_auto (IndFaultStage) stage = { 0 };

  ind_fault_stage_init (&stage, verb);
  sweep (&stage);
}

static void
test_migrate (void)
{
  static const IndTestVerb open = { "open", NULL, IND_TEST_UNOPENED, NULL };
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "frozen", "0002.sql", NULL), *sql = NULL;
  g_auto (IndFaultStage) stage = { 0 };

  g_assert_true (g_file_get_contents (path, &sql, NULL, NULL));
  ind_fault_stage_init_from (&stage, &open, sql);
  sweep (&stage);
}

int
main (int argc, char **argv)
{
  int status;

  ind_fault_memory_install ();
  g_test_init (&argc, &argv, NULL);
  for (const IndTestVerb *verb = ind_test_verbs; verb->name != NULL; verb++)
    {
      g_autofree char *name = g_strconcat ("/faults/memory/", verb->name, NULL);

      g_test_add_data_func (name, verb, test_verb);
    }
  g_test_add_func ("/faults/memory/migrate", test_migrate);
  status = g_test_run ();
  for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++)
    g_printerr ("%s: %u times, %u refused\n", kinds[k].name, tried[k], refused[k]);
  return status;
}
