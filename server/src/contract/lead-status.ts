import { LEAD_STATUSES, type LeadStatus as Status } from "@fairlead/engine/contract";
import { z } from "zod";
import { keysOf } from "./common.ts";

export const LeadStatus = z.enum(keysOf<Status>(LEAD_STATUSES)).meta({ id: "LeadStatus" });
