#include "config.h"

#include "ind-error.h"

typedef struct
{
  char *file;
  char *where;
  char *what;
} IndErrorPrivate;

static void
ind_error_private_init (IndErrorPrivate *priv)
{
}

static void
ind_error_private_copy (const IndErrorPrivate *from, IndErrorPrivate *to)
{
  to->file = g_strdup (from->file);
  to->where = g_strdup (from->where);
  to->what = g_strdup (from->what);
}

static void
ind_error_private_clear (IndErrorPrivate *priv)
{
  g_free (priv->file);
  g_free (priv->where);
  g_free (priv->what);
}

G_DEFINE_EXTENDED_ERROR (IndError, ind_error)

/**
 * ind_error_set:
 * @error: (nullable): where the error goes
 * @where: (nullable): a JSON path, a line or a field
 * @what: (nullable): an id, a key or a limit
 *
 * Sets an error of the program's own. Neither @where nor @what may hold a person's data.
 */
void
ind_error_set (GError **error, IndErrorCode code, const char *where, const char *what)
{
  IndErrorPrivate *priv;

  if (error == NULL)
    return;
  g_set_error (error, IND_ERROR, code, "error %d%s%s%s%s", code, where ? " at " : "", where ? where : "",
               what ? ": " : "", what ? what : "");
  priv = ind_error_get_private (*error);
  priv->where = g_strdup (where);
  priv->what = g_strdup (what);
}

/**
 * ind_error_set_file:
 * @error: (nullable): an error that may have been set
 * @file: the file's name as the user gave it
 *
 * Says which file the error is about, unless that is known already.
 */
void
ind_error_set_file (GError **error, const char *file)
{
  IndErrorPrivate *priv;

  if (error == NULL || *error == NULL || (*error)->domain != IND_ERROR)
    return;
  priv = ind_error_get_private (*error);
  if (priv->file == NULL)
    priv->file = g_strdup (file);
}

static const IndErrorPrivate *
look (const GError *error)
{
  static const IndErrorPrivate nothing;

  return error != NULL && error->domain == IND_ERROR ? ind_error_get_private (error) : &nothing;
}

/** ind_error_file: Returns: (nullable): the file that the error is about. */
const char *
ind_error_file (const GError *error)
{
  return look (error)->file;
}

/** ind_error_where: Returns: (nullable): the JSON path, line or field. */
const char *
ind_error_where (const GError *error)
{
  return look (error)->where;
}

/** ind_error_what: Returns: (nullable): the id, key or limit. */
const char *
ind_error_what (const GError *error)
{
  return look (error)->what;
}
