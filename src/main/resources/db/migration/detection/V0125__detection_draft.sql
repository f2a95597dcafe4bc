-- The trainers' common draft: one line of the listening content to be replaced (or, without a before, to be added). Two trainers cannot
-- change one line in force at once: its hash is unique.
CREATE TABLE listening_change (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  before_file VARCHAR(120) NULL,
  before_line TEXT NULL,
  after_file VARCHAR(120) NOT NULL,
  after_line TEXT NOT NULL,
  version INT NOT NULL,
  author_id BIGINT NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  before_key CHAR(64) CHARACTER SET ascii AS (SHA2(CONCAT(before_file, '\t', before_line), 256)) STORED,
  UNIQUE KEY listening_change_before (before_key),
  CONSTRAINT listening_change_author_fk FOREIGN KEY (author_id) REFERENCES agent (id)
) ENGINE = InnoDB;

-- Every version that was in force through this product, with all its files (compressed), so that it can come back.
CREATE TABLE listening_version (
  version VARCHAR(80) CHARACTER SET ascii NOT NULL PRIMARY KEY,
  files MEDIUMBLOB NOT NULL,
  examples INT NOT NULL,
  phrases INT NOT NULL
) ENGINE = InnoDB;

CREATE TABLE listening_edition (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  version VARCHAR(80) CHARACTER SET ascii NOT NULL,
  how VARCHAR(12) NOT NULL,
  author_id BIGINT NULL,
  at DATETIME(6) NOT NULL,
  reason VARCHAR(500) NOT NULL,
  CONSTRAINT listening_edition_version_fk FOREIGN KEY (version) REFERENCES listening_version (version),
  CONSTRAINT listening_edition_author_fk FOREIGN KEY (author_id) REFERENCES agent (id)
) ENGINE = InnoDB;
