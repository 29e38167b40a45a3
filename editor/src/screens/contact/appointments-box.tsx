import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { listContactAppointmentsOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import type { Appointment, ContactRecord } from "../../api/generated/types.gen.ts";
import { formatShort } from "../../format/instant.ts";
import { FormError } from "../../ui/form-error.tsx";
import { AppointmentDialog } from "./appointment-dialog.tsx";
import { AsideBox } from "./section.tsx";

/** The appointments with the contact; a click on the date edits or deletes one. */
export function AppointmentsBox({ contact }: { readonly contact: ContactRecord }) {
  const [edited, setEdited] = useState<Appointment | null>(null);
  const query = useQuery(listContactAppointmentsOptions({ path: { id: contact.id } }));
  return (
    <AsideBox title="Appointments">
      {query.isError && <FormError error={query.error} />}
      {query.data?.items.length === 0 && <p className="text-muted text-sm">None scheduled.</p>}
      <ul className="flex flex-col gap-2 empty:hidden">
        {query.data?.items.map((appointment) => (
          <li key={appointment.id} className="text-sm">
            <button
              type="button"
              disabled={!appointment.canChange}
              className="num rounded-sm font-medium text-accent-text enabled:hover:underline disabled:text-ink"
              onClick={() => setEdited(appointment)}
            >
              {formatShort(appointment.startsAt)}
            </button>
            <p className="break-words text-muted text-xs">
              {appointment.location === ""
                ? appointment.user.name
                : `${appointment.location} · ${appointment.user.name}`}
            </p>
          </li>
        ))}
      </ul>
      {edited && (
        <AppointmentDialog
          contactId={contact.id}
          appointment={edited}
          doNotContact={contact.doNotContact}
          onClose={() => setEdited(null)}
        />
      )}
    </AsideBox>
  );
}
