-- What other modules may read (decision 0016). A change of the tables beneath keeps these columns.

-- One row: one thing somebody did that must be answered for.
CREATE SQL SECURITY INVOKER VIEW audit_line AS SELECT
  action, subject
FROM audit_event;
