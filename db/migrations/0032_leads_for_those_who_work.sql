CREATE INDEX "audit_events_at_idx" ON "audit_events" USING btree ("organization_id","at","sequence");
--> statement-breakpoint
-- Both logs of what was done take their numbers from one sequence, so that together they have one order.
ALTER TABLE "security_events" ALTER COLUMN "sequence" DROP IDENTITY;
--> statement-breakpoint
ALTER TABLE "security_events" ALTER COLUMN "sequence" SET DEFAULT nextval('audit_events_sequence_seq');
--> statement-breakpoint
GRANT USAGE ON SEQUENCE audit_events_sequence_seq TO fairlead_app;
--> statement-breakpoint
-- Routing knows of roles now: leads go to those alone whose role works them.
DROP TRIGGER users_raise_directory_version ON users;
--> statement-breakpoint
CREATE TRIGGER users_raise_directory_version
AFTER INSERT OR DELETE OR UPDATE OF name, active, role, licensed_states, licence_ends, languages, time_zone, working_hours
ON users
FOR EACH ROW EXECUTE FUNCTION raise_directory_version();
--> statement-breakpoint
-- The same as `takesLeads` in the engine; a test holds the two equal.
CREATE FUNCTION takes_leads(active boolean, role text) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN active AND role IN ('admin', 'manager', 'loan_officer');
--> statement-breakpoint
DROP TRIGGER users_come_back_at_end ON users;
--> statement-breakpoint
-- Who takes leads again, active or in a role that works them, stands at the end of the queues.
CREATE TRIGGER users_come_back_at_end
AFTER UPDATE OF active, role ON users
FOR EACH ROW
WHEN (takes_leads(NEW.active, NEW.role) AND NOT takes_leads(OLD.active, OLD.role))
EXECUTE FUNCTION come_back_at_end();
