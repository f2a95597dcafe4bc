-- What other modules may read (decision 0016). A change of the tables beneath keeps these columns.

-- One row: one file of a mail, as it went out.
CREATE SQL SECURITY INVOKER VIEW mail_file_line AS SELECT
  id, mail_id, name, content, content_hash
FROM mail_file;
