#include "config.h"

#include "ind-fault-vfs.h"

#include <string.h>
#include <unistd.h>

/*
 * A layer over the system's files that fails when it is told to, once or from then on; that lets somebody else act in
 * between; and that waits for nothing.
 */

typedef struct
{
  sqlite3_file base;
  sqlite3_file *real;
} FaultFile;

static sqlite3_vfs faulty;
static sqlite3_vfs *real;
static gboolean armed, fired, lasts, everything_read_only;
static IndFault expected;
static guint left, left_to_delay;
static void (*between) (gpointer data);
static void (*waiting) (gpointer data);
static gpointer between_data, waiting_data;

/* Counts one call, of whatever kind, and lets somebody else act before it if it is the one. */
static void
delay (void)
{
  void (*act) (gpointer data) = between;

  if (act == NULL || left_to_delay-- > 0)
    return;
  between = NULL;
  fired = TRUE;
  act (between_data);
}

/* Counts one call. Returns: whether it is the one that fails. */
static gboolean
fails (IndFault fault)
{
  if (!armed || fault != expected)
    return FALSE;
  if (fired)
    return lasts;
  if (left-- > 0)
    return FALSE;
  fired = TRUE;
  return TRUE;
}

static sqlite3_file *
under (sqlite3_file *file)
{
  return ((FaultFile *) file)->real;
}

static int
fault_close (sqlite3_file *file)
{
  int code = under (file)->pMethods->xClose (under (file));

  sqlite3_free (under (file));
  return code;
}

static int
fault_read (sqlite3_file *file, void *data, int size, sqlite3_int64 offset)
{
  delay ();
  if (fails (IND_FAULT_READ))
    return SQLITE_IOERR_READ;
  if (!fails (IND_FAULT_SHORT_READ))
    return under (file)->pMethods->xRead (under (file), data, size, offset);
  under (file)->pMethods->xRead (under (file), data, size / 2, offset);
  return SQLITE_IOERR_READ;
}

/* What fails has been half done: the worst that may happen. */
static int
fault_write (sqlite3_file *file, const void *data, int size, sqlite3_int64 offset)
{
  gboolean full;

  delay ();
  full = fails (IND_FAULT_FULL);
  if (!full && !fails (IND_FAULT_WRITE))
    return under (file)->pMethods->xWrite (under (file), data, size, offset);
  under (file)->pMethods->xWrite (under (file), data, size / 2, offset);
  return full ? SQLITE_FULL : SQLITE_IOERR_WRITE;
}

static int
fault_truncate (sqlite3_file *file, sqlite3_int64 size)
{
  delay ();
  return fails (IND_FAULT_TRUNCATE) ? SQLITE_IOERR_TRUNCATE : under (file)->pMethods->xTruncate (under (file), size);
}

/* Nobody pulls the plug here, so nothing need reach the disk. */
static int
fault_sync (sqlite3_file *file, int flags)
{
  delay ();
  return fails (IND_FAULT_SYNC) ? SQLITE_IOERR_FSYNC : SQLITE_OK;
}

static int
fault_size (sqlite3_file *file, sqlite3_int64 *size)
{
  delay ();
  return fails (IND_FAULT_SIZE) ? SQLITE_IOERR_FSTAT : under (file)->pMethods->xFileSize (under (file), size);
}

static int
fault_lock (sqlite3_file *file, int lock)
{
  delay ();
  return fails (IND_FAULT_LOCK) ? SQLITE_BUSY : under (file)->pMethods->xLock (under (file), lock);
}

static int
fault_unlock (sqlite3_file *file, int lock)
{
  return under (file)->pMethods->xUnlock (under (file), lock);
}

static int
fault_reserved (sqlite3_file *file, int *reserved)
{
  return under (file)->pMethods->xCheckReservedLock (under (file), reserved);
}

static int
fault_control (sqlite3_file *file, int what, void *data)
{
  return under (file)->pMethods->xFileControl (under (file), what, data);
}

static int
fault_sector (sqlite3_file *file)
{
  return under (file)->pMethods->xSectorSize (under (file));
}

/* No atomic writes and no safe appends: the most careful way of the pager. */
static int
fault_characteristics (sqlite3_file *file)
{
  return 0;
}

static const sqlite3_io_methods methods = {
  .iVersion = 1,
  .xClose = fault_close,
  .xRead = fault_read,
  .xWrite = fault_write,
  .xTruncate = fault_truncate,
  .xSync = fault_sync,
  .xFileSize = fault_size,
  .xLock = fault_lock,
  .xUnlock = fault_unlock,
  .xCheckReservedLock = fault_reserved,
  .xFileControl = fault_control,
  .xSectorSize = fault_sector,
  .xDeviceCharacteristics = fault_characteristics,
};

static int
fault_open (sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out_flags)
{
  FaultFile *self = (FaultFile *) file;
  int code;

  self->base.pMethods = NULL;
  delay ();
  if (fails (IND_FAULT_OPEN))
    return SQLITE_CANTOPEN;
  if (everything_read_only && (flags & SQLITE_OPEN_MAIN_DB))
    flags = (flags & ~(SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)) | SQLITE_OPEN_READONLY;
  self->real = sqlite3_malloc (real->szOsFile);
  if (self->real == NULL)
    return SQLITE_NOMEM;
  memset (self->real, 0, (gsize) real->szOsFile);
  code = real->xOpen (real, name, self->real, flags, out_flags);
  if (self->real->pMethods != NULL)
    self->base.pMethods = &methods;
  else
    sqlite3_free (self->real);
  return code;
}

static int
fault_delete (sqlite3_vfs *vfs, const char *name, int sync)
{
  delay ();
  return fails (IND_FAULT_DELETE) ? SQLITE_IOERR_DELETE : real->xDelete (real, name, sync);
}

static int
fault_access (sqlite3_vfs *vfs, const char *name, int flags, int *result)
{
  delay ();
  return fails (IND_FAULT_ACCESS) ? SQLITE_IOERR_ACCESS : real->xAccess (real, name, flags, result);
}

static int
fault_full_pathname (sqlite3_vfs *vfs, const char *name, int size, char *path)
{
  return real->xFullPathname (real, name, size, path);
}

static int
fault_randomness (sqlite3_vfs *vfs, int size, char *data)
{
  return real->xRandomness (real, size, data);
}

/* Waiting for somebody else takes no time here, but they may act. */
static int
fault_sleep (sqlite3_vfs *vfs, int microseconds)
{
  if (waiting != NULL)
    waiting (waiting_data);
  return microseconds;
}

static int
fault_time (sqlite3_vfs *vfs, double *now)
{
  return real->xCurrentTime (real, now);
}

/** ind_fault_vfs_install: lays the faulty layer over all databases that are opened from now on. */
void
ind_fault_vfs_install (void)
{
  real = sqlite3_vfs_find (NULL);
  faulty = (sqlite3_vfs) {
    .iVersion = 1,
    .szOsFile = sizeof (FaultFile),
    .mxPathname = real->mxPathname,
    .zName = "faulty",
    .xOpen = fault_open,
    .xDelete = fault_delete,
    .xAccess = fault_access,
    .xFullPathname = fault_full_pathname,
    .xRandomness = fault_randomness,
    .xSleep = fault_sleep,
    .xCurrentTime = fault_time,
  };
  sqlite3_vfs_register (&faulty, 1);
}

/** ind_fault_vfs_arm: the call of that kind fails that comes after @after others; a full disk stays full, and a lock held. */
void
ind_fault_vfs_arm (IndFault fault, guint after)
{
  armed = TRUE;
  fired = FALSE;
  lasts = fault == IND_FAULT_FULL || fault == IND_FAULT_LOCK;
  expected = fault;
  left = after;
}

/** ind_fault_vfs_arm_lasting: the same, and from then on every call of that kind. */
void
ind_fault_vfs_arm_lasting (IndFault fault, guint after)
{
  ind_fault_vfs_arm (fault, after);
  lasts = TRUE;
}

/** ind_fault_vfs_disarm: Returns: whether a call has failed, or been delayed, since it was asked for. */
gboolean
ind_fault_vfs_disarm (void)
{
  armed = FALSE;
  between = NULL;
  return fired;
}

/** ind_fault_vfs_delay: before the call, of whatever kind, that comes after @after others @act is called. */
void
ind_fault_vfs_delay (guint after, void (*act) (gpointer data), gpointer data)
{
  fired = FALSE;
  left_to_delay = after;
  between = act;
  between_data = data;
}

/** ind_fault_vfs_on_waiting: @act is called whenever somebody waits for a lock; %NULL for nothing. */
void
ind_fault_vfs_on_waiting (void (*act) (gpointer data), gpointer data)
{
  waiting = act;
  waiting_data = data;
}

static ssize_t
read_half (int file, void *data, size_t size, off_t offset)
{
  return pread (file, data, size > 1 ? size / 2 : size, offset);
}

static ssize_t
write_half (int file, const void *data, size_t size, off_t offset)
{
  return pwrite (file, data, size > 1 ? size / 2 : size, offset);
}

/** ind_fault_vfs_short_calls: whether the system reads and writes but half of what it is asked for each time, as it may. */
void
ind_fault_vfs_short_calls (gboolean are_short)
{
  static const char *const reads[] = { "pread", "pread64" }, *const writes[] = { "pwrite", "pwrite64" };

  for (gsize k = 0; k < G_N_ELEMENTS (reads); k++)
    {
      real->xSetSystemCall (real, reads[k], are_short ? (sqlite3_syscall_ptr) read_half : NULL);
      real->xSetSystemCall (real, writes[k], are_short ? (sqlite3_syscall_ptr) write_half : NULL);
    }
}

/** ind_fault_vfs_read_only: whether databases can only be read, though whoever runs the tests may write everything. */
void
ind_fault_vfs_read_only (gboolean read_only)
{
  everything_read_only = read_only;
}
