import { X } from "lucide-react";
import type { TaughtLoanWord } from "../../api/generated/types.gen.ts";
import { formatShort } from "../../format/instant.ts";
import { FormError } from "../../ui/form-error.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Select } from "../../ui/select.tsx";
import { fieldLabel, IGNORE, meaningsOf } from "./meanings.ts";
import { useTeach } from "./use-teach.ts";

/** Words that were taught; each can be given another meaning, or forgotten. */
export function TaughtWords({ words }: { readonly words: readonly TaughtLoanWord[] }) {
  const { teach, forget } = useTeach();
  const error = teach.error ?? forget.error;
  return (
    <>
      {error && (
        <div className="px-4">
          <FormError error={error} />
        </div>
      )}
      <ul aria-label="Words that were taught" className="divide-y divide-line border-line border-t">
        {words.map(({ field, word, value, taughtBy, taughtAt }) => (
          <li
            key={`${field} ${word}`}
            className="flex flex-wrap items-center gap-x-2 gap-y-2 px-4 py-2.5 text-sm"
          >
            <div className="min-w-0 flex-1 basis-56">
              <span className="break-words font-medium text-ink">{word}</span>
              <span className="block text-muted text-xs">
                {fieldLabel(field)} · taught {taughtBy ? `by ${taughtBy.name} ` : ""}
                {formatShort(taughtAt)}
              </span>
            </div>
            <div className="w-56 max-sm:flex-1">
              <Select
                aria-label={`What ${word} means`}
                value={value ?? IGNORE}
                disabled={teach.isPending}
                options={meaningsOf(field)}
                onChange={(next) =>
                  teach.mutate({ body: { field, word, value: next === IGNORE ? null : next } })
                }
              />
            </div>
            <IconButton
              label={`Forget ${word}`}
              icon={<X className="size-4" />}
              onClick={() => forget.mutate({ query: { field, word } })}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
