import { describe, expect, it } from "vitest";
import { Gate } from "./gate.ts";
import { GatedSlots } from "./gated-slots.ts";

const never = new AbortController().signal;

describe("slots behind a gate", () => {
  it("are given out up to their number, and again when one is freed", async () => {
    const slots = new GatedSlots(new Gate(), 1);
    await slots.reserveSlot(null, never);

    const second = slots.reserveSlot(null, never);
    const whileTaken = await soonest(second);
    slots.releaseSlot();

    expect(whileTaken).toBe("waits");
    expect(await soonest(second)).toBe("given");
    expect(slots.tryReserveSlot()).toBeNull();
  });

  it("are not given out while it is closed, and are when it opens", async () => {
    const gate = new Gate();
    const slots = new GatedSlots(gate, 2);
    gate.close();

    const waiting = slots.reserveSlot(null, never);
    const whileClosed = [slots.tryReserveSlot(), await soonest(waiting)];
    gate.open();

    expect(whileClosed).toEqual([null, "waits"]);
    expect(await soonest(waiting)).toBe("given");
  });

  it("are given up with the reason when the worker stops asking", async () => {
    const gate = new Gate();
    gate.close();
    const asking = new AbortController();

    const waiting = new GatedSlots(gate, 1).reserveSlot(null, asking.signal);
    const reason = new Error("the worker stops");
    asking.abort(reason);

    await expect(waiting).rejects.toBe(reason);
  });
});

/** What has become of it by the next turn of the event loop. */
function soonest(slot: Promise<unknown>): Promise<"given" | "waits"> {
  const waits = new Promise<"waits">((resolve) => setImmediate(() => resolve("waits")));
  return Promise.race([slot.then(() => "given" as const), waits]);
}
