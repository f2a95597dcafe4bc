-- What other modules may read (decision 0016). A change of the tables beneath keeps these columns.

-- One row: one account in the list of calls. Nobody but the owner may conclude from it whether to call.
CREATE SQL SECURITY INVOKER VIEW work_line AS SELECT
  account_id, debtor_id, overdue_cents, state, held_by
FROM work_item;
