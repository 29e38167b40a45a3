import { shownName } from "../intake/contact-name.ts";
import type { DeliveredContact } from "../intake/delivery.ts";
import { isEmail } from "../intake/submission-identity.ts";
import { type HiddenFields, seesFurtherAddresses } from "./lead-view.ts";

/** Who applied, as the submission names them, where it is in doubt whose its contact is. */
export interface Applicant {
  readonly name: string;
  readonly email: string | null;
  readonly cellPhone: string | null;
  /** The other emails and phones of the submission. */
  readonly furtherAddresses: readonly string[];
}

/** What a lead keeps of who applied. */
export interface SubmittedPerson {
  readonly nameReview: string | null;
  readonly deliveredContact: DeliveredContact | null;
  readonly deliveredAddresses: readonly string[] | null;
}

/**
 * Who applied, of a lead that came under another first name than its contact's, until somebody says whose it is; `null`: nothing is
 * in doubt, or the names may not be seen. What the contact's record filled in is left out: it is another person's perhaps.
 */
export function applicantInDoubt(
  { nameReview, deliveredContact, deliveredAddresses }: SubmittedPerson,
  hidden: HiddenFields,
): Applicant | null {
  if (nameReview !== "open" || deliveredContact === null) return null;
  if (hidden.has("contact.firstName") || hidden.has("contact.lastName")) return null;
  const { firstName, lastName } = deliveredContact;
  const sent = (deliveredAddresses ?? []).filter(
    (address) => !hidden.has(isEmail(address) ? "contact.email" : "contact.cellPhone"),
  );
  const own = (address: string | null) => (address !== null && sent.includes(address) ? address : null);
  const email = own(deliveredContact.email);
  const cellPhone = own(deliveredContact.cellPhone);
  return {
    name: shownName({ firstName, lastName, email }),
    ...{ email, cellPhone },
    furtherAddresses: seesFurtherAddresses(hidden)
      ? sent.filter((one) => one !== email && one !== cellPhone)
      : [],
  };
}
