#pragma once

#include "ind-map-page.h"

#include "ind-figure-view.h"
#include "ind-map-figure.h"
#include "ind-map-panel.h"

G_BEGIN_DECLS

struct _IndMapPage
{
  GtkWidget parent_instance;

  GtkStack *stack;
  GtkDropDown *dates;
  IndFigureView *view;
  IndMapPanel *panel;
  GtkLabel *status;

  IndDesk *desk;
  IndCase *family;
  IndTypeset *typeset;
  IndMap *shown;             /* (nullable): the map on the screen */
  IndMapFigure *content;
  IndNetworkMap *map;
  gboolean filling;          /* the list of dates is being filled */

  /* What is in the hand */
  gint64 dragged;            /* who is being moved; 0 for nobody */
  gint64 tied;               /* from whom a line is being drawn; 0 for nobody */
  IndPoint grip;             /* where the hand holds the mark */
  IndScene *still;

  /* What moves to its place */
  GHashTable *places;        /* node → where it was drawn, for as long as the map is the same */
  GObject *gliding;          /* (nullable): the animation */
};

/* ind-map-page.c */
IndNode *ind_map_page_node     (IndMapPage *self, gint64 id);
int      ind_map_page_index    (IndMapPage *self, gint64 id);
void     ind_map_page_show_figure (IndMapPage *self);
void     ind_map_page_say      (IndMapPage *self, const char *words);
void     ind_map_page_say_place (IndMapPage *self, IndNode *node, double distance, double angle);
gboolean ind_map_page_may      (IndMapPage *self);
void     ind_map_page_go_to    (IndMapPage *self, gint64 map);
void     ind_map_page_lay_out  (IndMapPage *self);

/* What has been moved comes to its place: ind-map-glide.c */
GArray  *ind_map_glide_note    (IndMapPage *self);
void     ind_map_glide_play    (IndMapPage *self, GArray *glides);
void     ind_map_glide_end     (IndMapPage *self);

/* What a hand does: ind-map-hand.c */
void     ind_map_hand_add      (IndMapPage *self);
gboolean ind_map_hand_let_go   (IndMapPage *self);
void     ind_map_hand_tie      (IndMapPage *self);

/* What is done to the map: ind-map-work.c */
void     ind_map_work_place    (IndMapPage *self, IndNode *node, double distance, double angle);
void     ind_map_work_tie      (IndMapPage *self, IndNode *from, IndNode *to);
void     ind_map_work_tie_child      (IndMapPage *self, IndNode *node);
void     ind_map_work_remove   (IndMapPage *self, IndNode *node);
void     ind_map_work_add      (IndMapPage *self, double x, double y);
void     ind_map_work_begin    (IndMapPage *self, IndMap *last, const char *title, IndDate date);
void     ind_map_work_add_actions (GtkWidgetClass *klass);
void     ind_map_windows_add_actions (GtkWidgetClass *klass);
void     ind_map_work_listen   (IndMapPage *self);

G_END_DECLS
