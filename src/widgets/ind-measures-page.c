#include "config.h"

#include "ind-measures-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "ind-chart-area.h"
#include "ind-chart-words.h"
#include "ind-cost-chart.h"
#include "ind-format.h"
#include "ind-measure-adder.h"
#include "ind-measure-editor.h"
#include "ind-measure-words.h"
#include "ind-record-row.h"
#include "ind-rows.h"
#include "ind-widget-help.h"
#include "ind-words.h"

#define COST_ROWS 13.0         /* how high the charts are, in their letters' size */
#define EXPERIENCE_ROWS 18.0

struct _IndMeasuresPage
{
  GtkWidget parent_instance;

  GtkScrolledWindow *scrolled;
  GtkWidget *empty, *add, *costs, *total, *departments, *caption, *experience, *ask;
  GtkWidget *cost_chart, *experience_chart;
  GtkBox *measures, *answers;

  IndDesk *desk;
  IndCase *family;
};

static void ind_measures_page_view_init (IndCaseViewInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (IndMeasuresPage, ind_measures_page, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (IND_TYPE_CASE_VIEW, ind_measures_page_view_init))

static char *
title (IndRecord *record, IndDate today)
{
  return ind_measure_title ((IndMeasure *) record);
}

/* A review that is over waits for somebody. */
static char *
stands (IndRecord *record, IndDate today, gboolean *late)
{
  const IndMeasure *measure = (IndMeasure *) record;

  *late = ind_measure_runs (measure, today) && measure->review_on != IND_NO_DATE && measure->review_on < today;
  return ind_measure_stands (measure, today);
}

static void
show_editor (GtkWidget *editor, IndDesk *desk, IndRecord *record)
{
  ind_measure_editor_show (IND_MEASURE_EDITOR (editor), desk, (IndMeasure *) record);
}

static void
save_editor (GtkWidget *editor)
{
  ind_measure_editor_save (IND_MEASURE_EDITOR (editor));
}

static const IndRecordEditor measure_editor = { ind_measure_editor_new, show_editor, save_editor };
static const IndRecordLook look = { &ind_measure_table, NULL, title, stands, &measure_editor, "card" };

static char *
evaluation_title (IndRecord *record, IndDate today)
{
  return ind_format_date (((IndEvaluation *) record)->on);
}

static char *
evaluation_stands (IndRecord *record, IndDate today, gboolean *late)
{
  return ind_evaluation_stands ((IndEvaluation *) record);
}

static const char *const evaluation_lines[] = {
  "on by", "one_way_in", "well_coordinated", "heard_and_involved", "well_informed", "knows_the_rules", "energy_in_everyday_life",
  "coherent_support", NULL,
};
static const IndRecordLook evaluation_look = { &ind_evaluation_table, evaluation_lines, evaluation_title, evaluation_stands, NULL, "card" };

static void
on_kind (IndMeasureAdder *adder, const char *kind, IndMeasuresPage *self)
{
  g_autoptr (IndRecord) draft = ind_measure_begun (kind);
  g_autoptr (GError) error = NULL;
  gint64 id = ind_desk_add (self->desk, (IndRecord *) self->family, draft, G_MAXUINT, &error);

  if (ind_case_view_quiet (IND_CASE_VIEW (self), id != 0, _("The measure was not added"), &error))
    ind_record_row_open (IND_RECORD_ROW (ind_rows_find (self->measures, id)));
}

/* The family is asked today; nothing is answered before it is said. */
static void
on_ask (IndMeasuresPage *self)
{
  g_autoptr (IndRecord) draft = ind_evaluation_begun (ind_today ());
  g_autoptr (GError) error = NULL;
  gint64 id = ind_desk_add (self->desk, (IndRecord *) self->family, draft, G_MAXUINT, &error);

  if (ind_case_view_quiet (IND_CASE_VIEW (self), id != 0, _("The answers were not added"), &error))
    ind_record_row_open (IND_RECORD_ROW (ind_rows_find (self->answers, id)));
}

/* One is open at a time. */
static void
on_opens (IndRecordRow *row, IndMeasuresPage *self)
{
  for (GtkBox *const *box = (GtkBox *const[]) { self->measures, self->answers, NULL }; *box != NULL; box++)
    for (GtkWidget *one = gtk_widget_get_first_child (GTK_WIDGET (*box)); one != NULL; one = gtk_widget_get_next_sibling (one))
      if (one != GTK_WIDGET (row))
        ind_record_row_close (IND_RECORD_ROW (one));
}

static GtkWidget *
show_row (GtkWidget *row, IndRecord *record, guint k, gpointer data)
{
  IndMeasuresPage *self = data;

  if (row == NULL)
    {
      row = ind_record_row_new (IND_CASE_VIEW (self), record->table == &ind_measure_table ? &look : &evaluation_look);
      g_signal_connect_object (row, "opens", G_CALLBACK (on_opens), self, 0);
      return row;
    }
  ind_record_row_show (IND_RECORD_ROW (row), self->desk, record);
  return row;
}

static IndScene *
draw_costs (gpointer data, double width, double height, double size, const IndTypeset *typeset)
{
  IndMeasuresPage *self = data;
  g_autoptr (GArray) months = self->family != NULL ? ind_case_cost_months (self->family, ind_today ()) : NULL;

  return months != NULL && months->len > 0 ? ind_cost_chart (months, ind_today (), _("today"), width, height, size, typeset) : NULL;
}

static IndScene *
draw_experience (gpointer data, double width, double height, double size, const IndTypeset *typeset)
{
  IndMeasuresPage *self = data;
  g_autoptr (GPtrArray) all = self->family != NULL ? ind_case_evaluations (self->family) : NULL;

  return all != NULL && all->len > 0 ? ind_evaluations_chart (all, width, size, typeset) : NULL;
}

static void
show_charts (IndMeasuresPage *self)
{
  g_autoptr (GArray) months = ind_case_cost_months (self->family, ind_today ());
  g_autoptr (GPtrArray) evaluations = ind_case_evaluations (self->family);
  g_autofree char *costs = months->len > 1 ? ind_cost_words (months, ind_today ()) : NULL;
  g_autofree char *answers = evaluations->len > 0 ? ind_evaluations_words (evaluations) : NULL;

  ind_chart_area_show (self->cost_chart, costs);
  ind_chart_area_show (self->experience_chart, answers);
  gtk_widget_set_visible (self->caption, costs != NULL);
  gtk_widget_set_visible (self->costs, costs != NULL || gtk_widget_get_visible (self->costs));
}

static GtkWidget *
new_cell (const char *text, double xalign)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", xalign, "wrap", TRUE, NULL);

  gtk_widget_set_css_classes (label, (const char *[]) { "muted", "numeric", NULL });
  return label;
}

static void
show_costs (IndMeasuresPage *self)
{
  g_autoptr (GArray) costs = ind_case_costs (self->family, ind_today ());
  g_autofree char *kroner = NULL, *total = NULL;
  double sum = 0;

  for (GtkWidget *one; (one = gtk_widget_get_first_child (self->departments)) != NULL;)
    gtk_grid_remove (GTK_GRID (self->departments), one);
  for (guint k = 0; k < costs->len; k++)
    {
      const IndDepartmentCost *one = &g_array_index (costs, IndDepartmentCost, k);
      g_autofree char *monthly = ind_kroner (one->monthly);

      sum += one->monthly;
      gtk_grid_attach (GTK_GRID (self->departments), new_cell (one->department != NULL ? one->department : _("Not shared"), 0), 0, (int) k, 1, 1);
      gtk_grid_attach (GTK_GRID (self->departments), new_cell (monthly, 1), 1, (int) k, 1, 1);
    }
  kroner = ind_kroner_monthly (sum);
  total = ind_words_fill (_("Now {amount}"), "amount", kroner, NULL);
  gtk_label_set_text (GTK_LABEL (self->total), total);
  gtk_widget_set_visible (self->costs, costs->len > 0);
  show_charts (self);
}

static int
latest_first (gconstpointer a, gconstpointer b)
{
  const IndEvaluation *one = *(IndEvaluation *const *) a, *other = *(IndEvaluation *const *) b;

  return one->on != other->on ? (one->on < other->on) - (one->on > other->on) : (one->position < other->position) - (one->position > other->position);
}

static void
show_answers (IndMeasuresPage *self)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  for (guint k = 0; k < ind_list_length (self->family->evaluations); k++)
    g_ptr_array_add (all, ind_list_get (self->family->evaluations, k));
  g_ptr_array_sort (all, latest_first);
  ind_rows_show (self->answers, all, show_row, self);
  gtk_widget_set_visible (GTK_WIDGET (self->answers), all->len > 0);
  gtk_widget_set_sensitive (self->ask, !ind_desk_is_read_only (self->desk));
}

static void
ind_measures_page_refresh (IndCaseView *view)
{
  IndMeasuresPage *self = IND_MEASURES_PAGE (view);
  g_autoptr (GPtrArray) measures = g_ptr_array_new ();

  if (self->family == NULL)
    return;
  for (guint k = 0; k < ind_list_length (self->family->measures); k++)
    g_ptr_array_add (measures, ind_list_get (self->family->measures, k));
  ind_rows_show (self->measures, measures, show_row, self);
  gtk_widget_set_visible (self->empty, measures->len == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->measures), measures->len > 0);
  gtk_widget_set_sensitive (self->add, !ind_desk_is_read_only (self->desk));
  show_answers (self);
  show_costs (self);
}

static void
ind_measures_page_show (IndCaseView *view, IndDesk *desk, IndCase *family)
{
  IndMeasuresPage *self = IND_MEASURES_PAGE (view);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  if (family != self->family)
    {
      on_opens (NULL, self);
      ind_rows_show (self->measures, none, show_row, self);
      ind_rows_show (self->answers, none, show_row, self);
      gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
    }
  g_set_object (&self->desk, desk);
  g_set_object (&self->family, family);
  ind_measures_page_refresh (view);
}

/* A measure, or the answers of a day; whoever comes to it sees all of it. */
static gboolean
ind_measures_page_go_to (IndCaseView *view, IndRecord *record)
{
  IndMeasuresPage *self = IND_MEASURES_PAGE (view);
  GtkWidget *row = ind_rows_find (record->table == &ind_measure_table ? self->measures : self->answers, record->id);

  if (row != NULL)
    ind_record_row_open (IND_RECORD_ROW (row));
  return row != NULL;
}

static void
ind_measures_page_view_init (IndCaseViewInterface *iface)
{
  iface->show = ind_measures_page_show;
  iface->refresh = ind_measures_page_refresh;
  iface->go_to = ind_measures_page_go_to;
}

static gboolean
ind_measures_page_grab_focus (GtkWidget *widget)
{
  IndMeasuresPage *self = IND_MEASURES_PAGE (widget);
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self->measures));

  return gtk_widget_grab_focus (first != NULL ? first : self->add);
}

static void
ind_measures_page_dispose (GObject *object)
{
  IndMeasuresPage *self = IND_MEASURES_PAGE (object);

  ind_widget_drop_children (GTK_WIDGET (self));
  g_clear_object (&self->family);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (ind_measures_page_parent_class)->dispose (object);
}

static void
ind_measures_page_class_init (IndMeasuresPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ind_measures_page_dispose;
  widget_class->grab_focus = ind_measures_page_grab_focus;
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/enindgang/Indgang/ui/ind-measures-page.ui");
  gtk_widget_class_bind_template_child (widget_class, IndMeasuresPage, scrolled);
  gtk_widget_class_bind_template_child (widget_class, IndMeasuresPage, empty);
  gtk_widget_class_bind_template_child (widget_class, IndMeasuresPage, add);
  gtk_widget_class_bind_template_child (widget_class, IndMeasuresPage, costs);
  gtk_widget_class_bind_template_child (widget_class, IndMeasuresPage, total);
  gtk_widget_class_bind_template_child (widget_class, IndMeasuresPage, departments);
  gtk_widget_class_bind_template_child (widget_class, IndMeasuresPage, caption);
  gtk_widget_class_bind_template_child (widget_class, IndMeasuresPage, experience);
  gtk_widget_class_bind_template_child (widget_class, IndMeasuresPage, measures);
  gtk_widget_class_bind_template_child (widget_class, IndMeasuresPage, answers);
  gtk_widget_class_bind_template_child (widget_class, IndMeasuresPage, ask);
  gtk_widget_class_bind_template_callback (widget_class, on_ask);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "planwork");
}

static void
ind_measures_page_init (IndMeasuresPage *self)
{
  GtkWidget *adder = ind_measure_adder_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->add), adder);
  self->cost_chart = ind_chart_area_new (COST_ROWS, draw_costs, self);
  self->experience_chart = ind_chart_area_new (EXPERIENCE_ROWS, draw_experience, self);
  gtk_box_append (GTK_BOX (self->costs), self->cost_chart);
  gtk_box_insert_child_after (GTK_BOX (self->experience), self->experience_chart, gtk_widget_get_prev_sibling (self->ask));
  g_signal_connect_object (adder, "kind", G_CALLBACK (on_kind), self, 0);
}
