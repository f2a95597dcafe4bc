-- One row: one person with a login. No login name and no password: who may sign in is a matter of the owner.
CREATE OR REPLACE SQL SECURITY INVOKER VIEW agent_card AS SELECT
  id, name, roles, active, works_accounts
FROM agent;
