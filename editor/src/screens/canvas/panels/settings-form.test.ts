import type { RoutingSettings } from "@fairlead/engine";
import { describe, expect, test } from "vitest";
import { SETTINGS } from "../drawing/drawing.fixture.ts";
import { formOfSettings, settingsFaults, settingsOfForm } from "./settings-form.ts";

const FULL: RoutingSettings = {
  ...SETTINGS,
  distribution: { kind: "simultaneous", acceptWithinSeconds: 5_400 },
  availability: { workingHours: true, whenAway: "hold" },
  caps: { perDay: 5, openUncontacted: null },
  timeToContact: { withinSeconds: 172_800, workingHoursOnly: true, onLapse: "exception" },
};

test.each([
  { name: "the plainest settings", settings: SETTINGS },
  { name: "settings with everything on", settings: FULL },
  {
    name: "phone and email shown before the claim",
    settings: { ...SETTINGS, showBeforeClaim: true } as const,
  },
  { name: "a queue", settings: { ...SETTINGS, turns: "queue" } as const },
  { name: "a queue beside offers to all", settings: { ...FULL, turns: "queue" } as const },
  { name: "balanced turns", settings: { ...SETTINGS, turns: "balanced" } as const },
])("give $name back unchanged", ({ settings }) => {
  expect(settingsOfForm(formOfSettings(settings))).toEqual(settings);
});

test("shows a time in the largest unit that holds it whole", () => {
  const form = formOfSettings(FULL);

  expect([form.acceptWithin, form.timeToContact]).toEqual([
    { amount: "90", unit: "minutes" },
    { amount: "2", unit: "days" },
  ]);
});

describe("settingsFaults", () => {
  test.each([
    {
      name: "no time",
      part: { timeToContact: { amount: "", unit: "minutes" as const } },
      field: "timeToContact",
    },
    {
      name: "31 days",
      part: { timeToContact: { amount: "31", unit: "days" as const } },
      field: "timeToContact",
    },
    {
      name: "an offer of two days",
      part: { acceptWithin: { amount: "2", unit: "days" as const } },
      field: "acceptWithin",
    },
    { name: "no kind of communication", part: { contactedBy: [] }, field: "contactedBy" },
  ])("finds $name", ({ part, field }) => {
    expect(Object.keys(settingsFaults({ ...formOfSettings(FULL), ...part }))).toEqual([field]);
  });

  test("finds nothing wrong with a time that is switched off", () => {
    const form = { ...formOfSettings(SETTINGS), timeToContact: { amount: "", unit: "minutes" as const } };

    expect(settingsFaults(form)).toEqual({});
  });
});
