-- Accounts that share a contact policy and a time zone are callable at the same hours.
CREATE TABLE window_group (
  id SMALLINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  kind ENUM('COMPANY', 'PERSON') NOT NULL,
  country CHAR(2) CHARACTER SET ascii NOT NULL,
  collector ENUM('CREDITOR', 'THIRD_PARTY') NOT NULL,
  policy_override VARCHAR(60) NOT NULL,
  zone VARCHAR(40) NOT NULL,
  sample_account_id BIGINT NOT NULL,
  UNIQUE KEY window_group_unique (kind, country, collector, policy_override, zone)
) ENGINE = InnoDB;

-- One row an account. Facts are written by events; the columns under "where it stands" are always the result
-- of one placement over the facts. `position` is the order of the list in one number: tier first, then score.
CREATE TABLE work_item (
  account_id BIGINT NOT NULL PRIMARY KEY,
  debtor_id BIGINT NOT NULL,
  creditor_id BIGINT NOT NULL,
  window_group SMALLINT UNSIGNED NOT NULL,
  -- what the account says
  unpaid BOOLEAN NOT NULL,
  overdue_cents BIGINT NOT NULL,
  oldest_due_on DATE NULL,
  next_due_on DATE NULL,
  factored BOOLEAN NOT NULL,
  person BOOLEAN NOT NULL,
  late_before BOOLEAN NOT NULL,
  -- what was done and agreed
  waiting_since DATE NOT NULL,
  attempts INT NOT NULL DEFAULT 0,
  streak INT NOT NULL DEFAULT 0,
  streak_contact BOOLEAN NOT NULL DEFAULT FALSE,
  recycle_at DATETIME(6) NULL,
  recycle_reason VARCHAR(60) NULL,
  callback_at DATETIME(6) NULL,
  callback_for BIGINT NULL,
  crisis_at DATETIME(6) NULL,
  committed_until DATE NULL,
  broken ENUM('PROMISE', 'PLAN') NULL,
  blocked VARCHAR(40) NULL,
  blocked_until DATETIME(6) NULL,
  aside VARCHAR(60) NULL,
  preventive_for DATE NULL,
  -- where it stands
  state ENUM('READY', 'RESERVED', 'HELD', 'WAITING', 'BLOCKED', 'ASIDE', 'CLOSED') NOT NULL,
  tier ENUM('CRISIS_REVIEW', 'CALLBACK', 'BROKEN_COMMITMENT', 'AMOUNT', 'PREVENTIVE') NOT NULL,
  stage ENUM('EARLY', 'MIDDLE', 'LATE') NOT NULL,
  boost_cents BIGINT NOT NULL,
  score BIGINT NOT NULL,
  position BIGINT AS (
    (CASE tier WHEN 'CRISIS_REVIEW' THEN 0 WHEN 'CALLBACK' THEN 1 WHEN 'BROKEN_COMMITMENT' THEN 2
               WHEN 'AMOUNT' THEN 3 ELSE 4 END) * 10000000000000000 - score) STORED,
  script_key VARCHAR(40) NOT NULL,
  reason VARCHAR(60) NULL,
  due_at DATETIME(6) NULL,
  review_on DATE NULL,
  reserved_for BIGINT NULL,
  held_by BIGINT NULL,
  held_until DATETIME(6) NULL,
  UNIQUE KEY work_item_holder (held_by),
  KEY work_item_reserved (reserved_for),
  -- Only ready rows stand at the front of these three: a claimed row leaves the range that the next claim reads.
  KEY work_item_order (state, position, account_id),
  KEY work_item_lane (state, window_group, stage, factored, position, account_id),
  KEY work_item_creditor (state, creditor_id, window_group, stage, factored, position, account_id),
  KEY work_item_debtor (debtor_id),
  KEY work_item_due (due_at),
  KEY work_item_review (review_on),
  CONSTRAINT work_item_account_fk FOREIGN KEY (account_id) REFERENCES account (id)
) ENGINE = InnoDB;

-- Every callback ever agreed, in the debtor's words.
CREATE TABLE callback (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  account_id BIGINT NOT NULL,
  at DATETIME(6) NOT NULL,
  only_for BIGINT NULL,
  words VARCHAR(1000) NOT NULL,
  author_id BIGINT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  KEY callback_account (account_id, at),
  CONSTRAINT callback_account_fk FOREIGN KEY (account_id) REFERENCES account (id)
) ENGINE = InnoDB;

-- Overload mode: so many calls on one day, for one agent or (0) for all together.
CREATE TABLE work_capacity (
  agent_id BIGINT NOT NULL PRIMARY KEY,
  on_day DATE NOT NULL,
  calls INT NOT NULL
) ENGINE = InnoDB;

CREATE TABLE work_tally (
  on_day DATE NOT NULL,
  agent_id BIGINT NOT NULL,
  calls INT NOT NULL,
  PRIMARY KEY (on_day, agent_id)
) ENGINE = InnoDB;

-- Bulk loads that are not placed yet: written with the load, worked off in small steps after it.
CREATE TABLE work_batch (
  batch_id BIGINT NOT NULL PRIMARY KEY,
  last_account_id BIGINT NOT NULL
) ENGINE = InnoDB;
