import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import {
  createLeadRouteMutation,
  listLeadRoutesQueryKey,
  updateLeadRouteMutation,
} from "../../api/generated/@tanstack/react-query.gen.ts";
import type { LeadRoute, User } from "../../api/generated/types.gen.ts";
import { Button } from "../../ui/button.tsx";
import { Combobox } from "../../ui/combobox.tsx";
import { Field } from "../../ui/field.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { SidePanel } from "../../ui/side-panel.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { showToast } from "../../ui/toast.tsx";
import { LengthInput } from "../canvas/panels/length-input.tsx";
import { bodyOfRoute, delayFault, EMPTY_ROUTE, formOfRoute, type LeadRouteForm } from "./lead-route-form.ts";
import { RouteOrder } from "./route-order.tsx";
import { RouteSources } from "./route-sources.tsx";

interface LeadRoutePanelProps {
  /** The route to change; none for a new one. */
  readonly route: LeadRoute | null;
  readonly users: readonly User[];
  readonly onClose: () => void;
}

/** A lead route's settings, with the labels of the guide's "How to Create a Lead Route". */
export function LeadRoutePanel({ route, users, onClose }: LeadRoutePanelProps) {
  const client = useQueryClient();
  const [form, setForm] = useState<LeadRouteForm>(route ? formOfRoute(route) : EMPTY_ROUTE);
  const change = (part: Partial<LeadRouteForm>) => setForm((before) => ({ ...before, ...part }));
  const after = {
    onSuccess: async ({ name }: LeadRoute) => {
      await client.invalidateQueries({ queryKey: listLeadRoutesQueryKey() });
      showToast({ tone: "good", title: `${name} is live` });
      onClose();
    },
  };
  const create = useMutation({ ...createLeadRouteMutation(), ...after });
  const update = useMutation({ ...updateLeadRouteMutation(), ...after });
  const { isError, error, isPending } = route ? update : create;
  const body = bodyOfRoute(form);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!body) return;
    if (route) update.mutate({ path: { id: route.id }, body });
    else create.mutate({ body });
  };
  return (
    <SidePanel
      open
      onClose={onClose}
      title="Route Settings"
      description="The flow of leads from one team member to another"
      actions={
        <Button type="submit" form="lead-route" look="primary" busy={isPending} disabled={!body}>
          Submit
        </Button>
      }
    >
      <form id="lead-route" onSubmit={submit} className="flex flex-col gap-5 px-5 py-5">
        {isError && <FormError error={error} />}
        <Field label="Name" required>
          <TextInput
            value={form.name}
            onValueChange={(name) => change({ name })}
            placeholder="Zillow Long Form"
            required
            maxLength={100}
          />
        </Field>
        <Field label="Default Acceptor" required hint="When no one accepts the lead">
          <Combobox
            value={form.defaultAcceptorId}
            placeholder="Select a user"
            searchLabel="Find a user"
            options={users
              .filter(({ active, id }) => active || id === form.defaultAcceptorId)
              .map(({ id, name, email }) => ({ value: id, label: name, detail: email }))}
            onChange={(defaultAcceptorId) => change({ defaultAcceptorId })}
          />
        </Field>
        <fieldset className="flex flex-col gap-1.5">
          <legend className="mb-1.5 font-medium text-ink text-sm">Delay Pass</legend>
          <LengthInput
            label="Delay Pass"
            length={form.delayPass}
            error={delayFault(form)}
            onChange={(delayPass) => change({ delayPass })}
          />
          <p className="text-faint text-xs">
            Amount of time the current team member in the routing order has until it gets passed to the next
            member
          </p>
        </fieldset>
        <RouteOrder userIds={form.userIds} users={users} onChange={(userIds) => change({ userIds })} />
        <RouteSources sources={form.sources} onChange={(sources) => change({ sources })} />
      </form>
    </SidePanel>
  );
}
