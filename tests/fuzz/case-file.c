#include "config.h"

#include "ind-case-file.h"

#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

/* Whatever the bytes are, they are read or refused; what is read is written and read again, and says the same. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GPtrArray) passed_over = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (IndCase) family = ind_case_file_read (bytes, passed_over, &error);

  if ((family == NULL) != (error != NULL) || (error != NULL && error->domain != IND_ERROR))
    g_abort ();
  if (family != NULL)
    {
      g_autoptr (GBytes) written = ind_case_file_write (family);
      g_autoptr (IndCase) again = ind_case_file_read (written, NULL, &error);
      g_autoptr (GBytes) rewritten = again != NULL ? ind_case_file_write (again) : NULL;

      if (again == NULL || !g_bytes_equal (written, rewritten))
        g_abort ();
    }
  return 0;
}
