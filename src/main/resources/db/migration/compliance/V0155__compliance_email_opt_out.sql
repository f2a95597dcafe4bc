-- "Do not write to me": to one address or (NULL) to any. author_id NULL: the debtor's own click.
CREATE TABLE email_opt_out (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  debtor_id BIGINT NOT NULL,
  email VARCHAR(160) NULL,
  words VARCHAR(500) NOT NULL,
  since DATETIME(6) NOT NULL,
  author_id BIGINT NULL,
  ended_at DATETIME(6) NULL,
  KEY email_opt_out_debtor (debtor_id, ended_at),
  CONSTRAINT email_opt_out_debtor_fk FOREIGN KEY (debtor_id) REFERENCES debtor (id)
) ENGINE = InnoDB;
