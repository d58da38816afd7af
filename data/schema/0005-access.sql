-- Who has used what, when: the kind of use, never its content, and a case by its number alone, so that nothing of it is
-- left here when it is gone. "case_id" is NULL where all cases were used. Nothing changes a row, and nothing but the
-- sweep removes one: it sets the time before which rows may go, and takes it away again in the same transaction.
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

CREATE TRIGGER access_is_not_replaced BEFORE INSERT ON access
WHEN EXISTS (SELECT 1 FROM access WHERE id = NEW.id)
BEGIN
  SELECT raise (ABORT, 'the access log is only added to');
END;
CREATE TRIGGER access_is_not_changed BEFORE UPDATE ON access
BEGIN
  SELECT raise (ABORT, 'the access log is only added to');
END;
CREATE TRIGGER access_is_only_swept BEFORE DELETE ON access
WHEN OLD."at" >= coalesce ((SELECT CAST ("value" AS INTEGER) FROM setting WHERE "name" = 'access-swept-before'), OLD."at")
BEGIN
  SELECT raise (ABORT, 'the access log is only swept');
END;

-- Who is who: the login name that a worker's e-mail begins with.
CREATE INDEX worker_by_login ON worker (lower (substr ("email", 1, instr ("email", '@') - 1)));
