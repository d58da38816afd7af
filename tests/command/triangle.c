#include "config.h"

#include "ind-program.h"

#include <string.h>

static void
assert_begins (Program *program, const char *name, const char *with, gsize length)
{
  g_autofree char *path = program_path (program, name);
  g_autoptr (GBytes) bytes = program_read (path);

  g_assert_cmpuint (g_bytes_get_size (bytes), >, length);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), length, with, length);
}

/* The file's ending decides what is written; what cannot be drawn is refused before anything is. */
static void
test_formats (Program *program, gconstpointer data)
{
  g_autofree char *sample = program_sample ("holm.json");
  static const char *const names[][3] = {
    { "t.pdf", "%PDF", NULL }, { "t.PNG", "\x89PNG", "--width=400" }, { "t.svg", "<?xm", NULL },
  };

  g_assert_cmpint (program_run (program, "import", sample, NULL), ==, 0);
  for (guint k = 0; k < G_N_ELEMENTS (names); k++)
    {
      g_autofree char *path = program_path (program, names[k][0]), *output = g_strconcat ("--output=", path, NULL);

      g_assert_cmpint (program_run (program, "export", "triangle", "--case=SOF-2026-003", "--theme=grey", output,
                                    names[k][2], NULL), ==, 0);
      g_assert_cmpstr (program->err, ==, "");
      assert_begins (program, names[k][0], names[k][1], 4);
    }
  g_assert_cmpint (program_run (program, "export", "triangle", "--case=SOF-2026-003", "--output=t.gif", NULL), ==, 2);
  g_assert_cmpint (program_run (program, "export", "triangle", "--case=SOF-2026-003", "--output=t.png", "--width=0", NULL),
                   ==, 2);
  g_assert_nonnull (strstr (program->err, "20000"));
  g_assert_cmpint (program_run (program, "export", "triangle", "--case=NO-1", "--output=t.png", NULL), ==, 1);
  program_assert_one_line (program);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  PROGRAM_TEST ("/triangle/formats", test_formats);
  return g_test_run ();
}
