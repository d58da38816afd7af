#include "config.h"

#include "ind-insight-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ind-format.h"
#include "ind-goal.h"
#include "ind-privacy.h"
#include "ind-rules.h"
#include "ind-words.h"

/*
 * Everything is found by walking the tables of fields, so that no record, no list and no field can be forgotten. Only the
 * order of the chapters is given here; a list that does not stand in it comes after the others.
 */
static const char *const chapters[] = {
  "persons", "workers", "contacts", "case.earlier_coordinators", "goals", "measures", "assessments", "network.maps",
  "activities", "meetings", "contact_log", "evaluations", "plans", "case.consents", NULL,
};

/* Records that say little stand on a line of their own, not under a heading. */
static const IndTable *const brief[] = { &ind_worker_table, &ind_contact_table, &ind_earlier_coordinator_table };

/* So many characters stand in a cell of a table. */
#define SHORT_CELL 150
#define MOST_COLUMNS 8

typedef struct
{
  IndCase *family;
  GPtrArray *pieces;
} Content;

static void
piece_free (IndInsightPiece *piece)
{
  g_free (piece->label);
  g_free (piece->name);
  g_free (piece->text);
  g_strfreev (piece->cells);
  g_free (piece);
}

static void
add (Content *content, IndInsightKind kind, const char *label, const char *name, const char *text)
{
  IndInsightPiece *piece = g_new0 (IndInsightPiece, 1);

  piece->kind = kind;
  piece->label = g_strdup (label);
  piece->name = g_strdup (name);
  piece->text = g_strdup (text);
  g_ptr_array_add (content->pieces, piece);
}

static void
add_cells (Content *content, IndInsightKind kind, GStrv cells)
{
  add (content, kind, NULL, NULL, NULL);
  ((IndInsightPiece *) content->pieces->pdata[content->pieces->len - 1])->cells = cells;
}

static void put_lists (Content *content, const IndRecord *record);

static void
put_fields (Content *content, const IndRecord *record)
{
  for (const IndField *field = record->table->fields; field->name != NULL; field++)
    if (!ind_insight_is_in_title (record, field))
      {
        g_autofree char *words = ind_insight_field_words (content->family, record, field);

        add (content, IND_INSIGHT_ROW, ind_words_field (record->table, field), NULL, words);
      }
  for (const IndList *list = record->table->lists; list != NULL && list->table != NULL; list++)
    if (list->plain)
      {
        gboolean long_ones = list->table == &ind_goal_sign_table || list->table == &ind_measure_goal_table;
        g_autofree char *words = ind_insight_items_words (content->family, record, list, long_ones ? "\n" : ", ");

        if (*words != '\0')
          add (content, IND_INSIGHT_ROW, ind_words_list (record->table, list), NULL, words);
      }
}

/* What one record of a table says in a column. */
static char *
cell_words (const Content *content, const IndRecord *record, const IndField *field, const IndList *list)
{
  if (list != NULL)
    return ind_insight_items_words (content->family, record, list, ", ");
  return !ind_insight_is_in_title (record, field) ? ind_insight_field_words (content->family, record, field) : g_strdup ("");
}

/* Adds a column to the rows of a table, where any of them says something in it. Returns: whether all of it is short */
static gboolean
put_column (const Content *content, GListStore *records, const IndField *field, const IndList *list, GPtrArray *rows)
{
  guint n = ind_list_length (records);
  g_auto (GStrv) cells = g_new0 (char *, n + 1);
  const IndTable *table = ((IndRecord *) ind_list_get (records, 0))->table;
  gboolean any = FALSE, small = TRUE;

  for (guint k = 0; k < n; k++)
    {
      cells[k] = cell_words (content, ind_list_get (records, k), field, list);
      any |= *cells[k] != '\0';
      small &= g_utf8_strlen (cells[k], -1) <= SHORT_CELL && strchr (cells[k], '\n') == NULL;
    }
  if (any)
    g_ptr_array_add (rows->pdata[0], g_strdup (list != NULL ? ind_words_list (table, list) : ind_words_field (table, field)));
  for (guint k = 0; any && k < n; k++)
    g_ptr_array_add (rows->pdata[k + 1], g_strdup (cells[k]));
  return small;
}

/* Several small records as a table, @label over the first column. Returns: whether they are small enough */
static gboolean
put_table (Content *content, GListStore *records, const char *label)
{
  guint n = ind_list_length (records);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  const IndTable *table = n > 0 ? ((IndRecord *) ind_list_get (records, 0))->table : NULL;
  gboolean small = n >= 2;

  for (guint k = 0; k <= n && small; k++)
    {
      const IndRecord *record = k > 0 ? ind_list_get (records, k - 1) : NULL;
      g_autofree char *title = record != NULL ? ind_insight_title (content->family, record, TRUE) : g_strdup (label);

      small = (record == NULL || !ind_insight_has_lists (record)) && (title == NULL || strchr (title, '\n') == NULL);
      g_ptr_array_add (rows, g_ptr_array_new_with_free_func (g_free));
      g_ptr_array_add (rows->pdata[k], title != NULL ? g_steal_pointer (&title) : g_strdup (""));
    }
  for (const IndField *field = small ? table->fields : NULL; small && field->name != NULL; field++)
    small = put_column (content, records, field, NULL, rows);
  for (const IndList *list = small ? table->lists : NULL; small && list != NULL && list->table != NULL; list++)
    small = !list->plain || put_column (content, records, NULL, list, rows);
  small = small && ((GPtrArray *) rows->pdata[0])->len <= MOST_COLUMNS;
  for (guint k = 0; small && k < rows->len; k++)
    {
      GPtrArray *cells = rows->pdata[k];

      g_ptr_array_set_free_func (cells, NULL);
      g_ptr_array_add (cells, NULL);
      add_cells (content, k == 0 ? IND_INSIGHT_HEAD : IND_INSIGHT_CELLS,
                 (GStrv) g_memdup2 (cells->pdata, cells->len * sizeof (char *)));
    }
  return small;
}

/* A record within another one; @label is over the first of its list. */
static void
put_member (Content *content, const IndRecord *record, const char *label)
{
  g_autofree char *title = ind_insight_title (content->family, record, TRUE);
  g_autofree char *line = ind_insight_line (content->family, record);

  add (content, IND_INSIGHT_ROW, label, title, line);
  if (line != NULL)
    return;
  put_fields (content, record);
  put_lists (content, record);
}

static void
put_lists (Content *content, const IndRecord *record)
{
  for (const IndList *list = record->table->lists; list != NULL && list->table != NULL; list++)
    {
      GListStore *members = ind_record_get_list (record, list);
      guint n = list->plain ? 0 : ind_list_length (members);

      if (n > 0 && put_table (content, members, ind_words_list (record->table, list)))
        continue;
      for (guint k = 0; k < n; k++)
        put_member (content, ind_list_get (members, k), k == 0 ? ind_words_list (record->table, list) : "");
    }
}

static void
put_record (Content *content, const IndRecord *record, const char *number)
{
  g_autofree char *title = ind_insight_title (content->family, record, FALSE);
  g_autofree char *numbered = number != NULL ? g_strdup_printf ("%s %s", number, title) : NULL;
  g_autofree char *line = NULL;

  for (gsize k = 0; k < G_N_ELEMENTS (brief); k++)
    if (record->table == brief[k])
      line = ind_insight_line (content->family, record);
  if (line != NULL)
    {
      add (content, IND_INSIGHT_ROW, title, NULL, line);
      return;
    }
  add (content, IND_INSIGHT_RECORD, numbered != NULL ? numbered : title, NULL, NULL);
  put_fields (content, record);
  put_lists (content, record);
}

/* Goals stand in the family's order, part goals under theirs. */
static void
put_goals (Content *content, IndGoal *parent, const char *before)
{
  g_autoptr (GPtrArray) goals = ind_case_goals_in_order (content->family, parent);

  for (guint k = 0; k < goals->len; k++)
    {
      g_autofree char *number = g_strdup_printf ("%s%u", before, k + 1), *inner = g_strconcat (number, ".", NULL);

      put_record (content, goals->pdata[k], number);
      put_goals (content, goals->pdata[k], inner);
    }
}

static void
put_chapter (Content *content, const IndList *list)
{
  const IndRecord *family = (const IndRecord *) content->family;
  GListStore *records = ind_record_get_list (family, list);
  guint n = ind_list_length (records);

  if (n == 0)
    return;
  add (content, IND_INSIGHT_CHAPTER, ind_words_list (family->table, list), NULL, NULL);
  if (list->table == &ind_goal_table)
    put_goals (content, NULL, "");
  else if (!put_table (content, records, ind_words_thing_label (list->table)))
    for (guint k = 0; k < n; k++)
      put_record (content, ind_list_get (records, k), NULL);
}

static void
put_case (Content *content)
{
  const IndRecord *family = (const IndRecord *) content->family;

  add (content, IND_INSIGHT_CHAPTER, ind_words_thing_label (family->table), NULL, NULL);
  for (const IndField *field = family->table->fields; field->name != NULL; field++)
    if (field->type != IND_FIELD_OBJECT && ind_record_is_set (family, field))
      {
        g_autofree char *words = ind_insight_field_words (content->family, family, field);

        add (content, IND_INSIGHT_ROW, ind_words_field (family->table, field), NULL, words);
      }
  for (guint k = 0; chapters[k] != NULL; k++)
    for (const IndList *list = family->table->lists; list->table != NULL; list++)
      if (g_str_equal (list->path, chapters[k]))
        put_chapter (content, list);
  for (const IndList *list = family->table->lists; list->table != NULL; list++)
    if (!g_strv_contains (chapters, list->path))
      put_chapter (content, list);
}

/* The field of which a draft is, and the record that has it; NULL for the record of one that was to be added. */
static const IndField *
field_of_draft (const Content *content, const IndDraft *draft, IndRecord **record, const IndTable **table)
{
  const char *dot = strrchr (draft->field, '.');
  g_autofree char *path = dot != NULL ? g_strndup (draft->field, dot - draft->field) : NULL;
  const IndField *field;
  const IndList *list;

  *record = draft->record_id == content->family->id ? (IndRecord *) content->family
                                                    : ind_case_lookup (content->family, draft->record_id);
  *table = *record != NULL ? (*record)->table : NULL;
  field = *table != NULL ? ind_table_field (*table, draft->field) : NULL;
  list = field == NULL && path != NULL && *record != NULL ? ind_record_list_at (*record, path) : NULL;
  if (list == NULL)
    return field;
  *record = NULL;
  *table = list->table;
  return ind_table_field (list->table, dot + 1);
}

static void
put_drafts (Content *content, GPtrArray *drafts)
{
  if (drafts->len > 0)
    add (content, IND_INSIGHT_CHAPTER, _("Begun and not finished"), NULL, NULL);
  for (guint k = 0; k < drafts->len; k++)
    {
      const IndDraft *draft = drafts->pdata[k];
      IndRecord *record;
      const IndTable *table;
      const IndField *field = field_of_draft (content, draft, &record, &table);
      /* Nobody has said yet whether the address of one who is not there is protected. */
      gboolean secret = field != NULL
                        && (g_str_equal (field->name, "cpr")
                            || (g_str_equal (field->name, "address") && (record == NULL
                                                                            || ind_insight_is_hidden (content->family, record, field))));
      g_autofree char *safe = ind_text_for_others (content->family, draft->text);

      add (content, IND_INSIGHT_ROW, field != NULL ? ind_words_field (table, field) : "", draft->author,
           secret ? _("It is kept, and can be shown to the one whom it is about.") : safe);
    }
}

/* Adds the day over what happened on it, when it is another than the one before. Returns: (transfer full): the time */
static char *
begin_day (Content *content, gint64 at, IndDate *day)
{
  g_autofree char *time = NULL;
  IndDate on = ind_words_change_day (at, &time);
  g_autofree char *weekday = ind_format_date_weekday (on), *heading = ind_upper_first (weekday);

  if (on != *day)
    add (content, IND_INSIGHT_DAY, heading, NULL, NULL);
  *day = on;
  return g_steal_pointer (&time);
}

static void
put_history (Content *content, GPtrArray *changes)
{
  IndDate day = IND_NO_DATE;

  if (changes->len > 0)
    add (content, IND_INSIGHT_CHAPTER, _("What has been done in the case"), NULL, NULL);
  for (guint k = 0; k < changes->len; k++)
    {
      const IndChange *change = changes->pdata[k];
      g_autofree char *time = begin_day (content, change->at, &day), *sentence = ind_words_change (change);
      g_autofree char *marked = g_strconcat (sentence, ind_words_change_mark (change), NULL);
      g_autofree char *safe = ind_text_for_others (content->family, marked), *words = ind_upper_first (safe);

      add (content, IND_INSIGHT_ROW, time, NULL, words);
    }
}

static void
put_uses (Content *content, GPtrArray *uses)
{
  if (uses->len == 0)
    return;
  add (content, IND_INSIGHT_CHAPTER, _("Who has used the case"), NULL, NULL);
  add_cells (content, IND_INSIGHT_HEAD, g_strdupv ((char *[]) { _("When"), _("Who"), _("What was done"), NULL }));
  for (guint k = 0; k < uses->len; k++)
    {
      const IndAccess *access = uses->pdata[k];
      GStrv cells = g_new0 (char *, 4);

      cells[0] = ind_format_stamp (access->at);
      cells[1] = ind_words_shorten (access->worker != NULL ? access->worker : access->login, 60);
      cells[2] = ind_upper_first (ind_words_use (access->use));
      add_cells (content, IND_INSIGHT_CELLS, cells);
    }
}

/** ind_insight_pieces: Returns: (transfer full) (element-type IndInsightPiece): all that an insight says, in reading order. */
GPtrArray *
ind_insight_pieces (const IndInsight *insight)
{
  Content content = { insight->family, g_ptr_array_new_with_free_func ((GDestroyNotify) piece_free) };

  put_case (&content);
  put_drafts (&content, insight->drafts);
  put_history (&content, insight->changes);
  put_uses (&content, insight->uses);
  return content.pieces;
}
