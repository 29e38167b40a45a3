import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { AddressKept, ContactKept, FieldKept } from "../../api/generated/types.gen.ts";

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
                  <Link to="/leads/$leadId" params={{ leadId }} className={LINK}>
                    {name}
                  </Link>
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

const LINK = "font-medium text-accent-text hover:underline";

function ContactLink({ contactId, name }: { readonly contactId: string; readonly name: string }) {
  return (
    <Link to="/contacts/$contactId" params={{ contactId }} className={LINK}>
      {name}
    </Link>
  );
}

function KeptList({ title, children }: { readonly title: string; readonly children: readonly ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <section className="flex flex-col gap-2">
      <h3 className="font-medium text-ink text-sm">{title}</h3>
      <ul className="flex max-h-56 flex-col divide-y divide-line overflow-y-auto rounded-lg border border-line">
        {children}
      </ul>
    </section>
  );
}

function KeptRow({ name, why }: { readonly name: ReactNode; readonly why: string }) {
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-3 px-3 py-2 text-sm">
      <span>{name}</span>
      <span className="text-muted">{why}</span>
    </li>
  );
}
