#pragma once

#include "ind-flow.h"

G_BEGIN_DECLS

/**
 * IndStrip:
 * @gap: the air above it, which falls away at a page's top
 * @rule: a hair line above it, unless it comes first on its page, from @rule_x on
 * @head: (nullable): what is repeated above it when it comes first on a page
 * @new_page: it begins a page
 * @at_foot: it stands on the page's foot, when its page has room for it
 */
typedef struct
{
  IndScene *scene;
  double gap, height;
  IndKeep keep;
  gboolean rule, new_page, at_foot;
  double rule_x;
  IndScene *head;
  double head_height;
} IndStrip;

struct _IndFlow
{
  const IndPress *press;
  double width;
  GPtrArray *strips;
  IndScene *pending;   /* structures that begin with the next strip */
  gint64 id;
  double gap;
  gboolean rule, new_page, at_foot;
  double rule_x;
  IndScene *head;
  double head_height;
};

G_END_DECLS
