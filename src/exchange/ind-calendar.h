#pragma once

#include "ind-case.h"
#include "ind-trail.h"

G_BEGIN_DECLS

/* A calendar file (.ics, RFC 5545). */

/**
 * IndCalendarWords:
 * @activity: of @family, or one that has been removed from it
 * @names: whether the family may be named; else by its initials alone
 *
 * Returns: (transfer full): a line that says what the activity is, see ind_words_event()
 */
typedef char *(*IndCalendarWords) (IndCase *family, const IndActivity *activity, gboolean names);

typedef struct _IndCalendar IndCalendar;

IndCalendar *ind_calendar_new   (IndCalendarWords words, gboolean names);
void         ind_calendar_add   (IndCalendar *self, IndCase *family, GHashTable *trails);
void         ind_calendar_add_activity (IndCalendar *self, IndCase *family, const IndActivity *activity, GHashTable *trails);
guint        ind_calendar_length (IndCalendar *self);
GBytes      *ind_calendar_write (IndCalendar *self);
void         ind_calendar_free  (IndCalendar *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IndCalendar, ind_calendar_free)

G_END_DECLS
