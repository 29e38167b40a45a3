import { pointerPart, withoutIndex } from "../json-pointer.ts";
import { storable } from "./clean-text.ts";
import type { DeliveryNote } from "./delivery.ts";
import { labelPointer, mapHeader } from "./header-mapping.ts";
import { isLeadPointer, isReaching, type LeadPointer, pointerToColumn } from "./lead-columns.ts";
import { type MemberGroup, memberMeaning } from "./member-meaning.ts";
import { isNothing } from "./placeholders.ts";
import type { RawDelivery } from "./raw-delivery.ts";
import { rowToRaw } from "./row-to-raw.ts";

/** A JSON body by what its members mean. */
export interface SubmissionMembers {
  readonly raw: RawDelivery;
  /** Where a value of `raw` stood in the body, by its pointer; what is not named stood there. */
  readonly sentAs: ReadonlyMap<string, string>;
  /** What the body has and nobody reads. */
  readonly unread: readonly DeliveryNote[];
}

/** A member that is none of ours by its name. */
interface Member {
  readonly pointer: string;
  readonly name: string;
  readonly value: unknown;
  /** What it is read as; `null`: nothing. */
  readonly becomes: LeadPointer | null;
  readonly texts: readonly string[];
}

type Values = Readonly<Record<string, unknown>>;

/** Members of an object that are looked at; more than any vendor sends, and few enough to be quick about. */
const MAX_LOOKED_AT = 500;
/** Members that a lead's notes name; of those beyond, how many there are. */
const MAX_NAMED = 20;
const MAX_NAME_LENGTH = 100;

/**
 * Reads a submission's members by the names that columns of files go by as well: `contact.mobile`, `first_name`, `loan_amount`.
 * Our own names win and the others fill what is blank; of emails and phones all are kept. What is left over is named.
 */
export function submissionMembers(body: RawDelivery): SubmissionMembers {
  const { contact, loan, ...top } = body;
  const groups: readonly (readonly [MemberGroup, Values | null | undefined])[] = [
    ["", top as Values],
    ["contact", contact as Values | null | undefined],
    ["loan", loan as Values | null | undefined],
  ];
  const members = groups.flatMap(([group, values]) => othersIn(group, values));
  const beyond = groups.reduce((sum, [, values]) => sum + beyondLookedAt(values), 0);
  const aliases = members.filter(({ becomes, texts }) => becomes !== null && texts.length > 0);
  const left = members.filter((member) => !aliases.includes(member));
  if (aliases.length === 0) return { raw: body, sentAs: new Map(), unread: unreadNotes(left, beyond) };
  const { raw, sentAs, beside } = filledUp(body, aliases);
  return { raw, sentAs, unread: unreadNotes([...left, ...beside], beyond) };
}

/** The members of one object that are not called as we call them; those that hold nothing are no loss. */
function othersIn(group: MemberGroup, values: Values | null | undefined): readonly Member[] {
  const entries = Object.entries(values ?? {}).slice(0, MAX_LOOKED_AT);
  return entries.flatMap(([name, value]) => {
    const pointer = [group, name].flatMap((part) => (part === "" ? [] : `/${escaped(part)}`)).join("");
    if (isLeadPointer(pointer) && pointer !== "/source") return [];
    if (isNothing(value) || isEmpty(value)) return [];
    const becomes = memberMeaning(group, name);
    return [{ pointer, name, value, becomes, texts: becomes === null ? [] : textsOf(value, becomes) }];
  });
}

function beyondLookedAt(values: Values | null | undefined): number {
  return Math.max(0, Object.keys(values ?? {}).length - MAX_LOOKED_AT);
}

/** What a value is in a cell; empty where it is no text at all. */
function textsOf(value: unknown, becomes: LeadPointer): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) && isReaching(becomes) ? value : [value];
  const texts = values.filter((one) => ["string", "number", "boolean"].includes(typeof one)).map(String);
  return texts.length === values.length ? texts : [];
}

/** Our own values, and those of the aliases where they are blank; the aliases are read as a row of a file is. */
function filledUp(body: RawDelivery, aliases: readonly Member[]) {
  const cells = aliases.flatMap((member) => member.texts.map((text) => ({ member, text })));
  const header = mapHeader(cells.map(({ member }) => labelOf(member)));
  const row = rowToRaw(
    cells.map(({ text }) => text),
    header,
  ).raw;
  const raw: RawDelivery = {
    ...body,
    externalId: ownOr(body.externalId, row.externalId),
    receivedAt: ownOr(body.receivedAt, row.receivedAt),
    contact: filledContact({ ...body.contact }, { ...row.contact }),
    loan: filled({ ...body.loan }, { ...row.loan }),
  };
  const own = valuesOf(body);
  const sentAs = new Map<string, string>();
  const used = new Set<Member>();
  const { byMeaning, byText } = firstMembers(cells);
  for (const [pointer, value] of valuesOf(raw)) {
    if (own.get(pointer) === value || typeof value !== "string") continue;
    const member = byMeaning.get(`${withoutIndex(pointer)} ${value}`) ?? byText.get(value);
    if (!member) continue;
    sentAs.set(pointer, member.pointer);
    used.add(member);
  }
  const beside = aliases.filter((one) => !used.has(one) && !(one.becomes && isReaching(one.becomes)));
  return { raw, sentAs, beside };
}

/** The first member with a text: of those that are read as one value, and of all. */
function firstMembers(cells: readonly { readonly member: Member; readonly text: string }[]) {
  const latestFirst = [...cells].reverse();
  return {
    byMeaning: new Map(latestFirst.map(({ member, text }) => [`${member.becomes} ${text}`, member])),
    byText: new Map(latestFirst.map(({ member, text }) => [text, member])),
  };
}

/** The name by which a column is known, where the member has one of ours in other letters. */
function labelOf({ name, becomes }: Member): string {
  return labelPointer(name) === becomes ? name : (pointerToColumn(becomes ?? "") ?? name);
}

function ownOr(own: unknown, found: unknown): unknown {
  return isNothing(own) && found !== undefined ? found : own;
}

function filled(own: Values, found: Values): Values {
  const names = [...new Set([...Object.keys(own), ...Object.keys(found)])];
  return Object.fromEntries(names.map((name) => [name, ownOr(own[name], found[name])]));
}

/** What finds its place taken goes to the further emails or phones. */
function filledContact(own: Values, { emails, phones, ...single }: Values): Values {
  const beside = (...names: readonly string[]) =>
    names.flatMap((name) => (isNothing(own[name]) || single[name] === undefined ? [] : [single[name]]));
  const further: readonly (readonly [string, readonly unknown[]])[] = [
    ["emails", [...beside("email"), ...listOf(emails)]],
    ["phones", [...beside("cellPhone", "homePhone", "workPhone"), ...listOf(phones)]],
  ];
  const lists = further.flatMap(([name, more]) =>
    more.length > 0 ? [[name, [...listOf(own[name]), ...more]]] : [],
  );
  return { ...filled(own, single), ...Object.fromEntries(lists) };
}

function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return isNothing(value) ? [] : [value];
}

/** Each value by its pointer; those of a list one by one. */
function valuesOf({ contact, loan, ...top }: RawDelivery): ReadonlyMap<string, unknown> {
  const under = (group: string, values: object) =>
    Object.entries(values).flatMap(([name, value]): [string, unknown][] => {
      const pointer = `${group}/${name}`;
      const items = Array.isArray(value) ? value : [];
      return [[pointer, value], ...items.map((item, at): [string, unknown] => [`${pointer}/${at}`, item])];
    });
  return new Map([...under("", top), ...under("/contact", contact ?? {}), ...under("/loan", loan ?? {})]);
}

function unreadNotes(members: readonly Member[], beyond: number): readonly DeliveryNote[] {
  const named = members.slice(0, MAX_NAMED).map((member) => ({
    ...{ pointer: member.pointer, value: storable(member.value), detail: whyUnread(member) },
  }));
  const rest = members.slice(MAX_NAMED);
  const more = rest.length + beyond;
  if (more === 0) return named;
  const value = storable(rest.map(({ name }) => name).join(", "));
  return [...named, { pointer: "", value, detail: `And ${more} more that are not fields that are read.` }];
}

/** A group that is no object is kept under no name. */
function whyUnread({ name, becomes }: Member): string {
  if (name === "") return "This is no object with fields, so nothing of it is read.";
  const field = `"${storable(name)}"`;
  return becomes === null
    ? `${field} is not a field that is read.`
    : `${field} is not read in this form, or beside ${becomes}.`;
}

/** As a part of a pointer; a name may be as long as a body. */
function escaped(name: string): string {
  return pointerPart(storable(name, MAX_NAME_LENGTH));
}

function isEmpty(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}
