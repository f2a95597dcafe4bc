-- Where a debtor cannot be reached any more, by the word of an agent: an import of the same file does not bring it back. Nothing is kept
-- of the person but what the import would bring.
CREATE TABLE contact_removed (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  debtor_id BIGINT NOT NULL,
  phone VARCHAR(20) CHARACTER SET ascii NULL,
  email VARCHAR(160) NULL,
  removed_at DATETIME(6) NOT NULL,
  KEY contact_removed_debtor (debtor_id),
  CONSTRAINT contact_removed_debtor_fk FOREIGN KEY (debtor_id) REFERENCES debtor (id)
) ENGINE = InnoDB;
