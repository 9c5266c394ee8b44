import type { TokenSource } from './credentials.js';
import { ProblemError } from './problem.js';

const LIMIT = 60_000;

interface Request {
  url: string;
  init: RequestInit;
}

/** What the generated `Configuration` of any service takes. */
export interface Connection {
  basePath: string;
  middleware: {
    pre(context: Request): Promise<Request>;
    post(context: { response: Response }): Promise<void>;
  }[];
}

/**
 * The way to one service: each request carries a token and ends after a minute, and each refusal comes back
 * as a {@link ProblemError}.
 *
 * ```ts
 * const people = new PeopleApi(new Configuration(connect('http://localhost:8081', token)));
 * ```
 *
 * @param service its address without `/v1`
 */
export function connect(service: string, token: TokenSource): Connection {
  return {
    basePath: service.replace(/\/+$/, ''),
    middleware: [
      {
        async pre({ url, init }) {
          const headers = new Headers(init.headers);
          headers.set('Authorization', `Bearer ${await token()}`);
          return { url, init: { signal: AbortSignal.timeout(LIMIT), ...init, headers } };
        },
        async post({ response }) {
          if (response.status === 401) {
            token.forget?.();
          }
          if (response.status >= 400) {
            throw await ProblemError.of(response);
          }
        },
      },
    ],
  };
}
