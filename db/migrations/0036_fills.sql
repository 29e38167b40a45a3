CREATE TABLE "fills" (
	"organization_id" text NOT NULL,
	"name" text NOT NULL,
	"cursor" text,
	"filled" integer DEFAULT 0 NOT NULL,
	"started_at" timestamp (3) with time zone,
	"finished_at" timestamp (3) with time zone,
	CONSTRAINT "fills_organization_id_name_pk" PRIMARY KEY("organization_id","name")
);
--> statement-breakpoint
ALTER TABLE "fills" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "fills" ADD CONSTRAINT "fills_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "tenant" ON "fills" AS PERMISSIVE FOR ALL TO "fairlead_app" USING (organization_id = (select nullif(current_setting('app.organization_id', true), ''))) WITH CHECK (organization_id = (select nullif(current_setting('app.organization_id', true), '')));--> statement-breakpoint
CREATE POLICY "system" ON "fills" AS PERMISSIVE FOR ALL TO "fairlead_system" USING (true);
--> statement-breakpoint
ALTER TABLE fills FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, UPDATE ON fills TO fairlead_app;
--> statement-breakpoint
GRANT SELECT, INSERT ON fills TO fairlead_system;
--> statement-breakpoint
-- For migrations: what a fill has to fill stands in the organizations that are there now. Done as the role that sees them all.
CREATE FUNCTION begin_fill(fill_name text) RETURNS void LANGUAGE sql
SET search_path = public, pg_temp
SET role = fairlead_system
AS $$
  INSERT INTO fills (organization_id, name) SELECT id, fill_name FROM organizations ON CONFLICT DO NOTHING;
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION begin_fill(text) FROM PUBLIC;
