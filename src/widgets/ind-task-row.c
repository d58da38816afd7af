#include "config.h"

#include "ind-task-row.h"

#include <glib/gi18n.h>

#include "ind-day-entry.h"
#include "ind-desk-overview.h"
#include "ind-goal-words.h"
#include "ind-text-line.h"
#include "ind-party-entry.h"
#include "ind-together.h"
#include "ind-widget-help.h"
#include "ind-words.h"

struct _IndTaskRow
{
  GtkWidget parent_instance;

  GtkWidget *box, *shown, *done, *open, *text, *stands;
  GtkWidget *edited;                        /* (nullable): made when it is opened */
  GtkWidget *line, *who, *due, *status, *remark;

  IndCaseView *view;     /* not held: it holds the row */
  IndDesk *desk;
  IndAction *task;
  guint closing;
  gboolean setting;
};

enum { NEXT, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IndTaskRow, ind_task_row, GTK_TYPE_WIDGET)

static void
set_status (IndTaskRow *self, IndActionStatus status)
{
  g_autoptr (GError) error = NULL;

  if (ind_action_status (self->task) != status)
    ind_case_view_quiet (self->view, ind_desk_settle_task (self->desk, self->task, status, &error), _("The task was not changed"),
                         &error);
}

static void
on_done (IndTaskRow *self)
{
  if (!self->setting && self->task != NULL)
    set_status (self, gtk_check_button_get_active (GTK_CHECK_BUTTON (self->done)) ? IND_ACTION_DONE : IND_ACTION_PLANNED);
}

static void
on_status (IndTaskRow *self)
{
  guint chosen = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->status));

  if (!self->setting && chosen != GTK_INVALID_LIST_POSITION)
    set_status (self, (IndActionStatus) chosen + 1);
}

static gboolean
on_written (GtkWidget *from, const char *text, IndTaskRow *self)
{
  const char *field = from == self->line ? "text" : "remark";
  g_autoptr (GError) error = NULL;

  return ind_case_view_quiet (self->view, ind_desk_set_text (self->desk, (IndRecord *) self->task, field, text, &error),
                              _("The task was not changed"), &error);
}

static void
on_due (IndTaskRow *self)
{
  g_autoptr (GError) error = NULL;

  if (!ind_case_view_quiet (self->view, ind_desk_set_number (self->desk, (IndRecord *) self->task, "due_on",
                                                             ind_day_entry_get (IND_DAY_ENTRY (self->due)), &error),
                            _("The date was not changed"), &error))
    ind_day_entry_set (IND_DAY_ENTRY (self->due), self->task->due_on);
}

/* Those who do it already, as far as they are not @without. */
static GPtrArray *
responsible (IndTaskRow *self, const IndRecord *without)
{
  GPtrArray *who = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint k = 0; k < ind_list_length (self->task->responsible); k++)
    {
      const IndActorItem *item = ind_list_get (self->task->responsible, k);

      if (item->who.record != NULL && item->who.record != without)
        g_ptr_array_add (who, g_object_ref (item->who.record));
    }
  return who;
}

static void
set_responsible (IndTaskRow *self, GPtrArray *who)
{
  g_autoptr (GError) error = NULL;

  ind_case_view_quiet (self->view, ind_desk_set_actors (self->desk, (IndRecord *) self->task, "responsible", who, &error),
                       _("Who does it was not changed"), &error);
}

static void
on_chosen (IndPartyEntry *entry, IndRecord *known, const char *name, IndTaskRow *self)
{
  g_autoptr (GPtrArray) who = responsible (self, NULL);

  if (known == NULL && name == NULL)
    return;
  for (guint k = 0; k < who->len; k++)
    if (who->pdata[k] == known)
      return;
  g_ptr_array_add (who, known != NULL ? g_object_ref (known) : ind_contact_begun (name, NULL, IND_CONTACT_PERSON));
  set_responsible (self, who);
}

static void
on_removed (IndPartyEntry *entry, IndRecord *one, IndTaskRow *self)
{
  g_autoptr (GPtrArray) who = responsible (self, one);

  set_responsible (self, who);
}

static void
remove_task (IndTaskRow *self)
{
  g_autoptr (IndAction) task = g_object_ref (self->task);
  g_autoptr (GError) error = NULL;

  ind_case_view_check (self->view, ind_desk_remove (self->desk, (IndRecord *) task, &error), _("The task was not removed"), &error);
}

static void
close_row (IndTaskRow *self)
{
  if (self->edited == NULL || !gtk_widget_get_visible (self->edited))
    return;
  ind_text_line_save (IND_TEXT_LINE (self->line));
  ind_text_line_save (IND_TEXT_LINE (self->remark));
  gtk_widget_set_visible (self->edited, FALSE);
  gtk_widget_set_visible (self->shown, TRUE);
}

static void
on_entered (IndTaskRow *self)
{
  g_signal_emit (self, signals[NEXT], 0);
}

static gboolean
on_close (gpointer data)
{
  IndTaskRow *self = data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  self->closing = 0;
  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    close_row (self);
  return G_SOURCE_REMOVE;
}

/* Not while the focus is on its way. */
static void
on_leave (IndTaskRow *self)
{
  if (self->closing == 0)
    self->closing = g_idle_add (on_close, self);
}

static GtkWidget *
new_status (void)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);
  GtkWidget *status;

  for (IndActionStatus k = IND_ACTION_PLANNED; k <= IND_ACTION_DROPPED; k++)
    gtk_string_list_append (words, ind_words_action_status (k));
  status = gtk_drop_down_new (g_object_ref (G_LIST_MODEL (words)), NULL);
  ind_drop_down_set_name (GTK_DROP_DOWN (status), _("How it goes"), FALSE);
  return status;
}

static void
make_edited (IndTaskRow *self)
{
  GtkWidget *fields = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8), *remove = gtk_button_new_from_icon_name ("user-trash-symbolic");

  self->edited = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (self->edited, "task-edit");
  self->line = ind_text_line_new (_("What is to be done"), _("What is to be done"));
  self->remark = ind_text_line_new (_("Remark, which the family reads"), _("Remark, which the family reads"));
  self->who = ind_party_entry_new (_("Who does it"), TRUE);
  gtk_widget_set_hexpand (self->who, TRUE);
  self->due = g_object_new (IND_TYPE_DAY_ENTRY, "title", _("By when"), "valign", GTK_ALIGN_END, NULL);
  self->status = new_status ();
  gtk_widget_set_valign (self->status, GTK_ALIGN_END);
  gtk_widget_set_valign (self->who, GTK_ALIGN_END);
  gtk_widget_set_valign (remove, GTK_ALIGN_END);
  gtk_widget_add_css_class (remove, "flat");
  gtk_widget_set_tooltip_text (remove, _("Remove the Task"));
  ind_widget_set_name (remove, _("Remove the Task"));
  ind_widget_drop_description (remove);
  for (GtkWidget *const *one = (GtkWidget *const[]) { self->who, self->due, self->status, remove, NULL }; *one != NULL; one++)
    gtk_box_append (GTK_BOX (fields), *one);
  for (GtkWidget *const *one = (GtkWidget *const[]) { self->line, fields, self->remark, NULL }; *one != NULL; one++)
    gtk_box_append (GTK_BOX (self->edited), *one);
  gtk_widget_set_visible (self->edited, FALSE);
  gtk_box_append (GTK_BOX (self->box), self->edited);
  g_signal_connect_object (self->line, "written", G_CALLBACK (on_written), self, 0);
  g_signal_connect_object (self->line, "entered", G_CALLBACK (on_entered), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->remark, "written", G_CALLBACK (on_written), self, 0);
  g_signal_connect_object (self->remark, "entered", G_CALLBACK (on_entered), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->who, "chosen", G_CALLBACK (on_chosen), self, 0);
  g_signal_connect_object (self->who, "removed", G_CALLBACK (on_removed), self, 0);
  g_signal_connect_object (self->due, "day-changed", G_CALLBACK (on_due), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->status, "notify::selected", G_CALLBACK (on_status), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (remove, "clicked", G_CALLBACK (remove_task), self, G_CONNECT_SWAPPED);
}

static void
show_edited (IndTaskRow *self)
{
  g_autoptr (GPtrArray) who = responsible (self, NULL);

  self->setting = TRUE;
  ind_text_line_show (IND_TEXT_LINE (self->line), self->desk, (IndRecord *) self->task, "text");
  ind_text_line_show (IND_TEXT_LINE (self->remark), self->desk, (IndRecord *) self->task, "remark");
  ind_party_entry_set_case (IND_PARTY_ENTRY (self->who), self->desk, ind_record_case ((IndRecord *) self->task));
  ind_party_entry_set_all (IND_PARTY_ENTRY (self->who), who);
  ind_day_entry_set (IND_DAY_ENTRY (self->due), self->task->due_on);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->status), (guint) ind_action_status (self->task) - 1);
  self->setting = FALSE;
}

/** ind_task_row_edit: opens the task, with the cursor in what it is, or in @who does it. */
void
ind_task_row_edit (IndTaskRow *self, gboolean who)
{
  if (ind_desk_is_read_only (self->desk))
    return;
  if (self->edited == NULL)
    make_edited (self);
  show_edited (self);
  gtk_widget_set_visible (self->edited, TRUE);
  gtk_widget_grab_focus (who ? self->who : self->line);
  gtk_widget_set_visible (self->shown, FALSE);
  ind_widget_scroll_to (GTK_WIDGET (self));
}

static void
on_open (IndTaskRow *self)
{
  ind_task_row_edit (self, FALSE);
}

static gboolean
on_key (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, IndTaskRow *self)
{
  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_F2)
    ind_task_row_edit (self, FALSE);
  else if ((key == GDK_KEY_Delete || key == GDK_KEY_KP_Delete) && !ind_desk_is_read_only (self->desk))
    remove_task (self);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

/* Out of what is being edited, to the task. */
static gboolean
on_escape (GtkWidget *widget, GVariant *unused, gpointer data)
{
  IndTaskRow *self = IND_TASK_ROW (widget);

  if (self->edited == NULL || !gtk_widget_get_visible (self->edited))
    return FALSE;
  gtk_widget_set_visible (self->shown, TRUE);
  gtk_widget_grab_focus (self->open);
  close_row (self);
  return TRUE;
}

/** ind_task_row_show: shows a task as it has become. */
void
ind_task_row_show (IndTaskRow *self, IndDesk *desk, IndAction *task)
{
  IndDate today = ind_today ();
  IndActionStatus status = ind_action_status (task);
  g_autofree char *stands = ind_task_stands (task, today), *name = g_strjoin (", ", task->text, stands, NULL);
  g_autofree char *done = ind_words_fill (_("Done: {task}"), "task", task->text, NULL);
  gboolean over = status == IND_ACTION_DONE || status == IND_ACTION_DROPPED;

  g_set_object (&self->desk, desk);
  g_set_object (&self->task, task);
  self->setting = TRUE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->done), status == IND_ACTION_DONE);
  self->setting = FALSE;
  gtk_widget_set_sensitive (self->done, !ind_desk_is_read_only (desk));
  gtk_label_set_text (GTK_LABEL (self->text), task->text);
  gtk_label_set_text (GTK_LABEL (self->stands), stands);
  gtk_widget_set_css_classes (self->text, (const char *[]) { over ? "task-over" : "task-text", NULL });
  gtk_widget_set_css_classes (self->stands, (const char *[]) { "caption", ind_action_is_overdue (task, today) ? "late" : "muted", NULL });
  ind_widget_set_name (self->open, name);
  ind_widget_set_name (self->done, done);
  if (self->edited != NULL && gtk_widget_get_visible (self->edited))
    show_edited (self);
}

static gboolean
ind_task_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (IND_TASK_ROW (widget)->open);
}

static void
ind_task_row_dispose (GObject *object)
{
  IndTaskRow *self = IND_TASK_ROW (object);

  g_clear_handle_id (&self->closing, g_source_remove);
  self->setting = TRUE;
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->task);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (ind_task_row_parent_class)->dispose (object);
}

static void
ind_task_row_class_init (IndTaskRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ind_task_row_dispose;
  widget_class->grab_focus = ind_task_row_grab_focus;
  signals[NEXT] = g_signal_new ("next", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, on_escape, NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "taskrow");
}

static GtkWidget *
new_label (void)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "hexpand", TRUE, NULL);

  ind_label_keep_together (GTK_LABEL (label));
  return label;
}

static void
ind_task_row_init (IndTaskRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new (), *keys = gtk_event_controller_key_new ();
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->shown = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  self->done = gtk_check_button_new ();
  self->open = gtk_button_new ();
  self->text = new_label ();
  self->stands = new_label ();
  gtk_widget_set_valign (self->done, GTK_ALIGN_START);
  gtk_widget_set_hexpand (self->open, TRUE);
  gtk_widget_add_css_class (self->open, "flat");
  gtk_widget_add_css_class (self->open, "task");
  gtk_box_append (GTK_BOX (words), self->text);
  gtk_box_append (GTK_BOX (words), self->stands);
  gtk_button_set_child (GTK_BUTTON (self->open), words);
  gtk_box_append (GTK_BOX (self->shown), self->done);
  gtk_box_append (GTK_BOX (self->shown), self->open);
  gtk_box_append (GTK_BOX (self->box), self->shown);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect_object (self->done, "toggled", G_CALLBACK (on_done), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->open, "clicked", G_CALLBACK (on_open), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key), self, 0);
  gtk_widget_add_controller (self->open, keys);
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_leave), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

/** ind_task_row_new: Returns: (transfer floating): a row; @view: the page, which tells the window what has been done */
GtkWidget *
ind_task_row_new (IndCaseView *view)
{
  IndTaskRow *self = g_object_new (IND_TYPE_TASK_ROW, NULL);

  self->view = view;
  return GTK_WIDGET (self);
}
