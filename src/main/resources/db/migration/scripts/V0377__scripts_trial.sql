-- A fair trial: two versions of a script in force at once, chosen by account. What is written at the start is not changed; the end
-- and the counts at the end come once. running is the script while the trial runs, so that there is one at a time.
CREATE TABLE script_trial (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  script_key VARCHAR(60) NOT NULL,
  language CHAR(2) NOT NULL,
  first_hash CHAR(64) NOT NULL,
  second_hash CHAR(64) NOT NULL,
  started_at DATETIME(6) NOT NULL,
  started_by BIGINT NULL,
  base_rate DOUBLE NOT NULL,
  smallest DOUBLE NOT NULL,
  needed INT NOT NULL,
  last_day DATE NOT NULL,
  ended_at DATETIME(6) NULL,
  ended_by BIGINT NULL,
  ended_how VARCHAR(20) NULL,
  first_accounts INT NULL,
  first_kept INT NULL,
  second_accounts INT NULL,
  second_kept INT NULL,
  running VARCHAR(60) AS (IF(ended_at IS NULL, script_key, NULL)) STORED,
  UNIQUE KEY script_trial_running (running, language),
  KEY script_trial_script (script_key, language, started_at),
  CONSTRAINT script_trial_first FOREIGN KEY (first_hash) REFERENCES script_version (hash),
  CONSTRAINT script_trial_second FOREIGN KEY (second_hash) REFERENCES script_version (hash)
) ENGINE = InnoDB;
