-- What is let go of an invoice under a name (a few cents, charges that banks kept), and fees that are told and owed by nobody.
ALTER TABLE ledger_entry
  MODIFY kind ENUM('INVOICE', 'PAYMENT', 'CREDIT_NOTE', 'REVERSAL', 'WRITE_OFF', 'BANK_CHARGES', 'RETURN_FEE') NOT NULL;

-- What was ordered, when the bank says it beside what it moved: the rest are charges, or its fee.
ALTER TABLE bank_entry ADD COLUMN ordered DECIMAL(14, 2) NULL;

-- A small difference goes with the proposal that says it, and with the part that is posted.
ALTER TABLE bank_proposal
  ADD COLUMN let_go DECIMAL(14, 2) NULL,
  ADD COLUMN let_go_kind ENUM('WRITE_OFF', 'BANK_CHARGES') NULL;
ALTER TABLE bank_allocation
  ADD COLUMN let_go DECIMAL(14, 2) NULL,
  ADD COLUMN let_go_kind ENUM('WRITE_OFF', 'BANK_CHARGES') NULL;
