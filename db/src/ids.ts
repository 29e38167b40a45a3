import { ID_PREFIXES, type IdKind } from "@fairlead/engine/contract";
import { uuidv7obj } from "uuidv7";

/** A new id such as `lead_0192…`: the kind's prefix and a time-ordered UUID (version 7) in hex. */
export function newId<Id extends string = string>(kind: IdKind): Id {
  return `${ID_PREFIXES[kind]}_${uuidv7obj().toHex()}` as Id;
}
