-- What came after 0.3.0 and is a person's goes with the contact, whoever erases it, also an earlier release.
CREATE FUNCTION erase_with_contact() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  theirs text[] := ARRAY(
    SELECT id FROM leads WHERE organization_id = NEW.organization_id AND contact_id = NEW.id);
BEGIN
  DELETE FROM audit_values WHERE organization_id = NEW.organization_id AND contact_id = NEW.id;
  DELETE FROM import_changes WHERE organization_id = NEW.organization_id AND contact_id = NEW.id;
  DELETE FROM import_changes WHERE organization_id = NEW.organization_id AND lead_id = ANY (theirs);
  -- Values that were not understood may be an email or a phone of theirs.
  UPDATE import_rows SET notes = NULL, fingerprint = NULL
  WHERE organization_id = NEW.organization_id AND lead_id = ANY (theirs)
    AND (notes IS NOT NULL OR fingerprint IS NOT NULL);
  UPDATE lead_touches SET delivered_addresses = NULL
  WHERE organization_id = NEW.organization_id AND lead_id = ANY (theirs) AND delivered_addresses IS NOT NULL;
  UPDATE leads SET delivered_addresses = NULL
  WHERE organization_id = NEW.organization_id AND id = ANY (theirs) AND delivered_addresses IS NOT NULL;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER contacts_erase_with AFTER UPDATE OF deleted_at ON contacts
FOR EACH ROW WHEN (OLD.deleted_at IS NULL AND NEW.deleted_at IS NOT NULL)
EXECUTE FUNCTION erase_with_contact();
--> statement-breakpoint
-- An extension goes with its number.
CREATE FUNCTION drop_lone_extensions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.cell_phone_extension := CASE WHEN NEW.cell_phone IS NOT NULL THEN NEW.cell_phone_extension END;
  NEW.home_phone_extension := CASE WHEN NEW.home_phone IS NOT NULL THEN NEW.home_phone_extension END;
  NEW.work_phone_extension := CASE WHEN NEW.work_phone IS NOT NULL THEN NEW.work_phone_extension END;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER contacts_extensions BEFORE UPDATE OF cell_phone, home_phone, work_phone ON contacts
FOR EACH ROW WHEN (
  (NEW.cell_phone IS NULL AND NEW.cell_phone_extension IS NOT NULL) OR
  (NEW.home_phone IS NULL AND NEW.home_phone_extension IS NOT NULL) OR
  (NEW.work_phone IS NULL AND NEW.work_phone_extension IS NOT NULL))
EXECUTE FUNCTION drop_lone_extensions();
