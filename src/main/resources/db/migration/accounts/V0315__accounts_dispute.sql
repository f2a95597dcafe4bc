-- What a debtor contests: why, who answers and by when, and how it was decided. Never deleted: decided. opened_by 0 is a file
-- or the debtor's own page; without a resolver any lead answers.
CREATE TABLE dispute (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  account_id BIGINT NOT NULL,
  type VARCHAR(20) CHARACTER SET ascii NOT NULL,
  words VARCHAR(500) NOT NULL,
  opened_at DATETIME(6) NOT NULL,
  opened_by BIGINT NOT NULL,
  resolver_id BIGINT NULL,
  due_on DATE NOT NULL,
  decided_at DATETIME(6) NULL,
  decided_by BIGINT NULL,
  outcome VARCHAR(20) CHARACTER SET ascii NULL,
  answer VARCHAR(500) NULL,
  KEY dispute_account (account_id, decided_at, due_on),
  KEY dispute_due (decided_at, due_on),
  CONSTRAINT dispute_account_fk FOREIGN KEY (account_id) REFERENCES account (id)
) ENGINE = InnoDB;

-- Which invoice, and how much of it; `upheld` is the part that turned out not to be owed.
CREATE TABLE dispute_part (
  dispute_id BIGINT NOT NULL,
  invoice_id BIGINT NOT NULL,
  amount DECIMAL(14, 2) NOT NULL,
  upheld DECIMAL(14, 2) NOT NULL DEFAULT 0,
  PRIMARY KEY (dispute_id, invoice_id),
  KEY dispute_part_invoice (invoice_id),
  CONSTRAINT dispute_part_dispute_fk FOREIGN KEY (dispute_id) REFERENCES dispute (id),
  CONSTRAINT dispute_part_invoice_fk FOREIGN KEY (invoice_id) REFERENCES invoice (id)
) ENGINE = InnoDB;

-- What was disputed before had neither resolver nor date: a lead answers within two weeks.
INSERT INTO dispute (account_id, type, words, opened_at, opened_by, due_on)
SELECT i.account_id, 'UNSTATED', '', UTC_TIMESTAMP(6), 0, UTC_DATE() + INTERVAL 14 DAY
FROM invoice i WHERE i.disputed > 0 AND i.open_amount > 0 GROUP BY i.account_id;
INSERT INTO dispute_part (dispute_id, invoice_id, amount)
SELECT d.id, i.id, LEAST(i.disputed, i.open_amount) FROM dispute d JOIN invoice i ON i.account_id = d.account_id
WHERE i.disputed > 0 AND i.open_amount > 0;
