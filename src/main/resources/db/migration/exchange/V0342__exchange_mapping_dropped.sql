-- Remembered by the header alone, whoever the creditor was: layouts of a creditor take its place.
DROP TABLE import_mapping;
