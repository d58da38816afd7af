#pragma once

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "ind-rules.h"

/*
 * A record with its fields set from pairs of names and texts, closed by NULL: dates as 2026-11-22, months as
 * 2026-11, answers as yes or no. It stands last in its owner's list.
 */
G_GNUC_NULL_TERMINATED G_GNUC_UNUSED static gpointer
make (gpointer owner, const IndTable *table, ...)
{
  IndRecord *record = ind_record_new (table, 0);
  va_list pairs;
  const char *name;

  va_start (pairs, table);
  while ((name = va_arg (pairs, const char *)) != NULL)
    {
      const IndField *field = ind_table_field (table, name);
      const char *text = va_arg (pairs, const char *);

      g_assert_nonnull (field);
      switch (field->type)
        {
        case IND_FIELD_TEXT:
        case IND_FIELD_CHOICE:
        case IND_FIELD_PARTY:
          ind_record_set_text (record, field, text);
          break;
        case IND_FIELD_DATE:
          ind_record_set_number (record, field, ind_date_from_iso (text));
          break;
        case IND_FIELD_MONTH:
          ind_record_set_number (record, field, ind_month_from_iso (text));
          break;
        case IND_FIELD_ANSWER:
          ind_record_set_number (record, field, g_str_equal (text, "yes") ? IND_YES : IND_NO);
          break;
        case IND_FIELD_NUMBER:
          ind_record_set_number (record, field, g_ascii_strtoll (text, NULL, 10));
          break;
        case IND_FIELD_AMOUNT:
          ind_record_set_amount (record, field, g_ascii_strtod (text, NULL));
          break;
        default:
          g_assert_not_reached ();
        }
    }
  va_end (pairs);
  if (owner != NULL)
    {
      const IndList *list = ind_record_list_of (owner, table);

      g_assert_nonnull (list);
      ind_record_insert (owner, list, record, ind_list_length (ind_record_get_list (owner, list)));
      g_object_unref (record);
    }
  return record;
}

/* Lets a field name another record. */
G_GNUC_UNUSED static void
link_to (gpointer record, const char *name, gpointer other)
{
  ind_record_set_record (record, ind_table_field (IND_RECORD (record)->table, name), other);
}
