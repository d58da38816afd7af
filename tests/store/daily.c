#include "config.h"

#include "ind-backup.h"
#include "ind-desk-backup.h"
#include "ind-fault-vfs.h"
#include "ind-test-desk.h"
#include "ind-test-place.h"

#include <glib/gstdio.h>
#include <string.h>

/* The backup of every day: which are made, which are kept, and which is found again. */

static void
set_folder (IndDesk *desk, const char *folder)
{
  const char *const settings[] = { "backup-folder", folder, NULL };
  g_autoptr (GError) error = NULL;

  ind_desk_set_settings (desk, settings, &error);
  g_assert_no_error (error);
}

static gpointer
run_daily (gpointer daily)
{
  g_autoptr (GError) error = NULL;

  ind_daily_backup_run (daily, &error);
  g_assert_no_error (error);
  return NULL;
}

static char *
daily_path (const char *folder, const char *id, const char *day)
{
  g_autofree char *name = g_strdup_printf ("indgang-%s-%s.db", id, day);

  return g_build_filename (folder, name, NULL);
}

static void
back_up_on (IndDesk *desk, const char *day)
{
  IndDailyBackup *daily;

  ind_clock_set (ind_date_from_iso (day));
  daily = ind_desk_daily_backup (desk, NULL);
  g_assert_nonnull (daily);
  run_daily (daily);
  ind_daily_backup_free (daily);
  ind_clock_set (IND_NO_DATE);
}

/* Two databases that share a folder keep to their own: one's days do not push out the other's, nor are they taken for them. */
static void
test_shared_folder (IndTestPlace *place, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (place->folder, "daily", NULL), *path = ind_test_new_path ();
  g_autofree char *beside = g_strconcat (path, ".backups", NULL), *id = NULL, *other_id = NULL, *own = NULL, *others = NULL;
  g_autofree char *old = g_build_filename (folder, "indgang-2026-11-20.db", NULL), *newest = NULL, *again = NULL;
  g_autoptr (IndDesk) desk = ind_test_open (place->path), other = ind_test_open (path);

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  set_folder (desk, folder);
  set_folder (other, folder);
  back_up_on (desk, "2026-11-21");
  for (IndDate day = ind_date_new (2026, 10, 25); day <= ind_date_new (2026, 11, 22); day++)
    {
      g_autofree char *iso = ind_date_to_iso (day);

      back_up_on (other, iso);
    }
  id = ind_store_identity (desk->store, NULL);
  other_id = ind_store_identity (other->store, NULL);
  g_assert_cmpuint (strlen (id), ==, 8);
  g_assert_cmpstr (id, !=, other_id);
  own = daily_path (folder, id, "2026-11-21");
  others = daily_path (folder, other_id, "2026-11-22");
  newest = ind_desk_newest_backup (place->path);
  g_assert_cmpstr (newest, ==, own);
  g_free (newest);
  newest = ind_desk_newest_backup (path);
  g_assert_cmpstr (newest, ==, others);
  /* One from before they had names of their own may be anybody's, and is found still. */
  g_assert_cmpint (g_rename (own, old), ==, 0);
  again = ind_desk_newest_backup (place->path);
  g_assert_cmpstr (again, ==, old);
  g_clear_object (&other);
  g_unlink (beside);
  ind_test_remove (path);
}

/* Two years of days, each with a backup: in the end there are the newest 14, and the first of each month of the year. */
static void
test_daily (IndTestPlace *place, gconstpointer remote)
{
  g_autofree char *folder = g_build_filename (place->folder, "daily", NULL), *newest = NULL, *expected = NULL, *id = NULL;
  static const char *const others[] = { "indgang-2020-01-01.db.bak", "indgang-2020-1-1.db", "xindgang-2020-01-01.db",
                                        "indgang-2020-13-01.db", "indgang-2099-01-01.db",
                                        "indgang-0123abcd-2020-01-01.db", "indgang-0123abcd-2026-11-22.db", "notes.txt",
                                        NULL };
  g_autoptr (IndDesk) desk = NULL;
  g_autoptr (GPtrArray) names = NULL;
  IndDate last = ind_date_new (2026, 11, 22), first = last - (remote != NULL ? 40 : 500);
  guint monthly = 0, recent = 0;

  g_setenv ("INDGANG_NETWORK_DRIVE", remote != NULL ? "1" : "0", TRUE);
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  for (gsize k = 0; others[k] != NULL; k++)
    {
      g_autofree char *other = g_build_filename (folder, others[k], NULL);

      g_assert_true (g_file_set_contents (other, "x", 1, NULL));
    }
  desk = ind_test_open (place->path);
  g_assert_null (ind_desk_daily_backup (desk, NULL));
  set_folder (desk, folder);
  for (IndDate day = first; day <= last; day++)
    {
      IndDailyBackup *daily;

      ind_clock_set (day);
      daily = ind_desk_daily_backup (desk, NULL);
      g_assert_nonnull (daily);
      g_thread_join (g_thread_new ("daily", run_daily, daily));
      ind_daily_backup_free (daily);
    }
  ind_clock_set (IND_NO_DATE);
  names = ind_test_list (folder);
  for (guint k = 0; k < names->len; k++)
    {
      const char *name = names->pdata[k];

      if (g_strv_contains (others, name))
        continue;
      if (g_str_has_suffix (name, "-01.db"))
        monthly++;
      else
        recent++;
    }
  /* Of forty days, the first of October's stands for October. */
  g_assert_cmpuint (monthly, ==, remote != NULL ? 1 : 12);
  g_assert_cmpuint (recent, ==, remote != NULL ? 15 : 14);
  g_assert_cmpuint (names->len, ==, monthly + recent + g_strv_length ((char **) others));

  /* The newest that is good is found without asking the database, past one that is not. */
  id = ind_store_identity (desk->store, NULL);
  expected = daily_path (folder, id, "2026-11-22");
  newest = ind_desk_newest_backup (place->path);
  g_assert_cmpstr (newest, ==, expected);
  g_assert_true (g_file_set_contents (expected, "x", 1, NULL));
  g_free (newest);
  g_free (expected);
  newest = ind_desk_newest_backup (place->path);
  expected = daily_path (folder, id, "2026-11-21");
  g_assert_cmpstr (newest, ==, expected);
  g_clear_object (&desk);
  desk = ind_test_open (newest);
  ind_test_assert_sound (desk);
  g_clear_object (&desk);
  g_unsetenv ("INDGANG_NETWORK_DRIVE");
}

/* A daily backup that cannot be made removes none. */
static void
test_daily_fails (IndTestPlace *place, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (place->folder, "daily", NULL), *damaged = NULL;
  g_autoptr (IndDesk) desk = ind_test_open (place->path);
  g_autoptr (GPtrArray) before = NULL, after = NULL;
  g_autoptr (GError) error = NULL, missing = NULL;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  for (IndDate day = ind_date_new (2026, 1, 1); day < ind_date_new (2026, 3, 1); day++)
    {
      g_autofree char *iso = ind_date_to_iso (day), *name = g_strconcat ("indgang-", iso, ".db", NULL);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_true (g_file_set_contents (path, "x", 1, NULL));
    }
  before = ind_test_list (folder);
  ind_fault_vfs_arm (IND_FAULT_FULL, 3);
  g_assert_false (ind_backup_daily (desk->store, folder, "0123abcd", ind_date_new (2026, 11, 22), &error));
  ind_fault_vfs_disarm ();
  g_assert_error (error, IND_ERROR, IND_ERROR_DISK_FULL);
  after = ind_test_list (folder);
  g_assert_cmpuint (before->len, ==, after->len);
  damaged = g_build_filename (place->folder, "nowhere", NULL);
  g_assert_false (ind_backup_daily (desk->store, damaged, "0123abcd", ind_date_new (2026, 11, 22), &missing));
  g_assert_error (missing, IND_ERROR, IND_ERROR_FILE_MISSING);
  g_assert_false (g_file_test (damaged, G_FILE_TEST_EXISTS));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ind_fault_vfs_install ();
  g_test_add ("/daily/local", IndTestPlace, NULL, ind_test_place_set_up, test_daily, ind_test_place_tear_down);
  g_test_add ("/daily/network-drive", IndTestPlace, "remote", ind_test_place_set_up, test_daily, ind_test_place_tear_down);
  g_test_add ("/daily/shared-folder", IndTestPlace, NULL, ind_test_place_set_up, test_shared_folder, ind_test_place_tear_down);
  g_test_add ("/daily/fails", IndTestPlace, NULL, ind_test_place_set_up, test_daily_fails, ind_test_place_tear_down);
  return g_test_run ();
}
