-- The trail is searched by who and by what, the newest first.
ALTER TABLE audit_event ADD KEY audit_event_actor (actor_id, id), ADD KEY audit_event_action (action, id);

-- One row: one thing somebody did that must be answered for. What a reader may see of `detail` is a matter of the door.
CREATE OR REPLACE SQL SECURITY INVOKER VIEW audit_line AS SELECT
  action, subject, id, at, actor_id, detail
FROM audit_event;
