#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* The case file's JSON Schema, read by the tests themselves, so that they can disagree with the program's tables. */
JsonObject *ind_schema_load    (void);
JsonObject *ind_schema_resolve (JsonObject *schema, JsonObject *part);

/* Two case files in the schema's sense; NULL where they say the same, else the path of the first difference. */
char       *ind_case_difference (const char *one, const char *other);

G_END_DECLS
