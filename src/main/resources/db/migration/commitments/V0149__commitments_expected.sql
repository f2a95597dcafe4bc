-- Parts that are still to come, by amount: what a bank entry without a reference may be.
ALTER TABLE instalment ADD KEY instalment_expected (status, amount, effective_due_on);
