/** Gives a token that is good for a while; asked before each request. */
export interface TokenSource {
  (): Promise<string>;
  /** Told when a service refused the token, so that the next one is fetched anew. */
  forget?(): void;
}

export interface Credentials {
  /** The realm's token endpoint. */
  endpoint: string;
  clientId: string;
  clientSecret: string;
  /** Separated by spaces, only those that are needed; each also names the service that will take the token. */
  scopes: string;
}

/** The realm gave no token: the client is unknown or disabled, its secret or a scope is wrong. */
export class TokenRefusedError extends Error {
  override name = 'TokenRefusedError';
}

/** The realm cannot give a token at the moment (429, or 500 and above): worth another try. */
export class TokenUnavailableError extends Error {
  override name = 'TokenUnavailableError';
}

/** A token that is about to end could end on its way. */
const MARGIN = 30_000;
const LIMIT = 30_000;

/**
 * Access tokens of a machine client (OAuth 2.0 client credentials). A token is kept until shortly before it
 * ends and is then fetched anew; calls that come meanwhile wait for the same answer.
 *
 * @throws TokenRefusedError when the realm gives none
 * @throws TokenUnavailableError when it cannot at the moment
 */
export function clientCredentials(credentials: Credentials, now: () => number = Date.now): TokenSource {
  let token: Promise<string> | undefined;
  let renewAt = 0;
  const renew = async (): Promise<string> => {
    const asked = now();
    const answer = await fetchToken(credentials);
    const life = answer.expires_in * 1000;
    // One that lives shorter than the margin is used for half of its life.
    renewAt = asked + (life / 2 < MARGIN ? life / 2 : life - MARGIN);
    return answer.access_token;
  };
  const source = (): Promise<string> => {
    if (token === undefined || now() >= renewAt) {
      renewAt = Number.POSITIVE_INFINITY;
      token = renew();
      token.catch(() => {
        token = undefined;
      });
    }
    return token;
  };
  return Object.assign(source, {
    forget(): void {
      token = undefined;
    },
  });
}

interface TokenAnswer {
  access_token: string;
  expires_in: number;
}

async function fetchToken(credentials: Credentials): Promise<TokenAnswer> {
  const response = await fetch(credentials.endpoint, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: credentials.clientId,
      client_secret: credentials.clientSecret,
      scope: credentials.scopes,
    }),
    signal: AbortSignal.timeout(LIMIT),
  });
  const body = (await response.json().catch(() => ({}))) as Partial<TokenAnswer> & Record<string, unknown>;
  if (response.status !== 200 || typeof body.access_token !== 'string') {
    const passing = response.status === 429 || response.status >= 500;
    throw new (passing ? TokenUnavailableError : TokenRefusedError)(
      `${credentials.endpoint} gives no token: status ${response.status}, ` +
        `${body['error'] ?? 'no reason'} (${body['error_description'] ?? 'no description'})`,
    );
  }
  return { access_token: body.access_token, expires_in: Number(body.expires_in ?? 0) };
}
