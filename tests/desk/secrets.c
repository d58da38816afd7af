#define _GNU_SOURCE   /* strcasestr() */
#include "config.h"

#include <string.h>

#include "ind-desk.h"
#include "ind-test-desk.h"

/* What must stand nowhere but in the case file does not reach those who show the history, whoever wrote it where. */

#define ADDRESS "Skovbrynet 12"
#define CPR "010120-1234"

static const struct { const char *said; gboolean is_protected, told; } rows[] = {
  { "Hjem til " ADDRESS " kl. 15", TRUE, FALSE },
  { "Hjem til skovbrynet", TRUE, FALSE },
  { "Hjem til " ADDRESS " kl. 15", FALSE, TRUE },
  { "Idas nummer er " CPR, FALSE, FALSE },
  { "Idas nummer er " CPR, TRUE, FALSE },
};

static IndCase *
open_case (IndDesk *desk)
{
  gint64 id = ind_test_take_in (desk, "{\"format\":\"indgang-case\",\"version\":1,\"case\":{\"reference\":\"A\","
                                      "\"family_name\":\"Holm\",\"model\":\"en-indgang\",\"status\":\"enrolled\"},"
                                      "\"persons\":[{\"id\":\"p\",\"name\":\"Ida\",\"relation\":\"child\"}],"
                                      "\"goals\":[{\"id\":\"g\",\"text\":\"at gå\"}]}");

  return ind_desk_open_case (desk, id, IND_USE_OPEN, NULL);
}

static gboolean
is_told (GPtrArray *history)
{
  for (guint k = 0; k < history->len; k++)
    for (char **argument = ((IndChange *) history->pdata[k])->arguments; *argument != NULL; argument++)
      if (strcasestr (*argument, "skovbrynet") != NULL || strstr (*argument, CPR) != NULL)
        return TRUE;
  return FALSE;
}

static void
test_row (gconstpointer data)
{
  gsize row = GPOINTER_TO_SIZE (data);
  g_autoptr (IndDesk) desk = ind_test_open (NULL);
  g_autoptr (IndCase) family = open_case (desk);
  g_autoptr (GPtrArray) history = NULL, latest = g_ptr_array_new ();
  g_autoptr (IndChange) next = NULL;

  g_assert_true (ind_desk_set_text (desk, ind_list_get (family->goals, 0), "text", rows[row].said, NULL));
  g_assert_true (ind_desk_set_text (desk, (IndRecord *) family, "address", ADDRESS ", 2635 Ishøj", NULL));
  /* Also where it was protected only after it had been written. */
  if (rows[row].is_protected)
    g_assert_true (ind_desk_set_number (desk, (IndRecord *) family, "protected_address", IND_YES, NULL));
  history = ind_desk_history (desk, family->id, 0, 0, NULL);
  g_assert_cmpint (is_told (history), ==, rows[row].told);
  if (rows[row].is_protected)
    g_assert_cmpint (ind_desk_undo (desk, family->id, NULL), ==, family->id);
  g_assert_cmpint (ind_desk_undo (desk, family->id, NULL), ==, family->id);
  next = ind_desk_next_undo (desk, family->id);
  g_assert_cmpstr (next->label, ==, IND_LABEL_SET);
  g_ptr_array_add (latest, next);
  /* The address is taken back by now, so that nobody can know it; a number is known by its form. */
  g_assert_cmpint (is_told (latest), ==, strstr (rows[row].said, CPR) == NULL);
}

/* Nor those who show the list of families. */
static void
test_list (void)
{
  g_autoptr (IndDesk) desk = ind_test_open (NULL);
  g_autoptr (IndCase) family = open_case (desk);
  g_autoptr (GPtrArray) cases = NULL;

  g_assert_true (ind_desk_set_text (desk, (IndRecord *) family, "family_name", "Holm " CPR, NULL));
  cases = ind_desk_list_cases (desk, NULL);
  g_assert_cmpstr (((IndCaseSummary *) cases->pdata[0])->family_name, ==, "Holm …");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize k = 0; k < G_N_ELEMENTS (rows); k++)
    {
      g_autofree char *name = g_strdup_printf ("/secrets/%" G_GSIZE_FORMAT, k + 1);

      g_test_add_data_func (name, GSIZE_TO_POINTER (k), test_row);
    }
  g_test_add_func ("/secrets/list", test_list);
  return g_test_run ();
}
