#include "config.h"

#include "ind-file-summary.h"

#include <glib/gi18n.h>

#include "ind-fact.h"
#include "ind-format.h"
#include "ind-goal.h"
#include "ind-rules.h"
#include "ind-widget-help.h"
#include "ind-words.h"

struct _IndFileSummary
{
  GtkWidget parent_instance;

  IndFact *reference;
  IndFact *children;
  IndFact *coordinator;
  IndFact *status;
  IndFact *holds;
  IndFact *here;
  GtkLabel *passed_over;
};

G_DEFINE_FINAL_TYPE (IndFileSummary, ind_file_summary, GTK_TYPE_WIDGET)

static void
ind_file_summary_dispose (GObject *object)
{
  ind_widget_drop_children (GTK_WIDGET (object));
  G_OBJECT_CLASS (ind_file_summary_parent_class)->dispose (object);
}

static void
ind_file_summary_class_init (IndFileSummaryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (IND_TYPE_FACT);
  G_OBJECT_CLASS (klass)->dispose = ind_file_summary_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/enindgang/Indgang/ui/ind-file-summary.ui");
  gtk_widget_class_bind_template_child (widget_class, IndFileSummary, reference);
  gtk_widget_class_bind_template_child (widget_class, IndFileSummary, children);
  gtk_widget_class_bind_template_child (widget_class, IndFileSummary, coordinator);
  gtk_widget_class_bind_template_child (widget_class, IndFileSummary, status);
  gtk_widget_class_bind_template_child (widget_class, IndFileSummary, holds);
  gtk_widget_class_bind_template_child (widget_class, IndFileSummary, here);
  gtk_widget_class_bind_template_child (widget_class, IndFileSummary, passed_over);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
ind_file_summary_init (IndFileSummary *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ind_widget_set_name (GTK_WIDGET (self), _("In the file"));
}

static char *
children_in_words (IndCase *family)
{
  g_autoptr (GPtrArray) children = ind_case_children (family);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint k = 0; k < children->len; k++)
    g_ptr_array_add (names, ind_first_name (((IndPerson *) children->pdata[k])->name));
  g_ptr_array_add (names, NULL);
  return ind_format_list ((const char *const *) names->pdata);
}

/**
 * ind_file_summary_new:
 * @family: what was read
 * @here: (nullable): the case that it would replace
 * @passed_over: (element-type utf8): the keys that the program does not know
 */
GtkWidget *
ind_file_summary_new (IndCase *family, IndCase *here, GPtrArray *passed_over)
{
  IndFileSummary *self = g_object_new (IND_TYPE_FILE_SUMMARY, NULL);
  g_autofree char *children = children_in_words (family), *holds = ind_words_counts (family);
  g_autofree char *unknown = ind_words_keys_passed_over (passed_over);
  g_autofree char *status = ind_upper_first (ind_words_case_status (family->status));

  ind_fact_say (self->reference, family->reference);
  ind_fact_say (self->children, *children != '\0' ? children : "–");
  ind_fact_say (self->coordinator, family->coordinator != NULL ? family->coordinator->name : _("Nobody yet"));
  ind_fact_say (self->status, status);
  ind_fact_say (self->holds, holds);
  gtk_widget_set_visible (GTK_WIDGET (self->here), here != NULL);
  if (here != NULL)
    {
      g_autofree char *now = ind_words_counts (here);

      ind_fact_say (self->here, now);
    }
  gtk_label_set_text (self->passed_over, unknown != NULL ? unknown : "");
  gtk_widget_set_visible (GTK_WIDGET (self->passed_over), unknown != NULL);
  return GTK_WIDGET (self);
}
