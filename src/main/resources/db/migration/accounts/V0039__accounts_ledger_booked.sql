-- What came in on a day, for the objective of the day.
CREATE INDEX ledger_entry_booked ON ledger_entry (booked_on, kind, amount);
