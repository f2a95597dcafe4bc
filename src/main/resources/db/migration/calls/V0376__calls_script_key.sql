-- The calls that a version of a script led, for its results.
CREATE INDEX phone_call_script ON phone_call (script_hash, requested_at);
