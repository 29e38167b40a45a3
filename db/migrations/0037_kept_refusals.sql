CREATE TABLE "audit_values" (
	"organization_id" text NOT NULL,
	"sequence" bigint NOT NULL,
	"field" text NOT NULL,
	"contact_id" text NOT NULL,
	"before" text,
	"after" text,
	CONSTRAINT "audit_values_organization_id_sequence_field_pk" PRIMARY KEY("organization_id","sequence","field")
);
--> statement-breakpoint
ALTER TABLE "audit_values" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "import_failure_addresses" (
	"organization_id" text NOT NULL,
	"address" text NOT NULL,
	"import_id" text NOT NULL,
	"line" bigint NOT NULL,
	CONSTRAINT "import_failure_addresses_organization_id_address_import_id_line_pk" PRIMARY KEY("organization_id","address","import_id","line")
);
--> statement-breakpoint
ALTER TABLE "import_failure_addresses" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "refused_submission_addresses" (
	"organization_id" text NOT NULL,
	"address" text NOT NULL,
	"submission_id" text NOT NULL,
	CONSTRAINT "refused_submission_addresses_organization_id_address_submission_id_pk" PRIMARY KEY("organization_id","address","submission_id")
);
--> statement-breakpoint
ALTER TABLE "refused_submission_addresses" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "refused_submission_days" (
	"organization_id" text NOT NULL,
	"day" date NOT NULL,
	"source_name" text NOT NULL,
	"kept" integer NOT NULL,
	"more" integer NOT NULL,
	CONSTRAINT "refused_submission_days_organization_id_day_source_name_pk" PRIMARY KEY("organization_id","day","source_name")
);
--> statement-breakpoint
ALTER TABLE "refused_submission_days" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "refused_submissions" (
	"organization_id" text NOT NULL,
	"id" text NOT NULL,
	"source_name" text NOT NULL,
	"came_at" timestamp (3) with time zone NOT NULL,
	"key_id" text,
	"user_id" text,
	"content_type" text,
	"body" text NOT NULL,
	"body_bytes" integer NOT NULL,
	"read_as" text NOT NULL,
	"mended" text,
	"problem" jsonb NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"tries_in_vain" integer DEFAULT 0 NOT NULL,
	"lead_id" text,
	"settled_by" text,
	"settled_at" timestamp (3) with time zone,
	"repeat_hash" text,
	CONSTRAINT "refused_submissions_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "refused_submissions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "audit_values" ADD CONSTRAINT "audit_values_organization_id_sequence_audit_events_organization_id_sequence_fk" FOREIGN KEY ("organization_id","sequence") REFERENCES "public"."audit_events"("organization_id","sequence") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_failure_addresses" ADD CONSTRAINT "import_failure_addresses_organization_id_import_id_line_import_failures_organization_id_import_id_line_fk" FOREIGN KEY ("organization_id","import_id","line") REFERENCES "public"."import_failures"("organization_id","import_id","line") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refused_submission_addresses" ADD CONSTRAINT "refused_submission_addresses_organization_id_submission_id_refused_submissions_organization_id_id_fk" FOREIGN KEY ("organization_id","submission_id") REFERENCES "public"."refused_submissions"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refused_submission_days" ADD CONSTRAINT "refused_submission_days_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refused_submissions" ADD CONSTRAINT "refused_submissions_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_values_contact_idx" ON "audit_values" USING btree ("organization_id","contact_id");--> statement-breakpoint
CREATE INDEX "import_failure_addresses_row_idx" ON "import_failure_addresses" USING btree ("organization_id","import_id","line");--> statement-breakpoint
CREATE INDEX "refused_submission_addresses_submission_idx" ON "refused_submission_addresses" USING btree ("organization_id","submission_id");--> statement-breakpoint
CREATE INDEX "refused_submissions_came_idx" ON "refused_submissions" USING btree ("organization_id","came_at","id");--> statement-breakpoint
CREATE INDEX "refused_submissions_state_idx" ON "refused_submissions" USING btree ("organization_id","state","came_at","id");--> statement-breakpoint
CREATE INDEX "refused_submissions_source_idx" ON "refused_submissions" USING btree ("organization_id","source_name","came_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "refused_submissions_repeat_key" ON "refused_submissions" USING btree ("organization_id","repeat_hash");--> statement-breakpoint
CREATE POLICY "tenant" ON "audit_values" AS PERMISSIVE FOR ALL TO "fairlead_app" USING (organization_id = (select nullif(current_setting('app.organization_id', true), ''))) WITH CHECK (organization_id = (select nullif(current_setting('app.organization_id', true), '')));--> statement-breakpoint
CREATE POLICY "tenant" ON "import_failure_addresses" AS PERMISSIVE FOR ALL TO "fairlead_app" USING (organization_id = (select nullif(current_setting('app.organization_id', true), ''))) WITH CHECK (organization_id = (select nullif(current_setting('app.organization_id', true), '')));--> statement-breakpoint
CREATE POLICY "tenant" ON "refused_submission_addresses" AS PERMISSIVE FOR ALL TO "fairlead_app" USING (organization_id = (select nullif(current_setting('app.organization_id', true), ''))) WITH CHECK (organization_id = (select nullif(current_setting('app.organization_id', true), '')));--> statement-breakpoint
CREATE POLICY "tenant" ON "refused_submission_days" AS PERMISSIVE FOR ALL TO "fairlead_app" USING (organization_id = (select nullif(current_setting('app.organization_id', true), ''))) WITH CHECK (organization_id = (select nullif(current_setting('app.organization_id', true), '')));--> statement-breakpoint
CREATE POLICY "tenant" ON "refused_submissions" AS PERMISSIVE FOR ALL TO "fairlead_app" USING (organization_id = (select nullif(current_setting('app.organization_id', true), ''))) WITH CHECK (organization_id = (select nullif(current_setting('app.organization_id', true), '')));
--> statement-breakpoint
ALTER TABLE refused_submissions FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE refused_submission_days FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE refused_submission_addresses FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE import_failure_addresses FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE audit_values FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON
  refused_submissions, refused_submission_days, refused_submission_addresses, import_failure_addresses
TO fairlead_app;
--> statement-breakpoint
-- Gone with the contact; of one that is merged they are the other one's.
GRANT SELECT, INSERT, UPDATE, DELETE ON audit_values TO fairlead_app;
