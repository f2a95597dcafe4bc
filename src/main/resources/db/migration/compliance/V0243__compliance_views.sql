-- What other modules may read (decision 0016). A change of the tables beneath keeps these columns.

-- One row: one hold on a debtor, or on one account of his; it stands while ended_at is null.
CREATE SQL SECURITY INVOKER VIEW hold_line AS SELECT
  id, debtor_id, account_id, type, until, ended_at
FROM hold;
