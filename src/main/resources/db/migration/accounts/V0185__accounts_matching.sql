-- The account's reference as payers quote it, like invoice.number_key; and invoices by what is still open on them.
ALTER TABLE account
  ADD COLUMN reference_key VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin GENERATED ALWAYS AS
    (REPLACE(REPLACE(REGEXP_REPLACE(UPPER(reference), '[^A-Z0-9]', ''), 'O', '0'), 'I', '1')) STORED,
  ADD KEY account_reference_key (reference_key);
ALTER TABLE invoice ADD KEY invoice_open (open_amount, account_id);
