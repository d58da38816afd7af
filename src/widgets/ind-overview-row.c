#include "config.h"

#include "ind-overview-row.h"

#include <glib/gi18n.h>

#include "ind-day-grid.h"
#include "ind-overview-words.h"
#include "ind-together.h"
#include "ind-widget-help.h"

struct _IndOverviewRow
{
  GtkListBoxRow parent_instance;

  IndOverviewLine line;     /* its records live as long as the overview that the page keeps */
  IndDate today;
  GtkMenuButton *menu;      /* (nullable): where it can be settled here */
  GtkStack *steps;
  IndDayGrid *days;
  IndOverviewVerb dated;    /* the verb that the day is for */
};

enum { SETTLED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IndOverviewRow, ind_overview_row, GTK_TYPE_LIST_BOX_ROW)

static gboolean
is_activity (const IndOverviewLine *line)
{
  return line->reason == IND_REASON_ACTIVITY;
}

static gboolean
is_review (const IndOverviewLine *line)
{
  return line->reason == IND_REASON_DEADLINE
         && (line->deadline == IND_DEADLINE_REVIEW || line->deadline == IND_DEADLINE_FIRST_REVIEW);
}

static gboolean
is_investigation (const IndOverviewLine *line)
{
  return line->reason == IND_REASON_DEADLINE && line->deadline == IND_DEADLINE_INVESTIGATION;
}

/* Whether a line can be settled so. */
static gboolean
offers (const IndOverviewLine *line, IndOverviewVerb verb)
{
  gboolean about_contact = line->section == IND_OVERVIEW_TODAY || line->section == IND_OVERVIEW_SILENT;

  switch (verb)
    {
    case IND_OVERVIEW_SPOKE:
    case IND_OVERVIEW_TEXTED:
    case IND_OVERVIEW_MET:
    case IND_OVERVIEW_NO_ANSWER: return about_contact;
    case IND_OVERVIEW_HELD: return is_activity (line) || is_review (line);
    case IND_OVERVIEW_DONE: return line->reason == IND_REASON_TASK || is_investigation (line);
    case IND_OVERVIEW_MOVE:
      return is_activity (line) || line->reason == IND_REASON_TASK || is_review (line) || is_investigation (line)
             || (line->reason == IND_REASON_CADENCE && line->record != NULL);
    case IND_OVERVIEW_PLAN:
      return (line->reason == IND_REASON_CADENCE && line->record == NULL) || line->reason == IND_REASON_SILENCE;
    case IND_N_OVERVIEW_VERBS: break;
    }
  return FALSE;
}

static const char *
verb_words (const IndOverviewLine *line, IndOverviewVerb verb)
{
  switch (verb)
    {
    case IND_OVERVIEW_SPOKE: return _("Spoke on the _telephone");
    case IND_OVERVIEW_TEXTED: return _("Wrote te_xt messages");
    case IND_OVERVIEW_MET: return _("_Met them");
    case IND_OVERVIEW_NO_ANSWER: return _("Got no _answer");
    case IND_OVERVIEW_HELD: return is_review (line) ? _("_Followed up today") : _("Was _held");
    case IND_OVERVIEW_DONE: return _("_Done");
    case IND_OVERVIEW_MOVE: return _("Mo_ve to…");
    case IND_OVERVIEW_PLAN: return _("_Plan a follow-up…");
    case IND_N_OVERVIEW_VERBS: break;
    }
  return "";
}

/* What its menu is called: by what is done most. */
static const char *
menu_words (const IndOverviewLine *line)
{
  if (offers (line, IND_OVERVIEW_SPOKE))
    return _("Note It");
  if (offers (line, IND_OVERVIEW_DONE))
    return _("Done");
  return is_review (line) ? _("Followed Up") : _("Held");
}

static void
settle (IndOverviewRow *self, IndOverviewVerb verb, IndDate month, IndDate date)
{
  gtk_menu_button_popdown (self->menu);
  g_signal_emit (self, signals[SETTLED], 0, (guint) verb, month, date);
}

static void
on_day_chosen (GtkButton *button, IndOverviewRow *self)
{
  settle (self, self->dated, ind_day_grid_month (self->days), ind_day_grid_date (self->days));
}

/* Asks for the day; what is planned begins with this month, or with its own where that lies ahead. */
static void
ask_day (IndOverviewRow *self, IndOverviewVerb verb)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->steps, "day");

  self->dated = verb;
  if (page == NULL)
    {
      GtkWidget *button = gtk_button_new_with_mnemonic (verb == IND_OVERVIEW_PLAN ? _("_Plan") : _("_Move Here"));

      page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
      self->days = g_object_new (IND_TYPE_DAY_GRID, NULL);
      gtk_widget_add_css_class (button, "suggested-action");
      g_signal_connect_object (button, "clicked", G_CALLBACK (on_day_chosen), self, 0);
      gtk_box_append (GTK_BOX (page), GTK_WIDGET (self->days));
      gtk_box_append (GTK_BOX (page), button);
      gtk_stack_add_named (self->steps, page, "day");
    }
  ind_day_grid_set (self->days, MAX (self->line.due, self->today), MAX (self->line.due, self->today));
  gtk_stack_set_visible_child (self->steps, page);
  gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

static void
on_verb (GtkButton *button, IndOverviewRow *self)
{
  IndOverviewVerb verb = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "verb"));

  if (verb == IND_OVERVIEW_MOVE || verb == IND_OVERVIEW_PLAN)
    ask_day (self, verb);
  else
    settle (self, verb, IND_NO_DATE, IND_NO_DATE);
}

static GtkWidget *
new_verbs (IndOverviewRow *self)
{
  GtkWidget *verbs = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  for (guint verb = 0; verb < IND_N_OVERVIEW_VERBS; verb++)
    {
      GtkWidget *button;

      if (!offers (&self->line, verb))
        continue;
      button = gtk_button_new_with_mnemonic (verb_words (&self->line, verb));
      gtk_widget_add_css_class (button, "flat");
      gtk_widget_set_halign (gtk_button_get_child (GTK_BUTTON (button)), GTK_ALIGN_START);
      g_object_set_data (G_OBJECT (button), "verb", GUINT_TO_POINTER (verb));
      g_signal_connect_object (button, "clicked", G_CALLBACK (on_verb), self, 0);
      gtk_box_append (GTK_BOX (verbs), button);
    }
  return verbs;
}

/* The menu is made when it is first wanted: most rows are only looked at. */
static void
make_popover (GtkMenuButton *menu, gpointer row)
{
  IndOverviewRow *self = row;
  GtkWidget *popover = GTK_WIDGET (gtk_menu_button_get_popover (menu));

  if (popover == NULL)
    {
      popover = gtk_popover_new ();
      self->steps = GTK_STACK (gtk_stack_new ());
      gtk_stack_set_vhomogeneous (self->steps, FALSE);
      gtk_stack_set_hhomogeneous (self->steps, FALSE);
      gtk_stack_add_named (self->steps, new_verbs (self), "verbs");
      gtk_popover_set_child (GTK_POPOVER (popover), GTK_WIDGET (self->steps));
      gtk_widget_add_css_class (popover, "verbs");
      gtk_menu_button_set_popover (menu, popover);
      ind_widget_clean_names (popover);
    }
  gtk_stack_set_visible_child_name (self->steps, "verbs");
}

static const char *
icon_of (const IndOverviewLine *line)
{
  switch (line->section)
    {
    case IND_OVERVIEW_TODAY:
    case IND_OVERVIEW_SILENT: return "indgang-contact-symbolic";
    case IND_OVERVIEW_OVERDUE: return "indgang-overdue-symbolic";
    case IND_OVERVIEW_NOBODY: return "indgang-nobody-symbolic";
    default: return NULL;
    }
}

/* What is cut is told whole. */
static gboolean
on_query_tooltip (GtkLabel *label, int x, int y, gboolean by_key, GtkTooltip *tooltip, gpointer data)
{
  gtk_tooltip_set_text (tooltip, gtk_label_get_text (label));
  return pango_layout_is_ellipsized (gtk_label_get_layout (label));
}

static GtkWidget *
new_label (const char *words, const char *css_class, int lines)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_wrap (GTK_LABEL (label), lines > 1);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), lines);
  gtk_label_set_width_chars (GTK_LABEL (label), 20);
  gtk_widget_set_has_tooltip (label, TRUE);
  g_signal_connect (label, "query-tooltip", G_CALLBACK (on_query_tooltip), NULL);
  gtk_widget_add_css_class (label, css_class);
  ind_label_keep_together (GTK_LABEL (label));
  return label;
}

/* What and when in the first line, whose and why below it; together in the middle of the row, which they fill: see ind_line_new(). */
static GtkWidget *
new_texts (const char *what, guint lines, const char *when, const char *reason, gboolean is_late)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2), *first = ind_line_new (12);
  GtkWidget *title = new_label (what, "what", (int) lines), *small = new_label (reason, "caption", 2), *near = gtk_label_new (when);

  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (near, "caption");
  gtk_widget_add_css_class (near, "numeric");
  gtk_widget_add_css_class (near, is_late ? "late" : "muted");
  gtk_label_set_yalign (GTK_LABEL (title), 1);
  gtk_label_set_yalign (GTK_LABEL (near), 1);
  gtk_label_set_yalign (GTK_LABEL (small), 0);
  gtk_widget_set_vexpand (first, TRUE);
  gtk_widget_set_vexpand (small, TRUE);
  ind_line_append (first, title);
  ind_line_append (first, near);
  gtk_widget_add_css_class (small, "muted");
  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (box), first);
  gtk_box_append (GTK_BOX (box), small);
  return box;
}

static void
fill (IndOverviewRow *self)
{
  const IndOverviewLine *line = &self->line;
  g_autofree char *what = ind_words_overview_what (line), *family = ind_words_overview_family (line);
  g_autofree char *reason = ind_words_overview_reason (line, self->today), *when = ind_words_overview_when (line, self->today);
  gboolean same = g_str_equal (what, family);
  g_autofree char *small = same ? g_strdup (reason) : g_strdup_printf ("%s · %s", family, reason);
  g_autofree char *name = g_strdup_printf ("%s. %s. %s", what, small, when);
  GtkWidget *row_line = ind_line_new (12);
  gboolean is_late = line->section == IND_OVERVIEW_OVERDUE;

  if (icon_of (line) != NULL)
    {
      GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", icon_of (line), "accessible-role",
                                      GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

      gtk_widget_add_css_class (icon, is_late ? "late" : "muted");
      ind_line_append (row_line, icon);
    }
  ind_line_append (row_line, new_texts (what, same ? 1 : 2, when, small, is_late));
  for (guint verb = 0; verb < IND_N_OVERVIEW_VERBS && self->menu == NULL; verb++)
    if (offers (line, verb))
      {
        g_autofree char *menu_name = g_strdup_printf (_("Settle: %s"), what);

        self->menu = GTK_MENU_BUTTON (gtk_menu_button_new ());
        gtk_menu_button_set_label (self->menu, menu_words (line));
        gtk_widget_set_valign (GTK_WIDGET (self->menu), GTK_ALIGN_CENTER);
        gtk_menu_button_set_create_popup_func (self->menu, make_popover, self, NULL);
        ind_widget_set_name (GTK_WIDGET (self->menu), menu_name);
        ind_widget_set_name (gtk_widget_get_first_child (GTK_WIDGET (self->menu)), menu_name);
        ind_line_append (row_line, GTK_WIDGET (self->menu));
      }
  gtk_widget_add_css_class (row_line, "line");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), row_line);
  ind_widget_set_name (GTK_WIDGET (self), name);
}

/* What Enter does, for those who reach the row otherwise. */
static void
open_line (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_widget_activate (widget);
}

static gboolean
open_menu (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  IndOverviewRow *self = IND_OVERVIEW_ROW (widget);

  if (self->menu == NULL)
    return FALSE;
  gtk_menu_button_popup (self->menu);
  return TRUE;
}

static void
ind_overview_row_class_init (IndOverviewRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "line.open", NULL, open_line);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, open_menu, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, open_menu, NULL);
  signals[SETTLED] = g_signal_new ("settled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3,
                                   G_TYPE_UINT, G_TYPE_UINT, G_TYPE_UINT);
}

static void
ind_overview_row_init (IndOverviewRow *self)
{
}

/** ind_overview_row_new: Returns: (transfer floating): a row for a line, which must live as long as it. */
GtkWidget *
ind_overview_row_new (const IndOverviewLine *line, IndDate today)
{
  IndOverviewRow *self = g_object_new (IND_TYPE_OVERVIEW_ROW, NULL);

  self->line = *line;
  self->today = today;
  fill (self);
  return GTK_WIDGET (self);
}

/** ind_overview_row_line: Returns: (transfer none): the line that it shows. */
const IndOverviewLine *
ind_overview_row_line (IndOverviewRow *self)
{
  return &self->line;
}
