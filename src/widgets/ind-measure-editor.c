#include "config.h"

#include "ind-measure-editor.h"

#include <glib/gi18n.h>

#include "ind-catalogue.h"
#include "ind-day-entry.h"
#include "ind-goal.h"
#include "ind-measure-money.h"
#include "ind-measure-words.h"
#include "ind-paragraph.h"
#include "ind-party-entry.h"
#include "ind-picks.h"
#include "ind-text-line.h"
#include "ind-widget-help.h"
#include "ind-words.h"
#include "ind-writing.h"

/* Of help that is given, and above them those of its way through the kommune. */
enum { FROM, TO, REVIEW, APPLIED, DECIDED, AGREED, N_DAYS };

static const char *const day_fields[N_DAYS] = { "from", "to", "review_on", "applied_on", "decided_on", "funding_agreed_on" };

struct _IndMeasureEditor
{
  GtkWidget parent_instance;

  GtkWidget *box, *title, *law, *provider, *status, *shared, *persons, *goals, *remove;
  GtkWidget *days[N_DAYS];
  IndMeasureMoney *money;
  IndWriting *note;
  GPtrArray *paragraphs;  /* (element-type utf8): keys of the catalogue; "" for none, NULL for one that it does not know */

  IndCaseView *view;      /* not held: it holds the editor */
  IndDesk *desk;
  IndMeasure *measure;
  gboolean setting;
};

G_DEFINE_FINAL_TYPE (IndMeasureEditor, ind_measure_editor, GTK_TYPE_WIDGET)

static gboolean
told (IndMeasureEditor *self, gboolean well, GError *const *error)
{
  return ind_case_view_quiet (self->view, well, _("The measure was not changed"), error);
}

static gboolean
on_title (IndTextLine *line, const char *text, IndMeasureEditor *self)
{
  g_autoptr (GError) error = NULL;

  return told (self, ind_desk_set_text (self->desk, (IndRecord *) self->measure, "title", text, &error), &error);
}

static gboolean
on_note (IndWriting *from, const char *text, IndMeasureEditor *self)
{
  g_autoptr (GError) error = NULL;

  return self->measure != NULL
         && told (self, ind_desk_set_text (self->desk, (IndRecord *) self->measure, "note", text, &error), &error);
}

static void
on_number (IndMeasureEditor *self, const char *field, gint64 number)
{
  g_autoptr (GError) error = NULL;

  if (!self->setting && self->measure != NULL
      && ind_record_get_number ((IndRecord *) self->measure, ind_table_field (&ind_measure_table, field)) != number)
    told (self, ind_desk_set_number (self->desk, (IndRecord *) self->measure, field, number, &error), &error);
}

static void
on_status (IndMeasureEditor *self)
{
  on_number (self, "status", gtk_drop_down_get_selected (GTK_DROP_DOWN (self->status)) + 1);
}

static void
on_shared (IndMeasureEditor *self)
{
  on_number (self, "funding_state", gtk_drop_down_get_selected (GTK_DROP_DOWN (self->shared)) + 1);
}

static IndDate
day_of (const IndMeasure *measure, guint k)
{
  return (IndDate) ind_record_get_number ((const IndRecord *) measure, ind_table_field (&ind_measure_table, day_fields[k]));
}

static void
on_day (GtkWidget *from, IndMeasureEditor *self)
{
  for (guint k = 0; k < N_DAYS; k++)
    if (self->days[k] == from)
      {
        on_number (self, day_fields[k], ind_day_entry_get (IND_DAY_ENTRY (from)));
        ind_day_entry_set (IND_DAY_ENTRY (from), day_of (self->measure, k));
      }
}

static void
on_law (IndMeasureEditor *self)
{
  guint chosen = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->law));
  const char *key = chosen < self->paragraphs->len ? self->paragraphs->pdata[chosen] : NULL;
  g_autoptr (IndRecord) draft = NULL;
  g_autoptr (GError) error = NULL;

  if (self->setting || self->measure == NULL || key == NULL)
    return;
  draft = ind_record_draft ((IndRecord *) self->measure);
  ind_record_set_paragraph (draft, key);
  told (self, ind_desk_change (self->desk, (IndRecord *) self->measure, draft, &error), &error);
}

/* Somebody of the directory who is not of the case is a name here. */
static void
on_provider (IndPartyEntry *entry, IndRecord *who, const char *name, IndMeasureEditor *self)
{
  gboolean known = who != NULL && ind_case_lookup (ind_record_case ((IndRecord *) self->measure), who->id) != NULL;
  g_autoptr (GError) error = NULL;

  told (self, ind_desk_set_party (self->desk, (IndRecord *) self->measure, "provider", known ? who : NULL,
                                  who != NULL && !known ? ind_actor_name (who) : name, &error),
        &error);
}

static gboolean
names (GListStore *list, const IndRecord *one)
{
  for (guint k = 0; k < ind_list_length (list); k++)
    if (((IndLinkItem *) ind_list_get (list, k))->target == one)
      return TRUE;
  return FALSE;
}

/* Names @one in a list of the measure, or no longer. */
static void
set_named (IndMeasureEditor *self, const char *path, IndRecord *one, gboolean on)
{
  const IndList *list = ind_record_list_at ((IndRecord *) self->measure, path);
  GListStore *there = ind_record_get_list ((IndRecord *) self->measure, list);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;

  for (guint k = 0; k < ind_list_length (there); k++)
    if (((IndLinkItem *) ind_list_get (there, k))->target != one)
      g_ptr_array_add (items, ind_record_draft (ind_list_get (there, k)));
  if (on)
    {
      IndRecord *item = ind_record_new (list->table, ind_new_id ());

      ind_record_set_record_at (item, "target", one);
      g_ptr_array_add (items, item);
    }
  told (self, ind_desk_set_list (self->desk, (IndRecord *) self->measure, path, items, &error), &error);
}

static void
on_goal (IndPicks *picks, guint picked, gboolean on, IndMeasureEditor *self)
{
  set_named (self, "goals", ind_list_get (ind_record_case ((IndRecord *) self->measure)->goals, picked), on);
}

static void
on_person (IndPicks *picks, guint picked, gboolean on, IndMeasureEditor *self)
{
  set_named (self, "for", ind_list_get (ind_record_case ((IndRecord *) self->measure)->persons, picked), on);
}

static void
on_remove (IndMeasureEditor *self)
{
  g_autoptr (IndMeasure) measure = g_object_ref (self->measure);
  g_autoptr (GError) error = NULL;

  ind_measure_editor_save (self);
  ind_case_view_check (self->view, ind_desk_remove (self->desk, (IndRecord *) measure, &error), _("The measure was not removed"), &error);
}

/* The records that may be picked, under what each is called; @named: those that are. */
static void
show_picks (GtkWidget *picks, GListStore *all, GListStore *named, const char *name, const char *none, guint least)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) on = g_array_new (FALSE, FALSE, sizeof (gboolean));

  for (guint k = 0; k < ind_list_length (all); k++)
    {
      IndRecord *one = ind_list_get (all, k);
      gboolean is_named = names (named, one);

      g_ptr_array_add (words, ind_words_shorten (one->table == &ind_goal_table ? ((IndGoal *) one)->text : ind_actor_name (one), 60));
      g_array_append_val (on, is_named);
    }
  g_ptr_array_add (words, NULL);
  ind_picks_show (IND_PICKS (picks), name, none, (const char *const *) words->pdata, (const gboolean *) on->data);
  gtk_widget_set_visible (picks, ind_list_length (all) >= least);
}

static void
show_goals (IndMeasureEditor *self)
{
  show_picks (self->goals, ind_record_case ((IndRecord *) self->measure)->goals, self->measure->goals, _("Goals that it serves"),
              _("Serves no goal yet"), 1);
}

/* With one person alone there is nobody else whom it may be for. */
static void
show_persons (IndMeasureEditor *self)
{
  show_picks (self->persons, ind_record_case ((IndRecord *) self->measure)->persons, self->measure->for_persons,
              C_("measure", "For"), _("For the whole family"), 2);
}

static void
show_law (IndMeasureEditor *self)
{
  const char *const *keys = ind_catalogue_keys (IND_CATALOGUE_PARAGRAPHS);
  g_autofree char *now = ind_record_paragraph_key ((IndRecord *) self->measure), *law = ind_record_paragraph ((IndRecord *) self->measure);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint chosen = 0;

  g_ptr_array_set_size (self->paragraphs, 0);
  gtk_string_list_append (names, _("No paragraph"));
  g_ptr_array_add (self->paragraphs, (gpointer) "");
  for (guint k = 0; keys[k] != NULL; k++)
    {
      g_autofree char *number = ind_paragraph_called (keys[k]);
      g_autofree char *text = g_strdup_printf ("%s, %s", number, ind_catalogue_name (IND_CATALOGUE_PARAGRAPHS, keys[k]));

      if (g_strcmp0 (now, keys[k]) == 0)
        chosen = self->paragraphs->len;
      g_ptr_array_add (self->paragraphs, (gpointer) keys[k]);
      gtk_string_list_append (names, text);
    }
  if (law != NULL && chosen == 0)
    {
      chosen = self->paragraphs->len;
      g_ptr_array_add (self->paragraphs, NULL);
      gtk_string_list_append (names, law);
    }
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->law), G_LIST_MODEL (names));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->law), chosen);
}

/** ind_measure_editor_show: shows a measure as it has become; what is being written stays. */
void
ind_measure_editor_show (IndMeasureEditor *self, IndDesk *desk, IndMeasure *measure)
{
  gboolean writable = !ind_desk_is_read_only (desk);

  g_set_object (&self->desk, desk);
  g_set_object (&self->measure, measure);
  ind_text_line_show (IND_TEXT_LINE (self->title), desk, (IndRecord *) measure, "title");
  ind_writing_show (self->note, desk, (IndRecord *) measure, "note");
  ind_party_entry_set_case (IND_PARTY_ENTRY (self->provider), desk, ind_record_case ((IndRecord *) measure));
  ind_party_entry_set (IND_PARTY_ENTRY (self->provider), &measure->provider);
  self->setting = TRUE;
  show_law (self);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->status), measure->status != IND_MEASURE_NONE ? (guint) measure->status - 1 : 0);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->shared),
                              measure->funding_state != IND_FUNDING_NONE_SAID ? (guint) measure->funding_state - 1 : 0);
  self->setting = FALSE;
  for (guint k = 0; k < N_DAYS; k++)
    {
      ind_day_entry_set (IND_DAY_ENTRY (self->days[k]), day_of (measure, k));
      gtk_widget_set_sensitive (self->days[k], writable);
    }
  ind_measure_money_show (self->money, desk, measure);
  show_persons (self);
  show_goals (self);
  for (GtkWidget *const *one = (GtkWidget *const[]) { self->law, self->status, self->shared, self->persons, self->goals, self->remove, NULL };
       *one != NULL; one++)
    gtk_widget_set_sensitive (*one, writable);
}

/** ind_measure_editor_save: saves what is being written. */
void
ind_measure_editor_save (IndMeasureEditor *self)
{
  ind_text_line_save (IND_TEXT_LINE (self->title));
  ind_writing_save (self->note);
}

static gboolean
ind_measure_editor_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (IND_MEASURE_EDITOR (widget)->title);
}

static void
ind_measure_editor_dispose (GObject *object)
{
  IndMeasureEditor *self = IND_MEASURE_EDITOR (object);

  self->setting = TRUE;
  g_clear_object (&self->measure);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->paragraphs, g_ptr_array_unref);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (ind_measure_editor_parent_class)->dispose (object);
}

static void
ind_measure_editor_class_init (IndMeasureEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ind_measure_editor_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = ind_measure_editor_grab_focus;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "goaleditor");
}

static GtkWidget *
new_choice (const char *const *values, guint n, const char *name)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);
  GtkWidget *choice;

  for (guint k = 1; k <= n; k++)
    gtk_string_list_append (words, ind_words_choice (values, (int) k));
  choice = gtk_drop_down_new (g_object_ref (G_LIST_MODEL (words)), NULL);
  ind_drop_down_set_name (GTK_DROP_DOWN (choice), name, FALSE);
  return choice;
}

/* A field under the words that say what it is. */
static GtkWidget *
labelled (const char *text, GtkWidget *field)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4), *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, NULL);

  gtk_widget_set_css_classes (label, (const char *[]) { "caption", "muted", NULL });
  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), field);
  return box;
}

static void
put_together (IndMeasureEditor *self)
{
  GtkWidget *first = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8), *days = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *way = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8), *shared = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_box_append (GTK_BOX (first), labelled (_("How it stands"), self->status));
  gtk_box_append (GTK_BOX (first), labelled (_("Who provides it"), self->provider));
  gtk_box_append (GTK_BOX (shared), labelled (_("Joint financing"), self->shared));
  for (guint k = 0; k < N_DAYS; k++)
    gtk_box_append (GTK_BOX (k < APPLIED ? days : k < AGREED ? way : shared), self->days[k]);
  for (GtkWidget *const *one = (GtkWidget *const[]) {
         labelled (_("Title, where the kind does not say it all"), self->title), self->persons,
         labelled (_("Paragraph"), self->law), first, way, days, GTK_WIDGET (self->money), shared, self->goals,
         GTK_WIDGET (self->note), self->remove, NULL }; *one != NULL; one++)
    gtk_box_append (GTK_BOX (self->box), *one);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

static void
ind_measure_editor_init (IndMeasureEditor *self)
{
  const char *const titles[N_DAYS] = { _("From"), _("Until"), _("Review"), _("Applied for"), _("Decided"), _("Agreed") };

  self->paragraphs = g_ptr_array_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 16);
  self->title = ind_text_line_new (_("Title, where the kind does not say it all"), NULL);
  self->law = gtk_drop_down_new (NULL, NULL);
  ind_drop_down_set_name (GTK_DROP_DOWN (self->law), _("Paragraph"), FALSE);
  self->provider = ind_party_entry_new (_("Who provides it"), FALSE);
  self->status = new_choice (ind_measure_status_values, IND_MEASURE_REFUSED, _("How it stands"));
  self->shared = new_choice (ind_funding_state_values, IND_FUNDING_AGREED, _("Joint financing"));
  for (guint k = 0; k < N_DAYS; k++)
    {
      self->days[k] = g_object_new (IND_TYPE_DAY_ENTRY, "title", titles[k], NULL);
      g_signal_connect_object (self->days[k], "day-changed", G_CALLBACK (on_day), self, 0);
    }
  self->money = g_object_new (IND_TYPE_MEASURE_MONEY, NULL);
  self->persons = g_object_new (IND_TYPE_PICKS, NULL);
  self->goals = g_object_new (IND_TYPE_PICKS, NULL);
  self->note = g_object_new (IND_TYPE_WRITING, "title", C_("goal", "Note"), "about", _("for colleagues only"), NULL);
  self->remove = g_object_new (GTK_TYPE_BUTTON, "label", _("_Remove the Measure"), "use-underline", TRUE, "halign", GTK_ALIGN_END, NULL);
  gtk_widget_add_css_class (self->remove, "flat");
  ind_widget_clean_names (self->remove);
  put_together (self);
  g_signal_connect_object (self->title, "written", G_CALLBACK (on_title), self, 0);
  g_signal_connect_object (self->note, "written", G_CALLBACK (on_note), self, 0);
  g_signal_connect_object (self->provider, "chosen", G_CALLBACK (on_provider), self, 0);
  g_signal_connect_object (self->persons, "picked", G_CALLBACK (on_person), self, 0);
  g_signal_connect_object (self->goals, "picked", G_CALLBACK (on_goal), self, 0);
  g_signal_connect_object (self->law, "notify::selected", G_CALLBACK (on_law), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->status, "notify::selected", G_CALLBACK (on_status), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->shared, "notify::selected", G_CALLBACK (on_shared), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->remove, "clicked", G_CALLBACK (on_remove), self, G_CONNECT_SWAPPED);
}

/** ind_measure_editor_new: Returns: (transfer floating): an editor; @view: the page, which tells the window what has been done */
GtkWidget *
ind_measure_editor_new (IndCaseView *view)
{
  IndMeasureEditor *self = g_object_new (IND_TYPE_MEASURE_EDITOR, NULL);

  self->view = view;
  ind_measure_money_set_view (self->money, view);
  return GTK_WIDGET (self);
}
