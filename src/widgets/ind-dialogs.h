#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The dialogs of GTK 4.8 and libadwaita 1.2 that newer versions do otherwise: here, and nowhere else. */

typedef void (*IndAnswerFunc) (gpointer data);
typedef void (*IndFileFunc)   (GFile *file, gpointer data);

/**
 * IndQuestion:
 * @heading: what it is about
 * @body: (nullable): more of it
 * @more: (nullable) (transfer floating): a widget below the texts
 * @no: the button that does nothing
 * @yes: (nullable): the button that does it; a mere notice without
 * @replaces: whether it puts something in the place of something else: then Enter does nothing
 */
typedef struct
{
  const char *heading;
  const char *body;
  GtkWidget *more;
  const char *no;
  const char *yes;
  gboolean replaces;
} IndQuestion;

void ind_dialog_ask    (GtkWindow *parent, const IndQuestion *question, IndAnswerFunc on_yes, IndAnswerFunc on_no,
                        gpointer data);
GtkWidget *ind_dialog_wait (GtkWindow *parent, const char *heading, const char *stop, IndAnswerFunc on_stop, gpointer data);
void ind_dialog_tell_step (GtkWidget *dialog, double part, const char *words);
void ind_dialog_open   (GtkWindow *parent, IndFileFunc func, gpointer data);
void ind_dialog_save   (GtkWindow *parent, const char *name, IndFileFunc func, gpointer data);
void ind_dialog_save_calendar (GtkWindow *parent, const char *name, IndFileFunc func, gpointer data);
void ind_dialog_place_database (GtkWindow *parent, IndFileFunc func, gpointer data);
void ind_dialog_choose_folder (GtkWindow *parent, IndFileFunc func, gpointer data);
void ind_dialog_about  (GtkWindow *parent);

G_END_DECLS
