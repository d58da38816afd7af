#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define IND_TYPE_MEASURE_ADDER (ind_measure_adder_get_type ())

/**
 * IndMeasureAdder:
 *
 * Asks what kind of measure: those of the catalogue with their paragraphs, found as one types, also by the paragraph of
 * serviceloven. "kind" (const char *kind) when one is chosen.
 */
G_DECLARE_FINAL_TYPE (IndMeasureAdder, ind_measure_adder, IND, MEASURE_ADDER, GtkPopover)

GtkWidget *ind_measure_adder_new (void);

G_END_DECLS
