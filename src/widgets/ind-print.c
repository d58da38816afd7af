#include "config.h"

#include "ind-print.h"

#include "ind-paint.h"
#include "ind-preview-window.h"

typedef struct
{
  GtkWindow *parent;
  GPtrArray *pages;
  GtkPrintSettings **settings;
  gboolean previewed;     /* nothing goes to a printer */
  IndPrintBeginsFunc begins;
  IndPrintedFunc func;
  gpointer data;
} Printing;

/* Pages come out as large as the paper has room for: A4 on A4, and larger on A3. */
static void
on_draw_page (GtkPrintOperation *operation, GtkPrintContext *context, int number, GPtrArray *pages)
{
  const IndScene *page = pages->pdata[number];
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double width = page->width * page->scale, height = page->height * page->scale;
  double scale = MIN (gtk_print_context_get_width (context) / width, gtk_print_context_get_height (context) / height);

  cairo_save (cr);
  cairo_translate (cr, (gtk_print_context_get_width (context) - width * scale) / 2, 0);
  cairo_scale (cr, scale, scale);
  ind_paint_scene (cr, page, ind_theme_get (IND_THEME_PRINT), NULL);
  cairo_restore (cr);
}

static void
printing_free (Printing *printing)
{
  g_object_unref (printing->parent);
  g_ptr_array_unref (printing->pages);
  g_free (printing);
}

static void
on_preview_ready (GtkPrintOperationPreview *preview, GtkPrintContext *context)
{
  gtk_print_operation_preview_end_preview (preview);
}

/* The dialog's own button for a preview: GTK would look for a viewer that may not be there. */
static gboolean
on_preview (GtkPrintOperation *operation, GtkPrintOperationPreview *preview, GtkPrintContext *context, GtkWindow *above,
            Printing *printing)
{
  cairo_surface_t *nothing = cairo_recording_surface_create (CAIRO_CONTENT_COLOR, NULL);
  cairo_t *cr = cairo_create (nothing);

  printing->previewed = TRUE;
  gtk_print_context_set_cairo_context (context, cr, 72, 72);
  cairo_destroy (cr);
  cairo_surface_destroy (nothing);
  g_signal_connect (preview, "ready", G_CALLBACK (on_preview_ready), NULL);
  gtk_window_present (GTK_WINDOW (ind_preview_window_new (printing->parent, printing->pages)));
  return TRUE;
}

static void
on_begin_print (GtkPrintOperation *operation, GtkPrintContext *context, Printing *printing)
{
  if (!printing->previewed && !printing->begins (printing->data))
    gtk_print_operation_cancel (operation);
}

static void
on_done (GtkPrintOperation *operation, GtkPrintOperationResult result, Printing *printing)
{
  g_autoptr (GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    gtk_print_operation_get_error (operation, &error);
  else if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    g_set_object (printing->settings, gtk_print_operation_get_print_settings (operation));
  printing->func (error, printing->data);
}

/**
 * ind_print_operation_new:
 * @pages: (element-type IndScene): what to print
 * @job_name: what the printer calls it; no name of a person
 *
 * Returns: (transfer full): an operation for A4, without margins of its own: the pages have theirs
 */
GtkPrintOperation *
ind_print_operation_new (GPtrArray *pages, const char *job_name)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  GtkPaperSize *paper = gtk_paper_size_new (GTK_PAPER_NAME_A4);
  const IndScene *first = pages->pdata[0];

  gtk_page_setup_set_paper_size_and_default_margins (setup, paper);
  gtk_paper_size_free (paper);
  if (first->width > first->height)
    gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_LANDSCAPE);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_n_pages (operation, (int) pages->len);
  gtk_print_operation_set_job_name (operation, job_name);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (on_draw_page), g_ptr_array_ref (pages),
                         (GClosureNotify) g_ptr_array_unref, 0);
  return operation;
}

/**
 * ind_print_pages:
 * @settings: (inout): what was chosen the last time
 * @begins: called once a printer has been chosen; where it says %FALSE nothing is printed
 * @func: called when it is done, with an error where it failed
 * @data: must live as long as @parent, and @settings too; @parent is kept until then
 *
 * Asks for a printer, and prints.
 */
void
ind_print_pages (GtkWindow *parent, GPtrArray *pages, const char *job_name, GtkPrintSettings **settings,
                 IndPrintBeginsFunc begins, IndPrintedFunc func, gpointer data)
{
  g_autoptr (GtkPrintOperation) operation = ind_print_operation_new (pages, job_name);
  Printing *printing = g_new0 (Printing, 1);

  printing->parent = g_object_ref (parent);
  printing->pages = g_ptr_array_ref (pages);
  printing->settings = settings;
  printing->begins = begins;
  printing->func = func;
  printing->data = data;
  gtk_print_operation_set_allow_async (operation, TRUE);
  if (*settings != NULL)
    gtk_print_operation_set_print_settings (operation, *settings);
  g_signal_connect (operation, "preview", G_CALLBACK (on_preview), printing);
  g_signal_connect (operation, "begin-print", G_CALLBACK (on_begin_print), printing);
  g_signal_connect_data (operation, "done", G_CALLBACK (on_done), printing, (GClosureNotify) printing_free, 0);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, NULL);
}
