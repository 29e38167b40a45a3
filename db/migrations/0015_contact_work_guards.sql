-- Row-level security binds the new tables' owner too.
ALTER TABLE appointments FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE audit_events FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE bulk_action_items FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE bulk_actions FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE contact_memos FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE contact_merges FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE contact_notes FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE contact_tab_teams FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE contact_tabs FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE contact_tasks FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE loan_participants FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE loans FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON appointments, bulk_action_items, bulk_actions, contact_memos, contact_merges, contact_notes,
  contact_tab_teams, contact_tabs, contact_tasks, loan_participants, loans TO fairlead_app;
--> statement-breakpoint
-- The audit log is only ever added to.
GRANT SELECT, INSERT ON audit_events TO fairlead_app;
--> statement-breakpoint
-- Contacts that are there already were last changed when they came.
ALTER TABLE contacts NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
UPDATE contacts SET updated_at = created_at;
--> statement-breakpoint
ALTER TABLE contacts FORCE ROW LEVEL SECURITY;
