CREATE TABLE "contact_shares" (
	"organization_id" text NOT NULL,
	"contact_id" text NOT NULL,
	"user_id" text NOT NULL,
	"shared_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "contact_shares_organization_id_contact_id_user_id_pk" PRIMARY KEY("organization_id","contact_id","user_id")
);
--> statement-breakpoint
ALTER TABLE "contact_shares" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP INDEX "contacts_owner_idx";--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "nickname" text;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "home_phone" text;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "work_phone" text;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "birthday" date;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "street" text;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "city" text;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "state" text;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "postal_code" text;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "prefers_text" boolean;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "referred_by" text;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "assigned_user_id" text;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "contacted_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "contact_shares" ADD CONSTRAINT "contact_shares_organization_id_contact_id_contacts_organization_id_id_fk" FOREIGN KEY ("organization_id","contact_id") REFERENCES "public"."contacts"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_shares" ADD CONSTRAINT "contact_shares_organization_id_user_id_users_organization_id_id_fk" FOREIGN KEY ("organization_id","user_id") REFERENCES "public"."users"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "contact_shares_user_idx" ON "contact_shares" USING btree ("organization_id","user_id");--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_organization_id_assigned_user_id_users_organization_id_id_fk" FOREIGN KEY ("organization_id","assigned_user_id") REFERENCES "public"."users"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "contacts_assigned_idx" ON "contacts" USING btree ("organization_id","assigned_user_id","created_at","id") WHERE assigned_user_id is not null;--> statement-breakpoint
CREATE INDEX "contacts_created_idx" ON "contacts" USING btree ("organization_id","created_at","id");--> statement-breakpoint
CREATE INDEX "contacts_owner_idx" ON "contacts" USING btree ("organization_id","owner_user_id","created_at","id");--> statement-breakpoint
CREATE POLICY "tenant" ON "contact_shares" AS PERMISSIVE FOR ALL TO "fairlead_app" USING (organization_id = (select nullif(current_setting('app.organization_id', true), ''))) WITH CHECK (organization_id = (select nullif(current_setting('app.organization_id', true), '')));