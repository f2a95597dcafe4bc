-- When each leg was known to be gone.
ALTER TABLE bridge ADD COLUMN agent_over_at DATETIME(6) NULL, ADD COLUMN debtor_over_at DATETIME(6) NULL;
