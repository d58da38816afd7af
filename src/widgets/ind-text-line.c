#include "config.h"

#include "ind-text-line.h"

#include "ind-case.h"
#include "ind-widget-help.h"

#define KEEP_EVERY 2   /* seconds of writing that a crash may cost */

struct _IndTextLine
{
  GtkWidget parent_instance;

  GtkWidget *entry;

  IndDesk *desk;         /* (nullable) */
  IndRecord *record;     /* (nullable): whose field it is */
  const char *field;
  char *shown;
  guint keeping;
  gboolean setting, saving;
};

enum { WRITTEN, ENTERED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IndTextLine, ind_text_line, GTK_TYPE_WIDGET)

/** ind_text_line_get_text: Returns: (transfer none): what stands there. */
const char *
ind_text_line_get_text (IndTextLine *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

static gboolean
is_changed (IndTextLine *self)
{
  return !g_str_equal (ind_text_line_get_text (self), self->shown);
}

static void
set_text (IndTextLine *self, const char *text)
{
  if (g_str_equal (ind_text_line_get_text (self), text))
    return;
  self->setting = TRUE;
  ind_editable_show (GTK_EDITABLE (self->entry), text);
  self->setting = FALSE;
}

static gboolean
on_keep (gpointer data)
{
  IndTextLine *self = data;

  self->keeping = 0;
  if (self->record != NULL && ind_record_case (self->record) != NULL && !ind_desk_is_read_only (self->desk))
    ind_desk_keep_draft (self->desk, self->record, self->field, is_changed (self) ? ind_text_line_get_text (self) : NULL,
                         NULL);
  return G_SOURCE_REMOVE;
}

static void
on_changed (IndTextLine *self)
{
  if (!self->setting && self->record != NULL && self->keeping == 0)
    self->keeping = g_timeout_add_seconds (KEEP_EVERY, on_keep, self);
}

/* What was written has become again what it was. */
static void
forget_draft (IndTextLine *self)
{
  g_clear_handle_id (&self->keeping, g_source_remove);
  on_keep (self);
}

/**
 * ind_text_line_save:
 *
 * Asks for the verb, where the text has become another. What could not be saved stays, and is kept as a draft.
 *
 * Returns: whether nothing is left to save
 */
gboolean
ind_text_line_save (IndTextLine *self)
{
  g_autofree char *text = NULL;
  gboolean done = FALSE;

  if (self->saving)
    return TRUE;
  if (!is_changed (self))
    {
      if (self->keeping != 0)
        forget_draft (self);
      return TRUE;
    }
  g_clear_handle_id (&self->keeping, g_source_remove);
  text = g_strdup (ind_text_line_get_text (self));
  self->saving = TRUE;
  g_signal_emit (self, signals[WRITTEN], 0, text, &done);
  self->saving = FALSE;
  if (done)
    {
      g_free (self->shown);
      self->shown = g_strdup (ind_text_line_get_text (self));
    }
  else
    on_keep (self);
  return done;
}

static void
on_leave (IndTextLine *self)
{
  ind_text_line_save (self);
}

static void
on_activate (IndTextLine *self)
{
  g_autoptr (IndTextLine) held = g_object_ref (self);

  if (ind_text_line_save (self))
    g_signal_emit (self, signals[ENTERED], 0);
}

/** ind_text_line_set_text: shows a text that is no record's field; what is being written stays. */
void
ind_text_line_set_text (IndTextLine *self, const char *text)
{
  gboolean writing = !self->saving && is_changed (self);

  g_free (self->shown);
  self->shown = g_strdup (text != NULL ? text : "");
  if (!writing)
    set_text (self, self->shown);
}

/** ind_text_line_write: lets a text stand there as if it were being written. */
void
ind_text_line_write (IndTextLine *self, const char *text)
{
  set_text (self, text);
}

/**
 * ind_text_line_show_as:
 * @record: (nullable): whose field it is; %NULL to let go
 * @field: (nullable): a static string: a field of it, or a list to which something is added
 * @text: (nullable): how the field is written
 *
 * Shows a field that is no text, or what was being written in it and never ended; what is being written stays.
 */
void
ind_text_line_show_as (IndTextLine *self, IndDesk *desk, IndRecord *record, const char *field, const char *text)
{
  gboolean other = record != self->record;
  g_autofree char *draft = NULL;

  if (!other)
    {
      ind_text_line_set_text (self, text);
      return;
    }
  ind_text_line_save (self);
  g_set_object (&self->desk, desk);
  g_set_object (&self->record, record);
  self->field = field;
  g_free (self->shown);
  self->shown = g_strdup (text != NULL ? text : "");
  draft = record != NULL ? ind_desk_draft (desk, record, field) : NULL;
  set_text (self, draft != NULL ? draft : self->shown);
  gtk_editable_set_editable (GTK_EDITABLE (self->entry), desk != NULL && !ind_desk_is_read_only (desk));
}

/**
 * ind_text_line_show:
 * @record: (nullable): whose text it is; %NULL to let go
 * @field: (nullable): a static string
 *
 * Shows a record's text, or what was being written in it and never ended; what is being written stays.
 */
void
ind_text_line_show (IndTextLine *self, IndDesk *desk, IndRecord *record, const char *field)
{
  ind_text_line_show_as (self, desk, record, field,
                         record != NULL ? ind_record_get_text (record, ind_table_field (record->table, field)) : NULL);
}

static gboolean
ind_text_line_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (IND_TEXT_LINE (widget)->entry);
}

static void
ind_text_line_dispose (GObject *object)
{
  IndTextLine *self = IND_TEXT_LINE (object);

  g_clear_handle_id (&self->keeping, g_source_remove);
  self->saving = TRUE;
  g_clear_pointer (&self->entry, gtk_widget_unparent);
  g_clear_object (&self->record);
  g_clear_object (&self->desk);
  g_clear_pointer (&self->shown, g_free);
  G_OBJECT_CLASS (ind_text_line_parent_class)->dispose (object);
}

static void
ind_text_line_class_init (IndTextLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ind_text_line_dispose;
  widget_class->grab_focus = ind_text_line_grab_focus;
  signals[WRITTEN] = g_signal_new ("written", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_BOOLEAN, 1, G_TYPE_STRING);
  signals[ENTERED] = g_signal_new ("entered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "line");
}

/* What there is no room for is read by pointing at it. */
static gboolean
on_query_tooltip (IndTextLine *self, int x, int y, gboolean by_keys, GtkTooltip *tooltip)
{
  GtkWidget *shown = GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->entry)));
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (shown, ind_text_line_get_text (self));
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  gtk_tooltip_set_text (tooltip, ind_text_line_get_text (self));
  return width > gtk_widget_get_width (shown);
}

static void
ind_text_line_init (IndTextLine *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->shown = g_strdup ("");
  self->entry = gtk_entry_new ();
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (on_query_tooltip), NULL);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (on_activate), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_leave), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->entry, focus);
}

/** ind_text_line_new: Returns: (transfer floating): a line; @name: what a screen reader calls it; @placeholder: (nullable) */
GtkWidget *
ind_text_line_new (const char *name, const char *placeholder)
{
  IndTextLine *self = g_object_new (IND_TYPE_TEXT_LINE, NULL);

  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), placeholder);
  ind_widget_set_name (self->entry, name);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  return GTK_WIDGET (self);
}
