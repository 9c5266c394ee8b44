import { randomUUID } from 'node:crypto';
import { TokenUnavailableError } from './credentials.js';
import { ProblemError } from './problem.js';

const PASSING = [429, 500, 502, 503, 504];
const IN_FLIGHT = 'request-in-flight';
/** More is not waited for in one call. */
const MOST_SECONDS = 60;

export interface RetryOptions {
  /** How often in all; 7 if not given. */
  tries?: number;
  /** The first pause in milliseconds, doubled each time; 1,000 if not given. */
  first?: number;
  /** How to wait; another way only in tests. */
  pause?: (milliseconds: number) => Promise<void>;
}

/**
 * Asks again after a lost connection, also one that broke off in the middle of the answer, a full budget
 * (429), or a failure that is not the caller's (500 and above), of the service or of the realm; while the first
 * try of the same key is still at work; and once, with a new token, after a refused one (401). Waits as long as
 * the service says, or else twice as long each time: two minutes or so in all.
 *
 * ```ts
 * const person = await retry.create((idempotencyKey) => people.addPerson({ idempotencyKey, personData }));
 * const seen = await retry.read(() => referrals.getReferral({ id }));
 * ```
 */
export class Retry {
  private readonly tries: number;
  private readonly first: number;
  private readonly pause: (milliseconds: number) => Promise<void>;

  constructor({ tries = 7, first = 1000, pause = sleep }: RetryOptions = {}) {
    this.tries = tries;
    this.first = first;
    this.pause = pause;
  }

  /**
   * Creates one thing, however often it has to be asked for: the key is the same at each try. A program that
   * wants to go on after its own end keeps a key of its own beside the thing, and calls `read` with that.
   */
  create<T>(call: (idempotencyKey: string) => Promise<T>): Promise<T> {
    const key = randomUUID();
    return this.read(() => call(key));
  }

  /**
   * Reads, or does something else that may be done twice. A move with `ifMatch` is one of those: done twice,
   * the second is refused as stale (412). Whether the first took effect is then seen by reading.
   */
  async read<T>(call: () => Promise<T>): Promise<T> {
    let renewed = false;
    for (let attempt = 1; ; attempt++) {
      try {
        return await call();
      } catch (e) {
        const stale = !renewed && e instanceof ProblemError && e.problem.status === 401;
        if (attempt === this.tries || !(stale || passes(e))) {
          throw e;
        }
        if (stale) {
          renewed = true;
          continue;
        }
        await this.pause(retryAfter(e) ?? scattered(this.first * 2 ** (attempt - 1)));
      }
    }
  }
}

/** Many callers that were turned away together should not come back together. */
function scattered(milliseconds: number): number {
  return milliseconds * (1 + Math.random());
}

function passes(e: unknown): boolean {
  if (e instanceof ProblemError) {
    return PASSING.includes(e.problem.status) || e.problem.code === IN_FLIGHT;
  }
  return e instanceof TokenUnavailableError || isLost(e);
}

/** No answer came, or not all of it: thrown by `fetch`, by the reading of a body, or by generated code. */
function isLost(e: unknown): boolean {
  if (e instanceof TypeError) {
    return e.cause !== undefined; // one without a cause is a fault of the program
  }
  return e instanceof Error && ['FetchError', 'TimeoutError'].includes(e.name);
}

/** The services answer in seconds, never with a date. */
function retryAfter(e: unknown): number | undefined {
  const value = e instanceof ProblemError ? e.response.headers.get('Retry-After') : null;
  return value !== null && /^\d{1,9}$/.test(value) ? Math.min(Number(value), MOST_SECONDS) * 1000 : undefined;
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
