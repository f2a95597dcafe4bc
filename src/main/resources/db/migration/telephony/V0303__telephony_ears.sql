-- How many transcriptions were asked for, one after the other: each has its own name and counts its turns from one.
ALTER TABLE bridge ADD COLUMN ears INT NOT NULL DEFAULT 0;
UPDATE bridge SET ears = 1 WHERE transcription_requested_at IS NOT NULL;
