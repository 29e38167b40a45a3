import type { Permission } from "@fairlead/engine/contract";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getMeOptions } from "./generated/@tanstack/react-query.gen.ts";
import type { Me } from "./generated/types.gen.ts";

export interface Session extends Me {
  readonly may: (permission: Permission) => boolean;
}

/** Who is signed in and what they may do; only below the signed-in layout, which loads it first. */
export function useSession(): Session {
  const { data } = useSuspenseQuery(getMeOptions());
  return { ...data, may: (permission) => data.permissions.includes(permission) };
}

export { ROLE_LABELS } from "@fairlead/engine/contract";
