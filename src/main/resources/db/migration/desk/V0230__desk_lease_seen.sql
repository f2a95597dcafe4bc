-- When the screen that holds a desk was last heard of: one that is gone must not keep the next one out. What stands
-- here from before was heard of when it was taken.
ALTER TABLE desk_lease ADD COLUMN seen_at DATETIME(6) NULL;
UPDATE desk_lease SET seen_at = taken_at;
ALTER TABLE desk_lease MODIFY seen_at DATETIME(6) NOT NULL;
