import { Link } from "@tanstack/react-router";
import { CircleCheck } from "lucide-react";
import type { Lead } from "../../api/generated/types.gen.ts";
import { formatShort } from "../../format/instant.ts";
import { Card } from "../../ui/page.tsx";
import { loanLine } from "./loan-line.ts";

/** The latest leads with which contact was made. */
export function ContactedList({ leads }: { readonly leads: readonly Lead[] }) {
  return (
    <section aria-label="Contacted" className="mt-1">
      <h2 className="mb-2 font-semibold text-base text-ink">Contacted</h2>
      <Card>
        <ul className="divide-y divide-line">
          {leads.map((lead) => (
            <li key={lead.id}>
              <Link
                to="/leads/$leadId"
                params={{ leadId: lead.id }}
                className="flex min-h-12 items-center gap-3 px-4 py-2 -outline-offset-2 hover:bg-hover"
              >
                <CircleCheck className="size-4 shrink-0 text-good" aria-hidden />
                <span className="min-w-0 flex-1">
                  <span className="block truncate font-medium text-ink">{lead.contactName}</span>
                  <span className="num block truncate text-faint text-xs">{loanLine(lead)}</span>
                </span>
                {lead.contactedAt !== null && (
                  <span className="num text-faint text-xs">{formatShort(lead.contactedAt)}</span>
                )}
              </Link>
            </li>
          ))}
        </ul>
      </Card>
    </section>
  );
}
