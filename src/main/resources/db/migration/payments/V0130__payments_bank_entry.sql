-- An account of a creditor at its bank. Of an IBAN only a keyed hash and its ends are kept.
CREATE TABLE bank_account (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  creditor_id BIGINT NOT NULL,
  iban_hash CHAR(64) CHARACTER SET ascii NOT NULL,
  iban_shown VARCHAR(40) NOT NULL,
  UNIQUE KEY bank_account_iban (iban_hash),
  CONSTRAINT bank_account_creditor_fk FOREIGN KEY (creditor_id) REFERENCES creditor (id)
) ENGINE = InnoDB;

CREATE TABLE bank_statement (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  bank_account_id BIGINT NOT NULL,
  reference VARCHAR(80) NOT NULL,
  sequence BIGINT NULL,
  opening DECIMAL(14, 2) NULL,
  closing DECIMAL(14, 2) NULL,
  closed_on DATE NULL,
  import_id BIGINT NULL,
  taken_at DATETIME(6) NOT NULL,
  KEY bank_statement_order (bank_account_id, sequence),
  CONSTRAINT bank_statement_account_fk FOREIGN KEY (bank_account_id) REFERENCES bank_account (id)
) ENGINE = InnoDB;

-- What the bank (or a person, or the books) said, word for word; never changed. Amounts that came in are positive.
CREATE TABLE bank_entry (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  creditor_id BIGINT NOT NULL,
  source ENUM('CAMT', 'CSV', 'FEC', 'HAND') NOT NULL,
  entry_key CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  import_id BIGINT NULL,
  line BIGINT NOT NULL DEFAULT 0,
  amount DECIMAL(14, 2) NOT NULL,
  booked_on DATE NOT NULL,
  value_on DATE NULL,
  bank_reference VARCHAR(80) COLLATE utf8mb4_bin NULL,
  end_to_end VARCHAR(80) COLLATE utf8mb4_bin NULL,
  transaction_reference VARCHAR(80) COLLATE utf8mb4_bin NULL,
  mandate VARCHAR(80) COLLATE utf8mb4_bin NULL,
  reversal BOOLEAN NOT NULL DEFAULT FALSE,
  return_reason VARCHAR(20) NULL,
  payer_name VARCHAR(160) NOT NULL,
  payer_hash CHAR(64) CHARACTER SET ascii NULL,
  payer_shown VARCHAR(40) NULL,
  text VARCHAR(1000) NOT NULL,
  means VARCHAR(40) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  UNIQUE KEY bank_entry_once (creditor_id, entry_key),
  KEY bank_entry_import (import_id),
  KEY bank_entry_twin (creditor_id, booked_on, amount),
  KEY bank_entry_end_to_end (end_to_end),
  KEY bank_entry_bank_reference (bank_reference),
  KEY bank_entry_transaction (transaction_reference),
  KEY bank_entry_mandate (mandate),
  CONSTRAINT bank_entry_creditor_fk FOREIGN KEY (creditor_id) REFERENCES creditor (id)
) ENGINE = InnoDB;

-- AFTER, not BEFORE: beside a BEFORE trigger, MariaDB 11.4 loses the values of INSERT ... SELECT from JSON_TABLE.
CREATE TRIGGER bank_entry_unchanged AFTER UPDATE ON bank_entry FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'bank_entry is append-only';

DELIMITER //
CREATE TRIGGER bank_entry_kept AFTER DELETE ON bank_entry FOR EACH ROW
BEGIN
  IF @entente_erasing IS NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'bank_entry is append-only';
  END IF;
END//
DELIMITER ;

-- Where an entry stands. The version refuses the second of two people who decide at once.
CREATE TABLE bank_entry_state (
  entry_id BIGINT NOT NULL PRIMARY KEY,
  creditor_id BIGINT NOT NULL,
  status ENUM('MATCHED', 'PARTLY', 'REVIEW', 'UNALLOCATED', 'IGNORED', 'REVERSED') NOT NULL,
  allocated DECIMAL(14, 2) NOT NULL DEFAULT 0,
  confidence INT NOT NULL DEFAULT 0,
  -- Why it stands there, when no rule says it: an EntryReason; and what a person wrote.
  reason VARCHAR(40) NULL,
  remark VARCHAR(500) NULL,
  decided_by BIGINT NULL,
  decided_at DATETIME(6) NOT NULL,
  version INT NOT NULL DEFAULT 0,
  KEY bank_entry_state_status (status, entry_id),
  CONSTRAINT bank_entry_state_entry_fk FOREIGN KEY (entry_id) REFERENCES bank_entry (id)
) ENGINE = InnoDB;

-- Whom an entry may be meant for, the likeliest first, with the reasons.
CREATE TABLE bank_proposal (
  entry_id BIGINT NOT NULL,
  rank INT NOT NULL,
  account_id BIGINT NOT NULL,
  confidence INT NOT NULL,
  reference VARCHAR(200) NOT NULL,
  why JSON NOT NULL,
  PRIMARY KEY (entry_id, rank),
  CONSTRAINT bank_proposal_entry_fk FOREIGN KEY (entry_id) REFERENCES bank_entry (id),
  CONSTRAINT bank_proposal_account_fk FOREIGN KEY (account_id) REFERENCES account (id)
) ENGINE = InnoDB;

-- A part of an entry on an account; posted to the ledger under `bank:<id>`.
CREATE TABLE bank_allocation (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  entry_id BIGINT NOT NULL,
  account_id BIGINT NOT NULL,
  amount DECIMAL(14, 2) NOT NULL,
  reference VARCHAR(200) NOT NULL,
  posted BOOLEAN NOT NULL DEFAULT FALSE,
  undone_on DATE NULL,
  KEY bank_allocation_entry (entry_id),
  KEY bank_allocation_account (account_id),
  KEY bank_allocation_waiting (posted, id),
  CONSTRAINT bank_allocation_entry_fk FOREIGN KEY (entry_id) REFERENCES bank_entry (id),
  CONSTRAINT bank_allocation_account_fk FOREIGN KEY (account_id) REFERENCES account (id)
) ENGINE = InnoDB;

-- From which bank accounts a debtor was seen to pay.
CREATE TABLE known_payer (
  payer_hash CHAR(64) CHARACTER SET ascii NOT NULL,
  debtor_id BIGINT NOT NULL,
  times INT NOT NULL DEFAULT 1,
  PRIMARY KEY (payer_hash, debtor_id),
  CONSTRAINT known_payer_debtor_fk FOREIGN KEY (debtor_id) REFERENCES debtor (id)
) ENGINE = InnoDB;

-- Debtors by the words of their names (accents and company forms removed, in order of the alphabet), and by how they begin.
CREATE TABLE payer_name (
  debtor_id BIGINT NOT NULL PRIMARY KEY,
  name VARCHAR(160) NOT NULL,
  words VARCHAR(160) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  head VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  KEY payer_name_words (words),
  KEY payer_name_head (head),
  CONSTRAINT payer_name_debtor_fk FOREIGN KEY (debtor_id) REFERENCES debtor (id)
) ENGINE = InnoDB;
