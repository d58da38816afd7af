#include "config.h"

#include "ind-party-entry.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ind-format.h"
#include "ind-press-row.h"
#include "ind-widget-help.h"
#include "ind-words.h"

#define MOST 8   /* rows of proposals */

struct _IndPartyEntry
{
  GtkWidget parent_instance;

  GtkWidget *box, *chips, *entry, *popover, *list;

  IndDesk *desk;
  IndCase *family;
  GPtrArray *known;      /* (nullable) (element-type IndRecord): held; read anew when the focus comes */
  char *shown;           /* who stands there */
  gboolean several, setting;
};

enum { CHOSEN, REMOVED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IndPartyEntry, ind_party_entry, GTK_TYPE_WIDGET)

/* What somebody is, beside the name. */
static const char *
about (IndRecord *who)
{
  if (who->table == &ind_person_table)
    return ind_words_relation ((IndPerson *) who);
  if (who->table == &ind_worker_table)
    return ((IndWorker *) who)->profession;
  return ((IndContact *) who)->role;
}

static void
add_all (GPtrArray *known, GListStore *list)
{
  for (guint k = 0; k < ind_list_length (list); k++)
    if (!ind_is_blank (ind_actor_name (ind_list_get (list, k))))
      g_ptr_array_add (known, g_object_ref (ind_list_get (list, k)));
}

/* The family first, then those who work with it, its network, and at last all other workers. */
static void
find_known (IndPartyEntry *self)
{
  g_autoptr (GPtrArray) workers = NULL;

  g_clear_pointer (&self->known, g_ptr_array_unref);
  self->known = g_ptr_array_new_with_free_func (g_object_unref);
  if (self->family == NULL)
    return;
  add_all (self->known, self->family->persons);
  add_all (self->known, self->family->workers);
  add_all (self->known, self->family->contacts);
  workers = ind_desk_list_workers (self->desk, NULL);
  for (guint k = 0; workers != NULL && k < workers->len; k++)
    if (ind_case_lookup (self->family, ((IndRecord *) workers->pdata[k])->id) == NULL)
      g_ptr_array_add (self->known, g_object_ref (workers->pdata[k]));
}

static char *
typed (IndPartyEntry *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
}

/* A word of the name, or of what somebody is, begins with what was typed. */
static gboolean
fits (IndRecord *who, const char *wanted)
{
  g_autofree char *all = g_strjoin (" ", ind_actor_name (who), about (who), NULL);
  g_autofree char *folded = ind_fold (all);
  const char *at = folded;

  while ((at = strstr (at, wanted)) != NULL)
    {
      if (at == folded || at[-1] == ' ' || at[-1] == '-')
        return TRUE;
      at++;
    }
  return FALSE;
}

static void
add_row (IndPartyEntry *self, IndRecord *who, const char *text)
{
  GtkWidget *row = ind_press_row_new (), *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  ind_widget_set_name (row, text);
  if (who != NULL)
    g_object_set_data_full (G_OBJECT (row), "who", g_object_ref (who), g_object_unref);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
}

static void
close_list (IndPartyEntry *self)
{
  gtk_popover_popdown (GTK_POPOVER (self->popover));
}

/* Proposes those who fit what has been typed, and somebody new of that name. */
static void
propose (IndPartyEntry *self)
{
  g_autofree char *text = typed (self), *wanted = ind_fold (text);
  GtkWidget *row;
  gboolean exact = FALSE;
  guint n = 0;

  while ((row = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
  if (*wanted == '\0')
    {
      close_list (self);
      return;
    }
  if (self->known == NULL)
    find_known (self);
  for (guint k = 0; k < self->known->len && n < MOST; k++)
    {
      IndRecord *who = self->known->pdata[k];
      const char *name = ind_actor_name (who), *role = about (who);
      g_autofree char *both = ind_is_blank (role) ? g_strdup (name) : g_strdup_printf ("%s, %s", name, role);
      g_autofree char *folded = ind_fold (name);

      if (!fits (who, wanted))
        continue;
      add_row (self, who, both);
      exact = exact || g_str_equal (folded, wanted);
      n++;
    }
  if (!exact)
    {
      g_autofree char *new_one = ind_words_fill (_("New: {name}"), "name", text, NULL);

      add_row (self, NULL, new_one);
    }
  gtk_list_box_select_row (GTK_LIST_BOX (self->list), gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0));
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
set_text (IndPartyEntry *self, const char *text)
{
  self->setting = TRUE;
  ind_editable_show (GTK_EDITABLE (self->entry), text);
  self->setting = FALSE;
}

static void
on_changed (IndPartyEntry *self)
{
  if (!self->setting)
    propose (self);
}

static void
choose (IndPartyEntry *self, IndRecord *who, const char *name)
{
  g_autoptr (IndPartyEntry) held = g_object_ref (self);
  g_autoptr (IndRecord) chosen = who != NULL ? g_object_ref (who) : NULL;

  close_list (self);
  set_text (self, self->several ? "" : who != NULL ? ind_actor_name (who) : name != NULL ? name : "");
  g_signal_emit (self, signals[CHOSEN], 0, chosen, who == NULL ? name : NULL);
}

static void
choose_row (IndPartyEntry *self, GtkListBoxRow *row)
{
  IndRecord *who = g_object_get_data (G_OBJECT (row), "who");
  g_autofree char *text = typed (self);

  choose (self, who, text);
}

/* Enter, or leaving it: the proposal that is marked. */
static void
on_end (IndPartyEntry *self)
{
  g_autofree char *text = typed (self);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));

  if (self->setting)
    return;
  if (g_str_equal (text, self->several ? "" : self->shown))
    close_list (self);
  else if (*text == '\0')
    choose (self, NULL, NULL);
  else if (row != NULL)
    choose_row (self, row);
}

static gboolean
on_key (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, IndPartyEntry *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));
  int step = key == GDK_KEY_Down ? 1 : key == GDK_KEY_Up ? -1 : 0;

  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0 || !gtk_widget_get_visible (self->popover))
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_Escape)
    {
      set_text (self, self->several ? "" : self->shown);
      close_list (self);
      return GDK_EVENT_STOP;
    }
  if (step == 0)
    return GDK_EVENT_PROPAGATE;
  row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), (row != NULL ? gtk_list_box_row_get_index (row) : -1) + step);
  if (row != NULL)
    gtk_list_box_select_row (GTK_LIST_BOX (self->list), row);
  return GDK_EVENT_STOP;
}

/* Who is heard while the arrows go through the proposals. */
static void
on_selected (IndPartyEntry *self, GtkListBoxRow *row)
{
  if (self->setting)
    return;
  if (row != NULL)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT, row, -1);
  else
    gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT);
}

static void
on_enter (IndPartyEntry *self)
{
  g_clear_pointer (&self->known, g_ptr_array_unref);
}

static void
on_chip (GtkButton *chip, IndPartyEntry *self)
{
  g_autoptr (IndRecord) who = g_object_ref (g_object_get_data (G_OBJECT (chip), "who"));

  gtk_widget_grab_focus (self->entry);
  g_signal_emit (self, signals[REMOVED], 0, who);
}

static void
add_chip (IndPartyEntry *self, IndRecord *who)
{
  GtkWidget *chip = gtk_button_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  const char *name = ind_actor_name (who);
  g_autofree char *remove = ind_words_fill (_("Remove {what}"), "what", name, NULL);

  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL, "label", name, "ellipsize", PANGO_ELLIPSIZE_END, NULL));
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_IMAGE, "icon-name", "window-close-symbolic", "accessible-role",
                                               GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_button_set_child (GTK_BUTTON (chip), box);
  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_set_tooltip_text (chip, remove);
  ind_widget_set_name (chip, remove);
  g_object_set_data_full (G_OBJECT (chip), "who", g_object_ref (who), g_object_unref);
  g_signal_connect_object (chip, "clicked", G_CALLBACK (on_chip), self, 0);
  gtk_flow_box_insert (GTK_FLOW_BOX (self->chips), chip, -1);
  gtk_widget_set_focusable (gtk_widget_get_parent (chip), FALSE);
  ind_widget_set_name (gtk_widget_get_parent (chip), name);
}

/** ind_party_entry_set: shows the one who it is; @who: (nullable): nobody. What is being typed stays. */
void
ind_party_entry_set (IndPartyEntry *self, const IndParty *who)
{
  const char *name = who == NULL ? NULL : who->record != NULL ? ind_actor_name (who->record) : who->name;
  g_autofree char *present = typed (self);
  gboolean typing = !g_str_equal (present, self->shown);

  g_free (self->shown);
  self->shown = g_strdup (name != NULL ? name : "");
  if (!typing)
    set_text (self, self->shown);
}

/** ind_party_entry_set_all: @who: (element-type IndRecord): those who it is, each as a button that takes them away */
void
ind_party_entry_set_all (IndPartyEntry *self, GPtrArray *who)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->chips)) != NULL)
    gtk_flow_box_remove (GTK_FLOW_BOX (self->chips), child);
  for (guint k = 0; k < who->len; k++)
    add_chip (self, who->pdata[k]);
  gtk_widget_set_visible (self->chips, who->len > 0);
}

/** ind_party_entry_set_case: @desk, @family: (nullable): among whom one picks */
void
ind_party_entry_set_case (IndPartyEntry *self, IndDesk *desk, IndCase *family)
{
  g_set_object (&self->desk, desk);
  g_set_object (&self->family, family);
  g_clear_pointer (&self->known, g_ptr_array_unref);
  gtk_widget_set_sensitive (GTK_WIDGET (self), desk != NULL && !ind_desk_is_read_only (desk));
}

static gboolean
ind_party_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (IND_PARTY_ENTRY (widget)->entry);
}

static void
ind_party_entry_dispose (GObject *object)
{
  IndPartyEntry *self = IND_PARTY_ENTRY (object);

  self->setting = TRUE;
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->known, g_ptr_array_unref);
  g_clear_pointer (&self->shown, g_free);
  g_clear_object (&self->family);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (ind_party_entry_parent_class)->dispose (object);
}

static void
ind_party_entry_class_init (IndPartyEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ind_party_entry_dispose;
  widget_class->grab_focus = ind_party_entry_grab_focus;
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                  IND_TYPE_RECORD, G_TYPE_STRING);
  signals[REMOVED] = g_signal_new ("removed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                   IND_TYPE_RECORD);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "partyentry");
}

static void
ind_party_entry_init (IndPartyEntry *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new (), *keys = gtk_event_controller_key_new ();

  self->shown = g_strdup ("");
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  self->chips = g_object_new (GTK_TYPE_FLOW_BOX, "selection-mode", GTK_SELECTION_NONE, "column-spacing", 4, "row-spacing", 4,
                              "max-children-per-line", 4, "visible", FALSE, NULL);
  self->entry = gtk_entry_new ();
  gtk_box_append (GTK_BOX (self->box), self->chips);
  gtk_box_append (GTK_BOX (self->box), self->entry);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_BROWSE, "focusable", FALSE, NULL);
  ind_widget_set_name (self->list, _("Who fits"));
  self->popover = g_object_new (GTK_TYPE_POPOVER, "autohide", FALSE, "has-arrow", FALSE, "can-focus", FALSE, "child", self->list,
                                "position", GTK_POS_BOTTOM, "halign", GTK_ALIGN_START, NULL);
  gtk_widget_add_css_class (self->popover, "menu");
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (on_end), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (choose_row), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "row-selected", G_CALLBACK (on_selected), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "enter", G_CALLBACK (on_enter), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_end), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->entry, focus);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key), self, 0);
  gtk_widget_add_controller (self->entry, keys);
}

/**
 * ind_party_entry_new:
 * @name: what it asks, as a screen reader says it and as it stands there while it is empty
 * @several: whether more than one may be picked
 *
 * Returns: (transfer floating): the entry
 */
GtkWidget *
ind_party_entry_new (const char *name, gboolean several)
{
  IndPartyEntry *self = g_object_new (IND_TYPE_PARTY_ENTRY, NULL);

  self->several = several;
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), name);
  ind_widget_set_name (self->entry, name);
  return GTK_WIDGET (self);
}
