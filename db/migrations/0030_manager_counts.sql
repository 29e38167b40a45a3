DROP INDEX "contacts_counted_idx";--> statement-breakpoint
CREATE INDEX "contacts_counted_idx" ON "contacts" USING btree ("organization_id","standing","owner_user_id","assigned_user_id");