-- Notes and bookings stay as they were written. A booking of an import that is taken back keeps everything but its key, which becomes free for the
-- corrected file (decision 42); the demonstration dates its invented past in a session that says so. After, not before: with a trigger before a change
-- MariaDB takes columns that cannot be NULL for ones that can, and statements that insert from the same table by an outer join read nonsense.
CREATE TRIGGER note_unchanged AFTER UPDATE ON note FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'note is append-only';

DELIMITER //
CREATE TRIGGER note_kept AFTER DELETE ON note FOR EACH ROW
BEGIN
  IF @entente_erasing IS NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'note is append-only';
  END IF;
END//
CREATE TRIGGER ledger_entry_kept AFTER DELETE ON ledger_entry FOR EACH ROW
BEGIN
  IF @entente_erasing IS NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ledger_entry is append-only';
  END IF;
END//
CREATE TRIGGER ledger_entry_unchanged AFTER UPDATE ON ledger_entry FOR EACH ROW
BEGIN
  IF NOT (NEW.id = OLD.id AND NEW.account_id = OLD.account_id AND NEW.invoice_id <=> OLD.invoice_id AND NEW.kind = OLD.kind
      AND NEW.amount = OLD.amount AND NEW.booked_on = OLD.booked_on AND NEW.reference <=> OLD.reference AND NEW.means <=> OLD.means
      AND NEW.part_number = OLD.part_number AND NEW.batch_id <=> OLD.batch_id)
    OR (NEW.source_key <> OLD.source_key AND NEW.source_key NOT LIKE 'back:%')
    OR (NEW.created_at <> OLD.created_at AND @entente_erasing IS NULL) THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'ledger_entry is append-only';
  END IF;
END//
DELIMITER ;
