-- A document is sent during a call, with a file and without an arrangement.
ALTER TABLE outgoing_mail
  MODIFY kind ENUM('RECAP', 'REMINDER', 'THANKS', 'DOCUMENT') NOT NULL,
  MODIFY commitment_id BIGINT NULL,
  ADD KEY outgoing_mail_call (call_id, id);

-- The files of a mail: as it goes out, as it stays.
CREATE TABLE mail_file (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  mail_id BIGINT NOT NULL,
  name VARCHAR(120) NOT NULL,
  media_type VARCHAR(80) CHARACTER SET ascii NOT NULL,
  content MEDIUMBLOB NOT NULL,
  content_hash CHAR(64) CHARACTER SET ascii NOT NULL,
  KEY mail_file_mail (mail_id, id),
  CONSTRAINT mail_file_mail_fk FOREIGN KEY (mail_id) REFERENCES outgoing_mail (id)
) ENGINE = InnoDB;

CREATE TRIGGER mail_file_unchanged BEFORE UPDATE ON mail_file FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'mail_file is append-only';
DELIMITER //
CREATE TRIGGER mail_file_kept BEFORE DELETE ON mail_file FOR EACH ROW
BEGIN
  IF @entente_erasing IS NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'mail_file is append-only';
  END IF;
END//
DELIMITER ;
