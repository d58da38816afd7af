#include "config.h"

#include "ind-goal-row.h"

#include <glib/gi18n.h>

#include "ind-case.h"
#include "ind-format.h"
#include "ind-goal-editor.h"
#include "ind-goal-words.h"
#include "ind-rows.h"
#include "ind-together.h"
#include "ind-widget-help.h"
#include "ind-words.h"

struct _IndGoalRow
{
  GtkWidget parent_instance;

  GtkWidget *card, *head, *handle, *header, *number, *words, *text, *stands, *arrow, *parts;
  GtkWidget *editor;     /* (nullable): while it is open */

  IndCaseView *view;     /* not held: it holds the row */
  IndDesk *desk;
  IndGoal *goal;
  char *prefix;          /* of its part goals' numbers */
};

enum { OPENS, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IndGoalRow, ind_goal_row, GTK_TYPE_WIDGET)

/* The goal is read where it is not being written, and only where it is not the family's words. */
static void
show_goal_text (IndGoalRow *self)
{
  const char *text = self->goal != NULL && self->editor == NULL && !ind_goal_is_only_words (self->goal) ? self->goal->text : NULL;

  gtk_label_set_text (GTK_LABEL (self->text), text != NULL ? text : "");
  gtk_widget_set_visible (self->text, text != NULL);
}

static void
tell_open (IndGoalRow *self)
{
  gtk_image_set_from_icon_name (GTK_IMAGE (self->arrow), self->editor != NULL ? "pan-up-symbolic" : "pan-down-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->header), GTK_ACCESSIBLE_STATE_EXPANDED, self->editor != NULL, -1);
  show_goal_text (self);
}

/** ind_goal_row_save: saves what is being written in it, and in its part goals. */
void
ind_goal_row_save (IndGoalRow *self)
{
  if (self->editor != NULL)
    ind_goal_editor_save (IND_GOAL_EDITOR (self->editor));
  for (GtkWidget *part = gtk_widget_get_first_child (self->parts); part != NULL; part = gtk_widget_get_next_sibling (part))
    ind_goal_row_save (IND_GOAL_ROW (part));
}

/** ind_goal_row_close: closes it and its part goals, once what is being written is saved; @but: (nullable): stays open */
void
ind_goal_row_close (IndGoalRow *self, const IndGoalRow *but)
{
  for (GtkWidget *part = gtk_widget_get_first_child (self->parts); part != NULL; part = gtk_widget_get_next_sibling (part))
    ind_goal_row_close (IND_GOAL_ROW (part), but);
  if (self->editor == NULL || self == but)
    return;
  if (gtk_widget_get_focus_child (self->card) == self->editor)
    gtk_widget_grab_focus (self->header);
  ind_goal_editor_save (IND_GOAL_EDITOR (self->editor));
  gtk_box_remove (GTK_BOX (self->card), g_steal_pointer (&self->editor));
  tell_open (self);
}

/** ind_goal_row_open: opens it, with the cursor in the first text, or in @task, which is 0 or one of its tasks. */
void
ind_goal_row_open (IndGoalRow *self, gint64 task)
{
  if (self->editor == NULL)
    {
      self->editor = ind_goal_editor_new (self->view);
      gtk_box_insert_child_after (GTK_BOX (self->card), self->editor, self->head);
      ind_goal_editor_show (IND_GOAL_EDITOR (self->editor), self->desk, self->goal);
      g_signal_emit (self, signals[OPENS], 0, self);
      tell_open (self);
      ind_widget_scroll_to (GTK_WIDGET (self));
    }
  ind_goal_editor_focus (IND_GOAL_EDITOR (self->editor), task);
}

static void
on_pressed (IndGoalRow *self)
{
  if (self->editor != NULL)
    ind_goal_row_close (self, NULL);
  else
    ind_goal_row_open (self, 0);
}

static void
on_part_opens (IndGoalRow *part, IndGoalRow *row, IndGoalRow *self)
{
  g_signal_emit (self, signals[OPENS], 0, row);
}

static void
move_to (IndGoalRow *self, IndGoal *goal, guint place)
{
  g_autoptr (GError) error = NULL;

  ind_case_view_check (self->view, ind_desk_move (self->desk, (IndRecord *) goal, place, &error), _("The goal was not moved"), &error);
}

/* Where a goal stands among those that it is moved among. */
static gboolean
find_place (const IndGoal *goal, guint *place, guint *n)
{
  g_autoptr (GPtrArray) sisters = ind_case_goals_in_order (ind_record_case ((IndRecord *) goal), goal->parent);

  *n = sisters->len;
  return g_ptr_array_find (sisters, goal, place);
}

static gboolean
on_move (GtkWidget *widget, GVariant *step, gpointer data)
{
  IndGoalRow *self = IND_GOAL_ROW (widget);
  int by = g_variant_get_int32 (step);
  guint place, n;

  if (ind_desk_is_read_only (self->desk) || !find_place (self->goal, &place, &n))
    return FALSE;
  if ((by < 0 && place > 0) || (by > 0 && place + 1 < n))
    move_to (self, self->goal, by < 0 ? place - 1 : place + 1);
  return TRUE;
}

static void
remove_goal (IndGoalRow *self)
{
  g_autoptr (IndGoal) goal = g_object_ref (self->goal);
  g_autoptr (GError) error = NULL;

  ind_goal_row_save (self);
  ind_case_view_check (self->view, ind_desk_remove (self->desk, (IndRecord *) goal, &error), _("The goal was not removed"), &error);
}

static gboolean
on_key (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, IndGoalRow *self)
{
  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_F2)
    ind_goal_row_open (self, 0);
  else if ((key == GDK_KEY_Delete || key == GDK_KEY_KP_Delete) && !ind_desk_is_read_only (self->desk))
    remove_goal (self);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

/* Out of what is open, to the goal. */
static gboolean
on_escape (GtkWidget *widget, GVariant *unused, gpointer data)
{
  IndGoalRow *self = IND_GOAL_ROW (widget);

  if (self->editor == NULL)
    return FALSE;
  ind_goal_row_close (self, NULL);
  gtk_widget_grab_focus (self->header);
  return TRUE;
}

static GdkContentProvider *
on_drag (GtkDragSource *source, double x, double y, IndGoalRow *self)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (self->head);

  if (ind_desk_is_read_only (self->desk))
    return NULL;
  gtk_drag_source_set_icon (source, picture, 0, 0);
  return gdk_content_provider_new_typed (ind_goal_get_type (), self->goal);
}

static gboolean
on_drop (GtkDropTarget *target, const GValue *value, double x, double y, IndGoalRow *self)
{
  IndGoal *goal = g_value_get_object (value);
  guint place, n;

  if (goal == NULL || goal == self->goal || goal->parent != self->goal->parent || !find_place (self->goal, &place, &n))
    return FALSE;
  move_to (self, goal, place);
  return TRUE;
}

static GtkWidget *
show_part (GtkWidget *row, IndRecord *record, guint k, gpointer data)
{
  IndGoalRow *self = data;
  g_autofree char *number = g_strdup_printf ("%s%u", self->prefix, k + 1);

  if (row == NULL)
    {
      row = ind_goal_row_new (self->view);
      g_signal_connect_object (row, "opens", G_CALLBACK (on_part_opens), self, 0);
      return row;
    }
  ind_goal_row_show (IND_GOAL_ROW (row), self->desk, (IndGoal *) record, number);
  return row;
}

static void
show_label (GtkWidget *label, const char *text)
{
  gtk_label_set_text (GTK_LABEL (label), text != NULL ? text : "");
  gtk_widget_set_visible (label, !ind_is_blank (text));
}

/** ind_goal_row_show: shows a goal, and those under it, as they have become; @number: 1, 1.1 */
void
ind_goal_row_show (IndGoalRow *self, IndDesk *desk, IndGoal *goal, const char *number)
{
  gboolean has_words = !ind_is_blank (goal->family_words);
  g_autofree char *said = has_words ? ind_words_unquoted (goal->family_words) : NULL;
  g_autofree char *quoted = has_words ? ind_words_fill (_("“{words}”"), "words", said, NULL) : NULL;
  g_autofree char *stands = ind_goal_stands (goal, ind_today ()), *about = g_strjoin (". ", has_words ? quoted : goal->text, stands, NULL);
  g_autofree char *name = ind_words_fill (_("Goal {number}: {goal}"), "number", number, "goal", about, NULL);
  g_autofree char *move = ind_words_fill (_("Move goal {number}"), "number", number, NULL);
  g_autoptr (GPtrArray) parts = ind_case_goals_in_order (ind_record_case ((IndRecord *) goal), goal);

  g_set_object (&self->desk, desk);
  g_set_object (&self->goal, goal);
  g_free (self->prefix);
  self->prefix = g_strdup_printf ("%s.", number);
  gtk_label_set_text (GTK_LABEL (self->number), number);
  show_label (self->words, quoted);
  show_goal_text (self);
  show_label (self->stands, stands);
  if (goal->parent != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "part");
  ind_widget_set_name (self->header, name);
  ind_widget_set_name (self->handle, move);
  gtk_widget_set_visible (self->handle, !ind_desk_is_read_only (desk));
  if (self->editor != NULL)
    ind_goal_editor_show (IND_GOAL_EDITOR (self->editor), desk, goal);
  ind_rows_show (GTK_BOX (self->parts), parts, show_part, self);
  gtk_widget_set_visible (self->parts, parts->len > 0);
}

/** ind_goal_row_opened: Returns: (transfer none) (nullable): whose row it is, while it is open */
IndGoal *
ind_goal_row_opened (IndGoalRow *self)
{
  return self->editor != NULL ? self->goal : NULL;
}

/** ind_goal_row_find: Returns: (transfer none) (nullable): the row of a goal: this one, or one under it */
IndGoalRow *
ind_goal_row_find (IndGoalRow *self, gint64 id)
{
  IndGoalRow *found = NULL;

  if (((IndRecord *) self->goal)->id == id)
    return self;
  for (GtkWidget *part = gtk_widget_get_first_child (self->parts); part != NULL && found == NULL;
       part = gtk_widget_get_next_sibling (part))
    found = ind_goal_row_find (IND_GOAL_ROW (part), id);
  return found;
}

static gboolean
ind_goal_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (IND_GOAL_ROW (widget)->header);
}

/* Who comes to a goal meets the goal first. */
static gboolean
ind_goal_row_focus (GtkWidget *widget, GtkDirectionType direction)
{
  IndGoalRow *self = IND_GOAL_ROW (widget);

  if (gtk_widget_get_focus_child (widget) == NULL && direction == GTK_DIR_TAB_FORWARD)
    return gtk_widget_grab_focus (self->header);
  return GTK_WIDGET_CLASS (ind_goal_row_parent_class)->focus (widget, direction);
}

static void
ind_goal_row_dispose (GObject *object)
{
  IndGoalRow *self = IND_GOAL_ROW (object);

  self->editor = NULL;
  g_clear_pointer (&self->card, gtk_widget_unparent);
  g_clear_pointer (&self->prefix, g_free);
  g_clear_object (&self->goal);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (ind_goal_row_parent_class)->dispose (object);
}

static void
ind_goal_row_class_init (IndGoalRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ind_goal_row_dispose;
  widget_class->grab_focus = ind_goal_row_grab_focus;
  widget_class->focus = ind_goal_row_focus;
  signals[OPENS] = g_signal_new ("opens", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                 IND_TYPE_GOAL_ROW);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, GDK_ALT_MASK, on_move, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, GDK_ALT_MASK, on_move, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, on_escape, NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "goal");
}

static GtkWidget *
new_label (const char *css)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "hexpand", TRUE,
                                   NULL);

  gtk_widget_add_css_class (label, css);
  ind_label_keep_together (GTK_LABEL (label));
  return label;
}

static void
make_header (IndGoalRow *self)
{
  GtkWidget *line = ind_line_new (12), *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  self->header = gtk_button_new ();
  self->number = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->number, "goal-number");
  self->words = new_label ("goal-words");
  self->text = new_label ("goal-text");
  self->stands = new_label ("muted");
  self->arrow = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "valign", GTK_ALIGN_START, NULL);
  gtk_widget_add_css_class (self->stands, "caption");
  gtk_label_set_xalign (GTK_LABEL (self->number), 0);
  gtk_widget_set_valign (self->number, GTK_ALIGN_START);
  gtk_widget_set_hexpand (self->header, TRUE);
  gtk_widget_add_css_class (self->header, "flat");
  for (GtkWidget *const *one = (GtkWidget *const[]) { self->words, self->text, self->stands, NULL }; *one != NULL; one++)
    gtk_box_append (GTK_BOX (words), *one);
  for (GtkWidget *const *one = (GtkWidget *const[]) { self->number, words, self->arrow, NULL }; *one != NULL; one++)
    ind_line_append (line, *one);
  gtk_button_set_child (GTK_BUTTON (self->header), line);
}

static void
ind_goal_row_init (IndGoalRow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (ind_goal_get_type (), GDK_ACTION_MOVE);

  self->card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->head = ind_line_new (0);
  self->handle = gtk_image_new_from_icon_name ("list-drag-handle-symbolic");
  self->parts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->handle, "handle");
  gtk_widget_set_cursor_from_name (self->handle, "grab");
  gtk_widget_set_tooltip_text (self->handle, _("Drag to change the order (Alt+Up, Alt+Down)"));
  gtk_widget_set_visible (self->parts, FALSE);
  make_header (self);
  ind_line_append (self->head, self->handle);
  ind_line_append (self->head, self->header);
  gtk_box_append (GTK_BOX (self->card), self->head);
  gtk_box_append (GTK_BOX (self->card), self->parts);
  gtk_widget_set_parent (self->card, GTK_WIDGET (self));
  tell_open (self);
  g_signal_connect_object (self->header, "clicked", G_CALLBACK (on_pressed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key), self, 0);
  gtk_widget_add_controller (self->header, keys);
  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (on_drag), self, 0);
  gtk_widget_add_controller (self->handle, GTK_EVENT_CONTROLLER (source));
  g_signal_connect_object (target, "drop", G_CALLBACK (on_drop), self, 0);
  gtk_widget_add_controller (self->head, GTK_EVENT_CONTROLLER (target));
}

/** ind_goal_row_new: Returns: (transfer floating): a row; @view: the page, which tells the window what has been done */
GtkWidget *
ind_goal_row_new (IndCaseView *view)
{
  IndGoalRow *self = g_object_new (IND_TYPE_GOAL_ROW, NULL);

  self->view = view;
  return GTK_WIDGET (self);
}
