DROP INDEX "contacts_created_idx";--> statement-breakpoint
CREATE INDEX "contacts_in_use_idx" ON "contacts" USING btree ("organization_id","created_at","id") WHERE standing = 0;