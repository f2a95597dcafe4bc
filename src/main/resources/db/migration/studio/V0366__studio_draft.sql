-- One row: changes of scripts that somebody works on and that are not in force. The files stand beside; what they do not name is as in force.
CREATE TABLE studio_draft (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  title VARCHAR(120) NOT NULL,
  -- The file of the script that it is about; shared passages change along with it.
  script VARCHAR(120) NOT NULL,
  state VARCHAR(12) NOT NULL,
  author_id BIGINT NOT NULL,
  opened_at DATETIME(6) NOT NULL,
  changed_by BIGINT NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  -- How many edits were ever made: gives each its number.
  edits INT NOT NULL,
  KEY studio_draft_state (state, changed_at),
  CONSTRAINT studio_draft_author_fk FOREIGN KEY (author_id) REFERENCES agent (id),
  CONSTRAINT studio_draft_changed_by_fk FOREIGN KEY (changed_by) REFERENCES agent (id)
) ENGINE = InnoDB;

-- One row: a file as the draft has it. `base_hash` is of the text in force that it began with; empty for a new file.
CREATE TABLE studio_file (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  draft_id BIGINT NOT NULL,
  path VARCHAR(120) NOT NULL,
  text MEDIUMTEXT NOT NULL,
  base_hash VARCHAR(64) NOT NULL,
  UNIQUE KEY studio_file_path (draft_id, path),
  CONSTRAINT studio_file_draft_fk FOREIGN KEY (draft_id) REFERENCES studio_draft (id)
) ENGINE = InnoDB;

-- One row: one accepted edit, by what it took out of the file's text at which character, and put in. Undone ones wait to be done again until the next edit.
CREATE TABLE studio_edit (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  draft_id BIGINT NOT NULL,
  number INT NOT NULL,
  author_id BIGINT NOT NULL,
  at DATETIME(6) NOT NULL,
  path VARCHAR(120) NOT NULL,
  step VARCHAR(80) NOT NULL,
  position INT NOT NULL,
  removed MEDIUMTEXT NOT NULL,
  added MEDIUMTEXT NOT NULL,
  undone BOOLEAN NOT NULL,
  UNIQUE KEY studio_edit_number (draft_id, number),
  CONSTRAINT studio_edit_draft_fk FOREIGN KEY (draft_id) REFERENCES studio_draft (id),
  CONSTRAINT studio_edit_author_fk FOREIGN KEY (author_id) REFERENCES agent (id)
) ENGINE = InnoDB;
