#pragma once

#include "ind-desk.h"
#include "ind-overview.h"

G_BEGIN_DECLS

/* The morning's overview, and what one does from it: each verb is one change of the case. */
IndOverview *ind_desk_overview       (IndDesk *self, IndDate today, GError **error);
void         ind_desk_read_ahead     (IndDesk *self);
GHashTable  *ind_desk_list_stages    (IndDesk *self, GError **error);
gint64       ind_desk_log_contact    (IndDesk *self, IndCase *family, IndChannel channel, gboolean reached, const char *note,
                                      GError **error);
gboolean     ind_desk_hold           (IndDesk *self, IndActivity *activity, GError **error);
gboolean     ind_desk_settle_task    (IndDesk *self, IndAction *task, IndActionStatus status, GError **error);
gint64       ind_desk_look_again     (IndDesk *self, IndMeasure *measure, GError **error);
gint64       ind_desk_plan_follow_up (IndDesk *self, IndCase *family, IndDate month, IndDate date, GError **error);
gboolean     ind_desk_put_off        (IndDesk *self, IndRecord *record, IndDate month, IndDate date, GError **error);

G_END_DECLS
