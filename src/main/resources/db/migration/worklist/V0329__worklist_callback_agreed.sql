-- Whether what was noted with a callback was agreed in words that may be read out to the debtor. What was noted before, and
-- what a debtor wrote, is shown and not spoken.
ALTER TABLE callback ADD COLUMN agreed BOOLEAN NOT NULL DEFAULT FALSE AFTER words;
