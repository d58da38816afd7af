#include "config.h"

#include "ind-history-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "ind-history-list.h"
#include "ind-subject.h"
#include "ind-widget-help.h"
#include "ind-words.h"

struct _IndHistoryPage
{
  GtkWidget parent_instance;

  GtkStack *stack;
  GtkDropDown *subject, *who;
  GtkWidget *filters, *all;
  GtkLabel *count;
  IndHistoryList *list;

  IndDesk *desk;
  IndCase *family;
  GPtrArray *authors;    /* (element-type utf8): login names, as they stand in the choice after "everybody" */
  gboolean stale;        /* something has been done since it was read */
  gboolean setting;
};

static void ind_history_page_view_init (IndCaseViewInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (IndHistoryPage, ind_history_page, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (IND_TYPE_CASE_VIEW, ind_history_page_view_init))

/* The one whose changes are wanted; NULL for everybody's. */
static const char *
wanted_author (IndHistoryPage *self)
{
  guint at = gtk_drop_down_get_selected (self->who);

  return at > 0 && at <= self->authors->len ? self->authors->pdata[at - 1] : NULL;
}

static gboolean
is_wanted (IndHistoryPage *self, const IndChange *change, const char *author)
{
  guint subject = gtk_drop_down_get_selected (self->subject);

  return (subject == 0 || ind_change_subject (change) == (IndSubject) subject - 1)
         && (author == NULL || g_str_equal (change->author, author));
}

static gpointer
copy_text (gconstpointer text, gpointer data)
{
  return g_strdup (text);
}

static gboolean
same_texts (GPtrArray *one, GPtrArray *other)
{
  for (guint k = 0; k < MIN (one->len, other->len); k++)
    if (!g_str_equal (one->pdata[k], other->pdata[k]))
      return FALSE;
  return one->len == other->len;
}

/* Everybody who has done something in the case; whoever is chosen stays so. */
static void
offer_authors (IndHistoryPage *self, GPtrArray *changes)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (GPtrArray) before = g_ptr_array_copy (self->authors, copy_text, NULL);
  g_autofree char *chosen = g_strdup (wanted_author (self));
  guint at;

  g_ptr_array_set_size (self->authors, 0);
  gtk_string_list_append (names, _("Everybody"));
  for (guint k = 0; k < changes->len; k++)
    {
      const IndChange *change = changes->pdata[k];
      g_autofree char *name = NULL;

      if (g_ptr_array_find_with_equal_func (self->authors, change->author, g_str_equal, NULL))
        continue;
      name = ind_words_change_who (change);
      g_ptr_array_add (self->authors, g_strdup (change->author));
      gtk_string_list_append (names, name);
    }
  /* While one is being chosen the choice must stand: a new one would tell of itself once more, and so on. */
  if (same_texts (before, self->authors))
    return;
  self->setting = TRUE;
  gtk_drop_down_set_model (self->who, G_LIST_MODEL (names));
  if (chosen != NULL && g_ptr_array_find_with_equal_func (self->authors, chosen, g_str_equal, &at))
    gtk_drop_down_set_selected (self->who, at + 1);
  self->setting = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->who), self->authors->len > 1);
}

static void
show_changes (IndHistoryPage *self, GPtrArray *changes)
{
  const char *author = wanted_author (self);
  g_autoptr (GPtrArray) wanted = g_ptr_array_new ();
  g_autofree char *count = NULL;

  for (guint k = 0; k < changes->len; k++)
    if (is_wanted (self, changes->pdata[k], author))
      g_ptr_array_add (wanted, changes->pdata[k]);
  count = g_strdup_printf (ngettext ("%u change", "%u changes", wanted->len), wanted->len);
  gtk_label_set_text (self->count, count);
  ind_history_list_show (self->list, wanted, ind_desk_is_read_only (self->desk));
  gtk_widget_set_visible (self->filters, changes->len > 0);
  gtk_stack_set_visible_child_name (self->stack, wanted->len > 0 ? "list" : changes->len > 0 ? "none" : "empty");
}

static void
load (IndHistoryPage *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) changes = ind_desk_history (self->desk, self->family->id, 0, 0, &error);

  self->stale = changes == NULL;
  if (changes == NULL)
    {
      changes = g_ptr_array_new ();
      ind_case_view_check (IND_CASE_VIEW (self), FALSE, _("The history could not be read"), &error);
    }
  offer_authors (self, changes);
  show_changes (self, changes);
}

static void
ind_history_page_refresh (IndCaseView *view)
{
  IndHistoryPage *self = IND_HISTORY_PAGE (view);

  self->stale = TRUE;
  if (self->family != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    load (self);
}

static void
ind_history_page_map (GtkWidget *widget)
{
  IndHistoryPage *self = IND_HISTORY_PAGE (widget);

  if (self->family != NULL && self->stale)
    load (self);
  GTK_WIDGET_CLASS (ind_history_page_parent_class)->map (widget);
}

static void
show_everything (IndHistoryPage *self)
{
  self->setting = TRUE;
  gtk_drop_down_set_selected (self->subject, 0);
  gtk_drop_down_set_selected (self->who, 0);
  self->setting = FALSE;
}

static void
on_filter (IndHistoryPage *self)
{
  if (!self->setting && self->family != NULL)
    load (self);
}

static void
on_all (IndHistoryPage *self)
{
  show_everything (self);
  load (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->subject));
}

static void
ind_history_page_show (IndCaseView *view, IndDesk *desk, IndCase *family)
{
  IndHistoryPage *self = IND_HISTORY_PAGE (view);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  if (family != self->family)
    {
      show_everything (self);
      ind_history_list_show (self->list, none, TRUE);
    }
  g_set_object (&self->desk, desk);
  g_set_object (&self->family, family);
  ind_history_page_refresh (view);
}

static void
ind_history_page_view_init (IndCaseViewInterface *iface)
{
  iface->show = ind_history_page_show;
  iface->refresh = ind_history_page_refresh;
}

/* To the latest change, whose button is the first in the list; else to the choice of what is seen. */
static gboolean
ind_history_page_grab_focus (GtkWidget *widget)
{
  IndHistoryPage *self = IND_HISTORY_PAGE (widget);

  return gtk_widget_get_focus_child (GTK_WIDGET (self->list)) != NULL
         || gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD)
         || gtk_widget_grab_focus (GTK_WIDGET (self->subject));
}

static void
ind_history_page_dispose (GObject *object)
{
  IndHistoryPage *self = IND_HISTORY_PAGE (object);

  g_clear_object (&self->family);
  ind_widget_drop_children (GTK_WIDGET (self));
  g_clear_pointer (&self->authors, g_ptr_array_unref);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (ind_history_page_parent_class)->dispose (object);
}

static void
ind_history_page_class_init (IndHistoryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (IND_TYPE_HISTORY_LIST);
  G_OBJECT_CLASS (klass)->dispose = ind_history_page_dispose;
  widget_class->map = ind_history_page_map;
  widget_class->grab_focus = ind_history_page_grab_focus;
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/enindgang/Indgang/ui/ind-history-page.ui");
  gtk_widget_class_bind_template_child (widget_class, IndHistoryPage, stack);
  gtk_widget_class_bind_template_child (widget_class, IndHistoryPage, subject);
  gtk_widget_class_bind_template_child (widget_class, IndHistoryPage, who);
  gtk_widget_class_bind_template_child (widget_class, IndHistoryPage, filters);
  gtk_widget_class_bind_template_child (widget_class, IndHistoryPage, all);
  gtk_widget_class_bind_template_child (widget_class, IndHistoryPage, count);
  gtk_widget_class_bind_template_child (widget_class, IndHistoryPage, list);
  gtk_widget_class_bind_template_callback (widget_class, on_filter);
  gtk_widget_class_bind_template_callback (widget_class, on_all);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "historypage");
}

static void
ind_history_page_init (IndHistoryPage *self)
{
  const char *const subjects[] = { C_("history", "Everything"), C_("history", "The case"), C_("window", "Network"), C_("window", "Triangle"),
                                   C_("window", "Plan"), C_("window", "Year"), C_("window", "Measures"), NULL };
  g_autoptr (GtkStringList) names = gtk_string_list_new (subjects);

  self->authors = g_ptr_array_new_with_free_func (g_free);
  self->setting = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drop_down_set_model (self->subject, G_LIST_MODEL (names));
  self->setting = FALSE;
  ind_drop_down_set_name (self->subject, _("What it was about"), FALSE);
  ind_drop_down_set_name (self->who, _("Who did it"), FALSE);
  ind_widget_clean_names (self->all);
}
