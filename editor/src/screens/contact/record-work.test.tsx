import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import type { ContactRecord } from "../../api/generated/types.gen.ts";
import { drawTrial, forgetTrial } from "../trials/trials.fixture.tsx";
import { AppointmentsBox } from "./appointments-box.tsx";
import { MemosBox } from "./memos-box.tsx";
import { NoteForm } from "./note-form.tsx";
import { TasksSection } from "./tasks-section.tsx";

vi.mock("@tanstack/react-router", () => ({ Link: () => null }));

afterEach(() => {
  cleanup();
  forgetTrial();
});

/** A record of whom the contact is shared with: they may add, and change what is theirs. */
const SHARED = { id: "con_1", openTasks: 2, allowed: ["annotate"] } as unknown as ContactRecord;
const AT = "2026-06-01T15:00:00.000Z";
const LATER = "2026-06-02T15:00:00.000Z";
const user = { id: "user_1", name: "Ann Lee" };
const TASK = { description: "", dueAt: AT, assignee: user, contact: user, repeat: null, completedAt: null };
const WEEKLY = { every: 1, unit: "week", until: "2026-12-31" };
const OTHERS = { canChange: false };
const MINE = { canChange: true };

test("a memo of somebody else cannot be taken off by whom the contact is shared with, and one can add", async () => {
  drawTrial(<MemosBox contact={SHARED} />, {
    "GET /contacts/con_1/memos": {
      items: [
        { id: "memo_1", text: "Theirs", createdAt: AT, ...OTHERS },
        { id: "memo_2", text: "Mine", createdAt: AT, ...MINE },
      ],
    },
  });

  await screen.findByText("Theirs");
  expect(names("button")).toEqual(['Delete the memo "Mine"', "Add"]);
});

test("an appointment of somebody else does not open to whom the contact is shared with", async () => {
  const appointment = { location: "Harbor Cafe", notes: "", contact: user, user };
  drawTrial(<AppointmentsBox contact={SHARED} />, {
    "GET /contacts/con_1/appointments": {
      items: [
        { ...appointment, id: "appt_1", startsAt: AT, ...OTHERS },
        { ...appointment, id: "appt_2", startsAt: LATER, ...MINE },
      ],
    },
  });

  const buttons = await screen.findAllByRole<HTMLButtonElement>("button");
  expect(buttons.map(({ disabled }) => disabled)).toEqual([true, false]);
});

test("an appointment with somebody who asked not to be contacted is not moved, and can be deleted", async () => {
  const appointment = { location: "Harbor Cafe", notes: "", contact: user, user };
  drawTrial(<AppointmentsBox contact={{ ...SHARED, doNotContact: true }} />, {
    "GET /contacts/con_1/appointments": {
      items: [{ ...appointment, id: "appt_1", startsAt: AT, ...MINE }],
    },
  });

  fireEvent.click(await screen.findByRole("button"));

  const dialog = await screen.findByRole("dialog", { name: "Edit the Appointment" });
  expect(dialog.textContent).toContain("their appointment cannot be moved");
  expect([...dialog.querySelectorAll("input")].map(({ disabled }) => disabled)).toEqual([true, true, true]);
  expect(names("button")).not.toContain("Save");
  expect(names("button")).toContain("Delete");
});

test("a task of somebody else is neither ticked off nor changed by whom the contact is shared with, and one can add", async () => {
  drawTrial(<TasksSection contact={SHARED} />, {
    "GET /contacts/con_1/tasks": {
      items: [
        { ...TASK, id: "task_1", name: "Theirs", ...OTHERS },
        { ...TASK, id: "task_2", name: "Mine", ...MINE },
      ],
    },
  });

  const theirs = await screen.findByRole("checkbox", { name: "Complete Theirs" });
  const mine = screen.getByRole("checkbox", { name: "Complete Mine" });
  expect([theirs, mine].map((box) => box.getAttribute("aria-disabled"))).toEqual(["true", null]);
  expect(names("button")).toEqual(["Tasks (2)", "+ Add Task", "Edit Mine", "Delete Mine"]);
});

test.each([
  { name: "a single task", repeat: null, completedAt: null, text: /^Delete the task Call for Ann Lee\?$/ },
  { name: "one that comes again", repeat: WEEKLY, completedAt: null, text: /It will not come again/ },
  {
    name: "a done one that came again",
    repeat: WEEKLY,
    completedAt: AT,
    text: /The ones that follow it stay/,
  },
])(
  "before $name is deleted, it is said what that does to the ones that follow",
  async ({ text, ...more }) => {
    const task = { ...TASK, ...MINE, ...more, id: "task_1", name: "Call" };
    drawTrial(<TasksSection contact={SHARED} />, { "GET /contacts/con_1/tasks": { items: [task] } });

    fireEvent.click(await screen.findByRole("button", { name: "Delete Call" }));

    const dialog = await screen.findByRole("dialog", { name: "Delete task" });
    expect([...dialog.querySelectorAll("p")].map((one) => one.textContent)).toContainEqual(
      expect.stringMatching(text),
    );
  },
);

test("a task that comes again is sent as it was but for what was changed", async () => {
  const dueAt = "2026-06-01T15:00:30.500Z";
  const task = { ...TASK, ...MINE, id: "task_1", name: "Call", dueAt, repeat: WEEKLY };
  const calls = drawTrial(<TasksSection contact={SHARED} />, {
    "GET /contacts/con_1/tasks": { items: [task] },
    "PUT /contacts/user_1/tasks/task_1": {},
  });

  fireEvent.click(await screen.findByRole("button", { name: "Edit Call" }));
  fireEvent.change(await screen.findByLabelText(/^Task Name/), { target: { value: "Call again" } });
  fireEvent.click(screen.getByRole("button", { name: "Save" }));

  await waitFor(() => expect(calls.map(({ name }) => name)).toContain("PUT /contacts/user_1/tasks/task_1"));
  expect(calls.find(({ name }) => name.startsWith("PUT"))?.body).toEqual({
    ...{ name: "Call again", description: "", dueAt, assigneeUserId: "user_1", repeat: WEEKLY },
  });
});

function names(role: "button"): readonly string[] {
  return screen.getAllByRole(role).map((one) => one.getAttribute("aria-label") ?? one.textContent ?? "");
}

test("the next note is not private because the last one was", async () => {
  drawTrial(<NoteForm contactId="con_1" isPartner={false} doNotContact={false} />, {
    "POST /contacts/con_1/notes": { id: "note_1" },
  });
  const box = () => screen.getByRole("checkbox", { name: /^Private note/ });
  const note = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Note" });

  fireEvent.change(note, { target: { value: "Mine alone" } });
  fireEvent.click(box());
  expect(box().getAttribute("aria-checked")).toBe("true");
  fireEvent.click(screen.getByRole("button", { name: "+ Add Note" }));

  await waitFor(() => expect(note.value).toBe(""));
  expect(box().getAttribute("aria-checked")).toBe("false");
});
