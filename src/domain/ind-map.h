#pragma once

#include "ind-case.h"

G_BEGIN_DECLS

/* A dated network map. */
struct _IndMap
{
  IND_RECORD_MEMBERS
  const char *const title;
  const IndDate date;
  GListStore *const center;    /* IndLinkItem to persons; the children in focus where it is empty */
  GListStore *const sectors;   /* IndTextItem, clockwise from the top; the seven of the field where it is empty */
  GListStore *const nodes;     /* IndNode */
  GListStore *const ties;      /* IndTie */
};

/* Where someone stands on the map. Exactly one of @person, @worker and @contact is set. */
struct _IndNode
{
  IND_RECORD_MEMBERS
  IndPerson *const person;
  IndWorker *const worker;
  IndContact *const contact;
  const char *const sector;
  const double distance;   /* felt closeness: rings at 33, 66 and 100; more is outside */
  const double angle;      /* degrees anticlockwise from the x axis */
  const IndTieKind tie;    /* to the child */
  const IndCoordination coordination;
  const char *const note;
};

struct _IndTie
{
  IND_RECORD_MEMBERS
  struct _IndNode *const from;
  struct _IndNode *const to;
  const IndTieKind kind;
};

/**
 * IndMapsTally: what came in with network maps.
 * @n_maps: how many maps
 * @n_known: how many of those on them the case knew by name
 * @n_new: how many contacts were made for the others
 * @center_known: whether the case knows everybody who stands in a centre
 */
typedef struct
{
  guint n_maps;
  guint n_known;
  guint n_new;
  gboolean center_known;
} IndMapsTally;

IND_DECLARE_RECORD (IndMap, ind_map, MAP)
IND_DECLARE_RECORD (IndNode, ind_node, NODE)
IND_DECLARE_RECORD (IndTie, ind_tie, TIE)

extern const IndTable ind_map_table, ind_node_table, ind_tie_table;

GPtrArray   *ind_case_maps         (const IndCase *family);

/* Who stands where */
IndRecord   *ind_node_actor        (const IndNode *node);
gboolean     ind_node_can_come     (const IndNode *node);
IndNode     *ind_map_node_of       (const IndMap *map, const IndRecord *actor);
gboolean     ind_map_has_in_centre (const IndMap *map, const IndRecord *actor);
GPtrArray   *ind_map_missing       (const IndMap *map);
guint        ind_map_ring          (double distance);

/* Sectors */
gboolean     ind_is_professional   (const char *role, const char *sector);
GPtrArray   *ind_map_sector_keys   (const IndMap *map);
guint        ind_sector_at         (guint n, double angle);
double       ind_sector_share      (guint n, double angle);
double       ind_sector_angle      (guint n, double place);
guint        ind_node_sector       (const IndNode *node, const GPtrArray *keys);
const char  *ind_sector_of         (const IndRecord *actor, const GPtrArray *keys);
char        *ind_sector_name       (const char *key);
char        *ind_sector_key        (const char *name);

G_END_DECLS
