-- Who has used what, when: the kind of use, never its content. Nothing but the sweep removes a row, and nothing changes one.
CREATE TABLE access (
  id INTEGER PRIMARY KEY,
  "at" INTEGER NOT NULL,
  "login" TEXT NOT NULL,
  worker_id INTEGER,
  case_id INTEGER,
  "use" TEXT NOT NULL
) STRICT;
CREATE INDEX access_by_time ON access ("at");
CREATE INDEX access_of_case ON access (case_id, "at");

-- What the kommune has decided for this database.
CREATE TABLE setting (
  "name" TEXT PRIMARY KEY,
  "value" TEXT NOT NULL
) STRICT;
