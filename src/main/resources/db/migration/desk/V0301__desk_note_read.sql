-- The fingerprint of the note as it was when it was last read for what it says between the lines.
ALTER TABLE desk_draft ADD COLUMN note_read CHAR(32) NULL;
