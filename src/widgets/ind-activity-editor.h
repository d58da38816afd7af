#pragma once

#include <gtk/gtk.h>

#include "ind-activity.h"
#include "ind-case.h"

G_BEGIN_DECLS

#define IND_TYPE_ACTIVITY_EDITOR (ind_activity_editor_get_type ())

/**
 * IndActivityEditor:
 *
 * What an activity of the year shall be: a new one, or one that is there. It writes nothing: "saved", "removed" and
 * "cancelled" tell what was asked for.
 */
G_DECLARE_FINAL_TYPE (IndActivityEditor, ind_activity_editor, IND, ACTIVITY_EDITOR, GtkWidget)

void         ind_activity_editor_begin    (IndActivityEditor *self, IndDate month);
void         ind_activity_editor_edit     (IndActivityEditor *self, IndCase *family, IndActivity *activity);
void         ind_activity_editor_clear    (IndActivityEditor *self);
IndActivity *ind_activity_editor_activity (IndActivityEditor *self);
IndRecord   *ind_activity_editor_draft    (IndActivityEditor *self);

G_END_DECLS
