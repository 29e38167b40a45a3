CREATE TABLE "workflow_restore_points" (
	"organization_id" text NOT NULL,
	"id" text NOT NULL,
	"workflow_id" text NOT NULL,
	"graph" jsonb NOT NULL,
	"reason" text NOT NULL,
	"made_by" text,
	"made_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "workflow_restore_points_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "workflow_restore_points" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "workflow_restore_points" ADD CONSTRAINT "workflow_restore_points_organization_id_workflow_id_workflows_organization_id_id_fk" FOREIGN KEY ("organization_id","workflow_id") REFERENCES "public"."workflows"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workflow_restore_points" ADD CONSTRAINT "workflow_restore_points_organization_id_made_by_users_organization_id_id_fk" FOREIGN KEY ("organization_id","made_by") REFERENCES "public"."users"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "workflow_restore_points_workflow_idx" ON "workflow_restore_points" USING btree ("organization_id","workflow_id","id");--> statement-breakpoint
CREATE POLICY "tenant" ON "workflow_restore_points" AS PERMISSIVE FOR ALL TO "fairlead_app" USING (organization_id = (select nullif(current_setting('app.organization_id', true), ''))) WITH CHECK (organization_id = (select nullif(current_setting('app.organization_id', true), '')));