import type { ContactRule } from "@fairlead/engine";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { listLeadPageOptions } from "../api/generated/@tanstack/react-query.gen.ts";
import { plural } from "../format/values.ts";

/** What lists the leads whose name is in review. */
export const IN_REVIEW = { field: "lead.isNameInReview", operator: "isTrue" } as const satisfies ContactRule;

/** How many of the leads that one sees came under another name than their contact's, with a way to them; else nothing. */
export function NamesInReview() {
  const query = useQuery(listLeadPageOptions({ body: { include: [IN_REVIEW] } }));
  const total = query.data?.total ?? 0;
  if (total === 0) return null;
  return (
    <p className="rounded-lg border border-line bg-warn-soft px-4 py-2 text-sm">
      {plural(total, "lead")} {total === 1 ? "has its" : "have their"} name in review: somebody has to say
      whose {total === 1 ? "it is" : "they are"}.{" "}
      <Link
        to="/leads"
        search={{ include: [IN_REVIEW] }}
        className="rounded-sm font-medium text-accent-text hover:underline"
      >
        Show {total === 1 ? "it" : "them"}
      </Link>
    </p>
  );
}
