-- Statements in the older formats of banks are sources of their own: what two formats tell of one movement is looked at by a person.
ALTER TABLE bank_entry MODIFY source ENUM('CAMT', 'CSV', 'FEC', 'HAND', 'CFONB', 'MT940', 'OFX') NOT NULL;
