#include "config.h"

#include "ind-words.h"

#include <glib/gi18n.h>

/** ind_words_remark: Returns: (transfer none): what a remark says, as a sentence. */
const char *
ind_words_remark (IndRemarkKind kind)
{
  switch (kind)
    {
    case IND_REMARK_CPR_FORM: return _("This is no CPR number: six digits, a hyphen and four more.");
    case IND_REMARK_CPR_MODULUS: return _("Read the CPR number once more: its check digit does not fit. It may still be right.");
    case IND_REMARK_CPR_BIRTH_DATE: return _("The CPR number tells of another date of birth.");
    case IND_REMARK_NOT_BORN_YET: return _("The date of birth lies ahead.");
    case IND_REMARK_GROWN_UP: return _("The child has turned 18.");
    case IND_REMARK_NO_FAMILY_WORDS: return _("The goal is not yet in the family’s own words.");
    case IND_REMARK_NOBODY_HAS_IT: return _("Nobody has taken this task yet.");
    case IND_REMARK_DEADLINE_PASSED: return _("The deadline has passed.");
    case IND_REMARK_NO_LEGAL_BASIS: return _("The measure runs without a legal basis.");
    case IND_REMARK_NO_REVIEW: return _("The measure runs, and it has no date for its follow-up.");
    case IND_REMARK_AGREED_WITHOUT_SHARES: return _("The joint financing is agreed, but not how it is shared.");
    case IND_REMARK_NOBODY_INVITED: return _("It is agreed, but nobody is invited.");
    case IND_N_REMARKS: break;
    }
  return "";
}
