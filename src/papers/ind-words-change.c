#include "config.h"

#include "ind-words-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ind-case.h"
#include "ind-format.h"
#include "ind-goal.h"
#include "ind-map.h"
#include "ind-privacy.h"

#define QUOTED 60

/* So many items of a list are told, and so many fields; and where it is said in passing. */
#define TOLD 8
#define TOLD_BRIEFLY 2

static const IndForms taken_in = { N_("{who} took in the case of the {name} family"),
                                   N_("the case of the {name} family was taken in") };
static const IndForms replaced = { N_("{who} replaced the case of the {name} family with a new file"),
                                   N_("the case of the {name} family was replaced with a new file") };
static const IndForms updated = { N_("{who} updated the case of the {name} family from a list of participants"),
                                  N_("the case of the {name} family was updated from a list of participants") };
static const IndForms updated_so = { N_("{who} updated the case of the {name} family from a list of participants: {changes}"),
                                     N_("the case of the {name} family was updated from a list of participants: {changes}") };
static const IndForms rescued = { N_("{who} rescued the case of the {name} family from a damaged database"),
                                  N_("the case of the {name} family was rescued from a damaged database") };
static const IndForms taken_out = { N_("{who} removed the case of the {name} family"),
                                    N_("the case of the {name} family was removed") };
static const IndForms maps_taken_in = { N_("{who} took in network maps from easyNWK: {items}"),
                                        N_("network maps from easyNWK were taken in: {items}") };
static const IndForms nodes_added = { N_("{who} put {items} on {owner}"), N_("{items} were put on {owner}") };
static const IndForms nodes_moved = { N_("{who} moved {items} on {owner}"), N_("{items} were moved on {owner}") };
static const IndForms nodes_removed = { N_("{who} took {items} off {owner}"), N_("{items} were taken off {owner}") };
static const IndForms year_filled = { N_("{who} filled the year: {items}"), N_("the year was filled: {items}") };
static const IndForms year_planned = { N_("{who} planned the year: {items}"), N_("the year was planned: {items}") };
/* As older databases tell of it: they have not kept whose case it was. */
static const IndForms some_taken_in = { N_("{who} took in a case"), N_("a case was taken in") };
static const IndForms some_replaced = { N_("{who} replaced a case with a new file"), N_("a case was replaced with a new file") };
static const IndForms removed_for_good = { N_("{who} deleted a case for good"), N_("a case was deleted for good") };
static const IndForms other = { N_("{who} changed the case"), N_("the case was changed") };

/* Of the case as a whole one need not say that it is the case's. */
static const IndForms set = { N_("{who} set {field} of {it} to {value}"), N_("{field} of {it} was set to {value}") };
static const IndForms set_case = { N_("{who} set {field} to {value}"), N_("{field} was set to {value}") };
static const IndForms quoted = { N_("{who} changed {field} of {it} to “{value}”"), N_("{field} of {it} changed to “{value}”") };
static const IndForms quoted_case = { N_("{who} changed {field} to “{value}”"), N_("{field} changed to “{value}”") };
static const IndForms untold = { N_("{who} changed {field} of {it}"), N_("{field} of {it} changed") };
static const IndForms untold_case = { N_("{who} changed {field}"), N_("{field} changed") };
static const IndForms emptied = { N_("{who} removed {field} of {it}"), N_("{field} of {it} was removed") };
static const IndForms emptied_case = { N_("{who} removed {field}"), N_("{field} was removed") };
static const IndForms begun = { N_("{who} began {field} of {it}"), N_("{field} of {it} was begun") };
static const IndForms begun_case = { N_("{who} began {field}"), N_("{field} was begun") };

static const IndForms changed = { N_("{who} changed {it}: {changes}"), N_("{it} was changed: {changes}") };
static const IndForms added = { N_("{who} added {it}"), N_("{it} was added") };
static const IndForms added_to = { N_("{who} added {it} to {owner}"), N_("{it} was added to {owner}") };
static const IndForms removed = { N_("{who} removed {it}"), N_("{it} was removed") };
static const IndForms removed_from = { N_("{who} removed {it} from {owner}"), N_("{it} was removed from {owner}") };
static const IndForms into_directory = { N_("{who} entered {it} in the directory"), N_("{it} was entered in the directory") };
static const IndForms out_of_directory = { N_("{who} removed {it} from the directory"), N_("{it} was removed from the directory") };
static const IndForms moved_up = { N_("{who} moved {it} up to number {value}"), N_("{it} was moved up to number {value}") };
static const IndForms moved_down = { N_("{who} moved {it} down to number {value}"), N_("{it} was moved down to number {value}") };
static const IndForms moved = { N_("{who} moved {it} to number {value}"), N_("{it} was moved to number {value}") };
static const IndForms list_set = { N_("{who} changed {field} of {owner}: {items}"), N_("{field} of {owner} changed: {items}") };
static const IndForms list_untold = { N_("{who} changed {field} of {owner}"), N_("{field} of {owner} changed") };
static const IndForms list_emptied = { N_("{who} emptied {field} of {owner}"), N_("{field} of {owner} was emptied") };

/* What a label says: its forms, and what comes in their places. */
typedef struct
{
  const IndForms *forms;
  char *name, *it, *owner, *field, *value, *items, *changes;
  guint told;      /* so many of several */
} Saying;

static void
saying_clear (Saying *self)
{
  g_free (self->name);
  g_free (self->it);
  g_free (self->owner);
  g_free (self->field);
  g_free (self->value);
  g_free (self->items);
  g_free (self->changes);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Saying, saying_clear)

/* A text from a case that may be gone, as others may read it. */
static char *
quote (const char *text)
{
  g_autofree char *safe = ind_text_for_others (NULL, text);

  return ind_words_shorten (safe, QUOTED);
}

/* A first letter in the middle of a sentence; CPR stays as it is. */
static char *
lower_first (const char *text)
{
  const char *rest = *text != '\0' ? g_utf8_next_char (text) : text;
  g_autofree char *first = g_utf8_strdown (text, rest - text);

  if (*rest == '\0' || !g_unichar_islower (g_utf8_get_char (rest)))
    return g_strdup (text);
  return g_strconcat (first, rest, NULL);
}

static gboolean
is_untold (const IndField *field, const char *value)
{
  return g_str_equal (value, IND_LABEL_UNTOLD) || (*value != '\0' && !ind_field_is_told (field));
}

/* Words that somebody wrote, and those of a choice, stand in quotes. */
static gboolean
is_quoted (const IndField *field)
{
  return field->type == IND_FIELD_CHOICE
         || (field->type == IND_FIELD_TEXT && field->form == IND_FORM_ANY && !g_str_equal (field->name, "phone")
             && !g_str_equal (field->name, "email") && !g_str_equal (field->name, "time"));
}

static char *
value_words (const IndTable *table, const IndField *field, const char *value)
{
  g_autofree char *words = ind_words_value (table, field, value), *bare = ind_words_unquoted (words);

  return quote (bare);
}

/* A list of the case that a list of participants changed somebody in: "the family: Ida Holm". */
static char *
list_words (const IndTable *table, const char *path, const char *called)
{
  for (const IndList *list = table->lists; list != NULL && list->table != NULL; list++)
    if (g_str_equal (list->path, path))
      {
        g_autofree char *label = lower_first (ind_words_list (table, list)), *name = quote (called);

        return ind_words_fill (_("{label}: {value}"), "label", label, "value", name, NULL);
      }
  return NULL;
}

static char *
field_words (const IndTable *table, const IndField *field, const char *given)
{
  g_autofree char *label = lower_first (ind_words_field (table, field)), *value = value_words (table, field, given);
  const char *sentence = *given == '\0' ? _("{label} removed") : is_untold (field, given) ? _("{label} changed")
                         : is_quoted (field) ? _("{label} to “{value}”") : _("{label} to {value}");

  return ind_words_fill (sentence, "label", label, "value", value, NULL);
}

/* "status to “done”, deadline to 3 December 2026"; @same: (out): the words of their own that all fields share, or %NULL. */
static char *
change_words (const IndTable *table, char **arguments, guint n, const IndForms **same)
{
  g_autoptr (GString) all = g_string_new (NULL);
  guint told = 0;

  for (guint k = 0; k + 1 < n; k += 2)
    {
      const IndField *field = ind_table_field (table, arguments[k]);
      const IndForms *own = field != NULL ? ind_forms_set (table, field, *arguments[k + 1] == '\0') : NULL;
      g_autofree char *part = field != NULL ? field_words (table, field, arguments[k + 1])
                                            : list_words (table, arguments[k], arguments[k + 1]);

      if (part == NULL)
        continue;
      *same = told == 0 || *same == own ? own : NULL;
      if (told++ == TOLD)
        g_string_append (all, ", …");
      if (told > TOLD)
        continue;
      g_string_append_printf (all, "%s%s", all->len > 0 ? ", " : "", part);
    }
  return g_string_free (g_steal_pointer (&all), FALSE);
}

/* A case as a whole: its reference, the family's name, and what else there is. */
static void
read_case_label (const IndChange *change, guint n, Saying *say)
{
  static const struct { const char *label; const IndForms *forms, *nameless; } labels[] = {
    { IND_LABEL_TAKEN_IN, &taken_in, &some_taken_in }, { IND_LABEL_REPLACED, &replaced, &some_replaced },
    { IND_LABEL_UPDATED, &updated, &other }, { IND_LABEL_RESCUED, &rescued, &other },
    { IND_LABEL_TAKEN_OUT, &taken_out, &other }, { IND_LABEL_REMOVED, &removed_for_good, &removed_for_good },
  };
  const IndForms *same = NULL;

  for (gsize k = 0; k < G_N_ELEMENTS (labels); k++)
    if (g_str_equal (labels[k].label, change->label))
      {
        say->name = n >= 2 ? quote (change->arguments[1]) : NULL;
        say->forms = ind_is_blank (say->name) ? labels[k].nameless : labels[k].forms;
      }
  if (say->forms == &updated)
    {
      say->changes = change_words (&ind_case_table, change->arguments + 2, n - 2, &same);
      say->forms = *say->changes != '\0' ? &updated_so : &updated;
    }
}

static void
read_set (const IndTable *table, char **arguments, Saying *say)
{
  const IndField *field = ind_table_field (table, arguments[1]);
  gboolean whole = table == &ind_case_table, gone = *arguments[3] == '\0';
  const IndForms *own = field != NULL ? ind_forms_set (table, field, gone) : NULL;

  if (field == NULL)
    {
      say->forms = whole ? &other : &untold;
      say->field = g_strdup (_("the details"));
      return;
    }
  say->field = ind_words_the_field (table, field);
  say->value = value_words (table, field, arguments[3]);
  if (own != NULL)
    say->forms = own;
  else if (gone)
    say->forms = whole ? &emptied_case : &emptied;
  else if (is_untold (field, arguments[3]))
    say->forms = whole ? &untold_case : &untold;
  else if (field->type == IND_FIELD_OBJECT)
    say->forms = whole ? &begun_case : &begun;
  else if (is_quoted (field))
    say->forms = whole ? &quoted_case : &quoted;
  else
    say->forms = whole ? &set_case : &set;
}

static void
read_member (const IndChange *change, const IndTable *table, guint n, gboolean is_new, Saying *say)
{
  const IndTable *owner = n >= 4 && *change->arguments[2] != '\0' ? ind_words_table (change->arguments[2]) : NULL;
  const IndForms *own = is_new ? ind_forms_added (table, owner) : ind_forms_removed (table, owner);

  if (owner != NULL)
    say->owner = ind_words_called (owner, change->arguments[3]);
  if (table == &ind_worker_table && change->case_id == IND_DIRECTORY)
    say->forms = is_new ? &into_directory : &out_of_directory;
  else if (own != NULL && (owner != NULL || strstr (own->done, "{owner}") == NULL))
    say->forms = own;
  else
    say->forms = is_new ? owner != NULL ? &added_to : &added : owner != NULL ? &removed_from : &removed;
}

static void
read_moved (const IndChange *change, guint n, Saying *say)
{
  gint64 to = n > 2 ? g_ascii_strtoll (change->arguments[2], NULL, 10) : 0;
  gint64 from = n > 3 ? g_ascii_strtoll (change->arguments[3], NULL, 10) : 0;

  say->value = quote (n > 2 ? change->arguments[2] : "");
  say->forms = from == 0 || to == from ? &moved : to < from ? &moved_up : &moved_down;
}

/* What stands in a list, as one of several, without saying each time what kind of thing it is. */
static char *
item_words (const IndTable *table, const char *argument)
{
  gboolean in_words = *argument == '@' || ind_words_called_as (table) == IND_CALLED_QUOTED;
  g_autofree char *called = in_words ? ind_words_called (table, argument) : quote (argument);
  const char *thing = ind_words_thing (table);

  /* The heading of the list says already what they are. */
  return g_strdup (g_str_has_prefix (called, thing) && called[strlen (thing)] == ' ' ? called + strlen (thing) + 1 : called);
}

/* What stands in a list after those that are told. */
static void
add_others (GPtrArray *items, guint n)
{
  if (n > 0 && items->len > 0)
    g_ptr_array_add (items, g_strdup_printf (ngettext ("%u other", "%u others", n), n));
}

static void
add_items (GPtrArray *items, const IndTable *table, char **arguments, guint n, guint told)
{
  for (guint k = 0; k < n && items->len < told; k++)
    {
      g_autofree char *words = item_words (table, arguments[k]);

      if (*words != '\0')
        g_ptr_array_add (items, g_steal_pointer (&words));
    }
  add_others (items, n > told ? n - told : 0);
}

static void
read_maps (char **arguments, guint n, Saying *say)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);

  add_items (items, &ind_map_table, arguments, n, say->told);
  if (items->len == 0)
    return;
  g_ptr_array_add (items, NULL);
  say->items = ind_format_list ((const char *const *) items->pdata);
  say->forms = &maps_taken_in;
}

/* Several of those on a network map. */
static void
read_nodes (const char *label, char **arguments, guint n, Saying *say)
{
  static const struct { const char *label; const IndForms *forms; } labels[] = {
    { IND_LABEL_NODES_ADDED, &nodes_added }, { IND_LABEL_NODES_MOVED, &nodes_moved }, { IND_LABEL_NODES_REMOVED, &nodes_removed },
  };
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);

  for (gsize k = 0; n > 1 && k < G_N_ELEMENTS (labels); k++)
    if (g_str_equal (label, labels[k].label))
      {
        add_items (items, &ind_node_table, arguments + 1, n - 1, say->told);
        g_ptr_array_add (items, NULL);
        if (items->len == 1)
          return;
        say->items = ind_format_list ((const char *const *) items->pdata);
        say->owner = ind_words_called (&ind_map_table, arguments[0]);
        say->forms = labels[k].forms;
      }
}

/* "opfølgning i marts 2027" */
static void
read_year (char **arguments, guint n, Saying *say)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);

  if (n / 2 > say->told && say->told == TOLD_BRIEFLY)
    {
      say->items = g_strdup_printf (ngettext ("%u new", "%u new", n / 2), n / 2);
      say->forms = &year_filled;
      return;
    }
  for (guint k = 0; k + 1 < n && items->len < say->told; k += 2)
    {
      g_autofree char *kind = g_str_has_prefix (arguments[k], "@kind=")
        ? value_words (&ind_activity_table, ind_table_field (&ind_activity_table, "kind"), arguments[k] + strlen ("@kind=")) : NULL;
      g_autofree char *called = kind != NULL ? lower_first (kind) : item_words (&ind_activity_table, arguments[k]);
      g_autofree char *month = ind_format_month_year (ind_month_from_iso (arguments[k + 1]));

      g_ptr_array_add (items, ind_words_fill (_("{it} in {month}"), "it", called, "month", month, NULL));
    }
  if (items->len == 0)
    return;
  add_others (items, n / 2 > say->told ? n / 2 - say->told : 0);
  g_ptr_array_add (items, NULL);
  say->items = ind_format_list ((const char *const *) items->pdata);
  say->forms = &year_planned;
}

static void
read_list (const IndTable *table, char **arguments, guint n, Saying *say)
{
  const IndList *list = table->lists;
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);
  const IndForms *own;

  while (list != NULL && list->table != NULL && !g_str_equal (list->path, arguments[1]))
    list++;
  if (list == NULL || list->table == NULL)
    {
      say->forms = &other;
      return;
    }
  add_items (items, list->table, arguments + 3, n - 3, say->told);
  own = ind_forms_list (table, list->table, n == 3);
  say->field = lower_first (ind_words_list (table, list));
  say->owner = ind_words_called (table, arguments[2]);
  g_ptr_array_add (items, NULL);
  say->items = items->len > 1 ? ind_format_list ((const char *const *) items->pdata) : NULL;
  if (own != NULL && (say->items != NULL || strstr (own->done, "{items}") == NULL))
    say->forms = own;
  else
    say->forms = n == 3 ? &list_emptied : say->items == NULL ? &list_untold : &list_set;
}

/* What a label means, and what its arguments say. */
static void
read_label (const IndChange *change, Saying *say)
{
  char *nothing[] = { NULL }, **arguments = change->arguments != NULL ? change->arguments : nothing;
  guint n = g_strv_length (arguments);
  gboolean goal = g_str_equal (change->label, IND_LABEL_GOAL_MOVED), action = g_str_equal (change->label, IND_LABEL_ACTION_MOVED);
  const IndTable *table = goal ? &ind_goal_table : action ? &ind_action_table : n > 0 ? ind_words_table (arguments[0]) : NULL;
  const char *called = goal || action ? (n > 0 ? arguments[0] : "") : NULL;
  g_autofree char *bare = NULL;
  const IndForms *same = NULL;

  read_case_label (change, n, say);
  if (say->forms != NULL)
    return;
  say->forms = &other;
  if (g_str_equal (change->label, IND_LABEL_MAPS_TAKEN_IN))
    read_maps (arguments, n, say);
  else if (g_str_equal (change->label, IND_LABEL_YEAR_PLANNED))
    read_year (arguments, n, say);
  else
    read_nodes (change->label, arguments, n, say);
  if (table == NULL || n < 2 || say->forms != &other)
    return;
  if (called == NULL)
    called = g_str_equal (change->label, IND_LABEL_SET) || g_str_equal (change->label, IND_LABEL_LIST_SET)
             ? n > 2 ? arguments[2] : "" : arguments[1];
  say->it = table == &ind_case_table ? g_strdup (ind_words_thing (table)) : ind_words_called (table, called);
  bare = ind_words_unquoted (called);
  say->name = quote (bare);
  if (goal || action)
    {
      say->value = quote (arguments[1]);
      say->forms = &moved;
    }
  else if (g_str_equal (change->label, IND_LABEL_SET) && n >= 4)
    read_set (table, arguments, say);
  else if (g_str_equal (change->label, IND_LABEL_CHANGED) && n >= 4)
    {
      say->changes = change_words (table, arguments + 2, n - 2, &same);
      say->forms = same != NULL && strstr (same->done, "{value}") == NULL ? same : &changed;
    }
  else if (g_str_equal (change->label, IND_LABEL_ADDED) || g_str_equal (change->label, IND_LABEL_RECORD_REMOVED))
    read_member (change, table, n, g_str_equal (change->label, IND_LABEL_ADDED), say);
  else if (g_str_equal (change->label, IND_LABEL_MOVED) && n >= 3)
    read_moved (change, n, say);
  else if (g_str_equal (change->label, IND_LABEL_LIST_SET) && n >= 3)
    read_list (table, arguments, n, say);
}

static char *
fill (const Saying *say, const char *sentence, const char *who)
{
  return ind_words_fill (_(sentence), "who", who, "name", say->name, "it", say->it, "owner", say->owner, "field", say->field,
                         "value", say->value, "items", say->items, "changes", say->changes, NULL);
}

/** ind_words_change_day: @time: (out) (transfer full): 14.30, local time. Returns: the local day of a change, or of a use. */
IndDate
ind_words_change_day (gint64 at, char **time)
{
  g_autoptr (GDateTime) local = g_date_time_new_from_unix_local (at);
  g_autofree char *hh_mm = local != NULL ? g_date_time_format (local, "%H:%M") : NULL;

  *time = ind_format_time (hh_mm);
  return local != NULL ? ind_date_new (g_date_time_get_year (local), g_date_time_get_month (local),
                                       g_date_time_get_day_of_month (local)) : IND_NO_DATE;
}

/**
 * ind_words_change_mark:
 *
 * Returns: " (undone)" after what was taken back since, with a space before it; "" after what stands
 */
const char *
ind_words_change_mark (const IndChange *change)
{
  if (change->kind != IND_CHANGE_DO || change->state == IND_CHANGE_DONE)
    return "";
  return change->state == IND_CHANGE_UNDONE ? _(" (undone)") : _(" (undone for good)");
}

/**
 * ind_words_change_who:
 *
 * Returns: (transfer full): who made a change: the first name of the worker whose login it is, else the login name
 */
char *
ind_words_change_who (const IndChange *change)
{
  g_autofree char *first = change->worker != NULL ? ind_first_name (change->worker) : NULL;

  return ind_words_shorten (ind_is_blank (first) ? change->author : first, QUOTED);
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
  g_auto (Saying) say = { .told = TOLD };

  read_label (change, &say);
  return fill (&say, say.forms->done, NULL);
}

/** ind_words_change_briefly: Returns: (transfer full): as ind_words_change_done(), of several only the first and how many more */
char *
ind_words_change_briefly (const IndChange *change)
{
  g_auto (Saying) say = { .told = TOLD_BRIEFLY };

  read_label (change, &say);
  return fill (&say, say.forms->done, NULL);
}

/**
 * ind_words_change:
 *
 * Returns: (transfer full): a line of the history: "Lone flyttede målet »Sove igennem« op som nr. 1", "Lone fortrød: sagen
 *   for familien Holm blev oprettet"
 */
char *
ind_words_change (const IndChange *change)
{
  g_autofree char *who = ind_words_change_who (change), *done = NULL;
  g_auto (Saying) say = { .told = TOLD };

  read_label (change, &say);
  if (change->kind == IND_CHANGE_DO)
    return fill (&say, say.forms->did, who);
  done = fill (&say, say.forms->done, NULL);
  return ind_words_fill (change->kind == IND_CHANGE_UNDO ? _("{who} undid: {what}") : _("{who} redid: {what}"),
                         "who", who, "what", done, NULL);
}
