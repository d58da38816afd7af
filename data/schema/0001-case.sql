-- Everything that a case file holds. A table a kind of record, its columns in the order of the record's fields.
--
-- Every row has a random number of its own as its key, so that two workstations never make the same, and names its
-- case, so that one index serves opening, deleting and history. "ref" is the id that the record has in the case
-- file; "position" is its order among its sisters, without a UNIQUE constraint, since undoing a swap would break it.
-- Dates are texts, YYYY-MM-DD; a yes or no is 1, 0 or NULL; what somebody does may be done by a person, a worker or
-- a contact of the case, each with a column of its own, or by a mere name. Columns are only ever appended.

CREATE TABLE "case" (
  id INTEGER PRIMARY KEY,
  "reference" TEXT NOT NULL,
  "journal_reference" TEXT,
  "family_name" TEXT NOT NULL,
  "municipality" TEXT,
  "model" TEXT NOT NULL,
  "status" TEXT NOT NULL,
  "referred_on" TEXT,
  "offered_on" TEXT,
  "declined_on" TEXT,
  "enrolled_on" TEXT,
  "discharged_on" TEXT,
  "discharge_reason" TEXT,
  "coordinator" INTEGER REFERENCES "worker" DEFERRABLE INITIALLY DEFERRED,
  "partner" INTEGER REFERENCES "worker" DEFERRABLE INITIALLY DEFERRED,
  "protected_address" INTEGER,
  "address" TEXT,
  "language" INTEGER NOT NULL,
  "language_code" TEXT,
  "language_name" TEXT,
  "language_interpreter" INTEGER,
  "contact_agreement" INTEGER NOT NULL,
  "contact_agreement_channel" TEXT,
  "contact_agreement_closeness" TEXT,
  "contact_agreement_best_time" TEXT,
  "contact_agreement_remark" TEXT,
  "target_group" INTEGER NOT NULL,
  "target_group_assessed_on" TEXT,
  "target_group_criteria" INTEGER NOT NULL,
  "target_group_age_0_6" INTEGER,
  "target_group_lasting_impairment" INTEGER,
  "target_group_recently_established" INTEGER,
  "target_group_several_supports" INTEGER,
  "target_group_several_departments" INTEGER,
  "target_group_decision" TEXT,
  "target_group_note" TEXT,
  "purpose" TEXT,
  "note" TEXT,
  "phone" TEXT,
  "network" INTEGER NOT NULL
) STRICT;
CREATE INDEX "case_by_coordinator" ON "case" ("coordinator") WHERE "coordinator" IS NOT NULL;
CREATE INDEX "case_by_partner" ON "case" ("partner") WHERE "partner" IS NOT NULL;

CREATE TABLE "worker" (
  id INTEGER PRIMARY KEY,
  "name" TEXT,
  "profession" TEXT,
  "department" TEXT,
  "municipality" TEXT,
  "phone" TEXT,
  "email" TEXT,
  "core_team" INTEGER
) STRICT;

CREATE TABLE "case_worker" (
  id INTEGER PRIMARY KEY,
  case_id INTEGER NOT NULL REFERENCES "case" ON DELETE CASCADE,
  worker_id INTEGER NOT NULL REFERENCES "worker" DEFERRABLE INITIALLY DEFERRED,
  ref TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;
CREATE INDEX "case_worker_of_case" ON "case_worker" (case_id);
CREATE INDEX "case_worker_by_worker" ON "case_worker" (worker_id);

CREATE TABLE "person" (
  id INTEGER PRIMARY KEY,
  case_id INTEGER NOT NULL REFERENCES "case" ON DELETE CASCADE,
  ref TEXT NOT NULL,
  position INTEGER NOT NULL,
  "name" TEXT NOT NULL,
  "relation" TEXT NOT NULL,
  "role" TEXT,
  "in_focus" INTEGER,
  "birth_date" TEXT,
  "cpr" TEXT,
  "sex" TEXT,
  "impairment" TEXT,
  "established_on" TEXT,
  "informed_on" TEXT,
  "parental_responsibility" INTEGER,
  "lives_with_child" INTEGER,
  "phone" TEXT,
  "email" TEXT,
  "address" TEXT,
  "protected_address" INTEGER,
  "interpreter" INTEGER,
  "language" TEXT,
  "own_case" INTEGER NOT NULL,
  "own_case_department" TEXT,
  "own_case_worker" TEXT,
  "own_case_note" TEXT,
  "note" TEXT
) STRICT;
CREATE INDEX "person_of_case" ON "person" (case_id);

CREATE TABLE "contact" (
  id INTEGER PRIMARY KEY,
  case_id INTEGER NOT NULL REFERENCES "case" ON DELETE CASCADE,
  ref TEXT NOT NULL,
  position INTEGER NOT NULL,
  "name" TEXT NOT NULL,
  "kind" TEXT,
  "role" TEXT,
  "organisation" TEXT,
  "phone" TEXT,
  "email" TEXT,
  "deceased" INTEGER,
  "note" TEXT
) STRICT;
CREATE INDEX "contact_of_case" ON "contact" (case_id);

CREATE TABLE "earlier_coordinator" (
  id INTEGER PRIMARY KEY,
  case_id INTEGER NOT NULL REFERENCES "case" ON DELETE CASCADE,
  position INTEGER NOT NULL,
  "worker" INTEGER NOT NULL REFERENCES "worker" DEFERRABLE INITIALLY DEFERRED,
  "from" TEXT,
  "to" TEXT
) STRICT;
CREATE INDEX "earlier_coordinator_of_case" ON "earlier_coordinator" (case_id);
CREATE INDEX "earlier_coordinator_by_worker" ON "earlier_coordinator" ("worker");

CREATE TABLE "consent" (
  id INTEGER PRIMARY KEY,
  case_id INTEGER NOT NULL REFERENCES "case" ON DELETE CASCADE,
  position INTEGER NOT NULL,
  "scope" TEXT,
  "given_by_person" INTEGER REFERENCES "person" DEFERRABLE INITIALLY DEFERRED,
  "given_by_worker" INTEGER REFERENCES "worker" DEFERRABLE INITIALLY DEFERRED,
  "given_by_contact" INTEGER REFERENCES "contact" DEFERRABLE INITIALLY DEFERRED,
  "given_on" TEXT NOT NULL,
  "expires_on" TEXT,
  "withdrawn_on" TEXT
) STRICT;
CREATE INDEX "consent_of_case" ON "consent" (case_id);
CREATE INDEX "consent_by_given_by_person" ON "consent" ("given_by_person") WHERE "given_by_person" IS NOT NULL;
CREATE INDEX "consent_by_given_by_worker" ON "consent" ("given_by_worker") WHERE "given_by_worker" IS NOT NULL;
CREATE INDEX "consent_by_given_by_contact" ON "consent" ("given_by_contact") WHERE "given_by_contact" IS NOT NULL;

CREATE TABLE "map" (
  id INTEGER PRIMARY KEY,
  case_id INTEGER NOT NULL REFERENCES "case" ON DELETE CASCADE,
  position INTEGER NOT NULL,
  "title" TEXT,
  "date" TEXT NOT NULL
) STRICT;
CREATE INDEX "map_of_case" ON "map" (case_id);

CREATE TABLE "map_center" (
  id INTEGER PRIMARY KEY,
  case_id INTEGER NOT NULL REFERENCES "case" ON DELETE CASCADE,
  map_id INTEGER NOT NULL REFERENCES "map" ON DELETE CASCADE,
  position INTEGER NOT NULL,
  "target" INTEGER NOT NULL REFERENCES "person" DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX "map_center_of_case" ON "map_center" (case_id);
CREATE INDEX "map_center_of_map" ON "map_center" (map_id);
CREATE INDEX "map_center_by_target" ON "map_center" ("target");

CREATE TABLE "map_sector" (
  id INTEGER PRIMARY KEY,
  case_id INTEGER NOT NULL REFERENCES "case" ON DELETE CASCADE,
  map_id INTEGER NOT NULL REFERENCES "map" ON DELETE CASCADE,
  position INTEGER NOT NULL,
  "text" TEXT NOT NULL
) STRICT;
CREATE INDEX "map_sector_of_case" ON "map_sector" (case_id);
CREATE INDEX "map_sector_of_map" ON "map_sector" (map_id);

CREATE TABLE "node" (
  id INTEGER PRIMARY KEY,
  case_id INTEGER NOT NULL REFERENCES "case" ON DELETE CASCADE,
  map_id INTEGER NOT NULL REFERENCES "map" ON DELETE CASCADE,
  ref TEXT NOT NULL,
  position INTEGER NOT NULL,
  "person" INTEGER REFERENCES "person" DEFERRABLE INITIALLY DEFERRED,
  "worker" INTEGER REFERENCES "worker" DEFERRABLE INITIALLY DEFERRED,
  "contact" INTEGER REFERENCES "contact" DEFERRABLE INITIALLY DEFERRED,
  "sector" TEXT NOT NULL,
  "distance" REAL,
  "angle" REAL,
  "tie" TEXT,
  "coordination" TEXT,
  "note" TEXT
) STRICT;
CREATE INDEX "node_of_case" ON "node" (case_id);
CREATE INDEX "node_of_map" ON "node" (map_id);
CREATE INDEX "node_by_person" ON "node" ("person") WHERE "person" IS NOT NULL;
CREATE INDEX "node_by_worker" ON "node" ("worker") WHERE "worker" IS NOT NULL;
CREATE INDEX "node_by_contact" ON "node" ("contact") WHERE "contact" IS NOT NULL;

CREATE TABLE "tie" (
  id INTEGER PRIMARY KEY,
  case_id INTEGER NOT NULL REFERENCES "case" ON DELETE CASCADE,
  map_id INTEGER NOT NULL REFERENCES "map" ON DELETE CASCADE,
  position INTEGER NOT NULL,
  "from" INTEGER NOT NULL REFERENCES "node" DEFERRABLE INITIALLY DEFERRED,
  "to" INTEGER NOT NULL REFERENCES "node" DEFERRABLE INITIALLY DEFERRED,
  "kind" TEXT
) STRICT;
CREATE INDEX "tie_of_case" ON "tie" (case_id);
CREATE INDEX "tie_of_map" ON "tie" (map_id);
CREATE INDEX "tie_by_from" ON "tie" ("from");
CREATE INDEX "tie_by_to" ON "tie" ("to");

CREATE TABLE "assessment" (
  id INTEGER PRIMARY KEY,
  case_id INTEGER NOT NULL REFERENCES "case" ON DELETE CASCADE,
  ref TEXT NOT NULL,
  position INTEGER NOT NULL,
  "title" TEXT,
  "started_on" TEXT,
  "concluded_on" TEXT,
  "conclusion" TEXT
) STRICT;
CREATE INDEX "assessment_of_case" ON "assessment" (case_id);

CREATE TABLE "assessment_child" (
  id INTEGER PRIMARY KEY,
  case_id INTEGER NOT NULL REFERENCES "case" ON DELETE CASCADE,
  assessment_id INTEGER NOT NULL REFERENCES "assessment" ON DELETE CASCADE,
  position INTEGER NOT NULL,
  "target" INTEGER NOT NULL REFERENCES "person" DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX "assessment_child_of_case" ON "assessment_child" (case_id);
CREATE INDEX "assessment_child_of_assessment" ON "assessment_child" (assessment_id);
CREATE INDEX "assessment_child_by_target" ON "assessment_child" ("target");

CREATE TABLE "assessment_dimension" (
  id INTEGER PRIMARY KEY,
  case_id INTEGER NOT NULL REFERENCES "case" ON DELETE CASCADE,
  assessment_id INTEGER NOT NULL REFERENCES "assessment" ON DELETE CASCADE,
  position INTEGER NOT NULL,
  "dimension" TEXT NOT NULL,
  "child" INTEGER REFERENCES "person" DEFERRABLE INITIALLY DEFERRED,
  "level" TEXT,
  "strengths" TEXT,
  "concerns" TEXT,
  "family_words" TEXT,
  "professional" TEXT
) STRICT;
CREATE INDEX "assessment_dimension_of_case" ON "assessment_dimension" (case_id);
CREATE INDEX "assessment_dimension_of_assessment" ON "assessment_dimension" (assessment_id);
CREATE INDEX "assessment_dimension_by_child" ON "assessment_dimension" ("child") WHERE "child" IS NOT NULL;

CREATE TABLE "investigation" (
  id INTEGER PRIMARY KEY,
  case_id INTEGER NOT NULL REFERENCES "case" ON DELETE CASCADE,
  assessment_id INTEGER NOT NULL REFERENCES "assessment" ON DELETE CASCADE,
  ref TEXT NOT NULL,
  position INTEGER NOT NULL,
  "title" TEXT,
  "legal_basis" INTEGER NOT NULL,
  "legal_basis_law" TEXT,
  "legal_basis_section" TEXT,
  "legal_basis_stk" INTEGER,
  "legal_basis_nr" INTEGER,
  "responsible_person" INTEGER REFERENCES "person" DEFERRABLE INITIALLY DEFERRED,
  "responsible_worker" INTEGER REFERENCES "worker" DEFERRABLE INITIALLY DEFERRED,
  "responsible_contact" INTEGER REFERENCES "contact" DEFERRABLE INITIALLY DEFERRED,
  "started_on" TEXT,
  "due_on" TEXT,
  "done_on" TEXT
) STRICT;
CREATE INDEX "investigation_of_case" ON "investigation" (case_id);
CREATE INDEX "investigation_of_assessment" ON "investigation" (assessment_id);
CREATE INDEX "investigation_by_responsible_person" ON "investigation" ("responsible_person") WHERE "responsible_person" IS NOT NULL;
CREATE INDEX "investigation_by_responsible_worker" ON "investigation" ("responsible_worker") WHERE "responsible_worker" IS NOT NULL;
CREATE INDEX "investigation_by_responsible_contact" ON "investigation" ("responsible_contact") WHERE "responsible_contact" IS NOT NULL;

CREATE TABLE "goal" (
  id INTEGER PRIMARY KEY,
  case_id INTEGER NOT NULL REFERENCES "case" ON DELETE CASCADE,
  ref TEXT NOT NULL,
  position INTEGER NOT NULL,
  "parent" INTEGER REFERENCES "goal" DEFERRABLE INITIALLY DEFERRED,
  "family_words" TEXT,
  "text" TEXT NOT NULL,
  "term" TEXT,
  "priority" INTEGER,
  "smarte" INTEGER NOT NULL,
  "smarte_specific" INTEGER,
  "smarte_measurable" INTEGER,
  "smarte_accepted" INTEGER,
  "smarte_realistic" INTEGER,
  "smarte_timed" INTEGER,
  "smarte_evaluable" INTEGER,
  "start_on" TEXT,
  "due_on" TEXT,
  "status" TEXT,
  "note" TEXT
) STRICT;
CREATE INDEX "goal_of_case" ON "goal" (case_id);
CREATE INDEX "goal_by_parent" ON "goal" ("parent") WHERE "parent" IS NOT NULL;

CREATE TABLE "goal_person" (
  id INTEGER PRIMARY KEY,
  case_id INTEGER NOT NULL REFERENCES "case" ON DELETE CASCADE,
  goal_id INTEGER NOT NULL REFERENCES "goal" ON DELETE CASCADE,
  position INTEGER NOT NULL,
  "target" INTEGER NOT NULL REFERENCES "person" DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX "goal_person_of_case" ON "goal_person" (case_id);
CREATE INDEX "goal_person_of_goal" ON "goal_person" (goal_id);
CREATE INDEX "goal_person_by_target" ON "goal_person" ("target");

CREATE TABLE "goal_dimension" (
  id INTEGER PRIMARY KEY,
  case_id INTEGER NOT NULL REFERENCES "case" ON DELETE CASCADE,
  goal_id INTEGER NOT NULL REFERENCES "goal" ON DELETE CASCADE,
  position INTEGER NOT NULL,
  "text" TEXT NOT NULL
) STRICT;
CREATE INDEX "goal_dimension_of_case" ON "goal_dimension" (case_id);
CREATE INDEX "goal_dimension_of_goal" ON "goal_dimension" (goal_id);

CREATE TABLE "goal_sign" (
  id INTEGER PRIMARY KEY,
  case_id INTEGER NOT NULL REFERENCES "case" ON DELETE CASCADE,
  goal_id INTEGER NOT NULL REFERENCES "goal" ON DELETE CASCADE,
  position INTEGER NOT NULL,
  "text" TEXT
) STRICT;
CREATE INDEX "goal_sign_of_case" ON "goal_sign" (case_id);
CREATE INDEX "goal_sign_of_goal" ON "goal_sign" (goal_id);

CREATE TABLE "goal_progress" (
  id INTEGER PRIMARY KEY,
  case_id INTEGER NOT NULL REFERENCES "case" ON DELETE CASCADE,
  goal_id INTEGER NOT NULL REFERENCES "goal" ON DELETE CASCADE,
  position INTEGER NOT NULL,
  "on" TEXT NOT NULL,
  "value" INTEGER NOT NULL,
  "by_person" INTEGER REFERENCES "person" DEFERRABLE INITIALLY DEFERRED,
  "by_worker" INTEGER REFERENCES "worker" DEFERRABLE INITIALLY DEFERRED,
  "by_contact" INTEGER REFERENCES "contact" DEFERRABLE INITIALLY DEFERRED,
  "remark" TEXT
) STRICT;
CREATE INDEX "goal_progress_of_case" ON "goal_progress" (case_id);
CREATE INDEX "goal_progress_of_goal" ON "goal_progress" (goal_id);
CREATE INDEX "goal_progress_by_by_person" ON "goal_progress" ("by_person") WHERE "by_person" IS NOT NULL;
CREATE INDEX "goal_progress_by_by_worker" ON "goal_progress" ("by_worker") WHERE "by_worker" IS NOT NULL;
CREATE INDEX "goal_progress_by_by_contact" ON "goal_progress" ("by_contact") WHERE "by_contact" IS NOT NULL;

CREATE TABLE "measure" (
  id INTEGER PRIMARY KEY,
  case_id INTEGER NOT NULL REFERENCES "case" ON DELETE CASCADE,
  ref TEXT NOT NULL,
  position INTEGER NOT NULL,
  "kind" TEXT NOT NULL,
  "title" TEXT,
  "legal_basis" INTEGER NOT NULL,
  "legal_basis_law" TEXT,
  "legal_basis_section" TEXT,
  "legal_basis_stk" INTEGER,
  "legal_basis_nr" INTEGER,
  "provider_person" INTEGER REFERENCES "person" DEFERRABLE INITIALLY DEFERRED,
  "provider_worker" INTEGER REFERENCES "worker" DEFERRABLE INITIALLY DEFERRED,
  "provider_contact" INTEGER REFERENCES "contact" DEFERRABLE INITIALLY DEFERRED,
  "provider_name" TEXT,
  "status" TEXT,
  "applied_on" TEXT,
  "decided_on" TEXT,
  "from" TEXT,
  "to" TEXT,
  "review_on" TEXT,
  "one_off" REAL,
  "funding_state" TEXT,
  "funding_agreed_on" TEXT,
  "note" TEXT
) STRICT;
CREATE INDEX "measure_of_case" ON "measure" (case_id);
CREATE INDEX "measure_by_provider_person" ON "measure" ("provider_person") WHERE "provider_person" IS NOT NULL;
CREATE INDEX "measure_by_provider_worker" ON "measure" ("provider_worker") WHERE "provider_worker" IS NOT NULL;
CREATE INDEX "measure_by_provider_contact" ON "measure" ("provider_contact") WHERE "provider_contact" IS NOT NULL;

CREATE TABLE "measure_person" (
  id INTEGER PRIMARY KEY,
  case_id INTEGER NOT NULL REFERENCES "case" ON DELETE CASCADE,
  measure_id INTEGER NOT NULL REFERENCES "measure" ON DELETE CASCADE,
  position INTEGER NOT NULL,
  "target" INTEGER NOT NULL REFERENCES "person" DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX "measure_person_of_case" ON "measure_person" (case_id);
CREATE INDEX "measure_person_of_measure" ON "measure_person" (measure_id);
CREATE INDEX "measure_person_by_target" ON "measure_person" ("target");

CREATE TABLE "measure_cost" (
  id INTEGER PRIMARY KEY,
  case_id INTEGER NOT NULL REFERENCES "case" ON DELETE CASCADE,
  measure_id INTEGER NOT NULL REFERENCES "measure" ON DELETE CASCADE,
  position INTEGER NOT NULL,
  "from" TEXT,
  "monthly" REAL NOT NULL
) STRICT;
CREATE INDEX "measure_cost_of_case" ON "measure_cost" (case_id);
CREATE INDEX "measure_cost_of_measure" ON "measure_cost" (measure_id);

CREATE TABLE "measure_funding" (
  id INTEGER PRIMARY KEY,
  case_id INTEGER NOT NULL REFERENCES "case" ON DELETE CASCADE,
  measure_id INTEGER NOT NULL REFERENCES "measure" ON DELETE CASCADE,
  position INTEGER NOT NULL,
  "department" TEXT,
  "share" REAL NOT NULL
) STRICT;
CREATE INDEX "measure_funding_of_case" ON "measure_funding" (case_id);
CREATE INDEX "measure_funding_of_measure" ON "measure_funding" (measure_id);

CREATE TABLE "measure_goal" (
  id INTEGER PRIMARY KEY,
  case_id INTEGER NOT NULL REFERENCES "case" ON DELETE CASCADE,
  measure_id INTEGER NOT NULL REFERENCES "measure" ON DELETE CASCADE,
  position INTEGER NOT NULL,
  "target" INTEGER NOT NULL REFERENCES "goal" DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX "measure_goal_of_case" ON "measure_goal" (case_id);
CREATE INDEX "measure_goal_of_measure" ON "measure_goal" (measure_id);
CREATE INDEX "measure_goal_by_target" ON "measure_goal" ("target");

CREATE TABLE "activity" (
  id INTEGER PRIMARY KEY,
  case_id INTEGER NOT NULL REFERENCES "case" ON DELETE CASCADE,
  ref TEXT NOT NULL,
  position INTEGER NOT NULL,
  "kind" TEXT NOT NULL,
  "measure" INTEGER REFERENCES "measure" DEFERRABLE INITIALLY DEFERRED,
  "goal" INTEGER REFERENCES "goal" DEFERRABLE INITIALLY DEFERRED,
  "title" TEXT,
  "short_title" TEXT,
  "audience" TEXT,
  "month" TEXT NOT NULL,
  "months" INTEGER,
  "date" TEXT,
  "time" TEXT,
  "minutes" INTEGER,
  "place" TEXT,
  "purpose" TEXT,
  "status" TEXT,
  "note" TEXT
) STRICT;
CREATE INDEX "activity_of_case" ON "activity" (case_id);
CREATE INDEX "activity_by_measure" ON "activity" ("measure") WHERE "measure" IS NOT NULL;
CREATE INDEX "activity_by_goal" ON "activity" ("goal") WHERE "goal" IS NOT NULL;

CREATE TABLE "activity_participant" (
  id INTEGER PRIMARY KEY,
  case_id INTEGER NOT NULL REFERENCES "case" ON DELETE CASCADE,
  activity_id INTEGER NOT NULL REFERENCES "activity" ON DELETE CASCADE,
  position INTEGER NOT NULL,
  "who_person" INTEGER REFERENCES "person" DEFERRABLE INITIALLY DEFERRED,
  "who_worker" INTEGER REFERENCES "worker" DEFERRABLE INITIALLY DEFERRED,
  "who_contact" INTEGER REFERENCES "contact" DEFERRABLE INITIALLY DEFERRED,
  "who_name" TEXT
) STRICT;
CREATE INDEX "activity_participant_of_case" ON "activity_participant" (case_id);
CREATE INDEX "activity_participant_of_activity" ON "activity_participant" (activity_id);
CREATE INDEX "activity_participant_by_who_person" ON "activity_participant" ("who_person") WHERE "who_person" IS NOT NULL;
CREATE INDEX "activity_participant_by_who_worker" ON "activity_participant" ("who_worker") WHERE "who_worker" IS NOT NULL;
CREATE INDEX "activity_participant_by_who_contact" ON "activity_participant" ("who_contact") WHERE "who_contact" IS NOT NULL;

CREATE TABLE "meeting" (
  id INTEGER PRIMARY KEY,
  case_id INTEGER NOT NULL REFERENCES "case" ON DELETE CASCADE,
  ref TEXT NOT NULL,
  position INTEGER NOT NULL,
  "kind" TEXT NOT NULL,
  "title" TEXT,
  "date" TEXT NOT NULL,
  "time" TEXT,
  "place" TEXT,
  "activity" INTEGER REFERENCES "activity" DEFERRABLE INITIALLY DEFERRED,
  "family_present" INTEGER,
  "board" INTEGER NOT NULL,
  "board_method" TEXT,
  "minutes_text" TEXT,
  "note" TEXT,
  "interpreter" INTEGER NOT NULL,
  "interpreter_language" TEXT,
  "interpreter_minutes" INTEGER
) STRICT;
CREATE INDEX "meeting_of_case" ON "meeting" (case_id);
CREATE INDEX "meeting_by_activity" ON "meeting" ("activity") WHERE "activity" IS NOT NULL;

CREATE TABLE "meeting_participant" (
  id INTEGER PRIMARY KEY,
  case_id INTEGER NOT NULL REFERENCES "case" ON DELETE CASCADE,
  meeting_id INTEGER NOT NULL REFERENCES "meeting" ON DELETE CASCADE,
  position INTEGER NOT NULL,
  "who_person" INTEGER REFERENCES "person" DEFERRABLE INITIALLY DEFERRED,
  "who_worker" INTEGER REFERENCES "worker" DEFERRABLE INITIALLY DEFERRED,
  "who_contact" INTEGER REFERENCES "contact" DEFERRABLE INITIALLY DEFERRED,
  "who_name" TEXT,
  "attended" INTEGER
) STRICT;
CREATE INDEX "meeting_participant_of_case" ON "meeting_participant" (case_id);
CREATE INDEX "meeting_participant_of_meeting" ON "meeting_participant" (meeting_id);
CREATE INDEX "meeting_participant_by_who_person" ON "meeting_participant" ("who_person") WHERE "who_person" IS NOT NULL;
CREATE INDEX "meeting_participant_by_who_worker" ON "meeting_participant" ("who_worker") WHERE "who_worker" IS NOT NULL;
CREATE INDEX "meeting_participant_by_who_contact" ON "meeting_participant" ("who_contact") WHERE "who_contact" IS NOT NULL;

CREATE TABLE "board_column" (
  id INTEGER PRIMARY KEY,
  case_id INTEGER NOT NULL REFERENCES "case" ON DELETE CASCADE,
  meeting_id INTEGER NOT NULL REFERENCES "meeting" ON DELETE CASCADE,
  position INTEGER NOT NULL,
  "key" TEXT NOT NULL
) STRICT;
CREATE INDEX "board_column_of_case" ON "board_column" (case_id);
CREATE INDEX "board_column_of_meeting" ON "board_column" (meeting_id);

CREATE TABLE "board_entry" (
  id INTEGER PRIMARY KEY,
  case_id INTEGER NOT NULL REFERENCES "case" ON DELETE CASCADE,
  "board_column_id" INTEGER NOT NULL REFERENCES "board_column" ON DELETE CASCADE,
  position INTEGER NOT NULL,
  "text" TEXT,
  "by_person" INTEGER REFERENCES "person" DEFERRABLE INITIALLY DEFERRED,
  "by_worker" INTEGER REFERENCES "worker" DEFERRABLE INITIALLY DEFERRED,
  "by_contact" INTEGER REFERENCES "contact" DEFERRABLE INITIALLY DEFERRED,
  "by_name" TEXT
) STRICT;
CREATE INDEX "board_entry_of_case" ON "board_entry" (case_id);
CREATE INDEX "board_entry_of_board_column" ON "board_entry" ("board_column_id");
CREATE INDEX "board_entry_by_by_person" ON "board_entry" ("by_person") WHERE "by_person" IS NOT NULL;
CREATE INDEX "board_entry_by_by_worker" ON "board_entry" ("by_worker") WHERE "by_worker" IS NOT NULL;
CREATE INDEX "board_entry_by_by_contact" ON "board_entry" ("by_contact") WHERE "by_contact" IS NOT NULL;

CREATE TABLE "board_scale" (
  id INTEGER PRIMARY KEY,
  case_id INTEGER NOT NULL REFERENCES "case" ON DELETE CASCADE,
  meeting_id INTEGER NOT NULL REFERENCES "meeting" ON DELETE CASCADE,
  position INTEGER NOT NULL,
  "who_person" INTEGER REFERENCES "person" DEFERRABLE INITIALLY DEFERRED,
  "who_worker" INTEGER REFERENCES "worker" DEFERRABLE INITIALLY DEFERRED,
  "who_contact" INTEGER REFERENCES "contact" DEFERRABLE INITIALLY DEFERRED,
  "who_name" TEXT,
  "value" INTEGER NOT NULL
) STRICT;
CREATE INDEX "board_scale_of_case" ON "board_scale" (case_id);
CREATE INDEX "board_scale_of_meeting" ON "board_scale" (meeting_id);
CREATE INDEX "board_scale_by_who_person" ON "board_scale" ("who_person") WHERE "who_person" IS NOT NULL;
CREATE INDEX "board_scale_by_who_worker" ON "board_scale" ("who_worker") WHERE "who_worker" IS NOT NULL;
CREATE INDEX "board_scale_by_who_contact" ON "board_scale" ("who_contact") WHERE "who_contact" IS NOT NULL;

CREATE TABLE "action" (
  id INTEGER PRIMARY KEY,
  case_id INTEGER NOT NULL REFERENCES "case" ON DELETE CASCADE,
  goal_id INTEGER REFERENCES "goal" ON DELETE CASCADE,
  meeting_id INTEGER REFERENCES "meeting" ON DELETE CASCADE,
  ref TEXT NOT NULL,
  position INTEGER NOT NULL,
  "text" TEXT NOT NULL,
  "due_on" TEXT,
  "status" TEXT,
  "done_on" TEXT,
  "note" TEXT,
  "remark" TEXT,
  CHECK ((goal_id IS NULL) <> (meeting_id IS NULL))
) STRICT;
CREATE INDEX "action_of_case" ON "action" (case_id);
CREATE INDEX "action_of_goal" ON "action" (goal_id) WHERE goal_id IS NOT NULL;
CREATE INDEX "action_of_meeting" ON "action" (meeting_id) WHERE meeting_id IS NOT NULL;

CREATE TABLE "action_responsible" (
  id INTEGER PRIMARY KEY,
  case_id INTEGER NOT NULL REFERENCES "case" ON DELETE CASCADE,
  action_id INTEGER NOT NULL REFERENCES "action" ON DELETE CASCADE,
  position INTEGER NOT NULL,
  "who_person" INTEGER REFERENCES "person" DEFERRABLE INITIALLY DEFERRED,
  "who_worker" INTEGER REFERENCES "worker" DEFERRABLE INITIALLY DEFERRED,
  "who_contact" INTEGER REFERENCES "contact" DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX "action_responsible_of_case" ON "action_responsible" (case_id);
CREATE INDEX "action_responsible_of_action" ON "action_responsible" (action_id);
CREATE INDEX "action_responsible_by_who_person" ON "action_responsible" ("who_person") WHERE "who_person" IS NOT NULL;
CREATE INDEX "action_responsible_by_who_worker" ON "action_responsible" ("who_worker") WHERE "who_worker" IS NOT NULL;
CREATE INDEX "action_responsible_by_who_contact" ON "action_responsible" ("who_contact") WHERE "who_contact" IS NOT NULL;

CREATE TABLE "contact_entry" (
  id INTEGER PRIMARY KEY,
  case_id INTEGER NOT NULL REFERENCES "case" ON DELETE CASCADE,
  position INTEGER NOT NULL,
  "on" TEXT NOT NULL,
  "channel" TEXT NOT NULL,
  "with_person" INTEGER REFERENCES "person" DEFERRABLE INITIALLY DEFERRED,
  "with_worker" INTEGER REFERENCES "worker" DEFERRABLE INITIALLY DEFERRED,
  "with_contact" INTEGER REFERENCES "contact" DEFERRABLE INITIALLY DEFERRED,
  "with_name" TEXT,
  "by_person" INTEGER REFERENCES "person" DEFERRABLE INITIALLY DEFERRED,
  "by_worker" INTEGER REFERENCES "worker" DEFERRABLE INITIALLY DEFERRED,
  "by_contact" INTEGER REFERENCES "contact" DEFERRABLE INITIALLY DEFERRED,
  "by_name" TEXT,
  "direction" TEXT,
  "minutes" INTEGER,
  "note" TEXT,
  "reached" INTEGER
) STRICT;
CREATE INDEX "contact_entry_of_case" ON "contact_entry" (case_id);
CREATE INDEX "contact_entry_by_with_person" ON "contact_entry" ("with_person") WHERE "with_person" IS NOT NULL;
CREATE INDEX "contact_entry_by_with_worker" ON "contact_entry" ("with_worker") WHERE "with_worker" IS NOT NULL;
CREATE INDEX "contact_entry_by_with_contact" ON "contact_entry" ("with_contact") WHERE "with_contact" IS NOT NULL;
CREATE INDEX "contact_entry_by_by_person" ON "contact_entry" ("by_person") WHERE "by_person" IS NOT NULL;
CREATE INDEX "contact_entry_by_by_worker" ON "contact_entry" ("by_worker") WHERE "by_worker" IS NOT NULL;
CREATE INDEX "contact_entry_by_by_contact" ON "contact_entry" ("by_contact") WHERE "by_contact" IS NOT NULL;

CREATE TABLE "evaluation" (
  id INTEGER PRIMARY KEY,
  case_id INTEGER NOT NULL REFERENCES "case" ON DELETE CASCADE,
  position INTEGER NOT NULL,
  "on" TEXT NOT NULL,
  "by_person" INTEGER REFERENCES "person" DEFERRABLE INITIALLY DEFERRED,
  "by_worker" INTEGER REFERENCES "worker" DEFERRABLE INITIALLY DEFERRED,
  "by_contact" INTEGER REFERENCES "contact" DEFERRABLE INITIALLY DEFERRED,
  "answers" INTEGER NOT NULL,
  "one_way_in" INTEGER,
  "well_coordinated" INTEGER,
  "heard_and_involved" INTEGER,
  "well_informed" INTEGER,
  "knows_the_rules" INTEGER,
  "energy_in_everyday_life" INTEGER,
  "coherent_support" INTEGER
) STRICT;
CREATE INDEX "evaluation_of_case" ON "evaluation" (case_id);
CREATE INDEX "evaluation_by_by_person" ON "evaluation" ("by_person") WHERE "by_person" IS NOT NULL;
CREATE INDEX "evaluation_by_by_worker" ON "evaluation" ("by_worker") WHERE "by_worker" IS NOT NULL;
CREATE INDEX "evaluation_by_by_contact" ON "evaluation" ("by_contact") WHERE "by_contact" IS NOT NULL;

CREATE TABLE "plan" (
  id INTEGER PRIMARY KEY,
  case_id INTEGER NOT NULL REFERENCES "case" ON DELETE CASCADE,
  position INTEGER NOT NULL,
  "issued_on" TEXT NOT NULL,
  "title" TEXT,
  "note" TEXT
) STRICT;
CREATE INDEX "plan_of_case" ON "plan" (case_id);

CREATE TABLE "plan_agreed" (
  id INTEGER PRIMARY KEY,
  case_id INTEGER NOT NULL REFERENCES "case" ON DELETE CASCADE,
  plan_id INTEGER NOT NULL REFERENCES "plan" ON DELETE CASCADE,
  position INTEGER NOT NULL,
  "who_person" INTEGER REFERENCES "person" DEFERRABLE INITIALLY DEFERRED,
  "who_worker" INTEGER REFERENCES "worker" DEFERRABLE INITIALLY DEFERRED,
  "who_contact" INTEGER REFERENCES "contact" DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX "plan_agreed_of_case" ON "plan_agreed" (case_id);
CREATE INDEX "plan_agreed_of_plan" ON "plan_agreed" (plan_id);
CREATE INDEX "plan_agreed_by_who_person" ON "plan_agreed" ("who_person") WHERE "who_person" IS NOT NULL;
CREATE INDEX "plan_agreed_by_who_worker" ON "plan_agreed" ("who_worker") WHERE "who_worker" IS NOT NULL;
CREATE INDEX "plan_agreed_by_who_contact" ON "plan_agreed" ("who_contact") WHERE "who_contact" IS NOT NULL;

-- What the screens ask: a case by its reference; a worker by e-mail, or by name; the next follow-up of each case.
CREATE UNIQUE INDEX case_reference ON "case" ("reference");
CREATE INDEX worker_email ON worker (lower("email")) WHERE "email" IS NOT NULL;
CREATE INDEX worker_name ON worker ("name", "municipality");
CREATE INDEX activity_follow_up ON activity (case_id) WHERE "kind" = 'follow-up';
