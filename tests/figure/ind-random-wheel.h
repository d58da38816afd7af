#pragma once

#include "ind-annual-wheel.h"

#define IND_RANDOM_WHEEL_MOST 60

static const char *const ind_random_titles[] = {
  "Opfølgning", "Netværksmøde om skolestart", "Merudgifter: årlig opfølgning", "Møde", "Søskendegruppe for Selma: Når min bror er syg",
  "Et møde, som har fået en overskrift på to hundrede bogstaver, fordi den, der skrev den, gerne ville have det hele med: hvem "
  "der kommer, hvor det er, hvad vi skal tale om, og hvorfor det netop er nu, at vi skal tale om det",
  "Enmegetlangtitelsomfortsætterogfortsætterudentegnpåatdennogensindevilstoppe", "تريد العائلة أن يذهب الطفل إلى الروضة", "👩‍👧‍👦 İğdır",
};

static const char *ind_random_family = "Familien Holm";
static const char *ind_random_next = "Netværksmøde om skolestart og hvad der så skal ske";

/* A year of @entries with all of its words; @today is any day. */
static inline IndFigure *
ind_random_wheel_draw (const IndWheelEntry *entries, guint n, IndDate today, IndWheelShape shape, const IndTypeset *typeset)
{
  IndWheelContent content = {
    ind_date_new (2026, 11, 1), today, "Jeres år", ind_random_family, "Ida", "november 2026 – oktober 2027",
    "Næste:", ind_random_next, "12. december 2026 kl. 14.30", "I dag, 22. november",
    "Det sker i året", "Intet", "… og {n} mere", "skoleferie", "det, der er gået", "så mange flere i måneden",
    .month_names = { "november", "december", "januar", "februar", "marts", "april", "maj", "juni", "juli", "august",
                     "september", "oktober" },
    .ring_names = { "Netværksmøde", "Opfølgning", "Samtale", "Hjælp", "Ydelser", "Overgang", "Andet", "Teamet" },
    .state_words = { "planlagt", "aftalt", "holdt", "skulle være holdt", "aflyst", "foreslået" },
    .entries = entries, .n_entries = n,
  };

  return ind_annual_wheel_new (&content, shape, typeset);
}

/* Some years are crowded in one month of two rings, some have long ones only, some a bit of all. Returns: how many entries */
static inline guint
ind_random_wheel_fill (GRand *rand, guint seed, IndWheelEntry *entries)
{
  guint n = g_rand_int_range (rand, 0, IND_RANDOM_WHEEL_MOST + 1);

  for (guint k = 0; k < n; k++)
    {
      IndDate month = ind_date_add_months (ind_date_new (2026, 11, 1), seed % 3 == 0 ? 3 : g_rand_int_range (rand, 0, 12));
      gboolean day = seed % 3 != 1 && g_rand_boolean (rand);
      const char *title = ind_random_titles[g_rand_int_range (rand, 0, G_N_ELEMENTS (ind_random_titles))];

      entries[k] = (IndWheelEntry) { k + 1, g_rand_int_range (rand, 0, seed % 3 == 0 ? 2 : IND_N_RINGS),
                                     g_rand_int_range (rand, 0, IND_N_WHEEL_STATES), month,
                                     seed % 3 == 1 ? g_rand_int_range (rand, 1, 25) : 1,
                                     day ? month + g_rand_int_range (rand, 0, 28) : IND_NO_DATE, title, title,
                                     "februar 2027 · planlagt", k % 2 == 0 ? "Børnehuset Strandskaden" : NULL };
    }
  return n;
}

/* A few in the year, most with empty months beside them. Returns: how many entries */
static inline guint
ind_random_wheel_fill_few (GRand *rand, IndWheelEntry *entries)
{
  guint n = ind_random_wheel_fill (rand, 1 + g_rand_int_range (rand, 0, 2), entries);

  return MIN (n, 12);
}

/* Any day of the year, or none of it. */
static inline IndDate
ind_random_wheel_today (GRand *rand)
{
  return ind_date_new (2026, 10, 1) + g_rand_int_range (rand, 0, 420);
}
