-- Said to a debtor during a call and not done when it was closed: somebody does it, or says why not, and it is gone from the list.
CREATE TABLE undone (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  account_id BIGINT NOT NULL,
  call_id BIGINT NOT NULL,
  agent_id BIGINT NOT NULL,
  deed VARCHAR(40) CHARACTER SET ascii NOT NULL,
  said_at DATETIME(6) NOT NULL,
  closed_at DATETIME(6) NULL,
  closed_by BIGINT NULL,
  done BOOLEAN NULL,
  UNIQUE KEY undone_once (call_id, deed),
  KEY undone_open (closed_at, said_at),
  KEY undone_agent (agent_id, closed_at, said_at),
  CONSTRAINT undone_account_fk FOREIGN KEY (account_id) REFERENCES account (id)
) ENGINE = InnoDB;
