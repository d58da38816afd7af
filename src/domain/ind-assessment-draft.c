#include "config.h"

#include "ind-assessment.h"

#include <stdlib.h>

#include "ind-catalogue.h"
#include "ind-goal.h"
#include "ind-rules.h"

/* Puts @item, which is used up, last in one of the lists of @owner. */
static void
put (IndRecord *owner, IndRecord *item)
{
  const IndList *list = ind_record_list_of (owner, item->table);

  ind_record_insert (owner, list, item, ind_list_length (ind_record_get_list (owner, list)));
  g_object_unref (item);
}

static void
put_link (IndRecord *owner, const IndTable *table, IndRecord *target)
{
  IndRecord *link = ind_record_new (table, ind_new_id ());

  ind_record_set_record (link, ind_table_field (table, "target"), target);
  put (owner, link);
}

/** ind_dimension_is_shared: Returns: whether a dimension is the whole family's: it lies on the side of family and network. */
gboolean
ind_dimension_is_shared (const char *dimension)
{
  return g_strcmp0 (ind_catalogue_value (IND_CATALOGUE_DIMENSIONS, dimension, "Side"), "family") == 0;
}

/**
 * ind_dimension_begun:
 * @child: (nullable): whose it is; %NULL for all children
 *
 * Returns: (transfer full): a dimension of which nothing has been said yet
 */
IndRecord *
ind_dimension_begun (const char *dimension, IndPerson *child)
{
  IndRecord *draft = ind_record_new (&ind_assessment_dimension_table, ind_new_id ());

  ind_record_set_text_at (draft, "dimension", dimension);
  ind_record_set_record_at (draft, "child", (IndRecord *) child);
  return draft;
}

static gboolean
has_dimension (const IndRecord *draft, const char *dimension)
{
  GListStore *dimensions = ((const IndAssessment *) draft)->dimensions;

  for (guint k = 0; k < ind_list_length (dimensions); k++)
    if (g_strcmp0 (((IndAssessmentDimension *) ind_list_get (dimensions, k))->dimension, dimension) == 0)
      return TRUE;
  return FALSE;
}

/* All of the catalogue that are not there: of several children each has their own, but for the family's side. */
static void
put_dimensions (IndRecord *draft)
{
  const char *const *keys = ind_catalogue_keys (IND_CATALOGUE_DIMENSIONS);
  GListStore *children = ((IndAssessment *) draft)->children;
  guint n = ind_list_length (children);

  for (guint k = 0; keys[k] != NULL; k++)
    {
      gboolean shared = n < 2 || ind_dimension_is_shared (keys[k]);

      if (has_dimension (draft, keys[k]))
        continue;
      for (guint i = 0; i < (shared ? 1 : n); i++)
        put (draft, ind_dimension_begun (keys[k], shared ? NULL : (IndPerson *) ((IndLinkItem *) ind_list_get (children, i))->target));
    }
}

static IndRecord *
new_assessment (const char *title, IndDate today)
{
  IndRecord *draft = ind_record_new (&ind_assessment_table, ind_new_id ());

  ind_record_set_text_at (draft, "title", title);
  ind_record_set_number_at (draft, "started_on", today);
  return draft;
}

/**
 * ind_assessment_begun:
 *
 * Returns: (transfer full): the first assessment of a case's children, with all dimensions of the catalogue, in none of which
 *   anything has been explored
 */
IndRecord *
ind_assessment_begun (IndCase *family, const char *title, IndDate today)
{
  IndRecord *draft = new_assessment (title, today);
  g_autoptr (GPtrArray) children = ind_case_children (family);

  for (guint k = 0; k < children->len; k++)
    put_link (draft, &ind_assessment_child_table, children->pdata[k]);
  put_dimensions (draft);
  return draft;
}

/**
 * ind_assessment_continued:
 *
 * Returns: (transfer full): a new assessment that begins with what the earlier one said of each dimension; its conclusion and
 *   its investigations stay with it
 */
IndRecord *
ind_assessment_continued (const IndAssessment *self, const char *title, IndDate today)
{
  IndRecord *draft = new_assessment (title, today);

  for (guint k = 0; k < ind_list_length (self->children); k++)
    put_link (draft, &ind_assessment_child_table, ((IndLinkItem *) ind_list_get (self->children, k))->target);
  for (guint k = 0; k < ind_list_length (self->dimensions); k++)
    {
      IndRecord *dimension = ind_record_new (&ind_assessment_dimension_table, ind_new_id ());

      ind_record_copy_fields (dimension, ind_list_get (self->dimensions, k));
      put (draft, dimension);
    }
  put_dimensions (draft);
  return draft;
}

/**
 * ind_goal_from_worry:
 * @worry: what is said of a dimension
 * @text: the goal, until somebody writes it
 *
 * A goal that points at the dimension, for the child whose dimension it is. The family's words are theirs to say; the worry
 * goes along as an internal note.
 *
 * Returns: (transfer full): the goal
 */
IndRecord *
ind_goal_from_worry (const IndAssessmentDimension *worry, const char *text)
{
  IndRecord *draft = ind_record_new (&ind_goal_table, ind_new_id ());
  IndRecord *dimension = ind_record_new (&ind_goal_dimension_table, ind_new_id ());

  ind_record_set_text_at (draft, "text", text);
  ind_record_set_text_at (draft, "note", worry->concerns);
  ind_record_set_text_at (dimension, "text", worry->dimension);
  put (draft, dimension);
  if (worry->child != NULL)
    put_link (draft, &ind_goal_person_table, (IndRecord *) worry->child);
  return draft;
}

/**
 * ind_investigation_due:
 *
 * Where nothing else is set: BL § 20 has a child welfare investigation done within four months from its start. Which
 * paragraph has how many stands in the catalogue (Months).
 *
 * Returns: the day by which an investigation is to be done, or %IND_NO_DATE
 */
IndDate
ind_investigation_due (const IndInvestigation *self)
{
  const char *months;

  if (self->due_on != IND_NO_DATE || self->started_on == IND_NO_DATE || self->legal_basis_section == NULL)
    return self->due_on;
  months = ind_catalogue_paragraph_value (self->legal_basis_law, self->legal_basis_section, self->legal_basis_stk,
                                          self->legal_basis_nr, "Months");
  return months != NULL ? ind_date_add_months (self->started_on, atoi (months)) : IND_NO_DATE;
}

/** ind_investigation_is_overdue: Returns: whether it is not done, and should be. */
gboolean
ind_investigation_is_overdue (const IndInvestigation *self, IndDate today)
{
  IndDate due = ind_investigation_due (self);

  return self->done_on == IND_NO_DATE && due != IND_NO_DATE && due < today;
}
