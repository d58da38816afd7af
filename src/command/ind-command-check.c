#include "config.h"

#include "ind-command-private.h"

#include <glib/gi18n.h>

#include "ind-desk-backup.h"
#include "ind-sample.h"
#include "ind-typeset.h"
#include "ind-words.h"

/* Prints how one kind of check went: a line for each thing that it found, or one that all is right. */
static guint
print_findings (const char *name, IndFindingKind kind, GPtrArray *findings, gboolean tells_right)
{
  guint n = 0;

  for (guint k = 0; k < findings->len; k++)
    {
      const IndFinding *finding = findings->pdata[k];
      g_autofree char *line = NULL;

      if (finding->kind != kind)
        continue;
      line = ind_words_finding (finding);
      printf ("%s: %s\n", name, line);
      n++;
    }
  if (n == 0 && tells_right)
    printf ("%s: %s\n", name, _("all right"));
  return n;
}

/* An index that is not as it should be costs nothing to make anew. Returns: how many findings are no errors any more. */
static guint
mend_search (IndCommand *self, IndDesk *desk, GPtrArray *findings)
{
  guint n = 0;

  for (guint k = 0; k < findings->len; k++)
    n += ((IndFinding *) findings->pdata[k])->kind == IND_FINDING_SEARCH;
  if (n == 0 || !ind_desk_renew_search (desk, NULL))
    return 0;
  printf ("%s: %s\n", _("The search"), _("the index has been made anew"));
  return n;
}

/* What is wrong with the file, where it is too damaged to be opened. Returns: %FALSE */
static gboolean
tell_of_damage (IndCommand *self, GError **error)
{
  g_autofree char *path = ind_command_database (self);
  g_autoptr (GPtrArray) findings = ind_desk_check_damaged (path, NULL);

  if (findings != NULL)
    print_findings (_("The database file"), IND_FINDING_FILE, findings, FALSE);
  ind_error_set (error, IND_ERROR_DATABASE_DAMAGED, NULL, NULL);
  ind_error_set_file (error, path);
  return FALSE;
}

/** ind_command_check: indgang check */
gboolean
ind_command_check (IndCommand *self, GError **error)
{
  g_autoptr (GError) failed = NULL;
  g_autoptr (IndDesk) desk = ind_command_open_desk (self, &failed);
  g_autoptr (GPtrArray) findings = desk != NULL ? ind_desk_check (desk, &failed) : NULL;
  gboolean quiet = ind_command_is_quiet (self), damaged;
  guint n;

  if (g_error_matches (failed, IND_ERROR, IND_ERROR_DATABASE_DAMAGED))
    return tell_of_damage (self, error);
  if (findings == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return FALSE;
    }
  n = findings->len;
  damaged = print_findings (_("The database file"), IND_FINDING_FILE, findings, !quiet) > 0;
  /* Of a damaged file nothing else has been seen whole. */
  print_findings (_("How the data belong together"), IND_FINDING_KEYS, findings, !quiet && !damaged);
  print_findings (_("The program's rules"), IND_FINDING_RULES, findings, !quiet && !damaged);
  print_findings (_("The search"), IND_FINDING_SEARCH, findings, !quiet && !damaged);
  if (damaged)
    {
      ind_error_set (error, IND_ERROR_DATABASE_DAMAGED, NULL, NULL);
      ind_error_set_file (error, ind_desk_path (desk));
      return FALSE;
    }
  n -= mend_search (self, desk, findings);
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
  g_autoptr (IndDesk) desk = ind_command_make_desk (self, error);
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
  if (cases == NULL || !ind_desk_take_in_all (desk, cases, error))
    return FALSE;
  if (!ind_command_is_quiet (self))
    printf (ngettext ("%u invented family has been taken in.\n", "%u invented families have been taken in.\n", cases->len),
            cases->len);
  return TRUE;
}
