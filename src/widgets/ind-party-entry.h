#pragma once

#include <gtk/gtk.h>

#include "ind-desk.h"

G_BEGIN_DECLS

#define IND_TYPE_PARTY_ENTRY (ind_party_entry_get_type ())

/**
 * IndPartyEntry:
 *
 * Somebody, or several, picked by typing: among those of the case, its network and the workers of the directory; or somebody
 * new, by name. "chosen" (IndRecord *who, const char *name): whom somebody has picked: a record of the case, a worker of the
 * directory who is not of the case yet, or %NULL and a new name; both %NULL where it is nobody any more. Where there may be
 * several, "removed" (IndRecord *who) when one of them is taken away. Who is shown is set by the caller.
 */
G_DECLARE_FINAL_TYPE (IndPartyEntry, ind_party_entry, IND, PARTY_ENTRY, GtkWidget)

GtkWidget *ind_party_entry_new      (const char *name, gboolean several);
void       ind_party_entry_set_case (IndPartyEntry *self, IndDesk *desk, IndCase *family);
void       ind_party_entry_set      (IndPartyEntry *self, const IndParty *who);
void       ind_party_entry_set_all  (IndPartyEntry *self, GPtrArray *who);

G_END_DECLS
