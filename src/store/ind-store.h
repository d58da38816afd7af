#pragma once

#include "ind-change.h"
#include "ind-finding.h"
#include "ind-rules.h"
#include "ind-use.h"

G_BEGIN_DECLS

/**
 * IndStore: the database.
 *
 * Everything that is written goes through one transaction at a time, which ends with a label or not at all:
 * ind_store_begin(), rows, ind_store_commit(). All functions are for one thread, but ind_store_interrupt().
 */
typedef struct _IndStore IndStore;

/* How many letters, 0–9 and a–f, tell one database from another. */
#define IND_IDENTITY_SIZE 8

IndStore   *ind_store_open         (const char *path, GError **error);
IndStore   *ind_store_open_within  (const char *path, int patience, GError **error);
IndStore   *ind_store_open_beside  (const char *path, GError **error);
gboolean    ind_store_can_be_opened_beside (IndStore *self);
void        ind_store_close        (IndStore *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IndStore, ind_store_close)

const char *ind_store_path         (IndStore *self);
gboolean    ind_store_is_read_only (IndStore *self);
const char *ind_store_holder       (IndStore *self);
IndStore   *ind_store_copy_in_memory (IndStore *self, GError **error);
gboolean    ind_store_on_network_drive (IndStore *self);
void        ind_store_interrupt    (IndStore *self);

/* Reading */
IndCase    *ind_store_load_case    (IndStore *self, gint64 id, GError **error);
gint64      ind_store_find_case    (IndStore *self, const char *reference, GError **error);
GPtrArray  *ind_store_list_cases   (IndStore *self, GError **error);
GHashTable *ind_store_list_stages  (IndStore *self, GError **error);
gboolean    ind_store_is_empty      (IndStore *self);
gboolean    ind_store_read_summary  (IndStore *self, gint64 case_id, IndCaseSummary **summary, GError **error);
GPtrArray  *ind_store_list_participants (IndStore *self, GError **error);
GPtrArray  *ind_store_list_years   (IndStore *self, IndDate first, GError **error);
GPtrArray  *ind_store_list_overview (IndStore *self, IndDate today, GError **error);
GPtrArray  *ind_store_search       (IndStore *self, const char *text, guint limit, GError **error);
GPtrArray  *ind_store_history      (IndStore *self, gint64 case_id, gint64 since, guint limit, GError **error);
GPtrArray  *ind_store_moved_since  (IndStore *self, gint64 since, GError **error);
GPtrArray  *ind_store_access_log   (IndStore *self, gint64 case_id, gint64 since, GError **error);
char       *ind_store_setting      (IndStore *self, const char *name, GError **error);
GPtrArray  *ind_store_drafts       (IndStore *self, gint64 case_id, const char *author, GError **error);
GHashTable *ind_store_trails       (IndStore *self, IndCase *family, GError **error);
gboolean    ind_store_check        (IndStore *self, GPtrArray *findings, GError **error);
gboolean    ind_store_check_damaged (const char *path, GPtrArray *findings, GError **error);
gboolean    ind_store_look_over    (const char *path, GError **error);
gboolean    ind_store_reindex      (IndStore *self, GError **error);

/* Writing */
gboolean    ind_store_begin        (IndStore *self, GError **error);
void        ind_store_rollback     (IndStore *self);
gboolean    ind_store_commit       (IndStore *self, gint64 case_id, const char *label, const char *const *arguments,
                                    GError **error);
gboolean    ind_store_record       (IndStore *self, gint64 case_id, const char *label, const char *const *arguments,
                                    GError **error);
gboolean    ind_store_end          (IndStore *self, GError **error);
gboolean    ind_store_insert_case  (IndStore *self, IndCase *family, GPtrArray *differing, GError **error);
gboolean    ind_store_add_case     (IndStore *self, IndCase *family, const char *label, const char *const *arguments,
                                    GError **error);
gboolean    ind_store_go_on        (IndStore *self, GError **error);
gboolean    ind_store_delete_case  (IndStore *self, gint64 id, GError **error);
gboolean    ind_store_forget_case  (IndStore *self, gint64 id, GError **error);
void        ind_store_scrub        (IndStore *self);
gboolean    ind_store_is_scrub_due (IndStore *self);
gboolean    ind_store_insert       (IndStore *self, IndRecord *record, GError **error);
gboolean    ind_store_update       (IndStore *self, const IndRecord *record, const IndField *field, GError **error);
gboolean    ind_store_place        (IndStore *self, const IndRecord *record, gint64 position, GError **error);

gboolean    ind_store_recognise    (IndStore *self, IndRecord *worker, GError **error);
gboolean    ind_store_worker_is_known (IndStore *self, gint64 id);
GPtrArray  *ind_store_list_workers (IndStore *self, GError **error);
gint64      ind_store_worker_of_login (IndStore *self);
gboolean    ind_store_take_seat    (IndStore *self, gint64 worker_id, GError **error);
gboolean    ind_store_remove       (IndStore *self, const IndRecord *record, GError **error);

/* Trouble with the disk, which may pass */
gboolean    ind_store_is_in_place  (IndStore *self, GError **error);
gboolean    ind_store_try_writing  (IndStore *self, GError **error);

/* Beside the cases: no change of the history, and nothing that can be undone. */
gboolean    ind_store_write_use    (IndStore *self, gint64 case_id, IndUse use, GError **error);
gboolean    ind_store_note_use     (IndStore *self, gint64 case_id, IndUse use, GError **error);
gint64      ind_store_sweep_access (IndStore *self, gint64 before, GError **error);
char       *ind_store_identity     (IndStore *self, GError **error);
gboolean    ind_store_set_setting  (IndStore *self, const char *name, const char *value, GError **error);
gboolean    ind_store_keep_draft   (IndStore *self, gint64 case_id, gint64 record_id, const char *field, const char *text,
                                    GError **error);

/* Taking back. @case_id 0 means this user's latest change of all. Returns the case that was changed, IND_DIRECTORY, or 0. */
gint64      ind_store_take_back    (IndStore *self, gint64 change_id, GError **error);
gint64      ind_store_undo         (IndStore *self, gint64 case_id, GError **error);
gint64      ind_store_redo         (IndStore *self, gint64 case_id, GError **error);
IndChange  *ind_store_next         (IndStore *self, gint64 case_id, gboolean undo);

/* Notes what others have changed; rereads the rows that changes touched into the open cases' objects. */
gboolean    ind_store_catch_up     (IndStore *self, gboolean *moved, GError **error);
gboolean    ind_store_refresh      (IndStore *self, GPtrArray *open, GError **error);

G_END_DECLS
