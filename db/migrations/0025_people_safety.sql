CREATE TABLE "security_events" (
	"organization_id" text NOT NULL,
	"sequence" bigint GENERATED ALWAYS AS IDENTITY (sequence name "security_events_sequence_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp (3) with time zone NOT NULL,
	"actor_user_id" text,
	"actor_key_id" text,
	"from_address" text,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"action" text NOT NULL,
	"details" jsonb NOT NULL,
	CONSTRAINT "security_events_organization_id_sequence_pk" PRIMARY KEY("organization_id","sequence")
);
--> statement-breakpoint
ALTER TABLE "security_events" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "contact_former_addresses" (
	"organization_id" text NOT NULL,
	"contact_id" text NOT NULL,
	"address" text NOT NULL,
	CONSTRAINT "contact_former_addresses_organization_id_contact_id_address_pk" PRIMARY KEY("organization_id","contact_id","address")
);
--> statement-breakpoint
ALTER TABLE "contact_former_addresses" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "do_not_contact_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "contactable_since" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "communications" ADD COLUMN "direction" text DEFAULT 'outbound' NOT NULL;--> statement-breakpoint
ALTER TABLE "api_keys" ADD COLUMN "expires_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "api_keys" ADD COLUMN "source_ids" text[];--> statement-breakpoint
ALTER TABLE "api_keys" ADD COLUMN "held_by" text;--> statement-breakpoint
ALTER TABLE "security_events" ADD CONSTRAINT "security_events_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_former_addresses" ADD CONSTRAINT "contact_former_addresses_organization_id_contact_id_contacts_organization_id_id_fk" FOREIGN KEY ("organization_id","contact_id") REFERENCES "public"."contacts"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "security_events_at_idx" ON "security_events" USING btree ("organization_id","at","sequence");--> statement-breakpoint
CREATE INDEX "security_events_subject_idx" ON "security_events" USING btree ("organization_id","subject_kind","subject_id","sequence");--> statement-breakpoint
CREATE INDEX "contact_former_addresses_address_idx" ON "contact_former_addresses" USING btree ("organization_id","address");--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_organization_id_held_by_users_organization_id_id_fk" FOREIGN KEY ("organization_id","held_by") REFERENCES "public"."users"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "contacts_home_phone_bound_idx" ON "contacts" USING btree ("organization_id","home_phone") WHERE standing = 2;--> statement-breakpoint
CREATE INDEX "contacts_work_phone_bound_idx" ON "contacts" USING btree ("organization_id","work_phone") WHERE standing = 2;--> statement-breakpoint
CREATE POLICY "tenant" ON "security_events" AS PERMISSIVE FOR ALL TO "fairlead_app" USING (organization_id = (select nullif(current_setting('app.organization_id', true), ''))) WITH CHECK (organization_id = (select nullif(current_setting('app.organization_id', true), '')));--> statement-breakpoint
CREATE POLICY "tenant" ON "contact_former_addresses" AS PERMISSIVE FOR ALL TO "fairlead_app" USING (organization_id = (select nullif(current_setting('app.organization_id', true), ''))) WITH CHECK (organization_id = (select nullif(current_setting('app.organization_id', true), '')));
--> statement-breakpoint
ALTER TABLE security_events FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE contact_former_addresses FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON contact_former_addresses TO fairlead_app;
--> statement-breakpoint
-- As the audit log, only ever added to.
GRANT SELECT, INSERT ON security_events TO fairlead_app;
--> statement-breakpoint
-- What `fairlead_find_api_key` tells, which the release before still calls, with the end of the key and the sources it is bound to.
CREATE FUNCTION fairlead_find_key(presented text)
RETURNS TABLE (
  key_id text, organization_id text, scopes text[], last_used_at timestamptz, expires_at timestamptz,
  bound_source_ids text[], bound_source_names text[]
)
LANGUAGE plpgsql
AS $$
#variable_conflict use_column
BEGIN
  PERFORM set_config('app.token_hash', presented, true);
  PERFORM set_config('app.organization_id', k.organization_id, true)
  FROM api_keys k WHERE k.key_hash = presented AND k.source_ids IS NOT NULL;
  RETURN QUERY
    SELECT k.id, k.organization_id, k.scopes, k.last_used_at, k.expires_at, k.source_ids,
      CASE WHEN k.source_ids IS NULL THEN NULL
      ELSE ARRAY(SELECT s.name FROM sources s WHERE s.id = ANY (k.source_ids) ORDER BY s.name) END
    FROM api_keys k WHERE k.key_hash = presented AND k.revoked_at IS NULL;
END
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION fairlead_find_key(text) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION fairlead_find_key(text) TO fairlead_app;
