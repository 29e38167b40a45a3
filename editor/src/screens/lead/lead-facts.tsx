import { FIELDS, type FieldDefinition, type FieldId } from "@fairlead/engine";
import { Link } from "@tanstack/react-router";
import { Lock } from "lucide-react";
import type { ReactNode } from "react";
import type { Lead, Offer } from "../../api/generated/types.gen.ts";
import { formatShort } from "../../format/instant.ts";
import { languageName } from "../../format/language.ts";
import { formatUsd, MISSING } from "../../format/values.ts";
import { DoNotContactNote } from "../../leads/do-not-contact-note.tsx";
import { PhoneLink } from "../../leads/phone-link.tsx";
import { ReachLink } from "../../leads/reach-link.tsx";
import { PHONE_LABELS, waysOfLead } from "../../leads/ways-of-lead.ts";
import { Avatar } from "../../ui/avatar.tsx";
import { Badge, type Tone } from "../../ui/badge.tsx";
import { Card } from "../../ui/page.tsx";
import { NotUnderstood } from "./not-understood.tsx";

/** What is known of the contact and the loan, and who was offered the lead. */
export function LeadFacts({ lead }: { readonly lead: Lead }) {
  const { contact, loan } = lead;
  const hidden: HiddenOf = (field) => lead.hidden.find((one) => one.field === field)?.because;
  return (
    <aside aria-label="Contact and loan" className="order-1 flex flex-col gap-4 lg:order-2">
      <Facts
        title="Contact"
        link={
          contact.mayOpen && (
            <Link
              to="/contacts/$contactId"
              params={{ contactId: contact.id }}
              className="rounded-sm font-medium text-accent-text text-sm hover:underline pointer-coarse:py-2"
            >
              Open the contact
            </Link>
          )
        }
        note={
          contact.hiddenFields.length > 0 ? (
            <p className="text-bad text-xs">
              Asked not to be contacted. What is missing is hidden from everybody, and nothing is sent.
            </p>
          ) : (
            (lead.doNotContact || contact.excused) && <DoNotContactNote contact={contact} />
          )
        }
      >
        <ReachFacts lead={lead} hidden={hidden} />
        <Fact label="Language" hidden={hidden("contact.preferredLanguage")}>
          {contact.preferredLanguage === null ? null : languageName(contact.preferredLanguage)}
        </Fact>
        <Fact label="External ID">{lead.externalId}</Fact>
      </Facts>
      <Facts title="Loan">
        <Fact label="Amount" hidden={hidden("loan.amountUsd")}>
          {loan.amountUsd === null ? null : formatUsd(loan.amountUsd)}
        </Fact>
        <Fact label="Purpose" hidden={hidden("loan.purpose")}>
          {optionLabel("loan.purpose", loan.purpose)}
        </Fact>
        <Fact label="Property" hidden={hidden("loan.propertyType")}>
          {optionLabel("loan.propertyType", loan.propertyType)}
        </Fact>
        <Fact label="Occupancy" hidden={hidden("loan.occupancy")}>
          {optionLabel("loan.occupancy", loan.occupancy)}
        </Fact>
        <Fact label="State" hidden={hidden("loan.propertyState")}>
          {loan.propertyState}
        </Fact>
        <Fact label="Purchase price" hidden={hidden("loan.purchasePriceUsd")}>
          {loan.purchasePriceUsd === null ? null : formatUsd(loan.purchasePriceUsd)}
        </Fact>
        <Fact label="Annual income" hidden={hidden("loan.annualIncomeUsd")}>
          {loan.annualIncomeUsd === null ? null : formatUsd(loan.annualIncomeUsd)}
        </Fact>
        <Fact label="Term" hidden={hidden("loan.termMonths")}>
          {loan.termMonths === null ? null : `${loan.termMonths} months`}
        </Fact>
        <Fact label="Credit" hidden={hidden("loan.creditMeetsGuidelines")}>
          {creditText(loan.creditMeetsGuidelines)}
        </Fact>
      </Facts>
      <NotUnderstood notes={lead.notes ?? []} />
      {lead.offers.length > 0 && <Offers offers={lead.offers} />}
    </aside>
  );
}

/** Every email and number, each with its kind; a reason where they are not shown. */
function ReachFacts({ lead, hidden }: { readonly lead: Lead; readonly hidden: HiddenOf }) {
  const { phones, emails } = waysOfLead(lead);
  const off = lead.doNotContact;
  const look = off ? "break-all" : LINK;
  return (
    <>
      {emails.length === 0 && (
        <Fact label="Email" hidden={hidden("contact.email")}>
          {null}
        </Fact>
      )}
      {emails.map((email, at) => (
        <Fact key={email} label={at === 0 ? "Email" : "Other email"}>
          <ReachLink className={look} off={off} href={`mailto:${email}`}>
            {email}
          </ReachLink>
        </Fact>
      ))}
      {phones.length === 0 && (
        <Fact label={PHONE_LABELS.cellPhone} hidden={hidden("contact.cellPhone")}>
          {null}
        </Fact>
      )}
      {phones.map((phone) => (
        <Fact key={phone.number} label={PHONE_LABELS[phone.kind]}>
          <PhoneLink phone={phone} off={off} className={look} />
        </Fact>
      ))}
    </>
  );
}

const LINK = "break-all text-accent-text";

interface FactsProps {
  readonly title: string;
  /** Beside the title. */
  readonly link?: ReactNode;
  /** Below the facts. */
  readonly note?: ReactNode;
  readonly children: ReactNode;
}

function Facts({ title, link, note, children }: FactsProps) {
  return (
    <Card className="px-4 py-3">
      <div className="mb-1.5 flex items-baseline justify-between gap-3">
        <h2 className="font-semibold text-ink text-sm">{title}</h2>
        {link}
      </div>
      <dl className="num grid grid-cols-[6.5rem_minmax(0,1fr)] gap-y-1.5 text-sm">{children}</dl>
      {note && <div className="mt-2">{note}</div>}
    </Card>
  );
}

type Because = Lead["hidden"][number]["because"];
/** Why a field is not shown; `undefined`: it is. */
type HiddenOf = (field: FieldId) => Because | undefined;

const HIDDEN_WORDS: Readonly<Record<Because, string>> = {
  doNotContact: "Hidden: do not contact",
  notClaimed: "Shown once you claim it",
  notTheirs: "Not shown to you",
  erased: "Erased with the contact",
};

interface FactProps {
  readonly label: string;
  /** Why the value is not shown, whether or not there is one. */
  readonly hidden?: Because | undefined;
  readonly children: ReactNode;
}

function Fact({ label, hidden, children }: FactProps) {
  return (
    <>
      <dt className="text-faint">{label}</dt>
      <dd className="min-w-0 break-words text-ink">
        {hidden ? (
          <span className="inline-flex items-center gap-1.5 text-faint">
            <Lock className="size-3.5 shrink-0" aria-hidden />
            {HIDDEN_WORDS[hidden]}
          </span>
        ) : (
          (children ?? <span className="text-faint">{MISSING}</span>)
        )}
      </dd>
    </>
  );
}

const OFFER_TONES: Readonly<Record<Offer["state"], readonly [string, Tone]>> = {
  open: ["Open", "warn"],
  claimed: ["Claimed", "good"],
  passed: ["Passed", "neutral"],
  lapsed: ["Lapsed", "neutral"],
  withdrawn: ["Withdrawn", "neutral"],
};

function Offers({ offers }: { readonly offers: readonly Offer[] }) {
  return (
    <Card className="px-4 py-3">
      <h2 className="mb-1.5 font-semibold text-ink text-sm">Offers</h2>
      <ul className="flex max-h-72 flex-col gap-2 overflow-y-auto text-sm">
        {offers.map((offer) => {
          const [words, tone] = OFFER_TONES[offer.state];
          return (
            <li key={`${offer.user.id} ${offer.offeredAt}`} className="flex items-center gap-2">
              <Avatar name={offer.user.name} size="sm" />
              <span className="min-w-0 flex-1 truncate text-ink">{offer.user.name}</span>
              <span className="num text-faint text-xs">{formatShort(offer.closedAt ?? offer.offeredAt)}</span>
              <Badge tone={tone}>{words}</Badge>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

function optionLabel(field: FieldId, value: string | null): string | null {
  const definition: FieldDefinition = FIELDS[field];
  return definition.options?.find((option) => option.value === value)?.label ?? value;
}

function creditText(meets: boolean | null): string | null {
  if (meets === null) return null;
  return meets ? "Meets guidelines" : "Below guidelines";
}
