-- Where a creditor's debtors pay. What was valid when a mail was written is in the mail itself.
CREATE TABLE creditor_bank (
  creditor_id BIGINT NOT NULL PRIMARY KEY,
  holder VARCHAR(140) NOT NULL,
  iban VARCHAR(34) CHARACTER SET ascii NOT NULL,
  bic VARCHAR(11) CHARACTER SET ascii NULL,
  changed_at DATETIME(6) NOT NULL,
  CONSTRAINT creditor_bank_creditor_fk FOREIGN KEY (creditor_id) REFERENCES creditor (id)
) ENGINE = InnoDB;

-- The secret of demonstrations; a real installation gives its own by the environment.
CREATE TABLE link_secret (
  id TINYINT NOT NULL PRIMARY KEY,
  secret VARCHAR(100) CHARACTER SET ascii NOT NULL,
  created_at DATETIME(6) NOT NULL
) ENGINE = InnoDB;

-- The right to look at one arrangement on the public page. The token is signed and never stored.
CREATE TABLE recap_link (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  account_id BIGINT NOT NULL,
  commitment_id BIGINT NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  revoked_at DATETIME(6) NULL,
  revoked_by BIGINT NULL,
  KEY recap_link_commitment (commitment_id, id),
  CONSTRAINT recap_link_account_fk FOREIGN KEY (account_id) REFERENCES account (id),
  CONSTRAINT recap_link_commitment_fk FOREIGN KEY (commitment_id) REFERENCES commitment (id)
) ENGINE = InnoDB;

-- What happened on the page, in order: visits, answers, what was refused. No address, no browser.
CREATE TABLE link_event (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  link_id BIGINT NOT NULL,
  kind VARCHAR(20) NOT NULL,
  detail VARCHAR(200) NOT NULL,
  at DATETIME(6) NOT NULL,
  KEY link_event_link (link_id, id),
  CONSTRAINT link_event_link_fk FOREIGN KEY (link_id) REFERENCES recap_link (id)
) ENGINE = InnoDB;

-- The debtor's answers. The key makes a repeated click the same answer.
CREATE TABLE debtor_answer (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  link_id BIGINT NOT NULL,
  account_id BIGINT NOT NULL,
  commitment_id BIGINT NOT NULL,
  kind ENUM('CONFIRMED', 'MOVED', 'MOVE_ASKED', 'DISPUTED', 'NO_MORE_MAIL') NOT NULL,
  instalment INT NULL,
  wanted_on DATE NULL,
  words VARCHAR(1000) NOT NULL,
  -- The arrangement that took the place of the old one when a date was moved.
  new_commitment_id BIGINT NULL,
  answer_key VARCHAR(80) CHARACTER SET ascii NOT NULL,
  at DATETIME(6) NOT NULL,
  UNIQUE KEY debtor_answer_once (commitment_id, answer_key),
  KEY debtor_answer_account (account_id, id),
  KEY debtor_answer_at (at),
  CONSTRAINT debtor_answer_link_fk FOREIGN KEY (link_id) REFERENCES recap_link (id),
  CONSTRAINT debtor_answer_commitment_fk FOREIGN KEY (commitment_id) REFERENCES commitment (id)
) ENGINE = InnoDB;

-- Mail on its way. The row is written with the event it is about; the content never changes; sending happens afterwards, once.
-- UNKNOWN: the server may have taken it before the line was cut; a person decides.
CREATE TABLE outgoing_mail (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  kind ENUM('RECAP', 'REMINDER', 'THANKS') NOT NULL,
  -- One wish, one mail: who presses twice finds the first one.
  dedupe_key VARCHAR(120) CHARACTER SET ascii NOT NULL,
  account_id BIGINT NOT NULL,
  debtor_id BIGINT NOT NULL,
  commitment_id BIGINT NOT NULL,
  instalment INT NULL,
  link_id BIGINT NULL,
  author_id BIGINT NULL,
  call_id BIGINT NULL,
  recipient VARCHAR(160) NOT NULL,
  language CHAR(2) CHARACTER SET ascii NOT NULL,
  subject VARCHAR(200) NOT NULL,
  text_body TEXT NOT NULL,
  html_body MEDIUMTEXT NOT NULL,
  content_hash CHAR(64) CHARACTER SET ascii NOT NULL,
  template_version VARCHAR(40) CHARACTER SET ascii NOT NULL,
  policy_key VARCHAR(60) NOT NULL,
  policy_version INT NOT NULL,
  message_id VARCHAR(160) CHARACTER SET ascii NOT NULL,
  created_at DATETIME(6) NOT NULL,
  state ENUM('QUEUED', 'SENDING', 'SENT', 'FAILED', 'UNKNOWN', 'CANCELLED') NOT NULL,
  attempt INT NOT NULL DEFAULT 0,
  due_at DATETIME(6) NULL,
  claimed_at DATETIME(6) NULL,
  claimed_by VARCHAR(60) NULL,
  -- Written before the last dot goes to the server: from here on a lost line leaves us in doubt.
  handed_at DATETIME(6) NULL,
  sent_at DATETIME(6) NULL,
  note VARCHAR(300) NOT NULL DEFAULT '',
  UNIQUE KEY outgoing_mail_once (dedupe_key),
  UNIQUE KEY outgoing_mail_message (message_id),
  KEY outgoing_mail_due (state, due_at),
  KEY outgoing_mail_commitment (commitment_id, kind),
  KEY outgoing_mail_account (account_id, id),
  CONSTRAINT outgoing_mail_account_fk FOREIGN KEY (account_id) REFERENCES account (id),
  CONSTRAINT outgoing_mail_commitment_fk FOREIGN KEY (commitment_id) REFERENCES commitment (id),
  CONSTRAINT outgoing_mail_link_fk FOREIGN KEY (link_id) REFERENCES recap_link (id)
) ENGINE = InnoDB;

-- What became of it, in order.
CREATE TABLE mail_event (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  mail_id BIGINT NOT NULL,
  kind VARCHAR(20) NOT NULL,
  attempt INT NOT NULL,
  detail VARCHAR(300) NOT NULL,
  actor_id BIGINT NULL,
  at DATETIME(6) NOT NULL,
  KEY mail_event_mail (mail_id, id),
  CONSTRAINT mail_event_mail_fk FOREIGN KEY (mail_id) REFERENCES outgoing_mail (id)
) ENGINE = InnoDB;

-- Kept promises for which nobody wants to say thank you.
CREATE TABLE thanks_declined (
  commitment_id BIGINT NOT NULL PRIMARY KEY,
  agent_id BIGINT NOT NULL,
  at DATETIME(6) NOT NULL,
  CONSTRAINT thanks_declined_commitment_fk FOREIGN KEY (commitment_id) REFERENCES commitment (id)
) ENGINE = InnoDB;
