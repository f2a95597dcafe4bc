-- What other modules may read (decision 0016). A change of the tables beneath keeps these columns.

-- One row: something heard or read, and what was answered to it. No excerpt: the words stay with the call.
CREATE SQL SECURITY INVOKER VIEW finding_line AS SELECT
  id, call_id, label, state, at, answered_at
FROM finding;
