import { type Delivery, deliveredAddresses, type FieldError, isAnotherPerson } from "@fairlead/engine";
import type { Tx } from "../client.ts";
import { externalIdTaken } from "./ingest.ts";
import { findSubmissions } from "./known-contacts.ts";

/** Of so many ids of one file it is remembered whose they are; of the others the import itself finds out. */
const MAX_REMEMBERED = 200_000;

/** Foresees which rows of a file fail because their external id is somebody else's, in an earlier lead or in an earlier row. */
export class ForeseenIds {
  /** What the first row with an id named, by source and id. */
  readonly #named = new Map<string, readonly string[]>();

  /** Remembers rows that were foreseen before. */
  remember(sourceName: string, delivery: Delivery): void {
    const { externalId } = delivery;
    if (externalId === null || this.#named.size >= MAX_REMEMBERED) return;
    const key = keyOf(sourceName, externalId);
    if (!this.#named.has(key)) this.#named.set(key, deliveredAddresses(delivery));
  }

  /**
   * Judges the next rows of one source, as ingest would; nothing is written.
   *
   * @returns the fault of each row, in order; `null` where its id is its own
   */
  async judge(
    tx: Tx,
    sourceName: string,
    deliveries: readonly Delivery[],
  ): Promise<readonly (readonly FieldError[] | null)[]> {
    const ids = deliveries.flatMap(({ externalId }) => (externalId === null ? [] : [externalId]));
    const earlier = await findSubmissions(tx, sourceName, [...new Set(ids)]);
    const faults: (readonly FieldError[] | null)[] = [];
    for (const delivery of deliveries) {
      const { externalId } = delivery;
      if (externalId === null) {
        faults.push(null);
        continue;
      }
      const named = deliveredAddresses(delivery);
      const before = earlier.submission(externalId, named);
      const isTaken =
        before === "anotherPerson" || (before === null && this.#isTakenHere(sourceName, externalId, named));
      faults.push(isTaken ? externalIdTaken(externalId).errors : null);
      if (before === null && !isTaken) this.remember(sourceName, delivery);
    }
    return faults;
  }

  /**
   * Whether an earlier row of the file has the id and is about somebody else. What the contact that it will match has beside is not
   * known yet: a row that is known by that alone is taken for somebody else's.
   */
  #isTakenHere(sourceName: string, externalId: string, named: readonly string[]): boolean {
    const first = this.#named.get(keyOf(sourceName, externalId));
    return first !== undefined && isAnotherPerson(named, new Set(first));
  }
}

function keyOf(sourceName: string, externalId: string): string {
  return `${sourceName}\n${externalId}`;
}
