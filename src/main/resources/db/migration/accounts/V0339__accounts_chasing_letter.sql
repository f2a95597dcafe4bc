-- A letter that went to the customer before anybody called, by whoever sent it: which one, when, and whether something came back (R12).
CREATE TABLE chasing_letter (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  account_id BIGINT NOT NULL,
  title VARCHAR(120) NOT NULL,
  channel ENUM('POST', 'REGISTERED', 'MAIL') NOT NULL,
  sent_on DATE NOT NULL,
  source VARCHAR(120) NOT NULL,
  replied_on DATE NULL,
  KEY chasing_letter_account (account_id, sent_on),
  CONSTRAINT chasing_letter_account_fk FOREIGN KEY (account_id) REFERENCES account (id)
) ENGINE = InnoDB;
