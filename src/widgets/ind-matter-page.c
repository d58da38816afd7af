#include "config.h"

#include "ind-matter-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "ind-columns.h"
#include "ind-contact-line.h"
#include "ind-copied-words.h"
#include "ind-format.h"
#include "ind-matter-words.h"
#include "ind-overview-words.h"
#include "ind-record-form.h"
#include "ind-record-row.h"
#include "ind-rows.h"
#include "ind-stage.h"
#include "ind-text-line.h"
#include "ind-widget-help.h"
#include "ind-words.h"

#define WIDEST 1280
#define NARROWEST_COLUMN 50   /* letters */
#define COLUMN_GAP 40
#define FIRST_CONTACTS 5

/* The lists of the page. */
typedef enum { CONTACTS, CONSENTS, PERSONS, NETWORK, EARLIER, N_LISTS } Which;

static const IndRecordLook looks[N_LISTS] = {
  [CONTACTS] = { &ind_contact_entry_table,
                 (const char *const[]) { "on", "channel with", "note+", "reached? minutes", "by direction", NULL },
                 ind_contact_entry_title, ind_contact_entry_stands },
  [CONSENTS] = { &ind_consent_table, (const char *const[]) { "scope", "given_by given_on", "expires_on withdrawn_on", NULL },
                 ind_consent_title, ind_consent_stands },
  [PERSONS] = { &ind_person_table,
                (const char *const[]) { "name relation", "birth_date cpr", "role sex", "phone email", "address", "protected_address? interpreter?",
                                        "language", "in_focus? parental_responsibility", "lives_with_child impairment",
                                        "established_on informed_on", "own_case_department own_case_worker", "own_case_note+",
                                        "note+", NULL },
                ind_person_title, ind_person_stands },
  [NETWORK] = { &ind_contact_table,
                (const char *const[]) { "name kind", "role organisation", "phone email", "deceased?", "note+", NULL },
                ind_network_title, ind_network_stands },
  [EARLIER] = { &ind_earlier_coordinator_table, (const char *const[]) { "worker", "from to", NULL }, ind_earlier_title,
                ind_earlier_stands },
};

/* A list with the line in which one adds to it. */
typedef struct
{
  GtkBox *rows;
  GtkWidget *nothing, *adder, *more;   /* each (nullable) */
  gboolean all;
} List;

struct _IndMatterPage
{
  GtkWidget parent_instance;

  GtkScrolledWindow *scrolled;
  IndContactLine *line;
  List lists[N_LISTS];
  GPtrArray *forms;      /* (element-type IndRecordForm): of the case itself */
  GtkWidget *coordinator;   /* of them, where it is said who has the case */
  GtkWidget *course_lacks, *consent_lacks, *copy;

  IndDesk *desk;
  IndCase *family;
  gboolean stale;        /* it is to be shown anew once it is seen */
};

static void ind_matter_page_view_init (IndCaseViewInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (IndMatterPage, ind_matter_page, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (IND_TYPE_CASE_VIEW, ind_matter_page_view_init))

/* One is open at a time. */
static void
on_opens (IndRecordRow *row, IndMatterPage *self)
{
  for (Which k = 0; k < N_LISTS; k++)
    for (GtkWidget *one = gtk_widget_get_first_child (GTK_WIDGET (self->lists[k].rows)); one != NULL; one = gtk_widget_get_next_sibling (one))
      if (one != GTK_WIDGET (row))
        ind_record_row_close (IND_RECORD_ROW (one));
}

static const IndRecordLook *
look_of (const IndRecord *record)
{
  for (Which k = 0; k < N_LISTS; k++)
    if (looks[k].table == record->table)
      return &looks[k];
  return NULL;
}

static GtkWidget *
show_record (GtkWidget *row, IndRecord *record, guint k, gpointer data)
{
  IndMatterPage *self = data;

  if (row == NULL)
    {
      row = ind_record_row_new (IND_CASE_VIEW (self), look_of (record));
      g_signal_connect_object (row, "opens", G_CALLBACK (on_opens), self, 0);
      return row;
    }
  ind_record_row_show (IND_RECORD_ROW (row), self->desk, record);
  return row;
}

static GPtrArray *
records_of (IndMatterPage *self, Which which)
{
  IndRecord *family = (IndRecord *) self->family;
  GListStore *list = ind_record_get_list (family, ind_record_list_of (family, looks[which].table));
  GPtrArray *records;

  if (which == CONTACTS)
    return ind_contacts_by_day (self->family);
  records = g_ptr_array_new ();
  for (guint k = 0; k < ind_list_length (list); k++)
    g_ptr_array_add (records, ind_list_get (list, k));
  return records;
}

static char *
all_of (guint n)
{
  return g_strdup_printf (_("Show all %u"), n);
}

static void
show_list (IndMatterPage *self, Which which)
{
  List *list = &self->lists[which];
  g_autoptr (GPtrArray) records = records_of (self, which);
  guint n = records->len;
  g_autofree char *more = all_of (n);

  if (list->more != NULL && !list->all && n > FIRST_CONTACTS)
    g_ptr_array_set_size (records, FIRST_CONTACTS);
  ind_rows_show (list->rows, records, show_record, self);
  gtk_widget_set_visible (GTK_WIDGET (list->rows), n > 0);
  if (list->nothing != NULL)
    gtk_widget_set_visible (list->nothing, n == 0);
  if (which == CONTACTS && n == 0)
    {
      g_autofree char *words = ind_words_no_contact (self->family, ind_today ());

      gtk_label_set_text (GTK_LABEL (list->nothing), words);
    }
  if (list->adder != NULL)
    gtk_widget_set_sensitive (list->adder, !ind_desk_is_read_only (self->desk));
  if (list->more == NULL)
    return;
  gtk_button_set_label (GTK_BUTTON (list->more), more);
  ind_widget_set_name (list->more, more);
  gtk_widget_set_visible (list->more, n > records->len);
}

/* What is still missing for the next step, where it is filled in. */
static void
show_lacks (IndMatterPage *self, GtkWidget *label, gboolean of_consent)
{
  g_autoptr (GArray) needs = ind_case_needs (self->family, ind_today ());
  g_autoptr (GArray) here = g_array_new (FALSE, FALSE, sizeof (IndNeed));
  g_autofree char *missing = NULL, *words = NULL;

  for (guint k = 0; k < needs->len; k++)
    {
      const IndNeed *need = &g_array_index (needs, IndNeed, k);
      gboolean is_course = need->kind == IND_NEED_TARGET_GROUP || need->kind == IND_NEED_OFFER || need->kind == IND_NEED_COORDINATOR
                           || need->kind == IND_NEED_ANSWER;

      if (of_consent ? need->kind == IND_NEED_CONSENT : is_course)
        g_array_append_val (here, *need);
    }
  missing = ind_words_missing (here);
  words = ind_words_fill (_("Still missing for the next step: {missing}"), "missing", missing, NULL);
  gtk_label_set_text (GTK_LABEL (label), words);
  gtk_widget_set_visible (label, *missing != '\0');
}

static void
show_all (IndMatterPage *self)
{
  self->stale = FALSE;
  ind_contact_line_show (self->line, self->desk, self->family);
  for (Which k = 0; k < N_LISTS; k++)
    show_list (self, k);
  for (guint k = 0; k < self->forms->len; k++)
    ind_record_form_show (self->forms->pdata[k], self->desk, (IndRecord *) self->family);
  show_lacks (self, self->course_lacks, FALSE);
  show_lacks (self, self->consent_lacks, TRUE);
  gtk_widget_set_sensitive (self->copy, !ind_is_blank (self->family->journal_reference));
  gtk_button_set_label (GTK_BUTTON (self->copy), _("Copy"));
}

/* What is not on the screen waits until it is. */
static void
ind_matter_page_refresh (IndCaseView *view)
{
  IndMatterPage *self = IND_MATTER_PAGE (view);

  self->stale = TRUE;
  if (self->family != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    show_all (self);
}

static void
ind_matter_page_map (GtkWidget *widget)
{
  IndMatterPage *self = IND_MATTER_PAGE (widget);

  if (self->family != NULL && self->stale)
    show_all (self);
  GTK_WIDGET_CLASS (ind_matter_page_parent_class)->map (widget);
}

/* What is being written about the family until now is saved. */
static void
let_go (IndMatterPage *self)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  on_opens (NULL, self);
  for (guint k = 0; self->family != NULL && k < self->forms->len; k++)
    ind_record_form_save (self->forms->pdata[k]);
  for (Which k = 0; k < N_LISTS; k++)
    {
      ind_rows_show (self->lists[k].rows, none, show_record, self);
      self->lists[k].all = FALSE;
    }
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
}

static void
ind_matter_page_show (IndCaseView *view, IndDesk *desk, IndCase *family)
{
  IndMatterPage *self = IND_MATTER_PAGE (view);

  if (family != self->family)
    let_go (self);
  g_set_object (&self->desk, desk);
  g_set_object (&self->family, family);
  ind_matter_page_refresh (view);
}

static void
ind_matter_page_zoom (IndCaseView *view, int steps)
{
}

static char *
ind_matter_page_words (IndCaseView *view)
{
  IndCase *family = IND_MATTER_PAGE (view)->family;

  return family != NULL ? ind_copied_log (family, ind_today ()) : NULL;
}

static gboolean
ind_matter_page_go_to (IndCaseView *view, IndRecord *record)
{
  IndMatterPage *self = IND_MATTER_PAGE (view);

  /* The case itself is gone to for the sake of who has it. */
  if (record->table == &ind_case_table)
    return gtk_widget_grab_focus (self->coordinator);
  for (Which k = 0; k < N_LISTS; k++)
    if (looks[k].table == record->table)
      {
        self->lists[k].all = TRUE;
        show_list (self, k);
        if (ind_rows_find (self->lists[k].rows, record->id) == NULL)
          return FALSE;
        ind_record_row_open (IND_RECORD_ROW (ind_rows_find (self->lists[k].rows, record->id)));
        return TRUE;
      }
  return FALSE;
}

static void
ind_matter_page_view_init (IndCaseViewInterface *iface)
{
  iface->show = ind_matter_page_show;
  iface->refresh = ind_matter_page_refresh;
  iface->zoom = ind_matter_page_zoom;
  iface->words = ind_matter_page_words;
  iface->go_to = ind_matter_page_go_to;
}

/** ind_matter_page_log: puts the cursor where a contact is logged. */
void
ind_matter_page_log (IndMatterPage *self)
{
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
  gtk_widget_grab_focus (GTK_WIDGET (self->line));
}

static gboolean
add_record (IndMatterPage *self, Which which, IndRecord *draft, gboolean opens)
{
  g_autoptr (GError) error = NULL;
  gint64 id = ind_desk_add (self->desk, (IndRecord *) self->family, draft, G_MAXUINT, &error);
  GtkWidget *row;

  if (!ind_case_view_quiet (IND_CASE_VIEW (self), id != 0, _("This was not added"), &error))
    return FALSE;
  row = ind_rows_find (self->lists[which].rows, id);
  if (row != NULL && opens)
    ind_record_row_open (IND_RECORD_ROW (row));
  return TRUE;
}

/* The first parent, else the first of the family who is no child; else the first. */
static IndRecord *
giver (IndCase *family)
{
  IndRecord *first = ind_list_get (family->persons, 0);

  for (guint k = 0; k < ind_list_length (family->persons); k++)
    {
      const IndPerson *person = ind_list_get (family->persons, k);

      if (person->relation >= IND_RELATION_MOTHER && person->relation <= IND_RELATION_PARENT)
        return (IndRecord *) person;
    }
  return first;
}

static gboolean
add_typed (IndTextLine *line, const char *text, IndMatterPage *self)
{
  Which which = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (line), "which"));
  g_autoptr (IndRecord) draft = NULL;
  g_autofree char *typed = g_strstrip (g_strdup (text)), *name = NULL, *role = NULL;
  gboolean added;

  if (ind_is_blank (typed))
    return TRUE;
  if (which == NETWORK)
    {
      name = ind_name_and_role (typed, &role);
      draft = ind_contact_begun (name, role, IND_CONTACT_PERSON);
    }
  else
    draft = ind_record_new (looks[which].table, ind_new_id ());
  if (which == PERSONS)
    {
      IndRelation relation;

      name = ind_name_and_relation (typed, &relation, &role);
      ind_record_set_text_at (draft, "name", name);
      ind_record_set_number_at (draft, "relation", relation);
      ind_record_set_text_at (draft, "role", role);
    }
  else if (which == CONSENTS)
    {
      ind_record_set_text_at (draft, "scope", typed);
      ind_record_set_record_at (draft, "given_by", giver (self->family));
      ind_record_set_number_at (draft, "given_on", ind_today ());
    }
  /* Who gave a consent, and when, is a guess that wants to be looked at. */
  added = add_record (self, which, draft, which == CONSENTS);
  if (added)
    {
      ind_editable_show (GTK_EDITABLE (gtk_widget_get_first_child (GTK_WIDGET (line))), "");
      ind_text_line_set_text (line, "");
    }
  return added;
}

static void
on_more (GtkWidget *button, IndMatterPage *self)
{
  self->lists[CONTACTS].all = TRUE;
  show_list (self, CONTACTS);
}

/* Whoever coordinated last is the first guess. */
static void
on_earlier (GtkWidget *button, IndMatterPage *self)
{
  g_autoptr (IndRecord) draft = ind_record_new (&ind_earlier_coordinator_table, ind_new_id ());
  IndRecord *worker = ind_list_length (self->family->workers) > 0 ? ind_list_get (self->family->workers, 0) : NULL;

  ind_record_set_record_at (draft, "worker", self->family->coordinator != NULL ? (IndRecord *) self->family->coordinator : worker);
  add_record (self, EARLIER, draft, TRUE);
}

static void
on_copy (IndMatterPage *self)
{
  if (ind_is_blank (self->family->journal_reference))
    return;
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), self->family->journal_reference);
  gtk_button_set_label (GTK_BUTTON (self->copy), _("Copied"));
}

static gboolean
ind_matter_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (IND_MATTER_PAGE (widget)->line));
}

static void
ind_matter_page_dispose (GObject *object)
{
  IndMatterPage *self = IND_MATTER_PAGE (object);

  ind_widget_drop_children (GTK_WIDGET (self));
  g_clear_pointer (&self->forms, g_ptr_array_unref);
  g_clear_object (&self->family);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (ind_matter_page_parent_class)->dispose (object);
}

static void
ind_matter_page_class_init (IndMatterPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ind_matter_page_dispose;
  widget_class->grab_focus = ind_matter_page_grab_focus;
  widget_class->map = ind_matter_page_map;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "matter");
}

static GtkWidget *
new_label (const char *words, const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", words, "xalign", 0.0, "wrap", TRUE, NULL);

  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
new_section (GtkWidget *column, const char *title)
{
  GtkWidget *section = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL, "label", title, "xalign", 0.0, "wrap", TRUE, "accessible-role",
                                     GTK_ACCESSIBLE_ROLE_HEADING, NULL);

  gtk_widget_add_css_class (heading, "title-4");
  gtk_box_append (GTK_BOX (section), heading);
  gtk_box_append (GTK_BOX (column), section);
  return section;
}

static void
add_list (IndMatterPage *self, GtkWidget *section, Which which, const char *nothing, const char *adder, const char *add)
{
  List *list = &self->lists[which];
  GtkWidget *line;

  list->rows = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_widget_add_css_class (GTK_WIDGET (list->rows), "records");
  gtk_box_append (GTK_BOX (section), GTK_WIDGET (list->rows));
  if (nothing != NULL)
    {
      list->nothing = new_label (nothing, "muted");
      gtk_box_append (GTK_BOX (section), list->nothing);
    }
  if (adder == NULL)
    return;
  line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  list->adder = ind_text_line_new (adder, adder);
  gtk_widget_set_hexpand (list->adder, TRUE);
  g_object_set_data (G_OBJECT (list->adder), "which", GUINT_TO_POINTER (which));
  g_signal_connect_object (list->adder, "written", G_CALLBACK (add_typed), self, 0);
  gtk_box_append (GTK_BOX (line), list->adder);
  gtk_box_append (GTK_BOX (line), ind_add_button_new (gtk_widget_get_first_child (list->adder), add));
  gtk_box_append (GTK_BOX (section), line);
}

static GtkWidget *
add_button (GtkWidget *section, const char *words, GCallback func, IndMatterPage *self)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (words);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  ind_widget_clean_names (button);
  g_signal_connect_object (button, "clicked", func, self, 0);
  gtk_box_append (GTK_BOX (section), button);
  return button;
}

static GtkWidget *
add_form (IndMatterPage *self, GtkWidget *section, const char *const *lines)
{
  GtkWidget *form = ind_record_form_new (IND_CASE_VIEW (self), &ind_case_table, lines);

  gtk_box_append (GTK_BOX (section), form);
  g_ptr_array_add (self->forms, form);
  return form;
}

/* What one comes back to every day. */
static GtkWidget *
new_daily_column (IndMatterPage *self)
{
  g_autofree char *none = NULL;
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, COLUMN_GAP), *section = new_section (column, _("Contact log"));

  self->line = IND_CONTACT_LINE (ind_contact_line_new (IND_CASE_VIEW (self)));
  gtk_box_append (GTK_BOX (section), GTK_WIDGET (self->line));
  add_list (self, section, CONTACTS, "", NULL, NULL);
  none = all_of (0);
  self->lists[CONTACTS].more = add_button (section, none, G_CALLBACK (on_more), self);
  section = new_section (column, _("Agreement on contact"));
  add_form (self, section, (const char *const[]) { "phone contact_agreement_channel", "contact_agreement_closeness",
                                                   "contact_agreement_best_time+", "contact_agreement_remark+", NULL });
  section = new_section (column, _("Consents"));
  self->consent_lacks = new_label ("", "late");
  gtk_box_append (GTK_BOX (section), self->consent_lacks);
  add_list (self, section, CONSENTS, _("No consent yet. Write what the family agrees to, and who may speak with whom."),
            _("New consent: what is it about?"), _("Add the consent"));
  section = new_section (column, _("Journal and note"));
  add_form (self, section, (const char *const[]) { "journal_reference", NULL });
  self->copy = gtk_button_new_with_label (_("Copy"));
  gtk_widget_set_halign (self->copy, GTK_ALIGN_START);
  g_signal_connect_object (self->copy, "clicked", G_CALLBACK (on_copy), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (section), self->copy);
  add_form (self, section, (const char *const[]) { "note+", NULL });
  return column;
}

/* Who they are, and how far they have come. */
static GtkWidget *
new_facts_column (IndMatterPage *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, COLUMN_GAP), *section = new_section (column, _("The family"));

  add_list (self, section, PERSONS, NULL, _("New person: name, relation"), _("Add the person"));
  add_form (self, section, (const char *const[]) { "family_name municipality", "address", "protected_address? language_interpreter?",
                                                   "language_code language_name", NULL });
  section = new_section (column, _("The coordinator"));
  self->coordinator = add_form (self, section, (const char *const[]) { "coordinator partner", NULL });
  add_list (self, section, EARLIER, NULL, NULL, NULL);
  self->lists[EARLIER].adder = add_button (section, _("_Add an Earlier Coordinator"), G_CALLBACK (on_earlier), self);
  section = new_section (column, _("Target group and course"));
  self->course_lacks = new_label ("", "late");
  gtk_box_append (GTK_BOX (section), self->course_lacks);
  add_form (self, section, (const char *const[]) { "target_group_decision target_group_assessed_on",
                                                   "target_group_age_0_6 target_group_lasting_impairment",
                                                   "target_group_recently_established target_group_several_supports",
                                                   "target_group_several_departments", "target_group_note+", "status model",
                                                   "referred_on offered_on", "enrolled_on declined_on",
                                                   "discharged_on discharge_reason", "reference", NULL });
  section = new_section (column, _("The network"));
  add_list (self, section, NETWORK, _("Nobody yet. Those whom you put on the network map stand here too."), _("New in the network: name"),
            _("Add to the network"));
  return column;
}

static void
ind_matter_page_init (IndMatterPage *self)
{
  GtkWidget *columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0), *clamp;
  GtkLayoutManager *layout = g_object_new (IND_TYPE_COLUMNS, NULL);

  self->forms = g_ptr_array_new ();
  ind_columns_set_narrowest (IND_COLUMNS (layout), NARROWEST_COLUMN, COLUMN_GAP);
  gtk_widget_set_layout_manager (columns, layout);
  gtk_widget_add_css_class (columns, "matter-columns");
  gtk_box_append (GTK_BOX (columns), new_daily_column (self));
  gtk_box_append (GTK_BOX (columns), new_facts_column (self));
  clamp = g_object_new (ADW_TYPE_CLAMP, "maximum-size", WIDEST, "tightening-threshold", WIDEST, "child", columns, NULL);
  self->scrolled = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER, "child", clamp, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->scrolled), GTK_WIDGET (self));
}
