-- When an invoice became known: what was true on a past day is worked out from what was known by then.
ALTER TABLE invoice ADD COLUMN created_at DATETIME(6) NOT NULL DEFAULT UTC_TIMESTAMP(6);
UPDATE invoice SET created_at = issued_on WHERE issued_on < created_at;
