#include "config.h"

#include "ind-pdf.h"

#include <glib/gstdio.h>

#include "ind-date.h"
#include "ind-error.h"
#include "ind-format.h"
#include "ind-read-back.h"

static void
put (IndScene *scene, const char *tag, const char *alt, double y, const char *text)
{
  ind_scene_begin (scene, tag, alt, NULL);
  ind_scene_text (scene, IND_ROLE_BODY, 12, 60, y, 200, text, -1);
  ind_scene_end (scene);
}

/* Two pages with one of everything; a table runs over both. */
static GPtrArray *
new_pages (void)
{
  GPtrArray *pages = g_ptr_array_new_with_free_func ((GDestroyNotify) ind_scene_unref);
  IndScene *one = ind_scene_new (595, 842), *two = ind_scene_new (595, 842);
  const IndPoint line[] = { { 60, 300 }, { 100, 280 }, { 140, 290 } };

  ind_scene_begin (one, "Document", NULL, NULL);
  ind_scene_text (one, IND_ROLE_WATERMARK, 100, 100, 400, 300, "Kladde", -1)->angle = -50;
  ind_scene_text (one, IND_ROLE_MUTED, 9, 60, 30, 60, "Sidehoved", -1);
  put (one, "H1", "Handleplan for Deniz", 80, "Handleplan for Deniz");
  put (one, "P", NULL, 120, "Blåbærgrød æøå ÆØÅ »sådan«");
  ind_scene_begin (one, "Link", NULL, "mailto:lone.o'kragh@example.dk");
  ind_scene_text (one, IND_ROLE_BODY, 12, 60, 140, 200, "Skriv til Lone", -1);
  ind_scene_end (one);
  ind_scene_begin (one, "Figure", "En linje fra 1 til 6", NULL);
  ind_scene_line (one, IND_ROLE_CURVE, 1.5, line, 3);
  ind_scene_mark (one, IND_MARK_DOT, IND_ROLE_CURVE, 137, 287, 6);
  ind_scene_end (one);
  put (one, "H2", "Opgaver", 400, "Opgaver");
  ind_scene_begin (one, "Table", NULL, NULL);
  ind_scene_begin (one, "TR", NULL, NULL);
  put (one, "TH", NULL, 430, "Opgave");
  ind_scene_end (one);
  ind_scene_rule (one, IND_ROLE_RULE, 1, 60, 440, 400);
  ind_scene_text (two, IND_ROLE_MUTED, 9, 60, 30, 60, "Sidehoved", -1);
  ind_scene_begin (two, "TR", NULL, NULL);
  ind_scene_begin (two, "TD", NULL, NULL);
  put (two, "P", NULL, 80, "Søge om hjul");
  for (int mark = IND_MARK_RING; mark <= IND_MARK_HOLE; mark++)
    ind_scene_mark (two, mark, IND_ROLE_MARK, 60 + 20 * mark, 100, 10);
  ind_scene_end (two);
  ind_scene_end (two);
  ind_scene_end (two);
  ind_scene_begin (two, "Figure", "Æbler og (pærer) på \\ bordet", NULL);
  ind_scene_frame (two, IND_ROLE_FRAME, 1, 8, &(IndBox) { 60, 200, 100, 50 });
  ind_scene_end (two);
  ind_scene_end (two);
  g_ptr_array_add (pages, one);
  g_ptr_array_add (pages, two);
  return pages;
}

static GBytes *
new_pdf (GPtrArray *pages, IndThemeName theme)
{
  g_autoptr (GError) error = NULL;
  GBytes *pdf = ind_pdf_new (pages, "Handleplan for Deniz", "da", ind_theme_get (theme), NULL, &error);

  g_assert_no_error (error);
  return pdf;
}

static void
test_structure (void)
{
  g_autoptr (GPtrArray) pages = new_pages ();
  g_autoptr (GBytes) pdf = new_pdf (pages, IND_THEME_PRINT);
  g_autofree char *structure = ind_read_back (pdf, "pdfinfo -struct-text FILE");
  g_autofree char *about = ind_read_back (pdf, "pdfinfo FILE");
  g_autofree char *check = ind_read_back (pdf, "qpdf --check FILE");

  ind_assert_says (check, "No syntax or stream encoding errors found");
  ind_assert_says (about, "Tagged:          yes");
  ind_assert_says (about, "Title:           Handleplan for Deniz");
  ind_assert_says (about, "Pages:           2");
  ind_assert_says (structure, "Document\n  H1 (block)\n    \"Handleplan for Deniz\"\n  P (block)\n");
  ind_assert_says (structure, "    TR\n      TD\n        P (block)\n          \"Søge om hjul\"");
  ind_assert_says_not (structure, "NonStruct");
  ind_assert_says_not (structure, "Sidehoved");
  ind_assert_says_not (structure, "Kladde");
}

static void
test_text (void)
{
  g_autoptr (GPtrArray) pages = new_pages ();
  g_autoptr (GBytes) pdf = new_pdf (pages, IND_THEME_GREY);
  g_autofree char *text = ind_read_back (pdf, "pdftotext FILE -");
  g_autofree char *links = ind_read_back (pdf, "pdfinfo -url FILE");

  ind_assert_says (text, "Blåbærgrød æøå ÆØÅ »sådan«");
  ind_assert_says (text, "Sidehoved");
  ind_assert_says (links, "mailto:lone.o'kragh@example.dk");
}

static void
test_descriptions (void)
{
  g_autoptr (GPtrArray) pages = new_pages ();
  g_autoptr (GBytes) pdf = new_pdf (pages, IND_THEME_SCREEN);
  g_autofree char *json = ind_read_back (pdf, "qpdf --json=2 --json-key=qpdf --json-key=outlines FILE");

  ind_assert_says (json, "\"/Lang\": \"u:da\"");
  ind_assert_says (json, "\"/DisplayDocTitle\": true");
  ind_assert_says (json, "\"/Alt\": \"u:En linje fra 1 til 6\"");
  ind_assert_says (json, "\"/Alt\": \"u:Æbler og (pærer) på \\\\ bordet\"");
  ind_assert_says (json, "\"/Scope\": \"/Column\"");
  ind_assert_says (json, "\"title\": \"Handleplan for Deniz\"");
  ind_assert_says (json, "\"title\": \"Opgaver\"");
}

/* What is said twice is said with the same bytes. */
static void
test_same (void)
{
  g_autoptr (GPtrArray) pages = new_pages ();
  g_autoptr (GBytes) one = new_pdf (pages, IND_THEME_PRINT), two = new_pdf (pages, IND_THEME_PRINT);

  g_assert_true (g_bytes_equal (one, two));
}

/* Texts in any script, and texts that look like the insides of a PDF. */
static void
test_hostile (void)
{
  static const char *const texts[] = {
    "Yılmaz, İstanbul, ğüşöç", "عائلة يلماز", "family 👨‍👩‍👧 😀", "/NonStruct << /MCID 0 >> BDC", "(æ) \\) >> endstream",
    "z\u0301\u0302\u0303\u0304\u0305\u0306\u0307", "\u200f\u200e\u00ad", "",
  };
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func ((GDestroyNotify) ind_scene_unref);
  IndScene *scene = ind_scene_new (595, 842);
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *text = NULL, *check = NULL;

  ind_scene_begin (scene, "Document", NULL, NULL);
  for (guint k = 0; k < G_N_ELEMENTS (texts); k++)
    {
      put (scene, "P", NULL, 60 + 30 * k, texts[k]);
      put (scene, "H2", texts[k], 75 + 30 * k, "overskrift");
    }
  ind_scene_end (scene);
  g_ptr_array_add (pages, scene);
  pdf = new_pdf (pages, IND_THEME_PRINT);
  check = ind_read_back (pdf, "qpdf --check FILE");
  text = ind_read_back (pdf, "pdftotext FILE -");
  ind_assert_says (text, "Yılmaz, İstanbul, ğüşöç");
  ind_assert_says (text, "/NonStruct << /MCID 0 >> BDC");
  ind_assert_says (text, "(æ) \\) >> endstream");
}

static void
test_save (void)
{
  g_autofree char *folder = g_dir_make_tmp ("indgang-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "plan.pdf", NULL), *nowhere = NULL, *found = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_static ("nyt", 3);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "gammelt", -1, NULL));
  g_assert_true (ind_pdf_save (bytes, path, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &found, NULL, NULL));
  g_assert_cmpstr (found, ==, "nyt");

  nowhere = g_build_filename (folder, "findes-ikke", "plan.pdf", NULL);
  g_assert_false (ind_pdf_save (bytes, nowhere, &error));
  g_assert_error (error, IND_ERROR, IND_ERROR_FILE_UNWRITABLE);
  g_assert_cmpstr (ind_error_file (error), ==, nowhere);
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ind_language_init ("da");
  ind_clock_set (ind_date_new (2026, 11, 22));
  g_test_add_func ("/pdf/structure", test_structure);
  g_test_add_func ("/pdf/text", test_text);
  g_test_add_func ("/pdf/descriptions", test_descriptions);
  g_test_add_func ("/pdf/same", test_same);
  g_test_add_func ("/pdf/hostile", test_hostile);
  g_test_add_func ("/pdf/save", test_save);
  return g_test_run ();
}
