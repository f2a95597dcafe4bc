-- As long as a turn may be.
ALTER TABLE turn_unfinished MODIFY text MEDIUMTEXT NOT NULL;
