#include "config.h"

#include "ind-words.h"

#include <glib/gi18n.h>

#include "ind-format.h"
#include "ind-privacy.h"

#define QUOTED 60

/*
 * Two forms of every label: what somebody did ("Lone flyttede …"), and what was done ("… er flyttet"), which stands
 * after "Lone fortrød:", on buttons and in toasts.
 */
typedef struct
{
  const char *did;
  const char *done;
} Forms;

static const Forms taken_in = { N_("{who} took in the case of the {name} family"),
                                N_("the case of the {name} family was taken in") };
static const Forms replaced = { N_("{who} replaced the case of the {name} family with a new file"),
                                N_("the case of the {name} family was replaced with a new file") };
/* As older databases tell of it: they have not kept whose case it was. */
static const Forms some_taken_in = { N_("{who} took in a case"), N_("a case was taken in") };
static const Forms some_replaced = { N_("{who} replaced a case with a new file"), N_("a case was replaced with a new file") };
static const Forms removed = { N_("{who} deleted a case for good"), N_("a case was deleted for good") };
static const Forms goal_moved = { N_("{who} moved the goal “{name}” to number {value}"),
                                  N_("the goal “{name}” was moved to number {value}") };
static const Forms action_moved = { N_("{who} moved the task “{name}” to number {value}"),
                                    N_("the task “{name}” was moved to number {value}") };
static const Forms goal_set = { N_("{who} changed {field} of the goal “{name}” to “{value}”"),
                                N_("{field} of the goal “{name}” was changed to “{value}”") };
static const Forms goal_emptied = { N_("{who} removed {field} of the goal “{name}”"),
                                    N_("{field} of the goal “{name}” was removed") };
static const Forms action_set = { N_("{who} changed {field} of the task “{name}” to “{value}”"),
                                  N_("{field} of the task “{name}” was changed to “{value}”") };
static const Forms action_emptied = { N_("{who} removed {field} of the task “{name}”"),
                                      N_("{field} of the task “{name}” was removed") };
static const Forms other = { N_("{who} changed the case"), N_("the case was changed") };

/* What a field is called in a sentence: "fristen". */
static const char *
field_words (const char *field)
{
  static const struct { const char *field; const char *word; } words[] = {
    { "family_words", N_("the family's words") },
    { "text", N_("the text") },
    { "due_on", N_("the deadline") },
    { "status", N_("the status") },
    { "priority", N_("the place in the order") },
  };

  for (gsize k = 0; k < G_N_ELEMENTS (words); k++)
    if (g_str_equal (words[k].field, field))
      return _(words[k].word);
  return _("the details");
}

/* A text from a case that may be gone, as others may read it. */
static char *
quote (const char *text)
{
  g_autofree char *safe = ind_text_for_others (NULL, text);

  return ind_words_shorten (safe, QUOTED);
}

/* A new value as a reader writes it. */
static char *
value_words (const char *table, const char *field, const char *value)
{
  IndDate date = ind_date_from_iso (value);

  if (date != IND_NO_DATE && g_str_has_suffix (field, "_on"))
    return ind_format_date_numeric (date);
  if (g_str_equal (field, "status"))
    {
      gboolean is_goal = g_str_equal (table, ind_goal_table.name);
      const IndTable *of = is_goal ? &ind_goal_table : &ind_action_table;
      int choice = ind_field_choice (ind_table_field (of, "status"), value);

      return g_strdup (is_goal ? ind_words_goal_status (choice) : ind_words_action_status (choice));
    }
  return quote (value);
}

/* The label's forms, and what its arguments mean. */
static const Forms *
read_label (const IndChange *change, const char **field, char **name, char **value)
{
  guint n = change->arguments != NULL ? g_strv_length (change->arguments) : 0;
  gboolean is_goal;

  *field = "";
  if (g_str_equal (change->label, IND_LABEL_TAKEN_IN) || g_str_equal (change->label, IND_LABEL_REPLACED))
    {
      gboolean is_new = g_str_equal (change->label, IND_LABEL_TAKEN_IN);

      *name = n >= 2 ? quote (change->arguments[1]) : NULL;
      if (ind_is_blank (*name))
        return is_new ? &some_taken_in : &some_replaced;
      return is_new ? &taken_in : &replaced;
    }
  if (g_str_equal (change->label, IND_LABEL_REMOVED))
    return &removed;
  if ((g_str_equal (change->label, IND_LABEL_GOAL_MOVED) || g_str_equal (change->label, IND_LABEL_ACTION_MOVED))
      && n >= 2)
    {
      *name = quote (change->arguments[0]);
      *value = quote (change->arguments[1]);
      return g_str_equal (change->label, IND_LABEL_GOAL_MOVED) ? &goal_moved : &action_moved;
    }
  if (!g_str_equal (change->label, IND_LABEL_SET) || n < 4)
    return &other;
  is_goal = g_str_equal (change->arguments[0], ind_goal_table.name);
  if (!is_goal && !g_str_equal (change->arguments[0], ind_action_table.name))
    return &other;
  *field = field_words (change->arguments[1]);
  *name = quote (change->arguments[2]);
  *value = value_words (change->arguments[0], change->arguments[1], change->arguments[3]);
  if (**value != '\0')
    return is_goal ? &goal_set : &action_set;
  return is_goal ? &goal_emptied : &action_emptied;
}

/**
 * ind_words_change_done:
 *
 * Returns: (transfer full): what was done, without who did it and whether it was an undo: "sagen for familien Holm blev
 *   oprettet"
 */
char *
ind_words_change_done (const IndChange *change)
{
  g_autofree char *name = NULL, *value = NULL;
  const char *field;
  const Forms *forms = read_label (change, &field, &name, &value);

  return ind_words_fill (_(forms->done), "field", field, "name", name, "value", value, NULL);
}

/**
 * ind_words_change:
 *
 * Returns: (transfer full): a line of the history: "lone flyttede målet »Sove igennem« til plads nr. 1",
 *   "lone fortrød: sagen for familien Holm blev oprettet"
 */
char *
ind_words_change (const IndChange *change)
{
  g_autofree char *name = NULL, *value = NULL, *done = NULL, *who = ind_words_shorten (change->author, QUOTED);
  const char *field;
  const Forms *forms = read_label (change, &field, &name, &value);

  if (change->kind == IND_CHANGE_DO)
    return ind_words_fill (_(forms->did), "who", who, "field", field, "name", name, "value", value, NULL);
  done = ind_words_change_done (change);
  return ind_words_fill (change->kind == IND_CHANGE_UNDO ? _("{who} undid: {what}") : _("{who} redid: {what}"),
                         "who", who, "what", done, NULL);
}
