#pragma once

#include "ind-case.h"

G_BEGIN_DECLS

/**
 * IndImport: a file that somebody hands the program. What it is, its content says, not its name.
 * @family: (nullable): what stands in a case file
 * @drawn: (nullable): what stands in a file of easyNWK's, see ind_easynwk_read()
 * @participants: (nullable) (element-type IndParticipant): what stands in a deltagerliste
 * @passed_over: (element-type utf8): the paths of the keys, or the names of the columns, that the program does not know
 */
typedef struct
{
  IndCase *family;
  IndCase *drawn;
  GPtrArray *participants;
  GPtrArray *passed_over;
} IndImport;

IndImport *ind_import_read (const char *path, GError **error);
void       ind_import_free (IndImport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IndImport, ind_import_free)

G_END_DECLS
