#pragma once

#include "ind-change.h"
#include "ind-map.h"
#include "ind-participant.h"
#include "ind-rules.h"
#include "ind-use.h"

G_BEGIN_DECLS

#define IND_TYPE_DESK (ind_desk_get_type ())

/**
 * IndDesk:
 *
 * What a coordinator can do. Every verb is one labelled transaction that can be undone; after it the rows that it
 * touched are reread into the objects of the open cases. Emits "changed" with the case's row number after every
 * change, undo and redo, and with 0 where another program has changed cases; "trouble" when nothing can be written for a
 * while, and when it can again, see ind_desk_trouble(). All functions are for the main thread, but
 * ind_desk_interrupt().
 */
G_DECLARE_FINAL_TYPE (IndDesk, ind_desk, IND, DESK, GObject)

IndDesk    *ind_desk_open            (const char *path, GError **error);
IndDesk    *ind_desk_open_within     (const char *path, int patience, GError **error);
char       *ind_desk_default_path    (void);
char       *ind_desk_local_path      (void);
const char *ind_desk_path            (IndDesk *self);
gboolean    ind_desk_is_read_only    (IndDesk *self);
gboolean    ind_desk_catch_up        (IndDesk *self, GError **error);
void        ind_desk_interrupt       (IndDesk *self);

/* Reading */
GPtrArray  *ind_desk_list_cases      (IndDesk *self, GError **error);
IndCaseSummary *ind_desk_read_summary (IndDesk *self, gint64 case_id);
gboolean    ind_desk_is_empty        (IndDesk *self);
gint64      ind_desk_find_case       (IndDesk *self, const char *reference, GError **error);
GPtrArray  *ind_desk_search          (IndDesk *self, const char *text, guint limit, gboolean goes_on, GError **error);
void        ind_desk_find_async     (IndDesk *self, const char *text, guint limit, gboolean goes_on, GAsyncReadyCallback callback,
                                     gpointer data);
GPtrArray  *ind_desk_find_finish    (GAsyncResult *result, GError **error);
IndCase    *ind_desk_open_case       (IndDesk *self, gint64 id, IndUse use, GError **error);
GHashTable *ind_desk_trails          (IndDesk *self, IndCase *family, GError **error);
GPtrArray  *ind_desk_history         (IndDesk *self, gint64 case_id, gint64 since, guint limit, GError **error);
GPtrArray  *ind_desk_moved_since     (IndDesk *self, gint64 since, GError **error);
GPtrArray  *ind_desk_check           (IndDesk *self, GError **error);
gboolean    ind_desk_renew_search    (IndDesk *self, GError **error);

/* Who has used what, see ind-use.h */
gboolean    ind_desk_note_use        (IndDesk *self, gint64 case_id, IndUse use, GError **error);
GPtrArray  *ind_desk_access_log      (IndDesk *self, gint64 case_id, gint64 since, GError **error);
gint64      ind_desk_sweep_log       (IndDesk *self, IndDate *before, GError **error);

/**
 * IndSetting: something that the kommune decides for its database.
 * @usual: its value until somebody sets it
 * @least, @most: of a number; a folder has neither, and a text so many letters at most
 */
typedef enum
{
  IND_SETTING_IS_NUMBER,
  IND_SETTING_IS_TEXT,
  IND_SETTING_IS_FOLDER
} IndSettingKind;

typedef struct
{
  const char *name;
  const char *usual;
  IndSettingKind kind;
  int least, most;
} IndSetting;

extern const IndSetting ind_settings[];
#define IND_SETTING_BACKUP_FOLDER "backup-folder"
#define IND_SETTING_LARGE_PRINT "large-print"
#define IND_SETTING_LOG_MONTHS "log-months"
#define IND_SETTING_MUNICIPALITY "municipality"
#define IND_SETTING_DOCUMENT_NAME "document-name"
#define IND_SETTING_FOLLOW_UP_MONTHS "follow-up-months"
#define IND_SETTING_SILENT_WEEKS "silent-weeks"
char       *ind_desk_setting         (IndDesk *self, const char *name, GError **error);
gboolean    ind_desk_read_number     (IndDesk *self, const char *name, int *number, GError **error);
int         ind_desk_setting_number  (IndDesk *self, const char *name);
gboolean    ind_desk_set_setting     (IndDesk *self, const char *name, const char *value, GError **error);
gboolean    ind_desk_set_settings    (IndDesk *self, const char *const *settings, GError **error);

/* What whoever uses this computer has chosen, in whatever database they work */
char       *ind_desk_language        (void);
gboolean    ind_desk_set_language    (const char *language, GError **error);

/* Cases whole */
gboolean    ind_desk_take_in         (IndDesk *self, IndCase *family, GPtrArray *differing, GError **error);
gboolean    ind_desk_take_in_all     (IndDesk *self, GPtrArray *families, GError **error);
gboolean    ind_desk_replace         (IndDesk *self, IndCase *family, GPtrArray *differing, GError **error);
gint64      ind_desk_find_case_ever  (IndDesk *self, const char *reference, GError **error);

/**
 * IndReferral: a family that somebody thinks needs a coordinator
 * @child: the child's whole name
 * @birth_date: or %IND_NO_DATE
 * @coordinator: (nullable): of the directory
 * @note: (nullable): who refers the family, and why; for the team alone
 */
typedef struct
{
  const char *child;
  IndDate birth_date;
  IndWorker *coordinator;
  const char *note;
} IndReferral;

gint64      ind_desk_refer           (IndDesk *self, const IndReferral *referral, GError **error);

/* Lists and maps. The one who waits is told that @done of @n are done. */
typedef void (*IndProgressFunc) (guint done, guint n, gpointer data);

GPtrArray  *ind_desk_list_participants (IndDesk *self, GError **error);
gboolean    ind_desk_take_in_participants (IndDesk *self, GPtrArray *participants, IndParticipantsTally *tally,
                                           IndProgressFunc progress, gpointer data, GError **error);
void        ind_desk_take_in_participants_async (IndDesk *self, GPtrArray *participants, IndProgressFunc progress,
                                                 GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
gboolean    ind_desk_take_in_participants_finish (IndDesk *self, GAsyncResult *result, IndParticipantsTally *tally,
                                                  GError **error);
gboolean    ind_desk_take_in_maps    (IndDesk *self, IndCase *family, IndCase *drawn, IndMapsTally *tally, GError **error);

/**
 * IndSeat: where somebody is put on a map
 * @distance: 0 to 110, see IndNode; NaN where nobody has said
 * @angle: in degrees, see IndNode; the sector follows from it. NaN where it is to be found; then the sector stays
 */
typedef struct
{
  IndNode *node;
  double distance, angle;
} IndSeat;

/**
 * IndSectorDraft: a sector as it shall be
 * @key: one of the field's, or a word of one's own after "x-"
 * @was: its number among the map's sectors until now; -1 for a new one
 */
typedef struct
{
  const char *key;
  int was;
} IndSectorDraft;

/**
 * IndInvitation: a network meeting to which some are invited
 * @month: its month; %IND_NO_DATE for the day's, or this one
 * @date: its day, or %IND_NO_DATE until one is agreed
 * @time: (nullable): HH:MM
 * @place, @purpose: (nullable)
 */
typedef struct
{
  IndDate month, date;
  const char *time, *place, *purpose;
} IndInvitation;

/*
 * Network maps that are worked on. Each is one change; who coordinates, the kind of a tie, and notes are fields, see
 * ind_desk_set_number().
 */
gint64      ind_desk_begin_map       (IndDesk *self, IndCase *family, IndMap *last, const char *title, IndDate date,
                                      GError **error);
gint64      ind_desk_put_on_map      (IndDesk *self, IndMap *map, IndRecord *who, double distance, double angle,
                                      GError **error);
gboolean    ind_desk_put_all_on_map  (IndDesk *self, IndMap *map, GPtrArray *who, GError **error);
gboolean    ind_desk_move_node       (IndDesk *self, IndNode *node, double distance, double angle, GError **error);
gboolean    ind_desk_move_nodes      (IndDesk *self, const IndSeat *seats, guint n, GError **error);
gboolean    ind_desk_set_node_sector (IndDesk *self, IndNode *node, const char *key, GError **error);
gint64      ind_desk_tie_nodes       (IndDesk *self, IndNode *from, IndNode *to, IndTieKind kind, GError **error);
gboolean    ind_desk_remove_nodes    (IndDesk *self, GPtrArray *nodes, GError **error);
gboolean    ind_desk_set_sectors     (IndDesk *self, IndMap *map, const IndSectorDraft *sectors, guint n, GError **error);
gint64      ind_desk_invite          (IndDesk *self, GPtrArray *nodes, const IndInvitation *invitation, GError **error);

/* The year, see ind-cadence.h */
int         ind_desk_follow_up_months (IndDesk *self);
GPtrArray  *ind_desk_list_years      (IndDesk *self, IndDate first, GError **error);
gboolean    ind_desk_plan_year       (IndDesk *self, IndCase *family, GPtrArray *activities, GError **error);

gboolean    ind_desk_leaves_traces   (IndDesk *self);
gboolean    ind_desk_remove_for_good (IndDesk *self, const char *reference, GError **error);

/*
 * Records of an open case. A rule of the field that would be broken refuses the change, with an error that names the
 * field's path. Nothing is undone by hand: every one of these is a change of the history.
 */
gint64      ind_desk_add             (IndDesk *self, IndRecord *owner, IndRecord *draft, guint place, GError **error);
gboolean    ind_desk_change          (IndDesk *self, IndRecord *record, const IndRecord *draft, GError **error);
gboolean    ind_desk_set_text        (IndDesk *self, IndRecord *record, const char *field, const char *text, GError **error);
gboolean    ind_desk_set_number      (IndDesk *self, IndRecord *record, const char *field, gint64 number, GError **error);
gboolean    ind_desk_set_amount      (IndDesk *self, IndRecord *record, const char *field, double amount, GError **error);
gboolean    ind_desk_set_party       (IndDesk *self, IndRecord *record, const char *field, IndRecord *other, const char *name,
                                      GError **error);
gboolean    ind_desk_set_list        (IndDesk *self, IndRecord *owner, const char *path, GPtrArray *items, GError **error);
gboolean    ind_desk_set_worker      (IndDesk *self, IndRecord *record, const char *field, IndWorker *worker, GError **error);
gboolean    ind_desk_set_actors      (IndDesk *self, IndRecord *owner, const char *path, GPtrArray *who, GError **error);
gboolean    ind_desk_move            (IndDesk *self, IndRecord *record, guint place, GError **error);
gboolean    ind_desk_remove          (IndDesk *self, IndRecord *record, GError **error);

/* The directory of workers, whom several cases may know */
GPtrArray  *ind_desk_list_workers    (IndDesk *self, GError **error);
gint64      ind_desk_add_worker      (IndDesk *self, IndRecord *draft, GError **error);
gboolean    ind_desk_remove_worker   (IndDesk *self, IndRecord *worker, GError **error);
gint64      ind_desk_seated_worker   (IndDesk *self);
gboolean    ind_desk_take_seat       (IndDesk *self, gint64 worker_id, GError **error);

/* What is being written, until its verb writes it */
gboolean    ind_desk_keep_draft      (IndDesk *self, const IndRecord *record, const char *field, const char *text,
                                      GError **error);
GPtrArray  *ind_desk_drafts          (IndDesk *self, gint64 case_id, GError **error);
char       *ind_desk_draft           (IndDesk *self, IndRecord *record, const char *field);
GPtrArray  *ind_desk_all_drafts      (IndDesk *self, gint64 case_id, GError **error);

/* Trouble that may pass: a full disk, a drive that is gone, somebody else who is writing */
gboolean      ind_desk_may_pass      (const GError *error);
const GError *ind_desk_trouble       (IndDesk *self);
void          ind_desk_note_trouble  (IndDesk *self, const GError *error);
gboolean      ind_desk_try_writing   (IndDesk *self, GError **error);
gboolean      ind_desk_holds_drafts  (IndDesk *self);
GPtrArray    *ind_desk_hand_over     (IndDesk *self);
void          ind_desk_take_over     (IndDesk *self, GPtrArray *held);

/*
 * Taking back; @case_id 0 is this user's latest change of all. Each returns the case that was changed, IND_DIRECTORY where
 * it was the directory alone, or 0.
 */
gint64      ind_desk_take_back       (IndDesk *self, gint64 change_id, GError **error);
gint64      ind_desk_undo            (IndDesk *self, gint64 case_id, GError **error);
gint64      ind_desk_redo            (IndDesk *self, gint64 case_id, GError **error);
IndChange  *ind_desk_next_undo       (IndDesk *self, gint64 case_id);
IndChange  *ind_desk_next_redo       (IndDesk *self, gint64 case_id);

G_END_DECLS
