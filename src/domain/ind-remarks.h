#pragma once

#include "ind-rules.h"

G_BEGIN_DECLS

/* What is allowed, but unwise: somebody may have overlooked it. */
typedef enum
{
  IND_REMARK_CPR_FORM,              /* no DDMMYY-XXXX */
  IND_REMARK_CPR_MODULUS,           /* some real numbers since 2007 fail it too */
  IND_REMARK_CPR_BIRTH_DATE,        /* the number tells of another birth date */
  IND_REMARK_NOT_BORN_YET,
  IND_REMARK_GROWN_UP,              /* a child in focus who is 18 */
  IND_REMARK_NO_FAMILY_WORDS,
  IND_REMARK_NOBODY_HAS_IT,         /* an open task */
  IND_REMARK_DEADLINE_PASSED,       /* of a goal, a task or an investigation that is open */
  IND_REMARK_NO_LEGAL_BASIS,        /* of a measure that runs */
  IND_REMARK_NO_REVIEW,             /* of a measure that runs */
  IND_REMARK_AGREED_WITHOUT_SHARES, /* joint financing */
  IND_REMARK_NOBODY_INVITED,        /* to an activity that is agreed */
  IND_N_REMARKS
} IndRemarkKind;

/**
 * IndRemark:
 * @path: the field or list that it is about, as in the case file
 */
typedef struct
{
  IndRemarkKind kind;
  const char *path;
} IndRemark;

/* A remark on one of a case's records. */
typedef struct
{
  IndRecord *record;
  IndRemark remark;
} IndCaseRemark;

GArray *ind_case_remarks   (IndCase *family, IndDate today);
GArray *ind_record_remarks (const IndRecord *record, IndDate today);

G_END_DECLS
