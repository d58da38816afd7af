#include "config.h"

#include "ind-triangle-page-private.h"

#include "ind-format.h"
#include "ind-triangle-content.h"
#include "ind-words.h"

/* Which assessment, and whose triangle, is on the screen. */

/** ind_triangle_page_assessment: Returns: (transfer none) (nullable): the assessment on the screen. */
IndAssessment *
ind_triangle_page_assessment (IndTrianglePage *self)
{
  return self->shown < self->assessments->len ? self->assessments->pdata[self->shown] : NULL;
}

/** ind_triangle_page_child: Returns: (transfer none) (nullable): whose triangle is on the screen. */
IndPerson *
ind_triangle_page_child (IndTrianglePage *self)
{
  return self->child < self->children->len ? self->children->pdata[self->child] : NULL;
}

/* A drop-down keeps its list while it is the same, for it may be the one that is being chosen from. */
static void
offer (GtkDropDown *choice, const char *const *names, guint selected)
{
  GListModel *present = gtk_drop_down_get_model (choice);
  guint n = g_strv_length ((char **) names);
  gboolean same = present != NULL && g_list_model_get_n_items (present) == n;

  for (guint k = 0; same && k < n; k++)
    same = g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (present), k), names[k]);
  if (!same)
    {
      g_autoptr (GtkStringList) list = gtk_string_list_new (names);

      gtk_drop_down_set_model (choice, G_LIST_MODEL (list));
    }
  gtk_drop_down_set_selected (choice, selected);
}

static void
offer_assessments (IndTrianglePage *self)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  for (guint k = 0; k < self->assessments->len; k++)
    {
      const IndAssessment *one = self->assessments->pdata[k];
      IndDate day = one->started_on != IND_NO_DATE ? one->started_on : one->concluded_on;
      g_autofree char *date = day != IND_NO_DATE ? ind_format_date_numeric (day) : NULL;
      g_autofree char *named = date != NULL ? g_strdup_printf ("%s · %s", date, one->title) : g_strdup (one->title);
      g_autofree char *shown = ind_words_shorten (named, 50);

      g_strv_builder_add (names, shown);
    }
  all = g_strv_builder_end (names);
  offer (self->which, (const char *const *) all, self->shown);
}

static void
offer_children (IndTrianglePage *self)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  for (guint k = 0; k < self->children->len; k++)
    {
      g_autofree char *first = ind_first_name (((IndPerson *) self->children->pdata[k])->name);

      g_strv_builder_add (names, first);
    }
  all = g_strv_builder_end (names);
  offer (self->whose, (const char *const *) all, self->child);
  gtk_widget_set_visible (GTK_WIDGET (self->whose), self->children->len > 1);
}

static void
replace (GPtrArray *held, GPtrArray *by)
{
  g_ptr_array_set_size (held, 0);
  for (guint k = 0; k < by->len; k++)
    g_ptr_array_add (held, g_object_ref (by->pdata[k]));
}

/** ind_triangle_page_find_shown: the assessment and the child on the screen stay there, as far as they are still in the case. */
void
ind_triangle_page_find_shown (IndTrianglePage *self)
{
  g_autoptr (GPtrArray) all = ind_case_assessments (self->family), children = NULL;
  guint at;

  self->shown = ind_triangle_page_assessment (self) != NULL && g_ptr_array_find (all, ind_triangle_page_assessment (self), &at) ? at : 0;
  replace (self->assessments, all);
  children = ind_assessment_children (self->family, ind_triangle_page_assessment (self));
  self->child = ind_triangle_page_child (self) != NULL && g_ptr_array_find (children, ind_triangle_page_child (self), &at) ? at : 0;
  replace (self->children, children);
}

/** ind_triangle_page_offer: offers the assessments and children of the case to be chosen from; @self->setting is set meanwhile. */
void
ind_triangle_page_offer (IndTrianglePage *self)
{
  self->setting = TRUE;
  offer_assessments (self);
  offer_children (self);
  self->setting = FALSE;
}
