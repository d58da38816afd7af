#include "config.h"

#include "ind-case-head.h"

#include <glib/gi18n.h>

#include "ind-activity.h"
#include "ind-case-course.h"
#include "ind-fact.h"
#include "ind-format.h"
#include "ind-rules.h"
#include "ind-widget-help.h"
#include "ind-words.h"

struct _IndCaseHead
{
  GtkWidget parent_instance;

  GtkLabel *name;
  GtkLabel *children;
  GtkLabel *reference;
  IndFact *coordinator;
  GtkWidget *coordinator_button;
  IndCaseCourse *course;
  IndFact *next;
  GtkWidget *next_button;
  IndFact *meeting;
  GtkWidget *meeting_button;
  IndFact *language;
  IndFact *address;
  GtkFlowBoxChild *meeting_place;
  GtkFlowBoxChild *language_place;
  GtkFlowBoxChild *address_place;
  GtkMenuButton *lacks;
  GtkLabel *lacks_words;
  GtkBox *lacks_list;
};

G_DEFINE_FINAL_TYPE (IndCaseHead, ind_case_head, GTK_TYPE_WIDGET)

static void
ind_case_head_dispose (GObject *object)
{
  ind_widget_drop_children (GTK_WIDGET (object));
  G_OBJECT_CLASS (ind_case_head_parent_class)->dispose (object);
}

static GtkSizeRequestMode
ind_case_head_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* The flow box asks for the height that its facts would have one below the other; the window need not have that. */
static void
ind_case_head_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                       int *minimum_baseline, int *natural_baseline)
{
  GtkWidget *box = gtk_widget_get_first_child (widget);

  if (orientation == GTK_ORIENTATION_VERTICAL && for_size < 0)
    gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &for_size, NULL, NULL);
  gtk_widget_measure (box, orientation, for_size, minimum, natural, NULL, NULL);
}

static void
ind_case_head_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_allocate (gtk_widget_get_first_child (widget), width, height, baseline, NULL);
}

static void
ind_case_head_class_init (IndCaseHeadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (IND_TYPE_CASE_COURSE);
  g_type_ensure (IND_TYPE_FACT);
  G_OBJECT_CLASS (klass)->dispose = ind_case_head_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/enindgang/Indgang/ui/ind-case-head.ui");
  gtk_widget_class_bind_template_child (widget_class, IndCaseHead, name);
  gtk_widget_class_bind_template_child (widget_class, IndCaseHead, children);
  gtk_widget_class_bind_template_child (widget_class, IndCaseHead, reference);
  gtk_widget_class_bind_template_child (widget_class, IndCaseHead, coordinator);
  gtk_widget_class_bind_template_child (widget_class, IndCaseHead, coordinator_button);
  gtk_widget_class_bind_template_child (widget_class, IndCaseHead, course);
  gtk_widget_class_bind_template_child (widget_class, IndCaseHead, next);
  gtk_widget_class_bind_template_child (widget_class, IndCaseHead, next_button);
  gtk_widget_class_bind_template_child (widget_class, IndCaseHead, meeting);
  gtk_widget_class_bind_template_child (widget_class, IndCaseHead, meeting_button);
  gtk_widget_class_bind_template_child (widget_class, IndCaseHead, meeting_place);
  gtk_widget_class_bind_template_child (widget_class, IndCaseHead, language);
  gtk_widget_class_bind_template_child (widget_class, IndCaseHead, address);
  gtk_widget_class_bind_template_child (widget_class, IndCaseHead, language_place);
  gtk_widget_class_bind_template_child (widget_class, IndCaseHead, address_place);
  gtk_widget_class_bind_template_child (widget_class, IndCaseHead, lacks);
  gtk_widget_class_bind_template_child (widget_class, IndCaseHead, lacks_words);
  gtk_widget_class_bind_template_child (widget_class, IndCaseHead, lacks_list);
  widget_class->measure = ind_case_head_measure;
  widget_class->size_allocate = ind_case_head_size_allocate;
  widget_class->get_request_mode = ind_case_head_get_request_mode;
  gtk_widget_class_set_css_name (widget_class, "casehead");
}

static void
ind_case_head_init (IndCaseHead *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* "Deniz, 3 år · Selma, 7 år" */
static char *
children_in_words (IndCase *family)
{
  g_autoptr (GPtrArray) children = ind_case_children (family);
  GString *words = g_string_new (NULL);

  for (guint k = 0; k < children->len; k++)
    {
      IndPerson *child = children->pdata[k];
      g_autofree char *name = ind_first_name (child->name);
      g_autofree char *age = ind_words_age (child->birth_date, ind_today ());

      g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", name);
      if (age != NULL)
        g_string_append_printf (words, ", %s", age);
    }
  return g_string_free (words, FALSE);
}

/* A button leads to a page and the record there; 0 for the page alone. */
static void
lead_to (GtkWidget *button, const char *page, gint64 record)
{
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(sx)", page, record);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.record");
}

/* A fact leads to where it is said, and is heard as it is read. */
static void
lead (GtkWidget *button, IndFact *fact, const char *page, gint64 record)
{
  g_autofree char *words = ind_fact_read_out (fact);

  ind_widget_set_name (button, words);
  lead_to (button, page, record);
}

static void
show_coordinator (IndCaseHead *self, IndCase *family)
{
  g_autofree char *both = NULL;

  if (family->coordinator == NULL)
    ind_fact_say_with_sign (self->coordinator, _("Nobody yet"), "indgang-nobody-symbolic", FALSE);
  else if (family->partner == NULL)
    ind_fact_say (self->coordinator, family->coordinator->name);
  else
    {
      /* Translators: the coordinator, and the second coordinator who works with them */
      both = g_strdup_printf (_("%s with %s"), family->coordinator->name, family->partner->name);
      ind_fact_say (self->coordinator, both);
    }
  lead (self->coordinator_button, self->coordinator, "matter", ((IndRecord *) family)->id);
}

static void
show_next (IndCaseHead *self, IndCase *family)
{
  IndActivity *next = ind_case_next_follow_up (family);

  if (next != NULL)
    ind_fact_say_follow_up (self->next, next->month, next->date, next->time,
                            ind_activity_is_overdue (next, ind_today ()));
  else
    ind_fact_say_follow_up (self->next, IND_NO_DATE, IND_NO_DATE, NULL, FALSE);
  lead (self->next_button, self->next, "year", next != NULL ? ((IndRecord *) next)->id : 0);
}

/* The day that the plan names: the next follow-up or network meeting with the family that has one. */
static IndActivity *
next_meeting (IndCase *family)
{
  IndDate today = ind_today ();
  g_autoptr (GPtrArray) activities = ind_case_activities_from (family, today, ind_date_add_months (today, 12));

  for (guint k = 0; k < activities->len; k++)
    {
      IndActivity *activity = activities->pdata[k];

      if (ind_activity_is_for_family (activity) && activity->date != IND_NO_DATE
          && (activity->kind == IND_ACTIVITY_FOLLOW_UP || activity->kind == IND_ACTIVITY_NETWORK_MEETING))
        return activity;
    }
  return NULL;
}

static void
show_meeting (IndCaseHead *self, IndCase *family)
{
  IndActivity *meeting = next_meeting (family);
  gboolean is_another = meeting != NULL && meeting != ind_case_next_follow_up (family);
  g_autofree char *caption = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->meeting_place), is_another);
  if (!is_another)
    return;
  /* A later follow-up that has a day already is not called the next one. */
  if (meeting->kind == IND_ACTIVITY_FOLLOW_UP)
    caption = g_strdup (_("Next meeting"));
  else
    caption = ind_words_fill (_("Next {kind}"), "kind", ind_words_activity_kind (meeting->kind), NULL);
  ind_fact_say_day (self->meeting, meeting->date, meeting->time);
  ind_fact_set_caption (self->meeting, caption);
  lead (self->meeting_button, self->meeting, "year", ((IndRecord *) meeting)->id);
}

static void
show_language (IndCaseHead *self, IndCase *family)
{
  g_autofree char *language = family->language_code != NULL ? ind_format_language (family->language_code) : NULL;
  g_autofree char *words = NULL;

  if (language == NULL)
    language = g_strdup (family->language_name);
  gtk_widget_set_visible (GTK_WIDGET (self->language_place), family->language_interpreter == IND_YES);
  words = language != NULL ? ind_upper_first (language) : g_strdup (_("Needed"));
  ind_fact_say (self->language, words);
}

/* The page on which what is lacking is put right. */
static const char *
page_of (const IndLack *lack)
{
  if (lack->record != NULL && lack->record->table == &ind_activity_table)
    return "year";
  return lack->kind == IND_LACK_COORDINATOR ? "matter" : lack->kind == IND_LACK_FOLLOW_UP ? "year" : "plan";
}

static GtkWidget *
lack_button_new (IndCaseHead *self, IndCase *family, const IndLack *lack)
{
  g_autofree char *words = ind_words_lack (lack);
  gint64 id = lack->record != NULL ? lack->record->id : lack->kind == IND_LACK_COORDINATOR ? ((IndRecord *) family)->id : 0;
  GtkWidget *button = gtk_button_new (), *label = ind_wrapped_label_new (words);

  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "flat");
  ind_widget_set_name (button, words);
  if (lack->kind == IND_LACK_TELEPHONE)
    gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.settings");
  else
    lead_to (button, page_of (lack), id);
  g_signal_connect_object (button, "clicked", G_CALLBACK (gtk_menu_button_popdown), self->lacks, G_CONNECT_SWAPPED);
  return button;
}

static void
show_lacks (IndCaseHead *self, IndCase *family)
{
  g_autoptr (GArray) lacks = ind_plan_lacks (family);
  g_autofree char *count = g_strdup_printf (ngettext ("%u thing", "%u things", lacks->len), lacks->len);
  g_autofree char *name = g_strdup_printf (_("The plan lacks: %s"), count);

  gtk_widget_set_visible (GTK_WIDGET (self->lacks), lacks->len > 0);
  gtk_label_set_text (self->lacks_words, name);
  ind_widget_set_name (GTK_WIDGET (self->lacks), name);
  ind_box_empty (self->lacks_list);
  for (guint k = 0; k < lacks->len; k++)
    gtk_box_append (self->lacks_list, lack_button_new (self, family, &g_array_index (lacks, IndLack, k)));
}

/** ind_case_head_show: @family: whose head it is; it is read anew. */
void
ind_case_head_show (IndCaseHead *self, IndCase *family)
{
  g_autofree char *children = children_in_words (family);

  gtk_label_set_text (self->name, family->family_name);
  ind_widget_set_name (GTK_WIDGET (self), family->family_name);
  gtk_label_set_text (self->children, children);
  gtk_widget_set_visible (GTK_WIDGET (self->children), *children != '\0');
  gtk_label_set_text (self->reference, family->reference);
  show_coordinator (self, family);
  ind_case_course_show (self->course, family);
  show_next (self, family);
  show_meeting (self, family);
  show_language (self, family);
  gtk_widget_set_visible (GTK_WIDGET (self->address_place), ind_address_is_protected (family, NULL));
  ind_fact_say_with_sign (self->address, _("Protected"), "indgang-lock-symbolic", FALSE);
  show_lacks (self, family);
}
