#include "config.h"

#include "ind-command-private.h"

#include <glib/gi18n.h>
#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "ind-import.h"
#include "ind-privacy.h"
#include "ind-remarks.h"
#include "ind-typeset.h"
#include "ind-words.h"

/* The longest id that is shown. */
#define SHOWN 80

/*
 * A signal that would end the program stops the file that is being taken in, and nothing of it has happened. While a
 * file is only being read, the program may end at once: it may be waiting for a pipe.
 */
typedef struct
{
  GMutex lock;
  pthread_t thread;
  sigset_t signals;
  IndDesk *desk;        /* (nullable): while a file is being taken in */
  const char *file;     /* (nullable): the one at hand; %NULL once there is nothing left to stop */
  guint n_done;
  gboolean ended;
} Guard;

static char *
done_before (guint n)
{
  g_autofree char *number = g_strdup_printf ("%u", n);

  return n == 0 ? NULL : ind_words_fill (ngettext ("The file before it has been taken in.",
                                                   "The {n} files before it have been taken in.", n), "n", number, NULL);
}

/* Ends the program while nothing is being written. */
static void
give_up (Guard *guard)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL, *remark = done_before (guard->n_done);

  ind_error_set (&error, IND_ERROR_CANCELLED, NULL, NULL);
  ind_error_set_file (&error, guard->file);
  sentence = ind_words_error (error);
  ind_command_complain (sentence, remark);
  _exit (IND_EXIT_FAILED);
}

static void *
wait_for_signals (void *data)
{
  Guard *guard = data;
  gboolean ended = FALSE;

  while (!ended)
    {
      int number;

      if (sigwait (&guard->signals, &number) != 0)
        continue;
      g_mutex_lock (&guard->lock);
      ended = guard->ended;
      if (!ended && guard->desk != NULL)
        ind_desk_interrupt (guard->desk);
      else if (!ended && guard->file != NULL)
        give_up (guard);
      g_mutex_unlock (&guard->lock);
    }
  return NULL;
}

static gboolean
guard_begin (Guard *guard)
{
  g_mutex_init (&guard->lock);
  sigemptyset (&guard->signals);
  sigaddset (&guard->signals, SIGINT);
  sigaddset (&guard->signals, SIGTERM);
  sigaddset (&guard->signals, SIGHUP);
  sigaddset (&guard->signals, SIGUSR1);
  pthread_sigmask (SIG_BLOCK, &guard->signals, NULL);
  return pthread_create (&guard->thread, NULL, wait_for_signals, guard) == 0;
}

static void
guard_end (Guard *guard)
{
  g_mutex_lock (&guard->lock);
  guard->ended = TRUE;
  g_mutex_unlock (&guard->lock);
  pthread_kill (guard->thread, SIGUSR1);
  pthread_join (guard->thread, NULL);
  g_mutex_clear (&guard->lock);
}

/* Says what happens next: a file is read (@desk is %NULL), or written, or nothing more (@file is %NULL). */
static void
guard_set (Guard *guard, IndDesk *desk, const char *file, guint n_done)
{
  g_mutex_lock (&guard->lock);
  guard->desk = desk;
  guard->file = file;
  guard->n_done = n_done;
  g_mutex_unlock (&guard->lock);
}

/* How much there is that somebody may have overlooked, and where it can be read. */
static void
tell_of_remarks (IndCase *family)
{
  g_autoptr (GArray) remarks = ind_case_remarks (family, ind_today ());
  g_autofree char *n = g_strdup_printf ("%u", remarks->len), *reference = ind_text_clean (family->reference);
  g_autofree char *told = ind_words_fill (ngettext ("{n} thing is worth looking at: {command}",
                                                    "{n} things are worth looking at: {command}", remarks->len),
                                          "n", n, "command", "indgang show {case}", NULL);
  g_autofree char *filled = ind_words_fill (told, "case", reference, NULL);

  if (remarks->len > 0)
    printf ("  %s\n", filled);
}

/** ind_print_passed_over: @passed_over: (element-type utf8): the paths of keys. Tells which fields of a file were not taken. */
void
ind_print_passed_over (GPtrArray *passed_over)
{
  for (guint k = 0; k < passed_over->len; k++)
    {
      g_autofree char *key = ind_words_key (passed_over->pdata[k]);
      g_autofree char *remark = ind_words_fill (_("Indgang does not know the field {key} and passes over it."), "key", key,
                                                NULL);

      printf ("  %s\n", remark);
    }
}

static void
report (const char *file, IndCase *family, gboolean replaced, GPtrArray *passed_over, GPtrArray *differing)
{
  g_autofree char *name = g_filename_display_name (file), *clean = ind_text_clean (name);
  g_autofree char *reference = ind_text_clean (family->reference), *counted = ind_words_counts (family);
  g_autofree char *line = ind_words_fill (replaced ? _("{file}: the case {case} has been replaced: {what}.")
                                                   : _("{file}: the case {case} has been taken in: {what}."),
                                          "file", clean, "case", reference, "what", counted, NULL);

  printf ("%s\n", line);
  ind_print_passed_over (passed_over);
  for (guint k = 0; k < differing->len; k++)
    {
      g_autofree char *safe = ind_text_for_others (NULL, differing->pdata[k]), *id = ind_words_shorten (safe, SHOWN);
      g_autofree char *remark = ind_words_fill (_("The directory knows the worker {id} differently; it has not been changed."),
                                                "id", id, NULL);

      printf ("  %s\n", remark);
    }
  tell_of_remarks (family);
  fflush (stdout);
}

static void
show_progress (IndCommand *self, guint k)
{
  gboolean silent = ind_command_is_quiet (self) || self->arguments->len < 2 || !isatty (STDERR_FILENO)
                    || isatty (STDOUT_FILENO);

  if (!silent && k < self->arguments->len)
    {
      fputc ('\r', stderr);
      fprintf (stderr, _("File %u of %u …"), k + 1, self->arguments->len);
    }
  else if (!silent)
    fputs ("\r\033[K", stderr);
}

/* Takes in a case file. */
static gboolean
import_case (IndCommand *self, IndDesk *desk, const char *file, const IndImport *import, GError **error)
{
  g_autoptr (GPtrArray) differing = g_ptr_array_new_with_free_func (g_free);
  gboolean replace = ind_command_option (self, "replace") != NULL;
  g_autoptr (GError) missing = NULL;
  gboolean replaced = replace && ind_desk_find_case (desk, import->family->reference, &missing) != 0;

  if (missing != NULL && !g_error_matches (missing, IND_ERROR, IND_ERROR_NO_SUCH_CASE))
    {
      g_propagate_error (error, g_steal_pointer (&missing));
      return FALSE;
    }
  if (!(replace ? ind_desk_replace (desk, import->family, differing, error)
                : ind_desk_take_in (desk, import->family, differing, error)))
    return FALSE;
  if (!ind_command_is_quiet (self))
    report (file, import->family, replaced, import->passed_over, differing);
  return TRUE;
}

/* A network map belongs to the case that --case names, and nothing else does. */
static gboolean
check_whose (IndCommand *self, const IndImport *import, GError **error)
{
  gboolean named = ind_command_option (self, "case") != NULL;

  if (named == (import->drawn != NULL))
    return TRUE;
  ind_error_set (error, named ? IND_ERROR_NOT_A_MAP : IND_ERROR_WHOSE_MAP, NULL, NULL);
  return FALSE;
}

static gboolean
take_in (IndCommand *self, IndDesk *desk, const char *file, const IndImport *import, GError **error)
{
  if (import->family != NULL)
    return import_case (self, desk, file, import, error);
  if (import->drawn != NULL)
    return ind_command_import_maps (self, desk, file, import, error);
  return ind_command_import_participants (self, desk, file, import, error);
}

/* Reads a file whole before the database is so much as opened for it. */
static gboolean
import_file (IndCommand *self, Guard *guard, IndDesk **desk, guint k, GError **error)
{
  const char *file = self->arguments->pdata[k];
  const char *next = k + 1 < self->arguments->len ? self->arguments->pdata[k + 1] : NULL;
  g_autoptr (IndImport) import = NULL;
  gboolean done;

  guard_set (guard, NULL, file, k);
  import = ind_import_read (file, error);
  if (import == NULL || !check_whose (self, import, error))
    return FALSE;
  if (*desk == NULL)
    *desk = import->drawn != NULL ? ind_command_open_desk (self, error) : ind_command_make_desk (self, error);
  if (*desk == NULL)
    return FALSE;
  guard_set (guard, *desk, file, k);
  done = take_in (self, *desk, file, import, error);
  guard_set (guard, NULL, done ? next : NULL, k + 1);
  return done;
}

/** ind_command_import: indgang import FILE… */
gboolean
ind_command_import (IndCommand *self, GError **error)
{
  Guard guard = { 0 };
  IndDesk *desk = NULL;
  gboolean done = TRUE;
  guint k;

  if (!guard_begin (&guard))
    {
      ind_error_set (error, IND_ERROR_MEMORY, NULL, NULL);
      return FALSE;
    }
  for (k = 0; k < self->arguments->len && done; k++)
    {
      show_progress (self, k);
      done = import_file (self, &guard, &desk, k, error);
    }
  show_progress (self, self->arguments->len);
  if (!done)
    {
      g_autofree char *before = done_before (k - 1);
      gboolean replaceable = error != NULL && g_error_matches (*error, IND_ERROR, IND_ERROR_REFERENCE_TAKEN);

      ind_error_set_file (error, self->arguments->pdata[k - 1]);
      self->remark = replaceable && before != NULL ? g_strjoin (" ", _("The option --replace does that."), before, NULL)
                     : replaceable ? g_strdup (_("The option --replace does that.")) : g_steal_pointer (&before);
    }
  guard_end (&guard);
  g_clear_object (&desk);
  return done;
}
