import type { UserId } from "../ids.ts";

/** The people that a drawing may name: members of its teams, and who may take its exceptions. */
export interface Directory {
  readonly users: readonly DirectoryUser[];
}

export interface DirectoryUser {
  readonly id: UserId;
  readonly name: string;
  readonly active: boolean;
}
