import { EventEmitter, once } from "node:events";

/** Holds back what may wait while something more urgent is done; open at first. */
export class Gate {
  readonly #opened = new EventEmitter().setMaxListeners(0);
  #closed = false;

  get isClosed(): boolean {
    return this.#closed;
  }

  close(): void {
    this.#closed = true;
  }

  open(): void {
    this.#closed = false;
    this.#opened.emit("open");
  }

  /**
   * Resolves at once, or when the gate is opened.
   *
   * @throws the signal's reason when it is aborted first
   */
  async passed(signal?: AbortSignal): Promise<void> {
    while (this.#closed) await nextEvent(this.#opened, "open", signal);
  }
}

/** @throws the signal's reason when it is aborted first */
export async function nextEvent(emitter: EventEmitter, name: string, signal?: AbortSignal): Promise<void> {
  try {
    await once(emitter, name, signal ? { signal } : {});
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  }
}
