#include "config.h"

#include "ind-map-adder.h"

#include <glib/gi18n.h>

#include "ind-format.h"
#include "ind-press-row.h"
#include "ind-widget-help.h"
#include "ind-words.h"

#define MOST 40   /* rows of those whom one may mean */

struct _IndMapAdder
{
  GtkPopover parent_instance;

  GtkEditable *name;
  GtkEditable *role;
  GtkListBox *known;
  GtkWidget *offers;     /* what @known is seen in */
  GtkDropDown *kind;
  GtkWidget *add;

  GPtrArray *missing;    /* (element-type IndRecord): of the case, who are not on the map */
  GPtrArray *workers;    /* (element-type IndRecord): of the directory, whom the case does not know */
  char *sector;
  gboolean kind_is_said;
  gboolean guessing;
};

enum { ANSWERED, N_SIGNALS };

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

static char *
typed (GtkEditable *entry)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (entry)));
}

/* How well somebody fits what has been typed; those who fit best come first. */
typedef enum
{
  FITS_NOT,
  FITS_INSIDE,       /* a word of the name or the role begins so */
  FITS_FIRST_NAME,
  FITS_WHOLE_NAME
} Fit;

static Fit
fit_of (IndRecord *actor, const char *wanted)
{
  g_autofree char *name = ind_fold (ind_actor_name (actor)), *both = g_strjoin (" ", ind_actor_name (actor), role_of (actor), NULL);
  g_autofree char *all = ind_fold (both);

  if (g_str_equal (name, wanted))
    return FITS_WHOLE_NAME;
  if (g_str_has_prefix (name, wanted) && name[strlen (wanted)] == ' ')
    return FITS_FIRST_NAME;
  for (const char *at = all; (at = strstr (at, wanted)) != NULL; at++)
    if (at == all || at[-1] == ' ' || at[-1] == '-')
      return FITS_INSIDE;
  return FITS_NOT;
}

static void
add_row (IndMapAdder *self, IndRecord *actor)
{
  const char *name = ind_actor_name (actor), *role = role_of (actor);
  g_autofree char *both = ind_is_blank (role) ? g_strdup (name) : g_strdup_printf ("%s, %s", name, role);
  GtkWidget *row = g_object_new (IND_TYPE_PRESS_ROW, "focusable", FALSE, NULL), *label = gtk_label_new (both);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (label, both);
  gtk_widget_set_margin_start (label, 8);
  gtk_widget_set_margin_end (label, 8);
  gtk_widget_set_margin_top (label, 4);
  gtk_widget_set_margin_bottom (label, 4);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  ind_widget_set_name (row, both);
  g_object_set_data_full (G_OBJECT (row), "actor", g_object_ref (actor), g_object_unref);
  gtk_list_box_append (self->known, row);
}

static void
add_fitting (IndMapAdder *self, GPtrArray *actors, const char *wanted, Fit fit, guint *n)
{
  for (guint k = 0; k < actors->len && *n < MOST; k++)
    if (fit_of (actors->pdata[k], wanted) == fit)
      {
        add_row (self, actors->pdata[k]);
        (*n)++;
      }
}

/* Those of the case who may be meant, then those of the directory, once something has been typed. Who is called so is marked. */
static void
propose (IndMapAdder *self)
{
  g_autofree char *text = typed (self->name), *wanted = ind_fold (text);
  GtkWidget *row;
  guint n = 0, n_called;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->known))) != NULL)
    gtk_list_box_remove (self->known, row);
  if (*wanted != '\0')
    {
      add_fitting (self, self->missing, wanted, FITS_WHOLE_NAME, &n);
      add_fitting (self, self->workers, wanted, FITS_WHOLE_NAME, &n);
      add_fitting (self, self->missing, wanted, FITS_FIRST_NAME, &n);
    }
  n_called = n;
  if (*wanted != '\0')
    add_fitting (self, self->workers, wanted, FITS_FIRST_NAME, &n);
  add_fitting (self, self->missing, wanted, FITS_INSIDE, &n);
  if (*wanted != '\0')
    add_fitting (self, self->workers, wanted, FITS_INSIDE, &n);
  gtk_widget_set_visible (self->offers, n > 0);
  if (n_called > 0)
    gtk_list_box_select_row (self->known, gtk_list_box_get_row_at_index (self->known, 0));
}

/* What somebody new likely is, until it is said. */
static void
guess_kind (IndMapAdder *self)
{
  g_autofree char *role = typed (self->role);

  if (self->kind_is_said)
    return;
  self->guessing = TRUE;
  gtk_drop_down_set_selected (self->kind, ind_is_professional (role, self->sector) ? 0 : IND_CONTACT_PERSON);
  self->guessing = FALSE;
}

static void
on_kind (IndMapAdder *self)
{
  self->kind_is_said = self->kind_is_said || !self->guessing;
}

static void
on_name_changed (IndMapAdder *self)
{
  propose (self);
  gtk_widget_set_sensitive (self->add, !ind_is_blank (gtk_editable_get_text (self->name)));
}

static void
answer (IndMapAdder *self, IndRecord *who)
{
  g_autoptr (IndRecord) held = g_object_ref (who);

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[ANSWERED], 0, held);
}

static void
on_row_activated (IndMapAdder *self, GtkListBoxRow *row)
{
  answer (self, g_object_get_data (G_OBJECT (row), "actor"));
}

static void
on_add (IndMapAdder *self)
{
  g_autofree char *name = typed (self->name), *role = typed (self->role);
  guint kind = gtk_drop_down_get_selected (self->kind);
  g_autoptr (IndRecord) draft = NULL;

  if (*name == '\0')
    return;
  draft = kind == 0 ? ind_worker_begun (name, role) : ind_contact_begun (name, role, (IndContactKind) kind);
  answer (self, draft);
}

/* Enter takes who is marked; else it is somebody new. */
static void
on_entered (IndMapAdder *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->known);

  if (row != NULL)
    on_row_activated (self, row);
  else
    on_add (self);
}

/* Up from the first leaves nobody marked. */
static gboolean
on_key (IndMapAdder *self, guint key, guint code, GdkModifierType state)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->known);
  int step = key == GDK_KEY_Down || key == GDK_KEY_KP_Down ? 1 : key == GDK_KEY_Up || key == GDK_KEY_KP_Up ? -1 : 0;
  int to = (row != NULL ? gtk_list_box_row_get_index (row) : -1) + step;

  if (step == 0 || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  if (to < 0)
    gtk_list_box_unselect_all (self->known);
  else if ((row = gtk_list_box_get_row_at_index (self->known, to)) != NULL)
    {
      gtk_list_box_select_row (self->known, row);
      ind_widget_scroll_to (GTK_WIDGET (row));
    }
  return GDK_EVENT_STOP;
}

/* Who is heard while the arrows go through those who are offered. */
static void
on_marked (IndMapAdder *self, GtkListBoxRow *row)
{
  if (row != NULL)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (self->name), GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT, row, -1);
  else
    gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->name), GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT);
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
ind_map_adder_finalize (GObject *object)
{
  IndMapAdder *self = IND_MAP_ADDER (object);

  g_clear_pointer (&self->missing, g_ptr_array_unref);
  g_clear_pointer (&self->workers, g_ptr_array_unref);
  g_clear_pointer (&self->sector, g_free);
  G_OBJECT_CLASS (ind_map_adder_parent_class)->finalize (object);
}

static void
ind_map_adder_class_init (IndMapAdderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ind_map_adder_finalize;
  signals[ANSWERED] = g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                    IND_TYPE_RECORD);
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/enindgang/Indgang/ui/ind-map-adder.ui");
  gtk_widget_class_bind_template_child (widget_class, IndMapAdder, name);
  gtk_widget_class_bind_template_child (widget_class, IndMapAdder, role);
  gtk_widget_class_bind_template_child (widget_class, IndMapAdder, known);
  gtk_widget_class_bind_template_child (widget_class, IndMapAdder, offers);
  gtk_widget_class_bind_template_child (widget_class, IndMapAdder, kind);
  gtk_widget_class_bind_template_child (widget_class, IndMapAdder, add);
  gtk_widget_class_bind_template_callback (widget_class, on_name_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_entered);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_marked);
  gtk_widget_class_bind_template_callback (widget_class, on_key);
  gtk_widget_class_bind_template_callback (widget_class, guess_kind);
  gtk_widget_class_bind_template_callback (widget_class, on_kind);
  gtk_widget_class_bind_template_callback (widget_class, on_add);
  gtk_widget_class_bind_template_callback (widget_class, on_closed);
}

/* A professional, and then what else stands on a map, by their numbers. */
static void
ind_map_adder_init (IndMapAdder *self)
{
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_string_list_append (kinds, _("Professional"));
  for (guint k = 0; ind_contact_kind_values[k] != NULL; k++)
    {
      g_autofree char *word = ind_upper_first (ind_words_choice (ind_contact_kind_values, (int) k + 1));

      gtk_string_list_append (kinds, word);
    }
  self->guessing = TRUE;
  gtk_drop_down_set_model (self->kind, G_LIST_MODEL (kinds));
  self->guessing = FALSE;
  ind_drop_down_set_name (self->kind, _("What it is"), FALSE);
}

static gboolean
has_name (IndRecord *actor)
{
  return !ind_is_blank (ind_actor_name (actor));
}

static void
find_known (IndMapAdder *self, IndDesk *desk, IndMap *map)
{
  IndCase *family = ind_record_case ((IndRecord *) map);
  g_autoptr (GPtrArray) workers = ind_desk_list_workers (desk, NULL), missing = ind_map_missing (map);

  self->missing = g_ptr_array_new_with_free_func (g_object_unref);
  self->workers = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint k = 0; k < missing->len; k++)
    if (has_name (missing->pdata[k]))
      g_ptr_array_add (self->missing, g_object_ref (missing->pdata[k]));
  for (guint k = 0; workers != NULL && k < workers->len; k++)
    if (has_name (workers->pdata[k]) && ind_case_lookup (family, ((IndRecord *) workers->pdata[k])->id) == NULL)
      g_ptr_array_add (self->workers, g_object_ref (workers->pdata[k]));
}

/**
 * ind_map_adder_new:
 * @parent: over which it stands
 * @at: where in it
 * @sector: the key of the sector in which somebody is put
 *
 * Returns: (transfer none): what asks; it goes away by itself
 */
GtkWidget *
ind_map_adder_new (GtkWidget *parent, const GdkRectangle *at, IndDesk *desk, IndMap *map, const char *sector)
{
  IndMapAdder *self = g_object_new (IND_TYPE_MAP_ADDER, NULL);

  self->sector = g_strdup (sector);
  find_known (self, desk, map);
  gtk_widget_set_parent (GTK_WIDGET (self), parent);
  gtk_popover_set_pointing_to (GTK_POPOVER (self), at);
  guess_kind (self);
  on_name_changed (self);
  ind_widget_clean_names (GTK_WIDGET (self));
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
  return GTK_WIDGET (self);
}
