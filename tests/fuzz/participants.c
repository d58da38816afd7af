#include "config.h"

#include "ind-participants.h"

#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

/*
 * Whatever the bytes are, they are read or refused; what is read is written and read again, and says the same; and what a
 * case can be made of becomes one that breaks no rule.
 */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size), written = NULL, rewritten = NULL;
  g_autoptr (GPtrArray) passed_over = g_ptr_array_new_with_free_func (g_free), participants = NULL, again = NULL;
  g_autoptr (GError) error = NULL;

  participants = ind_participants_read (bytes, passed_over, &error);
  if ((participants == NULL) != (error != NULL) || (error != NULL && error->domain != IND_ERROR))
    g_abort ();
  if (participants == NULL)
    return 0;
  for (guint k = 0; k < participants->len; k++)
    {
      g_autoptr (GError) refused = NULL;
      g_autoptr (IndCase) family = ind_participant_new_case (participants->pdata[k], &refused);

      if ((family == NULL) != (refused != NULL) || (family != NULL && !ind_case_check (family, NULL)))
        g_abort ();
    }
  written = ind_participants_write (participants);
  again = ind_participants_read (written, NULL, &error);
  if (again == NULL)
    g_abort ();
  rewritten = ind_participants_write (again);
  if (!g_bytes_equal (written, rewritten))
    g_abort ();
  return 0;
}
