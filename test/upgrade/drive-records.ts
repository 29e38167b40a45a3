import type { Demo, Item } from "./drive-steps.ts";

/** A smart group that 0.3.0 cannot ask: whoever goes back gives it other filters first. */
export const RELATIVE_GROUP = "Birthdays soon";
/** A list that 0.3.0 refuses until its newer rules are removed. */
export const RELATIVE_LIST = "Called lately";

/** A list of contacts, one of leads and a smart group with rules that are asked by the day on which one looks. */
export async function askByTheDay({ as: { admin, marketing } }: Demo): Promise<void> {
  const rule = (field: string, operator: string, value: string | number) => ({ field, operator, value });
  const view = { exclude: [], columns: ["email", "owner"], sort: { column: "name", descending: false } };
  await admin("POST", "/contact-lists", {
    tab: "all",
    name: RELATIVE_LIST,
    view: {
      ...view,
      include: [
        rule("contact.contactedAt", "inLastDays", 7),
        rule("contact.createdAt", "inPeriod", "thisMonth"),
      ],
    },
  });
  await marketing("POST", "/groups", {
    name: RELATIVE_GROUP,
    rules: { include: [rule("contact.birthday", "dayInNextDays", 14)], exclude: [] },
  });
}

/** Somebody with accents, whose fields were changed, merged with a record of theirs that is not to be contacted. */
export async function mergeWithSilent({ as: { admin } }: Demo): Promise<void> {
  const person = { firstName: "Zo\u00eb", lastName: "N\u00fa\u00f1ez" };
  const [kept, silent] = await Promise.all(
    ["zoe", "zoe.old"].map((name) =>
      admin<Item>("POST", "/contacts", {
        ...{ ...person, email: `${name}@example.com` },
        ...(name === "zoe" ? { cellPhone: "(617) 555-9181 x7" } : {}),
      }),
    ),
  );
  if (!kept || !silent) throw new Error("A contact was not made");
  await admin("PATCH", `/contacts/${kept.id}`, {
    nickname: "Zo",
    leadStatus: "hot",
    referredBy: "Mar\u00eda",
  });
  await admin("POST", `/contacts/${silent.id}/do-not-contact`, { understood: true });
  await admin("POST", "/contacts/merge", { primaryId: kept.id, otherIds: [silent.id], understood: true });
}
