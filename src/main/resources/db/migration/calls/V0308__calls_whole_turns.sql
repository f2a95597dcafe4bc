-- A turn is kept as long as it is: whoever talks without a pause is not cut off.
ALTER TABLE utterance MODIFY text MEDIUMTEXT NOT NULL;
