-- A promise (one instalment) or a plan (several). What was agreed never changes; where it stands is worked out from it,
-- from the ledger and from how it ended, and kept here so that the worklist need not compute.
CREATE TABLE commitment (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  account_id BIGINT NOT NULL,
  call_id BIGINT NULL,
  agent_id BIGINT NOT NULL,
  -- The commitment that this one takes the place of.
  replaces_id BIGINT NULL,
  agreed_on DATE NOT NULL,
  -- Entries up to this one were in the balance that was talked about: they keep no promise.
  opened_mark BIGINT NOT NULL,
  means VARCHAR(20) NOT NULL,
  words TEXT NOT NULL,
  payer_name VARCHAR(500) NOT NULL,
  total DECIMAL(14, 2) NOT NULL,
  grace_days INT NOT NULL,
  tolerance DECIMAL(14, 2) NOT NULL,
  tolerance_percent DECIMAL(7, 4) NOT NULL,
  status ENUM('PENDING', 'KEPT', 'KEPT_LATE', 'PARTIALLY_KEPT', 'BROKEN', 'CANCELLED', 'RESCHEDULED') NOT NULL,
  paid DECIMAL(14, 2) NOT NULL DEFAULT 0,
  -- The nearest deadline that is still open; NULL when there is none.
  next_deadline DATE NULL,
  ended_on DATE NULL,
  ended_how ENUM('CANCELLED', 'RESCHEDULED') NULL,
  ended_mark BIGINT NULL,
  end_reason VARCHAR(500) NULL,
  created_at DATETIME(6) NOT NULL,
  open_account BIGINT GENERATED ALWAYS AS (IF(status = 'PENDING' AND ended_on IS NULL, account_id, NULL)) STORED,
  UNIQUE KEY commitment_one_open (open_account),
  KEY commitment_account (account_id, id),
  KEY commitment_deadline (next_deadline, id),
  CONSTRAINT commitment_account_fk FOREIGN KEY (account_id) REFERENCES account (id),
  CONSTRAINT commitment_call_fk FOREIGN KEY (call_id) REFERENCES phone_call (id),
  CONSTRAINT commitment_replaces_fk FOREIGN KEY (replaces_id) REFERENCES commitment (id)
) ENGINE = InnoDB;

CREATE TABLE instalment (
  commitment_id BIGINT NOT NULL,
  number INT NOT NULL,
  due_on DATE NOT NULL,
  effective_due_on DATE NOT NULL,
  deadline DATE NOT NULL,
  amount DECIMAL(14, 2) NOT NULL,
  status ENUM('PENDING', 'KEPT', 'KEPT_LATE', 'PARTIALLY_KEPT', 'BROKEN', 'CANCELLED', 'RESCHEDULED') NOT NULL,
  paid DECIMAL(14, 2) NOT NULL DEFAULT 0,
  PRIMARY KEY (commitment_id, number),
  CONSTRAINT instalment_commitment_fk FOREIGN KEY (commitment_id) REFERENCES commitment (id)
) ENGINE = InnoDB;

-- The invoices that the debtor spoke of.
CREATE TABLE commitment_invoice (
  commitment_id BIGINT NOT NULL,
  invoice_id BIGINT NOT NULL,
  PRIMARY KEY (commitment_id, invoice_id),
  CONSTRAINT commitment_invoice_commitment_fk FOREIGN KEY (commitment_id) REFERENCES commitment (id),
  CONSTRAINT commitment_invoice_invoice_fk FOREIGN KEY (invoice_id) REFERENCES invoice (id)
) ENGINE = InnoDB;

-- What happened, in order; never changed.
CREATE TABLE commitment_event (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  commitment_id BIGINT NOT NULL,
  kind VARCHAR(20) NOT NULL,
  instalment INT NULL,
  on_date DATE NOT NULL,
  detail VARCHAR(500) NOT NULL,
  actor_id BIGINT NULL,
  at DATETIME(6) NOT NULL,
  KEY commitment_event_commitment (commitment_id, id),
  CONSTRAINT commitment_event_commitment_fk FOREIGN KEY (commitment_id) REFERENCES commitment (id)
) ENGINE = InnoDB;
