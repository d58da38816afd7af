#include "config.h"

#include "ind-measure-money.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "ind-day-entry.h"
#include "ind-format.h"
#include "ind-rows.h"
#include "ind-text-line.h"
#include "ind-widget-help.h"
#include "ind-words.h"

#define SHARES 4      /* lines for departments, at least */

struct _IndMeasureMoney
{
  GtkWidget parent_instance;

  GtkWidget *box, *costs, *new_cost, *one_off, *wrong, *shares, *missing;

  IndCaseView *view;     /* not held: it holds this */
  IndDesk *desk;
  IndMeasure *measure;
};

G_DEFINE_FINAL_TYPE (IndMeasureMoney, ind_measure_money, GTK_TYPE_WIDGET)

static void
tell_wrong (IndMeasureMoney *self, gboolean wrong)
{
  gtk_widget_set_visible (self->wrong, wrong);
}

/* A new cost begins today; the day can be changed afterwards. */
static gboolean
on_new_cost (IndTextLine *line, const char *text, IndMeasureMoney *self)
{
  double amount = ind_number_from_typed (text);
  g_autoptr (IndRecord) draft = NULL;
  g_autoptr (GError) error = NULL;

  tell_wrong (self, !ind_is_blank (text) && !(amount >= 0));
  if (!(amount >= 0))
    return FALSE;
  draft = ind_record_new (&ind_measure_cost_table, ind_new_id ());
  ind_record_set_amount_at (draft, "monthly", amount);
  ind_record_set_number_at (draft, "from",
                            ind_list_length (self->measure->costs) == 0 && self->measure->from != IND_NO_DATE ? self->measure->from
                                                                                                          : ind_today ());
  return ind_case_view_quiet (self->view, ind_desk_add (self->desk, (IndRecord *) self->measure, draft, G_MAXUINT, &error) != 0,
                              _("The cost was not saved"), &error);
}

static gboolean
on_cost (IndTextLine *line, const char *text, IndMeasureMoney *self)
{
  IndRecord *cost = g_object_get_data (G_OBJECT (line), "cost");
  double amount = ind_number_from_typed (text);
  g_autoptr (GError) error = NULL;

  tell_wrong (self, !ind_is_blank (text) && !(amount >= 0));
  if (ind_is_blank (text))
    return ind_case_view_check (self->view, ind_desk_remove (self->desk, cost, &error), _("The cost was not saved"), &error);
  return amount >= 0 && ind_case_view_quiet (self->view, ind_desk_set_amount (self->desk, cost, "monthly", amount, &error),
                                             _("The cost was not saved"), &error);
}

static gboolean
on_one_off (IndTextLine *line, const char *text, IndMeasureMoney *self)
{
  double amount = ind_is_blank (text) ? IND_NO_AMOUNT : ind_number_from_typed (text);
  g_autoptr (GError) error = NULL;

  tell_wrong (self, !ind_is_blank (text) && !(amount >= 0));
  return (ind_is_blank (text) || amount >= 0)
         && ind_case_view_quiet (self->view, ind_desk_set_amount (self->desk, (IndRecord *) self->measure, "one_off", amount, &error),
                                 _("The cost was not saved"), &error);
}

static void
on_from (IndDayEntry *from, IndMeasureMoney *self)
{
  IndRecord *cost = g_object_get_data (G_OBJECT (from), "cost");
  g_autoptr (GError) error = NULL;

  ind_case_view_quiet (self->view, ind_desk_set_number (self->desk, cost, "from", ind_day_entry_get (from), &error),
                       _("The date was not changed"), &error);
}

/* An amount as one types it; "" for none. */
static char *
amount_words (double amount)
{
  return ind_amount_is_set (amount) ? ind_format_number (amount, fabs (amount - round (amount)) < 0.005 ? 0 : 2) : g_strdup ("");
}

static GtkWidget *
show_cost (GtkWidget *row, IndRecord *record, guint k, gpointer data)
{
  IndMeasureMoney *self = data;
  const IndMeasureCost *cost = (const IndMeasureCost *) record;
  g_autofree char *amount = amount_words (cost->monthly);
  GtkWidget *from, *line;

  if (row == NULL)
    {
      row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
      from = g_object_new (IND_TYPE_DAY_ENTRY, "title", _("From"), NULL);
      line = ind_text_line_new (_("Kroner a month"), _("Kroner a month"));
      gtk_widget_set_valign (line, GTK_ALIGN_END);
      for (GtkWidget *const *one = (GtkWidget *const[]) { from, line, NULL }; *one != NULL; one++)
        {
          g_object_set_data_full (G_OBJECT (*one), "cost", g_object_ref (record), g_object_unref);
          gtk_box_append (GTK_BOX (row), *one);
        }
      g_signal_connect_object (from, "day-changed", G_CALLBACK (on_from), self, 0);
      g_signal_connect_object (line, "written", G_CALLBACK (on_cost), self, 0);
      return row;
    }
  from = gtk_widget_get_first_child (row);
  ind_day_entry_set (IND_DAY_ENTRY (from), cost->from);
  ind_text_line_show_as (IND_TEXT_LINE (gtk_widget_get_next_sibling (from)), self->desk, record, "monthly", amount);
  return row;
}

/* What stands in the lines of departments, as records; @sum: (out): of their shares, NaN where one is no number */
static GPtrArray *
read_shares (IndMeasureMoney *self, double *sum)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  *sum = 0;
  for (GtkWidget *row = gtk_widget_get_first_child (self->shares); row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *department = gtk_widget_get_first_child (row), *share = gtk_widget_get_next_sibling (department);
      const char *name = ind_text_line_get_text (IND_TEXT_LINE (department)), *part = ind_text_line_get_text (IND_TEXT_LINE (share));
      IndRecord *item;

      if (ind_is_blank (name) && ind_is_blank (part))
        continue;
      item = ind_record_new (&ind_measure_funding_table, ind_new_id ());
      ind_record_set_text_at (item, "department", name);
      ind_record_set_amount_at (item, "share", ind_number_from_typed (part));
      *sum += ind_is_blank (name) ? (double) NAN : ind_number_from_typed (part);
      g_ptr_array_add (items, item);
    }
  return items;
}

static gboolean
add_up (double sum)
{
  return fabs (sum - 100) < 0.01;
}

static void
tell_missing (IndMeasureMoney *self, guint n, double sum)
{
  gboolean adds_up = n == 0 || add_up (sum);
  g_autofree char *number = isfinite (sum) ? ind_format_number (sum, 0) : NULL;
  g_autofree char *told = number != NULL ? ind_words_fill (_("The shares give {sum} %; they are saved when they give 100"), "sum",
                                                           number, NULL)
                                         : g_strdup (_("Each department has a share in percent"));

  gtk_label_set_text (GTK_LABEL (self->missing), adds_up ? "" : told);
  gtk_widget_set_visible (self->missing, !adds_up);
}

/* What has been typed, a department and its share a line, until it adds up and is saved. */
static void
keep_shares (IndMeasureMoney *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (GtkWidget *row = gtk_widget_get_first_child (self->shares); row != NULL; row = gtk_widget_get_next_sibling (row))
    g_string_append_printf (text, "%s\t%s\n", ind_text_line_get_text (IND_TEXT_LINE (gtk_widget_get_first_child (row))),
                            ind_text_line_get_text (IND_TEXT_LINE (gtk_widget_get_last_child (row))));
  ind_desk_keep_draft (self->desk, (IndRecord *) self->measure, "funding", text->str, NULL);
}

static gboolean
on_share (IndTextLine *line, const char *text, IndMeasureMoney *self)
{
  double sum;
  g_autoptr (GPtrArray) items = read_shares (self, &sum);
  guint n = items->len;
  g_autoptr (GError) error = NULL;

  tell_missing (self, n, sum);
  if (n > 0 && !add_up (sum))
    {
      keep_shares (self);
      return TRUE;
    }
  if (ind_case_view_quiet (self->view, ind_desk_set_list (self->desk, (IndRecord *) self->measure, "funding", items, &error),
                           _("The shares were not saved"), &error))
    return TRUE;
  keep_shares (self);
  return FALSE;
}

static void
add_share (IndMeasureMoney *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *department = ind_text_line_new (_("Department"), _("Department")), *share = ind_text_line_new (_("Share in percent"), "%");

  gtk_widget_set_hexpand (share, FALSE);
  gtk_widget_set_size_request (share, 90, -1);
  gtk_box_append (GTK_BOX (row), department);
  gtk_box_append (GTK_BOX (row), share);
  g_signal_connect_object (department, "written", G_CALLBACK (on_share), self, 0);
  g_signal_connect_object (share, "written", G_CALLBACK (on_share), self, 0);
  gtk_box_append (GTK_BOX (self->shares), row);
}

/* The line of that number, which is made where it is not there. */
static GtkWidget *
share_row (IndMeasureMoney *self, guint k)
{
  GtkWidget *row = gtk_widget_get_first_child (self->shares);

  while (row != NULL && k-- > 0)
    row = gtk_widget_get_next_sibling (row);
  if (row == NULL)
    {
      add_share (self);
      row = gtk_widget_get_last_child (self->shares);
    }
  return row;
}

static void
show_share (IndMeasureMoney *self, guint k, const char *department, const char *share)
{
  GtkWidget *row = share_row (self, k);

  ind_text_line_set_text (IND_TEXT_LINE (gtk_widget_get_first_child (row)), department);
  ind_text_line_set_text (IND_TEXT_LINE (gtk_widget_get_last_child (row)), share);
}

/* What was typed and did not add up, or could not be saved, when the measure was closed. */
static void
show_kept (IndMeasureMoney *self)
{
  g_autofree char *kept = ind_desk_draft (self->desk, (IndRecord *) self->measure, "funding");
  g_auto (GStrv) lines = kept != NULL ? g_strsplit (kept, "\n", -1) : NULL;
  g_autoptr (GPtrArray) typed = NULL;
  GtkWidget *row;
  double sum;

  for (guint k = 0; lines != NULL && lines[k] != NULL && *lines[k] != '\0'; k++)
    {
      char *share = strchr (lines[k], '\t');

      if (share != NULL)
        *share++ = '\0';
      row = share_row (self, k);
      ind_text_line_write (IND_TEXT_LINE (gtk_widget_get_first_child (row)), lines[k]);
      ind_text_line_write (IND_TEXT_LINE (gtk_widget_get_last_child (row)), share != NULL ? share : "");
    }
  if (lines == NULL)
    return;
  typed = read_shares (self, &sum);
  tell_missing (self, typed->len, sum);
}

/* While shares are being typed that do not add up yet, they stay. */
static void
show_shares (IndMeasureMoney *self, gboolean other)
{
  GListStore *funding = self->measure->funding;
  guint n = ind_list_length (funding);
  double sum;
  g_autoptr (GPtrArray) typed = read_shares (self, &sum);

  if (!other && typed->len > 0 && !add_up (sum))
    return;
  for (guint k = 0; k < MAX (n + 1, SHARES); k++)
    {
      const IndMeasureFunding *one = k < n ? ind_list_get (funding, k) : NULL;
      g_autofree char *share = amount_words (one != NULL ? one->share : IND_NO_AMOUNT);

      show_share (self, k, one != NULL ? one->department : "", share);
    }
  tell_missing (self, 0, 0);
  if (other)
    show_kept (self);
}

/* What is written of one measure is not another's. */
static void
leave_measure (IndMeasureMoney *self)
{
  ind_text_line_show_as (IND_TEXT_LINE (self->new_cost), self->desk, NULL, NULL, "");
  ind_text_line_show_as (IND_TEXT_LINE (self->one_off), self->desk, NULL, NULL, "");
}

/** ind_measure_money_show: shows what a measure costs as it has become. */
void
ind_measure_money_show (IndMeasureMoney *self, IndDesk *desk, IndMeasure *measure)
{
  g_autoptr (GPtrArray) costs = g_ptr_array_new ();
  gboolean other = measure != self->measure;
  g_autofree char *one_off = amount_words (measure->one_off);

  if (other && self->measure != NULL)
    leave_measure (self);
  g_set_object (&self->desk, desk);
  g_set_object (&self->measure, measure);
  for (guint k = 0; k < ind_list_length (measure->costs); k++)
    g_ptr_array_add (costs, ind_list_get (measure->costs, k));
  ind_rows_show (GTK_BOX (self->costs), costs, show_cost, self);
  ind_text_line_show_as (IND_TEXT_LINE (self->new_cost), desk, (IndRecord *) measure, "costs", "");
  ind_text_line_show_as (IND_TEXT_LINE (self->one_off), desk, (IndRecord *) measure, "one_off", one_off);
  show_shares (self, other);
  gtk_widget_set_sensitive (self->box, !ind_desk_is_read_only (desk));
}

/** ind_measure_money_set_view: @view: the page, which tells the window what has been done. */
void
ind_measure_money_set_view (IndMeasureMoney *self, IndCaseView *view)
{
  self->view = view;
}

static void
ind_measure_money_dispose (GObject *object)
{
  IndMeasureMoney *self = IND_MEASURE_MONEY (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->measure);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (ind_measure_money_parent_class)->dispose (object);
}

static void
ind_measure_money_class_init (IndMeasureMoneyClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ind_measure_money_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static GtkWidget *
new_label (const char *text, const char *css)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE, NULL);

  gtk_widget_add_css_class (label, css);
  return label;
}

static void
ind_measure_money_init (IndMeasureMoney *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->costs = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->new_cost = ind_text_line_new (_("New cost, kroner a month"), _("New cost, kroner a month"));
  self->one_off = ind_text_line_new (_("One-off cost, kroner"), _("One-off cost, kroner"));
  self->wrong = new_label (_("An amount is written like 1.250,50"), "error");
  self->shares = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  self->missing = new_label ("", "late");
  gtk_widget_set_visible (self->wrong, FALSE);
  for (GtkWidget *const *one = (GtkWidget *const[]) { new_label (_("What it costs"), "heading"), self->costs, self->new_cost, self->one_off,
                                                      self->wrong,
                                                      new_label (_("Who shares the cost"), "heading"), self->shares, self->missing,
                                                      NULL };
       *one != NULL; one++)
    gtk_box_append (GTK_BOX (self->box), *one);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect_object (self->one_off, "written", G_CALLBACK (on_one_off), self, 0);
  g_signal_connect_object (self->new_cost, "written", G_CALLBACK (on_new_cost), self, 0);
}
