#include "config.h"

#include "ind-fault-memory.h"

#include <sqlite3.h>

/* SQLite's own allocator, but for a layer that says when it is told to that there is no memory left. */

static sqlite3_mem_methods usual;
static gboolean armed, fired, lasts;
static guint left;

/* Counts one allocation. Returns: whether it is the one that fails. */
static gboolean
fails (void)
{
  if (!armed)
    return FALSE;
  if (fired)
    return lasts;
  if (left-- > 0)
    return FALSE;
  fired = TRUE;
  return TRUE;
}

static void *
take (int size)
{
  return fails () ? NULL : usual.xMalloc (size);
}

static void *
take_again (void *block, int size)
{
  return fails () ? NULL : usual.xRealloc (block, size);
}

/**
 * ind_fault_memory_install:
 *
 * Lays the layer over all that SQLite will ever allocate, before it has allocated anything; nothing is kept aside for a
 * connection, where it would not be counted.
 */
void
ind_fault_memory_install (void)
{
  sqlite3_mem_methods methods;

  g_assert_cmpint (sqlite3_config (SQLITE_CONFIG_GETMALLOC, &usual), ==, SQLITE_OK);
  methods = usual;
  methods.xMalloc = take;
  methods.xRealloc = take_again;
  g_assert_cmpint (sqlite3_config (SQLITE_CONFIG_MALLOC, &methods), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_config (SQLITE_CONFIG_LOOKASIDE, 0, 0), ==, SQLITE_OK);
}

/** ind_fault_memory_arm: the allocation fails that comes after @after others; with @lasting all that follow it too. */
void
ind_fault_memory_arm (guint after, gboolean lasting)
{
  armed = TRUE;
  fired = FALSE;
  lasts = lasting;
  left = after;
}

/** ind_fault_memory_disarm: Returns: whether an allocation has failed since ind_fault_memory_arm(). */
gboolean
ind_fault_memory_disarm (void)
{
  armed = FALSE;
  return fired;
}
