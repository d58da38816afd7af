#include "config.h"

#include "ind-family-filter.h"

#include <glib/gi18n.h>

#include "ind-desk-overview.h"
#include "ind-format.h"
#include "ind-overview-words.h"
#include "ind-remembered.h"
#include "ind-widget-help.h"
#include "ind-words.h"

/* What is chosen between in the box that the button opens; the first of each is all. */
typedef enum { BY_COORDINATOR, BY_MUNICIPALITY, BY_MODEL, BY_STATUS, BY_STAGE, N_CHOICES } Choice;

/* The order of the list; by name it is the order in which the families are read. */
typedef enum { SORT_NAME, SORT_FOLLOW_UP, SORT_COORDINATOR, SORT_STAGE, N_SORTS } Sort;

struct _IndFamilyFilter
{
  GtkWidget parent_instance;

  GtkToggleButton *mine, *overdue;
  GtkMenuButton *more;
  GtkGrid *grid;
  GtkWidget *clear;
  GtkDropDown *sort;
  GtkDropDown *choices[N_CHOICES];

  IndDesk *desk;            /* not held: the window closes it */
  GListModel *families;     /* (nullable): not held: all that there are */
  gint64 worker;            /* who sits here; 0 where nobody knows */
  GHashTable *stages;       /* (nullable): by the case's row number, read when somebody asks */
  GtkSorter *sorters[N_SORTS];
  GSettings *remembered;    /* (nullable) */
  gboolean setting;
};

enum { CHANGED, FAILED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IndFamilyFilter, ind_family_filter, GTK_TYPE_WIDGET)

static guint
chosen (IndFamilyFilter *self, Choice choice)
{
  guint at = gtk_drop_down_get_selected (self->choices[choice]);

  return at != GTK_INVALID_LIST_POSITION ? at : 0;
}

static const char *
chosen_text (IndFamilyFilter *self, Choice choice)
{
  return gtk_string_list_get_string (GTK_STRING_LIST (gtk_drop_down_get_model (self->choices[choice])), chosen (self, choice));
}

/* Whether the families' stages are asked for. */
static gboolean
needs_stages (IndFamilyFilter *self)
{
  return chosen (self, BY_STAGE) > 0 || gtk_drop_down_get_selected (self->sort) == SORT_STAGE;
}

static IndStage
stage_of (IndFamilyFilter *self, const IndCaseSummary *family)
{
  return self->stages != NULL ? GPOINTER_TO_INT (g_hash_table_lookup (self->stages, &family->id)) : IND_STAGE_NONE;
}

static void
read_stages (IndFamilyFilter *self)
{
  g_autoptr (GError) error = NULL;

  if (self->desk == NULL || self->stages != NULL || !needs_stages (self))
    return;
  self->stages = ind_desk_list_stages (self->desk, &error);
  if (self->stages == NULL)
    g_signal_emit (self, signals[FAILED], 0, error);
}

static guint
count_chosen (IndFamilyFilter *self)
{
  guint n = 0;

  for (Choice choice = 0; choice < N_CHOICES; choice++)
    n += chosen (self, choice) > 0;
  return n;
}

/* The button says how many choices are hidden behind it. */
static void
show_count (IndFamilyFilter *self)
{
  guint n = count_chosen (self);
  g_autofree char *number = g_strdup_printf ("%u", n);
  g_autofree char *words = n > 0 ? ind_words_fill (_("Filter ({number})"), "number", number, NULL) : g_strdup (_("Filter"));

  gtk_menu_button_set_label (self->more, words);
  ind_widget_set_name (GTK_WIDGET (self->more), words);
  gtk_widget_set_visible (self->clear, ind_family_filter_is_active (self));
}

static void show_overdue (IndFamilyFilter *self);

static void
on_choice (IndFamilyFilter *self)
{
  if (self->setting)
    return;
  if (self->remembered != NULL)
    g_settings_set_boolean (self->remembered, IND_REMEMBERED_MINE, gtk_toggle_button_get_active (self->mine));
  read_stages (self);
  show_overdue (self);
  show_count (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
same_texts (GListModel *old, GListModel *fresh)
{
  guint n = g_list_model_get_n_items (fresh);

  if (old == NULL || g_list_model_get_n_items (old) != n)
    return FALSE;
  for (guint k = 0; k < n; k++)
    if (!g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (old), k),
                      gtk_string_list_get_string (GTK_STRING_LIST (fresh), k)))
      return FALSE;
  return TRUE;
}

/* Offers other texts; the one that is chosen stays so, where it is among them. */
static void
offer (IndFamilyFilter *self, Choice choice, GtkStringList *texts)
{
  GListModel *old = gtk_drop_down_get_model (self->choices[choice]);
  g_autofree char *before = old != NULL ? g_strdup (chosen_text (self, choice)) : NULL;
  guint at = 0;

  if (same_texts (old, G_LIST_MODEL (texts)))
    return;
  for (guint k = 0; before != NULL && k < g_list_model_get_n_items (G_LIST_MODEL (texts)); k++)
    if (g_str_equal (gtk_string_list_get_string (texts, k), before))
      at = k;
  self->setting = TRUE;
  gtk_drop_down_set_model (self->choices[choice], G_LIST_MODEL (texts));
  gtk_drop_down_set_selected (self->choices[choice], at);
  self->setting = FALSE;
}

static gint
by_name (gconstpointer a, gconstpointer b)
{
  return ind_collate (*(const char **) a, *(const char **) b);
}

/* Offers what stands in a field of the families, in Danish order; @none is what is said where nothing does. */
static void
offer_field (IndFamilyFilter *self, Choice choice, GListModel *families, gsize offset, const char *all, const char *none)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GtkStringList) texts = gtk_string_list_new ((const char *const[]) { all, none, NULL });

  for (guint k = 0; k < g_list_model_get_n_items (families); k++)
    {
      g_autoptr (IndFamilyItem) item = g_list_model_get_item (families, k);
      char *name = G_STRUCT_MEMBER (char *, ind_family_item_get (item), offset);

      if (!ind_is_blank (name) && g_hash_table_add (seen, name))
        g_ptr_array_add (names, name);
    }
  g_ptr_array_sort (names, by_name);
  for (guint k = 0; k < names->len; k++)
    gtk_string_list_append (texts, names->pdata[k]);
  offer (self, choice, texts);
}

/* 0 is all, 1 those where nothing stands. */
static gboolean
text_matches (IndFamilyFilter *self, Choice choice, const char *text)
{
  guint at = chosen (self, choice);

  return at == 0 || (at == 1 ? ind_is_blank (text) : g_strcmp0 (text, chosen_text (self, choice)) == 0);
}

/* Whether a family is to be seen, be it overdue or not. */
static gboolean
is_chosen (IndFamilyFilter *self, const IndCaseSummary *family)
{
  return (!gtk_toggle_button_get_active (self->mine) || family->coordinator_id == self->worker
          || family->partner_id == self->worker)
         && text_matches (self, BY_COORDINATOR, family->coordinator)
         && text_matches (self, BY_MUNICIPALITY, family->municipality)
         && (chosen (self, BY_MODEL) == 0 || (guint) family->model == chosen (self, BY_MODEL))
         && (chosen (self, BY_STATUS) == 0 || (guint) family->status == chosen (self, BY_STATUS))
         && (chosen (self, BY_STAGE) == 0 || (guint) stage_of (self, family) == chosen (self, BY_STAGE));
}

/* Offers the overdue ones among those chosen otherwise, where there are any. */
static void
show_overdue (IndFamilyFilter *self)
{
  g_autofree char *words = NULL;
  guint n = 0;

  for (guint k = 0; self->families != NULL && k < g_list_model_get_n_items (self->families); k++)
    {
      g_autoptr (IndFamilyItem) item = g_list_model_get_item (self->families, k);
      const IndCaseSummary *family = ind_family_item_get (item);

      n += family->overdue && is_chosen (self, family);
    }
  words = g_strdup_printf (_("Overdue only (%u)"), n);
  gtk_button_set_label (GTK_BUTTON (self->overdue), words);
  gtk_widget_set_visible (GTK_WIDGET (self->overdue), n > 0 || gtk_toggle_button_get_active (self->overdue));
}

/* Mine, as it was chosen here or in another place. */
static void
show_mine (IndFamilyFilter *self)
{
  gboolean mine = self->remembered != NULL ? g_settings_get_boolean (self->remembered, IND_REMEMBERED_MINE)
                                           : gtk_toggle_button_get_active (self->mine);

  gtk_toggle_button_set_active (self->mine, mine && self->worker != 0);
}

/** ind_family_filter_fill: @families: (element-type IndFamilyItem): all that there are: what they have in common is offered. */
void
ind_family_filter_fill (IndFamilyFilter *self, IndDesk *desk, GListModel *families)
{
  g_set_weak_pointer (&self->desk, desk);
  g_set_weak_pointer (&self->families, families);
  self->worker = ind_desk_seated_worker (desk);
  g_clear_pointer (&self->stages, g_hash_table_unref);
  read_stages (self);
  gtk_sorter_changed (self->sorters[SORT_STAGE], GTK_SORTER_CHANGE_DIFFERENT);
  self->setting = TRUE;
  show_mine (self);
  self->setting = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->mine), self->worker != 0);
  offer_field (self, BY_COORDINATOR, families, G_STRUCT_OFFSET (IndCaseSummary, coordinator), _("All coordinators"), _("Nobody yet"));
  offer_field (self, BY_MUNICIPALITY, families, G_STRUCT_OFFSET (IndCaseSummary, municipality), _("All municipalities"),
               _("Not written down"));
  show_overdue (self);
  show_count (self);
}

/** ind_family_filter_matches: Returns: whether the family is to be seen. */
gboolean
ind_family_filter_matches (IndFamilyFilter *self, IndFamilyItem *item)
{
  const IndCaseSummary *family = ind_family_item_get (item);

  return (!gtk_toggle_button_get_active (self->overdue) || family->overdue) && is_chosen (self, family);
}

/** ind_family_filter_is_active: Returns: whether some of the families are not to be seen. */
gboolean
ind_family_filter_is_active (IndFamilyFilter *self)
{
  return gtk_toggle_button_get_active (self->mine) || gtk_toggle_button_get_active (self->overdue) || count_chosen (self) > 0;
}

/** ind_family_filter_clear: lets all families be seen; their order stays. */
void
ind_family_filter_clear (IndFamilyFilter *self)
{
  self->setting = TRUE;
  gtk_toggle_button_set_active (self->mine, FALSE);
  gtk_toggle_button_set_active (self->overdue, FALSE);
  for (Choice choice = 0; choice < N_CHOICES; choice++)
    gtk_drop_down_set_selected (self->choices[choice], 0);
  self->setting = FALSE;
  on_choice (self);
}

/** ind_family_filter_sorter: Returns: (transfer none) (nullable): the order of the list; %NULL for that in which it was read. */
GtkSorter *
ind_family_filter_sorter (IndFamilyFilter *self)
{
  guint at = gtk_drop_down_get_selected (self->sort);

  return at < N_SORTS ? self->sorters[at] : NULL;
}

static int
compare_days (IndDate one, IndDate other)
{
  /* Whoever has no day comes last. */
  if (one == IND_NO_DATE || other == IND_NO_DATE)
    return (one == IND_NO_DATE) - (other == IND_NO_DATE);
  return one < other ? -1 : one > other;
}

static IndDate
next_day (const IndCaseSummary *family)
{
  return family->next_date != IND_NO_DATE || family->next_month == IND_NO_DATE ? family->next_date
                                                                              : ind_date_month_end (family->next_month);
}

static int
by_follow_up (gconstpointer a, gconstpointer b, gpointer filter)
{
  return compare_days (next_day (ind_family_item_get ((gpointer) a)), next_day (ind_family_item_get ((gpointer) b)));
}

/* A family that nobody has comes first: somebody must take it. */
static int
by_coordinator (gconstpointer a, gconstpointer b, gpointer filter)
{
  const char *one = ind_family_item_get ((gpointer) a)->coordinator, *other = ind_family_item_get ((gpointer) b)->coordinator;

  if (g_strcmp0 (one, other) == 0)
    return 0;
  if (ind_is_blank (one) || ind_is_blank (other))
    return ind_is_blank (other) - ind_is_blank (one);
  return ind_collate (one, other);
}

static int
by_stage (gconstpointer a, gconstpointer b, gpointer filter)
{
  return (int) stage_of (filter, ind_family_item_get ((gpointer) a)) - (int) stage_of (filter, ind_family_item_get ((gpointer) b));
}

static void
ind_family_filter_dispose (GObject *object)
{
  IND_FAMILY_FILTER (object)->setting = TRUE;
  ind_widget_drop_children (GTK_WIDGET (object));
  G_OBJECT_CLASS (ind_family_filter_parent_class)->dispose (object);
}

static void
ind_family_filter_finalize (GObject *object)
{
  IndFamilyFilter *self = IND_FAMILY_FILTER (object);

  for (Sort sort = 0; sort < N_SORTS; sort++)
    g_clear_object (&self->sorters[sort]);
  g_clear_pointer (&self->stages, g_hash_table_unref);
  g_clear_object (&self->remembered);
  g_clear_weak_pointer (&self->desk);
  g_clear_weak_pointer (&self->families);
  G_OBJECT_CLASS (ind_family_filter_parent_class)->finalize (object);
}

static void
ind_family_filter_class_init (IndFamilyFilterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ind_family_filter_dispose;
  G_OBJECT_CLASS (klass)->finalize = ind_family_filter_finalize;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_ERROR);
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/enindgang/Indgang/ui/ind-family-filter.ui");
  gtk_widget_class_bind_template_child (widget_class, IndFamilyFilter, mine);
  gtk_widget_class_bind_template_child (widget_class, IndFamilyFilter, overdue);
  gtk_widget_class_bind_template_child (widget_class, IndFamilyFilter, more);
  gtk_widget_class_bind_template_child (widget_class, IndFamilyFilter, grid);
  gtk_widget_class_bind_template_child (widget_class, IndFamilyFilter, clear);
  gtk_widget_class_bind_template_child (widget_class, IndFamilyFilter, sort);
  gtk_widget_class_bind_template_callback (widget_class, on_choice);
  gtk_widget_class_bind_template_callback (widget_class, ind_family_filter_clear);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "familyfilter");
}

/* A choice with its label, a line of the box. */
static void
add_choice (IndFamilyFilter *self, Choice choice, const char *name)
{
  GtkWidget *label = gtk_label_new_with_mnemonic (name), *drop_down = gtk_drop_down_new (NULL, NULL);
  g_autofree char *plain = NULL;

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), drop_down);
  plain = g_strdup (gtk_label_get_text (GTK_LABEL (label)));
  self->choices[choice] = GTK_DROP_DOWN (drop_down);
  ind_drop_down_set_name (self->choices[choice], plain, TRUE);
  gtk_widget_set_hexpand (drop_down, TRUE);
  gtk_grid_attach (self->grid, label, 0, choice, 1, 1);
  gtk_grid_attach (self->grid, drop_down, 1, choice, 1, 1);
  g_signal_connect_object (drop_down, "notify::selected", G_CALLBACK (on_choice), self, G_CONNECT_SWAPPED);
}

/* Words of what the program knows, each at its own number; the first is all. */
static void
offer_words (IndFamilyFilter *self, Choice choice, const char *all, int first, int n, const char *(*word) (int))
{
  g_autoptr (GtkStringList) texts = gtk_string_list_new ((const char *const[]) { all, NULL });

  for (int k = first; k < n; k++)
    gtk_string_list_append (texts, word (k));
  offer (self, choice, texts);
}

static const char *
model_word (int model)
{
  return ind_words_model ((IndModel) model);
}

static const char *
status_word (int status)
{
  return ind_words_case_status ((IndCaseStatus) status);
}

static const char *
stage_word (int stage)
{
  return ind_words_stage ((IndStage) stage);
}

static void
ind_family_filter_init (IndFamilyFilter *self)
{
  const char *const sorts[] = { _("By name"), _("By next follow-up"), _("By coordinator"), _("By stage"), NULL };
  g_autoptr (GtkStringList) sort_words = gtk_string_list_new (sorts);

  self->setting = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  add_choice (self, BY_COORDINATOR, _("_Coordinator"));
  add_choice (self, BY_MUNICIPALITY, _("_Municipality"));
  add_choice (self, BY_MODEL, _("M_odel"));
  add_choice (self, BY_STATUS, _("_Status"));
  add_choice (self, BY_STAGE, _("S_tage of the course"));
  offer_words (self, BY_COORDINATOR, _("All coordinators"), 0, 0, model_word);
  offer_words (self, BY_MUNICIPALITY, _("All municipalities"), 0, 0, model_word);
  offer_words (self, BY_MODEL, _("Both models"), IND_MODEL_EN_INDGANG, IND_MODEL_SAMMEN_OM_FAMILIEN + 1, model_word);
  offer_words (self, BY_STATUS, _("Whatever the status"), IND_CASE_REFERRED, IND_CASE_DISCHARGED + 1, status_word);
  offer_words (self, BY_STAGE, _("All stages"), IND_STAGE_REFERRED, IND_N_STAGES, stage_word);
  self->setting = TRUE;
  gtk_drop_down_set_model (self->sort, G_LIST_MODEL (sort_words));
  ind_drop_down_set_name (self->sort, _("Order"), FALSE);
  self->sorters[SORT_FOLLOW_UP] = GTK_SORTER (gtk_custom_sorter_new (by_follow_up, self, NULL));
  self->sorters[SORT_COORDINATOR] = GTK_SORTER (gtk_custom_sorter_new (by_coordinator, self, NULL));
  self->sorters[SORT_STAGE] = GTK_SORTER (gtk_custom_sorter_new (by_stage, self, NULL));
  self->remembered = ind_remembered_new ();
  if (self->remembered != NULL)
    g_signal_connect_object (self->remembered, "changed::" IND_REMEMBERED_MINE, G_CALLBACK (show_mine), self, G_CONNECT_SWAPPED);
  self->setting = FALSE;
  show_count (self);
}
