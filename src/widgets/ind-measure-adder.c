#include "config.h"

#include "ind-measure-adder.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ind-catalogue.h"
#include "ind-format.h"
#include "ind-measure-words.h"
#include "ind-press-row.h"
#include "ind-widget-help.h"

struct _IndMeasureAdder
{
  GtkPopover parent_instance;

  GtkWidget *search, *list;
};

enum { KIND, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IndMeasureAdder, ind_measure_adder, GTK_TYPE_POPOVER)

/* All words that were typed stand in it. */
static gboolean
fits (GtkListBoxRow *row, gpointer data)
{
  g_autofree char *typed = ind_fold (gtk_editable_get_text (GTK_EDITABLE (((IndMeasureAdder *) data)->search)));
  g_auto (GStrv) words = g_strsplit (typed, " ", -1);

  for (guint k = 0; words[k] != NULL; k++)
    if (strstr (g_object_get_data (G_OBJECT (row), "searched"), words[k]) == NULL)
      return FALSE;
  return TRUE;
}

static void
on_row (IndMeasureAdder *self, GtkListBoxRow *row)
{
  const char *kind = g_object_get_data (G_OBJECT (row), "kind");

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[KIND], 0, kind);
}

static GtkListBoxRow *
first_that_fits (IndMeasureAdder *self)
{
  GtkListBoxRow *row;

  for (int k = 0; (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), k)) != NULL; k++)
    if (fits (row, self))
      break;
  return row;
}

/* Enter: the first that fits. */
static void
on_enter (IndMeasureAdder *self)
{
  GtkListBoxRow *row = first_that_fits (self);

  if (row != NULL)
    on_row (self, row);
}

/* Down: into the list. */
static gboolean
on_key (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, IndMeasureAdder *self)
{
  GtkListBoxRow *row = first_that_fits (self);

  if (key != GDK_KEY_Down || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
  return GDK_EVENT_STOP;
}

static void
on_changed (IndMeasureAdder *self)
{
  gtk_list_box_invalidate_filter (GTK_LIST_BOX (self->list));
}

static void
on_map (IndMeasureAdder *self)
{
  ind_editable_show (GTK_EDITABLE (self->search), "");
  gtk_widget_grab_focus (self->search);
}

static void
ind_measure_adder_class_init (IndMeasureAdderClass *klass)
{
  signals[KIND] = g_signal_new ("kind", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                G_TYPE_STRING);
}

static void
add_row (IndMeasureAdder *self, const char *kind)
{
  char *searched;
  g_autofree char *shown = ind_measure_offer (kind, &searched);
  GtkWidget *row = ind_press_row_new (), *label = gtk_label_new (shown);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  ind_widget_set_name (row, shown);
  g_object_set_data_full (G_OBJECT (row), "searched", searched, g_free);
  g_object_set_data (G_OBJECT (row), "kind", (gpointer) kind);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
}

static void
ind_measure_adder_init (IndMeasureAdder *self)
{
  const char *const *kinds = ind_catalogue_keys (IND_CATALOGUE_MEASURES);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scrolled = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER, "propagate-natural-height",
                                      TRUE, "max-content-height", 320, "width-request", 360, NULL);

  self->search = gtk_entry_new ();
  self->list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, NULL);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->search), _("Word or paragraph, old or new"));
  ind_widget_set_name (self->search, _("Word or paragraph, old or new"));
  ind_widget_set_name (self->list, _("Measures that fit"));
  gtk_list_box_set_filter_func (GTK_LIST_BOX (self->list), fits, self, NULL);
  for (guint k = 0; kinds[k] != NULL; k++)
    add_row (self, kinds[k]);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->list);
  gtk_box_append (GTK_BOX (box), self->search);
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_popover_set_child (GTK_POPOVER (self), box);
  /* Before the popover itself, which would let the focus go to where nothing is chosen. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key), self, 0);
  gtk_widget_add_controller (self->search, keys);
  g_signal_connect_object (self->search, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "activate", G_CALLBACK (on_enter), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (on_row), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self, "map", G_CALLBACK (on_map), self, G_CONNECT_SWAPPED);
}

/** ind_measure_adder_new: Returns: (transfer floating): what asks */
GtkWidget *
ind_measure_adder_new (void)
{
  return g_object_new (IND_TYPE_MEASURE_ADDER, NULL);
}
