#pragma once

#include "ind-case-page.h"
#include "ind-dialogs.h"
#include "ind-families-page.h"
#include "ind-import.h"
#include "ind-window.h"

G_BEGIN_DECLS

/** IndPlace: what the left side leads to. */
typedef enum
{
  IND_PLACE_OVERVIEW,
  IND_PLACE_FAMILIES,
  IND_PLACE_YEAR,
  IND_N_PLACES
} IndPlace;

struct _IndWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toasts;
  AdwViewSwitcherTitle *title;
  AdwViewSwitcherBar *switcher;
  GtkButton *back;
  GtkWidget *refer;          /* takes in a family, outside a case */
  GtkButton *undo;
  GtkButton *redo;
  GtkSpinner *busy;
  AdwFlap *flap;
  GtkListBox *side_list;
  GtkStack *stack;
  IndCasePage *page;          /* (nullable): made when a case is first opened; see ind_window_page() */
  GtkWidget *places[IND_N_PLACES];   /* (nullable): made when they are first shown */
  gboolean stale[IND_N_PLACES];      /* something has been done since it was read */
  char *note;                 /* (nullable): to be told with what is done next */
  GSettings *remembered;      /* (nullable): see ind-remembered.h */
  gboolean begun;             /* a database has been shown */
  gint64 begin_at;            /* the case with which it begins instead; 0 for the place alone */
  IndPlace place;             /* the one that is shown, or was before the case */
  gboolean side_in_case;      /* the left side is wanted beside a case too */
  AdwStatusPage *trouble;
  GtkButton *rescue;
  GtkWidget *retry;
  AdwStatusPage *working;
  GtkSpinner *spinner;
  GtkWidget *case_buttons;
  GtkWidget *read_only;
  GtkLabel *read_only_words;
  GtkWidget *network;
  GtkWidget *seat;

  IndDesk *desk;
  gulong on_changed;
  IndCase *family;            /* (nullable): the case on screen */
  GQueue files;               /* GFile: waiting to be read */
  GtkWidget *referral;        /* (nullable): not held: a referral that was begun, or is being written */
  IndImport *offered;         /* (nullable): read from a file, and not yet taken in */
  char *offered_file;         /* (nullable): the name of the file that was read last, as it is shown */
  gboolean replaces;          /* a case: whether it was asked about as one that replaces a case */
  GtkWidget *waiting;         /* (nullable): a list: how far it has been taken in; see ind_dialog_wait() */
  guint waiting_source;       /* a list: until that is shown */
  GCancellable *taking;       /* (nullable): a list: while it is being taken in */
  gint64 offered_to;          /* maps: the case that they were asked about */
  GPtrArray *sample;          /* (nullable): invented families that are still to be taken in */
  guint n_sampled;            /* so many of them are */
  guint sample_source;
  guint n_jobs;
  GApplication *busy_app;     /* (nullable): kept from ending for as long as there are jobs */
  gboolean seat_can_wait;     /* who sits here is not asked again in this window */
  gboolean network_is_known;  /* the word of warning has been read */
  GError *untold;             /* (nullable): why the daily backup was not made, for those who ask */
  char *move_to;              /* (nullable): where the database is to go, while it is asked about */
  IndPlanOptions options;
  GtkPrintSettings *print_settings;
  gint64 printed;             /* the case that was last sent to a printer */
  void (*then) (IndWindow *self);   /* what comes after the lacks have been told */
};

/* Pages: ind-window.c */
void      ind_window_toast        (IndWindow *self, const char *text, const char *button, const char *action,
                                   GVariant *target);
void      ind_window_drop_toast   (IndWindow *self);
void      ind_window_complain     (IndWindow *self, const char *heading, const GError *error);
void      ind_window_complain_of_file (IndWindow *self, const GError *error);
void      ind_window_complain_of_lock (IndWindow *self, const char *heading, const GError *error, IndAnswerFunc again,
                                       IndAnswerFunc give_up);
void      ind_window_begin_job    (IndWindow *self);
void      ind_window_end_job      (IndWindow *self);
gboolean  ind_window_show_case    (IndWindow *self, gint64 id);
IndCasePage *ind_window_page      (IndWindow *self);
void      ind_window_tell_done    (IndWindow *self, gint64 case_id);
void      ind_window_leave_case   (IndWindow *self);
gboolean  ind_window_note_use     (IndWindow *self, gint64 case_id, IndUse use, const char *heading);
void      ind_window_update       (IndWindow *self);

/* Places: ind-window-places.c */
void      ind_window_add_places   (IndWindow *self);
gboolean  ind_window_load_place   (IndWindow *self, IndPlace place, IndDesk *desk, GError **error);
void      ind_window_forget_places (IndWindow *self);
void      ind_window_show_place   (IndWindow *self, IndPlace place);
void      ind_window_focus_place  (IndWindow *self);
void      ind_window_enter_case   (IndWindow *self);
gboolean  ind_window_zooms        (IndWindow *self);
void      ind_window_zoom         (IndWindow *self, int steps);
const char *ind_window_place_title (IndWindow *self);
const char *ind_window_place_name (IndWindow *self);
IndPlace  ind_window_place_named  (const char *name);
IndFamiliesPage *ind_window_families (IndWindow *self);

/* What is remembered: ind-window-remember.c */
void      ind_window_remember_all  (IndWindow *self);
void      ind_window_remember_size (IndWindow *self);
void      ind_window_remember_page (IndWindow *self);
void      ind_window_remember_case (IndWindow *self);

/* New families, and who sits here: ind-window-people.c */
void      ind_window_drop_referral (IndWindow *self);
void      ind_window_refer        (IndWindow *self);
void      ind_window_show_settings (IndWindow *self);
void      ind_window_use_settings (IndWindow *self);
void      ind_window_choose_seat  (IndWindow *self);
void      ind_window_update_seat  (IndWindow *self);

/* Trouble that may pass: ind-window-trouble.c */
void      ind_window_save_writing (IndWindow *self);

/* The database: ind-window-database.c */
void      ind_window_update_strips (IndWindow *self);
void      ind_window_ask_move     (IndWindow *self);
void      ind_window_tell_why_no_backup (IndWindow *self);

/* Files: ind-window-files.c */
void      ind_window_read_next    (IndWindow *self);
void      ind_window_choose_file  (IndWindow *self);
void      ind_window_take_sample  (IndWindow *self);
void      ind_window_drop_files   (IndWindow *self);
void      ind_window_accept_drops (IndWindow *self);

/* What stands in a file: ind-window-import.c */
void      ind_window_offer        (IndWindow *self, IndImport *import);
void      ind_window_drop_offer   (IndWindow *self);
void      ind_window_finish_offer (gpointer window);
void      ind_window_complain_of_offer (IndWindow *self, const char *heading, const GError *error, IndAnswerFunc again);
GtkWidget *ind_window_remarks_new (GPtrArray *sentences);

/* A list: ind-window-list.c */
void      ind_window_offer_list   (IndWindow *self);
void      ind_window_end_waiting  (IndWindow *self);

/* Paper: ind-window-paper.c */
gboolean  ind_window_has_paper    (IndWindow *self);
void      ind_window_tell_lacks   (IndWindow *self, const char *yes, void (*then) (IndWindow *self));
void      ind_window_print        (IndWindow *self);
void      ind_window_preview      (IndWindow *self);
void      ind_window_save_pdf     (IndWindow *self);
void      ind_window_copy         (IndWindow *self);

/* Actions: ind-window-actions.c */
void      ind_window_add_actions  (IndWindow *self);
void      ind_window_update_actions (IndWindow *self);
void      ind_window_toast_change (IndWindow *self, const char *text, gint64 case_id);

G_END_DECLS
