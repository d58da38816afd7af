#pragma once

#include "ind-desk.h"
#include "ind-watch.h"
#include "ind-window.h"

G_BEGIN_DECLS

#define IND_TYPE_APP (ind_app_get_type ())
G_DECLARE_FINAL_TYPE (IndApp, ind_app, IND, APP, AdwApplication)

struct _IndApp
{
  AdwApplication parent_instance;

  char *database;
  IndDesk *desk;          /* (nullable): none while there is trouble, or the database is worked on */
  IndWatch *watch;        /* (nullable): of @desk */
  char *backup;           /* (nullable): the newest good one of a damaged database */
  guint later_source;     /* what waits until the window is there */
  gboolean cannot_back_up;   /* the last daily backup failed, and this has been told */
};

IndWindow *ind_app_window          (IndApp *self);
void       ind_app_for_each_window (IndApp *self, void (*func) (IndWindow *window, gpointer data), gpointer data);

/* The database: ind-app-database.c */
void       ind_app_open_database   (IndApp *self);
void       ind_app_close_database  (IndApp *self);
void       ind_app_add_database_actions (IndApp *self);

G_END_DECLS
