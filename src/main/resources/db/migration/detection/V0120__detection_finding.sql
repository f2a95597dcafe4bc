-- What the detector thinks it heard: a suspicion until a person confirms or clears it (GDPR-07, AI-02). What was said is not copied: a
-- finding points at its utterance or mail by `place` and offsets. Only a note's sentence is kept here, because notes are rewritten.
-- No foreign key to account and debtor, as in phone_call: their check would wait for a file import that holds those rows.
CREATE TABLE finding (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  account_id BIGINT NOT NULL,
  debtor_id BIGINT NOT NULL,
  call_id BIGINT NULL,
  agent_id BIGINT NULL,
  source VARCHAR(12) NOT NULL,
  place VARCHAR(60) NOT NULL,
  mail_id BIGINT NULL,
  sequence BIGINT NULL,
  span_from INT NOT NULL DEFAULT 0,
  span_to INT NOT NULL DEFAULT 0,
  excerpt VARCHAR(600) NULL,
  evidence VARCHAR(200) NOT NULL,
  language CHAR(2) CHARACTER SET ascii NOT NULL,
  speaker VARCHAR(10) NOT NULL,
  label VARCHAR(30) NOT NULL,
  confidence DECIMAL(5, 4) NOT NULL,
  strength VARCHAR(8) NOT NULL,
  phrase VARCHAR(80) NULL,
  version VARCHAR(80) NOT NULL,
  state VARCHAR(12) NOT NULL,
  response VARCHAR(12) NOT NULL,
  put_away BOOLEAN NOT NULL DEFAULT FALSE,
  at DATETIME(6) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  answered_at DATETIME(6) NULL,
  answered_by BIGINT NULL,
  call_key BIGINT AS (COALESCE(call_id, 0)) STORED,
  UNIQUE KEY finding_place (account_id, call_key, source, place, label),
  KEY finding_call (call_id, at),
  KEY finding_debtor (debtor_id),
  KEY finding_state (state, created_at),
  CONSTRAINT finding_call_fk FOREIGN KEY (call_id) REFERENCES phone_call (id)
) ENGINE = InnoDB;

-- Every state a finding went through, by whom and why. Append-only; goes with its finding when that is erased.
CREATE TABLE finding_event (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  finding_id BIGINT NOT NULL,
  at DATETIME(6) NOT NULL,
  agent_id BIGINT NULL,
  state VARCHAR(12) NOT NULL,
  reason VARCHAR(120) NOT NULL,
  KEY finding_event_finding (finding_id, id)
) ENGINE = InnoDB;

-- Counts without anybody's data: they outlive the findings.
CREATE TABLE finding_tally (
  day DATE NOT NULL,
  language CHAR(2) CHARACTER SET ascii NOT NULL,
  source VARCHAR(12) NOT NULL,
  label VARCHAR(30) NOT NULL,
  phrase VARCHAR(80) NOT NULL,
  version VARCHAR(80) NOT NULL,
  fired INT NOT NULL DEFAULT 0,
  confirmed INT NOT NULL DEFAULT 0,
  cleared INT NOT NULL DEFAULT 0,
  PRIMARY KEY (day, language, source, label, phrase, version)
) ENGINE = InnoDB;

-- Mail about an account, pasted or received: what the writer wrote, without quoted history and signature.
CREATE TABLE received_mail (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  account_id BIGINT NOT NULL,
  debtor_id BIGINT NOT NULL,
  agent_id BIGINT NULL,
  sender VARCHAR(160) NOT NULL,
  subject VARCHAR(250) NOT NULL,
  body TEXT NOT NULL,
  known_sender BOOLEAN NOT NULL,
  at DATETIME(6) NOT NULL,
  KEY received_mail_account (account_id, at),
  KEY received_mail_debtor (debtor_id),
  KEY received_mail_at (at)
) ENGINE = InnoDB;

-- Lines that agents confirmed or cleared, masked and without any tie to a person, for a trainer to review.
CREATE TABLE example_proposal (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  proposed_on DATE NOT NULL,
  language CHAR(2) CHARACTER SET ascii NOT NULL,
  channel VARCHAR(12) NOT NULL,
  label VARCHAR(30) NOT NULL,
  found VARCHAR(30) NOT NULL,
  text VARCHAR(600) NOT NULL,
  version VARCHAR(80) NOT NULL,
  KEY example_proposal_day (proposed_on)
) ENGINE = InnoDB;

CREATE TRIGGER finding_event_unchanged BEFORE UPDATE ON finding_event FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'finding_event is append-only';
DELIMITER //
CREATE TRIGGER finding_event_kept BEFORE DELETE ON finding_event FOR EACH ROW
BEGIN
  IF @entente_erasing IS NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'finding_event is append-only';
  END IF;
END//
DELIMITER ;
