import { ACCEPT_WITHIN_SECONDS } from "@fairlead/engine";
import type { ApiProblem } from "../../api/api-problem.ts";
import type { CreateLeadRouteData, LeadRoute } from "../../api/generated/types.gen.ts";
import { type Length, lengthOf, secondsOf } from "../canvas/panels/settings-form.ts";

type Body = CreateLeadRouteData["body"];
type Member = LeadRoute["users"][number];

/** A source whose leads go by the route; its name is matched exactly. */
export type RouteSource = Body["sources"][number];

/** A lead route as its panel edits it. */
export interface LeadRouteForm {
  readonly name: string;
  readonly defaultAcceptorId: string | null;
  readonly delayPass: Length;
  /** In the order in which they are offered a lead. */
  readonly userIds: readonly string[];
  readonly sources: readonly RouteSource[];
}

/** What is wrong with each field, in words; `undefined` where nothing is. */
export interface LeadRouteFaults {
  readonly name: string | undefined;
  readonly defaultAcceptorId: string | undefined;
  readonly delayPass: string | undefined;
  readonly userIds: string | undefined;
  /** One for each source, in the form's order. */
  readonly sources: readonly (string | undefined)[];
}

/** The kinds of source that a route may take leads from, as the guide names them. */
export const SOURCE_KINDS = [
  { value: "singlePropertySite", label: "Single Property Site" },
  { value: "leadCaptureApp", label: "Lead Capture App" },
  { value: "parsedEmail", label: "Parsed Email" },
] as const satisfies readonly { readonly value: RouteSource["kind"]; readonly label: string }[];

/** A new route; its 15 minutes are those of the guide's example. */
export const EMPTY_ROUTE: LeadRouteForm = {
  name: "",
  defaultAcceptorId: null,
  delayPass: { amount: "15", unit: "minutes" },
  userIds: [],
  sources: [],
};

/** The form of a route that is there. */
export function formOfRoute(route: LeadRoute): LeadRouteForm {
  const { name, defaultAcceptorId, delayPassSeconds, userIds, sources } = route;
  return { name, defaultAcceptorId, delayPass: lengthOf(delayPassSeconds), userIds, sources };
}

/** What to send, with trimmed names; sources keep their places, so that the API's pointers fit the form. `null` while there is a fault. */
export function bodyOfRoute(form: LeadRouteForm): Body | null {
  const { defaultAcceptorId } = form;
  const { sources: sourceFaults, ...faults } = faultsOfRoute(form);
  const faulty = [...Object.values(faults), ...sourceFaults].some((fault) => fault !== undefined);
  if (faulty || defaultAcceptorId === null) return null;
  return {
    name: form.name.trim(),
    defaultAcceptorId,
    delayPassSeconds: secondsOf(form.delayPass),
    userIds: [...form.userIds],
    sources: form.sources.map(({ name, kind }) => ({ name: name.trim(), kind })),
  };
}

/** Every fault at once, because each is shown at its own field. */
export function faultsOfRoute(form: LeadRouteForm): LeadRouteFaults {
  const seconds = secondsOf(form.delayPass);
  const { min, max } = ACCEPT_WITHIN_SECONDS;
  const lengthFits = Number.isInteger(seconds) && seconds >= min && seconds <= max;
  const names = form.sources.map(({ name }) => name.trim());
  return {
    name: form.name.trim() === "" ? "Enter a name." : undefined,
    defaultAcceptorId: form.defaultAcceptorId === null ? "Select a user." : undefined,
    delayPass: lengthFits ? undefined : "Enter 1 minute to 24 hours.",
    userIds: form.userIds.length === 0 ? "Add at least one user." : undefined,
    sources: names.map((name, place) => {
      if (name === "") return "Enter the source's name.";
      return names.indexOf(name) < place ? "This source stands here twice." : undefined;
    }),
  };
}

const FIELD_POINTERS = /^\/(name|defaultAcceptorId|delayPassSeconds|userIds|sources)(\/|$)/;

/** Whether the panel shows the whole of a refusal at its fields; the API gives no pointer with `NAME_TAKEN`. */
export function isShownAtFields({ code, errors }: Pick<ApiProblem, "code" | "errors">): boolean {
  if (errors.length === 0) return code === "NAME_TAKEN";
  return errors.every(({ pointer }) => FIELD_POINTERS.test(pointer));
}

/** A list with one item at another place; places outside of it are its ends. The same list if there is no such item. */
export function moved<Item>(items: readonly Item[], from: number, to: number): readonly Item[] {
  const item = items[from];
  if (item === undefined) return items;
  return items.toSpliced(from, 1).toSpliced(Math.max(0, Math.min(to, items.length - 1)), 0, item);
}

/**
 * The place at which a dragged box lands: below each other box whose middle it has passed.
 *
 * @param middlesPx the middle of each box from the top, in order
 * @param yPx the pointer, measured from the same top
 */
export function landingPlace(middlesPx: readonly number[], from: number, yPx: number): number {
  return middlesPx.filter((middle, place) => place !== from && middle < yPx).length;
}

/** Who is offered the next lead first: the next active user after whoever accepted last, round and round. */
export function nextInLine({
  users,
  lastAcceptor,
}: Pick<LeadRoute, "users" | "lastAcceptor">): Member | null {
  const after = users.findIndex(({ id }) => id === lastAcceptor?.id) + 1;
  return [...users.slice(after), ...users.slice(0, after)].find(({ active }) => active) ?? null;
}
