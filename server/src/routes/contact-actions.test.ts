import { createTeam } from "@fairlead/db";
import type { Role } from "@fairlead/engine";
import postgres from "postgres";
import { beforeEach, describe, expect, test } from "vitest";
import { officeApi } from "../fixtures/office-api.ts";

const { server, office, as } = officeApi("eachTest");

let contact: string;
beforeEach(() => {
  contact = office.contactId;
});

const idOf = (role: Role) => office.people[role].userId;

async function act(role: Role, action: object, contactIds: readonly string[] = [contact]) {
  const answer = await as(role, "POST", "/contacts/actions", { contactIds, action });
  return answer.json().items?.map(({ refusal }: { refusal: string | null }) => refusal) ?? answer.json().code;
}

async function listed(
  role: Role,
  standing: "inUse" | "archived" | "doNotContact",
): Promise<readonly string[]> {
  const { items } = (await as(role, "POST", "/contacts/list", { standing })).json();
  return items.map(({ id }: { id: string }) => id);
}

const record = async (role: Role) => (await as(role, "GET", `/contacts/${contact}`)).json();

describe("archiving", () => {
  test("takes a contact off the list of everybody who has it, with a reason or none, and can be taken back", async () => {
    await act("loan_officer", { kind: "assign", userId: idOf("loan_officer") });

    expect(await act("loan_officer", { kind: "archive", reason: "notInterested" })).toEqual([null]);
    expect(await listed("admin", "inUse")).not.toContain(contact);
    expect(await listed("admin", "archived")).toContain(contact);
    expect(await listed("loan_officer", "archived")).toContain(contact);
    expect(await record("admin")).toMatchObject({ standing: "archived", archiveReason: "notInterested" });

    expect(await act("loan_officer", { kind: "archive" })).toEqual(["The contact is archived already."]);
    expect(await act("loan_officer", { kind: "unarchive" })).toEqual([null]);
    expect(await record("admin")).toMatchObject({ standing: "inUse", archiveReason: null });
  });

  test("takes no other reason than the fixed ones", async () => {
    expect(await act("loan_officer", { kind: "archive", reason: "tired" })).toBe("BAD_REQUEST");
  });
});

describe("sharing and assigning", () => {
  test("give others the contact: shared to look and note, assigned to work, and both are taken back", async () => {
    const sees = async (role: Role) => (await as(role, "GET", `/contacts/${contact}`)).statusCode;
    expect(await sees("partner")).toBe(404);

    expect(await act("admin", { kind: "share", userId: idOf("partner") })).toEqual([null]);
    expect(await record("partner")).toMatchObject({ allowed: ["annotate"] });
    expect(await act("partner", { kind: "share", userId: idOf("admin") })).toBe("INVALID_VALUE");
    expect(await act("partner", { kind: "archive" })).toEqual([expect.stringContaining("shared with you")]);

    expect(await act("admin", { kind: "assign", userId: idOf("partner") })).toEqual([null]);
    expect((await record("partner")).allowed).toEqual(expect.arrayContaining(["edit", "archive", "assign"]));
    expect((await record("partner")).allowed).not.toContain("delete");

    await act("admin", { kind: "unassign", userId: idOf("partner") });
    await act("admin", { kind: "unshare", userId: idOf("partner") });
    expect(await sees("partner")).toBe(404);
  });

  test("are refused where there is nothing to do, each contact by itself", async () => {
    const other = (await as("admin", "POST", "/contacts", { lastName: "Ray" })).json().id;
    await act("admin", { kind: "share", userId: idOf("manager") }, [other]);

    const share = { kind: "share", userId: idOf("manager") };
    expect(await act("admin", share, [contact, other, "con_nobody"])).toEqual([
      null,
      "It is shared with them already.",
      "There is no such contact that you may see.",
    ]);
    expect(await act("admin", { kind: "unassign", userId: idOf("manager") })).toEqual([
      "It is not assigned to them.",
    ]);
  });

  test("reach nobody outside of one's teams but for admins", async () => {
    expect(await act("loan_officer", { kind: "share", userId: idOf("engineer") })).toBe("INVALID_VALUE");
    expect(await act("admin", { kind: "share", userId: idOf("engineer") })).toEqual([null]);
  });
});

describe("a contact of somebody on a team", () => {
  const sees = async (role: Role) => (await as(role, "GET", `/contacts/${contact}`)).statusCode === 200;
  const team = (...roles: readonly Role[]) =>
    server.db.withOrganization(office.organizationId, (tx) =>
      createTeam(tx, office.organizationId, "East", roles.map(idOf)),
    );
  const leaveTeams = async (role: Role) => {
    const sql = postgres(server.databaseUrl, { max: 1, onnotice: () => {} });
    await sql`delete from team_members where user_id = ${idOf(role)}`;
    await sql.end();
  };

  test("is shared by the team's manager with its members, and by itself with nobody", async () => {
    await team("loan_officer", "manager", "partner");
    expect(await sees("partner")).toBe(false);

    expect(await act("manager", { kind: "share", userId: idOf("partner") })).toEqual([null]);

    expect(await sees("partner")).toBe(true);
  });

  test("is shared by no manager of another team", async () => {
    await team("manager", "partner");

    expect(await act("manager", { kind: "share", userId: idOf("partner") })).toEqual([
      "There is no such contact that you may see.",
    ]);
  });

  test("of a partner takes no loan and no group, since neither is shown to them", async () => {
    const loan = {
      ...{ role: "borrower", number: "L-1", status: "funded", type: "conventional", amountUsd: 1 },
      ...{ interestRatePercent: null, loanPurpose: null, propertyState: null, termMonths: null },
      openedAt: "2026-01-01T00:00:00Z",
    };
    const add = (role: "admin" | "partner", number: string) =>
      as(role, "POST", `/contacts/${office.contactId}/loans`, { ...loan, number });
    expect((await add("admin", "L-1")).statusCode).toBe(201);
    await act("admin", { kind: "assign", userId: idOf("partner") });

    const answers = [await add("partner", "L-1"), await add("partner", "L-2")];

    for (const answer of answers) {
      expect(answer.json()).toMatchObject({
        status: 403,
        detail: expect.stringContaining("not shown to you"),
      });
    }
    const { items } = (await as("admin", "GET", `/contacts/${office.contactId}/loans`)).json();
    expect(items).toHaveLength(1);
    expect(await act("partner", { kind: "addToGroups", groupIds: [office.groupId] })).toEqual([
      expect.stringContaining("groups:read"),
    ]);
    expect((await record("partner")).allowed).not.toContain("setGroups");
  });

  test("stays shared with a partner when the partnership ends, until it is unshared", async () => {
    await team("loan_officer", "partner");
    await act("loan_officer", { kind: "share", userId: idOf("partner") });

    await leaveTeams("partner");

    expect(await sees("partner")).toBe(true);
    expect(await act("loan_officer", { kind: "unshare", userId: idOf("partner") })).toEqual([null]);
    expect(await sees("partner")).toBe(false);
  });
});

test("silencing a contact is noted with its time and can be taken back", async () => {
  expect(await act("loan_officer", { kind: "silence" })).toEqual([null]);
  expect((await record("loan_officer")).silencedAt).toBe(new Date(server.clock.nowMs).toISOString());

  expect(await act("loan_officer", { kind: "unsilence" })).toEqual([null]);
  expect((await record("loan_officer")).silencedAt).toBeNull();
});

describe("deleting a contact", () => {
  const lead = async () => (await as("admin", "GET", `/leads/${office.leadId}`)).json();

  test("erases what is personal, closes its open leads, and takes it from everybody's lists", async () => {
    await as("admin", "POST", `/contacts/${contact}/notes`, { text: "Call after six", audience: "public" });
    await act("admin", { kind: "assign", userId: idOf("manager") });

    expect(await act("loan_officer", { kind: "delete" })).toEqual([null]);

    for (const role of ["admin", "loan_officer", "manager"] as const) {
      expect((await as(role, "GET", `/contacts/${contact}`)).statusCode).toBe(404);
      expect(await listed(role, "inUse")).not.toContain(contact);
    }
    expect(await lead()).toMatchObject({ contactName: "Unnamed contact", closedAt: expect.any(String) });
    const sql = postgres(server.databaseUrl, { max: 1, onnotice: () => {} });
    const rows = await sql`select to_jsonb(c)::text || coalesce(to_jsonb(n)::text, '') as all
      from contacts c left join contact_notes n on n.contact_id = c.id where c.id = ${contact}`;
    const leads = await sql`select to_jsonb(l)::text as all from leads l where contact_id = ${contact}`;
    await sql.end();
    expect(JSON.stringify([rows, leads])).not.toMatch(/Ann|Lee|ann@example|after six/);
  });

  test("is not for whom it is assigned to, nor while it is shared, on a loan, or not to be contacted", async () => {
    await act("admin", { kind: "assign", userId: idOf("partner") });
    expect(await act("partner", { kind: "delete" })).toEqual(["Only its owner can delete a contact."]);

    await act("admin", { kind: "share", userId: idOf("manager") });
    expect(await act("admin", { kind: "delete" })).toEqual([expect.stringContaining("is shared")]);
    await act("admin", { kind: "unshare", userId: idOf("manager") });

    const other = (await as("admin", "POST", "/contacts", { lastName: "Ray" })).json().id;
    await as("admin", "POST", `/contacts/${other}/loans`, { number: "L-1" });
    expect(await act("admin", { kind: "delete" }, [other])).toEqual([expect.stringContaining("a loan")]);

    await as("admin", "POST", `/contacts/${contact}/do-not-contact`, { understood: true });
    expect(await act("admin", { kind: "delete" })).toEqual([expect.stringContaining("Do Not Contact List")]);
  });
});

describe("changing the owner", () => {
  const create = async (lastName: string) => {
    const { id } = (await as("loan_officer", "POST", "/contacts", { lastName })).json();
    return id as string;
  };
  const change = (more: object = {}) => ({ kind: "changeOwner", ownerUserId: idOf("manager"), ...more });
  const ownerOf = async (id: string) => (await as("admin", "GET", `/contacts/${id}`)).json().owner?.id;
  const preview = async (...contactIds: readonly string[]) =>
    (await as("admin", "POST", "/contacts/owner-change-preview", { contactIds })).json();
  const named = async (lastName: string, standing = "inUse") => {
    const { items } = (await as("admin", "POST", "/contacts/list", { search: lastName, standing })).json();
    return items.map(({ id, owner }: { id: string; owner: { id: string } }) => ({ id, owner: owner.id }));
  };
  const loansOf = async (id: string) =>
    (await as("admin", "GET", `/contacts/${id}/loans`))
      .json()
      .items.map(({ number }: { number: string }) => number);

  /** Borrowers of one loan each, and one who is on both. */
  async function couple() {
    const [ann, bob, both] = [await create("Ayer"), await create("Boyd"), await create("Coe")];
    await as("loan_officer", "POST", `/contacts/${ann}/loans`, { number: `A-${ann}` });
    await as("loan_officer", "POST", `/contacts/${bob}/loans`, { number: `B-${bob}` });
    const sql = postgres(server.databaseUrl, { max: 1, onnotice: () => {} });
    await sql`insert into loan_participants (organization_id, loan_id, contact_id, role)
      select organization_id, loan_id, ${both}, 'coBorrower' from loan_participants where contact_id in (${ann}, ${bob})`;
    await sql.end();
    return { ann, bob, both };
  }

  test("is for managers and admins, and moves the contact off whoever had it", async () => {
    const toThemselves = change({ ownerUserId: idOf("loan_officer") });
    expect(await act("loan_officer", toThemselves)).toEqual([expect.stringContaining("permission")]);

    expect(await act("admin", change())).toEqual([null]);
    expect(await ownerOf(contact)).toBe(idOf("manager"));
    expect((await as("loan_officer", "GET", `/contacts/${contact}`)).statusCode).toBe(404);
    expect(await act("admin", change())).toEqual(["They own the contact already."]);
  });

  test("moves an archived contact too, which stays archived with its new owner", async () => {
    await act("loan_officer", { kind: "archive" });

    expect(await act("admin", change())).toEqual([null]);

    expect(await ownerOf(contact)).toBe(idOf("manager"));
    expect(await listed("manager", "archived")).toContain(contact);
    expect(await listed("loan_officer", "archived")).not.toContain(contact);
  });

  test("shares it with the owner before, and adds it to a new group, if asked for", async () => {
    await act("admin", change({ shareWithFormerOwner: true, groupName: "Moved" }));

    expect((await as("loan_officer", "GET", `/contacts/${contact}`)).json()).toMatchObject({
      allowed: ["annotate"],
      groups: ["Moved"],
    });
  });

  test("says before what it comes to", async () => {
    const { ann, bob } = await couple();

    expect(await preview(ann)).toEqual({
      ...{ contacts: 1, refused: 0, onLoans: 1, loans: 1, additional: 1, copied: 1 },
      ...{ privateNotes: 0, privateNotesAlong: 0 },
      ...{ ownerCount: 1, owners: [{ id: idOf("loan_officer"), name: expect.any(String) }] },
    });
    expect(await preview(ann, bob)).toMatchObject({ contacts: 2, loans: 2, additional: 1, copied: 0 });
    expect(await preview(contact, "con_nobody")).toMatchObject({ contacts: 1, refused: 1, loans: 0 });
  });

  test("tells before how many private notes the new owner will read", async () => {
    const { ann, bob } = await couple();
    const note = { text: "Between us", outcome: null, audience: "private" };
    await as("admin", "POST", `/contacts/${ann}/notes`, note);
    await as("admin", "POST", `/contacts/${ann}/notes`, { ...note, audience: "public" });
    await as("loan_officer", "POST", `/contacts/${bob}/notes`, note);

    expect(await preview(ann, bob)).toMatchObject({ privateNotes: 2 });
    expect(await preview(ann)).toMatchObject({ privateNotes: 1 });
  });

  test("names before the owners they have now, who own the most first, and of many tells how many", async () => {
    const others = await Promise.all([create("Ayer"), create("Boyd"), create("Coe"), create("Dunn")]);
    const [ayer = "", boyd = "", coe = "", dunn = ""] = others;
    await act("admin", change(), [ayer]);
    const ownersOf = async (...ids: readonly string[]) => {
      const { owners, ownerCount } = await preview(...ids);
      return [ownerCount, ...owners.map(({ id }: { id: string }) => id)];
    };

    expect(await ownersOf(ayer, boyd, coe)).toEqual([2, idOf("loan_officer"), idOf("manager")]);
    await act("admin", change({ ownerUserId: idOf("marketing") }), [boyd]);
    await act("admin", change({ ownerUserId: idOf("admin") }), [coe]);
    expect(await ownersOf(ayer, boyd, coe, dunn, contact)).toEqual([
      4,
      idOf("loan_officer"),
      expect.any(String),
      expect.any(String),
    ]);
  });

  test("with their loans takes along who is on no other loan", async () => {
    const { ann, bob, both } = await couple();

    await act("admin", change({ transferLoans: true }), [ann, bob]);

    expect(await Promise.all([ann, bob, both].map(ownerOf))).toEqual(
      Array.from({ length: 3 }, () => idOf("manager")),
    );
  });

  test("with their loans copies who is also on a loan that stays: each owner has one", async () => {
    const { ann, bob, both } = await couple();

    await act("admin", change({ transferLoans: true }), [ann]);

    expect(await ownerOf(both)).toBe(idOf("loan_officer"));
    const coes = await named("Coe");
    expect(coes).toHaveLength(2);
    const copy = coes.find(({ owner }: { owner: string }) => owner === idOf("manager"));
    expect(await loansOf(copy.id)).toEqual([`A-${ann}`]);
    expect(await loansOf(both)).toEqual([`B-${bob}`]);
  });

  test("without their loans leaves an archived copy on them with the owner before", async () => {
    const { ann } = await couple();

    await act("admin", change(), [ann]);

    expect(await ownerOf(ann)).toBe(idOf("manager"));
    expect(await loansOf(ann)).toEqual([]);
    const [kept] = await named("Ayer", "archived");
    expect(kept.owner).toBe(idOf("loan_officer"));
    expect(await loansOf(kept.id)).toEqual([`A-${ann}`]);
  });

  test("without their loans keeps them visible there, as archived, and among the former owner's archived contacts", async () => {
    const { ann, both } = await couple();
    await act("admin", { kind: "share", userId: idOf("manager") }, [both]);
    await act("admin", { kind: "share", userId: idOf("partner") }, [both]);

    await act("admin", change(), [ann]);

    const onLoan = async (role: Role) => {
      const { items } = (await as(role, "GET", `/contacts/${both}/loans`)).json();
      const loan = items.find(({ number }: { number: string }) => number === `A-${ann}`);
      return loan?.participants;
    };
    const [kept = ""] = await listed("loan_officer", "archived");
    const ayer = { name: "Ayer", role: "borrower", isArchived: true };
    const coe = { contactId: both, name: "Coe", role: "coBorrower", isArchived: false };
    expect(await onLoan("loan_officer")).toEqual([{ ...ayer, contactId: kept }, coe]);
    expect(await onLoan("manager"), "who does not see the copy").toEqual([{ ...ayer, contactId: null }, coe]);
    expect(await onLoan("partner"), "who is shown no loans").toBeUndefined();
  });

  test("without their loans, but shared, leaves the contact itself on them", async () => {
    const { ann } = await couple();

    await act("admin", change({ shareWithFormerOwner: true }), [ann]);

    expect(await loansOf(ann)).toEqual([`A-${ann}`]);
    expect(await named("Ayer", "archived")).toEqual([]);
  });
});

describe("setting groups", () => {
  const group = async (name: string) => (await as("admin", "POST", "/groups", { name })).json().id;
  const groupsOf = async () => {
    const { items } = (await as("admin", "POST", "/contacts/list", {})).json();
    return items.find(({ id }: { id: string }) => id === contact).groups;
  };

  test("adds contacts to several at a time, and takes them out of those that they are in", async () => {
    const groupIds = [await group("Past"), await group("VIP")];

    expect(await act("loan_officer", { kind: "addToGroups", groupIds })).toEqual([null]);
    expect(await groupsOf()).toEqual(["Past", "VIP"]);
    expect(await act("loan_officer", { kind: "addToGroups", groupIds })).toEqual([
      "It is in all of these groups already.",
    ]);

    expect(await act("loan_officer", { kind: "removeFromGroups", groupIds: [groupIds[0]] })).toEqual([null]);
    expect(await groupsOf()).toEqual(["VIP"]);
    expect(await act("loan_officer", { kind: "removeFromGroups", groupIds: [groupIds[0]] })).toEqual([
      "It is in none of these groups.",
    ]);
  });

  test("knows no group that is not there, and none with rules", async () => {
    const smart = await group("Smart");
    const sql = postgres(server.databaseUrl, { max: 1, onnotice: () => {} });
    await sql`update contact_groups set rules = '{"include":[],"exclude":[]}' where id = ${smart}`;
    await sql.end();

    expect(await act("admin", { kind: "addToGroups", groupIds: ["grp_nobody"] })).toBe("INVALID_VALUE");
    expect(await act("admin", { kind: "addToGroups", groupIds: [smart] })).toBe("INVALID_VALUE");
  });
});

describe('"Do not contact"', () => {
  const set = (role: Role, body: object = { understood: true }) =>
    as(role, "POST", `/contacts/${contact}/do-not-contact`, body);

  test("needs that one has understood, and is for good", async () => {
    expect((await set("loan_officer", {})).statusCode).toBe(400);
    expect((await set("loan_officer")).statusCode).toBe(204);

    expect(await listed("loan_officer", "inUse")).not.toContain(contact);
    expect(await listed("loan_officer", "doNotContact")).toContain(contact);
    for (const kind of ["archive", "unarchive", "silence"]) {
      expect(await act("admin", { kind })).toEqual([expect.any(String)]);
    }
    expect((await set("admin")).statusCode).toBe(403);
    expect(await record("admin")).toMatchObject({ standing: "doNotContact" });
  });
});

test("every action is in the log, with who did it", async () => {
  await act("loan_officer", { kind: "archive", reason: "duplicate" });

  const { items } = (await as("admin", "GET", `/audit?subject=contact&subjectId=${contact}`)).json();
  expect(items[0]).toMatchObject({
    ...{ action: "archived", sentence: "archived the contact: Duplicate" },
    actor: { name: "The loan_officer" },
  });
});

test("no API key acts on contacts, and so none brings one back from the archive", async () => {
  const answer = await server.app.inject({
    ...{ method: "POST", url: "/api/v1/contacts/actions" },
    headers: { authorization: `Bearer ${office.apiKey}` },
    payload: { contactIds: [contact], action: { kind: "unarchive" } },
  });

  expect(answer.statusCode).toBe(403);
});
