ALTER TABLE "refused_submissions" ADD COLUMN "tries" jsonb;--> statement-breakpoint
ALTER TABLE "refused_submissions" ADD COLUMN "sent_body" text;