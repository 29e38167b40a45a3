import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { PlanHash } from "../ids.ts";
import { canonicalJson } from "./canonical-json.ts";
import type { Plan } from "./plan.ts";

/** Names a plan by its content: the SHA-256 of its canonical JSON, in hex. */
export function planHash(plan: Plan): PlanHash {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(plan)))) as PlanHash;
}
