#include "config.h"

#include "ind-words.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ind-error.h"
#include "ind-format.h"
#include "ind-privacy.h"
#include "ind-typeset.h"

/* The longest that an id, a key or a path is shown with. */
#define SHOWN 80

/* What is wrong, and what to do, for every error; {what} is an id, a key or a limit. */
static const char *const sentences[IND_N_ERRORS] = {
  [IND_ERROR_FAILED] = N_("This could not be done{because}. Nothing has been changed; try again."),
  [IND_ERROR_CANCELLED] = N_("It was stopped, and nothing has been changed."),

  [IND_ERROR_FILE_MISSING] = N_("There is no such file; check its name and folder."),
  [IND_ERROR_FILE_UNREADABLE] = N_("The file cannot be read{because}; check that you may open it."),
  [IND_ERROR_FILE_UNWRITABLE] = N_("The file cannot be written{because}; choose another place, or check that you may write there."),
  [IND_ERROR_FILE_TOO_LARGE] = N_("The file is larger than {what} MB, and no file for Indgang is that large; choose another file."),
  [IND_ERROR_FILE_EMPTY] = N_("The file is empty; ask to have it sent again."),
  [IND_ERROR_FILE_FOREIGN] = N_("Indgang does not know this kind of file; choose a case file (.json) or a list of participants (.csv)."),

  [IND_ERROR_NOT_UTF8] = N_("The text is not in UTF-8; save the file as UTF-8 and try again."),
  [IND_ERROR_NOT_JSON] = N_("The file is not valid JSON; ask to have it sent again."),
  [IND_ERROR_CUT_SHORT] = N_("The file stops in the middle; ask to have it sent again."),
  [IND_ERROR_TOO_DEEP] = N_("The file has more than {what} levels of brackets and is not a case file; choose another file."),
  [IND_ERROR_KEY_TWICE] = N_("A field stands twice in the same place ({what}); remove one of them."),
  [IND_ERROR_TEXT_TOO_LONG] = N_("The text is longer than {what} letters; make it shorter."),
  [IND_ERROR_NUMBER_TOO_LARGE] = N_("The number is too large; correct it in the file."),

  [IND_ERROR_FORMAT] = N_("This is JSON, but not a case file from Indgang; choose another file."),
  [IND_ERROR_VERSION] = N_("The case file has version {what}, and this program reads version 1; use a newer version of Indgang."),
  [IND_ERROR_KEY_MISSING] = N_("Something that must be there is missing: {what}; add it to the file."),
  [IND_ERROR_TYPE] = N_("Here must stand {type}; correct it in the file."),
  [IND_ERROR_EMPTY] = N_("This may not be empty; write something there."),
  [IND_ERROR_UNKNOWN_VALUE] = N_("This word cannot be used here; correct it."),
  [IND_ERROR_NOT_A_DATE] = N_("There is no such date; write it as YYYY-MM-DD, a month as YYYY-MM."),
  [IND_ERROR_NOT_A_TIME] = N_("There is no such time; write it as HH:MM."),
  [IND_ERROR_FORM] = N_("This is written wrongly; correct it."),
  [IND_ERROR_OUT_OF_RANGE] = N_("The number must be {what}; correct it."),
  [IND_ERROR_ID_TWICE] = N_("The id “{what}” stands twice; give one of them another id."),
  [IND_ERROR_ID_UNKNOWN] = N_("The id “{what}” stands nowhere else in the file; add what it means, or correct it."),
  [IND_ERROR_ID_OTHER_KIND] = N_("The id “{what}” stands for something that cannot be used here; correct it."),
  [IND_ERROR_SHARES] = N_("The shares add up to {what} percent; they must add up to 100."),
  [IND_ERROR_GOAL_LOOP] = N_("The goal “{what}” is a part of itself; put it under another goal."),
  [IND_ERROR_OUTSIDE_MONTH] = N_("The date lies outside the months of the activity; move one of them."),
  [IND_ERROR_ENDS_BEFORE_START] = N_("The end date lies before the start date; correct one of them."),
  [IND_ERROR_ONE_OF] = N_("Exactly one of these fields must stand here: {what}; correct it in the file."),
  [IND_ERROR_TOO_MANY] = N_("There are too many here: at most {what}; remove some."),
  [IND_ERROR_TOO_FEW] = N_("There are too few here: at least {what}; add some."),
  [IND_ERROR_STILL_NAMED] = N_("Something else in the case still names this; take it away there first."),
  [IND_ERROR_SECTOR_TWICE] = N_("Two sectors have the same name; give one of them another."),
  [IND_ERROR_WHOSE_MAP] = N_("This is a network map from easyNWK; say with --case=REF which case it belongs to."),
  [IND_ERROR_NOT_A_MAP] = N_("This is no network map from easyNWK, and the option --case is for those alone; leave it out."),

  [IND_ERROR_NOT_CSV] = N_("The list breaks off here: a quotation mark does not end, or there is a sign that no list holds; save it as CSV again."),
  [IND_ERROR_NO_HEADER] = N_("The first row does not name the columns; it must begin as Sagsnr;Familie;Barn does."),
  [IND_ERROR_COLUMN_MISSING] = N_("The column {what} is missing; add it to the list."),
  [IND_ERROR_COLUMN_TWICE] = N_("The column {what} stands twice; remove one of them."),
  [IND_ERROR_TOO_MANY_CELLS] = N_("There are more cells here than columns; put a text that holds a separator in quotation marks."),
  [IND_ERROR_LINE_TOO_LONG] = N_("The row is longer than {what}; look for a quotation mark that does not end."),
  [IND_ERROR_UTF16] = N_("The file is saved as UTF-16; save it as UTF-8 and try again."),
  [IND_ERROR_NOT_A_CPR] = N_("This is no CPR number; write it as DDMMYY-XXXX."),
  [IND_ERROR_CPR_DATE] = N_("The date in this CPR number does not exist; correct the number, or leave the cell empty."),
  [IND_ERROR_ROWS_DISAGREE] = N_("The same case stands otherwise in row {what}; make both rows say the same."),
  [IND_ERROR_CPR_AS_REFERENCE] = N_("This is a CPR number; use a case number of its own."),

  [IND_ERROR_WRONG_PASSWORD] = N_("The password does not fit, or the file is damaged at its beginning; try the password again, or another copy."),
  [IND_ERROR_NEEDS_PASSWORD] = N_("The backup is locked with a password; give it with --password-file=FILE."),
  [IND_ERROR_NO_PASSWORD] = N_("There is no password in the file; write it on its first line."),
  [IND_ERROR_BACKUP_DAMAGED] = N_("The backup is damaged; use another copy."),
  [IND_ERROR_NOT_A_BACKUP] = N_("The file is not a backup of Indgang's; choose another file."),
  [IND_ERROR_FILE_EXISTS] = N_("There is a file of that name already, which may not be written over; choose another name."),
  [IND_ERROR_IN_USE] = N_("The database is open with {holder}; close Indgang there and try again. If that computer is surely off, delete the file ending in .lock beside the database."),
  [IND_ERROR_SETTING] = N_("There is no setting {what}; “indgang settings” shows them all."),
  [IND_ERROR_FOLDER_RELATIVE] = N_("The folder must be named from the root on, as in /srv/backups; write all of its name."),
  [IND_ERROR_FOLDER_MISSING] = N_("There is no such folder; make it first, or name another."),

  [IND_ERROR_REFERENCE_TAKEN] = N_("The case {what} is here already; replace it, if the new file shall take its place."),
  [IND_ERROR_NO_SUCH_CASE] = N_("There is no case {what}; look in the list of families for the right reference."),
  [IND_ERROR_NOT_EMPTY] = N_("There are families in the database already; the invented ones are only for an empty database."),
  [IND_ERROR_NOTHING_TO_UNDO] = N_("There is nothing to undo."),
  [IND_ERROR_NOTHING_TO_REDO] = N_("There is nothing to redo."),
  [IND_ERROR_LATER_CHANGE] = N_("A later change{number} stands in the way; undo that one first."),
  [IND_ERROR_NO_SUCH_CHANGE] = N_("There is no change no. {what}; “indgang history” shows them all."),
  [IND_ERROR_NOT_UNDOABLE] = N_("Change no. {what} cannot be undone, or has been undone already; “indgang history” shows it."),
  [IND_ERROR_CHANGED_MEANWHILE] = N_("This has been changed by somebody else in the meantime; look at it again and repeat your change."),

  [IND_ERROR_NO_DATABASE] = N_("There is no database here; check the name, or take in families first with “indgang import”."),
  [IND_ERROR_IS_DATABASE] = N_("This is the database itself, or belongs to it; choose another name."),
  [IND_ERROR_NOT_A_DATABASE] = N_("The file is not a database; choose another file, or restore it from your backup."),
  [IND_ERROR_FOREIGN_DATABASE] = N_("The database belongs to another program; choose another file."),
  [IND_ERROR_NEWER_DATABASE] = N_("The database was made by a newer version of Indgang; use that one."),
  [IND_ERROR_DATABASE_DAMAGED] = N_("The database is damaged; restore the newest good backup."),
  [IND_ERROR_DATABASE_LOCKED] = N_("The database is in use by {holder}; try again in a moment."),
  [IND_ERROR_DATABASE_READ_ONLY] = N_("The database can only be read; check that you may write to the file and its folder."),
  [IND_ERROR_DATABASE_UNREACHABLE] = N_("The database cannot be opened; check that its folder is there and that you may write to it."),
  [IND_ERROR_DISK_FULL] = N_("The disk is full; free some space and try again."),
  [IND_ERROR_DISK] = N_("The disk could not be read or written; try again, and ask your IT department if it goes on."),
  [IND_ERROR_MEMORY] = N_("There is not enough memory; close other programs and try again."),
};

static const char *
type_words (const char *type)
{
  static const struct { const char *type; const char *words; } types[] = {
    { "object", N_("an object {…}") },
    { "list", N_("a list […]") },
    { "text", N_("a text in quotes") },
    { "number", N_("a number") },
    { "whole number", N_("a whole number") },
    { "yes or no", N_("true or false") },
  };

  for (gsize k = 0; k < G_N_ELEMENTS (types); k++)
    if (g_strcmp0 (types[k].type, type) == 0)
      return _(types[k].words);
  return _("something else");
}

/* "lone on PC-7", as the error has it. */
static char *
holder_words (const char *what)
{
  const char *on = what != NULL ? g_strrstr (what, " on ") : NULL;
  g_autofree char *user = on != NULL ? g_strndup (what, on - what) : NULL;

  if (what == NULL || *what == '\0')
    return g_strdup (_("somebody else"));
  return on != NULL ? ind_words_fill (_("{user} on {machine}"), "user", user, "machine", on + strlen (" on "), NULL)
                    : g_strdup (what);
}

/* Whether the error is about a row of a list: where is "row", "row:" or "row:column". */
static gboolean
is_about_row (const GError *error)
{
  const char *where = ind_error_where (error);
  gsize digits = where != NULL ? strspn (where, "0123456789") : 0;

  if (digits == 0)
    return FALSE;
  return where[digits] == ':' || (where[digits] == '\0' && error->code >= IND_ERROR_NOT_CSV
                                  && error->code <= IND_ERROR_CPR_AS_REFERENCE);
}

/** ind_words_error_place: Returns: (transfer full) (nullable): where in the file: "line 12", "row 12, column Telefon", or the path. */
char *
ind_words_error_place (const GError *error)
{
  g_autofree char *where = ind_text_for_others (NULL, ind_error_where (error));
  gboolean row = is_about_row (error);
  gsize digits = where != NULL ? strspn (where, "0123456789") : 0;
  g_autofree char *number = where != NULL ? g_strndup (where, digits) : NULL, *column = NULL;

  if (where == NULL || *where == '\0')
    return NULL;
  if (error->code == IND_ERROR_STILL_NAMED && ind_words_table (where) != NULL)
    return g_strdup (ind_words_thing_label (ind_words_table (where)));
  if (!row)
    return where[digits] == '\0' ? g_strdup_printf (_("line %s"), where) : ind_words_shorten (where, SHOWN);
  column = where[digits] != '\0' ? ind_words_shorten (where + digits + 1, SHOWN) : g_strdup ("");
  return *column != '\0' ? ind_words_fill (_("row {row}, column {column}"), "row", number, "column", column, NULL)
                         : ind_words_fill (_("row {row}"), "row", number, NULL);
}

/**
 * ind_words_error_reason:
 *
 * Returns: (transfer full): what is wrong and what to do, in the reader's language, without the file and the place in
 *   it. Nothing of what stands in the file but an id, a key or a limit.
 */
char *
ind_words_error_reason (const GError *error)
{
  gboolean ours = error->domain == IND_ERROR && error->code >= 0 && error->code < IND_N_ERRORS;
  const char *reason = ours ? ind_error_what (error) : error->message;
  const char *sentence = sentences[ours ? error->code : IND_ERROR_FAILED];
  g_autofree char *safe = ind_text_for_others (NULL, reason), *what = ind_words_shorten (safe, SHOWN);
  g_autofree char *because = *what != '\0' ? g_strdup_printf (" (%s)", what) : g_strdup ("");
  g_autofree char *number = *what != '\0' ? ind_words_fill (_(" (no. {what})"), "what", what, NULL) : g_strdup ("");
  g_autofree char *holder = holder_words (what);

  if (ours && error->code == IND_ERROR_NOT_A_DATE && is_about_row (error) && g_str_equal (what, "YY"))
    sentence = N_("The year must have four digits; write the date as DD-MM-YYYY.");
  else if (ours && error->code == IND_ERROR_NOT_A_DATE && is_about_row (error))
    sentence = N_("There is no such date; write it as DD-MM-YYYY.");
  else if (ours && error->code == IND_ERROR_UNKNOWN_VALUE && *what != '\0')
    sentence = N_("This word cannot be used here; write one of these: {what}.");
  return ind_words_fill (_(sentence), "what", *what != '\0' ? what : "…", "because", because, "number", number,
                         "holder", holder, "type", type_words (reason), NULL);
}

/**
 * ind_words_error:
 *
 * Puts an error into the reader's language: the file, the place in it, and ind_words_error_reason().
 *
 * Returns: (transfer full): one line
 */
char *
ind_words_error (const GError *error)
{
  g_autofree char *reason = ind_words_error_reason (error);
  g_autofree char *place = ind_words_error_place (error);
  GString *line = g_string_new (NULL);

  if (ind_error_file (error) != NULL)
    {
      g_autofree char *name = g_filename_display_name (ind_error_file (error));
      g_autofree char *file = ind_text_clean (name);

      g_string_append_printf (line, "%s: ", file);
    }
  if (place != NULL)
    g_string_append_printf (line, "%s: ", place);
  g_string_append (line, reason);
  return g_string_free (line, FALSE);
}

/**
 * ind_words_trouble:
 * @trouble: that nothing can be saved for a while, see ind_desk_trouble()
 *
 * Returns: (transfer full): what is wrong, what to do, and what becomes of what is being written
 */
char *
ind_words_trouble (const GError *trouble)
{
  g_autofree char *holder = holder_words (ind_error_what (trouble)), *who = ind_upper_first (holder), *wrong = NULL;
  const char *sentence;

  switch (trouble->code)
    {
    case IND_ERROR_DATABASE_LOCKED:
      sentence = _("{who} is writing in the database just now.");
      break;
    case IND_ERROR_DISK_FULL:
      sentence = _("The disk is full, and nothing can be saved. Free some space on it.");
      break;
    case IND_ERROR_DATABASE_READ_ONLY:
      sentence = _("You may only read the database, and nothing can be saved. Ask your IT department for leave to write in its folder.");
      break;
    case IND_ERROR_DATABASE_UNREACHABLE:
      sentence = _("The database is not where it was, and nothing can be saved. Put it back, or connect its drive again.");
      break;
    default:
      sentence = _("The disk cannot be read or written, and nothing can be saved. Check that its drive is connected.");
    }
  wrong = ind_words_fill (sentence, "who", who, NULL);
  return g_strjoin (" ", wrong, _("What you write stays here, and is saved by itself as soon as it can be."), NULL);
}

/**
 * ind_words_finding:
 *
 * Returns: (transfer full): one line about what is wrong with the database
 */
char *
ind_words_finding (const IndFinding *finding)
{
  g_autofree char *place = ind_words_shorten (finding->place, SHOWN), *where = NULL, *reason = NULL;
  g_autofree char *what = ind_words_shorten (ind_error_what (finding->error), SHOWN);

  switch (finding->kind)
    {
    case IND_FINDING_FILE:
      return ind_words_fill (_("SQLite reports “{what}”"), "what", what, NULL);
    case IND_FINDING_SEARCH:
      return g_strdup (_("the index of words says something else than the cases"));
    case IND_FINDING_KEYS:
      return ind_words_fill (_("a row in the table “{table}” names a row in “{other}” that is not there"), "table", place,
                             "other", what, NULL);
    case IND_FINDING_RULES:
      break;
    }
  reason = ind_words_error_reason (finding->error);
  where = ind_words_shorten (ind_error_where (finding->error), SHOWN);
  return *where != '\0' ? g_strdup_printf ("%s: %s: %s", place, where, reason) : g_strdup_printf ("%s: %s", place, reason);
}
