-- Nobody answered by the day: since when the managers are told.
ALTER TABLE dissatisfaction ADD COLUMN raised_at DATETIME(6) NULL;
