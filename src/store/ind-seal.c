#include "config.h"

#include "ind-seal.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sodium.h>
#include <string.h>
#include <unistd.h>

#include "ind-file.h"

/*
 * docs/backup-format.md describes the file. libsodium does all that is cryptography: Argon2id makes the key,
 * secretstream (XChaCha20-Poly1305) seals chunk by chunk, so that none can be changed, left out, or put elsewhere.
 */

#define MAGIC_SIZE (sizeof IND_SEAL_MAGIC - 1)
#define COST_AT MAGIC_SIZE
#define SALT_AT (COST_AT + 16)
#define STREAM_AT (SALT_AT + crypto_pwhash_SALTBYTES)
#define HEADER_SIZE (STREAM_AT + crypto_secretstream_xchacha20poly1305_HEADERBYTES)
#define CHUNK 65536
#define SEALED_CHUNK (CHUNK + crypto_secretstream_xchacha20poly1305_ABYTES)

/* The longest password, in bytes. */
#define LONGEST 1024

const IndSealCost ind_seal_usual = { crypto_pwhash_OPSLIMIT_MODERATE, crypto_pwhash_MEMLIMIT_MODERATE };
/* What a file may ask for: more than this is no file of ours, and would only keep the machine busy. */
const IndSealCost ind_seal_most = { 20, G_GUINT64_CONSTANT (1) << 30 };

struct _IndPassword
{
  gsize length;
  char text[LONGEST];
};

typedef crypto_secretstream_xchacha20poly1305_state Stream;

static gboolean
fail (IndErrorCode code, const char *what, GError **error)
{
  ind_error_set (error, code, NULL, what);
  return FALSE;
}

static gboolean
begin (GError **error)
{
  return sodium_init () >= 0 || fail (IND_ERROR_FAILED, "libsodium", error);
}

/** ind_password_new: Returns: (transfer full) (nullable): a password of at most 1024 bytes. */
IndPassword *
ind_password_new (const char *text, gsize length)
{
  IndPassword *self;

  if (length > LONGEST || sodium_init () < 0)
    return NULL;
  self = sodium_malloc (sizeof *self);
  if (self == NULL)
    return NULL;
  self->length = length;
  memcpy (self->text, text, length);
  return self;
}

/** ind_password_free: overwrites and frees a password. */
void
ind_password_free (IndPassword *self)
{
  sodium_free (self);
}

/**
 * ind_password_from_file:
 * @path: a file whose first line, without its end, is the password
 *
 * Returns: (transfer full) (nullable): the password; %IND_ERROR_NO_PASSWORD where the line is empty,
 *   %IND_ERROR_TEXT_TOO_LONG where it has more than 1024 bytes
 */
IndPassword *
ind_password_from_file (const char *path, GError **error)
{
  IndPassword *self = ind_password_new ("", 0);
  int file = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  gssize n = file >= 0 ? 1 : -1;
  int number = errno;
  const char *end;

  if (self == NULL)
    fail (IND_ERROR_MEMORY, NULL, error);
  else
    {
      while (n > 0 && self->length < LONGEST && memchr (self->text, '\n', self->length) == NULL)
        {
          n = read (file, self->text + self->length, LONGEST - self->length);
          number = errno;
          self->length += n > 0 ? (gsize) n : 0;
        }
      end = memchr (self->text, '\n', self->length);
      if (n < 0)
        fail (number == ENOENT ? IND_ERROR_FILE_MISSING : IND_ERROR_FILE_UNREADABLE, g_strerror (number), error);
      else if (end == NULL && self->length == LONGEST)
        fail (IND_ERROR_TEXT_TOO_LONG, G_STRINGIFY (LONGEST), error);
      else
        {
          self->length = end != NULL ? (gsize) (end - self->text) : self->length;
          if (self->length > 0 && self->text[self->length - 1] == '\r')
            self->length--;
          if (self->length == 0)
            fail (IND_ERROR_NO_PASSWORD, NULL, error);
        }
      if (n < 0 || self->length == 0 || (end == NULL && self->length == LONGEST))
        g_clear_pointer (&self, ind_password_free);
    }
  if (file >= 0)
    close (file);
  if (self == NULL)
    ind_error_set_file (error, path);
  return self;
}

static void
put_number (guint8 *at, guint64 number)
{
  number = GUINT64_TO_LE (number);
  memcpy (at, &number, sizeof number);
}

static guint64
get_number (const guint8 *at)
{
  guint64 number;

  memcpy (&number, at, sizeof number);
  return GUINT64_FROM_LE (number);
}

/* Makes the key that a header and a password mean. Its costs must have been looked at. Free with sodium_free(). */
static guint8 *
make_key (const guint8 *header, const IndPassword *password, GError **error)
{
  guint8 *key = sodium_malloc (crypto_secretstream_xchacha20poly1305_KEYBYTES);

  if (key != NULL
      && crypto_pwhash (key, crypto_secretstream_xchacha20poly1305_KEYBYTES, password->text, password->length,
                        header + SALT_AT, get_number (header + COST_AT), (gsize) get_number (header + COST_AT + 8),
                        crypto_pwhash_ALG_ARGON2ID13) == 0)
    return key;
  sodium_free (key);
  fail (IND_ERROR_MEMORY, NULL, error);
  return NULL;
}

/* Reads as much as there is, up to @size. Returns: FALSE where the disk failed */
static gboolean
read_some (FILE *from, guint8 *data, gsize size, gsize *n, GError **error)
{
  errno = 0;
  *n = fread (data, 1, size, from);
  return *n == size || !ferror (from) || fail (IND_ERROR_FILE_UNREADABLE, g_strerror (errno), error);
}

static gboolean
write_all (FILE *to, const guint8 *data, gsize size, GError **error)
{
  errno = 0;
  return fwrite (data, 1, size, to) == size || ind_file_unwritable (NULL, errno, error);
}

static gboolean
seal_chunks (FILE *from, FILE *to, Stream *stream, const guint8 *header, guint8 *plain, guint8 *sealed, GError **error)
{
  gsize n, next;
  gboolean first = TRUE;
  int letter = 0;

  while (letter != EOF)
    {
      unsigned long long length;

      if (!read_some (from, plain, CHUNK, &n, error))
        return FALSE;
      /* The last chunk says that it is, so one must know whether anything comes after. */
      letter = getc (from);
      if (letter != EOF)
        ungetc (letter, from);
      else if (ferror (from))
        return fail (IND_ERROR_FILE_UNREADABLE, NULL, error);
      crypto_secretstream_xchacha20poly1305_push (stream, sealed, &length, plain, n, first ? header : NULL,
                                                  first ? HEADER_SIZE : 0,
                                                  letter == EOF ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0);
      next = (gsize) length;
      first = FALSE;
      if (!write_all (to, sealed, next, error))
        return FALSE;
    }
  errno = 0;
  return fflush (to) == 0 || ind_file_unwritable (NULL, errno, error);
}

/**
 * ind_seal_write:
 * @from: what is to be sealed, to its end
 * @to: gets the sealed file
 * @cost: what making the key is to cost, usually ind_seal_usual
 */
gboolean
ind_seal_write (FILE *from, FILE *to, const IndPassword *password, const IndSealCost *cost, GError **error)
{
  g_autofree guint8 *plain = g_malloc (CHUNK), *sealed = g_malloc (SEALED_CHUNK);
  guint8 header[HEADER_SIZE], *key;
  Stream stream;
  gboolean done;

  if (!begin (error))
    return FALSE;
  memcpy (header, IND_SEAL_MAGIC, MAGIC_SIZE);
  put_number (header + COST_AT, cost->passes);
  put_number (header + COST_AT + 8, cost->memory);
  randombytes_buf (header + SALT_AT, crypto_pwhash_SALTBYTES);
  key = make_key (header, password, error);
  if (key == NULL)
    return FALSE;
  crypto_secretstream_xchacha20poly1305_init_push (&stream, header + STREAM_AT, key);
  sodium_free (key);
  done = write_all (to, header, HEADER_SIZE, error) && seal_chunks (from, to, &stream, header, plain, sealed, error);
  sodium_memzero (plain, CHUNK);
  sodium_memzero (&stream, sizeof stream);
  return done;
}

static gboolean
open_chunks (FILE *from, FILE *to, Stream *stream, const guint8 *header, guint8 *plain, guint8 *sealed, GError **error)
{
  unsigned char tag = 0;
  gboolean first = TRUE;
  gsize n;

  while (tag != crypto_secretstream_xchacha20poly1305_TAG_FINAL)
    {
      unsigned long long length;

      if (!read_some (from, sealed, SEALED_CHUNK, &n, error))
        return FALSE;
      if (n < crypto_secretstream_xchacha20poly1305_ABYTES)
        return fail (IND_ERROR_BACKUP_DAMAGED, NULL, error);
      if (crypto_secretstream_xchacha20poly1305_pull (stream, plain, &length, &tag, sealed, n, first ? header : NULL,
                                                      first ? HEADER_SIZE : 0) != 0)
        return fail (first ? IND_ERROR_WRONG_PASSWORD : IND_ERROR_BACKUP_DAMAGED, NULL, error);
      first = FALSE;
      if (!write_all (to, plain, (gsize) length, error))
        return FALSE;
    }
  if (getc (from) != EOF)
    return fail (IND_ERROR_BACKUP_DAMAGED, NULL, error);
  errno = 0;
  return fflush (to) == 0 || ind_file_unwritable (NULL, errno, error);
}

/**
 * ind_seal_read:
 * @from: a sealed file
 * @to: gets what was sealed; what it has got is worth nothing unless all went well
 * @most: what making the key may cost at most, usually ind_seal_most
 *
 * Returns: whether all of it is as it was sealed; else %IND_ERROR_NOT_A_BACKUP, %IND_ERROR_WRONG_PASSWORD (or its
 *   beginning is not as it was: nobody can tell), %IND_ERROR_BACKUP_DAMAGED, or an error of reading or writing
 */
gboolean
ind_seal_read (FILE *from, FILE *to, const IndPassword *password, const IndSealCost *most, GError **error)
{
  g_autofree guint8 *plain = g_malloc (CHUNK), *sealed = g_malloc (SEALED_CHUNK);
  guint8 header[HEADER_SIZE], *key;
  guint64 passes, memory;
  Stream stream;
  gboolean done;
  gsize n;

  if (!begin (error) || !read_some (from, header, HEADER_SIZE, &n, error))
    return FALSE;
  if (n < MAGIC_SIZE || memcmp (header, IND_SEAL_MAGIC, MAGIC_SIZE) != 0)
    return fail (IND_ERROR_NOT_A_BACKUP, NULL, error);
  if (n < HEADER_SIZE)
    return fail (IND_ERROR_BACKUP_DAMAGED, NULL, error);
  passes = get_number (header + COST_AT);
  memory = get_number (header + COST_AT + 8);
  if (passes < crypto_pwhash_OPSLIMIT_MIN || passes > most->passes || memory < crypto_pwhash_MEMLIMIT_MIN
      || memory > most->memory)
    return fail (IND_ERROR_BACKUP_DAMAGED, NULL, error);
  key = make_key (header, password, error);
  if (key == NULL)
    return FALSE;
  done = crypto_secretstream_xchacha20poly1305_init_pull (&stream, header + STREAM_AT, key) == 0
         || fail (IND_ERROR_BACKUP_DAMAGED, NULL, error);
  sodium_free (key);
  done = done && open_chunks (from, to, &stream, header, plain, sealed, error);
  sodium_memzero (plain, CHUNK);
  sodium_memzero (&stream, sizeof stream);
  return done;
}
