CREATE TABLE "audit_events" (
	"organization_id" text NOT NULL,
	"sequence" bigint GENERATED ALWAYS AS IDENTITY (sequence name "audit_events_sequence_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp (3) with time zone NOT NULL,
	"actor_user_id" text,
	"actor_key_id" text,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"action" text NOT NULL,
	"details" jsonb NOT NULL,
	CONSTRAINT "audit_events_organization_id_sequence_pk" PRIMARY KEY("organization_id","sequence")
);--> statement-breakpoint
ALTER TABLE "audit_events" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "bulk_action_items" (
	"organization_id" text NOT NULL,
	"bulk_action_id" text NOT NULL,
	"position" integer NOT NULL,
	"contact_id" text NOT NULL,
	"refusal" text,
	CONSTRAINT "bulk_action_items_organization_id_bulk_action_id_position_pk" PRIMARY KEY("organization_id","bulk_action_id","position")
);--> statement-breakpoint
ALTER TABLE "bulk_action_items" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "bulk_actions" (
	"organization_id" text NOT NULL,
	"id" text NOT NULL,
	"request" jsonb NOT NULL,
	"actor_user_id" text NOT NULL,
	"state" text NOT NULL,
	"cancel_requested" boolean DEFAULT false NOT NULL,
	"total" integer NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"failed" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone,
	CONSTRAINT "bulk_actions_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);--> statement-breakpoint
ALTER TABLE "bulk_actions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "contact_tab_teams" (
	"organization_id" text NOT NULL,
	"tab_id" text NOT NULL,
	"team_id" text NOT NULL,
	CONSTRAINT "contact_tab_teams_organization_id_tab_id_team_id_pk" PRIMARY KEY("organization_id","tab_id","team_id")
);--> statement-breakpoint
ALTER TABLE "contact_tab_teams" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "contact_tabs" (
	"organization_id" text NOT NULL,
	"id" text NOT NULL,
	"user_id" text,
	"label" text NOT NULL,
	"position" integer NOT NULL,
	"only_for_teams" boolean DEFAULT false NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "contact_tabs_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);--> statement-breakpoint
ALTER TABLE "contact_tabs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "appointments" (
	"organization_id" text NOT NULL,
	"id" text NOT NULL,
	"contact_id" text NOT NULL,
	"user_id" text NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"location" text NOT NULL,
	"notes" text DEFAULT '' NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "appointments_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);--> statement-breakpoint
ALTER TABLE "appointments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "contact_memos" (
	"organization_id" text NOT NULL,
	"id" text NOT NULL,
	"contact_id" text NOT NULL,
	"author_user_id" text,
	"text" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "contact_memos_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);--> statement-breakpoint
ALTER TABLE "contact_memos" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "contact_notes" (
	"organization_id" text NOT NULL,
	"id" text NOT NULL,
	"contact_id" text NOT NULL,
	"author_user_id" text,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"outcome" text,
	"audience" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "contact_notes_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);--> statement-breakpoint
ALTER TABLE "contact_notes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "contact_tasks" (
	"organization_id" text NOT NULL,
	"id" text NOT NULL,
	"contact_id" text NOT NULL,
	"name" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"assignee_user_id" text NOT NULL,
	"created_by_user_id" text,
	"repeat_every" integer,
	"repeat_unit" text,
	"repeat_until" date,
	"series_id" text,
	"completed_at" timestamp (3) with time zone,
	"completed_by_user_id" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "contact_tasks_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "contact_tasks_repeat" CHECK ((repeat_every is null) = (repeat_unit is null) and repeat_every > 0)
);--> statement-breakpoint
ALTER TABLE "contact_tasks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "contact_merges" (
	"organization_id" text NOT NULL,
	"contact_id" text NOT NULL,
	"primary_contact_id" text NOT NULL,
	"merged_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "contact_merges_organization_id_contact_id_pk" PRIMARY KEY("organization_id","contact_id")
);--> statement-breakpoint
ALTER TABLE "contact_merges" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "loan_participants" (
	"organization_id" text NOT NULL,
	"loan_id" text NOT NULL,
	"contact_id" text NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "loan_participants_organization_id_loan_id_contact_id_pk" PRIMARY KEY("organization_id","loan_id","contact_id")
);--> statement-breakpoint
ALTER TABLE "loan_participants" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "loans" (
	"organization_id" text NOT NULL,
	"id" text NOT NULL,
	"number" text,
	"owner_user_id" text,
	"status" text NOT NULL,
	"type" text,
	"amount_usd" double precision,
	"interest_rate_percent" double precision,
	"purchase_price_usd" double precision,
	"annual_income_usd" double precision,
	"loan_purpose" text,
	"property_type" text,
	"property_state" text,
	"term_months" integer,
	"credit_meets_guidelines" boolean,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "loans_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);--> statement-breakpoint
ALTER TABLE "loans" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP INDEX "contact_lists_name_key";--> statement-breakpoint
DROP INDEX "contact_lists_default_key";--> statement-breakpoint
ALTER TABLE "contact_lists" ALTER COLUMN "user_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "notifications" ALTER COLUMN "lead_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "contact_groups" ADD COLUMN "description" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "contact_groups" ADD COLUMN "rules" jsonb;--> statement-breakpoint
ALTER TABLE "contact_groups" ADD COLUMN "is_default" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "contact_groups" ADD COLUMN "created_by_user_id" text;--> statement-breakpoint
ALTER TABLE "contact_groups" ADD COLUMN "updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "contact_lists" ADD COLUMN "subject" text DEFAULT 'contacts' NOT NULL;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "standardized_address" jsonb;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "lead_status" text DEFAULT 'new' NOT NULL;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "archive_reason" text;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "silenced_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "deleted_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "contacts" drop column "standing";--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "standing" smallint GENERATED ALWAYS AS ((case when deleted_at is not null then 3 when do_not_contact then 2 when archived_at is not null then 1 else 0 end)::smallint) STORED NOT NULL;--> statement-breakpoint
CREATE INDEX "contacts_email_idx" ON "contacts" USING btree ("organization_id","email","standing","created_at");--> statement-breakpoint
CREATE INDEX "contacts_cell_phone_idx" ON "contacts" USING btree ("organization_id","cell_phone","standing","created_at");--> statement-breakpoint
CREATE INDEX "contacts_in_use_idx" ON "contacts" USING btree ("organization_id","created_at","id") WHERE standing = 0;--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "notice" jsonb;--> statement-breakpoint
ALTER TABLE "audit_events" ADD CONSTRAINT "audit_events_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bulk_action_items" ADD CONSTRAINT "bulk_action_items_organization_id_bulk_action_id_bulk_actions_organization_id_id_fk" FOREIGN KEY ("organization_id","bulk_action_id") REFERENCES "public"."bulk_actions"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bulk_actions" ADD CONSTRAINT "bulk_actions_organization_id_actor_user_id_users_organization_id_id_fk" FOREIGN KEY ("organization_id","actor_user_id") REFERENCES "public"."users"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_tab_teams" ADD CONSTRAINT "contact_tab_teams_organization_id_tab_id_contact_tabs_organization_id_id_fk" FOREIGN KEY ("organization_id","tab_id") REFERENCES "public"."contact_tabs"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_tab_teams" ADD CONSTRAINT "contact_tab_teams_organization_id_team_id_teams_organization_id_id_fk" FOREIGN KEY ("organization_id","team_id") REFERENCES "public"."teams"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_tabs" ADD CONSTRAINT "contact_tabs_organization_id_user_id_users_organization_id_id_fk" FOREIGN KEY ("organization_id","user_id") REFERENCES "public"."users"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_organization_id_contact_id_contacts_organization_id_id_fk" FOREIGN KEY ("organization_id","contact_id") REFERENCES "public"."contacts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_organization_id_user_id_users_organization_id_id_fk" FOREIGN KEY ("organization_id","user_id") REFERENCES "public"."users"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_memos" ADD CONSTRAINT "contact_memos_organization_id_contact_id_contacts_organization_id_id_fk" FOREIGN KEY ("organization_id","contact_id") REFERENCES "public"."contacts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_memos" ADD CONSTRAINT "contact_memos_organization_id_author_user_id_users_organization_id_id_fk" FOREIGN KEY ("organization_id","author_user_id") REFERENCES "public"."users"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_notes" ADD CONSTRAINT "contact_notes_organization_id_contact_id_contacts_organization_id_id_fk" FOREIGN KEY ("organization_id","contact_id") REFERENCES "public"."contacts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_notes" ADD CONSTRAINT "contact_notes_organization_id_author_user_id_users_organization_id_id_fk" FOREIGN KEY ("organization_id","author_user_id") REFERENCES "public"."users"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_tasks" ADD CONSTRAINT "contact_tasks_organization_id_contact_id_contacts_organization_id_id_fk" FOREIGN KEY ("organization_id","contact_id") REFERENCES "public"."contacts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_tasks" ADD CONSTRAINT "contact_tasks_organization_id_assignee_user_id_users_organization_id_id_fk" FOREIGN KEY ("organization_id","assignee_user_id") REFERENCES "public"."users"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_merges" ADD CONSTRAINT "contact_merges_organization_id_contact_id_contacts_organization_id_id_fk" FOREIGN KEY ("organization_id","contact_id") REFERENCES "public"."contacts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_merges" ADD CONSTRAINT "contact_merges_organization_id_primary_contact_id_contacts_organization_id_id_fk" FOREIGN KEY ("organization_id","primary_contact_id") REFERENCES "public"."contacts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "loan_participants" ADD CONSTRAINT "loan_participants_organization_id_loan_id_loans_organization_id_id_fk" FOREIGN KEY ("organization_id","loan_id") REFERENCES "public"."loans"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "loan_participants" ADD CONSTRAINT "loan_participants_organization_id_contact_id_contacts_organization_id_id_fk" FOREIGN KEY ("organization_id","contact_id") REFERENCES "public"."contacts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "loans" ADD CONSTRAINT "loans_organization_id_owner_user_id_users_organization_id_id_fk" FOREIGN KEY ("organization_id","owner_user_id") REFERENCES "public"."users"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_events_subject_idx" ON "audit_events" USING btree ("organization_id","subject_kind","subject_id","sequence");--> statement-breakpoint
CREATE INDEX "audit_events_actor_idx" ON "audit_events" USING btree ("organization_id","actor_user_id","sequence");--> statement-breakpoint
CREATE INDEX "bulk_actions_created_idx" ON "bulk_actions" USING btree ("organization_id","created_at","id");--> statement-breakpoint
CREATE INDEX "contact_tabs_user_idx" ON "contact_tabs" USING btree ("organization_id","user_id","position");--> statement-breakpoint
CREATE INDEX "appointments_contact_idx" ON "appointments" USING btree ("organization_id","contact_id","starts_at");--> statement-breakpoint
CREATE INDEX "appointments_starts_idx" ON "appointments" USING btree ("organization_id","starts_at","id");--> statement-breakpoint
CREATE INDEX "contact_memos_contact_idx" ON "contact_memos" USING btree ("organization_id","contact_id","created_at");--> statement-breakpoint
CREATE INDEX "contact_notes_contact_idx" ON "contact_notes" USING btree ("organization_id","contact_id","created_at","id");--> statement-breakpoint
CREATE INDEX "contact_tasks_contact_idx" ON "contact_tasks" USING btree ("organization_id","contact_id","due_at");--> statement-breakpoint
CREATE INDEX "contact_tasks_open_idx" ON "contact_tasks" USING btree ("organization_id","assignee_user_id","due_at") WHERE completed_at is null;--> statement-breakpoint
CREATE INDEX "contact_merges_primary_idx" ON "contact_merges" USING btree ("organization_id","primary_contact_id");--> statement-breakpoint
CREATE INDEX "loan_participants_contact_idx" ON "loan_participants" USING btree ("organization_id","contact_id");--> statement-breakpoint
CREATE UNIQUE INDEX "loans_number_key" ON "loans" USING btree ("organization_id","number");--> statement-breakpoint
CREATE INDEX "loans_owner_idx" ON "loans" USING btree ("organization_id","owner_user_id");--> statement-breakpoint
ALTER TABLE "contact_groups" ADD CONSTRAINT "contact_groups_organization_id_created_by_user_id_users_organization_id_id_fk" FOREIGN KEY ("organization_id","created_by_user_id") REFERENCES "public"."users"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "contact_groups_smart_idx" ON "contact_groups" USING btree ("organization_id") WHERE rules is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "contact_lists_name_key" ON "contact_lists" USING btree ("organization_id",coalesce("user_id", ''),"subject","tab",lower("name"));--> statement-breakpoint
CREATE UNIQUE INDEX "contact_lists_default_key" ON "contact_lists" USING btree ("organization_id",coalesce("user_id", ''),"subject","tab") WHERE is_default;--> statement-breakpoint
CREATE POLICY "tenant" ON "audit_events" AS PERMISSIVE FOR ALL TO "fairlead_app" USING (organization_id = (select nullif(current_setting('app.organization_id', true), ''))) WITH CHECK (organization_id = (select nullif(current_setting('app.organization_id', true), '')));--> statement-breakpoint
CREATE POLICY "tenant" ON "bulk_action_items" AS PERMISSIVE FOR ALL TO "fairlead_app" USING (organization_id = (select nullif(current_setting('app.organization_id', true), ''))) WITH CHECK (organization_id = (select nullif(current_setting('app.organization_id', true), '')));--> statement-breakpoint
CREATE POLICY "tenant" ON "bulk_actions" AS PERMISSIVE FOR ALL TO "fairlead_app" USING (organization_id = (select nullif(current_setting('app.organization_id', true), ''))) WITH CHECK (organization_id = (select nullif(current_setting('app.organization_id', true), '')));--> statement-breakpoint
CREATE POLICY "tenant" ON "contact_tab_teams" AS PERMISSIVE FOR ALL TO "fairlead_app" USING (organization_id = (select nullif(current_setting('app.organization_id', true), ''))) WITH CHECK (organization_id = (select nullif(current_setting('app.organization_id', true), '')));--> statement-breakpoint
CREATE POLICY "tenant" ON "contact_tabs" AS PERMISSIVE FOR ALL TO "fairlead_app" USING (organization_id = (select nullif(current_setting('app.organization_id', true), ''))) WITH CHECK (organization_id = (select nullif(current_setting('app.organization_id', true), '')));--> statement-breakpoint
CREATE POLICY "tenant" ON "appointments" AS PERMISSIVE FOR ALL TO "fairlead_app" USING (organization_id = (select nullif(current_setting('app.organization_id', true), ''))) WITH CHECK (organization_id = (select nullif(current_setting('app.organization_id', true), '')));--> statement-breakpoint
CREATE POLICY "tenant" ON "contact_memos" AS PERMISSIVE FOR ALL TO "fairlead_app" USING (organization_id = (select nullif(current_setting('app.organization_id', true), ''))) WITH CHECK (organization_id = (select nullif(current_setting('app.organization_id', true), '')));--> statement-breakpoint
CREATE POLICY "tenant" ON "contact_notes" AS PERMISSIVE FOR ALL TO "fairlead_app" USING (organization_id = (select nullif(current_setting('app.organization_id', true), ''))) WITH CHECK (organization_id = (select nullif(current_setting('app.organization_id', true), '')));--> statement-breakpoint
CREATE POLICY "tenant" ON "contact_tasks" AS PERMISSIVE FOR ALL TO "fairlead_app" USING (organization_id = (select nullif(current_setting('app.organization_id', true), ''))) WITH CHECK (organization_id = (select nullif(current_setting('app.organization_id', true), '')));--> statement-breakpoint
CREATE POLICY "tenant" ON "contact_merges" AS PERMISSIVE FOR ALL TO "fairlead_app" USING (organization_id = (select nullif(current_setting('app.organization_id', true), ''))) WITH CHECK (organization_id = (select nullif(current_setting('app.organization_id', true), '')));--> statement-breakpoint
CREATE POLICY "tenant" ON "loan_participants" AS PERMISSIVE FOR ALL TO "fairlead_app" USING (organization_id = (select nullif(current_setting('app.organization_id', true), ''))) WITH CHECK (organization_id = (select nullif(current_setting('app.organization_id', true), '')));--> statement-breakpoint
CREATE POLICY "tenant" ON "loans" AS PERMISSIVE FOR ALL TO "fairlead_app" USING (organization_id = (select nullif(current_setting('app.organization_id', true), ''))) WITH CHECK (organization_id = (select nullif(current_setting('app.organization_id', true), '')));
