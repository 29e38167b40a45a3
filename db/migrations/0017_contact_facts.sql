DROP INDEX "contacts_email_idx";--> statement-breakpoint
DROP INDEX "contacts_cell_phone_idx";--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "source_id" text;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "loan_status" text;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "loan_type" text;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "loan_interest_rate_percent" double precision;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "loan_amount_usd" double precision;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "loan_purchase_price_usd" double precision;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "loan_annual_income_usd" double precision;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "loan_purpose" text;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "loan_property_type" text;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "loan_property_state" text;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "loan_term_months" integer;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "loan_credit_meets_guidelines" boolean;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "name_key" text GENERATED ALWAYS AS (lower(coalesce(last_name || ' ', '') || coalesce(first_name, ''))) STORED;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "city_key" text GENERATED ALWAYS AS (lower(city collate "C")) STORED;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "search_text" text GENERATED ALWAYS AS (lower(coalesce(first_name, '') || ' ' || coalesce(last_name, '') || ' ' || coalesce(nickname, '') || ' ' || coalesce(email, '') || ' ' || coalesce(cell_phone, '') || ' ' || coalesce(home_phone, '') || ' ' || coalesce(work_phone, ''))) STORED;
