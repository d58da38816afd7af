#include "config.h"

#include "ind-map-panel.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ind-format.h"
#include "ind-map-figure.h"
#include "ind-widget-help.h"
#include "ind-words.h"

struct _IndMapPanel
{
  GtkWidget parent_instance;

  GtkStack *stack;
  GtkLabel *name;
  GtkLabel *about;
  GtkWidget *contact_box;
  GtkEditable *actor_name;
  GtkEditable *actor_role;
  GtkWidget *role_box;
  GtkWidget *shared;
  GtkDropDown *contact_kind;
  GtkCheckButton *deceased;
  GtkDropDown *ring;
  GtkDropDown *sector;
  GtkDropDown *tie;
  GtkDropDown *coordination;
  GtkEditable *note;
  GtkBox *ties;
  GtkWidget *fields;

  IndMapPanelSight sight;
  gboolean showing;          /* what is shown changes, and nobody has changed it */
};

enum { PLACED, CHANGED, WRITTEN, TIE_REMOVED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IndMapPanel, ind_map_panel, GTK_TYPE_WIDGET)

/* The middle of a ring, or the strip outside of them. */
static double
middle_of (guint ring)
{
  static const double middles[] = { 16, 50, 83, 105 };

  return middles[MIN (ring, G_N_ELEMENTS (middles) - 1)];
}

/* Where nothing has been said, no line is drawn. */
static guint
tie_at (IndTieKind kind)
{
  return (kind != IND_TIE_NONE_SAID ? kind : IND_TIE_NONE) - 1;
}

static guint
coordination_at (IndCoordination kind)
{
  return (kind != IND_COORDINATION_NONE_SAID ? kind : IND_COORDINATION_NONE) - 1;
}

static void
on_ring (IndMapPanel *self)
{
  guint ring = gtk_drop_down_get_selected (self->ring);

  if (!self->showing && self->sight.node != NULL && ring != ind_map_ring (self->sight.distance))
    g_signal_emit (self, signals[PLACED], 0, middle_of (ring), self->sight.angle);
}

static void
on_sector (IndMapPanel *self)
{
  guint sector = gtk_drop_down_get_selected (self->sector);

  if (!self->showing && self->sight.node != NULL && sector != self->sight.sector)
    g_signal_emit (self, signals[PLACED], 0, self->sight.distance, 90 - (sector + 0.5) * 360 / self->sight.n_sectors);
}

static void
on_tie (IndMapPanel *self)
{
  guint at = gtk_drop_down_get_selected (self->tie);

  if (!self->showing && self->sight.node != NULL && at != tie_at (self->sight.node->tie))
    g_signal_emit (self, signals[CHANGED], 0, self->sight.node, "tie", (gint64) at + 1);
}

static void
on_coordination (IndMapPanel *self)
{
  guint at = gtk_drop_down_get_selected (self->coordination);

  if (!self->showing && self->sight.node != NULL && at != coordination_at (self->sight.node->coordination))
    g_signal_emit (self, signals[CHANGED], 0, self->sight.node, "coordination", (gint64) at + 1);
}

/* What has not been said is a person. */
static guint
kind_at (IndContactKind kind)
{
  return (kind != IND_CONTACT_NONE ? kind : IND_CONTACT_PERSON) - 1;
}

static void
on_kind (IndMapPanel *self)
{
  guint at = gtk_drop_down_get_selected (self->contact_kind);
  IndContact *contact = self->sight.node != NULL ? self->sight.node->contact : NULL;

  if (!self->showing && contact != NULL && at != kind_at (contact->kind))
    g_signal_emit (self, signals[CHANGED], 0, contact, "kind", (gint64) at + 1);
}

static void
on_deceased (IndMapPanel *self)
{
  gboolean is_dead = gtk_check_button_get_active (self->deceased);
  IndContact *contact = self->sight.node != NULL ? self->sight.node->contact : NULL;

  if (!self->showing && contact != NULL && is_dead != (contact->deceased == IND_YES))
    g_signal_emit (self, signals[CHANGED], 0, contact, "deceased", (gint64) (is_dead ? IND_YES : IND_NO));
}

static void
write_text (IndMapPanel *self, GtkEditable *entry, IndRecord *record, const char *field)
{
  const char *text = gtk_editable_get_text (entry);
  const char *before = record != NULL ? ind_record_get_text (record, ind_table_field (record->table, field)) : NULL;

  if (record != NULL && g_strcmp0 (before != NULL ? before : "", text) != 0)
    g_signal_emit (self, signals[WRITTEN], 0, record, field, text);
}

/* The field in which the role is written; a person's is chosen elsewhere. */
static const char *
role_field (const IndNode *node)
{
  return node->contact != NULL ? "role" : node->worker != NULL ? "profession" : NULL;
}

/* What has been typed is written when one is done with it, unless whom it is about has left the map meanwhile. */
static void
write_all (IndMapPanel *self)
{
  IndNode *node = self->sight.node;

  if (self->showing || node == NULL || self->sight.read_only || !g_list_store_find (self->sight.map->nodes, node, NULL))
    return;
  write_text (self, self->actor_name, ind_node_actor (node), "name");
  if (role_field (node) != NULL)
    write_text (self, self->actor_role, ind_node_actor (node), role_field (node));
  write_text (self, self->note, (IndRecord *) node, "note");
}

static IndNode *
other_end (IndMapPanel *self, IndTie *tie)
{
  return tie->from == self->sight.node ? tie->to : tie->to == self->sight.node ? tie->from : NULL;
}

static void
on_tie_kind (GtkDropDown *choice, GParamSpec *pspec, IndMapPanel *self)
{
  IndTie *tie = g_object_get_data (G_OBJECT (choice), "tie");
  guint at = gtk_drop_down_get_selected (choice);

  if (at != tie_at (tie->kind))
    g_signal_emit (self, signals[CHANGED], 0, tie, "kind", (gint64) at + 1);
}

static void
on_tie_remove (GtkButton *button, IndMapPanel *self)
{
  g_signal_emit (self, signals[TIE_REMOVED], 0, g_object_get_data (G_OBJECT (button), "tie"));
}

static GListModel *
words_new (const char *const *values)
{
  GtkStringList *words = gtk_string_list_new (NULL);

  for (int k = 0; values[k] != NULL; k++)
    {
      g_autofree char *word = ind_upper_first (ind_words_choice (values, k + 1));

      gtk_string_list_append (words, word);
    }
  return G_LIST_MODEL (words);
}

/* A line to another: to whom, of which kind, and what takes it away. */
static GtkWidget *
tie_row_new (IndMapPanel *self, IndTie *tie, const char *to)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *name = gtk_label_new (to), *kind, *remove;
  g_autofree char *kind_name = ind_words_fill (_("Line to {name}"), "name", to, NULL);
  g_autofree char *remove_name = ind_words_fill (_("Remove the line to {name}"), "name", to, NULL);

  kind = gtk_drop_down_new (words_new (ind_tie_between_values), NULL);
  remove = gtk_button_new_from_icon_name ("edit-delete-symbolic");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (kind), tie_at (tie->kind));
  g_object_set_data_full (G_OBJECT (kind), "tie", g_object_ref (tie), g_object_unref);
  g_object_set_data_full (G_OBJECT (remove), "tie", g_object_ref (tie), g_object_unref);
  g_signal_connect (kind, "notify::selected", G_CALLBACK (on_tie_kind), self);
  g_signal_connect (remove, "clicked", G_CALLBACK (on_tie_remove), self);
  ind_drop_down_set_name (GTK_DROP_DOWN (kind), kind_name, FALSE);
  ind_widget_set_name (remove, remove_name);
  gtk_widget_set_tooltip_text (remove, remove_name);
  ind_widget_drop_description (remove);
  gtk_widget_add_css_class (remove, "flat");
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_set_tooltip_text (name, to);
  gtk_box_append (GTK_BOX (row), name);
  gtk_box_append (GTK_BOX (row), kind);
  gtk_box_append (GTK_BOX (row), remove);
  return row;
}

static void
show_ties (IndMapPanel *self)
{
  ind_widget_drop_children (GTK_WIDGET (self->ties));
  for (guint k = 0; k < ind_list_length (self->sight.map->ties); k++)
    {
      IndTie *tie = ind_list_get (self->sight.map->ties, k);
      IndNode *other = other_end (self, tie);

      if (other != NULL)
        gtk_box_append (self->ties, tie_row_new (self, tie, ind_actor_name (ind_node_actor (other))));
    }
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->ties)),
                          gtk_widget_get_first_child (GTK_WIDGET (self->ties)) != NULL);
}

static void
set_text (GtkEditable *entry, const char *text)
{
  if (g_strcmp0 (gtk_editable_get_text (entry), text != NULL ? text : "") != 0)
    ind_editable_show (entry, text != NULL ? text : "");
}

static void
show_sectors (IndMapPanel *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint k = 0; k < self->sight.n_sectors; k++)
    gtk_string_list_append (names, self->sight.sectors[k]);
  gtk_drop_down_set_model (self->sector, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->sector, self->sight.sector);
}

/* What is shown is kept until something else is: a verb may have taken it out of the case. */
static void
keep_sight (IndMapPanel *self, const IndMapPanelSight *sight)
{
  if (sight != NULL)
    {
      g_object_ref (sight->map);
      g_object_ref (sight->node);
    }
  g_clear_object (&self->sight.map);
  g_clear_object (&self->sight.node);
  self->sight = sight != NULL ? *sight : (IndMapPanelSight) { 0 };
}

/* What is said of somebody after the name, which stands above it. */
static const char *
after_name (const char *words, const char *name)
{
  gsize n = strlen (name);

  return g_str_has_prefix (words, name) && g_str_has_prefix (words + n, ", ") ? words + n + strlen (", ") : words;
}

/**
 * ind_map_panel_show:
 * @sight: (nullable): who is selected; %NULL for nobody
 *
 * Shows who is selected. What was typed of another is written first.
 */
void
ind_map_panel_show (IndMapPanel *self, const IndMapPanelSight *sight)
{
  IndNode *node = sight != NULL ? sight->node : NULL;

  if (node != self->sight.node)
    write_all (self);
  self->showing = TRUE;
  keep_sight (self, sight);
  gtk_stack_set_visible_child_name (self->stack, node != NULL ? "node" : "nobody");
  if (node != NULL)
    {
      const char *name = ind_actor_name (ind_node_actor (node));

      gtk_label_set_text (self->name, name);
      gtk_label_set_text (self->about, after_name (sight->words, name));
      gtk_widget_set_visible (self->contact_box, node->contact != NULL);
      gtk_widget_set_visible (self->role_box, role_field (node) != NULL);
      gtk_widget_set_visible (self->shared, node->worker != NULL);
      set_text (self->actor_name, name);
      set_text (self->actor_role, node->contact != NULL ? node->contact->role : node->worker != NULL ? node->worker->profession : NULL);
      if (node->contact != NULL)
        {
          gtk_drop_down_set_selected (self->contact_kind, kind_at (node->contact->kind));
          gtk_check_button_set_active (self->deceased, node->contact->deceased == IND_YES);
        }
      set_text (self->note, node->note);
      gtk_drop_down_set_selected (self->ring, ind_map_ring (sight->distance));
      gtk_drop_down_set_selected (self->tie, tie_at (node->tie));
      gtk_drop_down_set_selected (self->coordination, coordination_at (node->coordination));
      gtk_widget_set_sensitive (self->fields, !sight->read_only);
      show_sectors (self);
      show_ties (self);
    }
  self->showing = FALSE;
}

static void
ind_map_panel_dispose (GObject *object)
{
  keep_sight (IND_MAP_PANEL (object), NULL);
  ind_widget_drop_children (GTK_WIDGET (object));
  G_OBJECT_CLASS (ind_map_panel_parent_class)->dispose (object);
}

static void
bind (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, IndMapPanel, stack);
  gtk_widget_class_bind_template_child (klass, IndMapPanel, name);
  gtk_widget_class_bind_template_child (klass, IndMapPanel, about);
  gtk_widget_class_bind_template_child (klass, IndMapPanel, contact_box);
  gtk_widget_class_bind_template_child (klass, IndMapPanel, actor_name);
  gtk_widget_class_bind_template_child (klass, IndMapPanel, actor_role);
  gtk_widget_class_bind_template_child (klass, IndMapPanel, role_box);
  gtk_widget_class_bind_template_child (klass, IndMapPanel, shared);
  gtk_widget_class_bind_template_child (klass, IndMapPanel, contact_kind);
  gtk_widget_class_bind_template_child (klass, IndMapPanel, deceased);
  gtk_widget_class_bind_template_child (klass, IndMapPanel, ring);
  gtk_widget_class_bind_template_child (klass, IndMapPanel, sector);
  gtk_widget_class_bind_template_child (klass, IndMapPanel, tie);
  gtk_widget_class_bind_template_child (klass, IndMapPanel, coordination);
  gtk_widget_class_bind_template_child (klass, IndMapPanel, note);
  gtk_widget_class_bind_template_child (klass, IndMapPanel, ties);
  gtk_widget_class_bind_template_child (klass, IndMapPanel, fields);
  gtk_widget_class_bind_template_callback (klass, on_kind);
  gtk_widget_class_bind_template_callback (klass, on_deceased);
  gtk_widget_class_bind_template_callback (klass, on_ring);
  gtk_widget_class_bind_template_callback (klass, on_sector);
  gtk_widget_class_bind_template_callback (klass, on_tie);
  gtk_widget_class_bind_template_callback (klass, on_coordination);
  gtk_widget_class_bind_template_callback (klass, write_all);
}

static void
ind_map_panel_class_init (IndMapPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ind_map_panel_dispose;
  signals[PLACED] = g_signal_new ("placed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_DOUBLE,
                                  G_TYPE_DOUBLE);
  signals[CHANGED] = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3, IND_TYPE_RECORD,
                                   G_TYPE_STRING, G_TYPE_INT64);
  signals[WRITTEN] = g_signal_new ("written", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3, IND_TYPE_RECORD,
                                   G_TYPE_STRING, G_TYPE_STRING);
  signals[TIE_REMOVED] = g_signal_new ("tie-removed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                       IND_TYPE_RECORD);
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/enindgang/Indgang/ui/ind-map-panel.ui");
  bind (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "panel");
}

static void
ind_map_panel_init (IndMapPanel *self)
{
  g_autoptr (GtkStringList) rings = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint k = 0; k < 4; k++)
    {
      g_autofree char *word = ind_upper_first (ind_map_ring_words (middle_of (k)));

      gtk_string_list_append (rings, word);
    }
  self->showing = TRUE;
  gtk_drop_down_set_model (self->ring, G_LIST_MODEL (rings));
  gtk_drop_down_set_model (self->contact_kind, words_new (ind_contact_kind_values));
  gtk_drop_down_set_model (self->tie, words_new (ind_tie_values));
  gtk_drop_down_set_model (self->coordination, words_new (ind_coordination_values));
  ind_drop_down_set_name (self->contact_kind, _("What it is"), TRUE);
  ind_drop_down_set_name (self->ring, _("How close"), TRUE);
  ind_drop_down_set_name (self->sector, _("Sector"), TRUE);
  ind_drop_down_set_name (self->tie, _("Contact with the child"), TRUE);
  ind_drop_down_set_name (self->coordination, _("Who coordinates"), TRUE);
  self->showing = FALSE;
}
