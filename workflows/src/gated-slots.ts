import { EventEmitter } from "node:events";
import type { CustomSlotSupplier, SlotPermit, WorkflowSlotInfo } from "@temporalio/worker";
import { type Gate, nextEvent } from "./gate.ts";

/** A fixed number of slots for workflow tasks, of which none is given out while the gate is closed: the worker asks for no work then. */
export class GatedSlots implements CustomSlotSupplier<WorkflowSlotInfo> {
  readonly type = "custom";
  readonly #freed = new EventEmitter().setMaxListeners(0);
  readonly #gate: Gate;
  #left: number;

  constructor(gate: Gate, slots: number) {
    this.#gate = gate;
    this.#left = slots;
  }

  async reserveSlot(_: unknown, signal: AbortSignal): Promise<SlotPermit> {
    for (;;) {
      const permit = this.tryReserveSlot();
      if (permit) return permit;
      await (this.#gate.isClosed ? this.#gate.passed(signal) : nextEvent(this.#freed, "free", signal));
    }
  }

  tryReserveSlot(): SlotPermit | null {
    if (this.#gate.isClosed || this.#left === 0) return null;
    this.#left -= 1;
    return {};
  }

  markSlotUsed(): void {}

  releaseSlot(): void {
    this.#left += 1;
    this.#freed.emit("free");
  }
}
