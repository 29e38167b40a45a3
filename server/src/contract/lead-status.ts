import { LEAD_STATUSES, type LeadStatus as Status } from "@fairlead/engine/contract";
import { z } from "zod";

export const LeadStatus = z
  .enum(Object.keys(LEAD_STATUSES) as [Status, ...Status[]])
  .meta({ id: "LeadStatus" });
