#include "config.h"

#include "ind-record-row.h"

#include <glib/gi18n.h>

#include "ind-format.h"
#include "ind-record-form.h"
#include "ind-together.h"
#include "ind-widget-help.h"
#include "ind-words.h"

struct _IndRecordRow
{
  GtkWidget parent_instance;

  GtkWidget *card, *header, *title, *stands, *arrow;
  GtkWidget *editor;     /* (nullable): while it is open */
  GtkWidget *fields;     /* in it */

  const IndRecordLook *look;
  IndCaseView *view;     /* not held: it holds the row */
  IndDesk *desk;
  IndRecord *record;
};

enum { OPENS, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IndRecordRow, ind_record_row, GTK_TYPE_WIDGET)

static void
tell_open (IndRecordRow *self)
{
  gtk_image_set_from_icon_name (GTK_IMAGE (self->arrow), self->editor != NULL ? "pan-up-symbolic" : "pan-down-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->header), GTK_ACCESSIBLE_STATE_EXPANDED, self->editor != NULL, -1);
}

static void
show_fields (IndRecordRow *self)
{
  if (self->fields == NULL)
    return;
  if (self->look->editor != NULL)
    self->look->editor->show (self->fields, self->desk, self->record);
  else
    ind_record_form_show (IND_RECORD_FORM (self->fields), self->desk, self->record);
}

/** ind_record_row_close: closes it, once what is being written is saved. */
void
ind_record_row_close (IndRecordRow *self)
{
  if (self->editor == NULL)
    return;
  if (gtk_widget_get_focus_child (self->card) == self->editor)
    gtk_widget_grab_focus (self->header);
  if (self->look->editor != NULL)
    self->look->editor->save (self->fields);
  else
    ind_record_form_save (IND_RECORD_FORM (self->fields));
  self->fields = NULL;
  gtk_box_remove (GTK_BOX (self->card), g_steal_pointer (&self->editor));
  tell_open (self);
}

static void
remove_record (IndRecordRow *self)
{
  g_autoptr (IndRecord) record = g_object_ref (self->record);
  g_autoptr (IndRecordRow) held = g_object_ref (self);
  g_autoptr (GError) error = NULL;

  ind_record_row_close (self);
  ind_case_view_check (self->view, ind_desk_remove (self->desk, record, &error), _("This was not removed"), &error);
}

/* The table's fields, and the button that removes the record. */
static GtkWidget *
new_form (IndRecordRow *self)
{
  GtkWidget *editor = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12), *button = gtk_button_new_with_mnemonic (_("_Remove"));
  g_autofree char *name = ind_words_fill (_("Remove {what}"), "what", gtk_label_get_text (GTK_LABEL (self->title)), NULL);

  self->fields = ind_record_form_new (self->view, self->look->table, self->look->lines);
  gtk_widget_add_css_class (editor, "record-editor");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_halign (button, GTK_ALIGN_END);
  gtk_widget_set_sensitive (button, !ind_desk_is_read_only (self->desk));
  ind_widget_set_name (button, name);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_record), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (editor), self->fields);
  gtk_box_append (GTK_BOX (editor), button);
  return editor;
}

/** ind_record_row_open: opens it, with the cursor in the first field. */
void
ind_record_row_open (IndRecordRow *self)
{
  if (self->editor == NULL)
    {
      g_signal_emit (self, signals[OPENS], 0);
      self->editor = self->look->editor != NULL ? self->look->editor->create (self->view) : new_form (self);
      if (self->look->editor != NULL)
        self->fields = self->editor;
      gtk_box_append (GTK_BOX (self->card), self->editor);
      show_fields (self);
      tell_open (self);
      ind_widget_scroll_to (GTK_WIDGET (self));
    }
  gtk_widget_grab_focus (self->fields);
}

static void
on_pressed (IndRecordRow *self)
{
  if (self->editor != NULL)
    ind_record_row_close (self);
  else
    ind_record_row_open (self);
}

static gboolean
on_key (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, IndRecordRow *self)
{
  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_F2)
    ind_record_row_open (self);
  else if ((key == GDK_KEY_Delete || key == GDK_KEY_KP_Delete) && !ind_desk_is_read_only (self->desk))
    remove_record (self);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static gboolean
on_escape (GtkWidget *widget, GVariant *unused, gpointer data)
{
  IndRecordRow *self = IND_RECORD_ROW (widget);

  if (self->editor == NULL)
    return FALSE;
  ind_record_row_close (self);
  gtk_widget_grab_focus (self->header);
  return TRUE;
}

/** ind_record_row_show: shows a record as it has become. */
void
ind_record_row_show (IndRecordRow *self, IndDesk *desk, IndRecord *record)
{
  IndDate today = ind_today ();
  gboolean late = FALSE;
  g_autofree char *title = self->look->title (record, today), *stands = self->look->stands (record, today, &late);
  g_autofree char *name = g_strjoin (g_str_has_suffix (title, ".") ? " " : ". ", title, *stands != '\0' ? stands : NULL, NULL);

  g_set_object (&self->desk, desk);
  g_set_object (&self->record, record);
  gtk_label_set_text (GTK_LABEL (self->title), title);
  gtk_label_set_text (GTK_LABEL (self->stands), stands);
  gtk_widget_set_visible (self->stands, *stands != '\0');
  gtk_widget_set_css_classes (self->stands, (const char *[]) { "caption", late ? "late" : "muted", NULL });
  ind_widget_set_name (self->header, name);
  show_fields (self);
}

/** ind_record_row_record: Returns: (transfer none): whose row it is */
IndRecord *
ind_record_row_record (IndRecordRow *self)
{
  return self->record;
}

static gboolean
ind_record_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (IND_RECORD_ROW (widget)->header);
}

static void
ind_record_row_dispose (GObject *object)
{
  IndRecordRow *self = IND_RECORD_ROW (object);

  self->editor = NULL;
  self->fields = NULL;
  g_clear_pointer (&self->card, gtk_widget_unparent);
  g_clear_object (&self->record);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (ind_record_row_parent_class)->dispose (object);
}

static void
ind_record_row_class_init (IndRecordRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ind_record_row_dispose;
  widget_class->grab_focus = ind_record_row_grab_focus;
  signals[OPENS] = g_signal_new ("opens", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, on_escape, NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "recordrow");
}

static GtkWidget *
new_label (const char *css)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "hexpand", TRUE, NULL);

  gtk_widget_add_css_class (label, css);
  ind_label_keep_together (GTK_LABEL (label));
  return label;
}

static void
ind_record_row_init (IndRecordRow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12), *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  self->card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->header = gtk_button_new ();
  self->title = new_label ("record-title");
  self->stands = new_label ("muted");
  self->arrow = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "valign", GTK_ALIGN_CENTER, NULL);
  gtk_widget_add_css_class (self->header, "flat");
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

/** ind_record_row_new: Returns: (transfer floating): a row; @view: the page, which tells the window what has been done; @look: static */
GtkWidget *
ind_record_row_new (IndCaseView *view, const IndRecordLook *look)
{
  IndRecordRow *self = g_object_new (IND_TYPE_RECORD_ROW, NULL);

  self->view = view;
  self->look = look;
  if (look->css_class != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), look->css_class);
  return GTK_WIDGET (self);
}
