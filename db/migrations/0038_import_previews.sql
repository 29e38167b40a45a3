CREATE TABLE "column_choices" (
	"organization_id" text NOT NULL,
	"source_name" text NOT NULL,
	"label_key" text NOT NULL,
	"becomes" text,
	"chosen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "column_choices_organization_id_source_name_label_key_pk" PRIMARY KEY("organization_id","source_name","label_key")
);
--> statement-breakpoint
ALTER TABLE "column_choices" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "import_previews" (
	"organization_id" text NOT NULL,
	"import_id" text NOT NULL,
	"reading" integer DEFAULT 1 NOT NULL,
	"found_encoding" text NOT NULL,
	"changed" integer[] NOT NULL,
	"check" jsonb NOT NULL,
	CONSTRAINT "import_previews_organization_id_import_id_pk" PRIMARY KEY("organization_id","import_id")
);
--> statement-breakpoint
ALTER TABLE "import_previews" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "encoding" text;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "separator" text;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "time_zone" text;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "columns" jsonb;--> statement-breakpoint
ALTER TABLE "column_choices" ADD CONSTRAINT "column_choices_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_previews" ADD CONSTRAINT "import_previews_organization_id_import_id_imports_organization_id_id_fk" FOREIGN KEY ("organization_id","import_id") REFERENCES "public"."imports"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "tenant" ON "column_choices" AS PERMISSIVE FOR ALL TO "fairlead_app" USING (organization_id = (select nullif(current_setting('app.organization_id', true), ''))) WITH CHECK (organization_id = (select nullif(current_setting('app.organization_id', true), '')));--> statement-breakpoint
CREATE POLICY "tenant" ON "import_previews" AS PERMISSIVE FOR ALL TO "fairlead_app" USING (organization_id = (select nullif(current_setting('app.organization_id', true), ''))) WITH CHECK (organization_id = (select nullif(current_setting('app.organization_id', true), '')));
--> statement-breakpoint
ALTER TABLE column_choices FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE import_previews FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON column_choices, import_previews TO fairlead_app;
