#include "config.h"

#include "ind-seat-window.h"

#include <glib/gi18n.h>

#include "ind-format.h"
#include "ind-widget-help.h"

struct _IndSeatWindow
{
  AdwWindow parent_instance;

  GtkListBox *list;
  GtkWidget *known;
  AdwEntryRow *name;
  GtkWidget *search;

  IndDesk *desk;
};

enum { SEATED, FAILED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IndSeatWindow, ind_seat_window, ADW_TYPE_WINDOW)

static gint64
worker_of (GtkListBoxRow *row)
{
  IndRecord *worker = g_object_get_data (G_OBJECT (row), "worker");

  return worker->id;
}

static void
sit (IndSeatWindow *self, gint64 worker_id, const GError *failed)
{
  g_autoptr (GError) error = failed != NULL ? g_error_copy (failed) : NULL;

  if (error != NULL || !ind_desk_take_seat (self->desk, worker_id, &error))
    {
      g_signal_emit (self, signals[FAILED], 0, error);
      return;
    }
  g_signal_emit (self, signals[SEATED], 0);
  gtk_window_close (GTK_WINDOW (self));
}

static void
on_row_activated (GtkListBox *list, GtkListBoxRow *row, IndSeatWindow *self)
{
  sit (self, worker_of (row), NULL);
}

/* A name that nobody has yet is a new worker's. */
static void
on_new (IndSeatWindow *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));
  g_autoptr (IndRecord) worker = NULL;
  g_autoptr (GError) error = NULL;

  if (ind_is_blank (name))
    return;
  worker = ind_record_new (&ind_worker_table, ind_new_id ());
  ind_record_set_text_at (worker, "name", name);
  sit (self, ind_desk_add_worker (self->desk, worker, &error), error);
}

static gboolean
matches (GtkListBoxRow *row, gpointer window)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (IND_SEAT_WINDOW (window)->search));
  IndWorker *worker = g_object_get_data (G_OBJECT (row), "worker");

  return ind_is_blank (typed) || g_str_match_string (typed, worker->name, TRUE);
}

/* Enter: the first that is found. */
static void
on_enter (IndSeatWindow *self)
{
  GtkListBoxRow *row;

  for (int k = 0; (row = gtk_list_box_get_row_at_index (self->list, k)) != NULL; k++)
    if (matches (row, self))
      {
        sit (self, worker_of (row), NULL);
        return;
      }
}

/* Escape: first what was searched for goes, then the window. */
static void
on_stop (IndSeatWindow *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  else
    gtk_window_close (GTK_WINDOW (self));
}

static void
ind_seat_window_dispose (GObject *object)
{
  g_clear_object (&IND_SEAT_WINDOW (object)->desk);
  G_OBJECT_CLASS (ind_seat_window_parent_class)->dispose (object);
}

static void
ind_seat_window_class_init (IndSeatWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ind_seat_window_dispose;
  signals[SEATED] = g_signal_new ("seated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_ERROR);
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/enindgang/Indgang/ui/ind-seat-window.ui");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_bind_template_child (widget_class, IndSeatWindow, list);
  gtk_widget_class_bind_template_child (widget_class, IndSeatWindow, known);
  gtk_widget_class_bind_template_child (widget_class, IndSeatWindow, name);
  gtk_widget_class_bind_template_child (widget_class, IndSeatWindow, search);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_new);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ind_seat_window_init (IndSeatWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->list, matches, self, NULL);
  gtk_list_box_set_placeholder (self->list, g_object_new (GTK_TYPE_LABEL, "label", _("Nobody on the list is called that"), "wrap", TRUE,
                                                          "xalign", 0.0, "css-classes", (const char *[]) { "muted", "none-found", NULL },
                                                          NULL));
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (gtk_list_box_invalidate_filter), self->list,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "stop-search", G_CALLBACK (on_stop), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "activate", G_CALLBACK (on_enter), self, G_CONNECT_SWAPPED);
  ind_widget_clean_names (GTK_WIDGET (self));
}

static void
add_row (IndSeatWindow *self, IndWorker *worker, gboolean sits_here)
{
  GtkWidget *row = adw_action_row_new ();
  const char *parts[] = { worker->profession, worker->department, worker->municipality };
  GString *about = g_string_new (NULL);

  for (gsize k = 0; k < G_N_ELEMENTS (parts); k++)
    if (!ind_is_blank (parts[k]))
      g_string_append_printf (about, "%s%s", about->len > 0 ? " · " : "", parts[k]);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), worker->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), about->str);
  if (sits_here)
    {
      GtkWidget *mark = gtk_image_new_from_icon_name ("object-select-symbolic");

      ind_widget_set_name (mark, _("Sits here now"));
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), mark);
    }
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "worker", g_object_ref (worker), g_object_unref);
  ind_widget_set_name (row, worker->name);
  gtk_list_box_append (self->list, row);
  g_string_free (about, TRUE);
}

/** ind_seat_window_new: Returns: (transfer floating) (nullable): the choice; %NULL where the workers cannot be read. */
GtkWidget *
ind_seat_window_new (GtkWindow *parent, IndDesk *desk, GError **error)
{
  g_autoptr (GPtrArray) workers = ind_desk_list_workers (desk, error);
  gint64 here = ind_desk_seated_worker (desk);
  IndSeatWindow *self;

  if (workers == NULL)
    return NULL;
  self = g_object_new (IND_TYPE_SEAT_WINDOW, "transient-for", parent, NULL);
  self->desk = g_object_ref (desk);
  for (guint k = 0; k < workers->len; k++)
    add_row (self, workers->pdata[k], ((IndRecord *) workers->pdata[k])->id == here);
  gtk_widget_set_visible (self->known, workers->len > 0);
  gtk_widget_set_visible (self->search, workers->len > 8);
  if (workers->len > 8)
    ind_widget_begin_with (GTK_WIDGET (self), self->search);
  else if (workers->len > 0)
    ind_widget_begin_with (GTK_WIDGET (self), GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, 0)));
  else
    ind_widget_begin_with (GTK_WIDGET (self), GTK_WIDGET (self->name));
  return GTK_WIDGET (self);
}
