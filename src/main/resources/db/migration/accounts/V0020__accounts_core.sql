-- References and numbers compare byte by byte: 'F-1' and 'f-1' may be two invoices, and binary keys are cheap to load.
CREATE TABLE creditor (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name VARCHAR(160) NOT NULL,
  siren CHAR(9) CHARACTER SET ascii NULL,
  collector ENUM('CREDITOR', 'THIRD_PARTY') NOT NULL DEFAULT 'CREDITOR',
  policy_override VARCHAR(60) NULL,
  callback_phone VARCHAR(20) NULL,
  mandate_reference VARCHAR(80) NULL,
  created_at DATETIME(6) NOT NULL DEFAULT UTC_TIMESTAMP(6)
) ENGINE = InnoDB;

CREATE TABLE debtor (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  kind ENUM('COMPANY', 'PERSON') NOT NULL,
  name VARCHAR(160) NOT NULL,
  siren CHAR(9) CHARACTER SET ascii NULL,
  address_line VARCHAR(200) NULL,
  postcode VARCHAR(12) NULL,
  city VARCHAR(80) NULL,
  country CHAR(2) CHARACTER SET ascii NOT NULL DEFAULT 'FR',
  zone VARCHAR(40) NULL,
  language CHAR(2) CHARACTER SET ascii NOT NULL DEFAULT 'fr',
  birth_date DATE NULL,
  created_at DATETIME(6) NOT NULL DEFAULT UTC_TIMESTAMP(6),
  KEY debtor_name (name),
  KEY debtor_siren (siren)
) ENGINE = InnoDB;

CREATE TABLE account (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  creditor_id BIGINT NOT NULL,
  debtor_id BIGINT NOT NULL,
  reference VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  balance DECIMAL(14, 2) NOT NULL DEFAULT 0,
  overdue DECIMAL(14, 2) NOT NULL DEFAULT 0,
  disputed DECIMAL(14, 2) NOT NULL DEFAULT 0,
  -- Money received that no invoice has taken, positive.
  unallocated DECIMAL(14, 2) NOT NULL DEFAULT 0,
  oldest_due_on DATE NULL,
  next_due_on DATE NULL,
  factored BOOLEAN NOT NULL DEFAULT FALSE,
  letter_reference VARCHAR(80) NULL,
  letter_sent_on DATE NULL,
  batch_id BIGINT NULL,
  settled_on DATE NULL,
  created_at DATETIME(6) NOT NULL DEFAULT UTC_TIMESTAMP(6),
  UNIQUE KEY account_reference_unique (creditor_id, reference),
  KEY account_debtor (debtor_id),
  KEY account_reference (reference),
  KEY account_next_due (next_due_on),
  KEY account_batch (batch_id),
  CONSTRAINT account_creditor_fk FOREIGN KEY (creditor_id) REFERENCES creditor (id),
  CONSTRAINT account_debtor_fk FOREIGN KEY (debtor_id) REFERENCES debtor (id)
) ENGINE = InnoDB;

CREATE TABLE contact (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  debtor_id BIGINT NOT NULL,
  name VARCHAR(120) NOT NULL,
  role VARCHAR(20) NOT NULL DEFAULT 'OTHER',
  phone VARCHAR(20) CHARACTER SET ascii NULL,
  email VARCHAR(160) NULL,
  preferred BOOLEAN NOT NULL DEFAULT FALSE,
  phone_unusable VARCHAR(60) NULL,
  KEY contact_debtor (debtor_id),
  KEY contact_phone (phone),
  CONSTRAINT contact_debtor_fk FOREIGN KEY (debtor_id) REFERENCES debtor (id)
) ENGINE = InnoDB;

CREATE TABLE invoice (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  account_id BIGINT NOT NULL,
  number VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  -- The number as references name it: upper case letters and digits only, O read as 0 and I as 1.
  number_key VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  issued_on DATE NOT NULL,
  due_on DATE NOT NULL,
  amount DECIMAL(14, 2) NOT NULL,
  open_amount DECIMAL(14, 2) NOT NULL,
  disputed DECIMAL(14, 2) NOT NULL DEFAULT 0,
  factored BOOLEAN NOT NULL DEFAULT FALSE,
  terms VARCHAR(120) NULL,
  UNIQUE KEY invoice_number_unique (account_id, number),
  KEY invoice_number_key (number_key),
  CONSTRAINT invoice_account_fk FOREIGN KEY (account_id) REFERENCES account (id)
) ENGINE = InnoDB;

-- An invoice is its own debit; entries record what happened to it afterwards. One payment is one
-- or several portions under one source key, which makes a second posting impossible.
CREATE TABLE ledger_entry (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  account_id BIGINT NOT NULL,
  invoice_id BIGINT NULL,
  kind ENUM('INVOICE', 'PAYMENT', 'CREDIT_NOTE', 'REVERSAL') NOT NULL,
  amount DECIMAL(14, 2) NOT NULL,
  booked_on DATE NOT NULL,
  reference VARCHAR(200) NULL,
  means VARCHAR(40) NULL,
  source_key VARCHAR(120) COLLATE utf8mb4_bin NOT NULL,
  part_number INT NOT NULL DEFAULT 0,
  created_at DATETIME(6) NOT NULL DEFAULT UTC_TIMESTAMP(6),
  UNIQUE KEY ledger_entry_source (source_key, kind, part_number),
  KEY ledger_entry_account (account_id, booked_on),
  KEY ledger_entry_invoice (invoice_id),
  CONSTRAINT ledger_entry_account_fk FOREIGN KEY (account_id) REFERENCES account (id),
  CONSTRAINT ledger_entry_invoice_fk FOREIGN KEY (invoice_id) REFERENCES invoice (id)
) ENGINE = InnoDB;

-- author_id 0: the note came with a file.
CREATE TABLE note (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  account_id BIGINT NOT NULL,
  author_id BIGINT NOT NULL,
  call_id BIGINT NULL,
  text VARCHAR(4000) NOT NULL,
  at DATETIME(6) NOT NULL,
  KEY note_account (account_id, at),
  CONSTRAINT note_account_fk FOREIGN KEY (account_id) REFERENCES account (id)
) ENGINE = InnoDB;

CREATE TABLE fact (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  debtor_id BIGINT NOT NULL,
  kind VARCHAR(40) NOT NULL,
  text VARCHAR(2000) NOT NULL,
  source VARCHAR(120) NOT NULL,
  observed_on DATE NOT NULL,
  KEY fact_debtor (debtor_id, observed_on),
  CONSTRAINT fact_debtor_fk FOREIGN KEY (debtor_id) REFERENCES debtor (id)
) ENGINE = InnoDB;
