-- Which part of the list an agent works; without a row all of it.
CREATE TABLE work_focus (
  agent_id BIGINT NOT NULL PRIMARY KEY,
  stage ENUM('EARLY', 'MIDDLE', 'LATE') NULL,
  factored BOOLEAN NULL,
  creditor_id BIGINT NULL
) ENGINE = InnoDB;
