-- Up to three short questions about a debtor, asked of somebody who knows the debtor, by a signed link that is good once (R16, N15).
-- The answer is not kept here: it becomes facts of the debtor.
CREATE TABLE colleague_question (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  account_id BIGINT NOT NULL,
  name VARCHAR(80) NOT NULL,
  role ENUM('SALES', 'SITE', 'TECHNICIAN') NOT NULL,
  address VARCHAR(160) NOT NULL,
  language CHAR(2) CHARACTER SET ascii NOT NULL,
  first_question VARCHAR(200) NOT NULL,
  second_question VARCHAR(200) NOT NULL,
  third_question VARCHAR(200) NOT NULL,
  asked_by BIGINT NOT NULL,
  asked_at DATETIME(6) NOT NULL,
  -- From here on nobody waits for the answer any more; it is still taken until the link expires.
  awaited_until DATETIME(6) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  answered_at DATETIME(6) NULL,
  KEY colleague_question_account (account_id, id),
  CONSTRAINT colleague_question_account_fk FOREIGN KEY (account_id) REFERENCES account (id),
  CONSTRAINT colleague_question_agent_fk FOREIGN KEY (asked_by) REFERENCES agent (id)
) ENGINE = InnoDB;
