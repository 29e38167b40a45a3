import { leadsFor } from "../data/leads-file.ts";
import type { Stack } from "../harness/index.ts";
import {
  askNotToBeContacted,
  keepListsAndGroups,
  keepListsByOccupancy,
  workOnContacts,
} from "./drive-contacts.ts";
import { stopHalfWay } from "./drive-half-way.ts";
import { leadsNobodyCarries, leadsThatWait, leadsUnderWay } from "./drive-leads.ts";
import { driveNews } from "./drive-news.ts";
import { type BoundKey, makeKeys, manageTeamsAndHours } from "./drive-people.ts";
import { drawVersions, routeByLoanOfficer, routeByOccupancy, shareOutWhatWaited } from "./drive-routing.ts";
import { demoOf } from "./drive-steps.ts";

/** More contacts than a bulk action does in one batch. */
const WHOLE_IMPORT_ROWS = 120;

/**
 * Brings a demo organization into a state with something of everything: drawings and versions, leads at each point of
 * their life, records, lists and groups. Then the worker is killed in the middle of an import and of a bulk action, and
 * more leads come, which nobody carries any more.
 */
export async function driveRelease(stack: Stack): Promise<{ readonly boundKey: BoundKey }> {
  const demo = await demoOf(stack);
  const { api } = demo;
  await drawVersions(demo);
  await api.finished(await api.startImport(leadsFor("Custom_Mortgage_Import", WHOLE_IMPORT_ROWS)));
  await leadsUnderWay(demo);
  await leadsThatWait(demo);
  await workOnContacts(demo);
  await keepListsAndGroups(demo);
  await routeByOccupancy(demo);
  await shareOutWhatWaited(demo);
  await routeByLoanOfficer(demo);
  await manageTeamsAndHours(demo);
  await keepListsByOccupancy(demo);
  await askNotToBeContacted(demo);
  const boundKey = await makeKeys(demo);
  await driveNews(demo);
  await stopHalfWay(demo);
  await leadsNobodyCarries(demo);
  return { boundKey };
}
