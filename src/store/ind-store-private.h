#pragma once

#define SQLITE_ENABLE_SESSION 1
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include <sqlite3.h>

#include "ind-presence.h"
#include "ind-store.h"

G_BEGIN_DECLS

/* The number that says that a database is ours: "IndG". */
#define IND_DATABASE_ID 0x496e6447

/* The statements of one table, made from its fields, so that their columns and those that are read never part. */
typedef struct
{
  const IndTable *table;
  const IndTable *owners[2];    /* besides the case itself */
  char *select_case;            /* all rows of case ?1, in their order */
  char *select_row;             /* row ?1 */
  char *insert;
  char *select_words;           /* (nullable): the case of row ?1 and its words; see ind-search-index.c */
  guint8 *places;               /* where in the index each of them belongs */
  guint n_words;
} IndStatements;

/* The directory's table that no kind of record has for itself: who of the workers stands in which case. */
#define IND_CASE_WORKER "case_worker"

/* A row that a change touched. */
typedef struct
{
  guint table;                  /* index into ind_tables; n_tables stands for IND_CASE_WORKER */
  gint64 id;
} IndTouched;

/* How long to wait for another program that holds the database, in milliseconds. */
#define IND_PATIENCE 3000

/* What was there when this program looked last: SQLite's version of the data, and the latest change. */
typedef struct
{
  gint64 version, number, at, id;
} IndSeen;

struct _IndStore
{
  sqlite3 *db;
  char *path;
  int patience;                 /* how long another program that holds the database is waited for, in milliseconds */
  IndPresence *presence;        /* (nullable): of a file */
  gboolean stuck;               /* a transaction that failed is still open */
  gboolean read_only;           /* what is open is a copy in memory */
  IndStatements *statements;    /* in the order of ind_tables */
  guint n_tables;
  GHashTable *prepared;         /* text → sqlite3_stmt */
  sqlite3_session *session;
  GArray *touched;              /* IndTouched, since the open cases were reread */
  gboolean workers_touched;
  GArray *added;                /* (nullable): IndTouched, rows that are not in the index of words yet; see ind-add-case.c */
  GHashTable *recognised;       /* (nullable): who of the directory the workers of added cases were found to be */
  IndSeen seen;
  int interrupted;              /* atomic */
  gint64 last_change;           /* the row of the change that was written last */
  int broken;                   /* what SQLite answered when something of this change failed first; 0 if nothing did */
};

IndStore     *ind_store_new        (const char *path);
gboolean      ind_store_connect    (IndStore *self, const char *path, int flags, GError **error);
gboolean      ind_store_open_snapshot (IndStore *self, GError **error);
gboolean      ind_store_fail       (IndStore *self, int code, GError **error);
gboolean      ind_store_exec       (IndStore *self, const char *sql, GError **error);
sqlite3_stmt *ind_store_prepare    (IndStore *self, const char *sql, GError **error);
gboolean      ind_store_step       (IndStore *self, sqlite3_stmt *statement, gboolean *row, GError **error);
gboolean      ind_store_end_row    (IndStore *self, sqlite3_stmt *statement, GError **error);
gboolean      ind_store_run        (IndStore *self, sqlite3_stmt *statement, GError **error);
void          ind_store_leave      (IndStore *self);
gint64        ind_store_number     (IndStore *self, const char *sql, gint64 argument, gint64 otherwise);
gboolean      ind_store_migrate    (IndStore *self, GError **error);
guint         ind_store_newest_version (void);
gboolean      ind_store_check_case (IndStore *self, const IndCaseSummary *summary, GPtrArray *findings, GError **error);

void          ind_bind_text        (sqlite3_stmt *statement, int at, const char *text);
void          ind_bind_record      (sqlite3_stmt *statement, int at, const IndRecord *record);
void          ind_bind_field       (sqlite3_stmt *statement, int at, const IndRecord *record, const IndField *field);
void          ind_bind_fields      (sqlite3_stmt *statement, int at, const IndRecord *record);
GHashTable   *ind_secrets_new      (void);
char         *ind_store_text_for_others (IndStore *self, GHashTable *known, gint64 case_id, const char *text, GError **error);
IndChange    *ind_store_read_change (IndStore *self, gint64 id, GError **error);
GArray       *ind_references_new   (void);
IndRecord    *ind_row_read         (IndStatements *self, sqlite3_stmt *statement, GArray *references, gint64 *owner,
                                    gint64 *position);
IndRecord    *ind_row_load         (IndStore *self, IndStatements *statements, gint64 id, GArray *references,
                                    gint64 *owner, gint64 *position, GError **error);
int           ind_row_fields_at    (const IndStatements *self);
void          ind_field_read_plain (sqlite3_stmt *statement, int at, IndRecord *record, const IndField *field);
gboolean      ind_field_is_readable (sqlite3_stmt *statement, int at, const IndField *field, GError **error);
void          ind_row_attach       (IndCase *family, IndRecord *record, gint64 owner_id, gint64 position);
gboolean      ind_rows_resolve     (IndCase *family, GArray *references);
IndRecord    *ind_store_load_worker (IndStore *self, gint64 id, GError **error);

void          ind_statements_init  (IndStatements *self, const IndTable *table);
void          ind_statements_clear (IndStatements *self);
char         *ind_statements_update (const IndTable *table, const IndField *field);
IndStatements *ind_store_statements (IndStore *self, const IndTable *table);
guint         ind_field_n_columns  (const IndField *field);

/* One row of the table of changes, as undo and redo need it. */
typedef struct
{
  gint64 id;
  gint64 case_id;
  gint64 number;
  char *label;
  char *arguments;
} IndEntry;

void          ind_entry_clear      (IndEntry *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (IndEntry, ind_entry_clear)
gboolean      ind_store_write_change (IndStore *self, const IndEntry *entry, IndChangeKind kind, GBytes *changeset,
                                      GError **error);
gboolean      ind_store_run_with   (IndStore *self, const char *sql, gint64 argument, GError **error);
int           ind_store_order_column (const char *table);
char         *ind_column_switches  (const char *table, gint64 row, int column);
char         *ind_column_holds     (const char *table, gint64 row, int column, sqlite3_value *value);
gint64        ind_store_dependent  (IndStore *self, const IndEntry *entry, GBytes *changeset, gboolean *later, GError **error);

/* The write path's own: what belongs to a change and is written in its transaction. */
gboolean      ind_store_index      (IndStore *self, GArray *touched, GError **error);
void          ind_store_forget_added (IndStore *self);
gboolean      ind_store_index_added (IndStore *self, GError **error);
gboolean      ind_store_index_row  (IndStore *self, const IndTable *table, gint64 id, GError **error);
gboolean      ind_store_prepare_new_case (IndStore *self, IndCase *family, GPtrArray *differing, GError **error);
char         *ind_store_pack       (const char *const *arguments);
gboolean      ind_store_clean_index (IndStore *self, GError **error);
gboolean      ind_store_demand_scrub (IndStore *self, GError **error);
gboolean      ind_store_index_is_right (IndStore *self, gboolean *right, GError **error);
gboolean      ind_store_register_search (IndStore *self, GError **error);

gboolean      ind_store_note_restored (IndStore *self, GError **error);
int           ind_store_note_touched (IndStore *self, int size, void *data, GArray *all, gboolean *workers_touched);
gboolean      ind_store_end_session (IndStore *self, GBytes **changeset, GError **error);
gboolean      ind_store_begin_session (IndStore *self, GError **error);

G_END_DECLS
