-- Failed logins, counted: one row for each place (an address, or a device that is known) and for each login at a place, under a hash:
-- people type passwords into the wrong field. One row for many attempts: what strangers do does not grow.
DROP TABLE login_attempt;
CREATE TABLE login_count (
  subject CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  failures INT NOT NULL,
  since DATETIME(6) NOT NULL,
  KEY login_count_since (since)
) ENGINE = InnoDB;
