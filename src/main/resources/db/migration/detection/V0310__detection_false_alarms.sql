-- How often agents said the same of the same masked line, and when last.
ALTER TABLE example_proposal
  ADD COLUMN times INT NOT NULL DEFAULT 1,
  ADD COLUMN last_on DATE NULL;

UPDATE example_proposal SET last_on = proposed_on;

ALTER TABLE example_proposal
  MODIFY COLUMN last_on DATE NOT NULL,
  ADD KEY example_proposal_last (label, last_on);
