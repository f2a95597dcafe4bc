-- An agent asks for more than the own limits allow; somebody who may decides about exactly these terms. Good for one use.
CREATE TABLE plan_approval (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  account_id BIGINT NOT NULL,
  agent_id BIGINT NOT NULL,
  call_id BIGINT NULL,
  terms_hash VARCHAR(64) CHARACTER SET ascii NOT NULL,
  reason VARCHAR(40) NOT NULL,
  parts INT NOT NULL,
  total DECIMAL(14, 2) NOT NULL,
  first_on DATE NOT NULL,
  last_on DATE NOT NULL,
  schedule TEXT NOT NULL,
  words VARCHAR(500) NOT NULL,
  asked_at DATETIME(6) NOT NULL,
  state ENUM('ASKED', 'APPROVED', 'REFUSED') NOT NULL,
  decided_by BIGINT NULL,
  decided_at DATETIME(6) NULL,
  answer VARCHAR(500) NOT NULL DEFAULT '',
  used_by BIGINT NULL,
  -- The same question is asked once until it is answered.
  open_hash VARCHAR(64) CHARACTER SET ascii GENERATED ALWAYS AS (IF(state = 'ASKED', terms_hash, NULL)) STORED,
  UNIQUE KEY plan_approval_once (open_hash),
  UNIQUE KEY plan_approval_used (used_by),
  KEY plan_approval_state (state, asked_at),
  KEY plan_approval_agent (agent_id, account_id, id),
  CONSTRAINT plan_approval_account_fk FOREIGN KEY (account_id) REFERENCES account (id),
  CONSTRAINT plan_approval_commitment_fk FOREIGN KEY (used_by) REFERENCES commitment (id)
) ENGINE = InnoDB;
DELIMITER //
CREATE TRIGGER plan_approval_fixed BEFORE UPDATE ON plan_approval FOR EACH ROW
BEGIN
  IF NOT (NEW.terms_hash <=> OLD.terms_hash AND NEW.schedule <=> OLD.schedule AND NEW.total <=> OLD.total
      AND NEW.agent_id <=> OLD.agent_id AND NEW.account_id <=> OLD.account_id)
    OR (OLD.state <> 'ASKED' AND NOT (NEW.state <=> OLD.state AND NEW.decided_by <=> OLD.decided_by))
    OR (OLD.used_by IS NOT NULL AND NOT NEW.used_by <=> OLD.used_by) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was asked and decided does not change';
  END IF;
END//
DELIMITER ;
