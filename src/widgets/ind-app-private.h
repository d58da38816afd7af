#pragma once

#include "ind-again.h"
#include "ind-desk.h"
#include "ind-watch.h"
#include "ind-window.h"

G_BEGIN_DECLS

#define IND_TYPE_APP (ind_app_get_type ())
G_DECLARE_FINAL_TYPE (IndApp, ind_app, IND, APP, AdwApplication)

/* How long the window stands still, in milliseconds, where another program is writing; what failed is tried again. */
#define IND_APP_PATIENCE 100

struct _IndApp
{
  AdwApplication parent_instance;

  char *database;
  IndDesk *desk;          /* (nullable): none while there is trouble, or the database is worked on */
  IndWatch *watch;        /* (nullable): of @desk */
  IndAgain *again;        /* of what could not be read or written */
  gulong on_trouble;
  GPtrArray *held;        /* (nullable): what was being written at a desk that is gone, see ind_desk_hand_over() */
  char *backup;           /* (nullable): the newest good one of a damaged database */
  GThread *ahead;         /* (nullable): opens the database while GTK begins */
  guint later_source;     /* what waits until the window is there */
  gboolean cannot_back_up;   /* the last daily backup failed, and this has been told */
};

IndWindow *ind_app_window          (IndApp *self);
void       ind_app_for_each_window (IndApp *self, void (*func) (IndWindow *window, gpointer data), gpointer data);

/* The database: ind-app-database.c */
void       ind_app_open_ahead      (IndApp *self);
void       ind_app_open_database   (IndApp *self);
void       ind_app_close_database  (IndApp *self);
void       ind_app_give_up         (IndApp *self, const GError *error);
void       ind_app_add_database_actions (IndApp *self);

/* Trouble that may pass: ind-app-trouble.c */
gboolean   ind_app_try_again       (gpointer self);
void       ind_app_look            (gpointer self);
void       ind_app_meet_trouble    (const GError *error, gpointer self);
void       ind_app_take_over       (IndApp *self);
void       ind_app_mind_trouble    (IndApp *self);
void       ind_app_leave_desk      (IndApp *self);

G_END_DECLS
