-- What was heard and not read yet. A row is written with the turn itself and goes with what the reading found, so that
-- a stop between the two leaves the turn to be read.
CREATE TABLE turn_to_read (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  call_id BIGINT NOT NULL,
  sequence BIGINT NOT NULL,
  tries INT NOT NULL DEFAULT 0,
  due_at DATETIME(6) NOT NULL,
  UNIQUE KEY turn_to_read_turn (call_id, sequence),
  KEY turn_to_read_due (due_at)
) ENGINE = InnoDB;

-- The turn that is being spoken, as far as it said something. Its final form replaces it; without one it stays heard.
CREATE TABLE turn_unfinished (
  call_id BIGINT NOT NULL PRIMARY KEY,
  sequence BIGINT NOT NULL,
  text VARCHAR(4000) NOT NULL,
  due_at DATETIME(6) NOT NULL,
  KEY turn_unfinished_due (due_at)
) ENGINE = InnoDB;

-- A received mail is read once; until then it is due.
ALTER TABLE received_mail ADD COLUMN read_at DATETIME(6) NULL, ADD KEY received_mail_unread (read_at);
UPDATE received_mail SET read_at = at;
