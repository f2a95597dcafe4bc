-- Rates of a half-year as the operator enters them, with their source; the last entry counts, the others stay readable.
CREATE TABLE interest_rate (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  kind ENUM('DEFAULT', 'LEGAL') NOT NULL,
  semester CHAR(6) CHARACTER SET ascii NOT NULL,
  percent DECIMAL(9, 4) NOT NULL,
  source VARCHAR(300) NOT NULL,
  author_id BIGINT NOT NULL,
  at DATETIME(6) NOT NULL,
  KEY interest_rate_semester (kind, semester, id)
) ENGINE = InnoDB;
-- The rate in a creditor's terms of sale; NULL goes back to the default rate.
CREATE TABLE contract_rate (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  creditor_id BIGINT NOT NULL,
  percent DECIMAL(9, 4) NULL,
  source VARCHAR(300) NOT NULL,
  author_id BIGINT NOT NULL,
  at DATETIME(6) NOT NULL,
  KEY contract_rate_creditor (creditor_id, id),
  CONSTRAINT contract_rate_creditor_fk FOREIGN KEY (creditor_id) REFERENCES creditor (id)
) ENGINE = InnoDB;
CREATE TRIGGER interest_rate_unchanged BEFORE UPDATE ON interest_rate FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'interest_rate is append-only';
CREATE TRIGGER contract_rate_unchanged BEFORE UPDATE ON contract_rate FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'contract_rate is append-only';
