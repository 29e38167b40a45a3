import type { AddressKept, ContactKept, FieldKept } from "../../api/generated/types.gen.ts";
import { ContactLink, KeptList, KeptRow, LeadLink } from "./kept-list.tsx";

interface KeptValuesProps {
  readonly contacts: readonly ContactKept[];
  readonly fields: readonly FieldKept[];
  readonly addresses: readonly AddressKept[];
}

/** The contacts, fields and further addresses that an undo leaves, with the reason; a list without any is left out. */
export function KeptValues({ contacts, fields, addresses }: KeptValuesProps) {
  return (
    <>
      <KeptList title="Contacts that stay in use">
        {contacts.map(({ contactId, name, label }) => (
          <KeptRow key={contactId} name={<ContactLink {...{ contactId, name }} />} why={label} />
        ))}
      </KeptList>
      <KeptList title="Fields that stay">
        {fields.map(({ contactId, leadId, name, field, fieldLabel, label }) => (
          <KeptRow
            key={`${leadId ?? contactId} ${field}`}
            name={
              <>
                {leadId === null ? (
                  <ContactLink {...{ contactId, name }} />
                ) : (
                  <LeadLink {...{ leadId, name }} />
                )}
                <span className="text-muted"> · {fieldLabel}</span>
              </>
            }
            why={label}
          />
        ))}
      </KeptList>
      <KeptList title="Further emails and phones that stay">
        {addresses.map(({ contactId, name, address }) => (
          <KeptRow
            key={`${contactId} ${address}`}
            name={<ContactLink {...{ contactId, name }} />}
            why={address}
          />
        ))}
      </KeptList>
    </>
  );
}
