-- Findings by account too: what was heard in a mail or a note has no call.
-- One row: one suspicion, and what a person made of it.
CREATE OR REPLACE SQL SECURITY INVOKER VIEW finding_line AS SELECT
  id, account_id, call_id, label, state, at, answered_at
FROM finding;
