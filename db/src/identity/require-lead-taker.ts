import { AppError, takesLeads, type UserId } from "@fairlead/engine";
import { eq } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { users } from "../schema/index.ts";

/**
 * A user to whom leads may go. Until the transaction ends, nobody deactivates them or gives them a role that works no leads.
 *
 * @param pointer where the body names them
 * @throws AppError NOT_FOUND, with the pointer
 */
export async function requireLeadTaker(tx: Tx, userId: string, pointer: string): Promise<UserId> {
  const [user] = await tx
    .select({ active: users.active, role: users.role })
    .from(users)
    .where(eq(users.id, userId))
    .for("share");
  if (user && takesLeads(user)) return userId as UserId;
  const detail = user?.active
    ? "This user has a role that works no leads; choose another user."
    : "There is no such active user.";
  throw new AppError("NOT_FOUND", detail, { errors: [{ code: "NOT_FOUND", pointer, detail }] });
}
