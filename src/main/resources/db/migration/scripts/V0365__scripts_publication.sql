-- One row: words of scripts came into force through the studio, or a person chose between them and the folder's. Never changed.
CREATE TABLE script_publication (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  how VARCHAR(16) NOT NULL,
  author_id BIGINT NULL,
  approver_id BIGINT NULL,
  at DATETIME(6) NOT NULL,
  note VARCHAR(500) NOT NULL,
  CONSTRAINT script_publication_author_fk FOREIGN KEY (author_id) REFERENCES agent (id),
  CONSTRAINT script_publication_approver_fk FOREIGN KEY (approver_id) REFERENCES agent (id)
) ENGINE = InnoDB;

-- One row: the whole text of a file as a publication put it in force.
CREATE TABLE script_publication_file (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  publication_id BIGINT NOT NULL,
  path VARCHAR(120) NOT NULL,
  text MEDIUMTEXT NOT NULL,
  UNIQUE KEY script_publication_file_path (publication_id, path),
  KEY script_publication_file_of (path, publication_id),
  CONSTRAINT script_publication_file_fk FOREIGN KEY (publication_id) REFERENCES script_publication (id)
) ENGINE = InnoDB;

-- One row: a file that is in force otherwise than the content folder has it. `base_hash` is what the folder said when it was published; empty: nothing.
CREATE TABLE script_overlay (
  path VARCHAR(120) NOT NULL PRIMARY KEY,
  text MEDIUMTEXT NOT NULL,
  base_hash VARCHAR(64) NOT NULL,
  publication_id BIGINT NOT NULL,
  CONSTRAINT script_overlay_publication_fk FOREIGN KEY (publication_id) REFERENCES script_publication (id)
) ENGINE = InnoDB;
