import { KNOWN_TO_EARLIER } from "@fairlead/db";
import { expect, test } from "vitest";
import { wordsOfRelease } from "./words-of-release.ts";

test("what going back takes for known is what the release's own program knows", async () => {
  // Where it differs: run write-known-to-earlier.ts.
  expect(KNOWN_TO_EARLIER).toEqual(await wordsOfRelease(KNOWN_TO_EARLIER.release));
});
