-- What each agent is in the middle of writing, and which screen holds the agent's desk. No foreign key to the
-- account: a draft must never stand in the way of anything.
CREATE TABLE desk_draft (
    agent_id BIGINT NOT NULL PRIMARY KEY,
    account_id BIGINT NOT NULL,
    body LONGTEXT NOT NULL CHECK (JSON_VALID(body)),
    saved_at DATETIME(6) NOT NULL
);

CREATE TABLE desk_lease (
    agent_id BIGINT NOT NULL PRIMARY KEY,
    tab VARCHAR(64) NOT NULL,
    screen VARCHAR(64) NOT NULL,
    taken_at DATETIME(6) NOT NULL
);

-- News that must not interrupt a call: counted on the desk, read between calls.
CREATE TABLE desk_parked (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    agent_id BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    kind VARCHAR(40) NOT NULL,
    at DATETIME(6) NOT NULL,
    read_at DATETIME(6) NULL,
    KEY desk_parked_unread (agent_id, read_at, at)
);
