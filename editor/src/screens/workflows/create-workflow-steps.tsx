import type { Team, User } from "../../api/generated/types.gen.ts";
import { plural } from "../../format/values.ts";
import { Combobox } from "../../ui/combobox.tsx";
import { Field } from "../../ui/field.tsx";
import { MultiCombobox } from "../../ui/multi-combobox.tsx";
import { RadioCards } from "../../ui/radio-cards.tsx";
import { Select } from "../../ui/select.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { PRODUCT_CATEGORIES, type WorkflowForm } from "./workflow-form.ts";

interface StepProps {
  readonly form: WorkflowForm;
  readonly onChange: (part: Partial<WorkflowForm>) => void;
}

/** The first screen: what the workflow is called and what it sells. */
export function DetailsStep({ form, onChange }: StepProps) {
  return (
    <>
      <Field label="Display Name" required hint="Used wherever the workflow is mentioned.">
        <TextInput
          value={form.name}
          onValueChange={(name) => onChange({ name })}
          required
          maxLength={100}
          autoFocus
        />
      </Field>
      <Field label="Product Category" required>
        <Select
          value={form.productCategory}
          options={PRODUCT_CATEGORIES.map((value) => ({ value, label: value }))}
          onChange={(productCategory) => onChange({ productCategory })}
        />
      </Field>
    </>
  );
}

/** The second screen: where leads come from. Fixed once the workflow exists. */
export function StartStep({ form, onChange }: StepProps) {
  return (
    <>
      <Field
        label="Source Name"
        required
        hint="Exactly as it stands in the file or the API call. It cannot change later."
      >
        <TextInput
          value={form.sourceName}
          onValueChange={(sourceName) => onChange({ sourceName })}
          placeholder="Custom_Mortgage_Import"
          required
          maxLength={100}
          autoFocus
          spellCheck={false}
        />
      </Field>
      <p className="text-muted text-sm">
        Where will your workflow start? <span className="font-medium text-ink">3rd Party Lead Source</span>:
        leads that arrive under this source name, by file import or over the API.
      </p>
    </>
  );
}

interface RoutingStepProps extends StepProps {
  readonly teams: readonly Team[];
  readonly users: readonly User[];
}

/** The third screen: who gets the leads, and who gets those that nobody can take. */
export function RoutingStep({ form, onChange, teams, users }: RoutingStepProps) {
  const people = users
    .filter(({ active }) => active)
    .map(({ id, name, email }) => ({ value: id, label: name, detail: email }));
  return (
    <>
      <RadioCards
        label="Route to:"
        labelled
        row
        value={form.routeTo}
        options={[
          { value: "teams", label: "Team(s)", hint: "The members share the leads." },
          { value: "individual", label: "Individual", hint: "One person receives all of them." },
        ]}
        onChange={(routeTo) => onChange({ routeTo })}
      />
      {form.routeTo === "teams" ? (
        <Field label="Team(s)" required>
          <MultiCombobox
            values={form.teamIds}
            placeholder="Select teams"
            searchLabel="Find a team"
            options={teams.map(({ id, name, memberIds }) => ({
              value: id,
              label: name,
              detail: plural(memberIds.length, "member"),
            }))}
            onChange={(teamIds) => onChange({ teamIds })}
          />
        </Field>
      ) : (
        <Field label="Individual" required>
          <Combobox
            value={form.userId}
            placeholder="Select a person"
            searchLabel="Find a person"
            options={people}
            onChange={(userId) => onChange({ userId })}
          />
        </Field>
      )}
      <Field
        label="Exception Handling: Individual"
        required
        hint="If a lead cannot be assigned, this person receives it. It cannot change later."
      >
        <Combobox
          value={form.exceptionUserId}
          placeholder="Select a person"
          searchLabel="Find a person"
          options={people}
          onChange={(exceptionUserId) => onChange({ exceptionUserId })}
        />
      </Field>
    </>
  );
}
