#pragma once

#include <sqlite3.h>

#include <glib.h>

G_BEGIN_DECLS

/* What the disk may be asked to do, and may fail at. */
typedef enum
{
  IND_FAULT_READ,
  IND_FAULT_WRITE,
  IND_FAULT_FULL,       /* writing, because the disk is full; from then on every write */
  IND_FAULT_SYNC,
  IND_FAULT_TRUNCATE,
  IND_FAULT_LOCK,       /* somebody else has it, from then on */
  IND_FAULT_OPEN,
  IND_FAULT_ACCESS,
  IND_N_FAULTS
} IndFault;

void     ind_fault_vfs_install   (void);
void     ind_fault_vfs_arm       (IndFault fault, guint after);
gboolean ind_fault_vfs_disarm    (void);
void     ind_fault_vfs_read_only (gboolean read_only);

G_END_DECLS
