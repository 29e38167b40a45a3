import { withoutIndex } from "../json-pointer.ts";
import { keyOf } from "./clean-text.ts";
import { labelPointer } from "./header-mapping.ts";
import { isLeadPointer, isOfAPerson, LEAD_COLUMNS, type LeadPointer } from "./lead-columns.ts";

/** Where a member of a JSON submission stands: at the top, or in one of its two objects. */
export type MemberGroup = "" | "contact" | "loan";

/** Our own names, in whatever case and with whatever between their words: `amountUsd` and `amount_usd`. */
const OWN_NAMES: ReadonlyMap<string, LeadPointer> = new Map(
  LEAD_COLUMNS.map(({ pointer }) => [keyOf(pointer.slice(pointer.lastIndexOf("/") + 1)), pointer]),
);
/** What the members of a phone call are, as values of a submission. */
const OF_A_CALL: ReadonlyMap<string, LeadPointer> = new Map([
  ["/callId", "/externalId"],
  ["/at", "/receivedAt"],
  ["/from", "/contact/cellPhone"],
  ["/callerName", "/contact/lastName"],
]);
/** A column of this name stands in a file of leads; a member may be the id of anything. */
const ANY_ID = "id";

/**
 * The value that a member of a submission is read as, by the names that columns of files go by as well; `null` where it is none
 * that is read. The source is that of the call's address, whatever a member says.
 */
export function memberMeaning(group: MemberGroup, name: string): LeadPointer | null {
  const pointer = OWN_NAMES.get(keyOf(name)) ?? labelPointer(name);
  if (pointer === null || pointer === "/source") return null;
  if (group === "") return keyOf(name) === ANY_ID ? null : pointer;
  const isOfGroup = pointer.startsWith(`/${group}/`) || (group === "contact" && isOfAPerson(pointer));
  return isOfGroup ? pointer : null;
}

/**
 * The value that a pointer into a submission is about, whatever it was called there: `/contact/mobile` is `/contact/cellPhone`.
 * One that is read as nothing stays as it is.
 */
export function valuePointer(pointer: string): string {
  const place = withoutIndex(pointer);
  if (isLeadPointer(place)) return place;
  const [, group = "", name] = place.split("/");
  const meaning =
    name === undefined
      ? memberMeaning("", group)
      : group === "contact" || group === "loan"
        ? memberMeaning(group, name)
        : null;
  return OF_A_CALL.get(place) ?? meaning ?? place;
}

/** Where the values of a submission that was made of a phone call stood in the call. */
export const CALL_POINTERS: ReadonlyMap<string, string> = new Map([
  ...[...OF_A_CALL].map(([sent, read]): [string, string] => [read, sent]),
  ["/contact/email", "/from"],
]);
