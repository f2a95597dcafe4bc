-- Every version a call may have been led by; never deleted, so that one can show what the agent was told to say.
CREATE TABLE script_version (
  hash CHAR(64) NOT NULL PRIMARY KEY,
  script_key VARCHAR(60) NOT NULL,
  language CHAR(2) NOT NULL,
  loaded_at DATETIME(6) NOT NULL,
  content MEDIUMTEXT NOT NULL,
  KEY script_version_key (script_key, language, loaded_at)
) ENGINE = InnoDB;
