-- A hold without an end is looked at by somebody on a day, again and again: nobody waits for ever unseen. Without an owner it
-- is for any lead, without a day of its own thirty days after it began.
ALTER TABLE hold ADD COLUMN owner_id BIGINT NULL, ADD COLUMN review_at DATETIME(6) NULL;
UPDATE hold SET review_at = GREATEST(since + INTERVAL 30 DAY, UTC_TIMESTAMP(6) + INTERVAL 7 DAY)
WHERE ended_at IS NULL AND until IS NULL;

-- One row: one hold on a debtor, or on one account of his; it stands while ended_at is null.
CREATE OR REPLACE SQL SECURITY INVOKER VIEW hold_line AS SELECT
  id, debtor_id, account_id, type, since, until, ended_at, owner_id, review_at
FROM hold;
