import { takesLeads } from "@fairlead/engine";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useId, useState } from "react";
import { asApiProblem, errorAt } from "../../api/api-problem.ts";
import {
  createLeadMutation,
  listAudiencesOptions,
  listUsersOptions,
  listWorkflowsOptions,
} from "../../api/generated/@tanstack/react-query.gen.ts";
import { useSession } from "../../api/session.ts";
import { Button } from "../../ui/button.tsx";
import { Combobox } from "../../ui/combobox.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { MultiCombobox } from "../../ui/multi-combobox.tsx";
import { RadioCards } from "../../ui/radio-cards.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { refresh } from "../contact/refresh.ts";

const EMPTY = { firstName: "", lastName: "", email: "", cellPhone: "" };

/** Enters one lead by hand; the labels are those of the guide's "How to Manually Create Leads". */
export function CreateLeadDialog({ onClose }: { readonly onClose: () => void }) {
  const formId = useId();
  const session = useSession();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [text, setText] = useState(EMPTY);
  const [routeTo, setRouteTo] = useState<"workflow" | "individual">(
    session.may("workflows:read") ? "workflow" : "individual",
  );
  const [target, setTarget] = useState<string | null>(null);
  const [groupIds, setGroupIds] = useState<readonly string[]>([]);
  const audiences = useQuery(listAudiencesOptions());
  const workflows = useQuery({ ...listWorkflowsOptions(), enabled: session.may("workflows:read") });
  const users = useQuery({ ...listUsersOptions(), enabled: session.may("users:read") });
  const create = useMutation({
    ...createLeadMutation(),
    onSuccess: async ({ leadId }) => {
      refresh(client, "listLeadPage", "listLeads");
      onClose();
      await navigate({ to: "/leads/$leadId", params: { leadId } });
    },
  });
  const set = (key: keyof typeof EMPTY) => (value: string) =>
    setText((before) => ({ ...before, [key]: value }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (target === null) return;
    create.mutate({
      body: {
        ...text,
        groupIds: [...groupIds],
        routeTo:
          routeTo === "workflow"
            ? { kind: "workflow", workflowId: target }
            : { kind: "individual", userId: target },
      },
    });
  };
  const error = create.error;
  return (
    <Dialog
      open
      onClose={onClose}
      title="Create Lead"
      description="Provide the details for your new lead"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            type="submit"
            form={formId}
            look="primary"
            busy={create.isPending}
            disabled={target === null}
          >
            Create Lead
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} className="flex flex-col gap-4">
        <p className="text-faint text-xs">
          Indicates required fields <span className="text-bad">*</span>
        </p>
        {create.isError && asApiProblem(error).errors.length === 0 && <FormError error={error} />}
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label="Lead First Name" required error={errorAt(error, "/firstName")}>
            <TextInput
              value={text.firstName}
              onValueChange={set("firstName")}
              required
              autoFocus
              maxLength={100}
            />
          </Field>
          <Field label="Lead Last Name" required error={errorAt(error, "/lastName")}>
            <TextInput value={text.lastName} onValueChange={set("lastName")} required maxLength={100} />
          </Field>
        </div>
        {session.may("workflows:read") && (
          <RadioCards
            label="Route to:"
            labelled
            required
            row
            value={routeTo}
            options={[
              { value: "workflow", label: "Lead Source", hint: "A workflow decides who gets it." },
              { value: "individual", label: "Individual", hint: "One person gets it." },
            ]}
            onChange={(next) => {
              setRouteTo(next);
              setTarget(null);
            }}
          />
        )}
        {routeTo === "workflow" ? (
          <Field label="Workflow" required error={errorAt(error, "/routeTo")}>
            <Combobox
              value={target}
              placeholder="Select a workflow"
              searchLabel="Find a workflow"
              options={(workflows.data?.items ?? [])
                .filter(({ publishedVersion, state }) => publishedVersion !== null && state !== "archived")
                .map(({ id, name, source }) => ({ value: id, label: name, detail: source.name }))}
              onChange={setTarget}
            />
          </Field>
        ) : (
          <Field label="Individual" required error={errorAt(error, "/routeTo")}>
            <Combobox
              value={target}
              placeholder="Select a person"
              searchLabel="Find a person"
              options={(users.data?.items ?? [])
                .filter(takesLeads)
                .map(({ id, name, email }) => ({ value: id, label: name, detail: email }))}
              onChange={setTarget}
            />
          </Field>
        )}
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label="Email" required error={errorAt(error, "/email")}>
            <TextInput
              type="email"
              value={text.email}
              onValueChange={set("email")}
              required
              maxLength={254}
            />
          </Field>
          <Field label="Add to Group">
            <MultiCombobox
              values={groupIds}
              placeholder="Choose A Group"
              searchLabel="Find a group"
              options={(audiences.data?.groups ?? []).map(({ id, name }) => ({ value: id, label: name }))}
              onChange={setGroupIds}
            />
          </Field>
          <Field label="Cell Phone" required error={errorAt(error, "/cellPhone")}>
            <TextInput
              type="tel"
              value={text.cellPhone}
              onValueChange={set("cellPhone")}
              required
              maxLength={40}
            />
          </Field>
        </div>
      </form>
    </Dialog>
  );
}
