-- What other modules may read (decision 0016). A change of the tables beneath keeps these columns.

-- One row: one dispute of an account; it stands while decided_at is null.
CREATE SQL SECURITY INVOKER VIEW dispute_line AS SELECT
  id, account_id, resolver_id, due_on, decided_at
FROM dispute;
