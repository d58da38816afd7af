#pragma once

#include "ind-people.h"

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

IND_DECLARE_RECORD (IndMap, ind_map, MAP)
IND_DECLARE_RECORD (IndNode, ind_node, NODE)
IND_DECLARE_RECORD (IndTie, ind_tie, TIE)

extern const IndTable ind_map_table, ind_node_table, ind_tie_table;

G_END_DECLS
