#pragma once

#include <json-glib/json-glib.h>

#include "ind-case.h"
#include "ind-map.h"

G_BEGIN_DECLS

/* easyNWK, a program for network maps on the web (github.com/fhstp/easynwk-web), and its files (.nwk.json). */

/* The most of them that one file may hold. */
#define IND_EASYNWK_MAX_MAPS 100
#define IND_EASYNWK_MAX_PEOPLE 1000
#define IND_EASYNWK_MAX_TIES 10000

gboolean ind_easynwk_is   (JsonNode *root);
IndCase *ind_easynwk_read (JsonNode *root, GPtrArray *passed_over, GError **error);

G_END_DECLS
