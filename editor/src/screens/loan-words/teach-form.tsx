import { type LoanWordField, MAX_LOAN_WORD_LENGTH } from "@fairlead/engine";
import { type FormEvent, useState } from "react";
import { Button } from "../../ui/button.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { Select } from "../../ui/select.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { IGNORE, meaningsOf, WORD_FIELDS } from "./meanings.ts";
import { useTeach } from "./use-teach.ts";

/** Teaches a word before any lead brings it. */
export function TeachForm() {
  const { teach } = useTeach();
  const [field, setField] = useState<LoanWordField>("purpose");
  const [word, setWord] = useState("");
  const [value, setValue] = useState<string | null>(null);
  const isComplete = word.trim() !== "" && value !== null;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!isComplete) return;
    const body = { field, word: word.trim(), value: value === IGNORE ? null : value };
    teach.mutate({ body }, { onSuccess: () => setWord("") });
  }

  return (
    <form aria-label="Teach a word" className="flex flex-wrap items-center gap-2 px-4 pb-3" onSubmit={submit}>
      <div className="w-44 max-sm:w-full">
        <Select
          aria-label="Fact of the loan"
          value={field}
          options={WORD_FIELDS}
          onChange={(next) => {
            setField(next);
            setValue(null);
          }}
        />
      </div>
      <div className="min-w-40 flex-1">
        <TextInput
          aria-label="Word"
          placeholder="Word, as senders write it"
          maxLength={MAX_LOAN_WORD_LENGTH}
          value={word}
          onValueChange={setWord}
        />
      </div>
      <div className="w-56 max-sm:w-full">
        <Select
          aria-label="What the word means"
          placeholder="It means…"
          value={value}
          options={meaningsOf(field)}
          onChange={setValue}
        />
      </div>
      <Button type="submit" disabled={!isComplete || teach.isPending}>
        Teach
      </Button>
      {teach.isError && (
        <div className="w-full">
          <FormError error={teach.error} />
        </div>
      )}
    </form>
  );
}
