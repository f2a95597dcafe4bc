-- Which script a call opens on is one rule of the desk (Situation), asked when the account is on it.
ALTER TABLE work_item DROP COLUMN script_key;
