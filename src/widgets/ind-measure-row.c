#include "config.h"

#include "ind-measure-row.h"

#include <glib/gi18n.h>

#include "ind-measure-editor.h"
#include "ind-measure-words.h"
#include "ind-widget-help.h"

struct _IndMeasureRow
{
  GtkWidget parent_instance;

  GtkWidget *card, *header, *title, *stands, *arrow;
  GtkWidget *editor;     /* (nullable): while it is open */

  IndCaseView *view;     /* not held: it holds the row */
  IndDesk *desk;
  IndMeasure *measure;
};

enum { OPENS, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IndMeasureRow, ind_measure_row, GTK_TYPE_WIDGET)

static void
tell_open (IndMeasureRow *self)
{
  gtk_image_set_from_icon_name (GTK_IMAGE (self->arrow), self->editor != NULL ? "pan-up-symbolic" : "pan-down-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->header), GTK_ACCESSIBLE_STATE_EXPANDED, self->editor != NULL, -1);
}

/** ind_measure_row_close: closes it, once what is being written is saved. */
void
ind_measure_row_close (IndMeasureRow *self)
{
  if (self->editor == NULL)
    return;
  if (gtk_widget_get_focus_child (self->card) == self->editor)
    gtk_widget_grab_focus (self->header);
  ind_measure_editor_save (IND_MEASURE_EDITOR (self->editor));
  gtk_box_remove (GTK_BOX (self->card), g_steal_pointer (&self->editor));
  tell_open (self);
}

/** ind_measure_row_open: opens it, with the cursor in the first field. */
void
ind_measure_row_open (IndMeasureRow *self)
{
  if (self->editor == NULL)
    {
      g_signal_emit (self, signals[OPENS], 0);
      self->editor = ind_measure_editor_new (self->view);
      gtk_box_append (GTK_BOX (self->card), self->editor);
      ind_measure_editor_show (IND_MEASURE_EDITOR (self->editor), self->desk, self->measure);
      tell_open (self);
      ind_widget_scroll_to (GTK_WIDGET (self));
    }
  gtk_widget_grab_focus (self->editor);
}

static void
on_pressed (IndMeasureRow *self)
{
  if (self->editor != NULL)
    ind_measure_row_close (self);
  else
    ind_measure_row_open (self);
}

static gboolean
on_key (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, IndMeasureRow *self)
{
  g_autoptr (IndMeasure) measure = g_object_ref (self->measure);
  g_autoptr (GError) error = NULL;

  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_F2)
    ind_measure_row_open (self);
  else if ((key == GDK_KEY_Delete || key == GDK_KEY_KP_Delete) && !ind_desk_is_read_only (self->desk))
    {
      ind_measure_row_close (self);
      ind_case_view_check (self->view, ind_desk_remove (self->desk, (IndRecord *) measure, &error), _("The measure was not removed"),
                           &error);
    }
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static gboolean
on_escape (GtkWidget *widget, GVariant *unused, gpointer data)
{
  IndMeasureRow *self = IND_MEASURE_ROW (widget);

  if (self->editor == NULL)
    return FALSE;
  ind_measure_row_close (self);
  gtk_widget_grab_focus (self->header);
  return TRUE;
}

/** ind_measure_row_show: shows a measure as it has become. */
void
ind_measure_row_show (IndMeasureRow *self, IndDesk *desk, IndMeasure *measure)
{
  IndDate today = ind_today ();
  g_autofree char *title = ind_measure_title (measure), *stands = ind_measure_stands (measure, today);
  g_autofree char *name = g_strjoin (". ", title, stands, NULL);
  gboolean late = ind_measure_runs (measure, today) && measure->review_on != IND_NO_DATE && measure->review_on < today;

  g_set_object (&self->desk, desk);
  g_set_object (&self->measure, measure);
  gtk_label_set_text (GTK_LABEL (self->title), title);
  gtk_label_set_text (GTK_LABEL (self->stands), stands);
  gtk_widget_set_css_classes (self->stands, (const char *[]) { "caption", late ? "late" : "muted", NULL });
  ind_widget_set_name (self->header, name);
  if (self->editor != NULL)
    ind_measure_editor_show (IND_MEASURE_EDITOR (self->editor), desk, measure);
}

static gboolean
ind_measure_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (IND_MEASURE_ROW (widget)->header);
}

static void
ind_measure_row_dispose (GObject *object)
{
  IndMeasureRow *self = IND_MEASURE_ROW (object);

  self->editor = NULL;
  g_clear_pointer (&self->card, gtk_widget_unparent);
  g_clear_object (&self->measure);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (ind_measure_row_parent_class)->dispose (object);
}

static void
ind_measure_row_class_init (IndMeasureRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ind_measure_row_dispose;
  widget_class->grab_focus = ind_measure_row_grab_focus;
  signals[OPENS] = g_signal_new ("opens", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, on_escape, NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "goal");
}

static GtkWidget *
new_label (const char *css)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "hexpand", TRUE, NULL);

  gtk_widget_add_css_class (label, css);
  return label;
}

static void
ind_measure_row_init (IndMeasureRow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12), *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  self->card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->header = gtk_button_new ();
  self->title = new_label ("heading");
  self->stands = new_label ("muted");
  self->arrow = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "valign", GTK_ALIGN_START, NULL);
  gtk_widget_add_css_class (self->header, "flat");
  gtk_widget_add_css_class (self->header, "measure");
  gtk_box_append (GTK_BOX (words), self->title);
  gtk_box_append (GTK_BOX (words), self->stands);
  gtk_box_append (GTK_BOX (line), words);
  gtk_box_append (GTK_BOX (line), self->arrow);
  gtk_button_set_child (GTK_BUTTON (self->header), line);
  gtk_box_append (GTK_BOX (self->card), self->header);
  gtk_widget_set_parent (self->card, GTK_WIDGET (self));
  tell_open (self);
  g_signal_connect_object (self->header, "clicked", G_CALLBACK (on_pressed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key), self, 0);
  gtk_widget_add_controller (self->header, keys);
}

/** ind_measure_row_new: Returns: (transfer floating): a row; @view: the page, which tells the window what has been done */
GtkWidget *
ind_measure_row_new (IndCaseView *view)
{
  IndMeasureRow *self = g_object_new (IND_TYPE_MEASURE_ROW, NULL);

  self->view = view;
  return GTK_WIDGET (self);
}
