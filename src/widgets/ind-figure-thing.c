#include "config.h"

#include "ind-figure-thing.h"

#include "ind-widget-help.h"

struct _IndFigureThing
{
  GtkWidget parent_instance;

  gint64 id;
  IndBox box;
};

enum { ACTIVATED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IndFigureThing, ind_figure_thing, GTK_TYPE_WIDGET)

static void
activate (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, signals[ACTIVATED], 0);
}

static void
ind_figure_thing_class_init (IndFigureThingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (widget_class, "thing");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_widget_class_install_action (widget_class, "thing.activate", NULL, activate);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0, "thing.activate", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0, "thing.activate", NULL);
}

/* The pointer goes through it to the drawing, whose outlines are finer than a box. */
static void
ind_figure_thing_init (IndFigureThing *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/** ind_figure_thing_new: Returns: (transfer floating): a thing to be set by ind_figure_thing_set() */
GtkWidget *
ind_figure_thing_new (void)
{
  return g_object_new (IND_TYPE_FIGURE_THING, NULL);
}

/** ind_figure_thing_set: says what it is. */
void
ind_figure_thing_set (IndFigureThing *self, const IndThing *thing)
{
  self->id = thing->id;
  self->box = thing->box;
  ind_widget_set_name (GTK_WIDGET (self), thing->name);
  if (thing->about != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, thing->about, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

/** ind_figure_thing_set_chosen: shows whether it is one of those that are chosen together. */
void
ind_figure_thing_set_chosen (IndFigureThing *self, gboolean chosen)
{
  if (chosen)
    gtk_widget_set_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED, FALSE);
  else
    gtk_widget_unset_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, chosen, -1);
}

/** ind_figure_thing_id: Returns: what it stands for. */
gint64
ind_figure_thing_id (IndFigureThing *self)
{
  return self->id;
}

/** ind_figure_thing_box: Returns: (transfer none): where it is, in the figure's points. */
const IndBox *
ind_figure_thing_box (IndFigureThing *self)
{
  return &self->box;
}
