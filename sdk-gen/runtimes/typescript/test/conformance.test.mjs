// Plays ../../../conformance against the built runtime in SDK_RUNTIME.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';

const runtime = await import(pathToFileURL(`${process.env.SDK_RUNTIME}/index.js`));
const cases = (name) => JSON.parse(readFileSync(new URL(`../../../conformance/${name}.json`, import.meta.url), 'utf8'));
const camel = (name) => name.replace(/_(.)/g, (_, c) => c.toUpperCase());
const options = (given = {}) =>
  Object.fromEntries(Object.entries(given).map(([key, value]) => [camel(key), key === 'client_credentials' ? options(value) : value]));

/** What the generated code gives an operation that needs more than JSON, plain values and cursors. */
function equipped(operation, args = {}) {
  const isPlain = (value, place) => (place === 'query' && Array.isArray(value) ? value : [value]).every((each) => typeof each !== 'object' || each === null);
  const params = (operation.params ?? []).map((it) => (typeof it === 'string' ? { name: it, in: 'query' } : it));
  const isUsual = (it) => it.in !== 'cookie' && ['style', 'reserved', 'json'].every((key) => it[key] === undefined) && (it.explode === undefined || it.in === 'query') && isPlain(args[it.name], it.in);
  const { page } = operation;
  const encode = { form: runtime.encodeForm, multipart: runtime.encodeMultipart, text: runtime.encodeText, binary: runtime.encodeBinary }[operation.body];
  const follow = { link: runtime.followLink, last_id: runtime.followLastId }[page?.by];
  return {
    ...operation,
    // What the path says is not said again.
    params: params.filter((it) => it.in !== 'path' || it.wire !== undefined || !isUsual(it)),
    idempotency: operation.idempotency === 'Idempotency-Key' || operation.idempotency,
    ...(params.every(isUsual) ? {} : { target: runtime.target }),
    ...(encode ? { encode } : {}),
    ...(operation.answer === 'binary' ? { read: runtime.download } : {}),
    ...(follow ? { page: { ...page, follow } } : {}),
  };
}

/** A body that breaks off, or comes to a standstill. */
function broken({ body, then }) {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(body));
      if (then === 'cut') setTimeout(() => controller.error(new TypeError('terminated')));
    },
  });
}

async function play(it) {
  for (const [name, value] of Object.entries(it.env ?? {})) process.env[name] = value;
  const seen = [];
  const waits = [];
  const answers = [...it.server];
  let now = it.now ?? 1_000_000;
  const clock = {
    now: () => now,
    random: () => it.random ?? 0,
    sleep: async (wait) => {
      waits.push(wait);
      now += wait;
    },
  };
  const fetch = async (url, init) => {
    seen.push({ url, method: init.method, headers: new Headers(init.headers), body: init.body === undefined ? '' : String(init.body) });
    const answer = answers.shift();
    assert.ok(answer, `an unexpected request: ${init.method} ${url}`);
    if (answer.fail) throw new TypeError('fetch failed');
    const body = [204, 304].includes(answer.status) ? null : answer.then ? broken(answer) : answer.body;
    return new Response(body, { status: answer.status, headers: answer.headers });
  };
  const api = { name: 'test', version: '1.0.0', schemes: { bearer: { type: 'bearer' } }, security: [['bearer']], ...it.api };
  const read = [];
  const hooks = it.hook_reads && { onResponse: async (_, response) => void read.push(await response.text()) };
  const client = new runtime.Client(api, { baseUrl: 'https://api.example.com', fetch, clock, hooks, ...options(it.client) }, runtime.Tokens);
  for (const call of it.calls) {
    const run = async () => {
      const given = options(call.options);
      const operation = equipped(call.operation, call.args);
      if (call.items) return client.page(operation, call.args, given).all();
      const { data, response } = await client.call(operation, call.args, given).withResponse();
      for (const [name, value] of Object.entries(call.response?.headers ?? {})) assert.equal(response.headers.get(name), value);
      if (call.response) assert.equal(response.status, call.response.status);
      return data instanceof runtime.BinaryResponse ? data.text() : data;
    };
    if (call.error) {
      const error = await run().then(
        (value) => assert.fail(`no error but ${JSON.stringify(value)}`),
        (reason) => reason,
      );
      const { class: kind, ...rest } = call.error;
      assert.ok(error instanceof runtime[kind], `${error?.constructor?.name}: ${error?.message}`);
      for (const [key, value] of Object.entries(rest)) assert.deepEqual(error[camel(key)], value, key);
    } else {
      const result = await run();
      if (call.items) assert.deepEqual(result, call.items);
      else if (call.result !== '@any') assert.deepEqual(result ?? null, call.result);
    }
  }
  if (it.requests) check(it.requests, seen);
  if (it.waits) assert.deepEqual(waits, it.waits);
  if (it.hook_reads) assert.deepEqual(read, it.hook_reads);
  assert.equal(answers.length, 0, 'answers left over');
}

function check(expected, seen) {
  assert.equal(seen.length, expected.length, 'number of requests');
  const before = new Set();
  let last;
  expected.forEach((want, i) => {
    const got = seen[i];
    if (want.method) assert.equal(got.method, want.method);
    if (want.url) assert.equal(got.url, want.url);
    if (want.body !== undefined) assert.equal(got.body, want.body);
    if (want.json !== undefined) assert.deepEqual(JSON.parse(got.body), want.json);
    for (const [name, value] of Object.entries(want.headers ?? {})) {
      const has = got.headers.get(name);
      if (value === '@new') {
        assert.ok(has && !before.has(has), `${name} is new`);
        before.add((last = has));
      } else if (value === '@same') assert.equal(has, last);
      else assert.equal(has, value, name);
    }
  });
}

for (const file of ['parameters', 'bodies', 'retries', 'errors', 'pages', 'auth']) {
  for (const it of cases(file)) test(`${file}: ${it.name}`, () => play(it));
}

for (const it of cases('webhooks')) {
  test(`webhooks: ${it.name}`, async () => {
    const verify = async () => new runtime.WebhookVerifier(it.secrets, { now: () => it.now * 1000 }).verify(it.body, it.headers);
    if (it.valid) assert.deepEqual(await verify(), JSON.parse(it.body));
    else await assert.rejects(verify(), runtime.WebhookError);
  });
}

for (const it of cases('csv_read')) {
  test(`csv_read: ${it.name}`, async () => {
    if (it.repeat) {
      it.text += it.text.at(-1).repeat(it.repeat - 1);
      it.rows.at(-1).push(it.rows.at(-1).pop().repeat(it.repeat));
    }
    const bytes = it.base64 ? Buffer.from(it.base64, 'base64') : Buffer.from(it.text);
    // One byte at a time, as a bad network would.
    let at = 0;
    const stream = new ReadableStream({
      pull(controller) {
        if (at < bytes.length) controller.enqueue(bytes.subarray(at, ++at));
        else controller.close();
      },
    });
    const rows = [];
    const source = it.content_type ? new runtime.BinaryResponse(new Response(stream, { headers: { 'Content-Type': it.content_type } })) : stream;
    for await (const row of runtime.csvRows(source, it.encoding)) rows.push(row);
    assert.deepEqual(rows, it.rows);
  });
}

for (const it of cases('csv_write')) {
  test(`csv_write: ${it.name}`, () => {
    const write = () => runtime.csvFile(it.rows, { encoding: it.encoding, bom: it.bom, guardFormulas: it.guard_formulas });
    if (it.error) assert.throws(write, runtime.SdkError);
    else assert.equal(Buffer.from(write()).toString('base64'), it.base64);
  });
}

test('the time limit ends an attempt', async () => {
  const fetch = (_, init) =>
    new Promise((_, reject) => init.signal.addEventListener('abort', () => reject(new Error('aborted'))));
  const api = { name: 'test', version: '1.0.0', schemes: {}, security: [] };
  const client = new runtime.Client(api, { baseUrl: 'https://x.example', fetch, timeout: 1, maxRetries: 0 });
  await assert.rejects(client.call({ method: 'GET', path: '/' }), runtime.TimeoutError);
  const controller = new AbortController();
  const call = client.call({ method: 'GET', path: '/' }, {}, { signal: controller.signal, timeout: 60_000 }).then();
  controller.abort();
  await assert.rejects(call, runtime.AbortedError);
});

const TOKEN_API = { name: 'test', version: '1.0.0', schemes: { oauth: { type: 'oauth2', tokenUrl: '/token' } }, security: [['oauth']] };
const withTokens = (fetch, more) =>
  new runtime.Client(TOKEN_API, { baseUrl: 'https://x.example', fetch, clientCredentials: { clientId: 'i', clientSecret: 's' }, ...more }, runtime.Tokens);

test('a token that does not come ends the call, and does not hold up the next one', async () => {
  let hangs = true;
  const client = withTokens((url) => (url.endsWith('/token') ? (hangs ? new Promise(() => {}) : Promise.resolve(new Response('{"access_token":"t"}'))) : Promise.resolve(new Response('1'))), { timeout: 20 });
  const call = () => client.call({ method: 'GET', path: '/' }, {}, { timeout: 60_000 }).then();
  await assert.rejects(call(), runtime.TimeoutError);
  hangs = false;
  assert.equal(await call(), 1);
});

test('who gives up waits for no token', async () => {
  const controller = new AbortController();
  const call = withTokens(() => new Promise(() => {}), { timeout: 20 }).call({ method: 'GET', path: '/' }, {}, { signal: controller.signal, timeout: 60_000 }).then();
  controller.abort();
  await assert.rejects(call, runtime.AbortedError);
});

test('a token that another call has renewed stays', async () => {
  const refuse = [];
  let tokens = 0;
  const client = withTokens((url, init) => {
    if (url.endsWith('/token')) return Promise.resolve(new Response(`{"access_token":"t${++tokens}"}`));
    if (init.headers.get('authorization') === 'Bearer t2') return Promise.resolve(new Response('1'));
    return new Promise((resolve) => refuse.push(() => resolve(new Response('', { status: 401 }))));
  });
  const calls = [client.call({ method: 'GET', path: '/a' }).then(), client.call({ method: 'GET', path: '/b' }).then()];
  while (refuse.length < 2) await new Promise((resolve) => setTimeout(resolve));
  refuse[0]();
  assert.equal(await calls[0], 1);
  refuse[1]();
  assert.deepEqual([await calls[1], tokens], [1, 2]);
});

test('an upload that goes on is not too late, and a download neither', async () => {
  const pieces = (n, then) => {
    let i = 0;
    return new ReadableStream({ pull: async (c) => (await new Promise((r) => setTimeout(r, 20)), i++ < n ? c.enqueue(new Uint8Array(1)) : then(c)) });
  };
  const fetch = async (_, init) => {
    for await (const _ of init.body ?? []);
    return new Response(pieces(10, (c) => c.close()));
  };
  const client = new runtime.Client({ ...TOKEN_API, security: [] }, { baseUrl: 'https://x.example', fetch, timeout: 150 });
  const operation = { method: 'POST', path: '/', body: 'binary', encode: runtime.encodeBinary, read: runtime.download };
  const file = await client.call(operation, { body: pieces(10, (c) => c.close()) });
  assert.equal((await file.bytes()).length, 10);
});

test('what breaks while a download is read is an error of this SDK', async () => {
  for (const [then, kind] of [['cut', runtime.ConnectionError], ['stall', runtime.TimeoutError]]) {
    const fetch = async () => new Response(broken({ body: 'a', then }));
    const client = new runtime.Client({ ...TOKEN_API, security: [] }, { baseUrl: 'https://x.example', fetch, timeout: 20 });
    const read = async (how) => how(await client.call({ method: 'GET', path: '/', read: runtime.download }));
    await assert.rejects(read((file) => file.bytes()), kind);
    await assert.rejects(read((file) => file.text()), kind);
    await assert.rejects(read((file) => file.blob()), kind);
    await assert.rejects(read(async (file) => { for await (const _ of runtime.csvRows(file)); }), kind);
  }
});

test('long work is looked at until it is done', async () => {
  const states = ['queued', 'running', 'done'];
  const told = [];
  const clock = { now: () => 0, sleep: async () => {} };
  const last = await runtime.poll(async () => states.shift(), (it) => it === 'done', { clock, onProgress: (it) => told.push(it) });
  assert.deepEqual([last, told], ['done', ['queued', 'running', 'done']]);
});

test('progress is told when there is some', async () => {
  const states = [0, 0, 50, 50, 50, 100].map((percent, i) => ({ percent, i, finished_at: i === 5 ? 'now' : null }));
  const told = [];
  const clock = { now: () => 0, sleep: async () => {} };
  await runtime.poll(async () => states.shift(), (it) => it.finished_at !== null, { clock, onProgress: (it) => told.push(it.i) }, (it) => it.percent);
  assert.deepEqual(told, [0, 2, 5]);
});

test('a file is known by its name', () => {
  const named = (header) => new runtime.BinaryResponse(new Response('', { headers: { 'Content-Disposition': header } })).filename;
  assert.equal(named("attachment; filename=\"x.csv\"; filename*=UTF-8''%E5%8F%97%E6%B3%A8.csv"), '受注.csv');
  assert.equal(named('attachment; filename="a \\"b\\".csv"'), 'a "b".csv');
  assert.equal(named('attachment; filename=a.csv'), 'a.csv');
});
