-- Row-level security binds the new table's owner too.
ALTER TABLE workflow_restore_points FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- A point is kept as it was, until newer ones push it out.
GRANT SELECT, INSERT, DELETE ON workflow_restore_points TO fairlead_app;
