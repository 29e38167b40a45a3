import { beforeEach, expect, test } from "vitest";
import { appForFile } from "../fixtures/app-for-file.ts";
import { type CanaryOffice, createCanaryOffice } from "../fixtures/canary-office.ts";

const server = appForFile();
let canaryOffice: CanaryOffice;

beforeEach(async () => {
  canaryOffice = await createCanaryOffice(server, {
    ...{ showBeforeClaim: false, simultaneous: true, leads: [{ team: 0, happens: [] }] },
    manages: [
      [true, false],
      [false, true],
    ],
  });
});

/** Both are offered the lead. */
const [WINNER, LOSER] = [0, 1];
const OF_ANOTHER_TEAM = 2;

test("whoever lost the race reads who claimed it, and the winner that it was them", async () => {
  await call(WINNER, "POST", "claim");
  server.clock.nowMs += 60_000;

  const name = await nameOf(WINNER);
  expect((await whyNot(LOSER)).afterwards).toEqual([
    { at: expect.any(String), sentence: `${name} claimed it.` },
  ]);
  expect((await whyNot(WINNER)).afterwards).toMatchObject([{ sentence: "You claimed it." }]);
});

test("whoever passed reads that they did; others do not read that", async () => {
  await call(LOSER, "POST", "pass");
  await call(WINNER, "POST", "claim");

  const sentences = async (by: number) =>
    (await whyNot(by)).afterwards.map(({ sentence }: { sentence: string }) => sentence);
  expect(await sentences(LOSER)).toEqual(["You passed on it.", `${await nameOf(WINNER)} claimed it.`]);
  expect(await sentences(WINNER)).toEqual(["You claimed it."]);
});

test("nobody else learns that there is such a lead", async () => {
  await call(WINNER, "POST", "claim");

  expect((await call(OF_ANOTHER_TEAM, "GET", "why-not-me")).statusCode).toBe(404);
});

async function whyNot(by: number) {
  return (await call(by, "GET", "why-not-me")).json();
}

function call(by: number, method: "GET" | "POST", what: string) {
  const { canaries } = canaryOffice;
  return inject(by, method, `/leads/${canaries[0]?.leadId}/${what}`);
}

async function nameOf(by: number): Promise<string> {
  return (await inject(by, "GET", "/me")).json().user.name;
}

function inject(by: number, method: "GET" | "POST", path: string) {
  const cookie = canaryOffice.people[by]?.cookie ?? "";
  return server.app.inject({ method, url: `/api/v1${path}`, headers: { cookie } });
}
