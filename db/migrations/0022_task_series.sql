ALTER TABLE "contact_tasks" ADD COLUMN "first_due_at" timestamp (3) with time zone;
--> statement-breakpoint
ALTER TABLE contact_tasks NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
UPDATE contact_tasks task SET first_due_at = first.due_at FROM contact_tasks first
WHERE first.organization_id = task.organization_id AND first.id = task.series_id AND first.id <> task.id;
--> statement-breakpoint
ALTER TABLE contact_tasks FORCE ROW LEVEL SECURITY;
