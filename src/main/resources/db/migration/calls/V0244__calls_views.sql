-- What other modules may read (decision 0016). A change of the tables beneath keeps these columns.

-- One row: one call that was placed, live or over. live_agent is null once it has ended.
CREATE SQL SECURITY INVOKER VIEW call_line AS SELECT
  id, agent_id, account_id, debtor_id, number, status, requested_at, answered_at, ended_at, failure,
  disposition, script_key, script_hash, live_agent
FROM phone_call;

-- One row: one thing that happened in a call, in the order of id.
CREATE SQL SECURITY INVOKER VIEW call_moment AS SELECT
  id, call_id, at, kind, detail
FROM call_journal;

-- One row: one call that was refused before it rang.
CREATE SQL SECURITY INVOKER VIEW refusal_line AS SELECT
  id, at, agent_id, account_id, debtor_id, reason, rule, policy_key
FROM dial_refusal;

-- One row: one complete turn that was said; debtor tells whose.
CREATE SQL SECURITY INVOKER VIEW utterance_line AS SELECT
  id, call_id, debtor, sequence, text, at
FROM utterance;
