-- One row per attempt. The live_* columns hold a value only while the attempt occupies the agent, the debtor or the number;
-- their unique keys make a second live call impossible, whatever the application does.
-- No foreign keys to account and debtor on purpose: their check would make a dial wait for a file import that holds those rows.
CREATE TABLE phone_call (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  agent_id BIGINT NOT NULL,
  account_id BIGINT NOT NULL,
  debtor_id BIGINT NOT NULL,
  number VARCHAR(20) NOT NULL,
  click_id VARCHAR(64) NOT NULL,
  agreed_callback BOOLEAN NOT NULL,
  status VARCHAR(20) NOT NULL,
  requested_at DATETIME(6) NOT NULL,
  handed_over_at DATETIME(6) NULL,
  ringing_at DATETIME(6) NULL,
  answered_at DATETIME(6) NULL,
  ended_at DATETIME(6) NULL,
  wrapped_up_at DATETIME(6) NULL,
  news_at DATETIME(6) NOT NULL,
  asked_at DATETIME(6) NULL,
  hang_up_at DATETIME(6) NULL,
  identity_confirmed_at DATETIME(6) NULL,
  on_hold BOOLEAN NOT NULL DEFAULT FALSE,
  muted BOOLEAN NOT NULL DEFAULT FALSE,
  provider_sid VARCHAR(64) NULL,
  failure VARCHAR(120) NULL,
  ended_by VARCHAR(20) NULL,
  disposition VARCHAR(30) NULL,
  policy_key VARCHAR(60) NOT NULL,
  policy_version INT NOT NULL,
  policy_inputs TEXT NOT NULL,
  script_key VARCHAR(60) NULL,
  script_hash VARCHAR(80) NULL,
  script_state MEDIUMTEXT NULL,
  live_agent BIGINT AS (IF(wrapped_up_at IS NULL, agent_id, NULL)) STORED,
  live_debtor BIGINT AS (
    IF(status IN ('COMPLETED', 'BUSY', 'NO_ANSWER', 'FAILED', 'CANCELLED'), NULL, debtor_id)) STORED,
  live_number VARCHAR(20) AS (
    IF(status IN ('COMPLETED', 'BUSY', 'NO_ANSWER', 'FAILED', 'CANCELLED'), NULL, number)) STORED,
  UNIQUE KEY live_agent (live_agent),
  UNIQUE KEY live_debtor (live_debtor),
  UNIQUE KEY live_number (live_number),
  UNIQUE KEY phone_call_click (agent_id, click_id),
  KEY phone_call_debtor (debtor_id, requested_at),
  KEY phone_call_account (account_id, requested_at),
  KEY phone_call_requested (requested_at),
  CONSTRAINT phone_call_agent FOREIGN KEY (agent_id) REFERENCES agent (id)
) ENGINE = InnoDB;

-- Dials of one debtor are decided one after the other, so that no cap is overrun by a race. Its own table: a file import may
-- hold debtor rows for minutes.
CREATE TABLE dial_gate (
  debtor_id BIGINT NOT NULL PRIMARY KEY
) ENGINE = InnoDB;

CREATE TABLE dial_refusal (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  at DATETIME(6) NOT NULL,
  agent_id BIGINT NOT NULL,
  account_id BIGINT NOT NULL,
  debtor_id BIGINT NULL,
  number VARCHAR(20) NOT NULL,
  click_id VARCHAR(64) NOT NULL,
  reason VARCHAR(30) NOT NULL,
  rule VARCHAR(250) NOT NULL,
  policy_key VARCHAR(60) NULL,
  policy_version INT NULL,
  policy_inputs TEXT NULL,
  live_call_id BIGINT NULL,
  KEY dial_refusal_account (account_id, at),
  KEY dial_refusal_at (at)
) ENGINE = InnoDB;

CREATE TABLE call_event (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  call_id BIGINT NOT NULL,
  event_key VARCHAR(160) NOT NULL,
  status VARCHAR(20) NULL,
  provider_sid VARCHAR(64) NULL,
  ended_by VARCHAR(20) NULL,
  failure VARCHAR(120) NULL,
  at DATETIME(6) NOT NULL,
  received_at DATETIME(6) NOT NULL,
  changed_call BOOLEAN NOT NULL,
  UNIQUE KEY call_event_key (call_id, event_key),
  CONSTRAINT call_event_call FOREIGN KEY (call_id) REFERENCES phone_call (id)
) ENGINE = InnoDB;

CREATE TABLE utterance (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  call_id BIGINT NOT NULL,
  debtor BOOLEAN NOT NULL,
  sequence BIGINT NOT NULL,
  text VARCHAR(4000) NOT NULL,
  at DATETIME(6) NOT NULL,
  UNIQUE KEY utterance_turn (call_id, debtor, sequence),
  CONSTRAINT utterance_call FOREIGN KEY (call_id) REFERENCES phone_call (id)
) ENGINE = InnoDB;

CREATE TABLE call_journal (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  call_id BIGINT NOT NULL,
  at DATETIME(6) NOT NULL,
  kind VARCHAR(60) NOT NULL,
  detail VARCHAR(2000) NOT NULL,
  KEY call_journal_call (call_id, id),
  CONSTRAINT call_journal_call FOREIGN KEY (call_id) REFERENCES phone_call (id)
) ENGINE = InnoDB;
