-- One invoice number may be owed in parts with their own due dates, and be given again in another year: each is an open item of its
-- own. The first that came keeps the day that stands for "none"; the others are told apart by when they fall due.
ALTER TABLE invoice
  ADD COLUMN part_key DATE NOT NULL DEFAULT '1000-01-01',
  ADD UNIQUE KEY invoice_part_unique (account_id, number, part_key),
  DROP KEY invoice_number_unique;
