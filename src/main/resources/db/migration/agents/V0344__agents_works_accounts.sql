-- Who may be given something to do on an account, and will see it: one rule for all who ask.
ALTER TABLE agent ADD COLUMN works_accounts BOOLEAN
  AS (active AND (FIND_IN_SET('AGENT', roles) > 0 OR FIND_IN_SET('LEAD', roles) > 0)) STORED;
