-- Evidence stays as it was written. Rows leave only when a session says that it erases (retention, tests).
CREATE TRIGGER link_event_unchanged BEFORE UPDATE ON link_event FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'link_event is append-only';
CREATE TRIGGER debtor_answer_unchanged BEFORE UPDATE ON debtor_answer FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'debtor_answer is append-only';
CREATE TRIGGER mail_event_unchanged BEFORE UPDATE ON mail_event FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'mail_event is append-only';

DELIMITER //
CREATE TRIGGER outgoing_mail_content BEFORE UPDATE ON outgoing_mail FOR EACH ROW
BEGIN
  IF NOT (NEW.recipient <=> OLD.recipient AND NEW.subject <=> OLD.subject AND NEW.text_body <=> OLD.text_body
      AND NEW.html_body <=> OLD.html_body AND NEW.content_hash <=> OLD.content_hash AND NEW.message_id <=> OLD.message_id
      AND NEW.kind <=> OLD.kind AND NEW.commitment_id <=> OLD.commitment_id AND NEW.created_at <=> OLD.created_at) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was written to a debtor does not change';
  END IF;
END//
CREATE TRIGGER outgoing_mail_kept BEFORE DELETE ON outgoing_mail FOR EACH ROW
BEGIN
  IF @entente_erasing IS NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'outgoing_mail is append-only';
  END IF;
END//
CREATE TRIGGER link_event_kept BEFORE DELETE ON link_event FOR EACH ROW
BEGIN
  IF @entente_erasing IS NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'link_event is append-only';
  END IF;
END//
CREATE TRIGGER debtor_answer_kept BEFORE DELETE ON debtor_answer FOR EACH ROW
BEGIN
  IF @entente_erasing IS NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'debtor_answer is append-only';
  END IF;
END//
CREATE TRIGGER mail_event_kept BEFORE DELETE ON mail_event FOR EACH ROW
BEGIN
  IF @entente_erasing IS NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'mail_event is append-only';
  END IF;
END//
DELIMITER ;
