-- The schedule that all nodes share, as db-scheduler keeps it: one row a job. Times are UTC. A row that is picked runs on the
-- node named; a node that stops beating loses it to another.
CREATE TABLE scheduled_tasks (
  task_name VARCHAR(100) CHARACTER SET ascii NOT NULL,
  task_instance VARCHAR(100) CHARACTER SET ascii NOT NULL,
  task_data BLOB NULL,
  execution_time DATETIME(6) NOT NULL,
  picked BOOLEAN NOT NULL,
  picked_by VARCHAR(50) NULL,
  last_success DATETIME(6) NULL,
  last_failure DATETIME(6) NULL,
  consecutive_failures INT NULL,
  last_heartbeat DATETIME(6) NULL,
  version BIGINT NOT NULL,
  priority SMALLINT NULL,
  PRIMARY KEY (task_name, task_instance),
  KEY scheduled_tasks_due (execution_time),
  KEY scheduled_tasks_heartbeat (last_heartbeat)
) ENGINE = InnoDB;

-- How the last run of each job went; changed is NULL when it broke.
CREATE TABLE job_run (
  job VARCHAR(100) CHARACTER SET ascii NOT NULL PRIMARY KEY,
  started_at DATETIME(6) NOT NULL,
  millis BIGINT NOT NULL,
  changed INT NULL,
  node VARCHAR(60) NOT NULL,
  runs BIGINT NOT NULL,
  failures BIGINT NOT NULL
) ENGINE = InnoDB;

-- The last failures of each job, without personal data.
CREATE TABLE job_failure (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  job VARCHAR(100) CHARACTER SET ascii NOT NULL,
  at DATETIME(6) NOT NULL,
  node VARCHAR(60) NOT NULL,
  message VARCHAR(500) NOT NULL,
  KEY job_failure_job (job, id)
) ENGINE = InnoDB;
