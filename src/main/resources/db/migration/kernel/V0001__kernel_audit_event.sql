CREATE TABLE audit_event (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  at DATETIME(6) NOT NULL,
  actor_id BIGINT NULL,
  action VARCHAR(60) NOT NULL,
  subject VARCHAR(80) NOT NULL,
  detail VARCHAR(2000) NOT NULL,
  KEY audit_event_subject (subject, at)
) ENGINE = InnoDB;
