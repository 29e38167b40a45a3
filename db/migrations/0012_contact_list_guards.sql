-- Row-level security binds the new table's owner too.
ALTER TABLE contact_lists FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON contact_lists TO fairlead_app;
