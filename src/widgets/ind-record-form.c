#include "config.h"

#include "ind-record-form.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "ind-columns.h"
#include "ind-day-entry.h"
#include "ind-format.h"
#include "ind-party-entry.h"
#include "ind-remarks.h"
#include "ind-score.h"
#include "ind-text-line.h"
#include "ind-widget-help.h"
#include "ind-words.h"
#include "ind-writing.h"

#define NARROWEST_FIELD 18   /* letters */
#define FIELD_GAP 12

/* One field on the form, by what it is written with. */
typedef enum { LINE, CPR, LANGUAGE, LONG, NUMBER, SCORE, DAY, STAMP, CHOICE, ANSWER, TICK, PARTY, WORKER } Kind;

typedef struct
{
  IndRecordForm *form;
  const IndField *field;
  Kind kind;
  GtkWidget *input;
  GtkWidget *time;      /* (nullable): of a day with a time */
  GtkWidget *wrong;
  GPtrArray *workers;   /* (nullable) (element-type IndWorker): in the order of the choice, from its second line on */
  gboolean refused;     /* what stands there could not be saved, and stays */
} Entry;

struct _IndRecordForm
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GPtrArray *entries;   /* (element-type Entry) */
  const IndTable *table;

  IndCaseView *view;    /* not held: it holds the form */
  IndDesk *desk;
  IndRecord *record;
  gboolean setting;
};

G_DEFINE_FINAL_TYPE (IndRecordForm, ind_record_form, GTK_TYPE_WIDGET)

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_clear_pointer (&entry->workers, g_ptr_array_unref);
  g_free (entry);
}

static void
say_wrong (Entry *entry, const char *words, gboolean refused)
{
  entry->refused = refused;
  gtk_label_set_text (GTK_LABEL (entry->wrong), words != NULL ? words : "");
  gtk_widget_set_css_classes (entry->wrong, (const char *[]) { "caption", refused ? "error" : "late", NULL });
  gtk_widget_set_visible (entry->wrong, words != NULL && *words != '\0');
}

/* What there is to remark on in what is saved. */
static void
show_remarks (Entry *entry)
{
  g_autoptr (GArray) remarks = ind_record_remarks (entry->form->record, ind_today ());
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint k = 0; k < remarks->len; k++)
    {
      const IndRemark *remark = &g_array_index (remarks, IndRemark, k);

      if (g_str_equal (remark->path, ind_field_path (entry->field)))
        g_string_append_printf (words, "%s%s", words->len > 0 ? " " : "", ind_words_remark (remark->kind));
    }
  say_wrong (entry, words->str, FALSE);
}

/* What a rule of the field refuses is said below the field; what has gone wrong elsewhere, by the window. */
static gboolean
told (Entry *entry, gboolean well, GError *const *error)
{
  if (well)
    show_remarks (entry);
  else if ((*error)->domain == IND_ERROR && ind_error_where (*error) != NULL && (*error)->code != IND_ERROR_CHANGED_MEANWHILE)
    {
      g_autofree char *reason = ind_words_error_reason (*error);

      say_wrong (entry, reason, TRUE);
    }
  else
    {
      entry->refused = TRUE;
      return ind_case_view_quiet (entry->form->view, FALSE, _("This was not saved"), error);
    }
  return well;
}

static gboolean
set_text (Entry *entry, const char *text)
{
  IndRecordForm *self = entry->form;
  g_autoptr (GError) error = NULL;

  return told (entry, ind_desk_set_text (self->desk, self->record, entry->field->name, text, &error), &error);
}

static gint64
number_now (Entry *entry)
{
  return ind_record_get_number (entry->form->record, entry->field);
}

static gboolean
set_number (Entry *entry, gint64 number)
{
  IndRecordForm *self = entry->form;
  g_autoptr (GError) error = NULL;

  if (self->setting || self->record == NULL)
    return TRUE;
  if (number == number_now (entry))
    {
      show_remarks (entry);
      return TRUE;
    }
  return told (entry, ind_desk_set_number (self->desk, self->record, entry->field->name, number, &error), &error);
}

static gboolean
on_text (GtkWidget *from, const char *text, Entry *entry)
{
  return entry->form->record != NULL && set_text (entry, text);
}

/* DDMMYY-XXXX, where the hyphen or spaces were typed otherwise. */
static char *
tidy_cpr (const char *text)
{
  GString *bare = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at++)
    if (*at != ' ' && *at != '-')
      g_string_append_c (bare, g_ascii_toupper (*at));
  if (bare->len == 10)
    g_string_insert_c (bare, 6, '-');
  return g_string_free (bare, FALSE);
}

static gboolean
is_cpr (const char *cpr)
{
  return *cpr == '\0' || (ind_cpr_has_form (cpr) && ind_cpr_begins_as_day (cpr));
}

/* A number of the wrong form stays where it is typed; a right one tells the birth date, where nobody has. */
static gboolean
on_cpr (GtkWidget *from, const char *text, Entry *entry)
{
  IndRecordForm *self = entry->form;
  g_autofree char *cpr = tidy_cpr (text);
  g_autoptr (IndRecord) draft = NULL;
  g_autoptr (GError) error = NULL;

  if (self->record == NULL)
    return FALSE;
  if (!is_cpr (cpr))
    {
      say_wrong (entry, ind_words_remark (IND_REMARK_CPR_FORM), TRUE);
      return FALSE;
    }
  draft = ind_record_draft (self->record);
  ind_record_set_text (draft, entry->field, cpr);
  if (ind_record_get_number (draft, ind_table_field (self->table, "birth_date")) == IND_NO_DATE)
    ind_record_set_number_at (draft, "birth_date", ind_cpr_birth_date (cpr));
  return told (entry, ind_desk_change (self->desk, self->record, draft, &error), &error);
}

/* A language that ICU knows by its Danish name, or by its code, is kept as its code; any other as it is written. */
static gboolean
on_language (GtkWidget *from, const char *text, Entry *entry)
{
  IndRecordForm *self = entry->form;
  const IndField *as_written = ind_table_field (self->table, "language_name");
  g_autofree char *name = g_strstrip (g_strdup (text)), *known = ind_language_danish (name);
  const char *code = known != NULL ? name : ind_language_code (name);
  g_autoptr (IndRecord) draft = NULL;
  g_autoptr (GError) error = NULL;

  if (self->record == NULL)
    return FALSE;
  draft = ind_record_draft (self->record);
  ind_record_set_text (draft, entry->field, code != NULL || as_written != NULL ? code : name);
  if (as_written != NULL)
    ind_record_set_text (draft, as_written, code == NULL ? name : NULL);
  return told (entry, ind_desk_change (self->desk, self->record, draft, &error), &error);
}

static gboolean
on_amount (GtkWidget *from, const char *text, Entry *entry)
{
  double number = ind_is_blank (text) ? 0 : ind_number_from_typed (text);

  if (entry->form->record == NULL)
    return FALSE;
  if (isnan (number) || number < 0 || number > 100000 || number != floor (number))
    {
      say_wrong (entry, _("A whole number is written here, like 20"), TRUE);
      return FALSE;
    }
  return set_number (entry, ind_is_blank (text) ? IND_NO_NUMBER : (gint64) number);
}

static void
on_scored (GtkWidget *from, gint64 number, Entry *entry)
{
  set_number (entry, number);
}

/* A day, and the time of it where one is said. */
static gboolean
save_stamp (Entry *entry)
{
  IndDate day = ind_day_entry_get (IND_DAY_ENTRY (entry->input));
  const char *typed = ind_text_line_get_text (IND_TEXT_LINE (entry->time));
  g_autofree char *time = ind_parse_time (typed), *date = ind_date_to_iso (day), *stamp = NULL;

  if (!ind_is_blank (typed) && time == NULL)
    {
      say_wrong (entry, _("A time is written like 14.30"), TRUE);
      return FALSE;
    }
  stamp = time != NULL ? g_strdup_printf ("%sT%s", date, time) : g_strdup (date);
  return set_text (entry, day != IND_NO_DATE ? stamp : "");
}

static gboolean
on_time (GtkWidget *from, const char *text, Entry *entry)
{
  return entry->form->record != NULL && save_stamp (entry);
}

static void
on_day (GtkWidget *from, Entry *entry)
{
  if (entry->form->setting || entry->form->record == NULL)
    return;
  if (entry->kind == STAMP)
    save_stamp (entry);
  else
    set_number (entry, ind_day_entry_get (IND_DAY_ENTRY (entry->input)));
}

static gboolean
is_required (const Entry *entry)
{
  return (entry->field->flags & IND_FIELD_REQUIRED) != 0;
}

static void
on_choice (GObject *choice, GParamSpec *pspec, Entry *entry)
{
  static const IndAnswer answers[] = { IND_UNSAID, IND_YES, IND_NO };
  guint chosen = gtk_drop_down_get_selected (GTK_DROP_DOWN (choice));

  if (chosen == GTK_INVALID_LIST_POSITION)
    return;
  set_number (entry, entry->kind == ANSWER ? (gint64) answers[MIN (chosen, 2)] : (gint64) chosen + (is_required (entry) ? 1 : 0));
}

static void
on_tick (GtkCheckButton *check, Entry *entry)
{
  set_number (entry, gtk_check_button_get_active (check) ? IND_YES : IND_NO);
}

static void
on_worker (GObject *choice, GParamSpec *pspec, Entry *entry)
{
  IndRecordForm *self = entry->form;
  guint chosen = gtk_drop_down_get_selected (GTK_DROP_DOWN (choice));
  IndWorker *worker = chosen > 0 && chosen <= entry->workers->len ? entry->workers->pdata[chosen - 1] : NULL;
  IndRecord *now;
  g_autoptr (GError) error = NULL;

  if (self->setting || self->record == NULL || chosen == GTK_INVALID_LIST_POSITION)
    return;
  now = ind_record_get_record (self->record, entry->field);
  if ((now != NULL ? now->id : 0) != (worker != NULL ? worker->id : 0))
    told (entry, ind_desk_set_worker (self->desk, self->record, entry->field->name, worker, &error), &error);
}

/* Somebody of the directory who is not of the case is a name here; where a name alone is not enough, somebody of the case. */
static void
on_party (GtkWidget *from, IndRecord *who, const char *name, Entry *entry)
{
  IndRecordForm *self = entry->form;
  gboolean known = who != NULL && ind_case_lookup (ind_record_case (self->record), who->id) != NULL;
  const char *called = who != NULL && !known ? ind_actor_name (who) : name;
  g_autoptr (GError) error = NULL;

  if (called != NULL && entry->field->type == IND_FIELD_ACTOR)
    say_wrong (entry, _("Choose somebody who stands in the case already"), FALSE);
  else
    told (entry, ind_desk_set_party (self->desk, self->record, entry->field->name, known ? who : NULL, called, &error), &error);
}

/* A choice that says the same already is not filled anew: it may be just being made. */
static void
fill_choice (GtkDropDown *choice, GListModel *names)
{
  GListModel *there = gtk_drop_down_get_model (choice);
  guint n = g_list_model_get_n_items (names);
  gboolean same = there != NULL && g_list_model_get_n_items (there) == n;

  for (guint k = 0; k < n && same; k++)
    same = g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (there), k), gtk_string_list_get_string (GTK_STRING_LIST (names), k));
  if (!same)
    gtk_drop_down_set_model (choice, names);
}

/* Those of the directory, in the order of their names; the first line is nobody. */
static void
show_workers (Entry *entry)
{
  IndRecordForm *self = entry->form;
  IndRecord *now = ind_record_get_record (self->record, entry->field);
  g_autoptr (GPtrArray) workers = ind_desk_list_workers (self->desk, NULL);
  g_autoptr (GtkStringList) names = gtk_string_list_new ((const char *const[]) { _("Nobody yet"), NULL });
  guint chosen = 0;

  g_clear_pointer (&entry->workers, g_ptr_array_unref);
  entry->workers = workers != NULL ? g_steal_pointer (&workers) : g_ptr_array_new_with_free_func (g_object_unref);
  for (guint k = 0; k < entry->workers->len; k++)
    {
      const IndWorker *worker = entry->workers->pdata[k];

      gtk_string_list_append (names, worker->name != NULL ? worker->name : "");
      if (now != NULL && worker->id == now->id)
        chosen = k + 1;
    }
  fill_choice (GTK_DROP_DOWN (entry->input), G_LIST_MODEL (names));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (entry->input), chosen);
}

static void
show_stamp (Entry *entry)
{
  const char *stamp = ind_record_get_text (entry->form->record, entry->field);
  g_auto (GStrv) parts = g_strsplit (stamp != NULL ? stamp : "", "T", 2);
  g_autofree char *time = parts[0] != NULL && parts[1] != NULL ? ind_format_time (parts[1]) : NULL;

  ind_day_entry_set (IND_DAY_ENTRY (entry->input), parts[0] != NULL ? ind_date_from_iso (parts[0]) : IND_NO_DATE);
  ind_text_line_set_text (IND_TEXT_LINE (entry->time), time);
}

static void
show_number (Entry *entry)
{
  gint64 number = number_now (entry);
  g_autofree char *text = number != IND_NO_NUMBER ? g_strdup_printf ("%" G_GINT64_FORMAT, number) : NULL;

  ind_text_line_set_text (IND_TEXT_LINE (entry->input), text);
}

static void
show_party (Entry *entry)
{
  IndRecordForm *self = entry->form;
  IndParty party = { ind_record_get_record (self->record, entry->field),
                     entry->field->type == IND_FIELD_PARTY ? ind_record_get_text (self->record, entry->field) : NULL };

  ind_party_entry_set_case (IND_PARTY_ENTRY (entry->input), self->desk, ind_record_case (self->record));
  ind_party_entry_set (IND_PARTY_ENTRY (entry->input), &party);
}

/* A number that was typed and is none, and was left there. */
static void
show_cpr (Entry *entry)
{
  IndRecordForm *self = entry->form;
  g_autofree char *cpr = NULL;

  ind_text_line_show (IND_TEXT_LINE (entry->input), self->desk, self->record, entry->field->name);
  cpr = tidy_cpr (ind_text_line_get_text (IND_TEXT_LINE (entry->input)));
  if (!is_cpr (cpr))
    say_wrong (entry, ind_words_remark (IND_REMARK_CPR_FORM), TRUE);
}

static void
show_language (Entry *entry)
{
  IndRecordForm *self = entry->form;
  const char *code = ind_record_get_text (self->record, entry->field);
  g_autofree char *name = code != NULL ? ind_words_value (self->table, entry->field, code) : NULL;

  ind_text_line_set_text (IND_TEXT_LINE (entry->input), name);
  gtk_editable_set_editable (GTK_EDITABLE (gtk_widget_get_first_child (entry->input)), !ind_desk_is_read_only (self->desk));
}

static void
show_value (Entry *entry)
{
  IndRecordForm *self = entry->form;
  gint64 number = number_now (entry);

  switch (entry->kind)
    {
    case LINE:
      ind_text_line_show (IND_TEXT_LINE (entry->input), self->desk, self->record, entry->field->name);
      break;
    case CPR:
      show_cpr (entry);
      break;
    case LANGUAGE:
      show_language (entry);
      break;
    case LONG:
      ind_writing_show (IND_WRITING (entry->input), self->desk, self->record, entry->field->name);
      break;
    case NUMBER:
      show_number (entry);
      break;
    case SCORE:
      ind_score_set (IND_SCORE (entry->input), number);
      break;
    case DAY:
      ind_day_entry_set (IND_DAY_ENTRY (entry->input), (IndDate) number);
      break;
    case STAMP:
      show_stamp (entry);
      break;
    case CHOICE:
      gtk_drop_down_set_selected (GTK_DROP_DOWN (entry->input), (guint) (is_required (entry) ? MAX (number, 1) - 1 : number));
      break;
    case ANSWER:
      gtk_drop_down_set_selected (GTK_DROP_DOWN (entry->input), number == IND_YES ? 1 : number == IND_NO ? 2 : 0);
      break;
    case TICK:
      gtk_check_button_set_active (GTK_CHECK_BUTTON (entry->input), number == IND_YES);
      break;
    case PARTY:
      show_party (entry);
      break;
    case WORKER:
      show_workers (entry);
      break;
    }
  if (entry->kind != LINE && entry->kind != CPR && entry->kind != LANGUAGE && entry->kind != LONG)
    gtk_widget_set_sensitive (entry->input, !ind_desk_is_read_only (self->desk));
}

/** ind_record_form_show: shows a record as it has become; what is being written stays, and what could not be saved. */
void
ind_record_form_show (IndRecordForm *self, IndDesk *desk, IndRecord *record)
{
  gboolean other = record != self->record;

  if (other)
    ind_record_form_save (self);
  g_set_object (&self->desk, desk);
  g_set_object (&self->record, record);
  self->setting = TRUE;
  for (guint k = 0; k < self->entries->len; k++)
    {
      Entry *entry = self->entries->pdata[k];

      if (entry->refused && !other)
        continue;
      show_remarks (entry);
      show_value (entry);
    }
  self->setting = FALSE;
}

/** ind_record_form_save: saves what is being written. */
void
ind_record_form_save (IndRecordForm *self)
{
  for (guint k = 0; k < self->entries->len; k++)
    {
      Entry *entry = self->entries->pdata[k];

      if (IND_IS_TEXT_LINE (entry->input))
        ind_text_line_save (IND_TEXT_LINE (entry->input));
      else if (IND_IS_WRITING (entry->input))
        ind_writing_save (IND_WRITING (entry->input));
    }
}

/** ind_record_form_try_again: saves what was chosen and could not be saved, as when the disk was full; texts save themselves. */
void
ind_record_form_try_again (IndRecordForm *self)
{
  for (guint k = 0; self->record != NULL && k < self->entries->len; k++)
    {
      Entry *entry = self->entries->pdata[k];

      if (!entry->refused)
        continue;
      if (entry->kind == DAY || entry->kind == STAMP)
        on_day (entry->input, entry);
      else if (entry->kind == TICK)
        on_tick (GTK_CHECK_BUTTON (entry->input), entry);
      else if (entry->kind == WORKER)
        on_worker (G_OBJECT (entry->input), NULL, entry);
      else if (entry->kind == CHOICE || entry->kind == ANSWER)
        on_choice (G_OBJECT (entry->input), NULL, entry);
    }
}

static gboolean
ind_record_form_grab_focus (GtkWidget *widget)
{
  IndRecordForm *self = IND_RECORD_FORM (widget);
  Entry *first = self->entries->len > 0 ? self->entries->pdata[0] : NULL;

  return first != NULL && gtk_widget_child_focus (first->input, GTK_DIR_TAB_FORWARD);
}

static void
ind_record_form_dispose (GObject *object)
{
  IndRecordForm *self = IND_RECORD_FORM (object);

  self->setting = TRUE;
  g_clear_object (&self->record);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (ind_record_form_parent_class)->dispose (object);
}

static void
ind_record_form_finalize (GObject *object)
{
  g_ptr_array_unref (IND_RECORD_FORM (object)->entries);
  G_OBJECT_CLASS (ind_record_form_parent_class)->finalize (object);
}

static void
ind_record_form_class_init (IndRecordFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ind_record_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = ind_record_form_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = ind_record_form_grab_focus;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "recordform");
}

static void
ind_record_form_init (IndRecordForm *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, FIELD_GAP);
  self->entries = g_ptr_array_new_with_free_func (entry_free);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

static Kind
kind_of (const IndField *field, char sign)
{
  static const char *const languages[] = { "language", "language_code", NULL };

  switch (field->type)
    {
    case IND_FIELD_CHOICE: return CHOICE;
    case IND_FIELD_ANSWER: return sign == '?' ? TICK : ANSWER;
    case IND_FIELD_NUMBER: return field->high == 10 ? SCORE : NUMBER;
    case IND_FIELD_DATE: return DAY;
    case IND_FIELD_RECORD: return WORKER;
    case IND_FIELD_ACTOR:
    case IND_FIELD_PARTY: return PARTY;
    default: break;
    }
  if (field->form == IND_FORM_STAMP)
    return STAMP;
  if (g_strv_contains (languages, field->name))
    return LANGUAGE;
  return sign == '+' ? LONG : g_str_equal (field->name, "cpr") ? CPR : LINE;
}

static GtkWidget *
new_line (const char *name)
{
  GtkWidget *line = ind_text_line_new (name, NULL);

  gtk_editable_set_width_chars (GTK_EDITABLE (gtk_widget_get_first_child (line)), 8);
  return line;
}

static GtkWidget *
new_choice (Entry *entry, const char *name)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);
  GtkWidget *choice;

  if (entry->kind == ANSWER || (entry->kind == CHOICE && !is_required (entry)))
    gtk_string_list_append (words, _("Not stated"));
  if (entry->kind == ANSWER)
    gtk_string_list_splice (words, 1, 0, (const char *const[]) { _("Yes"), _("No"), NULL });
  for (guint k = 0; entry->kind == CHOICE && entry->field->values[k] != NULL; k++)
    {
      g_autofree char *word = ind_upper_first (ind_words_choice (entry->field->values, (int) k + 1));

      gtk_string_list_append (words, word);
    }
  choice = gtk_drop_down_new (g_object_ref (G_LIST_MODEL (words)), NULL);
  ind_drop_down_set_name (GTK_DROP_DOWN (choice), name, FALSE);
  g_signal_connect (choice, "notify::selected", entry->kind == WORKER ? G_CALLBACK (on_worker) : G_CALLBACK (on_choice), entry);
  return choice;
}

static GtkWidget *
new_day (Entry *entry, const char *name)
{
  GtkWidget *day = g_object_new (IND_TYPE_DAY_ENTRY, "title", name, NULL);

  g_signal_connect (day, "day-changed", G_CALLBACK (on_day), entry);
  return day;
}

static GtkWidget *
new_input (Entry *entry, const char *name)
{
  GtkWidget *input;

  switch (entry->kind)
    {
    case LINE:
      input = new_line (name);
      g_signal_connect (input, "written", G_CALLBACK (on_text), entry);
      return input;
    case CPR:
      input = new_line (name);
      g_signal_connect (input, "written", G_CALLBACK (on_cpr), entry);
      return input;
    case LANGUAGE:
      input = new_line (name);
      g_signal_connect (input, "written", G_CALLBACK (on_language), entry);
      return input;
    case NUMBER:
      input = new_line (name);
      g_signal_connect (input, "written", G_CALLBACK (on_amount), entry);
      return input;
    case SCORE:
      input = ind_score_new (name, !is_required (entry));
      g_signal_connect (input, "scored", G_CALLBACK (on_scored), entry);
      return input;
    case LONG:
      input = g_object_new (IND_TYPE_WRITING, "title", name, NULL);
      gtk_widget_add_css_class (input, "field");
      if (entry->field->flags & IND_FIELD_INTERNAL)
        g_object_set (input, "about", _("for colleagues only"), NULL);
      g_signal_connect (input, "written", G_CALLBACK (on_text), entry);
      return input;
    case DAY:
      return new_day (entry, name);
    case STAMP:
      entry->time = new_line (_("Time"));
      g_signal_connect (entry->time, "written", G_CALLBACK (on_time), entry);
      return new_day (entry, name);
    case TICK:
      input = gtk_check_button_new_with_label (name);
      gtk_widget_set_valign (input, GTK_ALIGN_END);
      g_signal_connect (input, "toggled", G_CALLBACK (on_tick), entry);
      return input;
    case PARTY:
      input = ind_party_entry_new (name, FALSE);
      g_signal_connect (input, "chosen", G_CALLBACK (on_party), entry);
      return input;
    case CHOICE:
    case ANSWER:
    case WORKER:
      break;
    }
  return new_choice (entry, name);
}

/* A field under the words that say what it is, with what is wrong with it below. */
static GtkWidget *
labelled (const char *name, GtkWidget *input, gboolean labels_itself)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", name, "xalign", 0.0, "wrap", TRUE, NULL);

  gtk_widget_set_css_classes (label, (const char *[]) { "caption", "muted", NULL });
  gtk_widget_set_visible (label, !labels_itself);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), input);
  return box;
}

static void
add_field (IndRecordForm *self, GtkWidget *line, const char *name, char sign)
{
  Entry *entry = g_new0 (Entry, 1);
  const char *label;
  GtkWidget *box;

  entry->form = self;
  entry->field = ind_table_field (self->table, name);
  g_assert (entry->field != NULL);
  entry->kind = kind_of (entry->field, sign);
  label = ind_words_field (self->table, entry->field);
  entry->input = new_input (entry, label);
  entry->wrong = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "visible", FALSE, NULL);
  box = labelled (label, entry->input, entry->kind == DAY || entry->kind == STAMP || entry->kind == LONG || entry->kind == TICK);
  gtk_box_append (GTK_BOX (box), entry->wrong);
  gtk_box_append (GTK_BOX (line), box);
  if (entry->time != NULL)
    gtk_box_append (GTK_BOX (line), labelled (_("Time"), entry->time, FALSE));
  g_ptr_array_add (self->entries, entry);
}

/**
 * ind_record_form_new:
 * @view: the page, which tells the window what has been done
 * @table: of the records that are shown
 * @lines: (array zero-terminated=1): the names of the fields that stand side by side where there is room, with a space
 *   between; a name ends with + where a longer text is written, and with ? where one ticks what is so
 *
 * Returns: (transfer floating): the form
 */
GtkWidget *
ind_record_form_new (IndCaseView *view, const IndTable *table, const char *const *lines)
{
  IndRecordForm *self = g_object_new (IND_TYPE_RECORD_FORM, NULL);

  self->view = view;
  self->table = table;
  for (guint k = 0; lines[k] != NULL; k++)
    {
      g_auto (GStrv) names = g_strsplit (lines[k], " ", -1);
      GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
      GtkLayoutManager *columns = g_object_new (IND_TYPE_COLUMNS, NULL);

      ind_columns_set_narrowest (IND_COLUMNS (columns), NARROWEST_FIELD, FIELD_GAP);
      gtk_widget_set_layout_manager (line, columns);
      for (guint i = 0; names[i] != NULL; i++)
        {
          char *sign = names[i] + strlen (names[i]) - 1, last = *sign;

          if (last == '+' || last == '?')
            *sign = '\0';
          add_field (self, line, names[i], last);
        }
      gtk_box_append (GTK_BOX (self->box), line);
    }
  return GTK_WIDGET (self);
}
