-- Logins are compared byte by byte: an accent or a capital must not lead around the throttle.
CREATE TABLE agent (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  login VARCHAR(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  name VARCHAR(120) NOT NULL,
  password_hash VARCHAR(200) NOT NULL,
  roles SET('AGENT', 'LEAD', 'TRAINER', 'MANAGER', 'ADMINISTRATOR') NOT NULL,
  language CHAR(2) NOT NULL,
  guidance ENUM('NOVICE', 'EXPERT') NOT NULL,
  desk_phone VARCHAR(20) NULL,
  active BOOLEAN NOT NULL,
  created_at DATETIME(6) NOT NULL,
  password_changed_at DATETIME(6) NOT NULL,
  UNIQUE KEY agent_login (login)
) ENGINE = InnoDB;

-- What each agent is doing now.
CREATE TABLE presence (
  agent_id BIGINT NOT NULL PRIMARY KEY,
  presence ENUM('OFFLINE', 'READY', 'ON_CALL', 'WRAP_UP', 'PAUSED') NOT NULL,
  reason VARCHAR(40) NULL,
  since DATETIME(6) NOT NULL,
  CONSTRAINT presence_agent FOREIGN KEY (agent_id) REFERENCES agent (id)
) ENGINE = InnoDB;

-- What each agent did before: finished periods only.
CREATE TABLE presence_log (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  agent_id BIGINT NOT NULL,
  presence ENUM('OFFLINE', 'READY', 'ON_CALL', 'WRAP_UP', 'PAUSED') NOT NULL,
  reason VARCHAR(40) NULL,
  began_at DATETIME(6) NOT NULL,
  ended_at DATETIME(6) NOT NULL,
  KEY presence_log_agent (agent_id, ended_at),
  CONSTRAINT presence_log_agent FOREIGN KEY (agent_id) REFERENCES agent (id)
) ENGINE = InnoDB;

-- Login attempts that did not succeed, by hash of login or address: people type passwords into the wrong field.
CREATE TABLE login_attempt (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  subject CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  at DATETIME(6) NOT NULL,
  KEY login_attempt_subject (subject, at),
  KEY login_attempt_at (at)
) ENGINE = InnoDB;
