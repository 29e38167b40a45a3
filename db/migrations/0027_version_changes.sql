CREATE TABLE "workflow_version_changes" (
	"organization_id" text NOT NULL,
	"version_id" text NOT NULL,
	"changes" text[] NOT NULL,
	CONSTRAINT "workflow_version_changes_organization_id_version_id_pk" PRIMARY KEY("organization_id","version_id")
);
--> statement-breakpoint
ALTER TABLE "workflow_version_changes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "workflow_version_changes" ADD CONSTRAINT "workflow_version_changes_organization_id_version_id_workflow_versions_organization_id_id_fk" FOREIGN KEY ("organization_id","version_id") REFERENCES "public"."workflow_versions"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "tenant" ON "workflow_version_changes" AS PERMISSIVE FOR ALL TO "fairlead_app" USING (organization_id = (select nullif(current_setting('app.organization_id', true), ''))) WITH CHECK (organization_id = (select nullif(current_setting('app.organization_id', true), '')));--> statement-breakpoint
ALTER TABLE workflow_version_changes FORCE ROW LEVEL SECURITY;--> statement-breakpoint
-- Told once and never changed, as the version itself.
GRANT SELECT, INSERT ON workflow_version_changes TO fairlead_app;
