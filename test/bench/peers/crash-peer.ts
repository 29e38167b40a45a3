import { randomBytes } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import type postgres from "postgres";
import { inParallel, leadBody } from "../drive.ts";
import { type Outcome, outcomeWithin, type Peer, type RunningPeer } from "./peer.ts";

/** What was left of the leads that were sent around a crash. */
export interface CrashFigures extends Outcome {
  readonly leads: number;
  /** From the kill until it was ready again. */
  readonly backAfterSeconds: number;
}

export interface CrashSubject {
  readonly peer: Peer;
  readonly sql: postgres.Sql;
  running(): RunningPeer;
  /** Starts it anew on what it left. */
  restart(): Promise<void>;
}

const WIDTH = 8;
const LEADS = 200;
const RETRY_MS = 200;
/** As a sender would: a lead whose answer failed is sent again under the same external id, for two minutes. */
const ATTEMPTS = 600;
const CONTACT_ATTEMPTS = 5;
const SETTLED_WITHIN_SECONDS = 40;

/** Kills every process of a system when half of the leads are in, brings it back, makes contact about each lead and tells what is left. */
export async function crashInTheMiddle(subject: CrashSubject): Promise<CrashFigures> {
  const run = randomBytes(4).toString("hex");
  const ids = Array.from({ length: LEADS }, (_, place) => `lead-${run}-${place}`);
  const handles: string[] = [];
  let crash: Promise<number> | null = null;
  await inParallel(ids, WIDTH, async (externalId) => {
    const take = async () => handles.push(await subject.running().take(leadBody(externalId)));
    await retried(ATTEMPTS, take);
    if (handles.length >= LEADS / 2) crash ??= killAndRestart(subject);
  });
  const backAfterSeconds = (await crash) ?? Number.NaN;
  await inParallel(handles, WIDTH, async (handle) => {
    // A wait that is gone refuses each time; the outcome counts it.
    await retried(CONTACT_ATTEMPTS, () => subject.running().contact(handle)).catch(() => {});
  });
  const outcome = await outcomeWithin(subject.peer, subject.sql, ids, SETTLED_WITHIN_SECONDS);
  return { leads: LEADS, backAfterSeconds, ...outcome };
}

/** @returns seconds until it was ready again */
async function killAndRestart({ running, restart }: CrashSubject): Promise<number> {
  const killedMs = performance.now();
  await running().kill9();
  await restart();
  return Math.round((performance.now() - killedMs) / 100) / 10;
}

async function retried(attempts: number, work: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await work();
      return;
    } catch (error) {
      if (attempt === attempts) throw error;
      await setTimeout(RETRY_MS);
    }
  }
}
