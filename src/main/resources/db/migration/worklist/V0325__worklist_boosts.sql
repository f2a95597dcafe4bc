-- The amount leads, and each reason to be called sooner is worth so many cents beside it. Only a person after a crisis comes
-- before all amounts, and what is not due yet after them.
ALTER TABLE work_item
  DROP COLUMN boost_cents,
  ADD COLUMN boost_callback BIGINT NOT NULL DEFAULT 0 AFTER stage,
  ADD COLUMN boost_broken BIGINT NOT NULL DEFAULT 0 AFTER boost_callback,
  ADD COLUMN boost_waiting BIGINT NOT NULL DEFAULT 0 AFTER boost_broken,
  ADD COLUMN boost_factored BIGINT NOT NULL DEFAULT 0 AFTER boost_waiting,
  ADD COLUMN boost_limitation BIGINT NOT NULL DEFAULT 0 AFTER boost_factored,
  MODIFY COLUMN position BIGINT AS (
    (CASE tier WHEN 'CRISIS_REVIEW' THEN 0 WHEN 'PREVENTIVE' THEN 2 ELSE 1 END) * 10000000000000000 - score) STORED,
  ADD KEY work_item_callback (tier, callback_at);

-- Placed anew by the next tick.
UPDATE work_item SET review_on = '2000-01-01' WHERE state NOT IN ('CLOSED', 'ASIDE');
