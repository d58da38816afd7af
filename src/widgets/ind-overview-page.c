#include "config.h"

#include "ind-overview-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "ind-beginning.h"
#include "ind-columns.h"
#include "ind-desk-overview.h"
#include "ind-format.h"
#include "ind-overview-row.h"
#include "ind-overview-words.h"
#include "ind-widget-help.h"

/* So many lines of a section are shown at first, and so many when all are wanted: nobody reads more in a morning. */
#define FIRST_LINES 6
#define MOST_LINES 200

/* More than that are below the edge of the window that has just been opened: they can come once the rest is seen. */
#define LINES_SEEN_FIRST 9

#define WIDEST 1280
#define NARROWEST_COLUMN 64   /* letters */
#define COLUMN_GAP 24

/* To the left what is to be done, to the right what is to be known. */
static const IndOverviewSection columns[2][3] = {
  { IND_OVERVIEW_TODAY, IND_OVERVIEW_OVERDUE, IND_OVERVIEW_NOBODY },
  { IND_OVERVIEW_WEEK, IND_OVERVIEW_SILENT, IND_OVERVIEW_STAGE },
};

/* One section as it stands on the page. */
typedef struct
{
  GtkWidget *box;
  GtkLabel *heading;
  GtkLabel *count;
  GtkListBox *list;
  GtkLabel *nothing;
  GtkButton *more;
  gboolean all;             /* all lines are wanted */
} Section;

struct _IndOverviewPage
{
  GtkWidget parent_instance;

  GtkLabel *title;
  GtkLabel *head;
  GtkWidget *whose;         /* the choice between mine and all */
  GtkToggleButton *mine;
  GtkStack *stack;
  Section sections[IND_N_OVERVIEW_SECTIONS];

  IndDesk *desk;            /* not held: the window closes it */
  IndOverview *overview;
  gint64 worker;            /* who is at the desk; 0 where that is not known */
  gboolean is_empty;        /* there is no family */
  guint next[G_N_ELEMENTS (columns)];   /* the first section of each side that is not filled yet */
  guint filler;             /* fills what is not seen first */
};

enum { CASE_CHOSEN, DONE, FAILED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IndOverviewPage, ind_overview_page, GTK_TYPE_WIDGET)

/* Whether what is missing first is filled in on the page of the case itself. */
static gboolean
lacks_in_case (IndCase *family)
{
  g_autoptr (GArray) needs = ind_case_needs (family, ind_today ());

  for (guint k = 0; k < needs->len; k++)
    if (!g_array_index (needs, IndNeed, k).there)
      return g_array_index (needs, IndNeed, k).kind <= IND_NEED_CONSENT;
  return FALSE;
}

/* The page of the case on which the line's record is seen, or what it asks for is done. */
static const char *
page_of (const IndOverviewLine *line)
{
  if (line->reason == IND_REASON_SILENCE || line->reason == IND_REASON_NO_COORDINATOR
      || (line->reason == IND_REASON_STAGE && lacks_in_case (line->family))
      || (line->record != NULL && line->record->table == &ind_person_table))
    return "matter";
  if (line->reason == IND_REASON_ACTIVITY || line->reason == IND_REASON_CADENCE)
    return "year";
  if (line->record != NULL && line->record->table == &ind_investigation_table)
    return "triangle";
  return line->record != NULL && line->record->table == &ind_measure_table ? "measures" : "plan";
}

static void
on_row_activated (GtkListBox *list, GtkListBoxRow *row, IndOverviewPage *self)
{
  const IndOverviewLine *line = ind_overview_row_line (IND_OVERVIEW_ROW (row));

  g_signal_emit (self, signals[CASE_CHOSEN], 0, line->family->id, page_of (line),
                 line->record != NULL && line->reason != IND_REASON_SILENCE ? line->record->id : (gint64) 0);
}

/* Does what was chosen, with the record of the open case that the line is about. */
static gboolean
do_verb (IndOverviewPage *self, IndCase *family, const IndOverviewLine *line, IndOverviewVerb verb, IndDate month, IndDate date,
         GError **error)
{
  IndRecord *record = line->record != NULL ? ind_case_lookup (family, line->record->id) : NULL;

  switch (verb)
    {
    case IND_OVERVIEW_SPOKE:
      return ind_desk_log_contact (self->desk, family, IND_CHANNEL_PHONE, TRUE, NULL, error) != 0;
    case IND_OVERVIEW_TEXTED:
      return ind_desk_log_contact (self->desk, family, IND_CHANNEL_SMS, TRUE, NULL, error) != 0;
    case IND_OVERVIEW_MET:
      return ind_desk_log_contact (self->desk, family, IND_CHANNEL_MEETING, TRUE, NULL, error) != 0;
    case IND_OVERVIEW_NO_ANSWER:
      return ind_desk_log_contact (self->desk, family, IND_CHANNEL_PHONE, FALSE, NULL, error) != 0;
    case IND_OVERVIEW_PLAN:
      return ind_desk_plan_follow_up (self->desk, family, month, date, error) != 0;
    default:
      break;
    }
  if (record == NULL)
    {
      ind_error_set (error, IND_ERROR_CHANGED_MEANWHILE, NULL, NULL);
      return FALSE;
    }
  if (verb == IND_OVERVIEW_MOVE)
    return ind_desk_put_off (self->desk, record, month, date, error);
  if (record->table == &ind_measure_table)
    return ind_desk_look_again (self->desk, (IndMeasure *) record, error) != 0;
  if (record->table == &ind_activity_table)
    return ind_desk_hold (self->desk, (IndActivity *) record, error);
  if (record->table == &ind_action_table)
    return ind_desk_settle_task (self->desk, (IndAction *) record, IND_ACTION_DONE, error);
  return ind_desk_set_number (self->desk, record, "done_on", ind_today (), error);
}

static void
on_settled (IndOverviewRow *row, guint verb, guint month, guint date, IndOverviewPage *self)
{
  g_autoptr (GError) error = NULL;
  IndOverviewLine line = *ind_overview_row_line (row);
  gint64 id = line.family->id;
  g_autoptr (IndCase) family = ind_desk_open_case (self->desk, id, IND_USE_CHANGE, &error);

  if (family != NULL && do_verb (self, family, &line, verb, month, date, &error))
    g_signal_emit (self, signals[DONE], 0, id);
  else
    g_signal_emit (self, signals[FAILED], 0, _("This could not be done"), error);
}

static gboolean
is_wanted (IndOverviewPage *self, const IndOverviewLine *line)
{
  return self->worker == 0 || !gtk_toggle_button_get_active (self->mine) || ind_overview_line_is_of (line, self->worker);
}

static guint
count_wanted (IndOverviewPage *self, IndOverviewSection section)
{
  GArray *lines = ind_overview_lines (self->overview, section);
  guint n = 0;

  for (guint k = 0; k < lines->len; k++)
    n += is_wanted (self, &g_array_index (lines, IndOverviewLine, k));
  return n;
}

/* Where the focus stood: the row, or what is in it. */
static int
focused_row (Section *section)
{
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (section->list));

  return GTK_IS_LIST_BOX_ROW (row) ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) : -1;
}

static void
clear (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

static GPtrArray *
lines_to_show (IndOverviewPage *self, IndOverviewSection which)
{
  GArray *lines = ind_overview_lines (self->overview, which);
  GPtrArray *wanted = g_ptr_array_new ();
  guint most = self->sections[which].all ? MOST_LINES : FIRST_LINES;

  for (guint k = 0; k < lines->len && wanted->len < most; k++)
    if (is_wanted (self, &g_array_index (lines, IndOverviewLine, k)))
      g_ptr_array_add (wanted, &g_array_index (lines, IndOverviewLine, k));
  return wanted;
}

static void
fill_section (IndOverviewPage *self, IndOverviewSection which)
{
  Section *section = &self->sections[which];
  g_autoptr (GPtrArray) wanted = lines_to_show (self, which);
  guint n = count_wanted (self, which);
  IndDate today = ind_overview_today (self->overview);
  const char *heading = ind_words_overview_section (which, today);
  g_autofree char *count = g_strdup_printf ("%u", n), *more = NULL, *name = NULL;
  int focused = focused_row (section);

  gtk_label_set_text (section->count, n > 0 ? count : "");
  gtk_label_set_text (section->heading, heading);
  gtk_label_set_text (section->nothing, ind_words_overview_nothing (which, today));
  name = g_strdup_printf ("%s, %u", heading, n);
  ind_widget_set_name (GTK_WIDGET (section->list), name);
  clear (section->list);
  for (guint k = 0; k < wanted->len; k++)
    {
      GtkWidget *row = ind_overview_row_new (wanted->pdata[k], today);

      g_signal_connect_object (row, "settled", G_CALLBACK (on_settled), self, 0);
      gtk_list_box_append (section->list, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (section->list), n > 0);
  gtk_widget_set_visible (GTK_WIDGET (section->nothing), n == 0);
  more = g_strdup_printf (_("Show all %u"), n);
  gtk_button_set_label (section->more, more);
  ind_widget_set_name (GTK_WIDGET (section->more), more);
  gtk_widget_set_visible (GTK_WIDGET (section->more), !section->all && n > wanted->len);
  if (focused >= 0 && wanted->len > 0)
    gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (section->list, MIN (focused, (int) wanted->len - 1))));
}

/* Fills the sections of a side from the next on, down to the edge of the window; those below it lose what they had. */
static void
fill_side (IndOverviewPage *self, guint side, guint most)
{
  guint lines = 0;

  for (; self->next[side] < G_N_ELEMENTS (columns[side]) && lines < most; self->next[side]++)
    {
      IndOverviewSection which = columns[side][self->next[side]];

      fill_section (self, which);
      lines += MIN (count_wanted (self, which), FIRST_LINES);
    }
  for (guint k = self->next[side]; k < G_N_ELEMENTS (columns[side]); k++)
    clear (self->sections[columns[side][k]].list);
}

static gboolean
fill_rest (gpointer page)
{
  IndOverviewPage *self = page;

  self->filler = 0;
  for (guint side = 0; side < G_N_ELEMENTS (columns); side++)
    fill_side (self, side, G_MAXUINT);
  return G_SOURCE_REMOVE;
}

static void
fill (IndOverviewPage *self)
{
  IndDate today = ind_overview_today (self->overview);
  g_autofree char *day = ind_format_date_weekday (today), *title = ind_upper_first (day), *head = NULL;
  gboolean is_seen = gtk_widget_get_mapped (GTK_WIDGET (self));
  guint n = 0;

  head = ind_words_overview_head (count_wanted (self, IND_OVERVIEW_TODAY), count_wanted (self, IND_OVERVIEW_OVERDUE), today);
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->head, head);
  for (guint k = 0; k < IND_N_OVERVIEW_SECTIONS; k++)
    n += count_wanted (self, k);
  for (guint side = 0; side < G_N_ELEMENTS (columns); side++)
    {
      self->next[side] = 0;
      fill_side (self, side, is_seen ? G_MAXUINT : LINES_SEEN_FIRST);
    }
  g_clear_handle_id (&self->filler, g_source_remove);
  if (!is_seen)
    self->filler = g_idle_add_full (G_PRIORITY_LOW, fill_rest, self, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->head), !self->is_empty);
  gtk_widget_set_visible (self->whose, self->worker != 0 && !self->is_empty);
  gtk_stack_set_visible_child_name (self->stack, self->is_empty ? "begin" : n > 0 ? "lines" : "nothing");
}

static void
on_whose (IndOverviewPage *self)
{
  if (self->overview != NULL)
    fill (self);
}

static void
on_more (GtkButton *button, IndOverviewPage *self)
{
  for (guint k = 0; k < IND_N_OVERVIEW_SECTIONS; k++)
    if (self->sections[k].more == button)
      {
        self->sections[k].all = TRUE;
        fill_section (self, k);
        gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->sections[k].list, FIRST_LINES)));
      }
}

/**
 * ind_overview_page_load:
 *
 * Reads the overview of today anew; where the focus is it stays. The use of the families has been noted by the window.
 */
gboolean
ind_overview_page_load (IndOverviewPage *self, IndDesk *desk, GError **error)
{
  IndOverview *overview = ind_desk_overview (desk, ind_today (), error);

  if (overview == NULL)
    return FALSE;
  g_set_weak_pointer (&self->desk, desk);
  for (guint k = 0; k < IND_N_OVERVIEW_SECTIONS; k++)
    self->sections[k].all = self->sections[k].all && self->overview != NULL;
  g_clear_pointer (&self->overview, ind_overview_free);
  self->overview = overview;
  self->worker = ind_desk_seated_worker (desk);
  self->is_empty = ind_desk_is_empty (desk);
  fill (self);
  return TRUE;
}

static void
ind_overview_page_dispose (GObject *object)
{
  IndOverviewPage *self = IND_OVERVIEW_PAGE (object);

  g_clear_handle_id (&self->filler, g_source_remove);
  ind_widget_drop_children (GTK_WIDGET (self));
  g_clear_pointer (&self->overview, ind_overview_free);
  g_clear_weak_pointer (&self->desk);
  G_OBJECT_CLASS (ind_overview_page_parent_class)->dispose (object);
}

static gboolean
ind_overview_page_grab_focus (GtkWidget *widget)
{
  IndOverviewPage *self = IND_OVERVIEW_PAGE (widget);

  for (guint k = 0; k < IND_N_OVERVIEW_SECTIONS; k++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->sections[k].list, 0);

      if (row != NULL)
        return gtk_widget_grab_focus (GTK_WIDGET (row));
    }
  return FALSE;
}

static void
ind_overview_page_class_init (IndOverviewPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ind_overview_page_dispose;
  widget_class->grab_focus = ind_overview_page_grab_focus;
  signals[CASE_CHOSEN] = g_signal_new ("case-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 3, G_TYPE_INT64, G_TYPE_STRING, G_TYPE_INT64);
  signals[DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                G_TYPE_INT64);
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                  G_TYPE_STRING, G_TYPE_ERROR);
  gtk_widget_class_set_css_name (widget_class, "overview");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static GtkLabel *
dressed (GtkLabel *label, const char *css_class)
{
  gtk_label_set_xalign (label, 0);
  gtk_label_set_wrap (label, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (label), css_class);
  return label;
}

static GtkLabel *
new_label (const char *words, const char *css_class)
{
  return dressed (GTK_LABEL (gtk_label_new (words)), css_class);
}

static GtkLabel *
new_heading (const char *words, const char *css_class)
{
  return dressed (g_object_new (GTK_TYPE_LABEL, "label", words, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL), css_class);
}

static GtkWidget *
new_section (IndOverviewPage *self, IndOverviewSection which)
{
  Section *section = &self->sections[which];
  GtkWidget *heading = ind_line_new (8);

  section->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  section->count = new_label (NULL, "muted");
  section->heading = new_heading (NULL, "heading");
  ind_line_append (heading, GTK_WIDGET (section->heading));
  ind_line_append (heading, GTK_WIDGET (section->count));
  section->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (section->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (section->list), "boxed-list");
  g_signal_connect_object (section->list, "row-activated", G_CALLBACK (on_row_activated), self, 0);
  section->nothing = new_label (NULL, "nothing");
  gtk_widget_add_css_class (GTK_WIDGET (section->nothing), "muted");
  section->more = GTK_BUTTON (gtk_button_new_with_label (""));
  gtk_widget_set_halign (GTK_WIDGET (section->more), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (section->more), "flat");
  g_signal_connect_object (section->more, "clicked", G_CALLBACK (on_more), self, 0);
  gtk_box_append (GTK_BOX (section->box), heading);
  gtk_box_append (GTK_BOX (section->box), GTK_WIDGET (section->list));
  gtk_box_append (GTK_BOX (section->box), GTK_WIDGET (section->nothing));
  gtk_box_append (GTK_BOX (section->box), GTK_WIDGET (section->more));
  return section->box;
}

static GtkWidget *
new_columns (IndOverviewPage *self)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkLayoutManager *layout = g_object_new (IND_TYPE_COLUMNS, NULL);

  ind_columns_set_narrowest (IND_COLUMNS (layout), NARROWEST_COLUMN, COLUMN_GAP);
  gtk_widget_set_layout_manager (page, layout);
  for (guint side = 0; side < G_N_ELEMENTS (columns); side++)
    {
      GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, COLUMN_GAP);

      for (guint k = 0; k < G_N_ELEMENTS (columns[side]); k++)
        gtk_box_append (GTK_BOX (column), new_section (self, columns[side][k]));
      gtk_box_append (GTK_BOX (page), column);
    }
  return page;
}

static GtkWidget *
new_head (IndOverviewPage *self)
{
  GtkWidget *head = ind_line_new (16), *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *all = gtk_toggle_button_new_with_mnemonic (_("A_ll"));

  self->title = new_heading (NULL, "title-2");
  self->head = new_label (NULL, "muted");
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (self->head));
  self->mine = GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_mnemonic (_("My _Families")));
  gtk_toggle_button_set_active (self->mine, TRUE);
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (all), self->mine);
  g_signal_connect_object (self->mine, "toggled", G_CALLBACK (on_whose), self, G_CONNECT_SWAPPED);
  self->whose = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_valign (self->whose, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->whose, "linked");
  gtk_box_append (GTK_BOX (self->whose), GTK_WIDGET (self->mine));
  gtk_box_append (GTK_BOX (self->whose), all);
  ind_line_append (head, texts);
  ind_line_append (head, self->whose);
  return head;
}

static void
ind_overview_page_init (IndOverviewPage *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new (), *clamp = adw_clamp_new (), *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 20);
  GtkWidget *nothing = adw_status_page_new ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (nothing), "object-select-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (nothing), _("Everything Has Been Followed Up"));
  adw_status_page_set_description (ADW_STATUS_PAGE (nothing),
                                   _("Nobody is waiting, nothing is late, and everybody has what the next step takes."));
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  gtk_widget_add_css_class (page, "overview-page");
  gtk_box_append (GTK_BOX (page), new_head (self));
  gtk_stack_add_named (self->stack, new_columns (self), "lines");
  gtk_stack_add_named (self->stack, nothing, "nothing");
  gtk_stack_add_named (self->stack, ind_beginning_new (_("Take in the first one. Then you see here every morning whom to "
                                                         "contact, and what is to be done.")), "begin");
  gtk_box_append (GTK_BOX (page), GTK_WIDGET (self->stack));
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), WIDEST);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), WIDEST);
  adw_clamp_set_child (ADW_CLAMP (clamp), page);
  g_object_set (scrolled, "hscrollbar-policy", GTK_POLICY_NEVER, "child", clamp, NULL);
  gtk_widget_set_parent (scrolled, GTK_WIDGET (self));
}

/** ind_overview_page_new: Returns: (transfer floating): an overview in which nothing stands yet. */
GtkWidget *
ind_overview_page_new (void)
{
  return g_object_new (IND_TYPE_OVERVIEW_PAGE, NULL);
}
