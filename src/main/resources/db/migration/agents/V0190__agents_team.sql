-- Which team somebody belonged to from a day on, so that last month's figures by team stay as they were. An empty team: none.
CREATE TABLE team_membership (
  agent_id BIGINT NOT NULL,
  since DATE NOT NULL,
  team VARCHAR(60) NOT NULL,
  PRIMARY KEY (agent_id, since),
  CONSTRAINT team_membership_agent FOREIGN KEY (agent_id) REFERENCES agent (id)
) ENGINE = InnoDB;
