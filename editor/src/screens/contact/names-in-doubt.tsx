import { Link } from "@tanstack/react-router";
import { Fragment } from "react";
import type { ContactRecord, LeadSummary } from "../../api/generated/types.gen.ts";
import { addressText } from "../../leads/ways-of-lead.ts";

/** Leads of the record that came under another name: the lead's page asks whose they are. */
export function NamesInDoubt({ contact }: { readonly contact: Pick<ContactRecord, "leads"> }) {
  const inDoubt = contact.leads.filter(({ nameInDoubt }) => nameInDoubt);
  if (inDoubt.length === 0) return null;
  return (
    <section
      aria-label="Two people may share this record"
      className="rounded-lg border border-line bg-warn-soft px-4 py-3 text-sm"
    >
      <h2 className="font-medium text-ink">Two people may share this email or phone</h2>
      <p className="text-muted">
        {inDoubt.length === 1 ? "A lead" : `${inDoubt.length} leads`} of this record came under another name.
        Open it to say whose it is:{" "}
        {inDoubt.map((lead, at) => (
          <Fragment key={lead.id}>
            {at > 0 && "; "}
            <Link
              to="/leads/$leadId"
              params={{ leadId: lead.id }}
              className="font-medium text-accent-text hover:underline"
            >
              {[lead.applicant?.name, lead.workflow?.name ?? lead.source.name].filter(Boolean).join(", ")}
            </Link>
            {inBrackets(reachText(lead))}
          </Fragment>
        ))}
      </p>
    </section>
  );
}

/** By what somebody applied; nothing where none of it is shown. */
function reachText({ applicant }: LeadSummary): string {
  if (applicant === null) return "";
  return [applicant.email, applicant.cellPhone, ...applicant.furtherAddresses]
    .filter((address) => address !== null)
    .map((address) => addressText(address))
    .join(", ");
}

function inBrackets(text: string): string {
  return text === "" ? "" : ` (${text})`;
}
