import { expect, test } from "vitest";
import { formerOwners, sharedEffect, shareQuestion, shareTitle } from "./former-owners.ts";

const LINH = { id: "user_linh", name: "Linh Tran" };
const OMAR = { id: "user_omar", name: "Omar Haddad" };
const ME = { id: "user_me", name: "Mae Stone" };
const told = (owners: readonly (typeof ME)[], ownerCount = owners.length) => {
  const former = formerOwners({ owners: [...owners], ownerCount }, ME.id);
  return [shareTitle(former), sharedEffect(former, true)?.split(", shared")[0]];
};

test("the owners before are named where they are few, oneself as you", () => {
  expect(told([LINH])).toEqual(["Share with Linh Tran", "Linh Tran keeps them"]);
  expect(told([ME])).toEqual(["Share with yourself", "You keep them"]);
  expect(told([LINH, OMAR])).toEqual([
    "Share with their owners",
    "Linh Tran and Omar Haddad each keep theirs",
  ]);
  expect(told([OMAR, ME, LINH])[1]).toBe("You, Omar Haddad and Linh Tran each keep theirs");
});

test("of many owners before it is told how many they are", () => {
  expect(told([LINH, OMAR, ME], 1_204)[1]).toBe("The 1,204 owners they have now each keep theirs");
});

test("contacts that nobody owns are taken from nobody", () => {
  const former = formerOwners({ owners: [], ownerCount: 0 }, ME.id);

  expect([sharedEffect(former, true), sharedEffect(former, false)]).toEqual([null, null]);
});

test("the question says whose account loses what is not shared", () => {
  const asked = (owners: readonly (typeof ME)[]) =>
    shareQuestion(formerOwners({ owners: [...owners], ownerCount: owners.length }, ME.id), "archived in");

  expect(asked([ME])).toMatch(/with yourself\? .* are archived in your account\.$/);
  expect(asked([LINH])).toMatch(/with Linh Tran, who owns them now\? .* archived in that account\.$/);
  expect(asked([LINH, OMAR])).toMatch(
    /with their owners, Linh Tran and Omar Haddad\? .* archived in their accounts\.$/,
  );
});
