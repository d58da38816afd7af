#pragma once

#include <adwaita.h>

#include "ind-desk.h"

G_BEGIN_DECLS

/* The program while a test looks at it: a folder and a database of its own, and its window. */
typedef struct
{
  char *folder;
  char *database;
  GtkApplication *app;
  GtkWidget *window;
} Fixture;

/**
 * IndWindowTest:
 * @body: what is done while the window is up
 * @database: (nullable): what the file holds beforehand
 * @after: (nullable): once the program has ended
 * @before: (nullable): before it begins
 */
typedef struct
{
  const char *name;
  void (*body) (Fixture *fixture);
  const char *database;
  void (*after) (Fixture *fixture);
  void (*before) (Fixture *fixture);
} IndWindowTest;

/* Runs the tests of a program, on 22 November 2026, in Danish; 77 where there is no screen. */
int        ind_test_window_run (int argc, char **argv, const IndWindowTest *tests, gsize n_tests);

/* Lets the program work until @done says so; @what is for @done, and is what is missed where it never does. */
void       wait_for         (gboolean (*done) (gpointer), gpointer data, const char *what);
#define wait_until(done, text) wait_for (done, (gpointer) text, text)
/* Lets what is on its way come onto the screen. */
void       settle           (void);

/* What is on the screen, in all windows. */
typedef gboolean (*Fits) (GtkWidget *widget, gconstpointer wanted);
gboolean   is_on_screen     (GtkWidget *widget);
gboolean   is_of_type       (GtkWidget *widget, gconstpointer type);
gboolean   is_called        (GtkWidget *widget, gconstpointer name);   /* to who cannot see it */
gboolean   says             (GtkWidget *widget, gconstpointer text);
GPtrArray *all_that_fit     (Fits fits, gconstpointer wanted);
guint      count_of_type    (GType type);
gpointer   first_of_type    (GType type);
gpointer   called           (GType type, const char *name);
GtkWidget *focus_of         (Fixture *fixture);
gboolean   is_focus_on      (Fixture *fixture, const char *name);
IndCase   *family_of        (Fixture *fixture);   /* whose case is open */
gboolean   can_be_read      (gpointer text);   /* a label begins with it */
gboolean   can_be_found     (gpointer text);   /* be it in the midst of other sentences */
gboolean   cannot_be_read   (gpointer text);
GtkWidget *what_sticks_out  (void);   /* (nullable): what ends below the box that it stands in */

/* What a person does: an action of the window, an answer in a dialog, a button with that text. */
void       act              (Fixture *fixture, const char *action);
void       act_on           (Fixture *fixture, const char *action, GVariant *target);
void       answer           (const char *response);
void       press            (const char *text);

/* A place of the left side; the invented families; a search that finds so many; a case, by words that find it alone. */
void       take_sample      (Fixture *fixture);
void       show_place       (Fixture *fixture, const char *name);
void       search_for       (const char *words, const char *count);
void       open_case        (Fixture *fixture, const char *words, const char *reference);

/* Files */
gboolean   exists           (gpointer path);
char      *sample_file      (const char *name);
char      *beside           (Fixture *fixture, const char *name);
void       drop_file        (Fixture *fixture, const char *path);
IndDesk   *make_database    (Fixture *fixture);   /* with two families, before the program opens it */

G_END_DECLS
