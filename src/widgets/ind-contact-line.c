#include "config.h"

#include "ind-contact-line.h"

#include <glib/gi18n.h>

#include "ind-columns.h"
#include "ind-day-entry.h"
#include "ind-format.h"
#include "ind-log.h"
#include "ind-party-entry.h"
#include "ind-widget-help.h"
#include "ind-words.h"

#define KEEP_EVERY 2   /* seconds of writing that a crash may cost */
#define KEPT_AS "contact_log"

struct _IndContactLine
{
  GtkWidget parent_instance;

  GtkWidget *box, *note, *save, *channel, *with, *reached;
  IndDayEntry *day;
  IndParty party;        /* with whom; its name and record are held */

  IndCaseView *view;     /* not held: it holds the line */
  IndDesk *desk;
  IndCase *family;
  guint keeping;
};

G_DEFINE_FINAL_TYPE (IndContactLine, ind_contact_line, GTK_TYPE_WIDGET)

static const char *
note (IndContactLine *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->note));
}

static void
keep (IndContactLine *self)
{
  g_clear_handle_id (&self->keeping, g_source_remove);
  if (self->family != NULL && !ind_desk_is_read_only (self->desk))
    ind_desk_keep_draft (self->desk, (IndRecord *) self->family, KEPT_AS, ind_is_blank (note (self)) ? NULL : note (self), NULL);
}

static gboolean
on_keep (gpointer data)
{
  IndContactLine *self = data;

  self->keeping = 0;
  keep (self);
  return G_SOURCE_REMOVE;
}

static void
on_changed (IndContactLine *self)
{
  if (self->family != NULL && self->keeping == 0)
    self->keeping = g_timeout_add_seconds (KEEP_EVERY, on_keep, self);
}

static void
set_party (IndContactLine *self, IndRecord *record, const char *name)
{
  g_autofree char *held = g_strdup (name);

  g_set_object (&self->party.record, record);
  g_free ((char *) self->party.name);
  self->party.name = g_steal_pointer (&held);
  ind_party_entry_set (IND_PARTY_ENTRY (self->with), &self->party);
}

static void
on_with (GtkWidget *from, IndRecord *who, const char *name, IndContactLine *self)
{
  gboolean known = who != NULL && ind_case_lookup (self->family, who->id) != NULL;

  set_party (self, known ? who : NULL, who != NULL && !known ? ind_actor_name (who) : name);
}

/* As it most often is: what was agreed with the family, else the telephone; today, and somebody was reached. */
static void
start_over (IndContactLine *self)
{
  IndChannel agreed = self->family->contact_agreement_channel;

  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->channel), agreed != IND_CHANNEL_NONE ? (guint) agreed - 1 : 0);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->reached), TRUE);
  ind_day_entry_set (self->day, ind_today ());
  set_party (self, NULL, NULL);
}

/* Who sits here has made it: one of the case, else a name of the directory. */
static void
set_author (IndContactLine *self, IndRecord *entry)
{
  gint64 seated = ind_desk_seated_worker (self->desk);
  IndRecord *here = ind_case_lookup (self->family, seated);
  g_autoptr (GPtrArray) workers = here == NULL && seated != 0 ? ind_desk_list_workers (self->desk, NULL) : NULL;

  ind_record_set_record_at (entry, "by", here);
  for (guint k = 0; workers != NULL && k < workers->len; k++)
    if (((IndRecord *) workers->pdata[k])->id == seated)
      ind_record_set_text_at (entry, "by", ind_actor_name (workers->pdata[k]));
}

static void
add_entry (IndContactLine *self)
{
  g_autoptr (IndRecord) entry = NULL;
  g_autoptr (GError) error = NULL;
  IndDate day = ind_day_entry_get (self->day);
  g_autofree char *on = ind_date_to_iso (day != IND_NO_DATE ? day : ind_today ()), *text = g_strdup (note (self));

  if (!ind_day_entry_is_good (self->day))
    {
      gtk_widget_child_focus (GTK_WIDGET (self->day), GTK_DIR_TAB_FORWARD);
      return;
    }
  entry = ind_record_new (&ind_contact_entry_table, ind_new_id ());
  ind_record_set_text_at (entry, "on", on);
  ind_record_set_number_at (entry, "channel", (gint64) gtk_drop_down_get_selected (GTK_DROP_DOWN (self->channel)) + 1);
  ind_record_set_number_at (entry, "direction", IND_DIRECTION_TO_FAMILY);
  ind_record_set_number_at (entry, "reached", gtk_check_button_get_active (GTK_CHECK_BUTTON (self->reached)) ? IND_YES : IND_NO);
  ind_record_set_text_at (entry, "note", ind_is_blank (text) ? NULL : g_strstrip (text));
  if (self->party.record != NULL)
    ind_record_set_record_at (entry, "with", self->party.record);
  else
    ind_record_set_text_at (entry, "with", self->party.name);
  set_author (self, entry);
  g_clear_handle_id (&self->keeping, g_source_remove);
  if (!ind_case_view_check (self->view, ind_desk_add (self->desk, (IndRecord *) self->family, entry, G_MAXUINT, &error) != 0,
                            _("The contact was not logged"), &error))
    return;
  /* What is logged is taken back as a contact, not as writing. */
  ind_editable_show (GTK_EDITABLE (self->note), "");
  g_clear_handle_id (&self->keeping, g_source_remove);
  start_over (self);
  gtk_widget_grab_focus (self->note);
}

/* Enter in an empty line logs nothing by mistake. */
static void
on_enter (IndContactLine *self)
{
  if (!ind_is_blank (note (self)))
    add_entry (self);
}

/** ind_contact_line_show: @family: whose contacts are logged; @desk, @family: (nullable): %NULL to let go. What is being written stays. */
void
ind_contact_line_show (IndContactLine *self, IndDesk *desk, IndCase *family)
{
  gboolean other = family != self->family;
  g_autofree char *draft = NULL;

  if (other && self->keeping != 0)
    keep (self);
  g_set_object (&self->desk, desk);
  g_set_object (&self->family, family);
  ind_party_entry_set_case (IND_PARTY_ENTRY (self->with), desk, family);
  if (family == NULL || !other)
    return;
  draft = ind_desk_draft (desk, (IndRecord *) family, KEPT_AS);
  ind_editable_show (GTK_EDITABLE (self->note), draft != NULL ? draft : "");
  g_clear_handle_id (&self->keeping, g_source_remove);
  start_over (self);
  gtk_widget_set_sensitive (self->box, !ind_desk_is_read_only (desk));
}

/* What was kept is gone on with, and not written over. */
static gboolean
ind_contact_line_grab_focus (GtkWidget *widget)
{
  IndContactLine *self = IND_CONTACT_LINE (widget);

  if (!gtk_entry_grab_focus_without_selecting (GTK_ENTRY (self->note)))
    return FALSE;
  gtk_editable_set_position (GTK_EDITABLE (self->note), -1);
  return TRUE;
}

static void
ind_contact_line_dispose (GObject *object)
{
  IndContactLine *self = IND_CONTACT_LINE (object);

  g_clear_handle_id (&self->keeping, g_source_remove);
  g_clear_object (&self->family);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->party.record);
  g_clear_pointer ((char **) &self->party.name, g_free);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (ind_contact_line_parent_class)->dispose (object);
}

static void
ind_contact_line_class_init (IndContactLineClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ind_contact_line_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = ind_contact_line_grab_focus;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "contactline");
}

static GtkWidget *
labelled (const char *text, GtkWidget *field)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4), *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, NULL);

  gtk_widget_set_css_classes (label, (const char *[]) { "caption", "muted", NULL });
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), field);
  return box;
}

static GtkWidget *
new_channels (void)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);
  GtkWidget *choice;

  for (int k = 0; ind_channel_values[k] != NULL; k++)
    {
      g_autofree char *word = ind_upper_first (ind_words_channel ((IndChannel) k + 1));

      gtk_string_list_append (words, word);
    }
  choice = gtk_drop_down_new (g_object_ref (G_LIST_MODEL (words)), NULL);
  ind_drop_down_set_name (GTK_DROP_DOWN (choice), _("Form of contact"), FALSE);
  return choice;
}

static void
put_together (IndContactLine *self)
{
  GtkWidget *first = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8), *more = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkLayoutManager *columns = g_object_new (IND_TYPE_COLUMNS, NULL);

  ind_columns_set_narrowest (IND_COLUMNS (columns), 17, 12);
  gtk_widget_set_layout_manager (more, columns);
  gtk_widget_set_hexpand (self->note, TRUE);
  gtk_box_append (GTK_BOX (first), self->note);
  gtk_box_append (GTK_BOX (first), self->save);
  gtk_box_append (GTK_BOX (more), labelled (_("Form of contact"), self->channel));
  gtk_box_append (GTK_BOX (more), labelled (_("With"), self->with));
  gtk_box_append (GTK_BOX (more), GTK_WIDGET (self->day));
  gtk_box_append (GTK_BOX (self->box), first);
  gtk_box_append (GTK_BOX (self->box), more);
  gtk_box_append (GTK_BOX (self->box), self->reached);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

static void
ind_contact_line_init (IndContactLine *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  self->note = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->note), _("What was said? Enter logs it"));
  gtk_editable_set_width_chars (GTK_EDITABLE (self->note), 10);
  ind_widget_set_name (self->note, _("What was said? Enter logs it"));
  self->save = gtk_button_new_with_mnemonic (_("_Log"));
  ind_widget_clean_names (self->save);
  self->channel = new_channels ();
  self->with = ind_party_entry_new (_("The family"), FALSE);
  ind_widget_set_name (gtk_widget_get_last_child (gtk_widget_get_first_child (self->with)), _("With"));
  self->day = g_object_new (IND_TYPE_DAY_ENTRY, "title", _("Date"), NULL);
  self->reached = gtk_check_button_new_with_label (_("Somebody was reached"));
  put_together (self);
  g_signal_connect_object (self->note, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->note, "activate", G_CALLBACK (on_enter), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->save, "clicked", G_CALLBACK (add_entry), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->with, "chosen", G_CALLBACK (on_with), self, 0);
  g_signal_connect_object (focus, "leave", G_CALLBACK (keep), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->note, focus);
}

/** ind_contact_line_new: Returns: (transfer floating): a line; @view: the page, which tells the window what has been done */
GtkWidget *
ind_contact_line_new (IndCaseView *view)
{
  IndContactLine *self = g_object_new (IND_TYPE_CONTACT_LINE, NULL);

  self->view = view;
  return GTK_WIDGET (self);
}
