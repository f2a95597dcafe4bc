-- A note that a call left behind and that nobody has read as it was kept. A row is written with the note itself and goes with
-- what the reading found, so that a stop between the two leaves the note to be read. Its words stay where they are kept.
CREATE TABLE note_to_read (
  note_id BIGINT NOT NULL PRIMARY KEY,
  tries INT NOT NULL DEFAULT 0,
  due_at DATETIME(6) NOT NULL,
  KEY note_to_read_due (due_at)
) ENGINE = InnoDB;
