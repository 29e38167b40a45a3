import { LEAD_STATUSES, PROFILE_FIELDS, US_STATES } from "@fairlead/engine";
import { errorAt } from "../../api/api-problem.ts";
import { languageName } from "../../format/language.ts";
import { Field } from "../../ui/field.tsx";
import type { Option } from "../../ui/option.ts";
import { Select } from "../../ui/select.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { type ProfileDraft, type ProfileField, pointerOf } from "./profile-draft.ts";

interface ProfileFieldsProps {
  readonly fields: readonly ProfileField[];
  readonly draft: ProfileDraft;
  readonly error: unknown;
  readonly onChange: (draft: ProfileDraft) => void;
}

const NONE = { value: "", label: "Not known" };
const TAGS = [
  "en",
  "es",
  "zh",
  "yue",
  "vi",
  "fr",
  "ko",
  "tl",
  "ru",
  "pt",
  "ar",
  "hi",
  "de",
  "it",
  "pl",
  "ja",
  "ht",
];
const CHOICES: Partial<Record<ProfileField, readonly Option[]>> = {
  prefersText: [NONE, { value: "yes", label: "Yes" }, { value: "no", label: "No" }],
  preferredLanguage: [NONE, ...TAGS.map((tag) => ({ value: tag, label: languageName(tag) }))],
  state: [NONE, ...Object.entries(US_STATES).map(([label, value]) => ({ value, label }))],
  leadStatus: Object.entries(LEAD_STATUSES).map(([value, { label }]) => ({ value, label })),
};
const TYPES: Partial<Record<ProfileField, string>> = {
  ...{ email: "email", cellPhone: "tel", homePhone: "tel", workPhone: "tel", birthday: "date" },
};
const WIDE: readonly ProfileField[] = ["street", "email"];

/** Fields of a contact's record, two in a row where there is room. */
export function ProfileFields({ fields, draft, error, onChange }: ProfileFieldsProps) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {fields.map((name) => {
        const choices = optionsOf(name, draft[name]);
        return (
          <Field
            key={name}
            label={PROFILE_FIELDS[name]}
            error={errorAt(error, pointerOf(name))}
            className={WIDE.includes(name) ? "sm:col-span-2" : ""}
          >
            {choices ? (
              <Select
                value={draft[name]}
                options={choices}
                onChange={(value) => onChange({ ...draft, [name]: value })}
              />
            ) : (
              <TextInput
                type={TYPES[name] ?? "text"}
                value={draft[name]}
                maxLength={name === "email" ? 254 : 200}
                autoComplete="off"
                onValueChange={(value) => onChange({ ...draft, [name]: value })}
              />
            )}
          </Field>
        );
      })}
    </div>
  );
}

/** The value that is there stays on offer, also one that the list does not have. */
function optionsOf(name: ProfileField, value: string): readonly Option[] | undefined {
  const options = CHOICES[name];
  if (!options || options.some((option) => option.value === value)) return options;
  return [...options, { value, label: name === "preferredLanguage" ? languageName(value) : value }];
}
