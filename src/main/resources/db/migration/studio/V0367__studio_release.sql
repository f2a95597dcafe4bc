-- One row: a draft that somebody wants in force, now or at a time, with another's approval where the house asks for it.
CREATE TABLE studio_release (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  draft_id BIGINT NOT NULL,
  state VARCHAR(12) NOT NULL,
  note VARCHAR(500) NOT NULL,
  asked_by BIGINT NOT NULL,
  asked_at DATETIME(6) NOT NULL,
  -- Null: as soon as it may.
  due_at DATETIME(6) NULL,
  approved_by BIGINT NULL,
  -- Why a time came and it was not put in force: a message key.
  refused VARCHAR(120) NOT NULL,
  KEY studio_release_state (state, due_at),
  CONSTRAINT studio_release_draft_fk FOREIGN KEY (draft_id) REFERENCES studio_draft (id),
  CONSTRAINT studio_release_asked_fk FOREIGN KEY (asked_by) REFERENCES agent (id),
  CONSTRAINT studio_release_approved_fk FOREIGN KEY (approved_by) REFERENCES agent (id)
) ENGINE = InnoDB;
