-- Why a debtor cannot or will not pay, as it was said: coded and dated (R31, R47). The newest of an account is the one that stands; rows never change.
CREATE TABLE obstacle (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  account_id BIGINT NOT NULL,
  stance ENUM('CANNOT', 'WILL_NOT') NOT NULL,
  cause VARCHAR(30) CHARACTER SET ascii NOT NULL,
  words VARCHAR(500) NOT NULL,
  observed_on DATE NOT NULL,
  call_id BIGINT NULL,
  author_id BIGINT NOT NULL,
  at DATETIME(6) NOT NULL,
  KEY obstacle_account (account_id, id),
  CONSTRAINT obstacle_account_fk FOREIGN KEY (account_id) REFERENCES account (id),
  CONSTRAINT obstacle_author_fk FOREIGN KEY (author_id) REFERENCES agent (id)
) ENGINE = InnoDB;

CREATE TRIGGER obstacle_unchanged BEFORE UPDATE ON obstacle FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'obstacle is append-only';
