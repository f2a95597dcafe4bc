-- A callback is no answer to what a lead was asked.
-- Writes what happened to accounts: a fact that is absent stays as it stands, one that is null is no longer so.
UPDATE work_item w
JOIN JSON_TABLE(:standing, '$[*]' COLUMNS (
  account BIGINT PATH '$.account',
  says_broken BOOLEAN EXISTS PATH '$.broken', broken VARCHAR(10) PATH '$.broken',
  says_aside BOOLEAN EXISTS PATH '$.aside', aside VARCHAR(60) PATH '$.aside',
  says_callback_at BOOLEAN EXISTS PATH '$.callback_at', callback_at DATETIME(6) PATH '$.callback_at',
  says_callback_for BOOLEAN EXISTS PATH '$.callback_for', callback_for BIGINT PATH '$.callback_for',
  says_committed BOOLEAN EXISTS PATH '$.committed_until', committed_until DATE PATH '$.committed_until',
  says_recycle BOOLEAN EXISTS PATH '$.recycle_at', recycle_at DATETIME(6) PATH '$.recycle_at',
  says_late BOOLEAN EXISTS PATH '$.late_before', late_before BOOLEAN PATH '$.late_before',
  says_waiting BOOLEAN EXISTS PATH '$.waiting_since', waiting_since DATE PATH '$.waiting_since',
  says_streak BOOLEAN EXISTS PATH '$.streak', streak INT PATH '$.streak')) AS n ON n.account = w.account_id
SET w.broken = IF(n.says_broken, n.broken, w.broken),
    w.aside = IF(n.says_aside AND NOT (n.says_callback_at AND n.callback_at IS NOT NULL AND w.aside LIKE 'lead.%'), n.aside, w.aside),
    w.callback_at = IF(n.says_callback_at, n.callback_at, w.callback_at),
    w.callback_for = IF(n.says_callback_for, n.callback_for, w.callback_for),
    w.committed_until = IF(n.says_committed, n.committed_until, w.committed_until),
    w.recycle_at = IF(n.says_recycle, n.recycle_at, w.recycle_at),
    w.late_before = IF(n.says_late, n.late_before, w.late_before),
    w.waiting_since = IF(n.says_waiting, n.waiting_since, w.waiting_since),
    w.streak = IF(n.says_streak, n.streak, w.streak)
