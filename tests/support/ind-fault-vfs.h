#pragma once

#include <sqlite3.h>

#include <glib.h>

G_BEGIN_DECLS

/* What the disk may be asked to do, and may fail at. */
typedef enum
{
  IND_FAULT_READ,
  IND_FAULT_SHORT_READ, /* half of it has been read */
  IND_FAULT_WRITE,      /* half of it has been written */
  IND_FAULT_FULL,       /* the same, because the disk is full */
  IND_FAULT_SYNC,
  IND_FAULT_TRUNCATE,
  IND_FAULT_SIZE,
  IND_FAULT_LOCK,       /* somebody else has it */
  IND_FAULT_OPEN,
  IND_FAULT_DELETE,
  IND_FAULT_ACCESS,
  IND_N_FAULTS
} IndFault;

void     ind_fault_vfs_install     (void);
void     ind_fault_vfs_arm         (IndFault fault, guint after);
void     ind_fault_vfs_arm_lasting (IndFault fault, guint after);
gboolean ind_fault_vfs_disarm      (void);
void     ind_fault_vfs_delay       (guint after, void (*between) (gpointer data), gpointer data);
void     ind_fault_vfs_on_waiting  (void (*waiting) (gpointer data), gpointer data);
void     ind_fault_vfs_short_calls (gboolean are_short);
void     ind_fault_vfs_read_only   (gboolean read_only);

G_END_DECLS
