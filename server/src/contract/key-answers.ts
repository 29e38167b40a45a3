import type { ApiScope } from "@fairlead/engine/contract";
import { z } from "zod";
import { isOperation, type OperationId } from "./endpoints.ts";
import { KEY_ACCESS, keyOpens } from "./key-access.ts";

/** What a key is answered when it may change a document and not read it. */
export const Receipt = z
  .object({
    id: z.string(),
    workflowId: z.string(),
    revision: z.int().describe("Also the ETag."),
    number: z.int(),
    state: z.string(),
  })
  .partial()
  .describe("What an API key is answered that may make the call and not read what it changes.")
  .meta({ id: "Receipt" });

/**
 * The read that tells what a call that writes is answered with, of every such call that a key can make. `null`: it is answered with
 * ids, counts and outcomes of the call itself, or with nothing.
 */
export const ANSWERED_AS: Partial<Readonly<Record<OperationId, OperationId | null>>> = {
  createWorkflow: "getWorkflow",
  updateWorkflow: "getWorkflow",
  setWorkflowState: "getWorkflow",
  dismissUnknownSource: null,
  teachLoanWord: null,
  forgetLoanWord: null,
  saveDraft: "getDraft",
  publishWorkflow: "getVersion",
  restoreVersion: "getVersion",
  moveLeads: null,
  createLeadRoute: "getLeadRoute",
  updateLeadRoute: "getLeadRoute",
  deleteLeadRoute: null,
  createContact: "getContact",
  updateContact: "getContact",
  addContactNote: "listContactNotes",
  addLoan: "listContactLoans",
  updateLoan: "listContactLoans",
  addContactMemo: "listContactMemos",
  deleteContactMemo: null,
  addAppointment: "listContactAppointments",
  updateAppointment: "listContactAppointments",
  deleteAppointment: null,
  addTask: "listContactTasks",
  updateTask: "listContactTasks",
  completeTask: "listContactTasks",
  reopenTask: "listContactTasks",
  deleteTask: null,
  receiveCall: null,
  ingestLead: null,
  createLead: null,
  startImport: "getImport",
  previewImport: "getImport",
  changePreview: "getImport",
  startPreviewedImport: "getImport",
  discardPreview: null,
  undoImport: "previewImportUndo",
};

/** Whether a key with these scopes is answered a call with a receipt, since it may not read what others are answered. */
export function isAnsweredBriefly(operation: OperationId, scopes: readonly ApiScope[]): boolean {
  const read = ANSWERED_AS[operation] ?? null;
  return read !== null && !keyOpens(KEY_ACCESS[read], scopes);
}

/** Whether there are keys that may make a call and are answered it with a receipt. */
export function hasReceipts(operation: string): boolean {
  if (!isOperation(operation)) return false;
  return KEY_ACCESS[operation].some((scopes) => isAnsweredBriefly(operation, scopes));
}
