-- An agent asks a lead to lift limits of ours for one more call; what was asked and decided does not change.
CREATE TABLE override_request (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  account_id BIGINT NOT NULL,
  agent_id BIGINT NOT NULL,
  rules VARCHAR(200) CHARACTER SET ascii NOT NULL,
  words VARCHAR(500) NOT NULL,
  asked_at DATETIME(6) NOT NULL,
  state ENUM('ASKED', 'GRANTED', 'REFUSED') NOT NULL,
  decided_by BIGINT NULL,
  decided_at DATETIME(6) NULL,
  answer VARCHAR(500) NOT NULL DEFAULT '',
  until DATETIME(6) NULL,
  -- One open question of an agent about an account.
  open_key VARCHAR(50) CHARACTER SET ascii
    GENERATED ALWAYS AS (IF(state = 'ASKED', CONCAT(agent_id, ':', account_id), NULL)) STORED,
  UNIQUE KEY override_request_once (open_key),
  KEY override_request_state (state, asked_at),
  KEY override_request_agent (agent_id, account_id, id),
  CONSTRAINT override_request_account_fk FOREIGN KEY (account_id) REFERENCES account (id)
) ENGINE = InnoDB;
DELIMITER //
CREATE TRIGGER override_request_fixed BEFORE UPDATE ON override_request FOR EACH ROW
BEGIN
  IF NOT (NEW.rules <=> OLD.rules AND NEW.words <=> OLD.words AND NEW.agent_id <=> OLD.agent_id
      AND NEW.account_id <=> OLD.account_id)
    OR (OLD.state <> 'ASKED' AND NOT (NEW.state <=> OLD.state AND NEW.decided_by <=> OLD.decided_by)) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was asked and decided does not change';
  END IF;
END//
DELIMITER ;
