-- What was used is kept as it was: the text of every policy version that ever answered.
CREATE TABLE policy_version (
  policy_key VARCHAR(60) NOT NULL,
  version INT NOT NULL,
  hash CHAR(64) CHARACTER SET ascii NOT NULL,
  text MEDIUMTEXT NOT NULL,
  first_used_at DATETIME(6) NOT NULL,
  PRIMARY KEY (policy_key, version)
) ENGINE = InnoDB;

-- A hold on a debtor (account_id NULL: all its accounts) or on one account. Never deleted: ended.
CREATE TABLE hold (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  debtor_id BIGINT NOT NULL,
  account_id BIGINT NULL,
  type VARCHAR(40) NOT NULL,
  reason VARCHAR(500) NOT NULL,
  since DATETIME(6) NOT NULL,
  until DATETIME(6) NULL,
  author_id BIGINT NOT NULL,
  ended_at DATETIME(6) NULL,
  ended_by BIGINT NULL,
  end_reason VARCHAR(500) NULL,
  KEY hold_debtor (debtor_id, ended_at),
  KEY hold_account (account_id, ended_at),
  KEY hold_until (ended_at, until),
  CONSTRAINT hold_debtor_fk FOREIGN KEY (debtor_id) REFERENCES debtor (id),
  CONSTRAINT hold_account_fk FOREIGN KEY (account_id) REFERENCES account (id)
) ENGINE = InnoDB;

-- "Do not call me", on one number or (NULL) on any.
CREATE TABLE opt_out (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  debtor_id BIGINT NOT NULL,
  phone VARCHAR(20) CHARACTER SET ascii NULL,
  words VARCHAR(500) NOT NULL,
  since DATETIME(6) NOT NULL,
  author_id BIGINT NOT NULL,
  ended_at DATETIME(6) NULL,
  KEY opt_out_debtor (debtor_id, ended_at),
  CONSTRAINT opt_out_debtor_fk FOREIGN KEY (debtor_id) REFERENCES debtor (id)
) ENGINE = InnoDB;

-- "Do not call me at ...", weekly, on the debtor's clock.
CREATE TABLE inconvenient_time (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  debtor_id BIGINT NOT NULL,
  days SET('MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY') NOT NULL,
  from_time TIME NOT NULL,
  to_time TIME NOT NULL,
  words VARCHAR(500) NOT NULL,
  since DATETIME(6) NOT NULL,
  author_id BIGINT NOT NULL,
  ended_at DATETIME(6) NULL,
  KEY inconvenient_time_debtor (debtor_id, ended_at),
  CONSTRAINT inconvenient_time_debtor_fk FOREIGN KEY (debtor_id) REFERENCES debtor (id)
) ENGINE = InnoDB;

-- A lead's dated exception from a limit that is not law.
CREATE TABLE rule_override (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  account_id BIGINT NOT NULL,
  rule VARCHAR(40) NOT NULL,
  reason VARCHAR(500) NOT NULL,
  since DATETIME(6) NOT NULL,
  until DATETIME(6) NOT NULL,
  author_id BIGINT NOT NULL,
  KEY rule_override_account (account_id, until),
  CONSTRAINT rule_override_account_fk FOREIGN KEY (account_id) REFERENCES account (id)
) ENGINE = InnoDB;
