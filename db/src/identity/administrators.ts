import { AppError } from "@fairlead/engine";
import { and, asc, eq } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { users } from "../schema/index.ts";

/**
 * Holds every active administrator until the transaction ends, and refuses where none but this user would be left: of two who
 * take each other away at the same moment, one waits for the other and is refused.
 *
 * @throws AppError LAST_ADMINISTRATOR
 */
export async function requireOtherAdministrator(tx: Tx, userId: string): Promise<void> {
  const administrators = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.role, "admin"), eq(users.active, true)))
    .orderBy(asc(users.id))
    .for("update");
  const isOne = administrators.some(({ id }) => id === userId);
  if (!isOne || administrators.length > 1) return;
  throw new AppError(
    "LAST_ADMINISTRATOR",
    "This is the last active administrator; make somebody else one first.",
  );
}
