import { takesLeads } from "@fairlead/engine";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { asApiProblem, errorAt } from "../../api/api-problem.ts";
import { listUsersOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import type { LeadRoute } from "../../api/generated/types.gen.ts";
import { Button } from "../../ui/button.tsx";
import { Combobox } from "../../ui/combobox.tsx";
import { Field } from "../../ui/field.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { SidePanel } from "../../ui/side-panel.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { LengthInput } from "../canvas/panels/length-input.tsx";
import { whyNoLeads } from "../people/why-no-leads.ts";
import {
  bodyOfRoute,
  EMPTY_ROUTE,
  faultsOfRoute,
  formOfRoute,
  isShownAtFields,
  type LeadRouteForm,
} from "./lead-route-form.ts";
import { RouteOrder } from "./route-order.tsx";
import { RouteSources } from "./route-sources.tsx";
import { useSaveRoute } from "./use-save-route.ts";

interface RouteSettingsPanelProps {
  /** The route to change; `null` for a new one. */
  readonly route: LeadRoute | null;
  readonly onClose: () => void;
}

/** A lead route's settings; the labels are those of the guide's "How to Create a Lead Route". */
export function RouteSettingsPanel({ route, onClose }: RouteSettingsPanelProps) {
  const formId = useId();
  const [form, setForm] = useState<LeadRouteForm>(() => (route === null ? EMPTY_ROUTE : formOfRoute(route)));
  const [submitted, setSubmitted] = useState(false);
  const people = useQuery(listUsersOptions());
  const users = people.data?.items ?? [];
  const { save, isPending, error, forgetError } = useSaveRoute(route, onClose);
  const faults = faultsOfRoute(form);
  const names = new Map(
    [...(route ? [...route.users, route.defaultAcceptor] : []), ...users].map(({ id, name }) => [id, name]),
  );
  const nameOf = (id: string) => names.get(id) ?? "A former user";
  const acceptors = users.filter((user) => takesLeads(user) || user.id === form.defaultAcceptorId);
  const change = (part: Partial<LeadRouteForm>) => {
    setForm((before) => ({ ...before, ...part }));
    // The API names users and sources by their places, which are others now.
    if (part.userIds !== undefined || part.sources !== undefined) forgetError();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setSubmitted(true);
    const body = bodyOfRoute(form);
    if (body !== null && !isPending) save(body);
  };
  const at = (fault: string | undefined, pointer: string) =>
    (submitted ? fault : undefined) ?? errorAt(error, pointer);
  const problem = error === null ? null : asApiProblem(error);
  const taken = problem?.code === "NAME_TAKEN" ? problem.message : undefined;
  return (
    <SidePanel
      open
      onClose={onClose}
      title="Route Settings"
      actions={
        <Button type="submit" form={formId} look="primary" busy={isPending}>
          Submit
        </Button>
      }
    >
      <form id={formId} noValidate onSubmit={submit} className="flex flex-col gap-5 px-5 py-5">
        <p className="text-muted text-sm">
          Lead routing determines the flow of leads from one team member to another.
        </p>
        {problem !== null && !isShownAtFields(problem) && <FormError error={problem} />}
        {people.isError && <FormError error={people.error} />}
        <Field label="Name" required error={at(faults.name, "/name") ?? taken}>
          <TextInput
            value={form.name}
            onValueChange={(name) => change({ name })}
            placeholder="Zillow Long Form"
            required
            maxLength={100}
          />
        </Field>
        <Field
          label="Default Acceptor"
          required
          hint="When no one accepts the lead"
          error={at(faults.defaultAcceptorId, "/defaultAcceptorId")}
        >
          <Combobox
            value={form.defaultAcceptorId}
            placeholder="Select a user"
            searchLabel="Find a user"
            options={acceptors.map((user) => ({
              value: user.id,
              label: user.name,
              detail: whyNoLeads(user) ?? user.email,
            }))}
            onChange={(defaultAcceptorId) => change({ defaultAcceptorId })}
          />
        </Field>
        <fieldset className="flex flex-col gap-1.5">
          <legend className="mb-1.5 font-medium text-ink text-sm">Delay Pass</legend>
          <LengthInput
            label="Delay Pass"
            length={form.delayPass}
            error={faults.delayPass ?? errorAt(error, "/delayPassSeconds")}
            onChange={(delayPass) => change({ delayPass })}
          />
          <p className="text-faint text-xs">
            Amount of time the current team member in the routing order has until it gets passed to the next
            member
          </p>
        </fieldset>
        <RouteOrder
          userIds={form.userIds}
          users={users}
          nameOf={nameOf}
          error={submitted ? faults.userIds : undefined}
          errorOf={(place) => errorAt(error, `/userIds/${place}`)}
          onChange={(userIds) => change({ userIds })}
        />
        <RouteSources
          sources={form.sources}
          errorOf={(place) => at(faults.sources[place], `/sources/${place}`)}
          onChange={(sources) => change({ sources })}
        />
      </form>
    </SidePanel>
  );
}
