import { demoExists, openDatabase } from "@fairlead/db";

import { seedDemo } from "./seed/seed-demo.ts";

/** Seeds the demo organization once; prints its logins and API key as one JSON line when it made them. */
const { DATABASE_URL, FAIRLEAD_DEMO } = process.env;
if (FAIRLEAD_DEMO !== "1" || !DATABASE_URL) {
  console.error("The demo is seeded in demo mode only: set FAIRLEAD_DEMO=1 and DATABASE_URL.");
  process.exit(1);
}
const db = openDatabase(DATABASE_URL, { max: 2 });
if (!(await db.asSystem(demoExists))) {
  const { logins, apiKey } = await seedDemo(db, Date.now());
  console.log(JSON.stringify({ logins, apiKey }));
}
await db.close();
