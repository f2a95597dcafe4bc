-- Whoever leaves the list has a way back: what is to be done, by whom, by when. Without an owner any lead does it.
-- `contested`: all that could be asked for is disputed.
ALTER TABLE work_item
  MODIFY state ENUM('READY', 'RESERVED', 'HELD', 'WAITING', 'BLOCKED', 'ASIDE', 'CLOSED', 'DISPUTED') NOT NULL,
  ADD COLUMN aside_way VARCHAR(20) CHARACTER SET ascii NULL AFTER aside,
  ADD COLUMN aside_owner BIGINT NULL AFTER aside_way,
  ADD COLUMN aside_by DATETIME(6) NULL AFTER aside_owner,
  ADD COLUMN block_owner BIGINT NULL AFTER blocked_until,
  ADD COLUMN block_review DATETIME(6) NULL AFTER block_owner,
  ADD COLUMN contested BOOLEAN NOT NULL DEFAULT FALSE AFTER unpaid,
  ADD COLUMN dispute_owner BIGINT NULL AFTER contested,
  ADD COLUMN dispute_by DATETIME(6) NULL AFTER dispute_owner,
  ADD COLUMN owner_id BIGINT NULL,
  ADD COLUMN decide_by DATETIME(6) NULL,
  ADD KEY work_item_decide (state, decide_by, account_id);

-- What was set aside for good gets a day within a week, and leads as owners; a dispute is no reason to leave the list.
UPDATE work_item SET aside = NULL WHERE aside = 'stop.dispute' OR aside = 'final.dispute';
UPDATE work_item SET aside_way = IF(aside LIKE 'unworkable.%', 'NUMBER', 'DECISION'), aside_by = UTC_TIMESTAMP(6) + INTERVAL 7 DAY
WHERE aside IS NOT NULL;

-- Where they stand is written anew when next the list looks after itself.
UPDATE work_item SET due_at = UTC_TIMESTAMP(6) WHERE state IN ('ASIDE', 'BLOCKED') AND due_at IS NULL;
