#include "config.h"

#include "ind-family-item.h"

struct _IndFamilyItem
{
  GObject parent_instance;

  IndCaseSummary *summary;
};

enum { CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IndFamilyItem, ind_family_item, G_TYPE_OBJECT)

static void
ind_family_item_finalize (GObject *object)
{
  IndFamilyItem *self = IND_FAMILY_ITEM (object);

  g_clear_pointer (&self->summary, ind_case_summary_free);
  G_OBJECT_CLASS (ind_family_item_parent_class)->finalize (object);
}

static void
ind_family_item_class_init (IndFamilyItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ind_family_item_finalize;
  /* It says something else, or of another family. */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ind_family_item_init (IndFamilyItem *self)
{
}

/** ind_family_item_new: @summary: (transfer full): what the list says of the family. */
IndFamilyItem *
ind_family_item_new (IndCaseSummary *summary)
{
  IndFamilyItem *self = g_object_new (IND_TYPE_FAMILY_ITEM, NULL);

  self->summary = summary;
  return self;
}

/** ind_family_item_get: Returns: (transfer none): what the list says of the family. */
const IndCaseSummary *
ind_family_item_get (IndFamilyItem *self)
{
  return self->summary;
}

/** ind_family_item_become: lets the line say what @other, which is not needed any more, was to say; its row is kept. */
void
ind_family_item_become (IndFamilyItem *self, IndFamilyItem *other)
{
  IndCaseSummary *summary = self->summary;

  self->summary = other->summary;
  other->summary = summary;
  g_signal_emit (self, signals[CHANGED], 0);
}

/** ind_family_item_equal: Returns: whether the list would say the same of both. */
gboolean
ind_family_item_equal (IndFamilyItem *self, IndFamilyItem *other)
{
  const IndCaseSummary *one = self->summary, *two = other->summary;

  return one->id == two->id && g_strcmp0 (one->reference, two->reference) == 0
         && g_strcmp0 (one->family_name, two->family_name) == 0 && g_strcmp0 (one->children, two->children) == 0
         && g_strcmp0 (one->municipality, two->municipality) == 0 && g_strcmp0 (one->coordinator, two->coordinator) == 0
         && one->coordinator_id == two->coordinator_id && one->partner_id == two->partner_id
         && one->model == two->model && one->status == two->status && one->next_month == two->next_month
         && one->next_date == two->next_date && one->overdue == two->overdue
         && g_strcmp0 (one->found_in, two->found_in) == 0 && g_strcmp0 (one->found_field, two->found_field) == 0
         && g_strcmp0 (one->found, two->found) == 0;
}
