import { assertNever } from "@fairlead/engine";
import type { OwnerChangePreview } from "../../api/generated/types.gen.ts";
import { formatCount } from "../../format/values.ts";

/** Whose the contacts are before they change hands, as far as sentences tell them apart. */
export type FormerOwners =
  | { readonly kind: "nobody" }
  | { readonly kind: "me" }
  | { readonly kind: "one"; readonly name: string }
  /** `names`: "you and Linh Tran". */
  | { readonly kind: "few"; readonly names: string }
  | { readonly kind: "many"; readonly count: number };

type Asked = Pick<OwnerChangePreview, "owners" | "ownerCount">;

/** Those who own the contacts of a preview, seen by somebody who may be one of them. */
export function formerOwners({ owners, ownerCount }: Asked, myUserId: string): FormerOwners {
  const [first] = owners;
  if (first === undefined) return { kind: "nobody" };
  if (ownerCount === 1) {
    return first.id === myUserId ? { kind: "me" } : { kind: "one", name: first.name };
  }
  if (ownerCount > owners.length) return { kind: "many", count: ownerCount };
  const others = owners.filter(({ id }) => id !== myUserId).map(({ name }) => name);
  const names = others.length < owners.length ? ["you", ...others] : others;
  return { kind: "few", names: `${names.slice(0, -1).join(", ")} and ${names.at(-1)}` };
}

/** The title of the step that asks whether they keep the contacts, shared. */
export function shareTitle(former: FormerOwners): string {
  switch (former.kind) {
    case "nobody":
    case "me":
      return "Share with yourself";
    case "one":
      return `Share with ${former.name}`;
    case "few":
    case "many":
      return "Share with their owners";
    default:
      return assertNever(former);
  }
}

/**
 * What that step asks.
 *
 * @param fate what becomes of contacts that are not shared
 */
export function shareQuestion(former: FormerOwners, fate: "removed from" | "archived in"): string {
  const ask = "Would you like to share the transferred contacts with";
  switch (former.kind) {
    case "nobody":
    case "me":
      return `${ask} yourself? Contacts not shared with you are ${fate} your account.`;
    case "one":
      return `${ask} ${former.name}, who owns them now? Contacts not shared are ${fate} that account.`;
    case "few":
      return `${ask} their owners, ${former.names}? Contacts not shared are ${fate} their accounts.`;
    case "many":
      return `${ask} the ${formatCount(former.count)} owners they have now? Contacts not shared are ${fate} their accounts.`;
    default:
      return assertNever(former);
  }
}

/** What the former owners have afterwards; `null`: there are none. */
export function sharedEffect(former: FormerOwners, share: boolean): string | null {
  const kept = "shared: to look at, and to add notes, tasks and appointments.";
  const gone = "unless by a share or an assignment.";
  switch (former.kind) {
    case "nobody":
      return null;
    case "me":
      return share ? `You keep them, ${kept}` : `You no longer have them, ${gone}`;
    case "one":
      return share ? `${former.name} keeps them, ${kept}` : `${former.name} no longer has them, ${gone}`;
    case "few":
    case "many": {
      const who =
        former.kind === "many" ? `the ${formatCount(former.count)} owners they have now` : former.names;
      const first = who.charAt(0).toUpperCase() + who.slice(1);
      return share ? `${first} each keep theirs, ${kept}` : `${first} no longer have theirs, ${gone}`;
    }
    default:
      return assertNever(former);
  }
}

/** With whom archived copies of some of the contacts stay, in the middle of a sentence. */
export function keepersWords(former: FormerOwners): string {
  switch (former.kind) {
    case "nobody":
      return "nobody";
    case "me":
      return "you";
    case "one":
      return former.name;
    case "few":
    case "many":
      return "their owners";
    default:
      return assertNever(former);
  }
}
