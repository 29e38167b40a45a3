-- Row-level security binds the new table's owner too.
ALTER TABLE contact_shares FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- A share is given and taken back, never changed.
GRANT SELECT, INSERT, DELETE ON contact_shares TO fairlead_app;
--> statement-breakpoint
-- When contacts that are there already were last got in touch with.
ALTER TABLE contacts NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE leads NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
UPDATE contacts SET contacted_at = made.at
FROM (SELECT organization_id, contact_id, max(contacted_at) AS at FROM leads WHERE contacted_at IS NOT NULL GROUP BY 1, 2) AS made
WHERE made.organization_id = contacts.organization_id AND made.contact_id = contacts.id;
--> statement-breakpoint
ALTER TABLE leads FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE contacts FORCE ROW LEVEL SECURITY;
