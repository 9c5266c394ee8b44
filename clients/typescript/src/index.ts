/**
 * What every caller of Fairway needs beside the generated classes: tokens that renew themselves,
 * problems as errors, retries that create nothing twice. A service's own classes are in the
 * sub-entry of its name, such as `@fairway/client/referral`.
 */
export { clientCredentials, TokenRefusedError, TokenUnavailableError, type Credentials, type TokenSource } from './credentials.js';
export { connect, type Connection } from './connection.js';
export { etag } from './etag.js';
export { ProblemError, type Problem, type Violation } from './problem.js';
export { Retry, type RetryOptions } from './retry.js';
