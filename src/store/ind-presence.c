#include "config.h"

#include "ind-presence.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "ind-backup-private.h"

/*
 * The lock file, beside the database, is a key file with a group for everyone who has the database open: user, machine,
 * pid, when that process began, and since when. It is read and written under flock(), and written anew through a
 * rename, so that nobody ever reads half of it; it goes with the last who leaves.
 *
 * On a local disk it only tells who is there: SQLite's own locks keep order. On a network drive those cannot be trusted:
 * there the first who stands in it has the database, and who comes after only reads.
 */

/* How long to wait for another program that is at the lock file, in milliseconds, and how often to look. */
#define PATIENCE 3000
#define LOOK 20

/* After how many seconds nobody is at a working copy any more, where no lock tells. */
#define LEFT_AGE 3600

struct _IndPresence
{
  char *path;          /* the lock file */
  char *group;         /* (nullable): ours in it */
  char *holder;        /* (nullable): who has the database, where that is somebody else */
  int held;            /* the lock file while it is held from everyone else, or -1 */
  gboolean remote;
  gboolean may_write;
};

/** ind_presence_on_network_drive: Returns: whether the database lies on a network drive. */
gboolean
ind_presence_on_network_drive (IndPresence *self)
{
  return self->remote;
}

/** ind_presence_may_write: Returns: whether the database may be written, as far as the others are concerned. */
gboolean
ind_presence_may_write (IndPresence *self)
{
  return self->may_write;
}

/** ind_presence_holder: Returns: (nullable): who has the database so that it can only be read here: "lone (PC-7)". */
const char *
ind_presence_holder (IndPresence *self)
{
  return self->holder;
}

static gboolean
is_remote (const char *database)
{
  const char *said = g_getenv ("INDGANG_NETWORK_DRIVE");
  g_autofree char *folder = g_path_get_dirname (database);
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  g_autoptr (GFileInfo) info = NULL;

  if (said != NULL)
    return g_str_equal (said, "1");
  info = g_file_query_filesystem_info (file, G_FILE_ATTRIBUTE_FILESYSTEM_REMOTE, NULL, NULL);
  return info != NULL && g_file_info_get_attribute_boolean (info, G_FILE_ATTRIBUTE_FILESYSTEM_REMOTE);
}

/* When a process began, in the kernel's ticks: a number may be given again to another. 0 where nobody can say. */
static guint64
process_began (gint64 pid)
{
  g_autofree char *path = g_strdup_printf ("/proc/%" G_GINT64_FORMAT "/stat", pid), *text = NULL;
  const char *after;
  guint64 began = 0;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return 0;
  /* The name in brackets may hold anything, brackets too; the beginning is the 20th word after it. */
  after = strrchr (text, ')');
  for (int word = 0; after != NULL && word < 20; word++)
    after = strchr (after + 1, ' ');
  if (after != NULL)
    began = g_ascii_strtoull (after + 1, NULL, 10);
  return began;
}

/* Whether somebody of the lock file is still there. One on another machine is believed. */
static gboolean
is_there (GKeyFile *all, const char *group)
{
  g_autofree char *machine = g_key_file_get_string (all, group, "machine", NULL);
  gint64 pid = g_key_file_get_int64 (all, group, "pid", NULL);
  guint64 began = g_key_file_get_uint64 (all, group, "began", NULL), now;

  if (machine == NULL || pid <= 0)
    return FALSE;
  if (!g_str_equal (machine, g_get_host_name ()))
    return TRUE;
  if (kill ((pid_t) pid, 0) != 0 && errno == ESRCH)
    return FALSE;
  now = process_began (pid);
  return now == 0 || began == 0 || now == began;
}

static char *
name_of (GKeyFile *all, const char *group)
{
  g_autofree char *user = g_key_file_get_string (all, group, "user", NULL);
  g_autofree char *machine = g_key_file_get_string (all, group, "machine", NULL);

  return g_strdup_printf ("%s (%s)", user != NULL ? user : "?", machine);
}

/* Opens a lock file, and nothing else by that name: what is no file could keep a program waiting for ever. EINVAL says so. */
static int
open_file (const char *path, int flags)
{
  int file = g_open (path, flags | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0600);
  struct stat there;

  if (file >= 0 && (fstat (file, &there) != 0 || !S_ISREG (there.st_mode)))
    {
      close (file);
      file = -1;
      errno = EINVAL;
    }
  else if (file < 0 && (errno == ELOOP || errno == EISDIR || errno == ENXIO))
    errno = EINVAL;
  return file;
}

/* Waits for the lock of the lock file, making it where there is none. Returns: the file, or -1 with an errno. */
static int
lock (const char *path)
{
  for (int waited = 0; waited <= PATIENCE; waited += LOOK)
    {
      int file = open_file (path, O_RDWR | O_CREAT), number;
      struct stat locked, there;

      if (file < 0)
        return -1;
      /* Where the drive knows no such lock, one must do without. */
      if (flock (file, LOCK_EX | LOCK_NB) == 0 || (errno != EWOULDBLOCK && errno != EINTR))
        {
          if (fstat (file, &locked) == 0 && stat (path, &there) == 0 && locked.st_ino == there.st_ino
              && locked.st_dev == there.st_dev)
            return file;
          /* Whoever had it has renamed a new one into its place, or removed it. */
          number = 0;
        }
      else
        number = errno;
      close (file);
      if (number != 0)
        g_usleep (LOOK * 1000);
    }
  errno = EWOULDBLOCK;
  return -1;
}

/* Reads who is there, without those who are gone. */
static GKeyFile *
read_all (int file)
{
  GKeyFile *all = g_key_file_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  g_auto (GStrv) groups = NULL;
  char buffer[4096];
  gssize n;

  while ((n = read (file, buffer, sizeof buffer)) > 0)
    g_string_append_len (text, buffer, n);
  g_key_file_load_from_data (all, text->str, text->len, G_KEY_FILE_NONE, NULL);
  groups = g_key_file_get_groups (all, NULL);
  for (gsize k = 0; groups[k] != NULL; k++)
    if (!is_there (all, groups[k]))
      g_key_file_remove_group (all, groups[k], NULL);
  return all;
}

/* Writes who is there; where nobody is, the file goes. On a network drive it must outlast this machine. */
static gboolean
write_all (IndPresence *self, GKeyFile *all)
{
  g_autofree char *data = NULL, *fresh = g_strconcat (self->path, ".new", NULL);
  g_auto (GStrv) groups = g_key_file_get_groups (all, NULL);
  gsize length;
  gboolean good;
  int file;

  if (groups[0] == NULL)
    return g_unlink (self->path) == 0;
  data = g_key_file_to_data (all, &length, NULL);
  file = open_file (fresh, O_WRONLY | O_CREAT | O_TRUNC);
  if (file < 0)
    return FALSE;
  good = write (file, data, length) == (gssize) length && (!self->remote || fsync (file) == 0);
  good = close (file) == 0 && good && g_rename (fresh, self->path) == 0;
  if (!good)
    g_unlink (fresh);
  return good;
}

static gboolean
is_this_process (GKeyFile *all, const char *group)
{
  g_autofree char *machine = g_key_file_get_string (all, group, "machine", NULL);

  return g_strcmp0 (machine, g_get_host_name ()) == 0 && g_key_file_get_int64 (all, group, "pid", NULL) == getpid ();
}

/* Returns: (transfer full) (nullable): who is there, this process too or not: "lone (PC-7), mette (PC-9)" */
static char *
list_names (GKeyFile *all, gboolean this_too)
{
  g_auto (GStrv) groups = g_key_file_get_groups (all, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (gsize k = 0; groups[k] != NULL; k++)
    {
      g_autofree char *name = name_of (all, groups[k]);

      if ((this_too || !is_this_process (all, groups[k]))
          && !g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
        g_ptr_array_add (names, g_steal_pointer (&name));
    }
  if (names->len == 0)
    return NULL;
  g_ptr_array_add (names, NULL);
  return g_strjoinv (", ", (char **) names->pdata);
}

static void
add_ourselves (IndPresence *self, GKeyFile *all)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *since = g_date_time_format (now, "%Y-%m-%dT%H:%M:%S"), *uuid = g_uuid_string_random ();

  /* After a fork() two processes may draw the same number. */
  self->group = g_strdup_printf ("%d %s", getpid (), uuid);
  g_key_file_set_string (all, self->group, "user", g_get_user_name ());
  g_key_file_set_string (all, self->group, "machine", g_get_host_name ());
  g_key_file_set_int64 (all, self->group, "pid", getpid ());
  g_key_file_set_uint64 (all, self->group, "began", process_began (getpid ()));
  g_key_file_set_string (all, self->group, "since", since);
}

static IndPresence *
new_for (const char *database)
{
  IndPresence *self = g_new0 (IndPresence, 1);

  self->path = g_strconcat (database, ".lock", NULL);
  self->held = -1;
  self->remote = is_remote (database);
  return self;
}

static gboolean
fail (IndErrorCode code, const char *what, const char *database, GError **error)
{
  ind_error_set (error, code, NULL, what);
  ind_error_set_file (error, database);
  return FALSE;
}

/*
 * Removes the working copies that a restore, a rescue or a move left when it was killed. The first two work while they hold
 * the lock file, which we have now; a move does not, nor does the lock count on every network drive: there age must tell.
 */
static void
sweep_copies (IndPresence *self, const char *database)
{
  static const char *const endings[] = { ".restoring", ".reading", ".moving" };

  for (gsize k = 0; k < G_N_ELEMENTS (endings); k++)
    {
      g_autofree char *copy = g_strconcat (database, endings[k], NULL);
      gboolean by_age = self->remote || k == 2;
      GStatBuf there;

      if (g_lstat (copy, &there) == 0 && S_ISREG (there.st_mode) && (!by_age || time (NULL) - there.st_mtime > LEFT_AGE))
        ind_remove_database (copy);
    }
}

/**
 * ind_presence_join:
 * @database: a database's file, which is about to be opened
 *
 * Says that this program has the database open, until ind_presence_leave(). Where the folder cannot be written nobody
 * is told, and on a network drive the database can then only be read.
 *
 * Returns: (transfer full) (nullable): the presence; %NULL while somebody restores the database, with
 *   %IND_ERROR_DATABASE_LOCKED; or where what is called like the lock file is none, with %IND_ERROR_DATABASE_UNREACHABLE
 */
IndPresence *
ind_presence_join (const char *database, GError **error)
{
  g_autoptr (IndPresence) self = new_for (database);
  g_autoptr (GKeyFile) all = NULL;
  int file = lock (self->path);

  if (file < 0 && (errno == EWOULDBLOCK || errno == EINVAL))
    {
      fail (errno == EINVAL ? IND_ERROR_DATABASE_UNREACHABLE : IND_ERROR_DATABASE_LOCKED, NULL, database, error);
      return NULL;
    }
  self->may_write = !self->remote;
  if (file < 0)
    return g_steal_pointer (&self);
  sweep_copies (self, database);
  all = read_all (file);
  if (self->remote)
    self->holder = list_names (all, TRUE);
  if (self->holder == NULL)
    {
      add_ourselves (self, all);
      if (write_all (self, all))
        self->may_write = TRUE;
      else
        g_clear_pointer (&self->group, g_free);
    }
  close (file);
  return g_steal_pointer (&self);
}

/**
 * ind_presence_hold:
 *
 * Keeps everybody else from opening the database, until ind_presence_leave(), so that another can be put in its place.
 *
 * Returns: (transfer full) (nullable): the presence; %IND_ERROR_IN_USE with who has it where somebody has
 */
IndPresence *
ind_presence_hold (const char *database, GError **error)
{
  g_autoptr (IndPresence) self = new_for (database);
  g_autoptr (GKeyFile) all = NULL;
  g_autofree char *others = NULL;
  int file = lock (self->path);

  if (file < 0)
    {
      fail (errno == EWOULDBLOCK ? IND_ERROR_DATABASE_LOCKED : errno == EINVAL ? IND_ERROR_DATABASE_UNREACHABLE
                                                                               : IND_ERROR_DATABASE_READ_ONLY,
            NULL, database, error);
      return NULL;
    }
  all = read_all (file);
  others = list_names (all, TRUE);
  if (others != NULL)
    {
      fail (IND_ERROR_IN_USE, others, database, error);
      close (file);
      return NULL;
    }
  self->held = file;
  return g_steal_pointer (&self);
}

/**
 * ind_presence_others:
 *
 * Returns: (transfer full) (nullable): which other programs have the database open: "lone (PC-7), mette (PC-9)"
 */
char *
ind_presence_others (IndPresence *self)
{
  g_autoptr (GKeyFile) all = NULL;
  int file = open_file (self->path, O_RDONLY);

  if (file < 0)
    return NULL;
  all = read_all (file);
  close (file);
  return list_names (all, FALSE);
}

/** ind_presence_leave: says that the database is not open any more, or lets the others have it again. */
void
ind_presence_leave (IndPresence *self)
{
  int file = self->group != NULL ? lock (self->path) : -1;

  if (file >= 0)
    {
      g_autoptr (GKeyFile) all = read_all (file);

      g_key_file_remove_group (all, self->group, NULL);
      write_all (self, all);
      close (file);
    }
  if (self->held >= 0)
    {
      g_unlink (self->path);
      close (self->held);
    }
  g_free (self->path);
  g_free (self->group);
  g_free (self->holder);
  g_free (self);
}
