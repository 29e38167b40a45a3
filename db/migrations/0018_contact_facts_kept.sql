-- What lists ask of a contact's leads and loans, kept on the contact: the source of the first lead, and the most recent loan as
-- its record tells it; what the record leaves open, or where there is none, as the latest lead tells it.
CREATE FUNCTION refresh_contact_facts(organization text, contact_ids text[]) RETURNS void LANGUAGE plpgsql
-- Planning anew at each call would cost more than the call; a plan that is kept must not scan what was small when it was made.
SET plan_cache_mode = force_generic_plan
SET enable_seqscan = off
SET enable_hashjoin = off
SET enable_mergejoin = off
AS $$
BEGIN
  -- In one order, so that two batches over the same contacts wait for each other instead of locking each other out.
  PERFORM 1 FROM contacts WHERE organization_id = organization AND id = ANY (contact_ids) ORDER BY id FOR NO KEY UPDATE;
  UPDATE contacts c SET
    source_id = fact.source_id,
    loan_status = fact.status,
    loan_type = fact.type,
    loan_interest_rate_percent = fact.interest_rate_percent,
    loan_amount_usd = fact.amount_usd,
    loan_purchase_price_usd = fact.purchase_price_usd,
    loan_annual_income_usd = fact.annual_income_usd,
    loan_purpose = fact.loan_purpose,
    loan_property_type = fact.property_type,
    loan_property_state = fact.property_state,
    loan_term_months = fact.term_months,
    loan_credit_meets_guidelines = fact.credit_meets_guidelines
  FROM (
    SELECT one.id, origin.source_id, loan.status, loan.type, loan.interest_rate_percent,
      coalesce(loan.amount_usd, lead.amount_usd) AS amount_usd,
      coalesce(loan.purchase_price_usd, lead.purchase_price_usd) AS purchase_price_usd,
      coalesce(loan.annual_income_usd, lead.annual_income_usd) AS annual_income_usd,
      coalesce(loan.loan_purpose, lead.loan_purpose) AS loan_purpose,
      coalesce(loan.property_type, lead.property_type) AS property_type,
      coalesce(loan.property_state, lead.property_state) AS property_state,
      coalesce(loan.term_months, lead.term_months) AS term_months,
      coalesce(loan.credit_meets_guidelines, lead.credit_meets_guidelines) AS credit_meets_guidelines
    FROM (SELECT DISTINCT unnest(contact_ids) AS id) AS one
    LEFT JOIN LATERAL (
      SELECT l.source_id FROM leads l WHERE l.organization_id = organization AND l.contact_id = one.id
      ORDER BY l.created_at, l.id LIMIT 1
    ) AS origin ON true
    LEFT JOIN LATERAL (
      SELECT l.* FROM leads l WHERE l.organization_id = organization AND l.contact_id = one.id
      ORDER BY l.created_at DESC, l.id DESC LIMIT 1
    ) AS lead ON true
    LEFT JOIN LATERAL (
      SELECT o.* FROM loan_participants p
      JOIN loans o ON o.organization_id = p.organization_id AND o.id = p.loan_id
      WHERE p.organization_id = organization AND p.contact_id = one.id
      ORDER BY o.opened_at DESC, o.id DESC LIMIT 1
    ) AS loan ON true
  ) AS fact
  WHERE c.organization_id = organization AND c.id = fact.id
    AND (c.source_id, c.loan_status, c.loan_type, c.loan_interest_rate_percent, c.loan_amount_usd,
      c.loan_purchase_price_usd, c.loan_annual_income_usd, c.loan_purpose, c.loan_property_type,
      c.loan_property_state, c.loan_term_months, c.loan_credit_meets_guidelines)
    IS DISTINCT FROM (fact.source_id, fact.status, fact.type, fact.interest_rate_percent, fact.amount_usd,
      fact.purchase_price_usd, fact.annual_income_usd, fact.loan_purpose, fact.property_type,
      fact.property_state, fact.term_months, fact.credit_meets_guidelines);
END
$$;
--> statement-breakpoint
-- Of rows that came or went, a statement at a time.
CREATE FUNCTION contact_facts_of_rows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_contact_facts(organization_id, array_agg(contact_id)) FROM changed GROUP BY organization_id;
  RETURN NULL;
END
$$;
--> statement-breakpoint
-- Of a row that says something else now, or of another contact.
CREATE FUNCTION contact_facts_of_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_contact_facts(NEW.organization_id, ARRAY[OLD.contact_id, NEW.contact_id]);
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE FUNCTION contact_facts_of_loan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_contact_facts(organization_id, array_agg(contact_id)) FROM loan_participants
  WHERE organization_id = NEW.organization_id AND loan_id = NEW.id GROUP BY organization_id;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER leads_in_contact_facts AFTER INSERT ON leads
REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION contact_facts_of_rows();
--> statement-breakpoint
CREATE TRIGGER leads_out_of_contact_facts AFTER DELETE ON leads
REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION contact_facts_of_rows();
--> statement-breakpoint
CREATE TRIGGER leads_change_contact_facts
AFTER UPDATE OF contact_id, source_id, created_at, amount_usd, purchase_price_usd, annual_income_usd, loan_purpose,
  property_type, property_state, term_months, credit_meets_guidelines ON leads
FOR EACH ROW
WHEN ((OLD.contact_id, OLD.source_id, OLD.created_at, OLD.amount_usd, OLD.purchase_price_usd, OLD.annual_income_usd,
    OLD.loan_purpose, OLD.property_type, OLD.property_state, OLD.term_months, OLD.credit_meets_guidelines)
  IS DISTINCT FROM (NEW.contact_id, NEW.source_id, NEW.created_at, NEW.amount_usd, NEW.purchase_price_usd,
    NEW.annual_income_usd, NEW.loan_purpose, NEW.property_type, NEW.property_state, NEW.term_months,
    NEW.credit_meets_guidelines))
EXECUTE FUNCTION contact_facts_of_change();
--> statement-breakpoint
CREATE TRIGGER loan_participants_in_contact_facts AFTER INSERT ON loan_participants
REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION contact_facts_of_rows();
--> statement-breakpoint
CREATE TRIGGER loan_participants_out_of_contact_facts AFTER DELETE ON loan_participants
REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION contact_facts_of_rows();
--> statement-breakpoint
CREATE TRIGGER loan_participants_change_contact_facts AFTER UPDATE OF contact_id, loan_id ON loan_participants
FOR EACH ROW EXECUTE FUNCTION contact_facts_of_change();
--> statement-breakpoint
CREATE TRIGGER loans_change_contact_facts
AFTER UPDATE OF status, type, interest_rate_percent, amount_usd, purchase_price_usd, annual_income_usd, loan_purpose,
  property_type, property_state, term_months, credit_meets_guidelines, opened_at ON loans
FOR EACH ROW EXECUTE FUNCTION contact_facts_of_loan();
--> statement-breakpoint
-- Room on each page for what changes without an index: such a change then writes no index.
ALTER TABLE contacts SET (fillfactor = 90);
--> statement-breakpoint
-- Of the contacts that are there, of all organizations.
ALTER TABLE contacts NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE leads NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE loans NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE loan_participants NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
SELECT refresh_contact_facts(organization_id, array_agg(id)) FROM contacts GROUP BY organization_id;
--> statement-breakpoint
ALTER TABLE contacts FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE leads FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE loans FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE loan_participants FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- Made once the contacts are filled in, which many indexes would make slow.
CREATE INDEX "contacts_counted_idx" ON "contacts" USING btree ("organization_id","standing","owner_user_id");
--> statement-breakpoint
CREATE INDEX "contacts_name_idx" ON "contacts" USING btree ("organization_id",name_key,"created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE standing = 0;
--> statement-breakpoint
CREATE INDEX "contacts_state_idx" ON "contacts" USING btree ("organization_id",state,"created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE standing = 0;
--> statement-breakpoint
CREATE INDEX "contacts_city_idx" ON "contacts" USING btree ("organization_id",city_key,"created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE standing = 0;
--> statement-breakpoint
CREATE INDEX "contacts_lead_status_idx" ON "contacts" USING btree ("organization_id",lead_status,"created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE standing = 0;
--> statement-breakpoint
CREATE INDEX "contacts_source_idx" ON "contacts" USING btree ("organization_id",source_id,"created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE standing = 0;
--> statement-breakpoint
CREATE INDEX "contacts_contacted_idx" ON "contacts" USING btree ("organization_id",contacted_at,"created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE standing = 0;
--> statement-breakpoint
CREATE INDEX "contacts_loan_status_idx" ON "contacts" USING btree ("organization_id",loan_status,"created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE standing = 0;
--> statement-breakpoint
CREATE INDEX "contacts_loan_amount_idx" ON "contacts" USING btree ("organization_id",loan_amount_usd,"created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE standing = 0;
--> statement-breakpoint
CREATE INDEX "contacts_loan_purpose_idx" ON "contacts" USING btree ("organization_id",loan_purpose,"created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE standing = 0;
--> statement-breakpoint
CREATE INDEX "contacts_loan_property_state_idx" ON "contacts" USING btree ("organization_id",loan_property_state,"created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE standing = 0;
--> statement-breakpoint
CREATE INDEX "leads_counted_idx" ON "leads" USING btree ("organization_id","state");
--> statement-breakpoint
CREATE INDEX "contacts_email_idx" ON "contacts" USING btree ("organization_id","email","standing","created_at","id");
--> statement-breakpoint
CREATE INDEX "contacts_cell_phone_idx" ON "contacts" USING btree ("organization_id","cell_phone","standing","created_at","id");
