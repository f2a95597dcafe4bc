-- What other modules may read (decision 0016). A change of the tables beneath keeps these columns.

-- One row: one mail as it was written, with where its sending stands.
CREATE SQL SECURITY INVOKER VIEW mail_line AS SELECT
  id, kind, dedupe_key, account_id, debtor_id, commitment_id, instalment, link_id, author_id, recipient,
  subject, text_body, html_body, content_hash, template_version, policy_key, policy_version, message_id,
  created_at, state, attempt, due_at, sent_at, note
FROM outgoing_mail;

-- One row: one step in the life of a mail.
CREATE SQL SECURITY INVOKER VIEW mail_moment AS SELECT
  id, mail_id, kind, attempt, detail, actor_id, at
FROM mail_event;
