-- One row: one rehearsal of one person with a debtor that is a file. What was said follows from the moves; nothing here is an account or a call.
CREATE TABLE practice_rehearsal (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  agent_id BIGINT NOT NULL,
  debtor VARCHAR(80) NOT NULL,
  language VARCHAR(2) NOT NULL,
  -- Fingerprint of the debtor's file, and the run that the script began with.
  debtor_hash VARCHAR(64) NOT NULL,
  run MEDIUMTEXT NOT NULL,
  -- JSON list of lines, as a written session has them.
  moves MEDIUMTEXT NOT NULL,
  started_at DATETIME(6) NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  -- From here on: known when it is over.
  finished_at DATETIME(6) NULL,
  passed BOOLEAN NOT NULL,
  points INT NOT NULL,
  out_of INT NOT NULL,
  KEY practice_rehearsal_agent (agent_id, finished_at),
  CONSTRAINT practice_rehearsal_agent_fk FOREIGN KEY (agent_id) REFERENCES agent (id)
) ENGINE = InnoDB;
