#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * IndError:
 *
 * All that can go wrong, in one list, so that each is put into words once (papers, ind_words_error()). An error
 * carries @where (a JSON path, a line, a table) and @what (an id, a key, a limit), never a person's data. Its
 * message is a plain English line for logs and debuggers; what users read is put into their language where it
 * is shown.
 */
typedef enum
{
  IND_ERROR_FAILED,            /* what: the system's own words */
  IND_ERROR_CANCELLED,
  /* files */
  IND_ERROR_FILE_MISSING,
  IND_ERROR_FILE_UNREADABLE,   /* what: the system's own words */
  IND_ERROR_FILE_UNWRITABLE,   /* what: the system's own words */
  IND_ERROR_FILE_TOO_LARGE,    /* what: the limit in MB */
  IND_ERROR_FILE_EMPTY,
  IND_ERROR_FILE_FOREIGN,      /* not one of the files that are known */
  /* the text of a JSON file; where: the line */
  IND_ERROR_NOT_UTF8,
  IND_ERROR_NOT_JSON,
  IND_ERROR_CUT_SHORT,
  IND_ERROR_TOO_DEEP,          /* what: the limit */
  IND_ERROR_KEY_TWICE,         /* what: the key */
  IND_ERROR_TEXT_TOO_LONG,     /* what: the limit in characters */
  IND_ERROR_NUMBER_TOO_LARGE,
  /* what the file says; where: the JSON path, or the field */
  IND_ERROR_FORMAT,            /* "format" is not indgang-case */
  IND_ERROR_VERSION,           /* what: the version found */
  IND_ERROR_KEY_MISSING,       /* what: the key */
  IND_ERROR_TYPE,              /* what: the type that is needed (object, list, text, number, whole number, yes or no) */
  IND_ERROR_EMPTY,
  IND_ERROR_UNKNOWN_VALUE,
  IND_ERROR_NOT_A_DATE,
  IND_ERROR_NOT_A_TIME,
  IND_ERROR_FORM,              /* a text that is not of the form it must have */
  IND_ERROR_OUT_OF_RANGE,      /* what: the range, "0–10" */
  IND_ERROR_ID_TWICE,          /* what: the id */
  IND_ERROR_ID_UNKNOWN,        /* what: the id */
  IND_ERROR_ID_OTHER_KIND,     /* what: the id; it stands for another kind of thing than is needed here */
  IND_ERROR_SHARES,            /* what: the sum */
  IND_ERROR_GOAL_LOOP,         /* what: the id */
  IND_ERROR_OUTSIDE_MONTH,
  IND_ERROR_ENDS_BEFORE_START,
  IND_ERROR_ONE_OF,            /* what: the keys of which exactly one must stand there */
  IND_ERROR_TOO_MANY,          /* what: the limit */
  IND_ERROR_TOO_FEW,           /* what: the limit */
  IND_ERROR_STILL_NAMED,       /* where: a list that still names what was to be removed */
  IND_ERROR_SECTOR_TWICE,      /* two sectors of a map would be called the same */
  IND_ERROR_WHOSE_MAP,         /* a network map, and nobody has said whose it is */
  IND_ERROR_NOT_A_MAP,         /* it was said whose it is, but it is no network map */
  /* a deltagerliste; where: "row" or "row:column", from 1, the header being row 1 */
  IND_ERROR_NOT_CSV,           /* what stands there is no CSV: a quote that does not end, a NUL */
  IND_ERROR_NO_HEADER,         /* the first row names none of the columns that are known */
  IND_ERROR_COLUMN_MISSING,    /* what: the column */
  IND_ERROR_COLUMN_TWICE,      /* what: the column */
  IND_ERROR_TOO_MANY_CELLS,    /* a row has more cells than the header */
  IND_ERROR_LINE_TOO_LONG,     /* what: the limit */
  IND_ERROR_UTF16,
  IND_ERROR_NOT_A_CPR,
  IND_ERROR_CPR_DATE,          /* it has the form of a CPR number, but begins with no date */
  IND_ERROR_ROWS_DISAGREE,     /* what: the other row's number */
  IND_ERROR_CPR_AS_REFERENCE,  /* of a list's row, or of a case file or a case */
  /* a backup */
  IND_ERROR_WRONG_PASSWORD,    /* or a flipped byte at the very beginning: nobody can tell */
  IND_ERROR_NEEDS_PASSWORD,
  IND_ERROR_NO_PASSWORD,       /* the password's file is empty */
  IND_ERROR_BACKUP_DAMAGED,
  IND_ERROR_NOT_A_BACKUP,
  IND_ERROR_FILE_EXISTS,       /* it would be overwritten */
  IND_ERROR_IN_USE,            /* what: who has the database open: "lone on PC-7" */
  IND_ERROR_SETTING,           /* what: the setting that is not known */
  IND_ERROR_FOLDER_RELATIVE,   /* a folder that is not named from the root on */
  IND_ERROR_FOLDER_MISSING,
  /* cases */
  IND_ERROR_REFERENCE_TAKEN,   /* what: the reference */
  IND_ERROR_NO_SUCH_CASE,      /* what: the reference */
  IND_ERROR_NOT_EMPTY,         /* the sample wants an empty database */
  IND_ERROR_NOTHING_TO_UNDO,
  IND_ERROR_NOTHING_TO_REDO,
  IND_ERROR_LATER_CHANGE,      /* a later change stands in the way of an undo or redo; what: its number */
  IND_ERROR_NO_SUCH_CHANGE,    /* what: its number */
  IND_ERROR_NOT_UNDOABLE,      /* a change that cannot be taken back, or is so already; what: its number */
  IND_ERROR_CHANGED_MEANWHILE, /* a record is gone, or is no longer as it was */
  /* the database */
  IND_ERROR_NO_DATABASE,       /* there is no such file, and it was not to be made */
  IND_ERROR_IS_DATABASE,       /* what was to be written over is the database that is open, or belongs to it */
  IND_ERROR_NOT_A_DATABASE,
  IND_ERROR_FOREIGN_DATABASE,  /* a database, but not ours */
  IND_ERROR_NEWER_DATABASE,
  IND_ERROR_DATABASE_DAMAGED,
  IND_ERROR_DATABASE_LOCKED,
  IND_ERROR_DATABASE_READ_ONLY,
  IND_ERROR_DATABASE_UNREACHABLE, /* its folder or file cannot be opened or made */
  IND_ERROR_DISK_FULL,
  IND_ERROR_DISK,              /* reading or writing failed */
  IND_ERROR_MEMORY,
  IND_N_ERRORS
} IndErrorCode;

#define IND_ERROR (ind_error_quark ())
GQuark ind_error_quark (void);

void        ind_error_set   (GError **error, IndErrorCode code, const char *where, const char *what);
void        ind_error_set_file (GError **error, const char *file);
const char *ind_error_file  (const GError *error);
const char *ind_error_where (const GError *error);
const char *ind_error_what  (const GError *error);

G_END_DECLS
