-- What a person said of how this file is to be read; null when nobody said anything.
ALTER TABLE import_run ADD COLUMN setting JSON NULL AFTER shape;

-- How a person set the reading of a creditor's files right: one row for each kind of file and header (a hash of it).
CREATE TABLE import_layout (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  creditor_id BIGINT NOT NULL,
  kind VARCHAR(20) NOT NULL,
  signature CHAR(64) CHARACTER SET ascii NOT NULL,
  setting JSON NOT NULL,
  set_by BIGINT NULL,
  set_at DATETIME(6) NOT NULL,
  UNIQUE KEY import_layout_file (creditor_id, kind, signature),
  CONSTRAINT import_layout_creditor_fk FOREIGN KEY (creditor_id) REFERENCES creditor (id)
) ENGINE = InnoDB;
