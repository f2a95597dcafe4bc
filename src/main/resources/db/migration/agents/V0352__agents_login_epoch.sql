-- Goes up whenever the password, the rights or the presence of a person in this house change: a session that began under another
-- number is over, on every node. And whether somebody else chose the password: then it is good for choosing one's own.
ALTER TABLE agent
  ADD COLUMN login_epoch INT NOT NULL DEFAULT 0,
  ADD COLUMN password_given BOOLEAN NOT NULL DEFAULT FALSE;
