#pragma once

#include "ind-network-map.h"

#include <math.h>

/* Maps of invented people, as many and as crowded as one likes. */

#define IND_SAMPLE_MOST 500

static const char *const ind_sample_sectors[] = { "Family", "Relatives", "Friends", "School", "Health", "Municipality", "Others" };
static const IndHue ind_sample_hues[] = { IND_HUE_ORANGE, IND_HUE_YELLOW, IND_HUE_GREEN, IND_HUE_PURPLE, IND_HUE_SKY, IND_HUE_BLUE, IND_HUE_SLATE };
static IndMapNode ind_sample_nodes[IND_SAMPLE_MOST];
static IndMapTie ind_sample_ties[IND_SAMPLE_MOST];

static IndNetworkMapInput
ind_sample_input (guint n_nodes, guint n_ties)
{
  IndNetworkMapInput input = { "A map", "Network map", "19 August", "Ida", "3 years", ind_sample_sectors, ind_sample_hues,
                               G_N_ELEMENTS (ind_sample_sectors),
                               ind_sample_nodes, n_nodes, ind_sample_ties, n_ties, "Contact", "Who", "Who coordinates", { NULL }, { NULL }, { NULL } };

  for (int k = 0; k <= IND_TIE_NONE; k++)
    input.tie_words[k] = "a kind of tie";
  for (int k = 0; k < IND_N_MAP_MARKS; k++)
    input.mark_words[k] = "a kind of mark";
  for (int k = 0; k <= IND_COORDINATION_NONE; k++)
    input.coordination_words[k] = "somebody";
  return input;
}

static inline void
ind_sample_scatter (GRand *rand, guint n, gboolean in_one_sector, const char *name)
{
  for (guint k = 0; k < n; k++)
    ind_sample_nodes[k] = (IndMapNode) {
      k + 1, in_one_sector ? 2 : g_rand_int_range (rand, 0, 7), g_rand_double_range (rand, 0, 108),
      g_rand_boolean (rand) ? NAN : in_one_sector ? g_rand_double_range (rand, -60, -15) : g_rand_double_range (rand, -180, 180),
      g_rand_int_range (rand, 0, IND_N_MAP_MARKS), g_rand_int_range (rand, 1, IND_TIE_NONE + 1),
      g_rand_int_range (rand, 0, IND_COORDINATION_NONE + 1), name, "a neighbour from the old street", "words" };
  for (guint k = 0; k < n; k++)
    ind_sample_ties[k] = (IndMapTie) { 1000 + k, g_rand_int_range (rand, 0, n), g_rand_int_range (rand, 0, n), g_rand_int_range (rand, 1, 6) };
}
