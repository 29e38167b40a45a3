import type { Tx } from "../client.ts";
import { organizations } from "../schema/index.ts";

/** The IANA zone of dates and times that name none, such as those of files; the organization is the transaction's. */
export async function organizationTimeZone(tx: Tx): Promise<string> {
  const [row] = await tx.select({ timeZone: organizations.timeZone }).from(organizations);
  if (!row) throw new Error("The transaction has no organization");
  return row.timeZone;
}
