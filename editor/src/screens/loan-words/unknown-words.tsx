import type { UnknownLoanWord } from "../../api/generated/types.gen.ts";
import { formatShort } from "../../format/instant.ts";
import { plural } from "../../format/values.ts";
import { FormError } from "../../ui/form-error.tsx";
import { Select } from "../../ui/select.tsx";
import { fieldLabel, IGNORE, meaningsOf } from "./meanings.ts";
import { useTeach } from "./use-teach.ts";

/** Words that nobody taught yet, those of most leads first; choosing a meaning teaches it at once. */
export function UnknownWords({ words }: { readonly words: readonly UnknownLoanWord[] }) {
  const { teach } = useTeach();
  return (
    <>
      {teach.isError && (
        <div className="px-4">
          <FormError error={teach.error} />
        </div>
      )}
      <ul aria-label="Words that are not understood" className="divide-y divide-line border-line border-t">
        {words.map(({ field, word, leads, lastSeenAt }) => (
          <li
            key={`${field} ${word}`}
            className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2.5 text-sm"
          >
            <div className="min-w-0 flex-1 basis-56">
              <span className="break-words font-medium text-ink">{word}</span>
              <span className="block text-muted text-xs">
                {fieldLabel(field)} · {plural(leads, "lead")}, the last one {formatShort(lastSeenAt)}
              </span>
            </div>
            <div className="w-56 max-sm:w-full">
              <Select
                aria-label={`What ${word} means`}
                placeholder="It means…"
                value={null}
                disabled={teach.isPending}
                options={meaningsOf(field)}
                onChange={(value) =>
                  teach.mutate({ body: { field, word, value: value === IGNORE ? null : value } })
                }
              />
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
