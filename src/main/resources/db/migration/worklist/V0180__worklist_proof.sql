-- That every open account has exactly one next action, its owner and its time: counted again and again.
CREATE TABLE worklist_proof (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  at DATETIME(6) NOT NULL,
  orphans INT NOT NULL
) ENGINE = InnoDB;
