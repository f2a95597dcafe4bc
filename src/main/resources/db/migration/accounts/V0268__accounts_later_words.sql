-- A name from its second, third, fourth and fifth word on: who looks for "Martin" means "Boulangerie Martin" too, and
-- a name that begins with a text is found by an index, one that holds it is not. A hyphen or an apostrophe ends a word.
ALTER TABLE debtor
  ADD COLUMN name_2 VARCHAR(40) GENERATED ALWAYS AS
    (NULLIF(LEFT(REGEXP_SUBSTR(name, '^(?:[^ ''\\x{2019}-]+[ ''\\x{2019}-]+){1}\\K.+'), 40), '')) STORED,
  ADD COLUMN name_3 VARCHAR(40) GENERATED ALWAYS AS
    (NULLIF(LEFT(REGEXP_SUBSTR(name, '^(?:[^ ''\\x{2019}-]+[ ''\\x{2019}-]+){2}\\K.+'), 40), '')) STORED,
  ADD COLUMN name_4 VARCHAR(40) GENERATED ALWAYS AS
    (NULLIF(LEFT(REGEXP_SUBSTR(name, '^(?:[^ ''\\x{2019}-]+[ ''\\x{2019}-]+){3}\\K.+'), 40), '')) STORED,
  ADD COLUMN name_5 VARCHAR(40) GENERATED ALWAYS AS
    (NULLIF(LEFT(REGEXP_SUBSTR(name, '^(?:[^ ''\\x{2019}-]+[ ''\\x{2019}-]+){4}\\K.+'), 40), '')) STORED,
  ADD KEY debtor_name_2 (name_2),
  ADD KEY debtor_name_3 (name_3),
  ADD KEY debtor_name_4 (name_4),
  ADD KEY debtor_name_5 (name_5);
