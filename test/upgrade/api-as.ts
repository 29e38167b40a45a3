import { sessionCookie } from "../api-client.ts";
import type { Login, Stack } from "../harness/index.ts";

/** A call below `/api/v1` that must go well; answers its JSON, `null` where there is none. */
export type Call = <Answer = unknown>(
  method: string,
  path: string,
  body?: unknown,
  headers?: Readonly<Record<string, string>>,
) => Promise<Answer>;

/**
 * Signs somebody in and answers their calls.
 *
 * @throws naming status and answer when a call does not go well
 */
export async function callsAs(
  { baseUrl }: Pick<Stack, "baseUrl">,
  login: Pick<Login, "email" | "password">,
): Promise<Call> {
  const cookie = await sessionCookie({ baseUrl } as Stack, login);
  return async <Answer>(method: string, path: string, body?: unknown, more = {}) => {
    const json = body === undefined ? {} : { "content-type": "application/json" };
    const response = await fetch(`${baseUrl}/api/v1${path}`, {
      method,
      headers: { cookie, origin: baseUrl, ...json, ...more },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
    return (text === "" ? null : JSON.parse(text)) as Answer;
  };
}
