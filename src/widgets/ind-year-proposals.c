#include "config.h"

#include "ind-year-proposals.h"

#include <glib/gi18n.h>

#include "ind-format.h"
#include "ind-together.h"
#include "ind-widget-help.h"
#include "ind-words.h"
#include "ind-year-words.h"

struct _IndYearProposals
{
  GtkWidget parent_instance;

  GtkLabel *words;
  GtkBox *rows;
  GtkWidget *all, *accept, *cancel;

  IndCase *family;
  GArray *proposals;
  GPtrArray *checks;      /* GtkCheckButton, one a proposal */
  gboolean setting;
};

enum { ACCEPTED, CANCELLED, CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IndYearProposals, ind_year_proposals, GTK_TYPE_WIDGET)

static guint
count_chosen (IndYearProposals *self)
{
  guint n = 0;

  for (guint k = 0; k < self->checks->len; k++)
    n += gtk_check_button_get_active (self->checks->pdata[k]);
  return n;
}

static void
on_toggled (IndYearProposals *self)
{
  guint n = count_chosen (self);
  g_autofree char *label = g_strdup_printf (ngettext ("Add the %u c_hosen", "Add the %u c_hosen", n), n);

  gtk_button_set_label (GTK_BUTTON (self->accept), label);
  ind_widget_clean_names (self->accept);
  gtk_widget_set_sensitive (self->accept, n > 0);
  self->setting = TRUE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->all), n == self->checks->len);
  self->setting = FALSE;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_all (IndYearProposals *self)
{
  gboolean all = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->all));

  for (guint k = 0; k < self->checks->len && !self->setting; k++)
    gtk_check_button_set_active (self->checks->pdata[k], all);
}

static void
on_accept (IndYearProposals *self)
{
  if (count_chosen (self) > 0)
    g_signal_emit (self, signals[ACCEPTED], 0);
}

static void
on_cancel (IndYearProposals *self)
{
  g_signal_emit (self, signals[CANCELLED], 0);
}

static gboolean
on_escape (GtkWidget *widget, GVariant *unused, gpointer data)
{
  on_cancel (IND_YEAR_PROPOSALS (widget));
  return TRUE;
}

static void
append_label (GtkWidget *box, const char *text, const char *css)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css);
  ind_label_keep_together (GTK_LABEL (label));
  gtk_box_append (GTK_BOX (box), label);
}

/* The holidays of its month, as something to mind when its day is found. */
static char *
holiday_words (const IndProposal *proposal)
{
  g_autofree char *holidays = ind_words_holidays_in_month (proposal->month);

  if (holidays == NULL)
    return NULL;
  return ind_words_fill (proposal->clash != IND_HOLIDAY_NONE ? _("Note: most of the month is holiday ({holidays})")
                                                             : _("Note: there are holidays in the month ({holidays})"),
                         "holidays", holidays, NULL);
}

static void
add_row (IndYearProposals *self, const IndProposal *proposal, const IndCadence *cadence)
{
  g_autofree char *title = ind_words_proposal (self->family, proposal);
  g_autofree char *kind = ind_upper_first (ind_words_activity_kind (proposal->kind));
  g_autofree char *month = ind_format_month_year (proposal->month);
  g_autofree char *reason = ind_words_proposal_reason (self->family, proposal, cadence);
  g_autofree char *holidays = holiday_words (proposal);
  g_autofree char *head = ind_words_fill (_("{activity}, {when}"), "activity", title != NULL ? title : kind, "when", month, NULL);
  g_autofree char *name = g_strjoin (". ", head, reason, holidays, NULL);
  GtkWidget *check = gtk_check_button_new (), *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  append_label (words, head, "heading");
  append_label (words, reason, "muted");
  if (holidays != NULL)
    append_label (words, holidays, proposal->clash != IND_HOLIDAY_NONE ? "overdue" : "caption");
  gtk_widget_set_valign (check, GTK_ALIGN_START);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  ind_widget_set_name (check, name);
  g_signal_connect_object (check, "toggled", G_CALLBACK (on_toggled), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (row), check);
  gtk_box_append (GTK_BOX (row), words);
  gtk_box_append (self->rows, row);
  g_ptr_array_add (self->checks, check);
}

/**
 * ind_year_proposals_set:
 * @family: (nullable): whose year it is; %NULL to let go of it
 * @first_month: the first of twelve
 * @months: see ind_case_cadence()
 *
 * Shows what the year lacks, all of it chosen.
 */
void
ind_year_proposals_set (IndYearProposals *self, IndCase *family, IndDate first_month, int months)
{
  IndCadence cadence = { 0 };

  g_ptr_array_set_size (self->checks, 0);
  ind_box_empty (self->rows);
  g_clear_pointer (&self->proposals, g_array_unref);
  g_set_object (&self->family, family);
  if (family == NULL)
    return;
  cadence = ind_case_cadence (family, ind_today (), months);
  self->proposals = ind_case_fill_year (family, first_month, ind_today (), months);
  for (guint k = 0; k < self->proposals->len; k++)
    add_row (self, &g_array_index (self->proposals, IndProposal, k), &cadence);
  gtk_label_set_text (self->words, self->proposals->len > 0 ? _("What is there already stays as it is.")
                                                             : _("There is nothing to propose: the year is full."));
  gtk_widget_set_visible (self->all, self->proposals->len > 0);
  on_toggled (self);
  gtk_widget_grab_focus (self->proposals->len > 0 ? self->all : self->cancel);
}

/** ind_year_proposals_drafts: Returns: (transfer full) (element-type IndActivity): those chosen, for ind_desk_plan_year() */
GPtrArray *
ind_year_proposals_drafts (IndYearProposals *self)
{
  GPtrArray *drafts = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint k = 0; k < self->checks->len; k++)
    {
      const IndProposal *proposal = &g_array_index (self->proposals, IndProposal, k);
      g_autofree char *title = ind_words_proposal (self->family, proposal);

      if (gtk_check_button_get_active (self->checks->pdata[k]))
        g_ptr_array_add (drafts, ind_proposal_activity (proposal, self->family, title, ind_words_proposal_short (proposal),
                                                        ind_today ()));
    }
  return drafts;
}

static void
ind_year_proposals_dispose (GObject *object)
{
  IndYearProposals *self = IND_YEAR_PROPOSALS (object);

  g_ptr_array_set_size (self->checks, 0);
  ind_widget_drop_children (GTK_WIDGET (self));
  g_clear_pointer (&self->proposals, g_array_unref);
  g_clear_object (&self->family);
  G_OBJECT_CLASS (ind_year_proposals_parent_class)->dispose (object);
}

static void
ind_year_proposals_finalize (GObject *object)
{
  g_ptr_array_unref (IND_YEAR_PROPOSALS (object)->checks);
  G_OBJECT_CLASS (ind_year_proposals_parent_class)->finalize (object);
}

static void
ind_year_proposals_class_init (IndYearProposalsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ind_year_proposals_dispose;
  G_OBJECT_CLASS (klass)->finalize = ind_year_proposals_finalize;
  signals[ACCEPTED] = g_signal_new ("accepted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CANCELLED] = g_signal_new ("cancelled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/enindgang/Indgang/ui/ind-year-proposals.ui");
  gtk_widget_class_bind_template_child (widget_class, IndYearProposals, words);
  gtk_widget_class_bind_template_child (widget_class, IndYearProposals, rows);
  gtk_widget_class_bind_template_child (widget_class, IndYearProposals, all);
  gtk_widget_class_bind_template_child (widget_class, IndYearProposals, accept);
  gtk_widget_class_bind_template_child (widget_class, IndYearProposals, cancel);
  gtk_widget_class_bind_template_callback (widget_class, on_all);
  gtk_widget_class_bind_template_callback (widget_class, on_accept);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, on_escape, NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
ind_year_proposals_init (IndYearProposals *self)
{
  self->checks = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  ind_widget_set_name (self->all, _("All of it"));
  on_toggled (self);
}
