-- What other modules may read (decision 0016). A change of the tables beneath keeps these columns.

-- One row: one person with a login. No login name and no password: who may sign in is a matter of the owner.
CREATE SQL SECURITY INVOKER VIEW agent_card AS SELECT
  id, name, roles, active
FROM agent;

-- One row: where an agent is now; an agent that never signed in has none.
CREATE SQL SECURITY INVOKER VIEW presence_now AS SELECT
  agent_id, presence, reason, since
FROM presence;

-- One row: from a day on an agent is in a team, until a later row says otherwise.
CREATE SQL SECURITY INVOKER VIEW team_member AS SELECT
  agent_id, since, team
FROM team_membership;
