-- How firm a promise is: four criteria, what its words suggested, who had the last word, and the kept probability that was
-- foreseen for it on that day. A promise without an exact date is never firm.
CREATE TABLE commitment_grade (
  commitment_id BIGINT NOT NULL PRIMARY KEY,
  grade ENUM('FIRM', 'CONDITIONAL', 'WEAK') NOT NULL,
  amount_exact BOOLEAN NOT NULL,
  date_exact BOOLEAN NOT NULL,
  means_named BOOLEAN NOT NULL,
  unconditional BOOLEAN NOT NULL,
  suggested ENUM('FIRM', 'CONDITIONAL', 'WEAK') NOT NULL,
  because VARCHAR(300) NOT NULL,
  kept_before INT NOT NULL,
  broken_before INT NOT NULL,
  foreseen DECIMAL(6, 5) NOT NULL,
  -- Who changed what was suggested; NULL when the suggestion stands.
  set_by BIGINT NULL,
  at DATETIME(6) NOT NULL,
  CONSTRAINT commitment_grade_commitment_fk FOREIGN KEY (commitment_id) REFERENCES commitment (id),
  CONSTRAINT commitment_grade_dated CHECK (grade <> 'FIRM' OR date_exact)
) ENGINE = InnoDB;
CREATE TRIGGER commitment_grade_unchanged BEFORE UPDATE ON commitment_grade FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'commitment_grade is append-only';

-- Counted every night: what came of promises of each grade, and how many plans of a size were completed.
CREATE TABLE kept_probability (
  grade ENUM('FIRM', 'CONDITIONAL', 'WEAK') NOT NULL PRIMARY KEY,
  resolved INT NOT NULL,
  received DECIMAL(14, 4) NOT NULL,
  probability DECIMAL(6, 5) NOT NULL,
  counted_at DATETIME(6) NOT NULL
) ENGINE = InnoDB;
CREATE TABLE plan_completion (
  parts_band VARCHAR(10) NOT NULL,
  amount_band VARCHAR(10) NOT NULL,
  ended INT NOT NULL,
  completed INT NOT NULL,
  counted_at DATETIME(6) NOT NULL,
  PRIMARY KEY (parts_band, amount_band)
) ENGINE = InnoDB;
