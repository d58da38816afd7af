#include "config.h"

#include "ind-signs.h"

#include <glib/gi18n.h>

#include "ind-format.h"
#include "ind-text-line.h"

struct _IndSigns
{
  GtkWidget parent_instance;

  GtkWidget *box;

  IndCaseView *view;     /* not held: it holds the lines */
  IndDesk *desk;
  IndGoal *goal;
};

G_DEFINE_FINAL_TYPE (IndSigns, ind_signs, GTK_TYPE_WIDGET)

static guint
place_of (GtkWidget *line)
{
  guint k = 0;

  while ((line = gtk_widget_get_prev_sibling (line)) != NULL)
    k++;
  return k;
}

static void
add_sign (GPtrArray *signs, const char *text)
{
  IndRecord *sign;

  if (ind_is_blank (text))
    return;
  sign = ind_record_new (&ind_goal_sign_table, ind_new_id ());
  ind_record_set_text_at (sign, "text", text);
  g_ptr_array_add (signs, sign);
}

static gboolean
on_written (GtkWidget *line, const char *text, IndSigns *self)
{
  g_autoptr (GPtrArray) signs = g_ptr_array_new_with_free_func (g_object_unref);
  guint place = place_of (line), n = ind_list_length (self->goal->signs);
  g_autoptr (GError) error = NULL;

  for (guint k = 0; k < n; k++)
    add_sign (signs, k == place ? text : ((IndTextItem *) ind_list_get (self->goal->signs, k))->text);
  if (place >= n)
    add_sign (signs, text);
  return ind_case_view_quiet (self->view, ind_desk_set_list (self->desk, (IndRecord *) self->goal, "signs", signs, &error),
                              _("The signs were not changed"), &error);
}

static void
on_entered (GtkWidget *line)
{
  GtkWidget *next = gtk_widget_get_next_sibling (line);

  if (next != NULL)
    gtk_widget_grab_focus (next);
}

static void
add_line (IndSigns *self)
{
  GtkWidget *line = ind_text_line_new (_("Sign of progress"), _("What would you see then?"));

  g_signal_connect_object (line, "written", G_CALLBACK (on_written), self, 0);
  g_signal_connect (line, "entered", G_CALLBACK (on_entered), NULL);
  gtk_box_append (GTK_BOX (self->box), line);
}

/** ind_signs_show: shows the signs of a goal as they have become; what is being written stays. */
void
ind_signs_show (IndSigns *self, IndDesk *desk, IndGoal *goal)
{
  guint n = ind_list_length (goal->signs), k = 0;
  GtkWidget *line, *next;

  g_set_object (&self->desk, desk);
  g_set_object (&self->goal, goal);
  while ((line = gtk_widget_get_last_child (self->box)) != NULL && place_of (line) > n)
    gtk_box_remove (GTK_BOX (self->box), line);
  for (line = gtk_widget_get_first_child (self->box); k <= n; line = next, k++)
    {
      if (line == NULL)
        {
          add_line (self);
          line = gtk_widget_get_last_child (self->box);
        }
      next = gtk_widget_get_next_sibling (line);
      ind_text_line_set_text (IND_TEXT_LINE (line), k < n ? ((IndTextItem *) ind_list_get (goal->signs, k))->text : "");
    }
  gtk_widget_set_sensitive (self->box, !ind_desk_is_read_only (desk));
}

/** ind_signs_save: saves what is being written. */
void
ind_signs_save (IndSigns *self)
{
  for (GtkWidget *line = gtk_widget_get_first_child (self->box); line != NULL; line = gtk_widget_get_next_sibling (line))
    if (!ind_text_line_save (IND_TEXT_LINE (line)))
      return;
}

/** ind_signs_set_view: @view: the page, which tells the window what has been done. */
void
ind_signs_set_view (IndSigns *self, IndCaseView *view)
{
  self->view = view;
}

static void
ind_signs_dispose (GObject *object)
{
  IndSigns *self = IND_SIGNS (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->goal);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (ind_signs_parent_class)->dispose (object);
}

static void
ind_signs_class_init (IndSignsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ind_signs_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
ind_signs_init (IndSigns *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}
