ALTER TABLE "contact_former_addresses" ADD COLUMN "import_id" text;--> statement-breakpoint
ALTER TABLE "contact_former_addresses" ADD COLUMN "kept_by_undo" boolean;--> statement-breakpoint
ALTER TABLE "import_changes" ADD COLUMN "kept_because" jsonb;