#include "config.h"

#include "ind-assessment-panel.h"

#include <glib/gi18n.h>

#include "ind-catalogue.h"
#include "ind-day-entry.h"
#include "ind-format.h"
#include "ind-investigation-form.h"
#include "ind-paragraph.h"
#include "ind-rows.h"
#include "ind-together.h"
#include "ind-widget-help.h"
#include "ind-words.h"
#include "ind-writing.h"

struct _IndAssessmentPanel
{
  GtkWidget parent_instance;

  GtkEntry *title;
  IndDayEntry *started, *concluded;
  IndWriting *conclusion;
  GtkBox *investigations;
  GtkMenuButton *add;

  IndCaseView *view;     /* not held: it holds the panel */
  IndDesk *desk;
  IndAssessment *assessment;
};

G_DEFINE_FINAL_TYPE (IndAssessmentPanel, ind_assessment_panel, GTK_TYPE_WIDGET)

static void
on_title (IndAssessmentPanel *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->title));
  g_autoptr (GError) error = NULL;

  if (self->assessment == NULL || g_strcmp0 (text, self->assessment->title) == 0)
    return;
  if (!ind_case_view_check (self->view, ind_desk_set_text (self->desk, (IndRecord *) self->assessment, "title", text, &error),
                            _("The name was not changed"), &error))
    gtk_editable_set_text (GTK_EDITABLE (self->title), self->assessment->title);
}

static void
on_day (IndDayEntry *from, IndAssessmentPanel *self)
{
  const char *field = from == self->started ? "started_on" : "concluded_on";
  g_autoptr (GError) error = NULL;

  if (!ind_case_view_check (self->view, ind_desk_set_number (self->desk, (IndRecord *) self->assessment, field,
                                                             ind_day_entry_get (from), &error),
                            _("The date was not changed"), &error))
    ind_day_entry_set (from, from == self->started ? self->assessment->started_on : self->assessment->concluded_on);
}

static gboolean
on_written (IndWriting *from, const char *text, IndAssessmentPanel *self)
{
  g_autoptr (GError) error = NULL;

  return ind_case_view_check (self->view, ind_desk_set_text (self->desk, (IndRecord *) self->assessment, "conclusion", text, &error),
                              _("The text was not saved"), &error);
}

/* "barnets lov § 20 · Lone Kragh · no later than 13 May 2026"; @late: (out): whether it should have been done */
static char *
describe (const IndInvestigation *one, gboolean *late)
{
  IndDate day = one->done_on != IND_NO_DATE ? one->done_on : ind_investigation_due (one);
  g_autofree char *law = ind_record_paragraph ((const IndRecord *) one);
  g_autofree char *date = day != IND_NO_DATE ? ind_format_date (day) : NULL, *when = NULL;
  const char *who = one->responsible.record != NULL ? ind_actor_name (one->responsible.record) : NULL;
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  *late = ind_investigation_is_overdue (one, ind_today ());
  if (law != NULL)
    g_ptr_array_add (parts, law);
  g_ptr_array_add (parts, (gpointer) (who != NULL ? who : _("Nobody yet")));
  if (date != NULL)
    when = ind_words_fill (one->done_on != IND_NO_DATE ? _("done {date}")
                           : *late ? _("should have been done {date}") : _("no later than {date}"), "date", date, NULL);
  if (when != NULL)
    g_ptr_array_add (parts, when);
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **) parts->pdata);
}

/* As wide as its row. */
static GtkWidget *
new_label (const char *text)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "hexpand", TRUE, NULL);

  ind_label_keep_together (GTK_LABEL (label));
  return label;
}

/* Its form is made when it is asked for. */
static void
open_form (GtkMenuButton *button, gpointer panel)
{
  IndAssessmentPanel *self = panel;
  IndInvestigation *one = g_object_get_data (G_OBJECT (button), "investigation");

  gtk_menu_button_set_popover (button, ind_investigation_form_new (self->view, self->desk, self->assessment, one));
}

static GtkWidget *
new_row (IndAssessmentPanel *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *button = gtk_menu_button_new (), *title = new_label (""), *about = new_label ("");

  gtk_widget_add_css_class (title, "heading");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), about);
  gtk_box_append (GTK_BOX (row), box);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "document-edit-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), open_form, self, NULL);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("Edit"));
  gtk_box_append (GTK_BOX (row), button);
  return row;
}

static GtkWidget *
show_investigation (GtkWidget *row, IndRecord *record, guint k, gpointer panel)
{
  IndAssessmentPanel *self = panel;
  IndInvestigation *one = (IndInvestigation *) record;
  GtkWidget *box, *button, *title, *about;
  g_autofree char *words = NULL, *name = NULL;
  gboolean late;

  if (row == NULL)
    return new_row (self);
  box = gtk_widget_get_first_child (row);
  button = gtk_widget_get_last_child (row);
  title = gtk_widget_get_first_child (box);
  about = gtk_widget_get_last_child (box);
  words = describe (one, &late);
  name = ind_words_fill (_("Edit {what}"), "what", one->title, NULL);
  gtk_label_set_text (GTK_LABEL (title), one->title);
  gtk_label_set_text (GTK_LABEL (about), words);
  gtk_widget_remove_css_class (about, late ? "muted" : "late");
  gtk_widget_add_css_class (about, late ? "late" : "muted");
  g_object_set_data_full (G_OBJECT (button), "investigation", g_object_ref (one), g_object_unref);
  ind_widget_set_name (button, name);
  ind_widget_set_name (gtk_widget_get_first_child (button), name);
  ind_widget_drop_description (button);
  ind_widget_drop_description (gtk_widget_get_first_child (button));
  gtk_widget_set_sensitive (button, !ind_desk_is_read_only (self->desk));
  return row;
}

/* Rows stay, for one may be where the focus goes while a text is saved. */
static void
show_investigations (IndAssessmentPanel *self)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  for (guint k = 0; self->assessment != NULL && k < ind_list_length (self->assessment->investigations); k++)
    g_ptr_array_add (all, ind_list_get (self->assessment->investigations, k));
  ind_rows_show (self->investigations, all, show_investigation, self);
}

/** ind_assessment_panel_show: shows an assessment as it has become. */
void
ind_assessment_panel_show (IndAssessmentPanel *self, IndDesk *desk, IndAssessment *assessment)
{
  gboolean writable = !ind_desk_is_read_only (desk);

  if (assessment != self->assessment)
    ind_writing_save (self->conclusion);
  g_set_object (&self->desk, desk);
  g_set_object (&self->assessment, assessment);
  if (!gtk_widget_has_focus (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->title)))))
    gtk_editable_set_text (GTK_EDITABLE (self->title), assessment->title);
  ind_day_entry_set (self->started, assessment->started_on);
  ind_day_entry_set (self->concluded, assessment->concluded_on);
  ind_writing_show (self->conclusion, desk, (IndRecord *) assessment, "conclusion");
  show_investigations (self);
  gtk_editable_set_editable (GTK_EDITABLE (self->title), writable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->started), writable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->concluded), writable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->add), writable);
}

/** ind_assessment_panel_clear: saves what is being written, and lets go of the case. */
void
ind_assessment_panel_clear (IndAssessmentPanel *self)
{
  ind_writing_show (self->conclusion, self->desk, NULL, NULL);
  g_clear_object (&self->assessment);
  show_investigations (self);
  g_clear_object (&self->desk);
}

/** ind_assessment_panel_focus: puts the cursor in what it concludes. */
void
ind_assessment_panel_focus (IndAssessmentPanel *self)
{
  ind_writing_focus (self->conclusion);
}

/** ind_assessment_panel_go_to: puts the focus on an investigation of the assessment that is shown. Returns: whether it is there */
gboolean
ind_assessment_panel_go_to (IndAssessmentPanel *self, const IndRecord *investigation)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->investigations));
  guint n = self->assessment != NULL ? ind_list_length (self->assessment->investigations) : 0;

  for (guint k = 0; k < n && row != NULL; k++, row = gtk_widget_get_next_sibling (row))
    if (ind_list_get (self->assessment->investigations, k) == (gpointer) investigation)
      return gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);
  return FALSE;
}

/** ind_assessment_panel_set_view: @view: the page, which tells the window what has been done. */
void
ind_assessment_panel_set_view (IndAssessmentPanel *self, IndCaseView *view)
{
  self->view = view;
}

static void
ind_assessment_panel_dispose (GObject *object)
{
  IndAssessmentPanel *self = IND_ASSESSMENT_PANEL (object);

  ind_widget_drop_children (GTK_WIDGET (self));
  g_clear_object (&self->assessment);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (ind_assessment_panel_parent_class)->dispose (object);
}

static void
ind_assessment_panel_class_init (IndAssessmentPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (IND_TYPE_WRITING);
  g_type_ensure (IND_TYPE_DAY_ENTRY);
  G_OBJECT_CLASS (klass)->dispose = ind_assessment_panel_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/enindgang/Indgang/ui/ind-assessment-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, IndAssessmentPanel, title);
  gtk_widget_class_bind_template_child (widget_class, IndAssessmentPanel, started);
  gtk_widget_class_bind_template_child (widget_class, IndAssessmentPanel, concluded);
  gtk_widget_class_bind_template_child (widget_class, IndAssessmentPanel, conclusion);
  gtk_widget_class_bind_template_child (widget_class, IndAssessmentPanel, investigations);
  gtk_widget_class_bind_template_child (widget_class, IndAssessmentPanel, add);
  gtk_widget_class_bind_template_callback (widget_class, on_title);
  gtk_widget_class_bind_template_callback (widget_class, on_day);
  gtk_widget_class_bind_template_callback (widget_class, on_written);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "sidepanel");
}

static void
ind_assessment_panel_init (IndAssessmentPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->add, open_form, self, NULL);
  ind_widget_set_name (GTK_WIDGET (self->add), _("Add Investigation"));
}
