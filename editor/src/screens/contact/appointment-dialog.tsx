import { APPOINTMENT_LIMITS } from "@fairlead/engine";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import {
  addAppointmentMutation,
  deleteAppointmentMutation,
  updateAppointmentMutation,
} from "../../api/generated/@tanstack/react-query.gen.ts";
import type { Appointment } from "../../api/generated/types.gen.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { fromLocalInput, toLocalInput } from "./local-time.ts";
import { refresh } from "./refresh.ts";

interface AppointmentDialogProps {
  readonly contactId: string;
  /** The one that is changed; none: a new one. */
  readonly appointment?: Appointment;
  /** With somebody who asked not to be contacted it is not planned anew; it can be deleted. Left out: they did not. */
  readonly doNotContact?: boolean;
  readonly onClose: () => void;
}

/** Date, time and location of an appointment with a contact. */
export function AppointmentDialog({
  contactId,
  appointment,
  doNotContact = false,
  onClose,
}: AppointmentDialogProps) {
  const form = useId();
  const client = useQueryClient();
  const [date = "", time = ""] = appointment ? toLocalInput(appointment.startsAt).split("T") : [];
  const [draft, setDraft] = useState({ date, time, location: appointment?.location ?? "" });
  const [tried, setTried] = useState(false);
  const onSuccess = () => {
    refresh(client, "listContactAppointments", "listAppointments");
    onClose();
  };
  const add = useMutation({ ...addAppointmentMutation(), onSuccess });
  const update = useMutation({ ...updateAppointmentMutation(), onSuccess });
  const remove = useMutation({ ...deleteAppointmentMutation(), onSuccess });
  const failed = [add, update, remove].find(({ isError }) => isError);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const startsAt = fromLocalInput(`${draft.date}T${draft.time}`);
    if (startsAt === null) return;
    const body = { startsAt, location: draft.location, notes: appointment?.notes ?? "" };
    if (appointment) update.mutate({ path: { id: contactId, appointmentId: appointment.id }, body });
    else add.mutate({ path: { id: contactId }, body });
  };
  const missing = (value: string, text: string) => (tried && value === "" ? text : undefined);
  return (
    <Dialog
      open
      onClose={onClose}
      width="narrow"
      title={appointment ? "Edit the Appointment" : "Schedule an Appointment"}
      footer={
        <>
          {appointment && (
            <Button
              look="quiet"
              className="mr-auto text-bad"
              busy={remove.isPending}
              onClick={() => remove.mutate({ path: { id: contactId, appointmentId: appointment.id } })}
            >
              Delete
            </Button>
          )}
          <Button onClick={onClose}>Cancel</Button>
          {!doNotContact && (
            <Button type="submit" form={form} look="primary" busy={add.isPending || update.isPending}>
              {appointment ? "Save" : "Submit"}
            </Button>
          )}
        </>
      }
    >
      <form id={form} onSubmit={submit} noValidate className="flex flex-col gap-4">
        {failed && <FormError error={failed.error} />}
        {doNotContact && (
          <p className="text-bad text-sm">
            This person asked not to be contacted: their appointment cannot be moved. You can delete it.
          </p>
        )}
        <div className="grid grid-cols-2 gap-4">
          <Field label="Date" required error={missing(draft.date, "Choose a day.")}>
            <TextInput
              type="date"
              value={draft.date}
              disabled={doNotContact}
              onValueChange={(next) => setDraft({ ...draft, date: next })}
            />
          </Field>
          <Field label="Time" required error={missing(draft.time, "Choose a time.")}>
            <TextInput
              type="time"
              value={draft.time}
              disabled={doNotContact}
              onValueChange={(next) => setDraft({ ...draft, time: next })}
            />
          </Field>
        </div>
        <Field label="Location">
          <TextInput
            value={draft.location}
            disabled={doNotContact}
            maxLength={APPOINTMENT_LIMITS.locationLength}
            onValueChange={(location) => setDraft({ ...draft, location })}
          />
        </Field>
      </form>
    </Dialog>
  );
}
