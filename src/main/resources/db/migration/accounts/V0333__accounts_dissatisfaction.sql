-- Who is responsible for a creditor's portfolio, the newest row of a creditor stands.
CREATE TABLE project_lead (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  creditor_id BIGINT NOT NULL,
  agent_id BIGINT NOT NULL,
  since DATETIME(6) NOT NULL,
  author_id BIGINT NOT NULL,
  KEY project_lead_creditor (creditor_id, id),
  CONSTRAINT project_lead_creditor_fk FOREIGN KEY (creditor_id) REFERENCES creditor (id),
  CONSTRAINT project_lead_agent_fk FOREIGN KEY (agent_id) REFERENCES agent (id)
) ENGINE = InnoDB;

-- What a debtor was not content with, as it was voiced; answered once, never deleted. Without an owner any lead answers.
CREATE TABLE dissatisfaction (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  account_id BIGINT NOT NULL,
  call_id BIGINT NULL,
  words VARCHAR(500) NOT NULL,
  voiced_at DATETIME(6) NOT NULL,
  voiced_to BIGINT NOT NULL,
  owner_id BIGINT NULL,
  due_on DATE NOT NULL,
  answered_at DATETIME(6) NULL,
  answered_by BIGINT NULL,
  answer VARCHAR(500) NULL,
  KEY dissatisfaction_account (account_id, id),
  KEY dissatisfaction_due (answered_at, due_on),
  KEY dissatisfaction_owner (owner_id, answered_at, due_on),
  CONSTRAINT dissatisfaction_account_fk FOREIGN KEY (account_id) REFERENCES account (id)
) ENGINE = InnoDB;
DELIMITER //
CREATE TRIGGER dissatisfaction_fixed BEFORE UPDATE ON dissatisfaction FOR EACH ROW
BEGIN
  IF NOT (NEW.words <=> OLD.words AND NEW.account_id <=> OLD.account_id)
    OR (OLD.answered_at IS NOT NULL AND NOT NEW.answer <=> OLD.answer) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was voiced and answered does not change';
  END IF;
END//
DELIMITER ;
