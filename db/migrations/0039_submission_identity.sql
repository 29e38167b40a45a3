ALTER TABLE "lead_touches" ADD COLUMN "delivered_addresses" text[];--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "delivered_addresses" text[];--> statement-breakpoint
CREATE INDEX "contacts_archived_home_phone_idx" ON "contacts" USING btree ("organization_id","home_phone","created_at","id") WHERE standing = 1 and home_phone is not null;--> statement-breakpoint
CREATE INDEX "contacts_archived_work_phone_idx" ON "contacts" USING btree ("organization_id","work_phone","created_at","id") WHERE standing = 1 and work_phone is not null;--> statement-breakpoint
-- What a person who is erased was reached by goes; nothing else of a touch changes.
GRANT UPDATE (delivered_addresses) ON lead_touches TO fairlead_app;
