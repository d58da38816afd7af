#include "config.h"

#include "ind-command-private.h"

#include <glib/gi18n.h>

#include "ind-sample.h"
#include "ind-typeset.h"
#include "ind-words.h"

/* Prints how one kind of check went, and what it found: the findings that begin so, or the rest. */
static guint
print_findings (IndCommand *self, const char *name, const char *const *prefixes, gboolean with, GPtrArray *findings)
{
  guint n = 0;

  for (guint k = 0; k < findings->len; k++)
    {
      gboolean begins = FALSE;

      for (guint p = 0; prefixes[p] != NULL; p++)
        begins = begins || g_str_has_prefix (findings->pdata[k], prefixes[p]);
      if (begins == with)
        {
          g_autofree char *line = ind_text_clean (findings->pdata[k]);

          printf ("%s: %s\n", name, line);
          n++;
        }
    }
  if (n == 0 && !ind_command_is_quiet (self))
    printf ("%s: %s\n", name, _("all right"));
  return n;
}

/** ind_command_check: indgang check */
gboolean
ind_command_check (IndCommand *self, GError **error)
{
  static const char *const pages[] = { "PRAGMA integrity_check", NULL };
  static const char *const keys[] = { "PRAGMA foreign_key_check", NULL };
  static const char *const both[] = { "PRAGMA integrity_check", "PRAGMA foreign_key_check", NULL };
  g_autoptr (IndDesk) desk = ind_command_open_desk (self, error);
  g_autoptr (GPtrArray) findings = desk != NULL ? ind_desk_check (desk, error) : NULL;
  guint n;

  if (findings == NULL)
    return FALSE;
  n = print_findings (self, _("The database file"), pages, TRUE, findings);
  n += print_findings (self, _("How the data belong together"), keys, TRUE, findings);
  n += print_findings (self, _("The program's rules"), both, FALSE, findings);
  if (n > 0)
    self->remark = g_strdup_printf (ngettext ("%s: there is %u error in the database; restore the newest good backup.",
                                              "%s: there are %u errors in the database; restore the newest good backup.",
                                              n), ind_desk_path (desk), n);
  return n == 0;
}

/** ind_command_sample: indgang sample */
gboolean
ind_command_sample (IndCommand *self, GError **error)
{
  g_autoptr (IndDesk) desk = ind_command_open_desk (self, error);
  g_autoptr (GPtrArray) there = desk != NULL ? ind_desk_list_cases (desk, error) : NULL;
  g_autoptr (GPtrArray) cases = NULL;

  if (there == NULL)
    return FALSE;
  if (there->len > 0)
    {
      ind_error_set (error, IND_ERROR_NOT_EMPTY, NULL, NULL);
      ind_error_set_file (error, ind_desk_path (desk));
      return FALSE;
    }
  cases = ind_sample_cases (error);
  if (cases == NULL)
    return FALSE;
  for (guint k = 0; k < cases->len; k++)
    {
      g_autoptr (GPtrArray) differing = g_ptr_array_new_with_free_func (g_free);

      if (!ind_desk_take_in (desk, cases->pdata[k], differing, error))
        return FALSE;
    }
  if (!ind_command_is_quiet (self))
    printf (ngettext ("%u invented family has been taken in.\n", "%u invented families have been taken in.\n", cases->len),
            cases->len);
  return TRUE;
}
