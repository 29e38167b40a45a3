import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { RefusedSubmissionDetails } from "../../api/generated/types.gen.ts";
import { formatExact, formatShort } from "../../format/instant.ts";
import { formatBytes } from "../../format/values.ts";
import { Badge } from "../../ui/badge.tsx";
import { Card } from "../../ui/page.tsx";
import { REFUSED_STATES, SENT_TO, senderWords } from "./refused-words.ts";

/** Where a submission came from, when, and what became of it. */
export function RefusedFacts({ item }: { readonly item: RefusedSubmissionDetails }) {
  const { source, sentTo, cameAt, keptUntil, bodyBytes, readAs, contentType } = item;
  return (
    <Card className="p-5">
      <dl className="grid grid-cols-2 gap-x-6 gap-y-4 text-sm lg:grid-cols-4">
        <Fact label={sentTo === "call" ? "Number called" : "Source"}>
          <span className="break-words">{source}</span>
        </Fact>
        <Fact label="Kind">{SENT_TO[sentTo]}</Fact>
        <Fact label="Came">
          <span title={formatExact(cameAt)}>{formatShort(cameAt)}</span>
        </Fact>
        <Fact label="Sent by">
          <span className="break-words">{senderWords(item)}</span>
        </Fact>
        <Fact label="State">
          <State item={item} />
        </Fact>
        <Fact label="Answered">{`${item.status} ${item.code}`}</Fact>
        <Fact label="Body">{`${formatBytes(bodyBytes)}, ${contentType ?? "no content type"}`}</Fact>
        <Fact label="Read as">{readAs}</Fact>
        <Fact label="Kept until">{formatShort(keptUntil)}</Fact>
      </dl>
    </Card>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-faint text-xs">{label}</dt>
      <dd className="mt-0.5 break-words text-ink">{children}</dd>
    </div>
  );
}

function State({
  item: { state, leadId, settledBy, settledAt },
}: {
  readonly item: RefusedSubmissionDetails;
}) {
  const [words, tone] = REFUSED_STATES[state];
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <Badge tone={tone}>{words}</Badge>
      {leadId !== null && (
        <Link to="/leads/$leadId" params={{ leadId }} className="rounded-sm text-accent-text hover:underline">
          Open the lead
        </Link>
      )}
      {settledAt !== null && (
        <span className="text-faint text-xs">
          {settledBy?.name}, {formatShort(settledAt)}
        </span>
      )}
    </span>
  );
}
