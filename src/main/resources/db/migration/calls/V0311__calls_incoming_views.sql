-- A call that came in: somebody of the debtor's rang us and an agent logged it. It occupies agent and debtor as any other and was
-- never placed; the number may be unknown.
ALTER TABLE phone_call
  ADD COLUMN incoming BOOLEAN NOT NULL DEFAULT FALSE AFTER agreed_callback,
  MODIFY number VARCHAR(20) NULL;

-- One row: one call, as V0244 says; of an incoming one the number is null when the caller's is unknown.
CREATE OR REPLACE SQL SECURITY INVOKER VIEW call_line AS SELECT
  id, agent_id, account_id, debtor_id, number, status, requested_at, answered_at, ended_at, failure,
  disposition, script_key, script_hash, live_agent, incoming
FROM phone_call;
