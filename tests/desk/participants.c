#include "config.h"

#include "ind-generator.h"
#include "ind-participants.h"
#include "ind-store-private.h"
#include "ind-test-desk.h"

#define HEAD "Sagsnr;Familie;Barn;CPR;Kommune;Model;Status;Henvist;Indskrevet;Udskrevet;Koordinator;Mor;Far;Telefon;" \
             "Tolkesprog;Bemærkning\n"

static GPtrArray *
read_list (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  GPtrArray *participants = ind_participants_read (bytes, NULL, &error);

  g_assert_no_error (error);
  return participants;
}

/* Takes a list in. */
static IndParticipantsTally
take_in (IndDesk *desk, const char *text)
{
  g_autoptr (GPtrArray) participants = read_list (text);
  g_autoptr (GError) error = NULL;
  IndParticipantsTally tally;

  g_assert_true (ind_desk_take_in_participants (desk, participants, &tally, NULL, NULL, &error));
  g_assert_no_error (error);
  return tally;
}

static IndCase *
open_case (IndDesk *desk, const char *reference)
{
  gint64 id = ind_desk_find_case (desk, reference, NULL);

  g_assert_cmpint (id, !=, 0);
  return ind_store_load_case (desk->store, id, NULL);
}

static guint
n_changes (IndDesk *desk)
{
  g_autoptr (GPtrArray) changes = ind_desk_history (desk, 0, 0, 0, NULL);

  return changes->len;
}

static char *
write_list (IndDesk *desk)
{
  g_autoptr (GPtrArray) participants = ind_desk_list_participants (desk, NULL);
  g_autoptr (GBytes) bytes = ind_participants_write (participants);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static IndPerson *
person (IndCase *family, guint k)
{
  return ind_list_get (family->persons, k);
}

static void
test_new_cases (void)
{
  g_autoptr (IndDesk) desk = ind_test_open (NULL);
  IndParticipantsTally tally = take_in (desk,
    HEAD "R-1;Å;Ida Å;010120-4001;Ishøj;En indgang;;4/3-2023;;;Lone Berg;Mor Å;Far Å;20;Tyrkisk;Har Adressebeskyttelse.\n"
         "R-1;Å;Bo Å;;Ishøj;;;;;;;;;;;\n"
         "R-2;Ø;;;Ishøj;Sammen om familien;takket nej;;;;Lone Berg;;Far Ø;;Lormisk;\n");
  g_autoptr (IndCase) one = open_case (desk, "R-1"), two = open_case (desk, "R-2");
  g_autoptr (GPtrArray) changes = ind_desk_history (desk, one->id, 0, 0, NULL), found = NULL;

  g_assert_cmpuint (tally.n_new, ==, 2);
  g_assert_cmpuint (tally.n_updated + tally.n_unchanged, ==, 0);
  g_assert_cmpstr (one->family_name, ==, "Å");
  g_assert_cmpint (one->model, ==, IND_MODEL_EN_INDGANG);
  g_assert_cmpint (one->status, ==, IND_CASE_REFERRED);
  g_assert_cmpint (one->referred_on, ==, ind_date_new (2023, 3, 4));
  g_assert_cmpstr (one->phone, ==, "20");
  g_assert_cmpstr (one->language_code, ==, "tr");
  g_assert_null (one->language_name);
  g_assert_cmpint (one->language_interpreter, ==, IND_YES);
  g_assert_cmpint (one->protected_address, ==, IND_YES);
  g_assert_cmpstr (one->note, ==, "Har Adressebeskyttelse.");
  g_assert_cmpuint (ind_list_length (one->persons), ==, 4);
  g_assert_cmpstr (person (one, 0)->name, ==, "Ida Å");
  g_assert_cmpstr (person (one, 0)->cpr, ==, "010120-4001");
  g_assert_cmpint (person (one, 0)->birth_date, ==, ind_date_new (2020, 1, 1));
  g_assert_cmpint (person (one, 0)->in_focus, ==, IND_YES);
  g_assert_cmpstr (person (one, 1)->name, ==, "Bo Å");
  g_assert_cmpint (person (one, 1)->birth_date, ==, IND_NO_DATE);
  g_assert_cmpint (person (one, 2)->relation, ==, IND_RELATION_MOTHER);
  g_assert_cmpint (person (one, 3)->relation, ==, IND_RELATION_FATHER);

  g_assert_cmpint (two->status, ==, IND_CASE_DECLINED);
  g_assert_cmpint (two->declined_on, ==, IND_NO_DATE);
  g_assert_cmpstr (two->language_name, ==, "Lormisk");
  g_assert_null (two->language_code);
  g_assert_cmpint (two->protected_address, !=, IND_YES);
  /* One name in one municipality is one worker. */
  g_assert_cmpint (((IndRecord *) one->coordinator)->id, ==, ((IndRecord *) two->coordinator)->id);
  g_assert_cmpstr (one->coordinator->municipality, ==, "Ishøj");

  /* Each case is a change of its own, and found by its words. */
  g_assert_cmpuint (n_changes (desk), ==, 2);
  g_assert_cmpuint (changes->len, ==, 1);
  g_assert_cmpstr (((IndChange *) changes->pdata[0])->label, ==, IND_LABEL_TAKEN_IN);
  found = ind_store_search (desk->store, "bo aa", 0, NULL);
  g_assert_cmpuint (found->len, ==, 1);
  ind_test_assert_sound (desk);
}

/* What was taken in can be taken back, each case by itself, and made again. */
static void
test_undo (void)
{
  g_autoptr (IndDesk) desk = ind_test_open (NULL);
  g_autofree char *empty = ind_test_dump (desk), *full = NULL, *undone = NULL, *redone = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id;

  take_in (desk, HEAD "R-1;Å;Ida;010120-4001;Ishøj;En indgang;;;;;Lone;;;;;\nR-2;Ø;Bo;;Ishøj;En indgang;;;;;Lone;;;;;\n");
  full = ind_test_dump (desk);
  id = ind_desk_find_case (desk, "R-1", NULL);
  g_assert_cmpint (ind_desk_undo (desk, id, &error), ==, id);
  g_assert_no_error (error);
  g_assert_cmpint (ind_desk_find_case (desk, "R-1", NULL), ==, 0);
  g_assert_cmpint (ind_desk_find_case (desk, "R-2", NULL), !=, 0);
  ind_test_assert_sound (desk);
  g_assert_cmpint (ind_desk_redo (desk, id, &error), ==, id);
  redone = ind_test_dump (desk);
  g_assert_cmpuint (strlen (redone), ==, strlen (full));
  while (ind_test_can_undo (desk, 0))
    g_assert_cmpint (ind_desk_undo (desk, 0, &error), !=, 0);
  undone = ind_test_dump (desk);
  g_assert_null (strstr (undone, "\nperson|"));
  g_assert_null (strstr (undone, "\nworker|"));
  ind_test_assert_sound (desk);
}

/* Every table and every column that a case may have: its changeset takes it away whole, and brings it back. */
static void
test_changesets (void)
{
  for (guint seed = 1; seed <= 60; seed++)
    {
      g_autoptr (IndDesk) desk = ind_test_open (NULL);
      g_autofree char *text = ind_generate_case (seed), *full = NULL, *redone = NULL, *exported = NULL, *again = NULL;
      g_autoptr (IndCase) family = ind_test_read_case (text), back = NULL;
      g_autoptr (GError) error = NULL;
      gint64 id = family->id;

      g_assert_true (ind_store_begin (desk->store, &error));
      g_assert_true (ind_store_add_case (desk->store, family, IND_LABEL_TAKEN_IN,
                                         (const char *const[]) { family->reference, family->family_name, NULL }, &error));
      g_assert_true (ind_store_end (desk->store, &error));
      exported = ind_test_export (desk, id);
      full = ind_test_dump (desk);
      ind_test_assert_sound (desk);

      g_assert_cmpint (ind_desk_undo (desk, 0, &error), ==, id);
      g_assert_no_error (error);
      g_assert_cmpint (ind_store_number (desk->store, "SELECT (SELECT count(*) FROM \"case\") + (SELECT count(*) FROM person) "
                                         "+ (SELECT count(*) FROM case_worker) + (SELECT count(*) FROM worker)", 0, -1), ==, 0);
      ind_test_assert_sound (desk);
      g_assert_cmpint (ind_desk_redo (desk, 0, &error), ==, id);
      again = ind_test_export (desk, id);
      g_assert_cmpstr (again, ==, exported);
      ind_test_assert_sound (desk);
    }
}

static const char *const there =
  "{\"format\":\"indgang-case\",\"version\":1,\"case\":{\"reference\":\"R-1\",\"family_name\":\"Å\",\"model\":\"en-indgang\","
  "\"status\":\"offered\",\"municipality\":\"Ishøj\",\"phone\":\"20\",\"note\":\"Gammel\",\"coordinator\":\"w-1\","
  "\"language\":{\"code\":\"ku-Arab\"},\"referred_on\":\"2023-03-04\",\"purpose\":\"Ro\"},"
  "\"workers\":[{\"id\":\"w-1\",\"name\":\"Lone\",\"email\":\"lone@ishoj.dk\",\"municipality\":\"Ishøj\"},"
  "{\"id\":\"w-2\",\"name\":\"Bo\",\"municipality\":\"Ishøj\"}],"
  "\"persons\":[{\"id\":\"p-1\",\"name\":\"Ida\",\"relation\":\"child\",\"in_focus\":true,\"birth_date\":\"2020-01-02\"},"
  "{\"id\":\"p-2\",\"name\":\"Mor\",\"relation\":\"mother\",\"phone\":\"30\"},"
  "{\"id\":\"p-3\",\"name\":\"Ib\",\"relation\":\"sibling\",\"cpr\":\"010118-4001\"}],"
  "\"goals\":[{\"id\":\"g-1\",\"text\":\"Sove\",\"for\":[\"p-1\"]}]}";

/* Only its own columns are changed in a case that is there, and a blank cell changes nothing. */
static void
test_update (void)
{
  g_autoptr (IndDesk) desk = ind_test_open (NULL);
  gint64 id = ind_test_take_in (desk, there);
  g_autoptr (IndCase) open = ind_desk_open_case (desk, id, IND_USE_OPEN, NULL), family = NULL;
  g_autofree char *before = ind_test_export (desk, id), *undone = NULL;
  g_autoptr (GPtrArray) changes = NULL, workers = NULL;
  g_autoptr (GError) error = NULL;
  IndParticipantsTally tally;
  IndChange *change;
  char **arguments;

  tally = take_in (desk, HEAD "R-1;;Ida;010220-4009;;;Indskrevet;;12.4.2023;;Bo;Mor Ny;Far;;Kurdisk;Adressebeskyttelse\n"
                              "R-1;;Ib Ny;010118-4001;;;;;;;;;;;;\nR-1;;Eva;;;;;;;;;;;;;\n");
  g_assert_cmpuint (tally.n_updated, ==, 1);
  family = open_case (desk, "R-1");
  g_assert_cmpint (((IndRecord *) family)->id, ==, id);
  g_assert_cmpint (family->status, ==, IND_CASE_ENROLLED);
  g_assert_cmpint (family->enrolled_on, ==, ind_date_new (2023, 4, 12));
  g_assert_cmpint (family->referred_on, ==, ind_date_new (2023, 3, 4));
  g_assert_cmpstr (family->family_name, ==, "Å");
  g_assert_cmpstr (family->phone, ==, "20");
  g_assert_cmpstr (family->purpose, ==, "Ro");
  g_assert_cmpstr (family->note, ==, "Adressebeskyttelse");
  g_assert_cmpint (family->protected_address, ==, IND_UNSAID);
  /* "ku-Arab" is Kurdish. */
  g_assert_cmpstr (family->language_code, ==, "ku-Arab");
  g_assert_cmpint (family->language_interpreter, ==, IND_YES);
  g_assert_cmpstr (((IndRecord *) family->coordinator)->ref, ==, "w-2");
  g_assert_cmpuint (ind_list_length (family->workers), ==, 2);
  g_assert_cmpuint (ind_list_length (family->goals), ==, 1);
  g_assert_cmpuint (ind_list_length (family->persons), ==, 5);
  g_assert_cmpstr (person (family, 0)->cpr, ==, "010220-4009");
  g_assert_cmpint (person (family, 0)->birth_date, ==, ind_date_new (2020, 1, 2));
  g_assert_cmpstr (person (family, 1)->name, ==, "Mor Ny");
  g_assert_cmpstr (person (family, 1)->phone, ==, "30");
  g_assert_cmpstr (person (family, 2)->name, ==, "Ib Ny");
  g_assert_cmpint (person (family, 2)->relation, ==, IND_RELATION_SIBLING);
  g_assert_cmpint (person (family, 2)->in_focus, ==, IND_YES);
  g_assert_cmpstr (person (family, 3)->name, ==, "Eva");
  g_assert_cmpint (person (family, 4)->relation, ==, IND_RELATION_FATHER);
  ind_test_assert_sound (desk);

  /* Whoever looks at the case sees it, in the same objects. */
  g_assert_cmpint (open->status, ==, IND_CASE_ENROLLED);
  g_assert_cmpuint (ind_list_length (open->persons), ==, 5);

  /* The history tells what was changed, but neither the note nor a CPR number. */
  changes = ind_desk_history (desk, id, 0, 0, NULL);
  change = changes->pdata[0];
  arguments = change->arguments;
  g_assert_cmpstr (change->label, ==, IND_LABEL_UPDATED);
  g_assert_cmpstr (arguments[0], ==, "R-1");
  g_assert_cmpstr (arguments[1], ==, "Å");
  for (guint k = 2; arguments[k] != NULL; k++)
    {
      g_assert_null (strstr (arguments[k], "010220"));
      g_assert_null (strstr (arguments[k], "dressebeskyt"));
      if (k % 2 == 0 && g_str_equal (arguments[k], "status"))
        g_assert_cmpstr (arguments[k + 1], ==, "enrolled");
    }
  g_assert_true (g_strv_contains ((const char *const *) arguments, "note"));

  /* Workers who are there stay as they are. */
  workers = ind_desk_list_workers (desk, NULL);
  g_assert_cmpuint (workers->len, ==, 2);

  g_assert_cmpint (ind_desk_undo (desk, id, &error), ==, id);
  g_assert_no_error (error);
  undone = ind_test_export (desk, id);
  g_assert_cmpstr (undone, ==, before);
}

/* A coordinator whom nobody knows is a new worker; one of the directory is that one. */
static void
test_coordinators (void)
{
  g_autoptr (IndDesk) desk = ind_test_open (NULL);
  g_autoptr (GPtrArray) workers = NULL;
  g_autoptr (IndCase) two = NULL, one = NULL;

  ind_test_take_in (desk, there);
  take_in (desk, "Sagsnr;Familie;Barn;Kommune;Model;Koordinator\nR-2;Ø;Bo;Ishøj;En indgang;Lone\nR-3;Æ;Eva;Vallensbæk;En indgang;Lone\n"
                 "R-1;;;;;Ny\n");
  workers = ind_desk_list_workers (desk, NULL);
  g_assert_cmpuint (workers->len, ==, 4);
  two = open_case (desk, "R-2");
  g_assert_cmpstr (two->coordinator->email, ==, "lone@ishoj.dk");
  one = open_case (desk, "R-1");
  g_assert_cmpstr (one->coordinator->name, ==, "Ny");
  g_assert_cmpstr (one->coordinator->municipality, ==, "Ishøj");
  g_assert_cmpuint (ind_list_length (one->workers), ==, 3);
  ind_test_assert_sound (desk);
}

/* What is so already leaves no trace, byte for byte. */
static void
test_unchanged (void)
{
  g_autoptr (IndDesk) desk = ind_test_open (NULL);
  const char *list = HEAD "R-1;Å;Ida;010120-4001;Ishøj;En indgang;Indskrevet;4/3-2023;;;Lone;Mor;Far;20;tyrkisk;Ja\n"
                          "R-1;Å;Bo;;;;;;;;;;;;;\nR-2;Ø;Eva;;;En indgang;;;;;;;;;Lormisk;\n";
  g_autofree char *full = NULL, *after = NULL, *written = NULL, *rewritten = NULL;
  g_autoptr (GPtrArray) uses = NULL;
  IndParticipantsTally tally;

  take_in (desk, list);
  full = ind_test_dump (desk);
  written = write_list (desk);
  tally = take_in (desk, list);
  g_assert_cmpuint (tally.n_unchanged, ==, 2);
  g_assert_cmpuint (tally.n_new + tally.n_updated, ==, 0);
  tally = take_in (desk, written);
  g_assert_cmpuint (tally.n_unchanged, ==, 2);
  tally = take_in (desk, "Sagsnr;Familie\nR-2;\nR-1;\n");
  g_assert_cmpuint (tally.n_unchanged, ==, 2);
  g_assert_cmpuint (n_changes (desk), ==, 2);
  rewritten = write_list (desk);
  g_assert_cmpstr (rewritten, ==, written);
  after = ind_test_dump (desk);
  g_assert_cmpstr (after, ==, full);
  /* That the list was written out stands in the access log. */
  uses = ind_desk_access_log (desk, 0, 0, NULL);
  g_assert_cmpint (((IndAccess *) uses->pdata[0])->use, ==, IND_USE_EXPORT);
  g_assert_cmpint (((IndAccess *) uses->pdata[0])->case_id, ==, 0);
}

static const struct { const char *row; IndErrorCode code; const char *where; } refused[] = {
  { "R-3;Æ;Eva;;;;;;;;;;;;;\n", IND_ERROR_EMPTY, "3:Model" },
  { "R-3;;Eva;;;En indgang;;;;;;;;;;\n", IND_ERROR_EMPTY, "3:Familie" },
  { "R-3;Æ;;;;En indgang;;;;;;;;;;\n", IND_ERROR_EMPTY, "3:Barn" },
  { "R-3;Æ;;010120-4001;;En indgang;;;;;;;;;;\n", IND_ERROR_EMPTY, "3:Barn" },
  { "R-3;Æ;Eva;;;En indgang;;;4.4.2024;4.4.2023;;;;;;\n", IND_ERROR_ENDS_BEFORE_START, "3:Udskrevet" },
  { "R-1;;;;;;;;;1.1.2020;;;;;;\n", IND_ERROR_ENDS_BEFORE_START, "3:Udskrevet" },
  { "R-1;;;010119-4001;;;;;;;;;;;;\n", IND_ERROR_EMPTY, "3:Barn" },
};

/* A list comes in whole or not at all. */
static void
test_refused (void)
{
  g_autoptr (IndDesk) desk = ind_test_open (NULL);
  g_autofree char *before = NULL;

  ind_test_take_in (desk, there);
  before = ind_test_dump (desk);
  for (gsize k = 0; k < G_N_ELEMENTS (refused); k++)
    {
      g_autofree char *text = g_strconcat (HEAD "R-2;Ø;Bo;;Ishøj;En indgang;;;;;Ny;;;;;\n", refused[k].row, NULL), *after = NULL;
      g_autoptr (GPtrArray) participants = read_list (text);
      g_autoptr (GError) error = NULL;
      IndParticipantsTally tally;

      g_test_message ("%s", refused[k].row);
      g_assert_false (ind_desk_take_in_participants (desk, participants, &tally, NULL, NULL, &error));
      g_assert_error (error, IND_ERROR, (int) refused[k].code);
      g_assert_cmpstr (ind_error_where (error), ==, refused[k].where);
      after = ind_test_dump (desk);
      g_assert_cmpstr (after, ==, before);
      ind_test_assert_sound (desk);
    }
}

static void
stop (guint done, guint n, gpointer desk)
{
  if (done >= n / 2)
    ind_desk_interrupt (desk);
}

/* Stopped half way, nothing of it has happened. */
static void
test_interrupted (void)
{
  g_autofree char *path = ind_test_new_path ();
  g_autoptr (GString) text = g_string_new ("Sagsnr;Familie;Barn;Model\n");
  g_autoptr (IndDesk) desk = ind_test_open (path);
  g_autoptr (GPtrArray) participants = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = ind_test_dump (desk), *after = NULL;
  IndParticipantsTally tally;

  for (guint k = 0; k < 400; k++)
    g_string_append_printf (text, "R-%u;F;B;En indgang\n", k);
  participants = read_list (text->str);
  g_assert_false (ind_desk_take_in_participants (desk, participants, &tally, stop, desk, &error));
  g_assert_error (error, IND_ERROR, IND_ERROR_CANCELLED);
  g_clear_object (&desk);
  desk = ind_test_open (path);
  after = ind_test_dump (desk);
  g_assert_cmpstr (after, ==, before);
  ind_test_assert_sound (desk);
  g_clear_object (&desk);
  ind_test_remove (path);
}

/* So many that the index of words is filled in one go; then some of them again, among new ones. */
static void
test_many (void)
{
  g_autoptr (IndDesk) desk = ind_test_open (NULL);
  g_autoptr (GString) text = g_string_new ("Sagsnr;Familie;Barn;Model;Koordinator;Telefon\n");
  g_autoptr (GPtrArray) found = NULL;
  IndParticipantsTally tally;

  for (guint k = 0; k < 1200; k++)
    g_string_append_printf (text, "R-%u;F%u;B%u;En indgang;K%u;%u\n", k, k, k, k % 7, k);
  tally = take_in (desk, text->str);
  g_assert_cmpuint (tally.n_new, ==, 1200);
  ind_test_assert_sound (desk);
  for (guint k = 0; k < 1200; k += 3)
    g_string_append_printf (text, "N-%u;F%u;B%u;En indgang;K%u;%u\n", k, k, k, k % 5, k);
  g_string_replace (text, "R-30;F30;B30;En indgang;K2;30\n", "R-30;F30;B30;En indgang;K9;31\n", 1);
  tally = take_in (desk, text->str);
  g_assert_cmpuint (tally.n_new, ==, 400);
  g_assert_cmpuint (tally.n_updated, ==, 1);
  g_assert_cmpuint (tally.n_unchanged, ==, 1199);
  ind_test_assert_sound (desk);
  found = ind_store_search (desk->store, "k9", 0, NULL);
  g_assert_cmpuint (found->len, ==, 1);
}

/* Children of one name and different numbers are different children, and stay so. */
static void
test_namesakes (void)
{
  static const char more[] = HEAD "N-1;Å;Ida;030315-1111;;;;;;;;;;;;\nN-1;Å;Ida;040416-2222;;;;;;;;;;;;\n";
  g_autoptr (IndDesk) desk = ind_test_open (NULL);
  g_autoptr (IndCase) family = NULL;

  take_in (desk, HEAD "N-1;Å;Ida;020314-4563;Ishøj;En indgang;;;;;;;;;;\n");
  g_assert_cmpuint (take_in (desk, more).n_updated, ==, 1);
  g_assert_cmpuint (take_in (desk, more).n_unchanged, ==, 1);
  family = open_case (desk, "N-1");
  g_assert_cmpuint (ind_list_length (family->persons), ==, 3);
  g_assert_cmpstr (person (family, 0)->cpr, ==, "020314-4563");
  g_assert_cmpint (person (family, 0)->birth_date, ==, ind_date_new (2014, 3, 2));
  g_assert_cmpstr (person (family, 1)->cpr, ==, "030315-1111");
  g_assert_cmpstr (person (family, 2)->cpr, ==, "040416-2222");
  ind_test_assert_sound (desk);
}

/* However a remark says that an address is protected, a new case is. */
static void
test_protection (void)
{
  static const struct { const char *note; IndAnswer is; } notes[] = {
    { "Har adressebeskyttelse", IND_YES }, { "Beskyttet   adresse", IND_YES }, { "Adressen er beskyttet", IND_YES },
    { "HEMMELIG  ADRESSE", IND_YES }, { "Ny adresse", IND_UNSAID }, { "Beskyttet bolig", IND_UNSAID },
  };
  g_autoptr (IndDesk) desk = ind_test_open (NULL);

  for (gsize k = 0; k < G_N_ELEMENTS (notes); k++)
    {
      g_autofree char *reference = g_strdup_printf ("P-%u", (guint) k);
      g_autofree char *text = g_strdup_printf (HEAD "%s;Å;Bo;;Ishøj;En indgang;;;;;;;;;;%s\n", reference, notes[k].note);
      g_autoptr (IndCase) family = NULL;

      take_in (desk, text);
      family = open_case (desk, reference);
      g_assert_cmpint (family->protected_address, ==, notes[k].is);
    }
}

/* Nobody's CPR number becomes the number of a case. */
static void
test_reference (void)
{
  g_autoptr (IndDesk) desk = ind_test_open (NULL);
  gint64 id = ind_test_take_in (desk, there);
  g_autoptr (IndCase) family = ind_desk_open_case (desk, id, IND_USE_OPEN, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (ind_desk_set_text (desk, (IndRecord *) family, "reference", "010120-4001", &error));
  g_assert_error (error, IND_ERROR, IND_ERROR_CPR_AS_REFERENCE);
  g_assert_cmpstr (family->reference, ==, "R-1");
  g_assert_true (ind_desk_set_text (desk, (IndRecord *) family, "reference", "R-10", NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/desk/participants/new-cases", test_new_cases);
  g_test_add_func ("/desk/participants/undo", test_undo);
  g_test_add_func ("/desk/participants/changesets", test_changesets);
  g_test_add_func ("/desk/participants/update", test_update);
  g_test_add_func ("/desk/participants/coordinators", test_coordinators);
  g_test_add_func ("/desk/participants/namesakes", test_namesakes);
  g_test_add_func ("/desk/participants/reference", test_reference);
  g_test_add_func ("/desk/participants/protection", test_protection);
  g_test_add_func ("/desk/participants/unchanged", test_unchanged);
  g_test_add_func ("/desk/participants/refused", test_refused);
  g_test_add_func ("/desk/participants/interrupted", test_interrupted);
  g_test_add_func ("/desk/participants/many", test_many);
  return g_test_run ();
}
