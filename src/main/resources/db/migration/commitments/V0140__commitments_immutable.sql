-- What was agreed, how it ended and what happened stay as they were written; only where it stands is written anew.
-- Rows leave only when a session says that it erases (retention, tests).
CREATE TRIGGER commitment_event_unchanged BEFORE UPDATE ON commitment_event FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'commitment_event is append-only';

DELIMITER //
CREATE TRIGGER commitment_event_kept BEFORE DELETE ON commitment_event FOR EACH ROW
BEGIN
  IF @entente_erasing IS NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'commitment_event is append-only';
  END IF;
END//
CREATE TRIGGER commitment_agreed BEFORE UPDATE ON commitment FOR EACH ROW
BEGIN
  IF NOT (NEW.account_id <=> OLD.account_id AND NEW.agreed_on <=> OLD.agreed_on AND NEW.opened_mark <=> OLD.opened_mark
      AND NEW.means <=> OLD.means AND NEW.words <=> OLD.words AND NEW.total <=> OLD.total
      AND NEW.grace_days <=> OLD.grace_days AND NEW.tolerance <=> OLD.tolerance
      AND NEW.tolerance_percent <=> OLD.tolerance_percent) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was agreed does not change';
  END IF;
  IF OLD.ended_on IS NOT NULL AND NOT (NEW.ended_on <=> OLD.ended_on AND NEW.ended_how <=> OLD.ended_how
      AND NEW.ended_mark <=> OLD.ended_mark) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'how it ended does not change';
  END IF;
END//
CREATE TRIGGER instalment_agreed BEFORE UPDATE ON instalment FOR EACH ROW
BEGIN
  IF NOT (NEW.due_on <=> OLD.due_on AND NEW.effective_due_on <=> OLD.effective_due_on
      AND NEW.deadline <=> OLD.deadline AND NEW.amount <=> OLD.amount) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what was agreed does not change';
  END IF;
END//
DELIMITER ;
