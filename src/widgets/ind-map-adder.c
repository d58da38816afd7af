#include "config.h"

#include "ind-map-adder.h"

#include <glib/gi18n.h>

#include "ind-format.h"
#include "ind-widget-help.h"
#include "ind-words.h"

struct _IndMapAdder
{
  GtkPopover parent_instance;

  GtkEditable *name;
  GtkEditable *role;
  GtkListBox *known;
  GtkWidget *add;
};

enum { KNOWN, NEW, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IndMapAdder, ind_map_adder, GTK_TYPE_POPOVER)

/* What somebody is to the child. */
static const char *
role_of (IndRecord *actor)
{
  if (actor->table == &ind_person_table)
    return ind_words_relation ((IndPerson *) actor);
  if (actor->table == &ind_worker_table)
    return ((IndWorker *) actor)->profession;
  return ((IndContact *) actor)->role;
}

static void
add_known (IndMapAdder *self, IndMap *map)
{
  g_autoptr (GPtrArray) missing = ind_map_missing (map);

  for (guint k = 0; k < missing->len; k++)
    {
      IndRecord *actor = missing->pdata[k];
      const char *name = ind_actor_name (actor), *role = role_of (actor);
      g_autofree char *both = ind_is_blank (role) ? g_strdup (name) : g_strdup_printf ("%s, %s", name, role);
      GtkWidget *row, *label;

      if (ind_is_blank (name))
        continue;
      row = gtk_list_box_row_new ();
      label = gtk_label_new (both);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_widget_set_tooltip_text (label, both);
      gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
      ind_widget_set_name (row, both);
      g_object_set_data_full (G_OBJECT (row), "actor", g_object_ref (actor), g_object_unref);
      g_object_set_data_full (G_OBJECT (row), "folded", ind_fold (both), g_free);
      gtk_list_box_append (self->known, row);
    }
}

static gboolean
fits (GtkListBoxRow *row, gpointer adder)
{
  g_autofree char *wanted = ind_fold (gtk_editable_get_text (IND_MAP_ADDER (adder)->name));

  return strstr (g_object_get_data (G_OBJECT (row), "folded"), g_strstrip (wanted)) != NULL;
}

static void
on_name_changed (IndMapAdder *self)
{
  gtk_list_box_invalidate_filter (self->known);
  gtk_list_box_unselect_all (self->known);
  gtk_widget_set_sensitive (self->add, !ind_is_blank (gtk_editable_get_text (self->name)));
}

static void
on_row_activated (IndMapAdder *self, GtkListBoxRow *row)
{
  g_autoptr (IndRecord) actor = g_object_ref (g_object_get_data (G_OBJECT (row), "actor"));

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[KNOWN], 0, actor);
}

static void
on_add (IndMapAdder *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->name)));
  g_autofree char *role = g_strstrip (g_strdup (gtk_editable_get_text (self->role)));

  if (*name == '\0')
    return;
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[NEW], 0, name, role);
}

/* Whose whole name has been typed is meant; else it is somebody new. */
static void
on_entered (IndMapAdder *self)
{
  g_autofree char *wanted = ind_fold (gtk_editable_get_text (self->name));
  GtkListBoxRow *row;

  for (int k = 0; (row = gtk_list_box_get_row_at_index (self->known, k)) != NULL; k++)
    {
      g_autofree char *name = ind_fold (ind_actor_name (g_object_get_data (G_OBJECT (row), "actor")));

      if (g_str_equal (name, g_strstrip (wanted)))
        {
          on_row_activated (self, row);
          return;
        }
    }
  on_add (self);
}

static gboolean
drop (gpointer adder)
{
  gtk_widget_unparent (adder);
  return G_SOURCE_REMOVE;
}

/* Not while it is still closing. */
static void
on_closed (IndMapAdder *self)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, drop, g_object_ref (self), g_object_unref);
}

static void
ind_map_adder_class_init (IndMapAdderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[KNOWN] = g_signal_new ("known", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                 IND_TYPE_RECORD);
  signals[NEW] = g_signal_new ("new", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                               G_TYPE_STRING, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/enindgang/Indgang/ui/ind-map-adder.ui");
  gtk_widget_class_bind_template_child (widget_class, IndMapAdder, name);
  gtk_widget_class_bind_template_child (widget_class, IndMapAdder, role);
  gtk_widget_class_bind_template_child (widget_class, IndMapAdder, known);
  gtk_widget_class_bind_template_child (widget_class, IndMapAdder, add);
  gtk_widget_class_bind_template_callback (widget_class, on_name_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_entered);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_add);
  gtk_widget_class_bind_template_callback (widget_class, on_closed);
}

static void
ind_map_adder_init (IndMapAdder *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->known, fits, self, NULL);
}

/**
 * ind_map_adder_new:
 * @parent: over which it stands
 * @at: where in it
 *
 * Returns: (transfer none): what asks; it goes away by itself
 */
GtkWidget *
ind_map_adder_new (GtkWidget *parent, const GdkRectangle *at, IndMap *map)
{
  IndMapAdder *self = g_object_new (IND_TYPE_MAP_ADDER, NULL);

  add_known (self, map);
  gtk_widget_set_parent (GTK_WIDGET (self), parent);
  gtk_popover_set_pointing_to (GTK_POPOVER (self), at);
  gtk_widget_set_visible (gtk_widget_get_ancestor (GTK_WIDGET (self->known), GTK_TYPE_SCROLLED_WINDOW),
                          gtk_list_box_get_row_at_index (self->known, 0) != NULL);
  on_name_changed (self);
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
  return GTK_WIDGET (self);
}
