-- A question to a colleague of the creditor's goes out as mail, too; it is no contact with the debtor.
ALTER TABLE outgoing_mail
  MODIFY kind ENUM('RECAP', 'REMINDER', 'THANKS', 'DOCUMENT', 'COLLEAGUE') NOT NULL;
