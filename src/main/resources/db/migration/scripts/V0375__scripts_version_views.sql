-- What other modules may read (decision 0016). A change of the tables beneath keeps these columns.

-- One row: one version of a script that was once in force.
CREATE SQL SECURITY INVOKER VIEW script_version_line AS SELECT
  hash, script_key, language
FROM script_version;
