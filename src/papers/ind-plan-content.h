#pragma once

#include "ind-case.h"
#include "ind-progress-chart.h"

G_BEGIN_DECLS

/*
 * What may stand on the family's plan, in words, and nothing else. It is drawn from the case in one place
 * (ind-plan-content.c and its siblings), which never looks at notes, CPR numbers, addresses, costs, or what is for
 * the team alone; the layout sees only this. All texts belong to the content.
 */

typedef struct
{
  gint64 id;
  const char *name;    /* first name */
  const char *about;   /* (nullable): storesøster, 7 år */
} IndPlanMember;

typedef struct
{
  const char *text;      /* (nullable): what was said, with its quotes */
  const char *speaker;   /* (nullable): Camilla, mor */
} IndPlanWords;

/* A state, as a mark and in words. */
typedef struct
{
  IndMark mark;
  const char *text;   /* (nullable) */
} IndPlanState;

typedef struct
{
  gint64 id;
  const char *text;
  const char *remark;      /* (nullable) */
  const char *who;         /* (nullable): nobody yet */
  const char *who_about;   /* (nullable): a professional's function */
  const char *due;         /* (nullable) */
  IndPlanState state;
} IndPlanTask;

typedef struct
{
  gint64 id;
  const char *number;   /* 1, 1.1 */
  guint depth;          /* 0 for a goal, 1 for its part goals */
  IndPlanWords words;
  const char *label;    /* The goal, The part goal */
  const char *text;
  gboolean is_words;    /* the text is what the family says, to the letter */
  const char *due;      /* (nullable): where the text does not say it */
  gboolean open;        /* neither reached nor dropped */
  IndPlanState state;   /* for all but a goal that is simply worked on */
  GStrv signs;          /* cleaned, none empty */
  GArray *progress;     /* (element-type IndChartPoint): by day */
  const char *progress_alt;   /* (nullable): the progress in words */
  IndPlanWords said;    /* about the latest progress */
  GPtrArray *tasks;     /* IndPlanTask */
} IndPlanGoal;

typedef struct
{
  gint64 id;
  const char *title;
  const char *law;              /* (nullable) */
  const char *for_whom;         /* (nullable) */
  const char *provider;         /* (nullable) */
  const char *provider_about;   /* (nullable) */
  const char *period;           /* (nullable) */
  const char *review;           /* (nullable) */
  IndPlanState state;
  guint rank;                   /* what runs comes first, what has ended last */
} IndPlanMeasure;

typedef struct
{
  gint64 id;
  gboolean has_date;
  const char *day;       /* 9. dec., or 4. maj 2027 where it is not this year */
  const char *date;      /* Onsdag den 9. december 2026, or December 2026 */
  const char *time;      /* (nullable): kl. 13.30 */
  const char *title;
  const char *place;     /* (nullable) */
  const char *with;      /* (nullable): Sammen med … */
  const char *purpose;   /* (nullable) */
} IndPlanEvent;

typedef struct
{
  const char *name;
  const char *about;    /* (nullable): mor, familiekoordinator */
  const char *agreed;   /* (nullable): that and when they agreed */
} IndPlanSigner;

typedef struct
{
  const char *name;
  const char *about;   /* (nullable): function and department */
  const char *phone;   /* (nullable) */
} IndPlanHelper;

typedef struct
{
  const char *title;      /* Handleplan for Deniz */
  const char *date;       /* 22. november 2026 */
  const char *subtitle;   /* (nullable) */
  const char *sender;     /* (nullable): the municipality and department */
  gboolean draft;
  GPtrArray *members;     /* IndPlanMember */
  GPtrArray *goals;       /* IndPlanGoal, in the family's order, part goals after their goal */
  const char *purpose;    /* (nullable) */
  const char *call;       /* (nullable): Ring til Lone */
  const char *phone, *phone_link;       /* (nullable) */
  const char *coordinator;              /* (nullable): Lone Kragh er jeres familiekoordinator. */
  const char *email, *email_link;       /* (nullable) */
  GPtrArray *agreement;   /* texts about contact, as agreed */
  const char *stand_in;   /* (nullable): whom to call when the coordinator is away */
  GPtrArray *measures;    /* IndPlanMeasure */
  GPtrArray *events;      /* IndPlanEvent, of the next twelve months */
  GPtrArray *helpers;     /* IndPlanHelper */
  GPtrArray *signers;     /* IndPlanSigner */
  const char *earlier;    /* (nullable): who agreed to the latest plan, and when */

  GStringChunk *strings;
  IndCase *family;        /* while it is filled */
  IndDate today;
} IndPlanContent;

IndPlanContent *ind_plan_content_new  (IndCase *family, const char *document, gboolean draft);
void            ind_plan_content_free (IndPlanContent *content);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IndPlanContent, ind_plan_content_free)

G_END_DECLS
