#include "config.h"

#include "ind-score.h"

#include <glib/gi18n.h>

#include "ind-record.h"
#include "ind-widget-help.h"

#define N_VALUES 11

struct _IndScore
{
  GtkWidget parent_instance;

  GtkWidget *values;
  GtkWidget *numbers[N_VALUES];
  GtkWidget *none;      /* (nullable): where a number may be lacking */
  gboolean setting;
};

enum { SCORED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IndScore, ind_score, GTK_TYPE_WIDGET)

static void
on_toggled (GtkToggleButton *button, IndScore *self)
{
  gint64 value = IND_NO_NUMBER;

  if (self->setting || !gtk_toggle_button_get_active (button))
    return;
  for (int k = 0; k < N_VALUES; k++)
    if (self->numbers[k] == GTK_WIDGET (button))
      value = k;
  g_signal_emit (self, signals[SCORED], 0, value);
}

/* A digit is a number; Delete takes it away. */
static gboolean
on_key (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, IndScore *self)
{
  gunichar letter = gdk_keyval_to_unicode (key);
  GtkWidget *button = NULL;

  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  if (letter >= '0' && letter <= '9')
    button = self->numbers[letter - '0'];
  else if (key == GDK_KEY_Delete || key == GDK_KEY_KP_Delete || key == GDK_KEY_BackSpace)
    button = self->none;
  if (button == NULL)
    return GDK_EVENT_PROPAGATE;
  gtk_widget_grab_focus (button);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  return GDK_EVENT_STOP;
}

/** ind_score_set: @value: 0 to 10; #IND_NO_NUMBER for none yet */
void
ind_score_set (IndScore *self, gint64 value)
{
  self->setting = TRUE;
  for (int k = 0; k < N_VALUES; k++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->numbers[k]), k == value);
  if (self->none != NULL)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->none), value == IND_NO_NUMBER);
  self->setting = FALSE;
}

static gboolean
ind_score_grab_focus (GtkWidget *widget)
{
  IndScore *self = IND_SCORE (widget);

  for (int k = 0; k < N_VALUES; k++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->numbers[k])))
      return gtk_widget_grab_focus (self->numbers[k]);
  return gtk_widget_grab_focus (self->none != NULL ? self->none : self->numbers[0]);
}

static gboolean
ind_score_focus (GtkWidget *widget, GtkDirectionType direction)
{
  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (ind_score_parent_class)->focus (widget, direction);
  return gtk_widget_get_focus_child (widget) == NULL && gtk_widget_grab_focus (widget);
}

static void
ind_score_dispose (GObject *object)
{
  g_clear_pointer (&IND_SCORE (object)->values, gtk_widget_unparent);
  G_OBJECT_CLASS (ind_score_parent_class)->dispose (object);
}

static void
ind_score_class_init (IndScoreClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ind_score_dispose;
  widget_class->focus = ind_score_focus;
  widget_class->grab_focus = ind_score_grab_focus;
  signals[SCORED] = g_signal_new ("scored", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_INT64);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ind_score_init (IndScore *self)
{
}

static GtkWidget *
new_button (IndScore *self, const char *label)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (label), *first = gtk_widget_get_first_child (self->values);

  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), first != NULL ? GTK_TOGGLE_BUTTON (first) : NULL);
  gtk_widget_set_hexpand (button, TRUE);
  g_signal_connect_object (button, "toggled", G_CALLBACK (on_toggled), self, 0);
  gtk_box_append (GTK_BOX (self->values), button);
  return button;
}

/**
 * ind_score_new:
 * @name: what is asked
 * @may_lack: a number may be taken away again
 *
 * Returns: (transfer floating): the eleven numbers
 */
GtkWidget *
ind_score_new (const char *name, gboolean may_lack)
{
  IndScore *self = g_object_new (IND_TYPE_SCORE, NULL);
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->values = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  ind_widget_set_name (GTK_WIDGET (self), name);
  gtk_widget_set_css_classes (self->values, (const char *[]) { "linked", "levels", NULL });
  if (may_lack)
    {
      self->none = new_button (self, "–");
      ind_widget_set_name (self->none, _("Not answered"));
      gtk_widget_set_tooltip_text (self->none, _("Not answered"));
      ind_widget_drop_description (self->none);
    }
  for (int k = 0; k < N_VALUES; k++)
    {
      g_autofree char *text = g_strdup_printf ("%d", k);

      self->numbers[k] = new_button (self, text);
    }
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_set_parent (self->values, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}
