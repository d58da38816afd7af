#include "config.h"

#include "ind-assessment.h"

#include "ind-items.h"

static const IndField assessment_dimension_fields[] = {
  IND_FIELD (IndAssessmentDimension, dimension, IND_FIELD_TEXT,
              .flags = IND_FIELD_REQUIRED | IND_FIELD_OWN_VALUES, .values = ind_dimension_values),
  IND_FIELD (IndAssessmentDimension, child, IND_FIELD_RECORD, .target = &ind_person_table),
  IND_FIELD (IndAssessmentDimension, level, IND_FIELD_CHOICE, .values = ind_level_values,
              .preset = IND_LEVEL_UNEXPLORED),
  IND_FIELD (IndAssessmentDimension, strengths, IND_FIELD_TEXT),
  IND_FIELD (IndAssessmentDimension, concerns, IND_FIELD_TEXT),
  IND_FIELD (IndAssessmentDimension, family_words, IND_FIELD_TEXT),
  IND_FIELD (IndAssessmentDimension, professional, IND_FIELD_TEXT, .flags = IND_FIELD_INTERNAL),
  IND_END
};

IND_DEFINE_RECORD (IndAssessmentDimension, ind_assessment_dimension, assessment_dimension_fields)

const IndTable ind_assessment_dimension_table = {
  .name = "assessment_dimension",
  .type = ind_assessment_dimension_get_type,
  .fields = assessment_dimension_fields,
};

static const IndField investigation_fields[] = {
  IND_FIELD (IndInvestigation, title, IND_FIELD_TEXT, .flags = IND_FIELD_REQUIRED),
  IND_FIELD (IndInvestigation, legal_basis, IND_FIELD_OBJECT),
  IND_FIELD (IndInvestigation, legal_basis_law, IND_FIELD_TEXT, .flags = IND_FIELD_REQUIRED,
              .path = "legal_basis.law"),
  IND_FIELD (IndInvestigation, legal_basis_section, IND_FIELD_TEXT, .flags = IND_FIELD_REQUIRED,
              .path = "legal_basis.section", .form = IND_FORM_SECTION, .low = 1),
  IND_FIELD (IndInvestigation, legal_basis_stk, IND_FIELD_NUMBER, .path = "legal_basis.stk"),
  IND_FIELD (IndInvestigation, legal_basis_nr, IND_FIELD_NUMBER, .path = "legal_basis.nr"),
  IND_FIELD (IndInvestigation, responsible, IND_FIELD_ACTOR),
  IND_FIELD (IndInvestigation, started_on, IND_FIELD_DATE),
  IND_FIELD (IndInvestigation, due_on, IND_FIELD_DATE),
  IND_FIELD (IndInvestigation, done_on, IND_FIELD_DATE),
  IND_END
};

IND_DEFINE_RECORD (IndInvestigation, ind_investigation, investigation_fields)

const IndTable ind_investigation_table = {
  .name = "investigation",
  .type = ind_investigation_get_type,
  .has_ref = TRUE,
  .fields = investigation_fields,
};

static const IndField assessment_fields[] = {
  IND_FIELD (IndAssessment, title, IND_FIELD_TEXT, .flags = IND_FIELD_REQUIRED),
  IND_FIELD (IndAssessment, started_on, IND_FIELD_DATE),
  IND_FIELD (IndAssessment, concluded_on, IND_FIELD_DATE),
  IND_FIELD (IndAssessment, conclusion, IND_FIELD_TEXT),
  IND_END
};

static const IndList assessment_lists[] = {
  IND_LIST (IndAssessment, children, ind_assessment_child_table, .path = "children", .plain = TRUE),
  IND_LIST (IndAssessment, dimensions, ind_assessment_dimension_table, .path = "dimensions"),
  IND_LIST (IndAssessment, investigations, ind_investigation_table, .path = "investigations"),
  IND_END
};

IND_DEFINE_RECORD (IndAssessment, ind_assessment, assessment_fields)

const IndTable ind_assessment_table = {
  .name = "assessment",
  .type = ind_assessment_get_type,
  .has_ref = TRUE,
  .fields = assessment_fields,
  .lists = assessment_lists,
};
