-- What other modules may read (decision 0016). A change of the tables beneath keeps these columns.

-- One row: what an agent did before; a period that is over.
CREATE SQL SECURITY INVOKER VIEW presence_past AS SELECT
  agent_id, presence, reason, began_at, ended_at
FROM presence_log;
