-- How the listening goes: since when it was asked for, began, last heard anybody and the debtor; what is wrong with it.
ALTER TABLE call_hearing
  ADD COLUMN asked_at DATETIME(6) NULL,
  ADD COLUMN started_at DATETIME(6) NULL,
  ADD COLUMN heard_at DATETIME(6) NULL,
  ADD COLUMN debtor_at DATETIME(6) NULL,
  ADD COLUMN one_sided INT NOT NULL DEFAULT 0,
  ADD COLUMN stopped_at DATETIME(6) NULL,
  ADD COLUMN loss VARCHAR(20) NULL,
  ADD COLUMN loss_code VARCHAR(10) NULL,
  ADD COLUMN lost_at DATETIME(6) NULL,
  ADD COLUMN losses INT NOT NULL DEFAULT 0;

-- The time during which a call was really listened to. ended_at is null while it goes on.
CREATE TABLE hearing_stretch (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  call_id BIGINT NOT NULL,
  began_at DATETIME(6) NOT NULL,
  ended_at DATETIME(6) NULL,
  KEY hearing_stretch_call (call_id),
  CONSTRAINT hearing_stretch_call FOREIGN KEY (call_id) REFERENCES phone_call (id)
) ENGINE = InnoDB;

-- A turn whose track the provider did not name may be anybody's: it counts with the debtor's, and is never shown as the agent's.
ALTER TABLE utterance ADD COLUMN anybody BOOLEAN NOT NULL DEFAULT FALSE;
