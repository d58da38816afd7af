#pragma once

#include "ind-change.h"
#include "ind-rules.h"
#include "ind-use.h"

G_BEGIN_DECLS

#define IND_TYPE_DESK (ind_desk_get_type ())

/**
 * IndDesk:
 *
 * What a coordinator can do. Every verb is one labelled transaction that can be undone; after it the rows that it
 * touched are reread into the objects of the open cases. Emits "changed" with the case's row number after every
 * change, undo and redo. All functions are for the main thread, but
 * ind_desk_interrupt().
 */
G_DECLARE_FINAL_TYPE (IndDesk, ind_desk, IND, DESK, GObject)

IndDesk    *ind_desk_open            (const char *path, GError **error);
char       *ind_desk_default_path    (void);
const char *ind_desk_path            (IndDesk *self);
gboolean    ind_desk_is_read_only    (IndDesk *self);
void        ind_desk_interrupt       (IndDesk *self);

/* Reading */
GPtrArray  *ind_desk_list_cases      (IndDesk *self, GError **error);
gint64      ind_desk_find_case       (IndDesk *self, const char *reference, GError **error);
IndCase    *ind_desk_open_case       (IndDesk *self, gint64 id, IndUse use, GError **error);
GPtrArray  *ind_desk_history         (IndDesk *self, gint64 case_id, gint64 since, guint limit, GError **error);
GPtrArray  *ind_desk_check           (IndDesk *self, GError **error);

/* Who has used what, see ind-use.h */
gboolean    ind_desk_note_use        (IndDesk *self, gint64 case_id, IndUse use, GError **error);
GPtrArray  *ind_desk_access_log      (IndDesk *self, gint64 case_id, gint64 since, GError **error);

/* Cases whole */
gboolean    ind_desk_take_in         (IndDesk *self, IndCase *family, GPtrArray *differing, GError **error);
gboolean    ind_desk_replace         (IndDesk *self, IndCase *family, GPtrArray *differing, GError **error);
gboolean    ind_desk_remove_for_good (IndDesk *self, gint64 case_id, GError **error);

/* Goals and tasks. An empty text, IND_NO_DATE and 0 take the value away. */
gboolean    ind_desk_set_goal_text      (IndDesk *self, IndGoal *goal, const char *text, GError **error);
gboolean    ind_desk_set_goal_words     (IndDesk *self, IndGoal *goal, const char *family_words, GError **error);
gboolean    ind_desk_set_goal_due       (IndDesk *self, IndGoal *goal, IndDate due_on, GError **error);
gboolean    ind_desk_set_goal_status    (IndDesk *self, IndGoal *goal, IndGoalStatus status, GError **error);
gboolean    ind_desk_move_goal          (IndDesk *self, IndGoal *goal, guint place, GError **error);
gboolean    ind_desk_set_action_text    (IndDesk *self, IndAction *action, const char *text, GError **error);
gboolean    ind_desk_set_action_due     (IndDesk *self, IndAction *action, IndDate due_on, GError **error);
gboolean    ind_desk_set_action_status  (IndDesk *self, IndAction *action, IndActionStatus status, GError **error);
gboolean    ind_desk_move_action        (IndDesk *self, IndAction *action, guint place, GError **error);

/* Taking back; @case_id 0 is the latest change of all. Each returns the case that was changed, or 0. */
gint64      ind_desk_undo            (IndDesk *self, gint64 case_id, GError **error);
gint64      ind_desk_redo            (IndDesk *self, gint64 case_id, GError **error);
IndChange  *ind_desk_next_undo       (IndDesk *self, gint64 case_id);
IndChange  *ind_desk_next_redo       (IndDesk *self, gint64 case_id);

G_END_DECLS
