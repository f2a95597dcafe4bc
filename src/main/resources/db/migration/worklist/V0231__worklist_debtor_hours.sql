-- By which clock and which policy a debtor may be called. Without a zone of its own a debtor in an overseas department
-- lives by that department's clock; nothing means the floor's.
CREATE VIEW worklist_debtor_hours AS
SELECT id, kind, country,
       COALESCE(zone, CASE IF(country = 'FR', LEFT(postcode, 3), '')
         WHEN '971' THEN 'America/Guadeloupe' WHEN '972' THEN 'America/Martinique'
         WHEN '973' THEN 'America/Cayenne' WHEN '974' THEN 'Indian/Reunion'
         WHEN '976' THEN 'Indian/Mayotte' ELSE '' END) AS zone
FROM debtor;
