#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The program as a user has it, run in a folder of its own, without a display, on 22 November 2026. */
typedef struct
{
  char *folder;
  char *database;   /* does not exist at first */
  char *out;        /* of the last run */
  char *err;
  const char *today;   /* (nullable): another day */
  gboolean on_terminal;   /* whether its standard output is one */
  int terminal;        /* the other end of it, while the program runs */
  int in;              /* what it reads from, which is closed when it has started; 0 for nothing */
} Program;

void         program_set_up    (Program *self, gconstpointer data);
void         program_tear_down (Program *self, gconstpointer data);
GSubprocess *program_start     (Program *self, const char *const *arguments);
int          program_run       (Program *self, ...) G_GNUC_NULL_TERMINATED;
int          program_end       (Program *self, GSubprocess *process);
void         program_make_database (Program *self);
char        *program_path      (Program *self, const char *name);
char        *program_write     (Program *self, const char *name, const char *text);
GBytes      *program_read      (const char *path);
char        *program_sample    (const char *name);
void         program_assert_one_line (Program *self);

/* Adds a test with a program of its own. */
#define PROGRAM_TEST(path, function) \
  g_test_add (path, Program, NULL, program_set_up, function, program_tear_down)

G_END_DECLS
