#pragma once

#include "ind-desk.h"
#include "ind-overview.h"
#include "ind-store.h"

G_BEGIN_DECLS

typedef struct _IndFinder IndFinder;

struct _IndDesk
{
  GObject parent_instance;

  IndStore *store;
  GHashTable *open_cases;   /* row number → IndCase, not held: a case lives as long as somebody looks at it */
  GError *trouble;          /* (nullable): see ind_desk_trouble() */
  GPtrArray *held;          /* what is being written while there is trouble */
  IndFinder *finder;        /* (nullable): see ind_desk_find_async() */
  IndOverview *ahead;       /* (nullable): read before anybody asked for it; nothing has been done since */
};

gboolean ind_desk_finish (IndDesk *self, gint64 case_id, const char *label, const char *const *arguments,
                          GError **error);
gboolean ind_desk_note_opening (IndDesk *self, IndCase *family, IndUse use, GError **error);
void     ind_desk_forget_ahead (IndDesk *self);
void     ind_desk_reread (IndDesk *self, gint64 case_id);
gboolean ind_desk_finish_member (IndDesk *self, gint64 case_id, const char *label, const IndRecord *record,
                                 const IndRecord *owner, GError **error);

/* Searches in a thread: ind-desk-find.c */
void     ind_finder_unref (IndFinder *self);

/* Trouble: ind-desk-trouble.c */
GPtrArray  *ind_desk_held_new (void);
gboolean    ind_desk_forget_draft (IndDesk *self, const IndRecord *record, const char *field, GError **error);
const char *ind_desk_held (IndDesk *self, gint64 record_id, const char *field);

gboolean ind_desk_take_away (IndDesk *self, IndCase *family, IndRecord *record, GError **error);
gboolean ind_desk_take_away_all (IndDesk *self, IndCase *family, GPtrArray *records, GError **error);

/* What a record would be, and whether it may */
IndRecord *ind_desk_shadow     (const IndRecord *record, IndRecord **root);
gboolean ind_desk_check_named  (IndCase *family, IndCase *also, const IndRecord *record, GError **error);
gboolean ind_desk_write_fields (IndDesk *self, const IndRecord *record, const IndRecord *draft, GPtrArray *told_fields,
                                GError **error);
gint64   ind_desk_case_id      (const IndRecord *record);
gboolean ind_desk_check_in_case (const IndRecord *record, GError **error);
gboolean ind_desk_check_owner  (const IndRecord *owner, const IndTable *table, const IndRecord *without, const IndRecord *with,
                                GError **error);
gboolean ind_desk_raise_owner (IndDesk *self, IndRecord *owner, const IndList *list, GError **error);
void     ind_desk_raise_objects (IndRecord *draft, const IndRecord *owner, const IndList *filled);

/**
 * IndAdding: where new records come from and go to.
 * @family: the case that is open
 * @shadow: the one that holds what is added
 */
typedef struct
{
  IndCase *family;
  IndCase *shadow;
} IndAdding;

gboolean ind_desk_prepare (IndRecord *record, gpointer adding, GError **error);

/* The cases that a list makes, made ahead */
typedef struct _IndNewCases IndNewCases;
IndNewCases *ind_new_cases_begin (GPtrArray *participants, GError **error);
IndCase     *ind_new_cases_next  (IndNewCases *self, GError **error);
void         ind_new_cases_end   (IndNewCases *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IndNewCases, ind_new_cases_end)

G_END_DECLS
