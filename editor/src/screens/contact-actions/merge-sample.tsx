import type { MergePreview } from "../../api/generated/types.gen.ts";
import { formatPhone } from "../../format/values.ts";
import { addressText } from "../../leads/ways-of-lead.ts";

interface MergeSampleProps {
  readonly preview: MergePreview;
  readonly nameOf: (id: string) => string;
}

/** What merging would come to: the merged record, what it keeps beside its fields, and what is lost. */
export function MergeSample({ preview, nameOf }: MergeSampleProps) {
  const { fields, furtherAddresses, furtherExtensions, lost, doNotContact } = preview;
  return (
    <>
      {doNotContact && (
        <p role="note" className="rounded-lg bg-bad-soft px-3 py-2.5 text-bad text-sm">
          One of these records asked not to be contacted. The merged record is on the Do Not Contact List for
          good.
        </p>
      )}
      <p className="text-muted text-sm">This is what the merged record looks like:</p>
      <dl className={GRID}>
        {fields.map(({ field, label, value, fromId }) => (
          <div key={field} className="contents">
            <dt className="text-muted">{label}</dt>
            <dd className="min-w-0 break-words text-ink">
              {field.endsWith("Phone") ? formatPhone(value) : value}
              {fromId !== null && (
                <span className="block text-accent-text text-xs">from {nameOf(fromId)}</span>
              )}
            </dd>
          </div>
        ))}
        {furtherAddresses.length > 0 && (
          <div className="contents">
            <dt className="text-muted">Also reached by</dt>
            <dd className="min-w-0 break-words text-ink">
              {furtherAddresses.map((address) => (
                <span key={address} className="block">
                  {addressText(address, furtherExtensions)}
                </span>
              ))}
            </dd>
          </div>
        )}
      </dl>
      <LostValues lost={lost} nameOf={nameOf} />
    </>
  );
}

const GRID =
  "grid grid-cols-[6.5rem_1fr] gap-x-3 gap-y-2 rounded-lg border border-line p-4 text-sm sm:grid-cols-[9rem_1fr]";

interface LostValuesProps {
  readonly lost: MergePreview["lost"];
  readonly nameOf: (id: string) => string;
}

function LostValues({ lost, nameOf }: LostValuesProps) {
  if (lost.length === 0) {
    return <p className="text-muted text-sm">Nothing of the other records is lost.</p>;
  }
  const records = [...new Set(lost.map(({ fromId }) => fromId))];
  return (
    <section aria-label="What is lost" className="flex flex-col gap-2">
      <p className="text-muted text-sm">This is kept nowhere:</p>
      <dl className={GRID}>
        {records.flatMap((id) =>
          lost
            .filter(({ fromId }) => fromId === id)
            .map(({ field, label, value }) => (
              <div key={`${id}/${field}`} className="contents">
                <dt className="text-muted">{label}</dt>
                <dd className="min-w-0 break-words text-ink">
                  <s>{value}</s>
                  <span className="block text-muted text-xs">of {nameOf(id)}</span>
                </dd>
              </div>
            )),
        )}
      </dl>
    </section>
  );
}
