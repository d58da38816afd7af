#include "config.h"

#include "ind-families-year-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

#include "ind-beginning.h"
#include "ind-families-figure.h"
#include "ind-figure-head.h"
#include "ind-figure-view.h"
#include "ind-pango.h"
#include "ind-remembered.h"
#include "ind-widget-help.h"

#define MOST_MONTHS 12   /* before this one and after it, with which the year may begin */
#define MOST_STEPS 8
#define STEP 1.2         /* so much larger is the next step of zoom */

struct _IndFamiliesYearView
{
  GtkWidget parent_instance;

  GtkStack *stack;
  GtkScrolledWindow *scrolled;
  GtkWidget *bar;
  GtkDropDown *first;
  GtkToggleButton *mine;
  IndFigureView *view;
  IndFigureHead *head;      /* the months, over the rows */
  IndFigure *figure;
  IndTypeset *typeset;
  IndDesk *desk;            /* not held: the window closes it */
  GPtrArray *years;         /* (nullable): of all families */
  GPtrArray *chosen;        /* (nullable): those of them that are shown */
  GPtrArray *pages;         /* (nullable): these on paper, once somebody asked */
  GSettings *remembered;    /* (nullable) */
  IndDate first_month;
  int steps;                /* of zoom; 0 where it is as wide as the window */
  guint resizing;
  gboolean setting;
};

enum { FAILED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IndFamiliesYearView, ind_families_year_view, GTK_TYPE_WIDGET)

/* The figure is as wide as there is room, or as it is zoomed to, and as high as that makes it; the rest is scrolled to. */
static void
on_resized (IndFamiliesYearView *self)
{
  const IndScene *scene = self->figure != NULL ? ind_figure_scene (self->figure) : NULL;
  double width = gtk_widget_get_width (GTK_WIDGET (self->scrolled)) * pow (STEP, self->steps);

  if (scene == NULL)
    return;
  gtk_widget_set_size_request (GTK_WIDGET (self->view), self->steps > 0 ? (int) width : -1,
                               (int) ceil (width * scene->height / scene->width));
}

static gboolean
resize_later (gpointer data)
{
  IndFamiliesYearView *self = data;

  self->resizing = 0;
  on_resized (self);
  return G_SOURCE_REMOVE;
}

/* The window is given another width, while it is given it nothing in it may ask for another. */
static void
on_page_size (IndFamiliesYearView *self)
{
  if (self->steps > 0 && self->resizing == 0)
    self->resizing = g_idle_add (resize_later, self);
}

/** ind_families_year_view_zoom: @steps: so many steps larger, or smaller if negative; 0 for the width of the window. */
void
ind_families_year_view_zoom (IndFamiliesYearView *self, int steps)
{
  self->steps = steps == 0 ? 0 : CLAMP (self->steps + steps, 0, MOST_STEPS);
  gtk_scrolled_window_set_policy (self->scrolled, self->steps > 0 ? GTK_POLICY_AUTOMATIC : GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  on_resized (self);
  if (gtk_widget_get_focus_child (GTK_WIDGET (self->view)) != NULL)
    ind_widget_scroll_to (gtk_widget_get_focus_child (GTK_WIDGET (self->view)));
}

/** ind_families_year_view_focus: leads to the rows; Returns: whether there are any. */
gboolean
ind_families_year_view_focus (IndFamiliesYearView *self)
{
  return g_str_equal (gtk_stack_get_visible_child_name (self->stack), "year") && gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* Control and the wheel zoom, as in every figure. */
static gboolean
on_scroll (GtkEventControllerScroll *controller, double dx, double dy, IndFamiliesYearView *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  if ((state & GDK_CONTROL_MASK) == 0 || dy == 0)
    return GDK_EVENT_PROPAGATE;
  ind_families_year_view_zoom (self, dy < 0 ? 1 : -1);
  return GDK_EVENT_STOP;
}

static void
on_activated (IndFamiliesYearView *self, gint64 id)
{
  GtkWidget *widget = GTK_WIDGET (self);

  if (gtk_widget_activate_action (widget, "win.open-case", "x", id))
    gtk_widget_activate_action (widget, "win.page", "s", "year");
}

/* Shows the year of all families, or of those that who sits here is coordinator or partner of. */
static void
show (IndFamiliesYearView *self)
{
  GPtrArray *chosen = g_ptr_array_new ();
  gint64 worker = ind_desk_seated_worker (self->desk);
  gboolean mine = gtk_toggle_button_get_active (self->mine);
  g_autofree char *alt = NULL;

  for (guint k = 0; k < self->years->len; k++)
    {
      IndFamilyYear *year = self->years->pdata[k];

      if (!mine || year->summary->coordinator_id == worker || year->summary->partner_id == worker)
        g_ptr_array_add (chosen, year);
    }
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_clear_pointer (&self->chosen, g_ptr_array_unref);
  self->chosen = chosen;
  g_clear_pointer (&self->figure, ind_figure_unref);
  self->figure = ind_families_figure (chosen, self->first_month, ind_today (), self->typeset, &alt);
  ind_figure_view_set (self->view, self->figure);
  gtk_widget_set_visible (self->bar, !ind_desk_is_empty (self->desk));
  gtk_stack_set_visible_child_name (self->stack, ind_desk_is_empty (self->desk) ? "begin" : chosen->len == 0 ? "nobody" : "year");
  on_resized (self);
}

/* Mine, as it was chosen here or in another place. */
static void
show_mine (IndFamiliesYearView *self)
{
  gboolean mine = self->remembered != NULL ? g_settings_get_boolean (self->remembered, IND_REMEMBERED_MINE)
                                           : gtk_toggle_button_get_active (self->mine);

  gtk_toggle_button_set_active (self->mine, mine && self->desk != NULL && ind_desk_seated_worker (self->desk) != 0);
}

static void
on_mine (IndFamiliesYearView *self)
{
  if (self->setting || self->years == NULL || self->desk == NULL)
    return;
  if (self->remembered != NULL)
    g_settings_set_boolean (self->remembered, IND_REMEMBERED_MINE, gtk_toggle_button_get_active (self->mine));
  show (self);
}

static void
on_all (IndFamiliesYearView *self)
{
  gtk_toggle_button_set_active (self->mine, FALSE);
}

static gboolean
read_years (IndFamiliesYearView *self, GError **error)
{
  GPtrArray *years = ind_desk_list_years (self->desk, self->first_month, error);

  if (years == NULL)
    return FALSE;
  g_clear_pointer (&self->chosen, g_ptr_array_unref);
  g_clear_pointer (&self->years, g_ptr_array_unref);
  self->years = years;
  show (self);
  return TRUE;
}

static void
on_first (IndFamiliesYearView *self)
{
  guint at = gtk_drop_down_get_selected (self->first);
  g_autoptr (GError) error = NULL;

  if (self->setting || self->desk == NULL || at == GTK_INVALID_LIST_POSITION)
    return;
  self->first_month = ind_date_add_months (ind_date_month (ind_today ()), (int) at - MOST_MONTHS);
  if (!read_years (self, &error))
    g_signal_emit (self, signals[FAILED], 0, _("The families could not be read"), error);
}

/** ind_families_year_view_pages: Returns: (transfer none) (nullable) (element-type IndScene): the families shown, as they are printed */
GPtrArray *
ind_families_year_view_pages (IndFamiliesYearView *self)
{
  if (self->pages == NULL && self->chosen != NULL && self->chosen->len > 0)
    self->pages = ind_families_pages (self->chosen, self->first_month, ind_today (), self->typeset);
  return self->pages;
}

/** ind_families_year_view_load: reads the year anew, from the month that is chosen; from this one at first. */
gboolean
ind_families_year_view_load (IndFamiliesYearView *self, IndDesk *desk, GError **error)
{
  self->setting = TRUE;
  if (g_set_weak_pointer (&self->desk, desk))
    {
      self->first_month = ind_date_month (ind_today ());
      ind_drop_down_offer_months (self->first, self->first_month, MOST_MONTHS);
    }
  show_mine (self);
  gtk_widget_set_visible (GTK_WIDGET (self->mine), ind_desk_seated_worker (desk) != 0);
  self->setting = FALSE;
  return read_years (self, error);
}

static void
ind_families_year_view_dispose (GObject *object)
{
  IndFamiliesYearView *self = IND_FAMILIES_YEAR_VIEW (object);

  g_clear_handle_id (&self->resizing, g_source_remove);
  self->setting = TRUE;
  ind_widget_drop_children (GTK_WIDGET (self));
  g_clear_pointer (&self->figure, ind_figure_unref);
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_clear_pointer (&self->chosen, g_ptr_array_unref);
  g_clear_pointer (&self->years, g_ptr_array_unref);
  g_clear_pointer (&self->typeset, ind_pango_typeset_free);
  g_clear_object (&self->remembered);
  g_clear_weak_pointer (&self->desk);
  G_OBJECT_CLASS (ind_families_year_view_parent_class)->dispose (object);
}

static void
ind_families_year_view_class_init (IndFamiliesYearViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ind_families_year_view_dispose;
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                  G_TYPE_STRING, G_TYPE_ERROR);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

/* What is seen is chosen above it. */
static void
add_bar (IndFamiliesYearView *self)
{
  GtkWidget *label = gtk_label_new_with_mnemonic (_("F_rom")), *first = gtk_drop_down_new (NULL, NULL);
  GtkWidget *mine = gtk_toggle_button_new_with_label (_("Mine"));

  self->bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  self->first = GTK_DROP_DOWN (first);
  self->mine = GTK_TOGGLE_BUTTON (mine);
  gtk_widget_add_css_class (self->bar, "page-bar");
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), first);
  ind_drop_down_set_name (self->first, _("The year's first month"), TRUE);
  gtk_box_append (GTK_BOX (self->bar), mine);
  gtk_box_append (GTK_BOX (self->bar), label);
  gtk_box_append (GTK_BOX (self->bar), first);
  g_signal_connect_object (mine, "toggled", G_CALLBACK (on_mine), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (first, "notify::selected", G_CALLBACK (on_first), self, G_CONNECT_SWAPPED);
}

/* What is shown where none of the families is of who sits here. */
static GtkWidget *
new_nobody (IndFamiliesYearView *self)
{
  GtkWidget *page = adw_status_page_new (), *button = gtk_button_new_with_label (_("Show All Families"));

  adw_status_page_set_title (ADW_STATUS_PAGE (page), _("None of the Families Is Yours"));
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");
  gtk_widget_add_css_class (page, "compact");
  adw_status_page_set_child (ADW_STATUS_PAGE (page), button);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_all), self, G_CONNECT_SWAPPED);
  return page;
}

/* Who walks from row to row sees each, and not under the months. */
static void
on_selected (IndFamiliesYearView *self, gint64 id)
{
  GtkAdjustment *at = gtk_scrolled_window_get_vadjustment (self->scrolled);
  double value = gtk_adjustment_get_value (at), page = gtk_adjustment_get_page_size (at);
  GdkRectangle row;
  IndBox box;

  if (!ind_figure_view_thing_box (self->view, id, &box) || !ind_figure_view_find_box (self->view, &box, &row))
    return;
  gtk_adjustment_set_value (at, CLAMP (value, row.y + row.height - page, row.y - ind_figure_head_room (self->head)));
}

/* Another part of the view is seen where it is scrolled, and more of it where the window grows. */
static void
show_what_is_seen (IndFamiliesYearView *self, GtkAdjustment *at)
{
  g_signal_connect_object (at, "value-changed", G_CALLBACK (ind_figure_view_scrolled), self->view, G_CONNECT_SWAPPED);
  g_signal_connect_object (at, "changed", G_CALLBACK (ind_figure_view_scrolled), self->view, G_CONNECT_SWAPPED);
}

static GtkWidget *
new_year (IndFamiliesYearView *self)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkWidget *overlay = gtk_overlay_new ();
  double top, bottom;

  self->scrolled = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  self->view = IND_FIGURE_VIEW (ind_figure_view_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->view), GTK_ALIGN_START);
  ind_figure_view_set_walks (self->view, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "rows");
  ind_widget_set_name (GTK_WIDGET (self->view), _("The year of all families"));
  gtk_scrolled_window_set_policy (self->scrolled, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (self->scrolled, GTK_WIDGET (self->view));
  gtk_widget_set_vexpand (GTK_WIDGET (self->scrolled), TRUE);
  g_signal_connect_object (self->view, "resized", G_CALLBACK (on_resized), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (self->scrolled), "notify::page-size", G_CALLBACK (on_page_size), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "activated", G_CALLBACK (on_activated), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  g_signal_connect_object (scroll, "scroll", G_CALLBACK (on_scroll), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->scrolled), scroll);
  gtk_viewport_set_scroll_to_focus (GTK_VIEWPORT (gtk_scrolled_window_get_child (self->scrolled)), FALSE);
  g_signal_connect_object (self->view, "selected", G_CALLBACK (on_selected), self, G_CONNECT_SWAPPED);
  show_what_is_seen (self, gtk_scrolled_window_get_hadjustment (self->scrolled));
  show_what_is_seen (self, gtk_scrolled_window_get_vadjustment (self->scrolled));
  ind_families_year_head (&top, &bottom);
  self->head = IND_FIGURE_HEAD (ind_figure_head_new (self->view, self->scrolled, top, bottom));
  gtk_overlay_set_child (GTK_OVERLAY (overlay), GTK_WIDGET (self->scrolled));
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), GTK_WIDGET (self->head));
  return overlay;
}

static void
ind_families_year_view_init (IndFamiliesYearView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->typeset = ind_pango_typeset_new ();
  self->remembered = ind_remembered_new ();
  self->stack = GTK_STACK (gtk_stack_new ());
  add_bar (self);
  gtk_stack_add_named (self->stack, new_year (self), "year");
  gtk_stack_add_named (self->stack, new_nobody (self), "nobody");
  gtk_stack_add_named (self->stack, ind_beginning_new (_("Take in the first one. Then you see here when each is followed up, "
                                                         "and nobody is forgotten.")), "begin");
  gtk_box_append (GTK_BOX (box), self->bar);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  gtk_widget_set_parent (box, GTK_WIDGET (self));
  if (self->remembered != NULL)
    g_signal_connect_object (self->remembered, "changed::" IND_REMEMBERED_MINE, G_CALLBACK (show_mine), self, G_CONNECT_SWAPPED);
}
