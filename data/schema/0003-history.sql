-- Who made a change, where the login is known to be a worker's; and what somebody was writing and had not ended when the
-- program did: a text for a field of a record, or of one that was to be added to it. A draft is nobody else's, is no
-- change, and goes when its field is set.
ALTER TABLE change ADD COLUMN worker_id INTEGER;
CREATE INDEX change_by_time ON change ("at");
-- What still stands, in its order: what can be undone, and what may depend on an earlier change. What is undone is little.
DROP INDEX change_of_state;
CREATE INDEX change_that_stands ON change ("seq") WHERE "kind" = 'do' AND "state" = 'done';
CREATE INDEX change_that_is_undone ON change (case_id) WHERE "state" = 'undone';

CREATE TABLE draft (
  id INTEGER PRIMARY KEY,
  case_id INTEGER NOT NULL REFERENCES "case" ON DELETE CASCADE,
  "author" TEXT NOT NULL,
  record_id INTEGER NOT NULL,
  "field" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  "at" INTEGER NOT NULL
) STRICT;
CREATE INDEX draft_of_case ON draft (case_id);
