#include "config.h"

#include "ind-window-private.h"

#include <glib/gi18n.h>

#include "ind-families-year-view.h"
#include "ind-overview-page.h"
#include "ind-press-row.h"
#include "ind-widget-help.h"
#include "ind-words.h"

/* The places of the window's left side. Each page is made when it is first shown, and read anew when it is shown again. */

static const struct { const char *name, *icon, *title; } places[IND_N_PLACES] = {
  [IND_PLACE_OVERVIEW] = { "overview", "indgang-overview-symbolic", NC_("place", "Overview") },
  [IND_PLACE_FAMILIES] = { "families", "indgang-families-symbolic", NC_("place", "Families") },
  [IND_PLACE_YEAR] = { "year", "indgang-wheel-symbolic", NC_("place", "Year") },
};

static const char *
title_of (IndPlace place)
{
  return g_dpgettext2 (NULL, "place", places[place].title);
}

/** ind_window_place_title: Returns: (transfer none): what the place that is shown, or was before the case, is called. */
const char *
ind_window_place_title (IndWindow *self)
{
  return title_of (self->place);
}

/** ind_window_place_name: Returns: (transfer none): its name, as ind_window_place_named() takes it. */
const char *
ind_window_place_name (IndWindow *self)
{
  return places[self->place].name;
}

/** ind_window_place_named: Returns: the place of that name; the overview where there is none. */
IndPlace
ind_window_place_named (const char *name)
{
  for (IndPlace place = 0; place < IND_N_PLACES; place++)
    if (g_strcmp0 (places[place].name, name) == 0)
      return place;
  return IND_PLACE_OVERVIEW;
}

static void
on_search_failed (IndFamiliesPage *families, const GError *error, IndWindow *self)
{
  ind_window_complain (self, _("The families could not be read"), error);
}

/* A line of the overview leads to the page of the case on which it is seen. */
static void
on_line_chosen (IndOverviewPage *overview, gint64 case_id, const char *page, gint64 record, IndWindow *self)
{
  if (ind_window_show_case (self, case_id))
    ind_case_page_go_to_record (ind_window_page (self), page, record);
}

static void
on_done (IndOverviewPage *overview, gint64 case_id, IndWindow *self)
{
  ind_window_tell_done (self, case_id);
}

static void
on_failed (GtkWidget *page, const char *heading, const GError *error, IndWindow *self)
{
  ind_window_complain (self, heading, error);
}

static GtkWidget *
new_page (IndWindow *self, IndPlace place)
{
  GtkWidget *page;

  switch (place)
    {
    case IND_PLACE_FAMILIES:
      page = g_object_new (IND_TYPE_FAMILIES_PAGE, NULL);
      g_signal_connect_object (page, "search-failed", G_CALLBACK (on_search_failed), self, 0);
      break;
    case IND_PLACE_YEAR:
      page = g_object_new (IND_TYPE_FAMILIES_YEAR_VIEW, NULL);
      g_signal_connect_object (page, "failed", G_CALLBACK (on_failed), self, 0);
      break;
    default:
      page = ind_overview_page_new ();
      g_signal_connect_object (page, "case-chosen", G_CALLBACK (on_line_chosen), self, 0);
      g_signal_connect_object (page, "done", G_CALLBACK (on_done), self, 0);
      g_signal_connect_object (page, "failed", G_CALLBACK (on_failed), self, 0);
    }
  gtk_stack_add_named (self->stack, page, places[place].name);
  ind_widget_clean_names (page);
  return page;
}

static gboolean
load (IndWindow *self, IndPlace place, IndDesk *desk, GError **error)
{
  GtkWidget *page = self->places[place];

  switch (place)
    {
    case IND_PLACE_FAMILIES:
      return ind_families_page_load (IND_FAMILIES_PAGE (page), desk, error);
    case IND_PLACE_YEAR:
      return ind_families_year_view_load (IND_FAMILIES_YEAR_VIEW (page), desk, error);
    default:
      return ind_overview_page_load (IND_OVERVIEW_PAGE (page), desk, error);
    }
}

/**
 * ind_window_load_place:
 * @desk: what it is read from
 *
 * Makes the page of a place where there is none yet, and reads it where something has been done since it was read.
 *
 * Returns: whether it could be read
 */
gboolean
ind_window_load_place (IndWindow *self, IndPlace place, IndDesk *desk, GError **error)
{
  if (self->places[place] == NULL)
    {
      self->places[place] = new_page (self, place);
      self->stale[place] = TRUE;
    }
  if (self->stale[place] && !load (self, place, desk, error))
    return FALSE;
  self->stale[place] = FALSE;
  return TRUE;
}

/** ind_window_zooms: Returns: whether something is shown that can be zoomed. */
gboolean
ind_window_zooms (IndWindow *self)
{
  return self->family != NULL || self->place == IND_PLACE_YEAR;
}

/** ind_window_zoom: @steps: so many steps larger, or smaller if negative; 0 for the whole. */
void
ind_window_zoom (IndWindow *self, int steps)
{
  if (self->family != NULL)
    ind_case_page_zoom (self->page, steps);
  else if (self->places[IND_PLACE_YEAR] != NULL)
    ind_families_year_view_zoom (IND_FAMILIES_YEAR_VIEW (self->places[IND_PLACE_YEAR]), steps);
}

/** ind_window_families: Returns: (transfer none) (nullable): the list of families, where it has been shown. */
IndFamiliesPage *
ind_window_families (IndWindow *self)
{
  return (IndFamiliesPage *) self->places[IND_PLACE_FAMILIES];
}

/** ind_window_forget_places: whatever was read is to be read again, when it is next shown. */
void
ind_window_forget_places (IndWindow *self)
{
  for (IndPlace place = 0; place < IND_N_PLACES; place++)
    self->stale[place] = TRUE;
}

static void
select_row (IndWindow *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->side_list, (int) self->place);

  if (gtk_list_box_get_selected_row (self->side_list) != row)
    gtk_list_box_select_row (self->side_list, row);
}

/* In a case there is room for the case; the button, or its key, brings the side back. */
static void
update_side (IndWindow *self, gboolean in_case)
{
  adw_flap_set_locked (self->flap, in_case);
  adw_flap_set_reveal_flap (self->flap, in_case ? self->side_in_case : !adw_flap_get_folded (self->flap));
}

/** ind_window_enter_case: the case takes the window, on which it stays. */
void
ind_window_enter_case (IndWindow *self)
{
  update_side (self, TRUE);
}

/** ind_window_show_place: leaves the case on the screen, if there is one, for a place of the left side. */
void
ind_window_show_place (IndWindow *self, IndPlace place)
{
  g_autoptr (GError) error = NULL;

  ind_window_drop_toast (self);
  if (self->family != NULL)
    {
      g_clear_object (&self->family);
      ind_case_page_clear (self->page);
    }
  self->place = place;
  if (self->desk != NULL && !ind_window_load_place (self, place, self->desk, &error))
    ind_window_complain (self, _("The families could not be read"), error);
  gtk_stack_set_visible_child_name (self->stack, places[place].name);
  select_row (self);
  update_side (self, FALSE);
  ind_window_update (self);
}

/** ind_window_focus_place: leads to what stands in the place that is shown, where one was in it. */
void
ind_window_focus_place (IndWindow *self)
{
  GtkWidget *page = self->places[self->place], *last = page;

  if (page == NULL)
    return;
  while (gtk_widget_get_focus_child (last) != NULL)
    last = gtk_widget_get_focus_child (last);
  if (self->place == IND_PLACE_FAMILIES)
    ind_families_page_focus (IND_FAMILIES_PAGE (page));
  else if (self->place == IND_PLACE_YEAR && ind_families_year_view_focus (IND_FAMILIES_YEAR_VIEW (page)))
    return;
  else if (last != page && gtk_widget_grab_focus (last))
    return;
  else if (!gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD))
    gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_selected_row (self->side_list)));
}

/* The arrows walk through the places, and each is seen at once. */
static void
on_row_selected (GtkListBox *list, GtkListBoxRow *row, IndWindow *self)
{
  if (row != NULL && self->desk != NULL && (IndPlace) gtk_list_box_row_get_index (row) != self->place)
    ind_window_show_place (self, (IndPlace) gtk_list_box_row_get_index (row));
}

/* Enter, or a press, goes there. */
static void
on_row_activated (GtkListBox *list, GtkListBoxRow *row, IndWindow *self)
{
  if (self->desk == NULL)
    return;
  if (self->family != NULL || (IndPlace) gtk_list_box_row_get_index (row) != self->place)
    ind_window_show_place (self, (IndPlace) gtk_list_box_row_get_index (row));
  if (adw_flap_get_folded (self->flap))
    adw_flap_set_reveal_flap (self->flap, FALSE);
  ind_window_focus_place (self);
}

static void
on_revealed (IndWindow *self)
{
  if (self->family != NULL)
    self->side_in_case = adw_flap_get_reveal_flap (self->flap);
}

static GtkWidget *
new_row (IndPlace place)
{
  GtkWidget *row = ind_press_row_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *image = gtk_image_new_from_icon_name (places[place].icon), *label = gtk_label_new (title_of (place));

  ind_widget_set_name (image, title_of (place));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  ind_widget_set_name (row, title_of (place));
  return row;
}

/** ind_window_add_places: fills the left side. */
void
ind_window_add_places (IndWindow *self)
{
  g_autoptr (GPropertyAction) side = g_property_action_new ("side", self->flap, "reveal-flap");

  for (IndPlace place = 0; place < IND_N_PLACES; place++)
    gtk_list_box_append (self->side_list, new_row (place));
  ind_widget_set_name (GTK_WIDGET (self->side_list), _("Places"));
  g_signal_connect_object (self->side_list, "row-selected", G_CALLBACK (on_row_selected), self, 0);
  g_signal_connect_object (self->side_list, "row-activated", G_CALLBACK (on_row_activated), self, 0);
  g_signal_connect_object (self->flap, "notify::reveal-flap", G_CALLBACK (on_revealed), self, G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (side));
}
