#pragma once

#include "ind-desk.h"
#include "ind-store.h"

G_BEGIN_DECLS

struct _IndDesk
{
  GObject parent_instance;

  IndStore *store;
  GHashTable *open_cases;   /* row number → IndCase, not held: a case lives as long as somebody looks at it */
};

gboolean ind_desk_finish (IndDesk *self, gint64 case_id, const char *label, const char *const *arguments,
                          GError **error);
gboolean ind_desk_note_opening (IndDesk *self, IndCase *family, IndUse use, GError **error);
void     ind_desk_reread (IndDesk *self, gint64 case_id);

G_END_DECLS
