#include "config.h"

#include "ind-pdf-private.h"

#include <qpdf/qpdf-c.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ind-error.h"

/* How deep a structure may nest; the papers' own is six deep. */
#define DEEPEST 40

typedef struct
{
  qpdf_data qpdf;
  GPtrArray *alts;
  guint n_figures;
} Finisher;

static void
set_name (qpdf_data qpdf, qpdf_oh dictionary, const char *key, const char *name)
{
  qpdf_oh_replace_key (qpdf, dictionary, key, qpdf_oh_new_name (qpdf, name));
}

static gboolean
is_decoration (qpdf_data qpdf, qpdf_oh element)
{
  return qpdf_oh_is_dictionary (qpdf, element)
         && qpdf_oh_is_name_and_equals (qpdf, qpdf_oh_get_key (qpdf, element, "/S"), "/" IND_PDF_DECORATION);
}

static void finish_element (Finisher *finisher, qpdf_oh element, int depth);

/* Takes the decorations out of an element's children, and goes on to the others. */
static void
finish_children (Finisher *finisher, qpdf_oh element, int depth)
{
  qpdf_data qpdf = finisher->qpdf;
  qpdf_oh kids = qpdf_oh_get_key (qpdf, element, "/K");

  if (qpdf_oh_is_dictionary (qpdf, kids))
    {
      if (is_decoration (qpdf, kids))
        qpdf_oh_replace_key (qpdf, element, "/K", qpdf_oh_new_array (qpdf));
      else
        finish_element (finisher, kids, depth + 1);
    }
  else if (qpdf_oh_is_array (qpdf, kids))
    for (int k = 0; k < qpdf_oh_get_array_n_items (qpdf, kids); k++)
      {
        qpdf_oh kid = qpdf_oh_get_array_item (qpdf, kids, k);

        if (is_decoration (qpdf, kid))
          qpdf_oh_erase_item (qpdf, kids, k--);
        else if (qpdf_oh_is_dictionary (qpdf, kid))
          finish_element (finisher, kid, depth + 1);
      }
}

static void
finish_element (Finisher *finisher, qpdf_oh element, int depth)
{
  qpdf_data qpdf = finisher->qpdf;
  qpdf_oh kind = qpdf_oh_get_key (qpdf, element, "/S");

  if (depth > DEEPEST)
    return;
  if (qpdf_oh_is_name_and_equals (qpdf, kind, "/Figure") && finisher->n_figures < finisher->alts->len)
    qpdf_oh_replace_key (qpdf, element, "/Alt",
                         qpdf_oh_new_unicode_string (qpdf, finisher->alts->pdata[finisher->n_figures++]));
  else if (qpdf_oh_is_name_and_equals (qpdf, kind, "/TH"))
    qpdf_oh_replace_key (qpdf, element, "/A", qpdf_oh_parse (qpdf, "<< /O /Table /Scope /Column >>"));
  if (qpdf_oh_is_name_and_equals (qpdf, kind, "/OBJR"))
    return;
  finish_children (finisher, element, depth);
}

/*
 * Finds the decorations in a page's content and makes them artifacts. Their marks begin a line of their own,
 * where nothing that was written by a person can stand: cairo escapes line breaks in strings.
 *
 * Returns: the content, with the numbers of the marks in @numbers
 */
static GString *
make_artifacts (const char *content, gsize length, GArray *numbers)
{
  static const char mark[] = "/" IND_PDF_DECORATION " ";
  GString *out = g_string_sized_new (length);
  const char *end = content + length, *line = content;

  while (line < end)
    {
      const char *next = memchr (line, '\n', end - line);
      gsize n = (next != NULL ? next + 1 : end) - line;
      g_autofree char *head = g_strndup (line, MIN (n, 80));
      int number;

      if (n > strlen (mark) && memcmp (line, mark, strlen (mark)) == 0
          && sscanf (head + strlen (mark), "<< /MCID %d >> BDC", &number) == 1)
        {
          g_array_append_val (numbers, number);
          g_string_append (out, "/Artifact BMC\n");
        }
      else
        g_string_append_len (out, line, n);
      line += n;
    }
  return out;
}

/* The parent tree says for each mark of a page to which element it belongs; artifacts belong to none. */
static void
forget_marks (qpdf_data qpdf, qpdf_oh parents, int page_key, GArray *numbers)
{
  qpdf_oh pairs = qpdf_oh_get_key_if_dict (qpdf, parents, "/Nums");
  int n = qpdf_oh_is_array (qpdf, pairs) ? qpdf_oh_get_array_n_items (qpdf, pairs) : 0;

  for (int k = 0; k + 1 < n; k += 2)
    {
      qpdf_oh owners = qpdf_oh_get_array_item (qpdf, pairs, k + 1);

      if (qpdf_oh_get_int_value_as_int (qpdf, qpdf_oh_get_array_item (qpdf, pairs, k)) != page_key
          || !qpdf_oh_is_array (qpdf, owners))
        continue;
      for (guint i = 0; i < numbers->len; i++)
        if (g_array_index (numbers, int, i) < qpdf_oh_get_array_n_items (qpdf, owners))
          qpdf_oh_set_array_item (qpdf, owners, g_array_index (numbers, int, i), qpdf_oh_new_null (qpdf));
    }
}

/* A link that only says where it leads gets that as its description too. */
static void
describe_links (qpdf_data qpdf, qpdf_oh page)
{
  qpdf_oh notes = qpdf_oh_get_key (qpdf, page, "/Annots");
  int n = qpdf_oh_is_array (qpdf, notes) ? qpdf_oh_get_array_n_items (qpdf, notes) : 0;

  for (int k = 0; k < n; k++)
    {
      qpdf_oh note = qpdf_oh_get_array_item (qpdf, notes, k);
      qpdf_oh target = qpdf_oh_get_key_if_dict (qpdf, qpdf_oh_get_key (qpdf, note, "/A"), "/URI");

      if (qpdf_oh_is_string (qpdf, target))
        qpdf_oh_replace_key (qpdf, note, "/Contents", target);
    }
}

static gboolean
finish_page (qpdf_data qpdf, qpdf_oh page, qpdf_oh parents)
{
  qpdf_oh content = qpdf_oh_get_key (qpdf, page, "/Contents");
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GString) changed = NULL;
  unsigned char *bytes = NULL;
  size_t length = 0;

  set_name (qpdf, page, "/Tabs", "/S");
  describe_links (qpdf, page);
  if ((qpdf_oh_get_stream_data (qpdf, content, qpdf_dl_generalized, NULL, &bytes, &length) & QPDF_ERRORS) != 0)
    return FALSE;
  changed = make_artifacts ((const char *) bytes, length, numbers);
  free (bytes);
  if (numbers->len == 0)
    return TRUE;
  qpdf_oh_replace_stream_data (qpdf, content, (const unsigned char *) changed->str, changed->len,
                               qpdf_oh_new_null (qpdf), qpdf_oh_new_null (qpdf));
  forget_marks (qpdf, parents, qpdf_oh_get_int_value_as_int (qpdf, qpdf_oh_get_key (qpdf, page, "/StructParents")),
                numbers);
  return TRUE;
}

/* Objects are written one by one: twice the bytes of packed ones, but sooner done. */
static GBytes *
write_out (qpdf_data qpdf)
{
  if ((qpdf_init_write_memory (qpdf) & QPDF_ERRORS) != 0)
    return NULL;
  qpdf_set_object_stream_mode (qpdf, qpdf_o_disable);
  qpdf_set_deterministic_ID (qpdf, QPDF_TRUE);
  if ((qpdf_write (qpdf) & QPDF_ERRORS) != 0)
    return NULL;
  return g_bytes_new (qpdf_get_buffer (qpdf), qpdf_get_buffer_length (qpdf));
}

/**
 * ind_pdf_finish:
 * @raw: a tagged PDF as cairo writes it
 * @alts: (element-type utf8): the figures' descriptions, in their order
 *
 * Adds what cairo cannot say: the language, the descriptions of figures, which way a table's heads look, that the
 * title is to be shown, and that decorations are no content.
 *
 * Returns: (transfer full) (nullable): the finished PDF, or %NULL with @error set
 */
GBytes *
ind_pdf_finish (GBytes *raw, const char *language, GPtrArray *alts, GError **error)
{
  Finisher finisher = { .qpdf = qpdf_init (), .alts = alts };
  qpdf_data qpdf = finisher.qpdf;
  gsize length;
  const char *bytes = g_bytes_get_data (raw, &length);
  GBytes *finished = NULL;
  gboolean good;

  qpdf_silence_errors (qpdf);
  qpdf_set_suppress_warnings (qpdf, QPDF_TRUE);
  good = (qpdf_read_memory (qpdf, "pdf", bytes, length, NULL) & QPDF_ERRORS) == 0;
  if (good)
    {
      qpdf_oh root = qpdf_get_root (qpdf);
      qpdf_oh structure = qpdf_oh_get_key (qpdf, root, "/StructTreeRoot");
      int n_pages = qpdf_get_num_pages (qpdf);

      qpdf_oh_replace_key (qpdf, root, "/Lang", qpdf_oh_new_unicode_string (qpdf, language));
      qpdf_oh_replace_key (qpdf, root, "/ViewerPreferences", qpdf_oh_parse (qpdf, "<< /DisplayDocTitle true >>"));
      if (qpdf_oh_is_dictionary (qpdf, structure))
        {
          finish_children (&finisher, structure, 0);
          for (int k = 0; k < n_pages && good; k++)
            good = finish_page (qpdf, qpdf_get_page_n (qpdf, k), qpdf_oh_get_key (qpdf, structure, "/ParentTree"));
        }
    }
  if (good)
    finished = write_out (qpdf);
  if (finished == NULL)
    ind_error_set (error, IND_ERROR_FAILED, "pdf",
                   qpdf_has_error (qpdf) ? qpdf_get_error_message_detail (qpdf, qpdf_get_error (qpdf)) : NULL);
  qpdf_cleanup (&qpdf);
  return finished;
}
