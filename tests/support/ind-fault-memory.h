#pragma once

#include <glib.h>

G_BEGIN_DECLS

void     ind_fault_memory_install (void);
void     ind_fault_memory_arm     (guint after, gboolean lasting);
gboolean ind_fault_memory_disarm  (void);

G_END_DECLS
