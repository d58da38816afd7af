#include "config.h"

#include "ind-picks.h"

#include "ind-widget-help.h"

struct _IndPicks
{
  GtkWidget parent_instance;

  GtkWidget *button, *label, *list;

  gboolean setting;
};

enum { PICKED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IndPicks, ind_picks, GTK_TYPE_WIDGET)

static void
on_toggled (GtkCheckButton *check, IndPicks *self)
{
  guint k = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (check), "place"));

  if (!self->setting)
    g_signal_emit (self, signals[PICKED], 0, k, gtk_check_button_get_active (check));
}

static void
add_check (IndPicks *self, guint k)
{
  GtkWidget *check = gtk_check_button_new_with_label ("");

  g_object_set_data (G_OBJECT (check), "place", GUINT_TO_POINTER (k));
  g_signal_connect_object (check, "toggled", G_CALLBACK (on_toggled), self, 0);
  gtk_box_append (GTK_BOX (self->list), check);
}

/**
 * ind_picks_show:
 * @name: what it is that is picked
 * @none: what the button says where nothing is
 * @names: (array zero-terminated=1): what there is to pick
 * @on: which of them are picked
 */
void
ind_picks_show (IndPicks *self, const char *name, const char *none, const char *const *names, const gboolean *on)
{
  g_autoptr (GPtrArray) picked = g_ptr_array_new ();
  g_autofree char *all = NULL, *told = NULL;
  GtkWidget *check = gtk_widget_get_first_child (self->list);

  self->setting = TRUE;
  for (guint k = 0; names[k] != NULL; k++)
    {
      if (check == NULL)
        {
          add_check (self, k);
          check = gtk_widget_get_last_child (self->list);
        }
      gtk_check_button_set_label (GTK_CHECK_BUTTON (check), names[k]);
      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), on[k]);
      if (on[k])
        g_ptr_array_add (picked, (char *) names[k]);
      check = gtk_widget_get_next_sibling (check);
    }
  while (check != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (check);

      gtk_box_remove (GTK_BOX (self->list), check);
      check = next;
    }
  self->setting = FALSE;
  g_ptr_array_add (picked, NULL);
  all = g_strjoinv (", ", (char **) picked->pdata);
  told = g_strjoin (": ", name, *all != '\0' ? all : none, NULL);
  gtk_label_set_text (GTK_LABEL (self->label), *all != '\0' ? told : none);
  gtk_widget_set_tooltip_text (self->button, *all != '\0' ? all : NULL);
  ind_widget_set_name (gtk_widget_get_first_child (self->button), told);
  ind_widget_drop_description (gtk_widget_get_first_child (self->button));
}

static void
ind_picks_dispose (GObject *object)
{
  IndPicks *self = IND_PICKS (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);
  G_OBJECT_CLASS (ind_picks_parent_class)->dispose (object);
}

static void
ind_picks_class_init (IndPicksClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ind_picks_dispose;
  signals[PICKED] = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                  G_TYPE_UINT, G_TYPE_BOOLEAN);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
ind_picks_init (IndPicks *self)
{
  GtkWidget *popover = gtk_popover_new (), *face = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  /* What is pressed and heard is the button in it. */
  self->button = g_object_new (GTK_TYPE_MENU_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  self->label = g_object_new (GTK_TYPE_LABEL, "ellipsize", PANGO_ELLIPSIZE_END, "xalign", 0.0, "width-chars", 8, "hexpand", TRUE, NULL);
  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gtk_popover_set_child (GTK_POPOVER (popover), self->list);
  gtk_box_append (GTK_BOX (face), self->label);
  gtk_box_append (GTK_BOX (face), g_object_new (GTK_TYPE_IMAGE, "icon-name", "pan-down-symbolic", "accessible-role",
                                                GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->button), face);
  /* As in a drop-down, which the button would have in its middle. */
  gtk_widget_set_halign (gtk_widget_get_parent (face), GTK_ALIGN_FILL);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), popover);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}
