import { ACCEPT_WITHIN_SECONDS } from "@fairlead/engine";
import type { CreateLeadRouteData, LeadRoute } from "../../api/generated/types.gen.ts";
import { type Length, lengthOf, secondsOf } from "../canvas/panels/settings-form.ts";

type Body = CreateLeadRouteData["body"];
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

export const SOURCE_KINDS = [
  { value: "singlePropertySite", label: "Single Property Site" },
  { value: "leadCaptureApp", label: "Lead Capture App" },
  { value: "parsedEmail", label: "Parsed Email" },
] as const satisfies readonly { readonly value: RouteSource["kind"]; readonly label: string }[];

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

/** What to send; `null` while something is missing. */
export function bodyOfRoute(form: LeadRouteForm): Body | null {
  const { defaultAcceptorId, userIds } = form;
  const sources = form.sources.map(({ name, kind }) => ({ name: name.trim(), kind }));
  if (form.name.trim() === "" || defaultAcceptorId === null || userIds.length === 0) return null;
  if (delayFault(form) !== undefined || sources.some(({ name }) => name === "")) return null;
  const delayPassSeconds = secondsOf(form.delayPass);
  return { name: form.name.trim(), defaultAcceptorId, delayPassSeconds, userIds: [...userIds], sources };
}

/** What is wrong with the delay pass. */
export function delayFault({ delayPass }: LeadRouteForm): string | undefined {
  const seconds = secondsOf(delayPass);
  const { min, max } = ACCEPT_WITHIN_SECONDS;
  return Number.isInteger(seconds) && seconds >= min && seconds <= max
    ? undefined
    : "Enter 1 minute to 24 hours.";
}

/** A list with one item at another place; places outside of it are its ends. */
export function moved<Item>(items: readonly Item[], from: number, to: number): readonly Item[] {
  const item = items[from];
  if (item === undefined) return items;
  return items.toSpliced(from, 1).toSpliced(Math.max(0, Math.min(to, items.length - 1)), 0, item);
}
