#include "config.h"

#include "ind-map-sectors.h"

#include <glib/gi18n.h>

#include "ind-format.h"
#include "ind-widget-help.h"
#include "ind-words.h"

#define MOST 12

struct _IndMapSectors
{
  AdwWindow parent_instance;

  GtkBox *rows;
  GtkWidget *add;
  GtkWidget *save;

  IndDesk *desk;
  IndMap *map;
  GPtrArray *keys;      /* of the sectors there are */
};

enum { DONE, FAILED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IndMapSectors, ind_map_sectors, ADW_TYPE_WINDOW)

static GtkEditable *
entry_of (GtkWidget *row)
{
  return GTK_EDITABLE (gtk_widget_get_first_child (row));
}

static guint
count (IndMapSectors *self)
{
  guint n = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows)); row != NULL; row = gtk_widget_get_next_sibling (row))
    n++;
  return n;
}

/* What can be done now: every sector has a name, there is one at least, and no more than fit. */
static void
update (IndMapSectors *self)
{
  guint n = count (self), k = 0;
  gboolean named = n > 0;

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows)); row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      g_autofree char *name = g_strdup_printf (_("Sector %u"), ++k), *key = NULL;

      key = ind_sector_key (gtk_editable_get_text (entry_of (row)));
      named = named && *key != '\0';
      ind_widget_set_name (GTK_WIDGET (entry_of (row)), name);
    }
  gtk_widget_set_sensitive (self->add, n < MOST);
  gtk_widget_set_sensitive (self->save, named);
}

static void
on_up (GtkButton *button, IndMapSectors *self)
{
  GtkWidget *row = gtk_widget_get_parent (GTK_WIDGET (button)), *above = gtk_widget_get_prev_sibling (row);

  if (above != NULL)
    gtk_box_reorder_child_after (self->rows, row, gtk_widget_get_prev_sibling (above));
  update (self);
}

static void
on_down (GtkButton *button, IndMapSectors *self)
{
  GtkWidget *row = gtk_widget_get_parent (GTK_WIDGET (button)), *below = gtk_widget_get_next_sibling (row);

  if (below != NULL)
    gtk_box_reorder_child_after (self->rows, row, below);
  update (self);
}

static void
on_remove (GtkButton *button, IndMapSectors *self)
{
  gtk_box_remove (self->rows, gtk_widget_get_parent (GTK_WIDGET (button)));
  update (self);
}

static void
add_button (IndMapSectors *self, GtkWidget *row, const char *icon, const char *name, GCallback func)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, name);
  ind_widget_set_name (button, name);
  ind_widget_drop_description (button);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect (button, "clicked", func, self);
  gtk_box_append (GTK_BOX (row), button);
}

/* @was: which of the map's sectors it has been, -1 for a new one. */
static GtkWidget *
add_row (IndMapSectors *self, const char *name, int was)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *entry = gtk_entry_new ();

  gtk_editable_set_text (GTK_EDITABLE (entry), name);
  gtk_widget_set_hexpand (entry, TRUE);
  g_object_set_data (G_OBJECT (row), "was", GINT_TO_POINTER (was));
  g_object_set_data_full (G_OBJECT (row), "name", g_strdup (name), g_free);
  gtk_box_append (GTK_BOX (row), entry);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (update), self);
  add_button (self, row, "go-up-symbolic", _("Earlier"), G_CALLBACK (on_up));
  add_button (self, row, "go-down-symbolic", _("Later"), G_CALLBACK (on_down));
  add_button (self, row, "edit-delete-symbolic", _("Remove"), G_CALLBACK (on_remove));
  gtk_box_append (self->rows, row);
  return entry;
}

static void
on_add (IndMapSectors *self)
{
  GtkWidget *entry = add_row (self, "", -1);

  update (self);
  gtk_widget_grab_focus (entry);
}

/* The key of a sector as it is called now: its own where it is called as before. */
static char *
key_of (IndMapSectors *self, GtkWidget *row, int was)
{
  const char *name = gtk_editable_get_text (entry_of (row));

  return was >= 0 && g_str_equal (name, g_object_get_data (G_OBJECT (row), "name")) ? g_strdup (self->keys->pdata[was])
                                                                                     : ind_sector_key (name);
}

static void
on_save (IndMapSectors *self)
{
  g_autoptr (GArray) drafts = g_array_new (FALSE, FALSE, sizeof (IndSectorDraft));
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows)); row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      IndSectorDraft draft = { .was = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "was")) };

      g_ptr_array_add (keys, key_of (self, row, draft.was));
      draft.key = keys->pdata[keys->len - 1];
      g_array_append_val (drafts, draft);
    }
  if (ind_desk_set_sectors (self->desk, self->map, (const IndSectorDraft *) (gpointer) drafts->data, drafts->len, &error))
    {
      g_signal_emit (self, signals[DONE], 0);
      gtk_window_close (GTK_WINDOW (self));
    }
  else
    g_signal_emit (self, signals[FAILED], 0, _("The sectors could not be changed"), error);
}

static void
ind_map_sectors_dispose (GObject *object)
{
  IndMapSectors *self = IND_MAP_SECTORS (object);

  g_clear_pointer (&self->keys, g_ptr_array_unref);
  g_clear_object (&self->map);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (ind_map_sectors_parent_class)->dispose (object);
}

static void
ind_map_sectors_class_init (IndMapSectorsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ind_map_sectors_dispose;
  signals[DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                  G_TYPE_STRING, G_TYPE_ERROR);
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/enindgang/Indgang/ui/ind-map-sectors.ui");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_bind_template_child (widget_class, IndMapSectors, rows);
  gtk_widget_class_bind_template_child (widget_class, IndMapSectors, add);
  gtk_widget_class_bind_template_child (widget_class, IndMapSectors, save);
  gtk_widget_class_bind_template_callback (widget_class, on_add);
  gtk_widget_class_bind_template_callback (widget_class, on_save);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ind_map_sectors_init (IndMapSectors *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ind_widget_clean_names (GTK_WIDGET (self));
}

/** ind_map_sectors_new: @names: (array length=n_names): what the map's sectors are called. Returns: a window above @parent */
GtkWidget *
ind_map_sectors_new (GtkWindow *parent, IndDesk *desk, IndMap *map, const char *const *names, guint n_names)
{
  IndMapSectors *self = g_object_new (IND_TYPE_MAP_SECTORS, "transient-for", parent, "destroy-with-parent", TRUE, NULL);

  self->desk = g_object_ref (desk);
  self->map = g_object_ref (map);
  self->keys = ind_map_sector_keys (map);
  for (guint k = 0; k < n_names && k < self->keys->len; k++)
    add_row (self, names[k], (int) k);
  update (self);
  ind_widget_begin_with (GTK_WIDGET (self), GTK_WIDGET (self->rows));
  return GTK_WIDGET (self);
}
