-- Every change that was made: who, when, in which case, what it was (a key and its arguments, put into words where it
-- is shown), and the changeset that the session extension recorded, from which it can be taken back or made again.
-- "seq" is the order in which changes were made. "kind" is do, undo or redo; an undo or a redo names the change that it
-- is "of". "state" of a do is done, undone, or lost (undone, and something else was done since). A change without a
-- changeset cannot be undone. A removed case leaves its changes' rows behind only as far as they hold nothing of it.
CREATE TABLE change (
  id INTEGER PRIMARY KEY,
  "seq" INTEGER NOT NULL,
  case_id INTEGER,
  "author" TEXT NOT NULL,
  "at" INTEGER NOT NULL,
  "label" TEXT NOT NULL,
  "arguments" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "of" INTEGER,
  "state" TEXT NOT NULL,
  "changeset" BLOB
) STRICT;
CREATE UNIQUE INDEX change_seq ON change ("seq");
CREATE INDEX change_of_case ON change (case_id, "seq");
CREATE INDEX change_of_state ON change ("state", "seq");
CREATE INDEX change_of_change ON change ("of") WHERE "of" IS NOT NULL;
