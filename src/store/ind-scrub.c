#include "config.h"

#include "ind-store-private.h"

/* Set as long as the file may hold bytes of what was removed for good. */
#define SCRUB_DUE "scrub-due"

/**
 * ind_store_demand_scrub:
 *
 * Notes, in the transaction that removes something for good, that the file is to be written anew. secure_delete overwrites
 * what is deleted; but where SQLite had moved rows from one page to another, before they were deleted, a page may have kept
 * a copy in its free space, which nothing but VACUUM overwrites. And FTS5 keeps the words of rows that are gone until it
 * merges them away.
 */
gboolean
ind_store_demand_scrub (IndStore *self, GError **error)
{
  return ind_store_clean_index (self, error) && ind_store_set_setting (self, SCRUB_DUE, "1", error);
}

/** ind_store_is_scrub_due: Returns: whether the file may still hold bytes of what was removed for good. */
gboolean
ind_store_is_scrub_due (IndStore *self)
{
  return ind_store_number (self, "SELECT count(*) FROM setting WHERE \"name\" = '" SCRUB_DUE "'", 0, 0) > 0;
}

/**
 * ind_store_scrub:
 *
 * Writes the file anew where that is due. What cannot be done now, because the disk is full or another program has the
 * database, is done the next time that it is opened.
 */
void
ind_store_scrub (IndStore *self)
{
  int before = self->broken;

  if (!ind_store_is_read_only (self) && ind_store_is_scrub_due (self)
      && sqlite3_exec (self->db, "VACUUM", NULL, NULL, NULL) == SQLITE_OK)
    sqlite3_exec (self->db, "DELETE FROM setting WHERE \"name\" = '" SCRUB_DUE "'", NULL, NULL, NULL);
  self->broken = before;
}
