-- One row: these data were brought back from a backup. The restore writes it, and makes the table itself where the backup is older than the table.
CREATE TABLE IF NOT EXISTS restoration (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  -- The moment of the backup.
  as_of DATETIME(6) NOT NULL,
  restored_at DATETIME(6) NOT NULL,
  -- When an application first started on them and put in doubt what may have left since.
  started_at DATETIME(6) NULL
);
