-- Of which sum on the account an entry is a part. The statement tells the sum, a notice may tell its parts: money that counts once.
CREATE TABLE bank_part (
  entry_id BIGINT NOT NULL PRIMARY KEY,
  creditor_id BIGINT NOT NULL,
  whole_reference VARCHAR(80) COLLATE utf8mb4_bin NOT NULL,
  total DECIMAL(14, 2) NOT NULL,
  booked_on DATE NOT NULL,
  KEY bank_part_whole (creditor_id, whole_reference),
  CONSTRAINT bank_part_entry_fk FOREIGN KEY (entry_id) REFERENCES bank_entry (id)
) ENGINE = InnoDB;
