#include "config.h"

#include "ind-command-private.h"

#include <glib/gi18n.h>

#include "ind-calendar.h"
#include "ind-words.h"

/* Adds a case, whose use is noted. */
static gboolean
add_case (IndCalendar *calendar, IndDesk *desk, gint64 id, GError **error)
{
  g_autoptr (IndCase) family = ind_desk_open_case (desk, id, IND_USE_EXPORT, error);
  g_autoptr (GHashTable) trails = family != NULL ? ind_desk_trails (desk, family, error) : NULL;

  if (trails == NULL)
    return FALSE;
  ind_calendar_add (calendar, family, trails);
  return TRUE;
}

static gboolean
add_all (IndCalendar *calendar, IndDesk *desk, GError **error)
{
  g_autoptr (GPtrArray) cases = ind_desk_list_cases (desk, error);

  for (guint k = 0; cases != NULL && k < cases->len; k++)
    if (!add_case (calendar, desk, ((IndCaseSummary *) cases->pdata[k])->id, error))
      return FALSE;
  return cases != NULL;
}

/** ind_command_check_calendar: Returns: (transfer full) (nullable): what is wrong where it is not said once whose calendar it is. */
char *
ind_command_check_calendar (IndCommand *self)
{
  gboolean one = ind_command_option (self, "case") != NULL, all = ind_command_option (self, "all") != NULL;

  if (one && all)
    return ind_words_fill (_("The options --{one} and --{other} do not go together"), "one", "case", "other", "all", NULL);
  return one || all ? NULL : g_strdup (_("One of the options --case=REF and --all is missing"));
}

/** ind_command_export_calendar: indgang export calendar */
gboolean
ind_command_export_calendar (IndCommand *self, GError **error)
{
  const char *reference = ind_command_option (self, "case");
  g_autoptr (IndDesk) desk = ind_command_open_desk (self, error);
  g_autoptr (IndCalendar) calendar = ind_calendar_new (ind_words_event, ind_command_option (self, "names") != NULL);
  g_autoptr (GBytes) file = NULL;
  gint64 id;

  if (desk == NULL)
    return FALSE;
  if (reference != NULL)
    {
      id = ind_desk_find_case (desk, reference, error);
      if (id == 0 || !add_case (calendar, desk, id, error))
        return FALSE;
    }
  else if (!add_all (calendar, desk, error))
    return FALSE;
  if (ind_calendar_length (calendar) == 0)
    {
      self->remark = g_strdup (_("There is nothing to put into a calendar: nothing is planned or agreed."));
      return FALSE;
    }
  file = ind_calendar_write (calendar);
  return ind_command_write (file, ind_command_option (self, "output"), error);
}
