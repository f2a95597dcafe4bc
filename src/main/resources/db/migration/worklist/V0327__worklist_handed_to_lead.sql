-- During which call an account was handed to a lead: what comes out of that call does not take it back.
ALTER TABLE work_item ADD COLUMN aside_call BIGINT NULL AFTER aside_by;
