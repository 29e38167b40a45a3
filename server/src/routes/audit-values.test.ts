import type { Role } from "@fairlead/engine";
import { describe, expect, test } from "vitest";
import { officeApi } from "../fixtures/office-api.ts";

const { office, as } = officeApi("eachTest");

/** What a contact's activity tells of changes, the newest first. */
async function activity(query = "", role: Role = "admin") {
  const { items } = (await as(role, "GET", `/contacts/${office.contactId}/activity${query}`)).json();
  return items.map((item: { change?: object; note?: object }) => item.change ?? item.note);
}
const patch = (payload: object, role: Role = "admin") =>
  as(role, "PATCH", `/contacts/${office.contactId}`, payload);
const task = { name: "Call about the rate", dueAt: "2026-06-01T15:00:00Z" };

describe("a change of a contact tells", () => {
  test("from what to what each field went", async () => {
    await patch({ nickname: "Annie", leadStatus: "hot" });
    await patch({ nickname: null, leadStatus: "hot" });

    const [second, first] = await activity();
    expect(first).toMatchObject({
      sentence: "changed Nickname and Lead Status",
      changes: [
        { field: "leadStatus", label: "Lead Status", before: "New", after: "Hot" },
        { field: "nickname", label: "Nickname", before: null, after: "Annie" },
      ],
    });
    expect(second.changes).toEqual([
      { field: "nickname", label: "Nickname", kind: "text", before: "Annie", after: null },
    ]);
  });

  test("which task it was, whose, and when it is due", async () => {
    const assigneeUserId = office.people.loan_officer.userId;
    const { id } = (
      await as("admin", "POST", `/contacts/${office.contactId}/tasks`, { ...task, assigneeUserId })
    ).json();
    await as("admin", "PUT", `/contacts/${office.contactId}/tasks/${id}`, {
      ...{ ...task, name: "Call about the quote", dueAt: "2026-06-02T15:00:00Z" },
      assigneeUserId: office.people.manager.userId,
    });
    await as("admin", "POST", `/contacts/${office.contactId}/tasks/${id}/complete`);

    const [completed, changed, added] = await activity();
    expect([added.sentence, changed.sentence, completed.sentence]).toEqual([
      "added the task “Call about the rate”",
      "changed the task “Call about the quote”",
      "completed the task “Call about the quote”",
    ]);
    expect(changed.changes).toMatchObject([
      {
        field: "dueAt",
        kind: "instant",
        before: "2026-06-01T15:00:00.000Z",
        after: "2026-06-02T15:00:00.000Z",
      },
      { field: "name", before: "Call about the rate", after: "Call about the quote" },
      { field: "assignee", label: "Assigned to" },
    ]);
  });

  test("which appointment it was, and where from it was moved", async () => {
    const path = `/contacts/${office.contactId}/appointments`;
    const startsAt = "2026-06-01T15:00:00Z";
    const { id } = (await as("admin", "POST", path, { startsAt, location: "Office" })).json();
    await as("admin", "PUT", `${path}/${id}`, { startsAt, location: "By phone" });
    await as("admin", "DELETE", `${path}/${id}`);

    const [deleted, changed] = await activity();
    expect(changed.changes).toMatchObject([
      { field: "location", before: "Office", after: "By phone" },
      { field: "startsAt", before: "2026-06-01T15:00:00.000Z", after: "2026-06-01T15:00:00.000Z" },
    ]);
    expect(deleted.changes.map(({ after }: { after: string }) => after)).toContain("By phone");
  });

  test("no old and new value to whoever is not shown the activity", async () => {
    await patch({ nickname: "Annie" });
    await as("admin", "POST", "/contacts/actions", {
      contactIds: [office.contactId],
      action: { kind: "share", userId: office.people.partner.userId },
    });

    const seen = JSON.stringify(await activity("", "partner"));
    expect(seen).not.toContain("Annie");
  });
});

describe("the log forgets a person who is erased", () => {
  test("and goes on telling what was done, when and by whom", async () => {
    await patch({ nickname: "Annie", email: "annie@example.com" });
    const deleting = { contactIds: [office.contactId], action: { kind: "delete" } };
    expect((await as("loan_officer", "POST", "/contacts/actions", deleting)).statusCode).toBe(200);

    const log = (await as("admin", "GET", "/audit?subject=contact")).json().items;

    const updated = log.find(({ action }: { action: string }) => action === "updated");
    expect(updated).toMatchObject({ sentence: "changed Nickname and Email", changes: [], subjectName: null });
    expect(JSON.stringify(log)).not.toMatch(/Annie|annie@/);
  });
});

describe("the activity is narrowed", () => {
  test("to a kind, to whoever did it and to days", async () => {
    await patch({ nickname: "Annie" });
    await as("loan_officer", "POST", `/contacts/${office.contactId}/notes`, { text: "Called." });
    await as("loan_officer", "POST", `/contacts/${office.contactId}/memos`, { text: "Likes mornings" });
    const { userId } = office.people.loan_officer;

    const kinds = await Promise.all([
      activity("?kind=profile"),
      activity("?kind=notes"),
      activity(`?kind=memos&actorUserId=${userId}`),
      activity(`?actorUserId=${userId}`),
      activity("?until=2020-01-01T00:00:00Z"),
    ]);

    expect(kinds.map((items) => items.length)).toEqual([1, 1, 1, 2, 0]);
    expect(kinds[1][0].text).toBe("Called.");
  });
});

test("the audit log names the group, workflow and file that something was done with", async () => {
  const made = await as("marketing", "POST", "/groups", { name: "Summer buyers" });
  expect(made.json()).toMatchObject({ name: "Summer buyers" });
  await as("marketing", "PUT", `/workflows/${office.workflowId}/state`, { state: "paused" });

  const log = (await as("admin", "GET", "/audit")).json().items;

  expect(log).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        sentence: "created the group “Summer buyers”",
        subjectName: "Summer buyers",
      }),
      expect.objectContaining({ sentence: "paused the workflow “Test Leads”", subjectName: "Test Leads" }),
    ]),
  );
});
