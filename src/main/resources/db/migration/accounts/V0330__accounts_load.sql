-- What a load brought, so that it can be taken back as a whole (decision 0042). The rows of a range are of this load alone: one load at a
-- time, in the order of `turn`. taken_back_by is an agent; the row stays, and its ids are never given again.
CREATE TABLE intake_load (
  batch_id BIGINT NOT NULL PRIMARY KEY,
  turn BIGINT NOT NULL AUTO_INCREMENT,
  creditor_id BIGINT NOT NULL,
  taken_at DATETIME(6) NOT NULL,
  after_debtor BIGINT NOT NULL DEFAULT 0,
  last_debtor BIGINT NOT NULL DEFAULT 0,
  after_account BIGINT NOT NULL DEFAULT 0,
  last_account BIGINT NOT NULL DEFAULT 0,
  after_invoice BIGINT NOT NULL DEFAULT 0,
  last_invoice BIGINT NOT NULL DEFAULT 0,
  after_contact BIGINT NOT NULL DEFAULT 0,
  last_contact BIGINT NOT NULL DEFAULT 0,
  after_fact BIGINT NOT NULL DEFAULT 0,
  last_fact BIGINT NOT NULL DEFAULT 0,
  taken_back_at DATETIME(6) NULL,
  taken_back_by BIGINT NULL,
  UNIQUE KEY intake_load_turn (turn),
  CONSTRAINT intake_load_creditor_fk FOREIGN KEY (creditor_id) REFERENCES creditor (id)
) ENGINE = InnoDB;

-- An account that was known before the load, and an invoice, as they stood before it changed them. `settled` invoices were missing from a complete list.
CREATE TABLE intake_account (
  batch_id BIGINT NOT NULL,
  account_id BIGINT NOT NULL,
  previous_batch BIGINT NULL,
  letter_reference VARCHAR(80) NULL,
  letter_sent_on DATE NULL,
  factored BOOLEAN NOT NULL,
  settled_on DATE NULL,
  PRIMARY KEY (batch_id, account_id)
) ENGINE = InnoDB;

CREATE TABLE intake_invoice (
  batch_id BIGINT NOT NULL,
  invoice_id BIGINT NOT NULL,
  settled BOOLEAN NOT NULL,
  issued_on DATE NOT NULL,
  due_on DATE NOT NULL,
  amount DECIMAL(14, 2) NOT NULL,
  open_amount DECIMAL(14, 2) NOT NULL,
  disputed DECIMAL(14, 2) NOT NULL,
  factored BOOLEAN NOT NULL,
  terms VARCHAR(120) NULL,
  PRIMARY KEY (batch_id, invoice_id)
) ENGINE = InnoDB;

-- Of which load a row is, where people and payments write too.
ALTER TABLE contact ADD COLUMN batch_id BIGINT NULL;
ALTER TABLE fact ADD COLUMN batch_id BIGINT NULL;
ALTER TABLE dispute ADD COLUMN batch_id BIGINT NULL, ADD KEY dispute_batch (batch_id);
ALTER TABLE ledger_entry ADD COLUMN batch_id BIGINT NULL, ADD KEY ledger_entry_batch (batch_id, source_key);
