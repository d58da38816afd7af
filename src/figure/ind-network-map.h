#pragma once

#include "ind-figure.h"
#include "ind-map.h"

G_BEGIN_DECLS

typedef enum
{
  IND_MAP_MARK_PERSON,
  IND_MAP_MARK_PROFESSIONAL,
  IND_MAP_MARK_GROUP,       /* or a place */
  IND_MAP_MARK_PET,
  IND_MAP_MARK_DEAD,
  IND_N_MAP_MARKS
} IndMapMark;

/**
 * IndMapNode: who stands on the map
 * @id: not 0
 * @sector: which; where @angle says otherwise, the angle wins
 * @distance: 0 at the centre, 100 at the rim, more is outside; NaN where nobody has said
 * @angle: degrees anticlockwise from the x axis; NaN where it is to be found
 * @name, @role: (nullable)
 * @words: what a sighted person sees of it, in words
 */
typedef struct
{
  gint64 id;
  guint sector;
  double distance, angle;
  IndMapMark mark;
  IndTieKind tie;
  IndCoordination coordination;
  const char *name, *role, *words;
} IndMapNode;

/** IndMapTie: @from, @to: which nodes it joins */
typedef struct
{
  gint64 id;
  guint from, to;
  IndTieKind kind;
} IndMapTie;

/**
 * IndNetworkMapInput:
 * @title, @subtitle, @date: (nullable)
 * @centre, @centre_age: who stands in the middle
 * @sectors: (array length=n_sectors): their names, clockwise from the top; at least one
 * @tie_words: by #IndTieKind; @mark_words by #IndMapMark; @coordination_words by #IndCoordination; with their headings
 *
 * All that a map shows; the figure knows no words of its own.
 */
typedef struct
{
  const char *title, *subtitle, *date, *centre, *centre_age;
  const char *const *sectors;
  const IndHue *hues;
  guint n_sectors;
  const IndMapNode *nodes;
  guint n_nodes;
  const IndMapTie *ties;
  guint n_ties;
  const char *ties_heading, *marks_heading, *coordination_heading;
  const char *tie_words[IND_TIE_NONE + 1], *mark_words[IND_N_MAP_MARKS], *coordination_words[IND_COORDINATION_NONE + 1];
} IndNetworkMapInput;

typedef enum
{
  IND_MAP_SHEET_SCREEN,       /* 4:3 */
  IND_MAP_SHEET_WIDE,         /* 16:9, for a projector */
  IND_MAP_SHEET_A4,           /* landscape */
  IND_MAP_SHEET_A4_PORTRAIT,
  IND_MAP_SHEET_A3,
  IND_MAP_SHEET_A3_PORTRAIT,
  IND_MAP_SHEET_PART,         /* a part of an A4 page, without its head */
  IND_N_MAP_SHEETS
} IndMapSheet;

typedef enum
{
  IND_MAP_PART_ALL,
  IND_MAP_PART_STILL,    /* all but one node, its ties and its label */
  IND_MAP_PART_MOVING    /* that node, its ties and its label */
} IndMapPart;

typedef struct _IndNetworkMap IndNetworkMap;

IndNetworkMap *ind_network_map_new    (const IndNetworkMapInput *input, const IndTypeset *typeset, IndMapSheet sheet);
IndNetworkMap *ind_network_map_new_in (const IndNetworkMapInput *input, const IndTypeset *typeset, double width, double height,
                                       const IndNetworkMap *before);
void           ind_network_map_free   (IndNetworkMap *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IndNetworkMap, ind_network_map_free)

IndPoint       ind_network_map_point  (const IndNetworkMap *self, double distance, double angle);
void           ind_network_map_place  (const IndNetworkMap *self, IndPoint at, double *distance, double *angle);
gboolean       ind_network_map_is_child (const IndNetworkMap *self, IndPoint at);
guint          ind_network_map_sector (const IndNetworkMap *self, double angle);
IndPoint       ind_network_map_mark   (const IndNetworkMap *self, guint node);
double         ind_network_map_radius (const IndNetworkMap *self);
gboolean       ind_network_map_label  (const IndNetworkMap *self, guint node, IndBox *box);
void           ind_network_map_move   (IndNetworkMap *self, guint node, IndPoint to);
gboolean       ind_network_map_arrow  (const IndNetworkMap *self, IndPoint from, IndPoint to, IndScene *scene);
guint          ind_network_map_tidy   (const IndNetworkMap *self, double *distances, double *angles);
IndFigure     *ind_network_map_figure (const IndNetworkMap *self);
IndScene      *ind_network_map_scene  (const IndNetworkMap *self, IndMapPart part, guint node);

G_END_DECLS
