import type { Page } from "playwright-core";
import type { Stack } from "../harness/index.ts";

/** A screen and its colours, as the end of a picture's name says them. */
export type Look = "desk-light" | "desk-dark" | "phone-light" | "phone-dark";

export const LOOKS: readonly Look[] = ["desk-light", "desk-dark", "phone-light", "phone-dark"];

/** A state of the editor that pictures show. */
export interface Scene<Filled> {
  readonly name: string;
  /** The address to open. */
  readonly at: (filled: Filled) => string;
  /** What a person does there before the picture is taken. */
  readonly act: (page: Page, filled: Filled) => Promise<void>;
  /** The pictures that are kept; all of them, if left out. */
  readonly looks?: readonly Look[];
}

/** The pictures of one part of the editor, in a folder of their own under `docs/images`. */
export interface Album<Filled> {
  readonly name: string;
  /** Whose screens they are. */
  readonly role: string;
  /** Makes what the pictures show. */
  readonly fill: (stack: Stack) => Promise<Filled>;
  /** What each scene begins with. */
  readonly begin?: (page: Page, stack: Stack, filled: Filled) => Promise<void>;
  /** In the order in which a person meets them. */
  readonly scenes: readonly Scene<Filled>[];
}
