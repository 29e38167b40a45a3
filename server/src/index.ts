export { buildApp } from "./app.ts";
export type { ServerDeps } from "./deps.ts";
export { createLiveHub, type LiveHub, listenLive } from "./live-hub.ts";
export { type Mailbox, startMailbox } from "./mailbox.ts";
export { hashPassword } from "./passwords.ts";
export { seedDemo } from "./seed/seed-demo.ts";
