import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { afterEach, beforeEach, test } from 'node:test';
import { clientCredentials, connect, etag, ProblemError, Retry, TokenRefusedError, TokenUnavailableError } from '../dist/index.js';
import { Configuration, PeopleApi } from '../dist/generated/referral/index.js';

const ID = '019a0000-0000-7000-8000-000000000001';
const PROBLEM = 'application/problem+json';

let server;
let url;
let seen;
let replies;
let pauses;

beforeEach(async () => {
  seen = [];
  replies = [];
  pauses = [];
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => (body += part));
    request.on('end', () => {
      seen.push({ path: request.url, headers: request.headers, body });
      const reply = replies.length > 1 ? replies.shift() : replies[0];
      if (reply.status === 0) {
        response.writeHead(201, { 'Content-Type': 'application/json', 'Content-Length': '100' });
        response.write('{');
        setTimeout(() => response.destroy(), 20); // the answer breaks off
        return;
      }
      response.writeHead(reply.status, { 'Content-Type': 'application/json', ...reply.headers });
      response.end(typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body));
    });
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  url = `http://127.0.0.1:${server.address().port}`;
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

function reply(status, body, headers = {}) {
  replies.push({ status, body, headers });
}

function problem(status, code, headers = {}) {
  reply(status, { status, code }, { 'Content-Type': PROBLEM, ...headers });
}

function people() {
  return new PeopleApi(new Configuration(connect(`${url}/`, async () => 'the-token')));
}

function create() {
  const retry = new Retry({ tries: 3, first: 100, pause: async (ms) => void pauses.push(ms) });
  const personData = { givenName: 'Zoë', familyName: 'Example' };
  return retry.create((idempotencyKey) => people().addPerson({ idempotencyKey, personData }));
}

test('each call carries the token and shows the version', async () => {
  reply(200, { id: ID, data: { givenName: 'Zoë' } }, { ETag: '"v3"' });
  const answer = await people().getPersonRaw({ id: ID });
  assert.equal(etag(answer), '"v3"');
  assert.equal((await answer.value()).data.givenName, 'Zoë');
  assert.equal(seen[0].path, `/v1/people/${ID}`);
  assert.equal(seen[0].headers.authorization, 'Bearer the-token');
});

test('a problem is an error that says what and where', async () => {
  reply(
    400,
    { status: 400, code: 'invalid', detail: 'Not valid.', errors: [{ pointer: '/lsoa21', code: 'format', detail: 'is no LSOA code' }] },
    { 'Content-Type': PROBLEM },
  );
  await assert.rejects(people().getPerson({ id: ID }), (e) => {
    assert.ok(e instanceof ProblemError);
    assert.equal(e.problem.code, 'invalid');
    assert.equal(e.problem.errors[0].pointer, '/lsoa21');
    assert.match(e.message, /400 invalid: Not valid\.; \/lsoa21 is no LSOA code/);
    return true;
  });
});

test('a refusal by something else has no code of the catalogue', async () => {
  reply(502, '<html>Bad gateway</html>', { 'Content-Type': 'text/html' });
  await assert.rejects(people().getPerson({ id: ID }), (e) => e.problem.code === 'unknown' && e.problem.status === 502);
});

test('a creation is tried again under the same key', async () => {
  problem(503, 'unavailable');
  problem(409, 'request-in-flight');
  reply(201, { id: ID });
  await create();
  assert.equal(seen.length, 3);
  assert.equal(new Set(seen.map((s) => s.headers['idempotency-key'])).size, 1);
  assert.equal(JSON.parse(seen[0].body).givenName, 'Zoë');
  assert.ok(pauses[0] >= 100 && pauses[0] <= 200 && pauses[1] >= 200 && pauses[1] <= 400);
});

test('two creations have two keys', async () => {
  reply(201, { id: ID });
  await create();
  await create();
  assert.notEqual(seen[0].headers['idempotency-key'], seen[1].headers['idempotency-key']);
});

test('the service says how long to wait', async () => {
  problem(429, 'too-many-requests', { 'Retry-After': '7' });
  reply(201, { id: ID });
  await create();
  assert.deepEqual(pauses, [7000]);
});

test('what cannot change is not tried again', async () => {
  problem(409, 'move-not-allowed');
  await assert.rejects(create(), ProblemError);
  assert.equal(seen.length, 1);
});

test('it ends after the last try', async () => {
  problem(503, 'unavailable');
  await assert.rejects(create(), /503 unavailable/);
  assert.equal(seen.length, 3);
});

test('a lost connection is tried again', async () => {
  server.close();
  await assert.rejects(create());
  assert.equal(pauses.length, 2);
});

test('an answer that breaks off is asked for again under the same key', async () => {
  reply(0);
  reply(201, { id: ID });
  assert.equal((await create()).id, ID);
  assert.equal(seen.length, 2);
  assert.equal(seen[0].headers['idempotency-key'], seen[1].headers['idempotency-key']);
});

test('a fault of the program is not tried again', async () => {
  const retry = new Retry({ tries: 3, pause: async () => undefined });
  let calls = 0;
  await assert.rejects(
    retry.read(async () => {
      calls++;
      return undefined.nothing;
    }),
    TypeError,
  );
  assert.equal(calls, 1);
});

test('a refused token is fetched anew, once', async () => {
  reply(200, { access_token: 'withdrawn', expires_in: 300 });
  problem(401, 'token-missing-or-invalid');
  reply(200, { access_token: 'new', expires_in: 300 });
  problem(401, 'token-missing-or-invalid');
  const api = new PeopleApi(new Configuration(connect(url, credentials())));
  const retry = new Retry({ tries: 5, pause: async (ms) => void pauses.push(ms) });
  await assert.rejects(retry.read(() => api.getPerson({ id: ID })), /401/);
  assert.deepEqual(
    seen.map((s) => s.headers.authorization),
    [undefined, 'Bearer withdrawn', undefined, 'Bearer new'],
  );
});

test('a realm that is not there at the moment is asked again', async () => {
  reply(503, {});
  reply(200, { access_token: 'later', expires_in: 300 });
  reply(200, { id: ID });
  const token = credentials();
  const api = new PeopleApi(new Configuration(connect(url, token)));
  const retry = new Retry({ tries: 3, pause: async (ms) => void pauses.push(ms) });
  await retry.read(() => api.getPerson({ id: ID }));
  assert.equal(pauses.length, 1);
  replies = [];
  reply(503, {});
  token.forget();
  await assert.rejects(token(), TokenUnavailableError);
});

function credentials(now) {
  return clientCredentials({ endpoint: `${url}/token`, clientId: 'a client', clientSecret: 's&cret', scopes: 'people:read' }, now);
}

test('a token is kept until shortly before its end, and fetched once for all who wait', async () => {
  reply(200, { access_token: 'first', expires_in: 300 });
  reply(200, { access_token: 'second', expires_in: 300 });
  let time = 0;
  const token = credentials(() => time);
  assert.deepEqual(await Promise.all([token(), token()]), ['first', 'first']);
  time = 269_000;
  assert.equal(await token(), 'first');
  time = 270_000;
  assert.equal(await token(), 'second');
  assert.equal(seen.length, 2);
  assert.match(seen[0].body, /client_id=a\+client&client_secret=s%26cret&scope=people%3Aread/);
});

test('a refused token names its reason and not the secret, and is asked for again', async () => {
  reply(401, { error: 'unauthorized_client', error_description: 'Invalid client credentials' });
  reply(200, { access_token: 'later', expires_in: 300 });
  const token = credentials();
  await assert.rejects(token(), (e) => {
    assert.ok(e instanceof TokenRefusedError);
    assert.match(e.message, /Invalid client credentials/);
    assert.doesNotMatch(e.message, /s&cret/);
    return true;
  });
  assert.equal(await token(), 'later');
});
