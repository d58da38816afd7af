#include "config.h"

#include "ind-desk-private.h"

static IndRecord *
draft_meeting (IndCase *family, GPtrArray *nodes, const IndInvitation *invitation)
{
  g_autoptr (IndRecord) planned = ind_record_new (&ind_activity_table, ind_new_id ());
  const IndTable *table = planned->table;
  IndDate month = invitation->month != IND_NO_DATE ? invitation->month
                  : invitation->date != IND_NO_DATE ? invitation->date : ind_today ();
  IndRecord *meeting;

  ind_record_set_number (planned, ind_table_field (table, "kind"), IND_ACTIVITY_NETWORK_MEETING);
  ind_record_set_number (planned, ind_table_field (table, "month"), ind_date_month (month));
  meeting = ind_activity_settled ((IndActivity *) planned, invitation->date, invitation->time);
  ind_record_set_text (meeting, ind_table_field (table, "place"), invitation->place);
  ind_record_set_text (meeting, ind_table_field (table, "purpose"), invitation->purpose);
  for (guint k = 0; k < nodes->len; k++)
    if (ind_node_can_come (nodes->pdata[k]))
      ind_activity_take_part (meeting, ind_node_actor (nodes->pdata[k]));
  ind_activity_take_part (meeting, (IndRecord *) family->coordinator);
  return meeting;
}

/**
 * ind_desk_invite:
 * @nodes: (element-type IndNode): some of those on a map; the dead and pets among them are passed over
 *
 * Plans a network meeting in which they take part, and the case's coordinator; with a day it is agreed.
 *
 * Returns: the row number of the activity; 0 with an error, %IND_ERROR_TOO_FEW where none of them can come
 */
gint64
ind_desk_invite (IndDesk *self, GPtrArray *nodes, const IndInvitation *invitation, GError **error)
{
  g_autoptr (IndRecord) meeting = NULL;
  IndCase *family = NULL;

  for (guint k = 0; k < nodes->len; k++)
    {
      if (!ind_desk_check_in_case (nodes->pdata[k], error))
        return 0;
      if (ind_node_can_come (nodes->pdata[k]))
        family = ind_record_case (nodes->pdata[k]);
    }
  if (family == NULL)
    {
      ind_error_set (error, IND_ERROR_TOO_FEW, "participants", "1");
      return 0;
    }
  meeting = draft_meeting (family, nodes, invitation);
  return ind_desk_add (self, (IndRecord *) family, meeting, G_MAXUINT, error);
}
