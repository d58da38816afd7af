#pragma once

#include "ind-desk-private.h"

G_BEGIN_DECLS

/* What many tests do with a desk and its database. */
char    *ind_test_case_text    (const char *name);
IndCase *ind_test_read_case    (const char *text);
IndDesk *ind_test_open         (const char *path);
gint64   ind_test_take_in      (IndDesk *desk, const char *text);
char    *ind_test_export       (IndDesk *desk, gint64 case_id);
char    *ind_test_file_of      (IndCase *family);
void     ind_test_assert_sound (IndDesk *desk);
char    *ind_test_dump         (IndDesk *desk);
char    *ind_test_state        (IndDesk *desk);
gboolean ind_test_can_undo     (IndDesk *desk, gint64 case_id);
gboolean ind_test_can_redo     (IndDesk *desk, gint64 case_id);
char    *ind_test_new_path     (void);
void     ind_test_remove       (const char *path);

G_END_DECLS
