-- Who did what stays as it was written. Rows leave only when a session says that it erases (retention, tests).
CREATE TRIGGER audit_event_unchanged AFTER UPDATE ON audit_event FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit_event is append-only';

DELIMITER //
CREATE TRIGGER audit_event_kept AFTER DELETE ON audit_event FOR EACH ROW
BEGIN
  IF @entente_erasing IS NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit_event is append-only';
  END IF;
END//
DELIMITER ;
