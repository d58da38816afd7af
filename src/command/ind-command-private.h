#pragma once

#include <stdio.h>

#include "ind-desk.h"
#include "ind-import.h"
#include "ind-scene.h"
#include "ind-picture.h"

G_BEGIN_DECLS

typedef enum
{
  IND_EXIT_DONE = 0,
  IND_EXIT_FAILED = 1,
  IND_EXIT_USAGE = 2
} IndExit;

/* The values of options that take a day, and a number of the history; the command line with anything else is refused. */
#define IND_VALUE_DATE "DATE"
#define IND_VALUE_NUMBER "NUMBER"

/**
 * IndOption:
 * @name: without its dashes
 * @value: (nullable): what it takes, to be translated; a switch takes nothing
 * @choices: (nullable) (array zero-terminated=1): the values that it may have
 * @needed: whether the word does nothing without it
 * @help: to be translated
 */
typedef struct
{
  const char *name;
  const char *value;
  const char *const *choices;
  gboolean needed;
  const char *help;
} IndOption;

typedef struct _IndCommand IndCommand;

/**
 * IndWord:
 * @name: "import", "export plan"
 * @arguments: (nullable): what comes after it, to be translated
 * @summary: a line, to be translated
 * @details: (nullable): more lines, to be translated
 * @options: (nullable) (array zero-terminated=1): those that are not common to all words
 * @least: how many arguments it needs
 * @most: how many it takes
 * @alone: (nullable): the one of @options that goes with no other of them
 * @endings: (nullable): how the name of the --output file may end, "pdf", or "pdf|svg|png"
 * @check: (nullable): says what else is wrong with a command line, or nothing (transfer full) (nullable)
 * @run: does it. Where it cannot be done, sets @error, or only says why in the command's remark
 */
typedef struct
{
  const char *name;
  const char *arguments;
  const char *summary;
  const char *details;
  const IndOption *options;
  guint least;
  guint most;
  gboolean (*run) (IndCommand *self, GError **error);
  const char *alone;
  const char *endings;
  char *(*check) (IndCommand *self);
} IndWord;

/**
 * IndCommand: a command line that has been read.
 * @group: (nullable): the first of two words ("export"), as long as the second is not known
 * @options: name → value; "" for a switch
 * @arguments: (element-type filename)
 * @remark: (nullable): what the line on stderr says after, or instead of, the error
 */
struct _IndCommand
{
  const IndWord *word;
  const char *group;
  GHashTable *options;
  GPtrArray *arguments;
  char *remark;
};

/* Reading */
extern const IndWord ind_words[];
IndCommand *ind_command_new      (void);
void        ind_command_free     (IndCommand *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IndCommand, ind_command_free)
gboolean    ind_command_read     (IndCommand *self, int argc, char **argv, char **problem);
void        ind_command_help     (IndCommand *self);
const char *ind_command_option   (IndCommand *self, const char *name);
gint64      ind_command_since    (IndCommand *self);
gboolean    ind_command_is_quiet (IndCommand *self);

/* What several words need */
char       *ind_command_about     (const char *sentence, const char *typed);
char       *ind_command_database  (IndCommand *self);
IndDesk    *ind_command_open_desk (IndCommand *self, GError **error);
IndDesk    *ind_command_make_desk (IndCommand *self, GError **error);
IndCase    *ind_command_open_case (IndDesk *desk, const char *reference, IndUse use, GError **error);
gboolean    ind_command_write     (GBytes *bytes, const char *path, GError **error);
void        ind_command_complain  (const char *sentence, const char *remark);
gboolean    ind_command_import_participants (IndCommand *self, IndDesk *desk, const char *file, const IndImport *import,
                                             GError **error);
gboolean    ind_command_import_maps (IndCommand *self, IndDesk *desk, const char *file, const IndImport *import,
                                     GError **error);
void        ind_print_passed_over (GPtrArray *passed_over);
void        ind_print_table       (const char *const *heads, GPtrArray *rows);

/*
 * What the words that export a figure share: IND_FIGURE_OPTIONS among their options, .endings = "pdf|svg|png", and
 * .check = ind_command_check_figure, or one that asks it.
 */
#define IND_FIGURE_OPTIONS \
  { "output", N_("FILE"), NULL, TRUE, N_("where to write it; its ending says what it becomes; - is SVG on standard output") }, \
  { "theme", "print|screen|dark|projector|grey", ind_command_themes, FALSE, N_("its colours; print where nothing is said") }, \
  { "width", N_("PX"), NULL, FALSE, N_("how wide a picture (.png) becomes, in pixels") }
extern const char *const ind_command_themes[];
char        *ind_command_check_figure (IndCommand *self);
IndThemeName ind_command_theme        (IndCommand *self);
IndPictureFormat ind_command_figure_format (IndCommand *self);
gboolean     ind_command_write_figure (IndCommand *self, const IndScene *scene, IndTypeset *typeset, const char *title,
                                       const char *alt, GError **error);

/* The words */
gboolean ind_command_import      (IndCommand *self, GError **error);
gboolean ind_command_list        (IndCommand *self, GError **error);
gboolean ind_command_show        (IndCommand *self, GError **error);
gboolean ind_command_export_calendar (IndCommand *self, GError **error);
char    *ind_command_check_calendar (IndCommand *self);
char    *ind_command_check_plan  (IndCommand *self);
char    *ind_command_no_map      (void);
gboolean ind_command_has_assessment (IndCommand *self, IndCase *family);
gboolean ind_command_export_case (IndCommand *self, GError **error);
gboolean ind_command_export_plan (IndCommand *self, GError **error);
gboolean ind_command_export_assessment (IndCommand *self, GError **error);
gboolean ind_command_export_triangle (IndCommand *self, GError **error);
gboolean ind_command_export_map (IndCommand *self, GError **error);
gboolean ind_command_export_insight (IndCommand *self, GError **error);
gboolean ind_command_export_participants (IndCommand *self, GError **error);
gboolean ind_command_export_wheel (IndCommand *self, GError **error);
char    *ind_command_check_wheel (IndCommand *self);
gboolean ind_command_backup      (IndCommand *self, GError **error);
gboolean ind_command_restore     (IndCommand *self, GError **error);
gboolean ind_command_check       (IndCommand *self, GError **error);
gboolean ind_command_sample      (IndCommand *self, GError **error);
gboolean ind_command_undo        (IndCommand *self, GError **error);
gboolean ind_command_redo        (IndCommand *self, GError **error);
gboolean ind_command_history     (IndCommand *self, GError **error);
gboolean ind_command_log         (IndCommand *self, GError **error);
gboolean ind_command_settings    (IndCommand *self, GError **error);
char    *ind_command_check_settings (IndCommand *self);
gboolean ind_command_delete      (IndCommand *self, GError **error);

G_END_DECLS
