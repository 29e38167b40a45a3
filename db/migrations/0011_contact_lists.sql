CREATE TABLE "contact_lists" (
	"organization_id" text NOT NULL,
	"id" text NOT NULL,
	"user_id" text NOT NULL,
	"tab" text NOT NULL,
	"name" text NOT NULL,
	"view" jsonb NOT NULL,
	"is_default" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "contact_lists_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "contact_lists" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "contact_lists" ADD CONSTRAINT "contact_lists_organization_id_user_id_users_organization_id_id_fk" FOREIGN KEY ("organization_id","user_id") REFERENCES "public"."users"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "contact_lists_name_key" ON "contact_lists" USING btree ("organization_id","user_id","tab",lower("name"));--> statement-breakpoint
CREATE UNIQUE INDEX "contact_lists_default_key" ON "contact_lists" USING btree ("organization_id","user_id","tab") WHERE is_default;--> statement-breakpoint
CREATE POLICY "tenant" ON "contact_lists" AS PERMISSIVE FOR ALL TO "fairlead_app" USING (organization_id = (select nullif(current_setting('app.organization_id', true), ''))) WITH CHECK (organization_id = (select nullif(current_setting('app.organization_id', true), '')));