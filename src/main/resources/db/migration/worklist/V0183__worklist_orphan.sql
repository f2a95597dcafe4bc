-- Which accounts a count found without a next action, and what was missing: whoever looks later can say which.
CREATE TABLE worklist_orphan (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  at DATETIME(6) NOT NULL,
  account_id BIGINT NOT NULL,
  missing VARCHAR(20) CHARACTER SET ascii NOT NULL,
  KEY worklist_orphan_at (at),
  CONSTRAINT worklist_orphan_account_fk FOREIGN KEY (account_id) REFERENCES account (id)
) ENGINE = InnoDB;
