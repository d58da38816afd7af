#include "config.h"

#include "ind-fault-sweep.h"
#include "ind-fault-vfs.h"

/* Every verb, with a call to the disk failing once, or that one and all of its kind after it; see ind_fault_next(). */

static void
once (int fault, guint after)
{
  ind_fault_vfs_arm ((IndFault) fault, after);
}

static void
lasting (int fault, guint after)
{
  ind_fault_vfs_arm_lasting ((IndFault) fault, after);
}

static const IndFaultKind kinds[] = {
  { "a read fails", once, IND_FAULT_READ, ind_fault_vfs_disarm, { IND_ERROR_DISK } },
  { "a read is short", once, IND_FAULT_SHORT_READ, ind_fault_vfs_disarm, { IND_ERROR_DISK } },
  { "a write fails half done", once, IND_FAULT_WRITE, ind_fault_vfs_disarm, { IND_ERROR_DISK } },
  { "a sync fails", once, IND_FAULT_SYNC, ind_fault_vfs_disarm, { IND_ERROR_DISK } },
  { "a truncation fails", once, IND_FAULT_TRUNCATE, ind_fault_vfs_disarm, { IND_ERROR_DISK } },
  { "asking for the size fails", once, IND_FAULT_SIZE, ind_fault_vfs_disarm, { IND_ERROR_DISK } },
  { "an opening fails", once, IND_FAULT_OPEN, ind_fault_vfs_disarm, { IND_ERROR_DATABASE_UNREACHABLE } },
  { "a deletion fails", once, IND_FAULT_DELETE, ind_fault_vfs_disarm, { IND_ERROR_DISK } },
  { "asking what is there fails", once, IND_FAULT_ACCESS, ind_fault_vfs_disarm, { IND_ERROR_DISK } },
  { "the disk is full from then on", lasting, IND_FAULT_FULL, ind_fault_vfs_disarm, { IND_ERROR_DISK_FULL } },
  { "somebody else has it from then on", lasting, IND_FAULT_LOCK, ind_fault_vfs_disarm, { IND_ERROR_DATABASE_LOCKED } },
  { "reads fail from then on", lasting, IND_FAULT_READ, ind_fault_vfs_disarm, { IND_ERROR_DISK } },
  { "writes fail from then on", lasting, IND_FAULT_WRITE, ind_fault_vfs_disarm, { IND_ERROR_DISK } },
  { "syncs fail from then on", lasting, IND_FAULT_SYNC, ind_fault_vfs_disarm, { IND_ERROR_DISK } },
  { "truncations fail from then on", lasting, IND_FAULT_TRUNCATE, ind_fault_vfs_disarm, { IND_ERROR_DISK } },
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

/* A database of the first version that was released is brought up to date, or is what it was. */
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

  g_test_init (&argc, &argv, NULL);
  ind_fault_vfs_install ();
  for (const IndTestVerb *verb = ind_test_verbs; verb->name != NULL; verb++)
    {
      g_autofree char *name = g_strconcat ("/faults/disk/", verb->name, NULL);

      g_test_add_data_func (name, verb, test_verb);
    }
  g_test_add_func ("/faults/disk/migrate", test_migrate);
  status = g_test_run ();
  for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++)
    g_printerr ("%s: %u times, %u refused\n", kinds[k].name, tried[k], refused[k]);
  return status;
}
