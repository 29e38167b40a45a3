import { describe, expect, test } from "vitest";
import type { LeadRoute } from "../../api/generated/types.gen.ts";
import {
  bodyOfRoute,
  EMPTY_ROUTE,
  faultsOfRoute,
  formOfRoute,
  isShownAtFields,
  type LeadRouteForm,
  landingPlace,
  moved,
  nextInLine,
} from "./lead-route-form.ts";

const ANNA = { id: "user_anna", name: "Anna Isaacson", active: true };
const BILL = { id: "user_bill", name: "Bill Anders", active: true };
const KATIE = { id: "user_katie", name: "Katie Phillips", active: false };

const DONE: LeadRouteForm = {
  ...EMPTY_ROUTE,
  name: " Zillow Long Form ",
  defaultAcceptorId: "user_daniel",
  userIds: [ANNA.id, BILL.id],
  sources: [{ name: " 12 Elm Street ", kind: "singlePropertySite" }],
};

const ROUTE: LeadRoute = {
  id: "wf_1",
  name: "Zillow Long Form",
  defaultAcceptorId: "user_daniel",
  defaultAcceptor: { id: "user_daniel", name: "Daniel Thomas" },
  delayPassSeconds: 5_400,
  userIds: [ANNA.id, BILL.id],
  users: [ANNA, BILL],
  sources: [{ name: "12 Elm Street", kind: "singlePropertySite" }],
  lastAcceptor: null,
  createdAt: "2026-01-05T09:00:00.000Z",
};

test("sends trimmed names, the order of the users and the delay in seconds", () => {
  expect(bodyOfRoute(DONE)).toEqual({
    name: "Zillow Long Form",
    defaultAcceptorId: "user_daniel",
    delayPassSeconds: 900,
    userIds: [ANNA.id, BILL.id],
    sources: [{ name: "12 Elm Street", kind: "singlePropertySite" }],
  });
});

test("gives a route back as it was", () => {
  const { name, defaultAcceptorId, delayPassSeconds, userIds, sources } = ROUTE;

  expect(bodyOfRoute(formOfRoute(ROUTE))).toEqual({
    ...{ name, defaultAcceptorId, delayPassSeconds, userIds, sources },
  });
});

test("tells every fault of an empty form at once", () => {
  const form: LeadRouteForm = {
    ...EMPTY_ROUTE,
    delayPass: { amount: "", unit: "minutes" },
    sources: [{ name: " ", kind: "parsedEmail" }],
  };

  expect(faultsOfRoute(form)).toEqual({
    name: "Enter a name.",
    defaultAcceptorId: "Select a user.",
    delayPass: "Enter 1 minute to 24 hours.",
    userIds: "Add at least one user.",
    sources: ["Enter the source's name."],
  });
});

const source = (name: string) => ({ name, kind: "parsedEmail" as const });

test.each([
  { name: "no name", form: { ...DONE, name: " " } },
  { name: "no default acceptor", form: { ...DONE, defaultAcceptorId: null } },
  { name: "nobody in the order", form: { ...DONE, userIds: [] } },
  {
    name: "a delay under a minute",
    form: { ...DONE, delayPass: { amount: "0.5", unit: "minutes" as const } },
  },
  { name: "a delay of two days", form: { ...DONE, delayPass: { amount: "2", unit: "days" as const } } },
  {
    name: "a delay that is no number",
    form: { ...DONE, delayPass: { amount: "soon", unit: "hours" as const } },
  },
  { name: "a source without a name", form: { ...DONE, sources: [source("")] } },
  { name: "a source named twice", form: { ...DONE, sources: [source("site"), source(" site ")] } },
])("sends nothing with $name", ({ form }) => {
  expect(bodyOfRoute(form)).toBeNull();
});

test.each([
  { name: "a source that is taken", pointers: ["/sources/0/name"], code: "SOURCE_TAKEN", shown: true },
  { name: "a name that is taken", pointers: [], code: "NAME_TAKEN", shown: true },
  { name: "a fault outside of the fields", pointers: ["/name", "/other"], code: "BAD_REQUEST", shown: false },
  { name: "a fault without a place", pointers: [], code: "NOT_FOUND", shown: false },
])("$name is shown at its field: $shown", ({ pointers, code, shown }) => {
  const errors = pointers.map((pointer) => ({ pointer, detail: "It is not right.", code }));

  expect(isShownAtFields({ code, errors })).toBe(shown);
});

test.each([
  { from: 0, to: 2, order: "bca" },
  { from: 2, to: 0, order: "cab" },
  { from: 1, to: 1, order: "abc" },
  { from: 0, to: -1, order: "abc" },
  { from: 0, to: 9, order: "bca" },
  { from: 9, to: 0, order: "abc" },
])("moves the item at $from to $to: $order", ({ from, to, order }) => {
  expect(moved(["a", "b", "c"], from, to).join("")).toBe(order);
});

test.each([
  { name: "stays before it has passed a middle", from: 0, yPx: 29, place: 0 },
  { name: "lands below the box whose middle it passed", from: 0, yPx: 31, place: 1 },
  { name: "lands last below all", from: 0, yPx: 500, place: 2 },
  { name: "lands first above all", from: 2, yPx: -40, place: 0 },
])("a dragged box $name", ({ from, yPx, place }) => {
  expect(landingPlace([10, 30, 50], from, yPx)).toBe(place);
});

describe("nextInLine", () => {
  test.each([
    { name: "the first while nobody has accepted", users: [ANNA, BILL], last: null, next: ANNA },
    { name: "the one after whoever accepted last", users: [ANNA, BILL], last: ANNA, next: BILL },
    { name: "the first again after the last", users: [ANNA, BILL], last: BILL, next: ANNA },
    { name: "not who has left the company", users: [ANNA, KATIE, BILL], last: ANNA, next: BILL },
    { name: "nobody when nobody is active", users: [KATIE], last: null, next: null },
  ])("is $name", ({ users, last, next }) => {
    expect(nextInLine({ users, lastAcceptor: last })).toEqual(next);
  });
});
