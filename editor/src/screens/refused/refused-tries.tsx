import type { RefusedTry } from "../../api/generated/types.gen.ts";
import { formatExact, formatShort } from "../../format/instant.ts";
import { Card } from "../../ui/page.tsx";

/** The tries to send a submission again that were refused, the latest first, each with its answer. */
export function RefusedTries({ tries }: { readonly tries: readonly RefusedTry[] }) {
  if (tries.length === 0) return null;
  return (
    <Card className="p-5">
      <h2 id="tries-heading" className="mb-2 font-semibold text-base text-ink">
        Sent again in vain
      </h2>
      <ul aria-labelledby="tries-heading" className="flex flex-col divide-y divide-line text-sm">
        {tries.toReversed().map(({ at, by, status, code, detail }) => (
          <li key={`${at} ${code}`} className="flex flex-col gap-0.5 py-2 first:pt-0 last:pb-0">
            <p className="text-ink">
              <span className="num font-medium">
                {status} {code}
              </span>{" "}
              · {by?.name ?? "Somebody"},{" "}
              <span className="num" title={formatExact(at)}>
                {formatShort(at)}
              </span>
            </p>
            <p className="break-words text-muted">{detail}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
