#include "config.h"

#include "ind-writing.h"

#include <glib/gi18n.h>
#include <math.h>

#include "ind-format.h"
#include "ind-widget-help.h"
#include "ind-words.h"

#define KEEP_EVERY 2   /* seconds of writing that a crash may cost */
#define LOW 52         /* pixels: room for two lines, and the most that one text takes of the page */
#define HIGH 200
#define SURFACE_STEP 2.5   /* pixels of a page for one of a touchpad, as in GTK */
#define MOST_BEFORE 1000   /* letters of an earlier text */

struct _IndWriting
{
  GtkWidget parent_instance;

  GtkLabel *title, *about, *unsaved, *before;
  GtkScrolledWindow *room;
  GtkTextView *text;

  IndDesk *desk;
  IndRecord *record;
  const char *field;
  char *shown;           /* what the record says, as it was shown */
  guint keeping, fitting;
  gboolean setting, saving;
};

enum { PROP_TITLE = 1, PROP_ABOUT, PROP_WORDS, N_PROPERTIES };
enum { WRITTEN, N_SIGNALS };

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IndWriting, ind_writing, GTK_TYPE_WIDGET)

/* It is as high as its text, within reason. */
static gboolean
on_fit (gpointer data)
{
  IndWriting *self = data;
  int height = (int) gtk_adjustment_get_upper (gtk_scrolled_window_get_vadjustment (self->room));

  self->fitting = 0;
  gtk_scrolled_window_set_min_content_height (self->room, CLAMP (height, LOW, HIGH));
  return G_SOURCE_REMOVE;
}

static void
on_height_changed (IndWriting *self)
{
  int height = (int) gtk_adjustment_get_upper (gtk_scrolled_window_get_vadjustment (self->room));

  if (self->fitting == 0 && CLAMP (height, LOW, HIGH) > gtk_scrolled_window_get_min_content_height (self->room))
    self->fitting = g_idle_add (on_fit, self);
}

/* The wheel goes on over a text that is seen whole, or to its end, with what the text stands in: GTK would stop there. */
static gboolean
on_wheel (IndWriting *self, double dx, double dy, GtkEventControllerScroll *wheel)
{
  GtkAdjustment *text = gtk_scrolled_window_get_vadjustment (self->room), *page;
  GtkWidget *around = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);
  double value = gtk_adjustment_get_value (text), end = gtk_adjustment_get_upper (text) - gtk_adjustment_get_page_size (text);
  double step;

  if (around == NULL || (dy > 0 ? value < end : value > gtk_adjustment_get_lower (text)))
    return GDK_EVENT_PROPAGATE;
  page = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (around));
  step = gtk_event_controller_scroll_get_unit (wheel) == GDK_SCROLL_UNIT_WHEEL
           ? pow (gtk_adjustment_get_page_size (page), 2.0 / 3) : SURFACE_STEP;
  gtk_adjustment_set_value (page, gtk_adjustment_get_value (page) + dy * step);
  return GDK_EVENT_STOP;
}

static char *
get_text (IndWriting *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
set_text (IndWriting *self, const char *text)
{
  g_autofree char *present = get_text (self);

  if (g_str_equal (present, text))
    return;
  self->setting = TRUE;
  gtk_scrolled_window_set_min_content_height (self->room, LOW);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), text, -1);
  self->setting = FALSE;
}

static gboolean
is_changed (IndWriting *self)
{
  g_autofree char *text = self->record != NULL ? get_text (self) : NULL;

  return text != NULL && !g_str_equal (text, self->shown);
}

static gboolean
on_keep (gpointer data)
{
  IndWriting *self = data;
  g_autofree char *text = get_text (self);

  self->keeping = 0;
  if (self->desk != NULL && self->record != NULL && ind_record_case (self->record) != NULL && !ind_desk_is_read_only (self->desk))
    ind_desk_keep_draft (self->desk, self->record, self->field, text, NULL);
  return G_SOURCE_REMOVE;
}

static void
on_text_changed (IndWriting *self)
{
  if (self->setting || self->record == NULL)
    return;
  if (self->keeping == 0)
    self->keeping = g_timeout_add_seconds (KEEP_EVERY, on_keep, self);
}

/**
 * ind_writing_save:
 *
 * Asks for the verb, where the text has become another. What could not be saved stays, and is kept as a draft.
 */
void
ind_writing_save (IndWriting *self)
{
  g_autofree char *text = NULL;
  gboolean done = FALSE;

  g_clear_handle_id (&self->keeping, g_source_remove);
  if (self->saving || !is_changed (self))
    return;
  text = get_text (self);
  self->saving = TRUE;
  g_signal_emit (self, signals[WRITTEN], 0, text, &done);
  self->saving = FALSE;
  if (!done)
    {
      on_keep (self);
      return;
    }
  g_free (self->shown);
  self->shown = g_steal_pointer (&text);
  gtk_widget_set_visible (GTK_WIDGET (self->unsaved), FALSE);
}

/**
 * ind_writing_show:
 * @record: (nullable): whose text it is; %NULL to let go
 * @field: (nullable): a static string
 *
 * Shows a record's text, or what was being written in it and never ended. What was being written in another record is
 * saved first; what is being written in this one stays.
 */
void
ind_writing_show (IndWriting *self, IndDesk *desk, IndRecord *record, const char *field)
{
  gboolean other = record != self->record;
  const char *text = record != NULL ? ind_record_get_text (record, ind_table_field (record->table, field)) : NULL;
  g_autofree char *draft = NULL;

  if (other)
    ind_writing_save (self);
  else if (is_changed (self))
    return;
  g_set_object (&self->desk, desk);
  g_set_object (&self->record, record);
  self->field = field;
  g_free (self->shown);
  self->shown = g_strdup (text != NULL ? text : "");
  draft = record != NULL && other ? ind_desk_draft (desk, record, field) : NULL;
  set_text (self, draft != NULL ? draft : self->shown);
  gtk_widget_set_visible (GTK_WIDGET (self->unsaved), draft != NULL && !g_str_equal (draft, self->shown));
  gtk_text_view_set_editable (self->text, desk != NULL && !ind_desk_is_read_only (desk));
}

/** ind_writing_set_before: @text: (nullable): what an earlier record said there, which is shown where it is another text */
void
ind_writing_set_before (IndWriting *self, const char *text)
{
  g_autofree char *present = get_text (self);
  gboolean other = !ind_is_blank (text) && !g_str_equal (text, present);
  g_autofree char *start = other ? ind_words_shorten (text, MOST_BEFORE) : NULL;
  g_autofree char *told = other ? ind_words_fill (_("Before: {text}"), "text", start, NULL) : NULL;

  gtk_label_set_text (self->before, told != NULL ? told : "");
  gtk_widget_set_visible (GTK_WIDGET (self->before), other);
}

/** ind_writing_focus: puts the cursor there. */
void
ind_writing_focus (IndWriting *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

static void
ind_writing_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  IndWriting *self = IND_WRITING (object);

  switch (id)
    {
    case PROP_TITLE:
      gtk_label_set_text (self->title, g_value_get_string (value));
      ind_widget_set_name (GTK_WIDGET (self->text), g_value_get_string (value));
      break;
    case PROP_ABOUT:
      gtk_label_set_text (self->about, g_value_get_string (value));
      gtk_widget_set_visible (GTK_WIDGET (self->about), TRUE);
      break;
    case PROP_WORDS:
      if (g_value_get_boolean (value))
        gtk_widget_add_css_class (GTK_WIDGET (self), "words");
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
ind_writing_dispose (GObject *object)
{
  IndWriting *self = IND_WRITING (object);

  g_clear_handle_id (&self->keeping, g_source_remove);
  g_clear_handle_id (&self->fitting, g_source_remove);
  ind_widget_drop_children (GTK_WIDGET (self));
  g_clear_object (&self->record);
  g_clear_object (&self->desk);
  g_clear_pointer (&self->shown, g_free);
  G_OBJECT_CLASS (ind_writing_parent_class)->dispose (object);
}

static void
ind_writing_class_init (IndWritingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ind_writing_dispose;
  object_class->set_property = ind_writing_set_property;
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_ABOUT] = g_param_spec_string ("about", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_WORDS] = g_param_spec_boolean ("words", NULL, NULL, FALSE, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  signals[WRITTEN] = g_signal_new ("written", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_BOOLEAN, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/enindgang/Indgang/ui/ind-writing.ui");
  gtk_widget_class_bind_template_child (widget_class, IndWriting, title);
  gtk_widget_class_bind_template_child (widget_class, IndWriting, about);
  gtk_widget_class_bind_template_child (widget_class, IndWriting, unsaved);
  gtk_widget_class_bind_template_child (widget_class, IndWriting, before);
  gtk_widget_class_bind_template_child (widget_class, IndWriting, room);
  gtk_widget_class_bind_template_child (widget_class, IndWriting, text);
  gtk_widget_class_bind_template_callback (widget_class, ind_writing_save);
  gtk_widget_class_bind_template_callback (widget_class, on_wheel);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "writing");
}

static void
ind_writing_init (IndWriting *self)
{
  self->shown = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_text_view_get_buffer (self->text), "changed", G_CALLBACK (on_text_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->room), "changed", G_CALLBACK (on_height_changed), self,
                           G_CONNECT_SWAPPED);
}
