import type { Directory, UserId } from "@fairlead/engine";
import type { User } from "../../api/generated/types.gen.ts";

/** The organization's people as the compiler wants them. */
export function toDirectory(users: readonly User[]): Directory {
  return { users: users.map(({ id, name, active }) => ({ id: id as UserId, name, active })) };
}
