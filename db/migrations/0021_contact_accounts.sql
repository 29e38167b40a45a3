-- The accounts of a contact, kept on it as its other facts are, so that a list is ordered by them without a look at the loans.
CREATE OR REPLACE FUNCTION refresh_contact_facts(organization text, contact_ids text[]) RETURNS void LANGUAGE plpgsql
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
    loan_credit_meets_guidelines = fact.credit_meets_guidelines,
    accounts = fact.accounts
  FROM (
    SELECT one.id, origin.source_id, loan.status, loan.type, loan.interest_rate_percent,
      coalesce(loan.amount_usd, lead.amount_usd) AS amount_usd,
      coalesce(loan.purchase_price_usd, lead.purchase_price_usd) AS purchase_price_usd,
      coalesce(loan.annual_income_usd, lead.annual_income_usd) AS annual_income_usd,
      coalesce(loan.loan_purpose, lead.loan_purpose) AS loan_purpose,
      coalesce(loan.property_type, lead.property_type) AS property_type,
      coalesce(loan.property_state, lead.property_state) AS property_state,
      coalesce(loan.term_months, lead.term_months) AS term_months,
      coalesce(loan.credit_meets_guidelines, lead.credit_meets_guidelines) AS credit_meets_guidelines,
      CASE WHEN loan.id IS NOT NULL THEN ARRAY(
        SELECT coalesce(o.number, o.status) FROM loan_participants p
        JOIN loans o ON o.organization_id = p.organization_id AND o.id = p.loan_id
        WHERE p.organization_id = organization AND p.contact_id = one.id
        ORDER BY o.opened_at DESC, o.id DESC
      ) END AS accounts
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
      c.loan_property_state, c.loan_term_months, c.loan_credit_meets_guidelines, c.accounts)
    IS DISTINCT FROM (fact.source_id, fact.status, fact.type, fact.interest_rate_percent, fact.amount_usd,
      fact.purchase_price_usd, fact.annual_income_usd, fact.loan_purpose, fact.property_type,
      fact.property_state, fact.term_months, fact.credit_meets_guidelines, fact.accounts);
END
$$;
--> statement-breakpoint
DROP TRIGGER loans_change_contact_facts ON loans;
--> statement-breakpoint
CREATE TRIGGER loans_change_contact_facts
AFTER UPDATE OF number, status, type, interest_rate_percent, amount_usd, purchase_price_usd, annual_income_usd, loan_purpose,
  property_type, property_state, term_months, credit_meets_guidelines, opened_at ON loans
FOR EACH ROW EXECUTE FUNCTION contact_facts_of_loan();
--> statement-breakpoint
ALTER TABLE contacts NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE leads NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE loans NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE loan_participants NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
SELECT refresh_contact_facts(organization_id, array_agg(contact_id)) FROM loan_participants GROUP BY organization_id;
--> statement-breakpoint
ALTER TABLE contacts FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE leads FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE loans FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE loan_participants FORCE ROW LEVEL SECURITY;
