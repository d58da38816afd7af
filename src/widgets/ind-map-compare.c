#include "config.h"

#include "ind-map-compare.h"

#include <glib/gi18n.h>

#include "ind-figure-view.h"
#include "ind-map-figure.h"
#include "ind-pango.h"
#include "ind-widget-help.h"
#include "ind-words.h"

#define CROWDED 30    /* so many on a map, and its letters are smaller */

/* One of the two maps, laid out for where it is seen. */
typedef struct
{
  IndMapFigure *content;
  IndNetworkMap *map;
} Side;

/* Somebody on both maps: which node of either, and where they stand on either, in points of the later one. */
typedef struct
{
  guint before, after;
  IndPoint from, to;
  gboolean moved;
} Pair;

struct _IndMapCompareWindow
{
  AdwWindow parent_instance;

  GtkDropDown *earlier, *later;
  GtkStack *stack;
  IndFigureView *before, *after, *both;
  GtkScale *slider;
  GtkBox *lists;

  IndCase *family;
  GPtrArray *maps;           /* the earliest first */
  IndTypeset *typeset;
  GArray *differences;
  GArray *pairs;
  Side old, new;
  IndMap *shown_later;       /* one of @maps */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (IndMapCompareWindow, ind_map_compare_window, ADW_TYPE_WINDOW)

static gboolean
is_blended (IndMapCompareWindow *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "blended") == 0;
}

static IndMap *
chosen (IndMapCompareWindow *self, gboolean later)
{
  guint at = gtk_drop_down_get_selected (self->earlier);

  return self->maps->pdata[later ? at + 1 + gtk_drop_down_get_selected (self->later) : at];
}

static void
clear_side (Side *side)
{
  g_clear_pointer (&side->map, ind_network_map_free);
  g_clear_pointer (&side->content, ind_map_figure_free);
}

static void
lay_out (IndMapCompareWindow *self, Side *side, IndFigureView *view)
{
  const IndNetworkMapInput *input = ind_map_figure_input (side->content);
  guint most = MAX (ind_map_figure_input (self->old.content)->n_nodes, ind_map_figure_input (self->new.content)->n_nodes);
  double finer = most <= CROWDED ? 1.4 : 1.7;
  int width = gtk_widget_get_width (GTK_WIDGET (view)), height = gtk_widget_get_height (GTK_WIDGET (view));

  g_clear_pointer (&side->map, ind_network_map_free);
  /* Never higher than wide: the letters would be too small. */
  side->map = width == 0 || height == 0
                ? ind_network_map_new (input, self->typeset, IND_MAP_SHEET_SCREEN)
                : ind_network_map_new_in (input, self->typeset, width * finer, MIN (width, height) * finer, NULL);
}

static int
find_node (const Side *side, const IndNode *node)
{
  const IndNetworkMapInput *input = ind_map_figure_input (side->content);

  for (guint k = 0; k < input->n_nodes; k++)
    if (input->nodes[k].id == ((const IndRecord *) node)->id)
      return (int) k;
  return -1;
}

static gboolean
has_moved (IndMapCompareWindow *self, const IndNode *after)
{
  for (guint k = 0; k < self->differences->len; k++)
    {
      const IndMapDifference *difference = &g_array_index (self->differences, IndMapDifference, k);

      if (difference->kind == IND_MAP_MOVED && difference->after == after)
        return TRUE;
    }
  return FALSE;
}

/* Where everybody on both maps stands on either, once both are laid out. */
static void
find_pairs (IndMapCompareWindow *self)
{
  IndMap *before = chosen (self, FALSE), *after = chosen (self, TRUE);

  g_array_set_size (self->pairs, 0);
  for (guint k = 0; k < ind_list_length (after->nodes); k++)
    {
      IndNode *node = ind_list_get (after->nodes, k), *was = ind_map_node_of (before, ind_node_actor (node));
      int from = was != NULL ? find_node (&self->old, was) : -1, to = find_node (&self->new, node);
      double distance, angle;
      Pair pair;

      if (from < 0 || to < 0)
        continue;
      ind_network_map_place (self->old.map, ind_network_map_mark (self->old.map, (guint) from), &distance, &angle);
      pair = (Pair) { (guint) from, (guint) to, ind_network_map_point (self->new.map, distance, angle),
                      ind_network_map_mark (self->new.map, (guint) to), has_moved (self, node) };
      g_array_append_val (self->pairs, pair);
    }
}

/* Shows a map in a view, with arrows for those who have moved. */
static void
show_map (IndMapCompareWindow *self, const Side *side, IndFigureView *view, gboolean with_arrows)
{
  g_autoptr (IndFigure) figure = ind_network_map_figure (side->map);
  g_autoptr (IndScene) scene = ind_network_map_scene (side->map, IND_MAP_PART_ALL, 0);

  ind_figure_view_set (view, figure);
  for (guint k = 0; k < self->pairs->len && with_arrows; k++)
    {
      const Pair *pair = &g_array_index (self->pairs, Pair, k);

      if (pair->moved)
        ind_network_map_arrow (side->map, pair->from, pair->to, scene);
    }
  if (with_arrows)
    ind_figure_view_set_layers (view, scene, NULL);
}

/* In the first half it is the earlier map, in the second the later; those on both are on their way. */
static void
show_blend (IndMapCompareWindow *self)
{
  double part = gtk_range_get_value (GTK_RANGE (self->slider));
  gboolean second = part >= 0.5;
  const Side *side = second ? &self->new : &self->old;

  for (guint k = 0; k < self->pairs->len; k++)
    {
      const Pair *pair = &g_array_index (self->pairs, Pair, k);

      ind_network_map_move (side->map, second ? pair->after : pair->before,
                            (IndPoint) { pair->from.x + (pair->to.x - pair->from.x) * part,
                                         pair->from.y + (pair->to.y - pair->from.y) * part });
    }
  show_map (self, side, self->both, TRUE);
}

static void
show_maps (IndMapCompareWindow *self)
{
  gboolean blended = is_blended (self);

  if (self->old.content == NULL)
    return;
  lay_out (self, &self->old, blended ? self->both : self->before);
  lay_out (self, &self->new, blended ? self->both : self->after);
  find_pairs (self);
  if (blended)
    show_blend (self);
  else
    {
      show_map (self, &self->old, self->before, FALSE);
      show_map (self, &self->new, self->after, TRUE);
    }
}

static void
add_words (IndMapCompareWindow *self, const char *words, const char *css)
{
  GtkWidget *label = ind_wrapped_label_new (words);

  if (css != NULL)
    gtk_widget_add_css_class (label, css);
  gtk_box_append (self->lists, label);
}

static void
show_lists (IndMapCompareWindow *self)
{
  ind_box_empty (self->lists);
  for (IndMapDifferenceKind kind = 0; kind < IND_N_MAP_DIFFERENCES; kind++)
    {
      gboolean any = FALSE;

      for (guint k = 0; k < self->differences->len; k++)
        {
          const IndMapDifference *difference = &g_array_index (self->differences, IndMapDifference, k);
          g_autofree char *words = NULL;

          if (difference->kind != kind)
            continue;
          if (!any)
            add_words (self, ind_map_difference_heading (kind), "heading");
          any = TRUE;
          words = ind_map_difference_words (self->old.content, self->new.content, difference);
          add_words (self, words, NULL);
        }
    }
  if (self->differences->len == 0)
    add_words (self, _("Everything is as it was."), NULL);
}

/* The maps from @first on, but for the @left last. */
static void
fill (GtkDropDown *choice, GPtrArray *maps, guint first, guint left)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  for (guint k = first; k + left < maps->len; k++)
    {
      g_autofree char *called = ind_map_called (maps->pdata[k]);

      gtk_string_list_append (words, called);
    }
  gtk_drop_down_set_model (choice, G_LIST_MODEL (words));
}

/* The later one is offered among those after the earlier: no map is compared with itself. */
static void
offer_later (IndMapCompareWindow *self, IndMap *map)
{
  guint first = gtk_drop_down_get_selected (self->earlier) + 1, at;

  self->filling = TRUE;
  fill (self->later, self->maps, first, 0);
  gtk_drop_down_set_selected (self->later, g_ptr_array_find (self->maps, map, &at) && at >= first ? at - first : 0);
  self->filling = FALSE;
}

static void
fill_choices (IndMapCompareWindow *self)
{
  fill (self->earlier, self->maps, 0, 1);
  gtk_drop_down_set_selected (self->earlier, self->maps->len - 2);
  offer_later (self, NULL);
  ind_drop_down_set_name (self->earlier, _("Earlier map"), FALSE);
  ind_drop_down_set_name (self->later, _("Later map"), FALSE);
}

static void
show_chosen (IndMapCompareWindow *self)
{
  IndMap *before = chosen (self, FALSE), *after = chosen (self, TRUE);

  self->shown_later = after;
  clear_side (&self->old);
  clear_side (&self->new);
  self->old.content = ind_map_figure_new (self->family, before);
  self->new.content = ind_map_figure_new (self->family, after);
  g_clear_pointer (&self->differences, g_array_unref);
  self->differences = ind_map_compare (before, after);
  gtk_scale_clear_marks (self->slider);
  gtk_scale_add_mark (self->slider, 0, GTK_POS_BOTTOM, ind_map_figure_input (self->old.content)->date);
  gtk_scale_add_mark (self->slider, 1, GTK_POS_BOTTOM, ind_map_figure_input (self->new.content)->date);
  show_lists (self);
  show_maps (self);
}

static void
on_earlier (IndMapCompareWindow *self)
{
  if (self->family == NULL)
    return;
  offer_later (self, self->shown_later);
  show_chosen (self);
}

static void
on_later (IndMapCompareWindow *self)
{
  if (self->family != NULL && !self->filling)
    show_chosen (self);
}

static void
on_blended (IndMapCompareWindow *self, GParamSpec *pspec, GtkToggleButton *button)
{
  gtk_stack_set_visible_child_name (self->stack, gtk_toggle_button_get_active (button) ? "blended" : "beside");
  show_maps (self);
}

static void
on_slid (IndMapCompareWindow *self)
{
  if (self->old.map != NULL && is_blended (self))
    show_blend (self);
}

static void
ind_map_compare_window_dispose (GObject *object)
{
  IndMapCompareWindow *self = IND_MAP_COMPARE_WINDOW (object);

  clear_side (&self->old);
  clear_side (&self->new);
  g_clear_object (&self->family);
  g_clear_pointer (&self->maps, g_ptr_array_unref);
  g_clear_pointer (&self->differences, g_array_unref);
  g_clear_pointer (&self->pairs, g_array_unref);
  g_clear_pointer (&self->typeset, ind_pango_typeset_free);
  G_OBJECT_CLASS (ind_map_compare_window_parent_class)->dispose (object);
}

static void
ind_map_compare_window_class_init (IndMapCompareWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (IND_TYPE_FIGURE_VIEW);
  G_OBJECT_CLASS (klass)->dispose = ind_map_compare_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/enindgang/Indgang/ui/ind-map-compare.ui");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_bind_template_child (widget_class, IndMapCompareWindow, earlier);
  gtk_widget_class_bind_template_child (widget_class, IndMapCompareWindow, later);
  gtk_widget_class_bind_template_child (widget_class, IndMapCompareWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, IndMapCompareWindow, before);
  gtk_widget_class_bind_template_child (widget_class, IndMapCompareWindow, after);
  gtk_widget_class_bind_template_child (widget_class, IndMapCompareWindow, both);
  gtk_widget_class_bind_template_child (widget_class, IndMapCompareWindow, slider);
  gtk_widget_class_bind_template_child (widget_class, IndMapCompareWindow, lists);
  gtk_widget_class_bind_template_callback (widget_class, on_earlier);
  gtk_widget_class_bind_template_callback (widget_class, on_later);
  gtk_widget_class_bind_template_callback (widget_class, on_blended);
  gtk_widget_class_bind_template_callback (widget_class, on_slid);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ind_map_compare_window_init (IndMapCompareWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ind_widget_clean_names (GTK_WIDGET (self));
  self->typeset = ind_pango_typeset_new ();
  self->pairs = g_array_new (FALSE, FALSE, sizeof (Pair));
  g_signal_connect_object (self->after, "resized", G_CALLBACK (show_maps), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->both, "resized", G_CALLBACK (show_maps), self, G_CONNECT_SWAPPED);
}

/** ind_map_compare_window_new: @family: a case with two maps or more. Returns: a window above @parent */
GtkWidget *
ind_map_compare_window_new (GtkWindow *parent, IndCase *family)
{
  IndMapCompareWindow *self = g_object_new (IND_TYPE_MAP_COMPARE, "transient-for", parent, "destroy-with-parent", TRUE, NULL);

  self->maps = ind_case_maps (family);
  g_ptr_array_foreach (self->maps, (GFunc) g_object_ref, NULL);
  g_ptr_array_set_free_func (self->maps, g_object_unref);
  fill_choices (self);
  self->family = g_object_ref (family);
  show_chosen (self);
  return GTK_WIDGET (self);
}
