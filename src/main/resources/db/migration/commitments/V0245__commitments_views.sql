-- What other modules may read (decision 0016). A change of the tables beneath keeps these columns.

-- One row: one promise or plan, in force or ended.
CREATE SQL SECURITY INVOKER VIEW commitment_line AS SELECT
  id, account_id, call_id, agent_id, replaces_id, agreed_on, words, means, total, status, paid, next_deadline,
  ended_on
FROM commitment;

-- One row: one thing that happened to a commitment.
CREATE SQL SECURITY INVOKER VIEW commitment_moment AS SELECT
  commitment_id, kind, on_date
FROM commitment_event;

-- One row: how the agent graded a commitment.
CREATE SQL SECURITY INVOKER VIEW grade_line AS SELECT
  commitment_id, grade, foreseen
FROM commitment_grade;

-- One row: one invoice that a commitment names.
CREATE SQL SECURITY INVOKER VIEW commitment_invoice_line AS SELECT
  commitment_id, invoice_id
FROM commitment_invoice;

-- One row: one instalment of a commitment.
CREATE SQL SECURITY INVOKER VIEW instalment_line AS SELECT
  commitment_id, number, effective_due_on, deadline, amount, status, paid
FROM instalment;
