CREATE TABLE "lead_touches" (
	"organization_id" text NOT NULL,
	"id" text NOT NULL,
	"lead_id" text NOT NULL,
	"source_id" text NOT NULL,
	"external_id" text,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "lead_touches_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "lead_touches" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "user_absences" (
	"organization_id" text NOT NULL,
	"id" text NOT NULL,
	"user_id" text NOT NULL,
	"kind" text NOT NULL,
	"from_at" timestamp (3) with time zone NOT NULL,
	"until_at" timestamp (3) with time zone,
	"note" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "user_absences_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "user_absences_order" CHECK (until_at is null or until_at > from_at)
);
--> statement-breakpoint
ALTER TABLE "user_absences" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "turn_credits" (
	"organization_id" text NOT NULL,
	"workflow_id" text NOT NULL,
	"user_id" text NOT NULL,
	"credit" integer NOT NULL,
	CONSTRAINT "turn_credits_organization_id_workflow_id_user_id_pk" PRIMARY KEY("organization_id","workflow_id","user_id")
);
--> statement-breakpoint
ALTER TABLE "turn_credits" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "unknown_sources" (
	"organization_id" text NOT NULL,
	"name" text NOT NULL,
	"refused" integer NOT NULL,
	"last_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "unknown_sources_organization_id_name_pk" PRIMARY KEY("organization_id","name")
);
--> statement-breakpoint
ALTER TABLE "unknown_sources" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "campaign_members" (
	"organization_id" text NOT NULL,
	"campaign_id" text NOT NULL,
	"contact_id" text NOT NULL,
	"lead_id" text NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "campaign_members_organization_id_campaign_id_contact_id_pk" PRIMARY KEY("organization_id","campaign_id","contact_id")
);
--> statement-breakpoint
ALTER TABLE "campaign_members" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "campaigns" (
	"organization_id" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "campaigns_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "campaigns" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "contact_group_members" (
	"organization_id" text NOT NULL,
	"group_id" text NOT NULL,
	"contact_id" text NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "contact_group_members_organization_id_group_id_contact_id_pk" PRIMARY KEY("organization_id","group_id","contact_id")
);
--> statement-breakpoint
ALTER TABLE "contact_group_members" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "contact_groups" (
	"organization_id" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "contact_groups_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "contact_groups" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "journey_trigger_events" (
	"organization_id" text NOT NULL,
	"trigger_id" text NOT NULL,
	"lead_id" text NOT NULL,
	"journey_id" text NOT NULL,
	"contact_id" text NOT NULL,
	"fired_at" timestamp (3) with time zone NOT NULL,
	"taken_at" timestamp (3) with time zone,
	CONSTRAINT "journey_trigger_events_organization_id_trigger_id_lead_id_pk" PRIMARY KEY("organization_id","trigger_id","lead_id")
);
--> statement-breakpoint
ALTER TABLE "journey_trigger_events" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "journey_triggers" (
	"organization_id" text NOT NULL,
	"id" text NOT NULL,
	"journey_id" text NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "journey_triggers_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "journey_triggers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "journeys" (
	"organization_id" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "journeys_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "journeys" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP INDEX "contacts_email_idx";--> statement-breakpoint
DROP INDEX "contacts_cell_phone_idx";--> statement-breakpoint
DROP INDEX "leads_contact_idx";--> statement-breakpoint
DROP INDEX "workflows_source_key";--> statement-breakpoint
ALTER TABLE "workflows" ALTER COLUMN "source_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "archived_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "standing" smallint GENERATED ALWAYS AS ((case when do_not_contact then 2 when archived_at is not null then 1 else 0 end)::smallint) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "rows_updated" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "assignments" ADD COLUMN "workflow_id" text;--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "hold_reason" text;--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "closed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "linked_lead_id" text;--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "contact_is_own" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "delivered_contact" jsonb;--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "shown_contact_fields" text[];--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "workflow_chain" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "licence_ends" jsonb DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "kind" text DEFAULT 'thirdParty' NOT NULL;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "lead_route_id" text;--> statement-breakpoint
ALTER TABLE "workflows" ADD COLUMN "kind" text DEFAULT 'workflow' NOT NULL;--> statement-breakpoint
ALTER TABLE "workflows" ADD COLUMN "state" text DEFAULT 'active' NOT NULL;--> statement-breakpoint
ALTER TABLE "workflows" ADD COLUMN "exception" jsonb;--> statement-breakpoint
ALTER TABLE "workflows" ADD COLUMN "duplicates" jsonb;--> statement-breakpoint
ALTER TABLE "workflows" ADD COLUMN "additions" jsonb;--> statement-breakpoint
-- Forced row-level security would hide the rows from whoever migrates.
ALTER TABLE "workflows" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "workflow_drafts" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
UPDATE "workflows" w SET
	"exception" = (SELECT d.graph -> 'settings' -> 'exception' FROM "workflow_drafts" d WHERE d.organization_id = w.organization_id AND d.workflow_id = w.id),
	"duplicates" = '{"updateLead": null, "updateContact": null, "honorDoNotContact": ["firstName", "lastName"], "distributeFirst": false, "bypassToOwner": false}',
	"additions" = '{"campaignIds": [], "groupIds": [], "journey": null}';--> statement-breakpoint
ALTER TABLE "workflows" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "workflow_drafts" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "workflows" ALTER COLUMN "exception" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "workflows" ALTER COLUMN "duplicates" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "workflows" ALTER COLUMN "additions" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "lead_touches" ADD CONSTRAINT "lead_touches_organization_id_lead_id_leads_organization_id_id_fk" FOREIGN KEY ("organization_id","lead_id") REFERENCES "public"."leads"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_absences" ADD CONSTRAINT "user_absences_organization_id_user_id_users_organization_id_id_fk" FOREIGN KEY ("organization_id","user_id") REFERENCES "public"."users"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "turn_credits" ADD CONSTRAINT "turn_credits_organization_id_workflow_id_workflows_organization_id_id_fk" FOREIGN KEY ("organization_id","workflow_id") REFERENCES "public"."workflows"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unknown_sources" ADD CONSTRAINT "unknown_sources_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_members" ADD CONSTRAINT "campaign_members_organization_id_campaign_id_campaigns_organization_id_id_fk" FOREIGN KEY ("organization_id","campaign_id") REFERENCES "public"."campaigns"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_members" ADD CONSTRAINT "campaign_members_organization_id_contact_id_contacts_organization_id_id_fk" FOREIGN KEY ("organization_id","contact_id") REFERENCES "public"."contacts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_group_members" ADD CONSTRAINT "contact_group_members_organization_id_group_id_contact_groups_organization_id_id_fk" FOREIGN KEY ("organization_id","group_id") REFERENCES "public"."contact_groups"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_group_members" ADD CONSTRAINT "contact_group_members_organization_id_contact_id_contacts_organization_id_id_fk" FOREIGN KEY ("organization_id","contact_id") REFERENCES "public"."contacts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_groups" ADD CONSTRAINT "contact_groups_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_trigger_events" ADD CONSTRAINT "journey_trigger_events_organization_id_trigger_id_journey_triggers_organization_id_id_fk" FOREIGN KEY ("organization_id","trigger_id") REFERENCES "public"."journey_triggers"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_trigger_events" ADD CONSTRAINT "journey_trigger_events_organization_id_lead_id_leads_organization_id_id_fk" FOREIGN KEY ("organization_id","lead_id") REFERENCES "public"."leads"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_triggers" ADD CONSTRAINT "journey_triggers_organization_id_journey_id_journeys_organization_id_id_fk" FOREIGN KEY ("organization_id","journey_id") REFERENCES "public"."journeys"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journeys" ADD CONSTRAINT "journeys_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "lead_touches_delivery_key" ON "lead_touches" USING btree ("organization_id","source_id","external_id") WHERE external_id is not null;--> statement-breakpoint
CREATE INDEX "lead_touches_lead_idx" ON "lead_touches" USING btree ("organization_id","lead_id");--> statement-breakpoint
CREATE INDEX "user_absences_user_idx" ON "user_absences" USING btree ("organization_id","user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "campaigns_name_key" ON "campaigns" USING btree ("organization_id","name");--> statement-breakpoint
CREATE INDEX "contact_group_members_contact_idx" ON "contact_group_members" USING btree ("organization_id","contact_id");--> statement-breakpoint
CREATE UNIQUE INDEX "contact_groups_name_key" ON "contact_groups" USING btree ("organization_id","name");--> statement-breakpoint
CREATE UNIQUE INDEX "journey_triggers_name_key" ON "journey_triggers" USING btree ("organization_id","journey_id","name");--> statement-breakpoint
CREATE UNIQUE INDEX "journeys_name_key" ON "journeys" USING btree ("organization_id","name");--> statement-breakpoint
CREATE INDEX "contacts_linked_idx" ON "contacts" USING btree ("organization_id","linked_contact_id") WHERE linked_contact_id is not null;--> statement-breakpoint
CREATE INDEX "assignments_workflow_idx" ON "assignments" USING btree ("organization_id","workflow_id","assigned_at");--> statement-breakpoint
CREATE INDEX "leads_uncontacted_idx" ON "leads" USING btree ("organization_id","workflow_id","assignee_user_id") WHERE state = 'assigned' and contacted_at is null and closed_at is null;--> statement-breakpoint
CREATE INDEX "leads_held_idx" ON "leads" USING btree ("organization_id","created_at") WHERE state = 'held';--> statement-breakpoint
CREATE INDEX "leads_exception_idx" ON "leads" USING btree ("organization_id","created_at","id") WHERE exception_reason is not null and closed_at is null;--> statement-breakpoint
CREATE INDEX "sources_lead_route_idx" ON "sources" USING btree ("organization_id","lead_route_id") WHERE lead_route_id is not null;--> statement-breakpoint
CREATE INDEX "contacts_email_idx" ON "contacts" USING btree ("organization_id","email","standing","created_at");--> statement-breakpoint
CREATE INDEX "contacts_cell_phone_idx" ON "contacts" USING btree ("organization_id","cell_phone","standing","created_at");--> statement-breakpoint
CREATE INDEX "leads_contact_idx" ON "leads" USING btree ("organization_id","contact_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "workflows_source_key" ON "workflows" USING btree ("organization_id","source_id") WHERE state <> 'archived';--> statement-breakpoint
ALTER TABLE "workflows" ADD CONSTRAINT "workflows_exclusive_switches" CHECK (not ((duplicates ->> 'distributeFirst')::boolean and (duplicates ->> 'bypassToOwner')::boolean));--> statement-breakpoint
CREATE POLICY "tenant" ON "lead_touches" AS PERMISSIVE FOR ALL TO "fairlead_app" USING (organization_id = nullif(current_setting('app.organization_id', true), '')) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), ''));--> statement-breakpoint
CREATE POLICY "tenant" ON "user_absences" AS PERMISSIVE FOR ALL TO "fairlead_app" USING (organization_id = nullif(current_setting('app.organization_id', true), '')) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), ''));--> statement-breakpoint
CREATE POLICY "tenant" ON "turn_credits" AS PERMISSIVE FOR ALL TO "fairlead_app" USING (organization_id = nullif(current_setting('app.organization_id', true), '')) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), ''));--> statement-breakpoint
CREATE POLICY "tenant" ON "unknown_sources" AS PERMISSIVE FOR ALL TO "fairlead_app" USING (organization_id = nullif(current_setting('app.organization_id', true), '')) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), ''));--> statement-breakpoint
CREATE POLICY "tenant" ON "campaign_members" AS PERMISSIVE FOR ALL TO "fairlead_app" USING (organization_id = nullif(current_setting('app.organization_id', true), '')) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), ''));--> statement-breakpoint
CREATE POLICY "tenant" ON "campaigns" AS PERMISSIVE FOR ALL TO "fairlead_app" USING (organization_id = nullif(current_setting('app.organization_id', true), '')) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), ''));--> statement-breakpoint
CREATE POLICY "tenant" ON "contact_group_members" AS PERMISSIVE FOR ALL TO "fairlead_app" USING (organization_id = nullif(current_setting('app.organization_id', true), '')) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), ''));--> statement-breakpoint
CREATE POLICY "tenant" ON "contact_groups" AS PERMISSIVE FOR ALL TO "fairlead_app" USING (organization_id = nullif(current_setting('app.organization_id', true), '')) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), ''));--> statement-breakpoint
CREATE POLICY "tenant" ON "journey_trigger_events" AS PERMISSIVE FOR ALL TO "fairlead_app" USING (organization_id = nullif(current_setting('app.organization_id', true), '')) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), ''));--> statement-breakpoint
CREATE POLICY "tenant" ON "journey_triggers" AS PERMISSIVE FOR ALL TO "fairlead_app" USING (organization_id = nullif(current_setting('app.organization_id', true), '')) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), ''));--> statement-breakpoint
CREATE POLICY "tenant" ON "journeys" AS PERMISSIVE FOR ALL TO "fairlead_app" USING (organization_id = nullif(current_setting('app.organization_id', true), '')) WITH CHECK (organization_id = nullif(current_setting('app.organization_id', true), ''));