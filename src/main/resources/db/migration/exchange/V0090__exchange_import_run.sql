CREATE TABLE import_run (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  file_name VARCHAR(200) NOT NULL,
  bytes BIGINT NOT NULL,
  sha256 CHAR(64) CHARACTER SET ascii NOT NULL,
  kind VARCHAR(20) NULL,
  creditor_id BIGINT NULL,
  state VARCHAR(20) NOT NULL,
  plan JSON NULL,
  report JSON NULL,
  problem JSON NULL,
  created_at DATETIME(6) NOT NULL,
  finished_at DATETIME(6) NULL,
  KEY import_run_content (sha256, creditor_id, state),
  KEY import_run_age (state, created_at),
  CONSTRAINT import_run_creditor_fk FOREIGN KEY (creditor_id) REFERENCES creditor (id)
) ENGINE = InnoDB;

-- How the columns of a header were mapped last time; the fingerprint is a hash of the header row.
CREATE TABLE import_mapping (
  fingerprint CHAR(64) CHARACTER SET ascii NOT NULL,
  kind VARCHAR(20) NOT NULL,
  columns_json JSON NOT NULL,
  used_at DATETIME(6) NOT NULL,
  PRIMARY KEY (fingerprint, kind)
) ENGINE = InnoDB;
