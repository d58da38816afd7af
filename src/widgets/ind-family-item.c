#include "config.h"

#include "ind-family-item.h"

#include <string.h>

#include "ind-format.h"

/* Between the family's name and the children's. */
#define CHILDREN '\n'

struct _IndFamilyItem
{
  GObject parent_instance;

  IndCaseSummary *summary;
  char *names;     /* (nullable): folded: the family's, and the children's in a line below */
};

enum { CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IndFamilyItem, ind_family_item, G_TYPE_OBJECT)

static void
ind_family_item_finalize (GObject *object)
{
  IndFamilyItem *self = IND_FAMILY_ITEM (object);

  g_clear_pointer (&self->summary, ind_case_summary_free);
  g_clear_pointer (&self->names, g_free);
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
  g_clear_pointer (&self->names, g_free);
  g_clear_pointer (&other->names, g_free);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Returns: (nullable): where a word of the names begins with this one. */
static const char *
find_word (const char *names, const char *word)
{
  const char *at = strstr (names, word);

  while (at != NULL && at > names && g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (at))))
    at = strstr (at + 1, word);
  return at;
}

/**
 * ind_family_item_bears:
 * @words: folded by ind_fold(), each as far as somebody has typed it
 *
 * Returns: 0 where the family's name has words that begin with all of these, 1 where the family's and the children's together
 *   have, else %IND_BEARS_NOT
 */
guint
ind_family_item_bears (IndFamilyItem *self, const char *const *words)
{
  guint bears = 0;
  const char *children;

  if (self->names == NULL)
    {
      g_autofree char *family = ind_fold (self->summary->family_name), *first = ind_fold (self->summary->children);

      self->names = g_strdup_printf ("%s%c%s", family, CHILDREN, first);
    }
  children = strchr (self->names, CHILDREN);
  for (; *words != NULL; words++)
    {
      const char *at = find_word (self->names, *words);

      if (at == NULL)
        return IND_BEARS_NOT;
      if (at > children)
        bears = 1;
    }
  return bears;
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
