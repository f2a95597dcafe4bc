-- What other modules may read (decision 0016). A change of the tables beneath keeps these columns.

-- One row: one client, in whose name is called.
CREATE SQL SECURITY INVOKER VIEW creditor_card AS SELECT
  id, name, collector, policy_override, mandate_reference
FROM creditor;

-- One row: one company or person that owes. No birth date, no street: they identify, and only the owner compares them.
CREATE SQL SECURITY INVOKER VIEW debtor_card AS SELECT
  id, kind, name, postcode, city, country, zone, language
FROM debtor;

-- One row: what one debtor owes one creditor, with the sums kept by the ledger.
CREATE SQL SECURITY INVOKER VIEW account_card AS SELECT
  id, creditor_id, debtor_id, reference, balance, overdue, disputed, unallocated, oldest_due_on, next_due_on,
  letter_sent_on, reference_key
FROM account;

-- One row: one person (or mailbox) to reach at a debtor.
CREATE SQL SECURITY INVOKER VIEW contact_card AS SELECT
  id, debtor_id, name, role, phone, email, preferred, phone_unusable
FROM contact;

-- One row: one invoice of an account, with what is still open.
CREATE SQL SECURITY INVOKER VIEW invoice_line AS SELECT
  id, account_id, number, number_key, issued_on, due_on, amount, open_amount, disputed, created_at
FROM invoice;

-- One row: one portion of a booking; the portions of one payment share source_key and kind.
CREATE SQL SECURITY INVOKER VIEW ledger_line AS SELECT
  id, account_id, invoice_id, kind, amount, booked_on, source_key, part_number
FROM ledger_entry;
