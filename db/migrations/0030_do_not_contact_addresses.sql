CREATE TABLE "do_not_contact_addresses" (
	"organization_id" text NOT NULL,
	"address" text NOT NULL,
	"contact_id" text NOT NULL,
	"since" timestamp (3) with time zone,
	CONSTRAINT "do_not_contact_addresses_organization_id_address_contact_id_pk" PRIMARY KEY("organization_id","address","contact_id")
);
--> statement-breakpoint
ALTER TABLE "do_not_contact_addresses" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP INDEX "contacts_home_phone_bound_idx";--> statement-breakpoint
DROP INDEX "contacts_work_phone_bound_idx";--> statement-breakpoint
ALTER TABLE "do_not_contact_addresses" ADD CONSTRAINT "do_not_contact_addresses_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "do_not_contact_addresses_contact_idx" ON "do_not_contact_addresses" USING btree ("organization_id","contact_id");--> statement-breakpoint
CREATE POLICY "tenant" ON "do_not_contact_addresses" AS PERMISSIVE FOR ALL TO "fairlead_app" USING (organization_id = (select nullif(current_setting('app.organization_id', true), ''))) WITH CHECK (organization_id = (select nullif(current_setting('app.organization_id', true), '')));
--> statement-breakpoint
ALTER TABLE do_not_contact_addresses FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- For good: addresses are added, and nothing takes one away.
GRANT SELECT, INSERT ON do_not_contact_addresses TO fairlead_app;
--> statement-breakpoint
-- All that a record is known by which asks not to be contacted, from the moment it is set and whenever it gets another address.
CREATE FUNCTION bind_addresses_of_contact() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO do_not_contact_addresses (organization_id, address, contact_id, since)
  SELECT NEW.organization_id, known.address, NEW.id, NEW.do_not_contact_at
  FROM (
    SELECT unnest(ARRAY[NEW.email, NEW.cell_phone, NEW.home_phone, NEW.work_phone]) AS address
    UNION
    SELECT f.address FROM contact_former_addresses f
    WHERE f.organization_id = NEW.organization_id AND f.contact_id = NEW.id
  ) known
  WHERE known.address IS NOT NULL
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER contacts_made_bind_addresses AFTER INSERT ON contacts
FOR EACH ROW WHEN (NEW.do_not_contact) EXECUTE FUNCTION bind_addresses_of_contact();
--> statement-breakpoint
CREATE TRIGGER contacts_changed_bind_addresses
AFTER UPDATE OF do_not_contact, email, cell_phone, home_phone, work_phone ON contacts
FOR EACH ROW WHEN (NEW.do_not_contact
  AND (OLD.do_not_contact, OLD.email, OLD.cell_phone, OLD.home_phone, OLD.work_phone)
  IS DISTINCT FROM (NEW.do_not_contact, NEW.email, NEW.cell_phone, NEW.home_phone, NEW.work_phone))
EXECUTE FUNCTION bind_addresses_of_contact();
--> statement-breakpoint
CREATE FUNCTION bind_former_address() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO do_not_contact_addresses (organization_id, address, contact_id, since)
  SELECT c.organization_id, NEW.address, c.id, c.do_not_contact_at FROM contacts c
  WHERE c.organization_id = NEW.organization_id AND c.id = NEW.contact_id AND c.do_not_contact
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER contact_former_addresses_bind AFTER INSERT ON contact_former_addresses
FOR EACH ROW EXECUTE FUNCTION bind_former_address();
--> statement-breakpoint
-- Another record of the person stays theirs, and bound, when the address is written over by which it is bound.
CREATE FUNCTION keep_binding_addresses() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO contact_former_addresses (organization_id, contact_id, address)
  SELECT NEW.organization_id, NEW.id, b.address FROM do_not_contact_addresses b
  WHERE b.organization_id = NEW.organization_id
    AND b.address = ANY (ARRAY[OLD.email, OLD.cell_phone, OLD.home_phone, OLD.work_phone])
    AND b.address <> ALL (array_remove(ARRAY[NEW.email, NEW.cell_phone, NEW.home_phone, NEW.work_phone], NULL))
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER contacts_keep_binding_addresses
AFTER UPDATE OF email, cell_phone, home_phone, work_phone ON contacts
FOR EACH ROW WHEN (NOT NEW.do_not_contact AND NEW.deleted_at IS NULL
  AND (OLD.email, OLD.cell_phone, OLD.home_phone, OLD.work_phone)
  IS DISTINCT FROM (NEW.email, NEW.cell_phone, NEW.home_phone, NEW.work_phone))
EXECUTE FUNCTION keep_binding_addresses();
--> statement-breakpoint
-- Of the records that are there, of all organizations.
ALTER TABLE contacts NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE contact_former_addresses NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE do_not_contact_addresses NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
INSERT INTO do_not_contact_addresses (organization_id, address, contact_id, since)
SELECT c.organization_id, known.address, c.id, c.do_not_contact_at
FROM contacts c
CROSS JOIN LATERAL (
  SELECT unnest(ARRAY[c.email, c.cell_phone, c.home_phone, c.work_phone]) AS address
  UNION
  SELECT f.address FROM contact_former_addresses f
  WHERE f.organization_id = c.organization_id AND f.contact_id = c.id
) known
WHERE c.do_not_contact AND known.address IS NOT NULL;
--> statement-breakpoint
ALTER TABLE contacts FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE contact_former_addresses FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE do_not_contact_addresses FORCE ROW LEVEL SECURITY;
