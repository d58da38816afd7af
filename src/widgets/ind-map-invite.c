#include "config.h"

#include "ind-map-invite.h"

#include <glib/gi18n.h>

#include "ind-calendar.h"
#include "ind-day-entry.h"
#include "ind-dialogs.h"
#include "ind-file.h"
#include "ind-format.h"
#include "ind-widget-help.h"
#include "ind-words.h"

struct _IndMapInvite
{
  AdwWindow parent_instance;

  GtkStack *stack;
  GtkLabel *left_out, *who;
  IndDayEntry *date;
  GtkEditable *time;
  GtkWidget *time_wrong;
  GtkEditable *place;
  GtkEditable *purpose;
  GtkTextView *text;
  GtkCheckButton *names;
  GtkLabel *told;

  IndDesk *desk;
  IndCase *family;
  GPtrArray *nodes;        /* IndNode */
  IndActivity *meeting;    /* (nullable): once it is planned */
};

enum { DONE, FAILED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IndMapInvite, ind_map_invite, ADW_TYPE_WINDOW)

static void
show_text (IndMapInvite *self)
{
  g_autofree char *text = NULL;

  if (self->meeting == NULL)
    return;
  text = ind_words_invitation (self->family, self->meeting, gtk_check_button_get_active (self->names));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), text, -1);
  gtk_label_set_text (self->told, "");
}

/* The words that an empty field is not sent as. */
static const char *
text_of (GtkEditable *entry)
{
  const char *text = gtk_editable_get_text (entry);

  return ind_is_blank (text) ? NULL : text;
}

/* What is no time of day is told, and stays there to be mended. Returns: whether it is one, or nothing */
static gboolean
read_time (IndMapInvite *self, char **time)
{
  const char *text = text_of (self->time);
  gboolean wrong;

  *time = text != NULL ? ind_parse_time (text) : NULL;
  wrong = text != NULL && *time == NULL;
  ind_entry_tell_wrong (GTK_WIDGET (self->time), self->time_wrong, wrong);
  return !wrong;
}

static void
on_time_left (IndMapInvite *self)
{
  g_autofree char *time = NULL;

  read_time (self, &time);
}

/* What is being typed is not wrong until it is left. */
static void
on_time (IndMapInvite *self)
{
  ind_entry_tell_wrong (GTK_WIDGET (self->time), self->time_wrong, FALSE);
}

static void
on_plan (IndMapInvite *self)
{
  g_autofree char *time = NULL;
  gboolean has_time = read_time (self, &time);
  IndInvitation invitation = { .date = ind_day_entry_get (self->date), .time = time,
                               .place = text_of (self->place), .purpose = text_of (self->purpose) };
  g_autoptr (GError) error = NULL;
  gint64 id;

  if (!ind_day_entry_is_good (self->date))
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->date));
      return;
    }
  if (!has_time)
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->time));
      return;
    }
  id = ind_desk_invite (self->desk, self->nodes, &invitation, &error);
  if (id == 0)
    {
      g_signal_emit (self, signals[FAILED], 0, _("Nobody was invited"), error);
      return;
    }
  g_set_object (&self->meeting, (IndActivity *) ind_case_lookup (self->family, id));
  show_text (self);
  gtk_stack_set_visible_child_name (self->stack, "text");
  g_signal_emit (self, signals[DONE], 0);
}

/* What stands in the box is what is copied: it may have been changed by hand. */
static void
on_copy (IndMapInvite *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  g_autofree char *text = NULL;
  GtkTextIter first, last;

  gtk_text_buffer_get_bounds (buffer, &first, &last);
  text = gtk_text_buffer_get_text (buffer, &first, &last, FALSE);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  gtk_label_set_text (self->told, _("The text has been copied."));
}

static GBytes *
calendar_of (IndMapInvite *self, GError **error)
{
  g_autoptr (IndCalendar) calendar = ind_calendar_new (ind_words_event, gtk_check_button_get_active (self->names));
  g_autoptr (GHashTable) trails = ind_desk_note_use (self->desk, self->family->id, IND_USE_EXPORT, error)
                                    ? ind_desk_trails (self->desk, self->family, error) : NULL;

  if (trails == NULL)
    return NULL;
  ind_calendar_add_activity (calendar, self->family, self->meeting, trails);
  return ind_calendar_write (calendar);
}

static void
on_file (GFile *file, gpointer invite)
{
  IndMapInvite *self = invite;
  g_autofree char *path = g_file_get_path (file);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = path != NULL ? calendar_of (self, &error) : NULL;

  if (path == NULL)
    ind_error_set (&error, IND_ERROR_FILE_UNWRITABLE, NULL, NULL);
  if (bytes == NULL || !ind_file_write (path, bytes, &error))
    g_signal_emit (self, signals[FAILED], 0, _("The calendar was not saved"), error);
  else
    gtk_label_set_text (self->told, _("The calendar has been saved"));
}

static void
on_save (IndMapInvite *self)
{
  g_autofree char *name = g_strconcat (C_("file name", "network-meeting"), ".ics", NULL);

  ind_dialog_save_calendar (GTK_WINDOW (self), name, on_file, self);
}

static void
ind_map_invite_dispose (GObject *object)
{
  IndMapInvite *self = IND_MAP_INVITE (object);

  g_clear_pointer (&self->nodes, g_ptr_array_unref);
  g_clear_object (&self->meeting);
  g_clear_object (&self->family);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (ind_map_invite_parent_class)->dispose (object);
}

static void
ind_map_invite_class_init (IndMapInviteClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (IND_TYPE_DAY_ENTRY);
  G_OBJECT_CLASS (klass)->dispose = ind_map_invite_dispose;
  signals[DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                  G_TYPE_STRING, G_TYPE_ERROR);
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/enindgang/Indgang/ui/ind-map-invite.ui");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_bind_template_child (widget_class, IndMapInvite, stack);
  gtk_widget_class_bind_template_child (widget_class, IndMapInvite, who);
  gtk_widget_class_bind_template_child (widget_class, IndMapInvite, left_out);
  gtk_widget_class_bind_template_child (widget_class, IndMapInvite, date);
  gtk_widget_class_bind_template_child (widget_class, IndMapInvite, time);
  gtk_widget_class_bind_template_child (widget_class, IndMapInvite, time_wrong);
  gtk_widget_class_bind_template_child (widget_class, IndMapInvite, place);
  gtk_widget_class_bind_template_child (widget_class, IndMapInvite, purpose);
  gtk_widget_class_bind_template_child (widget_class, IndMapInvite, text);
  gtk_widget_class_bind_template_child (widget_class, IndMapInvite, names);
  gtk_widget_class_bind_template_child (widget_class, IndMapInvite, told);
  gtk_widget_class_bind_template_callback (widget_class, on_plan);
  gtk_widget_class_bind_template_callback (widget_class, on_time);
  gtk_widget_class_bind_template_callback (widget_class, on_time_left);
  gtk_widget_class_bind_template_callback (widget_class, on_copy);
  gtk_widget_class_bind_template_callback (widget_class, on_save);
  gtk_widget_class_bind_template_callback (widget_class, show_text);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ind_map_invite_init (IndMapInvite *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ind_widget_clean_names (GTK_WIDGET (self));
}

static char *
names_of (GPtrArray *nodes)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint k = 0; k < nodes->len; k++)
    g_ptr_array_add (names, (gpointer) ind_actor_name (ind_node_actor (nodes->pdata[k])));
  g_ptr_array_add (names, NULL);
  return ind_format_list ((const char *const *) names->pdata);
}

/**
 * ind_map_invite_new:
 * @nodes: (element-type IndNode): those invited
 * @left_out: (element-type IndNode): those chosen who cannot come, and are told of
 *
 * Returns: (transfer floating): a window above @parent
 */
GtkWidget *
ind_map_invite_new (GtkWindow *parent, IndDesk *desk, IndCase *family, GPtrArray *nodes, GPtrArray *left_out)
{
  IndMapInvite *self = g_object_new (IND_TYPE_MAP_INVITE, "transient-for", parent, "destroy-with-parent", TRUE, NULL);
  g_autofree char *all = names_of (nodes), *others = names_of (left_out);
  g_autofree char *told = ind_words_fill (_("Without an invitation: {names}"), "names", others, NULL);

  self->desk = g_object_ref (desk);
  self->family = g_object_ref (family);
  self->nodes = g_ptr_array_ref (nodes);
  gtk_label_set_text (self->who, all);
  gtk_label_set_text (self->left_out, told);
  gtk_widget_set_visible (GTK_WIDGET (self->left_out), left_out->len > 0);
  ind_widget_begin_with (GTK_WIDGET (self), GTK_WIDGET (self->date));
  return GTK_WIDGET (self);
}
