import { isEmail, PROFILE_FIELDS } from "@fairlead/engine";
import { Fragment, useState } from "react";
import type { ContactRecord } from "../../api/generated/types.gen.ts";
import { languageName } from "../../format/language.ts";
import { formatPhone } from "../../format/values.ts";
import { Button } from "../../ui/button.tsx";
import { NO_VALUE } from "../contacts/contact-cell.tsx";
import { LeadStatusLabel } from "../contacts/lead-status.tsx";
import { draftOf, PROFILE_SECTIONS, type ProfileField } from "./profile-draft.ts";
import { Section } from "./section.tsx";
import { SectionDialog } from "./section-dialog.tsx";

/** The fields of the record in their sections; "Edit" opens the fields of one. */
export function ProfileTab({ contact }: { readonly contact: ContactRecord }) {
  const [edited, setEdited] = useState<(typeof PROFILE_SECTIONS)[number] | null>(null);
  const mayEdit = contact.allowed.includes("edit");
  return (
    <>
      {PROFILE_SECTIONS.map((section) => (
        <Section
          key={section.title}
          title={section.title}
          startsOpen
          action={
            mayEdit && (
              <Button size="sm" aria-label={`Edit ${section.title}`} onClick={() => setEdited(section)}>
                Edit
              </Button>
            )
          }
        >
          <dl className="grid grid-cols-[7.75rem_1fr] gap-x-3 gap-y-2 text-sm sm:grid-cols-[10rem_1fr] sm:gap-x-4">
            {section.fields.map((name) => (
              <Fragment key={name}>
                <dt className="text-muted">{PROFILE_FIELDS[name]}</dt>
                <dd className="min-w-0 break-words text-ink">
                  <Value contact={contact} name={name} />
                </dd>
              </Fragment>
            ))}
            {section.title === "Contact Information" && contact.furtherAddresses.length > 0 && (
              <FurtherAddresses contact={contact} />
            )}
            {section.title === "Address" && contact.standardizedAddress && (
              <>
                <dt className="text-muted">Standardized</dt>
                <dd className="min-w-0 break-words text-muted">
                  {Object.values(contact.standardizedAddress).join(", ")}
                </dd>
              </>
            )}
          </dl>
        </Section>
      ))}
      {edited && (
        <SectionDialog
          contact={contact}
          title={edited.title}
          fields={edited.fields}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  );
}

/** What the person is known by beside the fields; a merge or a source brought it. */
function FurtherAddresses({
  contact: { furtherAddresses, furtherExtensions },
}: {
  readonly contact: Pick<ContactRecord, "furtherAddresses" | "furtherExtensions">;
}) {
  return (
    <>
      <dt className="text-muted">Also reached by</dt>
      <dd className="min-w-0 break-words text-ink">
        <ul className="space-y-1">
          {furtherAddresses.map((address) => (
            <li key={address}>
              {isEmail(address) ? (
                <MailAddress text={address} />
              ) : (
                <span className="num">{formatPhone(address, furtherExtensions[address])}</span>
              )}
            </li>
          ))}
        </ul>
      </dd>
    </>
  );
}

function Value({ contact, name }: { readonly contact: ContactRecord; readonly name: ProfileField }) {
  const text = draftOf(contact)[name];
  if (name === "leadStatus") {
    return <LeadStatusLabel status={contact.leadStatus} />;
  }
  if (text === "") return <span className="text-faint">{NO_VALUE}</span>;
  switch (name) {
    case "email":
      return <MailAddress text={text} />;
    case "cellPhone":
    case "homePhone":
    case "workPhone":
      return <span className="num">{formatPhone(contact[name], contact[`${name}Extension`])}</span>;
    case "preferredLanguage":
      return languageName(text);
    case "prefersText":
      return text === "yes" ? "Yes" : "No";
    case "birthday":
      return new Date(`${text}T00:00:00Z`).toLocaleDateString("en-US", {
        dateStyle: "medium",
        timeZone: "UTC",
      });
    default:
      return text;
  }
}

/** A mail address, which breaks behind its "@" rather than in a word. */
function MailAddress({ text }: { readonly text: string }) {
  const at = text.lastIndexOf("@") + 1;
  return (
    <>
      {text.slice(0, at)}
      <wbr />
      {text.slice(at)}
    </>
  );
}
