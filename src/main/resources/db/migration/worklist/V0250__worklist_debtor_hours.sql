-- As V0231, over what the accounts publish. Read by this module alone.
CREATE OR REPLACE SQL SECURITY INVOKER VIEW worklist_debtor_hours AS
SELECT id, kind, country,
       COALESCE(zone, CASE IF(country = 'FR', LEFT(postcode, 3), '')
         WHEN '971' THEN 'America/Guadeloupe' WHEN '972' THEN 'America/Martinique'
         WHEN '973' THEN 'America/Cayenne' WHEN '974' THEN 'Indian/Reunion'
         WHEN '976' THEN 'Indian/Mayotte' ELSE '' END) AS zone
FROM debtor_card;
