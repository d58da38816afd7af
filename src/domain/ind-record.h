#pragma once

#include <gio/gio.h>
#include <math.h>

#include "ind-date.h"
#include "ind-error.h"

G_BEGIN_DECLS

/*
 * Everything that is kept of a case is a record: a plain object with a table of its fields. From that one table
 * the store makes its columns and reads its rows, exchange reads and writes the case file, and every rule that
 * a single field has is checked. So a field has one name, in struct, table and file, and one place where it is
 * described.
 *
 * The structs are open to read and closed to write: their members are const, and only the functions under
 * "Writing" below, which the store and the readers of files use, can fill them.
 */

typedef struct _IndTable IndTable;
typedef struct _IndField IndField;
typedef struct _IndList IndList;
typedef struct _IndRecord IndRecord;
typedef struct _IndParty IndParty;

/* A number, or an amount, that nobody has given. */
#define IND_NO_NUMBER G_MININT64
#define IND_NO_AMOUNT ((double) NAN)

/**
 * IndAnswer: a yes or no that may also not have been given.
 */
typedef enum
{
  IND_UNSAID,
  IND_NO,
  IND_YES
} IndAnswer;

/**
 * IndParty:
 * @record: (nullable): a person, worker or contact of the case
 * @name: (nullable): a name, for someone who does not stand in the case
 *
 * Somebody: either who stands in the case, or a mere name, or nobody.
 */
struct _IndParty
{
  IndRecord *record;
  const char *name;
};

typedef enum
{
  IND_FIELD_TEXT,    /* const char *; "" is NULL */
  IND_FIELD_CHOICE,  /* an enum whose 0 is "not said", in the order of @values */
  IND_FIELD_ANSWER,  /* IndAnswer */
  IND_FIELD_NUMBER,  /* gint64 or IND_NO_NUMBER */
  IND_FIELD_AMOUNT,  /* double or IND_NO_AMOUNT; kroner, percent, degrees (see IndNode) */
  IND_FIELD_DATE,    /* IndDate */
  IND_FIELD_MONTH,   /* IndDate, the month's first day */
  IND_FIELD_RECORD,  /* a record of the kind @target */
  IND_FIELD_ACTOR,   /* IndParty without a name: a person, worker or contact */
  IND_FIELD_PARTY,   /* IndParty */
  IND_FIELD_OBJECT   /* gboolean: an object of the file that stands there, if only empty */
} IndFieldType;

typedef enum
{
  IND_FIELD_REQUIRED = 1 << 0,
  IND_FIELD_OWN_VALUES = 1 << 1,   /* a kommune's own, x-…, beside @values */
  IND_FIELD_INTERNAL = 1 << 2      /* never printed for the family, never projected */
} IndFieldFlags;

/**
 * IndTextForm: the form that a text must have.
 */
typedef enum
{
  IND_FORM_ANY,
  IND_FORM_TIME,     /* HH:MM */
  IND_FORM_STAMP,    /* YYYY-MM-DD or YYYY-MM-DDTHH:MM */
  IND_FORM_SECTION   /* a paragraph's number: 90, 140 a */
} IndTextForm;

/**
 * IndField:
 * @name: the word for it in struct, table and file
 * @path: (nullable): where it stands in the file when that is inside an object ("language.code"), or under
 *   another word than @name
 * @values: (nullable) (array zero-terminated=1): the words of a choice, or those that a text may be
 * @preset: the value that an absent choice, answer or number stands for
 * @low, @high: bounds of a number, of an amount, or of a text's length in characters
 */
struct _IndField
{
  const char *name;
  const char *path;
  IndFieldType type;
  gsize offset;
  IndFieldFlags flags;
  IndTextForm form;
  const char *const *values;
  gint64 preset;
  gint64 low;
  gint64 high;
  const IndTable *target;
};

/**
 * IndList:
 * @path: where the list stands in the file ("board.columns")
 * @plain: its items are values in the file, not objects ("signs": ["…"])
 */
struct _IndList
{
  const char *path;
  gsize offset;
  const IndTable *table;
  gboolean plain;
  guint min;
  guint max;
  IndFieldFlags flags;
};

/**
 * IndTable:
 * @name: the name of the SQL table
 * @has_ref: whether a record has an id in the file
 * @fields: (array zero-terminated=1)
 * @lists: (array zero-terminated=1)
 * @check: (nullable): the rules that concern more than one field; sets an error whose place is a field's path
 */
struct _IndTable
{
  const char *name;
  GType (*type) (void);
  gboolean has_ref;
  const IndField *fields;
  const IndList *lists;
  gboolean (*check) (const IndRecord *record, GError **error);
};

#define IND_TYPE_RECORD (ind_record_get_type ())
#define IND_RECORD(object) (G_TYPE_CHECK_INSTANCE_CAST (object, IND_TYPE_RECORD, IndRecord))
#define IND_RECORD_CLASS(klass) (G_TYPE_CHECK_CLASS_CAST (klass, IND_TYPE_RECORD, IndRecordClass))
#define IND_RECORD_GET_CLASS(object) (G_TYPE_INSTANCE_GET_CLASS (object, IND_TYPE_RECORD, IndRecordClass))
#define IND_IS_RECORD(object) (G_TYPE_CHECK_INSTANCE_TYPE (object, IND_TYPE_RECORD))

typedef struct
{
  GObjectClass parent_class;
  const IndField *fields;
} IndRecordClass;

GType ind_record_get_type (void);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IndRecord, g_object_unref)

/**
 * IndRecord:
 * @id: the row's number, random
 * @ref: (nullable): the id in the case file, for kinds that have one
 * @position: the order among the owner's records of this list
 * @owner: (nullable): the record in whose list it stands
 */
#define IND_RECORD_MEMBERS \
  GObject parent_instance; \
  const IndTable *const table; \
  const gint64 id; \
  const char *const ref; \
  const gint64 position; \
  IndRecord *const owner;

struct _IndRecord
{
  IND_RECORD_MEMBERS
};

/* Reading */
const IndField *ind_table_field          (const IndTable *table, const char *name);
const char     *ind_field_path          (const IndField *field);
const char     *ind_record_get_text     (const IndRecord *record, const IndField *field);
gint64          ind_record_get_number   (const IndRecord *record, const IndField *field);
double          ind_record_get_amount   (const IndRecord *record, const IndField *field);
IndRecord      *ind_record_get_record   (const IndRecord *record, const IndField *field);
gboolean        ind_record_is_set       (const IndRecord *record, const IndField *field);
gboolean        ind_record_says_the_same (const IndRecord *one, const IndRecord *other);
gboolean        ind_amount_is_set       (double amount);
GListStore     *ind_record_get_list     (const IndRecord *record, const IndList *list);
const IndList  *ind_record_list_of      (const IndRecord *owner, const IndTable *table);
const IndList  *ind_record_list_at      (const IndRecord *owner, const char *path);
gboolean        ind_record_check        (const IndRecord *record, GError **error);
gboolean        ind_record_check_fields (const IndRecord *record, GError **error);
gboolean        ind_record_check_list   (const IndRecord *record, const IndList *list, guint n, GError **error);
gboolean        ind_record_check_spans  (const IndRecord *record, const IndRecord *before, GError **error);
char           *ind_record_value        (const IndRecord *record, const IndField *field);
char           *ind_record_called       (const IndRecord *record);
gboolean        ind_field_is_told       (const IndField *field);
gboolean        ind_field_says_the_same (const IndField *field, const IndRecord *one, const IndRecord *other);
gboolean        ind_record_needs        (const IndRecord *record, IndFieldFlags flags, const char *path);
gboolean        ind_field_accepts_text  (const IndField *field, const char *text, GError **error);
gboolean        ind_field_accepts_number (const IndField *field, double number, GError **error);
int             ind_field_choice        (const IndField *field, const char *word);
const char     *ind_field_word          (const IndField *field, int choice);

/* Writing: for those who read rows and files, and for drafts: what somebody would have a record be, until a verb writes it */
IndRecord      *ind_record_new          (const IndTable *table, gint64 id);
IndRecord      *ind_record_new_light    (const IndTable *table, gint64 id);
void            ind_record_set_text     (IndRecord *record, const IndField *field, const char *text);
void            ind_record_set_number   (IndRecord *record, const IndField *field, gint64 number);
void            ind_record_set_amount   (IndRecord *record, const IndField *field, double amount);
void            ind_record_set_record   (IndRecord *record, const IndField *field, IndRecord *other);
void            ind_record_set_text_at  (IndRecord *record, const char *name, const char *text);
void            ind_record_set_number_at (IndRecord *record, const char *name, gint64 number);
void            ind_record_set_amount_at (IndRecord *record, const char *name, double amount);
void            ind_record_set_record_at (IndRecord *record, const char *name, IndRecord *other);
void            ind_record_set_ref      (IndRecord *record, const char *ref);
void            ind_record_become       (IndRecord *record, gint64 id);
IndRecord      *ind_record_draft        (const IndRecord *record);
void            ind_record_copy_fields  (IndRecord *record, const IndRecord *from);
void            ind_record_insert       (IndRecord *owner, const IndList *list, IndRecord *record, gint64 position);
void            ind_record_remove       (IndRecord *record);

/* The walk over a record and all that it owns, owners first, each list in its order. */
typedef gboolean (*IndRecordFunc) (IndRecord *record, gpointer data, GError **error);
gboolean        ind_record_foreach      (IndRecord *record, IndRecordFunc func, gpointer data, GError **error);

/* Tables of fields */
#define IND_FIELD(Type, member, field_type, ...) \
  { .name = #member, .type = field_type, .offset = G_STRUCT_OFFSET (Type, member), __VA_ARGS__ }
#define IND_LIST(Type, member, list_table, ...) \
  { .offset = G_STRUCT_OFFSET (Type, member), .table = &list_table, __VA_ARGS__ }
#define IND_END { 0 }

#define IND_DECLARE_RECORD(Type, type_name, UPPER) \
  G_DECLARE_FINAL_TYPE (Type, type_name, IND, UPPER, IndRecord)
#define IND_DEFINE_RECORD(Type, type_name, field_table) \
  G_DEFINE_FINAL_TYPE (Type, type_name, IND_TYPE_RECORD) \
  static void type_name##_class_init (Type##Class *klass) { ind_record_class_install (IND_RECORD_CLASS (klass), field_table); } \
  static void type_name##_init (Type *self) {}

void ind_record_class_install (IndRecordClass *klass, const IndField *fields);

/* The k-th record of a list, borrowed: the list keeps it. */
#define ind_list_get(list, k) ((gpointer) ind_list_peek (G_LIST_MODEL (list), k))
IndRecord      *ind_list_peek           (GListModel *list, guint k);
guint           ind_list_length         (GListStore *list);

G_END_DECLS
