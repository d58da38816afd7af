#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * IndTestPlace:
 * @path: a database that holds one case
 * @folder: the folder that it alone lies in
 * @file: where a backup may go
 * @secret: a file with a password
 */
typedef struct
{
  char *path;
  char *folder;
  char *file;
  char *secret;
} IndTestPlace;

void       ind_test_place_set_up    (IndTestPlace *place, gconstpointer data);
void       ind_test_place_tear_down (IndTestPlace *place, gconstpointer data);
GPtrArray *ind_test_list            (const char *folder);
void       ind_test_put             (const char *path, const char *bytes, gssize length);

G_END_DECLS
