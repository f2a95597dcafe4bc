-- Papers of an account: contract, terms, order, proof of delivery, the creditor's own invoice. The bytes never change; whether it is signed may.
CREATE TABLE attachment (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  account_id BIGINT NOT NULL,
  -- Only of an invoice.
  invoice_id BIGINT NULL,
  kind ENUM('CONTRACT', 'TERMS', 'PURCHASE_ORDER', 'DELIVERY', 'INVOICE', 'OTHER') NOT NULL,
  name VARCHAR(120) NOT NULL,
  type ENUM('PDF', 'PNG', 'JPEG') NOT NULL,
  size INT NOT NULL,
  content MEDIUMBLOB NOT NULL,
  content_hash CHAR(64) CHARACTER SET ascii NOT NULL,
  signed BOOLEAN NOT NULL,
  author_id BIGINT NOT NULL,
  at DATETIME(6) NOT NULL,
  KEY attachment_account (account_id, id),
  KEY attachment_invoice (invoice_id, id),
  CONSTRAINT attachment_account_fk FOREIGN KEY (account_id) REFERENCES account (id),
  CONSTRAINT attachment_invoice_fk FOREIGN KEY (invoice_id) REFERENCES invoice (id),
  CONSTRAINT attachment_author_fk FOREIGN KEY (author_id) REFERENCES agent (id)
) ENGINE = InnoDB;
