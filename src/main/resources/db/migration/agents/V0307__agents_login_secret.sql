-- What signs the cookie by which a login survives a restart of the server. One row, made once, the same for all nodes.
CREATE TABLE login_secret (
  id TINYINT NOT NULL PRIMARY KEY,
  secret CHAR(64) CHARACTER SET ascii NOT NULL,
  created_at DATETIME(6) NOT NULL
) ENGINE = InnoDB;
