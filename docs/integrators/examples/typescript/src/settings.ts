import { clientCredentials, type TokenSource } from '@fairway/client';

/** A value of the environment (`./fairway credentials`). */
export function setting(name: string): string {
  const value = process.env[name];
  if (!value) {
    throw new Error(`${name} is not set; try: eval "$(./fairway credentials)"`);
  }
  return value;
}

/** Tokens of the client whose id and secret are in variables that begin with the name. */
export function credentials(name: string, scopes: string): TokenSource {
  return clientCredentials({
    endpoint: setting('FAIRWAY_TOKEN_ENDPOINT'),
    clientId: setting(`${name}_CLIENT_ID`),
    clientSecret: setting(`${name}_CLIENT_SECRET`),
    scopes,
  });
}
