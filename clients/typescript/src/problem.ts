/** One thing wrong with the input. */
export interface Violation {
  /** JSON pointer into the body, or a parameter's name. */
  pointer: string;
  code: string;
  detail: string;
}

/**
 * Why a service refused (RFC 9457). Decide by `type` or `code`, which are of the catalogue and do not
 * change; titles and details are for people.
 */
export interface Problem {
  type?: string;
  title?: string;
  status: number;
  detail?: string;
  instance?: string;
  /** `unknown` when the answer was no problem document: something between here and the service. */
  code: string;
  /** Finds the request in the service's logs. */
  correlationId?: string;
  errors: Violation[];
}

/** A service refused, and says why. The message holds status, code and detail. */
export class ProblemError extends Error {
  override name = 'ProblemError';

  constructor(
    readonly problem: Problem,
    readonly response: Response,
  ) {
    super(message(problem));
  }

  static async of(response: Response): Promise<ProblemError> {
    const unknown = { status: response.status, code: 'unknown', detail: 'The answer was no problem document.' };
    const body = (await response.json().catch(() => undefined)) as Partial<Problem> | undefined;
    const found = body?.status === response.status && typeof body.code === 'string' ? body : unknown;
    return new ProblemError({ errors: [], ...found } as Problem, response);
  }
}

function message({ status, code, detail, errors }: Problem): string {
  const places = errors.map((e) => `; ${e.pointer} ${e.detail}`).join('');
  return `${status} ${code}${detail === undefined ? '' : `: ${detail}`}${places}`;
}
