/** A contact as the real database has it. */
export interface ReadContact {
  readonly id: string;
  readonly doNotContact: boolean;
  readonly contactableSince: Date | null;
  /** On its lines. */
  readonly addresses: readonly string[];
}

/**
 * What "do not contact is for good" promises, in plain words: an address that a record on the Do Not Contact List had since it was
 * set binds each record that has it, and each that had it while it bound, unless an administrator took it from there.
 */
export class DoNotContactModel {
  /** Since when somebody asks who has or had an address, the latest of them. */
  readonly #wished = new Map<string, number>();
  /** Since when a record asks itself. */
  readonly #since = new Map<string, number>();
  /** What stood on a record's lines when it was looked at last. */
  readonly #lines = new Map<string, readonly string[]>();
  /** What it is known by beside its lines. */
  readonly #former = new Map<string, Set<string>>();

  /** A record was set. */
  silenced(contactId: string, nowMs: number): void {
    this.#since.set(contactId, nowMs);
    for (const address of this.#formerOf(contactId)) this.#wish(address, nowMs);
  }

  /** Another record was merged into one: what the one has no line for is a former address of it, and it asks if either did. */
  merged({ id, addresses }: ReadContact, otherId: string): void {
    const former = this.#formerOf(id);
    for (const address of this.#linesOf(otherId)) if (!addresses.includes(address)) former.add(address);
    for (const address of this.#formerOf(otherId)) former.add(address);
    const asked = [id, otherId].flatMap((one) => this.#since.get(one) ?? []);
    if (asked.length === 0) return;
    const since = Math.min(...asked);
    this.#since.set(id, since);
    for (const address of former) this.#wish(address, since);
  }

  /** A submission met a record on the list: whatever address it names is kept with that record. */
  named({ id, addresses }: ReadContact, named: readonly string[]): void {
    const former = this.#formerOf(id);
    const since = this.#since.get(id);
    for (const address of named) {
      if (!addresses.includes(address)) former.add(address);
      if (since !== undefined) this.#wish(address, since);
    }
  }

  copied(contactId: string, copyId: string): void {
    for (const address of this.#formerOf(contactId)) this.#formerOf(copyId).add(address);
    const since = this.#since.get(contactId);
    if (since !== undefined) this.#since.set(copyId, since);
  }

  /**
   * Takes in what stands on the records after a step; `correctedId`: what an administrator changed; `byIntake`: what a submission
   * writes over is kept.
   */
  observe(
    all: readonly ReadContact[],
    { correctedId, byIntake }: { readonly correctedId: string | null; readonly byIntake: boolean },
  ): void {
    for (const { id, addresses } of all) {
      const since = this.#since.get(id);
      if (since !== undefined) for (const address of addresses) this.#wish(address, since);
    }
    for (const contact of all) {
      const former = this.#formerOf(contact.id);
      for (const address of this.#linesOf(contact.id)) {
        if (contact.addresses.includes(address) || !(byIntake || this.#wished.has(address))) continue;
        if (contact.id === correctedId && this.#bindsBy(address, contact)) former.delete(address);
        else former.add(address);
      }
      this.#lines.set(contact.id, contact.addresses);
    }
  }

  /** Whether nothing may go out by a record. */
  binds(contact: ReadContact): boolean {
    const known = [...contact.addresses, ...this.#formerOf(contact.id)];
    return contact.doNotContact || known.some((address) => this.#bindsBy(address, contact));
  }

  #bindsBy(address: string, { contactableSince }: ReadContact): boolean {
    const excusedMs = contactableSince?.getTime() ?? Number.NEGATIVE_INFINITY;
    return (this.#wished.get(address) ?? excusedMs) > excusedMs;
  }

  #wish(address: string, nowMs: number): void {
    this.#wished.set(address, Math.max(nowMs, this.#wished.get(address) ?? nowMs));
  }

  #linesOf(contactId: string): readonly string[] {
    return this.#lines.get(contactId) ?? [];
  }

  #formerOf(contactId: string): Set<string> {
    const former = this.#former.get(contactId) ?? new Set();
    this.#former.set(contactId, former);
    return former;
  }
}
