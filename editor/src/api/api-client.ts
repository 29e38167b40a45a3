import { toApiProblem } from "./api-problem.ts";
import { client } from "./generated/client.gen.ts";

/** Makes every refused call throw an `ApiProblem`; call once before the first request. */
export function setUpApiClient(): void {
  client.interceptors.error.use((body, response: Response | undefined) =>
    toApiProblem(body, response?.status),
  );
}
