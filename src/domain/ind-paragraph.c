#include "config.h"

#include "ind-paragraph.h"

#include <stdlib.h>

#include "ind-catalogue.h"

enum { LAW, SECTION, STK, NR, N_PARTS };

static gint64
number_of (char **parts, guint part)
{
  return g_strv_length (parts) > part ? atoi (parts[part]) : IND_NO_NUMBER;
}

static const char *
get_text (const IndRecord *record, const char *name)
{
  return ind_record_get_text (record, ind_table_field (record->table, name));
}

static gint64
get_number (const IndRecord *record, const char *name)
{
  return ind_record_get_number (record, ind_table_field (record->table, name));
}

/** ind_paragraph_called: Returns: (transfer full) (nullable): "barnets lov § 90, stk. 1, nr. 4"; @key: (nullable) */
char *
ind_paragraph_called (const char *key)
{
  g_auto (GStrv) parts = key != NULL ? g_strsplit (key, "/", N_PARTS) : NULL;

  if (parts == NULL || g_strv_length (parts) <= SECTION)
    return NULL;
  return ind_catalogue_paragraph (parts[LAW], parts[SECTION], number_of (parts, STK), number_of (parts, NR));
}

/** ind_record_paragraph: Returns: (transfer full) (nullable): what the paragraph of a measure or an investigation is called */
char *
ind_record_paragraph (const IndRecord *record)
{
  const char *section = get_text (record, "legal_basis_section");

  return section == NULL ? NULL : ind_catalogue_paragraph (get_text (record, "legal_basis_law"), section,
                                                           get_number (record, "legal_basis_stk"),
                                                           get_number (record, "legal_basis_nr"));
}

/** ind_record_paragraph_key: Returns: (transfer full) (nullable): the key of its paragraph, whether the catalogue knows it or not */
char *
ind_record_paragraph_key (const IndRecord *record)
{
  const char *law = get_text (record, "legal_basis_law"), *section = get_text (record, "legal_basis_section");
  gint64 stk = get_number (record, "legal_basis_stk"), nr = get_number (record, "legal_basis_nr");
  GString *key;

  if (section == NULL)
    return NULL;
  key = g_string_new (NULL);
  g_string_printf (key, "%s/%s", law != NULL ? law : "", section);
  if (stk != IND_NO_NUMBER || nr != IND_NO_NUMBER)
    g_string_append_printf (key, "/%" G_GINT64_FORMAT, stk != IND_NO_NUMBER ? stk : 1);
  if (nr != IND_NO_NUMBER)
    g_string_append_printf (key, "/%" G_GINT64_FORMAT, nr);
  return g_string_free (key, FALSE);
}

/** ind_record_set_paragraph: gives the draft of a measure or an investigation a paragraph of the catalogue; @key: (nullable): none */
void
ind_record_set_paragraph (IndRecord *draft, const char *key)
{
  g_auto (GStrv) parts = g_strsplit (key != NULL ? key : "", "/", N_PARTS);
  gboolean is_one = g_strv_length (parts) > SECTION;

  ind_record_set_number_at (draft, "legal_basis", is_one);
  ind_record_set_text_at (draft, "legal_basis_law", is_one ? parts[LAW] : NULL);
  ind_record_set_text_at (draft, "legal_basis_section", is_one ? parts[SECTION] : NULL);
  ind_record_set_number_at (draft, "legal_basis_stk", number_of (parts, STK));
  ind_record_set_number_at (draft, "legal_basis_nr", number_of (parts, NR));
}
