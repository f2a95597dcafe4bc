-- The conference that bridges an agent's desk phone and a debtor. The attempt is the opaque name that the provider sees.
CREATE TABLE bridge (
  call_id BIGINT NOT NULL PRIMARY KEY,
  attempt CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  agent_phone VARCHAR(20) NOT NULL,
  agent_language CHAR(2) NOT NULL,
  number VARCHAR(20) NOT NULL,
  debtor_language CHAR(2) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  agent_sid VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  debtor_sid VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  conference_sid VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  pressed_at DATETIME(6) NULL,
  debtor_requested_at DATETIME(6) NULL,
  transcription_requested_at DATETIME(6) NULL,
  closed_at DATETIME(6) NULL,
  UNIQUE KEY bridge_attempt (attempt),
  KEY bridge_agent_sid (agent_sid),
  KEY bridge_debtor_sid (debtor_sid),
  KEY bridge_open (closed_at, created_at),
  CONSTRAINT bridge_call FOREIGN KEY (call_id) REFERENCES phone_call (id)
) ENGINE = InnoDB;
