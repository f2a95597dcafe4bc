-- Since when a call may be listened to: what its policy says, when whoever is on the line was told, refused and agreed after
-- all, and when the provider confirmed that it listens no more. A row is written with the call.
CREATE TABLE call_hearing (
  call_id BIGINT NOT NULL PRIMARY KEY,
  mode VARCHAR(20) NOT NULL,
  notice_at DATETIME(6) NULL,
  agreed_at DATETIME(6) NULL,
  refused_at DATETIME(6) NULL,
  off_at DATETIME(6) NULL,
  third_person BOOLEAN NOT NULL DEFAULT FALSE,
  CONSTRAINT call_hearing_call FOREIGN KEY (call_id) REFERENCES phone_call (id)
) ENGINE = InnoDB;

-- Calls that are on while this is installed go on as they began.
INSERT INTO call_hearing (call_id, mode)
SELECT id, 'FROM_ANSWER' FROM phone_call WHERE live_number IS NOT NULL;

-- When the person was on hold: what was said then is not kept, however late it arrives.
CREATE TABLE line_hold (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  call_id BIGINT NOT NULL,
  held_at DATETIME(6) NOT NULL,
  resumed_at DATETIME(6) NULL,
  KEY line_hold_call (call_id),
  CONSTRAINT line_hold_call FOREIGN KEY (call_id) REFERENCES phone_call (id)
) ENGINE = InnoDB;
