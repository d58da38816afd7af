#pragma once

#include "ind-test-verbs.h"

G_BEGIN_DECLS

/* Something that is done with the first case. */
typedef gboolean (*IndTestAct) (IndDesk *desk, IndCase *family, GError **error);

gboolean ind_test_with_case (IndDesk *desk, IndTestAct act, GError **error);

/* What a day brings: ind-test-verbs-day.c */
gboolean ind_test_log_contact      (IndDesk *desk, GString *told, GError **error);
gboolean ind_test_hold             (IndDesk *desk, GString *told, GError **error);
gboolean ind_test_settle_task      (IndDesk *desk, GString *told, GError **error);
gboolean ind_test_look_again       (IndDesk *desk, GString *told, GError **error);
gboolean ind_test_plan_follow_up   (IndDesk *desk, GString *told, GError **error);
gboolean ind_test_put_off          (IndDesk *desk, GString *told, GError **error);
gboolean ind_test_put_off_task     (IndDesk *desk, GString *told, GError **error);
gboolean ind_test_set_number       (IndDesk *desk, GString *told, GError **error);
gboolean ind_test_set_amount       (IndDesk *desk, GString *told, GError **error);
gboolean ind_test_set_worker       (IndDesk *desk, GString *told, GError **error);
gboolean ind_test_set_actors       (IndDesk *desk, GString *told, GError **error);
gboolean ind_test_move_node        (IndDesk *desk, GString *told, GError **error);
gboolean ind_test_take_in_all      (IndDesk *desk, GString *told, GError **error);
gboolean ind_test_take_seat        (IndDesk *desk, GString *told, GError **error);
gboolean ind_test_renew_search     (IndDesk *desk, GString *told, GError **error);
gboolean ind_test_try_writing      (IndDesk *desk, GString *told, GError **error);
gboolean ind_test_read_overview    (IndDesk *desk, GString *told, GError **error);
gboolean ind_test_read_stages      (IndDesk *desk, GString *told, GError **error);
gboolean ind_test_read_list        (IndDesk *desk, GString *told, GError **error);
gboolean ind_test_read_all_drafts  (IndDesk *desk, GString *told, GError **error);
gboolean ind_test_find_ever        (IndDesk *desk, GString *told, GError **error);
gboolean ind_test_catch_up         (IndDesk *desk, GString *told, GError **error);

G_END_DECLS
