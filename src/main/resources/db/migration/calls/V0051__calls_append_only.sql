-- What was logged stays as it was written. Rows leave only when a session says that it erases (retention, tests).
CREATE TRIGGER dial_refusal_unchanged BEFORE UPDATE ON dial_refusal FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'dial_refusal is append-only';
CREATE TRIGGER call_event_unchanged BEFORE UPDATE ON call_event FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'call_event is append-only';
CREATE TRIGGER utterance_unchanged BEFORE UPDATE ON utterance FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'utterance is append-only';
CREATE TRIGGER call_journal_unchanged BEFORE UPDATE ON call_journal FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'call_journal is append-only';

DELIMITER //
CREATE TRIGGER dial_refusal_kept BEFORE DELETE ON dial_refusal FOR EACH ROW
BEGIN
  IF @entente_erasing IS NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'dial_refusal is append-only';
  END IF;
END//
CREATE TRIGGER call_event_kept BEFORE DELETE ON call_event FOR EACH ROW
BEGIN
  IF @entente_erasing IS NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'call_event is append-only';
  END IF;
END//
CREATE TRIGGER utterance_kept BEFORE DELETE ON utterance FOR EACH ROW
BEGIN
  IF @entente_erasing IS NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'utterance is append-only';
  END IF;
END//
CREATE TRIGGER call_journal_kept BEFORE DELETE ON call_journal FOR EACH ROW
BEGIN
  IF @entente_erasing IS NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'call_journal is append-only';
  END IF;
END//
DELIMITER ;
