DROP INDEX "contacts_in_use_idx";--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "accounts" text[];--> statement-breakpoint
-- At once, since each such column has the table written anew.
ALTER TABLE "contacts" ADD COLUMN "nickname_key" text GENERATED ALWAYS AS (lower(nickname)) STORED,
  ADD COLUMN "street_key" text GENERATED ALWAYS AS (lower(street)) STORED,
  ADD COLUMN "referred_by_key" text GENERATED ALWAYS AS (lower(referred_by)) STORED,
  ADD COLUMN "account_key" text GENERATED ALWAYS AS (lower(accounts[1])) STORED;--> statement-breakpoint
CREATE INDEX "contacts_source_counted_idx" ON "contacts" USING btree ("organization_id","standing",source_id);--> statement-breakpoint
CREATE INDEX "contacts_status_counted_idx" ON "contacts" USING btree ("organization_id","standing",lead_status);--> statement-breakpoint
CREATE INDEX "contacts_state_counted_idx" ON "contacts" USING btree ("organization_id","standing",state);--> statement-breakpoint
CREATE INDEX "contacts_purpose_counted_idx" ON "contacts" USING btree ("organization_id","standing",loan_purpose);--> statement-breakpoint
CREATE INDEX "contacts_property_state_counted_idx" ON "contacts" USING btree ("organization_id","standing",loan_property_state);--> statement-breakpoint
CREATE INDEX "contacts_prefers_text_counted_idx" ON "contacts" USING btree ("organization_id","standing",prefers_text);--> statement-breakpoint
CREATE INDEX "contacts_language_counted_idx" ON "contacts" USING btree ("organization_id","standing",preferred_language);--> statement-breakpoint
CREATE INDEX "contacts_first_name_counted_idx" ON "contacts" USING btree ("organization_id","standing",first_name);--> statement-breakpoint
CREATE INDEX "contacts_last_name_counted_idx" ON "contacts" USING btree ("organization_id","standing",last_name);--> statement-breakpoint
CREATE INDEX "contacts_nickname_idx" ON "contacts" USING btree ("organization_id",nickname_key,"created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE standing = 0 and nickname_key is not null;--> statement-breakpoint
CREATE INDEX "contacts_street_idx" ON "contacts" USING btree ("organization_id",street_key,"created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE standing = 0 and street_key is not null;--> statement-breakpoint
CREATE INDEX "contacts_postal_code_idx" ON "contacts" USING btree ("organization_id",postal_code,"created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE standing = 0 and postal_code is not null;--> statement-breakpoint
CREATE INDEX "contacts_birthday_idx" ON "contacts" USING btree ("organization_id",birthday,"created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE standing = 0 and birthday is not null;--> statement-breakpoint
CREATE INDEX "contacts_home_phone_idx" ON "contacts" USING btree ("organization_id",home_phone,"created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE standing = 0 and home_phone is not null;--> statement-breakpoint
CREATE INDEX "contacts_work_phone_idx" ON "contacts" USING btree ("organization_id",work_phone,"created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE standing = 0 and work_phone is not null;--> statement-breakpoint
CREATE INDEX "contacts_referred_by_idx" ON "contacts" USING btree ("organization_id",referred_by_key,"created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE standing = 0 and referred_by_key is not null;--> statement-breakpoint
CREATE INDEX "contacts_account_idx" ON "contacts" USING btree ("organization_id",account_key,"created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE standing = 0 and account_key is not null;--> statement-breakpoint
CREATE INDEX "contacts_in_use_idx" ON "contacts" USING btree ("organization_id","created_at","id","search_text") WHERE standing = 0;