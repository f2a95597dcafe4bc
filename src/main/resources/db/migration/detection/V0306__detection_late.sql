-- What was understood when its call had ended already: somebody must be told. One row: one finding, until the agent
-- who had the call, or a lead, has seen it. seen_at: by the agent; closed_at: nobody need be told any more.
CREATE TABLE finding_late (
  finding_id BIGINT NOT NULL PRIMARY KEY,
  agent_id BIGINT NULL,
  crisis BOOLEAN NOT NULL,
  raised_at DATETIME(6) NOT NULL,
  seen_at DATETIME(6) NULL,
  seen_by BIGINT NULL,
  closed_at DATETIME(6) NULL,
  closed_by BIGINT NULL,
  KEY finding_late_agent (agent_id, seen_at),
  KEY finding_late_open (closed_at, raised_at),
  CONSTRAINT finding_late_finding FOREIGN KEY (finding_id) REFERENCES finding (id) ON DELETE CASCADE
) ENGINE = InnoDB;
