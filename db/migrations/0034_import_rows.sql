CREATE TABLE "import_changes" (
	"organization_id" text NOT NULL,
	"import_id" text NOT NULL,
	"sequence" bigint GENERATED ALWAYS AS IDENTITY (sequence name "import_changes_sequence_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"lead_id" text,
	"contact_id" text,
	"former" jsonb NOT NULL,
	"written" jsonb NOT NULL,
	"kept" text[],
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "import_changes_organization_id_import_id_sequence_pk" PRIMARY KEY("organization_id","import_id","sequence")
);
--> statement-breakpoint
ALTER TABLE "import_changes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "import_rows" (
	"organization_id" text NOT NULL,
	"import_id" text NOT NULL,
	"line" bigint NOT NULL,
	"lead_id" text NOT NULL,
	"contact_id" text NOT NULL,
	"outcome" text NOT NULL,
	"fingerprint" text,
	"occurrence" integer DEFAULT 0 NOT NULL,
	"undone" text,
	CONSTRAINT "import_rows_organization_id_import_id_line_pk" PRIMARY KEY("organization_id","import_id","line")
);
--> statement-breakpoint
ALTER TABLE "import_rows" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "contact_group_members" ADD COLUMN "lead_id" text;--> statement-breakpoint
ALTER TABLE "contact_shares" ADD COLUMN "lead_id" text;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "sha256" text;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "takes_repeats" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "undo_state" text;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "undo_by" text;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "undo_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "undo_finished_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "undo_counts" jsonb;--> statement-breakpoint
ALTER TABLE "import_changes" ADD CONSTRAINT "import_changes_organization_id_import_id_imports_organization_id_id_fk" FOREIGN KEY ("organization_id","import_id") REFERENCES "public"."imports"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_organization_id_import_id_imports_organization_id_id_fk" FOREIGN KEY ("organization_id","import_id") REFERENCES "public"."imports"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_organization_id_lead_id_leads_organization_id_id_fk" FOREIGN KEY ("organization_id","lead_id") REFERENCES "public"."leads"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "import_changes_lead_idx" ON "import_changes" USING btree ("organization_id","lead_id") WHERE lead_id is not null;--> statement-breakpoint
CREATE INDEX "import_changes_contact_idx" ON "import_changes" USING btree ("organization_id","contact_id") WHERE contact_id is not null;--> statement-breakpoint
CREATE INDEX "import_rows_lead_idx" ON "import_rows" USING btree ("organization_id","lead_id");--> statement-breakpoint
CREATE INDEX "import_rows_fingerprint_idx" ON "import_rows" USING btree ("organization_id","fingerprint","occurrence") WHERE fingerprint is not null;--> statement-breakpoint
CREATE INDEX "imports_file_idx" ON "imports" USING btree ("organization_id","sha256") WHERE sha256 is not null;--> statement-breakpoint
CREATE POLICY "tenant" ON "import_changes" AS PERMISSIVE FOR ALL TO "fairlead_app" USING (organization_id = (select nullif(current_setting('app.organization_id', true), ''))) WITH CHECK (organization_id = (select nullif(current_setting('app.organization_id', true), '')));--> statement-breakpoint
CREATE POLICY "tenant" ON "import_rows" AS PERMISSIVE FOR ALL TO "fairlead_app" USING (organization_id = (select nullif(current_setting('app.organization_id', true), ''))) WITH CHECK (organization_id = (select nullif(current_setting('app.organization_id', true), '')));--> statement-breakpoint
ALTER TABLE import_changes FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE import_rows FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON import_rows, import_changes TO fairlead_app;
--> statement-breakpoint
-- An import that is undone gives the ids of its rows free, so that a mended file may bring them again.
GRANT UPDATE (external_id) ON lead_touches TO fairlead_app;
