ALTER TABLE "lead_touches" ADD COLUMN "delivered_addresses" text[];--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "delivered_addresses" text[];--> statement-breakpoint
-- What a person who is erased was reached by goes; nothing else of a touch changes.
GRANT UPDATE (delivered_addresses) ON lead_touches TO fairlead_app;
