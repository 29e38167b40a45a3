import { expect, test } from "vitest";
import { fieldsOf } from "../conditions/field-catalogue.ts";
import { contactColumns } from "../contacts/contact-columns.ts";
import { DEFAULT_CONTACT_VIEW } from "../contacts/contact-list.ts";
import { checkPartnerView, fieldIsKeptFromPartners, isKeptFromPartners } from "./partner-list.ts";

test("loans, groups and tasks of others are kept from partners, as columns and as fields of rules, and nothing else", () => {
  expect(contactColumns().filter(isKeptFromPartners)).toEqual([
    ...["groups", "loanAmountUsd", "loanPurpose", "propertyState", "accounts"],
  ]);
  const hidden = fieldsOf("lists").filter(fieldIsKeptFromPartners);
  expect(hidden).toContain("contact.groups");
  expect(hidden.filter((field) => !field.startsWith("loan."))).toEqual([
    ...["contact.hasOpenTasks", "contact.groups"],
  ]);
});

test("a partner may ask for neither by a rule nor by the order, and is told where", () => {
  const rule = { field: "loan.amountUsd", operator: "atLeast", value: 1 } as const;
  const faults = checkPartnerView({
    include: [{ field: "contact.state", operator: "isNotEmpty" }, rule],
    exclude: [{ field: "contact.groups", operator: "isEmpty" }],
    sort: { column: "loanAmountUsd", descending: true },
  });

  expect(faults.map(({ pointer }) => pointer)).toEqual(["/include/1", "/exclude/0", "/sort/column"]);
  expect(checkPartnerView(DEFAULT_CONTACT_VIEW)).toEqual([]);
});
