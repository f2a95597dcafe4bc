-- What other modules may read (decision 0016). A change of the tables beneath keeps these columns.

-- One row: one time during which a call was listened to; ended_at is null while it goes on.
CREATE SQL SECURITY INVOKER VIEW hearing_line AS SELECT
  call_id, began_at, ended_at
FROM hearing_stretch;

-- One row: one complete turn that was said; debtor tells whose, anybody that nobody knows it.
CREATE OR REPLACE SQL SECURITY INVOKER VIEW utterance_line AS SELECT
  id, call_id, debtor, sequence, text, at, anybody
FROM utterance;
