-- Whether another kind of source brought entries at all: most creditors have one kind.
ALTER TABLE bank_entry ADD KEY bank_entry_source (creditor_id, source);
