-- A mail that reached somebody else is an answer, too.
ALTER TABLE debtor_answer
  MODIFY kind ENUM('CONFIRMED', 'MOVED', 'MOVE_ASKED', 'DISPUTED', 'NO_MORE_MAIL', 'NOT_ME') NOT NULL;

-- What exactly a dispute is about; the amount is what was open and undisputed then.
CREATE TABLE debtor_answer_invoice (
  answer_id BIGINT NOT NULL,
  invoice_id BIGINT NOT NULL,
  amount DECIMAL(14, 2) NOT NULL,
  PRIMARY KEY (answer_id, invoice_id),
  KEY debtor_answer_invoice_invoice (invoice_id),
  CONSTRAINT debtor_answer_invoice_answer_fk FOREIGN KEY (answer_id) REFERENCES debtor_answer (id),
  CONSTRAINT debtor_answer_invoice_invoice_fk FOREIGN KEY (invoice_id) REFERENCES invoice (id)
) ENGINE = InnoDB;

-- An answer that a person must answer: who, by when, and what was done about it.
CREATE TABLE answer_task (
  answer_id BIGINT NOT NULL PRIMARY KEY,
  owner_id BIGINT NULL,
  due_at DATETIME(6) NOT NULL,
  done_at DATETIME(6) NULL,
  done_by BIGINT NULL,
  how VARCHAR(300) NOT NULL DEFAULT '',
  KEY answer_task_due (done_at, due_at),
  CONSTRAINT answer_task_answer_fk FOREIGN KEY (answer_id) REFERENCES debtor_answer (id)
) ENGINE = InnoDB;

CREATE TRIGGER debtor_answer_invoice_unchanged BEFORE UPDATE ON debtor_answer_invoice FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'debtor_answer_invoice is append-only';
DELIMITER //
CREATE TRIGGER debtor_answer_invoice_kept BEFORE DELETE ON debtor_answer_invoice FOR EACH ROW
BEGIN
  IF @entente_erasing IS NULL THEN
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'debtor_answer_invoice is append-only';
  END IF;
END//
DELIMITER ;
