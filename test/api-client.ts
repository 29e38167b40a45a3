import { type Login, type Stack, waitUntil } from "./harness/index.ts";

type Headers = Readonly<Record<string, string>>;

/** How far an import is, as far as the tests ask. */
export interface ImportProgress {
  readonly id: string;
  readonly state: "receiving" | "queued" | "running" | "done" | "failed";
  readonly rowsDone: number;
  readonly rowsCreated: number;
  readonly rowsRepeated: number;
  readonly rowsFailed: number;
  readonly error: string | null;
  readonly failedRowsUrl: string | null;
}

/** A client of the API as the demo's machine; each call answers what the server did. */
export interface ApiClient {
  /** A call below `/api/v1`; `body` goes as JSON unless it is a form. */
  call(method: string, path: string, body?: unknown, headers?: Headers): Promise<Response>;
  /**
   * The JSON of a call that must go well.
   *
   * @throws naming status and answer when it does not
   */
  must<Answer>(method: string, path: string, body?: unknown, headers?: Headers): Promise<Answer>;
  /** @param again how to take a file in that was imported before */
  upload(csv: string, fileName?: string, again?: "missing" | "true"): Promise<Response>;
  /** Uploads a file that must be taken; answers the import's id. */
  startImport(csv: string, again?: "missing" | "true"): Promise<string>;
  /** Settles when the import is behind us, done or refused. */
  finished(importId: string, withinSeconds?: number): Promise<ImportProgress>;
}

const IMPORT_WITHIN_SECONDS = 120;

/** Calls the stack's API with the demo's API key. */
export function machineClient(stack: Stack): ApiClient {
  const identity: Headers = { authorization: `Bearer ${stack.apiKey}` };
  const client: ApiClient = {
    call(method, path, body, more = {}) {
      const headers = { ...identity, ...more };
      const url = `${stack.baseUrl}/api/v1${path}`;
      if (body === undefined) return fetch(url, { method, headers });
      if (body instanceof FormData) return fetch(url, { method, headers, body });
      const json = { ...headers, "content-type": "application/json" };
      return fetch(url, { method, headers: json, body: JSON.stringify(body) });
    },
    async must<Answer>(method: string, path: string, body?: unknown, headers?: Headers) {
      const response = await client.call(method, path, body, headers);
      const text = await response.text();
      if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
      return JSON.parse(text) as Answer;
    },
    upload(csv, fileName = "leads.csv", again) {
      const form = new FormData();
      form.set("file", new Blob([csv], { type: "text/csv" }), fileName);
      const query = again === undefined ? "" : `?again=${again}`;
      return client.call("POST", `/imports/leads${query}`, form);
    },
    async startImport(csv, again) {
      const response = await client.upload(csv, undefined, again);
      const text = await response.text();
      if (response.status !== 202) throw new Error(`The upload was answered ${response.status}: ${text}`);
      return (JSON.parse(text) as ImportProgress).id;
    },
    finished(importId, withinSeconds = IMPORT_WITHIN_SECONDS) {
      return waitUntil(
        "the import to end",
        async () => {
          const progress = await client.must<ImportProgress>("GET", `/imports/${importId}`);
          return progress.state === "done" || progress.state === "failed" ? progress : null;
        },
        { withinSeconds, everyMs: 200 },
      );
    },
  };
  return client;
}

/** Signs somebody in by the API; answers the cookie that calls as they need. */
export async function sessionCookie(stack: Stack, login: Pick<Login, "email" | "password">): Promise<string> {
  const response = await fetch(`${stack.baseUrl}/api/v1/session`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: stack.baseUrl },
    body: JSON.stringify({ email: login.email, password: login.password }),
  });
  const cookie = response.headers.get("set-cookie")?.split(";")[0];
  if (!response.ok || !cookie) throw new Error(`${login.email} could not sign in: ${response.status}`);
  return cookie;
}
