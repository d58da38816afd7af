#include "config.h"

#include "ind-backup-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sodium.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "ind-file.h"

/* How many daily backups are kept, and of how many months the first. */
#define DAYS 14
#define MONTHS 12

/* What a backup is called while it is written, and after how many seconds it surely is not any more. */
#define PART_END ".part"
#define PART_AGE 3600

#define NAME_BEGIN "indgang-"
#define NAME_END ".db"

static gboolean
fail (IndErrorCode code, const char *what, const char *file, GError **error)
{
  ind_error_set (error, code, NULL, what);
  ind_error_set_file (error, file);
  return FALSE;
}

/* Copies the database into memory, and looks the copy over. Returns: (nullable): its bytes, with a digest behind them */
static FILE *
copy_to_memory (IndStore *store, const char *file, guint8 **bytes, gsize *size, GError **error)
{
  g_autoptr (IndStore) copy = ind_store_new (file);
  IndFacts there, copied;
  sqlite3_int64 length = 0;
  FILE *stream;

  if (!ind_store_connect (copy, ":memory:", SQLITE_OPEN_READWRITE, error) || !ind_copy_into (store, copy, &there, error)
      || !ind_copy_is_right (copy, &copied, error))
    return NULL;
  if (there.cases != copied.cases || there.changes != copied.changes)
    {
      fail (IND_ERROR_BACKUP_DAMAGED, NULL, file, error);
      return NULL;
    }
  *bytes = sqlite3_serialize (copy->db, "main", &length, 0);
  *size = (gsize) length;
  stream = *bytes != NULL ? fmemopen (*bytes, *size, "r") : NULL;
  if (stream == NULL)
    fail (IND_ERROR_MEMORY, NULL, file, error);
  return stream;
}

/* Reads a sealed file again, to its end: what can be opened is what was sealed. */
static gboolean
can_be_opened (const char *path, const IndPassword *password, GError **error)
{
  FILE *from = g_fopen (path, "re"), *nowhere = g_fopen ("/dev/null", "we");
  gboolean good = from != NULL && nowhere != NULL
                  ? ind_seal_read (from, nowhere, password, &ind_seal_most, error)
                  : ind_file_unwritable (path, errno, error);

  if (from != NULL)
    fclose (from);
  if (nowhere != NULL)
    fclose (nowhere);
  return good;
}

/* Nothing that a password protects touches the disk before it is sealed. */
static gboolean
write_sealed (IndStore *store, const char *path, const char *name, const IndPassword *password, GError **error)
{
  guint8 *bytes = NULL;
  gsize size = 0;
  FILE *from = copy_to_memory (store, name, &bytes, &size, error), *to = NULL;
  gboolean done = from != NULL;

  if (done)
    {
      to = g_fopen (path, "we");
      done = to != NULL ? ind_seal_write (from, to, password, &ind_seal_usual, error) && (fsync (fileno (to)) == 0
                                                                                      || ind_file_unwritable (name, errno, error))
                        : ind_file_unwritable (name, errno, error);
    }
  if (from != NULL)
    fclose (from);
  if (to != NULL && fclose (to) != 0 && done)
    done = ind_file_unwritable (name, errno, error);
  if (bytes != NULL)
    sodium_memzero (bytes, size);
  sqlite3_free (bytes);
  return done && can_be_opened (path, password, error);
}

static gboolean
write_plain (IndStore *store, const char *path, const char *name, GError **error)
{
  IndFacts there, copied;

  if (!ind_copy_pages (store, path, name, &there, error) || !ind_copy_check (path, name, &copied, error))
    return FALSE;
  if (there.cases != copied.cases || there.changes != copied.changes)
    return fail (IND_ERROR_BACKUP_DAMAGED, NULL, name, error);
  return ind_copy_add_digest (path, error) && ind_copy_is_whole (path, error);
}

/* Whether somebody's database is at work at a name: SQLite would play its journal back into whatever comes to lie there. */
static gboolean
is_at_work (const char *real)
{
  g_autofree char *journal = g_strconcat (real, "-journal", NULL), *wal = g_strconcat (real, "-wal", NULL);
  g_autofree char *lock = g_strconcat (real, ".lock", NULL);
  GStatBuf there;

  return (g_lstat (journal, &there) == 0 && there.st_size > 0) || g_lstat (wal, &there) == 0 || g_lstat (lock, &there) == 0;
}

/* Refuses a name that stands for something else than a file of the user's: a folder, a device, the database itself. */
static gboolean
may_be_written (IndStore *store, const char *file, const char *real, GError **error)
{
  static const char *const endings[] = { "", "-journal", ".lock" };
  g_autofree char *database = realpath (ind_store_path (store), NULL);
  struct stat there;

  if (stat (real, &there) == 0 && !S_ISREG (there.st_mode))
    return ind_file_unwritable (file, S_ISDIR (there.st_mode) ? EISDIR : EINVAL, error);
  for (gsize k = 0; database != NULL && k < G_N_ELEMENTS (endings); k++)
    {
      g_autofree char *own = g_strconcat (database, endings[k], NULL);

      if (g_str_equal (own, real))
        return fail (IND_ERROR_IS_DATABASE, NULL, file, error);
    }
  return !is_at_work (real) || fail (IND_ERROR_FILE_EXISTS, NULL, file, error);
}

/* The file that a name means: through links, and without "." and "..". */
static char *
real_name (const char *file)
{
  char *real = realpath (file, NULL);

  if (real == NULL)
    {
      g_autofree char *folder = g_path_get_dirname (file), *real_folder = realpath (folder, NULL);
      g_autofree char *name = g_path_get_basename (file);

      if (real_folder != NULL)
        return g_build_filename (real_folder, name, NULL);
      return g_strdup (file);
    }
  return real;
}

static gboolean
put_in_place (const char *part, const char *real, const char *file, GError **error)
{
  g_autofree char *folder_name = g_path_get_dirname (real);
  int folder;

  if (g_rename (part, real) != 0)
    return ind_file_unwritable (file, errno, error);
  folder = g_open (folder_name, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  if (folder >= 0)
    {
      fsync (folder);
      close (folder);
    }
  return TRUE;
}

/*
 * What a daily backup is called: indgang-1f3b90c2-2026-11-22.db, the second part being which database it is of. Older versions
 * left that out: such a one may be of any.
 *
 * @id: (out) (optional): which database; "" where that is not said
 *
 * Returns: the day of a daily backup, by its name; IND_NO_DATE for any other file
 */
static IndDate
day_of (const char *name, char **id)
{
  g_autofree char *day = NULL, *again = NULL;
  const char *rest = name + strlen (NAME_BEGIN);
  gsize own;
  IndDate date;

  if (!g_str_has_prefix (name, NAME_BEGIN) || !g_str_has_suffix (name, NAME_END))
    return IND_NO_DATE;
  own = strspn (rest, "0123456789abcdef") == IND_IDENTITY_SIZE && rest[IND_IDENTITY_SIZE] == '-' ? IND_IDENTITY_SIZE + 1 : 0;
  if (strlen (rest + own) != strlen ("2026-11-22" NAME_END))
    return IND_NO_DATE;
  day = g_strndup (rest + own, strlen ("2026-11-22"));
  date = ind_date_from_iso (day);
  if (date == IND_NO_DATE)
    return IND_NO_DATE;
  again = ind_date_to_iso (date);
  if (!g_str_equal (again, day))
    return IND_NO_DATE;
  if (id != NULL)
    *id = g_strndup (rest, own > 0 ? IND_IDENTITY_SIZE : 0);
  return date;
}

/* Whether a file is what a backup to @base is called while it is written; with no base, one to any daily backup. */
static gboolean
is_part (const char *name, const char *base)
{
  gsize length = strlen (name), end = strlen (".00000000" PART_END);
  g_autofree char *of = length > end ? g_strndup (name, length - end) : NULL;

  return of != NULL && (base != NULL ? g_str_equal (of, base) : day_of (of, NULL) != IND_NO_DATE) && name[length - end] == '.'
         && strspn (name + length - end + 1, "0123456789abcdef") == 8 && g_str_has_suffix (name, PART_END);
}

/* Removes what backups left when they were killed; another that is under way is younger. */
static void
sweep_parts (const char *folder, const char *base)
{
  g_autoptr (GDir) files = g_dir_open (folder, 0, NULL);
  const char *name;

  while (files != NULL && (name = g_dir_read_name (files)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      GStatBuf there;

      if (is_part (name, base) && g_lstat (path, &there) == 0 && S_ISREG (there.st_mode) && time (NULL) - there.st_mtime > PART_AGE)
        g_unlink (path);
    }
}

/**
 * ind_backup_write:
 * @file: where the backup goes, for its owner alone
 * @password: (nullable): what it is sealed with
 *
 * Copies the database as of one moment, also while others work with it; the copy is written beside @file, read again and
 * looked over, and only then put there: what was there before stays until that moment. %IND_ERROR_IS_DATABASE where it
 * would be put in the place of the database itself, %IND_ERROR_FILE_EXISTS where another is at work there,
 * %IND_ERROR_DATABASE_DAMAGED where no good copy can be made because the database is damaged.
 */
gboolean
ind_backup_write (IndStore *store, const char *file, const IndPassword *password, GError **error)
{
  g_autofree char *real = real_name (file), *part = g_strdup_printf ("%s.%08x" PART_END, real, g_random_int ());
  g_autofree char *folder = g_path_get_dirname (real), *base = g_path_get_basename (real);
  GError *failed = NULL;
  gboolean done;

  if (!may_be_written (store, file, real, error))
    return FALSE;
  sweep_parts (folder, base);
  if (!ind_make_private (part, error))
    {
      ind_error_set_file (error, file);
      return FALSE;
    }
  done = (password != NULL ? write_sealed (store, part, file, password, &failed) : write_plain (store, part, file, &failed))
         && put_in_place (part, real, file, &failed);
  if (done)
    return TRUE;
  ind_remove_database (part);
  if (g_error_matches (failed, IND_ERROR, IND_ERROR_BACKUP_DAMAGED) && ind_copy_is_of_damaged (store))
    {
      g_error_free (failed);
      return fail (IND_ERROR_DATABASE_DAMAGED, NULL, ind_store_path (store), error);
    }
  ind_error_set_file (&failed, file);
  g_propagate_error (error, failed);
  return FALSE;
}

static char *
path_of (const char *folder, const char *id, IndDate date)
{
  g_autofree char *day = ind_date_to_iso (date), *name = g_strconcat (NAME_BEGIN, id, "-", day, NAME_END, NULL);

  return g_build_filename (folder, name, NULL);
}

typedef struct
{
  IndDate day;
  char *path;
} Daily;

static void
daily_free (Daily *self)
{
  g_free (self->path);
  g_free (self);
}

static gint
newest_first (gconstpointer a, gconstpointer b)
{
  const Daily *one = *(Daily *const *) a, *other = *(Daily *const *) b;

  return one->day < other->day ? 1 : one->day > other->day ? -1 : -strcmp (one->path, other->path);
}

/* Returns: (element-type Daily): the daily backups of a database in a folder, and those of which none says which, newest first */
static GPtrArray *
list_dailies (const char *folder, const char *id)
{
  GPtrArray *dailies = g_ptr_array_new_with_free_func ((GDestroyNotify) daily_free);
  g_autoptr (GDir) files = g_dir_open (folder, 0, NULL);
  const char *name;

  while (files != NULL && (name = g_dir_read_name (files)) != NULL)
    {
      g_autofree char *of = NULL, *path = g_build_filename (folder, name, NULL);
      IndDate day = day_of (name, &of);
      GStatBuf there;

      if (day == IND_NO_DATE || (*of != '\0' && g_strcmp0 (of, id) != 0) || g_lstat (path, &there) != 0
          || !S_ISREG (there.st_mode))
        continue;
      Daily *daily = g_new (Daily, 1);
      *daily = (Daily) { day, g_steal_pointer (&path) };
      g_ptr_array_add (dailies, daily);
    }
  g_ptr_array_sort (dailies, newest_first);
  return dailies;
}

/* Removes the daily backups that are not needed any more. One from a day to come is left alone. */
static void
thin_out (const char *folder, const char *id, IndDate today)
{
  g_autoptr (GPtrArray) dailies = list_dailies (folder, id);
  IndDate oldest_month = ind_date_add_months (ind_date_month (today), 1 - MONTHS);
  guint newer = 0;

  for (guint k = 0; k < dailies->len; k++)
    {
      const Daily *daily = dailies->pdata[k], *before = k + 1 < dailies->len ? dailies->pdata[k + 1] : NULL;
      IndDate month = ind_date_month (daily->day);
      gboolean first = before == NULL || ind_date_month (before->day) != month;

      if (daily->day > today || newer++ < DAYS || (first && month >= oldest_month))
        continue;
      g_unlink (daily->path);
    }
}

/**
 * ind_backup_daily:
 * @folder: where the daily backups lie, of other databases too, maybe; it must be there
 * @id: which database it is, see ind_store_identity()
 *
 * Makes today's backup, indgang-ID-YYYY-MM-DD.db, unless there is one, and removes those of this database that are too old:
 * the newest 14 are kept, and the first of each of the last 12 months. Where it cannot be made none is removed.
 */
gboolean
ind_backup_daily (IndStore *store, const char *folder, const char *id, IndDate today, GError **error)
{
  g_autofree char *path = path_of (folder, id, today);

  sweep_parts (folder, NULL);
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
    return fail (IND_ERROR_FILE_MISSING, NULL, folder, error);
  if (!ind_backup_write (store, path, NULL, error))
    return FALSE;
  thin_out (folder, id, today);
  return TRUE;
}

/**
 * ind_backup_newest_good:
 * @folder: where daily backups lie
 * @id: (nullable): which database they are to be of; %NULL where an older version made them, and nobody knows
 *
 * Returns: (transfer full) (nullable): the newest of them that is whole and sound
 */
char *
ind_backup_newest_good (const char *folder, const char *id)
{
  g_autoptr (GPtrArray) dailies = list_dailies (folder, id);

  for (guint k = 0; k < dailies->len; k++)
    {
      const char *path = ((Daily *) dailies->pdata[k])->path;
      IndFacts facts;

      if (ind_copy_is_whole (path, NULL) && ind_copy_check (path, path, &facts, NULL))
        return g_strdup (path);
    }
  return NULL;
}
