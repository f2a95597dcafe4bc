-- What other modules may read (decision 0016). A change of the tables beneath keeps these columns.

-- One row: one answer of a debtor on the page behind a link.
CREATE SQL SECURITY INVOKER VIEW answer_line AS SELECT
  commitment_id, kind
FROM debtor_answer;
