import { takesLeads } from "@fairlead/engine";
import { useQuery } from "@tanstack/react-query";
import { listAudiencesOptions, listUsersOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import type { Team, User, Workflow } from "../../api/generated/types.gen.ts";
import { plural } from "../../format/values.ts";
import { Combobox, type ComboboxProps } from "../../ui/combobox.tsx";
import { Field } from "../../ui/field.tsx";
import { MultiCombobox } from "../../ui/multi-combobox.tsx";
import { RadioCards } from "../../ui/radio-cards.tsx";
import { Select } from "../../ui/select.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { PRODUCT_CATEGORIES, type WorkflowForm } from "./workflow-form.ts";

export interface StepProps {
  readonly form: WorkflowForm;
  readonly onChange: (part: Partial<WorkflowForm>) => void;
  /** The workflow exists: what was fixed at its creation is shown and greyed. */
  readonly fixed?: boolean;
}

/** Why a greyed choice is greyed. */
export const FIXED_HINT = "Fixed when the workflow was created; create another workflow to change it.";

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

/** The second screen: where leads come from, and what their contacts are added to. */
export function StartStep({ form, onChange, fixed = false }: StepProps) {
  return (
    <>
      <RadioCards
        label="Where will your workflow start?"
        labelled
        required={!fixed}
        row
        disabled={fixed}
        value={form.start}
        options={[
          { value: "thirdParty", label: "3rd Party Lead Source", hint: "Leads of a source, by file or API." },
          { value: "inboundPhone", label: "Inbound Phone Campaign", hint: "Calls to a number of its own." },
        ]}
        onChange={(start) => onChange({ start })}
      />
      {form.start === "thirdParty" || fixed ? (
        <Field
          label={form.start === "thirdParty" ? "Source Name" : "Phone number"}
          required={!fixed}
          hint={
            fixed ? FIXED_HINT : "Exactly as it stands in the file or the API call. It cannot change later."
          }
        >
          <TextInput
            value={form.sourceName}
            onValueChange={(sourceName) => onChange({ sourceName })}
            placeholder="Custom_Mortgage_Import"
            disabled={fixed}
            required
            maxLength={100}
            spellCheck={false}
          />
        </Field>
      ) : (
        <Field label="Area code" required hint="You get a number in this area; each call to it makes a lead.">
          <TextInput
            value={form.areaCode}
            onValueChange={(areaCode) => onChange({ areaCode })}
            placeholder="617"
            inputMode="numeric"
            maxLength={3}
            className="!w-24"
          />
        </Field>
      )}
      <Additions form={form} onChange={onChange} />
    </>
  );
}

function Additions({ form, onChange }: StepProps) {
  const audiences = useQuery(listAudiencesOptions());
  const { campaigns = [], groups = [], journeys = [] } = audiences.data ?? {};
  const users = useQuery(listUsersOptions());
  const people = (users.data?.items ?? []).filter(
    ({ active, id }) => active || form.shareUserIds.includes(id),
  );
  const journey = journeys.find(({ id }) => id === form.journeyId);
  const options = (items: readonly { readonly id: string; readonly name: string }[]) =>
    items.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <Field label="Add to Campaign">
        <MultiCombobox
          values={form.campaignIds}
          placeholder="Select an existing campaign"
          searchLabel="Find a campaign"
          options={options(campaigns)}
          onChange={(campaignIds) => onChange({ campaignIds })}
        />
      </Field>
      <Field label="Add to Customer Group(s)">
        <MultiCombobox
          values={form.groupIds}
          placeholder="Choose A Group"
          searchLabel="Find a group"
          options={options(groups)}
          onChange={(groupIds) => onChange({ groupIds })}
        />
      </Field>
      <Field label="Share with" hint="They can look at the contacts of its leads, and add notes and tasks.">
        <MultiCombobox
          values={form.shareUserIds}
          placeholder="Select users"
          searchLabel="Find a user"
          options={people.map(({ id, name, email }) => ({ value: id, label: name, detail: email }))}
          onChange={(shareUserIds) => onChange({ shareUserIds })}
        />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="Add to Journey">
          <Select
            value={form.journeyId ?? ""}
            placeholder="Select A Journey"
            options={[{ value: "", label: "None" }, ...options(journeys)]}
            onChange={(id) => onChange({ journeyId: id === "" ? null : id, triggerId: null })}
          />
        </Field>
        <Field
          label="Trigger"
          required={form.journeyId !== null}
          error={
            form.journeyId !== null && form.triggerId === null ? "A journey needs its trigger." : undefined
          }
        >
          <Select
            value={form.triggerId}
            placeholder="Select a Trigger to Start Journey"
            disabled={form.journeyId === null}
            options={options(journey?.triggers ?? [])}
            onChange={(triggerId) => onChange({ triggerId })}
          />
        </Field>
      </div>
    </>
  );
}

interface RoutingStepProps extends StepProps {
  readonly teams: readonly Team[];
  readonly users: readonly User[];
  /** Workflows that may try what this one cannot assign. */
  readonly workflows: readonly Workflow[];
}

/** The third screen: who gets the leads, and what becomes of those that nobody can take. */
export function RoutingStep({ form, onChange, teams, users, workflows, fixed = false }: RoutingStepProps) {
  const people = users
    .filter((user) => takesLeads(user) || [form.userId, form.exceptionUserId].includes(user.id))
    .map(({ id, name, email }) => ({ value: id, label: name, detail: email }));
  return (
    <>
      {fixed && <p className="text-faint text-xs">{FIXED_HINT}</p>}
      <RadioCards
        label="Route to:"
        labelled
        required={!fixed}
        row
        disabled={fixed}
        value={form.routeTo}
        options={[
          { value: "teams", label: "Team(s)", hint: "The members share the leads." },
          { value: "individual", label: "Individual", hint: "One person receives all of them." },
        ]}
        onChange={(routeTo) => onChange({ routeTo })}
      />
      {form.routeTo === "teams" ? (
        <Field label="Team(s)" required={!fixed}>
          <MultiCombobox
            values={form.teamIds}
            disabled={fixed}
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
        <PersonField
          label="Individual"
          fixed={fixed}
          options={people}
          userId={form.userId}
          onChange={(userId) => onChange({ userId })}
        />
      )}
      <RadioCards
        label="Exception Handling: if a lead cannot be assigned"
        labelled
        required={!fixed}
        row
        disabled={fixed}
        value={form.exception}
        options={[
          { value: "workflow", label: "Workflow", hint: "Another workflow tries, by its own rules." },
          { value: "individual", label: "Individual", hint: "One person receives them." },
        ]}
        onChange={(exception) => onChange({ exception })}
      />
      {form.exception === "workflow" ? (
        <Field label="Exception workflow" required={!fixed}>
          <Combobox
            value={form.exceptionWorkflowId}
            disabled={fixed}
            placeholder="Select a workflow"
            searchLabel="Find a workflow"
            options={workflows
              .filter(({ state, id }) => state !== "archived" || id === form.exceptionWorkflowId)
              .map(({ id, name, source }) => ({ value: id, label: name, detail: source.name }))}
            onChange={(exceptionWorkflowId) => onChange({ exceptionWorkflowId })}
          />
        </Field>
      ) : (
        <PersonField
          label="Exception individual"
          fixed={fixed}
          options={people}
          userId={form.exceptionUserId}
          onChange={(exceptionUserId) => onChange({ exceptionUserId })}
        />
      )}
    </>
  );
}

interface PersonFieldProps {
  readonly label: string;
  readonly fixed: boolean;
  readonly options: ComboboxProps["options"];
  readonly userId: string | null;
  readonly onChange: (userId: string) => void;
}

function PersonField({ label, fixed, options, userId, onChange }: PersonFieldProps) {
  return (
    <Field label={label} required={!fixed}>
      <Combobox
        value={userId}
        disabled={fixed}
        placeholder="Select a person"
        searchLabel="Find a person"
        options={options}
        onChange={onChange}
      />
    </Field>
  );
}
