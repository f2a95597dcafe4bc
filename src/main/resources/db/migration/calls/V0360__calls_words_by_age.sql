-- Words go by their age.
ALTER TABLE utterance ADD KEY utterance_age (at);
