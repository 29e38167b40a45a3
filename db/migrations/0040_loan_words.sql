CREATE TABLE "loan_word_sightings" (
	"organization_id" text NOT NULL,
	"sequence" bigint GENERATED ALWAYS AS IDENTITY (sequence name "loan_word_sightings_sequence_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"field" text NOT NULL,
	"word" text NOT NULL,
	"example" text NOT NULL,
	"leads" integer NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "loan_word_sightings_organization_id_sequence_pk" PRIMARY KEY("organization_id","sequence")
);
--> statement-breakpoint
ALTER TABLE "loan_word_sightings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "loan_words" (
	"organization_id" text NOT NULL,
	"field" text NOT NULL,
	"word" text NOT NULL,
	"example" text NOT NULL,
	"value" text,
	"taught_by" text,
	"taught_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "loan_words_organization_id_field_word_pk" PRIMARY KEY("organization_id","field","word")
);
--> statement-breakpoint
ALTER TABLE "loan_words" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "cell_phone_extension" text;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "home_phone_extension" text;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "work_phone_extension" text;--> statement-breakpoint
ALTER TABLE "import_rows" ADD COLUMN "notes" jsonb;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "rows_noted" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "organizations" ADD COLUMN "loan_words_version" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "loan_word_sightings" ADD CONSTRAINT "loan_word_sightings_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "loan_words" ADD CONSTRAINT "loan_words_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "loan_words" ADD CONSTRAINT "loan_words_organization_id_taught_by_users_organization_id_id_fk" FOREIGN KEY ("organization_id","taught_by") REFERENCES "public"."users"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "loan_word_sightings_word_idx" ON "loan_word_sightings" USING btree ("organization_id","field","word","seen_at");--> statement-breakpoint
CREATE INDEX "import_rows_noted_idx" ON "import_rows" USING btree ("organization_id","import_id","line") WHERE notes is not null;--> statement-breakpoint
CREATE POLICY "tenant" ON "loan_word_sightings" AS PERMISSIVE FOR ALL TO "fairlead_app" USING (organization_id = (select nullif(current_setting('app.organization_id', true), ''))) WITH CHECK (organization_id = (select nullif(current_setting('app.organization_id', true), '')));--> statement-breakpoint
CREATE POLICY "tenant" ON "loan_words" AS PERMISSIVE FOR ALL TO "fairlead_app" USING (organization_id = (select nullif(current_setting('app.organization_id', true), ''))) WITH CHECK (organization_id = (select nullif(current_setting('app.organization_id', true), '')));
--> statement-breakpoint
ALTER TABLE loan_words FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE loan_word_sightings FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON loan_words TO fairlead_app;
--> statement-breakpoint
-- Counted, not changed; gone once the word is taught.
GRANT SELECT, INSERT, DELETE ON loan_word_sightings TO fairlead_app;
