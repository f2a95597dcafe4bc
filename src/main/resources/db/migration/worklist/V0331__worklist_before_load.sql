-- How long an account waited, and whether it ever was late, before a load changed what it owes: given back when the load is taken back.
CREATE TABLE work_before_load (
  batch_id BIGINT NOT NULL,
  account_id BIGINT NOT NULL,
  waiting_since DATE NOT NULL,
  late_before BOOLEAN NOT NULL,
  PRIMARY KEY (batch_id, account_id)
) ENGINE = InnoDB;
