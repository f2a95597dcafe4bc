-- What an agent wants of the line (end it, hold, mute), kept before the provider is asked and asked for again until it is so.
-- next_try_at is null once it is done.
CREATE TABLE line_request (
  call_id BIGINT NOT NULL,
  kind VARCHAR(10) NOT NULL,
  agent_id BIGINT NOT NULL,
  wanted BOOLEAN NOT NULL,
  state VARCHAR(10) NOT NULL,
  tries INT NOT NULL,
  asked_at DATETIME(6) NOT NULL,
  next_try_at DATETIME(6) NULL,
  PRIMARY KEY (call_id, kind),
  KEY line_request_agent (agent_id, next_try_at),
  KEY line_request_due (next_try_at),
  CONSTRAINT line_request_call FOREIGN KEY (call_id) REFERENCES phone_call (id)
) ENGINE = InnoDB;

-- Since when the agent may close a call whose end the provider does not confirm. The call itself goes on until its legs are
-- known to be gone.
ALTER TABLE phone_call ADD COLUMN let_go_at DATETIME(6) NULL;
