#include "config.h"

#include "ind-log.h"

static const IndField contact_entry_fields[] = {
  IND_FIELD (IndContactEntry, on, IND_FIELD_TEXT, .flags = IND_FIELD_REQUIRED, .form = IND_FORM_STAMP, .low = 1),
  IND_FIELD (IndContactEntry, channel, IND_FIELD_CHOICE, .values = ind_channel_values, .flags = IND_FIELD_REQUIRED),
  IND_FIELD (IndContactEntry, with, IND_FIELD_PARTY, .low = 1, .high = 200),
  IND_FIELD (IndContactEntry, by, IND_FIELD_PARTY, .low = 1, .high = 200),
  IND_FIELD (IndContactEntry, direction, IND_FIELD_CHOICE, .values = ind_direction_values),
  IND_FIELD (IndContactEntry, minutes, IND_FIELD_NUMBER, .low = 0, .high = G_MAXINT64),
  IND_FIELD (IndContactEntry, note, IND_FIELD_TEXT, .flags = IND_FIELD_INTERNAL),
  IND_FIELD (IndContactEntry, reached, IND_FIELD_ANSWER, .preset = IND_YES),
  IND_END
};

IND_DEFINE_RECORD (IndContactEntry, ind_contact_entry, contact_entry_fields)

const IndTable ind_contact_entry_table = {
  .name = "contact_entry",
  .type = ind_contact_entry_get_type,
  .fields = contact_entry_fields,
};

static const IndField evaluation_fields[] = {
  IND_FIELD (IndEvaluation, on, IND_FIELD_DATE, .flags = IND_FIELD_REQUIRED),
  IND_FIELD (IndEvaluation, by, IND_FIELD_ACTOR),
  IND_FIELD (IndEvaluation, answers, IND_FIELD_OBJECT, .flags = IND_FIELD_REQUIRED),
  IND_FIELD (IndEvaluation, one_way_in, IND_FIELD_NUMBER, .path = "answers.one_way_in", .low = 0, .high = 10),
  IND_FIELD (IndEvaluation, well_coordinated, IND_FIELD_NUMBER, .path = "answers.well_coordinated", .low = 0,
              .high = 10),
  IND_FIELD (IndEvaluation, heard_and_involved, IND_FIELD_NUMBER, .path = "answers.heard_and_involved",
              .low = 0, .high = 10),
  IND_FIELD (IndEvaluation, well_informed, IND_FIELD_NUMBER, .path = "answers.well_informed", .low = 0, .high = 10),
  IND_FIELD (IndEvaluation, knows_the_rules, IND_FIELD_NUMBER, .path = "answers.knows_the_rules", .low = 0,
              .high = 10),
  IND_FIELD (IndEvaluation, energy_in_everyday_life, IND_FIELD_NUMBER,
              .path = "answers.energy_in_everyday_life", .low = 0, .high = 10),
  IND_FIELD (IndEvaluation, coherent_support, IND_FIELD_NUMBER, .path = "answers.coherent_support", .low = 0,
              .high = 10),
  IND_END
};

IND_DEFINE_RECORD (IndEvaluation, ind_evaluation, evaluation_fields)

const IndTable ind_evaluation_table = {
  .name = "evaluation",
  .type = ind_evaluation_get_type,
  .fields = evaluation_fields,
};

/** ind_evaluation_begun: Returns: (transfer full): the family's answers of a day, none of them given yet */
IndRecord *
ind_evaluation_begun (IndDate on)
{
  IndRecord *draft = ind_record_new (&ind_evaluation_table, ind_new_id ());

  ind_record_set_number_at (draft, "on", on);
  ind_record_set_number_at (draft, "answers", TRUE);
  return draft;
}

/** ind_evaluation_answered: Returns: how many questions were answered; @asked: (out): of how many */
guint
ind_evaluation_answered (const IndEvaluation *self, guint *asked)
{
  guint answered = 0;

  *asked = 0;
  for (const IndField *field = evaluation_fields; field->name != NULL; field++)
    if (field->type == IND_FIELD_NUMBER)
      {
        *asked += 1;
        answered += ind_record_get_number ((const IndRecord *) self, field) != IND_NO_NUMBER;
      }
  return answered;
}

static const IndField plan_fields[] = {
  IND_FIELD (IndPlan, issued_on, IND_FIELD_DATE, .flags = IND_FIELD_REQUIRED),
  IND_FIELD (IndPlan, title, IND_FIELD_TEXT),
  IND_FIELD (IndPlan, note, IND_FIELD_TEXT, .flags = IND_FIELD_INTERNAL),
  IND_END
};

static const IndList plan_lists[] = {
  IND_LIST (IndPlan, agreed_by, ind_plan_agreed_table, .path = "agreed_by", .plain = TRUE),
  IND_END
};

IND_DEFINE_RECORD (IndPlan, ind_plan, plan_fields)

const IndTable ind_plan_table = {
  .name = "plan",
  .type = ind_plan_get_type,
  .fields = plan_fields,
  .lists = plan_lists,
};
