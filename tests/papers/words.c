#include "config.h"

#include "ind-words.h"

#include <string.h>

#include "ind-case.h"
#include "ind-change.h"
#include "ind-format.h"

/* What the history says in Danish, as somebody reads it who knows the work but not the program. */
static const struct { const char *label, *arguments[9], *words; } diary[] = {
  /* goals */
  { IND_LABEL_ADDED, { "goal", "Sove igennem", "", "" }, "Lone tilføjede målet »Sove igennem«" },
  { IND_LABEL_MOVED, { "goal", "Sove igennem", "1", "3" }, "Lone flyttede målet »Sove igennem« op som nr. 1" },
  { IND_LABEL_MOVED, { "goal", "Sove igennem", "3", "1" }, "Lone flyttede målet »Sove igennem« ned som nr. 3" },
  { IND_LABEL_GOAL_MOVED, { "Sove igennem", "1" }, "Lone flyttede målet »Sove igennem« til plads nr. 1" },
  { IND_LABEL_SET, { "goal", "status", "Sove igennem", "achieved" }, "Lone skrev, at målet »Sove igennem« er nået" },
  { IND_LABEL_SET, { "goal", "family_words", "Sove", "Vi vil sove" }, "Lone ændrede familiens ord for målet »Sove« til »Vi vil sove«" },
  { IND_LABEL_SET, { "goal", "parent", "Sove", "Ro om aftenen" }, "Lone lagde målet »Sove« som delmål under »Ro om aftenen«" },
  { IND_LABEL_SET, { "goal", "parent", "Sove", "" }, "Lone gjorde målet »Sove« til et selvstændigt mål" },
  { IND_LABEL_SET, { "goal", "smarte_specific", "Sove", "true" }, "Lone satte »SMARTE: specifikt« for målet »Sove« til ja" },
  { IND_LABEL_LIST_SET, { "goal", "signs", "Sove", "Han vågner glad", "Mor er udhvilet" },
    "Lone skrev, hvad der viser, at målet »Sove« er på vej: »Han vågner glad« og »Mor er udhvilet«" },
  { IND_LABEL_LIST_SET, { "goal", "for", "Sove", "Emre", "Ida" }, "Lone skrev, hvem målet »Sove« er til for: Emre og Ida" },
  { IND_LABEL_LIST_SET, { "goal", "for", "Sove" }, "Lone gjorde målet »Sove« til hele familiens" },
  { IND_LABEL_LIST_SET, { "goal", "dimensions", "Sove", "@text=child.health" }, "Lone knyttede målet »Sove« til: »Sundhedsforhold«" },
  { IND_LABEL_ADDED, { "goal_progress", "@on=2026-11-03", "goal", "Sove" },
    "Lone noterede fremgangen den 3. november 2026 for målet »Sove«" },
  { IND_LABEL_RECORD_REMOVED, { "goal", "Sove igennem", "", "" }, "Lone fjernede målet »Sove igennem«" },
  { IND_LABEL_SET, { "goal", "due_on", "Far: »Vi skal sove.«", "2026-12-03" },
    "Lone satte fristen for målet »Vi skal sove.« til 3. december 2026" },
  { IND_LABEL_SET, { "goal", "text", "Sige »mor« og »far«", "Sige »hej«." },
    "Lone ændrede teksten for målet »Sige ›mor‹ og ›far‹« til »Sige ›hej‹.«" },
  /* tasks */
  { IND_LABEL_ADDED, { "action", "Bestil tid", "goal", "Sove igennem" },
    "Lone tilføjede opgaven »Bestil tid« under målet »Sove igennem«" },
  { IND_LABEL_ADDED, { "action", "Bestil tid", "meeting", "@date=2026-11-03" },
    "Lone tilføjede aftalen »Bestil tid« fra mødet den 3. november 2026" },
  { IND_LABEL_SET, { "action", "due_on", "Bestil tid", "2026-12-03" }, "Lone satte fristen for opgaven »Bestil tid« til 3. december 2026" },
  { IND_LABEL_SET, { "action", "due_on", "Bestil tid", "" }, "Lone fjernede fristen for opgaven »Bestil tid«" },
  { IND_LABEL_SET, { "action", "status", "Bestil tid", "done" }, "Lone skrev, at opgaven »Bestil tid« er gjort" },
  { IND_LABEL_SET, { "action", "note", "Bestil tid", IND_LABEL_UNTOLD }, "Lone skrev en intern note om opgaven »Bestil tid«" },
  { IND_LABEL_SET, { "action", "note", "Bestil tid", "" }, "Lone fjernede den interne note for opgaven »Bestil tid«" },
  { IND_LABEL_CHANGED, { "action", "Bestil tid", "status", "under-way", "due_on", "2026-12-03", "remark", "" },
    "Lone ændrede opgaven »Bestil tid«: status til »i gang«, frist til 3. december 2026, bemærkning fjernet" },
  { IND_LABEL_LIST_SET, { "action", "responsible", "Bestil tid", "Camilla", "Emre" }, "Lone gav opgaven »Bestil tid« til Camilla og Emre" },
  { IND_LABEL_LIST_SET, { "action", "responsible", "Bestil tid" }, "Lone tog alle af opgaven »Bestil tid«" },
  { IND_LABEL_RECORD_REMOVED, { "action", "Bestil tid", "goal", "Sove" }, "Lone fjernede opgaven »Bestil tid« under målet »Sove«" },
  /* the contact log */
  { IND_LABEL_ADDED, { "contact_entry", "@on=2026-11-22T14:30", "", "" },
    "Lone skrev kontakten den 22. november 2026 kl. 14.30 i kontaktloggen" },
  { IND_LABEL_SET, { "contact_entry", "channel", "@on=2026-11-22", "sms" },
    "Lone ændrede kontaktformen for kontakten den 22. november 2026 til »sms«" },
  { IND_LABEL_SET, { "contact_entry", "minutes", "@on=2026-11-22", "1" },
    "Lone satte varigheden for kontakten den 22. november 2026 til 1 minut" },
  { IND_LABEL_SET, { "contact_entry", "note", "@on=2026-11-22", IND_LABEL_UNTOLD },
    "Lone skrev en intern note om kontakten den 22. november 2026" },
  /* meetings */
  { IND_LABEL_ADDED, { "meeting", "@date=2026-11-03", "", "" }, "Lone lagde mødet den 3. november 2026 ind" },
  { IND_LABEL_LIST_SET, { "meeting", "participants", "@date=2026-11-03", "Ida", "Camilla", "Emre" },
    "Lone ændrede deltagerne i mødet den 3. november 2026: Ida, Camilla og Emre" },
  { IND_LABEL_SET, { "meeting", "minutes_text", "@date=2026-11-03", "Vi talte om søvn." },
    "Lone skrev i referatet af mødet den 3. november 2026" },
  { IND_LABEL_ADDED, { "board_entry", "Han sover dårligt", "board_column", "@key=worries" },
    "Lone skrev »Han sover dårligt« i kolonnen »Bekymringer«" },
  { IND_LABEL_ADDED, { "board_scale", "Camilla", "meeting", "@date=2026-11-03" },
    "Lone noterede et tal på skalaen fra Camilla i mødet den 3. november 2026" },
  { IND_LABEL_ADDED, { "meeting_participant", "Ida", "meeting", "@date=2026-11-03" },
    "Lone føjede Ida til deltagerne i mødet den 3. november 2026" },
  /* the year */
  { IND_LABEL_ADDED, { "activity", "@kind=follow-up", "", "" }, "Lone planlagde aktiviteten »Opfølgning«" },
  { IND_LABEL_SET, { "activity", "month", "@kind=follow-up", "2026-12" }, "Lone lagde aktiviteten »Opfølgning« i december 2026" },
  { IND_LABEL_SET, { "activity", "date", "@kind=follow-up", "2026-12-12" },
    "Lone satte aktiviteten »Opfølgning« til den 12. december 2026" },
  { IND_LABEL_SET, { "activity", "date", "@kind=follow-up", "" }, "Lone fjernede datoen for aktiviteten »Opfølgning«" },
  { IND_LABEL_SET, { "activity", "time", "Netværksmøde", "14:30" }, "Lone satte tidspunktet for aktiviteten »Netværksmøde« til 14.30" },
  { IND_LABEL_SET, { "activity", "status", "Netværksmøde", "cancelled" }, "Lone skrev, at aktiviteten »Netværksmøde« er aflyst" },
  /* measures */
  { IND_LABEL_ADDED, { "measure", "@kind=respite", "", "" }, "Lone lagde indsatsen »Aflastning« ind" },
  { IND_LABEL_SET, { "measure", "status", "@kind=respite", "considered" }, "Lone skrev, at indsatsen »Aflastning« er under overvejelse" },
  { IND_LABEL_SET, { "measure", "one_off", "@kind=respite", "1250.5" }, "Lone ændrede engangsudgiften for indsatsen »Aflastning«" },
  { IND_LABEL_ADDED, { "measure_cost", "", "measure", "@kind=respite" }, "Lone lagde en månedlig udgift til indsatsen »Aflastning« ind" },
  { IND_LABEL_LIST_SET, { "measure", "funding", "@kind=respite", "", "" }, "Lone ændrede, hvordan udgiften til indsatsen »Aflastning« deles" },
  { IND_LABEL_LIST_SET, { "measure", "goals", "Weekendophold" }, "Lone tømte indsatsens mål for indsatsen »Weekendophold«" },
  { IND_LABEL_SET, { "measure", "kind", "Weekendophold", "x-riding_camp" }, "Lone ændrede typen for indsatsen »Weekendophold« til »Riding camp«" },
  /* the network map */
  { IND_LABEL_ADDED, { "node", "Mormor", "map", "Ved opstarten" }, "Lone satte Mormor på netværkskortet »Ved opstarten«" },
  { IND_LABEL_CHANGED, { "node", "Mormor", "distance", "40", "angle", "-12.5", "sector", "relatives" },
    "Lone flyttede Mormor på netværkskortet" },
  { IND_LABEL_SET, { "node", "distance", "Mormor", "40" }, "Lone flyttede Mormor på netværkskortet" },
  { IND_LABEL_SET, { "node", "tie", "Mormor", "strong" }, "Lone ændrede kontakten til barnet for Mormor til »stærk«" },
  { IND_LABEL_ADDED, { "tie", "Ida – Mormor", "map", "Ved opstarten" },
    "Lone tegnede stregen på kortet mellem Ida og Mormor på netværkskortet »Ved opstarten«" },
  { IND_LABEL_RECORD_REMOVED, { "node", "Mormor", "map", "Ved opstarten" }, "Lone tog Mormor af netværkskortet »Ved opstarten«" },
  /* people */
  { IND_LABEL_ADDED, { "person", "Ida Holm", "", "" }, "Lone skrev Ida Holm ind i familien" },
  { IND_LABEL_SET, { "person", "birth_date", "Ida Holm", "2023-05-01" }, "Lone satte fødselsdatoen for Ida Holm til 1. maj 2023" },
  { IND_LABEL_SET, { "person", "cpr", "Ida Holm", IND_LABEL_UNTOLD }, "Lone ændrede CPR-nummeret for Ida Holm" },
  { IND_LABEL_SET, { "person", "address", "Ida Holm", IND_LABEL_UNTOLD }, "Lone ændrede adressen for Ida Holm" },
  { IND_LABEL_SET, { "person", "interpreter", "Ida Holm", "true" }, "Lone satte »Har brug for tolk« for Ida Holm til ja" },
  { IND_LABEL_SET, { "person", "language", "Ida Holm", "tr" }, "Lone ændrede sproget for Ida Holm til »tyrkisk«" },
  { IND_LABEL_ADDED, { "worker", "Emre Kaya", "", "" }, "Lone knyttede fagpersonen Emre Kaya til sagen" },
  { IND_LABEL_RECORD_REMOVED, { "worker", "Emre Kaya", "", "" }, "Lone tog fagpersonen Emre Kaya ud af sagen" },
  { IND_LABEL_SET, { "worker", "phone", "Emre Kaya", "12 34 56 78" }, "Lone satte telefonnummeret for fagpersonen Emre Kaya til 12 34 56 78" },
  { IND_LABEL_ADDED, { "contact", "Bedstefar Aksel", "", "" }, "Lone føjede Bedstefar Aksel til netværket" },
  { IND_LABEL_ADDED, { "consent", "Journaler fra hospitalet", "", "" }, "Lone noterede samtykket »Journaler fra hospitalet«" },
  /* assessments, evaluations, plans */
  { IND_LABEL_ADDED, { "assessment", "Tværfaglig udredning", "", "" }, "Lone begyndte på udredningen »Tværfaglig udredning«" },
  { IND_LABEL_SET, { "assessment_dimension", "strengths", "@dimension=child.health", "Han griner" },
    "Lone ændrede ressourcerne for dimensionen »Sundhedsforhold« til »Han griner«" },
  { IND_LABEL_SET, { "assessment_dimension", "professional", "@dimension=child.health", IND_LABEL_UNTOLD },
    "Lone ændrede den faglige vurdering for dimensionen »Sundhedsforhold«" },
  { IND_LABEL_SET, { "evaluation", "well_informed", "@on=2026-11-03", "7" },
    "Lone satte »Velinformeret« for evalueringen den 3. november 2026 til 7 af 10" },
  { IND_LABEL_LIST_SET, { "plan", "agreed_by", "Handleplan", "Camilla", "Emre" },
    "Lone skrev, hvem der er enige om planen »Handleplan«: Camilla og Emre" },
  /* the case */
  { IND_LABEL_SET, { "case", "status", "Holm", "enrolled" }, "Lone ændrede status til »indskrevet«" },
  { IND_LABEL_SET, { "case", "enrolled_on", "Holm", "2026-11-03" }, "Lone satte indskrivningsdatoen til 3. november 2026" },
  { IND_LABEL_SET, { "case", "coordinator", "Holm", "Emre Kaya" }, "Lone gjorde Emre Kaya til koordinator" },
  { IND_LABEL_SET, { "case", "coordinator", "Holm", "" }, "Lone fjernede koordinatoren" },
  { IND_LABEL_SET, { "case", "note", "Holm", IND_LABEL_UNTOLD }, "Lone skrev en intern note" },
  { IND_LABEL_SET, { "case", "purpose", "Holm", "Ro i hverdagen" }, "Lone ændrede formålet til »Ro i hverdagen«" },
  { IND_LABEL_CHANGED, { "case", "Holm", "model", "en-indgang", "address", IND_LABEL_UNTOLD },
    "Lone ændrede sagen: model til »Én familie – én indgang«, adresse ændret" },
  { IND_LABEL_TAKEN_IN, { "R-1", "Holm" }, "Lone oprettede sagen for familien Holm" },
  { IND_LABEL_REPLACED, { "R-1", "Holm" }, "Lone erstattede sagen for familien Holm med en ny fil" },
  { IND_LABEL_UPDATED, { "R-1", "Holm", "status", "discharged", "phone", "12345678" },
    "Lone opdaterede sagen for familien Holm fra en deltagerliste: status til »udskrevet«, telefon til 12345678" },
  { IND_LABEL_UPDATED, { "R-1", "Holm", "persons", "Ida Holm", "note", IND_LABEL_UNTOLD },
    "Lone opdaterede sagen for familien Holm fra en deltagerliste: familien: Ida Holm, intern note ændret" },
  { IND_LABEL_UPDATED, { "R-1", "Holm" }, "Lone opdaterede sagen for familien Holm fra en deltagerliste" },
  { IND_LABEL_RESCUED, { "R-1", "Holm" }, "Lone reddede sagen for familien Holm ud af en beskadiget database" },
  { IND_LABEL_MAPS_TAKEN_IN, { "Før sommer", "@date=2026-11-03" },
    "Lone hentede netværkskort ind fra easyNWK: »Før sommer« og den 3. november 2026" },
  { IND_LABEL_MAPS_TAKEN_IN, { NULL }, "Lone ændrede sagen" },
  { IND_LABEL_NODES_ADDED, { "Opstart", "Mormor", "Underboen" }, "Lone satte Mormor og Underboen på netværkskortet »Opstart«" },
  { IND_LABEL_NODES_MOVED, { "@date=2026-11-03", "Mormor" }, "Lone flyttede Mormor på netværkskortet den 3. november 2026" },
  { IND_LABEL_NODES_REMOVED, { "Opstart", "Mormor", "Underboen" }, "Lone tog Mormor og Underboen væk fra netværkskortet »Opstart«" },
  { IND_LABEL_NODES_REMOVED, { "Opstart" }, "Lone ændrede sagen" },
  { IND_LABEL_YEAR_PLANNED, { "@kind=follow-up", "2027-03", "Emil begynder i skole", "2027-08" },
    "Lone planlagde året: opfølgning i marts 2027 og »Emil begynder i skole« i august 2027" },
  { IND_LABEL_TAKEN_OUT, { "R-1", "Holm" }, "Lone fjernede sagen for familien Holm" },
  { IND_LABEL_REMOVED, { NULL }, "Lone slettede en sag permanent" },
  /* what nobody can read stays one sentence */
  { IND_LABEL_SET, { "goal" }, "Lone ændrede sagen" },
  { IND_LABEL_SET, { "goal", "colour", "Sove", "red" }, "Lone ændrede oplysningerne for målet »Sove«" },
  { IND_LABEL_ADDED, { "dragon", "Ib" }, "Lone ændrede sagen" },
  { "something-newer", { "goal", "Sove" }, "Lone ændrede sagen" },
};

static IndChange
change_of (guint k, IndChangeKind kind)
{
  return (IndChange) { .author = (char *) "lbe", .worker = (char *) "Lone Berg", .label = (char *) diary[k].label,
                       .arguments = (char **) diary[k].arguments, .kind = kind };
}

static void
test_diary (void)
{
  ind_language_init ("da");
  for (guint k = 0; k < G_N_ELEMENTS (diary); k++)
    {
      IndChange change = change_of (k, IND_CHANGE_DO);
      g_autofree char *words = ind_words_change (&change);

      g_assert_cmpstr (words, ==, diary[k].words);
    }
}

/* Of many the history tells eight and how many more; in passing it is two. */
static void
test_many (void)
{
  static const char *const nodes[] = { "Opstart", "Mor", "Far", "Ida", "Bo", "Ib", "Eva", "Per", "Liv", "Kaj", "Una", "Tim", NULL };
  static const char *const year[] = { "@kind=follow-up", "2026-12", "@kind=follow-up", "2027-03", "@kind=network-meeting", "2027-05",
                                      NULL };
  static const struct { const char *label; const char *const *arguments; guint skipped; const char *done, *briefly; } rows[] = {
    { IND_LABEL_NODES_ADDED, nodes, 0, "Mor, Far, Ida, Bo, Ib, Eva, Per, Liv og 3 andre blev sat på netværkskortet »Opstart«",
      "Mor, Far og 9 andre blev sat på netværkskortet »Opstart«" },
    { IND_LABEL_MAPS_TAKEN_IN, nodes, 3, "netværkskort blev hentet ind fra easyNWK: »Ida«, »Bo«, »Ib«, »Eva«, »Per«, »Liv«, »Kaj«, »Una« og 1 anden",
      "netværkskort blev hentet ind fra easyNWK: »Ida«, »Bo« og 7 andre" },
    { IND_LABEL_YEAR_PLANNED, year, 0, "året blev planlagt: opfølgning i december 2026, opfølgning i marts 2027 og netværksmøde i maj 2027",
      "året blev fyldt: 3 nye" },
    { IND_LABEL_YEAR_PLANNED, year, 2, "året blev planlagt: opfølgning i marts 2027 og netværksmøde i maj 2027",
      "året blev planlagt: opfølgning i marts 2027 og netværksmøde i maj 2027" },
  };

  ind_language_init ("da");
  for (gsize k = 0; k < G_N_ELEMENTS (rows); k++)
    {
      IndChange change = { .author = (char *) "lbe", .label = (char *) rows[k].label,
                           .arguments = (char **) rows[k].arguments + rows[k].skipped };
      g_autofree char *done = ind_words_change_done (&change), *briefly = ind_words_change_briefly (&change);

      g_assert_cmpstr (done, ==, rows[k].done);
      g_assert_cmpstr (briefly, ==, rows[k].briefly);
    }
}

/* Undone and redone, in both languages: a whole sentence, with nothing left open in it. */
static void
test_taken_back (void)
{
  static const IndChangeKind kinds[] = { IND_CHANGE_DO, IND_CHANGE_UNDO, IND_CHANGE_REDO };

  for (guint k = 0; k < G_N_ELEMENTS (diary) * 6; k++)
    {
      IndChange change = change_of (k / 6, kinds[k % 3]);
      g_autofree char *words = NULL, *done = NULL;

      ind_language_init (k % 6 < 3 ? "da" : "en");
      words = ind_words_change (&change);
      done = ind_words_change_done (&change);
      g_test_message ("%s", words);
      g_assert_true (g_str_has_prefix (words, "Lone "));
      g_assert_null (strpbrk (words, "{}@"));
      g_assert_null (strpbrk (done, "{}@"));
      g_assert_null (strstr (words, "  "));
      g_assert_null (strstr (done, "Lone"));
    }
}

/* Whoever is not known as a worker is called by the login name. */
static void
test_who (void)
{
  IndChange change = change_of (0, IND_CHANGE_UNDO);
  g_autofree char *words = NULL;

  ind_language_init ("da");
  change.worker = NULL;
  words = ind_words_change (&change);
  g_assert_cmpstr (words, ==, "lbe fortrød: målet »Sove igennem« blev tilføjet");
}

/* No CPR number, no control character and no endless text comes into a sentence. */
static void
test_hostile (void)
{
  g_autofree char *letters = g_strnfill (5000, 'x');
  const char *const arguments[] = { "goal", "text", "Barnet 010119-1234\n\033[2J", letters, NULL };
  IndChange change = { .author = (char *) "l", .label = (char *) IND_LABEL_SET, .arguments = (char **) arguments };
  g_autofree char *words = NULL;

  ind_language_init ("da");
  words = ind_words_change (&change);
  g_assert_null (strstr (words, "1234"));
  g_assert_null (strpbrk (words, "\n\033"));
  g_assert_cmpuint (strlen (words), <, 300);
}

/* The directory of workers belongs to no case. */
static void
test_directory (void)
{
  static const char *const arguments[] = { "worker", "Emre Kaya", "", "", NULL };
  IndChange change = { .case_id = IND_DIRECTORY, .author = (char *) "lbe", .label = (char *) IND_LABEL_ADDED,
                       .arguments = (char **) arguments };
  g_autofree char *words = NULL;

  ind_language_init ("da");
  words = ind_words_change (&change);
  g_assert_cmpstr (words, ==, "lbe skrev fagpersonen Emre Kaya ind i kartoteket");
}

static void
assert_named (const char *language, const char *label, const char *name)
{
  if (*label == '\0' || g_str_equal (label, name))
    g_error ("“%s” has no name in %s", name, language);
}

/* Every kind of record, every list, every field and every choice has its words, in both languages. */
static void
test_names (void)
{
  static const char *const languages[] = { "da", "en" };

  for (guint l = 0; l < 2; l++)
    for (guint t = 0; ind_tables[t] != NULL; t++)
      {
        const IndTable *table = ind_tables[t];

        ind_language_init (languages[l]);
        assert_named (languages[l], ind_words_thing_label (table), table->name);
        assert_named (languages[l], ind_words_thing (table), table->name);
        if (table != &ind_plan_agreed_table)
          g_assert_cmpstr (ind_words_thing_label (table), !=, ind_words_thing_label (&ind_plan_agreed_table));
        for (const IndField *field = table->fields; field->name != NULL; field++)
          {
            g_autofree char *the = ind_words_the_field (table, field);

            assert_named (languages[l], ind_words_field (table, field), field->name);
            g_assert_cmpstr (the, !=, "");
            for (guint k = 0; field->values != NULL && field->values[k] != NULL; k++)
              {
                g_autofree char *value = ind_words_value (table, field, field->values[k]);

                g_assert_cmpstr (value, !=, "");
                if (l == 0 && strlen (field->values[k]) > 7 && !g_str_equal (value, "Signs of Safety"))
                  assert_named (languages[l], value, field->values[k]);
              }
          }
        for (const IndList *list = table->lists; list != NULL && list->table != NULL; list++)
          assert_named (languages[l], ind_words_list (table, list), list->path);
      }
}

static void
test_values (void)
{
  static const struct { const IndTable *table; const char *field, *value, *words; } values[] = {
    { &ind_goal_table, "due_on", "2026-12-03", "3. december 2026" },
    { &ind_activity_table, "month", "2026-12", "december 2026" },
    { &ind_activity_table, "months", "3", "3 måneder" },
    { &ind_activity_table, "minutes", "90", "90 minutter" },
    { &ind_contact_entry_table, "on", "2026-11-22T14:30", "22. november 2026 kl. 14.30" },
    { &ind_contact_entry_table, "on", "2026-11-22", "22. november 2026" },
    { &ind_measure_table, "one_off", "1250.5", "1.250,50 kr." },
    { &ind_measure_cost_table, "monthly", "12500", "12.500 kr." },
    { &ind_measure_funding_table, "share", "62.5", "62,50 %" },
    { &ind_measure_table, "kind", "respite", "Aflastning" },
    { &ind_measure_table, "legal_basis_law", "BL", "barnets lov" },
    { &ind_measure_table, "legal_basis_section", "140 a", "§ 140 a" },
    { &ind_person_table, "interpreter", "false", "nej" },
    { &ind_person_table, "language", "tr", "tyrkisk" },
    { &ind_person_table, "language", "zz-slangord", "zz-slangord" },
    { &ind_progress_table, "value", "7", "7 af 10" },
    { &ind_meeting_table, "time", "14:30", "14.30" },
    { &ind_meeting_table, "time", "efter frokost", "efter frokost" },
    { &ind_activity_table, "measure", "@kind=respite", "Aflastning" },
    { &ind_goal_table, "text", "", "" },
  };

  ind_language_init ("da");
  for (gsize k = 0; k < G_N_ELEMENTS (values); k++)
    {
      g_autofree char *words = ind_words_value (values[k].table, ind_table_field (values[k].table, values[k].field),
                                                values[k].value);

      g_assert_cmpstr (words, ==, values[k].words);
    }
}

/* Where in a list, who has the database, and which change is in the way. */
static void
test_errors (void)
{
  static const struct { IndErrorCode code; const char *where, *what, *words; } errors[] = {
    { IND_ERROR_NOT_A_CPR, "12:CPR", NULL, "række 12, kolonne CPR: Det er ikke et CPR-nummer; skriv det som DDMMÅÅ-XXXX." },
    { IND_ERROR_NOT_A_DATE, "3:Henvist", NULL, "række 3, kolonne Henvist: Den dato findes ikke; skriv den som DD-MM-ÅÅÅÅ." },
    { IND_ERROR_NOT_A_DATE, "goals[0].due_on", NULL,
      "goals[0].due_on: Den dato findes ikke; skriv den som ÅÅÅÅ-MM-DD og en måned som ÅÅÅÅ-MM." },
    { IND_ERROR_TOO_MANY_CELLS, "7", NULL, "række 7: Her er flere celler end kolonner; sæt citationstegn om en tekst, der selv har skilletegn." },
    { IND_ERROR_NOT_UTF8, "7", NULL, "linje 7: Teksten er ikke i UTF-8; gem filen som UTF-8, og prøv igen." },
    { IND_ERROR_NOT_UTF8, "7:", NULL, "række 7: Teksten er ikke i UTF-8; gem filen som UTF-8, og prøv igen." },
    { IND_ERROR_ROWS_DISAGREE, "14", "12, Telefon", "række 14: Den samme sag står anderledes i række 12, Telefon; lad begge rækker sige det samme." },
    { IND_ERROR_CPR_AS_REFERENCE, "2:Sagsnr", NULL, "række 2, kolonne Sagsnr: Det er et CPR-nummer; brug et sagsnummer, der er sagens eget." },
    { IND_ERROR_ID_UNKNOWN, "goals[0].010120-4001", "010120-4001",
      "goals[0].…: Id'et »…« står ikke andre steder i filen; tilføj det, det peger på, eller ret det." },
    { IND_ERROR_LATER_CHANGE, NULL, "41", "En senere ændring (nr. 41) står i vejen; fortryd den først." },
    { IND_ERROR_LATER_CHANGE, NULL, NULL, "En senere ændring står i vejen; fortryd den først." },
    { IND_ERROR_DATABASE_LOCKED, NULL, NULL, "Databasen er i brug af en anden; prøv igen om et øjeblik." },
    { IND_ERROR_DATABASE_LOCKED, NULL, "lone on PC-7", "Databasen er i brug af lone på PC-7; prøv igen om et øjeblik." },
    { IND_ERROR_STILL_NAMED, "consent", NULL, "Samtykke: Noget andet i sagen peger stadig på det; fjern det dér først." },
  };

  ind_language_init ("da");
  for (gsize k = 0; k < G_N_ELEMENTS (errors); k++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *words = NULL;

      ind_error_set (&error, errors[k].code, errors[k].where, errors[k].what);
      words = ind_words_error (error);
      g_assert_cmpstr (words, ==, errors[k].words);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/diary", test_diary);
  g_test_add_func ("/words/of many", test_many);
  g_test_add_func ("/words/taken-back", test_taken_back);
  g_test_add_func ("/words/who", test_who);
  g_test_add_func ("/words/hostile", test_hostile);
  g_test_add_func ("/words/directory", test_directory);
  g_test_add_func ("/words/names", test_names);
  g_test_add_func ("/words/values", test_values);
  g_test_add_func ("/words/errors", test_errors);
  return g_test_run ();
}
